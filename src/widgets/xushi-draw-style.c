/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-draw-style.h"

#include <adwaita.h>

/* XushiDrawStyle: takes the colours of the charts, and the table's additional ones from one list:
 * member of the struct, light and dark colour. */

typedef struct
{
  gsize offset;
  const char *light;
  const char *dark;
} Colour;

#define COLOUR(field, light, dark) { G_STRUCT_OFFSET (XushiDrawStyle, field), light, dark }

static const Colour colours[] = {
  COLOUR (bg, "#ffffff", "#1e1e1e"),        COLOUR (accent, "#1c71a8", "#62b0e8"),
  COLOUR (cursor, "#ecf3fc", "#25313d"),    COLOUR (selection, "#d3e5f8", "#2c4660"),
  COLOUR (hover, "#f7f8fa", "#27282a"),     COLOUR (header, "#f6f7f8", "#2a2a2d"),
  COLOUR (heading, "#fafafb", "#232325"),   COLOUR (doubt, "#fff6e0", "#3a2f14"),
};

static gboolean
detect_dark (GtkStyleContext *context)
{
  GdkRGBA fg;

  /* The text colour tells, in every theme: light text is on a dark background. */
  gtk_style_context_get_color (context, &fg);
  return 0.299f * fg.red + 0.587f * fg.green + 0.114f * fg.blue > 0.5f;
}

static gboolean
detect_high_contrast (GtkWidget *widget)
{
  g_autofree char *theme = NULL;
  GdkDisplay *display = gtk_widget_get_display (widget);

  if (adw_is_initialized ())
    return adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (display));
  g_object_get (gtk_widget_get_settings (widget), "gtk-theme-name", &theme, NULL);
  return theme != NULL
         && (g_str_has_prefix (theme, "HighContrast") || g_str_has_suffix (theme, "-hc")
             || g_str_has_suffix (theme, "-hc-dark"));
}

static GdkRGBA
to_rgba (const XushiColor *color)
{
  return (GdkRGBA) { (float) color->red, (float) color->green, (float) color->blue,
                     (float) color->alpha };
}

static XushiColor
to_color (const GdkRGBA *rgba)
{
  return (XushiColor) { (double) rgba->red, (double) rgba->green, (double) rgba->blue,
                        (double) rgba->alpha };
}

XushiPalette
xushi_draw_style_choose_palette (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? XUSHI_PALETTE_HIGH_CONTRAST_DARK : XUSHI_PALETTE_HIGH_CONTRAST;
  return dark ? XUSHI_PALETTE_DARK : XUSHI_PALETTE_LIGHT;
}

static void
set_colours (XushiDrawStyle *style)
{
  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    gdk_rgba_parse (G_STRUCT_MEMBER_P (style, colours[i].offset),
                    style->dark ? colours[i].dark : colours[i].light);
  xushi_chart_style_init (&style->chart,
                          xushi_draw_style_choose_palette (style->dark, style->high_contrast),
                          FALSE);
  /* Halos must not be visible on the table's background. */
  style->chart.ground = to_color (&style->bg);
  style->fg = to_rgba (&style->chart.text);
  style->dim = to_rgba (&style->chart.dim);
  style->line = to_rgba (&style->chart.faint);
  style->green = to_rgba (&style->chart.ink[XUSHI_SHAPE_ON_PACE]);
  style->amber = to_rgba (&style->chart.ink[XUSHI_SHAPE_SLOW]);
  style->red = to_rgba (&style->chart.ink[XUSHI_SHAPE_BEHIND]);
  style->blue = to_rgba (&style->chart.ink[XUSHI_SHAPE_DONE]);
  style->grey = to_rgba (&style->chart.fill[XUSHI_SHAPE_UNREPORTED]);
}

void
xushi_draw_style_init (XushiDrawStyle *style, GtkWidget *widget)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (pango);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  style->dark = detect_dark (gtk_widget_get_style_context (widget));
  G_GNUC_END_IGNORE_DEPRECATIONS
  style->high_contrast = detect_high_contrast (widget);
  set_colours (style);
  if (!pango_font_description_get_size_is_absolute (font))
    size = size * pango_cairo_context_get_resolution (pango) / 72.0;
  style->font_px = size > 0 ? size : XUSHI_DRAW_NORMAL_PX;
  style->scale = style->font_px / XUSHI_DRAW_NORMAL_PX;
  style->chart.text_size = style->font_px;
  style->chart.scale = style->scale;
}

PangoFontDescription *
xushi_draw_style_font (GtkWidget *widget, const XushiDrawStyle *style)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (pango));

  pango_font_description_set_family (font, style->chart.family);
  return font;
}
