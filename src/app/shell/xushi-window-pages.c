/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/overview/xushi-overview-page.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-settings.h"

/* The pages of a window and the pane beside them. A page is built when its tab is first chosen. */

XushiAreaPage *
xushi_window_get_area_page (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL && XUSHI_IS_AREA_PAGE (page) ? XUSHI_AREA_PAGE (page) : NULL;
}

XushiPlanPage *
xushi_window_get_plan_page (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL && XUSHI_IS_PLAN_PAGE (page) ? XUSHI_PLAN_PAGE (page) : NULL;
}

GPtrArray *
xushi_window_list_plan_pages (XushiWindow *self)
{
  GPtrArray *pages = g_ptr_array_new ();
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  for (; page != NULL; page = gtk_widget_get_next_sibling (page))
    if (XUSHI_IS_PLAN_PAGE (page))
      g_ptr_array_add (pages, page);
  return pages;
}

static void
page_message_cb (GtkWidget *page, const char *message, XushiWindow *self)
{
  xushi_dialog_toast_reason (self->toasts, message);
}

static void
page_cursor_moved_cb (XushiWindow *self)
{
  XushiPlanPage *page = xushi_window_get_plan_page (self);

  if (self->details != NULL && gtk_widget_get_visible (GTK_WIDGET (self->details)))
    xushi_details_pane_set_indicator (self->details,
                                      page != NULL ? xushi_plan_page_get_indicator (page) : NULL);
  xushi_window_refresh_sums (self);
  xushi_window_update_actions (self);
}

static void
details_requested_cb (XushiWindow *self, int month)
{
  xushi_window_set_details_shown (self, TRUE);
  if (month > 0 && self->details != NULL)
    xushi_details_pane_enter_month (self->details, month);
}

/* What the window wants to know of every page that is a table of indicators. */
static void
connect_plan_page (XushiWindow *self, GtkWidget *page)
{
  g_signal_connect_object (page, "cursor-moved", G_CALLBACK (page_cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "details-requested", G_CALLBACK (details_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "message", G_CALLBACK (page_message_cb), self, 0);
}

static void
phone_list_cb (XushiWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.phone-list", NULL);
}

XushiMonthPage *
xushi_window_ensure_month_page (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "month");

  if (page != NULL)
    return XUSHI_MONTH_PAGE (page);
  page = xushi_month_page_new (self->session);
  connect_plan_page (self, page);
  g_signal_connect_object (page, "phone-list", G_CALLBACK (phone_list_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "counts-changed", G_CALLBACK (xushi_window_refresh_month), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, page, "month");
  xushi_window_refresh_month (self);
  return XUSHI_MONTH_PAGE (page);
}

GtkWidget *
xushi_window_ensure_overview (XushiWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "overview");

  if (page != NULL)
    return page;
  page = xushi_overview_page_new (self->session);
  g_signal_connect_object (page, "area-activated", G_CALLBACK (xushi_window_show_area), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "indicator-activated",
                           G_CALLBACK (xushi_window_show_indicator), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, page, "overview");
  return page;
}

/* The column where the cursor goes on the next page: at first that of the values. */
static const char *
get_column (XushiWindow *self)
{
  return self->column != NULL ? self->column : "value";
}

GtkWidget *
xushi_window_ensure_area_page (XushiWindow *self, XushiArea *area)
{
  GtkWidget *page = g_hash_table_lookup (self->area_pages, area);

  if (page != NULL)
    {
      xushi_plan_page_go_to_column (XUSHI_PLAN_PAGE (page), get_column (self), FALSE);
      return page;
    }
  page = xushi_area_page_new (self->session, area);
  connect_plan_page (self, page);
  gtk_stack_add_child (self->pages, page);
  g_hash_table_insert (self->area_pages, g_object_ref (area), page);
  xushi_plan_page_go_to_column (XUSHI_PLAN_PAGE (page), get_column (self), TRUE);
  return page;
}

/* Before it is laid out, a window will be as wide as it asks for. */
static int
get_width (XushiWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height;

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width;
}

void
xushi_window_place_details (XushiWindow *self)
{
  XushiPlanPage *page = xushi_window_get_plan_page (self);
  gboolean shown = page != NULL && self->details_shown;

  if (shown && self->details == NULL)
    {
      int width = g_settings_get_int (xushi_settings_get (), "details-width");

      self->details = XUSHI_DETAILS_PANE (xushi_details_pane_new (self->session));
      gtk_widget_set_size_request (GTK_WIDGET (self->details), 300, -1);
      g_signal_connect_object (self->details, "message", G_CALLBACK (page_message_cb), self, 0);
      g_signal_connect_object (self->details, "notify::typing",
                               G_CALLBACK (xushi_window_update_actions), self, G_CONNECT_SWAPPED);
      gtk_paned_set_end_child (self->paned, GTK_WIDGET (self->details));
      gtk_paned_set_position (self->paned, MAX (get_width (self) - width, 0));
    }
  if (self->details != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->details), shown);
  if (page != NULL)
    xushi_plan_page_set_compact (page, shown);
  if (shown)
    xushi_details_pane_set_indicator (self->details, xushi_plan_page_get_indicator (page));
}
