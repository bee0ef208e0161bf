/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-words.h"

#include "base/xushi-text.h"
#include "model/xushi-head-words.h"

#include <stdlib.h>
#include <string.h>

/* What a column says of a figure, by what it would be in a table of indicators. What is in no row
 * here tells nothing about figures. */
static const struct
{
  const char *id;
  XushiCellRole role;
} roles[] = {
  { "number", XUSHI_CELL_ORDER },     { "key", XUSHI_CELL_ORDER },
  { "name", XUSHI_CELL_NAME },        { "quote", XUSHI_CELL_NAME },
  { "area", XUSHI_CELL_AREA },        { "group", XUSHI_CELL_AREA },
  { "unit", XUSHI_CELL_UNIT },        { "low", XUSHI_CELL_TARGET },
  { "high", XUSHI_CELL_TARGET },      { "baseline", XUSHI_CELL_PAST },
  { "value", XUSHI_CELL_PAST },       { "last_year", XUSHI_CELL_PAST },
  { "lead", XUSHI_CELL_LEAD },        { "departments", XUSHI_CELL_LEAD },
  { "support", XUSHI_CELL_SUPPORT },  { "leader", XUSHI_CELL_LEADER },
  { "deadline", XUSHI_CELL_DEADLINE }, { "step", XUSHI_CELL_DEADLINE },
  { "note", XUSHI_CELL_NOTE },        { "definition", XUSHI_CELL_NOTE },
  { "source", XUSHI_CELL_NOTE },
};

#define GROWTH_WORDS "增长|增速|增幅"

/* The last year that @head names. @rest: (out): how many other characters it has */
static int
find_year (const char *head, guint *rest)
{
  int year = 0;

  *rest = 0;
  for (const char *p = head; *p != '\0';)
    {
      guint digits = (guint) strspn (p, "0123456789");
      int number = digits == 4 ? atoi (p) : 0;

      if (number >= 1990 && number <= 2100)
        year = number;
      else if (digits > 0 || !g_str_has_prefix (p, "年"))
        (*rest)++;
      p = digits > 0 ? p + digits : g_utf8_next_char (p);
    }
  return year;
}

/* What the head means: as a whole, or by a word within it. */
static gboolean
find_meaning (const char *folded, const char *word, XushiHeadMeaning *meaning)
{
  XushiHeadMeaning within = { NULL, NULL, XUSHI_CLAIM_HINT };

  xushi_head_words_find_within (XUSHI_HEADS_OF_PLANS, folded, XUSHI_CLAIM_HINT, &within);
  if (!xushi_head_words_find (XUSHI_HEADS_OF_PLANS, word, meaning)
      && !xushi_head_words_find (XUSHI_HEADS_OF_VALUES, word, meaning))
    *meaning = within;
  /* 工作措施 says what is done, 建设地点 does not, 形象进度目标 how much; a plan has no attribute for
   * any of them. */
  else if (within.id != NULL
           && (g_str_equal (meaning->id, "content") || g_str_equal (meaning->id, "step")
               || g_str_equal (meaning->id, "growth")))
    *meaning = within;
  return meaning->id != NULL
         || xushi_head_words_find_within (XUSHI_HEADS_OF_VALUES, folded, XUSHI_CLAIM_HINT, meaning);
}

static XushiCellRole
find_role (const char *folded, const XushiHeadText *text, int year)
{
  XushiHeadMeaning meaning = { NULL, NULL, XUSHI_CLAIM_HINT };

  if (!find_meaning (folded, text->word, &meaning))
    return XUSHI_CELL_OTHER;
  /* 工作目标 names what is to be done, 2016年工作目标 is how much of it. */
  if (year > 0 && g_str_equal (meaning.id, "name") && g_strcmp0 (meaning.other, "low") == 0)
    return XUSHI_CELL_TARGET;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].id, meaning.id))
      return roles[i].role;
  return XUSHI_CELL_OTHER;
}

XushiColumnHead
xushi_column_head_read (const char *head)
{
  g_autofree char *folded = xushi_text_fold (head);
  XushiColumnHead read = { XUSHI_CELL_OTHER, 0, FALSE, FALSE };
  XushiHeadText text;
  guint rest = 0;

  read.year = find_year (folded, &rest);
  read.bare = read.year > 0 && rest == 0;
  read.growth = xushi_head_words_has_part (folded, GROWTH_WORDS);
  if (read.bare)
    return read;
  xushi_head_text_read (head, &text);
  read.role = find_role (folded, &text, read.year);
  xushi_head_text_clear (&text);
  return read;
}

/* (transfer full): @text without blanks at its ends. */
static char *
strip (const char *text, gsize length)
{
  return g_strstrip (g_strndup (text, length));
}

char *
xushi_words_cut_unit (const char *text, char **rest)
{
  const char *open = g_strrstr (text, "(");
  const char *wide = g_strrstr (text, "（");
  gsize size, length = strlen (text);

  if (wide != NULL && (open == NULL || wide > open))
    open = wide;
  if (open == NULL || open == text
      || !(g_str_has_suffix (text, ")") || g_str_has_suffix (text, "）")))
    return NULL;
  size = (gsize) (g_utf8_next_char (open) - text);
  length -= g_str_has_suffix (text, ")") ? 1 : strlen ("）");
  /* 人, 万元, %, 微克/立方米; what is longer is a remark, and so is 城镇. */
  if (g_utf8_strlen (text + size, (gssize) (length - size)) > 6)
    return NULL;
  *rest = strip (text, (gsize) (open - text));
  return strip (text + size, length - size);
}

#define UNITS                                                                                      \
  "元|人|%|％|‰|吨|亩|米|个|家|户|项|件|条|座|所|台|辆|公里|千瓦|顷|次|套|只|天|克|升|处|名|位|"         \
  "百分点|万|亿|倍|分|场|间|床|张|公斤|辆|平方"

gboolean
xushi_words_is_unit (const char *text)
{
  return xushi_head_words_has_part (text, UNITS);
}

char *
xushi_words_table_unit (const char *text)
{
  static const char *const marks[] = { "单位：", "单位:" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *at = strstr (text, marks[i]);
      const char *unit = at != NULL ? at + strlen (marks[i]) : NULL;
      g_autofree char *word = unit != NULL ? strip (unit, strcspn (unit, ")\n")) : NULL;

      if (word != NULL && g_str_has_suffix (word, "）"))
        word[strlen (word) - strlen ("）")] = '\0';
      if (word != NULL && xushi_words_is_unit (word) && g_utf8_strlen (word, -1) <= 6
          && !xushi_head_words_has_part (word, "、|，|,"))
        return g_steal_pointer (&word);
    }
  return NULL;
}

/* The end of the number at @text, with separators, a range and signs within. */
static const char *
number_end (const char *text)
{
  const char *end = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        end = g_utf8_next_char (p);
      else if (strchr (".,-~ ", (int) MIN (c, 127)) == NULL && c != 0xff0c && c != 0x2014
               && c != 0xff5e && c != 0x2013 && c != 0xff0e)
        break;
    }
  return end;
}

/* The beginning of the number in @text, after the words that say how it is meant. @has_way: (out):
 * they say whether it rises or falls */
static const char *
number_start (const char *text, gboolean *has_way)
{
  static const char *const before[]
      = { "≥",    "≤",    ">",    "<",    "＞",     "＜",   "不低于", "不少于", "不超过",
          "约",   "达到", "增长", "下降", "控制在", "超过", "+",      "＋",     "力争" };

  *has_way = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_str_has_prefix (text, before[i]))
      {
        *has_way = xushi_head_words_has_part (before[i], "增长|下降");
        return text + strlen (before[i]);
      }
  return text;
}

gboolean
xushi_words_is_figure (const char *text)
{
  gboolean has_way;
  const char *start = number_start (text, &has_way), *end = number_end (start);

  return end > start && g_utf8_strlen (end, -1) <= 8 && !xushi_words_has_clauses (end);
}

char *
xushi_words_join_figure (const char *figure, const char *unit, gboolean growth)
{
  static const char *const after[] = { "", "以上", "左右", "以内", "以下", "±", "及以上" };
  g_autofree char *text = strip (figure, strlen (figure));
  g_autofree char *number = NULL;
  gboolean is_bare = FALSE, has_way = FALSE, falls;
  const char *start = number_start (text, &has_way), *end = number_end (start);

  for (guint i = 0; end > start && i < G_N_ELEMENTS (after); i++)
    is_bare |= g_str_equal (end, after[i]);
  if (!is_bare && !(end > start && g_str_has_prefix (end, "%")))
    return g_steal_pointer (&text);
  falls = *text == '-';
  number = g_strndup (text + falls, (gsize) (end - text) - falls);
  return g_strconcat (falls ? "下降" : growth && !has_way ? "增长" : "", number,
                      is_bare && unit != NULL && xushi_words_is_unit (unit) ? unit : "", end,
                      NULL);
}

gboolean
xushi_words_is_total (const char *name)
{
  g_autofree char *folded = xushi_text_fold (name);

  return g_str_equal (folded, "合计") || g_str_equal (folded, "总计") || g_str_equal (folded, "小计")
         || g_str_equal (folded, "共计");
}

gboolean
xushi_words_is_nothing (const char *text)
{
  g_autofree char *folded = xushi_text_fold (text);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (strchr ("-/", (int) MIN (g_utf8_get_char (p), 127)) == NULL
        && g_utf8_get_char (p) != 0x2014)
      return FALSE;
  return TRUE;
}

gboolean
xushi_words_begins_item (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (digits > 0)
    return digits < 3 && text[digits] != '\0' && !g_ascii_isdigit (text[digits + 1])
           && (strchr (".)", text[digits]) != NULL || g_str_has_prefix (text + digits, "、")
               || g_str_has_prefix (text + digits, "．"));
  return g_str_has_prefix (text, "（") || g_str_has_prefix (text, "(")
         || g_str_has_prefix (text, "①") || xushi_head_words_has_part (text, "一、|二、|三、");
}

gboolean
xushi_words_ends_clause (const char *text)
{
  static const char *const marks[] = { "。", "；", ";", "，", ",", "、", "：", ":", "！", "？" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (text, marks[i]))
      return TRUE;
  return FALSE;
}

gboolean
xushi_words_has_clauses (const char *text)
{
  return xushi_head_words_has_part (text, "。|；|，|：|;|:");
}

const char *
xushi_words_get_joint (const char *name, const char *figure)
{
  gsize length = strlen (name);

  return length > 0 && g_ascii_isdigit (name[length - 1]) && g_ascii_isdigit (*figure) ? "为" : "";
}
