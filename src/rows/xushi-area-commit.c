/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-commit.h"

#include "rows/xushi-area-cells.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-row-edit.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-target-text.h"

static gboolean
refuse (XushiRowEdit *edit, XushiAreaColumn column, GError **error)
{
  g_autofree char *refusal
      = xushi_area_cells_dup_refusal (edit->session, edit->indicator, column);

  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, refusal);
  return FALSE;
}

static gboolean
type_value (XushiRowEdit *edit, const char *text, GError **error)
{
  if (!xushi_entry_cell_takes_figure (edit->session, edit->indicator))
    return refuse (edit, XUSHI_COLUMN_VALUE, error);
  return xushi_entry_cell_type (edit->session, edit->indicator, xushi_row_edit_get_spec (edit),
                                text, xushi_row_edit_ensure_reading (edit), error);
}

static gboolean
type_target (XushiRowEdit *edit, const char *text, GError **error)
{
  XushiTarget target = xushi_row_edit_get_spec (edit)->target;
  const char *unit = xushi_row_edit_get_spec (edit)->unit;
  g_autofree char *figure = xushi_number_compute (text, unit, error);
  int decimals = -1;
  XushiSpec *spec;

  if (figure == NULL || !xushi_target_parse (figure, unit, &target, &decimals, error))
    return FALSE;
  spec = xushi_row_edit_ensure_spec (edit, _ ("Change target"));
  spec->target.bound = target.bound;
  spec->target.low = target.low;
  spec->target.high = target.high;
  if (spec->decimals != XUSHI_DECIMALS_AUTO)
    spec->decimals = MAX (spec->decimals, decimals);
  return TRUE;
}

/* Names that a spreadsheet breaks into lines are one line here: nothing separates Chinese
 * characters, a blank separates letters. */
static void
set_line (char **field, const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean broken = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\n' || *p == '\r')
        {
          broken = TRUE;
          continue;
        }
      if (broken && line->len > 0 && g_ascii_isalnum (line->str[line->len - 1])
          && g_ascii_isalnum (*p))
        g_string_append_c (line, ' ');
      broken = FALSE;
      g_string_append_unichar (line, g_utf8_get_char (p));
    }
  xushi_spec_set_string (field, line->str);
}

/* Adds the text of one cell to the edit; nothing is written yet. */
static gboolean
cell_edit_type (gpointer data, guint column, const char *text, GError **error)
{
  XushiRowEdit *edit = data;

  switch ((XushiAreaColumn) column)
    {
    case XUSHI_COLUMN_VALUE:
      return type_value (edit, text, error);
    case XUSHI_COLUMN_TARGET:
      return type_target (edit, text, error);
    case XUSHI_COLUMN_NAME:
      set_line (&xushi_row_edit_ensure_spec (edit, _ ("Rename indicator"))->name, text);
      return TRUE;
    case XUSHI_COLUMN_UNIT:
      set_line (&xushi_row_edit_ensure_spec (edit, _ ("Change unit"))->unit, text);
      return TRUE;
    case XUSHI_COLUMN_DEPARTMENT:
      set_line (&xushi_row_edit_ensure_spec (edit, _ ("Change lead department"))->lead_department,
                text);
      return TRUE;
    case XUSHI_COLUMN_NOTE:
      xushi_spec_set_string (&xushi_row_edit_ensure_reading (edit)->note, text);
      return TRUE;
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
    case XUSHI_COLUMN_LEAD:
    default:
      return refuse (edit, (XushiAreaColumn) column, error);
    }
}

gboolean
xushi_area_commit_cell (XushiSession *session, XushiIndicator *indicator, XushiAreaColumn column,
                        const char *text, GError **error)
{
  g_autoptr (XushiRowEdit) edit = xushi_row_edit_new (session, indicator);

  return cell_edit_type (edit, column, text, error) && xushi_row_edit_write (edit, error);
}

/* (transfer full): an indicator for the end of the last group of @area. */
static XushiSpec *
make_last (XushiArea *area, const char *name)
{
  XushiSpec *spec = xushi_spec_new (name);
  guint n = xushi_area_get_n_indicators (area);

  if (n > 0)
    xushi_spec_set_string (
        &spec->group,
        xushi_indicator_get_spec (xushi_area_get_indicator (area, n - 1))->group);
  return spec;
}

gboolean
xushi_area_commit_new (XushiSession *session, XushiArea *area, const char *name, GError **error)
{
  g_autoptr (XushiSpec) spec = make_last (area, name);

  return xushi_editor_add_indicator (xushi_session_get_editor (session), area, spec, NULL, error)
         != 0;
}

static gboolean
is_clearable (const XushiRowEdit *edit, guint column)
{
  switch ((XushiAreaColumn) column)
    {
    case XUSHI_COLUMN_VALUE:
      return xushi_entry_cell_takes_figure (edit->session, edit->indicator);
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

gboolean
xushi_area_commit_clear (XushiSession *session, GPtrArray *edits, GArray *columns,
                         char **left, GError **error)
{
  return xushi_row_edit_clear (session, edits, columns, is_clearable, cell_edit_type, left,
                               error);
}

static gpointer
edits_open (XushiGridSource *source, guint row, GError **error)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  XushiSession *session = xushi_area_source_get_session (self);
  g_autoptr (XushiIndicator) added = NULL;
  XushiRowEdit *edit;

  if (row != XUSHI_GRID_NONE)
    return xushi_row_edit_new (session, xushi_area_source_get_indicator (self, row));
  added = xushi_indicator_new (0, make_last (xushi_area_source_get_area (self), NULL));
  edit = xushi_row_edit_new (session, added);
  edit->area = xushi_area_source_get_area (self);
  xushi_row_edit_ensure_spec (edit, NULL);
  return edit;
}

static char *
edits_dup_text (gconstpointer data, guint column)
{
  const XushiRowEdit *edit = data;
  const XushiReading *reading = xushi_row_edit_get_reading (edit);
  gboolean is_figure = column == XUSHI_COLUMN_VALUE
                       && xushi_entry_cell_takes_figure (edit->session, edit->indicator);

  return xushi_area_cells_dup_text_of ((XushiAreaColumn) column, xushi_row_edit_get_spec (edit),
                                       is_figure ? reading : NULL, reading);
}

/* A new indicator has no months before, to compare with. */
static char *
edits_dup_doubt (gconstpointer data, guint column)
{
  const XushiRowEdit *edit = data;

  return column == XUSHI_COLUMN_VALUE && edit->area == NULL && edit->reading != NULL
             ? xushi_doubt_cell_dup_sentence (edit->session, edit->indicator, edit->reading)
             : NULL;
}

/* Without a name there is no indicator, and the unit counts for the figures beside it. */
static int
edits_rank (guint column)
{
  if (column == XUSHI_COLUMN_NAME)
    return 0;
  return column == XUSHI_COLUMN_UNIT ? 1 : 2;
}

static gboolean
edits_write (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
             GError **error)
{
  return xushi_row_edit_write_all (xushi_area_source_get_session (XUSHI_AREA_SOURCE (source)),
                                   label, edits, failed, error);
}

const XushiGridEdits xushi_area_edits = {
  .open = edits_open,
  .copy = xushi_row_edit_copy,
  .free = xushi_row_edit_free,
  .type = cell_edit_type,
  .check = xushi_row_edit_check,
  .dup_text = edits_dup_text,
  .dup_doubt = edits_dup_doubt,
  .rank = edits_rank,
  .write = edits_write,
};
