/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "base/xushi-i18n.h"

/* Hiding columns of the table that is shown, from the menu of their heads, and showing them again. */

static void
hide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiPlanPage *page = xushi_window_get_plan_page (self);

  if (page == NULL || !xushi_window_finish_edit (self))
    return;
  xushi_window_toast (self, xushi_plan_page_hide_column (page)
                                ? _ ("The column is hidden; “Show All Columns” in the menu of a "
                                     "column's head brings it back")
                                : _ ("This column stays; what is typed needs it"));
}

static void
show_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiPlanPage *page = xushi_window_get_plan_page (XUSHI_WINDOW (widget));

  if (page != NULL)
    xushi_plan_page_show_columns (page);
}

void
xushi_window_install_column_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.hide-column", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "win.show-columns", NULL, show_cb);
}
