/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-month-commit.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows/xushi-area-cells.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-nodes-commit.h"

/* The edits to the cells of one row, collected before writing: two cells of a block must not each
 * write a copy without the other's change. */
typedef struct
{
  XushiSession *session;     /* borrowed */
  XushiIndicator *indicator; /* owned */
  XushiReading *reading;     /* owned; of the data month; NULL until it is changed */
  XushiSpec *spec;           /* owned; NULL until the date of a node is changed */
  const char *label;         /* of the step, for a node */
} SheetEdit;

static void
sheet_edit_free (gpointer data)
{
  SheetEdit *edit = data;

  g_clear_object (&edit->indicator);
  g_clear_pointer (&edit->reading, xushi_reading_free);
  g_clear_pointer (&edit->spec, xushi_spec_free);
  g_free (edit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetEdit, sheet_edit_free)

static SheetEdit *
sheet_edit_new (XushiSession *session, XushiIndicator *indicator)
{
  SheetEdit *edit = g_new0 (SheetEdit, 1);

  edit->session = session;
  edit->indicator = g_object_ref (indicator);
  return edit;
}

static gpointer
sheet_edit_copy (gconstpointer data)
{
  const SheetEdit *edit = data;
  SheetEdit *copy = g_memdup2 (edit, sizeof *edit);

  g_object_ref (copy->indicator);
  copy->reading = edit->reading != NULL ? xushi_reading_copy (edit->reading) : NULL;
  copy->spec = edit->spec != NULL ? xushi_spec_copy (edit->spec) : NULL;
  return copy;
}

/* (nullable): the month as it will be. */
static const XushiReading *
get_reading (const SheetEdit *edit)
{
  return edit->reading != NULL ? edit->reading
                               : xushi_indicator_get_reading (
                                     edit->indicator, xushi_session_get_month (edit->session));
}

static XushiReading *
ensure_reading (SheetEdit *edit)
{
  if (edit->reading == NULL)
    edit->reading = xushi_indicator_copy_reading (edit->indicator,
                                                  xushi_session_get_month (edit->session));
  return edit->reading;
}

static gboolean
refuse (SheetEdit *edit, XushiSheetColumn column, GError **error)
{
  g_autofree char *refusal
      = xushi_month_cells_dup_refusal (edit->session, edit->indicator, column);

  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, refusal);
  return FALSE;
}

static gboolean
type_node (SheetEdit *edit, guint node, const char *text, GError **error)
{
  if (edit->spec == NULL)
    edit->spec = xushi_spec_copy (xushi_indicator_get_spec (edit->indicator));
  return xushi_nodes_type (edit->session, g_ptr_array_index (edit->spec->nodes, node),
                           XUSHI_NODES_FINISHED, text, &edit->label, error);
}

static gboolean
type_value (SheetEdit *edit, const char *text, GError **error)
{
  XushiEntry entry;

  xushi_entry_cell_find (edit->session, edit->indicator, &entry);
  if (entry.kind == XUSHI_ENTRY_NODE)
    return type_node (edit, entry.node, text, error);
  if (!xushi_entry_cell_takes_figure (edit->session, edit->indicator))
    return refuse (edit, XUSHI_SHEET_VALUE, error);
  return xushi_entry_cell_type (edit->session, edit->indicator,
                                xushi_indicator_get_spec (edit->indicator), text,
                                ensure_reading (edit), error);
}

static gboolean
type_last_year (SheetEdit *edit, const char *text, GError **error)
{
  const char *unit = xushi_indicator_get_spec (edit->indicator)->unit;
  g_autofree char *figure = NULL;

  if (!xushi_entry_cell_takes_figure (edit->session, edit->indicator))
    return refuse (edit, XUSHI_SHEET_LAST_YEAR, error);
  figure = xushi_number_compute (text, unit, error);
  return figure != NULL
         && xushi_number_parse (figure, unit, &ensure_reading (edit)->last_year, error);
}

/* Adds the text of one cell to the edit; nothing is written yet. */
static gboolean
sheet_edit_type (gpointer data, guint column, const char *text, GError **error)
{
  SheetEdit *edit = data;

  if (column == XUSHI_SHEET_VALUE)
    return type_value (edit, text, error);
  if (column == XUSHI_SHEET_LAST_YEAR)
    return type_last_year (edit, text, error);
  if (column != XUSHI_SHEET_REMARK)
    return refuse (edit, (XushiSheetColumn) column, error);
  if (xushi_month_cells_asks_reason (edit->session, edit->indicator))
    xushi_spec_set_string (&ensure_reading (edit)->reason, text);
  else
    xushi_spec_set_string (&ensure_reading (edit)->note, text);
  return TRUE;
}

/* Writes an edit, as part of the open step or as a separate one. */
static gboolean
write_edit (const SheetEdit *edit, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (edit->session);

  return (edit->spec == NULL
          || xushi_editor_set_spec (editor, edit->indicator, edit->spec, edit->label, error))
         && (edit->reading == NULL
             || xushi_editor_set_reading (editor, edit->indicator, edit->reading, error));
}

/* A single figure or note keeps the name that its step has everywhere. */
static gboolean
write_single (const SheetEdit *edit, XushiSheetColumn column, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (edit->session);
  const XushiReading *reading = edit->reading;

  if (reading != NULL && column == XUSHI_SHEET_VALUE
      && !xushi_indicator_get_spec (edit->indicator)->net)
    return xushi_editor_set_value (editor, edit->indicator, reading->month, reading->value, error);
  if (reading != NULL && column == XUSHI_SHEET_REMARK
      && !xushi_month_cells_asks_reason (edit->session, edit->indicator))
    return xushi_editor_set_note (editor, edit->indicator, reading->month, reading->note, error);
  return write_edit (edit, error);
}

gboolean
xushi_month_commit_cell (XushiSession *session, XushiIndicator *indicator,
                         XushiSheetColumn column, const char *text, GError **error)
{
  g_autoptr (SheetEdit) edit = sheet_edit_new (session, indicator);

  return sheet_edit_type (edit, column, text, error) && write_single (edit, column, error);
}

gboolean
xushi_month_commit_toggle (XushiSession *session, XushiIndicator *indicator, GError **error)
{
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  return entry.kind == XUSHI_ENTRY_NODE
         && xushi_nodes_toggle_finished (session, indicator, entry.node, error);
}

static gboolean
is_clearable (XushiSession *session, XushiIndicator *indicator, XushiSheetColumn column)
{
  XushiEntry entry;

  if (column == XUSHI_SHEET_REMARK)
    return TRUE;
  xushi_entry_cell_find (session, indicator, &entry);
  if (column == XUSHI_SHEET_VALUE && entry.kind == XUSHI_ENTRY_NODE)
    return entry.state != XUSHI_ENTRY_WANTED;
  return (column == XUSHI_SHEET_VALUE || column == XUSHI_SHEET_LAST_YEAR)
         && (entry.kind == XUSHI_ENTRY_FIGURE || entry.kind == XUSHI_ENTRY_NET);
}

static gboolean
clear_row (XushiSession *session, XushiIndicator *indicator, GArray *columns, GError **error)
{
  g_autoptr (SheetEdit) edit = sheet_edit_new (session, indicator);

  for (guint i = 0; i < columns->len; i++)
    {
      XushiSheetColumn column = (XushiSheetColumn) g_array_index (columns, guint, i);

      if (is_clearable (session, indicator, column) && !sheet_edit_type (edit, column, "", error))
        return FALSE;
    }
  return write_edit (edit, error);
}

/* The cells of some rows to empty. */
typedef struct
{
  XushiSession *session;
  GPtrArray *indicators;
  GArray *columns;
} Clearing;

static gboolean
clear_rows (XushiEditor *editor, gpointer data, GError **error)
{
  const Clearing *block = data;

  for (guint i = 0; i < block->indicators->len; i++)
    if (!clear_row (block->session, g_ptr_array_index (block->indicators, i), block->columns,
                    error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_month_commit_clear (XushiSession *session, GPtrArray *indicators, GArray *columns,
                          GError **error)
{
  Clearing block = { session, indicators, columns };

  return xushi_editor_run (xushi_session_get_editor (session), _ ("Clear cells"), clear_rows,
                           &block, error);
}

static gpointer
edits_open (XushiGridSource *source, guint row, GError **error)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);

  if (row != XUSHI_GRID_NONE)
    return sheet_edit_new (xushi_month_source_get_session (self),
                           xushi_month_source_get_indicator (self, row));
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                       _ ("This is past the last row; an indicator is added on the page of its "
                          "area."));
  return NULL;
}

static gboolean
edits_check (gpointer data, GError **error)
{
  const SheetEdit *edit = data;

  return (edit->spec == NULL || xushi_spec_check (edit->spec, error))
         && (edit->reading == NULL
             || xushi_editor_check_reading (edit->indicator, edit->reading, error));
}

static char *
dup_remark (const SheetEdit *edit, const XushiReading *reading)
{
  if (!xushi_month_cells_asks_reason (edit->session, edit->indicator))
    return xushi_area_cells_dup_text_of (XUSHI_COLUMN_NOTE,
                                         xushi_indicator_get_spec (edit->indicator), NULL, reading);
  return g_strdup (reading != NULL && reading->reason != NULL ? reading->reason : "");
}

static char *
edits_dup_text (gconstpointer data, guint column)
{
  const SheetEdit *edit = data;
  const XushiReading *reading = get_reading (edit);
  XushiEntry entry;

  if (column == XUSHI_SHEET_REMARK)
    return dup_remark (edit, reading);
  xushi_entry_cell_find (edit->session, edit->indicator, &entry);
  if (entry.kind == XUSHI_ENTRY_NODE && edit->spec != NULL)
    return xushi_nodes_dup_text_of (g_ptr_array_index (edit->spec->nodes, entry.node),
                                    XUSHI_NODES_FINISHED);
  if (edit->reading == NULL)
    return xushi_month_cells_dup_edit_text (edit->session, edit->indicator,
                                            (XushiSheetColumn) column);
  return column == XUSHI_SHEET_LAST_YEAR
             ? xushi_number_format_plain (reading->last_year)
             : xushi_entry_cell_dup_text_of (xushi_indicator_get_spec (edit->indicator), reading);
}

static char *
edits_dup_doubt (gconstpointer data, guint column)
{
  const SheetEdit *edit = data;

  return column == XUSHI_SHEET_VALUE && edit->reading != NULL
             ? xushi_doubt_cell_dup_sentence (edit->session, edit->indicator, edit->reading)
             : NULL;
}

/* A block to write; @failed is where it ended. */
typedef struct
{
  GPtrArray *edits;
  guint *failed;
} Block;

static gboolean
write_block (XushiEditor *editor, gpointer data, GError **error)
{
  const Block *block = data;

  for (guint i = 0; i < block->edits->len; i++)
    if (!write_edit (g_ptr_array_index (block->edits, i), error))
      {
        *block->failed = i;
        return FALSE;
      }
  return TRUE;
}

static gboolean
edits_write (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
             GError **error)
{
  XushiSession *session = xushi_month_source_get_session (XUSHI_MONTH_SOURCE (source));
  Block block = { edits, failed };

  return xushi_editor_run (xushi_session_get_editor (session), label, write_block, &block, error);
}

const XushiGridEdits xushi_month_edits = {
  .open = edits_open,
  .copy = sheet_edit_copy,
  .free = sheet_edit_free,
  .type = sheet_edit_type,
  .check = edits_check,
  .dup_text = edits_dup_text,
  .dup_doubt = edits_dup_doubt,
  .write = edits_write,
};
