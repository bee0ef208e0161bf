/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-table.h"

#include "base/xushi-date.h"
#include "base/xushi-number.h"
#include "model/xushi-node.h"
#include "model/xushi-types.h"

/* The invented figures of the sample: they fit the plan, and demonstrate what they should. */

#define LAST_MONTH 9

static const char *
cell (SampleTable *table, guint row, const char *column)
{
  return sample_table_get (table, row, column);
}

static gboolean
is_given (SampleTable *table, guint row, const char *column)
{
  return !g_str_equal (cell (table, row, column), "");
}

static int
month_of (SampleTable *values, guint row)
{
  int month = (int) sample_table_get_number (values, row, "month", NULL);

  g_assert_cmpint (month, >=, 1);
  g_assert_cmpint (month, <=, LAST_MONTH);
  return month;
}

static void
test_columns (void)
{
  static const char *const expected[][2] = {
    { "demo-values.tsv", "key month value previous last_year completion source reason next_step "
                         "light light_reason exempt note" },
    { "demo-nodes.tsv", "key node finished" },
    { "demo-difficulties.tsv", "key text level leader department due result" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (SampleTable) table = sample_table_open (expected[i][0]);
      g_autofree char *columns = sample_table_get_columns (table);

      g_assert_cmpstr (columns, ==, expected[i][1]);
    }
}

/* Whether the plan publishes a figure for exactly @month. */
static gboolean
is_published (SampleTable *plan, guint indicator, int month)
{
  static const int steps[XUSHI_N_FREQUENCIES] = { 1, 3, 6, 12 };
  XushiFrequency frequency;

  g_assert_true (xushi_frequency_from_word (cell (plan, indicator, "frequency"), &frequency));
  if (is_given (plan, indicator, "available_from")
      && month < sample_table_get_number (plan, indicator, "available_from", NULL))
    return FALSE;
  if (sample_table_get_switch (plan, indicator, "joint") && month == 1)
    return FALSE;
  return month % steps[frequency] == 0;
}

static void
check_figure (SampleTable *plan, guint indicator, SampleTable *values, guint row)
{
  const char *unit = cell (plan, indicator, "unit");
  int decimals = (int) sample_table_get_number (plan, indicator, "decimals", NULL);
  double value = sample_table_get_number (values, row, "value", unit);

  g_assert_true (is_published (plan, indicator, month_of (values, row)));
  g_assert_cmpint (xushi_number_decimals (cell (values, row, "value")), ==, decimals);
  if (is_given (values, row, "last_year"))
    g_assert_cmpfloat (sample_table_get_number (values, row, "last_year", unit), >, 0);
  if (is_given (values, row, "previous"))
    {
      g_assert_cmpfloat (sample_table_get_number (values, row, "previous", unit), !=, value);
      g_assert_true (is_given (values, row, "note"));
    }
}

static void
test_values_fit (void)
{
  g_autoptr (SampleTable) plan = sample_table_open ("deqing-2016.tsv");
  g_autoptr (SampleTable) values = sample_table_open ("demo-values.tsv");

  for (guint i = 0; i < sample_table_get_n_rows (values); i++)
    {
      guint indicator = sample_table_find (plan, cell (values, i, "key"));

      if (is_given (values, i, "value"))
        check_figure (plan, indicator, values, i);
      else
        g_assert_false (is_given (values, i, "previous"));
      if (is_given (values, i, "completion"))
        {
          double percent = sample_table_get_number (values, i, "completion", "%");

          g_assert_cmpfloat (percent, >=, 0);
          g_assert_cmpfloat (percent, <=, 100);
          g_assert_true (is_given (values, i, "note"));
        }
      if (is_given (values, i, "light"))
        {
          XushiLight light;

          g_assert_true (xushi_light_from_word (cell (values, i, "light"), &light));
          g_assert_true (is_given (values, i, "light_reason"));
        }
    }
}

/* The rows of an indicator are adjacent, ordered by month; totals since January never decrease. */
static void
test_values_in_order (void)
{
  g_autoptr (SampleTable) plan = sample_table_open ("deqing-2016.tsv");
  g_autoptr (SampleTable) values = sample_table_open ("demo-values.tsv");

  for (guint i = 1; i < sample_table_get_n_rows (values); i++)
    {
      guint indicator = sample_table_find (plan, cell (values, i, "key"));
      guint before = sample_table_find (plan, cell (values, i - 1, "key"));

      g_assert_cmpuint (before, <=, indicator);
      if (before != indicator)
        continue;
      g_assert_cmpint (month_of (values, i - 1), <, month_of (values, i));
      if (g_str_equal (cell (plan, indicator, "measure"), "total") && is_given (values, i, "value"))
        g_assert_cmpfloat (sample_table_get_number (values, i - 1, "value", NULL), <=,
                           sample_table_get_number (values, i, "value", NULL));
    }
}

static guint
count_given (SampleTable *table, const char *column)
{
  guint n = 0;

  for (guint i = 0; i < sample_table_get_n_rows (table); i++)
    n += is_given (table, i, column);
  return n;
}

/* Whether the newest value of an indicator of the table is older than @month, 0 for none. */
static int
newest_value (SampleTable *values, const char *key)
{
  int newest = 0;

  for (guint i = 0; i < sample_table_get_n_rows (values); i++)
    if (g_str_equal (cell (values, i, "key"), key) && is_given (values, i, "value"))
      newest = MAX (newest, month_of (values, i));
  return newest;
}

/* A correction, a manual percentage, a light set by hand, an exemption, reasons; indicators that
 * lack September but have an older value, and some that are not due before December. */
static void
test_shows_everything (void)
{
  g_autoptr (SampleTable) plan = sample_table_open ("deqing-2016.tsv");
  g_autoptr (SampleTable) values = sample_table_open ("demo-values.tsv");
  guint n_unreported = 0, n_not_due = 0;

  g_assert_cmpuint (count_given (values, "previous"), >=, 2);
  g_assert_cmpuint (count_given (values, "completion"), >=, 2);
  g_assert_cmpuint (count_given (values, "light"), >=, 1);
  g_assert_cmpuint (count_given (values, "exempt"), ==, 1);
  g_assert_cmpuint (count_given (values, "last_year"), >=, 30);
  g_assert_cmpuint (count_given (values, "reason"), >=, 20);
  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      int newest = newest_value (values, cell (plan, i, "key"));

      n_unreported += newest > 0 && newest < LAST_MONTH && is_published (plan, i, LAST_MONTH);
      n_not_due += g_str_equal (cell (plan, i, "frequency"), "yearly");
    }
  g_assert_cmpuint (n_unreported, ==, 6);
  g_assert_cmpuint (n_not_due, ==, 4);
}

static XushiNode *
find_node (GPtrArray *nodes, const char *name)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      XushiNode *node = g_ptr_array_index (nodes, i);

      if (g_str_equal (node->name, name))
        return node;
    }
  return NULL;
}

static void
test_nodes_fit (void)
{
  g_autoptr (SampleTable) plan = sample_table_open ("deqing-2016.tsv");
  g_autoptr (SampleTable) finished = sample_table_open ("demo-nodes.tsv");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sample_table_get_n_rows (finished); i++)
    {
      const char *key = cell (finished, i, "key"), *name = cell (finished, i, "node");
      guint indicator = sample_table_find (plan, key);
      g_autoptr (GPtrArray) nodes = xushi_nodes_parse (cell (plan, indicator, "nodes"), NULL);
      int year = 0, month = 0;

      g_assert_nonnull (nodes);
      g_assert_nonnull (find_node (nodes, name));
      g_assert_true (g_hash_table_add (seen, g_strconcat (key, " ", name, NULL)));
      g_assert_true (xushi_date_parse (cell (finished, i, "finished"), &year, &month, NULL));
      g_assert_cmpint (year, ==, 2016);
      g_assert_cmpint (month, <=, LAST_MONTH);
    }
}

/* Finished tasks, tasks in progress, and tasks with a red flag. */
static void
test_nodes_show_everything (void)
{
  g_autoptr (SampleTable) plan = sample_table_open ("deqing-2016.tsv");
  g_autoptr (SampleTable) finished = sample_table_open ("demo-nodes.tsv");
  guint n_done = 0, n_overdue = 0, n_tasks = 0;

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      g_autoptr (GPtrArray) nodes = xushi_nodes_parse (cell (plan, i, "nodes"), NULL);
      gboolean overdue = FALSE;
      guint n_open = nodes->len;

      for (guint j = 0; j < sample_table_get_n_rows (finished); j++)
        if (g_str_equal (cell (finished, j, "key"), cell (plan, i, "key")))
          {
            XushiNode *node = find_node (nodes, cell (finished, j, "node"));

            node->finished = g_strdup (cell (finished, j, "finished"));
            n_open--;
          }
      for (guint j = 0; j < nodes->len; j++)
        overdue |= xushi_node_is_overdue (g_ptr_array_index (nodes, j), 2016, LAST_MONTH);
      n_tasks += nodes->len > 0;
      n_done += nodes->len > 0 && n_open == 0;
      n_overdue += overdue;
    }
  g_assert_cmpuint (n_done * 100, >=, n_tasks * 20);
  g_assert_cmpuint (n_done * 100, <=, n_tasks * 30);
  g_assert_cmpuint (n_overdue, >=, 10);
  g_assert_cmpuint (n_overdue * 100, <=, n_tasks * 20);
}

static void
test_difficulties (void)
{
  g_autoptr (SampleTable) plan = sample_table_open ("deqing-2016.tsv");
  g_autoptr (SampleTable) table = sample_table_open ("demo-difficulties.tsv");
  guint n = sample_table_get_n_rows (table);

  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < n; i++)
    {
      sample_table_find (plan, cell (table, i, "key"));
      g_assert_true (is_given (table, i, "text"));
      g_assert_true (is_given (table, i, "department"));
      g_assert_true (xushi_date_parse (cell (table, i, "due"), NULL, NULL, NULL));
    }
  g_assert_cmpuint (count_given (table, "result"), >=, 1);
  g_assert_cmpuint (count_given (table, "result"), <, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/demo/columns", test_columns);
  g_test_add_func ("/sample/demo/values-fit", test_values_fit);
  g_test_add_func ("/sample/demo/values-in-order", test_values_in_order);
  g_test_add_func ("/sample/demo/shows-everything", test_shows_everything);
  g_test_add_func ("/sample/demo/nodes-fit", test_nodes_fit);
  g_test_add_func ("/sample/demo/nodes-show-everything", test_nodes_show_everything);
  g_test_add_func ("/sample/demo/difficulties", test_difficulties);
  return g_test_run ();
}
