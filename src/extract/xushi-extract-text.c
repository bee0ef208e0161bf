/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-text.h"

#include "extract/xushi-extract-hant.h"

#include <string.h>

/*
 * Preparing a report for reading.
 *
 * One pass decodes, maps and drops. Whether the lines were folded, by hand or by a copying program,
 * is decided first, from their lengths: folded lines have a common length and end in the middle of
 * a sentence. A folded line end is dropped like a blank; a real one stays as '\n'.
 *
 * Everything takes linear time, and the text ends at bytes that are not UTF-8.
 */

/* The result of mapping a character that is dropped. */
#define DROPPED 0xffffffffu

/* Lines shorter than this say nothing about folding: they are headings or table cells. */
#define FOLD_MIN_LENGTH 20
#define FOLD_MIN_LINES 3
#define FOLD_SLACK 4

static gunichar
map_punctuation (gunichar c)
{
  switch (c)
    {
    case U'，':
    case U'﹐':
      return ',';
    case U'；':
      return ';';
    case U'：':
    case U'∶':
    case U'︰':
      return ':';
    case U'！':
      return '!';
    case U'？':
      return '?';
    case U'｡':
      return U'。';
    case U'．':
    case U'․':
      return '.';
    case U'—':
    case U'–':
    case U'‒':
    case U'―':
    case U'‐':
    case U'‑':
    case U'−':
    case U'─':
    case U'－':
      return '-';
    case U'～':
    case U'〜':
    case U'∼':
    case U'˜':
      return '~';
    case U'「':
    case U'『':
    case U'‟':
      return U'“';
    case U'」':
    case U'』':
      return U'”';
    case U'〔':
      return '(';
    case U'〕':
      return ')';
    case U'【': /* a whole list item may be in 【】 */
    case U'】':
      return ',';
    case U'〈':
      return U'《';
    case U'〉':
      return U'》';
    default:
      return c;
    }
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0x00a0 || c == 0x3000 || c == 0xfeff || c == 0x200b
         || c == 0x200c || c == 0x200d || c == 0x00ad || c == 0x2060
         || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f;
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028
         || c == 0x2029;
}

static gunichar
map_character (gunichar c)
{
  if (is_line_end (c))
    return '\n';
  if (is_blank (c) || c < ' ')
    return DROPPED;
  if (c >= 0xff10 && c <= 0xff19)
    return c - 0xff10 + '0';
  if ((c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a)
      || c == U'％' || c == U'（' || c == U'）' || c == U'＋' || c == U'／')
    return c - 0xfee0;
  if (c < 0x3400)
    return map_punctuation (c);
  if (c >= 0xf900)
    return map_punctuation (c);
  return xushi_hant_simplify (c);
}

static gboolean
ends_sentence (gunichar c)
{
  return c == U'。' || c == '!' || c == '?' || c == ';' || c == ':' || c == '.' || c == U'”'
         || c == ')' || c == U'…';
}

/* The shape of a line, for deciding whether lines were folded. */
typedef struct
{
  guint length;       /* characters other than blanks */
  gunichar last;      /* the last of them, mapped */
} LineShape;

static GArray *
measure_lines (const char *utf8, gsize size)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (LineShape));
  LineShape line = { 0, 0 };
  const char *end = utf8 + size;

  for (const char *p = utf8; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = map_character (g_utf8_get_char (p));

      if (c == '\n')
        {
          g_array_append_val (lines, line);
          line = (LineShape){ 0, 0 };
        }
      else if (c != DROPPED)
        {
          line.length++;
          /* The point of 14.|3% does not end a sentence. */
          line.last = c == '.' && xushi_char_is_digit (line.last) ? '0' : c;
        }
    }
  g_array_append_val (lines, line);

  return lines;
}

/* The length at which lines were folded; 0 if they were not. */
static guint
find_fold (const GArray *lines)
{
  guint longest = 0, broken = 0, near = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const LineShape *line = &g_array_index (lines, LineShape, i);

      if (line->length >= FOLD_MIN_LENGTH && !ends_sentence (line->last)
          && (line + 1)->length > 0)
        {
          broken++;
          longest = MAX (longest, line->length);
        }
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const LineShape *line = &g_array_index (lines, LineShape, i);

      /* If any line is longer than the fold, the lines were not folded. */
      if (longest > 0 && line->length > longest + FOLD_SLACK)
        return 0;
      if (line->length >= FOLD_MIN_LENGTH && !ends_sentence (line->last)
          && line->length + FOLD_SLACK >= longest)
        near++;
    }

  return broken >= FOLD_MIN_LINES && near * 10 >= broken * 6 ? longest : 0;
}

/* A folded line continues in the next one; a line that ends in a comma always does. */
static gboolean
is_folded (const LineShape *line, gunichar next, guint fold)
{
  if (line->length == 0 || is_line_end (next))
    return FALSE;
  if (line->last == ',' || line->last == U'、')
    return TRUE;
  if (fold == 0 || ends_sentence (line->last) || is_blank (next))
    return FALSE;
  return line->length + 2 * FOLD_SLACK >= fold;
}

static void
append_character (XushiText *text, gunichar c, guint pos, gsize byte)
{
  text->ch[text->n] = c;
  text->pos[text->n] = pos;
  text->byte[text->n] = byte;
  text->n++;
}

static void
fill_text (XushiText *text, gsize size, const GArray *lines, guint fold)
{
  const char *end = text->utf8 + size;
  guint pos = 0, line = 0;

  for (const char *p = text->utf8; p < end; p = g_utf8_next_char (p), pos++)
    {
      gunichar c = map_character (g_utf8_get_char (p));

      if (c == '\n')
        {
          const char *next = g_utf8_next_char (p);
          gunichar after = next < end ? g_utf8_get_char (next) : '\n';

          if (is_folded (&g_array_index (lines, LineShape, line++), after, fold))
            continue;
        }
      if (c != DROPPED)
        append_character (text, c, pos, (gsize) (p - text->utf8));
    }
}

XushiText *
xushi_text_new (const char *utf8)
{
  XushiText *text = g_new0 (XushiText, 1);
  const char *valid;
  gsize size = strnlen (utf8, XUSHI_REPORT_MAX_BYTES);
  g_autoptr (GArray) lines = NULL;
  glong n;

  g_utf8_validate_len (utf8, size, &valid);
  size = (gsize) (valid - utf8);
  n = g_utf8_strlen (utf8, (gssize) size);

  text->utf8 = utf8;
  text->ch = g_new0 (gunichar, (gsize) n + 1);
  text->pos = g_new0 (guint32, (gsize) n + 1);
  text->byte = g_new0 (gsize, (gsize) n + 1);

  lines = measure_lines (utf8, size);
  fill_text (text, size, lines, find_fold (lines));

  return text;
}

void
xushi_text_free (XushiText *text)
{
  if (text == NULL)
    return;
  g_free (text->ch);
  g_free (text->pos);
  g_free (text->byte);
  g_free (text);
}

guint
xushi_text_gap (const XushiText *text, guint i)
{
  if (i >= text->n)
    return 0;
  if (i == 0)
    return text->pos[0];
  return text->pos[i] - text->pos[i - 1] - 1;
}

char *
xushi_text_slice (const XushiText *text, guint start, guint end)
{
  const char *first, *last;

  g_return_val_if_fail (end <= text->n && start <= end, NULL);
  if (start == end)
    return g_strdup ("");
  first = text->utf8 + text->byte[start];
  last = g_utf8_next_char (text->utf8 + text->byte[end - 1]);
  return g_strndup (first, (gsize) (last - first));
}

char *
xushi_text_slice_tight (const XushiText *text, guint start, guint end)
{
  GString *slice = g_string_new (NULL);

  g_return_val_if_fail (end <= text->n && start <= end, NULL);
  for (guint i = start; i < end; i++)
    {
      const char *p = text->utf8 + text->byte[i];

      if (text->ch[i] != '\n')
        g_string_append_len (slice, p, (gssize) (g_utf8_next_char (p) - p));
    }

  return g_string_free (slice, FALSE);
}

guint
xushi_text_length (const XushiText *text, guint start, guint end)
{
  return start < end ? text->pos[end - 1] + 1 - text->pos[start] : 0;
}
