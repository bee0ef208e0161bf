/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/* A number that may be unknown is a double in which NAN means "no value". An empty cell is
 * not zero, and zero is not empty. */
#define XUSHI_UNKNOWN ((double) NAN)

static inline gboolean
xushi_is_known (double value)
{
  return !isnan (value);
}

/* Whether two numbers are equal; two unknown ones are. */
static inline gboolean
xushi_number_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

/* No figure of a county is larger than this; beyond it a double loses the decimals. */
#define XUSHI_NUMBER_LIMIT 1e12

/* The maximum number of decimals of a figure. */
#define XUSHI_DECIMALS_MAX 6

/* How many digits of a figure are kept exactly, from the first to the last that is no 0. */
#define XUSHI_DIGITS_MAX 15

#define XUSHI_NUMBER_ERROR (xushi_number_error_quark ())
GQuark xushi_number_error_quark (void);

typedef enum
{
  XUSHI_NUMBER_ERROR_NOT_A_NUMBER,
  XUSHI_NUMBER_ERROR_TOO_LARGE,
  XUSHI_NUMBER_ERROR_TOO_FINE,
  XUSHI_NUMBER_ERROR_AMBIGUOUS,
  XUSHI_NUMBER_ERROR_WRONG_UNIT,
  XUSHI_NUMBER_ERROR_FORMULA,
} XushiNumberError;

/**
 * xushi_number_round:
 * @value: a number, or unknown
 * @decimals: 0 to XUSHI_DECIMALS_MAX
 *
 * Returns: @value rounded half away from zero, as it is printed: figures are rounded first and
 *   compared afterwards (docs/domain.md, section 5.1). A value within a few units in the last place
 *   of a half counts as a half: 41.05 becomes 41.1.
 */
double xushi_number_round (double value, int decimals);

/**
 * xushi_number_format:
 *
 * Returns: (transfer full): @value with exactly @decimals decimals, "-" for the sign, no
 *   separators; the empty string where it is unknown. Never "-0".
 */
char *xushi_number_format (double value, int decimals);

/**
 * xushi_number_format_plain:
 *
 * Returns: (transfer full): the shortest decimal that reads back as @value (12, 2.72, 0.5), or as
 *   it rounded to XUSHI_DECIMALS_MAX decimals; the empty string where it is unknown.
 */
char *xushi_number_format_plain (double value);

/**
 * xushi_number_print:
 *
 * Returns: (transfer full): as xushi_number_format (), for what people read: with U+2212 "−" for
 *   the sign, which a copier does not lose and which is as wide as a digit.
 */
char *xushi_number_print (double value, int decimals);

/* (transfer full): the same of xushi_number_format_plain (). */
char *xushi_number_print_plain (double value);

/**
 * xushi_number_format_signed:
 *
 * Returns: (transfer full): as xushi_number_format () with "+" or U+2212 "−" in front, for
 *   leads and gaps on screen and paper; zero has no sign.
 */
char *xushi_number_format_signed (double value, int decimals);

/**
 * xushi_number_decimals:
 * @text: a number as written, for instance "2.72"
 *
 * Returns: how many decimals were written, at most XUSHI_DECIMALS_MAX.
 */
int xushi_number_decimals (const char *text);

/**
 * xushi_number_decimals_of:
 *
 * Returns: how many decimals @value needs to be written exactly, at most XUSHI_DECIMALS_MAX; 0
 *   where it is unknown.
 */
int xushi_number_decimals_of (double value);

/**
 * xushi_number_parse:
 * @text: what was typed or read
 * @unit: (nullable): the unit the figure is kept in, for instance "人", "万人" or "%"
 * @value: (out): the number in @unit; XUSHI_UNKNOWN for blank text
 *
 * Understands what clerks write: surrounding blanks, thousands separators "1,234.5", full-width
 * digits and signs "１２００", a trailing "%" or "％" where @unit is a percentage (or none is
 * given), the unit itself after the number ("12家"), and 千, 万, 亿 after the number: with
 * @unit "人", "1.2万" is 12000; with @unit "万人", "1.2万" is 1.2 and "12000人" is 1.2.
 *
 * Points ("百分点") may also be followed by "%". A unit is accepted only where @unit is given.
 *
 * Refuses, with the reason: text, infinities, numbers beyond XUSHI_NUMBER_LIMIT, more decimals in
 * @unit than XUSHI_DECIMALS_MAX or digits than XUSHI_DIGITS_MAX, which would be shown and kept
 * rounded without a word (zeros at the end do not count), separators that
 * could be a decimal comma ("1,2", "0,123", "1.234,5"), a unit other than @unit, and 万 on a
 * percentage. @value is then unchanged.
 *
 * Returns: FALSE with @error of XUSHI_NUMBER_ERROR and a translated sentence.
 */
gboolean xushi_number_parse (const char *text, const char *unit, double *value, GError **error);

/**
 * xushi_number_compute:
 * @text: what was typed into a cell of a table on the screen; tables that are read from files have
 *   no formulas
 * @unit: (nullable): the unit of the cell
 *
 * After “=” or “＝”, sums such as "=700+35" and "=(3+4)/2" are computed, with + − × ÷ ( ) and, where
 * the unit is not itself a percentage, % for hundredths; full-width characters too. The result is
 * rounded to XUSHI_DECIMALS_MAX decimals, or as many as XUSHI_DIGITS_MAX leave room for.
 *
 * Returns: (transfer full): the result in digits, for xushi_number_parse (), or @text itself where
 *   it is no formula; %NULL with @error of XUSHI_NUMBER_ERROR for one that has no result.
 */
char *xushi_number_compute (const char *text, const char *unit, GError **error);

G_END_DECLS
