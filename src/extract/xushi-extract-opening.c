/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-opening.h"

#include "extract/xushi-extract-year.h"

/*
 * What a text is, by its title.
 *
 * Offices have a word for each kind of text: a 通报, a 小结, a 述职报告 tells what was done, a 要点, a 方案, an
 * 安排 what will be. The word only counts where nothing in the text itself says the time.
 */

/* Who writes a piece of news, within so many characters. */
#define NEWS_MARKS "昨日|昨天|日前,记者|日前从|近日,|来源:|作者:|发布时间|发布日期|据介绍|记者|本报讯|本网讯|本台讯|通讯员|获悉|日电(|日讯|日电|消息,|据悉|晚报讯|日报讯|本报"
#define NEWS_MAX 300

/* A headline of what has been done. */
#define ORDERLY "扎实有序|有序推进|顺利推进|进展顺利|进展有序|成效显著|成效明显|初见成效|圆满|全面完成|超额完成|提前完成|喜获"

/* A title is not longer than this, and so many lines stand above the text. */
#define TITLE_MAX 40
#define TITLES 3

/* What a title of an account ends with, by the kind of its text or by what it promises; words that are no more
 * than part of a topic (成果, 数据, 变化) are none. */
#define ACCOUNTS                                                                                             \
  "通报|小结|总结|简报|专报|快报|战报|喜报|捷报|消息|新闻|纪实|述评|述职|述职报告|公报|盘点|回眸|回望|回首|掠影|反馈|"             \
  "年度报告|质量报告|工作简介|情况介绍|对账单|成绩单|战果|业绩|亮点|进展|情况|工作动态|汇报|年报|简讯|要情|办理结果|"               \
  "足迹|印记|印迹|脚印|走过|结硕果|见实效|显成效|丰硕|再上台阶|报报账|年度数据"

/* Of these, those that a plan may end with as well: 重点项目安排情况. */
#define WIDE "情况|汇报|亮点|进展|工作动态|消息|新闻|要情"

/* A plan, whatever else the line says. */
#define PLANS                                                                                                \
  "计划|打算|安排|思路|目标|任务|方案|规划|部署|设想|谋划|实事|通知|倡议|今年|明年|来年|下一步|下步|下半年|下阶段|要点|意见|"       \
  "责任书|承诺|清单|展望|蓝图|施工图|路线图|将|拟|力争|确保|怎么干|这么干|新征程|新的一年|建议|要求|指标|"                       \
  "预算|重点|举措|动员|冲刺|决战|后续|要办|待办"

/* Where the first line begins that has a full stop. */
static guint
find_first_paragraph (const XushiText *text)
{
  guint line = 0;

  for (guint i = 0; i < text->n; i++)
    if (text->ch[i] == '\n')
      line = i + 1;
    else if (text->ch[i] == U'。' || text->ch[i] == ',')
      return line;

  return 0;
}

/* (第4期): what a title has behind it. Returns where the title ends. */
static guint
skip_bracket (const XushiText *text, guint start, guint end)
{
  guint i = end;

  if (end <= start || text->ch[end - 1] != ')')
    return end;
  while (i > start && text->ch[--i] != '(')
    continue;

  return i > start ? i : end;
}

/* Whether a line may be a title: it is short, holds no sentence, and counts nothing. */
static gboolean
may_be_title (const XushiText *text, guint start, guint end)
{
  guint level;

  if (end - start > TITLE_MAX || end == start)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (xushi_char_is_among (text->ch[i], (const gunichar[]){ U'。', ';', U'、', '%', 0 })
        || (text->ch[i] == ',' && !xushi_char_is_digit (text->ch[i - (i > start)]))
        /* 5G, 12座 count; 2021年, 2022,我们这样走过 and 第4期 do not. */
        || (xushi_char_is_digit (text->ch[i]) && xushi_text_year (text, i, &level) == 0
            && !xushi_char_is_digit (text->ch[i - (i > start)]) && xushi_text_starts (text, i, end, "20|19") == 0
            && xushi_text_ends (text, start, i, "第|(") == 0))
      return FALSE;

  return TRUE;
}

/* Where the lines end that are titles. */
static guint
find_titles_end (const XushiText *text)
{
  guint line = 0;

  for (guint lines = 0; lines < TITLES && line < text->n;)
    {
      guint end = xushi_text_line_end (text, line);

      if (end == text->n || (end > line && !may_be_title (text, line, end)))
        break;
      lines += end > line;
      line = end + 1;
    }

  return line;
}

/* What one of the lines says: the kind of the text, or what its last word is about (“…行动”成绩单). */
static gboolean
judge_line (const XushiText *text, guint start, guint end, gboolean *account)
{
  guint stop = skip_bracket (text, start, end);
  gboolean plan = xushi_text_has (text, start, end, PLANS);

  *account = xushi_text_ends (text, start, stop, ACCOUNTS) > 0
             && !(plan && xushi_text_ends (text, start, stop, WIDE) > 0
                  && xushi_text_ends (text, start, stop, "完成情况|落实情况|执行情况|办理情况|推进情况|进展情况") == 0);

  return *account || plan;
}

/* The line nearest to the text is the strongest: 2014年工作总结, and below it 来年设想. */
static gboolean
is_account (const XushiText *text, guint end)
{
  gboolean account = FALSE;

  while (end > 0)
    {
      guint start = end - 1;

      while (start > 0 && text->ch[start - 1] != '\n')
        start--;
      if (judge_line (text, start, end - 1, &account))
        return account;
      end = start;
    }

  return FALSE;
}

gboolean
xushi_opening_is_plan_line (const XushiText *text, guint start, guint end)
{
  gboolean account;

  return end - start <= TITLE_MAX && judge_line (text, start, end, &account) && !account;
}

gboolean
xushi_opening_is_dateline (const XushiText *text, guint start, guint end)
{
  return end > start && end - start <= TITLE_MAX && text->ch[end - 1] == U'日' && (end == text->n || text->ch[end] == '\n')
         && xushi_text_has (text, start, end, "年") && xushi_text_has (text, start, end, "月")
         && !xushi_text_has (text, start, end, ",|。|;|截至|截止|前|底");
}

/* Whether a dateline among the first lines is of the last months of its year. */
static gboolean
is_late (const XushiText *text)
{
  for (guint line = 0, end, lines = 0; line < text->n && lines < TITLES + 1; line = end + 1)
    {
      end = xushi_text_line_end (text, line);
      if (xushi_opening_is_dateline (text, line, end) && xushi_text_has (text, line, end, "年11月|年12月"))
        return TRUE;
      lines += end > line;
    }

  return FALSE;
}

XushiOpening
xushi_opening_read (const XushiText *text)
{
  XushiOpening opening = { .news = xushi_text_has (text, 0, MIN (text->n, NEWS_MAX), NEWS_MARKS) };
  guint end = find_titles_end (text);

  opening.title_end = opening.news ? find_first_paragraph (text) : 0;
  opening.orderly = xushi_text_has (text, 0, opening.title_end, ORDERLY)
                    && !xushi_text_has (text, 0, opening.title_end, "今年|将|计划|力争|明年");
  opening.late = is_late (text);
  opening.titles = end;
  opening.account = is_account (text, end);

  return opening;
}
