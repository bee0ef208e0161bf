/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-grid-private.h"

#include <string.h>

/* What is told of the cell under the pointer. */

static gboolean
is_cut_off (XushiGrid *self, guint column, const XushiGridCell *cell)
{
  XushiGridLook look = xushi_grid_cell_get_look (cell);
  int room = xushi_grid_column_track (self, column)->width - 2 * self->pad
             - (int) cell->indent * self->pad * 2 - xushi_grid_measure_mark (self, cell);

  return cell->text != NULL && xushi_grid_text_measure (self->text, cell->text, look) > room;
}

/* The reason for an error; otherwise the source's tooltip, with the full text if it is cut off. */
static char *
dup_tip (XushiGrid *self, guint row, guint column)
{
  const XushiGridColumn *info = xushi_grid_column_info (self, column);
  const XushiGridRefusal *refusal = xushi_grid_find_refusal (self, row, column);
  g_autofree char *full = NULL;
  g_autofree char *told = NULL;
  g_auto (XushiGridCell) cell = { 0 };
  XushiGridRow line;

  if (refusal != NULL)
    return g_strdup (refusal->reason);
  xushi_grid_source_get_row (self->source, row, &line);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    return NULL;
  xushi_grid_source_get_cell (self->source, row, column, info, line.kind, &cell);
  if (cell.error != NULL)
    return g_strdup (cell.error);
  if (info->kind != XUSHI_GRID_COLUMN_DRAWN && cell.text != NULL
      && (strchr (cell.text, '\n') != NULL || is_cut_off (self, column, &cell)))
    full = cell.mark != NULL ? g_strdup_printf ("%s %s", cell.text, cell.mark)
                             : g_strdup (cell.text);
  told = xushi_grid_source_dup_tooltip (self->source, row, column);
  if (full != NULL && told != NULL)
    return g_strdup_printf ("%s\n%s", full, told);
  return full != NULL ? g_steal_pointer (&full) : g_steal_pointer (&told);
}

gboolean
xushi_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  XushiGrid *self = XUSHI_GRID (widget);
  g_autofree char *tip = NULL;
  GdkRectangle area;
  guint row, column;

  if (keyboard)
    {
      if (!xushi_grid_get_cursor (self, &row, &column))
        return FALSE;
    }
  else if (!xushi_grid_find_cell (self, x, y, &row, &column))
    return FALSE;
  tip = dup_tip (self, row, column);
  if (tip == NULL || *tip == '\0')
    return FALSE;
  xushi_grid_cell_area (self, row, column, &area);
  gtk_tooltip_set_text (tooltip, tip);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}
