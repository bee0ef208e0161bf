/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

#include <string.h>

/* What a window shows around its pages: title, tabs, foot. */

char *
xushi_window_dup_plan_title (XushiSession *session)
{
  const XushiPlanInfo *info = xushi_plan_get_info (xushi_session_get_plan (session));

  return info->demo ? g_strdup_printf (_ ("%s (demonstration data)"), info->title)
                    : g_strdup (info->title);
}

void
xushi_window_refresh_title (XushiWindow *self)
{
  g_autofree char *title = NULL;

  if (self->session == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Xushi"));
      adw_window_title_set_title (self->window_title, _ ("Xushi"));
      return;
    }
  title = xushi_window_dup_plan_title (self->session);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

void
xushi_window_refresh_tabs (XushiWindow *self, GPtrArray *touched)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  guint n = xushi_plan_get_n_areas (plan);

  xushi_tab_bar_set_n_tabs (self->tab_bar, XUSHI_TAB_AREAS + n);
  xushi_tab_bar_set_tab (self->tab_bar, XUSHI_TAB_OVERVIEW, _ ("Overview"), NULL);
  xushi_tab_bar_set_tab (self->tab_bar, XUSHI_TAB_MONTH, _ ("This Month"), NULL);
  for (guint i = 0; i < n; i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);
      XushiTotals totals;

      if (!xushi_plan_is_area_touched (touched, area))
        continue;
      xushi_judged_plan_get_area_totals (xushi_session_get_judged (self->session), area, &totals);
      xushi_tab_bar_set_tab (self->tab_bar, XUSHI_TAB_AREAS + i, xushi_area_get_name (area), &totals);
    }
}

/* (transfer full): whether and when the plan was saved, and the name of its file. */
static char *
dup_saved (XushiStore *store)
{
  const char *saved_at = xushi_store_get_saved_at (store);
  g_autofree char *name = g_filename_display_basename (xushi_store_get_path (store));

  if (xushi_store_is_unsaved (store))
    return g_strdup_printf (_ ("Not saved in the file · %s"), name);
  if (xushi_store_get_read_only_reason (store) != NULL)
    return g_strdup_printf (_ ("Read-only · %s"), name);
  if (saved_at != NULL)
    return g_strdup_printf (_ ("Saved %.5s · %s"), saved_at + strlen ("YYYY-MM-DD "), name);
  return g_strdup_printf (_ ("All saved · %s"), name);
}

void
xushi_window_tell_saved (XushiWindow *self)
{
  XushiStore *store = xushi_session_get_store (self->session);
  const char *saved_at = xushi_store_get_saved_at (store);
  const char *reason = xushi_store_get_read_only_reason (store);
  g_autofree char *name = g_filename_display_basename (xushi_store_get_path (store));
  g_autofree char *message = NULL;

  if (reason != NULL)
    {
      xushi_dialog_toast_reason (self->toasts, reason);
      return;
    }
  message = saved_at != NULL
                ? g_strdup_printf (_ ("All is saved in “%s”; the last change at %.5s"), name,
                                   saved_at + strlen ("YYYY-MM-DD "))
                : g_strdup_printf (_ ("All is saved in “%s”"), name);
  xushi_window_toast (self, message);
}

/* In place of the counts, as long as several numbers are selected. */
static void
show_sums (XushiWindow *self, XushiPlanPage *page)
{
  g_autofree char *sums = page != NULL ? xushi_plan_page_dup_sums_text (page) : NULL;

  self->sums_shown = sums != NULL;
  if (sums != NULL)
    gtk_label_set_label (self->foot_state, sums);
}

void
xushi_window_refresh_sums (XushiWindow *self)
{
  gboolean were_shown = self->sums_shown;

  /* The last page lets its table go after the plan. */
  if (self->session == NULL)
    return;
  show_sums (self, xushi_window_get_plan_page (self));
  if (were_shown && !self->sums_shown)
    xushi_window_refresh_foot (self);
}

/* (transfer full): what is left to do for the month. */
static char *
dup_month_state (XushiMonthPage *page, const char *demo)
{
  const guint *n = xushi_month_page_get_counts (page)->n;

  return g_strdup_printf (_ ("%u to fill in · %u doubtful · %u without a reason%s"),
                          n[XUSHI_MONTH_WANTED], n[XUSHI_MONTH_DOUBTFUL], n[XUSHI_MONTH_REASON],
                          demo);
}

void
xushi_window_refresh_month (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "month");
  g_autofree char *note = NULL;
  guint wanted;

  if (self->session == NULL || page == NULL)
    return;
  wanted = xushi_month_page_get_counts (XUSHI_MONTH_PAGE (page))->n[XUSHI_MONTH_WANTED];
  /* TRANSLATORS: on the tab of the month sheet: 待填34 */
  note = wanted > 0 ? g_strdup_printf (C_ ("tab", "%u to fill in"), wanted) : NULL;
  xushi_tab_bar_set_note (self->tab_bar, XUSHI_TAB_MONTH, note);
  if (gtk_stack_get_visible_child (self->pages) == page)
    xushi_window_refresh_foot (self);
}

/* (transfer full): how much of what is shown has been reported. */
static char *
dup_state (XushiWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->pages);
  XushiAreaPage *page = xushi_window_get_area_page (self);
  const XushiPlanInfo *info = xushi_plan_get_info (xushi_session_get_plan (self->session));
  const char *demo = info->demo ? _ (" · demonstration data") : "";
  XushiTotals totals;
  guint unreported;

  if (shown != NULL && XUSHI_IS_MONTH_PAGE (shown))
    return dup_month_state (XUSHI_MONTH_PAGE (shown), demo);
  if (page != NULL)
    xushi_judged_plan_get_area_totals (xushi_session_get_judged (self->session),
                                       xushi_area_page_get_area (page), &totals);
  else
    xushi_judged_plan_get_totals (xushi_session_get_judged (self->session), &totals);
  unreported = totals.counts[XUSHI_LIGHT_UNREPORTED];
  return g_strdup_printf (_ ("%u items · %u reported · %u unreported%s"), totals.n_all,
                          totals.n_judged - MIN (unreported, totals.n_judged), unreported, demo);
}

/* The keys of what is shown. */
static const char *
get_keys (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page == NULL || !XUSHI_IS_PLAN_PAGE (page) || xushi_session_is_read_only (self->session))
    return _ ("Enter open   F4 details   Ctrl+F find   Ctrl+P print");
  if (XUSHI_IS_MONTH_PAGE (page))
    return _ ("Enter next to fill in   Tab next cell   Space tick   F2 edit   F4 details   "
              "Ctrl+Z undo");
  return _ ("Enter next row   Tab next cell   F2 edit   F4 details   Ctrl+Z undo   Ctrl+P print");
}

void
xushi_window_refresh_foot (XushiWindow *self)
{
  XushiStore *store = xushi_session_get_store (self->session);
  g_autofree char *state = dup_state (self), *saved = NULL;

  gtk_label_set_label (self->foot_state, state);
  gtk_label_set_label (self->foot_keys, get_keys (self));
  show_sums (self, xushi_window_get_plan_page (self));
  saved = dup_saved (store);
  gtk_label_set_label (self->foot_saved, saved);
}
