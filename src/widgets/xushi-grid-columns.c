/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include <stdlib.h>
#include <string.h>

/* The columns of the table: read from the source, laid out, resized, remembered. Widths set by the
 * user are kept by the column's id in pixels at normal text size, so that they survive a change of
 * source, order or text size. */

static void
clear_column (gpointer data)
{
  XushiGridColumnState *column = data;

  g_free ((char *) column->info.title);
}

void
xushi_grid_columns_init (XushiGrid *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (XushiGridColumnState));
  g_array_set_clear_func (self->columns, clear_column);
  self->tracks = g_array_new (FALSE, TRUE, sizeof (XushiGridTrack));
  self->user_widths = g_hash_table_new (g_direct_hash, g_direct_equal);
  xushi_grid_order_init (self);
}

void
xushi_grid_columns_load (XushiGrid *self)
{
  guint n = self->source != NULL ? xushi_grid_source_get_n_columns (self->source) : 0;

  g_array_set_size (self->columns, 0);
  g_array_set_size (self->columns, n);
  g_array_set_size (self->tracks, n);
  self->n_frozen = 0;
  self->frozen_width = 0;
  for (guint i = 0; i < n; i++)
    {
      XushiGridColumnState *column = &g_array_index (self->columns, XushiGridColumnState, i);

      xushi_grid_source_get_column (self->source, i, &column->info);
      column->info.id = g_intern_string (column->info.id);
      column->info.title = g_strdup (column->info.title);
      column->user_width
          = GPOINTER_TO_INT (g_hash_table_lookup (self->user_widths, column->info.id));
      column->offered = column->info.visible;
    }
  xushi_grid_order_apply (self);
}

static int
scale_width (XushiGrid *self, int width)
{
  return (int) (width * self->style.scale + 0.5);
}

static void
freeze (XushiGrid *self, int available)
{
  guint n = 0;
  int width = 0;

  while (n < self->columns->len && xushi_grid_column_info (self, n)->frozen)
    width += xushi_grid_column_track (self, n++)->width;
  self->n_frozen = width <= available / 2 ? n : 0;
  self->frozen_width = self->n_frozen > 0 ? width : 0;
}

/* The layout places the columns as the source has them; they stand as the user has put them. */
static void
place_tracks (XushiGrid *self)
{
  int x = 0;

  for (guint i = 0; i < self->tracks->len; i++)
    {
      XushiGridTrack *track
          = &g_array_index (self->tracks, XushiGridTrack, xushi_grid_map_column (self, i));

      track->x = x;
      x += track->width;
    }
}

void
xushi_grid_columns_allocate (XushiGrid *self, int available)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const XushiGridColumnState *column = &g_array_index (self->columns, XushiGridColumnState, i);
      XushiGridTrack *track = &g_array_index (self->tracks, XushiGridTrack, i);

      track->min = scale_width (self, column->info.min_width);
      track->natural = MAX (scale_width (self, column->info.natural_width), track->min);
      track->fixed = scale_width (self, column->user_width);
      track->expand = column->info.expand;
      track->visible = column->info.visible;
    }
  self->columns_width = xushi_grid_layout_columns ((XushiGridTrack *) (void *) self->tracks->data,
                                                   self->tracks->len, available);
  place_tracks (self);
  freeze (self, available);
}

guint
xushi_grid_columns_find (XushiGrid *self, const char *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (xushi_grid_column_info (self, i)->id, id) == 0)
      return i;
  return XUSHI_GRID_NONE;
}

const XushiGridColumn *
xushi_grid_column_info (XushiGrid *self, guint column)
{
  return &g_array_index (self->columns, XushiGridColumnState, column).info;
}

const XushiGridTrack *
xushi_grid_column_track (XushiGrid *self, guint column)
{
  return &g_array_index (self->tracks, XushiGridTrack, column);
}

/* Stores a width without notifying. */
static void
remember_width (XushiGrid *self, const char *id, int width)
{
  guint column = xushi_grid_columns_find (self, id);
  const char *name = g_intern_string (id);

  if (width > 0)
    g_hash_table_insert (self->user_widths, (gpointer) name, GINT_TO_POINTER (width));
  else
    g_hash_table_remove (self->user_widths, name);
  if (column != XUSHI_GRID_NONE)
    g_array_index (self->columns, XushiGridColumnState, column).user_width = width;
}

static void
widths_changed (XushiGrid *self)
{
  xushi_grid_notify_layout (self);
  xushi_grid_queue (self);
}

void
xushi_grid_columns_drag (XushiGrid *self, guint column, int width)
{
  double scale = self->style.scale;

  for (guint i = 0; i < xushi_grid_column_place (self, column); i++)
    {
      guint left = xushi_grid_map_column (self, i);
      const XushiGridColumn *info = xushi_grid_column_info (self, left);
      const XushiGridTrack *track = xushi_grid_column_track (self, left);

      if (info->visible && info->expand > 0 && track->fixed == 0)
        remember_width (self, info->id, (int) (track->width / scale + 0.5));
    }
  width = MAX (width, XUSHI_GRID_WIDTH_MIN);
  remember_width (self, xushi_grid_column_info (self, column)->id,
                  MAX ((int) (width / scale + 0.5), 1));
  widths_changed (self);
}

int
xushi_grid_get_column_width (XushiGrid *self, const char *id)
{
  g_return_val_if_fail (XUSHI_IS_GRID (self) && id != NULL, 0);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->user_widths, g_intern_string (id)));
}

void
xushi_grid_set_column_width (XushiGrid *self, const char *id, int width)
{
  g_return_if_fail (XUSHI_IS_GRID (self) && id != NULL && width >= 0);
  if (xushi_grid_get_column_width (self, id) == width)
    return;
  remember_width (self, id, width);
  widths_changed (self);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
xushi_grid_dup_column_widths (XushiGrid *self)
{
  g_autofree gpointer *ids = NULL;
  GString *text = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (XUSHI_IS_GRID (self), NULL);
  ids = g_hash_table_get_keys_as_array (self->user_widths, &n);
  /* In a fixed order, so that the same widths always give the same string. */
  qsort (ids, n, sizeof (gpointer), compare_ids);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s=%d", i > 0 ? ";" : "", (const char *) ids[i],
                            xushi_grid_get_column_width (self, ids[i]));
  return g_string_free (text, FALSE);
}

void
xushi_grid_set_column_widths (XushiGrid *self, const char *widths)
{
  g_auto (GStrv) parts = g_strsplit (widths != NULL ? widths : "", ";", -1);
  g_autofree char *old = xushi_grid_dup_column_widths (self);

  g_return_if_fail (XUSHI_IS_GRID (self));
  if (g_strcmp0 (old, widths != NULL ? widths : "") == 0)
    return;
  g_hash_table_remove_all (self->user_widths);
  for (char **part = parts; *part != NULL; part++)
    {
      char *equals = strchr (*part, '=');
      guint64 width;

      if (equals == NULL || equals == *part
          || !g_ascii_string_to_unsigned (equals + 1, 10, 1, 10000, &width, NULL))
        continue;
      *equals = '\0';
      g_hash_table_insert (self->user_widths, (gpointer) g_intern_string (*part),
                           GINT_TO_POINTER ((int) width));
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      XushiGridColumnState *column = &g_array_index (self->columns, XushiGridColumnState, i);

      column->user_width
          = GPOINTER_TO_INT (g_hash_table_lookup (self->user_widths, column->info.id));
    }
  widths_changed (self);
}

static int
measure_cell (XushiGrid *self, guint row, guint column)
{
  const XushiGridColumn *info = xushi_grid_column_info (self, column);
  g_auto (XushiGridCell) cell = { 0 };
  XushiGridRow line;
  XushiGridLook look;
  int width;

  xushi_grid_source_get_row (self->source, row, &line);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    return 0;
  xushi_grid_source_get_cell (self->source, row, column, info, line.kind, &cell);
  look = xushi_grid_cell_get_look (&cell);
  width = xushi_grid_text_measure (self->text, cell.text != NULL ? cell.text : "", look);
  width += (int) cell.indent * self->pad * 2;
  if (cell.mark != NULL)
    width += xushi_grid_text_measure (self->text, cell.mark, XUSHI_GRID_LOOK_TINY) + self->pad * 2;
  return width;
}

void
xushi_grid_fit_column (XushiGrid *self, const char *id)
{
  guint column, first, n;
  int width;

  g_return_if_fail (XUSHI_IS_GRID (self));
  column = xushi_grid_columns_find (self, id);
  if (column == XUSHI_GRID_NONE)
    return;
  if (xushi_grid_column_info (self, column)->kind == XUSHI_GRID_COLUMN_DRAWN)
    {
      xushi_grid_set_column_width (self, id, 0);
      return;
    }
  xushi_grid_ensure_style (self);
  width = xushi_grid_text_measure (self->text, xushi_grid_column_info (self, column)->title,
                                   XUSHI_GRID_LOOK_BOLD | XUSHI_GRID_LOOK_SMALL);
  if (xushi_grid_visible_rows (self, &first, &n))
    for (guint row = first; row < first + n; row++)
      width = MAX (width, measure_cell (self, row, column));
  width = (int) ((width + 2 * self->pad + 1) / self->style.scale + 0.99);
  xushi_grid_set_column_width (self, id, MIN (width, 10000));
}
