/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-commit.h"

#include "rows/xushi-area-cells.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-entry-cell.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-target-text.h"

/* The edits to the cells of one indicator, collected before writing: two cells of a block must not
 * each write a copy without the other's change. */
typedef struct
{
  XushiSession *session;      /* borrowed */
  XushiArea *area;            /* borrowed, nullable: where the indicator is added if it is new */
  XushiIndicator *indicator;  /* owned; in no plan if it is new */
  XushiSpec *spec;            /* owned; NULL until an attribute is changed */
  XushiReading *readings[13]; /* owned; by month, NULL until it is changed */
  const char *label;          /* of the step, for attributes */
} CellEdit;

static void
cell_edit_free (gpointer data)
{
  CellEdit *edit = data;

  g_clear_object (&edit->indicator);
  g_clear_pointer (&edit->spec, xushi_spec_free);
  for (int month = 0; month <= 12; month++)
    g_clear_pointer (&edit->readings[month], xushi_reading_free);
  g_free (edit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CellEdit, cell_edit_free)

static CellEdit *
cell_edit_new (XushiSession *session, XushiIndicator *indicator)
{
  CellEdit *edit = g_new0 (CellEdit, 1);

  edit->session = session;
  edit->indicator = g_object_ref (indicator);
  return edit;
}

static gpointer
cell_edit_copy (gconstpointer data)
{
  const CellEdit *edit = data;
  CellEdit *copy = g_memdup2 (edit, sizeof *edit);

  g_object_ref (copy->indicator);
  copy->spec = edit->spec != NULL ? xushi_spec_copy (edit->spec) : NULL;
  for (int month = 0; month <= 12; month++)
    copy->readings[month]
        = edit->readings[month] != NULL ? xushi_reading_copy (edit->readings[month]) : NULL;
  return copy;
}

/* The attributes as they will be. */
static const XushiSpec *
get_spec (const CellEdit *edit)
{
  return edit->spec != NULL ? edit->spec : xushi_indicator_get_spec (edit->indicator);
}

/* (nullable): a month as it will be. */
static const XushiReading *
get_reading (const CellEdit *edit, int month)
{
  return edit->readings[month] != NULL ? edit->readings[month]
                                       : xushi_indicator_get_reading (edit->indicator, month);
}

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
refuse (CellEdit *edit, XushiAreaColumn column, GError **error)
{
  g_autofree char *refusal
      = xushi_area_cells_dup_refusal (edit->session, edit->indicator, column);

  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED, refusal);
  return FALSE;
}

static gboolean
type_value (CellEdit *edit, const char *text, GError **error)
{
  if (!xushi_entry_cell_takes_figure (edit->session, edit->indicator))
    return refuse (edit, XUSHI_COLUMN_VALUE, error);
  return xushi_entry_cell_type (edit->session, edit->indicator, get_spec (edit), text,
                                ensure_reading (edit, xushi_session_get_month (edit->session)),
                                error);
}

static gboolean
type_target (CellEdit *edit, const char *text, GError **error)
{
  XushiTarget target = get_spec (edit)->target;
  const char *unit = get_spec (edit)->unit;
  g_autofree char *figure = xushi_number_compute (text, unit, error);
  int decimals = -1;
  XushiSpec *spec;

  if (figure == NULL || !xushi_target_parse (figure, unit, &target, &decimals, error))
    return FALSE;
  spec = ensure_spec (edit, _ ("Change target"));
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
  CellEdit *edit = data;
  int month = xushi_session_get_month (edit->session);

  switch ((XushiAreaColumn) column)
    {
    case XUSHI_COLUMN_VALUE:
      return type_value (edit, text, error);
    case XUSHI_COLUMN_TARGET:
      return type_target (edit, text, error);
    case XUSHI_COLUMN_NAME:
      set_line (&ensure_spec (edit, _ ("Rename indicator"))->name, text);
      return TRUE;
    case XUSHI_COLUMN_UNIT:
      set_line (&ensure_spec (edit, _ ("Change unit"))->unit, text);
      return TRUE;
    case XUSHI_COLUMN_DEPARTMENT:
      set_line (&ensure_spec (edit, _ ("Change lead department"))->lead_department, text);
      return TRUE;
    case XUSHI_COLUMN_NOTE:
      xushi_spec_set_string (&ensure_reading (edit, month)->note, text);
      return TRUE;
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
    case XUSHI_COLUMN_LEAD:
    default:
      return refuse (edit, (XushiAreaColumn) column, error);
    }
}

/* Writes an edit, as part of the open step or as a separate one. */
static gboolean
write_edit (const CellEdit *edit, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (edit->session);

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
  g_autoptr (CellEdit) edit = cell_edit_new (session, indicator);

  return cell_edit_type (edit, column, text, error) && write_edit (edit, error);
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
clear_row (XushiSession *session, XushiIndicator *indicator, GArray *columns, GError **error)
{
  g_autoptr (CellEdit) edit = cell_edit_new (session, indicator);

  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);

      if (is_clearable (session, indicator, (XushiAreaColumn) column)
          && !cell_edit_type (edit, column, "", error))
        return FALSE;
    }
  return write_edit (edit, error);
}

/* The cells of some rows to clear. */
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
xushi_area_commit_clear (XushiSession *session, GPtrArray *indicators, GArray *columns,
                         GError **error)
{
  Clearing block = { session, indicators, columns };

  return xushi_editor_run (xushi_session_get_editor (session), _ ("Clear cells"), clear_rows,
                           &block, error);
}

static gpointer
edits_open (XushiGridSource *source, guint row, GError **error)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  XushiSession *session = xushi_area_source_get_session (self);
  g_autoptr (XushiIndicator) added = NULL;
  CellEdit *edit;

  if (row != XUSHI_GRID_NONE)
    return cell_edit_new (session, xushi_area_source_get_indicator (self, row));
  added = xushi_indicator_new (0, make_last (xushi_area_source_get_area (self), NULL));
  edit = cell_edit_new (session, added);
  edit->area = xushi_area_source_get_area (self);
  ensure_spec (edit, NULL);
  return edit;
}

static gboolean
edits_check (gpointer data, GError **error)
{
  const CellEdit *edit = data;

  if (edit->spec != NULL && !xushi_spec_check (edit->spec, error))
    return FALSE;
  for (int month = 1; month <= 12; month++)
    if (edit->readings[month] != NULL
        && !xushi_editor_check_reading (edit->indicator, edit->readings[month], error))
      return FALSE;
  return TRUE;
}

static char *
edits_dup_text (gconstpointer data, guint column)
{
  const CellEdit *edit = data;
  const XushiReading *reading = get_reading (edit, xushi_session_get_month (edit->session));
  gboolean is_figure = column == XUSHI_COLUMN_VALUE
                       && xushi_entry_cell_takes_figure (edit->session, edit->indicator);

  return xushi_area_cells_dup_text_of ((XushiAreaColumn) column, get_spec (edit),
                                       is_figure ? reading : NULL, reading);
}

/* A new indicator has no months before, to compare with. */
static char *
edits_dup_doubt (gconstpointer data, guint column)
{
  const CellEdit *edit = data;
  const XushiReading *reading = edit->readings[xushi_session_get_month (edit->session)];

  return column == XUSHI_COLUMN_VALUE && edit->area == NULL && reading != NULL
             ? xushi_doubt_cell_dup_sentence (edit->session, edit->indicator, reading)
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
write_new (const CellEdit *edit, GError **error)
{
  XushiEditor *editor = xushi_session_get_editor (edit->session);
  gint64 id = xushi_editor_add_indicator (editor, edit->area, edit->spec, NULL, error);

  if (id == 0)
    return FALSE;
  for (int month = 1; month <= 12; month++)
    if (edit->readings[month] != NULL
        && !xushi_editor_set_reading_of (editor, id, edit->spec, edit->readings[month], error))
      return FALSE;
  return TRUE;
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
    {
      const CellEdit *edit = g_ptr_array_index (block->edits, i);

      if (!(edit->area != NULL ? write_new (edit, error) : write_edit (edit, error)))
        {
          *block->failed = i;
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
edits_write (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
             GError **error)
{
  XushiSession *session = xushi_area_source_get_session (XUSHI_AREA_SOURCE (source));
  Block block = { edits, failed };

  return xushi_editor_run (xushi_session_get_editor (session), label, write_block, &block, error);
}

const XushiGridEdits xushi_area_edits = {
  .open = edits_open,
  .copy = cell_edit_copy,
  .free = cell_edit_free,
  .type = cell_edit_type,
  .check = edits_check,
  .dup_text = edits_dup_text,
  .dup_doubt = edits_dup_doubt,
  .rank = edits_rank,
  .write = edits_write,
};
