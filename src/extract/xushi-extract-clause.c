/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-clause.h"

#include "extract/xushi-extract-section.h"

#include "extract/xushi-extract-clause-private.h"
#include "extract/xushi-extract-subject.h"

/*
 * sentence → clauses → items.
 *
 * If there is a list mark (、和及与) between two neighbouring quantities, two items meet there; if
 * there is nothing but such a mark, they are values of one list; if there is a verb, a new item
 * begins at it; otherwise one of the two only describes the thing that the other one counts.
 */

#define CLOSING_MAX 60

guint
xushi_text_closing (const XushiText *text, guint at, guint end)
{
  gunichar open = text->ch[at], close;
  guint limit = MIN (end, at + CLOSING_MAX);

  switch (open)
    {
    case U'“':
      close = 0x201d;
      break;
    case U'‘':
      close = 0x2019;
      break;
    case U'《':
      close = 0x300b;
      break;
    case '(':
      close = ')';
      break;
    default:
      return at;
    }
  for (guint i = at + 1; i < limit && text->ch[i] != '\n'; i++)
    if (text->ch[i] == close)
      return i + 1;

  return at;
}

static gboolean
is_clause_end (const XushiText *text, guint i)
{
  gunichar c = text->ch[i];

  if (c == ':')
    return !xushi_char_is_digit (text->ch[i + 1])
           || i == 0 || !xushi_char_is_digit (text->ch[i - 1]);
  if (c == ',')
    return !(i > 0 && xushi_char_is_digit (text->ch[i - 1])
             && xushi_char_is_digit (text->ch[i + 1]) && xushi_char_is_digit (text->ch[i + 2])
             && xushi_char_is_digit (text->ch[i + 3]) && !xushi_char_is_digit (text->ch[i + 4])
             && xushi_text_gap (text, i + 1) == 0);
  if (c == '-')
    return text->ch[i + 1] == '-' && i > 0 && !xushi_char_is_digit (text->ch[i + 2])
           && !xushi_char_is_digit (text->ch[i - 1]);

  return c == ';' || c == '!' || c == '?' || c == U'。' || c == '\n' || c == U'…';
}

/* A table pasted as text has blanks instead of commas: 增长8%  固定资产投资增长10%. */
static gboolean
is_column_gap (const XushiText *text, guint i)
{
  gunichar before = i > 0 ? text->ch[i - 1] : 0;

  return xushi_text_gap (text, i) >= 1 && (before == '%' || before == U'上')
         && xushi_char_is_han (text->ch[i])
         && !xushi_text_starts (text, i, text->n, "以|左|的|和|及|至|到|上|之|或|、|增|个");
}

/* 2.改造公厕, ②改造公厕, in the middle of a line: a list continues without a preceding mark. */
static gboolean
is_inline_mark (const XushiText *text, guint i)
{
  guint k = i;

  if (text->ch[i] >= 0x2460 && text->ch[i] <= 0x249b)
    return TRUE;
  if (!xushi_char_is_digit (text->ch[i]) || xushi_char_is_digit (text->ch[i - 1])
      || xushi_char_is_latin (text->ch[i - 1]) || text->ch[i - 1] == '.')
    return FALSE;
  while (xushi_char_is_digit (text->ch[k]) && k < i + 2)
    k++;
  if (!xushi_char_is_han (text->ch[k + (text->ch[k] != 0 ? 1 : 0)]))
    return FALSE;

  return text->ch[k] == '.' || text->ch[k] == ')'
         || (text->ch[k] == U'、' && xushi_text_gap (text, i) > 0);
}

guint
xushi_clause_next (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end)
{
  guint i = at;

  while (i < end && i - at < XUSHI_CLAUSE_LENGTH)
    {
      guint behind = xushi_text_closing (text, i, end);

      if (behind > i)
        {
          i = behind;
          continue;
        }
      if (is_clause_end (text, i)
          || (i > at && (is_column_gap (text, i) || is_inline_mark (text, i))))
        return i;
      i++;
    }

  return MIN (i, end);
}

/* A list mark or bullet at the start of a clause is not part of it. */
static guint
skip_marks (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint i = start, value, length;
  gboolean again;

  do
    {
      again = FALSE;
      while (i < end && (text->ch[i] == '-' || text->ch[i] == U'、' || text->ch[i] == U'●'
                         || text->ch[i] == U'•' || text->ch[i] == U'■' || text->ch[i] == '*'
                         || text->ch[i] == U'·' || text->ch[i] == U'◆' || text->ch[i] == '.'
                         || text->ch[i] == ')' || text->ch[i] == ',' || text->ch[i] == '>'
                         || (text->ch[i] >= 0x2460 && text->ch[i] <= 0x249b)
                         || (text->ch[i] >= 0x25a0 && text->ch[i] <= 0x25ff)))
        i++;
      if (text->ch[i] == '(' && i < end)
        {
          guint behind = xushi_text_closing (text, i, end);

          /* (牵头单位:县教育局) of the item before. */
          if (behind > i && behind < end && xushi_text_has (text, i, behind, "单位|牵头|负责|配合|部门"))
            {
              i = behind;
              again = TRUE;
            }
          length = xushi_number_list_mark (text, i + 1, &value);
          if (length > 0 && text->ch[i + 1 + length] == ')' && i + 2 + length <= end)
            {
              i += length + 2;
              again = TRUE;
            }
        }
      length = xushi_number_list_mark (text, i, &value);
      if (length > 0 && i + length < end && !xushi_report_section_is_list (text, i, end)
          && (text->ch[i + length] == U'、'
              || (xushi_text_starts (text, i + length, end, "是|要|为") && value <= 30
                  && !xushi_char_is_digit (text->ch[i]))
              || (text->ch[i + length] == '.' && !xushi_char_is_digit (text->ch[i + length + 1]))
              || (text->ch[i + length] == ')' && value <= 60)))
        {
          i += length + 1;
          again = TRUE;
        }
      /* 03 新建日间照料中心3家: only a blank after the number. */
      else if (length > 0 && value <= 60 && i + length < end && i > 0 && text->ch[i - 1] == '\n'
               && xushi_text_gap (text, i + length) > 0
               && xushi_lexicon_match (lexicon, text, i + length, end, XUSHI_WORD_UNIT, NULL) == 0)
        i += length;
    }
  while (again && i < end);

  return MIN (i, end);
}

/* An item never begins with a word that only links it to what precedes. */
static guint
skip_ties (const XushiText *text, guint start, guint end)
{
  guint i = start, length;

  while ((length = xushi_text_starts (text, i, end, "以及|并且|和|及|与|并|、|且|,|同时|或")) > 0
         && !xushi_text_starts (text, i, end, "与会|并网|并购|或者")
         && !xushi_text_starts (text, i, end, xushi_name_heads))
    i += length;

  return i;
}

static void
collect_quantities (const XushiLexicon *lexicon, const XushiText *text, XushiClause *clause)
{
  guint i = clause->span.start;

  while (i < clause->span.end && clause->n_quantities < XUSHI_CLAUSE_QUANTITIES)
    {
      guint behind = xushi_text_closing (text, i, clause->span.end), next;

      if (behind > i)
        {
          i = behind;
          continue;
        }
      if (xushi_quantity_read (lexicon, text, i, clause->span.start, clause->span.end,
                               &clause->quantities[clause->n_quantities], &next))
        clause->n_quantities++;
      i = next;
    }
}

static void
begin_item (XushiClause *clause, guint start, guint quantity)
{
  XushiItem *item = &clause->items[clause->n_items++];

  *item = (XushiItem){ .span = { start, clause->span.end }, .first = quantity, .count = 0 };
}

static gboolean
have_same_unit (const XushiText *text, const XushiQuantity *a, const XushiQuantity *b)
{
  if (a->kinds & b->kinds & XUSHI_WORD_RATE)
    return TRUE;
  if (a->unit_length != b->unit_length)
    return FALSE;
  for (guint i = 0; i < a->unit_length; i++)
    if (text->ch[a->unit_at + i] != text->ch[b->unit_at + i])
      return FALSE;

  return TRUE;
}

/* 增长6%和7% and 分别达到7亿吨、10亿立方米 are values of one list; 道路15条、25公里 are two. */
static gboolean
are_one_list (const XushiText *text, const XushiQuantity *a, const XushiQuantity *b, guint start)
{
  return have_same_unit (text, a, b) || xushi_text_has (text, start, a->start, "分别");
}

/* Where the item of the quantity @b begins after the quantity @a; 0 if both are values of one
 * list. */
static guint
find_boundary (const XushiLexicon *lexicon, const XushiText *text, const XushiQuantity *a,
               const XushiQuantity *b, guint start, guint *behind_a)
{
  guint at, length, verb;

  if (a->tail < b->head && xushi_clause_find_list_mark (text, a->tail, b->head, &at, &length))
    {
      *behind_a = at;
      if (at == a->tail && at + length == b->start && are_one_list (text, a, b, start))
        return 0;
      return at + length;
    }
  verb = xushi_clause_find_verb (lexicon, text, a->tail, b->start);
  *behind_a = MIN (a->tail, verb);
  if (verb < b->start)
    return verb;

  return b->head > a->tail ? a->tail : b->head;
}

static void
cut_items (const XushiLexicon *lexicon, const XushiText *text, XushiClause *clause)
{
  begin_item (clause, clause->span.start, 0);
  for (guint i = 0; i < clause->n_quantities; i++)
    {
      XushiItem *item = &clause->items[clause->n_items - 1];

      item->count++;
      if (i + 1 < clause->n_quantities)
        {
          guint behind = clause->quantities[i].tail;
          guint begin = find_boundary (lexicon, text, &clause->quantities[i],
                                       &clause->quantities[i + 1], clause->span.start, &behind);

          if (begin > 0)
            {
              item->span.end = MAX (behind, clause->quantities[i].tail);
              begin_item (clause, skip_ties (text, begin, clause->quantities[i + 1].head), i + 1);
            }
        }
    }
}

void
xushi_clause_read (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                   XushiClause *clause)
{
  gboolean doubtful = FALSE;

  clause->n_quantities = 0;
  clause->n_items = 0;
  clause->span.start = skip_marks (lexicon, text, start, end);
  clause->span.start = skip_ties (text, clause->span.start, end);
  clause->span.end = end;
  if (xushi_clause_is_circumstance (text, clause->span.start, end))
    return;
  collect_quantities (lexicon, text, clause);
  if (clause->n_quantities == 0)
    return;
  xushi_clause_share_units (text, clause);
  xushi_clause_drop_descriptions (lexicon, text, clause, &doubtful);
  if (clause->n_quantities == 0)
    return;
  cut_items (lexicon, text, clause);
  for (guint i = 0; i < clause->n_items; i++)
    clause->items[i].doubtful = doubtful;
}

static gboolean
ends_sentence (const XushiText *text, guint i)
{
  gunichar c = text->ch[i];

  if (c == '.')
    return !xushi_char_is_digit (text->ch[i + 1]) && i > 0
           && (xushi_char_is_han (text->ch[i - 1]) || text->ch[i - 1] == '%')
           && (text->ch[i + 1] == 0 || text->ch[i + 1] == '\n'
               || xushi_char_is_han (text->ch[i + 1]));

  return c == U'。' || c == '!' || c == '?' || c == '\n';
}

guint
xushi_sentence_end (const XushiText *text, guint at, guint end)
{
  guint i = at;

  while (i < end && !ends_sentence (text, i))
    {
      guint behind = xushi_text_closing (text, i, end);

      /* “…我们将专门下发通知。”负责人表示,2016年…: the sentence of who speaks ends in the quotation. */
      if (behind > i + 2 && text->ch[i] == U'“' && ends_sentence (text, behind - 2))
        return behind - 1;
      i = behind > i ? behind : i + 1;
    }

  return MIN (i, end);
}
