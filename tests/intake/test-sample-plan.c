/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-table.h"

#include "base/xushi-number.h"
#include "model/xushi-spec.h"

/* The sample plan: every row can be read, is in its place, and says what the report says. */

#define PLAN "deqing-2016.tsv"

static const char *const areas[] = { "主要预期目标", "改革引领", "创新驱动", "开放带动",
                                     "绿色发展",     "城乡融合", "民生实事", NULL };

/* The ten aspects of the last area, in the order of the report. */
static const char *const aspects[]
    = { "大气治理", "城乡治水", "垃圾处理", "食品安全", "城乡建设", "公共交通",
        "养老助残", "医疗服务", "文体惠民", "就业帮扶", NULL };

static gboolean
is_figure (SampleTable *plan, guint row)
{
  const char *measure = sample_table_get (plan, row, "measure");

  return !g_str_equal (measure, "milestone") && !g_str_equal (measure, "text");
}

static guint
count_measure (SampleTable *plan, const char *measure)
{
  guint n = 0;

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    n += g_str_equal (sample_table_get (plan, i, "measure"), measure);
  return n;
}

static void
test_columns (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);
  g_autofree char *columns = sample_table_get_columns (plan);

  g_assert_cmpstr (columns, ==,
                   "key area group name measure bound low high unit decimals tolerance baseline "
                   "pace frequency available_from joint aggregate binding reduction parent lead "
                   "support leader nodes quote note");
}

static void
test_keys_and_names (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      g_autofree char *key = g_strdup_printf ("D%03u", i + 1);
      const char *name = sample_table_get (plan, i, "name");

      g_assert_cmpstr (sample_table_get (plan, i, "key"), ==, key);
      g_assert_cmpstr (name, !=, "");
      g_assert_true (g_hash_table_add (names, (gpointer) name));
    }
}

/* The distinct values of @column, in order; a value that recurs later fails the test. */
static GPtrArray *
runs_of (SampleTable *plan, const char *area, const char *column)
{
  GPtrArray *runs = g_ptr_array_new ();

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      const char *value = sample_table_get (plan, i, column);

      if (area != NULL && !g_str_equal (sample_table_get (plan, i, "area"), area))
        continue;
      if (runs->len > 0 && g_str_equal (g_ptr_array_index (runs, runs->len - 1), value))
        continue;
      g_assert_false (g_ptr_array_find_with_equal_func (runs, value, g_str_equal, NULL));
      g_ptr_array_add (runs, (gpointer) value);
    }
  return runs;
}

static void
assert_runs (GPtrArray *runs, const char *const *expected)
{
  g_assert_cmpuint (runs->len, ==, g_strv_length ((GStrv) expected));
  for (guint i = 0; i < runs->len; i++)
    g_assert_cmpstr (g_ptr_array_index (runs, i), ==, expected[i]);
}

static void
test_areas_and_groups (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);
  g_autoptr (GPtrArray) found = runs_of (plan, NULL, "area");
  g_autoptr (GPtrArray) last = runs_of (plan, "民生实事", "group");

  assert_runs (found, areas);
  assert_runs (last, aspects);
  for (guint i = 0; areas[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) groups = runs_of (plan, areas[i], "group");

      g_assert_cmpuint (groups->len, >=, 1);
    }
}

/* A row marked 其中 comes directly after its parent, or after another part of the same parent. */
static void
test_parents (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);
  guint n = 0;

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      const char *parent = sample_table_get (plan, i, "parent");

      if (g_str_equal (parent, ""))
        continue;
      n++;
      g_assert_cmpuint (i, >, 0);
      g_assert_true (g_str_equal (sample_table_get (plan, i - 1, "key"), parent)
                     || g_str_equal (sample_table_get (plan, i - 1, "parent"), parent));
      g_assert_cmpstr (sample_table_get (plan, sample_table_find (plan, parent), "area"), ==,
                       sample_table_get (plan, i, "area"));
    }
  g_assert_cmpuint (n, ==, 6);
}

static void
read_figure (SampleTable *plan, guint row, XushiSpec *spec)
{
  const char *unit = sample_table_get (plan, row, "unit");
  double low = sample_table_get_number (plan, row, "low", unit);
  double decimals = sample_table_get_number (plan, row, "decimals", NULL);

  g_assert_true (
      xushi_bound_from_word (sample_table_get (plan, row, "bound"), &spec->target.bound));
  g_assert_cmpstr (unit, !=, "");
  spec->target.low = low;
  if (spec->target.bound == XUSHI_BOUND_RANGE || spec->target.bound == XUSHI_BOUND_CORRIDOR)
    spec->target.high = sample_table_get_number (plan, row, "high", unit);
  else
    g_assert_cmpstr (sample_table_get (plan, row, "high"), ==, "");
  spec->decimals = (int) decimals;
  /* The target itself can be printed with these decimals. */
  g_assert_cmpfloat_with_epsilon (xushi_number_round (low, spec->decimals), low, 1e-9);
}

/* Every word is in the vocabulary, and the program accepts the whole. */
static void
test_rows_make_sense (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      g_autoptr (XushiSpec) spec = xushi_spec_new (sample_table_get (plan, i, "name"));
      g_autoptr (GError) error = NULL;
      const char *aggregate = sample_table_get (plan, i, "aggregate");

      g_assert_true (
          xushi_measure_from_word (sample_table_get (plan, i, "measure"), &spec->measure));
      g_assert_true (
          xushi_frequency_from_word (sample_table_get (plan, i, "frequency"), &spec->frequency));
      xushi_pace_parse (sample_table_get (plan, i, "pace"), &spec->pace, &error);
      g_assert_no_error (error);
      if (!g_str_equal (aggregate, ""))
        g_assert_true (xushi_aggregate_from_word (aggregate, &spec->aggregate));
      g_assert_cmpint (spec->measure == XUSHI_MEASURE_LEVEL, ==, !g_str_equal (aggregate, ""));
      spec->joint = sample_table_get_switch (plan, i, "joint");
      spec->binding = sample_table_get_switch (plan, i, "binding");
      spec->reduction = sample_table_get_switch (plan, i, "reduction");
      if (is_figure (plan, i))
        read_figure (plan, i, spec);
      else
        g_assert_cmpstr (sample_table_get (plan, i, "low"), ==, "");
      xushi_spec_check (spec, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (sample_table_get (plan, i, "lead"), !=, "");
    }
}

/* Rates are figures of the statistics office: quarterly for the product and incomes. */
static void
test_measures (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);
  const char *const quarterly[] = { "地区生产总值", "居民人均可支配收入", "服务业增加值", NULL };
  const char *const joint[] = { "规模以上工业增加值", "固定资产投资", "社会消费品零售总额", NULL };

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      const char *name = sample_table_get (plan, i, "name");

      if (g_strv_contains (quarterly, name))
        g_assert_cmpstr (sample_table_get (plan, i, "frequency"), ==, "quarterly");
      if (g_strv_contains (joint, name))
        g_assert_true (sample_table_get_switch (plan, i, "joint"));
      if (g_str_equal (sample_table_get (plan, i, "measure"), "growth"))
        g_assert_cmpstr (sample_table_get (plan, i, "pace"), ==, "none");
    }
  g_assert_cmpuint (count_measure (plan, "growth"), ==, 15);
  g_assert_cmpuint (count_measure (plan, "points"), ==, 2);
  g_assert_cmpuint (count_measure (plan, "milestone"), >=, 80);
}

static double
sum_weights (GPtrArray *nodes)
{
  int month = 0;
  double sum = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      XushiNode *node = g_ptr_array_index (nodes, i);

      g_assert_cmpint (node->due_month, >, month);
      g_assert_cmpint (node->due_month, <=, 12);
      g_assert_cmpfloat (node->weight, >, 0);
      g_assert_null (node->finished);
      month = node->due_month;
      sum += node->weight;
    }
  return sum;
}

/* The report gives no dates: the note must say that those of the nodes are examples. */
static void
test_nodes (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);

  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      const char *text = sample_table_get (plan, i, "nodes");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) nodes = xushi_nodes_parse (text, &error);

      g_assert_no_error (error);
      if (g_str_equal (sample_table_get (plan, i, "measure"), "milestone"))
        g_assert_cmpuint (nodes->len, >=, 2);
      if (nodes->len == 0)
        continue;
      g_assert_cmpuint (nodes->len, <=, 5);
      g_assert_cmpfloat_with_epsilon (sum_weights (nodes), 100, 1e-9);
      g_assert_true (g_str_has_prefix (sample_table_get (plan, i, "note"), "节点为示例"));
    }
}

static void
test_quotes (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);
  g_autofree char *report = sample_read_report ();

  if (report == NULL)
    {
      g_test_skip ("The report's text is not here; set XUSHI_SHARED_DATA to its folder");
      return;
    }
  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    {
      const char *quote = sample_table_get (plan, i, "quote");

      g_assert_cmpstr (quote, !=, "");
      if (strstr (report, quote) == NULL)
        g_error ("%s is not in the report: %s", sample_table_get (plan, i, "key"), quote);
    }
}

/* A row of the plan that says the same as @row of the targets and is not matched yet. */
static gboolean
take_target (SampleTable *plan, SampleTable *targets, guint row, gboolean *taken)
{
  static const struct
  {
    const char *op;
    const char *bound;
  } words[]
      = { { ">=", "at-least" }, { "=", "at-least" }, { "<=", "at-most" }, { "range", "range" } };
  const char *bound = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (sample_table_get (targets, row, "op"), words[i].op))
      bound = words[i].bound;
  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    if (!taken[i]
        && g_str_equal (sample_table_get (plan, i, "quote"),
                        sample_table_get (targets, row, "quote"))
        && g_str_equal (sample_table_get (plan, i, "low"), sample_table_get (targets, row, "value"))
        && g_str_equal (sample_table_get (plan, i, "high"),
                        sample_table_get (targets, row, "value2"))
        && g_str_equal (sample_table_get (plan, i, "unit"), sample_table_get (targets, row, "unit"))
        && g_strcmp0 (sample_table_get (plan, i, "bound"), bound) == 0)
      return taken[i] = TRUE;
  return FALSE;
}

static void
test_targets (void)
{
  g_autoptr (SampleTable) plan = sample_table_open (PLAN);
  g_autoptr (SampleTable) targets = sample_table_open_data ("deqing-2016-targets.tsv");
  g_autofree gboolean *taken = g_new0 (gboolean, sample_table_get_n_rows (plan));
  guint n_certain = 0, n_doubt = 0, n_figures = 0;

  for (guint i = 0; i < sample_table_get_n_rows (targets); i++)
    {
      gboolean doubt = g_str_equal (sample_table_get (targets, i, "note"), "note=doubt");
      gboolean found = take_target (plan, targets, i, taken);

      if (!found && !doubt)
        g_error ("missing or different: %s", sample_table_get (targets, i, "quote"));
      n_certain += found && !doubt;
      n_doubt += found && doubt;
    }
  for (guint i = 0; i < sample_table_get_n_rows (plan); i++)
    n_figures += is_figure (plan, i);
  g_assert_cmpuint (n_certain, ==, 86);
  /* There is no figure that is not in the report. */
  g_assert_cmpuint (n_figures, ==, n_certain + n_doubt);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/plan/columns", test_columns);
  g_test_add_func ("/sample/plan/keys-and-names", test_keys_and_names);
  g_test_add_func ("/sample/plan/areas-and-groups", test_areas_and_groups);
  g_test_add_func ("/sample/plan/parents", test_parents);
  g_test_add_func ("/sample/plan/rows-make-sense", test_rows_make_sense);
  g_test_add_func ("/sample/plan/measures", test_measures);
  g_test_add_func ("/sample/plan/nodes", test_nodes);
  g_test_add_func ("/sample/plan/quotes", test_quotes);
  g_test_add_func ("/sample/plan/targets", test_targets);
  return g_test_run ();
}
