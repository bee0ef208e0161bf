/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-deadline.h"

#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "model/xushi-head-words.h"
#include "model/xushi-node.h"

#include <stdlib.h>
#include <string.h>

/* What may stand around a date without changing it. */
static const char *
skip_words (const char *text)
{
  static const char *const words[] = { "确保", "力争", "计划", "预计", "于", "在", "到", "今年", "本年", "当年",
                                       "年内", "截至", "截止", "自", "即日起至", "争取" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      return skip_words (text + strlen (words[i]));
  return text;
}

/* The month in digits behind the year: 10月, -10-31, .10, /10 */
static int
read_digits (const char *text, gboolean after_year)
{
  const char *p = text;
  char *end;
  long month;

  if (after_year && *p != '\0' && strchr ("-./", *p) != NULL)
    p++;
  month = strtol (p, &end, 10);
  if (end == p || month < 1 || month > 12)
    return 0;
  if (g_str_has_prefix (end, "月"))
    return (int) month;
  if (after_year && (*end == '\0' || strchr ("-./", *end) != NULL))
    return (int) month;
  /* 10.31, 10-31 */
  return !after_year && (*end == '.' || *end == '-' || *end == '/') && g_ascii_isdigit (end[1])
             ? (int) month
             : 0;
}

static int
read_han_month (const char *text)
{
  static const char *const months[]
      = { "十二月", "十一月", "十月", "九月", "八月", "七月", "六月", "五月", "四月", "三月", "二月", "一月" };

  for (int i = 0; i < 12; i++)
    if (g_str_has_prefix (text, months[i]))
      return 12 - i;
  return 0;
}

static int
read_month (const char *text, gboolean after_year)
{
  static const char *const ends[] = { "年底", "年末", "年终", "年内", "年前", "底", "末", NULL };
  gboolean rest;
  int other, month = read_digits (text, after_year);

  if (month == 0)
    month = read_han_month (text);
  if (month == 0)
    month = xushi_head_words_month (text, &rest, &other);
  for (gsize i = 0; month == 0 && ends[i] != NULL; i++)
    if (g_str_has_prefix (text, ends[i]) && (i < 5 || after_year))
      month = 12;
  return month;
}

/* The last month of a span: 3月-10月, 3—10月, 3月至10月. */
static const char *
skip_first (const char *text)
{
  gsize n = strspn (text, "0123456789");
  const char *p = text + n;

  if (n == 0 || n > 2)
    return text;
  if (g_str_has_prefix (p, "月"))
    p += strlen ("月");
  if (*p == '-' || g_str_has_prefix (p, "至") || g_str_has_prefix (p, "到"))
    {
      const char *second = p + (*p == '-' ? 1 : strlen ("至"));
      gsize m = strspn (second, "0123456789");

      if (m > 0 && m <= 2 && g_str_has_prefix (second + m, "月"))
        return second;
    }
  return text;
}

XushiDeadlineKind
xushi_deadline_read (const char *text, int year, int *month)
{
  static const char *const always[] = { "长期", "持续", "常年", "全年", "常态", "每月", "按月", "贯穿", "每季", NULL };
  g_autofree char *folded = xushi_text_fold (text);
  const char *p = skip_words (folded);
  gsize digits = strspn (p, "0123456789");
  int written = digits == 4 ? atoi (p) : 0;

  *month = 0;
  if (written >= 1949 && written <= 2100)
    {
      p += digits;
      if (g_str_has_prefix (p, "年底") || g_str_has_prefix (p, "年末") || g_str_has_prefix (p, "年内"))
        *month = 12;
      else
        p += g_str_has_prefix (p, "年度") ? strlen ("年度") : g_str_has_prefix (p, "年") ? strlen ("年") : 0;
      if (*month == 0)
        *month = *p == '\0' || g_str_has_prefix (p, "前") ? 12 : read_month (p, TRUE);
      if (*month > 0 && year != 0 && written != year)
        return XUSHI_DEADLINE_OTHER;
    }
  else if (g_str_equal (p, "年底") || g_str_has_prefix (p, "底前") || g_str_equal (folded, "年内")
           || g_str_has_prefix (folded, "年内"))
    *month = 12;
  else
    *month = read_month (skip_first (p), FALSE);
  if (*month > 0)
    return XUSHI_DEADLINE_MONTH;
  return xushi_text_has_any (folded, always) ? XUSHI_DEADLINE_ALWAYS : XUSHI_DEADLINE_UNKNOWN;
}

gboolean
xushi_deadline_set_node (XushiSpec *spec, int month)
{
  if (xushi_is_known (spec->target.low))
    return FALSE;
  if (spec->nodes->len == 0)
    g_ptr_array_add (spec->nodes, xushi_node_new ("完成", month, 100, NULL));
  return TRUE;
}

char *
xushi_deadline_make_node_name (const char *text)
{
  static const char *const marks[][2] = { { ";", "，" }, { "；", "，" }, { "@", " " },  { "＠", " " },
                                          { "*", "×" },  { "＊", "×" },  { "=", " " },  { "＝", " " },
                                          { "\n", " " }, { "\r", " " },  { "\t", " " } };
  GString *name = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (name, marks[i][0], marks[i][1], 0);
  while (name->len > 0
         && (g_str_has_suffix (name->str, "。") || g_str_has_suffix (name->str, "，")))
    g_string_truncate (name, name->len - strlen ("。"));
  return g_strstrip (g_string_free (name, FALSE));
}

/* What stands behind the date of a piece: “前完成立项” after 3月底. */
static const char *
skip_date (const char *piece)
{
  static const char *const ends[] = { "底前", "末前", "中旬前", "上旬前", "下旬前", "日前", "份", "底", "末", "前",
                                      "中旬", "上旬", "下旬", "日", ":", "：", ",", "，", "完成前" };
  const char *p = strstr (piece, "月");
  const char *quarter = strstr (piece, "季度");
  const char *end = strstr (piece, "年底");

  if (p != NULL)
    p += strlen ("月");
  else if (quarter != NULL)
    p = quarter + strlen ("季度");
  else if (end != NULL)
    p = end + strlen ("年底");
  else
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      gsize digits = strspn (p, "0123456789");

      if (digits > 0 && g_str_has_prefix (p + digits, "日"))
        p += digits;
      if (g_str_has_prefix (p, ends[i]))
        {
          p += strlen (ends[i]);
          i = (gsize) -1;
        }
    }
  return p;
}

/* @commas: whether commas separate the steps as well */
static GPtrArray *
read_steps (const char *text, int year, gboolean commas)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_node_free);
  g_autoptr (GString) plain = g_string_new (text);
  g_auto (GStrv) pieces = NULL;

  g_string_replace (plain, "；", "\n", 0);
  g_string_replace (plain, ";", "\n", 0);
  g_string_replace (plain, "。", "\n", 0);
  if (commas)
    g_string_replace (plain, "，", "\n", 0);
  pieces = g_strsplit (plain->str, "\n", -1);
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      const char *behind = skip_date (g_strstrip (pieces[i]));
      g_autofree char *name = behind != NULL ? xushi_deadline_make_node_name (behind) : NULL;
      int month;

      if (*pieces[i] == '\0')
        continue;
      if (name == NULL || *name == '\0' || g_utf8_strlen (name, -1) > 200
          || xushi_deadline_read (pieces[i], year, &month) != XUSHI_DEADLINE_MONTH)
        return NULL;
      g_ptr_array_add (nodes, xushi_node_new (name, month, 1, NULL));
    }
  return nodes->len > 0 ? g_steal_pointer (&nodes) : NULL;
}

GPtrArray *
xushi_deadline_read_steps (const char *text, int year)
{
  GPtrArray *nodes = read_steps (text, year, TRUE);

  return nodes != NULL ? nodes : read_steps (text, year, FALSE);
}

gboolean
xushi_deadline_has_other_digits (const char *text)
{
  static gsize made;
  static GRegex *dates;
  g_autofree char *rest = NULL;

  if (g_once_init_enter (&made))
    {
      dates = g_regex_new (
          "([0-9]{4}年)?[0-9]{1,2}月份?([0-9]{1,2}日)?|[0-9]{4}年|[0-9]{1,2}季度|[0-9]A级?", 0, 0, NULL);
      g_once_init_leave (&made, 1);
    }
  rest = g_regex_replace_literal (dates, text, -1, 0, "", 0, NULL);

  return rest != NULL && strpbrk (rest, "0123456789") != NULL;
}

gboolean
xushi_deadline_is_task (const char *text)
{
  static const char *const words[]
      = { "建成", "投用", "开工", "竣工", "完工", "启动", "完成", "投产", "通车", "交付", "验收", "开业", "开园",
          "封顶", "启用", "投运", "落成", "动工", "成立", "出台", "获批", "创成", "挂牌", "上线", "开通", "新建",
          "改造", "迁建", "续建", "扩建", "改建", "编制", "制定", "修订", "创建", "组建", "发布", "建立", "搬迁",
          "签约", "摘牌", "入驻", "试运行", "申报", "印发", "建设", "评定", "颁发", "批复", "投入使用", "投入运营",
          "开馆", "揭牌", "公布", "移交", "并网", "通水", "通电", NULL };
  static const char *const goals[] = { "目标", "任务", "计划数", "指标", NULL };

  return xushi_text_has_any (text, words) && !xushi_text_has_any (text, goals);
}
