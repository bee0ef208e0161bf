/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-options.h"

#include "app/print/xushi-print-choice.h"
#include "app/print/xushi-print-lights.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "page/xushi-page-fonts.h"
#include "page/xushi-page-look.h"

/* XushiPrintOptions: every part of the pages has a check button, made from the parts' list. A form
 * whose typefaces are missing says so below its choice. The date by which slips are to be returned is
 * taken while it is typed, as soon as it is one; what is not a date when the field is left is marked,
 * and not used.
 *
 * Invariant: “changed” is not emitted while the options are filled in. */

struct _XushiPrintOptions
{
  GtkBox parent_instance;

  GtkCheckButton *part_checks[XUSHI_PAGE_N_PARTS];
  gboolean filling;
  char *due; /* owned, nullable: "YYYY-MM-DD" */
  XushiPlan *plan; /* owned, nullable: whose characters need typefaces */

  /* Template children. */
  GtkBox *parts;
  XushiPrintChoice *choice;
  XushiPrintLights *lights;
  GtkEditable *due_entry;
  GtkLabel *due_reason;
  GtkDropDown *paper;
  GtkDropDown *orientation;
  GtkDropDown *density;
  GtkDropDown *form;
  GtkLabel *fonts;
  GtkCheckButton *mono;
  GtkCheckButton *signature;
  GtkCheckButton *quotes;
  GtkCheckButton *definitions;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XushiPrintOptions, xushi_print_options, GTK_TYPE_BOX)

/* Which typefaces of the official form are not there, and which characters no typeface has. */
static void
tell_fonts (XushiPrintOptions *self)
{
  g_autofree char *missing = NULL;
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 1);
  xushi_print_options_read (self, &setup);
  missing = self->plan != NULL ? xushi_page_fonts_describe (self->plan, &setup)
                               : xushi_page_look_describe_fonts (&setup);
  gtk_label_set_label (self->fonts, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fonts), missing != NULL);
}

static gboolean
has_part (XushiPrintOptions *self, XushiPageParts part)
{
  return gtk_check_button_get_active (self->part_checks[g_bit_nth_lsf (part, -1)]);
}

/* What depends on other choices. */
static void
update (XushiPrintOptions *self)
{
  tell_fonts (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->due_entry), has_part (self, XUSHI_PAGE_SLIPS));
}

static void
changed_cb (XushiPrintOptions *self)
{
  if (self->filling)
    return;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* (transfer full) (nullable): what is typed, as xushi_date_read () has it; slips of another year are
 * not sent. */
static char *
read_due (XushiPrintOptions *self)
{
  return xushi_date_read (gtk_editable_get_text (self->due_entry), xushi_date_this_year ());
}

/* @wrong: whether what is typed is marked as no date */
static void
mark_due (XushiPrintOptions *self, gboolean wrong)
{
  GtkWidget *entry = GTK_WIDGET (self->due_entry);
  g_autofree char *reason = NULL;

  if (wrong)
    {
      reason = g_strdup_printf (_ ("“%s” is not a date; please write it as 2016-10-12."),
                                gtk_editable_get_text (self->due_entry));
      gtk_widget_add_css_class (entry, "error");
      gtk_label_set_label (self->due_reason, reason);
    }
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_widget_set_visible (GTK_WIDGET (self->due_reason), wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason != NULL ? reason : "", -1);
}

static void
due_typed_cb (XushiPrintOptions *self)
{
  g_autofree char *before = self->due;

  self->due = read_due (self);
  if (self->due != NULL)
    mark_due (self, FALSE);
  if (self->due != NULL && *self->due == '\0')
    g_clear_pointer (&self->due, g_free);
  if (g_strcmp0 (self->due, before) != 0)
    changed_cb (self);
}

/* Nothing more will be typed: the date is shown as it was understood. */
static void
due_left_cb (XushiPrintOptions *self)
{
  g_autofree char *due = read_due (self);

  mark_due (self, due == NULL);
  if (due != NULL && g_strcmp0 (due, gtk_editable_get_text (self->due_entry)) != 0)
    gtk_editable_set_text (self->due_entry, due);
}

static void
add_parts (XushiPrintOptions *self)
{
  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (xushi_page_part_to_label (i));

      g_signal_connect_swapped (check, "toggled", G_CALLBACK (changed_cb), self);
      gtk_box_append (self->parts, check);
      self->part_checks[i] = GTK_CHECK_BUTTON (check);
    }
}

static void
xushi_print_options_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_print_options_parent_class)->dispose (object);
}

static void
xushi_print_options_finalize (GObject *object)
{
  g_free (XUSHI_PRINT_OPTIONS (object)->due);
  g_clear_object (&XUSHI_PRINT_OPTIONS (object)->plan);
  G_OBJECT_CLASS (xushi_print_options_parent_class)->finalize (object);
}

static void
xushi_print_options_class_init (XushiPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = xushi_print_options_finalize;
  g_type_ensure (XUSHI_TYPE_PRINT_CHOICE);
  g_type_ensure (XUSHI_TYPE_PRINT_LIGHTS);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-options.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiPrintOptions, child)
  BIND (parts);
  BIND (choice);
  BIND (lights);
  BIND (due_entry);
  BIND (due_reason);
  BIND (paper);
  BIND (orientation);
  BIND (density);
  BIND (form);
  BIND (fonts);
  BIND (mono);
  BIND (signature);
  BIND (quotes);
  BIND (definitions);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_left_cb);
}

static void
xushi_print_options_init (XushiPrintOptions *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_parts (self);
  self->filling = FALSE;
}

void
xushi_print_options_set_plan (XushiPrintOptions *self, XushiPlan *plan)
{
  g_return_if_fail (XUSHI_IS_PRINT_OPTIONS (self));
  xushi_print_choice_fill (self->choice, plan);
}

void
xushi_print_options_check_letters (XushiPrintOptions *self, XushiPlan *plan)
{
  g_return_if_fail (XUSHI_IS_PRINT_OPTIONS (self));
  g_set_object (&self->plan, plan);
  tell_fonts (self);
}

void
xushi_print_options_fill (XushiPrintOptions *self, const XushiPageSetup *setup)
{
  g_return_if_fail (XUSHI_IS_PRINT_OPTIONS (self));
  self->filling = TRUE;
  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    gtk_check_button_set_active (self->part_checks[i], (setup->parts & 1u << i) != 0);
  gtk_drop_down_set_selected (self->paper, setup->paper);
  gtk_drop_down_set_selected (self->orientation, setup->portrait ? 1 : 0);
  gtk_drop_down_set_selected (self->density, setup->density);
  gtk_drop_down_set_selected (self->form, setup->form);
  gtk_check_button_set_active (self->mono, setup->mono);
  gtk_check_button_set_active (self->signature, setup->signature);
  gtk_check_button_set_active (self->quotes, setup->quotes);
  gtk_check_button_set_active (self->definitions, setup->definitions);
  self->filling = FALSE;
  update (self);
}

void
xushi_print_options_choose (XushiPrintOptions *self, const XushiPageSetup *setup,
                            XushiPlan *plan)
{
  xushi_print_options_fill (self, setup);
  xushi_print_choice_set (self->choice, setup, plan);
  xushi_print_lights_set (self->lights, setup->lights);
}

void
xushi_print_options_set_due (XushiPrintOptions *self, const char *due)
{
  g_return_if_fail (XUSHI_IS_PRINT_OPTIONS (self));
  self->filling = TRUE;
  gtk_editable_set_text (self->due_entry, due != NULL ? due : "");
  self->filling = FALSE;
  mark_due (self, FALSE);
}

void
xushi_print_options_read (XushiPrintOptions *self, XushiPageSetup *setup)
{
  g_return_if_fail (XUSHI_IS_PRINT_OPTIONS (self));
  setup->parts = 0;
  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    if (gtk_check_button_get_active (self->part_checks[i]))
      setup->parts |= 1u << i;
  xushi_print_choice_apply (self->choice, setup);
  setup->lights = xushi_print_lights_get (self->lights);
  setup->due = has_part (self, XUSHI_PAGE_SLIPS) ? self->due : NULL;
  setup->paper = gtk_drop_down_get_selected (self->paper) == 1 ? XUSHI_PAPER_A3 : XUSHI_PAPER_A4;
  setup->portrait = gtk_drop_down_get_selected (self->orientation) == 1;
  setup->density = gtk_drop_down_get_selected (self->density);
  setup->form = gtk_drop_down_get_selected (self->form);
  setup->mono = gtk_check_button_get_active (self->mono);
  setup->signature = gtk_check_button_get_active (self->signature);
  setup->quotes = gtk_check_button_get_active (self->quotes);
  setup->definitions = gtk_check_button_get_active (self->definitions);
}
