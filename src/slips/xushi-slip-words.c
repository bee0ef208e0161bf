/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-words.h"

#include "base/xushi-text.h"

#include <string.h>

/* Headings as they are compared: see xushi_text_fold (). */
static const struct
{
  const char *word;
  const char *heads;
} columns[XUSHI_N_SLIP_COLUMNS] = {
  [XUSHI_SLIP_FIELD_VALUE]
  = { "value", "本月累计|本期累计|累计|累计值|累计数|累计完成|累计完成数|累计完成值|本月累计完成|完成值|完成数|实际完成"
               "|实际完成数|数值|值|数据|本月完成情况|thismonth|cumulative" },
  [XUSHI_SLIP_FIELD_ADDED] = { "added", "新增|累计新增|新增数|其中:新增" },
  [XUSHI_SLIP_FIELD_REMOVED] = { "removed", "退出|累计退出|退出数|减少|其中:退出" },
  [XUSHI_SLIP_FIELD_LAST_YEAR] = { "last_year", "上年同期|去年同期|同期|上年同期数|lastyear" },
  [XUSHI_SLIP_FIELD_FINISHED] = { "finished", "完成日期|完成时间|finished" },
  [XUSHI_SLIP_FIELD_PROGRESS] = { "progress", "进展|进展情况|工作进展" },
  [XUSHI_SLIP_FIELD_REASON]
  = { "reason", "滞后原因|原因|主要原因|完成情况及原因|未完成原因|存在问题|reasons" },
  [XUSHI_SLIP_FIELD_NEXT_STEP]
  = { "next_step", "下一步打算|下一步|下步措施|下步打算|下一步措施|下一步工作|nextstep" },
  [XUSHI_SLIP_FIELD_NOTE] = { "note", "备注|说明|note" },
  [XUSHI_SLIP_COLUMN_KEY] = { "key", "编号|编码" },
  [XUSHI_SLIP_COLUMN_NUMBER] = { "number", "序号|no." },
  [XUSHI_SLIP_COLUMN_NAME]
  = { "name", "指标|指标名称|任务|指标/任务|名称|项目|项目名称|目标任务|重点任务|工作任务|主要指标|indicator" },
  [XUSHI_SLIP_COLUMN_TARGET] = { "target", "年度目标|目标|目标值|年度目标值|全年目标|计划数|target" },
  [XUSHI_SLIP_COLUMN_UNIT] = { "unit", "单位|计量单位" },
  [XUSHI_SLIP_COLUMN_LAST] = { "last", "上次累计|上月累计|上月累计完成|上月数|lastfigure" },
  [XUSHI_SLIP_COLUMN_LAST_MONTH] = { "last_month", "截至|截至月份|asof" },
  [XUSHI_SLIP_COLUMN_MONTH] = { "month", "月份|月|数据月份" },
};

static const char *const none_words[]
    = { "无", "未出", "暂无", "尚无", "没有", "未统计", "未到统计时点", "-", "--", "/", "\\", "*", NULL };
static const char *const done_words[]
    = { "√", "✓", "✔", "☑", "■", "是", "已完成", "完成", "已完工", "v", "y", "yes", NULL };
static const char *const open_words[]
    = { "否", "未完成", "进行中", "未开始", "无", "未出", "□", "×", "✗", "-", "--", "/", "\\", "n", "no",
        "推进中", "正在推进", "尚未完成", NULL };
static const char *const link_words[]
    = { "累计完成", "已完成", "累计", "完成", "实现", "达到", "为", "达", "是", ":", "：", "=", "＝", ",", "，",
        "、", "\t", " ", "　", "|", NULL };

const char *
xushi_slip_column_to_word (guint column)
{
  g_return_val_if_fail (column < XUSHI_N_SLIP_COLUMNS, NULL);

  return columns[column].word;
}

guint
xushi_slip_column_from_word (const char *word)
{
  guint column = 0;

  while (column < XUSHI_N_SLIP_COLUMNS && !g_str_equal (columns[column].word, word))
    column++;
  return column;
}

/* Whether @word is one of those that “|” separates. */
static gboolean
is_among (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = words; length > 0 && p != NULL; p = strchr (p, '|'))
    {
      p += *p == '|';
      if (strncmp (p, word, length) == 0 && (p[length] == '|' || p[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

guint
xushi_slip_column_from_head (const char *head)
{
  g_autofree char *folded = xushi_text_fold (head);
  char *bracket = strpbrk (folded, "([");
  guint column = 0;

  if (bracket != NULL)
    *bracket = '\0';
  while (column < XUSHI_N_SLIP_COLUMNS && !is_among (columns[column].heads, folded))
    column++;
  return column;
}

static gboolean
says (const char *text, const char *const *words)
{
  g_autofree char *folded = xushi_text_fold (text);

  return g_strv_contains (words, folded);
}

gboolean
xushi_slip_says_none (const char *text)
{
  return says (text, none_words);
}

gboolean
xushi_slip_says_done (const char *text)
{
  return says (text, done_words);
}

gboolean
xushi_slip_says_open (const char *text)
{
  return says (text, open_words);
}

const char *
xushi_slip_skip_link (const char *text)
{
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      for (gsize i = 0; link_words[i] != NULL && !found; i++)
        if (g_str_has_prefix (text, link_words[i]))
          {
            text += strlen (link_words[i]);
            found = TRUE;
          }
    }
  return text;
}

gboolean
xushi_slip_find_month (const char *text, int *year, int *month)
{
  g_autofree char *folded = xushi_text_fold (text);
  g_autoptr (GRegex) regex
      = g_regex_new ("(?:(\\d{4})年)?(?:1月?[-~至])?(?<!\\d)(\\d{1,2})月(?!\\d)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *named = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (regex, folded, 0, &match))
    return FALSE;
  named = g_match_info_fetch (match, 1);
  number = g_match_info_fetch (match, 2);
  *year = *named != '\0' ? atoi (named) : 0;
  *month = atoi (number);
  return *month >= 1 && *month <= 12;
}
