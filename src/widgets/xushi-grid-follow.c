/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

/* The cursor and the source: what moving needs to know, how the cursor follows its row through the
 * changes of the source, and the public functions about both. */

gboolean
xushi_grid_has_cursor (XushiGrid *self)
{
  return self->rows.n_rows > 0 && self->columns->len > 0;
}

gboolean
xushi_grid_is_heading (guint row, gpointer data)
{
  return xushi_grid_rows_is_heading (&XUSHI_GRID (data)->rows, row);
}

static gboolean
is_visible_column (guint column, gpointer data)
{
  return xushi_grid_column_info (data, column)->visible;
}

static gboolean
is_stop (guint row, guint column, gpointer data)
{
  return xushi_grid_can_edit (data, row, column);
}

static gboolean
is_entry (guint row, guint column, gpointer data)
{
  XushiGrid *self = data;

  return self->editable && xushi_grid_source_knows_entries (self->source)
             ? xushi_grid_source_is_entry (self->source, row, column)
             : xushi_grid_can_edit (self, row, column);
}

/* The row that adds is empty, whatever it invites to. */
static gboolean
is_filled (guint row, guint column, gpointer data)
{
  XushiGrid *self = data;
  XushiGridRow line;

  xushi_grid_source_get_row (self->source, row, &line);
  return line.kind == XUSHI_GRID_ROW_DATA && !xushi_grid_source_is_empty (self->source, row, column);
}

void
xushi_grid_get_field (XushiGrid *self, XushiGridField *field)
{
  *field = (XushiGridField){
    .n_rows = self->rows.n_rows,
    .n_columns = self->columns->len,
    .order = (const guint *) (const void *) self->order->data,
    .places = (const guint *) (const void *) self->places->data,
    .page = xushi_grid_page_rows (self),
    .is_visible = is_visible_column,
    .is_heading = xushi_grid_is_heading,
    .is_stop = is_stop,
    .is_entry = is_entry,
    .is_filled = is_filled,
    .user_data = self,
  };
}

static void
update_cursor_key (XushiGrid *self)
{
  self->cursor_key = self->rows.n_rows > 0 && self->source != NULL
                         ? xushi_grid_source_get_row_key (self->source, self->cursor.row)
                         : 0;
}

static void
announce_cursor (XushiGrid *self)
{
  xushi_grid_nodes_update_cursor (self);
  xushi_grid_queue (self);
  xushi_grid_emit (self, XUSHI_GRID_SIGNAL_CURSOR_MOVED);
}

void
xushi_grid_cursor_changed (XushiGrid *self)
{
  update_cursor_key (self);
  self->lost_key = 0;
  self->doubt_shown = FALSE;
  xushi_grid_scroll_to (self, self->cursor.row, self->cursor.column);
  announce_cursor (self);
}

static gboolean
is_heading_of_source (guint row, gpointer data)
{
  XushiGridRow line;

  xushi_grid_source_get_row (XUSHI_GRID (data)->source, row, &line);
  return line.kind == XUSHI_GRID_ROW_HEADING;
}

static void
put_cursor (XushiGrid *self, guint row)
{
  self->cursor.row = row;
  xushi_grid_cursor_collapse (&self->cursor);
}

static void
put_cursor_on_first_row (XushiGrid *self)
{
  guint row = 0;

  while (row + 1 < self->rows.n_rows && xushi_grid_rows_is_heading (&self->rows, row))
    row++;
  put_cursor (self, xushi_grid_rows_is_heading (&self->rows, row) ? 0 : row);
}

static void
follow_cursor (XushiGrid *self, guint position, guint removed, guint added)
{
  guint64 key = self->cursor_key;
  gboolean stays
      = xushi_grid_cursor_follow (&self->cursor, position, removed, added, self->rows.n_rows);
  guint found = XUSHI_GRID_NONE;

  if (key == 0)
    put_cursor_on_first_row (self);
  else if (!stays)
    {
      found = xushi_grid_source_find_key (self->source, key, position, added);
      if (found == XUSHI_GRID_NONE)
        {
          xushi_grid_close_edit (self);
          self->lost_key = key;
        }
    }
  else if (self->lost_key != 0 && !self->editing)
    {
      found = xushi_grid_source_find_key (self->source, self->lost_key, position, added);
      if (found != XUSHI_GRID_NONE)
        self->lost_key = 0;
    }
  if (found != XUSHI_GRID_NONE)
    put_cursor (self, found);
  update_cursor_key (self);
}

static gboolean
is_row_in_view (XushiGrid *self, guint row)
{
  guint first, n;

  return xushi_grid_visible_rows (self, &first, &n) && row >= first && row - first < n;
}

static void
items_changed_cb (
    XushiGridSource *source, guint position, guint removed, guint added, XushiGrid *self)
{
  gint64 top = xushi_grid_scroll_y (self);
  guint first = self->rows.n_rows > 0 ? xushi_grid_rows_at (&self->rows, top) : 0;
  gboolean above = top > 0 && position + removed <= first;
  gboolean seen = xushi_grid_has_cursor (self) && is_row_in_view (self, self->cursor.row);
  gint64 old_y = xushi_grid_rows_y (&self->rows, first);

  xushi_grid_rows_splice (&self->rows, position, removed, added, is_heading_of_source, self);
  if (self->committing && removed == 0 && added > 0)
    self->added_row = position;
  follow_cursor (self, position, removed, added);
  xushi_grid_configure_adjustments (self);
  /* The visible rows stay in place when rows are added or removed above them. */
  if (above && self->vadjustment != NULL)
    gtk_adjustment_set_value (
        self->vadjustment,
        (double) (top + xushi_grid_rows_y (&self->rows, first + added - removed) - old_y));
  if (seen && xushi_grid_has_cursor (self))
    xushi_grid_scroll_to (self, self->cursor.row, self->cursor.column);
  self->hover_row = XUSHI_GRID_NONE;
  xushi_grid_nodes_update_counts (self);
  announce_cursor (self);
}

static void
rows_changed_cb (XushiGridSource *source, guint first, guint n, XushiGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  xushi_grid_nodes_invalidate (self);
  if (self->cursor.row >= first && self->cursor.row - first < n)
    xushi_grid_nodes_update_cursor (self);
}

/* The column where work begins in a new table. */
static guint
get_first_editable_column (XushiGrid *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (xushi_grid_column_info (self, i)->editable && xushi_grid_column_info (self, i)->visible)
      return i;
  return 0;
}

static void
reload_columns (XushiGrid *self, const char *cursor_id)
{
  XushiGridField field;
  guint found;

  xushi_grid_pointer_stop (self);
  xushi_grid_columns_load (self);
  found = xushi_grid_columns_find (self, cursor_id);
  if (found == XUSHI_GRID_NONE)
    xushi_grid_close_edit (self);
  xushi_grid_get_field (self, &field);
  xushi_grid_cursor_set (&self->cursor, &field, self->cursor.row,
                         found != XUSHI_GRID_NONE ? found : get_first_editable_column (self),
                         FALSE);
  xushi_grid_nodes_clear (self);
}

static const char *
get_cursor_id (XushiGrid *self)
{
  return self->cursor.column < self->columns->len
             ? xushi_grid_column_info (self, self->cursor.column)->id
             : NULL;
}

static void
columns_changed_cb (XushiGridSource *source, XushiGrid *self)
{
  reload_columns (self, get_cursor_id (self));
  xushi_grid_nodes_update_counts (self);
  announce_cursor (self);
}

void
xushi_grid_follow_init (XushiGrid *self)
{
  self->source_signals = g_signal_group_new (XUSHI_TYPE_GRID_SOURCE);
  g_signal_group_connect (self->source_signals, "items-changed", G_CALLBACK (items_changed_cb),
                          self);
  g_signal_group_connect (self->source_signals, "rows-changed", G_CALLBACK (rows_changed_cb), self);
  g_signal_group_connect (self->source_signals, "columns-changed", G_CALLBACK (columns_changed_cb),
                          self);
}

void
xushi_grid_set_source (XushiGrid *self, XushiGridSource *source)
{
  const char *id;

  g_return_if_fail (XUSHI_IS_GRID (self));
  g_return_if_fail (source == NULL || XUSHI_IS_GRID_SOURCE (source));
  if (self->source == source)
    return;
  xushi_grid_leave_edit (self);
  id = get_cursor_id (self);
  xushi_grid_drop_errors (self);
  g_set_object (&self->source, source);
  g_signal_group_set_target (self->source_signals, source);
  self->cursor = (XushiGridCursor){ 0 };
  self->lost_key = 0;
  self->hover_row = XUSHI_GRID_NONE;
  xushi_grid_rows_splice (&self->rows, 0, self->rows.n_rows,
                          source != NULL ? xushi_grid_source_get_n_rows (source) : 0,
                          is_heading_of_source, self);
  reload_columns (self, id);
  if (xushi_grid_has_cursor (self))
    put_cursor_on_first_row (self);
  update_cursor_key (self);
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, 0);
  xushi_grid_nodes_update_counts (self);
  announce_cursor (self);
  g_object_notify (G_OBJECT (self), "source");
}

gboolean
xushi_grid_get_cursor (XushiGrid *self, guint *row, guint *column)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  if (!xushi_grid_has_cursor (self))
    return FALSE;
  if (row != NULL)
    *row = self->cursor.row;
  if (column != NULL)
    *column = self->cursor.column;
  return TRUE;
}

guint64
xushi_grid_get_cursor_key (XushiGrid *self)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), 0);
  return self->cursor_key;
}

void
xushi_grid_set_cursor (XushiGrid *self, guint row, guint column)
{
  XushiGridField field;

  g_return_if_fail (XUSHI_IS_GRID (self));
  xushi_grid_leave_edit (self);
  if (!xushi_grid_has_cursor (self))
    return;
  xushi_grid_get_field (self, &field);
  if (xushi_grid_cursor_set (&self->cursor, &field, row, column, FALSE))
    xushi_grid_cursor_changed (self);
  else
    xushi_grid_scroll_to (self, self->cursor.row, self->cursor.column);
}

gboolean
xushi_grid_set_cursor_key (XushiGrid *self, guint64 key, const char *column_id)
{
  guint row, column;

  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  if (self->source == NULL)
    return FALSE;
  row = xushi_grid_source_find_key (self->source, key, 0, self->rows.n_rows);
  if (row == XUSHI_GRID_NONE)
    return FALSE;
  column = column_id != NULL ? xushi_grid_columns_find (self, column_id) : XUSHI_GRID_NONE;
  xushi_grid_set_cursor (self, row, column != XUSHI_GRID_NONE ? column : self->cursor.column);
  return TRUE;
}

gboolean
xushi_grid_get_selection (XushiGrid *self, XushiGridBlock *block)
{
  XushiGridField field;

  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  if (!xushi_grid_has_cursor (self))
    return FALSE;
  xushi_grid_get_field (self, &field);
  xushi_grid_cursor_get_block (&self->cursor, &field, block);
  return TRUE;
}

void
xushi_grid_select (XushiGrid *self, const XushiGridBlock *block)
{
  XushiGridField field;

  g_return_if_fail (XUSHI_IS_GRID (self) && block->n_rows > 0 && block->n_columns > 0);
  xushi_grid_leave_edit (self);
  if (!xushi_grid_has_cursor (self))
    return;
  xushi_grid_get_field (self, &field);
  xushi_grid_cursor_set (&self->cursor, &field, block->row,
                         xushi_grid_map_column (self, block->column), FALSE);
  xushi_grid_cursor_set (&self->cursor, &field, block->row + (block->n_rows - 1),
                         xushi_grid_map_column (self, block->column + (block->n_columns - 1)),
                         TRUE);
  xushi_grid_cursor_changed (self);
}
