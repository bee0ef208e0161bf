/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-settings.h"

#include <string.h>

/* Where a plan was left: its data month and its tab, as “10 month”, “9 overview” or “9 area:12”, 12
 * being the area's row. It belongs to the computer, not to the plan. */

#define KIND "place"
#define AREA "area:"

/* (transfer full) */
static char *
describe_tab (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  XushiAreaPage *area = xushi_window_get_area_page (self);

  if (area != NULL)
    return g_strdup_printf (AREA "%" G_GINT64_FORMAT,
                            xushi_area_get_id (xushi_area_page_get_area (area)));
  return g_strdup (page != NULL && XUSHI_IS_MONTH_PAGE (page) ? "month" : "overview");
}

void
xushi_window_keep_place (XushiWindow *self)
{
  const char *plan = xushi_session_get_plan_id (self->session);
  g_autofree char *tab = describe_tab (self), *before = NULL, *now = NULL;

  if (plan == NULL)
    return;
  now = g_strdup_printf ("%d %s", xushi_session_get_month (self->session), tab);
  before = xushi_settings_dup_view (plan, KIND);
  if (g_strcmp0 (before, now) != 0)
    xushi_settings_store_view (plan, KIND, now);
}

static guint
find_tab (XushiWindow *self, const char *tab)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);

  if (g_str_equal (tab, "month"))
    return XUSHI_TAB_MONTH;
  for (guint i = 0; g_str_has_prefix (tab, AREA) && i < xushi_plan_get_n_areas (plan); i++)
    if (xushi_area_get_id (xushi_plan_get_area (plan, i))
        == g_ascii_strtoll (tab + strlen (AREA), NULL, 10))
      return XUSHI_TAB_AREAS + i;
  return XUSHI_TAB_OVERVIEW;
}

void
xushi_window_restore_place (XushiWindow *self)
{
  const char *plan = xushi_session_get_plan_id (self->session);
  g_autofree char *place = plan != NULL ? xushi_settings_dup_view (plan, KIND) : NULL;
  char *tab = NULL;
  gint64 month = place != NULL ? g_ascii_strtoll (place, &tab, 10) : 0;

  /* An older month was looked back at; to begin there would put new figures into it. */
  if (month > xushi_session_get_month (self->session) && month <= 12)
    xushi_session_set_month (self->session, (int) month);
  xushi_tab_bar_select (self->tab_bar, tab != NULL && *tab == ' ' ? find_tab (self, tab + 1)
                                                                   : XUSHI_TAB_OVERVIEW);
}
