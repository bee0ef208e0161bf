/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-words.h"

G_BEGIN_DECLS

/* What the lines before the first paragraph say the text is. */
typedef struct
{
  gboolean news;    /* a piece of news: its title is no heading of what follows */
  guint title_end;  /* of a piece of news: where the first paragraph begins; the lines before are titles */
  guint titles;     /* where the lines end that are titles by their length and marks, of any text */
  gboolean late;    /* a line at the beginning says that it was written in the last months of a year */
  gboolean orderly; /* the title of a piece of news tells what has been done (进展顺利) */
  gboolean account; /* the title or the line below it is that of an account: 通报, 小结, 战果, and of no plan */
} XushiOpening;

/**
 * xushi_opening_read:
 * @text: the prepared text
 *
 * Looks at the title of a text and at the lines around it.
 */
XushiOpening xushi_opening_read (const XushiText *text);

/**
 * xushi_opening_is_dateline:
 * @start, @end: a line
 *
 * Returns: whether the line ends with the day on which the text was written (县人社局 2020年12月28日), and says no more
 */
gboolean xushi_opening_is_dateline (const XushiText *text, guint start, guint end);

/**
 * xushi_opening_is_plan_line:
 * @start, @end: a line
 *
 * Returns: whether the line is the title of a plan (2014年工作谋划), in which a year is no sign of the past; a long line is
 *   none
 */
gboolean xushi_opening_is_plan_line (const XushiText *text, guint start, guint end);

G_END_DECLS
