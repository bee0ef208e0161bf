/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-month-commit.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows/xushi-area-cells.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-nodes-commit.h"
#include "rows/xushi-row-edit.h"

static gboolean
refuse (XushiRowEdit *edit, XushiSheetColumn column, GError **error)
{
  g_autofree char *refusal
      = xushi_month_cells_dup_refusal (edit->session, edit->indicator, column);

  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, refusal);
  return FALSE;
}

static gboolean
type_node (XushiRowEdit *edit, guint node, const char *text, GError **error)
{
  XushiSpec *spec = xushi_row_edit_ensure_spec (edit, edit->label);

  return xushi_nodes_type (edit->session, g_ptr_array_index (spec->nodes, node),
                           XUSHI_NODES_FINISHED, text, &edit->label, error);
}

static gboolean
type_value (XushiRowEdit *edit, const char *text, GError **error)
{
  XushiEntry entry;

  xushi_entry_cell_find (edit->session, edit->indicator, &entry);
  if (entry.kind == XUSHI_ENTRY_NODE)
    return type_node (edit, entry.node, text, error);
  if (!xushi_entry_cell_takes_figure (edit->session, edit->indicator))
    return refuse (edit, XUSHI_SHEET_VALUE, error);
  return xushi_entry_cell_type (edit->session, edit->indicator,
                                xushi_indicator_get_spec (edit->indicator), text,
                                xushi_row_edit_ensure_reading (edit), error);
}

static gboolean
type_last_year (XushiRowEdit *edit, const char *text, GError **error)
{
  const char *unit = xushi_indicator_get_spec (edit->indicator)->unit;
  g_autofree char *figure = NULL;

  if (!xushi_entry_cell_takes_figure (edit->session, edit->indicator))
    return refuse (edit, XUSHI_SHEET_LAST_YEAR, error);
  figure = xushi_number_compute (text, unit, error);
  return figure != NULL
         && xushi_number_parse (figure, unit, &xushi_row_edit_ensure_reading (edit)->last_year,
                                error);
}

/* Adds the text of one cell to the edit; nothing is written yet. */
static gboolean
sheet_edit_type (gpointer data, guint column, const char *text, GError **error)
{
  XushiRowEdit *edit = data;

  if (column == XUSHI_SHEET_VALUE)
    return type_value (edit, text, error);
  if (column == XUSHI_SHEET_LAST_YEAR)
    return type_last_year (edit, text, error);
  if (column != XUSHI_SHEET_REMARK)
    return refuse (edit, (XushiSheetColumn) column, error);
  if (xushi_month_cells_asks_reason (edit->session, edit->indicator))
    xushi_spec_set_string (&xushi_row_edit_ensure_reading (edit)->reason, text);
  else
    xushi_spec_set_string (&xushi_row_edit_ensure_reading (edit)->note, text);
  return TRUE;
}

/* A single figure or note keeps the name that its step has everywhere. */
static gboolean
write_single (const XushiRowEdit *edit, XushiSheetColumn column, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (edit->session);
  const XushiReading *reading = edit->reading;

  if (reading != NULL && column == XUSHI_SHEET_VALUE
      && !xushi_indicator_get_spec (edit->indicator)->net)
    return xushi_editor_set_value (editor, edit->indicator, reading->month, reading->value, error);
  if (reading != NULL && column == XUSHI_SHEET_REMARK
      && !xushi_month_cells_asks_reason (edit->session, edit->indicator))
    return xushi_editor_set_note (editor, edit->indicator, reading->month, reading->note, error);
  return xushi_row_edit_write (edit, error);
}

gboolean
xushi_month_commit_cell (XushiSession *session, XushiIndicator *indicator,
                         XushiSheetColumn column, const char *text, GError **error)
{
  g_autoptr (XushiRowEdit) edit = xushi_row_edit_new (session, indicator);

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
is_clearable (const XushiRowEdit *edit, guint column)
{
  XushiEntry entry;

  if (column == XUSHI_SHEET_REMARK)
    return TRUE;
  xushi_entry_cell_find (edit->session, edit->indicator, &entry);
  if (column == XUSHI_SHEET_VALUE && entry.kind == XUSHI_ENTRY_NODE)
    return entry.state != XUSHI_ENTRY_WANTED;
  return (column == XUSHI_SHEET_VALUE || column == XUSHI_SHEET_LAST_YEAR)
         && (entry.kind == XUSHI_ENTRY_FIGURE || entry.kind == XUSHI_ENTRY_NET);
}

gboolean
xushi_month_commit_clear (XushiSession *session, GPtrArray *edits, GArray *columns,
                          char **left, GError **error)
{
  return xushi_row_edit_clear (session, edits, columns, is_clearable, sheet_edit_type, left,
                               error);
}

static gpointer
edits_open (XushiGridSource *source, guint row, GError **error)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);

  if (row != XUSHI_GRID_NONE)
    return xushi_row_edit_new (xushi_month_source_get_session (self),
                               xushi_month_source_get_indicator (self, row));
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                       _ ("This is past the last row; an indicator is added on the page of its "
                          "area."));
  return NULL;
}

static char *
dup_remark (const XushiRowEdit *edit, const XushiReading *reading)
{
  if (!xushi_month_cells_asks_reason (edit->session, edit->indicator))
    return xushi_area_cells_dup_text_of (XUSHI_COLUMN_NOTE,
                                         xushi_indicator_get_spec (edit->indicator), NULL, reading);
  return g_strdup (reading != NULL && reading->reason != NULL ? reading->reason : "");
}

static char *
edits_dup_text (gconstpointer data, guint column)
{
  const XushiRowEdit *edit = data;
  const XushiReading *reading = xushi_row_edit_get_reading (edit);
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
  const XushiRowEdit *edit = data;

  return column == XUSHI_SHEET_VALUE && edit->reading != NULL
             ? xushi_doubt_cell_dup_sentence (edit->session, edit->indicator, edit->reading)
             : NULL;
}

static gboolean
edits_write (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
             GError **error)
{
  return xushi_row_edit_write_all (xushi_month_source_get_session (XUSHI_MONTH_SOURCE (source)),
                                   label, edits, failed, error);
}

const XushiGridEdits xushi_month_edits = {
  .open = edits_open,
  .copy = xushi_row_edit_copy,
  .free = xushi_row_edit_free,
  .type = sheet_edit_type,
  .check = xushi_row_edit_check,
  .dup_text = edits_dup_text,
  .dup_doubt = edits_dup_doubt,
  .write = edits_write,
};
