/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

/* What can be done about the figure under the cursor, for menus and for assistive tools: the keys of
 * the table do the same. */

static XushiGrid *
get_grid (XushiWindow *self)
{
  XushiPlanPage *page = xushi_window_get_plan_page (self);

  return page != NULL && xushi_window_finish_edit (self) ? xushi_plan_page_get_grid (page) : NULL;
}

static void
confirm_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiGrid *grid = get_grid (XUSHI_WINDOW (widget));

  if (grid != NULL)
    xushi_grid_confirm (grid);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiGrid *grid = get_grid (XUSHI_WINDOW (widget));

  if (grid != NULL)
    gtk_widget_activate_action (GTK_WIDGET (grid), "table.open", NULL);
}

void
xushi_window_install_figure_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.confirm-figure", NULL, confirm_cb);
  gtk_widget_class_install_action (widget_class, "win.take-figure", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.enter-month", NULL, open_cb);
}

void
xushi_window_update_figure_actions (XushiWindow *self)
{
  XushiPlanPage *page = xushi_window_get_plan_page (self);
  XushiGrid *grid = page != NULL ? xushi_plan_page_get_grid (page) : NULL;
  g_autofree char *doubt = grid != NULL ? xushi_grid_dup_doubt (grid) : NULL;
  g_autofree char *proposal = doubt != NULL ? xushi_grid_dup_proposal (grid) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.confirm-figure", doubt != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.take-figure", proposal != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.enter-month",
                                 page != NULL && xushi_plan_page_get_entry_month (page) > 0);
}
