/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/xushi-plan-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "exchange/xushi-cell.h"
#include "exchange/xushi-plan-table-words.h"

/* Two passes: each row by itself into a spec, then the table as a whole, for what rows say of each
 * other (keys that come twice, parents). A row that has been reported is left out of the second
 * pass's complaints, except that its key counts as used. */

void
xushi_plan_row_free (XushiPlanRow *row)
{
  if (row == NULL)
    return;
  g_free (row->area);
  xushi_spec_free (row->spec);
  g_free (row);
}

/* The columns whose text is taken as it stands. */
static void
read_strings (const XushiCellReader *reader, XushiSpec *spec)
{
  const struct
  {
    XushiPlanColumn column;
    char **field;
  } fields[] = {
    { XUSHI_PLAN_COLUMN_KEY, &spec->key },       { XUSHI_PLAN_COLUMN_PARENT, &spec->parent_key },
    { XUSHI_PLAN_COLUMN_GROUP, &spec->group },   { XUSHI_PLAN_COLUMN_NAME, &spec->name },
    { XUSHI_PLAN_COLUMN_UNIT, &spec->unit },     { XUSHI_PLAN_COLUMN_LEAD, &spec->lead_department },
    { XUSHI_PLAN_COLUMN_LEADER, &spec->leader }, { XUSHI_PLAN_COLUMN_QUOTE, &spec->quote },
    { XUSHI_PLAN_COLUMN_NOTE, &spec->note },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = xushi_cell_get_text (reader, fields[i].column);

      xushi_spec_set_string (fields[i].field, text);
    }
}

static void
read_words (const XushiCellReader *reader, XushiSpec *spec)
{
  g_autofree char *measure = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_MEASURE);
  g_autofree char *bound = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_BOUND);
  g_autofree char *frequency = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_FREQUENCY);
  g_autofree char *aggregate = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_AGGREGATE);

  if (*measure != '\0' && !xushi_measure_from_word (measure, &spec->measure))
    xushi_cell_refuse_word (reader, XUSHI_PLAN_COLUMN_MEASURE, measure, &xushi_measures);
  if (*bound != '\0' && !xushi_bound_from_word (bound, &spec->target.bound))
    xushi_cell_refuse_word (reader, XUSHI_PLAN_COLUMN_BOUND, bound, &xushi_bounds);
  if (*frequency != '\0' && !xushi_frequency_from_word (frequency, &spec->frequency))
    xushi_cell_refuse_word (reader, XUSHI_PLAN_COLUMN_FREQUENCY, frequency, &xushi_frequencies);
  if (*aggregate != '\0' && !xushi_aggregate_from_word (aggregate, &spec->aggregate))
    xushi_cell_refuse_word (reader, XUSHI_PLAN_COLUMN_AGGREGATE, aggregate, &xushi_aggregates);
}

/* A percent sign behind the target stands for the unit where none is given. */
static void
take_percent (const char *low, XushiSpec *spec)
{
  if (spec->unit == NULL && (g_str_has_suffix (low, "%") || g_str_has_suffix (low, "％")))
    spec->unit = g_strdup ("%");
}

static void
read_figures (const XushiCellReader *reader, XushiSpec *spec)
{
  g_autofree char *low = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_LOW);
  const char *unit;

  take_percent (low, spec);
  unit = spec->unit;
  xushi_cell_read_number (reader, XUSHI_PLAN_COLUMN_LOW, unit, &spec->target.low);
  xushi_cell_read_number (reader, XUSHI_PLAN_COLUMN_HIGH, unit, &spec->target.high);
  xushi_cell_read_number (reader, XUSHI_PLAN_COLUMN_TOLERANCE, unit, &spec->tolerance);
  xushi_cell_read_number (reader, XUSHI_PLAN_COLUMN_BASELINE, unit, &spec->baseline);
  xushi_cell_read_integer (reader, XUSHI_PLAN_COLUMN_DECIMALS, 0, XUSHI_DECIMALS_MAX,
                           &spec->decimals);
  xushi_cell_read_integer (reader, XUSHI_PLAN_COLUMN_AVAILABLE_FROM, 1, 12,
                           &spec->available_from);
}

static void
read_switches (const XushiCellReader *reader, XushiSpec *spec)
{
  xushi_cell_read_switch (reader, XUSHI_PLAN_COLUMN_JOINT, &spec->joint);
  xushi_cell_read_switch (reader, XUSHI_PLAN_COLUMN_BINDING, &spec->binding);
  xushi_cell_read_switch (reader, XUSHI_PLAN_COLUMN_REDUCTION, &spec->reduction);
  xushi_cell_read_switch (reader, XUSHI_PLAN_COLUMN_NET, &spec->net);
}

/* The reason why an indicator is not judged; a bare no is none, a bare yes is no reason. */
static void
read_exempt (const XushiCellReader *reader, XushiSpec *spec)
{
  static const char *const no[] = { "no", "false", "0", "否", NULL };
  static const char *const yes[] = { "yes", "true", "1", "是", NULL };
  g_autofree char *text = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_EXEMPT);

  if (g_strv_contains (no, text))
    return;
  if (g_strv_contains (yes, text))
    xushi_cell_refuse (reader, XUSHI_PLAN_COLUMN_EXEMPT,
                       g_strdup (_ ("An indicator that is not judged needs a reason; write it "
                                    "in this column.")));
  else
    xushi_spec_set_string (&spec->exempt, text);
}

/* Departments, joined by 、 or any other mark of lists. */
static void
read_support (const XushiCellReader *reader, XushiSpec *spec)
{
  g_autofree char *text = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_SUPPORT);
  g_autoptr (GString) marked = g_string_new (text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  g_string_replace (marked, "、", ";", 0);
  g_string_replace (marked, "，", ";", 0);
  g_string_replace (marked, "；", ";", 0);
  parts = g_strsplit_set (marked->str, ";,\n", -1);
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      {
        g_strv_builder_add (builder, *part);
        n++;
      }
  if (n > 0)
    spec->support = g_strv_builder_end (builder);
}

static void
read_curves (const XushiCellReader *reader, XushiSpec *spec)
{
  g_autofree char *pace = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_PACE);
  g_autofree char *nodes = xushi_cell_get_text (reader, XUSHI_PLAN_COLUMN_NODES);
  g_autoptr (GError) pace_error = NULL;
  g_autoptr (GError) node_error = NULL;
  GPtrArray *parsed;

  if (!xushi_pace_parse (pace, &spec->pace, &pace_error))
    xushi_cell_refuse (reader, XUSHI_PLAN_COLUMN_PACE, g_strdup (pace_error->message));
  parsed = xushi_nodes_parse (nodes, &node_error);
  if (parsed == NULL)
    xushi_cell_refuse (reader, XUSHI_PLAN_COLUMN_NODES, g_strdup (node_error->message));
  else
    {
      g_ptr_array_unref (spec->nodes);
      spec->nodes = parsed;
    }
}

/* What only the whole of a row shows. @n_errors: how many there were before this row: a row that
 * is wrong in its parts is not judged as a whole. */
static void
check_row (const XushiCellReader *reader, const XushiSpec *spec, guint n_errors)
{
  g_autoptr (GError) error = NULL;
  gboolean spans = spec->target.bound == XUSHI_BOUND_RANGE
                   || spec->target.bound == XUSHI_BOUND_CORRIDOR;

  if (xushi_problems_get_n_errors (reader->problems) > n_errors)
    return;
  if (xushi_is_known (spec->target.high) && !spans)
    {
      xushi_cell_refuse (reader, XUSHI_PLAN_COLUMN_HIGH,
                         g_strdup (_ ("Only a range (区间) or a corridor (保持) has an upper end; "
                                      "say which under “bound” (方向), or empty this cell.")));
      return;
    }
  if (xushi_spec_check (spec, &error))
    return;
  if (g_error_matches (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET))
    xushi_cell_refuse (reader, spans ? XUSHI_PLAN_COLUMN_HIGH : XUSHI_PLAN_COLUMN_LOW,
                       g_strdup (error->message));
  else if (g_error_matches (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_NO_NAME))
    xushi_cell_refuse (reader, XUSHI_PLAN_COLUMN_NAME, g_strdup (error->message));
  else
    xushi_problems_take (reader->problems, FALSE, reader->line, NULL, g_strdup (error->message));
}

static XushiPlanRow *
read_row (const XushiHeader *header, const XushiTable *table, guint number,
          XushiProblems *problems)
{
  XushiCellReader reader = { header, problems, number, xushi_table_get_line (table, number) };
  guint n_errors = xushi_problems_get_n_errors (problems);
  XushiPlanRow *row = g_new (XushiPlanRow, 1);
  XushiSpec *spec = xushi_spec_new (NULL);

  *row = (XushiPlanRow) { reader.line, xushi_cell_get_text (&reader, XUSHI_PLAN_COLUMN_AREA),
                          spec };
  if (*row->area == '\0')
    {
      g_free (row->area);
      row->area = g_strdup (XUSHI_PLAN_TABLE_OTHER_AREA);
    }
  read_strings (&reader, spec);
  read_words (&reader, spec);
  read_figures (&reader, spec);
  read_switches (&reader, spec);
  read_exempt (&reader, spec);
  read_support (&reader, spec);
  read_curves (&reader, spec);
  check_row (&reader, spec, n_errors);
  return row;
}

/* All keys that are written, each with the first row that has it. */
static GHashTable *
collect_keys (GPtrArray *rows, const XushiHeader *header, XushiProblems *problems)
{
  GHashTable *keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      XushiPlanRow *row = g_ptr_array_index (rows, i);
      const XushiPlanRow *first;

      if (row->spec->key == NULL)
        continue;
      first = g_hash_table_lookup (keys, row->spec->key);
      if (first == NULL)
        g_hash_table_insert (keys, row->spec->key, row);
      else
        xushi_problems_take (
            problems, FALSE, row->line, xushi_header_get_title (header, XUSHI_PLAN_COLUMN_KEY),
            g_strdup_printf (_ ("The key “%s” stands already in line %u; each indicator needs "
                                "one of its own."),
                             row->spec->key, first->line));
    }
  return keys;
}

/* Gives a key to each row without one: the number of the row, with a tail where that is taken. */
static void
make_keys (GPtrArray *rows, GHashTable *keys)
{
  for (guint i = 0; i < rows->len; i++)
    {
      XushiPlanRow *row = g_ptr_array_index (rows, i);

      if (row->spec->key != NULL)
        continue;
      row->spec->key = g_strdup_printf ("%u", i + 1);
      for (guint tail = 2; g_hash_table_contains (keys, row->spec->key); tail++)
        {
          g_free (row->spec->key);
          row->spec->key = g_strdup_printf ("%u-%u", i + 1, tail);
        }
      g_hash_table_insert (keys, row->spec->key, row);
    }
}

/* No table nests 其中 deeper, and each row's way up stays short. */
#define MAX_DEPTH 16

/* Whether the way up from @row comes to an end, rather than back to itself. */
static gboolean
ends_above (const XushiPlanRow *row, GHashTable *keys)
{
  for (int steps = 0; row != NULL && steps < MAX_DEPTH; steps++)
    {
      if (row->spec->parent_key == NULL)
        return TRUE;
      row = g_hash_table_lookup (keys, row->spec->parent_key);
    }
  return row == NULL;
}

static void
check_parents (GPtrArray *rows, GHashTable *keys, const XushiHeader *header,
               XushiProblems *problems)
{
  const char *title = xushi_header_get_title (header, XUSHI_PLAN_COLUMN_PARENT);

  for (guint i = 0; i < rows->len; i++)
    {
      const XushiPlanRow *row = g_ptr_array_index (rows, i);
      const char *parent = row->spec->parent_key;

      if (parent == NULL)
        continue;
      if (!g_hash_table_contains (keys, parent))
        xushi_problems_take (
            problems, FALSE, row->line, title,
            g_strdup_printf (_ ("No row has the key “%s”; write the key of the indicator that "
                                "this one is a part of."),
                             parent));
      else if (!ends_above (row, keys))
        xushi_problems_take (
            problems, FALSE, row->line, title,
            g_strdup_printf (_ ("“%s” would be a part of itself, or stands too deep; correct "
                                "the key of its parent."),
                             row->spec->name != NULL ? row->spec->name : row->spec->key));
    }
}

static gboolean
check_header (const XushiTable *table, const XushiHeader *header, GError **error)
{
  if (!xushi_header_has (header, XUSHI_PLAN_COLUMN_NAME))
    {
      g_set_error (error, XUSHI_EXCHANGE_ERROR, XUSHI_EXCHANGE_ERROR_INVALID,
                   _ ("line %u: no column is headed “name” (指标); the first row must name the "
                      "columns."),
                   xushi_table_get_line (table, 0));
      return FALSE;
    }
  if (xushi_table_get_n_rows (table) < 2)
    {
      g_set_error_literal (error, XUSHI_EXCHANGE_ERROR, XUSHI_EXCHANGE_ERROR_EMPTY,
                           _ ("The table has headings but no rows below them; add at least one "
                              "indicator."));
      return FALSE;
    }
  return TRUE;
}

GPtrArray *
xushi_plan_table_read (const XushiTable *table, XushiProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_plan_row_free);
  g_autoptr (XushiHeader) header = NULL;
  g_autoptr (GHashTable) keys = NULL;

  if (!xushi_table_require_rows (table, error))
    return NULL;
  header = xushi_header_read (table, xushi_plan_columns, XUSHI_N_PLAN_COLUMNS, problems);
  if (!check_header (table, header, error))
    return NULL;
  xushi_header_report_overhang (header, problems);
  for (guint i = 1; i < xushi_table_get_n_rows (table); i++)
    g_ptr_array_add (rows, read_row (header, table, i, problems));
  keys = collect_keys (rows, header, problems);
  make_keys (rows, keys);
  check_parents (rows, keys, header, problems);
  if (!xushi_problems_settle (problems, error))
    return NULL;
  return g_steal_pointer (&rows);
}
