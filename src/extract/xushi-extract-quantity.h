/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-number.h"
#include "extract/xushi-extract-words.h"
#include "extract/xushi-extract.h"

G_BEGIN_DECLS

/* A number with its unit and the words that say whether more or less is good. */
typedef struct
{
  guint head;  /* the start of the words before the number: 不低于, 达到 */
  guint start; /* the start of the number */
  guint end;   /* after the unit */
  guint tail;  /* after 以上, 左右 */
  guint cut;   /* its name begins here, behind a number that only describes; 0 for no such */
  double value, value2;
  XushiOperator op;
  gboolean about;        /* 左右, 约, 近 */
  gboolean corridor;     /* 在 a 与 b 之间 */
  gboolean suffixed;     /* the operator follows the number */
  gboolean small;        /* a Chinese numeral up to ten: often not a count */
  gboolean guessed;      /* its unit is a word that is not listed */
  gboolean reach;        /* 达到, 到, 至: a level, not an increase */
  guint kinds;           /* XushiWordKind of the unit; 0 without a unit */
  guint unit_at;         /* the unit with its scale, in two pieces that may be apart: */
  guint unit_length;
  guint scale_at, scale_length;
  const char *rate;      /* static, nullable: the unit of 百分之 and 成 */
} XushiQuantity;

/**
 * xushi_quantity_read:
 * @start, @end: the clause around @at
 * @next: (out): where to continue
 *
 * Reads the quantity that begins at @at. Numbers that are parts of names, codes, dates and list
 * marks are skipped.
 *
 * Returns: whether there is one.
 */
gboolean xushi_quantity_read (const XushiLexicon *lexicon, const XushiText *text, guint at,
                              guint start, guint end, XushiQuantity *quantity, guint *next);

/**
 * xushi_quantity_unit:
 *
 * Returns: (transfer full): the unit as written: 万人.
 */
char *xushi_quantity_unit (const XushiText *text, const XushiQuantity *quantity);

G_END_DECLS
