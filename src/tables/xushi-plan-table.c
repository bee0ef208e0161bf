/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-plan-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-text-length.h"
#include "tables/xushi-cell.h"
#include "tables/xushi-matching-private.h"
#include "tables/xushi-office.h"
#include "tables/xushi-plan-table-words.h"

/* Two passes: each row by itself into a spec, then the table as a whole, for relations between rows
 * (duplicate keys, parents). The second pass does not report a row again, but its key counts as
 * used. */

void
xushi_plan_row_free (XushiPlanRow *row)
{
  if (row == NULL)
    return;
  g_free (row->area);
  xushi_spec_free (row->spec);
  g_free (row);
}

/* What reading a row needs. */
typedef struct
{
  XushiCellReader cells;
  const XushiPlanColumns *columns; /* borrowed */
  guint n_errors;                  /* the number before this row */
} RowReader;

/* The column with this identifier. */
static guint
find (const RowReader *reader, const char *id)
{
  return xushi_plan_columns_find (reader->columns, id);
}

/* A blank cell leaves the attribute at the default of a new indicator. */
static void
read_attribute (const RowReader *reader, guint i, XushiSpec *spec)
{
  const XushiPlanColumn *column = xushi_plan_columns_get (reader->columns, i);
  g_autofree char *text = xushi_cell_get_text (&reader->cells, i);
  g_autoptr (GError) error = NULL;

  if (*text != '\0'
      && !xushi_attribute_from_text (column->attribute,
                                     xushi_plan_column_get_record (column, spec), text,
                                     spec->unit, &error))
    xushi_cell_refuse (&reader->cells, i, g_strdup (error->message));
}

/* A percent sign after the target gives the unit if there is none. */
static void
take_percent (const RowReader *reader, XushiSpec *spec)
{
  g_autofree char *low = xushi_cell_get_text (&reader->cells, find (reader, "low"));

  if (spec->unit == NULL && (g_str_has_suffix (low, "%") || g_str_has_suffix (low, "％")))
    spec->unit = g_strdup ("%");
}

/* Figures are read in the unit, whose column may come after theirs. */
static void
read_attributes (const RowReader *reader, XushiSpec *spec)
{
  guint unit = find (reader, "unit");

  read_attribute (reader, unit, spec);
  take_percent (reader, spec);
  for (guint i = 0; i < reader->columns->columns->len; i++)
    if (i != unit && xushi_plan_columns_get (reader->columns, i)->attribute != NULL)
      read_attribute (reader, i, spec);
}

/* Checks a row as a whole, unless one of its cells was already wrong. */
static void
check_row (const RowReader *reading, const XushiPlanRow *row)
{
  const XushiCellReader *reader = &reading->cells;
  const XushiSpec *spec = row->spec;
  g_autoptr (GError) error = NULL;
  gboolean spans = spec->target.bound == XUSHI_BOUND_RANGE
                   || spec->target.bound == XUSHI_BOUND_CORRIDOR;

  if (xushi_problems_get_n_errors (reader->problems) > reading->n_errors)
    return;
  if (xushi_is_known (spec->target.high) && !spans)
    {
      xushi_cell_refuse (reader, find (reading, "high"),
                         g_strdup (_ ("Only a range (区间) or a corridor (保持) has an upper end; "
                                      "say which under “bound” (方向), or empty this cell.")));
      return;
    }
  if (xushi_name_check_length (row->area, C_ ("attribute", "Area"), &error)
      && xushi_spec_check (spec, &error))
    return;
  if (g_error_matches (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET))
    xushi_cell_refuse (reader, find (reading, spans ? "high" : "low"),
                       g_strdup (error->message));
  else if (g_error_matches (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_RULE))
    xushi_cell_refuse (reader, find (reading, "slow_width"), g_strdup (error->message));
  else if (g_error_matches (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_NO_NAME))
    xushi_cell_refuse (reader, find (reading, "name"), g_strdup (error->message));
  else
    xushi_problems_take (reader->problems, FALSE, reader->line, NULL, g_strdup (error->message));
}

static XushiPlanRow *
read_row (const XushiHeader *header, const XushiPlanColumns *columns, const XushiTable *table,
          guint number, XushiProblems *problems)
{
  const RowReader reader
      = { { header, problems, number, xushi_table_get_line (table, number) },
          columns,
          xushi_problems_get_n_errors (problems) };
  XushiPlanRow *row = g_new (XushiPlanRow, 1);

  *row = (XushiPlanRow) {
    reader.cells.line,
    xushi_cell_get_text (&reader.cells, find (&reader, XUSHI_PLAN_TABLE_AREA)),
    xushi_spec_new (NULL),
    0,
  };
  if (*row->area == '\0')
    {
      g_free (row->area);
      row->area = g_strdup (XUSHI_PLAN_TABLE_OTHER_AREA);
    }
  read_attributes (&reader, row->spec);
  check_row (&reader, row);
  return row;
}

/* All keys given in the table, each with the first row that has it. */
static GHashTable *
collect_keys (GPtrArray *rows, const char *title, XushiProblems *problems)
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
            problems, FALSE, row->line, title,
            g_strdup_printf (_ ("The key “%s” stands already in line %u; each indicator needs "
                                "one of its own."),
                             row->spec->key, first->line));
    }
  return keys;
}

/* Gives a key to each row without one: the row number, with a suffix if that is taken. */
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

/* No table nests 其中 deeper, and climbing from each row stays cheap. */
#define MAX_DEPTH 16

/* Whether the chain of parents of @row ends, rather than being a cycle. */
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
check_parents (GPtrArray *rows, GHashTable *keys, const char *title, XushiProblems *problems)
{
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
check_number (guint n, GError **error)
{
  if (n <= XUSHI_PLAN_TABLE_MAX_INDICATORS)
    return TRUE;
  g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
               _ ("The table has %u indicators; a plan takes at most %d. Is this the right "
                  "table?"),
               n, XUSHI_PLAN_TABLE_MAX_INDICATORS);
  return FALSE;
}

static gboolean
check_header (const XushiTable *table, const XushiHeader *header, GError **error)
{
  guint first = xushi_matching_get_first_row (xushi_header_get_matching (header));
  guint n_rows = xushi_table_get_n_rows (table) - first;

  if (!xushi_matching_is_usable (xushi_header_get_matching (header)))
    {
      g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
                   _ ("line %u: no column is headed “name” (指标); the first row must name the "
                      "columns."),
                   xushi_table_get_line (table, 0));
      return FALSE;
    }
  if (n_rows == 0)
    {
      g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                           _ ("The table has headings but no rows below them; add at least one "
                              "indicator."));
      return FALSE;
    }
  return check_number (n_rows, error);
}

/* Each area is a tab of the window. */
static void
check_areas (GPtrArray *rows, const char *title, XushiProblems *problems)
{
  g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      XushiPlanRow *row = g_ptr_array_index (rows, i);

      if (!g_hash_table_add (areas, row->area)
          || g_hash_table_size (areas) != XUSHI_PLAN_TABLE_MAX_AREAS + 1)
        continue;
      xushi_problems_take (problems, FALSE, row->line, title,
                           g_strdup_printf (_ ("Here begins the area number %d, and a plan has at "
                                               "most %d; is this the right column?"),
                                            XUSHI_PLAN_TABLE_MAX_AREAS + 1,
                                            XUSHI_PLAN_TABLE_MAX_AREAS));
      return;
    }
}

/* The rows of a table of the program's own form: each is an indicator, and each cell means what the
 * format says. */
static GPtrArray *
read_strict (const XushiHeader *header, const XushiPlanColumns *columns, GPtrArray *outcomes,
             XushiProblems *problems)
{
  const XushiMatching *matching = xushi_header_get_matching (header);
  const XushiTable *table = xushi_matching_get_table (matching);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_plan_row_free);

  for (guint i = xushi_matching_get_first_row (matching); i < xushi_table_get_n_rows (table); i++)
    {
      guint n_errors = xushi_problems_get_n_errors (problems);
      XushiRowOutcome *outcome = g_new0 (XushiRowOutcome, 1);

      xushi_matching_check_cells (matching, i, problems);
      g_ptr_array_add (rows, read_row (header, columns, table, i, problems));
      *outcome = (XushiRowOutcome) {
        i, xushi_table_get_line (table, i),
        xushi_problems_get_n_errors (problems) > n_errors ? XUSHI_ROW_REFUSED : XUSHI_ROW_TAKEN,
        (int) rows->len - 1, NULL
      };
      if (outcomes != NULL)
        g_ptr_array_add (outcomes, outcome);
      else
        xushi_row_outcome_free (outcome);
    }
  return rows;
}

/* 编号 that begins anew in each area numbers the rows, and is no key. */
static void
drop_row_numbers (GPtrArray *rows, const XushiMatching *matching, XushiProblems *problems)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const XushiPlanRow *twin = NULL;
  int column = xushi_matching_find (matching, "key");

  for (guint i = 0; i < rows->len; i++)
    {
      const XushiPlanRow *row = g_ptr_array_index (rows, i);

      if (row->spec->key != NULL && !g_hash_table_add (seen, row->spec->key) && twin == NULL)
        twin = row;
    }
  if (twin == NULL || column < 0)
    return;
  xushi_problems_take (
      problems, TRUE, twin->line, xushi_matching_get_column (matching, (guint) column)->head,
      g_strdup_printf (_ ("“%s” comes again here, so these are no keys; the rows were numbered "
                          "instead."),
                       twin->spec->key));
  for (guint i = 0; i < rows->len; i++)
    {
      XushiPlanRow *row = g_ptr_array_index (rows, i);

      g_clear_pointer (&row->spec->key, g_free);
    }
}

/* Gives each part the key of its whole. */
static void
link_parts (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      XushiPlanRow *row = g_ptr_array_index (rows, i);

      if (row->part_of > 0 && row->spec->parent_key == NULL)
        row->spec->parent_key = g_strdup (
            ((XushiPlanRow *) g_ptr_array_index (rows, row->part_of - 1))->spec->key);
    }
}

static gboolean
check_any (GPtrArray *rows, GError **error)
{
  if (rows->len > 0)
    return TRUE;
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                       _ ("No row of the table is an indicator; check which rows are its heads."));
  return FALSE;
}

GPtrArray *
xushi_plan_table_read_matched (const XushiMatching *matching, GPtrArray *outcomes,
                               XushiProblems *problems, GError **error)
{
  g_autoptr (GPtrArray) rows = xushi_plan_table_read_all (matching, outcomes, problems, error);

  if (rows == NULL || !xushi_problems_settle (problems, error))
    return NULL;
  return g_steal_pointer (&rows);
}

GPtrArray *
xushi_plan_table_read_all (const XushiMatching *matching, GPtrArray *outcomes,
                           XushiProblems *problems, GError **error)
{
  g_autoptr (XushiPlanColumns) columns = xushi_plan_columns_new ();
  const XushiTable *table = xushi_matching_get_table (matching);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (XushiHeader) header = NULL;
  g_autoptr (GHashTable) keys = NULL;

  if (!xushi_table_require_rows (table, error))
    return NULL;
  header = xushi_header_new (matching, &g_array_index (columns->heads, XushiColumn, 0),
                             columns->heads->len);
  xushi_matching_tell (matching, problems);
  if (!check_header (table, header, error))
    return NULL;
  rows = matching->strict ? read_strict (header, columns, outcomes, problems)
                          : xushi_office_read (matching, columns, outcomes, problems);
  if (!check_any (rows, error) || !check_number (rows->len, error))
    return NULL;
  if (!matching->strict)
    drop_row_numbers (rows, matching, problems);
  keys = collect_keys (
      rows, xushi_header_get_title (header, xushi_plan_columns_find (columns, "key")), problems);
  make_keys (rows, keys);
  link_parts (rows);
  check_areas (
      rows, xushi_header_get_title (header, xushi_plan_columns_find (columns, "area")), problems);
  check_parents (
      rows, keys, xushi_header_get_title (header, xushi_plan_columns_find (columns, "parent")),
      problems);
  return g_steal_pointer (&rows);
}

GPtrArray *
xushi_plan_table_read (const XushiTable *table, XushiProblems *problems, GError **error)
{
  g_autoptr (XushiMatching) matching = NULL;

  if (!xushi_table_require_rows (table, error))
    return NULL;
  matching = xushi_matching_propose (table, XUSHI_MATCHING_PLAN);
  return xushi_plan_table_read_matched (matching, NULL, problems, error);
}
