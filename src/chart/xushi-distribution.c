/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-distribution.h"

#include "chart/xushi-chart-fill.h"

/* Stacked counts, with a hairline of ground between the segments. In colour every segment except
 * the exempt one is solid; the hatch for unreported is for bars. */

#define GAP 1.2
#define SEGMENT_MIN 3.0

static double
proportional_share (double width, guint count, guint total)
{
  return width * count / total;
}

void
xushi_distribution_layout (const XushiDistributionSpec *spec, const XushiRect *area,
                           XushiDistributionLayout *layout)
{
  guint total = 0, kinds = 0, wide_total = 0;
  double room, wide_room, x = area->x;

  *layout = (XushiDistributionLayout) { 0 };
  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    {
      total += spec->counts[i];
      kinds += spec->counts[i] > 0;
    }
  if (total == 0)
    return;

  /* Tiny classes get the least width first, the others share what is left. */
  room = MAX (area->width - GAP * (kinds - 1), 0);
  wide_room = room;
  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    {
      if (proportional_share (room, spec->counts[i], total) < SEGMENT_MIN)
        wide_room -= spec->counts[i] > 0 ? SEGMENT_MIN : 0;
      else
        wide_total += spec->counts[i];
    }
  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    {
      gboolean tiny = proportional_share (room, spec->counts[i], total) < SEGMENT_MIN;
      double width = 0;

      if (spec->counts[i] > 0)
        width = tiny ? SEGMENT_MIN
                     : proportional_share (MAX (wide_room, 0), spec->counts[i], wide_total);
      layout->segments[i] = (XushiRect) { x, area->y, width, area->height };
      x += width > 0 ? width + GAP : 0;
    }
}

static gboolean
is_hatched (XushiShape shape, const XushiChartStyle *style)
{
  return style->hatch[shape] != XUSHI_HATCH_SOLID
         && (style->mono || style->hatch[shape] != XUSHI_HATCH_SPARSE);
}

static void
draw_segment (cairo_t *cr, const XushiRect *segment, XushiShape shape,
              const XushiChartStyle *style)
{
  double height = segment->height * style->body[shape];
  XushiRect body = { segment->x, segment->y + (segment->height - height) / 2, segment->width,
                     height };

  if (is_hatched (shape, style) || style->edge_width[shape] > 0)
    {
      xushi_chart_fill_rect (cr, &body, 0, shape, style);
      return;
    }
  xushi_chart_set_color (cr, &style->fill[shape]);
  cairo_rectangle (cr, body.x, body.y, body.width, body.height);
  cairo_fill (cr);
}

static void
draw_number (cairo_t *cr, guint count, const XushiRect *segment, XushiShape shape,
             const XushiChartStyle *style, XushiTextCache *texts)
{
  char text[16];
  XushiLabel spec = { .text = text, .face = XUSHI_FACE_BOLD,
                      .size = MIN (style->text_size * 0.85, segment->height * 0.8) };
  XushiTextSize size;
  double centre = segment->x + segment->width / 2;

  g_snprintf (text, sizeof text, "%u", count);
  xushi_text_measure (texts, &spec, &size);
  if (size.width + 2 > segment->width)
    return;
  if (is_hatched (shape, style))
    {
      /* A figure on a hatch needs its own background. */
      XushiRect plate = { centre - size.width / 2 - 2, segment->y + 1.5, size.width + 4,
                          segment->height - 3 };

      xushi_chart_set_color (cr, &style->ground);
      xushi_chart_round_rect (cr, &plate, 1.5);
      cairo_fill (cr);
    }
  xushi_text_draw (texts, cr, &spec, centre,
                   xushi_text_baseline (segment->y + segment->height / 2, spec.size),
                   XUSHI_ALIGN_CENTRE,
                   is_hatched (shape, style) ? &style->text : &style->on_fill[shape]);
}

void
xushi_distribution_draw (cairo_t *cr, const XushiDistributionSpec *spec, const XushiRect *area,
                         const XushiChartStyle *style, XushiTextCache *texts)
{
  XushiDistributionLayout layout;
  gboolean any = FALSE;

  g_return_if_fail (texts != NULL || !spec->with_numbers);
  xushi_distribution_layout (spec, area, &layout);
  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    {
      if (layout.segments[i].width <= 0)
        continue;
      any = TRUE;
      draw_segment (cr, &layout.segments[i], i, style);
      if (spec->with_numbers)
        draw_number (cr, spec->counts[i], &layout.segments[i], i, style, texts);
    }
  if (any)
    return;
  xushi_chart_set_color (cr, &style->track);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_fill (cr);
}
