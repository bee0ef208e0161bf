/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-values-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "model/xushi-attribute.h"
#include "model/xushi-reading-check.h"
#include "tables/xushi-cell.h"
#include "tables/xushi-matching-private.h"
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
  XushiProblems *problems;
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
  gpointer indicator = NULL;

  if (!g_hash_table_lookup_extended (reading->names, folded, NULL, &indicator))
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

/* Parses "9", "9月" and the heading of cumulative figures, "1—9月". */
static gboolean
read_month (const XushiCellReader *cells, int *month)
{
  g_autofree char *text = xushi_cell_get_text (cells, XUSHI_VALUES_COLUMN_MONTH);
  g_autofree char *folded = xushi_text_fold (text);
  const char *digits = g_str_has_prefix (folded, "1-") ? folded + 2 : folded;
  char *end = NULL;
  gint64 number = g_ascii_isdigit (*digits) ? g_ascii_strtoll (digits, &end, 10) : 0;

  if (end != NULL && (*end == '\0' || g_str_equal (end, "月")) && number >= 1 && number <= 12)
    {
      *month = (int) number;
      return TRUE;
    }
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
  return xushi_cell_read_number (cells, column, xushi_indicator_get_spec (row->indicator)->unit,
                                 figure);
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
  gboolean sound = read_month (cells, &month);
  XushiValueRow *row;

  if (indicator == NULL || !sound)
    return;
  row = new_row (cells, indicator, month);
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_VALUE, row, &row->reading->value);
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_LAST_YEAR, row, &row->reading->last_year) && sound;
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_ADDED, row, &row->reading->added) && sound;
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_REMOVED, row, &row->reading->removed) && sound;
  sound = read_figure (cells, XUSHI_VALUES_COLUMN_PREVIOUS, row, &row->previous) && sound;
  sound = xushi_cell_read_number (cells, XUSHI_VALUES_COLUMN_COMPLETION, "%",
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
  gboolean month = xushi_header_has (header, XUSHI_VALUES_COLUMN_MONTH);

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
  if (xushi_table_get_n_rows (table) < 2)
    {
      g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                           _ ("The table has headings but no rows below them; there is nothing "
                              "to enter."));
      return FALSE;
    }
  return TRUE;
}

static void
read_rows (Reading *reading, const XushiTable *table)
{
  gboolean wide = has_months (reading->header);

  if (wide)
    warn_of_long_columns (reading, table);
  for (guint i = xushi_matching_get_first_row (xushi_header_get_matching (reading->header)); i < xushi_table_get_n_rows (table); i++)
    {
      XushiCellReader cells = { reading->header, reading->problems, i,
                                xushi_table_get_line (table, i) };

      if (wide)
        read_wide_row (reading, &cells);
      else
        read_long_row (reading, &cells);
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

  xushi_matching_tell (matching, problems);
  if (!check_header (table, header, error))
    return NULL;
  names = collect_names (plan);
  seen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  reading = (Reading) { plan, header, names, seen, rows, problems };
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
