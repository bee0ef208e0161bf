/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include <string.h>

/* Which columns are seen, and in which order. The user's wishes are kept by the columns' ids, so
 * that they survive a change of source; a column that the user has not put anywhere stays where the
 * source has it. Frozen columns always stand first, in the source's order: what scrolls sideways
 * must not come before what does not. */

void
xushi_grid_order_init (XushiGrid *self)
{
  self->user_order = g_ptr_array_new ();
  self->user_hidden = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
xushi_grid_order_clear (XushiGrid *self)
{
  g_clear_pointer (&self->user_order, g_ptr_array_unref);
  g_clear_pointer (&self->user_hidden, g_hash_table_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
}

guint
xushi_grid_map_column (XushiGrid *self, guint place)
{
  return place < self->order->len ? g_array_index (self->order, guint, place) : place;
}

guint
xushi_grid_column_place (XushiGrid *self, guint column)
{
  return column < self->places->len ? g_array_index (self->places, guint, column) : column;
}

gboolean
xushi_grid_is_column_visible (XushiGrid *self, guint column)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self), FALSE);
  return column < self->columns->len && xushi_grid_column_info (self, column)->visible;
}

static void
append (GArray *order, gboolean *placed, guint column)
{
  if (placed[column])
    return;
  placed[column] = TRUE;
  g_array_append_val (order, column);
}

static void
sort_columns (XushiGrid *self)
{
  guint n = self->columns->len;
  g_autofree gboolean *placed = g_new0 (gboolean, n + 1);

  g_array_set_size (self->order, 0);
  for (guint i = 0; i < n && xushi_grid_column_info (self, i)->frozen; i++)
    append (self->order, placed, i);
  for (guint i = 0; i < self->user_order->len; i++)
    {
      guint column = xushi_grid_columns_find (self, g_ptr_array_index (self->user_order, i));

      if (column != XUSHI_GRID_NONE)
        append (self->order, placed, column);
    }
  for (guint i = 0; i < n; i++)
    append (self->order, placed, i);
}

gboolean
xushi_grid_is_column_hidden (XushiGrid *self, guint column)
{
  const XushiGridColumn *info = xushi_grid_column_info (self, column);

  return !info->frozen && g_hash_table_contains (self->user_hidden, info->id);
}

GArray *
xushi_grid_list_shown (XushiGrid *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint place = 0; place < self->columns->len; place++)
    {
      guint column = xushi_grid_map_column (self, place);

      if (!xushi_grid_is_column_visible (self, column))
        column = XUSHI_GRID_NONE;
      g_array_append_val (shown, column);
    }
  return shown;
}

void
xushi_grid_order_apply (XushiGrid *self)
{
  guint n = self->columns->len;

  sort_columns (self);
  g_array_set_size (self->places, n);
  for (guint i = 0; i < n; i++)
    {
      XushiGridColumnState *column = &g_array_index (self->columns, XushiGridColumnState, i);

      g_array_index (self->places, guint, g_array_index (self->order, guint, i)) = i;
      column->info.visible = column->offered && !xushi_grid_is_column_hidden (self, i);
    }
}

/* The cursor leaves a column that is hidden; a block that was selected is another one now. */
static void
order_changed (XushiGrid *self)
{
  XushiGridField field;

  xushi_grid_leave_edit (self);
  xushi_grid_order_apply (self);
  xushi_grid_nodes_clear (self);
  if (xushi_grid_has_cursor (self))
    {
      xushi_grid_get_field (self, &field);
      xushi_grid_cursor_set (&self->cursor, &field, self->cursor.row, self->cursor.column, FALSE);
      xushi_grid_cursor_changed (self);
    }
  xushi_grid_nodes_update_counts (self);
  xushi_grid_queue (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
xushi_grid_can_move_column (XushiGrid *self, guint column, guint place)
{
  return column < self->columns->len && place < self->columns->len
         && !xushi_grid_column_info (self, column)->frozen
         && !xushi_grid_column_info (self, xushi_grid_map_column (self, place))->frozen;
}

/* From now on the order is the user's: all columns of the source are named in it. */
static void
keep_order (XushiGrid *self)
{
  g_ptr_array_set_size (self->user_order, 0);
  for (guint i = 0; i < self->order->len; i++)
    g_ptr_array_add (self->user_order,
                     (gpointer) xushi_grid_column_info (self, xushi_grid_map_column (self, i))->id);
}

void
xushi_grid_put_column (XushiGrid *self, guint column, guint place)
{
  if (!xushi_grid_can_move_column (self, column, place)
      || xushi_grid_column_place (self, column) == place)
    return;
  g_array_remove_index (self->order, xushi_grid_column_place (self, column));
  g_array_insert_val (self->order, place, column);
  keep_order (self);
  order_changed (self);
  xushi_grid_notify_layout (self);
}

gboolean
xushi_grid_move_column (XushiGrid *self, guint column, int steps)
{
  guint place = xushi_grid_column_place (self, column);

  do
    place += (guint) steps;
  while (place < self->columns->len
         && !xushi_grid_is_column_visible (self, xushi_grid_map_column (self, place)));
  if (!xushi_grid_can_move_column (self, column, place))
    return FALSE;
  xushi_grid_put_column (self, column, place);
  return TRUE;
}

static guint
count_seen (XushiGrid *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += xushi_grid_is_column_visible (self, i);
  return n;
}

gboolean
xushi_grid_set_column_hidden (XushiGrid *self, const char *id, gboolean hidden)
{
  const char *name = g_intern_string (id);
  guint column;

  g_return_val_if_fail (XUSHI_IS_GRID (self) && id != NULL, FALSE);
  column = xushi_grid_columns_find (self, id);
  if (g_hash_table_contains (self->user_hidden, name) == !!hidden)
    return TRUE;
  if (hidden
      && (column == XUSHI_GRID_NONE || xushi_grid_column_info (self, column)->frozen
          || count_seen (self) < 2))
    return FALSE;
  if (hidden)
    g_hash_table_add (self->user_hidden, (gpointer) name);
  else
    g_hash_table_remove (self->user_hidden, name);
  order_changed (self);
  xushi_grid_notify_layout (self);
  return TRUE;
}

GStrv
xushi_grid_list_hidden_columns (XushiGrid *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (XUSHI_IS_GRID (self), NULL);
  for (guint i = 0; i < self->columns->len; i++)
    if (xushi_grid_is_column_hidden (self, i))
      g_strv_builder_add (ids, xushi_grid_column_info (self, i)->id);
  return g_strv_builder_end (ids);
}

void
xushi_grid_show_all_columns (XushiGrid *self)
{
  g_return_if_fail (XUSHI_IS_GRID (self));
  if (g_hash_table_size (self->user_hidden) == 0)
    return;
  g_hash_table_remove_all (self->user_hidden);
  order_changed (self);
  xushi_grid_notify_layout (self);
}

static void
append_item (XushiGrid *self, GString *text, const char *id)
{
  int width = xushi_grid_get_column_width (self, id);

  g_string_append_printf (text, "%s%s%s", text->len > 0 ? "," : "",
                          g_hash_table_contains (self->user_hidden, id) ? "!" : "", id);
  if (width > 0)
    g_string_append_printf (text, "=%d", width);
}

/* Without an order of the user's own only what differs is named, marked by a leading comma: then the
 * order of a source that gets a new column stays the source's. */
char *
xushi_grid_dup_column_layout (XushiGrid *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (XUSHI_IS_GRID (self), NULL);
  for (guint i = 0; i < self->user_order->len; i++)
    append_item (self, text, g_ptr_array_index (self->user_order, i));
  for (guint i = 0; self->user_order->len == 0 && i < self->columns->len; i++)
    {
      const char *id = xushi_grid_column_info (self, i)->id;

      if (xushi_grid_get_column_width (self, id) > 0
          || g_hash_table_contains (self->user_hidden, id))
        append_item (self, text, id);
    }
  if (self->user_order->len == 0 && text->len > 0)
    g_string_prepend_c (text, ',');
  return g_string_free (text, FALSE);
}

/* "value", "value=120" or "!note" → the id, interned; NULL for what is none of these. */
static const char *
read_item (XushiGrid *self, char *item, GString *widths)
{
  char *name = *item == '!' ? item + 1 : item;
  char *equals = strchr (name, '=');
  const char *id;

  if (equals != NULL)
    *equals = '\0';
  if (*name == '\0')
    return NULL;
  id = g_intern_string (name);
  if (*item == '!')
    g_hash_table_add (self->user_hidden, (gpointer) id);
  if (equals != NULL)
    g_string_append_printf (widths, "%s%s=%s", widths->len > 0 ? ";" : "", name, equals + 1);
  return id;
}

void
xushi_grid_set_column_layout (XushiGrid *self, const char *layout)
{
  g_auto (GStrv) items = NULL;
  g_autoptr (GString) widths = g_string_new (NULL);
  g_autofree char *old = xushi_grid_dup_column_layout (self);
  gboolean ordered;

  g_return_if_fail (XUSHI_IS_GRID (self));
  if (layout == NULL)
    layout = "";
  if (g_str_equal (layout, old))
    return;
  /* The form of column-widths has no order. */
  ordered = *layout != ',' && strchr (layout, ';') == NULL && strchr (layout, ',') != NULL;
  items = g_strsplit_set (layout, ",;", -1);
  g_ptr_array_set_size (self->user_order, 0);
  g_hash_table_remove_all (self->user_hidden);
  for (char **item = items; *item != NULL; item++)
    {
      const char *id = read_item (self, *item, widths);

      if (id != NULL && ordered)
        g_ptr_array_add (self->user_order, (gpointer) id);
    }
  xushi_grid_set_column_widths (self, widths->str);
  order_changed (self);
  xushi_grid_notify_layout (self);
}
