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

/* Says in which month of a block the error is. */
static void
name_month (GError **error, int month)
{
  g_prefix_error (error, _ ("Month %d: "), month);
}

static gboolean
clear_month (XushiEditor *editor, XushiIndicator *indicator, int month, GArray *columns,
             GError **error)
{
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (indicator, month);

  for (guint i = 0; i < columns->len; i++)
    {
      XushiMonthsColumn column = (XushiMonthsColumn) g_array_index (columns, guint, i);

      if (xushi_months_is_input (indicator, column)
          && !type_cell (indicator, reading, column, "", error))
        return FALSE;
    }
  return xushi_indicator_get_reading (indicator, month) == NULL
         || xushi_editor_set_reading (editor, indicator, reading, error);
}

/* A block of months and columns to clear. */
typedef struct
{
  XushiIndicator *indicator;
  int first_month, n_months;
  GArray *columns;
} Clearing;

static gboolean
clear_months (XushiEditor *editor, gpointer data, GError **error)
{
  const Clearing *block = data;
  int end = MIN (block->first_month + block->n_months, 13);

  for (int month = block->first_month; month < end; month++)
    if (!clear_month (editor, block->indicator, month, block->columns, error))
      {
        name_month (error, month);
        return FALSE;
      }
  return TRUE;
}

gboolean
xushi_months_commit_clear (XushiEditor *editor, XushiIndicator *indicator, int first_month,
                           int n_months, GArray *columns, GError **error)
{
  Clearing block = { indicator, first_month, n_months, columns };

  return xushi_editor_run (editor, _ ("Clear cells"), clear_months, &block, error);
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

/* What is typed into a month. */
typedef struct
{
  XushiIndicator *indicator; /* owned */
  XushiReading *reading;     /* owned */
} MonthEdit;

static gpointer
new_edit (XushiIndicator *indicator, XushiReading *reading)
{
  MonthEdit *edit = g_new (MonthEdit, 1);

  edit->indicator = g_object_ref (indicator);
  edit->reading = reading;
  return edit;
}

static gpointer
edits_open (XushiGridSource *source, guint row, GError **error)
{
  XushiIndicator *indicator = xushi_months_source_get_indicator (XUSHI_MONTHS_SOURCE (source));

  if (row != XUSHI_GRID_NONE)
    return new_edit (indicator, xushi_indicator_copy_reading (indicator, (int) row + 1));
  g_set_error_literal (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                       _ ("This is beyond December."));
  return NULL;
}

static gpointer
edits_copy (gconstpointer data)
{
  const MonthEdit *edit = data;

  return new_edit (edit->indicator, xushi_reading_copy (edit->reading));
}

static void
edits_free (gpointer data)
{
  MonthEdit *edit = data;

  g_object_unref (edit->indicator);
  xushi_reading_free (edit->reading);
  g_free (edit);
}

static gboolean
edits_type (gpointer data, guint column, const char *text, GError **error)
{
  MonthEdit *edit = data;

  return type_cell (edit->indicator, edit->reading, (XushiMonthsColumn) column, text, error);
}

static gboolean
edits_check (gpointer data, GError **error)
{
  const MonthEdit *edit = data;

  return xushi_editor_check_reading (edit->indicator, edit->reading, error);
}

static char *
edits_dup_text (gconstpointer data, guint column)
{
  return dup_reading_text (((const MonthEdit *) data)->reading, (XushiMonthsColumn) column);
}

/* A completion by hand needs its note: the note goes first. */
static int
edits_rank (guint column)
{
  return column == XUSHI_MONTHS_NOTE ? 0 : 1;
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
      const MonthEdit *edit = g_ptr_array_index (block->edits, i);

      if (!xushi_editor_set_reading (editor, edit->indicator, edit->reading, error))
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
  XushiSession *session = xushi_months_source_get_session (XUSHI_MONTHS_SOURCE (source));
  Block block = { edits, failed };

  return xushi_editor_run (xushi_session_get_editor (session), label, write_block, &block, error);
}

const XushiGridEdits xushi_months_edits = {
  .open = edits_open,
  .copy = edits_copy,
  .free = edits_free,
  .type = edits_type,
  .check = edits_check,
  .dup_text = edits_dup_text,
  .rank = edits_rank,
  .write = edits_write,
};
