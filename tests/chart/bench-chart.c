/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "chart/xushi-bar.h"
#include "chart/xushi-node-track.h"
#include "chart/xushi-strip.h"

#include <math.h>
#include <time.h>

/* The cost of one chart in a table row, in milliseconds of processor time, on a screen-sized image.
 * The limit for a bar is 0.03. */

#define ROUNDS 10000

typedef void (*Painter) (cairo_t *cr, guint round, const XushiRect *area,
                         const XushiChartStyle *style);

static void
paint_bar (cairo_t *cr, guint round, const XushiRect *area, const XushiChartStyle *style)
{
  XushiBarSpec spec = { (XushiShape) (round % 4), round % 130, 75 };

  xushi_bar_draw (cr, &spec, area, style);
}

static void
paint_hatched_bar (cairo_t *cr, guint round, const XushiRect *area, const XushiChartStyle *style)
{
  xushi_bar_draw (cr, &(XushiBarSpec) { XUSHI_SHAPE_UNREPORTED, 0, 75 }, area, style);
}

static void
paint_strip (cairo_t *cr, guint round, const XushiRect *area, const XushiChartStyle *style)
{
  XushiStripSpec spec = { (XushiShape) (round % 4), round % 16, 8, XUSHI_UNKNOWN, FALSE, 10 };

  xushi_strip_draw (cr, &spec, area, style);
}

static void
paint_track (cairo_t *cr, guint round, const XushiRect *area, const XushiChartStyle *style)
{
  static const XushiTrackNode nodes[] = {
    { NULL, NULL, 2, XUSHI_TRACK_FINISHED }, { NULL, NULL, 5, XUSHI_TRACK_OVERDUE },
    { NULL, NULL, 9, XUSHI_TRACK_COMING }, { NULL, NULL, 12, XUSHI_TRACK_COMING },
  };

  xushi_node_track_draw (cr, &(XushiTrackSpec) { nodes, 4, 75, TRUE, 0 }, area, style, NULL);
}

static void
run (const char *name, Painter painter, XushiPalette palette)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 360, 900);
  cairo_t *cr = cairo_create (surface);
  XushiChartStyle style;
  clock_t start;

  xushi_chart_style_init (&style, palette, FALSE);
  start = clock ();
  for (guint i = 0; i < ROUNDS; i++)
    painter (cr, i, &(XushiRect) { 20, 28.0 * (i % 30), 300, 22 }, &style);
  g_print ("%-14s %.4f ms\n", name,
           (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC / ROUNDS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  run ("bar", paint_bar, XUSHI_PALETTE_LIGHT);
  run ("hatched bar", paint_hatched_bar, XUSHI_PALETTE_LIGHT);
  run ("mono bar", paint_bar, XUSHI_PALETTE_MONO);
  run ("strip", paint_strip, XUSHI_PALETTE_LIGHT);
  run ("node track", paint_track, XUSHI_PALETTE_LIGHT);
  return 0;
}
