/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-chart-text.h"

#include "chart/xushi-distribution.h"

/* The text cache: widths that do not depend on the surface, cutting, wrapping, forgetting. */

static XushiTextCache *
open_cache (void)
{
  XushiChartStyle style;

  xushi_chart_style_init (&style, XUSHI_PALETTE_LIGHT, FALSE);
  return xushi_text_cache_new (&style);
}

static XushiTextSize
measure (XushiTextCache *cache, const char *text, double width, int lines)
{
  XushiLabel spec = { .text = text, .size = 10, .width = width, .lines = lines };
  XushiTextSize size;

  xushi_text_measure (cache, &spec, &size);
  return size;
}

static void
test_natural_size (void)
{
  g_autoptr (XushiTextCache) cache = open_cache ();
  XushiTextSize four = measure (cache, "淘汰锅炉", 0, 1), eight = measure (cache, "淘汰锅炉淘汰锅炉", 0, 1);

  /* At 72 dpi an ideograph of 10 points is 10 wide. */
  g_assert_cmpfloat_with_epsilon (four.width, 40, 0.5);
  g_assert_cmpfloat_with_epsilon (eight.width, 80, 1);
  g_assert_cmpint (eight.lines, ==, 1);
  g_assert_false (eight.ellipsised);
}

static void
test_figures_are_tabular (void)
{
  g_autoptr (XushiTextCache) cache = open_cache ();

  g_assert_cmpfloat_with_epsilon (measure (cache, "1111", 0, 1).width,
                                  measure (cache, "8888", 0, 1).width, 0.01);
}

static void
test_cut_and_wrapped (void)
{
  g_autoptr (XushiTextCache) cache = open_cache ();
  const char *text = "重点工业企业挥发性有机废气治理项目";
  XushiTextSize cut = measure (cache, text, 80, 1), wrapped = measure (cache, text, 100, 2);
  XushiTextSize both = measure (cache, text, 50, 2);

  g_assert_cmpint (cut.lines, ==, 1);
  g_assert_true (cut.ellipsised);
  g_assert_cmpfloat (cut.width, <=, 80);
  g_assert_cmpint (wrapped.lines, ==, 2);
  g_assert_false (wrapped.ellipsised);
  g_assert_cmpfloat (wrapped.height, >, cut.height * 1.8);
  g_assert_cmpint (both.lines, ==, 2);
  g_assert_true (both.ellipsised);
}

static void
test_line_breaks_do_not_add_lines (void)
{
  g_autoptr (XushiTextCache) cache = open_cache ();

  g_assert_cmpint (measure (cache, "一\n二\n三\n四", 0, 1).lines, ==, 1);
  g_assert_cmpint (measure (cache, "一\n二\n三\n四", 200, 2).lines, ==, 1);
}

/* More texts than the cache keeps, asked for twice: the answers stay the same. */
static void
test_forgets_and_remembers (void)
{
  g_autoptr (XushiTextCache) cache = open_cache ();

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 10000; i++)
      {
        char text[16];

        g_snprintf (text, sizeof text, "%05u", i);
        if (i % 500 == 0)
          g_assert_cmpfloat_with_epsilon (measure (cache, text, 0, 1).width,
                                          measure (cache, "00000", 0, 1).width, 0.01);
        else
          measure (cache, text, 0, 1);
      }
}

static double
ink_left (cairo_surface_t *surface)
{
  double x, y, width, height;

  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  return x;
}

static void
test_alignment (void)
{
  static const double widths[] = { 0, 60 };
  g_autoptr (XushiTextCache) cache = open_cache ();
  XushiColor black = { 0, 0, 0, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      double left[3];

      for (XushiAlign align = XUSHI_ALIGN_START; align <= XUSHI_ALIGN_END; align++)
        {
          cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                                                     NULL);
          cairo_t *cr = cairo_create (surface);
          XushiLabel spec = { .text = "田田", .size = 10, .width = widths[i] };

          xushi_text_draw (cache, cr, &spec, 100, 50, align, &black);
          left[align] = ink_left (surface);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
      g_assert_cmpfloat_with_epsilon (left[XUSHI_ALIGN_START], 100, 2.5);
      g_assert_cmpfloat_with_epsilon (left[XUSHI_ALIGN_START] - left[XUSHI_ALIGN_CENTRE], 10, 0.6);
      g_assert_cmpfloat_with_epsilon (left[XUSHI_ALIGN_START] - left[XUSHI_ALIGN_END], 20, 0.6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text/natural", test_natural_size);
  g_test_add_func ("/chart/text/tabular", test_figures_are_tabular);
  g_test_add_func ("/chart/text/cut", test_cut_and_wrapped);
  g_test_add_func ("/chart/text/line-breaks", test_line_breaks_do_not_add_lines);
  g_test_add_func ("/chart/text/cache", test_forgets_and_remembers);
  g_test_add_func ("/chart/text/alignment", test_alignment);
  return g_test_run ();
}
