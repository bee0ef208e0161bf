/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-legend.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-bar.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"
#include "page/xushi-page-flow.h"

/* The legend: a run of samples with their words. */

#define SAMPLE_EMS 2.4
#define SIGN_EMS 1.2
#define GAP_EMS 1.1

typedef enum
{
  SAMPLE_NONE,
  SAMPLE_BAR,
  SAMPLE_SIGN,
  SAMPLE_PACE,
  SAMPLE_TARGET,
  SAMPLE_MONTH,
  SAMPLE_PERSON,
} Sample;

static void
draw_bar (const XushiPen *pen, XushiShape shape, double x, double middle)
{
  double em = pen->look->tiny, height = 0.95 * em * pen->style->body[shape];
  XushiRect body = { x, middle - height / 2, SAMPLE_EMS * em, height };

  xushi_chart_fill_rect (pen->cr, &body, 0, shape, pen->style);
  if (shape == XUSHI_SHAPE_DONE)
    xushi_shape_draw (pen->cr, shape, x + body.width - em * 0.3, middle, em, pen->style);
}

/* The sign of a light and its bar; a bar that is done has its sign at its end. */
static void
draw_light (const XushiPen *pen, XushiShape shape, double x, double middle)
{
  double em = pen->look->tiny;

  if (shape != XUSHI_SHAPE_DONE)
    {
      xushi_shape_draw (pen->cr, shape, x + em * 0.5, middle, em, pen->style);
      x += em * 1.2;
    }
  draw_bar (pen, shape, x, middle);
}

static double
width_of (Sample sample, int shape, double em)
{
  switch (sample)
    {
    case SAMPLE_BAR:
      return (SAMPLE_EMS + (shape == XUSHI_SHAPE_DONE ? 0.4 : 1.2) + 0.3) * em;
    case SAMPLE_SIGN:
      return SIGN_EMS * em;
    case SAMPLE_PACE:
    case SAMPLE_TARGET:
    case SAMPLE_MONTH:
    case SAMPLE_PERSON:
      return em;
    case SAMPLE_NONE:
    default:
      return 0;
    }
}

static void
draw_sample (const XushiPen *pen, Sample sample, int shape, double left, double middle)
{
  cairo_t *cr = pen->cr;
  const XushiChartStyle *style = pen->style;
  double em = pen->look->tiny, x = left + em * 0.4;
  const double dashes[] = { 1.4, 1.2 };

  switch (sample)
    {
    case SAMPLE_BAR:
      draw_light (pen, (XushiShape) shape, left, middle);
      break;
    case SAMPLE_SIGN:
      xushi_shape_draw (cr, (XushiShape) shape, left + em * 0.5, middle, em, style);
      break;
    case SAMPLE_PACE:
      xushi_bar_draw_pace (cr, x, middle - em * 0.55, middle + em * 0.55, em * 0.6, style);
      break;
    case SAMPLE_TARGET:
      xushi_chart_set_color (cr, &style->mark);
      xushi_chart_fill_line (cr, x, middle - em * 0.55, middle + em * 0.55, 1.2);
      break;
    case SAMPLE_MONTH:
      xushi_chart_set_color (cr, &style->mark);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_set_line_width (cr, 0.7);
      cairo_move_to (cr, x, middle - em * 0.55);
      cairo_line_to (cr, x, middle + em * 0.55);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    case SAMPLE_PERSON:
      xushi_shape_draw_by_hand_on (
          cr, &(XushiRect) { x - em * 0.75, middle - em, 2 * em, 2 * em }, style);
      break;
    case SAMPLE_NONE:
    default:
      break;
    }
}

static void
place (XushiPageFlow *flow, Sample sample, int shape, const char *text)
{
  double x, middle;

  middle = xushi_page_flow_place (flow, width_of (sample, shape, flow->size), text,
                                  XUSHI_FACE_BODY, &flow->pen->style->dim, &x);
  if (flow->pen->cr != NULL)
    draw_sample (flow->pen, sample, shape, x, middle);
}

int
xushi_page_legend_draw (const XushiPageLegend *legend, const XushiPen *pen, double x, double top,
                        double width, double *end)
{
  XushiPageFlow flow = { .pen = pen, .left = x, .right = x + width, .x = x, .top = top,
                         .line = pen->look->tiny_line, .size = pen->look->tiny,
                         .gap = GAP_EMS * pen->look->tiny, .lines = 1 };

  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    if (light <= XUSHI_LIGHT_UNREPORTED || legend->lights & 1u << light)
      place (&flow, SAMPLE_BAR, (int) light, xushi_light_to_label (light));
  place (&flow, SAMPLE_PACE, 0, _("pace"));
  place (&flow, SAMPLE_TARGET, 0, _("year's target"));
  if (legend->nodes)
    {
      place (&flow, SAMPLE_SIGN, XUSHI_SHAPE_DONE, _("step finished"));
      place (&flow, SAMPLE_SIGN, XUSHI_SHAPE_BEHIND, _("step overdue"));
      place (&flow, SAMPLE_SIGN, XUSHI_SHAPE_UNREPORTED, _("step to come"));
      place (&flow, SAMPLE_MONTH, 0, _("end of the data month"));
    }
  if (legend->by_hand)
    place (&flow, SAMPLE_PERSON, 0, _("light set by hand"));
  place (&flow, SAMPLE_NONE, 0, _("lead = completion − pace"));
  for (const char *const *note = xushi_footnotes_list (legend->footnotes); *note != NULL; note++)
    place (&flow, SAMPLE_NONE, 0, *note);
  *end = flow.end;
  return flow.lines;
}

static gboolean
is_by_hand (XushiIndicator *indicator)
{
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

      if (reading != NULL && reading->light != XUSHI_LIGHT_NONE)
        return TRUE;
    }
  return FALSE;
}

void
xushi_page_legend_init (XushiPageLegend *legend, XushiJudgedPlan *judged,
                        const XushiFootnotes *footnotes)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (judged);
  g_autofree char *rules = xushi_assess_describe_rules (xushi_plan_get_rules (plan));
  XushiTotals totals;

  *legend = (XushiPageLegend) { .footnotes = footnotes };
  xushi_judged_plan_get_totals (judged, &totals);
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    legend->lights |= totals.counts[light] > 0 ? 1u << light : 0;
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);

          legend->nodes |= xushi_indicator_get_spec (indicator)->nodes->len > 0;
          legend->by_hand = legend->by_hand || is_by_hand (indicator);
        }
    }
  legend->rules = g_strdup_printf (_("Notes: lead = completion − pace, in percentage points. Rates "
                                     "and ceilings are compared with their target directly and have "
                                     "no pace. %s"), rules);
}

void
xushi_page_legend_clear (XushiPageLegend *legend)
{
  g_clear_pointer (&legend->rules, g_free);
}
