/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-bar.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-distribution.h"
#include "chart/xushi-shape.h"
#include "chart/xushi-strip.h"

#include <math.h>
#include <string.h>

/* A page goes through a copier that knows black and white only: every light, bar, segment and strip
 * of paper is still told apart. The threshold is at half, the resolution 144 dots per inch. */

#define SCALE 2
#define WIDTH 120
#define HEIGHT 20
#define N_PIXELS (WIDTH * HEIGHT * SCALE * SCALE)

typedef struct
{
  const char *name;
  void (*draw) (cairo_t *cr, XushiShape shape, const XushiChartStyle *style);
  guint least; /* how many pixels of two pictures differ at least */
} Picture;

static void
draw_sign (cairo_t *cr, XushiShape shape, const XushiChartStyle *style)
{
  xushi_shape_draw (cr, shape, 10, HEIGHT / 2.0, style->text_size, style);
}

static void
draw_bar (cairo_t *cr, XushiShape shape, const XushiChartStyle *style)
{
  const XushiRect area = { 5, 3, 100, 14 };

  xushi_bar_draw (cr, &(XushiBarSpec) { shape, 60, 75 }, &area, style);
}

static void
draw_segment (cairo_t *cr, XushiShape shape, const XushiChartStyle *style)
{
  const XushiRect area = { 5, 5, 30, 10.5 };
  XushiDistributionSpec spec = { .with_numbers = FALSE };

  spec.counts[shape] = 1;
  xushi_distribution_draw (cr, &spec, &area, style, NULL);
}

static void
draw_strip (cairo_t *cr, XushiShape shape, const XushiChartStyle *style)
{
  const XushiRect area = { 5, 3, 100, 14 };

  xushi_strip_draw (cr, &(XushiStripSpec) { shape, 7, 8, (double) NAN, FALSE, 2 }, &area, style);
}

/* Fills @pixels with TRUE where the copy is black. */
static void
copy (const Picture *picture, XushiShape shape, const XushiChartStyle *style, gboolean *pixels)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * SCALE,
                                    HEIGHT * SCALE);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  picture->draw (cr, shape, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT * SCALE; y++)
    for (int x = 0; x < WIDTH * SCALE; x++)
      {
        guint32 pixel;

        memcpy (&pixel,
                cairo_image_surface_get_data (surface)
                  + y * cairo_image_surface_get_stride (surface) + x * 4, 4);
        pixels[n++] = 0.299 * (pixel >> 16 & 0xff) + 0.587 * (pixel >> 8 & 0xff)
                        + 0.114 * (pixel & 0xff) < 127.5;
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
assert_told_apart (const Picture *picture, const XushiChartStyle *style)
{
  static gboolean copies[XUSHI_N_SHAPES][N_PIXELS];

  for (XushiShape shape = 0; shape < XUSHI_N_SHAPES; shape++)
    copy (picture, shape, style, copies[shape]);
  for (XushiShape a = 0; a < XUSHI_N_SHAPES; a++)
    {
      guint black = 0;

      for (guint i = 0; i < N_PIXELS; i++)
        black += copies[a][i];
      /* None is lost altogether. */
      g_assert_cmpuint (black, >, 10);
      for (XushiShape b = a + 1; b < XUSHI_N_SHAPES; b++)
        {
          guint different = 0;

          for (guint i = 0; i < N_PIXELS; i++)
            different += copies[a][i] != copies[b][i];
          if (different < picture->least)
            g_error ("the %ss of lights %d and %d differ in %u pixels only", picture->name, a, b,
                     different);
        }
    }
}

static void
test_copies (gconstpointer data)
{
  static const XushiPalette palettes[] = { XUSHI_PALETTE_PAPER, XUSHI_PALETTE_MONO };
  const Picture *picture = data;

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (int festive = 0; festive < 2; festive++)
      {
        XushiChartStyle style;

        xushi_chart_style_init (&style, palettes[i], festive);
        style.text_size = 9.5;
        style.scale = 9.5 / 12;
        assert_told_apart (picture, &style);
      }
}

/* Words that are read second, and hairlines around them, are darker than the threshold; so is what
 * is written in the colour of a light: a minus that vanishes turns a figure around. */
static void
test_ink_stays (void)
{
  static const XushiPalette palettes[] = { XUSHI_PALETTE_PAPER, XUSHI_PALETTE_MONO };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      XushiChartStyle style;

      xushi_chart_style_init (&style, palettes[i], FALSE);
      for (guint j = 0; j < XUSHI_N_SHAPES + 3; j++)
        {
          const XushiColor *color = j < XUSHI_N_SHAPES ? &style.ink[j]
                                    : j == XUSHI_N_SHAPES ? &style.dim
                                    : j == XUSHI_N_SHAPES + 1 ? &style.text : &style.mark;

          g_assert_cmpfloat (0.299 * color->red + 0.587 * color->green + 0.114 * color->blue, <,
                             0.45);
        }
    }
}

int
main (int argc, char **argv)
{
  static const Picture pictures[] = {
    { "sign", draw_sign, 30 },
    { "bar", draw_bar, 60 },
    { "segment", draw_segment, 60 },
    { "strip", draw_strip, 30 },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/copier/", pictures[i].name, NULL);

      g_test_add_data_func (path, &pictures[i], test_copies);
    }
  g_test_add_func ("/chart/copier/ink", test_ink_stays);
  return g_test_run ();
}
