/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The families that carry Chinese glyph shapes, the best first. */
#define XUSHI_DRAW_FAMILY "Noto Sans CJK SC,Source Han Sans SC,WenQuanYi Micro Hei"

/* The text size, in pixels, at which widths are written: 10.5 points at 96 dpi. */
#define XUSHI_DRAW_NORMAL_PX (10.5 * 96.0 / 72.0)

/* XushiDrawStyle: what a drawing routine must know of the theme. A plain value, filled by
 * xushi_draw_style_init () whenever the theme, the style or the text size of a widget has
 * changed. Colours are looked up as named colours of the widget's style, so that an
 * application's CSS can set them with @define-color; each has a fallback for light and dark:
 *
 *   xushi_fg xushi_dim xushi_bg xushi_line xushi_accent xushi_cursor xushi_selection
 *   xushi_hover xushi_header xushi_header_fg xushi_heading xushi_heading_fg
 *   xushi_green xushi_amber xushi_red xushi_blue xushi_grey xushi_track
 */
typedef struct
{
  GdkRGBA fg;         /* text */
  GdkRGBA dim;        /* secondary text */
  GdkRGBA bg;         /* the ground of data rows */
  GdkRGBA line;       /* hair lines between rows */
  GdkRGBA accent;     /* frame of the cursor */
  GdkRGBA cursor;     /* ground of the cursor's row */
  GdkRGBA selection;  /* ground of selected cells */
  GdkRGBA hover;      /* ground of the row under the pointer */
  GdkRGBA header;     /* ground of the column header */
  GdkRGBA header_fg;  /* column titles */
  GdkRGBA heading;    /* ground of group headings */
  GdkRGBA heading_fg; /* group headings */
  GdkRGBA green, amber, red, blue, grey; /* lights, as coloured figures */
  GdkRGBA track;      /* the empty part of a bar */

  const char *family; /* (not owned): families for Pango, comma-separated */
  double font_px;     /* text size in pixels */
  double scale;       /* font_px over XUSHI_DRAW_NORMAL_PX */
  gboolean dark;
  gboolean high_contrast;
} XushiDrawStyle;

/**
 * xushi_draw_style_init:
 * @style: (out caller-allocates):
 * @widget: a widget whose style and text size are asked
 */
void xushi_draw_style_init (XushiDrawStyle *style, GtkWidget *widget);

/**
 * xushi_draw_style_font:
 * @widget: the widget that will show the text
 * @style: its style
 *
 * Returns: (transfer full): the widget's font with the family of @style.
 */
PangoFontDescription *xushi_draw_style_font (GtkWidget *widget, const XushiDrawStyle *style);

G_END_DECLS
