/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-row-kind.h"

#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "tables/xushi-matching-private.h"

#include <string.h>

void
xushi_row_sort_clear (XushiRowSort *sort)
{
  g_clear_pointer (&sort->title, g_free);
}

gboolean
xushi_row_kind_is_nothing (const char *text)
{
  static const char *const nothing[]
      = { "-", "--", "---", "/", "//", "\\", "无", "空", "—", "——", "…", "n/a", "na", "null", "none", "nil", NULL };
  g_autofree char *folded = xushi_text_fold (text);

  return g_strv_contains (nothing, folded);
}

gsize
xushi_row_kind_read_part (const char *name)
{
  static const char *const parts[] = { "其中：", "其中:", "其中，" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (name, parts[i]))
      return strlen (parts[i]);
  return 0;
}

/* The length of the Chinese numeral that @text begins with. */
static gsize
skip_numeral (const char *text)
{
  const char *p = text;

  while (*p != '\0' && g_utf8_strchr ("一二三四五六七八九十百", -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/* The length of a mark that ends a number: 、 . ． ： */
static gsize
skip_stop (const char *text)
{
  static const char *const stops[] = { "、", ".", "．", ":", "：", ",", "，" };

  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    if (g_str_has_prefix (text, stops[i]))
      return strlen (stops[i]);
  return 0;
}

/* (一) and (1), in brackets of either width. */
static gsize
read_bracketed (const char *text, int *level)
{
  gsize open = g_str_has_prefix (text, "（") ? strlen ("（") : *text == '(' ? 1 : 0;
  gsize han = open > 0 ? skip_numeral (text + open) : 0;
  gsize digits = open > 0 ? strspn (text + open, "0123456789") : 0;
  const char *end = text + open + MAX (han, digits);
  gsize close = g_str_has_prefix (end, "）") ? strlen ("）") : *end == ')' ? 1 : 0;

  if (open == 0 || close == 0 || han + digits == 0 || digits > 2)
    return 0;
  *level = han > 0 ? 2 : 4;
  end += close;
  return (gsize) (end - text) + skip_stop (end);
}

/* 第一部分, 第二章 */
static gsize
read_part (const char *text, int *level)
{
  static const char *const ends[] = { "部分", "章", "类", "板块", "项", "篇", "方面" };
  gsize first = strlen ("第"), n;

  if (!g_str_has_prefix (text, "第"))
    return 0;
  n = skip_numeral (text + first);
  for (gsize i = 0; n > 0 && i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (text + first + n, ends[i]))
      {
        const char *end = text + first + n + strlen (ends[i]);

        *level = 1;
        return (gsize) (end - text) + skip_stop (end);
      }
  return 0;
}

gsize
xushi_row_kind_read_mark (const char *text, int *level)
{
  gsize n = skip_numeral (text), stop;

  *level = 0;
  if (n > 0)
    {
      stop = skip_stop (text + n);
      *level = stop > 0 ? 1 : 0;
      return stop > 0 ? n + stop : 0;
    }
  n = strspn (text, "0123456789");
  stop = n > 0 && n <= 3 ? skip_stop (text + n) : 0;
  /* 1.2万 is a figure. */
  if (stop > 0 && !g_ascii_isdigit (text[n + stop]))
    {
      *level = 3;
      return n + stop;
    }
  n = read_bracketed (text, level);
  return n > 0 ? n : read_part (text, level);
}

/* The cells of a row that say something, each merged one once. */
typedef struct
{
  guint n;           /* how many */
  guint n_marks;     /* of these, cells that are only a number: 序号 */
  guint first;       /* the column of the first that is no mere number */
  const char *text;  /* borrowed: of it */
  const char *mark;  /* borrowed, nullable: the mere number before it */
  guint n_own;       /* of columns that are taken, but for number, name and area */
  guint n_words;     /* of the cells behind the first, those that are no figures */
  gboolean wide;     /* the first is merged over several columns */
} Said;

static gboolean
is_mark (const char *text)
{
  int level;
  gsize n;

  if (*text == '\0')
    return FALSE;
  n = strspn (text, "0123456789");
  if (n == 0)
    n = skip_numeral (text);
  if (n == 0 || text[n] != '\0')
    n = xushi_row_kind_read_mark (text, &level);
  return n > 0 && text[n] == '\0';
}

static gboolean
is_own (const XushiMatching *self, guint column)
{
  static const char *const aside[] = { "name", "area", "group", XUSHI_MATCHED_NUMBER, "key", NULL };
  const char *id = column < self->columns->len ? xushi_matching_get_column (self, column)->id : NULL;

  return id == NULL ? FALSE : !g_strv_contains (aside, id);
}

/* A cell that is merged into the one above is none of this row. */
static void
look_at (const XushiMatching *self, guint row, Said *said)
{
  guint n = xushi_table_get_n_cells (self->table, row);

  *said = (Said) { 0 };
  for (guint column = 0; column < n; column++)
    {
      const char *text = xushi_table_get_cell (self->table, row, column);
      double value;

      if (!xushi_matching_has_text (text) || xushi_table_is_covered (self->table, row, column))
        continue;
      said->n++;
      said->n_own += is_own (self, column);
      said->n_words += said->text != NULL && !xushi_number_parse (text, NULL, &value, NULL)
                       && !xushi_row_kind_is_nothing (text);
      if (said->text == NULL && is_mark (text))
        {
          said->mark = text;
          said->n_marks++;
        }
      else if (said->text == NULL)
        {
          said->text = text;
          said->first = column;
          said->wide = xushi_table_is_covered (self->table, row, column + 1)
                       && xushi_table_get_spread (self->table, row, column + 1) == text;
        }
    }
}

static gboolean
is_sum (const char *text)
{
  static const char *const sums[] = { "合计", "小计", "总计", "共计", "累计", "全县合计", "全县总计", "本页小计",
                                      "本页合计", "总合计", "全市合计", "全区合计", "平均", "合计数", "总数",
                                      NULL };
  g_autofree char *folded = xushi_text_fold (text);
  int level;
  const char *word = folded + xushi_row_kind_read_mark (folded, &level);
  g_autofree char *bare = g_strndup (word, strcspn (word, "(:"));

  return g_strv_contains (sums, bare)
         || (g_utf8_strlen (bare, -1) <= 8
             && (g_str_has_suffix (bare, "合计") || g_str_has_suffix (bare, "小计")));
}

/* 2016年3月10日, alone. */
static gboolean
is_date (const char *text)
{
  gsize n = strspn (text, "0123456789");

  return n == 4 && g_str_has_prefix (text + n, "年") && g_str_has_suffix (text, "日")
         && g_utf8_strlen (text, -1) <= 11;
}

static gboolean
is_remark (const char *text)
{
  static const char *const words[]
      = { "注", "备注", "说明", "附注", "填表", "制表", "审核", "填报", "联系", "单位负责人", "统计负责人", "签字",
          "签发", "盖章", "附件", "日期", "报送", "编制", "报出", "负责人", "单位(盖章)", "经办", "主管", "备 注",
          "甲方", "乙方", "责任人(签", "指标说明", "填写说明", "有关说明", "分管领导签字", "主要负责人签字", NULL };
  g_autofree char *folded = xushi_text_fold (text);
  const char *start = *folded == '(' ? folded + 1 : folded;
  const char *stop = strpbrk (start, ":.");

  if (is_date (start))
    return TRUE;
  if (g_str_has_prefix (start, "※") || g_str_has_prefix (start, "★注") || *start == '*')
    return TRUE;
  if (stop == NULL || g_utf8_strlen (start, stop - start) > 12)
    return g_str_has_prefix (start, "附件") && g_utf8_strlen (start, -1) <= 4;
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (start, words[i]))
      return TRUE;
  return FALSE;
}

/* The office's name alone in the last row. */
static gboolean
is_signature (const XushiMatching *self, guint row, const Said *said)
{
  g_autofree char *folded = xushi_text_fold (said->text);

  return said->n == 1 && row + 2 >= xushi_table_get_n_rows (self->table)
         && xushi_head_words_is_department (folded) && g_utf8_strlen (folded, -1) <= 20
         && strstr (folded, "、") == NULL && xushi_matching_find (self, "low") >= 0;
}

/* Whether the row says again what the heads, or a line above them, say. */
static gboolean
is_repeated (const XushiMatching *self, guint row, const Said *said)
{
  static const char *const again[] = { "续表", "(续表)", "续上表", "接上表", "接上页", "(续)", "续", NULL };
  guint same = 0, n = xushi_table_get_n_cells (self->table, row);
  g_autofree char *folded = xushi_text_fold (said->text != NULL ? said->text : "");

  if (said->n == 1 && g_strv_contains (again, folded))
    return TRUE;

  for (guint above = 0; said->n == 1 && above < self->first_head; above++)
    for (guint i = 0; i < xushi_table_get_n_cells (self->table, above); i++)
      if (g_str_equal (xushi_table_get_cell (self->table, above, i), said->text != NULL ? said->text : ""))
        return TRUE;
  for (guint column = 0; column < n; column++)
    {
      const char *text = xushi_table_get_cell (self->table, row, column);
      gboolean found = FALSE;

      for (guint head = 0; *text != '\0' && head < self->n_heads; head++)
        found = found
                || g_str_equal (text, xushi_table_get_cell (self->table, self->first_head + head, column));
      same += found;
    }
  return same >= 2 && same * 3 >= said->n * 2;
}

/* Where a count or a score begins that @title ends with: (12项), (共3个), (45分); NULL for none. */
static char *
find_count (const char *title)
{
  char *open = strrchr (title, '(');
  char *wide = g_strrstr (title, "（");
  g_autofree char *note = NULL;

  if (wide != NULL && (open == NULL || wide > open))
    open = wide;
  if (open == NULL || open == title)
    return NULL;
  note = xushi_text_fold (open);
  return strspn (note + 1, "0123456789") > 0 || g_str_has_prefix (note, "(共") ? open : NULL;
}

char *
xushi_row_kind_trim_title (const char *text)
{
  g_autofree char *title = g_strstrip (g_strdup (text));
  char *count = find_count (title);

  if (count != NULL)
    *count = '\0';
  while (g_str_has_suffix (title, "：") || g_str_has_suffix (title, ":"))
    title[strlen (title) - (g_str_has_suffix (title, "：") ? strlen ("：") : 1)] = '\0';
  return g_strdup (g_strstrip (title));
}

/* A number of its own column: 一, (一), 1. */
static int
get_level_of_mark (const char *mark)
{
  int level = 0;

  if (mark == NULL)
    return 0;
  if (skip_numeral (mark) == strlen (mark))
    return 1;
  xushi_row_kind_read_mark (mark, &level);
  return level;
}

/* Whether @row numbers a chapter with a Chinese numeral and nobody answers for it, though somebody
 * does for the row below, which has a number of its own: 一 | 基础设施, above 1 | 公路. */
static gboolean
is_headed (const XushiMatching *self, guint row, const Said *said)
{
  static const char *const answers[] = { "lead", XUSHI_MATCHED_DEPARTMENTS, "leader", NULL };
  gboolean answered = FALSE;
  Said below;

  if (said->mark == NULL || row + 1 >= xushi_table_get_n_rows (self->table))
    return FALSE;
  look_at (self, row + 1, &below);
  for (gsize i = 0; answers[i] != NULL; i++)
    {
      int column = xushi_matching_find (self, answers[i]);

      if (column < 0)
        continue;
      if (xushi_matching_has_text (xushi_table_get_cell (self->table, row, (guint) column)))
        return FALSE;
      answered = answered
                 || xushi_matching_has_text (
                     xushi_table_get_cell (self->table, row + 1, (guint) column));
    }
  return answered && below.mark != NULL && g_ascii_isdigit (*below.mark);
}

/* A chapter's head with the sums of what stands below it: 一、交通（2个）, and figures. */
static gboolean
is_section_with_sums (const XushiMatching *self, guint row, const Said *said)
{
  int level, name = xushi_matching_find (self, "name");
  gsize mark;

  if (said->text == NULL || said->n_words > 0 || said->n == said->n_marks + 1)
    return FALSE;
  mark = xushi_row_kind_read_mark (said->text, &level);
  if (mark == 0)
    level = get_level_of_mark (said->mark);
  return (level == 1 || level == 2)
         && ((int) said->first != name || said->wide || find_count (said->text) != NULL
             || is_headed (self, row, said));
}

/* A row with one text, or one behind its number, above others: 一、工业经济. */
static gboolean
is_section (const XushiMatching *self, guint row, const Said *said, int *level)
{
  int name = xushi_matching_find (self, "name");
  gsize mark;

  if (is_section_with_sums (self, row, said))
    return TRUE;
  if (said->text == NULL || said->n_own > 0 || said->n != said->n_marks + 1)
    return FALSE;
  mark = xushi_row_kind_read_mark (said->text, level);
  if (mark == 0)
    *level = get_level_of_mark (said->mark);
  if (said->wide)
    return TRUE;
  /* A task may stand alone in its row, but not with the number of a chapter. */
  if ((int) said->first == name)
    return *level == 1 || *level == 2;
  return said->n_marks == 0;
}

void
xushi_row_kind_find (const XushiMatching *self, guint row, XushiRowSort *sort)
{
  int name = xushi_matching_find (self, "name");
  const char *named = name >= 0 ? xushi_table_get_cell (self->table, row, (guint) name) : "";
  Said said;
  int level = 0;

  *sort = (XushiRowSort) { XUSHI_ROW_TAKEN, 0, NULL };
  if (self->strict)
    return;
  look_at (self, row, &said);
  if (said.n > 0 && is_repeated (self, row, &said))
    sort->kind = XUSHI_ROW_HEAD;
  else if ((said.text != NULL && is_sum (said.text)) || is_sum (named))
    sort->kind = XUSHI_ROW_SUM;
  else if (said.text != NULL && (is_remark (said.text) || is_signature (self, row, &said)))
    sort->kind = XUSHI_ROW_REMARK;
  else if (is_section (self, row, &said, &level))
    {
      gsize mark = xushi_row_kind_read_mark (said.text, &level);

      sort->kind = XUSHI_ROW_SECTION;
      sort->level = mark > 0 ? level : get_level_of_mark (said.mark);
      sort->title = xushi_row_kind_trim_title (said.text + mark);
    }
}
