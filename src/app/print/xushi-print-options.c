/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-options.h"

#include "app/print/xushi-print-choice.h"
#include "page/xushi-page-look.h"

/* XushiPrintOptions: every part of the pages has a check button, made from the parts' list. A form
 * whose typefaces are missing says so below its choice.
 *
 * Invariant: “changed” is not emitted while the options are filled in. */

struct _XushiPrintOptions
{
  GtkBox parent_instance;

  GtkCheckButton *part_checks[XUSHI_PAGE_N_PARTS];
  gboolean filling;

  /* Template children. */
  GtkBox *parts;
  XushiPrintChoice *choice;
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

/* Which typefaces of the official form are not there. */
static void
tell_fonts (XushiPrintOptions *self)
{
  g_autofree char *missing = NULL;
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 1);
  xushi_print_options_read (self, &setup);
  missing = xushi_page_look_describe_fonts (&setup);
  gtk_label_set_label (self->fonts, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fonts), missing != NULL);
}

static void
changed_cb (XushiPrintOptions *self)
{
  if (self->filling)
    return;
  tell_fonts (self);
  g_signal_emit (self, signals[CHANGED], 0);
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
xushi_print_options_class_init (XushiPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_print_options_dispose;
  g_type_ensure (XUSHI_TYPE_PRINT_CHOICE);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-print-options.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, XushiPrintOptions, child)
  BIND (parts);
  BIND (choice);
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
  tell_fonts (self);
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
  setup->paper = gtk_drop_down_get_selected (self->paper) == 1 ? XUSHI_PAPER_A3 : XUSHI_PAPER_A4;
  setup->portrait = gtk_drop_down_get_selected (self->orientation) == 1;
  setup->density = gtk_drop_down_get_selected (self->density);
  setup->form = gtk_drop_down_get_selected (self->form);
  setup->mono = gtk_check_button_get_active (self->mono);
  setup->signature = gtk_check_button_get_active (self->signature);
  setup->quotes = gtk_check_button_get_active (self->quotes);
  setup->definitions = gtk_check_button_get_active (self->definitions);
}
