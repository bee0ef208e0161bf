/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-months-commit.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

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
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  double *number = find_number (reading, column);

  if (!xushi_months_is_input (indicator, column))
    {
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                           _ ("This column is computed."));
      return FALSE;
    }
  if (number != NULL)
    return xushi_number_parse (text, column == XUSHI_MONTHS_COMPLETION ? "%" : spec->unit, number,
                               error);
  xushi_spec_set_string (&reading->note, text);
  return TRUE;
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

/* Says in which month of a block the error is. */
static void
name_month (GError **error, int month)
{
  g_prefix_error (error, _ ("Month %d: "), month);
}

static gboolean
clear_month (XushiEditor *editor, XushiIndicator *indicator, int month, guint first, guint end,
             GError **error)
{
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (indicator, month);

  for (guint column = first; column < end; column++)
    if (xushi_months_is_input (indicator, (XushiMonthsColumn) column)
        && !type_cell (indicator, reading, (XushiMonthsColumn) column, "", error))
      return FALSE;
  return xushi_indicator_get_reading (indicator, month) == NULL
         || xushi_editor_set_reading (editor, indicator, reading, error);
}

/* A block of months and columns to clear. */
typedef struct
{
  XushiIndicator *indicator;
  int first_month, n_months;
  guint first_column, end;
} Clearing;

static gboolean
clear_months (XushiEditor *editor, gpointer data, GError **error)
{
  const Clearing *block = data;
  int end = MIN (block->first_month + block->n_months, 13);

  for (int month = block->first_month; month < end; month++)
    if (!clear_month (editor, block->indicator, month, block->first_column, block->end, error))
      {
        name_month (error, month);
        return FALSE;
      }
  return TRUE;
}

gboolean
xushi_months_commit_clear (XushiEditor *editor, XushiIndicator *indicator, int first_month,
                           int n_months, guint first_column, guint n_columns, GError **error)
{
  Clearing block = { indicator, first_month, n_months, first_column,
                     MIN (first_column + n_columns, XUSHI_N_MONTHS_COLUMNS) };

  return xushi_editor_run (editor, _ ("Clear cells"), clear_months, &block, error);
}

static gboolean
commit_line (XushiEditor *editor, XushiIndicator *indicator, int month, guint column,
             GStrv cells, GError **error)
{
  g_autoptr (XushiReading) reading = NULL;

  if (month > 12)
    {
      g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                           _ ("The block reaches beyond December; paste it higher up."));
      return FALSE;
    }
  reading = xushi_indicator_copy_reading (indicator, month);
  for (guint i = 0; cells[i] != NULL && column + i < XUSHI_N_MONTHS_COLUMNS; i++)
    if (!type_cell (indicator, reading, (XushiMonthsColumn) (column + i), cells[i], error))
      return FALSE;
  return xushi_editor_set_reading (editor, indicator, reading, error);
}

/* A pasted block, with its upper left cell at a month and a column. */
typedef struct
{
  XushiIndicator *indicator;
  int month;
  guint column;
  GPtrArray *rows;
} Block;

static gboolean
commit_lines (XushiEditor *editor, gpointer data, GError **error)
{
  const Block *block = data;

  for (guint i = 0; i < block->rows->len; i++)
    {
      int month = block->month + (int) i;

      if (!commit_line (editor, block->indicator, month, block->column,
                        g_ptr_array_index (block->rows, i), error))
        {
          name_month (error, month);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
xushi_months_commit_block (XushiEditor *editor, XushiIndicator *indicator, int month,
                           guint column, GPtrArray *rows, GError **error)
{
  Block block = { indicator, month, column, rows };

  return xushi_editor_run (editor, _ ("Paste"), commit_lines, &block, error);
}

char *
xushi_months_dup_edit_text (XushiIndicator *indicator, int month, XushiMonthsColumn column)
{
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (indicator, month);
  const double *number = find_number (reading, column);

  if (number != NULL)
    return xushi_number_format_plain (*number);
  return g_strdup (column == XUSHI_MONTHS_NOTE && reading->note != NULL ? reading->note : "");
}
