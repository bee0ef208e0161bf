/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* XushiCellText: what is read of one cell of a workbook. All strings are owned. */
typedef struct
{
  char *text;  /* nullable: blank */
  char *flaw;  /* nullable: why it cannot be relied on; a translated sentence */
  char *doubt; /* nullable: what the clerk should know of it; a translated sentence */
} XushiCellText;

void xushi_cell_text_clear (XushiCellText *cell);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiCellText, xushi_cell_text_clear)

/* XushiNumberLook: how a cell shows the number that it holds. */
typedef struct
{
  const char *before; /* the characters before its digits, blank for none */
  const char *after;  /* those after them */
  int shift;          /* the digits are those of the number divided by this power of ten: 3 for
                         thousands, −2 for a percentage */
  guint n_digits;     /* so many digits are shown at least before the point: 3 for 001 */
  gboolean is_masked; /* other characters stand between its digits */
  gboolean is_signed; /* a minus is shown without being among the characters, or by a colour */
} XushiNumberLook;

/**
 * xushi_number_shown:
 * @value: what the cell holds; finite
 * @cell: (out): gets what is read
 *
 * What the clerk sees is read, as exactly as the cell holds it: the number in its shortest decimal
 * of at most fifteen digits, with the characters around it: “8%” for 8 in the format 0"%" and for
 * 0.08 in the format 0%, “5万元” for 5 in the format 0"万元". The sign of yuan is left out, and
 * brackets and triangles that stand for a minus become one. Where the digits are those of another
 * number than the cell holds, what it holds is read, and the doubt says so, unless the characters
 * after it say how many they stand for: “12.3456万元” for 123456 in a format that shows 12.3万元.
 */
void xushi_number_shown (double value, const XushiNumberLook *look, XushiCellText *cell);

/* The same for a cell that shows nothing, or @words (nullable) in the place of a number: “是” for 1.
 * A dash for 0 is a way to write 0. */
void xushi_number_shown_as_words (double value, const char *words, XushiCellText *cell);

/* (transfer full): the shortest decimal of at most fifteen digits, six of them after the point. */
char *xushi_number_to_digits (double value);

/* What a cell shows of a date. */
typedef enum
{
  XUSHI_DATE_SHOWS_DAY = 1 << 0,
  XUSHI_DATE_SHOWS_MONTH = 1 << 1,
  XUSHI_DATE_SHOWS_YEAR = 1 << 2,
  XUSHI_DATE_SHOWS_TIME = 1 << 3,
} XushiDateParts;

/**
 * xushi_date_shown:
 * @serial: days since the epoch of the workbook, the time of day as a fraction
 * @since_1904: whether the days are counted from 1904-01-01, and not from 1899-12-31 with a leap
 *   day in 1900
 * @cell: (out): gets YYYY-MM-DD, YYYY-MM where year or month are shown and no day, with HH:MM behind
 *   it where there is a time of day that is shown; HH:MM where nothing but the time is shown. A
 *   flaw for what is no date.
 */
void xushi_date_shown (double serial, gboolean since_1904, XushiDateParts parts,
                       XushiCellText *cell);

/* A length of time, such as 36:30 hours: no figure. */
void xushi_duration_shown (XushiCellText *cell);

G_END_DECLS
