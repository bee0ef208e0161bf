/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * XushiFace:
 *
 * The three faces of a page. All use one Chinese family with tabular figures, except titles, which
 * are in Song.
 */
typedef enum
{
  XUSHI_FACE_BODY,
  XUSHI_FACE_BOLD,
  XUSHI_FACE_TITLE,
} XushiFace;

/**
 * XushiAlign:
 *
 * Which point of a text its x refers to.
 */
typedef enum
{
  XUSHI_ALIGN_START,
  XUSHI_ALIGN_CENTRE,
  XUSHI_ALIGN_END,
} XushiAlign;

/**
 * XushiLabel:
 * @text: (not nullable): UTF-8
 * @face: which face
 * @size: in points
 * @width: the maximum width; 0 for its natural width
 * @lines: the maximum number of lines within @width; 0 counts as 1. Longer text ends in an ellipsis
 * @pitch: from line to line, in points, when a wrapped text is drawn; 0 for the typeface's own
 *
 * A text to be measured or drawn. The struct is only used during the call.
 */
typedef struct
{
  const char *text;
  XushiFace face;
  double size;
  double width;
  int lines;
  double pitch;
} XushiLabel;

/**
 * XushiTextSize:
 * @width: of the widest line
 * @height: of all lines
 * @baseline: of the first line, from the top
 * @lines: the number of lines
 * @ellipsised: whether something was left out
 */
typedef struct
{
  double width;
  double height;
  double baseline;
  int lines;
  gboolean ellipsised;
} XushiTextSize;

/**
 * XushiTextCache:
 *
 * The shaped texts of a page or widget. Shaping is by far the largest part of drawing a page, and
 * its words repeat, so the last few thousand texts are kept.
 *
 * Layouts are made at 72 dpi with unhinted metrics: a text has the same width on screen, on paper
 * and in files. Use it in one thread only.
 */
typedef struct _XushiTextCache XushiTextCache;

/**
 * xushi_text_prepare:
 *
 * Scans the system's fonts in the background, ahead of the first text.
 */
void xushi_text_prepare (void);

/**
 * xushi_text_cache_new:
 * @style: the source of the families; not kept
 *
 * Returns: (transfer full): an empty cache.
 */
XushiTextCache *xushi_text_cache_new (const XushiChartStyle *style);

/**
 * xushi_text_cache_free:
 */
void xushi_text_cache_free (XushiTextCache *cache);

/**
 * xushi_text_measure:
 * @size: (out caller-allocates):
 */
void xushi_text_measure (XushiTextCache *cache, const XushiLabel *text, XushiTextSize *size);

/**
 * xushi_text_draw:
 * @x: left end, middle or right end, as @align says
 * @baseline: of the first line
 *
 * Draws @text as text (in a PDF it can be searched and copied). Lines of a wrapped text are
 * aligned as @align says, too.
 */
void xushi_text_draw (XushiTextCache *cache,
                      cairo_t *cr,
                      const XushiLabel *text,
                      double x,
                      double baseline,
                      XushiAlign align,
                      const XushiColor *color);

/**
 * xushi_text_baseline:
 * @middle: vertical middle of a row
 * @size: of the text, in points
 *
 * Returns: the baseline on which Chinese text of @size is vertically centred. Texts of several
 *   sizes in one row should share the baseline of the largest.
 */
double xushi_text_baseline (double middle, double size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiTextCache, xushi_text_cache_free)

G_END_DECLS
