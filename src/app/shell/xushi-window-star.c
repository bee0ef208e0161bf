/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-star.h"

/* Starring the selected rows of the table that is shown. */

static void
star_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiPlanPage *page = xushi_window_get_plan_page (self);
  g_autoptr (GPtrArray) indicators = NULL;
  GError *error = NULL;

  if (page == NULL || !xushi_window_finish_edit (self))
    return;
  indicators = xushi_plan_page_list_selected (page);
  if (indicators->len == 0)
    xushi_window_toast (self, _ ("Select an indicator: a heading cannot be starred"));
  else
    xushi_window_tell_failure (self, xushi_star_toggle (self->session, indicators, &error),
                               &error);
}

void
xushi_window_install_star_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.star", NULL, star_cb);
}
