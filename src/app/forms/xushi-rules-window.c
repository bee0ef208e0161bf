/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/forms/xushi-rules-window.h"

#include "app/support/xushi-choice.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#define N_NUMBERS 9

struct _XushiRulesWindow
{
  AdwWindow parent_instance;

  XushiSession *session; /* owned, nullable while it is built */
  gboolean filling;

  /* Template children. */
  AdwToastOverlay *toasts;
  GtkWidget *page;
  AdwComboRow *judge;
  AdwComboRow *lead;
  GtkEditable *numbers[N_NUMBERS];
  GtkLabel *legend;
};

G_DEFINE_FINAL_TYPE (XushiRulesWindow, xushi_rules_window, ADW_TYPE_WINDOW)

/* The rules that are numbers: the row in the template, the field, and its permitted range. */
static const struct
{
  const char *row;
  gsize offset;
  double lowest;
  double highest;
} fields[N_NUMBERS] = {
  { "slow_width", G_STRUCT_OFFSET (XushiRules, slow_width), 0, 100 },
  { "ratio_pass", G_STRUCT_OFFSET (XushiRules, ratio_pass), 0, 10 },
  { "ratio_slow", G_STRUCT_OFFSET (XushiRules, ratio_slow), 0, 10 },
  { "tolerance_growth", G_STRUCT_OFFSET (XushiRules, tolerance_growth), 0, 100 },
  { "tolerance_points", G_STRUCT_OFFSET (XushiRules, tolerance_points), 0, 100 },
  { "tolerance_about_rate", G_STRUCT_OFFSET (XushiRules, tolerance_about_rate), 0, 100 },
  { "tolerance_about_total", G_STRUCT_OFFSET (XushiRules, tolerance_about_total), 0, 100 },
  { "tolerance_level", G_STRUCT_OFFSET (XushiRules, tolerance_level), 0, 1e6 },
  { "start_month", 0, 1, 12 },
};

static gboolean
is_start_month (guint i)
{
  return i == N_NUMBERS - 1;
}

static void
fill (XushiRulesWindow *self)
{
  const XushiRules *rules = xushi_plan_get_rules (xushi_session_get_plan (self->session));
  g_autofree char *legend = xushi_assess_describe_rules (rules);

  self->filling = TRUE;
  adw_combo_row_set_selected (self->judge, rules->judge);
  adw_combo_row_set_selected (self->lead, rules->lead);
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      double value = is_start_month (i) ? rules->start_month
                                        : G_STRUCT_MEMBER (double, rules, fields[i].offset);
      g_autofree char *text = xushi_number_format_plain (value);

      gtk_editable_set_text (self->numbers[i], text);
      gtk_widget_remove_css_class (GTK_WIDGET (self->numbers[i]), "error");
    }
  gtk_label_set_label (self->legend, legend);
  self->filling = FALSE;
}

static void
tell (XushiRulesWindow *self, const char *message)
{
  xushi_dialog_toast (self->toasts, message);
}

/* Reads one row; an invalid entry stays in it, marked. */
static gboolean
read_number (XushiRulesWindow *self, guint i, XushiRules *rules)
{
  GtkWidget *row = GTK_WIDGET (self->numbers[i]);
  double value = XUSHI_UNKNOWN;
  gboolean good = xushi_number_parse (gtk_editable_get_text (self->numbers[i]), NULL, &value, NULL)
                  && value >= fields[i].lowest && value <= fields[i].highest
                  && (!is_start_month (i) || value == floor (value));

  if (!good)
    {
      g_autofree char *lowest = xushi_number_format_plain (fields[i].lowest);
      g_autofree char *highest = xushi_number_format_plain (fields[i].highest);
      g_autofree char *message
          = g_strdup_printf (_ ("“%s” must be a number from %s to %s."),
                             adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), lowest,
                             highest);

      gtk_widget_add_css_class (row, "error");
      tell (self, message);
      return FALSE;
    }
  gtk_widget_remove_css_class (row, "error");
  if (is_start_month (i))
    rules->start_month = (int) value;
  else
    G_STRUCT_MEMBER (double, rules, fields[i].offset) = value;
  return TRUE;
}

static void
apply_cb (XushiRulesWindow *self)
{
  XushiRules rules;
  g_autoptr (GError) error = NULL;

  if (self->filling || self->session == NULL)
    return;
  rules = *xushi_plan_get_rules (xushi_session_get_plan (self->session));
  rules.judge = (XushiJudge) adw_combo_row_get_selected (self->judge);
  rules.lead = (XushiLeadMode) adw_combo_row_get_selected (self->lead);
  for (guint i = 0; i < N_NUMBERS; i++)
    if (!read_number (self, i, &rules))
      return;
  if (!xushi_editor_set_rules (xushi_session_get_editor (self->session), &rules, &error))
    tell (self, error->message);
  fill (self);
}

static void
xushi_rules_window_dispose (GObject *object)
{
  g_clear_object (&XUSHI_RULES_WINDOW (object)->session);
  G_OBJECT_CLASS (xushi_rules_window_parent_class)->dispose (object);
}

static void
xushi_rules_window_class_init (XushiRulesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_rules_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-rules-window.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiRulesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, XushiRulesWindow, page);
  gtk_widget_class_bind_template_child (widget_class, XushiRulesWindow, judge);
  gtk_widget_class_bind_template_child (widget_class, XushiRulesWindow, lead);
  gtk_widget_class_bind_template_child (widget_class, XushiRulesWindow, legend);
  for (guint i = 0; i < N_NUMBERS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, fields[i].row, FALSE,
        G_STRUCT_OFFSET (XushiRulesWindow, numbers) + (gssize) (i * sizeof (GtkEditable *)));
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
xushi_rules_window_init (XushiRulesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_choice_fill (self->judge, &xushi_judges);
  xushi_choice_fill (self->lead, &xushi_lead_modes);
}

XushiRulesWindow *
xushi_rules_window_new (GtkWindow *parent, XushiSession *session)
{
  XushiRulesWindow *self = g_object_new (XUSHI_TYPE_RULES_WINDOW, "transient-for", parent, NULL);

  xushi_dialog_go_with_parent (GTK_WINDOW (self));
  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (self->page, !xushi_session_is_read_only (session));
  fill (self);
  return self;
}
