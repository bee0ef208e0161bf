/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-months-commit.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-row-edit.h"

gboolean
xushi_months_is_input (XushiIndicator *indicator, XushiMonthsColumn column)
{
  switch (column)
    {
    case XUSHI_MONTHS_VALUE:
      return !xushi_indicator_get_spec (indicator)->net;
    case XUSHI_MONTHS_ADDED:
    case XUSHI_MONTHS_REMOVED:
      return xushi_indicator_get_spec (indicator)->net;
    case XUSHI_MONTHS_LAST_YEAR:
    case XUSHI_MONTHS_NOTE:
    case XUSHI_MONTHS_COMPLETION:
      return TRUE;
    case XUSHI_MONTHS_MONTH:
    case XUSHI_MONTHS_IN_MONTH:
    case XUSHI_N_MONTHS_COLUMNS:
    default:
      return FALSE;
    }
}

/* (nullable): the address in @reading of the number of @column. */
static double *
find_number (XushiReading *reading, XushiMonthsColumn column)
{
  switch (column)
    {
    case XUSHI_MONTHS_VALUE:
      return &reading->value;
    case XUSHI_MONTHS_ADDED:
      return &reading->added;
    case XUSHI_MONTHS_REMOVED:
      return &reading->removed;
    case XUSHI_MONTHS_LAST_YEAR:
      return &reading->last_year;
    case XUSHI_MONTHS_COMPLETION:
      return &reading->completion;
    case XUSHI_MONTHS_MONTH:
    case XUSHI_MONTHS_IN_MONTH:
    case XUSHI_MONTHS_NOTE:
    case XUSHI_N_MONTHS_COLUMNS:
    default:
      return NULL;
    }
}

/* Puts @text into @reading; nothing is written yet. */
static gboolean
type_cell (XushiIndicator *indicator, XushiReading *reading, XushiMonthsColumn column,
           const char *text, GError **error)
{
  double *number = find_number (reading, column);
  const char *unit = column == XUSHI_MONTHS_COMPLETION
                         ? "%"
                         : xushi_indicator_get_spec (indicator)->unit;
  g_autofree char *figure = NULL;

  if (!xushi_months_is_input (indicator, column))
    {
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                           _ ("This column is computed."));
      return FALSE;
    }
  if (number == NULL)
    {
      xushi_spec_set_string (&reading->note, text);
      return TRUE;
    }
  figure = xushi_number_compute (text, unit, error);
  return figure != NULL && xushi_number_parse (figure, unit, number, error);
}

gboolean
xushi_months_commit_cell (XushiEditor *editor, XushiIndicator *indicator, int month,
                          XushiMonthsColumn column, const char *text, GError **error)
{
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (indicator, month);

  if (!type_cell (indicator, reading, column, text, error))
    return FALSE;
  /* These two have more specific step names than a whole reading. */
  if (column == XUSHI_MONTHS_VALUE)
    return xushi_editor_set_value (editor, indicator, month, reading->value, error);
  if (column == XUSHI_MONTHS_NOTE)
    return xushi_editor_set_note (editor, indicator, month, reading->note, error);
  return xushi_editor_set_reading (editor, indicator, reading, error);
}

/* Adds the text of one cell to the edit; nothing is written yet. */
static gboolean
edits_type (gpointer data, guint column, const char *text, GError **error)
{
  XushiRowEdit *edit = data;

  return type_cell (edit->indicator, xushi_row_edit_ensure_reading (edit),
                    (XushiMonthsColumn) column, text, error);
}

static gboolean
is_clearable (const XushiRowEdit *edit, guint column)
{
  return xushi_months_is_input (edit->indicator, (XushiMonthsColumn) column);
}

gboolean
xushi_months_commit_clear (XushiSession *session, XushiIndicator *indicator, int first_month,
                           int n_months, GArray *columns, char **left, GError **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (xushi_row_edit_free);
  int end = MIN (first_month + n_months, 13);

  for (int month = first_month; month < end; month++)
    if (xushi_indicator_get_reading (indicator, month) != NULL)
      g_ptr_array_add (edits, xushi_row_edit_new_at (session, indicator, month));
  return xushi_row_edit_clear (session, edits, columns, is_clearable, edits_type, left, error);
}

static char *
dup_reading_text (XushiReading *reading, XushiMonthsColumn column)
{
  const double *number = find_number (reading, column);

  if (number != NULL)
    return xushi_number_format_plain (*number);
  return g_strdup (column == XUSHI_MONTHS_NOTE && reading->note != NULL ? reading->note : "");
}

char *
xushi_months_dup_edit_text (XushiIndicator *indicator, int month, XushiMonthsColumn column)
{
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (indicator, month);

  return dup_reading_text (reading, column);
}

static gpointer
edits_open (XushiGridSource *source, guint row, GError **error)
{
  XushiMonthsSource *self = XUSHI_MONTHS_SOURCE (source);

  if (row != XUSHI_GRID_NONE)
    return xushi_row_edit_new_at (xushi_months_source_get_session (self),
                                  xushi_months_source_get_indicator (self), (int) row + 1);
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                       _ ("This is beyond December."));
  return NULL;
}

static char *
edits_dup_text (gconstpointer data, guint column)
{
  const XushiRowEdit *edit = data;

  return edit->reading != NULL
             ? dup_reading_text (edit->reading, (XushiMonthsColumn) column)
             : xushi_months_dup_edit_text (edit->indicator, edit->month, (XushiMonthsColumn) column);
}

/* A completion by hand needs its note: the note goes first. */
static int
edits_rank (guint column)
{
  return column == XUSHI_MONTHS_NOTE ? 0 : 1;
}

static gboolean
edits_write (XushiGridSource *source, const char *label, GPtrArray *edits, guint *failed,
             GError **error)
{
  return xushi_row_edit_write_all (xushi_months_source_get_session (XUSHI_MONTHS_SOURCE (source)),
                                   label, edits, failed, error);
}

/* A doubt is told at one cell of its row: a net figure, which is not typed itself, at that of its two
 * which changes. */
static gboolean
tells_doubt (const XushiRowEdit *edit, XushiMonthsColumn column)
{
  const XushiReading *present = xushi_indicator_get_reading (edit->indicator, edit->month);

  if (edit->reading == NULL)
    return FALSE;
  if (!xushi_indicator_get_spec (edit->indicator)->net)
    return column == XUSHI_MONTHS_VALUE;
  return column == (xushi_number_same (present != NULL ? present->added : XUSHI_UNKNOWN,
                                       edit->reading->added)
                        ? XUSHI_MONTHS_REMOVED
                        : XUSHI_MONTHS_ADDED);
}

/* (nullable): what @edits make of @month. */
static const XushiReading *
find_typed (GPtrArray *edits, int month)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const XushiRowEdit *edit = g_ptr_array_index (edits, i);

      if (edit->month == month)
        return edit->reading;
    }
  return NULL;
}

/* The figure of a month is compared with those before it as they will be. Those after it in the
 * block are left out: a fall is told at the later month, and once. */
static char *
edits_dup_doubt_among (gconstpointer data, guint column, GPtrArray *edits)
{
  const XushiRowEdit *edit = data;
  g_autoptr (XushiIndicator) entered = NULL;

  if (!tells_doubt (edit, (XushiMonthsColumn) column))
    return NULL;
  entered = xushi_indicator_new (0, xushi_spec_copy (xushi_indicator_get_spec (edit->indicator)));
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *present = xushi_indicator_get_reading (edit->indicator, month);
      const XushiReading *typed = month != edit->month ? find_typed (edits, month) : NULL;

      if (typed != NULL)
        present = month < edit->month ? typed : NULL;
      if (present != NULL)
        xushi_indicator_take_reading (entered, xushi_reading_copy (present));
    }
  return xushi_doubt_cell_dup_sentence (edit->session, entered, edit->reading);
}

const XushiGridEdits xushi_months_edits = {
  .open = edits_open,
  .copy = xushi_row_edit_copy,
  .free = xushi_row_edit_free,
  .type = edits_type,
  .check = xushi_row_edit_check,
  .dup_text = edits_dup_text,
  .dup_doubt_among = edits_dup_doubt_among,
  .rank = edits_rank,
  .write = edits_write,
};
