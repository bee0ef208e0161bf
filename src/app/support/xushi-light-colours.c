/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-light-colours.h"

#include "widgets/xushi-draw-style.h"

#include <adwaita.h>

static const struct
{
  XushiShape shape;
  const char *name;
} lights[] = {
  { XUSHI_SHAPE_DONE, "xushi_done" },
  { XUSHI_SHAPE_ON_PACE, "xushi_on_pace" },
  { XUSHI_SHAPE_SLOW, "xushi_slow" },
  { XUSHI_SHAPE_BEHIND, "xushi_behind" },
};

static void
refresh (AdwStyleManager *manager, GParamSpec *pspec, gpointer provider)
{
  g_autoptr (GString) css = g_string_new (NULL);
  XushiChartStyle style;

  xushi_chart_style_init (&style,
                          xushi_draw_style_choose_palette (
                              adw_style_manager_get_dark (manager),
                              adw_style_manager_get_high_contrast (manager)),
                          FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (lights); i++)
    {
      const XushiColor *ink = &style.ink[lights[i].shape];

      g_string_append_printf (css, "@define-color %s #%02x%02x%02x;\n", lights[i].name,
                              (guint) (ink->red * 255 + 0.5), (guint) (ink->green * 255 + 0.5),
                              (guint) (ink->blue * 255 + 0.5));
    }
  gtk_css_provider_load_from_data (provider, css->str, (gssize) css->len);
}

void
xushi_light_colours_install (GdkDisplay *display)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  refresh (manager, NULL, provider);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (refresh), provider, 0);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (refresh), provider, 0);
}
