/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-chart-style.h"

/* The palettes as tables of 0xRRGGBB, turned into a style value.
 *
 * The ink of a light has a contrast of 4.5 to the ground (7 in high contrast): amber is bright in
 * bars, brown in figures. */

#define N_LIGHTS_COLOURED 4

typedef struct
{
  guint32 fill[N_LIGHTS_COLOURED]; /* done, on-pace, slow, behind */
  guint32 ink[N_LIGHTS_COLOURED];
  guint32 on_fill[N_LIGHTS_COLOURED];
  guint32 grey; /* unreported, not-due */
  guint32 on_grey;
  guint32 text;
  guint32 dim;
  guint32 faint;
  guint32 track;
  guint32 mark;
  guint32 ground;
} Table;

static const Table tables[] = {
  [XUSHI_PALETTE_LIGHT] = {
    .fill = { 0x1f6fb7, 0x2b9a5e, 0xe79e17, 0xcb302d },
    .ink = { 0x1a5f9e, 0x1f7a49, 0x9a6200, 0xc02522 },
    .on_fill = { 0xffffff, 0xffffff, 0x2b1d00, 0xffffff },
    .grey = 0x9aa1ac, .on_grey = 0x1a1f28,
    .text = 0x1a1f28, .dim = 0x666d7a, .faint = 0xdfe1e6,
    .track = 0xeaebef, .mark = 0x12151c, .ground = 0xffffff,
  },
  [XUSHI_PALETTE_DARK] = {
    .fill = { 0x4a97dc, 0x3fae72, 0xe8a838, 0xe5534f },
    .ink = { 0x7ab8f0, 0x62cb92, 0xf2bd5c, 0xff8480 },
    .on_fill = { 0x06121f, 0x04160c, 0x221700, 0x1f0403 },
    .grey = 0x8d939d, .on_grey = 0x101214,
    .text = 0xf1f2f4, .dim = 0xaab0ba, .faint = 0x43464c,
    .track = 0x3d4046, .mark = 0xf7f8fa, .ground = 0x242424,
  },
  [XUSHI_PALETTE_HIGH_CONTRAST] = {
    .fill = { 0x004a94, 0x006b35, 0xb36b00, 0xa80500 },
    .ink = { 0x003f80, 0x00572b, 0x6b3f00, 0x960400 },
    .on_fill = { 0xffffff, 0xffffff, 0x000000, 0xffffff },
    .grey = 0x5c6069, .on_grey = 0xffffff,
    .text = 0x000000, .dim = 0x33373f, .faint = 0x8a8d93,
    .track = 0xd9dade, .mark = 0x000000, .ground = 0xffffff,
  },
  [XUSHI_PALETTE_HIGH_CONTRAST_DARK] = {
    .fill = { 0x6cb8ff, 0x4fdc90, 0xffc04a, 0xff6f69 },
    .ink = { 0x9ccfff, 0x7deeb0, 0xffd27d, 0xffa09b },
    .on_fill = { 0x000000, 0x000000, 0x000000, 0x000000 },
    .grey = 0xc0c4cb, .on_grey = 0x000000,
    .text = 0xffffff, .dim = 0xd8dae0, .faint = 0x8a8d93,
    .track = 0x4a4c52, .mark = 0xffffff, .ground = 0x000000,
  },
  /* The copier loses what is lighter than half: dim, grey and faint are dark enough to stay. */
  [XUSHI_PALETTE_PAPER] = {
    .fill = { 0x1f6fb7, 0x2b9a5e, 0xe79e17, 0xcb302d },
    .ink = { 0x1a5f9e, 0x1f7a49, 0x744800, 0xb3211e },
    .on_fill = { 0xffffff, 0xffffff, 0x2b1d00, 0xffffff },
    .grey = 0x3a404b, .on_grey = 0x1a1f28,
    .text = 0x1a1f28, .dim = 0x3a404b, .faint = 0xd3d6dc,
    .track = 0xeaebef, .mark = 0x12151c, .ground = 0xffffff,
  },
  [XUSHI_PALETTE_MONO] = {
    .fill = { 0x1a1a1a, 0x666666, 0x1a1a1a, 0x1a1a1a },
    .ink = { 0x000000, 0x000000, 0x000000, 0x000000 },
    .on_fill = { 0xffffff, 0xffffff, 0x000000, 0xffffff },
    .grey = 0x4d4d4d, .on_grey = 0x000000,
    .text = 0x000000, .dim = 0x404040, .faint = 0xb0b0b0,
    .track = 0xededed, .mark = 0x000000, .ground = 0xffffff,
  },
};

static XushiColor
color_from_rgb (guint32 rgb)
{
  return (XushiColor) {
    .red = (rgb >> 16 & 0xff) / 255.0,
    .green = (rgb >> 8 & 0xff) / 255.0,
    .blue = (rgb & 0xff) / 255.0,
    .alpha = 1.0,
  };
}

static void
swap_colors (XushiColor *colors)
{
  XushiColor green = colors[XUSHI_SHAPE_ON_PACE];

  colors[XUSHI_SHAPE_ON_PACE] = colors[XUSHI_SHAPE_BEHIND];
  colors[XUSHI_SHAPE_BEHIND] = green;
}

/* An edge is this dark a shade of what it surrounds. */
#define EDGE_SHADE 0.4

static XushiColor
shade (const XushiColor *color)
{
  return (XushiColor) { color->red * EDGE_SHADE, color->green * EDGE_SHADE,
                        color->blue * EDGE_SHADE, 1 };
}

/* What tells the lights apart on a black and white copy: thickness, hatch, edge and sign. */
static void
set_paper_forms (XushiChartStyle *style)
{
  static const double bodies[XUSHI_N_SHAPES] = {
    [XUSHI_SHAPE_DONE] = 0.42,      [XUSHI_SHAPE_ON_PACE] = 0.62, [XUSHI_SHAPE_SLOW] = 1,
    [XUSHI_SHAPE_BEHIND] = 1,       [XUSHI_SHAPE_UNREPORTED] = 1, [XUSHI_SHAPE_NOT_DUE] = 0.62,
    [XUSHI_SHAPE_EXEMPT] = 0.62,
  };

  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    {
      style->body[i] = bodies[i];
      style->edge[i] = style->dim;
    }
  style->hatch[XUSHI_SHAPE_SLOW] = style->mono ? XUSHI_HATCH_DIAGONAL : XUSHI_HATCH_OVER;
  style->hatch[XUSHI_SHAPE_UNREPORTED] = XUSHI_HATCH_DASHED;
  style->hatch[XUSHI_SHAPE_NOT_DUE] = XUSHI_HATCH_DOTTED;
  style->edge[XUSHI_SHAPE_SLOW] = shade (&style->fill[XUSHI_SHAPE_SLOW]);
  style->edge[XUSHI_SHAPE_BEHIND] = shade (&style->fill[XUSHI_SHAPE_BEHIND]);
  style->edge_width[XUSHI_SHAPE_SLOW] = 0.9;
  style->edge_width[XUSHI_SHAPE_BEHIND] = 1;
  style->signs = TRUE;
}

static void
set_lights (XushiChartStyle *style, const Table *table)
{
  for (guint i = 0; i < N_LIGHTS_COLOURED; i++)
    {
      style->fill[i] = color_from_rgb (table->fill[i]);
      style->ink[i] = color_from_rgb (table->ink[i]);
      style->on_fill[i] = color_from_rgb (table->on_fill[i]);
    }
  for (guint i = N_LIGHTS_COLOURED; i < XUSHI_N_SHAPES; i++)
    {
      style->fill[i] = color_from_rgb (table->grey);
      style->ink[i] = style->dim;
      style->on_fill[i] = color_from_rgb (table->on_grey);
    }
  style->fill[XUSHI_SHAPE_NOT_DUE] = style->track;
  style->on_fill[XUSHI_SHAPE_NOT_DUE] = style->dim;
  style->fill[XUSHI_SHAPE_EXEMPT] = style->ground;
  style->on_fill[XUSHI_SHAPE_EXEMPT] = style->dim;
}

void
xushi_chart_style_init (XushiChartStyle *style, XushiPalette palette, gboolean festive)
{
  const Table *table;

  g_return_if_fail (style != NULL);
  g_return_if_fail ((guint) palette < G_N_ELEMENTS (tables));

  table = &tables[palette];
  *style = (XushiChartStyle) {
    .mono = palette == XUSHI_PALETTE_MONO,
    .text = color_from_rgb (table->text),
    .dim = color_from_rgb (table->dim),
    .faint = color_from_rgb (table->faint),
    .track = color_from_rgb (table->track),
    .mark = color_from_rgb (table->mark),
    .ground = color_from_rgb (table->ground),
    .family = XUSHI_SANS_FAMILY,
    .title_family = XUSHI_SONG_FAMILY,
    .text_size = 10.0,
    .scale = 1.0,
  };
  set_lights (style, table);
  style->hatch[XUSHI_SHAPE_UNREPORTED] = XUSHI_HATCH_SPARSE;
  style->hatch[XUSHI_SHAPE_EXEMPT] = XUSHI_HATCH_EMPTY;
  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    style->body[i] = 1;
  if (festive && !style->mono)
    {
      swap_colors (style->fill);
      swap_colors (style->ink);
      swap_colors (style->on_fill);
    }
  if (palette == XUSHI_PALETTE_PAPER || style->mono)
    set_paper_forms (style);
}
