/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-opening.h"

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
#define TITLE_MAX 60
#define TITLES 4

/* An account, by the kind of its text or by what its first line promises. */
#define ACCOUNTS                                                                                             \
  "通报|小结|总结|简报|专报|快报|战报|喜报|捷报|报道|消息|新闻|纪实|纪要|述评|述职|公报|公告|盘点|回眸|回望|回首|掠影|反馈|答复|"     \
  "年度报告|工作报告|质量报告|工作简介|情况介绍|对账单|成绩|业绩|战果|成果|硕果|实绩|实效|成效|亮点|亮相|进展|情况|数据|做法|"     \
  "年报|简讯|要情|形势|变化|结果|足迹|印记|印迹|脚印|这一年|走过|丰收|再上台阶|报报账|履职|抓了|工作动态|汇报|讲述|晒出"

/* A plan, whatever else the lines say. */
#define PLANS                                                                                                \
  "计划|打算|安排|思路|目标|任务|方案|规划|部署|设想|谋划|实事|通知|倡议|今年|明年|来年|下一步|下步|下半年|下阶段|要点|意见|"       \
  "责任书|承诺|清单|展望|蓝图|施工图|路线图|将|拟|力争|确保|怎么干|这么干|新征程|新的一年|建议|要求|指标|政府工作|"         \
  "预算|重点|举措|动员|冲刺|决战|后续|动真|要办|待办"

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

/* Where the lines end that are titles by their length and marks. */
static guint
find_titles_end (const XushiText *text)
{
  guint line = 0, lines = 0;

  for (guint i = 0; i <= text->n && lines < TITLES; i++)
    {
      if (i == text->n || text->ch[i] == U'。' || text->ch[i] == ';' || i - line > TITLE_MAX)
        break;
      if (text->ch[i] == '\n')
        {
          lines += i > line;
          line = i + 1;
        }
    }

  return line;
}

/* What one of the lines says: the kind of the text, or what its last word is about (“…行动”成绩单). */
static gboolean
judge_line (const XushiText *text, guint start, guint end, gboolean *account)
{
  gboolean plan = xushi_text_has (text, start, end, PLANS);

  *account = xushi_text_ends (text, start, end, ACCOUNTS) > 0 || (!plan && xushi_text_has (text, start, end, ACCOUNTS));
  return plan || *account;
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
      if (judge_line (text, start, end - (text->ch[end - 1] == '\n' ? 1 : 0), &account))
        return account;
      end = start;
    }

  return FALSE;
}

/* Whether the line from @start is a title that plans: its year is no sign of the past. */
gboolean
xushi_opening_is_plan_line (const XushiText *text, guint start, guint end)
{
  gboolean account;

  return end - start <= TITLE_MAX && judge_line (text, start, end, &account) && !account;
}

XushiOpening
xushi_opening_read (const XushiText *text)
{
  XushiOpening opening = { .news = xushi_text_has (text, 0, MIN (text->n, NEWS_MAX), NEWS_MARKS) };
  guint end = find_titles_end (text);

  opening.title_end = opening.news ? find_first_paragraph (text) : 0;
  opening.orderly = xushi_text_has (text, 0, opening.title_end, ORDERLY)
                    && !xushi_text_has (text, 0, opening.title_end, "今年|将|计划|力争|明年");
  opening.titles = end;
  opening.account = is_account (text, end);

  return opening;
}
