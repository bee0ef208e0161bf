/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-values-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "model/xushi-attribute.h"
#include "model/xushi-reading-check.h"
#include "tables/xushi-cell.h"
#include "tables/xushi-matching-private.h"
#include "tables/xushi-row-kind.h"
#include "tables/xushi-values-cells.h"
#include "tables/xushi-values-table-words.h"

#include <string.h>

/* What reading a table needs besides the current row. Everything is borrowed. */
typedef struct
{
  XushiPlan *plan;
  XushiHeader *header;
  GHashTable *names; /* folded name → XushiIndicator; NULL if the name is not unique */
  GHashTable *seen;  /* XushiIndicator → the lines of its months, of guint [12] */
  GPtrArray *rows;   /* XushiValueRow, the accepted ones */
  GPtrArray *outcomes; /* nullable: XushiRowOutcome */
  XushiProblems *problems;
  int month;         /* of all rows, where no column says it; 0: a column does */
} Reading;

void
xushi_value_row_free (XushiValueRow *row)
{
  if (row == NULL)
    return;
  g_clear_object (&row->indicator);
  xushi_reading_free (row->reading);
  g_free (row->exempt);
  g_free (row);
}

static GHashTable *
collect_names (XushiPlan *plan)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);
          char *name = xushi_text_fold (xushi_indicator_get_name (indicator));
          gboolean twice = g_hash_table_contains (names, name);

          g_hash_table_replace (names, name, twice ? NULL : indicator);
        }
    }
  return names;
}

static XushiIndicator *
find_by_key (Reading *reading, const XushiCellReader *cells, const char *key, const char *name)
{
  XushiIndicator *indicator = xushi_plan_find_key (reading->plan, key);
  g_autofree char *folded = xushi_text_fold (name);
  g_autofree char *own = NULL;

  if (indicator == NULL)
    {
      xushi_cell_refuse (cells, XUSHI_VALUES_COLUMN_KEY,
                         g_strdup_printf (_ ("No indicator of the plan has the key “%s”; correct "
                                             "it, or name the indicator instead."),
                                          key));
      return NULL;
    }
  own = xushi_text_fold (xushi_indicator_get_name (indicator));
  if (*folded != '\0' && !g_str_equal (folded, own))
    {
      xushi_cell_refuse (cells, XUSHI_VALUES_COLUMN_NAME,
                         g_strdup_printf (_ ("The key “%s” belongs to “%s”, not to “%s”; correct "
                                             "the one that is wrong, or leave one empty."),
                                          key, xushi_indicator_get_name (indicator), name));
      return NULL;
    }
  return indicator;
}

static XushiIndicator *
find_by_name (Reading *reading, const XushiCellReader *cells, const char *name)
{
  g_autofree char *folded = xushi_text_fold (name);
  g_autofree char *plain
      = xushi_values_make_plain_name (xushi_header_get_matching (reading->header), name);
  gpointer indicator = NULL;

  if (!g_hash_table_lookup_extended (reading->names, folded, NULL, &indicator)
      && !g_hash_table_lookup_extended (reading->names, plain, NULL, &indicator))
    xushi_cell_refuse (cells, XUSHI_VALUES_COLUMN_NAME,
                       g_strdup_printf (_ ("The plan has no indicator “%s”; write the name as "
                                           "the plan has it, or its key."),
                                        name));
  else if (indicator == NULL)
    xushi_cell_refuse (cells, XUSHI_VALUES_COLUMN_NAME,
                       g_strdup_printf (_ ("Several indicators of the plan are called “%s”; "
                                           "write the key instead."),
                                        name));
  return indicator;
}

static XushiIndicator *
find_indicator (Reading *reading, const XushiCellReader *cells)
{
  g_autofree char *key = xushi_cell_get_text (cells, XUSHI_VALUES_COLUMN_KEY);
  g_autofree char *name = xushi_cell_get_text (cells, XUSHI_VALUES_COLUMN_NAME);

  if (*key != '\0')
    return find_by_key (reading, cells, key, name);
  if (*name != '\0')
    return find_by_name (reading, cells, name);
  xushi_problems_take (reading->problems, FALSE, cells->line, NULL,
                       g_strdup (_ ("The row names no indicator; write its key or its name.")));
  return NULL;
}

static gboolean
read_month (const Reading *reading, const XushiCellReader *cells, int *month)
{
  g_autofree char *text = xushi_cell_get_text (cells, XUSHI_VALUES_COLUMN_MONTH);
  int plan_year = xushi_plan_get_info (reading->plan)->year, year = 0;

  *month = reading->month > 0 ? reading->month : xushi_values_parse_month (text, &year);
  if (*month > 0 && (year == 0 || year == plan_year))
    return TRUE;
  if (*month > 0)
    xushi_cell_refuse (cells, XUSHI_VALUES_COLUMN_MONTH,
                       g_strdup_printf (_ ("“%s” is not in the plan's year %d."), text, plan_year));
  else
    xushi_cell_refuse (cells, XUSHI_VALUES_COLUMN_MONTH,
                       *text == '\0'
                           ? g_strdup (_ ("The month is missing; write a number from 1 to 12."))
                           : g_strdup_printf (_ ("“%s” is no month; write a number from 1 to 12."),
                                              text));
  return FALSE;
}

/* Reads a figure in the indicator's unit. */
static gboolean
read_figure (const XushiCellReader *cells, guint column, XushiValueRow *row, double *figure)
{
  return xushi_values_read_figure (cells, column, xushi_indicator_get_spec (row->indicator), figure);
}

static gboolean
read_light (const XushiCellReader *cells, XushiReading *reading)
{
  g_autofree char *word = xushi_cell_get_text (cells, XUSHI_VALUES_COLUMN_LIGHT);

  if (*word == '\0' || xushi_light_from_word (word, &reading->light))
    return TRUE;
  xushi_cell_refuse_word (cells, XUSHI_VALUES_COLUMN_LIGHT, word, &xushi_lights);
  return FALSE;
}

static gboolean
read_confirmed (const XushiCellReader *cells, XushiReading *reading)
{
  g_autofree char *words = xushi_cell_get_text (cells, XUSHI_VALUES_COLUMN_CONFIRMED);

  if (xushi_vocabulary_set_from_words (&xushi_doubts, words, &reading->confirmed))
    return TRUE;
  xushi_cell_refuse_word (cells, XUSHI_VALUES_COLUMN_CONFIRMED, words, &xushi_doubts);
  return FALSE;
}

static void
read_strings (const XushiCellReader *cells, XushiValueRow *row)
{
  XushiReading *reading = row->reading;
  const struct
  {
    XushiValuesColumn column;
    char **field;
  } fields[] = {
    { XUSHI_VALUES_COLUMN_NOTE, &reading->note },
    { XUSHI_VALUES_COLUMN_REASON, &reading->reason },
    { XUSHI_VALUES_COLUMN_NEXT_STEP, &reading->next_step },
    { XUSHI_VALUES_COLUMN_SOURCE, &reading->source },
    { XUSHI_VALUES_COLUMN_LIGHT_REASON, &reading->light_reason },
    { XUSHI_VALUES_COLUMN_CONFIRMED_NOTE, &reading->confirmed_note },
    { XUSHI_VALUES_COLUMN_EXEMPT, &row->exempt },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = xushi_cell_get_text (cells, fields[i].column);

      xushi_spec_set_string (fields[i].field, text);
    }
}

/* A net increase given only as the difference is accepted, with a warning that asks for its
 * parts. */
static void
warn_of_net (const XushiCellReader *cells, const XushiValueRow *row, guint column)
{
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);

  if (spec->net && xushi_is_known (row->reading->value) && !xushi_is_known (row->reading->added))
    xushi_cell_warn (cells, column,
                     g_strdup_printf (_ ("“%s” is a net increase; “added” (新增) and “removed” "
                                         "(退出) should be given as well."),
                                      spec->name));
}

/* The column under which to report a broken rule of the month; @value is that of the value. */
static guint
column_of_rule (const GError *error, guint value)
{
  if (g_error_matches (error, XUSHI_READING_ERROR, XUSHI_READING_ERROR_COMPLETION)
      || g_error_matches (error, XUSHI_READING_ERROR, XUSHI_READING_ERROR_NOTE))
    return XUSHI_VALUES_COLUMN_COMPLETION;
  if (g_error_matches (error, XUSHI_READING_ERROR, XUSHI_READING_ERROR_REASON))
    return XUSHI_VALUES_COLUMN_LIGHT;
  return value;
}

/* Whether the month is valid after adding @row. @column is that of the value. */
static gboolean
check_rules (const XushiCellReader *cells, const XushiValueRow *row, guint column)
{
  g_autoptr (XushiReading) reading
      = xushi_indicator_copy_reading (row->indicator, row->reading->month);
  g_autoptr (GError) error = NULL;

  xushi_attributes_overlay (&xushi_reading_attributes, reading, row->reading);
  if (xushi_reading_check (xushi_indicator_get_spec (row->indicator), reading, &error))
    return TRUE;
  /* A text that is too long: the sentence names it. */
  if (error->domain == XUSHI_ATTRIBUTE_ERROR)
    xushi_problems_take (cells->problems, FALSE, cells->line, NULL, g_strdup (error->message));
  else
    xushi_cell_refuse (cells, column_of_rule (error, column), g_strdup (error->message));
  return FALSE;
}

static gboolean
check_first (Reading *reading, const XushiCellReader *cells, const XushiValueRow *row)
{
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);
  guint *lines = g_hash_table_lookup (reading->seen, row->indicator), line;

  if (lines == NULL)
    {
      lines = g_new0 (guint, 12);
      g_hash_table_insert (reading->seen, row->indicator, lines);
    }
  line = lines[row->reading->month - 1];
  if (line == 0)
    {
      lines[row->reading->month - 1] = row->line;
      return TRUE;
    }
  xushi_problems_take (reading->problems, FALSE, row->line, NULL,
                       g_strdup_printf (_ ("Month %d of “%s” stands already in line %u; keep one "
                                           "of the two."),
                                        row->reading->month, spec->name, line));
  return FALSE;
}

static XushiValueRow *
new_row (const XushiCellReader *cells, XushiIndicator *indicator, int month)
{
  XushiValueRow *row = g_new (XushiValueRow, 1);

  *row = (XushiValueRow) { cells->line, g_object_ref (indicator), xushi_reading_new (month),
                           XUSHI_UNKNOWN, NULL };
  return row;
}

/* Adds @row to the result if it says anything and keeps the rules. */
static void
settle_row (Reading *reading, const XushiCellReader *cells, XushiValueRow *row, guint column,
            gboolean sound)
{
  if (sound && (!xushi_reading_is_blank (row->reading) || row->exempt != NULL)
      && check_first (reading, cells, row) && check_rules (cells, row, column))
    {
      warn_of_net (cells, row, column);
      g_ptr_array_add (reading->rows, row);
    }
  else
    xushi_value_row_free (row);
}

static void
read_long_row (Reading *reading, const XushiCellReader *cells)
{
  XushiIndicator *indicator = find_indicator (reading, cells);
  int month = 0;
  gboolean sound = read_month (reading, cells, &month);
  XushiValueRow *row;

  if (indicator == NULL || !sound)
    return;
  row = new_row (cells, indicator, month);
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_VALUE, row, &row->reading->value);
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_LAST_YEAR, row, &row->reading->last_year) && sound;
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_ADDED, row, &row->reading->added) && sound;
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_REMOVED, row, &row->reading->removed) && sound;
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_PREVIOUS, row, &row->previous) && sound;
  sound = xushi_values_read_completion (cells, XUSHI_VALUES_COLUMN_COMPLETION,
                                        &row->reading->completion) && sound;
  sound = read_light (cells, row->reading) && sound;
  sound = read_confirmed (cells, row->reading) && sound;
  read_strings (cells, row);
  settle_row (reading, cells, row, XUSHI_VALUES_COLUMN_VALUE, sound);
}

static void
read_wide_row (Reading *reading, const XushiCellReader *cells)
{
  XushiIndicator *indicator = find_indicator (reading, cells);

  for (int month = 1; indicator != NULL && month <= 12; month++)
    {
      guint column = (guint) (XUSHI_VALUES_COLUMN_JANUARY + month - 1);
      XushiValueRow *row = new_row (cells, indicator, month);
      gboolean sound = read_figure (cells, column, row, &row->reading->value);

      settle_row (reading, cells, row, column, sound);
    }
}

/* Whether a row of the long form can say anything. */
static gboolean
has_contents (const XushiHeader *header)
{
  for (guint i = XUSHI_VALUES_COLUMN_VALUE; i < XUSHI_VALUES_COLUMN_JANUARY; i++)
    if (xushi_header_has (header, i))
      return TRUE;
  return FALSE;
}

static gboolean
has_months (const XushiHeader *header)
{
  for (int i = 0; i < 12; i++)
    if (xushi_header_has (header, (guint) (XUSHI_VALUES_COLUMN_JANUARY + i)))
      return TRUE;
  return FALSE;
}

/* Columns of the long form mean nothing in a table with one column per month. */
static void
warn_of_long_columns (const Reading *reading, const XushiTable *table)
{
  for (guint i = XUSHI_VALUES_COLUMN_VALUE; i < XUSHI_VALUES_COLUMN_JANUARY; i++)
    if (xushi_header_has (reading->header, i))
      xushi_problems_take (
          reading->problems, TRUE, xushi_table_get_line (table, 0),
          xushi_header_get_title (reading->header, i),
          g_strdup (_ ("This column was left out, as the table has a column for each month; give "
                       "it in a table with one row a month.")));
}

static gboolean
refuse_header (const XushiTable *table, const char *sentence, GError **error)
{
  g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID, _ ("line %u: %s"),
               xushi_table_get_line (table, 0), sentence);
  return FALSE;
}

static gboolean
check_header (const XushiTable *table, const XushiHeader *header, GError **error)
{
  gboolean wide = has_months (header);
  const XushiMatching *matching = xushi_header_get_matching (header);
  gboolean month = xushi_header_has (header, XUSHI_VALUES_COLUMN_MONTH)
                   || (!wide && xushi_values_get_month (matching) > 0);

  if (!xushi_header_has (header, XUSHI_VALUES_COLUMN_KEY)
      && !xushi_header_has (header, XUSHI_VALUES_COLUMN_NAME))
    return refuse_header (table, _ ("no column is headed “key” (编号) or “name” (指标); the first "
                                    "row must name the columns."),
                          error);
  if (!wide && !month)
    return refuse_header (table, _ ("no column is headed “month” (月份), nor is there one for "
                                    "each month (1 to 12, or 1月 to 12月)."),
                          error);
  if (wide && month)
    return refuse_header (table, _ ("there is a column “month” (月份) and also columns for single "
                                    "months; keep one kind."),
                          error);
  if (!wide && !has_contents (header))
    return refuse_header (table, _ ("no column is headed “value” (累计值), nor holds anything else "
                                    "to be entered."),
                          error);
  if (xushi_table_get_n_rows (table) == xushi_matching_get_first_row (matching))
    {
      g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                           _ ("The table has headings but no rows below them; there is nothing "
                              "to enter."));
      return FALSE;
    }
  return TRUE;
}

/* A column of a month of another year would be taken for this one's. */
static void
check_years (const Reading *reading, const XushiTable *table)
{
  const XushiMatching *matching = xushi_header_get_matching (reading->header);
  int plan_year = xushi_plan_get_info (reading->plan)->year;

  for (guint i = 0; i < xushi_matching_get_n_columns (matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (matching, i);
      int year = 0;

      if (column->id == NULL || column->month == 0 || g_str_equal (column->id, "last_year")
          || g_str_equal (column->id, XUSHI_MATCHED_IGNORE))
        continue;
      xushi_values_parse_month (column->head, &year);
      if (year != 0 && year != plan_year)
        xushi_problems_take (
            reading->problems, FALSE,
            xushi_table_get_line (table, xushi_matching_get_first_head (matching)), column->head,
            g_strdup_printf (_ ("“%s” is not in the plan's year %d."), column->head, plan_year));
    }
}

/* Where no column says the month, a line above or the value's head does. */
static void
find_month (Reading *reading)
{
  if (xushi_header_has (reading->header, XUSHI_VALUES_COLUMN_MONTH) || has_months (reading->header))
    return;
  reading->month = xushi_values_get_month (xushi_header_get_matching (reading->header));
  xushi_problems_note (reading->problems, 0, NULL,
                       g_strdup_printf (_ ("All values are those of January to month %d, as the "
                                           "heads say."),
                                        reading->month));
}

static void
add_outcome (const Reading *reading, guint row, guint line, XushiRowKind kind, guint n_errors,
             guint n_warnings, guint n_rows)
{
  XushiRowOutcome *outcome;

  if (reading->outcomes == NULL)
    return;
  if (kind == XUSHI_ROW_TAKEN && xushi_problems_get_n_errors (reading->problems) > n_errors)
    kind = XUSHI_ROW_REFUSED;
  else if (kind == XUSHI_ROW_TAKEN && xushi_problems_get_n_warnings (reading->problems) > n_warnings)
    kind = XUSHI_ROW_DOUBTFUL;
  outcome = g_new (XushiRowOutcome, 1);
  *outcome = (XushiRowOutcome) { row, line, kind,
                                 reading->rows->len > n_rows ? (int) n_rows : -1, NULL };
  g_ptr_array_add (reading->outcomes, outcome);
}

/* Names a row of an office's sheet that holds no values of an indicator. */
static void
pass_over (const Reading *reading, const XushiCellReader *cells, XushiRowKind kind)
{
  if (kind == XUSHI_ROW_SUM)
    xushi_problems_take (reading->problems, TRUE, cells->line, NULL,
                         g_strdup (_ ("This row is a sum and was not taken.")));
  else if (kind == XUSHI_ROW_REMARK)
    xushi_problems_take (reading->problems, TRUE, cells->line, NULL,
                         g_strdup (_ ("This row is a remark and was not taken.")));
  else
    xushi_problems_note (reading->problems, cells->line, NULL,
                         g_strdup (_ ("This row is a heading and holds no values.")));
}

/* Whether the row is of an indicator, though it looks like a sum or a heading. */
static gboolean
is_named (const Reading *reading, const XushiCellReader *cells)
{
  g_autofree char *name = xushi_cell_get_text (cells, XUSHI_VALUES_COLUMN_NAME);
  g_autofree char *folded = xushi_text_fold (name);

  return g_hash_table_contains (reading->names, folded);
}

static void
read_row (Reading *reading, const XushiCellReader *cells, gboolean wide)
{
  guint n_errors = xushi_problems_get_n_errors (reading->problems);
  guint n_warnings = xushi_problems_get_n_warnings (reading->problems);
  guint n_rows = reading->rows->len;
  const XushiMatching *matching = xushi_header_get_matching (reading->header);
  XushiRowSort sort;

  xushi_row_kind_find (matching, cells->row, &sort);
  if (sort.kind != XUSHI_ROW_TAKEN && is_named (reading, cells))
    sort.kind = XUSHI_ROW_TAKEN;
  if (sort.kind != XUSHI_ROW_TAKEN)
    pass_over (reading, cells, sort.kind);
  else
    {
      xushi_matching_check_cells (matching, cells->row, reading->problems);
      if (wide)
        read_wide_row (reading, cells);
      else
        read_long_row (reading, cells);
    }
  add_outcome (reading, cells->row, cells->line, sort.kind, n_errors, n_warnings, n_rows);
  xushi_row_sort_clear (&sort);
}

static void
read_rows (Reading *reading, const XushiTable *table)
{
  const XushiMatching *matching = xushi_header_get_matching (reading->header);
  gboolean wide = has_months (reading->header);

  if (wide)
    warn_of_long_columns (reading, table);
  check_years (reading, table);
  find_month (reading);
  for (guint i = xushi_matching_get_first_row (matching); i < xushi_table_get_n_rows (table); i++)
    {
      XushiCellReader cells = { reading->header, reading->problems, i,
                                xushi_table_get_line (table, i) };

      read_row (reading, &cells, wide);
    }
}

GPtrArray *
xushi_values_table_read_matched (const XushiMatching *matching, XushiPlan *plan,
                                 GPtrArray *outcomes, XushiProblems *problems, GError **error)
{
  g_autoptr (XushiHeader) header
      = xushi_header_new (matching, xushi_values_columns, XUSHI_N_VALUES_COLUMNS);
  const XushiTable *table = xushi_matching_get_table (matching);
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_value_row_free);
  Reading reading;

  if (!xushi_table_require_rows (table, error))
    return NULL;
  xushi_matching_tell (matching, problems);
  if (!check_header (table, header, error))
    return NULL;
  names = collect_names (plan);
  seen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  reading = (Reading) { plan, header, names, seen, rows, outcomes, problems, 0 };
  read_rows (&reading, table);
  if (rows->len == 0 && xushi_problems_get_n_errors (problems) == 0)
    {
      g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                           _ ("All rows of the table are empty behind the indicator's name; fill "
                              "in what is to be entered."));
      return NULL;
    }
  return g_steal_pointer (&rows);
}

GPtrArray *
xushi_values_table_read (const XushiTable *table, XushiPlan *plan, XushiProblems *problems,
                         GError **error)
{
  g_autoptr (XushiMatching) matching = NULL;

  if (!xushi_table_require_rows (table, error))
    return NULL;
  matching = xushi_matching_propose (table, XUSHI_MATCHING_VALUES);
  return xushi_values_table_read_matched (matching, plan, NULL, problems, error);
}
