/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-chart-theme.h"

static XushiColor
to_color (const GdkRGBA *rgba)
{
  return (XushiColor) { (double) rgba->red, (double) rgba->green, (double) rgba->blue,
                        (double) rgba->alpha };
}

void
xushi_chart_theme_init (XushiChartStyle *style, const XushiDrawStyle *theme)
{
  XushiPalette palette = theme->dark ? XUSHI_PALETTE_DARK : XUSHI_PALETTE_LIGHT;

  if (theme->high_contrast)
    palette = theme->dark ? XUSHI_PALETTE_HIGH_CONTRAST_DARK : XUSHI_PALETTE_HIGH_CONTRAST;
  xushi_chart_style_init (style, palette, FALSE);
  style->ground = to_color (&theme->bg);
  style->text = to_color (&theme->fg);
  style->text_size = theme->font_px;
  style->scale = theme->scale;
}
