/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-line-chart.h"

#include <math.h>
#include <string.h>

/* Which months of the line chart are on the grey band for missing values. */

#define WIDTH 480
#define HEIGHT 200

/* Quarterly figures of March and September; June is @june. */
static void
init_spec (XushiLineSpec *spec, double june)
{
  *spec = (XushiLineSpec) {
    .start = (double) NAN,
    .target = 8,
    .high = (double) NAN,
    .data_month = 9,
    .first_month = 1,
    .shape = XUSHI_SHAPE_SLOW,
    .decimals = 1,
  };
  for (int i = 0; i < XUSHI_CHART_MONTHS; i++)
    {
      spec->values[i] = spec->pace[i] = (double) NAN;
      if ((i + 1) % 3 != 0)
        spec->unpublished |= 1u << i;
    }
  spec->values[2] = 8.1;
  spec->values[5] = june;
  spec->values[8] = 7.9;
}

/* How many pixels of the image have the colour of the band. */
static guint
count_band (const XushiLineSpec *spec)
{
  XushiChartStyle style;
  XushiRect area = { 0, 0, WIDTH, HEIGHT };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (XushiTextCache) texts = NULL;
  guint32 band;
  guint n = 0;

  xushi_chart_style_init (&style, XUSHI_PALETTE_LIGHT, FALSE);
  texts = xushi_text_cache_new (&style);
  xushi_chart_set_color (cr, &style.ground);
  cairo_paint (cr);
  xushi_line_chart_draw (cr, spec, &area, &style, texts);
  cairo_surface_flush (surface);
  band = (guint32) lround (style.track.red * 255) << 16
         | (guint32) lround (style.track.green * 255) << 8
         | (guint32) lround (style.track.blue * 255);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 pixel;

        memcpy (&pixel,
                cairo_image_surface_get_data (surface)
                    + y * cairo_image_surface_get_stride (surface) + x * 4,
                4);
        n += (pixel & 0xffffff) == band;
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static void
test_unpublished (void)
{
  XushiLineSpec spec;
  guint none, missing, all;

  /* Hairlines may share the colour of the band; only the band itself is large. */
  init_spec (&spec, 8.0);
  none = count_band (&spec);
  init_spec (&spec, (double) NAN);
  missing = count_band (&spec);
  g_assert_cmpuint (missing, >, none + 1000);
  spec.unpublished = 0;
  all = count_band (&spec);
  g_assert_cmpuint (all - none, >, 5 * (missing - none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/line/unpublished", test_unpublished);
  return g_test_run ();
}
