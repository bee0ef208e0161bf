/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-asked.h"

#include "base/xushi-number.h"

/* What a return slip asks for, and the last figure that it tells. */

static void
test_figures (void)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("居民收入");

  g_assert_cmpint (xushi_asked_find (spec, 2016, 8), ==, XUSHI_ASKED_FOR);
  spec->frequency = XUSHI_FREQUENCY_QUARTERLY;
  g_assert_cmpint (xushi_asked_find (spec, 2016, 8), ==, XUSHI_ASKED_NOT_DUE);
  g_assert_cmpint (xushi_asked_find (spec, 2016, 9), ==, XUSHI_ASKED_FOR);
  spec->available_from = 10;
  g_assert_cmpint (xushi_asked_find (spec, 2016, 9), ==, XUSHI_ASKED_NOT_DUE);
  xushi_spec_set_string (&spec->exempt, "划转市级");
  g_assert_cmpint (xushi_asked_find (spec, 2016, 12), ==, XUSHI_ASKED_EXEMPT);
}

/* A task is asked for every month, until its last node is finished by then. */
static void
test_nodes (void)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("大剧院");
  XushiNode *last = xushi_node_new ("开工", 12, 10, NULL);

  spec->measure = XUSHI_MEASURE_MILESTONE;
  spec->frequency = XUSHI_FREQUENCY_YEARLY;
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 90, "2016-02-20"));
  g_ptr_array_add (spec->nodes, last);
  g_assert_cmpint (xushi_asked_find (spec, 2016, 3), ==, XUSHI_ASKED_FOR);
  last->finished = g_strdup ("2016-09-02");
  g_assert_cmpint (xushi_asked_find (spec, 2016, 8), ==, XUSHI_ASKED_FOR);
  g_assert_cmpint (xushi_asked_find (spec, 2016, 9), ==, XUSHI_ASKED_FINISHED);
}

static void
put (XushiIndicator *indicator, int month, double value)
{
  XushiReading *reading = xushi_reading_new (month);

  reading->value = value;
  xushi_indicator_take_reading (indicator, reading);
}

static void
test_last (void)
{
  g_autoptr (XushiIndicator) indicator = xushi_indicator_new (1, xushi_spec_new ("就业"));

  g_assert_cmpint (xushi_asked_find_last (indicator, 9), ==, 0);
  put (indicator, 3, 5);
  put (indicator, 6, XUSHI_UNKNOWN);
  put (indicator, 9, 8);
  g_assert_cmpint (xushi_asked_find_last (indicator, 9), ==, 3);
  g_assert_cmpint (xushi_asked_find_last (indicator, 10), ==, 9);
  g_assert_cmpint (xushi_asked_find_last (indicator, 1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/asked/figures", test_figures);
  g_test_add_func ("/asked/nodes", test_nodes);
  g_test_add_func ("/asked/last", test_last);
  return g_test_run ();
}
