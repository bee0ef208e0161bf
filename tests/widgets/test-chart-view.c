/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "wait.h"
#include "widgets/xushi-chart-view.h"

typedef struct
{
  guint n_drawn, n_destroyed;
  double width, height;
} Seen;

static void
draw (cairo_t *cr, double width, double height, const XushiChartStyle *style, gpointer data)
{
  Seen *seen = data;

  g_assert_cmpfloat (style->scale, >, 0);
  cairo_set_source_rgb (cr, style->ink[XUSHI_SHAPE_BEHIND].red, 0, 0);
  cairo_paint (cr);
  seen->n_drawn++;
  seen->width = width;
  seen->height = height;
}

static void
destroyed (gpointer data)
{
  ((Seen *) data)->n_destroyed++;
}

static gboolean
is_drawn_once (gpointer data)
{
  return ((Seen *) data)->n_drawn >= 1;
}

static gboolean
is_drawn_twice (gpointer data)
{
  return ((Seen *) data)->n_drawn >= 2;
}

static void
test_view_draws_what_it_is_given (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = xushi_chart_view_new ();
  Seen seen = { 0 };
  int natural;

  xushi_chart_view_set_draw (XUSHI_CHART_VIEW (view), draw, &seen, destroyed);
  xushi_chart_view_set_size (XUSHI_CHART_VIEW (view), 300, 150);
  xushi_chart_view_set_label (XUSHI_CHART_VIEW (view), "本期累计与序时进度");
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (is_drawn_once, &seen);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, >, 200);
  g_assert_cmpfloat (seen.width, >=, natural);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "本期累计与序时进度");
  xushi_chart_view_refresh (XUSHI_CHART_VIEW (view));
  test_wait_for (is_drawn_twice, &seen);
  xushi_chart_view_set_draw (XUSHI_CHART_VIEW (view), NULL, NULL, NULL);
  g_assert_cmpuint (seen.n_destroyed, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A figure in the table has the colour of the same light on paper and in a chart. */
static void
expect_colours_of_charts (const XushiDrawStyle *style, XushiPalette palette)
{
  XushiChartStyle chart;

  xushi_chart_style_init (&chart, palette, FALSE);
  g_assert_cmpfloat_with_epsilon (style->red.red, chart.ink[XUSHI_SHAPE_BEHIND].red, 0.001);
  g_assert_cmpfloat_with_epsilon (style->amber.green, chart.ink[XUSHI_SHAPE_SLOW].green, 0.001);
  g_assert_cmpfloat_with_epsilon (style->green.blue, chart.ink[XUSHI_SHAPE_ON_PACE].blue, 0.001);
  g_assert_cmpfloat_with_epsilon (style->dim.red, chart.dim.red, 0.001);
  g_assert_cmpfloat_with_epsilon (style->chart.ground.red, style->bg.red, 0.001);
}

static void
test_style_tells_light_from_dark (void)
{
  GtkWidget *window = gtk_window_new ();
  XushiDrawStyle light, dark;

  xushi_draw_style_init (&light, window);
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", TRUE, NULL);
  xushi_draw_style_init (&dark, window);
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", FALSE, NULL);
  g_assert_false (light.dark);
  g_assert_true (dark.dark);
  g_assert_cmpfloat (light.bg.red, >, dark.bg.red);
  g_assert_cmpfloat (light.fg.red, <, dark.fg.red);
  expect_colours_of_charts (&light, XUSHI_PALETTE_LIGHT);
  expect_colours_of_charts (&dark, XUSHI_PALETTE_DARK);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_style_grows_with_the_text (void)
{
  GtkWidget *window = gtk_window_new ();
  XushiDrawStyle normal, large;
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  xushi_draw_style_init (&normal, window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 3 / 2, NULL);
  xushi_draw_style_init (&large, window);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpfloat_with_epsilon (large.font_px, normal.font_px * 1.5, 0.1);
  g_assert_cmpfloat_with_epsilon (large.scale, normal.scale * 1.5, 0.01);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-view/draw", test_view_draws_what_it_is_given);
  g_test_add_func ("/draw-style/dark", test_style_tells_light_from_dark);
  g_test_add_func ("/draw-style/large", test_style_grows_with_the_text);
  return g_test_run ();
}
