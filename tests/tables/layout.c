/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"

#include "base/xushi-number.h"
#include "tables/xushi-plan-table.h"

#include <string.h>

#define LINE "\n=====\n"

/* The rectangle of a merged cell, by its first cell. */
typedef struct
{
  guint row, column, last_row, last_column;
} Area;

static guint
find_first (GArray *areas, guint row, guint column)
{
  for (guint i = areas->len; i > 0; i--)
    {
      const Area *area = &g_array_index (areas, Area, i - 1);

      if (area->row <= row && row <= area->last_row && area->column <= column
          && column <= area->last_column)
        return i - 1;
    }
  g_assert_not_reached ();
}

static void
add_cell (XushiTable *table, GArray *areas, guint row, guint column, const char *text)
{
  g_autoptr (GString) cell = g_string_new (text);
  Area area = { row, column, row, column };

  if (g_str_equal (text, "<") || g_str_equal (text, "^"))
    {
      gboolean left = *text == '<';
      Area *first = &g_array_index (areas, Area,
                                    find_first (areas, left ? row : row - 1, left ? column - 1 : column));

      first->last_row = MAX (first->last_row, row);
      first->last_column = MAX (first->last_column, column);
      g_string_truncate (cell, 0);
    }
  else
    g_array_append_val (areas, area);
  g_string_replace (cell, "\\n", "\n", 0);
  xushi_table_add_cell (table, cell->str);
}

static XushiTable *
build (const char *text)
{
  const char *end = strstr (text, LINE);
  g_autofree char *sheet = end != NULL ? g_strndup (text, (gsize) (end - text)) : g_strdup (text);
  g_auto (GStrv) lines = g_strsplit (sheet, "\n", -1);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (Area));
  XushiTable *table = xushi_table_new ();
  guint line = 0;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '#')
        continue;
      xushi_table_begin_row (table, ++line);
      for (guint column = 0; cells[column] != NULL; column++)
        add_cell (table, areas, line, column, cells[column]);
    }
  xushi_table_end (table);
  for (guint i = 0; i < areas->len; i++)
    {
      const Area *area = &g_array_index (areas, Area, i);

      if (area->last_row > area->row || area->last_column > area->column)
        xushi_table_merge (table, area->row, area->last_row, area->column, area->last_column);
    }
  return table;
}

static void
add (GString *said, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (said, "; %s %s", title, text);
}

static void
say_figure (GString *said, const XushiSpec *spec)
{
  g_autofree char *low = xushi_number_format_plain (spec->target.low);
  g_autofree char *high = xushi_number_format_plain (spec->target.high);

  g_string_append (said, xushi_measure_to_word (spec->measure));
  if (*low != '\0')
    g_string_append_printf (said, " %s %s", xushi_bound_to_word (spec->target.bound), low);
  if (*high != '\0')
    g_string_append_printf (said, "~%s", high);
  if (spec->unit != NULL)
    g_string_append_printf (said, " %s", spec->unit);
  if (spec->reduction)
    g_string_append (said, " reduction");
  if (spec->binding)
    g_string_append (said, " binding");
}

static void
say_row (GString *said, const XushiPlanRow *row)
{
  const XushiSpec *spec = row->spec;
  g_autofree char *support = spec->support != NULL ? g_strjoinv ("、", spec->support) : NULL;
  g_autofree char *nodes = xushi_nodes_to_text (spec->nodes);
  g_autofree char *baseline = xushi_number_format_plain (spec->baseline);

  g_string_append_printf (said, "%s/%s/%s: ", row->area, spec->group != NULL ? spec->group : "",
                          spec->name);
  say_figure (said, spec);
  add (said, "基数", baseline);
  add (said, "牵头", spec->lead_department);
  add (said, "配合", support);
  add (said, "领导", spec->leader);
  add (said, "节点", nodes);
  add (said, "原文", spec->quote);
  add (said, "口径", spec->definition);
  add (said, "注", spec->note);
  g_string_append_c (said, '\n');
}

static void
say_outcome (GString *said, const XushiRowOutcome *outcome)
{
  static const char *const words[]
      = { NULL, NULL, "refused", "title", "head", "section", "sum", "remark", "left out" };

  if (words[outcome->kind] != NULL)
    g_string_append_printf (said, "- %u %s\n", outcome->line, words[outcome->kind]);
}

char *
layout_read (const char *text)
{
  g_autoptr (XushiTable) table = build (text);
  g_autoptr (XushiMatching) matching = xushi_matching_propose (table, XUSHI_MATCHING_PLAN);
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) outcomes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_row_outcome_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = xushi_plan_table_read_matched (matching, outcomes, problems, &error);
  GString *said = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    say_row (said, g_ptr_array_index (rows, i));
  for (guint i = 0; i < outcomes->len; i++)
    say_outcome (said, g_ptr_array_index (outcomes, i));
  for (guint i = 0; i < xushi_problems_get_n_kept (problems); i++)
    {
      const XushiProblem *problem = xushi_problems_get (problems, i);
      g_autofree char *told = xushi_problem_to_text (problem);

      g_test_message ("%s", told);
      if (!problem->told)
        g_string_append_printf (said, "%s %u %s\n", problem->warning ? "!" : "!!", problem->line,
                                problem->column != NULL ? problem->column : "");
    }
  if (error != NULL)
    g_string_append (said, "refused\n");
  return g_string_free (said, FALSE);
}

char *
layout_expected (const char *text)
{
  const char *end = strstr (text, LINE);

  return g_strdup (end != NULL ? end + strlen (LINE) : "");
}
