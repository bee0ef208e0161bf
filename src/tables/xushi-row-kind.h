/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* What the rows below the heads of an office's sheet are. */

/* A row as it was recognised. */
typedef struct
{
  XushiRowKind kind;
  int level;   /* of a section: 1 一、 2 （一） 3 1. 4 (1), 0 without a number */
  char *title; /* owned, nullable: of a section, without its number */
} XushiRowSort;

/* (transfer full): the title of a section or area without the count or score behind it: 交通（2个）,
 * 经济发展（45分）. */
char *xushi_row_kind_trim_title (const char *text);

void xushi_row_sort_clear (XushiRowSort *sort);

/**
 * xushi_row_kind_find:
 * @row: below the heads
 *
 * Recognises section heads, sums, remarks and heads that are repeated by what the row says alone;
 * every other row is taken.
 */
void xushi_row_kind_find (const XushiMatching *matching, guint row, XushiRowSort *sort);

/* The number in front of a text: its length in bytes, 0 for none. @level: (out): as above. */
gsize xushi_row_kind_read_mark (const char *text, int *level);

/* The length of the words before a name that make it a part of the one above (其中：); 0 for none. */
gsize xushi_row_kind_read_part (const char *name);

/* Whether the cell means that there is no value: -, /, 无. */
gboolean xushi_row_kind_is_nothing (const char *text);

G_END_DECLS
