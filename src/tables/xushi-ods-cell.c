/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-ods-private.h"

#include "base/xushi-date.h"
#include "base/xushi-number.h"

#include <string.h>

/* A cell holds a value in attributes, and paragraphs with what it shows. Which characters its
 * number format puts around the number is seen by comparing the two; the format itself need not be
 * read. */

/* What the attributes of a cell say. All are owned and nullable. */
typedef struct
{
  char *kind;    /* float, percentage, currency, date, time, boolean, string */
  char *value;   /* of a number */
  char *written; /* of a date, time, boolean or string */
  gboolean has_formula;
  gboolean is_error;
} Held;

static void
held_clear (Held *held)
{
  g_free (held->kind);
  g_free (held->value);
  g_free (held->written);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Held, held_clear)

static void
read_attributes (XushiXml *xml, Held *held, XushiOdsCell *cell)
{
  static const char *const written[] = { "date-value", "time-value", "boolean-value",
                                         "string-value" };
  g_autofree char *formula = xushi_xml_dup_attribute (xml, XUSHI_ODS_TABLE, "formula");
  g_autofree char *kind = xushi_xml_dup_attribute (xml, XUSHI_ODS_CALC, "value-type");

  held->kind = xushi_xml_dup_attribute (xml, XUSHI_ODS_OFFICE, "value-type");
  held->value = xushi_xml_dup_attribute (xml, XUSHI_ODS_OFFICE, "value");
  for (gsize i = 0; held->written == NULL && i < G_N_ELEMENTS (written); i++)
    held->written = xushi_xml_dup_attribute (xml, XUSHI_ODS_OFFICE, written[i]);
  held->has_formula = formula != NULL;
  held->is_error = g_strcmp0 (kind, "error") == 0;
  cell->n_repeats
      = MAX (xushi_xml_get_number (xml, XUSHI_ODS_TABLE, "number-columns-repeated", 1), 1);
  cell->n_columns = xushi_xml_get_number (xml, XUSHI_ODS_TABLE, "number-columns-spanned", 1);
  cell->n_rows = xushi_xml_get_number (xml, XUSHI_ODS_TABLE, "number-rows-spanned", 1);
}

/* Adds what a cell may have, and one byte more, which tells that it is too long. */
static void
append_some (GString *text, const char *more, gsize length)
{
  if (text->len <= XUSHI_TABLE_MAX_CELL)
    g_string_append_len (text, more,
                         (gssize) MIN (length, XUSHI_TABLE_MAX_CELL + 1 - text->len));
}

/* Elements that stand for characters: several blanks, a tab, the end of a line. */
static void
append_mark (XushiXml *xml, GString *text)
{
  gint64 n = 1;

  if (xushi_xml_is (xml, XUSHI_ODS_TEXT, "tab"))
    append_some (text, "\t", 1);
  else if (xushi_xml_is (xml, XUSHI_ODS_TEXT, "line-break"))
    append_some (text, "\n", 1);
  else if (xushi_xml_is (xml, XUSHI_ODS_TEXT, "s"))
    for (n = CLAMP (xushi_xml_get_number (xml, XUSHI_ODS_TEXT, "c", 1), 1, XUSHI_TABLE_MAX_CELL);
         n > 0; n--)
      append_some (text, " ", 1);
}

/* Notes, drawings and readings above characters are no text of the cell. */
static gboolean
is_beside (XushiXml *xml)
{
  return xushi_xml_is (xml, XUSHI_ODS_OFFICE, "annotation")
         || xushi_xml_is (xml, XUSHI_ODS_TEXT, "ruby-text")
         || xushi_xml_is (xml, XUSHI_ODS_TEXT, "note")
         || xushi_xml_is (xml, XUSHI_ODS_TABLE, "shapes")
         || xushi_xml_is (xml, XUSHI_ODS_TABLE, "detective")
         || xushi_xml_is (xml, XUSHI_ODS_DRAW, xushi_xml_get_name (xml));
}

/* Reads the paragraphs to the end of the cell. @n: (out): how many */
static gboolean
read_paragraphs (XushiXml *xml, GString *text, guint *n, GError **error)
{
  guint depth = 0, paragraph = 0;

  for (;;)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        if (is_beside (xml))
          {
            if (!xushi_xml_skip (xml, error))
              return FALSE;
            break;
          }
        depth++;
        if (paragraph == 0 && xushi_xml_is (xml, XUSHI_ODS_TEXT, "p"))
          {
            paragraph = depth;
            if ((*n)++ > 0)
              append_some (text, "\n", 1);
          }
        else if (paragraph > 0)
          append_mark (xml, text);
        break;
      case XUSHI_XML_END:
        if (depth == 0)
          return TRUE;
        paragraph = depth == paragraph ? 0 : paragraph;
        depth--;
        break;
      case XUSHI_XML_TEXT:
        if (paragraph > 0)
          append_some (text, xushi_xml_get_text (xml), strlen (xushi_xml_get_text (xml)));
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* The number in the middle of what is shown. @digits: (out) (transfer full): as it can be computed
 * with. Returns FALSE where there is none; else @before and @after, both (transfer full). */
static gboolean
cut_shown (const char *text, char **before, char **digits, char **after)
{
  gsize start = strcspn (text, "0123456789");
  gsize length = strspn (text + start, "0123456789.,");
  g_auto (GStrv) groups = NULL;
  g_autofree char *number = NULL;

  if (length == 0)
    return FALSE;
  if (start > 0 && text[start - 1] == '.')
    start--, length++;
  number = g_strndup (text + start, length);
  groups = g_strsplit (number, ",", -1);
  *digits = g_strjoinv ("", groups);
  *before = g_strndup (text, start);
  *after = g_strdup (text + start + length);
  return TRUE;
}

/* By which power of ten the number @shown is smaller than @held, as far as its decimals tell;
 * G_MAXINT where it is another one. */
static int
compare_shown (double held, const char *shown, gboolean is_percentage)
{
  static const int shifts[] = { -2, 0, 3, 4, 6, 8, 7, 5, 1, 2, 9, 12, -2 };
  const char *point = strchr (shown, '.');
  double number = g_ascii_strtod (shown, NULL), size = fabs (held);
  double room = 0.5000001 * pow (10, point != NULL ? -(double) strlen (point + 1) : 0);

  for (gsize i = is_percentage ? 0 : 1; i < G_N_ELEMENTS (shifts); i++)
    if (fabs (size / pow (10, shifts[i]) - number) <= room + number * 1e-12)
      return shifts[i];
  return G_MAXINT;
}

static void
show_number (double held, gboolean is_percentage, const char *text, XushiCellText *shown)
{
  g_autofree char *before = NULL, *digits = NULL, *after = NULL;
  XushiNumberLook look = { .is_signed = TRUE };

  if (!cut_shown (text, &before, &digits, &after))
    {
      xushi_number_shown_as_words (held, text, shown);
      return;
    }
  look.before = before;
  look.after = after;
  look.shift = compare_shown (held, digits, is_percentage);
  look.n_digits = *digits == '0' ? (guint) strcspn (digits, ".") : 0;
  /* Fractions, powers, Chinese and other digits, separators of other countries. */
  if (look.shift == G_MAXINT || strpbrk (after, "0123456789") != NULL)
    {
      look.shift = 0;
      look.is_masked = strpbrk (after, "/E") == NULL;
      look.before = look.after = "";
    }
  xushi_number_shown (held, &look, shown);
}

/* “2016-05-01T09:30:00”: whether the day is shown is seen by what the cell shows, such as
 * 2016年5月. */
static void
show_date (const char *date, const char *text, XushiCellText *shown)
{
  int year = 0, month = 0, n = 0, numbers[2] = { -1, -1 };
  char *time = strchr (date, 'T');
  g_autofree char *whole = time != NULL ? g_strndup (date, (gsize) (time - date)) : g_strdup (date);

  for (const char *p = text + strcspn (text, "0123456789"); *p != '\0';
       p += strcspn (p, "0123456789"))
    {
      guint64 number = g_ascii_strtoull (p, (char **) &p, 10);

      if (n < 2)
        numbers[n] = (int) MIN (number, 99999);
      n++;
    }
  /* The day 0 of spreadsheets: a number, mostly 0, that is formatted as a date. */
  if (g_str_has_prefix (whole, "1899-12-3"))
    xushi_date_shown (0, FALSE, XUSHI_DATE_SHOWS_DAY, shown);
  else if (xushi_date_parse (whole, &year, &month, NULL) && n == 2 && numbers[0] == year
      && numbers[1] == month)
    shown->text = g_strdup_printf ("%04d-%02d", year, month);
  else if (time != NULL && !g_str_has_prefix (time, "T00:00:00") && time[1] != '\0')
    shown->text = g_strdup_printf ("%s %.*s", whole, g_str_has_suffix (time, ":00") ? 5 : 15,
                                   time + 1);
  else
    shown->text = g_steal_pointer (&whole);
}

/* Reads a number and the letter after it at @at, and moves it behind. */
static double
read_length (const char **at, char letter)
{
  char *end = NULL;
  double number = g_ascii_strtod (*at, &end);

  if (end == *at || *end != letter)
    return 0;
  *at = end + 1;
  return number;
}

/* “PT09H30M00S” is a time of day, and with more hours than a day a length of time. */
static void
show_time (const char *time, XushiCellText *shown)
{
  const char *at = g_str_has_prefix (time, "PT") ? time + 2 : time;
  double hours = read_length (&at, 'H'), minutes = read_length (&at, 'M');
  double seconds = read_length (&at, 'S');

  if (at == time || *at != '\0' || !(hours >= 0 && hours < 24))
    xushi_duration_shown (shown);
  else
    xushi_date_shown ((hours * 3600 + minutes * 60 + seconds) / 86400, TRUE, XUSHI_DATE_SHOWS_TIME,
                      shown);
}

/* Older programs write errors as the text of a formula. */
static gboolean
is_error (const char *text)
{
  static const char *const errors[] = { "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#N/A", "#NUM!",
                                        "#NULL!" };

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    if (g_str_equal (text, errors[i]))
      return TRUE;
  return g_str_has_prefix (text, "Err:");
}

/* @text: (nullable): NULL where a program writes only what the cell holds */
static void
show_value (double number, gboolean is_percentage, const char *text, XushiCellText *shown)
{
  if (text != NULL)
    show_number (number, is_percentage, text, shown);
  else if (is_percentage)
    xushi_number_shown (number, &(XushiNumberLook) { "", "%", -2, 0, FALSE, TRUE }, shown);
  else
    shown->text = xushi_number_to_digits (number);
}

static void
show (const Held *held, const char *text, guint n_paragraphs, XushiCellText *shown)
{
  const char *kind = held->kind != NULL ? held->kind : "";
  char *end = NULL;
  double number = held->value != NULL ? g_ascii_strtod (held->value, &end) : XUSHI_UNKNOWN;

  if (held->is_error || (held->has_formula && is_error (text)))
    {
      shown->text = g_strdup (text);
      shown->flaw = xushi_sheet_builder_flaw_error (text);
    }
  else if (held->has_formula && *kind == '\0' && n_paragraphs == 0)
    shown->flaw = xushi_sheet_builder_flaw_formula ();
  else if (g_str_equal (kind, "date") && held->written != NULL)
    show_date (held->written, text, shown);
  else if (g_str_equal (kind, "time") && held->written != NULL)
    show_time (held->written, shown);
  else if (g_str_equal (kind, "boolean") && held->written != NULL)
    shown->text = g_strdup (g_str_equal (held->written, "true") ? "TRUE" : "FALSE");
  else if (end != NULL && *end == '\0' && isfinite (number))
    show_value (number, g_str_equal (kind, "percentage"), n_paragraphs > 0 ? text : NULL, shown);
  else
    shown->text = g_strdup (n_paragraphs == 0 && held->written != NULL ? held->written : text);
}

gboolean
xushi_ods_read_cell (XushiXml *xml, GString *text, XushiOdsCell *cell, GError **error)
{
  g_auto (Held) held = { 0 };
  guint n_paragraphs = 0;

  *cell = (XushiOdsCell) { 0 };
  g_string_truncate (text, 0);
  read_attributes (xml, &held, cell);
  if (!read_paragraphs (xml, text, &n_paragraphs, error))
    return FALSE;
  show (&held, text->str, n_paragraphs, &cell->shown);
  return TRUE;
}
