/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-lines.h"

#include "extract/xushi-extract-number.h"

/*
 * Joining folded lines.
 *
 * A text is folded if most of its lines that end in the middle of a sentence are of one width; then a
 * line of that width goes on in the next. Lists have lines of one width as well, but theirs end
 * with a quantity, and have no mark inside. Whatever the width, two lines are one where a quantity
 * would be torn otherwise, and two where the second begins with the mark of a heading. What stays
 * open is marked, for a wrong number is worse than a doubtful one.
 */

/* Lines narrower than this say nothing about folding: they are headings or table cells. */
#define WIDTH_MIN 12
/* Wider lines are not folded by anything. */
#define WIDTH_MAX 400
/* Marks that may not begin or end a line are hung out or carried over: so many columns. */
#define LOOSE 4
/* A number or a foreign word that was kept whole is at most so wide. */
#define WORD_MAX 20
/* Two Chinese characters, in columns. */
#define INDENT 4
#define FOLDED_MIN 2
#define FOLDED_SURE 4
/* A line that ends in the middle of a sentence, in a text of which no width is known. */
#define FLOW_MIN 30
#define BRACKET_MAX 40
#define TITLE_MAX 48

typedef enum
{
  VERDICT_END = 0,
  VERDICT_JOIN = 1 << 0,
  VERDICT_DOUBT = 1 << 1,
} Verdict;

typedef enum
{
  MARK_NONE,
  MARK_WEAK,   /* 1. and 一、 also occur in the middle of a sentence */
  MARK_STRONG, /* (一) */
} Mark;

/* A line with text in it. */
typedef struct
{
  const XushiLine *line; /* borrowed */
  guint at;              /* its place among all lines */
  gboolean blank;        /* empty lines before it */
  gboolean page;         /* a page begins with it, or after the line before it */
  gboolean first;        /* a paragraph may begin with it */
  gboolean heading;      /* it may be a heading: by its mark and no sentence that ends in it, or its words */
} Row;

typedef struct
{
  const XushiLexicon *lexicon; /* borrowed */
  const XushiText *text;       /* borrowed */
  GArray *rows;                /* owned: Row */
  XushiWidth kind;
  guint width;                 /* at which lines were folded; 0 if they were not */
  gboolean sure;
  gboolean indents;            /* each paragraph begins with an indent */
} Folding;

static Row *
get_row (const Folding *folding, guint i)
{
  return &g_array_index (folding->rows, Row, i);
}

static GArray *
collect_rows (const GArray *lines)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  gboolean blank = FALSE, page = FALSE; /* since the row before */

  for (guint i = 0; i < lines->len; i++)
    {
      const XushiLine *line = &g_array_index (lines, XushiLine, i);
      Row row;

      page |= line->page || line->passed;
      if (line->passed)
        continue;
      if (line->end == line->start)
        {
          blank = TRUE;
          continue;
        }
      row = (Row){ .line = line, .at = i, .blank = blank && !page, .page = page };
      g_array_append_val (rows, row);
      blank = page = FALSE;
    }

  return rows;
}

static gunichar
get_last (const Folding *folding, const XushiLine *line)
{
  return folding->text->ch[line->end - 1];
}

static gboolean
is_sentence_mark (gunichar c)
{
  return c == U'。' || c == '!' || c == '?' || c == ';' || c == ':' || c == U'…';
}

/* A mark that ends a part of a sentence, and begins no line. */
static gboolean
is_mark (gunichar c)
{
  return is_sentence_mark (c) || c == ',' || c == U'、' || c == U'”' || c == U'》';
}

/* Whether a line ends in the middle of a sentence. */
static gboolean
is_open (const Folding *folding, const XushiLine *line)
{
  const gunichar *ch = folding->text->ch;
  gunichar c = get_last (folding, line);

  if (c == '.')
    return line->end - line->start > 1 && xushi_char_is_digit (ch[line->end - 2]);
  if ((c == U'”' || c == ')') && line->end - line->start > 1)
    c = ch[line->end - 2];

  return !is_sentence_mark (c);
}

static gboolean
has_inner_mark (const Folding *folding, const XushiLine *line)
{
  for (guint i = line->start; i + 1 < line->end; i++)
    if (is_mark (folding->text->ch[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_numeric (const Folding *folding, const XushiLine *line)
{
  for (guint i = line->start; i < line->end; i++)
    {
      gunichar c = folding->text->ch[i];

      if (!xushi_char_is_digit (c) && c != '.' && c != ',' && c != '-' && c != '%' && c != '/')
        return FALSE;
    }

  return TRUE;
}

static Mark
read_mark (const Folding *folding, const XushiLine *line)
{
  const XushiText *text = folding->text;
  guint at = line->start, value, length;
  gunichar first = text->ch[at], behind;

  if (first == U'●' || first == U'•' || first == U'■' || first == U'◆')
    return MARK_STRONG;
  if (first >= 0x2460 && first <= 0x249b)
    return MARK_WEAK;
  if (first == '(')
    {
      length = xushi_number_list_mark (text, at + 1, &value);
      return length > 0 && text->ch[at + 1 + length] == ')' ? MARK_STRONG : MARK_NONE;
    }
  if (xushi_text_is (text, at, line->end, "第") > 0)
    {
      length = xushi_number_list_mark (text, at + 1, &value);
      return length > 0 && xushi_text_starts (text, at + 1 + length, line->end, "部分|章|篇|编|节") > 0
                 ? MARK_WEAK
                 : MARK_NONE;
    }
  length = xushi_number_list_mark (text, at, &value);
  if (length == 0 || value > 60 || at + length >= line->end)
    return MARK_NONE;
  behind = text->ch[at + length];
  if (behind == U'、' || xushi_text_is (text, at + length, line->end, "是") > 0
      || (behind == '.' && !xushi_char_is_digit (text->ch[at + length + 1])))
    return MARK_WEAK;

  return MARK_NONE;
}

/* The width that the beginning of a line would have needed at the end of the line before it. */
static guint
measure_word (const Folding *folding, const XushiLine *line)
{
  const gunichar *ch = folding->text->ch;
  guint wide = folding->kind == XUSHI_WIDTH_CHARACTERS ? 1 : 2, i = line->start, width = 0;

  if (ch[i] == U'“' || ch[i] == U'《' || ch[i] == '(')
    {
      width += wide;
      i++;
    }
  if (i < line->end && xushi_char_is_han (ch[i]))
    {
      width += wide;
      i++;
    }
  else
    while (i < line->end && width < WORD_MAX && ch[i] > ' ' && ch[i] < 0x7f && !is_mark (ch[i]))
      {
        width++;
        i++;
      }
  while (i < line->end && width < WORD_MAX && is_mark (ch[i]))
    {
      width += wide;
      i++;
    }

  return width;
}

static gboolean
has_sentence_mark (const Folding *folding, const XushiLine *line)
{
  for (guint i = line->start; i < line->end; i++)
    if (is_sentence_mark (folding->text->ch[i]))
      return TRUE;

  return FALSE;
}

/* Has a line the width at which lines were folded? That of one that ends a sentence, or that may be
 * a heading, is taken strictly, for the last line of a paragraph has any width. */
static gboolean
is_full (const Folding *folding, const Row *row, const XushiLine *next)
{
  const XushiLine *line = row->line;
  guint width = line->width[folding->kind];
  guint loose = folding->width >= LOOSE * 10 ? LOOSE : LOOSE / 2;

  /* A line that was spaced out to fill the page has blanks between all characters. */
  if (width > folding->width + loose)
    width -= MIN (width, line->blanks);
  if (folding->width == 0 || width > folding->width + loose)
    return FALSE;
  if (!is_open (folding, line) || row->heading)
    return width + measure_word (folding, next) > folding->width;

  /* The indent of a first line is often lost. */
  if (row->first && line->indent == 0)
    loose += folding->kind == XUSHI_WIDTH_CHARACTERS ? INDENT / 2 : INDENT;

  return width + measure_word (folding, next) + loose > folding->width;
}

/* 2026年工作安排: a short line with the last word of a heading, and no mark. */
static gboolean
is_title (const Folding *folding, const XushiLine *line)
{
  return line->width[XUSHI_WIDTH_NARROW] <= TITLE_MAX && !has_inner_mark (folding, line)
         && xushi_text_ends (folding->text, line->start, line->end,
                             XUSHI_PLAN_HEADINGS "|工作要点|工作目标|工作计划|工作重点|主要指标|年打算|年安排|年目标")
                > 0;
}

static void
find_headings (Folding *folding)
{
  for (guint i = 0; i < folding->rows->len; i++)
    {
      Row *row = get_row (folding, i);

      row->heading = (read_mark (folding, row->line) != MARK_NONE
                      && !has_sentence_mark (folding, row->line))
                     || is_title (folding, row->line);
    }
}

/* A paragraph may begin behind a line that ends a sentence, or is short. */
static void
find_paragraphs (Folding *folding)
{
  for (guint i = 0; i < folding->rows->len; i++)
    {
      const XushiLine *before = i > 0 ? get_row (folding, i - 1)->line : NULL;
      Row *row = get_row (folding, i);

      row->first = before == NULL || row->blank || !is_open (folding, before)
                   || before->width[folding->kind] + LOOSE + INDENT < folding->width;
    }
}

/* The width that most lines have, counted in one of the ways; sets @n to how many have it. */
static guint
find_common_width (const Folding *folding, XushiWidth kind, guint *n)
{
  g_autofree guint *counts = g_new0 (guint, WIDTH_MAX + 1);
  guint window = kind == XUSHI_WIDTH_CHARACTERS ? 2 : 3, sum = 0, best = 0;

  *n = 0;
  for (guint i = 0; i + 1 < folding->rows->len; i++)
    {
      guint width = get_row (folding, i)->line->width[kind];

      if (width <= WIDTH_MAX && get_row (folding, i)->line->width[XUSHI_WIDTH_NARROW] >= WIDTH_MIN)
        counts[width]++;
    }
  for (guint i = 0; i <= WIDTH_MAX; i++)
    {
      sum += counts[i] - (i >= window ? counts[i - window] : 0);
      if (sum > *n)
        {
          *n = sum;
          best = i;
        }
    }

  return best;
}

/* Whether the lines were folded at the common width, and not only happen to have it. */
static gboolean
are_folded (Folding *folding)
{
  guint open = 0, full = 0, marks = 0, quantities = 0, wider = 0;

  for (guint i = 0; i + 1 < folding->rows->len; i++)
    {
      const XushiLine *line = get_row (folding, i)->line, *next = get_row (folding, i + 1)->line;

      wider += line->width[folding->kind] > folding->width + LOOSE;
      if (get_row (folding, i + 1)->blank || !is_open (folding, line)
          || line->width[XUSHI_WIDTH_NARROW] < WIDTH_MIN
          || read_mark (folding, line) == MARK_STRONG || read_mark (folding, next) == MARK_STRONG)
        continue;
      open++;
      if (!is_full (folding, get_row (folding, i), next))
        continue;
      full++;
      marks += has_inner_mark (folding, line);
      quantities += xushi_line_ends_quantity (folding->text, line->start, line->end)
                    && !xushi_char_is_digit (get_last (folding, line));
    }
  folding->sure = full >= FOLDED_SURE;

  return full >= FOLDED_MIN && full * 10 >= open * 6 && wider * 4 <= full && marks * 6 >= full
         && quantities * 2 <= full;
}

/* Do indents stand where paragraphs begin? */
static gboolean
are_paragraphs_indented (const Folding *folding)
{
  guint indented = 0, right = 0;

  for (guint i = 1; i < folding->rows->len; i++)
    {
      const XushiLine *line = get_row (folding, i - 1)->line, *next = get_row (folding, i)->line;

      if (next->indent < line->indent + 2)
        continue;
      indented++;
      right += !is_open (folding, line) || !is_full (folding, get_row (folding, i - 1), next);
    }

  return indented > 0 && right * 10 >= indented * 8;
}

static void
find_width (Folding *folding)
{
  guint most = 0;

  for (XushiWidth kind = 0; kind < XUSHI_N_WIDTHS; kind++)
    {
      guint n, width = find_common_width (folding, kind, &n);

      if (n <= most)
        continue;
      most = n;
      folding->kind = kind;
      folding->width = width;
    }
  if (!are_folded (folding))
    folding->width = 0;
  find_paragraphs (folding);
  folding->indents = are_paragraphs_indented (folding);
}

/* Is a bracket or quotation mark of the line closed only in the next? */
static gboolean
is_bracket_open (const Folding *folding, const XushiLine *line, const XushiLine *next)
{
  static const gunichar pairs[][2] = { { '(', ')' }, { 0x201c, 0x201d }, { 0x300a, 0x300b } };
  const gunichar *ch = folding->text->ch;
  guint stop = MIN (next->end, next->start + BRACKET_MAX);
  guint floor = line->end > line->start + BRACKET_MAX ? line->end - BRACKET_MAX : line->start;

  for (guint p = 0; p < G_N_ELEMENTS (pairs); p++)
    {
      guint i = line->end, k = next->start;

      while (i > floor && ch[i - 1] != pairs[p][0] && ch[i - 1] != pairs[p][1])
        i--;
      if (i == floor || ch[i - 1] != pairs[p][0])
        continue;
      while (k < stop && ch[k] != pairs[p][0] && ch[k] != pairs[p][1])
        k++;
      if (k < stop && ch[k] == pairs[p][1])
        return TRUE;
    }

  return FALSE;
}

/* A line of running text, by itself. */
static gboolean
flows (const Folding *folding, const XushiLine *line, const XushiLine *next)
{
  return line->width[XUSHI_WIDTH_NARROW] >= FLOW_MIN && next->indent <= line->indent + 1
         && read_mark (folding, line) == MARK_NONE && has_inner_mark (folding, line)
         /* A comma would stand before it. */
         && xushi_text_starts (folding->text, next->start, next->end, "力争|确保|预计|今年|明年|下一步") == 0
         && !(xushi_line_is_labelled (folding->text, line->start, line->end)
              && xushi_line_is_labelled (folding->text, next->start, next->end))
         && !xushi_line_ends_quantity (folding->text, line->start, line->end);
}

static Verdict
judge_full (const Folding *folding, const Row *row, const XushiLine *next, XushiTorn torn)
{
  const XushiLine *line = row->line;
  gboolean numbers = is_numeric (folding, line) && is_numeric (folding, next);

  if (numbers || (folding->indents && next->indent > line->indent + 1))
    return torn >= XUSHI_TORN_DIGITS ? VERDICT_DOUBT : VERDICT_END;
  /* A paragraph has ended, and a heading follows it. */
  if (!is_open (folding, line) && is_open (folding, next)
      && next->width[folding->kind] * 2 < folding->width)
    return VERDICT_END;

  /* A heading that is as wide as a line by chance. */
  if (row->heading && torn == XUSHI_TORN_NOT
      && xushi_lexicon_match (folding->lexicon, folding->text, next->start, next->end,
                              XUSHI_WORD_SCOPE | XUSHI_WORD_WILL | XUSHI_WORD_LABEL
                                  | XUSHI_WORD_AHEAD,
                              NULL)
             > 0)
    return VERDICT_END;

  return torn == XUSHI_TORN_DIGITS && !folding->sure ? VERDICT_JOIN | VERDICT_DOUBT : VERDICT_JOIN;
}

/* A line that ends in the middle of a sentence and is neither full nor short. */
static gboolean
is_almost_full (const Folding *folding, const Row *row)
{
  return folding->width > 0 && !row->heading
         && row->line->width[folding->kind] * 2 > folding->width
         && !xushi_line_ends_quantity (folding->text, row->line->start, row->line->end);
}

/* A line that is open, though its width does not say that it goes on. */
static Verdict
judge_short (const Folding *folding, const Row *row, const XushiLine *next, XushiTorn torn)
{
  const XushiLine *line = row->line;
  gboolean heading = row->heading;
  gboolean numbers = is_numeric (folding, line) || is_numeric (folding, next);
  gboolean goes_on = folding->width == 0 && flows (folding, line, next);

  if (is_bracket_open (folding, line, next))
    return VERDICT_JOIN;
  switch (torn)
    {
    case XUSHI_TORN_SURE:
      return VERDICT_JOIN;
    case XUSHI_TORN_LIKELY:
      return heading ? VERDICT_DOUBT : VERDICT_JOIN;
    case XUSHI_TORN_DIGITS:
      return numbers ? VERDICT_DOUBT : VERDICT_JOIN | VERDICT_DOUBT;
    case XUSHI_TORN_MAYBE:
      if (goes_on)
        return VERDICT_JOIN | VERDICT_DOUBT;
      if (xushi_char_is_digit (get_last (folding, line)))
        return VERDICT_DOUBT;
      return heading || xushi_line_ends_quantity (folding->text, line->start, line->end)
                 ? VERDICT_END
                 : VERDICT_DOUBT;
    case XUSHI_TORN_NOT:
    default:
      return goes_on ? VERDICT_JOIN : is_almost_full (folding, row) ? VERDICT_DOUBT : VERDICT_END;
    }
}

/* What becomes of the end of the row @i. */
static Verdict
judge_end (const Folding *folding, guint i)
{
  const Row *row = get_row (folding, i), *behind = get_row (folding, i + 1);
  const XushiLine *line = row->line, *next = behind->line;
  gboolean open = is_open (folding, line), full = is_full (folding, row, next);
  Mark mark = read_mark (folding, next);
  XushiTorn torn = xushi_line_torn (folding->lexicon, folding->text, line->start, line->end,
                                    next->start, next->end);
  Verdict end = open && torn >= XUSHI_TORN_DIGITS ? VERDICT_DOUBT : VERDICT_END;
  gunichar last = get_last (folding, line);

  if (behind->blank || mark == MARK_STRONG || xushi_text_is_framed (folding->text, line->start, line->end))
    return end;
  if (last == ',' || last == U'、')
    return VERDICT_JOIN;
  if (mark == MARK_WEAK && (!full || !open || torn == XUSHI_TORN_DIGITS))
    return end;
  if (full)
    return judge_full (folding, row, next, torn);
  if (!open)
    return VERDICT_END;
  /* A page may end anywhere in a sentence, but not in a heading. */
  if (behind->page && folding->width == 0 && !row->heading && torn != XUSHI_TORN_DIGITS
      && line->width[XUSHI_WIDTH_NARROW] >= FLOW_MIN)
    return VERDICT_JOIN;

  return judge_short (folding, row, next, torn);
}

static void
mark_doubt (XushiText *text, guint at)
{
  text->seam[at] |= XUSHI_SEAM_DOUBT;
}

/* Moves the characters that stay to the front; @verdicts has one for each line. */
static void
compact (XushiText *text, const GArray *lines, const guint8 *verdicts)
{
  guint n = 0;
  guint8 seam = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const XushiLine *line = &g_array_index (lines, XushiLine, i);
      gboolean joined = (verdicts[i] & VERDICT_JOIN) || line->passed || line->end >= text->n;

      for (guint k = line->passed ? line->end : line->start; k < line->end + !joined; k++)
        {
          text->ch[n] = text->ch[k];
          text->pos[n] = text->pos[k];
          text->byte[n] = text->byte[k];
          text->seam[n++] = seam;
          seam = 0;
        }
      if (verdicts[i] & VERDICT_JOIN)
        seam |= XUSHI_SEAM_FOLD;
      if (verdicts[i] & VERDICT_DOUBT)
        {
          seam |= XUSHI_SEAM_DOUBT;
          if (!joined)
            mark_doubt (text, n - 1);
        }
    }
  text->ch[n] = 0;
  text->seam[n] = 0;
  text->n = n;
}

void
xushi_lines_join (const XushiLexicon *lexicon, XushiText *text, const GArray *lines)
{
  Folding folding = { .lexicon = lexicon, .text = text, .rows = collect_rows (lines) };
  g_autofree guint8 *verdicts = g_new0 (guint8, lines->len);

  find_headings (&folding);
  find_width (&folding);
  for (guint i = 0; i + 1 < folding.rows->len; i++)
    {
      Verdict verdict = judge_end (&folding, i);
      guint from = get_row (&folding, i)->at, to = get_row (&folding, i + 1)->at;

      verdicts[from] = (guint8) verdict;
      if (!(verdict & VERDICT_JOIN))
        continue;
      get_row (&folding, i + 1)->heading
          |= get_row (&folding, i)->heading
             && !has_sentence_mark (&folding, get_row (&folding, i + 1)->line);
      for (guint k = from + 1; k < to; k++)
        verdicts[k] = VERDICT_JOIN;
    }
  compact (text, lines, verdicts);
  g_array_unref (folding.rows);
}
