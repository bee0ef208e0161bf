/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-entry.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "table.h"

/* What is to be entered in a month (docs/domain.md, sections 4.1, 4.2, 4.7). */

static void
assert_entry (XushiIndicator *indicator, int month, XushiEntryKind kind, XushiEntryState state,
              int entry_month)
{
  XushiEntry entry;

  xushi_entry_find (indicator, 2016, month, &entry);
  g_assert_cmpint (entry.kind, ==, kind);
  g_assert_cmpint (entry.state, ==, state);
  g_assert_cmpint (entry.month, ==, entry_month);
}

static XushiIndicator *
new_indicator (XushiMeasure measure, XushiSpec **spec)
{
  *spec = xushi_spec_new ("指标");
  (*spec)->measure = measure;
  return xushi_indicator_new (1, *spec);
}

static void
test_monthly (void)
{
  XushiSpec *spec;
  g_autoptr (XushiIndicator) indicator = new_indicator (XUSHI_MEASURE_TOTAL, &spec);

  assert_entry (indicator, 9, XUSHI_ENTRY_FIGURE, XUSHI_ENTRY_WANTED, 9);
  add_reading (indicator, 9, 0);
  assert_entry (indicator, 9, XUSHI_ENTRY_FIGURE, XUSHI_ENTRY_FILLED, 9);
  assert_entry (indicator, 10, XUSHI_ENTRY_FIGURE, XUSHI_ENTRY_WANTED, 10);
  spec->joint = TRUE;
  assert_entry (indicator, 1, XUSHI_ENTRY_NOT_DUE, XUSHI_ENTRY_IDLE, 0);
  spec->available_from = 4;
  assert_entry (indicator, 3, XUSHI_ENTRY_NOT_DUE, XUSHI_ENTRY_IDLE, 0);
  spec->exempt = g_strdup ("人代会调整");
  assert_entry (indicator, 10, XUSHI_ENTRY_FIGURE, XUSHI_ENTRY_IDLE, 10);
}

/* Between two quarters nothing is typed; a quarter that was missed is still wanted. */
static void
test_quarterly (void)
{
  XushiSpec *spec;
  g_autoptr (XushiIndicator) indicator = new_indicator (XUSHI_MEASURE_GROWTH, &spec);

  spec->frequency = XUSHI_FREQUENCY_QUARTERLY;
  assert_entry (indicator, 2, XUSHI_ENTRY_NOT_DUE, XUSHI_ENTRY_IDLE, 0);
  assert_entry (indicator, 9, XUSHI_ENTRY_FIGURE, XUSHI_ENTRY_WANTED, 9);
  assert_entry (indicator, 10, XUSHI_ENTRY_NOT_DUE, XUSHI_ENTRY_WANTED, 9);
  add_reading (indicator, 9, 7.9);
  assert_entry (indicator, 10, XUSHI_ENTRY_NOT_DUE, XUSHI_ENTRY_IDLE, 9);
}

static void
test_net (void)
{
  XushiSpec *spec;
  g_autoptr (XushiIndicator) indicator = new_indicator (XUSHI_MEASURE_TOTAL, &spec);
  XushiReading *reading;

  spec->net = TRUE;
  reading = add_reading (indicator, 9, XUSHI_UNKNOWN);
  reading->added = 120;
  assert_entry (indicator, 9, XUSHI_ENTRY_NET, XUSHI_ENTRY_WANTED, 9);
  reading->removed = 35;
  assert_entry (indicator, 9, XUSHI_ENTRY_NET, XUSHI_ENTRY_FILLED, 9);
}

static void
assert_node (XushiIndicator *indicator, int month, XushiEntryState state, guint node)
{
  XushiEntry entry;

  xushi_entry_find (indicator, 2016, month, &entry);
  g_assert_cmpint (entry.kind, ==, XUSHI_ENTRY_NODE);
  g_assert_cmpint (entry.state, ==, state);
  g_assert_cmpuint (entry.node, ==, node);
}

static void
test_nodes (void)
{
  XushiSpec *spec;
  g_autoptr (XushiIndicator) indicator = new_indicator (XUSHI_MEASURE_MILESTONE, &spec);

  assert_entry (indicator, 9, XUSHI_ENTRY_NOTHING, XUSHI_ENTRY_IDLE, 0);
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 1, "2016-02-20"));
  g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 4, 1, NULL));
  g_ptr_array_add (spec->nodes, xushi_node_new ("主体", 9, 1, "2016-09-28"));
  g_ptr_array_add (spec->nodes, xushi_node_new ("投用", 12, 1, NULL));
  /* Nothing is due yet: what comes next. */
  assert_node (indicator, 1, XUSHI_ENTRY_IDLE, 0);
  assert_node (indicator, 3, XUSHI_ENTRY_FILLED, 0);
  assert_node (indicator, 4, XUSHI_ENTRY_WANTED, 1);
  assert_node (indicator, 10, XUSHI_ENTRY_WANTED, 1);
  ((XushiNode *) spec->nodes->pdata[1])->finished = g_strdup ("2016-10-08");
  /* What was finished later was open in September. */
  assert_node (indicator, 9, XUSHI_ENTRY_WANTED, 1);
  assert_node (indicator, 10, XUSHI_ENTRY_FILLED, 2);
  assert_node (indicator, 12, XUSHI_ENTRY_WANTED, 3);
}

static void
test_words (void)
{
  XushiSpec *spec;
  g_autoptr (XushiIndicator) indicator = new_indicator (XUSHI_MEASURE_TEXT, &spec);

  assert_entry (indicator, 9, XUSHI_ENTRY_NOTHING, XUSHI_ENTRY_IDLE, 0);
}

int
main (int argc, char **argv)
{
  xushi_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assess/entry/monthly", test_monthly);
  g_test_add_func ("/assess/entry/quarterly", test_quarterly);
  g_test_add_func ("/assess/entry/net", test_net);
  g_test_add_func ("/assess/entry/nodes", test_nodes);
  g_test_add_func ("/assess/entry/words", test_words);
  return g_test_run ();
}
