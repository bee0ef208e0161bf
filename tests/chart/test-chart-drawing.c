/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "chart/xushi-bar.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-distribution.h"
#include "chart/xushi-line-chart.h"
#include "chart/xushi-shape.h"
#include "chart/xushi-strip.h"

#include <math.h>
#include <string.h>

/* What the painters draw on a surface, checked at single points: golden images would say more about
 * the font version than about the painters. */

#define SIDE 40

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  XushiChartStyle style;
} Canvas;

static void
canvas_open (Canvas *canvas, int width, int height, XushiPalette palette)
{
  xushi_chart_style_init (&canvas->style, palette, FALSE);
  canvas->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  canvas->cr = cairo_create (canvas->surface);
  xushi_chart_set_color (canvas->cr, &canvas->style.ground);
  cairo_paint (canvas->cr);
}

static void
canvas_close (Canvas *canvas)
{
  g_assert_cmpint (cairo_status (canvas->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (canvas->cr);
  cairo_surface_destroy (canvas->surface);
}

static guint32
canvas_pixel (Canvas *canvas, int x, int y)
{
  const guchar *data;
  guint32 pixel;

  cairo_surface_flush (canvas->surface);
  data = cairo_image_surface_get_data (canvas->surface);
  memcpy (&pixel, data + y * cairo_image_surface_get_stride (canvas->surface) + x * 4, 4);
  return pixel & 0xffffff;
}

static guint32
color_pixel (const XushiColor *color)
{
  return (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8
         | (guint32) lround (color->blue * 255);
}

/* The shape of a sign without its colour: which pixels differ from the background. */
static GBytes *
draw_sign (XushiShape shape, XushiPalette palette, gboolean outline_only)
{
  Canvas canvas;
  guchar pixels[SIDE * SIDE];

  canvas_open (&canvas, SIDE, SIDE, palette);
  xushi_shape_draw (canvas.cr, shape, SIDE / 2.0, SIDE / 2.0, 30, &canvas.style);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        guint32 pixel = canvas_pixel (&canvas, x, y);

        pixels[y * SIDE + x] = outline_only ? pixel != 0xffffff : (guchar) (pixel >> 8);
      }
  canvas_close (&canvas);
  return g_bytes_new (pixels, sizeof pixels);
}

static guint
count_differences (GBytes *one, GBytes *other)
{
  const guchar *a = g_bytes_get_data (one, NULL), *b = g_bytes_get_data (other, NULL);
  guint differences = 0;

  for (guint i = 0; i < SIDE * SIDE; i++)
    differences += a[i] != b[i];
  return differences;
}

static void
test_signs_differ_without_colour (void)
{
  static const XushiPalette palettes[] = { XUSHI_PALETTE_LIGHT, XUSHI_PALETTE_MONO };

  for (guint p = 0; p < G_N_ELEMENTS (palettes); p++)
    for (XushiShape a = 0; a < XUSHI_N_SHAPES; a++)
      for (XushiShape b = a + 1; b < XUSHI_N_SHAPES; b++)
        {
          g_autoptr (GBytes) one = draw_sign (a, palettes[p], TRUE);
          g_autoptr (GBytes) other = draw_sign (b, palettes[p], TRUE);

          g_assert_cmpuint (count_differences (one, other), >, SIDE * SIDE / 40);
        }
}

/* 人 stands beside every sign, and on a bar and a strip of every light, in black and white, too. */
static void
test_by_hand_is_seen (void)
{
  for (XushiShape shape = 0; shape < XUSHI_N_SHAPES; shape++)
    {
      XushiSign sign = { shape, 60, 20, TRUE };
      XushiRect bar = { 100, 5, 200, 22 };
      Canvas canvas;
      guint beside = 0, on_bar = 0;

      canvas_open (&canvas, 320, 40, XUSHI_PALETTE_MONO);
      xushi_signs_draw (canvas.cr, &sign, 1, 26, &canvas.style);
      xushi_bar_draw (canvas.cr, &(XushiBarSpec) { shape, 130, 75 }, &bar, &canvas.style);
      xushi_shape_draw_by_hand_on (canvas.cr, &bar, &canvas.style);
      /* Right of the sign, which ends at 73, and on the ground of the disc. */
      for (int y = 0; y < 40; y++)
        for (int x = 75; x < 88; x++)
          beside += canvas_pixel (&canvas, x, y) != 0xffffff;
      for (int y = 12; y < 20; y++)
        for (int x = 104; x < 113; x++)
          on_bar += canvas_pixel (&canvas, x, y) == color_pixel (&canvas.style.text);
      g_assert_cmpuint (beside, >, 10);
      g_assert_cmpuint (on_bar, >, 3);
      canvas_close (&canvas);
    }
}

/* Draws a line of the values up to @n months, in black and white, into @canvas. */
static void
draw_line (Canvas *canvas, int n, int by_hand)
{
  XushiLineSpec line = { .start = 0, .target = 12, .high = XUSHI_UNKNOWN, .data_month = 9,
                         .first_month = 1, .shape = XUSHI_SHAPE_BEHIND, .by_hand = by_hand };
  XushiRect area = { 0, 0, 320, 160 };
  g_autoptr (XushiTextCache) texts = NULL;

  for (int i = 0; i < XUSHI_CHART_MONTHS; i++)
    {
      line.values[i] = i < n ? i : XUSHI_UNKNOWN;
      line.pace[i] = i + 1;
    }
  canvas_open (canvas, 320, 160, XUSHI_PALETTE_MONO);
  texts = xushi_text_cache_new (&canvas->style);
  xushi_line_chart_draw (canvas->cr, &line, &area, &canvas->style, texts);
}

/* The columns of pixels in which the mark of @by_hand changes something, and how many pixels. */
static guint
find_mark (int n, int by_hand, int *first, int *last)
{
  guint n_changed = 0;
  Canvas plain, marked;

  draw_line (&plain, n, 0);
  draw_line (&marked, n, by_hand);
  *first = 320;
  *last = -1;
  for (int x = 0; x < 320; x++)
    for (int y = 0; y < 160; y++)
      if (canvas_pixel (&plain, x, y) != canvas_pixel (&marked, x, y))
        {
          *first = MIN (*first, x);
          *last = x;
          n_changed++;
        }
  canvas_close (&plain);
  canvas_close (&marked);
  return n_changed;
}

/* What was set by hand is marked at its month: also where later months have values, where the month
 * has none, and whole at the end of the year. */
static void
test_by_hand_at_line (void)
{
  int first, last, later, end;

  g_assert_cmpuint (find_mark (9, 0, &first, &last), ==, 0);
  g_assert_cmpuint (find_mark (9, 9, &first, &last), >, 10);
  g_assert_cmpuint (find_mark (11, 9, &later, &end), >, 10);
  g_assert_cmpint (ABS (later - first), <=, 3);
  g_assert_cmpuint (find_mark (8, 9, &later, &end), >, 10);
  g_assert_cmpint (ABS (later - first), <=, 3);
  g_assert_cmpuint (find_mark (12, 3, &later, &end), >, 10);
  g_assert_cmpint (end, <, first);
  g_assert_cmpuint (find_mark (12, 12, &later, &end), >, 10);
  g_assert_cmpint (end, <, 319);
  g_assert_cmpint (end - later, >=, (last - first) - 2);
}

static void
test_mono_has_no_colour (void)
{
  Canvas canvas;

  canvas_open (&canvas, 320, 120, XUSHI_PALETTE_MONO);
  for (XushiShape shape = 0; shape < XUSHI_N_SHAPES; shape++)
    {
      XushiRect bar = { 10, 1 + 14 * shape, 120, 13 }, strip = { 150, 14 * shape, 120, 14 };

      xushi_shape_draw (canvas.cr, shape, 290, 7 + 14 * shape, 12, &canvas.style);
      xushi_bar_draw (canvas.cr, &(XushiBarSpec) { shape, 130, 75 }, &bar, &canvas.style);
      xushi_strip_draw (canvas.cr,
                        &(XushiStripSpec) { shape, 8, 7, XUSHI_UNKNOWN, FALSE, 2 }, &strip,
                        &canvas.style);
    }
  for (int y = 0; y < 120; y++)
    for (int x = 0; x < 320; x++)
      {
        guint32 pixel = canvas_pixel (&canvas, x, y);

        g_assert_cmpuint (pixel & 0xff, ==, pixel >> 8 & 0xff);
        g_assert_cmpuint (pixel & 0xff, ==, pixel >> 16);
      }
  canvas_close (&canvas);
}

static void
test_bar_colours (void)
{
  XushiRect area = { 10, 10, 250, 22 };
  Canvas canvas;
  XushiColor fill;

  canvas_open (&canvas, 280, 40, XUSHI_PALETTE_LIGHT);
  fill = canvas.style.fill[XUSHI_SHAPE_SLOW];
  xushi_bar_draw (canvas.cr, &(XushiBarSpec) { XUSHI_SHAPE_SLOW, 60, 75 }, &area, &canvas.style);
  g_assert_cmphex (canvas_pixel (&canvas, 60, 21), ==, color_pixel (&fill));
  g_assert_cmphex (canvas_pixel (&canvas, 190, 21), ==, color_pixel (&canvas.style.track));
  /* Beyond the target there is nothing, and above the bar only the marker. */
  g_assert_cmphex (canvas_pixel (&canvas, 230, 21), ==, 0xffffff);
  g_assert_cmphex (canvas_pixel (&canvas, 60, 11), ==, 0xffffff);
  g_assert_cmphex (canvas_pixel (&canvas, 160, 11), !=, 0xffffff);
  canvas_close (&canvas);
}

/* Both a hatch and what is under it remain visible. */
static void
test_unreported_is_hatched (void)
{
  XushiRect area = { 10, 10, 250, 22 };
  Canvas canvas;
  guint lines = 0, ground = 0;

  canvas_open (&canvas, 280, 40, XUSHI_PALETTE_LIGHT);
  xushi_bar_draw (canvas.cr, &(XushiBarSpec) { XUSHI_SHAPE_UNREPORTED, 60, XUSHI_UNKNOWN }, &area,
                  &canvas.style);
  for (int x = 20; x < 200; x++)
    {
      guint32 pixel = canvas_pixel (&canvas, x, 21);

      ground += pixel == color_pixel (&canvas.style.track);
      lines += pixel != color_pixel (&canvas.style.track);
    }
  g_assert_cmpuint (lines, >, 20);
  g_assert_cmpuint (ground, >, lines);
  canvas_close (&canvas);
}

static void
test_hatch_stays_inside (void)
{
  XushiRect rect = { 20, 15, 37, 9 };
  Canvas canvas;

  canvas_open (&canvas, 80, 40, XUSHI_PALETTE_MONO);
  xushi_chart_fill_rect (canvas.cr, &rect, 0, XUSHI_SHAPE_BEHIND, &canvas.style);
  for (int y = 0; y < 40; y++)
    for (int x = 0; x < 80; x++)
      if (x < 20 || x >= 57 || y < 15 || y >= 24)
        g_assert_cmphex (canvas_pixel (&canvas, x, y), ==, 0xffffff);
  g_assert_cmpuint (xushi_chart_hatch_count (&rect, 4), ==, 11);
  canvas_close (&canvas);
}

/* Many bars at once are drawn differently from one, with the same result. */
static void
test_many_bars_look_as_one (void)
{
  static const XushiBarSpec specs[] = {
    { XUSHI_SHAPE_DONE, 130, 75 }, { XUSHI_SHAPE_ON_PACE, 80, 75 }, { XUSHI_SHAPE_SLOW, 70, 75 },
    { XUSHI_SHAPE_BEHIND, 1, 75 }, { XUSHI_SHAPE_UNREPORTED, 0, 75 }, { XUSHI_SHAPE_DONE, 100, 100 },
  };
  const guint n = G_N_ELEMENTS (specs);
  XushiRect areas[G_N_ELEMENTS (specs)];
  Canvas one, many;
  guint differ = 0;

  canvas_open (&one, 280, 180, XUSHI_PALETTE_LIGHT);
  canvas_open (&many, 280, 180, XUSHI_PALETTE_LIGHT);
  for (guint i = 0; i < n; i++)
    {
      areas[i] = (XushiRect) { 10, 5 + 28 * i, 250, 22 };
      xushi_bar_draw (one.cr, &specs[i], &areas[i], &one.style);
    }
  xushi_bars_draw (many.cr, specs, areas, n, &many.style);
  for (int y = 0; y < 180; y++)
    for (int x = 0; x < 280; x++)
      {
        int a = (int) (canvas_pixel (&one, x, y) >> 8 & 0xff);
        int b = (int) (canvas_pixel (&many, x, y) >> 8 & 0xff);

        differ += ABS (a - b) > 24;
      }
  /* The corners of the one bar that is too short for rounded ones. */
  g_assert_cmpuint (differ, <=, 8);
  canvas_close (&one);
  canvas_close (&many);
}

static void
test_festive_swaps_red_and_green (void)
{
  XushiChartStyle plain, festive, mono, mono_festive;

  xushi_chart_style_init (&plain, XUSHI_PALETTE_LIGHT, FALSE);
  xushi_chart_style_init (&festive, XUSHI_PALETTE_LIGHT, TRUE);
  g_assert_cmpmem (&festive.fill[XUSHI_SHAPE_ON_PACE], sizeof (XushiColor),
                   &plain.fill[XUSHI_SHAPE_BEHIND], sizeof (XushiColor));
  g_assert_cmpmem (&festive.ink[XUSHI_SHAPE_BEHIND], sizeof (XushiColor),
                   &plain.ink[XUSHI_SHAPE_ON_PACE], sizeof (XushiColor));
  g_assert_cmpmem (&festive.fill[XUSHI_SHAPE_DONE], sizeof (XushiColor),
                   &plain.fill[XUSHI_SHAPE_DONE], sizeof (XushiColor));
  xushi_chart_style_init (&mono, XUSHI_PALETTE_MONO, FALSE);
  xushi_chart_style_init (&mono_festive, XUSHI_PALETTE_MONO, TRUE);
  g_assert_cmpmem (mono.fill, sizeof mono.fill, mono_festive.fill, sizeof mono.fill);
}

static double
luminance (const XushiColor *color)
{
  const double parts[] = { color->red, color->green, color->blue };
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    sum += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92
                                             : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

static double
contrast (const XushiColor *a, const XushiColor *b)
{
  double one = luminance (a), other = luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* The limits of WCAG: 4.5 for text, 3 for graphics, 7 for text in high contrast. */
static void
test_contrast (void)
{
  for (XushiPalette palette = XUSHI_PALETTE_LIGHT; palette <= XUSHI_PALETTE_MONO; palette++)
    {
      XushiChartStyle style;
      double text = palette == XUSHI_PALETTE_HIGH_CONTRAST
                    || palette == XUSHI_PALETTE_HIGH_CONTRAST_DARK ? 7.0 : 4.5;

      xushi_chart_style_init (&style, palette, FALSE);
      g_assert_cmpfloat (contrast (&style.text, &style.ground), >=, 7.0);
      g_assert_cmpfloat (contrast (&style.dim, &style.ground), >=, text);
      for (XushiShape shape = 0; shape < XUSHI_N_SHAPES; shape++)
        {
          g_assert_cmpfloat (contrast (&style.ink[shape], &style.ground), >=, text);
          if (style.hatch[shape] == XUSHI_HATCH_SOLID)
            g_assert_cmpfloat (contrast (&style.on_fill[shape], &style.fill[shape]), >=, 3.0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/signs", test_signs_differ_without_colour);
  g_test_add_func ("/chart/by-hand", test_by_hand_is_seen);
  g_test_add_func ("/chart/by-hand-at-line", test_by_hand_at_line);
  g_test_add_func ("/chart/mono", test_mono_has_no_colour);
  g_test_add_func ("/chart/bar/colours", test_bar_colours);
  g_test_add_func ("/chart/bar/unreported", test_unreported_is_hatched);
  g_test_add_func ("/chart/hatch", test_hatch_stays_inside);
  g_test_add_func ("/chart/bar/many", test_many_bars_look_as_one);
  g_test_add_func ("/chart/festive", test_festive_swaps_red_and_green);
  g_test_add_func ("/chart/contrast", test_contrast);
  return g_test_run ();
}
