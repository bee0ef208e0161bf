/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-draw-style.h"

#include <adwaita.h>

/* XushiDrawStyle: gathers colours and text size from a widget. The fallbacks are written down
 * once, as a table of name, place in the struct, light and dark colour. High contrast takes
 * the text's own colour for what is merely dim, and stronger lines. */

typedef struct
{
  const char *name;
  gsize offset;
  const char *light;
  const char *dark;
} Colour;

#define COLOUR(field, light, dark)                                                                 \
  {                                                                                                \
    "xushi_" #field, G_STRUCT_OFFSET (XushiDrawStyle, field), light, dark                          \
  }

static const Colour colours[] = {
  COLOUR (fg, "#1f2328", "#f1f1f2"),        COLOUR (dim, "#6b7280", "#a4a9b3"),
  COLOUR (bg, "#ffffff", "#1e1e1e"),        COLOUR (line, "#e3e5e9", "#36373b"),
  COLOUR (accent, "#1c71a8", "#62b0e8"),    COLOUR (cursor, "#ecf3fc", "#25313d"),
  COLOUR (selection, "#d3e5f8", "#2c4660"), COLOUR (hover, "#f7f8fa", "#27282a"),
  COLOUR (header, "#f6f7f8", "#2a2a2d"),    COLOUR (header_fg, "#5f6672", "#b4b8c0"),
  COLOUR (heading, "#fafafb", "#232325"),   COLOUR (heading_fg, "#5f6672", "#b4b8c0"),
  COLOUR (green, "#1f7a48", "#57c98a"),     COLOUR (amber, "#9a6200", "#f0b648"),
  COLOUR (red, "#c5221f", "#ff7b73"),       COLOUR (blue, "#1b63ac", "#6db4f2"),
  COLOUR (grey, "#8b919c", "#8b919c"),      COLOUR (track, "#e9eaee", "#3a3b40"),
};

static gboolean
detect_dark (GtkStyleContext *context)
{
  GdkRGBA fg;

  /* The text's own colour tells it for every theme: light text stands on a dark ground. */
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

static void
strengthen (XushiDrawStyle *style)
{
  style->dim = style->fg;
  style->header_fg = style->fg;
  style->heading_fg = style->fg;
  style->line = style->fg;
  style->line.alpha = 0.5f;
}

void
xushi_draw_style_init (XushiDrawStyle *style, GtkWidget *widget)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (pango);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  style->dark = detect_dark (context);
  style->high_contrast = detect_high_contrast (widget);
  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      GdkRGBA *place = G_STRUCT_MEMBER_P (style, colours[i].offset);

      if (!gtk_style_context_lookup_color (context, colours[i].name, place))
        gdk_rgba_parse (place, style->dark ? colours[i].dark : colours[i].light);
    }
  G_GNUC_END_IGNORE_DEPRECATIONS
  if (style->high_contrast)
    strengthen (style);
  style->family = XUSHI_DRAW_FAMILY;
  if (!pango_font_description_get_size_is_absolute (font))
    size = size * pango_cairo_context_get_resolution (pango) / 72.0;
  style->font_px = size > 0 ? size : XUSHI_DRAW_NORMAL_PX;
  style->scale = style->font_px / XUSHI_DRAW_NORMAL_PX;
}

PangoFontDescription *
xushi_draw_style_font (GtkWidget *widget, const XushiDrawStyle *style)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (pango));

  pango_font_description_set_family (font, style->family);
  return font;
}
