/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-sample.h"

#include "assess/xushi-judged-plan.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "intake/xushi-import.h"
#include "meeting/xushi-meeting.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-values-table.h"

#define SAMPLE_PATH "/io/github/xushi/Xushi/sample/"

static char *
read_text (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (SAMPLE_PATH, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? xushi_text_decode (bytes, "UTF-8", NULL, error) : NULL;
}

static XushiTable *
read_table (const char *name, GError **error)
{
  g_autofree char *text = read_text (name, error);

  return text != NULL ? xushi_table_parse (text, '\t', error) : NULL;
}

gboolean
xushi_sample_get_info (XushiPlanInfo *info, gboolean demo, GError **error)
{
  g_autofree char *text = read_text ("plan.ini", error);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (text == NULL || !g_key_file_load_from_data (file, text, (gsize) -1, 0, error))
    return FALSE;
  info->title = g_key_file_get_string (file, "plan", "title", NULL);
  info->place = g_key_file_get_string (file, "plan", "place", NULL);
  info->office = g_key_file_get_string (file, "plan", "office", NULL);
  info->year = g_key_file_get_integer (file, "plan", "year", NULL);
  info->demo = demo;
  return TRUE;
}

static gboolean
fill_plan (XushiEditor *editor, GError **error)
{
  g_autoptr (XushiTable) table = read_table ("deqing-2016.tsv", error);
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) rows = NULL;

  if (table != NULL)
    rows = xushi_plan_table_read (table, problems, error);
  return rows != NULL && xushi_import_plan (editor, rows, error);
}

/* The indicator with the key in the first column of @row. */
static XushiIndicator *
find_indicator (XushiEditor *editor, const XushiTable *table, guint row, GError **error)
{
  const char *key = xushi_table_get_cell (table, row, 0);
  XushiIndicator *indicator = xushi_plan_find_key (xushi_editor_get_plan (editor), key);

  if (indicator == NULL)
    g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
                 _ ("No indicator of the plan has the key “%s”; correct it, or name the indicator "
                    "instead."),
                 key);
  return indicator;
}

/* Sets the dates of the nodes that are finished according to the rows from @first on with the same
 * key. Returns the row after them. */
static guint
finish_nodes (XushiEditor *editor, const XushiTable *table, guint first, GError **error)
{
  XushiIndicator *indicator = find_indicator (editor, table, first, error);
  const char *key = xushi_table_get_cell (table, first, 0);
  g_autoptr (XushiSpec) spec = NULL;
  guint row = first;

  if (indicator == NULL)
    return 0;
  spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  for (; row < xushi_table_get_n_rows (table)
         && g_str_equal (xushi_table_get_cell (table, row, 0), key);
       row++)
    for (guint i = 0; i < spec->nodes->len; i++)
      {
        XushiNode *node = g_ptr_array_index (spec->nodes, i);

        if (g_str_equal (node->name, xushi_table_get_cell (table, row, 1)))
          xushi_spec_set_string (&node->finished, xushi_table_get_cell (table, row, 2));
      }
  if (!xushi_editor_set_spec (editor, indicator, spec, _ ("Finish nodes"), error))
    return 0;
  return row;
}

static gboolean
fill_nodes (XushiEditor *editor, GError **error)
{
  g_autoptr (XushiTable) table = read_table ("demo-nodes.tsv", error);
  guint row = 1;

  if (table == NULL)
    return FALSE;
  while (row != 0 && row < xushi_table_get_n_rows (table))
    row = finish_nodes (editor, table, row, error);
  return row != 0;
}

static gboolean
fill_difficulties (XushiEditor *editor, GError **error)
{
  g_autoptr (XushiTable) table = read_table ("demo-difficulties.tsv", error);

  for (guint row = 1; table != NULL && row < xushi_table_get_n_rows (table); row++)
    {
      g_autoptr (XushiDifficulty) difficulty
          = xushi_difficulty_new (xushi_table_get_cell (table, row, 1));
      XushiIndicator *indicator = find_indicator (editor, table, row, error);

      xushi_spec_set_string (&difficulty->level, xushi_table_get_cell (table, row, 2));
      xushi_spec_set_string (&difficulty->leader, xushi_table_get_cell (table, row, 3));
      xushi_spec_set_string (&difficulty->department, xushi_table_get_cell (table, row, 4));
      xushi_spec_set_string (&difficulty->due, xushi_table_get_cell (table, row, 5));
      xushi_spec_set_string (&difficulty->result, xushi_table_get_cell (table, row, 6));
      if (indicator == NULL || !xushi_editor_put_difficulty (editor, indicator, difficulty, error))
        return FALSE;
    }
  return table != NULL;
}

static int
find_last_month (GPtrArray *rows)
{
  int last = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const XushiValueRow *row = g_ptr_array_index (rows, i);

      last = MAX (last, row->reading->month);
    }
  return last;
}

/* What a row says about a corrected month, held back while the first figure is entered. */
typedef struct
{
  double value;
  char *note; /* owned */
} Correction;

/* Enters what was reported before the correction, and leaves only the corrections in @rows. */
static gboolean
enter_first (XushiEditor *editor, GPtrArray *rows, GError **error)
{
  g_autofree Correction *corrections = g_new (Correction, MAX (rows->len, 1));
  gboolean sound;

  for (guint i = 0; i < rows->len; i++)
    {
      XushiValueRow *row = g_ptr_array_index (rows, i);

      corrections[i] = (Correction) { row->reading->value, g_steal_pointer (&row->reading->note) };
      row->reading->value = row->previous;
      row->previous = XUSHI_UNKNOWN;
    }
  sound = xushi_import_values (editor, rows, error);
  for (guint i = 0; i < rows->len; i++)
    {
      XushiValueRow *row = g_ptr_array_index (rows, i);

      row->reading->value = corrections[i].value;
      row->reading->note = corrections[i].note;
    }
  return sound;
}

/* (transfer full): the rows of @rows, borrowed, that were corrected, or those not corrected whose
 * month is in @first to @last. */
static GPtrArray *
select_rows (GPtrArray *rows, gboolean corrected, int first, int last)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      XushiValueRow *row = g_ptr_array_index (rows, i);

      if (xushi_is_known (row->previous) == corrected && row->reading->month >= first
          && row->reading->month <= last)
        g_ptr_array_add (selected, row);
    }
  return selected;
}

static gboolean
freeze (XushiEditor *editor, int month, GError **error)
{
  g_autoptr (XushiJudgedPlan) judged
      = xushi_judged_plan_new (xushi_editor_get_plan (editor), month);
  g_autofree char *name = g_strdup_printf (_ ("Meeting on the figures to month %d"), month);

  return xushi_meeting_freeze (editor, judged, &(XushiSnapshot){ .name = name }, error);
}

static GPtrArray *
read_values (XushiEditor *editor, GError **error)
{
  g_autoptr (XushiTable) table = read_table ("demo-values.tsv", error);
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GPtrArray) rows = NULL;

  if (table != NULL)
    rows = xushi_values_table_read (table, xushi_editor_get_plan (editor), problems, error);
  if (rows == NULL || !xushi_problems_settle (problems, error))
    return NULL;
  return g_steal_pointer (&rows);
}

static gboolean
fill_values (XushiEditor *editor, GError **error)
{
  g_autoptr (GPtrArray) rows = read_values (editor, error);
  g_autoptr (GPtrArray) corrected = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  int frozen;

  if (rows == NULL)
    return FALSE;
  frozen = find_last_month (rows) - 1;
  corrected = select_rows (rows, TRUE, 1, frozen);
  before = select_rows (rows, FALSE, 1, frozen);
  after = select_rows (rows, FALSE, frozen + 1, 12);
  return xushi_import_values (editor, before, error)
         && enter_first (editor, corrected, error) && freeze (editor, frozen, error)
         && xushi_import_values (editor, corrected, error)
         && xushi_import_values (editor, after, error);
}

static gboolean
fill_events (XushiEditor *editor, gpointer data, GError **error)
{
  return fill_nodes (editor, error) && fill_difficulties (editor, error);
}

gboolean
xushi_sample_fill (XushiEditor *editor, gboolean demo, GError **error)
{
  if (!fill_plan (editor, error))
    return FALSE;
  return !demo
         || (xushi_editor_run (editor, _ ("Finish nodes"), fill_events, NULL, error)
             && fill_values (editor, error));
}
