/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-number-shown.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

#include <string.h>

/* The characters around a number have three meanings: its sign, its currency (yuan, which every
 * figure of an office is in), and its unit. The unit stays with the number, so that the readers of
 * figures take it or refuse it by their own rules. */

#define SECONDS_OF_A_DAY 86400

void
xushi_cell_text_clear (XushiCellText *cell)
{
  g_clear_pointer (&cell->text, g_free);
  g_clear_pointer (&cell->flaw, g_free);
  g_clear_pointer (&cell->doubt, g_free);
}

/* A number that is no figure, such as one of identity: its fifteen digits, and noughts. */
static char *
large_to_digits (double value)
{
  char digits[32];
  int power;

  g_ascii_formatd (digits, sizeof digits, "%.14e", fabs (value));
  power = (int) g_ascii_strtoll (strchr (digits, 'e') + 1, NULL, 10);
  if (power < XUSHI_DIGITS_MAX - 1 || power > 20)
    return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", value));
  memmove (digits + 1, digits + 2, XUSHI_DIGITS_MAX - 1);
  return g_strdup_printf ("%s%.15s%.*s", value < 0 ? "-" : "", digits,
                          power - (XUSHI_DIGITS_MAX - 1), "000000");
}

char *
xushi_number_to_digits (double value)
{
  double size = fabs (value);
  char digits[32];
  int n_whole = 1;

  if (!(size <= XUSHI_NUMBER_LIMIT))
    return large_to_digits (value);
  for (double rest = size; rest >= 10; rest /= 10)
    n_whole++;
  value = xushi_number_round (value, MIN (XUSHI_DECIMALS_MAX, XUSHI_DIGITS_MAX - n_whole));
  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  /* Below a ten-thousandth the library would write a power. */
  return value == 0 || strchr (digits, 'e') != NULL ? xushi_number_format_plain (value)
                                                    : g_strdup (digits);
}

static double
shift_down (double value, int shift)
{
  for (; shift > 0; shift--)
    value /= 10;
  for (; shift < 0; shift++)
    value *= 10;
  return value;
}

/* Removes the words of @words, separated by blanks, and blanks from both ends of @text. Returns
 * whether there were such words. */
static gboolean
strip_words (GString *text, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  gboolean any = FALSE, more = TRUE;

  while (more)
    {
      g_strstrip (text->str);
      g_string_truncate (text, strlen (text->str));
      more = FALSE;
      for (guint i = 0; list[i] != NULL; i++)
        {
          gsize length = strlen (list[i]);

          if (g_str_has_prefix (text->str, list[i]))
            g_string_erase (text, 0, (gssize) length);
          else if (g_str_has_suffix (text->str, list[i]))
            g_string_truncate (text, text->len - length);
          else
            continue;
          more = any = TRUE;
        }
    }
  return any;
}

/* No-break blanks are blanks, too. */
static GString *
copy_words (const char *words)
{
  GString *copy = g_string_new (words);

  g_string_replace (copy, "\xc2\xa0", " ", 0);
  return copy;
}

/* How a number that is shown divided is named after its digits. */
static const struct
{
  const char *word;
  int power;
} scales[] = { { "万亿", 12 }, { "千万", 7 }, { "百万", 6 }, { "十万", 5 }, { "千", 3 },
               { "万", 4 },    { "亿", 8 },   { "K", 3 },    { "k", 3 },    { "M", 6 } };

static gboolean
names_scale (const char *after, int shift)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_str_has_prefix (after, scales[i].word))
      return scales[i].power == shift;
  return FALSE;
}

/* Whether the characters around the digits tell how many the digits stand for. */
static gboolean
says_shift (int shift, const char *before, const char *after)
{
  if (shift == -2)
    return strchr (before, '%') != NULL || strchr (after, '%') != NULL;
  return shift == 0 || names_scale (after, shift);
}

/* The readers of figures know 千 and 百万, and not K and M. */
static void
append_after (GString *text, const char *after)
{
  static const struct
  {
    char letter;
    const char *word;
  } letters[] = { { 'K', "千" }, { 'k', "千" }, { 'M', "百万" } };

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (*after == letters[i].letter)
      {
        g_string_append (text, letters[i].word);
        after++;
      }
  g_string_append (text, after);
}

static char *
doubt_shift (const char *held, int shift)
{
  g_autofree char *factor = xushi_number_format_plain (shift_down (1, -shift));

  if (shift < 0)
    return g_strdup_printf (_ ("The cell holds %s, but its number format shows another number; %s "
                               "was read. Check it."),
                            held, held);
  return g_strdup_printf (_ ("The cell holds %s, but its number format shows it divided by %s; %s "
                             "was read. Check that it is in the unit of the column."),
                          held, factor, held);
}

static char *
doubt_look (const char *held)
{
  return g_strdup_printf (_ ("The cell holds %s, but its number format shows it otherwise; %s was "
                             "read. Check it."),
                          held, held);
}

/* A number such as 001 may be a key. */
static void
append_noughts (GString *text, gsize length, guint n_digits)
{
  for (; length < MIN (n_digits, XUSHI_DIGITS_MAX); length++)
    g_string_append_c (text, '0');
}

/* Whether the sign that is shown is another one than the number has. */
static gboolean
shows_other_sign (double value, gboolean minus, gboolean plus, const XushiNumberLook *look)
{
  if (value > 0)
    return minus;
  return value < 0 && (plus || (!minus && !look->is_signed));
}

/* Most numbers have nothing around them. */
static gboolean
is_plain (const XushiNumberLook *look)
{
  return *look->before == '\0' && *look->after == '\0' && look->shift == 0 && look->is_signed
         && look->n_digits <= 1 && !look->is_masked;
}

static void
show_dressed (double value, const XushiNumberLook *look, XushiCellText *cell)
{
  static const char minuses[] = "- − － ( ) （ ） △ ▲ ▼ ↓", plus[] = "+ ＋ ↑";
  static const char yuan[] = "¥ ￥ CNY RMB ＲＭＢ";
  g_autoptr (GString) before = copy_words (look->before), after = copy_words (look->after);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *held = xushi_number_to_digits (value);
  g_autofree char *digits = NULL;
  gboolean has_plus = strip_words (before, plus);
  gboolean has_minus = strip_words (before, minuses);

  strip_words (before, yuan);
  /* A sign may stand on either side of the yuan. */
  has_minus = strip_words (before, minuses) || has_minus;
  strip_words (after, value < 0 ? "- ) ）" : "");
  strip_words (after, yuan);
  if (look->is_masked || !says_shift (look->shift, before->str, after->str))
    {
      cell->text = g_steal_pointer (&held);
      cell->doubt = look->shift != 0 ? doubt_shift (cell->text, look->shift)
                                     : doubt_look (cell->text);
      return;
    }
  digits = xushi_number_to_digits (shift_down (value, look->shift));
  g_string_append (text, before->str);
  if (look->shift == 0 && value >= 0)
    append_noughts (text, strcspn (digits, "."), look->n_digits);
  g_string_append (text, digits);
  if (look->shift > 0)
    append_after (text, after->str);
  else
    g_string_append (text, after->str);
  cell->text = g_string_free (g_steal_pointer (&text), FALSE);
  if (shows_other_sign (value, has_minus, has_plus, look))
    cell->doubt = doubt_look (held);
}

void
xushi_number_shown (double value, const XushiNumberLook *look, XushiCellText *cell)
{
  if (is_plain (look))
    cell->text = xushi_number_to_digits (value);
  else
    show_dressed (value, look, cell);
}

static gboolean
is_dash (const char *words)
{
  static const char *const dashes[] = { "-", "–", "—", "－", "--", "——", "/" };

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_equal (words, dashes[i]))
      return TRUE;
  return FALSE;
}

void
xushi_number_shown_as_words (double value, const char *words, XushiCellText *cell)
{
  g_autoptr (GString) shown = copy_words (words != NULL ? words : "");
  g_autofree char *held = xushi_number_to_digits (value);

  strip_words (shown, "");
  if (shown->len > 0 && !is_dash (shown->str))
    {
      cell->text = g_strdup (shown->str);
      return;
    }
  cell->text = g_strdup (held);
  if (shown->len == 0)
    cell->doubt = g_strdup_printf (_ ("The cell holds %s, but its number format shows nothing; %s "
                                      "was read. Check it, or empty the cell."),
                                   held, held);
  else if (value != 0)
    cell->doubt = doubt_look (held);
}

/* A day that no calendar has, or beyond the year 9999. */
static void
refuse_date (double serial, XushiCellText *cell)
{
  g_autofree char *held = xushi_number_to_digits (serial);

  cell->text = g_strdup (held);
  cell->flaw = g_strdup_printf (_ ("The cell is formatted as a date, but holds %s, which is none; "
                                   "give it the number format “General”, or type the date."),
                                held);
}

/* 1900-02-29, which never was, is the day 60 of workbooks. Returns NULL for what is no date. */
static GDate *
find_day (gint64 day, gboolean since_1904)
{
  GDate *date = g_date_new ();

  if (since_1904)
    {
      g_date_set_dmy (date, 1, G_DATE_JANUARY, 1904);
      day += 1;
    }
  else
    {
      g_date_set_dmy (date, 1, G_DATE_JANUARY, 1900);
      day = day == 60 ? 0 : day > 60 ? day - 1 : day;
    }
  if (day >= 1 && day < 2958466)
    g_date_add_days (date, (guint) day - 1);
  if (day >= 1 && day < 2958466 && g_date_get_year (date) <= 9999)
    return date;
  g_date_free (date);
  return NULL;
}

static void
append_time (GString *text, int seconds)
{
  g_string_append_printf (text, "%s%02d:%02d", text->len > 0 ? " " : "", seconds / 3600,
                          seconds / 60 % 60);
  if (seconds % 60 != 0)
    g_string_append_printf (text, ":%02d", seconds % 60);
}

void
xushi_date_shown (double serial, gboolean since_1904, XushiDateParts parts, XushiCellText *cell)
{
  gboolean dated = (parts & ~(guint) XUSHI_DATE_SHOWS_TIME) != 0;
  gint64 total = fabs (serial) < 1e8 ? (gint64) floor (serial * SECONDS_OF_A_DAY + 0.5) : -1;
  gint64 day = total / SECONDS_OF_A_DAY;
  int seconds = (int) (total % SECONDS_OF_A_DAY);
  g_autoptr (GDate) date = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (total >= 0 && dated)
    date = find_day (day, since_1904);
  if (total < 0 || (dated && date == NULL))
    {
      refuse_date (serial, cell);
      return;
    }
  if (dated)
    g_string_append_printf (text, "%04d-%02d", g_date_get_year (date), g_date_get_month (date));
  if (dated && ((parts & XUSHI_DATE_SHOWS_DAY) || !(parts & XUSHI_DATE_SHOWS_MONTH)))
    g_string_append_printf (text, "-%02d", g_date_get_day (date));
  if (!dated || ((parts & XUSHI_DATE_SHOWS_TIME) && seconds != 0))
    append_time (text, seconds);
  cell->text = g_string_free (g_steal_pointer (&text), FALSE);
}

void
xushi_duration_shown (XushiCellText *cell)
{
  cell->flaw = g_strdup (_ ("The cell holds a length of time, which is no figure; type the "
                            "number."));
}
