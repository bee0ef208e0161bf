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
 * What the colours are made for. In mono the signs differ by shape and the bars by hatch; no
 * colour is used, and black survives a photocopier.
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
 * How an area is filled; solid in every palette but mono, save for what is unreported.
 */
typedef enum
{
  XUSHI_HATCH_SOLID,
  XUSHI_HATCH_DIAGONAL, /* lines rising to the right, with an outline */
  XUSHI_HATCH_CROSS,    /* both diagonals, close, with an outline */
  XUSHI_HATCH_SPARSE,   /* thin wide lines on the track */
  XUSHI_HATCH_EMPTY,    /* the outline alone */
} XushiHatch;

/**
 * XushiChartStyle:
 * @mono: no colour may tell anything
 * @fill: the body of a sign, bar or segment, by shape
 * @ink: the same, dark (or light) enough to write small figures with
 * @on_fill: figures written on @fill
 * @hatch: how @fill is laid on, by shape
 * @text: what is read first
 * @dim: what is read second: units, headings, notes
 * @faint: hairlines
 * @track: the empty part of a bar
 * @mark: target line, pace marker, axis
 * @ground: what the drawing stands on; halos take it
 * @family: (not nullable): families for text and figures, static or outliving the style
 * @title_family: (not nullable): families for titles
 * @text_size: the size of data text, in points
 * @scale: factor on strokes; 1 at the size of the design
 *
 * All that the painters know about looks. A plain value: copy it, change what an office wants
 * changed, hand it down.
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
 * @festive: whether red and green change places, as offices want it to whom red is good
 *
 * Fills @style with the colours of @palette, the usual families, text of 10 points and
 * scale 1. Festive has no effect in mono.
 */
void xushi_chart_style_init (XushiChartStyle *style, XushiPalette palette, gboolean festive);

G_END_DECLS
