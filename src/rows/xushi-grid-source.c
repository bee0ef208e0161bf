/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-source.h"

#include "rows/xushi-grid-align.h"

#include <gio/gio.h>
#include <string.h>

#include "base/xushi-i18n.h"

/* XushiGridSource: the interface between the table and what it shows. This file initialises the
 * structs that a source fills, composes what a source leaves out, and emits its signals. */

G_DEFINE_INTERFACE (XushiGridSource, xushi_grid_source, G_TYPE_OBJECT)

enum
{
  ITEMS_CHANGED,
  ROWS_CHANGED,
  COLUMNS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
xushi_grid_source_default_init (XushiGridSourceInterface *iface)
{
  signals[ITEMS_CHANGED]
      = g_signal_new ("items-changed", XUSHI_TYPE_GRID_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[ROWS_CHANGED]
      = g_signal_new ("rows-changed", XUSHI_TYPE_GRID_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", XUSHI_TYPE_GRID_SOURCE,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
xushi_grid_cell_print (XushiGridCell *cell, const char *format, ...)
{
  va_list arguments;
  int length;

  va_start (arguments, format);
  length = g_vsnprintf (cell->scratch, sizeof cell->scratch, format, arguments);
  va_end (arguments);
  cell->text = cell->scratch;
  if (length < (int) sizeof cell->scratch)
    return;
  g_free (cell->owned);
  va_start (arguments, format);
  cell->owned = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  cell->text = cell->owned;
}

void
xushi_grid_cell_clear (XushiGridCell *cell)
{
  g_clear_pointer (&cell->owned, g_free);
}

void
xushi_grid_source_items_changed (XushiGridSource *self, guint position, guint removed, guint added)
{
  g_return_if_fail (XUSHI_IS_GRID_SOURCE (self));
  g_signal_emit (self, signals[ITEMS_CHANGED], 0, position, removed, added);
}

void
xushi_grid_source_row_changed (XushiGridSource *self, guint row)
{
  xushi_grid_source_rows_changed (self, row, 1);
}

void
xushi_grid_source_rows_changed (XushiGridSource *self, guint first, guint n)
{
  g_return_if_fail (XUSHI_IS_GRID_SOURCE (self));
  g_signal_emit (self, signals[ROWS_CHANGED], 0, first, n);
}

void
xushi_grid_source_columns_changed (XushiGridSource *self)
{
  g_return_if_fail (XUSHI_IS_GRID_SOURCE (self));
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

void
xushi_grid_source_keys_changed (XushiGridSource *self, GArray *before, GArray *after)
{
  const guint64 *old = (const guint64 *) (gpointer) before->data;
  const guint64 *now = (const guint64 *) (gpointer) after->data;
  guint head = 0, tail = 0, shorter = MIN (before->len, after->len);

  while (head < shorter && old[head] == now[head])
    head++;
  while (tail < shorter - head && old[before->len - 1 - tail] == now[after->len - 1 - tail])
    tail++;
  if (head + tail < before->len || head + tail < after->len)
    xushi_grid_source_items_changed (self, head, before->len - head - tail,
                                     after->len - head - tail);
}

guint
xushi_grid_source_get_n_rows (XushiGridSource *self)
{
  return XUSHI_GRID_SOURCE_GET_IFACE (self)->get_n_rows (self);
}

guint
xushi_grid_source_get_n_columns (XushiGridSource *self)
{
  return XUSHI_GRID_SOURCE_GET_IFACE (self)->get_n_columns (self);
}

void
xushi_grid_source_get_column (XushiGridSource *self, guint column, XushiGridColumn *info)
{
  *info = (XushiGridColumn){ .id = "", .title = "", .visible = TRUE };
  XUSHI_GRID_SOURCE_GET_IFACE (self)->get_column (self, column, info);
}

void
xushi_grid_source_get_row (XushiGridSource *self, guint row, XushiGridRow *info)
{
  /* Skips the scratch space: this is called for every row of a large table. */
  memset (info, 0, G_STRUCT_OFFSET (XushiGridRow, scratch));
  info->scratch[0] = '\0';
  XUSHI_GRID_SOURCE_GET_IFACE (self)->get_row (self, row, info);
}

guint64
xushi_grid_source_get_row_key (XushiGridSource *self, guint row)
{
  return XUSHI_GRID_SOURCE_GET_IFACE (self)->get_row_key (self, row);
}

void
xushi_grid_source_get_cell (XushiGridSource *self,
                            guint row,
                            guint column,
                            const XushiGridColumn *info,
                            XushiGridRowKind kind,
                            XushiGridCell *cell)
{
  xushi_grid_cell_clear (cell);
  memset (cell, 0, G_STRUCT_OFFSET (XushiGridCell, scratch));
  cell->scratch[0] = '\0';
  cell->align = info->align;
  cell->editable = info->editable && kind == XUSHI_GRID_ROW_DATA;
  cell->role = kind == XUSHI_GRID_ROW_ADD ? XUSHI_GRID_ROLE_DIM : XUSHI_GRID_ROLE_NORMAL;
  XUSHI_GRID_SOURCE_GET_IFACE (self)->get_cell (self, row, column, cell);
}

static void
get_plain_cell (XushiGridSource *self, guint row, guint column, XushiGridCell *cell)
{
  XushiGridColumn info;
  XushiGridRow line;

  xushi_grid_source_get_column (self, column, &info);
  xushi_grid_source_get_row (self, row, &line);
  xushi_grid_source_get_cell (self, row, column, &info, line.kind, cell);
}

static char *
dup_heading_title (XushiGridSource *self, guint row)
{
  XushiGridRow line;

  xushi_grid_source_get_row (self, row, &line);
  return g_strdup (line.title != NULL ? line.title : "");
}

static gboolean
is_heading (XushiGridSource *self, guint row)
{
  XushiGridRow line;

  xushi_grid_source_get_row (self, row, &line);
  return line.kind == XUSHI_GRID_ROW_HEADING;
}

char *
xushi_grid_source_dup_edit_text (XushiGridSource *self, guint row, guint column)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);
  g_auto (XushiGridCell) cell = { 0 };

  if (iface->dup_edit_text != NULL)
    {
      char *text = iface->dup_edit_text (self, row, column);

      return text != NULL ? text : g_strdup ("");
    }
  if (column == XUSHI_GRID_HEADING_COLUMN)
    return dup_heading_title (self, row);
  get_plain_cell (self, row, column, &cell);
  return g_strdup (cell.text != NULL ? cell.text : "");
}

static gboolean
refuse_all (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _ ("This table can only be read."));
  return FALSE;
}

gboolean
xushi_grid_source_commit (
    XushiGridSource *self, guint row, guint column, const char *text, GError **error)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->commit != NULL ? iface->commit (self, row, column, text, error)
                               : refuse_all (error);
}

gboolean
xushi_grid_source_knows_entries (XushiGridSource *self)
{
  return XUSHI_GRID_SOURCE_GET_IFACE (self)->is_entry != NULL;
}

gboolean
xushi_grid_source_is_entry (XushiGridSource *self, guint row, guint column)
{
  return XUSHI_GRID_SOURCE_GET_IFACE (self)->is_entry (self, row, column);
}

gboolean
xushi_grid_source_is_empty (XushiGridSource *self, guint row, guint column)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);
  g_auto (XushiGridCell) cell = { 0 };

  if (iface->is_empty != NULL)
    return iface->is_empty (self, row, column);
  get_plain_cell (self, row, column, &cell);
  return cell.text == NULL || *cell.text == '\0';
}

GStrv
xushi_grid_source_list_completions (XushiGridSource *self,
                                    guint row,
                                    guint column,
                                    const char *typed)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->list_completions != NULL ? iface->list_completions (self, row, column, typed)
                                         : NULL;
}

gboolean
xushi_grid_source_confirm (XushiGridSource *self, guint row, guint column, GError **error)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->confirm != NULL ? iface->confirm (self, row, column, error) : refuse_all (error);
}

char *
xushi_grid_source_dup_proposal (XushiGridSource *self, guint row, guint column)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->dup_proposal != NULL ? iface->dup_proposal (self, row, column) : NULL;
}

gboolean
xushi_grid_source_toggle (XushiGridSource *self, guint row, guint column, GError **error)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->toggle != NULL && iface->toggle (self, row, column, error);
}

gboolean
xushi_grid_source_clear (XushiGridSource *self, const XushiGridBlock *block, GArray *shown,
                         char **left, GError **error)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);
  g_autoptr (GArray) columns = xushi_grid_align_columns (self, block, shown);
  g_autofree char *told = NULL;

  if (left != NULL)
    *left = NULL;
  if (iface->clear == NULL)
    return refuse_all (error);
  if (!iface->clear (self, block->row, block->n_rows, columns, &told, error))
    return FALSE;
  if (left != NULL)
    *left = g_steal_pointer (&told);
  return TRUE;
}

const XushiGridEdits *
xushi_grid_source_get_edits (XushiGridSource *self)
{
  return XUSHI_GRID_SOURCE_GET_IFACE (self)->edits;
}

char *
xushi_grid_source_dup_refusal (XushiGridSource *self, guint row, guint column)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->dup_refusal != NULL ? iface->dup_refusal (self, row, column) : NULL;
}

void
xushi_grid_source_draw (XushiGridSource *self,
                        guint row,
                        guint column,
                        cairo_t *cr,
                        const XushiRect *rect,
                        const XushiChartStyle *style,
                        XushiTextCache *texts)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  if (iface->draw != NULL)
    iface->draw (self, row, column, cr, rect, style, texts);
}

void
xushi_grid_source_toggle_fold (XushiGridSource *self, guint row)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  if (iface->toggle_fold != NULL)
    iface->toggle_fold (self, row);
}

char *
xushi_grid_source_dup_tooltip (XushiGridSource *self, guint row, guint column)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->dup_tooltip != NULL ? iface->dup_tooltip (self, row, column) : NULL;
}

static char *
describe_heading (const XushiGridRow *line)
{
  GString *said = g_string_new (line->title);

  if (line->note != NULL)
    g_string_append_printf (said, " %s", line->note);
  if (line->foldable)
    g_string_append_printf (said, ", %s", line->folded ? _ ("folded") : _ ("unfolded"));
  return g_string_free (said, FALSE);
}

static char *
describe_cell (XushiGridSource *self, guint row, guint column)
{
  g_autofree char *name = NULL;
  XushiGridColumn info;
  g_auto (XushiGridCell) cell = { 0 };
  XushiGridRow line;
  GString *said;

  xushi_grid_source_get_row (self, row, &line);
  if (line.kind == XUSHI_GRID_ROW_HEADING)
    return describe_heading (&line);
  name = g_strdup (line.title);
  xushi_grid_source_get_column (self, column, &info);
  xushi_grid_source_get_cell (self, row, column, &info, line.kind, &cell);
  said = g_string_new (NULL);
  if (name != NULL && *name != '\0' && g_strcmp0 (name, cell.text) != 0)
    g_string_append_printf (said, "%s, ", name);
  g_string_append_printf (said, "%s: %s", info.title,
                          cell.text != NULL && *cell.text != '\0' ? cell.text : _ ("empty"));
  if (cell.mark != NULL)
    g_string_append_printf (said, ", %s", cell.mark);
  if (cell.error != NULL)
    g_string_append_printf (said, ", %s", cell.error);
  if (cell.doubt != NULL)
    g_string_append_printf (said, ", %s", cell.doubt);
  return g_string_free (said, FALSE);
}

char *
xushi_grid_source_dup_description (XushiGridSource *self, guint row, guint column)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);
  char *said = NULL;

  if (iface->dup_description != NULL)
    said = iface->dup_description (self, row, column);
  return said != NULL ? said : describe_cell (self, row, column);
}

char *
xushi_grid_source_dup_cell_copy (XushiGridSource *self, guint row, guint column,
                                 const XushiGridCell *cell)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);
  char *text = NULL;

  if (iface->dup_copy_text != NULL)
    text = iface->dup_copy_text (self, row, column);
  if (text != NULL)
    return text;
  if (cell->editable)
    return xushi_grid_source_dup_edit_text (self, row, column);
  return g_strdup (cell->text != NULL ? cell->text : "");
}

char *
xushi_grid_source_dup_copy_text (XushiGridSource *self, guint row, guint column)
{
  g_auto (XushiGridCell) cell = { 0 };

  if (is_heading (self, row))
    return column == 0 ? dup_heading_title (self, row) : g_strdup ("");
  get_plain_cell (self, row, column, &cell);
  return xushi_grid_source_dup_cell_copy (self, row, column, &cell);
}

guint
xushi_grid_source_find_key (XushiGridSource *self, guint64 key, guint first, guint n)
{
  guint total = xushi_grid_source_get_n_rows (self);
  guint end = n > total - MIN (first, total) ? total : first + n;

  if (key == 0)
    return XUSHI_GRID_NONE;
  for (guint row = first; row < end; row++)
    if (xushi_grid_source_get_row_key (self, row) == key)
      return row;
  return XUSHI_GRID_NONE;
}

gboolean
xushi_grid_source_has_key (XushiGridSource *self, guint64 key)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return xushi_grid_source_find_key (self, key, 0, xushi_grid_source_get_n_rows (self))
             != XUSHI_GRID_NONE
         || (iface->has_key != NULL && iface->has_key (self, key));
}

gboolean
xushi_grid_source_get_sort (XushiGridSource *self, guint *column, gboolean *descending)
{
  XushiGridSourceInterface *iface = XUSHI_GRID_SOURCE_GET_IFACE (self);

  return iface->get_sort != NULL && iface->get_sort (self, column, descending);
}
