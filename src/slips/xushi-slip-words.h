/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-slip-field.h"

G_BEGIN_DECLS

/* The columns of a slip: first the fields, in their order, then what a slip tells. */
typedef enum
{
  XUSHI_SLIP_COLUMN_KEY = XUSHI_N_SLIP_FIELDS,
  XUSHI_SLIP_COLUMN_NUMBER,
  XUSHI_SLIP_COLUMN_NAME,
  XUSHI_SLIP_COLUMN_TARGET,
  XUSHI_SLIP_COLUMN_UNIT,
  XUSHI_SLIP_COLUMN_LAST,
  XUSHI_SLIP_COLUMN_LAST_MONTH,
  XUSHI_SLIP_COLUMN_MONTH, /* of a table that is not a slip */
  XUSHI_N_SLIP_COLUMNS,
} XushiSlipColumn;

/* (transfer none): the stable English word of a column, as in its mark. */
const char *xushi_slip_column_to_word (guint column);

/* Returns: the column that @word names; XUSHI_N_SLIP_COLUMNS for none. */
guint xushi_slip_column_from_word (const char *word);

/* Returns: the column that a heading names, as offices write it: blanks, line ends, width and what
 * stands in brackets do not matter; XUSHI_N_SLIP_COLUMNS for none. */
guint xushi_slip_column_from_head (const char *head);

/* Whether a cell for a figure says that there is none yet: 未出, 无, —. */
gboolean xushi_slip_says_none (const char *text);

/* Whether a cell for a date ticks the node off, or says that it is not finished. */
gboolean xushi_slip_says_done (const char *text);
gboolean xushi_slip_says_open (const char *text);

/* Returns: @text after colons, blanks and words such as 累计, 完成 that stand between a name and its
 * figure. */
const char *xushi_slip_skip_link (const char *text);

/**
 * xushi_slip_find_month:
 * @text: a title such as 2016年1—9月完成情况
 * @year: (out): 0 where none is named
 * @month: (out)
 *
 * Returns: whether it names a month: of a span its last.
 */
gboolean xushi_slip_find_month (const char *text, int *year, int *month);

G_END_DECLS
