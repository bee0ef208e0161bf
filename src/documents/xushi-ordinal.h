/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the numbers of a list are written. */
typedef enum
{
  XUSHI_ORDINAL_NONE, /* a bullet, or nothing */
  XUSHI_ORDINAL_DECIMAL,
  XUSHI_ORDINAL_ZERO,        /* 01 */
  XUSHI_ORDINAL_WIDE,        /* full-width digits */
  XUSHI_ORDINAL_UPPER_ROMAN,
  XUSHI_ORDINAL_LOWER_ROMAN,
  XUSHI_ORDINAL_UPPER_LETTER,
  XUSHI_ORDINAL_LOWER_LETTER,
  XUSHI_ORDINAL_HAN,         /* 一, 十一, 一百二十 */
  XUSHI_ORDINAL_HAN_DIGITS,  /* 一, 一一, 一二〇 */
  XUSHI_ORDINAL_LEGAL,       /* 壹 */
  XUSHI_ORDINAL_STEM,        /* 甲 */
  XUSHI_ORDINAL_BRANCH,      /* 子 */
  XUSHI_ORDINAL_CIRCLE,      /* ① */
  XUSHI_ORDINAL_PAREN,       /* ⑴ */
  XUSHI_ORDINAL_STOP,        /* ⒈ */
  XUSHI_ORDINAL_HAN_CIRCLE,  /* ㊀ */
  XUSHI_ORDINAL_HAN_PAREN,   /* ㈠ */
} XushiOrdinal;

/* @word: (nullable): a format of WordprocessingML; one that is not known counts in digits */
XushiOrdinal xushi_ordinal_from_word (const char *word);

/* @sample: (nullable): a format of OpenDocument, which is the first number: 1, 一, ①; NULL or empty
 * for none */
XushiOrdinal xushi_ordinal_from_sample (const char *sample);

/* Returns: (transfer full): @number as it is written; what a series lacks is written in digits. */
char *xushi_ordinal_format (XushiOrdinal ordinal, guint number);

G_END_DECLS
