/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/area/xushi-area-page-private.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-row-warm.h"

/* The view of an area's table: which rows are shown, and in which order. */

/* (transfer full) (nullable): by what the rows are sorted. */
static char *
dup_sort_text (XushiAreaPage *self)
{
  XushiAreaColumn column;
  XushiGridColumn info;
  gboolean descending;

  if (!xushi_area_source_get_sort (self->source, &column, &descending))
    return NULL;
  xushi_grid_source_get_column (XUSHI_GRID_SOURCE (self->source), column, &info);
  return g_strdup_printf (descending ? _ ("%s, falling") : _ ("%s, rising"), info.title);
}

void
xushi_area_page_refresh_shown (XushiAreaPage *self)
{
  const XushiRowFilter *filter = xushi_area_source_get_filter (self->source);
  g_autofree char *sort = dup_sort_text (self);

  xushi_shown_bar_tell (XUSHI_SHOWN_BAR (self->shown_bar), filter, xushi_area_source_get_n_shown (self->source),
                        xushi_area_source_get_n_all (self->source), sort);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.plan-order", sort != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.show-all",
                                 !xushi_row_filter_is_empty (filter));
}

static void
set_filter (XushiAreaPage *self, const XushiRowFilter *filter)
{
  /* What is being typed belongs to a row that may go. */
  if (!xushi_grid_finish_edit (self->grid))
    return;
  xushi_area_source_set_filter (self->source, filter);
  xushi_area_page_refresh_shown (self);
}

static void
show_all (XushiAreaPage *self)
{
  set_filter (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
unsort (XushiAreaPage *self)
{
  if (!xushi_grid_finish_edit (self->grid))
    return;
  xushi_area_source_unsort (self->source);
  xushi_area_page_refresh_shown (self);
}

static void
sort_by (XushiAreaPage *self, guint column, gboolean descending)
{
  if (!xushi_grid_finish_edit (self->grid))
    return;
  xushi_area_source_sort_by (self->source, (XushiAreaColumn) column, descending);
  xushi_area_page_refresh_shown (self);
}

static void
part_dropped_cb (XushiShownBar *bar, int part, gpointer data)
{
  XushiAreaPage *self = data;
  g_auto (XushiRowFilter) filter = { 0 };

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  if (part == XUSHI_SHOWN_SORT)
    {
      unsort (self);
      return;
    }
  xushi_row_filter_copy_into (xushi_area_source_get_filter (self->source), &filter);
  xushi_shown_drop_part (&filter, part);
  set_filter (self, &filter);
}

static void
filter_shown_cb (XushiAreaPage *self)
{
  xushi_row_warm (self->session);
  xushi_filter_form_fill (self->filter_form, self->session, self->area,
                          xushi_area_source_get_filter (self->source));
  xushi_filter_form_begin (self->filter_form);
}

/* Work goes on in the table, not at the button. */
static void
filter_closed_cb (XushiAreaPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
filter_changed_cb (XushiAreaPage *self)
{
  g_auto (XushiRowFilter) filter = { 0 };

  xushi_filter_form_read (self->filter_form, &filter);
  set_filter (self, &filter);
}

/* Rising, falling, the plan's order, and again. */
static void
header_activated_cb (XushiGrid *grid, guint column, gpointer data)
{
  XushiAreaPage *self = data;
  XushiAreaColumn sorted;
  gboolean descending;

  if (!xushi_area_source_get_sort (self->source, &sorted, &descending) || sorted != column)
    sort_by (self, column, FALSE);
  else if (!descending)
    sort_by (self, column, TRUE);
  else
    unsort (self);
}

static void
header_menu_requested_cb (XushiGrid *grid, guint column, double x, double y, gpointer data)
{
  xushi_plan_page_pop_up (XUSHI_PLAN_PAGE (data), "column-menu", x, y);
}

static void
filter_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (widget);

  if (gtk_widget_get_visible (self->filter_popover))
    gtk_menu_button_popdown (self->filter_button);
  else if (xushi_grid_finish_edit (self->grid))
    gtk_menu_button_popup (self->filter_button);
}

static void
show_all_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_all (XUSHI_AREA_PAGE (widget));
}

static void
sort_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (widget);

  if (g_str_equal (name, "view.plan-order"))
    unsort (self);
  else
    sort_by (self, xushi_plan_page_get_menu_column (XUSHI_PLAN_PAGE (self)),
             g_str_equal (name, "view.sort-falling"));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* The menu of the column that the cursor is in. */
static void
column_menu_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (widget);
  GdkRectangle rect;
  guint row, column;

  if (xushi_grid_finish_edit (self->grid) && xushi_grid_get_cursor (self->grid, &row, &column)
      && xushi_grid_get_cell_rect (self->grid, row, column, &rect))
    g_signal_emit_by_name (self->grid, "header-menu-requested", column, (double) rect.x, 0.0);
}

/* Where nothing is filtered, Esc goes on to the window. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (widget);

  if (xushi_row_filter_is_empty (xushi_area_source_get_filter (self->source)))
    return FALSE;
  show_all (self);
  return TRUE;
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "view.filter", NULL, filter_action_cb);
  gtk_widget_class_install_action (klass, "view.show-all", NULL, show_all_action_cb);
  gtk_widget_class_install_action (klass, "view.sort-rising", NULL, sort_action_cb);
  gtk_widget_class_install_action (klass, "view.sort-falling", NULL, sort_action_cb);
  gtk_widget_class_install_action (klass, "view.plan-order", NULL, sort_action_cb);
  gtk_widget_class_install_action (klass, "view.column-menu", NULL, column_menu_action_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "view.filter", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                       "view.column-menu", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
}

void
xushi_area_page_bind_view (GtkWidgetClass *klass)
{
  g_type_ensure (XUSHI_TYPE_FILTER_FORM);
  g_type_ensure (XUSHI_TYPE_SHOWN_BAR);
  gtk_widget_class_bind_template_child (klass, XushiAreaPage, filter_button);
  gtk_widget_class_bind_template_child (klass, XushiAreaPage, filter_popover);
  gtk_widget_class_bind_template_child (klass, XushiAreaPage, filter_form);
  gtk_widget_class_bind_template_child (klass, XushiAreaPage, shown_bar);
  gtk_widget_class_bind_template_callback (klass, filter_shown_cb);
  gtk_widget_class_bind_template_callback (klass, filter_changed_cb);
  gtk_widget_class_bind_template_callback (klass, filter_closed_cb);
  gtk_widget_class_bind_template_callback (klass, part_dropped_cb);
  gtk_widget_class_bind_template_callback (klass, show_all);
  gtk_widget_class_bind_template_callback (klass, header_activated_cb);
  gtk_widget_class_bind_template_callback (klass, header_menu_requested_cb);
  install_actions (klass);
}
