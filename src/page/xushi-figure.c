/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-figure.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-bar.h"
#include "chart/xushi-node-track.h"
#include "chart/xushi-strip.h"

/* Nodes beyond this many are not drawn one by one; no plan comes near. */
#define NODES_MAX 24

XushiShape
xushi_figure_shape (XushiLight light)
{
  return light == XUSHI_LIGHT_NONE ? XUSHI_SHAPE_NOT_DUE : (XushiShape) light;
}

XushiFigureKind
xushi_figure_get_kind (XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  if (spec->measure == XUSHI_MEASURE_TEXT)
    return XUSHI_FIGURE_NONE;
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    return spec->nodes->len > 0 ? XUSHI_FIGURE_TRACK : XUSHI_FIGURE_BAR;
  if (!xushi_is_known (spec->target.low))
    return XUSHI_FIGURE_NONE;
  return xushi_spec_is_rate (spec) ? XUSHI_FIGURE_STRIP : XUSHI_FIGURE_BAR;
}

/* A strip reaches to some tolerances on each side, so that a light can be read off its place;
 * a ceiling of levels has no tolerance and takes a share of its target. */
static double
choose_span (const XushiSpec *spec, const XushiAssessment *assessment)
{
  double gap = xushi_is_known (assessment->gap) ? fabs (assessment->gap) : 0;
  double usual = 3;

  if (spec->measure == XUSHI_MEASURE_LEVEL)
    usual = MAX (fabs (spec->target.low) * 0.3, 0.5);
  if (xushi_is_known (spec->target.high))
    usual = MAX (usual, (spec->target.high - spec->target.low) * 1.5);
  return gap <= usual ? usual : xushi_strip_span (gap);
}

static void
draw_strip (cairo_t *cr, const XushiSpec *spec, const XushiAssessment *assessment,
            const XushiRect *area, const XushiChartStyle *style)
{
  gboolean relative = spec->measure == XUSHI_MEASURE_POINTS;
  XushiStripSpec strip = {
    .shape = xushi_figure_shape (assessment->light),
    .value = assessment->value,
    .target = spec->target.low,
    .high = spec->target.high,
    .corridor = spec->target.bound == XUSHI_BOUND_CORRIDOR,
    .span = choose_span (spec, assessment),
  };

  /* A rise in points is shown as the rise, whatever the level it starts from. */
  if (relative && xushi_is_known (assessment->gap))
    strip.value = spec->target.low + assessment->gap;
  xushi_strip_draw (cr, &strip, area, style);
}

static XushiTrackState
node_state (const XushiNode *node, int year, int month)
{
  if (xushi_node_is_finished (node, year, month))
    return XUSHI_TRACK_FINISHED;
  return xushi_node_is_overdue (node, year, month) ? XUSHI_TRACK_OVERDUE : XUSHI_TRACK_COMING;
}

static void
draw_track (cairo_t *cr, const XushiSpec *spec, int year, int month, const XushiRect *area,
            guint levels, const XushiChartStyle *style, XushiTextCache *texts)
{
  XushiTrackNode nodes[NODES_MAX];
  char *months[NODES_MAX];
  guint n = MIN (spec->nodes->len, NODES_MAX);
  XushiTrackSpec track = {
    .nodes = nodes,
    .n_nodes = n,
    .now = month * 100.0 / 12.0,
    .shared_axis = levels == 0,
    .levels = levels,
  };

  for (guint i = 0; i < n; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      /* TRANSLATORS: a month under a node, for instance 5月 */
      months[i] = g_strdup_printf (C_ ("month", "%d"), node->due_month);
      nodes[i] = (XushiTrackNode) {
        .name = node->name,
        .when = months[i],
        .month = node->due_month,
        .state = node_state (node, year, month),
      };
    }
  xushi_node_track_draw (cr, &track, area, style, texts);
  for (guint i = 0; i < n; i++)
    g_free (months[i]);
}

void
xushi_figure_draw (cairo_t *cr, XushiIndicator *indicator, const XushiAssessment *assessment,
                   int year, int month, const XushiRect *area, guint levels,
                   const XushiChartStyle *style, XushiTextCache *texts)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiBarSpec bar = {
    .shape = xushi_figure_shape (assessment->light),
    .completion = assessment->completion,
    .pace = assessment->pace,
  };

  switch (xushi_figure_get_kind (indicator))
    {
    case XUSHI_FIGURE_BAR:
      xushi_bar_draw (cr, &bar, area, style);
      break;
    case XUSHI_FIGURE_STRIP:
      draw_strip (cr, spec, assessment, area, style);
      break;
    case XUSHI_FIGURE_TRACK:
      draw_track (cr, spec, year, month, area, levels, style, texts);
      break;
    case XUSHI_FIGURE_NONE:
    default:
      break;
    }
}

/* What the pace expects by @month in the value's unit: a share of the target, or of the way to
 * it from the baseline. */
static double
expected_value (const XushiSpec *spec, double start, int month)
{
  XushiPace pace = xushi_spec_get_pace (spec);
  double percent = xushi_pace_at (&pace, month);

  if (!xushi_is_known (percent) || !xushi_is_known (spec->target.low))
    return XUSHI_UNKNOWN;
  return start + (spec->target.low - start) * percent / 100;
}

void
xushi_figure_init_line (XushiLineSpec *line, XushiIndicator *indicator,
                        const XushiAssessment *assessment, int month)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  gboolean from_baseline
      = spec->measure == XUSHI_MEASURE_LEVEL && xushi_is_known (spec->baseline);
  double start = from_baseline ? spec->baseline : 0;

  *line = (XushiLineSpec) {
    .start = spec->measure == XUSHI_MEASURE_TOTAL || from_baseline ? start : XUSHI_UNKNOWN,
    .target = spec->target.low,
    .high = spec->target.high,
    .data_month = month,
    .first_month = spec->available_from,
    .shape = xushi_figure_shape (assessment->light),
    .decimals = assessment->decimals,
  };
  for (int i = 0; i < 12; i++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, i + 1);

      line->values[i] = reading != NULL ? reading->value : XUSHI_UNKNOWN;
      line->pace[i] = expected_value (spec, start, i + 1);
    }
}
