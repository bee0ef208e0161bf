/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-table.h"

static void
commit_failed_cb (XushiGrid *grid, guint row, guint column, const char *text,
                  const char *reason, XushiDetailsContext *context)
{
  xushi_details_context_tell (context, reason);
}

static void
edit_refused_cb (XushiGrid *grid, guint row, guint column, const char *text,
                 XushiDetailsContext *context)
{
  g_autofree char *refusal
      = xushi_grid_source_dup_refusal (xushi_grid_get_source (grid), row, column);

  if (refusal != NULL)
    xushi_details_context_tell (context, refusal);
}

/* The pane scrolls so that the cursor's cell is seen: the table itself shows all its rows. */
static void
cursor_moved_cb (XushiGrid *grid)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (grid), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  GdkRectangle rect;
  guint row, column;
  double x, y;

  if (pane == NULL || !gtk_widget_get_mapped (pane) || gtk_widget_get_focus_child (pane) == NULL
      || !xushi_grid_get_cursor (grid, &row, &column)
      || !xushi_grid_get_cell_rect (grid, row, column, &rect)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (grid), gtk_widget_get_first_child (pane),
                                            rect.x, rect.y, &x, &y))
    return;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pane));
  gtk_adjustment_clamp_page (adjustment, y, y + rect.height);
}

/* While a cell is typed in, Ctrl+Z is the cell's. */
static void
editing_cb (XushiGrid *grid, GParamSpec *pspec, XushiDetailsContext *context)
{
  xushi_details_context_set_typing (context, xushi_grid_get_editing (grid));
}

static void
leaving_cb (XushiDetailsContext *context, XushiGrid *grid)
{
  if (!xushi_grid_finish_edit (grid))
    xushi_details_context_fail (context);
}

static void
counting_cb (XushiDetailsContext *context, XushiGrid *grid)
{
  xushi_details_context_add_refused (context, xushi_grid_get_n_errors (grid));
}

static void
refresh_cb (XushiDetailsContext *context, XushiGrid *grid)
{
  xushi_grid_set_editable (grid, xushi_details_context_is_editable (context));
}

GtkWidget *
xushi_details_table_new (XushiDetailsContext *context, XushiGridSource *source,
                         const char *name, XushiGrid **grid)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *table = xushi_grid_new (source);

  gtk_widget_add_css_class (table, "compact");
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), table);
  /* Another number of rows is another height. */
  g_signal_connect_object (source, "items-changed", G_CALLBACK (gtk_widget_queue_resize), table,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "commit-failed", G_CALLBACK (commit_failed_cb), context, 0);
  g_signal_connect_object (table, "edit-refused", G_CALLBACK (edit_refused_cb), context, 0);
  g_signal_connect_object (table, "notify::editing", G_CALLBACK (editing_cb), context, 0);
  g_signal_connect (table, "cursor-moved", G_CALLBACK (cursor_moved_cb), NULL);
  g_signal_connect_object (context, "leaving", G_CALLBACK (leaving_cb), table, 0);
  g_signal_connect_object (context, "counting", G_CALLBACK (counting_cb), table, 0);
  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_cb), table, 0);
  refresh_cb (context, XUSHI_GRID (table));
  *grid = XUSHI_GRID (table);
  return scroller;
}
