/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/forms/xushi-history-window.h"
#include "app/forms/xushi-properties-window.h"
#include "app/forms/xushi-rules-window.h"
#include "app/print/xushi-print-window.h"
#include "app/review/xushi-review-open.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-row-warm.h"

/* The actions of a window, “win.…”, and when each of them can be used. Their keys are set in
 * xushi-application.c. */

void
xushi_window_tell_failure (XushiWindow *self, gboolean done, GError **error)
{
  if (!done && *error != NULL)
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("This could not be done"), (*error)->message);
  g_clear_error (error);
}

/* Every change is saved at once; whoever presses Ctrl+S all the same is told so. */
static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_window_tell_saved (self);
}

static void
step_month (XushiWindow *self, int steps)
{
  if (xushi_window_finish_edit (self))
    xushi_session_set_month (self->session, xushi_session_get_month (self->session) + steps);
}

static void
previous_month_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_month (XUSHI_WINDOW (widget), -1);
}

static void
next_month_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_month (XUSHI_WINDOW (widget), 1);
}

static void
month_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_session_set_month (self->session, g_variant_get_int32 (parameter));
}

static void
step_tab (XushiWindow *self, int steps)
{
  int n = (int) xushi_tab_bar_get_n_tabs (self->tab_bar);

  if (n > 0 && xushi_window_finish_edit (self))
    xushi_tab_bar_select (
        self->tab_bar,
        (guint) (((int) xushi_tab_bar_get_selected (self->tab_bar) + steps + n) % n));
}

static void
previous_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_tab (XUSHI_WINDOW (widget), -1);
}

static void
next_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_tab (XUSHI_WINDOW (widget), 1);
}

static void
tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_tab_bar_select (self->tab_bar, (guint) g_variant_get_int32 (parameter));
}

static void
find_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (!xushi_window_finish_edit (self))
    return;
  /* The month sheet has a field of its own, which leaves only the rows that are found. */
  if (page != NULL && XUSHI_IS_MONTH_PAGE (page))
    {
      xushi_month_page_find (XUSHI_MONTH_PAGE (page));
      return;
    }
  if (self->session != NULL)
    xushi_row_warm (self->session);
  gtk_search_bar_set_search_mode (self->find_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
  /* The previous search text is selected, to be typed over. */
  gtk_editable_select_region (GTK_EDITABLE (self->find_entry), 0, -1);
}

static void
step_find (XushiWindow *self, int steps)
{
  if (xushi_window_finish_edit (self))
    xushi_window_find_step (self, steps);
}

static void
find_previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_find (XUSHI_WINDOW (widget), -1);
}

static void
find_next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_find (XUSHI_WINDOW (widget), 1);
}

static void
step_indicator (XushiWindow *self, int steps)
{
  XushiPlanPage *page = xushi_window_get_plan_page (self);

  if (page != NULL)
    xushi_plan_page_move (page, steps);
}

static void
previous_indicator_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_indicator (XUSHI_WINDOW (widget), -1);
}

static void
next_indicator_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_indicator (XUSHI_WINDOW (widget), 1);
}

static void
add_indicator_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiAreaPage *page = xushi_window_get_area_page (XUSHI_WINDOW (widget));

  if (page != NULL && xushi_plan_page_finish_edit (XUSHI_PLAN_PAGE (page)))
    xushi_area_page_add_indicator (page);
}

static void
delete_indicator_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiAreaPage *page = xushi_window_get_area_page (self);
  XushiIndicator *indicator
      = page != NULL ? xushi_plan_page_get_indicator (XUSHI_PLAN_PAGE (page)) : NULL;
  g_autofree char *message = NULL;
  GError *error = NULL;

  if (indicator == NULL)
    return;
  message = g_strdup_printf (_ ("“%s” was deleted (Ctrl+Z brings it back)"),
                             xushi_indicator_get_name (indicator));
  if (xushi_area_page_delete_indicator (page, &error))
    xushi_window_toast (self, message);
  xushi_window_tell_failure (self, error == NULL, &error);
}

static void
move_indicator (XushiWindow *self, int steps)
{
  XushiAreaPage *page = xushi_window_get_area_page (self);
  GError *error = NULL;

  if (page != NULL && xushi_plan_page_finish_edit (XUSHI_PLAN_PAGE (page)))
    xushi_window_tell_failure (self, xushi_area_page_move_indicator (page, steps, &error), &error);
}

static void
move_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_indicator (XUSHI_WINDOW (widget), -1);
}

static void
move_down_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_indicator (XUSHI_WINDOW (widget), 1);
}

static void
go_to_area_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiPlanPage *page = xushi_window_get_plan_page (self);
  XushiIndicator *indicator = page != NULL ? xushi_plan_page_get_indicator (page) : NULL;

  if (indicator != NULL && xushi_window_finish_edit (self))
    xushi_window_show_indicator (self, indicator);
}

static void
properties_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    gtk_window_present (
        GTK_WINDOW (xushi_properties_window_new (GTK_WINDOW (self), self->session)));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiPrintWindow *print;

  if (!xushi_window_finish_edit (self))
    return;
  xushi_window_look (self);
  print = xushi_print_window_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (print, "indicator-activated", G_CALLBACK (xushi_window_show_indicator),
                           self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (print));
}

static void
phone_list_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (!xushi_window_finish_edit (self))
    return;
  xushi_window_look (self);
  gtk_window_present (GTK_WINDOW (xushi_print_window_new_phone (GTK_WINDOW (self),
                                                                self->session)));
}

static void
rules_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    gtk_window_present (GTK_WINDOW (xushi_rules_window_new (GTK_WINDOW (self), self->session)));
}

static void
history_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    gtk_window_present (GTK_WINDOW (xushi_history_window_new (GTK_WINDOW (self), self->session)));
}

static void
report_stored_cb (XushiWindow *self, guint n)
{
  g_autofree char *message = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u item of the report was taken over (Ctrl+Z takes it back)",
                   "%u items of the report were taken over (Ctrl+Z takes them back)", n),
      n);

  xushi_window_toast (self, message);
}

static void
review_opened_cb (XushiReviewWindow *review, gpointer data)
{
  g_signal_connect_object (review, "stored", G_CALLBACK (report_stored_cb), data,
                           G_CONNECT_SWAPPED);
}

static void
read_report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (xushi_window_finish_edit (self))
    xushi_review_open_file (GTK_WINDOW (self), self->session, review_opened_cb, self);
}

/* Built on demand: GTK would build it with every window, a quarter of its first frame. */
static void
show_help_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/xushi/Xushi/help-overlay.ui");
  GtkWindow *help = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (help, GTK_WINDOW (widget));
  xushi_dialog_go_with_parent (help);
  gtk_window_present (help);
}

void
xushi_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc run;
  } actions[] = {
    { "win.save", NULL, save_cb },
    { "win.previous-month", NULL, previous_month_cb },
    { "win.next-month", NULL, next_month_cb },
    { "win.month", "i", month_cb },
    { "win.previous-tab", NULL, previous_tab_cb },
    { "win.next-tab", NULL, next_tab_cb },
    { "win.tab", "i", tab_cb },
    { "win.find", NULL, find_cb },
    { "win.find-next", NULL, find_next_cb },
    { "win.find-previous", NULL, find_previous_cb },
    { "win.next-indicator", NULL, next_indicator_cb },
    { "win.previous-indicator", NULL, previous_indicator_cb },
    { "win.add-indicator", NULL, add_indicator_cb },
    { "win.delete-indicator", NULL, delete_indicator_cb },
    { "win.go-to-area", NULL, go_to_area_cb },
    { "win.move-up", NULL, move_up_cb },
    { "win.move-down", NULL, move_down_cb },
    { "win.print", NULL, print_cb },
    { "win.phone-list", NULL, phone_list_cb },
    { "win.properties", NULL, properties_cb },
    { "win.rules", NULL, rules_cb },
    { "win.history", NULL, history_cb },
    { "win.show-help-overlay", NULL, show_help_cb },
    { "win.read-report", NULL, read_report_cb },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].run);
  gtk_widget_class_install_property_action (widget_class, "win.details", "details-shown");
}

static void
enable (XushiWindow *self, gboolean enabled, const char *const *names)
{
  for (; *names != NULL; names++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), *names, enabled);
}

/* While a cell is being typed in, Ctrl+Z belongs to its text. */
void
xushi_window_update_undo (XushiWindow *self)
{
  XushiEditor *editor = self->session != NULL ? xushi_session_get_editor (self->session) : NULL;
  XushiPlanPage *page = xushi_window_get_plan_page (self);
  gboolean typing = (page != NULL && xushi_plan_page_is_editing (page))
                    || (self->details != NULL && xushi_details_pane_is_typing (self->details));
  gboolean able = editor != NULL && !typing && !xushi_session_is_read_only (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 able && xushi_editor_can_undo (editor));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 able && xushi_editor_can_redo (editor));
}

/* The tooltip is set on demand: if it were set at each edit, GTK would ask the display server for
 * the pointer's position each time. */
gboolean
xushi_window_undo_tooltip_cb (XushiWindow *self, int x, int y, gboolean keyboard,
                              GtkTooltip *tooltip, GtkWidget *button)
{
  XushiEditor *editor = self->session != NULL ? xushi_session_get_editor (self->session) : NULL;
  gboolean redo = button == self->redo_button;
  const char *step = editor == NULL ? NULL
                     : redo         ? xushi_editor_get_redo_label (editor)
                                    : xushi_editor_get_undo_label (editor);
  g_autofree char *text
      = g_strdup_printf (redo ? _ ("Redo: %s (Ctrl+Shift+Z)") : _ ("Undo: %s (Ctrl+Z)"),
                         step != NULL ? step : "—");

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
xushi_window_update_actions (XushiWindow *self)
{
  static const char *const with_plan[]
      = { "win.save", "win.month", "win.previous-tab", "win.next-tab",  "win.tab",    "win.find",
          "win.find-next", "win.find-previous", "win.details",
          "win.print", "win.phone-list", "win.properties", "win.rules", "win.history", "win.backups",
          "win.meetings", "win.send-slips", NULL };
  /* Actions that run in the background, one at a time. */
  static const char *const jobs[]
      = { "win.save-copy", "win.rescue", "win.export-plan", "win.export-values", NULL };
  static const char *const entering[] = { "win.import-values", "win.collect", NULL };
  static const char *const writing[] = { "win.add-area", "win.freeze", "win.read-report", NULL };
  static const char *const in_area[] = { "win.add-indicator", "win.rename-area", "win.delete-area",
                                         "win.area-left", "win.area-right", NULL };
  static const char *const on_indicator[]
      = { "win.delete-indicator", "win.move-up", "win.move-down", NULL };
  static const char *const moving[]
      = { "win.next-indicator", "win.previous-indicator", "win.go-to-area", NULL };
  gboolean plan = self->session != NULL;
  gboolean writable = plan && !xushi_session_is_read_only (self->session);
  gboolean idle = !xushi_job_bar_is_busy (self->job_bar);
  XushiAreaPage *page = plan ? xushi_window_get_area_page (self) : NULL;
  int month = plan ? xushi_session_get_month (self->session) : 0;

  enable (self, plan, with_plan);
  enable (self, plan && idle, jobs);
  enable (self, writable && idle, entering);
  enable (self, writable, writing);
  enable (self, writable && page != NULL, in_area);
  /* In a text being typed, Ctrl+Delete deletes a word of it, never an indicator. */
  enable (self,
          writable && page != NULL && !xushi_plan_page_is_editing (XUSHI_PLAN_PAGE (page))
              && xushi_plan_page_get_indicator (XUSHI_PLAN_PAGE (page)) != NULL,
          on_indicator);
  xushi_window_update_figure_actions (self);
  enable (self, xushi_window_get_plan_page (self) != NULL, moving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.star",
                                 writable && xushi_window_get_plan_page (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.previous-month", month > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.next-month", plan && month < 12);
  xushi_window_update_undo (self);
}
