/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-line-chart.h"

#include "base/xushi-number.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"

#include <math.h>

/* The line chart of one indicator. Month m is at m/12 of the plot, so that New Year is its left
 * edge and the pace line begins in the corner. */

#define TICK_PER_TEXT 0.82

static void
include_value (double value, double *low, double *high)
{
  if (isnan (value))
    return;
  *low = isnan (*low) ? value : MIN (*low, value);
  *high = isnan (*high) ? value : MAX (*high, value);
}

void
xushi_line_chart_axis (const XushiLineSpec *spec, double height, XushiAxis *axis)
{
  double low = XUSHI_UNKNOWN, high = XUSHI_UNKNOWN;

  for (guint i = 0; i < XUSHI_CHART_MONTHS; i++)
    {
      include_value (spec->values[i], &low, &high);
      include_value (spec->pace[i], &low, &high);
    }
  include_value (spec->start, &low, &high);
  include_value (spec->target, &low, &high);
  include_value (spec->high, &low, &high);
  if (isnan (low))
    low = high = 0;
  if (low == high && low >= 0)
    low = 0;
  xushi_axis_init (axis, low, high, (guint) CLAMP (height / 3, 2, 5));
}

void
xushi_line_chart_layout (const XushiLineSpec *spec, const XushiRect *area, double tick_width,
                         double text_size, XushiLineLayout *layout)
{
  double left = tick_width + text_size * 0.5, right = text_size * 0.8;
  double top = text_size * 0.7, bottom = text_size * 1.5;

  *layout = (XushiLineLayout) {
    .plot = { area->x + left, area->y + top, MAX (area->width - left - right, 1),
              MAX (area->height - top - bottom, 1) },
    .last = -1,
  };
  xushi_line_chart_axis (spec, layout->plot.height / text_size, &layout->axis);
  for (int i = 0; i < XUSHI_CHART_MONTHS; i++)
    if (!isnan (spec->values[i]))
      layout->last = i;
}

double
xushi_line_chart_x (const XushiLineLayout *layout, double month)
{
  return layout->plot.x + layout->plot.width * month / XUSHI_CHART_MONTHS;
}

double
xushi_line_chart_y (const XushiLineLayout *layout, double value)
{
  const XushiAxis *axis = &layout->axis;

  return layout->plot.y
         + layout->plot.height * (axis->high - value) / (axis->high - axis->low);
}

static void
stroke_dashed (cairo_t *cr, double width, double dash)
{
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, &dash, 1, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_label (cairo_t *cr, const char *text, XushiFace face, double size, double x, double middle,
            XushiAlign align, const XushiColor *color, XushiTextCache *texts)
{
  XushiLabel label = { .text = text, .face = face, .size = size };

  xushi_text_draw (texts, cr, &label, x, xushi_text_baseline (middle, size), align, color);
}

static void
draw_axes (cairo_t *cr, const XushiLineLayout *layout, double size, const XushiChartStyle *style,
           XushiTextCache *texts)
{
  const XushiRect *plot = &layout->plot;
  gboolean narrow = plot->width < size * 22;

  for (guint i = 0; i < layout->axis.n_ticks; i++)
    {
      double value = layout->axis.low + i * layout->axis.step;
      double y = xushi_line_chart_y (layout, value);
      g_autofree char *text = xushi_number_print (value, layout->axis.decimals);

      xushi_chart_set_color (cr, &style->faint);
      cairo_rectangle (cr, plot->x, y - 0.35 * style->scale, plot->width, 0.7 * style->scale);
      cairo_fill (cr);
      draw_label (cr, text, XUSHI_FACE_BODY, size, plot->x - size * 0.5, y, XUSHI_ALIGN_END,
                  &style->dim, texts);
    }
  for (int month = 1; month <= XUSHI_CHART_MONTHS; month++)
    {
      char text[8];

      if (narrow && month % 3 != 0)
        continue;
      g_snprintf (text, sizeof text, "%d", month);
      draw_label (cr, text, XUSHI_FACE_BODY, size, xushi_line_chart_x (layout, month),
                  plot->y + plot->height + size * 0.95, XUSHI_ALIGN_CENTRE, &style->dim, texts);
    }
}

static gboolean
is_expected (guint unpublished, int month)
{
  return (unpublished & (1u << (month - 1))) == 0;
}

/* Whether a figure is missing between two months that have one. */
static gboolean
is_broken (guint unpublished, int from, int to)
{
  for (int month = from + 1; month < to; month++)
    if (is_expected (unpublished, month))
      return TRUE;
  return FALSE;
}

static void
draw_gaps (cairo_t *cr, const XushiLineSpec *spec, const XushiLineLayout *layout,
           const XushiChartStyle *style)
{
  xushi_chart_set_color (cr, &style->track);
  for (int month = MAX (spec->first_month, 1); month <= MIN (spec->data_month, XUSHI_CHART_MONTHS);
       month++)
    {
      double x = xushi_line_chart_x (layout, month - 0.5);
      double end = MIN (xushi_line_chart_x (layout, month + 0.5),
                        layout->plot.x + layout->plot.width);

      if (isnan (spec->values[month - 1]) && is_expected (spec->unpublished, month))
        cairo_rectangle (cr, x, layout->plot.y, end - x, layout->plot.height);
    }
  cairo_fill (cr);
}

/* Adds the known points to the path. If @touching, it connects points with nothing missing in
 * between; otherwise it only adds the lines across gaps. */
static void
add_links (cairo_t *cr, const double *values, double start, guint unpublished,
           const XushiLineLayout *layout, gboolean touching)
{
  int previous = isnan (start) ? -1 : 0;
  double previous_value = start;

  for (int month = 1; month <= XUSHI_CHART_MONTHS; month++)
    {
      double value = values[month - 1];

      if (isnan (value))
        continue;
      if (previous >= 0 && is_broken (unpublished, previous, month) != touching)
        {
          cairo_move_to (cr, xushi_line_chart_x (layout, previous),
                         xushi_line_chart_y (layout, previous_value));
          cairo_line_to (cr, xushi_line_chart_x (layout, month),
                         xushi_line_chart_y (layout, value));
        }
      previous = month;
      previous_value = value;
    }
}

static void
draw_level (cairo_t *cr, double value, const XushiLineLayout *layout,
            const XushiChartStyle *style)
{
  double y;

  if (isnan (value))
    return;
  y = xushi_line_chart_y (layout, value);
  cairo_rectangle (cr, layout->plot.x, y - 0.6 * style->scale, layout->plot.width,
                   1.2 * style->scale);
  cairo_fill (cr);
}

static gboolean
spec_has_pace (const XushiLineSpec *spec)
{
  for (guint i = 0; i < XUSHI_CHART_MONTHS; i++)
    if (!isnan (spec->pace[i]))
      return TRUE;
  return FALSE;
}

static void
draw_expectation (cairo_t *cr, const XushiLineSpec *spec, const XushiLineLayout *layout,
                  double size, const XushiChartStyle *style, XushiTextCache *texts)
{
  const XushiRect *plot = &layout->plot;
  double right = plot->x + plot->width, y;

  if (spec_has_pace (spec))
    {
      xushi_chart_set_color (cr, &style->dim);
      add_links (cr, spec->pace, spec->start, 0, layout, TRUE);
      add_links (cr, spec->pace, spec->start, 0, layout, FALSE);
      stroke_dashed (cr, 1.1 * style->scale, 3 * style->scale);
      if (spec->pace_label == NULL || isnan (spec->pace[XUSHI_CHART_MONTHS - 1]))
        return;
      /* There is always room below the end of a rising line. */
      y = xushi_line_chart_y (layout, spec->pace[XUSHI_CHART_MONTHS - 1]);
      draw_label (cr, spec->pace_label, XUSHI_FACE_BODY, size, right,
                  MIN (y + size * 2.4, plot->y + plot->height - size), XUSHI_ALIGN_END,
                  &style->dim, texts);
      return;
    }
  xushi_chart_set_color (cr, &style->mark);
  draw_level (cr, spec->target, layout, style);
  draw_level (cr, spec->high, layout, style);
  if (spec->target_label == NULL || isnan (spec->target))
    return;
  y = xushi_line_chart_y (layout, spec->target);
  draw_label (cr, spec->target_label, XUSHI_FACE_BODY, size, right,
              y - plot->y > size * 1.5 ? y - size * 0.8 : y + size * 0.8, XUSHI_ALIGN_END,
              &style->dim, texts);
}

static void
draw_points (cairo_t *cr, const XushiLineSpec *spec, const XushiLineLayout *layout,
             const XushiColor *color, const XushiChartStyle *style)
{
  xushi_chart_set_color (cr, color);
  for (int month = 1; month <= XUSHI_CHART_MONTHS; month++)
    {
      if (isnan (spec->values[month - 1]))
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, xushi_line_chart_x (layout, month),
                 xushi_line_chart_y (layout, spec->values[month - 1]),
                 (month - 1 == layout->last ? 3.2 : 2.3) * style->scale, 0, 2 * G_PI);
    }
  cairo_fill (cr);
}

/* Beside the month's point; without a value, which what was set by hand does not need, above the
 * month. To the left of what ends the year, where nothing fits on the right. */
static void
draw_by_hand (cairo_t *cr, const XushiLineSpec *spec, const XushiLineLayout *layout, double size,
              const XushiChartStyle *style)
{
  double value, x, y;

  if (spec->by_hand < 1 || spec->by_hand > XUSHI_CHART_MONTHS)
    return;
  value = spec->values[spec->by_hand - 1];
  x = xushi_line_chart_x (layout, spec->by_hand);
  y = isnan (value) ? layout->plot.y + layout->plot.height - size / 2
                    : xushi_line_chart_y (layout, value);
  if (x + size > layout->plot.x + layout->plot.width)
    x -= 1.56 * size;
  xushi_shape_draw_by_hand (cr, x, y, size, style);
}

/* The last value is written on the side that faces away from the pace line. */
static void
draw_last_value (cairo_t *cr, const XushiLineSpec *spec, const XushiLineLayout *layout,
                 const XushiChartStyle *style, XushiTextCache *texts)
{
  double value, expected, x, y, size = style->text_size;
  gboolean above;
  XushiTextSize measured;
  g_autofree char *text = NULL;

  if (layout->last < 0)
    return;
  value = spec->values[layout->last];
  expected = isnan (spec->pace[layout->last]) ? spec->target : spec->pace[layout->last];
  y = xushi_line_chart_y (layout, value);
  above = isnan (expected) || value >= expected;
  if (above && y - layout->plot.y < size)
    above = FALSE;
  else if (!above && layout->plot.y + layout->plot.height - y < size * 1.6)
    above = TRUE;
  text = xushi_number_print (value, spec->decimals);
  xushi_text_measure (texts, &(XushiLabel) { .text = text, .face = XUSHI_FACE_BOLD, .size = size },
                      &measured);
  x = MIN (xushi_line_chart_x (layout, layout->last + 1),
           layout->plot.x + layout->plot.width + size * 0.8 - measured.width / 2);
  draw_label (cr, text, XUSHI_FACE_BOLD, size, x, y + (above ? -1.0 : 1.0) * size,
              XUSHI_ALIGN_CENTRE, &style->ink[spec->shape], texts);
}

static double
measure_ticks (const XushiLineSpec *spec, const XushiRect *area, double size,
               XushiTextCache *texts)
{
  XushiAxis axis;
  double widest = 0;

  xushi_line_chart_axis (spec, area->height / size - 2.2, &axis);
  for (guint i = 0; i < axis.n_ticks; i++)
    {
      g_autofree char *text = xushi_number_print (axis.low + i * axis.step, axis.decimals);
      XushiTextSize measured;

      xushi_text_measure (texts, &(XushiLabel) { .text = text, .size = size }, &measured);
      widest = MAX (widest, measured.width);
    }
  return widest;
}

void
xushi_line_chart_draw (cairo_t *cr, const XushiLineSpec *spec, const XushiRect *area,
                       const XushiChartStyle *style, XushiTextCache *texts)
{
  XushiLineLayout layout;
  double size = style->text_size * TICK_PER_TEXT;
  const XushiColor *color;

  g_return_if_fail (texts != NULL);
  xushi_line_chart_layout (spec, area, measure_ticks (spec, area, size, texts), size, &layout);
  color = spec->shape <= XUSHI_SHAPE_BEHIND ? &style->fill[spec->shape] : &style->dim;
  draw_gaps (cr, spec, &layout, style);
  draw_axes (cr, &layout, size, style, texts);
  draw_expectation (cr, spec, &layout, size, style, texts);

  xushi_chart_set_color (cr, &style->dim);
  add_links (cr, spec->values, spec->start, spec->unpublished, &layout, FALSE);
  stroke_dashed (cr, 1.2 * style->scale, 2 * style->scale);
  xushi_chart_set_color (cr, color);
  add_links (cr, spec->values, spec->start, spec->unpublished, &layout, TRUE);
  cairo_set_line_width (cr, 1.8 * style->scale);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  draw_points (cr, spec, &layout, color, style);
  draw_by_hand (cr, spec, &layout, size * 1.5, style);
  draw_last_value (cr, spec, &layout, style, texts);
}
