/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure/xushi-figure.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-shape.h"

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

/* A strip extends by a few tolerances on each side, so that the position shows the light; a ceiling
 * of levels has no tolerance and uses a share of its target. */
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
init_strip (XushiFigure *figure, const XushiSpec *spec, const XushiAssessment *assessment)
{
  figure->percent = xushi_assess_is_percent (spec);
  figure->strip = (XushiStripSpec) {
    .shape = xushi_figure_shape (assessment->light),
    .value = assessment->value,
    .target = spec->target.low,
    .high = spec->target.high,
    .corridor = spec->target.bound == XUSHI_BOUND_CORRIDOR,
    .span = choose_span (spec, assessment),
  };
  /* A rise in points is shown as the rise, whatever the level it starts from. */
  if (spec->measure == XUSHI_MEASURE_POINTS && xushi_is_known (assessment->gap))
    figure->strip.value = spec->target.low + assessment->gap;
}

static XushiTrackState
node_state (const XushiNode *node, int year, int month)
{
  if (xushi_node_is_finished (node, year, month))
    return XUSHI_TRACK_FINISHED;
  return xushi_node_is_overdue (node, year, month) ? XUSHI_TRACK_OVERDUE : XUSHI_TRACK_COMING;
}

/* "5月" for each month, so that a label can be borrowed. */
static const char *
month_label (int month)
{
  static const char *const labels[] = {
    NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
    NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
    NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", labels[CLAMP (month, 1, 12) - 1]);
}

void
xushi_figure_init_track (XushiFigure *figure, XushiIndicator *indicator, int year, int month,
                         guint levels)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  guint n = spec->nodes->len;

  figure->kind = XUSHI_FIGURE_TRACK;
  figure->nodes = g_new0 (XushiTrackNode, n);
  figure->track = (XushiTrackSpec) {
    .nodes = figure->nodes,
    .n_nodes = n,
    .now = month * 100.0 / 12.0,
    .shared_axis = levels == 0,
    .levels = levels,
  };
  for (guint i = 0; i < n; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      figure->nodes[i] = (XushiTrackNode) {
        .name = levels > 0 ? node->name : NULL,
        .when = levels > 0 ? month_label (node->due_month) : NULL,
        .month = node->due_month,
        .state = node_state (node, year, month),
      };
    }
}

void
xushi_figure_init (XushiFigure *figure, XushiIndicator *indicator,
                   const XushiAssessment *assessment, int year, int month, guint levels)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  *figure = (XushiFigure) { .kind = xushi_figure_get_kind (indicator),
                            .by_hand = assessment->by_hand };
  switch (figure->kind)
    {
    case XUSHI_FIGURE_BAR:
      figure->bar = (XushiBarSpec) { xushi_figure_shape (assessment->light),
                                     assessment->completion,
                                     xushi_assess_marker (indicator, year, month) };
      break;
    case XUSHI_FIGURE_STRIP:
      init_strip (figure, spec, assessment);
      break;
    case XUSHI_FIGURE_TRACK:
      xushi_figure_init_track (figure, indicator, year, month, levels);
      break;
    case XUSHI_FIGURE_NONE:
    default:
      break;
    }
}

void
xushi_figure_clear (XushiFigure *figure)
{
  g_clear_pointer (&figure->nodes, g_free);
}

void
xushi_figure_paint (const XushiFigure *figure, cairo_t *cr, const XushiRect *area,
                    const XushiChartStyle *style, XushiTextCache *texts)
{
  switch (figure->kind)
    {
    case XUSHI_FIGURE_BAR:
      xushi_bar_draw (cr, &figure->bar, area, style);
      break;
    case XUSHI_FIGURE_STRIP:
      xushi_strip_draw (cr, &figure->strip, area, style);
      break;
    case XUSHI_FIGURE_TRACK:
      xushi_node_track_draw (cr, &figure->track, area, style, texts);
      break;
    case XUSHI_FIGURE_NONE:
    default:
      break;
    }
  if (figure->by_hand && figure->kind != XUSHI_FIGURE_NONE)
    xushi_shape_draw_by_hand_on (cr, area, style);
}

void
xushi_figure_draw (cairo_t *cr, XushiIndicator *indicator, const XushiAssessment *assessment,
                   int year, int month, const XushiRect *area, guint levels,
                   const XushiChartStyle *style, XushiTextCache *texts)
{
  XushiFigure figure;

  xushi_figure_init (&figure, indicator, assessment, year, month, levels);
  xushi_figure_paint (&figure, cr, area, style, texts);
  xushi_figure_clear (&figure);
}

/* The value expected by the pace at @month, in the value's unit: a share of the target, or of the
 * distance to it from the baseline. */
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
    .by_hand = assessment->by_hand || assessment->manual ? assessment->due_month : 0,
    .decimals = assessment->decimals,
  };
  for (int i = 0; i < 12; i++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, i + 1);

      line->values[i] = reading != NULL ? reading->value : XUSHI_UNKNOWN;
      if (!xushi_assess_is_due (spec, i + 1))
        line->unpublished |= 1u << i;
      line->pace[i] = expected_value (spec, start, i + 1);
    }
}
