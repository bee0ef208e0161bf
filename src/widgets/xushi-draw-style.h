/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/xushi-chart-style.h"

G_BEGIN_DECLS

/* The text size, in pixels, for which widths are specified: 10.5 points at 96 dpi. */
#define XUSHI_DRAW_NORMAL_PX (10.5 * 96.0 / 72.0)

/* XushiDrawStyle: what a drawing routine must know about the theme. A plain value, filled in by
 * xushi_draw_style_init () whenever the theme, the style or the text size of a widget has changed.
 * Text, lines and lights have the colours of the charts, in the palette that fits the theme; only
 * what charts do not have is the table's own. */
typedef struct
{
  XushiChartStyle chart; /* on the widget's background, in its text size; one unit is a pixel */

  /* The same colours in the toolkit's type. */
  GdkRGBA fg;   /* text */
  GdkRGBA dim;  /* secondary text, column titles, group headings */
  GdkRGBA bg;   /* background of data rows */
  GdkRGBA line; /* hair lines between rows */
  GdkRGBA green, amber, red, blue, grey; /* lights, as coloured figures */

  GdkRGBA accent;    /* frame of the cursor */
  GdkRGBA cursor;    /* background of the cursor's row */
  GdkRGBA selection; /* background of selected cells */
  GdkRGBA hover;     /* background of the row under the pointer */
  GdkRGBA header;    /* background of the column header */
  GdkRGBA heading;   /* background of group headings */
  GdkRGBA doubt;     /* background of a figure in doubt */

  double font_px;     /* text size in pixels */
  double scale;       /* font_px divided by XUSHI_DRAW_NORMAL_PX */
  gboolean dark;
  gboolean high_contrast;
} XushiDrawStyle;

/* The palette of the charts that fits a theme. */
XushiPalette xushi_draw_style_choose_palette (gboolean dark, gboolean high_contrast);

/**
 * xushi_draw_style_init:
 * @style: (out caller-allocates):
 * @widget: the widget whose style and text size are used
 */
void xushi_draw_style_init (XushiDrawStyle *style, GtkWidget *widget);

/**
 * xushi_draw_style_font:
 * @widget: the widget that will show the text
 * @style: its style
 *
 * Returns: (transfer full): the widget's font with the family of the charts.
 */
PangoFontDescription *xushi_draw_style_font (GtkWidget *widget, const XushiDrawStyle *style);

G_END_DECLS
