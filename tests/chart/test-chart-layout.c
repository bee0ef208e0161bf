/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "chart/xushi-axis.h"
#include "chart/xushi-bar.h"
#include "chart/xushi-distribution.h"
#include "chart/xushi-line-chart.h"
#include "chart/xushi-node-track.h"
#include "chart/xushi-strip.h"

#include <math.h>

/* The layout functions are pure: numbers in, positions out. */

#define NEAR 1e-6

static const XushiRect area = { 10, 20, 250, 22 };

static void
test_bar (void)
{
  XushiBarLayout layout;

  xushi_bar_layout (&(XushiBarSpec) { XUSHI_SHAPE_ON_PACE, 50, 75 }, &area, &layout);
  g_assert_cmpfloat_with_epsilon (layout.target_x, 210, NEAR);
  g_assert_cmpfloat_with_epsilon (layout.track.width, 200, NEAR);
  g_assert_cmpfloat_with_epsilon (layout.track.height, 14, NEAR);
  g_assert_cmpfloat_with_epsilon (layout.fill.width, 100, NEAR);
  g_assert_cmpfloat_with_epsilon (layout.pace_x, 160, NEAR);
  g_assert_false (layout.over);
  g_assert_false (layout.clipped);
}

static void
test_bar_overshoot (void)
{
  XushiBarLayout layout;

  xushi_bar_layout (&(XushiBarSpec) { XUSHI_SHAPE_DONE, 122, XUSHI_UNKNOWN }, &area, &layout);
  g_assert_cmpfloat_with_epsilon (layout.fill.width, 244, NEAR);
  g_assert_true (layout.over);
  g_assert_false (layout.clipped);
  g_assert_true (isnan (layout.pace_x));

  xushi_bar_layout (&(XushiBarSpec) { XUSHI_SHAPE_DONE, 4000, 100 }, &area, &layout);
  g_assert_cmpfloat_with_epsilon (layout.fill.x + layout.fill.width, area.x + area.width, NEAR);
  g_assert_true (layout.clipped);

  /* Exactly the target is not over, exactly the end is not clipped. */
  xushi_bar_layout (&(XushiBarSpec) { XUSHI_SHAPE_DONE, 100, 100 }, &area, &layout);
  g_assert_false (layout.over);
  xushi_bar_layout (&(XushiBarSpec) { XUSHI_SHAPE_DONE, 125, 100 }, &area, &layout);
  g_assert_false (layout.clipped);
}

static void
test_bar_without_value (void)
{
  static const XushiShape empty[] = { XUSHI_SHAPE_UNREPORTED, XUSHI_SHAPE_NOT_DUE };
  XushiBarLayout layout;

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      xushi_bar_layout (&(XushiBarSpec) { empty[i], 40, 75 }, &area, &layout);
      g_assert_cmpfloat (layout.fill.width, ==, 0);
    }
  xushi_bar_layout (&(XushiBarSpec) { XUSHI_SHAPE_BEHIND, -12, 75 }, &area, &layout);
  g_assert_cmpfloat (layout.fill.width, ==, 0);
  xushi_bar_layout (&(XushiBarSpec) { XUSHI_SHAPE_BEHIND, XUSHI_UNKNOWN, 75 }, &area, &layout);
  g_assert_cmpfloat (layout.fill.width, ==, 0);
}

static void
test_strip (void)
{
  XushiStripSpec spec = { XUSHI_SHAPE_SLOW, 7.9, 8, XUSHI_UNKNOWN, FALSE, 5 };
  XushiStripLayout layout;
  double middle = area.x + area.width / 2, half;

  xushi_strip_layout (&spec, &area, &layout);
  half = layout.track.width / 2;
  g_assert_cmpfloat_with_epsilon (layout.target_x, middle, NEAR);
  g_assert_cmpfloat_with_epsilon (layout.dot_x, middle - half * 0.1 / 5, NEAR);
  g_assert_cmpfloat_with_epsilon (layout.from_x, middle, NEAR);
  g_assert_cmpint (layout.beyond, ==, 0);

  spec.value = 13;
  xushi_strip_layout (&spec, &area, &layout);
  g_assert_cmpint (layout.beyond, ==, 0);
  spec.value = 13.1;
  xushi_strip_layout (&spec, &area, &layout);
  g_assert_cmpint (layout.beyond, ==, 1);
  g_assert_cmpfloat (layout.dot_x + layout.radius, <=, area.x + area.width + NEAR);
  spec.value = -20;
  xushi_strip_layout (&spec, &area, &layout);
  g_assert_cmpint (layout.beyond, ==, -1);
  g_assert_cmpfloat (layout.dot_x - layout.radius, >=, area.x - NEAR);

  spec.value = XUSHI_UNKNOWN;
  xushi_strip_layout (&spec, &area, &layout);
  g_assert_true (isnan (layout.dot_x));
}

static void
test_strip_corridor (void)
{
  XushiStripSpec spec = { XUSHI_SHAPE_ON_PACE, 8.5, 8, 9, TRUE, 2 };
  XushiStripLayout layout;

  /* Centred on the corridor; inside it there is no gap and so no link. */
  xushi_strip_layout (&spec, &area, &layout);
  g_assert_cmpfloat_with_epsilon (layout.dot_x, area.x + area.width / 2, NEAR);
  g_assert_cmpfloat (layout.from_x, ==, layout.dot_x);
  spec.value = 9.6;
  xushi_strip_layout (&spec, &area, &layout);
  g_assert_cmpfloat (layout.from_x, ==, layout.high_x);
  spec.value = 7;
  xushi_strip_layout (&spec, &area, &layout);
  g_assert_cmpfloat (layout.from_x, ==, layout.target_x);
}

static void
test_strip_span (void)
{
  g_assert_cmpfloat_with_epsilon (xushi_strip_span (0), 1, NEAR);
  g_assert_cmpfloat_with_epsilon (xushi_strip_span (-3.9), 5, NEAR);
  g_assert_cmpfloat_with_epsilon (xushi_strip_span (2.2), 2.5, NEAR);
  g_assert_cmpfloat_with_epsilon (xushi_strip_span (120), 200, NEAR);
  g_assert_cmpfloat_with_epsilon (xushi_strip_span (XUSHI_UNKNOWN), 1, NEAR);
}

static void
test_distribution (void)
{
  XushiDistributionSpec spec = { { 6, 15, 4, 1, 2, 0, 0 }, FALSE };
  XushiDistributionLayout layout;
  double end = area.x;

  xushi_distribution_layout (&spec, &area, &layout);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpfloat (layout.segments[i].x, >=, end);
      end = layout.segments[i].x + layout.segments[i].width;
    }
  g_assert_cmpfloat_with_epsilon (end, area.x + area.width, NEAR);
  g_assert_cmpfloat_with_epsilon (layout.segments[1].width / layout.segments[0].width, 2.5, NEAR);
  g_assert_cmpfloat (layout.segments[5].width, ==, 0);
}

static void
test_distribution_keeps_the_single_one_visible (void)
{
  XushiDistributionSpec spec = { { 0, 9999, 0, 1, 0, 0, 1 }, FALSE };
  XushiDistributionLayout layout;

  xushi_distribution_layout (&spec, &area, &layout);
  g_assert_cmpfloat (layout.segments[3].width, >=, 3);
  g_assert_cmpfloat_with_epsilon (layout.segments[6].x + layout.segments[6].width,
                                  area.x + area.width, NEAR);

  spec = (XushiDistributionSpec) { 0 };
  xushi_distribution_layout (&spec, &area, &layout);
  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    g_assert_cmpfloat (layout.segments[i].width, ==, 0);
}

static void
assert_labels_apart (const XushiTrackMark *marks, guint n, const XushiRect *within)
{
  for (guint i = 0; i < n; i++)
    {
      double end = marks[i].label_x + marks[i].label_width;

      if (marks[i].level < 0)
        continue;
      g_assert_cmpfloat (marks[i].label_x, >=, within->x - NEAR);
      g_assert_cmpfloat (end, <=, within->x + within->width + NEAR);
      for (guint j = 0; j < n; j++)
        if (j != i && marks[j].level == marks[i].level && marks[j].label_x > marks[i].label_x)
          g_assert_cmpfloat (marks[j].label_x, >=, end);
    }
}

static void
test_track (void)
{
  static const XushiTrackNode nodes[] = {
    { "a", "2", 2, XUSHI_TRACK_FINISHED }, { "b", "5", 5, XUSHI_TRACK_OVERDUE },
    { "c", "6", 6, XUSHI_TRACK_FINISHED }, { "d", "12", 12, XUSHI_TRACK_COMING },
    { "e", "12", 12, XUSHI_TRACK_COMING },
  };
  static const double wanted[] = { 30, 90, 60, 40, 40 };
  XushiTrackSpec spec = { nodes, G_N_ELEMENTS (nodes), 75, FALSE, 2 };
  XushiTrackMark marks[G_N_ELEMENTS (nodes)];

  xushi_node_track_layout (&spec, &area, wanted, 10, 20, marks);
  g_assert_cmpfloat_with_epsilon (marks[0].x, area.x + area.width / 6, NEAR);
  /* The overdue node got its full name on the first row, its neighbour moved down. */
  g_assert_cmpint (marks[1].level, ==, 0);
  g_assert_cmpfloat (marks[1].label_width, ==, 90);
  g_assert_cmpint (marks[2].level, ==, 1);
  /* Two nodes in December are side by side within the area. */
  g_assert_cmpfloat_with_epsilon (marks[4].x - marks[3].x, 10, NEAR);
  g_assert_cmpfloat (marks[4].x + 5, <=, area.x + area.width + NEAR);
  assert_labels_apart (marks, spec.n_nodes, &area);
}

static void
test_track_crowded (void)
{
  XushiTrackNode nodes[24];
  double wanted[24];
  XushiTrackMark marks[24];
  XushiTrackSpec spec = { nodes, 24, XUSHI_UNKNOWN, FALSE, 3 };

  for (guint i = 0; i < 24; i++)
    {
      nodes[i] = (XushiTrackNode) { "x", "1", (int) (i / 2) + 1, (XushiTrackState) (i % 3) };
      wanted[i] = 70;
    }
  xushi_node_track_layout (&spec, &area, wanted, 8, 22, marks);
  assert_labels_apart (marks, 24, &area);
  for (guint i = 1; i < 24; i++)
    g_assert_cmpfloat (marks[i].x, >=, marks[i - 1].x + 8 - NEAR);
}

/* On the axis that a track shares with the bars, September's node is at the pace. */
static void
test_track_shares_axis (void)
{
  static const XushiTrackNode node = { "开工", "9月", 9, XUSHI_TRACK_COMING };
  static const double wanted = 0;
  XushiTrackSpec spec = { &node, 1, 75, TRUE, 0 };
  XushiTrackMark mark;

  xushi_node_track_layout (&spec, &area, &wanted, 8, 20, &mark);
  g_assert_cmpfloat_with_epsilon (mark.x, xushi_bar_x (&area, 75), NEAR);
  g_assert_cmpint (mark.level, ==, -1);
}

static void
test_axis (void)
{
  XushiAxis axis;

  xushi_axis_init (&axis, 0, 2000, 4);
  g_assert_cmpfloat (axis.low, ==, 0);
  g_assert_cmpfloat (axis.high, ==, 2000);
  g_assert_cmpfloat (axis.step, ==, 500);
  g_assert_cmpuint (axis.n_ticks, ==, 5);
  g_assert_cmpint (axis.decimals, ==, 0);

  xushi_axis_init (&axis, 6.9, 8.3, 3);
  g_assert_cmpfloat_with_epsilon (axis.step, 0.5, NEAR);
  g_assert_cmpfloat_with_epsilon (axis.low, 6.5, NEAR);
  g_assert_cmpfloat_with_epsilon (axis.high, 8.5, NEAR);
  g_assert_cmpint (axis.decimals, ==, 1);

  xushi_axis_init (&axis, 5, 5, 4);
  g_assert_cmpfloat (axis.low, <, 5);
  g_assert_cmpfloat (axis.high, >, 5);
  xushi_axis_init (&axis, 0, 0, 4);
  g_assert_cmpfloat (axis.high, >, axis.low);
}

static void
test_axis_always_covers (void)
{
  for (double low = -100; low < 100; low += 7.3)
    for (double reach = 0.001; reach < 1e6; reach *= 3.7)
      {
        XushiAxis axis;

        xushi_axis_init (&axis, low, low + reach, 4);
        g_assert_cmpfloat (axis.low, <=, low + 1e-6 * reach);
        g_assert_cmpfloat (axis.high, >=, low + reach - 1e-6 * reach);
        g_assert_cmpuint (axis.n_ticks, >=, 2);
        g_assert_cmpuint (axis.n_ticks, <, XUSHI_AXIS_TICKS_MAX);
      }
}

static void
test_line_chart (void)
{
  XushiLineSpec spec = { .start = 0, .target = 2000, .high = XUSHI_UNKNOWN, .data_month = 9 };
  XushiLineLayout layout;
  XushiRect place = { 0, 0, 400, 160 };

  for (int i = 0; i < XUSHI_CHART_MONTHS; i++)
    {
      spec.values[i] = i < 9 ? 70 * (i + 1) : XUSHI_UNKNOWN;
      spec.pace[i] = 2000 * (i + 1) / 12.0;
    }
  xushi_line_chart_layout (&spec, &place, 24, 9, &layout);
  g_assert_cmpint (layout.last, ==, 8);
  g_assert_cmpfloat (layout.axis.low, ==, 0);
  g_assert_cmpfloat (layout.axis.high, ==, 2000);
  g_assert_cmpfloat_with_epsilon (xushi_line_chart_y (&layout, 2000), layout.plot.y, NEAR);
  g_assert_cmpfloat_with_epsilon (xushi_line_chart_x (&layout, 12),
                                  layout.plot.x + layout.plot.width, NEAR);
  g_assert_cmpfloat (layout.plot.x, >, 24);
  g_assert_true (isnan (xushi_line_chart_y (&layout, XUSHI_UNKNOWN)));

  for (int i = 0; i < XUSHI_CHART_MONTHS; i++)
    spec.values[i] = spec.pace[i] = XUSHI_UNKNOWN;
  spec.start = spec.target = XUSHI_UNKNOWN;
  xushi_line_chart_layout (&spec, &place, 24, 9, &layout);
  g_assert_cmpint (layout.last, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bar", test_bar);
  g_test_add_func ("/chart/bar/overshoot", test_bar_overshoot);
  g_test_add_func ("/chart/bar/without-value", test_bar_without_value);
  g_test_add_func ("/chart/strip", test_strip);
  g_test_add_func ("/chart/strip/corridor", test_strip_corridor);
  g_test_add_func ("/chart/strip/span", test_strip_span);
  g_test_add_func ("/chart/distribution", test_distribution);
  g_test_add_func ("/chart/distribution/single", test_distribution_keeps_the_single_one_visible);
  g_test_add_func ("/chart/track", test_track);
  g_test_add_func ("/chart/track/crowded", test_track_crowded);
  g_test_add_func ("/chart/track/shared-axis", test_track_shares_axis);
  g_test_add_func ("/chart/axis", test_axis);
  g_test_add_func ("/chart/axis/covers", test_axis_always_covers);
  g_test_add_func ("/chart/line", test_line_chart);
  return g_test_run ();
}
