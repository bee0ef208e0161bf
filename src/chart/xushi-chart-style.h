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
 * What the colours are for. In mono the signs differ by shape and the bars by hatch; no colour is
 * used, so that it survives a photocopier.
 */
typedef enum
{
  XUSHI_PALETTE_LIGHT,
  XUSHI_PALETTE_DARK,
  XUSHI_PALETTE_HIGH_CONTRAST,
  XUSHI_PALETTE_HIGH_CONTRAST_DARK,
  XUSHI_PALETTE_MONO,
} XushiPalette;

/**
 * XushiHatch:
 *
 * How an area is filled; solid in every palette but mono, except for unreported.
 */
typedef enum
{
  XUSHI_HATCH_SOLID,
  XUSHI_HATCH_DIAGONAL, /* lines rising to the right, with an outline */
  XUSHI_HATCH_CROSS,    /* both diagonals, close, with an outline */
  XUSHI_HATCH_SPARSE,   /* thin, widely spaced lines on the track */
  XUSHI_HATCH_EMPTY,    /* the outline alone */
} XushiHatch;

/**
 * XushiChartStyle:
 * @mono: no meaning may depend on colour
 * @fill: the body of a sign, bar or segment, by shape
 * @ink: the same, dark (or light) enough for small figures
 * @on_fill: figures written on @fill
 * @hatch: how @fill is applied, by shape
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
