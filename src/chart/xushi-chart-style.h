/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-types.h"

G_BEGIN_DECLS

/* The families by name: "Sans" alone would pick Japanese glyph shapes in some locales. */
#define XUSHI_SANS_FAMILY "Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei"
#define XUSHI_SONG_FAMILY "Noto Serif CJK SC, Source Han Serif SC, AR PL UMing CN, SimSun"

/**
 * XushiPalette:
 *
 * What the colours are for. On paper bars weigh as much as they matter: what is on pace is thin, what
 * is behind is thick; they differ by form, hatch and edge as well, so that a photocopier that knows
 * black and white only loses none. Mono uses no colour.
 */
typedef enum
{
  XUSHI_PALETTE_LIGHT,
  XUSHI_PALETTE_DARK,
  XUSHI_PALETTE_HIGH_CONTRAST,
  XUSHI_PALETTE_HIGH_CONTRAST_DARK,
  XUSHI_PALETTE_PAPER, /* colours that a black and white copy tells apart, too */
  XUSHI_PALETTE_MONO,
} XushiPalette;

/**
 * XushiHatch:
 *
 * How an area is filled; on the screen solid, except for unreported.
 */
typedef enum
{
  XUSHI_HATCH_SOLID,
  XUSHI_HATCH_DIAGONAL, /* lines rising to the right, with an outline */
  XUSHI_HATCH_OVER,     /* solid, with dark lines rising to the right over it, and an edge */
  XUSHI_HATCH_SPARSE,   /* thin, widely spaced lines on the track */
  XUSHI_HATCH_EMPTY,    /* the outline alone */
  XUSHI_HATCH_DASHED,   /* a dashed outline alone */
  XUSHI_HATCH_DOTTED,   /* a dotted outline alone */
} XushiHatch;

/**
 * XushiChartStyle:
 * @mono: no meaning may depend on colour
 * @fill: the body of a sign, bar or segment, by shape
 * @ink: the same, dark (or light) enough for small figures
 * @on_fill: figures written on @fill
 * @hatch: how @fill is applied, by shape
 * @edge: the colour of the outline around @fill, and of the lines over it, by shape
 * @edge_width: of that outline, in points, before @scale; 0 for none
 * @body: thickness of a bar or segment as a share of its track's, 0 to 1, by shape
 * @signs: bars that are done end in their sign, and the value on a strip is the sign of its light
 * @text: what is read first
 * @dim: what is read second: units, headings, notes
 * @faint: hairlines
 * @track: the empty part of a bar
 * @mark: target line, pace marker, axis
 * @ground: the background of the drawing, also used for halos
 * @family: (not nullable): families for text and figures, static or outliving the style
 * @title_family: (not nullable): families for titles
 * @text_size: the size of data text, in points
 * @scale: factor for strokes; 1 at the design size
 *
 * Everything that the drawing functions know about appearance. A plain value: copy it, change what
 * an office wants different, pass it down.
 */
typedef struct
{
  gboolean mono;
  XushiColor fill[XUSHI_N_SHAPES];
  XushiColor ink[XUSHI_N_SHAPES];
  XushiColor on_fill[XUSHI_N_SHAPES];
  XushiHatch hatch[XUSHI_N_SHAPES];
  XushiColor edge[XUSHI_N_SHAPES];
  double edge_width[XUSHI_N_SHAPES];
  double body[XUSHI_N_SHAPES];
  gboolean signs;
  XushiColor text;
  XushiColor dim;
  XushiColor faint;
  XushiColor track;
  XushiColor mark;
  XushiColor ground;
  const char *family;
  const char *title_family;
  double text_size;
  double scale;
} XushiChartStyle;

/**
 * xushi_chart_style_init:
 * @style: (out caller-allocates):
 * @palette: what the colours are for
 * @festive: whether red and green are swapped, for offices that consider red good
 *
 * Fills @style with the colours of @palette, the usual families, text of 10 points and
 * scale 1. Festive has no effect in mono.
 */
void xushi_chart_style_init (XushiChartStyle *style, XushiPalette palette, gboolean festive);

G_END_DECLS
