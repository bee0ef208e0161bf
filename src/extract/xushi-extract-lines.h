/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-words.h"

G_BEGIN_DECLS

/* How the width of a line is counted: programs that fold lines differ. */
typedef enum
{
  XUSHI_WIDTH_CHARACTERS, /* each character is one */
  XUSHI_WIDTH_NARROW,     /* in columns: a Chinese character is two, a quotation mark one */
  XUSHI_WIDTH_WIDE,       /* in columns: a quotation mark is two as well */
  XUSHI_N_WIDTHS,
} XushiWidth;

/* A line of the original, while the text still has all of its line ends. */
typedef struct
{
  guint start, end;             /* its characters; @end is its '\n', or the end of the text */
  guint width[XUSHI_N_WIDTHS];  /* with the blanks before and in it, without those behind */
  guint indent;                 /* the columns of the blanks before it */
  guint blanks;                 /* the columns of the blanks within it */
  guint page : 1;               /* a page begins with it */
  guint passed : 1;             /* it belongs to the page and is not read */
} XushiLine;

/**
 * xushi_lines_pass_pages:
 * @lines: (element-type XushiLine): all lines of @text
 *
 * Marks what belongs to pages: page numbers, and heads and feet that are the same on each page. Says
 * how many in @text. A page begins at a form feed or behind a page number.
 */
void xushi_lines_pass_pages (XushiText *text, GArray *lines);

/**
 * xushi_lines_join:
 * @lines: (element-type XushiLine): all lines of @text
 *
 * Removes from @text the ends of folded lines and the lines that were passed over, and marks the
 * line ends that may have torn or glued a number.
 */
void xushi_lines_join (const XushiLexicon *lexicon, XushiText *text, const GArray *lines);

/* What the characters on both sides of a line end say about it. */
typedef enum
{
  XUSHI_TORN_NOT,
  XUSHI_TORN_MAYBE,  /* a number touches the line end, and nothing says how */
  XUSHI_TORN_DIGITS, /* a digit on each side: one number or two */
  XUSHI_TORN_LIKELY, /* a number and its unit, or a verb and its number */
  XUSHI_TORN_SURE,   /* what cannot be apart: 8.|7, 8|%, 6%|~7% */
} XushiTorn;

/**
 * xushi_line_torn:
 *
 * Returns: whether a quantity lies across the end of the line [@start, @end) and the line
 *   [@next, @stop) that follows it.
 */
XushiTorn xushi_line_torn (const XushiLexicon *lexicon, const XushiText *text, guint start,
                           guint end, guint next, guint stop);

/**
 * xushi_line_ends_quantity:
 *
 * Returns: whether the line [@start, @end) ends with a number and its unit, as an entry of a list
 *   does.
 */
gboolean xushi_line_ends_quantity (const XushiText *text, guint start, guint end);

/**
 * xushi_line_is_labelled:
 *
 * Returns: whether the line [@start, @end) begins with a short label and a colon, as each line of a
 *   card does (责任单位：镇文旅办, 节点安排：3月开工).
 */
gboolean xushi_line_is_labelled (const XushiText *text, guint start, guint end);

G_END_DECLS
