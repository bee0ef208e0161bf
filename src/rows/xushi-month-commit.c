/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-month-commit.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-nodes-commit.h"

static gboolean
refuse (XushiSession *session, XushiIndicator *indicator, XushiSheetColumn column, GError **error)
{
  g_autofree char *refusal = xushi_month_cells_dup_refusal (session, indicator, column);

  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, refusal);
  return FALSE;
}

static gboolean
commit_value (XushiSession *session, XushiIndicator *indicator, const char *text, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (session);
  int month = xushi_session_get_month (session);
  g_autoptr (XushiReading) reading = NULL;
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  if (entry.kind == XUSHI_ENTRY_NODE)
    return xushi_nodes_commit_cell (session, indicator, entry.node, XUSHI_NODES_FINISHED, text,
                                    error);
  if (entry.kind != XUSHI_ENTRY_FIGURE && entry.kind != XUSHI_ENTRY_NET)
    return refuse (session, indicator, XUSHI_SHEET_VALUE, error);
  reading = xushi_indicator_copy_reading (indicator, month);
  if (!xushi_entry_cell_type (session, indicator, xushi_indicator_get_spec (indicator), text,
                              reading, error))
    return FALSE;
  return entry.kind == XUSHI_ENTRY_NET
             ? xushi_editor_set_reading (editor, indicator, reading, error)
             : xushi_editor_set_value (editor, indicator, month, reading->value, error);
}

static gboolean
commit_last_year (XushiSession *session, XushiIndicator *indicator, const char *text,
                  GError **error)
{
  const char *unit = xushi_indicator_get_spec (indicator)->unit;
  g_autoptr (XushiReading) reading
      = xushi_indicator_copy_reading (indicator, xushi_session_get_month (session));

  if (!xushi_entry_cell_takes_figure (session, indicator))
    return refuse (session, indicator, XUSHI_SHEET_LAST_YEAR, error);
  return xushi_number_parse (text, unit, &reading->last_year, error)
         && xushi_editor_set_reading (xushi_session_get_editor (session), indicator, reading,
                                      error);
}

static gboolean
commit_remark (XushiSession *session, XushiIndicator *indicator, const char *text, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (session);
  int month = xushi_session_get_month (session);
  g_autoptr (XushiReading) reading = NULL;

  if (!xushi_month_cells_asks_reason (session, indicator))
    return xushi_editor_set_note (editor, indicator, month, text, error);
  reading = xushi_indicator_copy_reading (indicator, month);
  xushi_spec_set_string (&reading->reason, text);
  return xushi_editor_set_reading (editor, indicator, reading, error);
}

gboolean
xushi_month_commit_cell (XushiSession *session, XushiIndicator *indicator,
                         XushiSheetColumn column, const char *text, GError **error)
{
  if (column == XUSHI_SHEET_VALUE)
    return commit_value (session, indicator, text, error);
  if (column == XUSHI_SHEET_LAST_YEAR)
    return commit_last_year (session, indicator, text, error);
  if (column == XUSHI_SHEET_REMARK)
    return commit_remark (session, indicator, text, error);
  return refuse (session, indicator, column, error);
}

gboolean
xushi_month_commit_toggle (XushiSession *session, XushiIndicator *indicator, GError **error)
{
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  return entry.kind == XUSHI_ENTRY_NODE
         && xushi_nodes_toggle_finished (session, indicator, entry.node, error);
}

/* The cells of some rows to empty. */
typedef struct
{
  XushiSession *session;
  GPtrArray *indicators;
  GArray *columns;
} Clearing;

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
clear_rows (XushiEditor *editor, gpointer data, GError **error)
{
  const Clearing *block = data;

  for (guint i = 0; i < block->indicators->len; i++)
    for (guint k = 0; k < block->columns->len; k++)
      {
        guint column = g_array_index (block->columns, guint, k);
        XushiIndicator *indicator = g_ptr_array_index (block->indicators, i);

        if (is_clearable (block->session, indicator, (XushiSheetColumn) column)
            && !xushi_month_commit_cell (block->session, indicator, (XushiSheetColumn) column, "",
                                         error))
          return FALSE;
      }
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
