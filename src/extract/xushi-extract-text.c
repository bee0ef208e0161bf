/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-text.h"

#include "extract/xushi-extract-hant.h"
#include "extract/xushi-extract-lines.h"

#include <string.h>

/*
 * Preparing a report for reading.
 *
 * One pass decodes, maps, drops and measures the lines. What belongs to pages and not to the text is
 * then passed over (xushi-extract-pages.c), and the lines that were folded, by hand or by a copying
 * program, are joined (xushi-extract-lines.c).
 *
 * Everything takes linear time, and the text ends at bytes that are not UTF-8.
 */

/* The result of mapping a character that is dropped. */
#define DROPPED 0xffffffffu

/* So many points in a line, but for that at its start, make it a list, if the items are so long: 买买提·艾山 is a name. */
#define POINTS_MIN 2
#define POINT_ITEM_MIN 6

/* A tab in front of a paragraph looks like its usual indent. */
#define TAB_COLUMNS 4

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
    case U'｜': /* 拼经济｜新增企业6家: a head of its line */
      return ':';
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

/* Pictures between the words of a page: they say nothing. */
static gboolean
is_picture (gunichar c)
{
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2702 && c <= 0x2763) || c == 0xfe0f || c == 0x20e3;
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
  if (is_blank (c) || is_picture (c) || c < ' ')
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

/* The columns of a character as a terminal shows it; @loose is set for those that Chinese fonts make
 * wide and others narrow. */
static guint
count_columns (gunichar c, gboolean *loose)
{
  *loose = (c >= 0x2010 && c <= 0x203b && c != 0x2011) || c == 0x00b7 || c == 0x00d7
           || (c >= 0x2460 && c <= 0x26ff);
  if (c == '\t')
    return TAB_COLUMNS;
  if (c < 0x20 || (c >= 0x200b && c <= 0x200d) || c == 0xfeff || c == 0x2060 || c == 0x00ad)
    return 0;
  return c >= 0x2e80 && !(c >= 0xff61 && c <= 0xffdc) ? 2 : 1;
}

static void
append_character (XushiText *text, gunichar c, guint pos, gsize byte)
{
  text->ch[text->n] = c;
  text->pos[text->n] = pos;
  text->byte[text->n] = byte;
  text->n++;
}

/* Measures a character that belongs to @line, a dropped blank too. */
static void
measure_character (XushiLine *line, XushiLine *sum, gunichar c, gboolean dropped)
{
  gboolean loose;
  guint columns = count_columns (c, &loose);

  sum->width[XUSHI_WIDTH_CHARACTERS] += columns > 0 ? 1 : 0;
  sum->width[XUSHI_WIDTH_NARROW] += columns;
  sum->width[XUSHI_WIDTH_WIDE] += columns + (loose && columns == 1 ? 1 : 0);
  if (dropped)
    {
      if (line->width[XUSHI_WIDTH_CHARACTERS] == 0)
        line->indent = sum->width[XUSHI_WIDTH_NARROW];
      else
        sum->blanks += columns;
      return;
    }
  line->blanks = sum->blanks;
  memcpy (line->width, sum->width, sizeof sum->width);
}

/* A line of cells, as a table is pasted from a page or a sheet, has at least so many tabs within it. */
#define ROW_TABS 2

static gboolean
is_row (const char *line, const char *end)
{
  guint tabs = 0;
  gboolean cell = FALSE, open = FALSE;

  for (const char *p = line; p < end && *p != '\n' && *p != '\r'; p++)
    if (*p == '\t')
      open = cell;
    else if (*p != ' ')
      {
        tabs += open ? 1 : 0;
        open = FALSE;
        cell = TRUE;
      }

  return tabs >= ROW_TABS;
}

/* Whether the tab at @p ends a cell: something stands before it in the line, and behind it. */
static gboolean
ends_cell (const XushiText *text, const char *p, const char *end)
{
  if (text->n == 0 || text->ch[text->n - 1] == '\n' || text->ch[text->n - 1] == XUSHI_CELL_END)
    return FALSE;
  while (p < end && (*p == '\t' || *p == ' '))
    p++;

  return p < end && *p != '\n' && *p != '\r';
}

/* Decodes, maps and drops; every line end stays as '\n'. Appends the lines to @lines. */
static void
fill_text (XushiText *text, gsize size, GArray *lines)
{
  const char *end = text->utf8 + size;
  XushiLine line = { 0 }, sum = { 0 };
  gboolean opened = FALSE, row = is_row (text->utf8, end);
  guint pos = 0;

  for (const char *p = text->utf8; p < end; p = g_utf8_next_char (p), pos++)
    {
      gunichar raw = g_utf8_get_char (p), c = map_character (raw);

      if (raw == '\n' && p > text->utf8 && p[-1] == '\r')
        continue;
      /* "十二五": straight marks open and close by turns in a line. */
      if (c == '"')
        c = (opened = !opened) ? U'“' : U'”';
      opened = opened && c != '\n';
      if (c == '\n')
        row = is_row (p + 1, end);
      else if (raw == '\t' && row && ends_cell (text, p, end))
        c = XUSHI_CELL_END;
      if (c != '\n')
        measure_character (&line, &sum, raw, c == DROPPED);
      if (c != DROPPED)
        append_character (text, c, pos, (gsize) (p - text->utf8));
      if (c != '\n')
        continue;
      line.end = text->n - 1;
      g_array_append_val (lines, line);
      line = (XushiLine){ .start = text->n, .page = raw == 0x0c };
      sum = (XushiLine){ 0 };
    }
  line.end = text->n;
  g_array_append_val (lines, line);
}

/* The number that the line at @at begins with, and the point behind it: 4.6万亩 may be line 4 with
 * 6万亩. 0 for none. */
static guint
read_line_number (const XushiText *text, guint at, guint *point)
{
  guint value = 0, i = at;

  while (i < at + 2 && xushi_char_is_digit (text->ch[i]))
    value = value * 10 + (text->ch[i++] - '0');
  *point = i;

  return i > at && (text->ch[i] == '.' || text->ch[i] == U'、') ? value : 0;
}

/* 3. between lines that begin with 2. and 4. is the number of the line, also where a digit follows
 * its point, which then becomes another mark. */
static void
part_line_numbers (XushiText *text)
{
  guint last = 0, last_point = 0;

  for (guint at = 0; at < text->n;)
    {
      guint point, value = read_line_number (text, at, &point);

      if (last > 0 && value == last + 1)
        text->ch[last_point] = text->ch[point] = U'、';
      last = value;
      last_point = point;
      at = xushi_text_line_end (text, at) + 1;
    }
}

/* 二0一二年, 二○一二年: a zero among Chinese digits is one of them. */
static void
spell_zeros (XushiText *text)
{
  static const gunichar digits[] = { U'〇', U'零', U'一', U'二', U'三', U'四', U'五', U'六', U'七', U'八', U'九', 0 };

  for (guint i = 1; i + 1 < text->n; i++)
    if ((text->ch[i] == '0' || text->ch[i] == 'O' || text->ch[i] == U'○' || text->ch[i] == U'零')
        && xushi_char_is_among (text->ch[i - 1], digits)
        && (xushi_char_is_among (text->ch[i + 1], digits) || text->ch[i + 1] == U'年')
        && (i + 2 >= text->n || text->ch[i + 1] != U'年' || i > 2))
      text->ch[i] = U'〇';
}

/* ·争取项目落地·新增企业9家: the points of a list in one line part it as semicolons do. */
static void
part_points (XushiText *text)
{
  for (guint at = 0, end; at < text->n; at = end + 1)
    {
      guint points = 0, item = at;

      end = xushi_text_line_end (text, at);
      for (guint i = at + 1; i < end; i++)
        if (text->ch[i] == U'·')
          {
            points += i - item >= POINT_ITEM_MIN ? 1 : 0;
            item = i;
          }
      for (guint i = at + 1; points >= POINTS_MIN && i < end; i++)
        if (text->ch[i] == U'·')
          text->ch[i] = ';';
    }
}

XushiText *
xushi_text_new (const XushiLexicon *lexicon, const char *utf8)
{
  XushiText *text = g_new0 (XushiText, 1);
  g_autoptr (GArray) lines = g_array_new (FALSE, TRUE, sizeof (XushiLine));
  const char *valid;
  gsize size = strnlen (utf8, XUSHI_REPORT_MAX_BYTES);
  glong n;

  g_utf8_validate_len (utf8, size, &valid);
  size = (gsize) (valid - utf8);
  n = g_utf8_strlen (utf8, (gssize) size);

  text->utf8 = utf8;
  text->ch = g_new0 (gunichar, (gsize) n + 1);
  text->pos = g_new0 (guint32, (gsize) n + 1);
  text->byte = g_new0 (gsize, (gsize) n + 1);
  text->seam = g_new0 (guint8, (gsize) n + 1);

  fill_text (text, size, lines);
  spell_zeros (text);
  xushi_lines_pass_pages (text, lines);
  xushi_lines_join (lexicon, text, lines);
  part_line_numbers (text);
  part_points (text);

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
  g_free (text->seam);
  g_free (text->passed);
  g_free (text);
}

guint
xushi_text_gap (const XushiText *text, guint i)
{
  if (i >= text->n || (text->seam[i] & XUSHI_SEAM_FOLD))
    return 0;
  if (i == 0)
    return text->pos[0];
  return text->pos[i] - text->pos[i - 1] - 1;
}

gboolean
xushi_text_is_corner (const XushiText *text, guint at, gunichar corner)
{
  return text->ch[at] == ',' && g_utf8_get_char (text->utf8 + text->byte[at]) == corner;
}

gboolean
xushi_text_is_framed (const XushiText *text, guint start, guint end)
{
  guint i = start + 1;

  if (end <= start + 2)
    return FALSE;
  if (xushi_text_is_corner (text, start, U'【'))
    return xushi_text_is_corner (text, end - 1, U'】');
  while (i < end && text->ch[i] != ')')
    i++;

  return text->ch[start] == '(' && i + 1 == end;
}

guint
xushi_text_line_end (const XushiText *text, guint at)
{
  while (at < text->n && text->ch[at] != '\n')
    at++;

  return at;
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

gboolean
xushi_text_is_doubtful (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i <= end && i <= text->n; i++)
    if (text->seam[i] & XUSHI_SEAM_DOUBT)
      return TRUE;

  return FALSE;
}

guint
xushi_text_length (const XushiText *text, guint start, guint end)
{
  return start < end ? text->pos[end - 1] + 1 - text->pos[start] : 0;
}
