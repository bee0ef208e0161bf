/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-look.h"

#include "base/xushi-i18n.h"

#include <pango/pangocairo.h>

/* The measures of each density. The chart of the compact one has 0.8 points for each percent. */

typedef struct
{
  double text, small, tiny, title;
  double pitch, line, tiny_line;
  double chart_min, chart, chart_max;
} Measures;

static const Measures measures[] = {
  [XUSHI_DENSITY_COMPACT] = { 9.5, 9, 8.2, 15.5, 16, 11.8, 9.8, 70, 100, 115 },
  [XUSHI_DENSITY_NORMAL] = { 10, 9.4, 8.5, 16.5, 17.8, 12.2, 10.2, 74, 110, 150 },
  [XUSHI_DENSITY_WALL] = { 14, 12.5, 11, 22, 29, 18, 14.5, 80, 140, 220 },
};

/* Half the gap between columns. */
#define INSET_EMS 0.275

/* GB/T 9704-2012: titles in 小标宋, the body in 仿宋. What follows a name stands in for it. */
#define OFFICIAL_TITLE "FZXiaoBiaoSong-B05S, FZXiaoBiaoSong-B05, FZXBSJW--GB1-0"
#define OFFICIAL_BODY "FangSong_GB2312, FangSong, STFangsong, FandolFang"

void
xushi_page_look_init (XushiPageLook *look, const XushiPageSetup *setup)
{
  const Measures *chosen;

  g_return_if_fail (look != NULL && setup != NULL);
  chosen = &measures[MIN ((guint) setup->density, G_N_ELEMENTS (measures) - 1)];
  *look = (XushiPageLook) {
    .small = chosen->small,
    .tiny = chosen->tiny,
    .title = chosen->title,
    .pitch = chosen->pitch,
    .line = chosen->line,
    .tiny_line = chosen->tiny_line,
    .chart_min = chosen->chart_min,
    .chart = chosen->chart,
    .chart_max = chosen->chart_max,
    .inset = setup->form == XUSHI_FORM_OFFICIAL ? INSET_EMS * chosen->text : 0,
    .flowing = setup->density != XUSHI_DENSITY_WALL && !setup->signature,
    .grid = setup->form == XUSHI_FORM_OFFICIAL,
  };
  xushi_chart_style_init (&look->style,
                          setup->mono ? XUSHI_PALETTE_MONO : XUSHI_PALETTE_PAPER, setup->festive);
  look->style.text_size = chosen->text;
  look->style.scale = chosen->text / 12;
  if (setup->form != XUSHI_FORM_OFFICIAL)
    return;
  look->style.family = OFFICIAL_BODY ", " XUSHI_SONG_FAMILY;
  look->style.title_family = OFFICIAL_TITLE ", " XUSHI_SONG_FAMILY;
}

/* (transfer full) (nullable): the name of the first family of @families that is installed. */
static char *
find_family (const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ", ", -1);
  PangoFontMap *map = pango_cairo_font_map_get_default ();

  for (guint i = 0; names[i] != NULL; i++)
    if (pango_font_map_get_family (map, names[i]) != NULL)
      return g_strdup (names[i]);
  return NULL;
}

static void
describe_family (GString *text, const char *wanted, const char *families)
{
  g_autofree char *found = find_family (families);
  g_autofree char *instead = NULL;

  if (found != NULL)
    return;
  instead = find_family (XUSHI_SONG_FAMILY);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (instead != NULL)
    g_string_append_printf (text, _("The typeface %s is not on this computer; %s stands in for it."),
                            wanted, instead);
  else
    g_string_append_printf (text, _("The typeface %s is not on this computer."), wanted);
}

char *
xushi_page_look_describe_fonts (const XushiPageSetup *setup)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (setup->form != XUSHI_FORM_OFFICIAL)
    return NULL;
  describe_family (text, "方正小标宋", OFFICIAL_TITLE);
  describe_family (text, "仿宋", OFFICIAL_BODY);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}
