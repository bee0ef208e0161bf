/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-matching-private.h"

#include "base/xushi-number.h"
#include "base/xushi-text.h"

#include <stdlib.h>
#include <string.h>

/* Where the head rows are. Each run of one to three rows among the first ten is tried: what its
 * columns would be called is looked up in the list of words, and the run that names most of them is
 * taken. Titles, units and dates above name none. */

#define FIRST_ROWS 10
#define HEADS_MAX 3
#define HEAD_LENGTH 24

/* No head, but the mark of a table that has no name column. */
#define WITHOUT_NAME (-1000)

static guint
count_cells (const XushiTable *table, guint first, guint n)
{
  guint cells = 0;

  for (guint row = first; row < first + n; row++)
    cells = MAX (cells, xushi_table_get_n_cells (table, row));
  return cells;
}

gboolean
xushi_matching_is_from_above (const XushiTable *table, guint row, guint column)
{
  return row > 0 && xushi_table_is_covered (table, row, column)
         && xushi_table_get_spread (table, row, column)
                == xushi_table_get_spread (table, row - 1, column);
}

/* The text of a cell, those that it shares with its neighbours on the left included. Where the file
 * keeps no merged cells (CSV), a blank cell above a head belongs to the head on the left, if that has
 * a head below as well. */
static const char *
get_part (const XushiTable *table, guint row, guint last, guint column)
{
  const char *text = xushi_table_get_spread (table, row, column);

  if (xushi_matching_is_from_above (table, row, column))
    return "";
  if (*text != '\0' || row == last || *xushi_table_get_cell (table, last, column) == '\0')
    return text;
  for (guint left = column; left > 0; left--)
    {
      const char *above = xushi_table_get_cell (table, row, left - 1);

      if (*xushi_table_get_cell (table, last, left - 1) == '\0')
        return "";
      if (*above != '\0')
        return above;
    }
  return "";
}

/* Without the line ends and blanks that only spread it out. (transfer full) */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);
  gunichar last = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar next = g_unichar_isspace (c) ? g_utf8_get_char (g_utf8_next_char (p)) : 0;

      if (!g_unichar_isspace (c))
        g_string_append_unichar (tidied, c);
      else if (last != 0 && last < 0x80 && g_unichar_isalnum (last) && next < 0x80
               && g_unichar_isalnum (next))
        g_string_append_c (tidied, ' ');
      last = g_unichar_isspace (c) ? last : c;
    }
  return g_string_free (tidied, FALSE);
}

void
xushi_matching_split_head (const XushiTable *table, guint first, guint n, guint column,
                           char **parent, char **own)
{
  g_autoptr (GString) above = g_string_new (NULL);
  g_autofree char *lowest = g_strdup ("");

  for (guint row = first; row < first + n; row++)
    {
      g_autofree char *part = tidy (get_part (table, row, first + n - 1, column));

      if (*part == '\0' || g_str_equal (part, lowest))
        continue;
      g_string_append (above, lowest);
      g_free (lowest);
      lowest = g_steal_pointer (&part);
    }
  *parent = g_strdup (above->str);
  *own = g_steal_pointer (&lowest);
}

/* Words that say nothing without the head above them. */
static gboolean
is_general (const char *word)
{
  static const char *const general[]
      = { "名称", "单位", "部门", "内容", "姓名", "领导", "单位名称", "数量", "时间", "全称", NULL };

  return g_strv_contains (general, word);
}

/* What the head above says of a word that says nothing by itself: 单位 below 责任 is a department, below
 * 目标任务 it is that of the figure, as it would be alone. */
static gboolean
find_above (XushiMatchingKind kind, const char *above, const char *below,
            XushiHeadMeaning *meaning)
{
  static const char *const departments[] = { "lead", "support", XUSHI_MATCHED_DEPARTMENTS, NULL };

  return is_general (below) && xushi_matched_words_find (kind, above, meaning)
         && !g_str_equal (meaning->id, XUSHI_MATCHED_CONTENT)
         && (!g_str_equal (below, "单位") || g_strv_contains (departments, meaning->id));
}

/* A quarter or a month in a plan is a step; in a values table the month that the figures reach. */
static gboolean
find_month (XushiMatchingKind kind, const char *parent, const char *own, XushiHeadMeaning *meaning,
            int *month)
{
  gboolean rest;
  int year;
  int found = xushi_head_words_month (own, &rest, &year);

  if (found == 0 || rest || xushi_head_words_is_in_month (parent)
      || xushi_head_words_is_in_month (own))
    return FALSE;
  *month = found;
  if (kind == XUSHI_MATCHING_PLAN)
    *meaning = (XushiHeadMeaning) { XUSHI_MATCHED_STEP, NULL, XUSHI_CLAIM_STRONG };
  else
    {
      g_autofree char *word = g_strdup_printf ("%d", found);

      *meaning = (XushiHeadMeaning) { xushi_matched_words_get_id (kind, word), NULL,
                                      XUSHI_CLAIM_STRONG };
    }
  return TRUE;
}

gboolean
xushi_matching_find_meaning (XushiMatchingKind kind, const char *parent, const char *own,
                             XushiHeadMeaning *meaning, int *month)
{
  g_autofree char *joined = g_strconcat (parent, own, NULL);
  g_autofree char *folded_parent = xushi_text_fold (parent);
  g_autofree char *folded_own = xushi_text_fold (own);
  XushiHeadText whole, above, below;
  gboolean found;

  *month = 0;
  xushi_head_text_read (joined, &whole);
  xushi_head_text_read (parent, &above);
  xushi_head_text_read (own, &below);
  found = xushi_matched_words_find (kind, whole.word, meaning)
          || find_above (kind, above.word, below.word, meaning)
          || (!xushi_head_words_is_in_month (folded_own)
              && !xushi_head_words_is_in_month (folded_parent)
              && xushi_matched_words_find (kind, below.word, meaning))
          || find_month (kind, folded_parent, folded_own, meaning, month)
          || find_month (kind, folded_own, folded_parent, meaning, month)
          || (*folded_own != '\0' && !xushi_head_words_is_in_month (folded_own)
              && xushi_matched_words_find (kind, above.word, meaning)
              && !g_str_equal (meaning->id, XUSHI_MATCHED_CONTENT))
          || (!xushi_head_words_is_in_month (folded_own)
              && (xushi_matched_words_find_within (kind, whole.word, meaning)
                  || (*folded_own != '\0' && xushi_matched_words_find (kind, above.word, meaning))));
  if (found && kind == XUSHI_MATCHING_VALUES && g_ascii_isdigit (*meaning->id))
    *month = atoi (meaning->id);
  xushi_head_text_clear (&whole);
  xushi_head_text_clear (&above);
  xushi_head_text_clear (&below);
  return found;
}

/* Whether the text is a figure, as the cells below heads are. */
static gboolean
is_figure (const char *text)
{
  double value;

  return *text != '\0' && xushi_number_parse (text, NULL, &value, NULL);
}

static int
score_column (XushiMatchingKind kind, const char *parent, const char *own, GHashTable *seen,
              gboolean *named)
{
  static const int points[] = { 4, 4, 3, 1 };
  XushiHeadMeaning meaning;
  int month;
  gboolean known;

  if (*own == '\0')
    return 0;
  known = xushi_matching_find_meaning (kind, parent, own, &meaning, &month);
  if (g_utf8_strlen (own, -1) > HEAD_LENGTH && (!known || meaning.claim > XUSHI_CLAIM_WEAK))
    return -2;
  if (!known)
    return is_figure (own) ? -3 : -1;
  *named = *named || g_str_equal (meaning.id, "name")
           || (kind == XUSHI_MATCHING_VALUES && g_str_equal (meaning.id, "key"));
  if (!g_hash_table_add (seen, (gpointer) meaning.id) && !xushi_matched_words_is_many (meaning.id))
    return 1;
  return points[meaning.claim];
}

static int
score_rows (const XushiMatching *self, guint first, guint n)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint cells = count_cells (self->table, first, n);
  gboolean named = FALSE;
  int score = 0;

  for (guint column = 0; column < cells; column++)
    {
      g_autofree char *parent = NULL, *own = NULL;

      xushi_matching_split_head (self->table, first, n, column, &parent, &own);
      score += score_column (self->kind, parent, own, seen, &named);
    }
  return named ? score : score + WITHOUT_NAME;
}

/* Whether the row says only one thing: a title, a unit, a date. */
static gboolean
is_title (const XushiTable *table, guint row)
{
  const char *first = NULL;
  guint n = xushi_table_get_n_cells (table, row);

  for (guint i = 0; i < n; i++)
    {
      const char *text = xushi_table_get_spread (table, row, i);

      if (*text == '\0')
        continue;
      if (first != NULL && text != first)
        return FALSE;
      first = text;
    }
  return TRUE;
}

/* Whether @text is no head of a column, but tells something of the whole table: who made it and
 * when, or its unit. */
static gboolean
is_about_table (const char *text)
{
  g_autofree char *folded = xushi_text_fold (text);
  const char *colon = strchr (folded, ':'), *bracket = strchr (folded, '(');
  const char *year = strstr (folded, "年");

  if (colon != NULL && (bracket == NULL || colon < bracket))
    return TRUE;
  return (year != NULL && strstr (year, "月") != NULL && strpbrk (folded, "0123456789") != NULL)
         || xushi_head_words_is_department (folded);
}

/* Whether the row holds nothing but what is about the table: 填报单位：…, 2016年2月. */
static gboolean
is_line_above (const XushiTable *table, guint row)
{
  guint n = xushi_table_get_n_cells (table, row), told = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *text = xushi_table_get_cell (table, row, i);

      if (*text == '\0')
        continue;
      if (!is_about_table (text))
        return FALSE;
      told++;
    }
  return told > 0;
}

/* How many rows the cells of @row are merged over, at most HEADS_MAX. */
static guint
get_span (const XushiTable *table, guint row)
{
  guint span = 1, n = xushi_table_get_n_cells (table, row);

  for (guint column = 0; column < n; column++)
    {
      guint depth = 1;

      while (row + depth < xushi_table_get_n_rows (table) && depth < HEADS_MAX
             && *xushi_table_get_spread (table, row, column) != '\0'
             && xushi_matching_is_from_above (table, row + depth, column))
        depth++;
      span = MAX (span, depth);
    }
  return span;
}

/* Whether @row divides heads of the row above: it has text below a merged or blank cell, and none
 * below another. */
static gboolean
divides (const XushiTable *table, guint row)
{
  guint n = count_cells (table, row - 1, 2);
  gboolean divided = FALSE, empty = FALSE;

  for (guint column = 0; column < n; column++)
    {
      const char *above = xushi_table_get_cell (table, row - 1, column);
      const char *text = xushi_table_get_cell (table, row, column);

      if (is_figure (text))
        return FALSE;
      divided = divided || (*above == '\0' && *text != '\0');
      empty = empty || (*above != '\0' && *text == '\0')
              || xushi_table_is_covered (table, row - 1, column);
    }
  return divided && empty;
}

void
xushi_matching_find_heads (XushiMatching *self)
{
  guint n_rows = xushi_table_get_n_rows (self->table), wide = 0;
  int best = G_MININT;

  self->first_head = 0;
  self->n_heads = MIN (n_rows, 1);
  for (guint row = 0; row < MIN (n_rows, FIRST_ROWS); row++)
    wide = MAX (wide, xushi_table_get_n_cells (self->table, row));
  for (guint first = 0; first < MIN (n_rows, FIRST_ROWS); first++)
    {
      guint span = get_span (self->table, first);

      if (wide > 1 && (is_title (self->table, first) || is_line_above (self->table, first)))
        continue;
      for (guint n = span; n <= HEADS_MAX && first + n <= n_rows; n++)
        {
          int score = score_rows (self, first, n);

          if (n > span && !divides (self->table, first + n - 1))
            break;
          if (score <= best)
            continue;
          best = score;
          self->first_head = first;
          self->n_heads = n;
        }
    }
}
