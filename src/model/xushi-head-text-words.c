/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-head-words.h"

#include "base/xushi-text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Heads in the form in which they are compared, and the small grammars within them: years in front,
 * notes and units in brackets, quarters and months. */

/* The year that @text begins with, with its mark; @length: (out): of both. */
static int
read_year (const char *text, gsize *length)
{
  gsize n = strspn (text, "0123456789");

  *length = 0;
  if (n != 4 || (text[0] != '1' && text[0] != '2'))
    return 0;
  if (g_str_has_prefix (text + n, "年度"))
    *length = n + strlen ("年度");
  else if (g_str_has_prefix (text + n, "年"))
    *length = n + strlen ("年");
  return *length > 0 ? (int) strtol (text, NULL, 10) : 0;
}

/* The first year anywhere in @text, with its mark; 0 for none. */
static int
find_year (const char *text)
{
  gsize length;
  int year = 0;

  for (const char *p = text; *p != '\0' && year == 0;)
    {
      gsize digits = strspn (p, "0123456789");

      year = digits == 4 ? read_year (p, &length) : 0;
      p = digits > 0 ? p + digits : g_utf8_next_char (p);
    }
  return year;
}

/* Without the English that stands before or behind the Chinese word: 2016 target 目标, 单位 unit. The
 * year in it is not lost. */
static void
cut_english (GString *word, int *year)
{
  gsize n = 0, letters;

  while (n < word->len && (guchar) word->str[n] < 0x80)
    n++;
  letters = strcspn (word->str, "abcdefghijklmnopqrstuvwxyz");
  if (n >= 2 && letters < n && g_utf8_strlen (word->str + n, -1) >= 2)
    {
      const char *digits = word->str + strcspn (word->str, "0123456789");

      if (*year == 0 && strspn (digits, "0123456789") == 4 && digits < word->str + n)
        *year = (int) strtol (digits, NULL, 10);
      g_string_erase (word, 0, (gssize) n);
    }
  n = word->len;

  while (n > 0 && (guchar) word->str[n - 1] < 0x80)
    n--;
  if (n >= 2 * strlen ("序") && word->len - n >= 2 && g_ascii_isalpha (word->str[word->len - 1])
      && strcspn (word->str + n, "0123456789") == word->len - n)
    g_string_truncate (word, n);
}

static gboolean
is_english (const char *text)
{
  return g_str_is_ascii (text) && strpbrk (text, "abcdefghijklmnopqrstuvwxyz") != NULL;
}

/* Takes the year out of an English head: baseline_2015. */
static void
cut_english_year (GString *word, int *year)
{
  for (gsize at = 0; at + 4 <= word->len; at += MAX (strspn (word->str + at, "0123456789"), 1))
    {
      gsize from = at, to = at + 4;

      if (strspn (word->str + at, "0123456789") != 4 || strchr ("12", word->str[at]) == NULL)
        continue;
      *year = (int) strtol (word->str + at, NULL, 10);
      while (from > 0 && strchr (" _-", word->str[from - 1]) != NULL)
        from--;
      while (from == 0 && word->str[to] != '\0' && strchr (" _-", word->str[to]) != NULL)
        to++;
      g_string_erase (word, (gssize) from, (gssize) (to - from));
      return;
    }
}

/* Cuts “(…)” out of @word; what stands in the first pair of brackets is @note. */
static void
cut_brackets (GString *word, char **note)
{
  for (;;)
    {
      char *open = strpbrk (word->str, "([{");
      const char *close = open != NULL ? strpbrk (open, ")]}") : NULL;
      const char *bracket = strstr (word->str, "【");

      if (open == NULL && bracket != NULL && strstr (bracket, "】") != NULL)
        {
          open = word->str + (bracket - word->str);
          close = strstr (bracket, "】") + strlen ("】") - 1;
        }
      if (open == NULL || close == NULL)
        return;
      if (*note == NULL && open[0] != '\xe3')
        *note = g_strndup (open + 1, (gsize) (close - open - 1));
      g_string_erase (word, open - word->str, close - open + 1);
    }
}

static void
cut_prefixes (GString *word, int *year)
{
  static const char *const prefixes[] = { "本年度", "今年", "本年", "全县", "全市", "全区", "我县", "我市",
                                          "我区", "县级", "当年", "本级", NULL };
  gsize length;

  *year = read_year (word->str, &length);
  g_string_erase (word, 0, (gssize) length);
  for (gsize i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (word->str, prefixes[i]) && word->len > strlen (prefixes[i]))
      {
        g_string_erase (word, 0, (gssize) strlen (prefixes[i]));
        return;
      }
}

void
xushi_head_text_read (const char *head, XushiHeadText *text)
{
  g_autofree char *folded = xushi_text_fold (head);
  g_autoptr (GString) word = g_string_new (folded);

  *text = (XushiHeadText) { NULL, NULL, 0 };
  cut_brackets (word, &text->note);
  cut_prefixes (word, &text->year);
  if (text->year == 0)
    text->year = find_year (folded);
  if (is_english (word->str))
    cut_english_year (word, &text->year);
  while (word->len > 0 && strchr (":*;,.%、", word->str[word->len - 1]) != NULL
         && (guchar) word->str[word->len - 1] < 0x80)
    g_string_truncate (word, word->len - 1);
  if (g_str_has_suffix (word->str, "±") && word->len > strlen ("±"))
    g_string_truncate (word, word->len - strlen ("±"));
  cut_english (word, &text->year);
  /* A head in brackets alone is what stands in them. */
  if (word->len == 0 && text->note != NULL && text->year == 0)
    g_string_assign (word, text->note);
  text->word = g_strdup (word->str);
}

void
xushi_head_text_clear (XushiHeadText *text)
{
  g_clear_pointer (&text->word, g_free);
  g_clear_pointer (&text->note, g_free);
}

/* What may stand behind a month or quarter without changing what it is. */
static const char *const month_tails[]
    = { "份", "底", "末", "前", "止", "累计", "完成", "实绩", "情况", "进度", "目标", "计划", "任务",
        "节点", "数", "值", "实际", "安排", "要求", "阶段", "工作", "形象", "建设", "内容", "应", "需",
        "到", "序时", "时序", "推进", "预期", "至", "的", NULL };

static gboolean
is_tail (const char *text)
{
  while (*text != '\0')
    {
      gsize i = 0;

      while (month_tails[i] != NULL && !g_str_has_prefix (text, month_tails[i]))
        i++;
      if (month_tails[i] == NULL)
        return FALSE;
      text += strlen (month_tails[i]);
    }
  return TRUE;
}

/* 一季度, 上半年. */
static int
read_quarter (const char *word, gsize *length)
{
  static const struct
  {
    const char *word;
    int month;
  } quarters[] = {
    { "前三季度", 9 }, { "前3季度", 9 }, { "1-3季度", 9 },   { "一至三季度", 9 }, { "第一季度", 3 },
    { "第二季度", 6 }, { "第三季度", 9 }, { "第四季度", 12 }, { "一季度", 3 },     { "二季度", 6 },
    { "三季度", 9 },   { "四季度", 12 }, { "1季度", 3 },     { "2季度", 6 },      { "3季度", 9 },
    { "4季度", 12 },   { "上半年", 6 },   { "下半年", 12 },   { "半年", 6 },       { "一季", 3 },
    { "二季", 6 },     { "三季", 9 },     { "四季", 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (quarters); i++)
    if (g_str_has_prefix (word, quarters[i].word))
      {
        *length = strlen (quarters[i].word);
        return quarters[i].month;
      }
  return 0;
}

/* 9月, 1-9月, 1月-9月, 09; the number before 月. */
static int
read_month (const char *word, gsize *length)
{
  const char *p = word;
  char *end = NULL;
  long month;

  for (gsize i = 0; i < 2; i++)
    {
      if (!g_ascii_isdigit (*p))
        return 0;
      month = strtol (p, &end, 10);
      if (month < 1 || month > 12)
        return 0;
      p = g_str_has_prefix (end, "月") ? end + strlen ("月") : end;
      if (g_str_has_prefix (p, "份"))
        p += strlen ("份");
      if (i == 0 && (*p == '-' || g_str_has_prefix (p, "至")) && month == 1)
        p += *p == '-' ? 1 : strlen ("至");
      else
        break;
    }
  *length = (gsize) (p - word);
  /* A bare number is no month: 2 is, only as a whole. */
  if (!g_str_has_prefix (end, "月") && *end != '\0')
    return 0;
  return (int) month;
}

int
xushi_head_words_month (const char *word, gboolean *rest, int *year)
{
  gsize length = 0;
  int month, day;

  *year = 0;
  *rest = FALSE;
  /* 2016-09-01: a month that a workbook keeps as a date; 2016-09; 2016.9 */
  if (sscanf (word, "%4d-%2d-%2d", year, &month, &day) >= 2 && *year > 1900 && month >= 1
      && month <= 12)
    return month;
  *year = read_year (word, &length);
  word += length;
  for (gsize i = 0; i < 3; i++)
    {
      static const char *const before[] = { "截至", "截止", "到" };

      if (g_str_has_prefix (word, before[i]))
        word += strlen (before[i]);
    }
  month = read_quarter (word, &length);
  if (month == 0)
    month = read_month (word, &length);
  if (month > 0)
    *rest = !is_tail (word + length);
  return month;
}

gboolean
xushi_head_words_is_in_month (const char *word)
{
  return strstr (word, "当月") != NULL || strstr (word, "本月") != NULL
         || strstr (word, "单月") != NULL;
}

gboolean
xushi_head_words_is_department (const char *text)
{
  static const char *const ends[]
      = { "局", "委", "办", "镇", "乡", "街道", "院", "校", "公司", "中心", "部", "会", "所", "站",
          "处", "队", "行", "社", "厅", "科", "室", "股", "组", "警种", "政府", "集团", "联", "团", "园区", "开发区",
          "管委会", "新区", "村", "单位", "部门", "县委", "支行", "部队", "馆", "场", "银行", "医院",
          "大队", "办公室", "工作组", "指挥部", "各镇", "街镇", "平台", "妇联", "法院", "高新区", "度假区",
          "指挥部", "专班", "国投", "城投", "交投", "旅投", "水务", NULL };
  gsize n = strlen (text);

  /* 个部, 万元: short words are units rather than names; 县府办 has three characters. */
  if (g_utf8_strlen (text, -1) < 3)
    return FALSE;
  for (gsize i = 0; ends[i] != NULL; i++)
    if (n > strlen (ends[i]) && g_str_has_suffix (text, ends[i]))
      return TRUE;
  return strstr (text, "、") != NULL || strstr (text, "局") != NULL;
}
