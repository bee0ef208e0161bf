/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-commit.h"

#include "rows/xushi-area-cells.h"
#include "rows/xushi-entry-cell.h"
#include "base/xushi-i18n.h"
#include "model/xushi-target-text.h"

/* The edits to the cells of one indicator, collected before writing: two cells of a block must not
 * each write a copy without the other's change. */
typedef struct
{
  XushiIndicator *indicator; /* borrowed */
  XushiSpec *spec;           /* owned; NULL until an attribute is changed */
  XushiReading *readings[13]; /* owned; by month, NULL until it is changed */
  const char *label;         /* of the step, for attributes */
} CellEdit;

static void
cell_edit_clear (CellEdit *edit)
{
  g_clear_pointer (&edit->spec, xushi_spec_free);
  for (int month = 0; month <= 12; month++)
    g_clear_pointer (&edit->readings[month], xushi_reading_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CellEdit, cell_edit_clear)

static XushiSpec *
ensure_spec (CellEdit *edit, const char *label)
{
  if (edit->spec == NULL)
    edit->spec = xushi_spec_copy (xushi_indicator_get_spec (edit->indicator));
  edit->label = label;
  return edit->spec;
}

static XushiReading *
ensure_reading (CellEdit *edit, int month)
{
  if (edit->readings[month] == NULL)
    edit->readings[month] = xushi_indicator_copy_reading (edit->indicator, month);
  return edit->readings[month];
}

static gboolean
refuse (XushiSession *session, CellEdit *edit, XushiAreaColumn column, GError **error)
{
  g_autofree char *refusal = xushi_area_cells_dup_refusal (session, edit->indicator, column);

  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, refusal);
  return FALSE;
}

static gboolean
type_target (CellEdit *edit, const char *text, GError **error)
{
  XushiSpec *spec = ensure_spec (edit, _ ("Change target"));
  int decimals = -1;

  if (!xushi_target_parse (text, spec->unit, &spec->target, &decimals, error))
    return FALSE;
  if (spec->decimals != XUSHI_DECIMALS_AUTO)
    spec->decimals = MAX (spec->decimals, decimals);
  return TRUE;
}

/* Adds the text of one cell to @edit; nothing is written yet. */
static gboolean
type_cell (XushiSession *session, CellEdit *edit, XushiAreaColumn column, const char *text,
           GError **error)
{
  int month = xushi_session_get_month (session);

  switch (column)
    {
    case XUSHI_COLUMN_VALUE:
      return xushi_entry_cell_takes_figure (session, edit->indicator)
                 ? xushi_entry_cell_type (session, edit->indicator, text,
                                          ensure_reading (edit, month), error)
                 : refuse (session, edit, column, error);
    case XUSHI_COLUMN_TARGET:
      return type_target (edit, text, error);
    case XUSHI_COLUMN_NAME:
      xushi_spec_set_string (&ensure_spec (edit, _ ("Rename indicator"))->name, text);
      return TRUE;
    case XUSHI_COLUMN_UNIT:
      xushi_spec_set_string (&ensure_spec (edit, _ ("Change unit"))->unit, text);
      return TRUE;
    case XUSHI_COLUMN_DEPARTMENT:
      xushi_spec_set_string (
          &ensure_spec (edit, _ ("Change lead department"))->lead_department, text);
      return TRUE;
    case XUSHI_COLUMN_NOTE:
      xushi_spec_set_string (&ensure_reading (edit, month)->note, text);
      return TRUE;
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
    case XUSHI_COLUMN_LEAD:
    default:
      return refuse (session, edit, column, error);
    }
}

/* Writes the collected edits, as part of the open step or as a separate one. */
static gboolean
write_edit (XushiSession *session, const CellEdit *edit, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (session);

  if (edit->spec != NULL
      && !xushi_editor_set_spec (editor, edit->indicator, edit->spec, edit->label, error))
    return FALSE;
  for (int month = 1; month <= 12; month++)
    if (edit->readings[month] != NULL
        && !xushi_editor_set_reading (editor, edit->indicator, edit->readings[month], error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_area_commit_cell (XushiSession *session, XushiIndicator *indicator, XushiAreaColumn column,
                        const char *text, GError **error)
{
  g_auto (CellEdit) edit = { .indicator = indicator };

  return type_cell (session, &edit, column, text, error) && write_edit (session, &edit, error);
}

gboolean
xushi_area_commit_new (XushiSession *session, XushiArea *area, const char *name, GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new (name);
  guint n = xushi_area_get_n_indicators (area);

  if (n > 0)
    xushi_spec_set_string (
        &spec->group,
        xushi_indicator_get_spec (xushi_area_get_indicator (area, n - 1))->group);
  return xushi_editor_add_indicator (xushi_session_get_editor (session), area, spec, NULL, error)
         != 0;
}

static gboolean
is_clearable (XushiSession *session, XushiIndicator *indicator, XushiAreaColumn column)
{
  switch (column)
    {
    case XUSHI_COLUMN_VALUE:
      return xushi_entry_cell_takes_figure (session, indicator);
    case XUSHI_COLUMN_TARGET:
    case XUSHI_COLUMN_UNIT:
    case XUSHI_COLUMN_DEPARTMENT:
    case XUSHI_COLUMN_NOTE:
      return TRUE;
    case XUSHI_COLUMN_NAME:
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
    case XUSHI_COLUMN_LEAD:
    default:
      return FALSE;
    }
}

static gboolean
clear_row (XushiSession *session, XushiIndicator *indicator, guint first, guint end,
           GError **error)
{
  g_auto (CellEdit) edit = { .indicator = indicator };

  for (guint column = first; column < end; column++)
    if (is_clearable (session, indicator, (XushiAreaColumn) column)
        && !type_cell (session, &edit, (XushiAreaColumn) column, "", error))
      return FALSE;
  return write_edit (session, &edit, error);
}

/* The cells of some rows to clear. */
typedef struct
{
  XushiSession *session;
  GPtrArray *indicators;
  guint first, end;
} Clearing;

static gboolean
clear_rows (XushiEditor *editor, gpointer data, GError **error)
{
  const Clearing *block = data;

  for (guint i = 0; i < block->indicators->len; i++)
    if (!clear_row (block->session, g_ptr_array_index (block->indicators, i), block->first,
                    block->end, error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_area_commit_clear (XushiSession *session, GPtrArray *indicators, XushiAreaColumn first,
                         guint n_columns, GError **error)
{
  Clearing block = { session, indicators, first, MIN (first + n_columns, XUSHI_N_COLUMNS) };

  return xushi_editor_run (xushi_session_get_editor (session), _ ("Clear cells"), clear_rows,
                           &block, error);
}

/* Writes row @line of a block pasted at @row; cells beyond the last column are ignored. */
static gboolean
commit_line (XushiAreaSource *source, XushiSession *session, guint row, guint line, guint column,
             GStrv cells, GError **error)
{
  XushiIndicator *indicator = xushi_area_source_get_indicator (source, row + line);
  g_auto (CellEdit) edit = { .indicator = indicator };

  if (indicator == NULL)
    {
      g_set_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                   _ ("Row %u of the block falls on a heading or past the last row; paste beside "
                      "the indicators that it belongs to."),
                   line + 1);
      return FALSE;
    }
  for (guint i = 0; cells[i] != NULL && column + i < XUSHI_N_COLUMNS; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (!type_cell (session, &edit, (XushiAreaColumn) (column + i), cells[i], &reason))
        {
          XushiGridColumn info;

          xushi_area_cells_get_column ((XushiAreaColumn) (column + i), &info);
          g_set_error (error, reason->domain, reason->code, _ ("“%s”, column “%s”: %s"),
                       xushi_indicator_get_name (indicator), info.title, reason->message);
          return FALSE;
        }
    }
  return write_edit (session, &edit, error);
}

/* A pasted block, with its upper left cell at a row and a column. */
typedef struct
{
  XushiAreaSource *source;
  XushiSession *session;
  guint row, column;
  GPtrArray *rows;
} Block;

static gboolean
commit_lines (XushiEditor *editor, gpointer data, GError **error)
{
  const Block *block = data;

  for (guint i = 0; i < block->rows->len; i++)
    if (!commit_line (block->source, block->session, block->row, i, block->column,
                      g_ptr_array_index (block->rows, i), error))
      return FALSE;
  return TRUE;
}

gboolean
xushi_area_commit_block (XushiAreaSource *source, XushiSession *session, guint row, guint column,
                         GPtrArray *rows, GError **error)
{
  Block block = { source, session, row, column, rows };

  return xushi_editor_run (xushi_session_get_editor (session), _ ("Paste"), commit_lines, &block,
                           error);
}
