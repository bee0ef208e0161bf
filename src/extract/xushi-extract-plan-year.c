/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-plan-year.h"

#include "base/xushi-date.h"
#include "extract/xushi-extract-number.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-year.h"

/*
 * Which year a text plans.
 *
 * A report says so in its headings, a plan in its title, a piece of news by the year that stands
 * before a word of intent.
 */

/* The date of the session is within this many characters of the start of a report. */
#define SESSION_MAX 1500

/* A title is among the first lines, and no longer than this. */
#define TITLE_LINES 4
#define TITLE_MAX 60

/* The date of a piece of news is within so many characters. */
#define DATELINE_MAX 300

/* The date under a letter is within so many characters of its end. */
#define SIGNATURE_MAX 24

/* So much of a sentence is looked at for words of results. */
#define SENTENCE_MAX 80

/* 十二、: the mark of a heading with its comma. */
#define HEADING_MARK_MAX 4

/* How far behind a year the word of intent stands: 2018年，全市计划实施. */
#define INTENT_MAX 18

/* The evidence for the years in a text. */
typedef struct
{
  int session;                                  /* of the date the report was delivered, or 0 */
  int review;                                   /* the year under review, or 0 */
  int title;                                    /* of a plan, by its title, or 0 */
  int report;                                   /* of a work report, by its title, or 0 */
  int told;                                     /* of an account, by its title, or 0 */
  int running;                                  /* of which a part has passed: 2019年一季度, at the head */
  int earliest, results, starts;                /* at the heads of sentences: the earliest, the latest with
                                                   words of results, the latest without */
  int plans;                                    /* at the heads of sentences that intend something, the latest */
  gboolean titled;                              /* its title says that it is a plan */
  int heads[2];                                 /* years that head their paragraphs: 2025年—— */
  int last;                                     /* of a heading that is not the first: 二、2016年工作 */
  guint votes[XUSHI_YEAR_MAX - XUSHI_YEAR_MIN]; /* how often each year was named with the plan */
  guint wills[XUSHI_YEAR_MAX - XUSHI_YEAR_MIN]; /* how often a word of intent followed it */
} YearWitness;

/* (2024年1月16日在…会议上): a report from the last months plans the next year. */
static void
weigh_session (const XushiText *text, guint behind, guint line, int year, YearWitness *witness)
{
  XushiNumber month;

  if (witness->session > 0 || behind > SESSION_MAX
      || !xushi_text_has (text, behind, line, "会议上|代表大会|次会议|日)"))
    return;
  if (xushi_number_read (text, behind, &month) && text->ch[month.end] == U'月')
    witness->session = month.value >= 10 ? year + 1 : year;
}

/* 二、2016年工作: the number of a heading that says a year and nothing else. 0 for none. */
static guint
read_heading (const XushiText *text, guint at, guint behind)
{
  guint start = at, value = 0, length;

  if (at == 0 || text->ch[at - 1] != U'、'
      || xushi_text_starts (text, behind, text->n, "工作\n|主要工作\n|全年工作\n|的工作\n") == 0)
    return 0;
  while (start > 0 && at - start < HEADING_MARK_MAX && text->ch[start - 1] != '\n')
    start--;
  length = xushi_number_list_mark (text, start, &value);

  return length > 0 && start + length + 1 == at && (start == 0 || text->ch[start - 1] == '\n') ? value : 0;
}

/* 2025年—— and 2004年: on a line of their own, or at its start. */
static void
weigh_head (const XushiText *text, guint at, guint behind, int year, YearWitness *witness)
{
  guint number = read_heading (text, at, behind);

  if (number > 1)
    witness->last = MAX (witness->last, year);
  if (at > 0 && text->ch[at - 1] != '\n' && text->ch[at - 1] != U'。' && !xushi_text_is_corner (text, at - 1, U'】'))
    return;
  if (xushi_text_starts (text, behind, text->n, ":\n|--\n|\n|:|--") == 0)
    return;
  witness->heads[0] = witness->heads[0] == 0 ? year : MIN (witness->heads[0], year);
  witness->heads[1] = MAX (witness->heads[1], year);
}

/* 2022年,完成…;2023年怎么干: years at the heads of sentences, the later without a word of results. */
static void
weigh_sentence (const XushiText *text, guint at, guint behind, int year, YearWitness *witness)
{
  guint stop = MIN (text->n, behind + SENTENCE_MAX), end = behind;

  if (at > 0 && text->ch[at - 1] != '\n' && text->ch[at - 1] != U'。' && text->ch[at - 1] != '?'
      && text->ch[at - 1] != ';' && text->ch[at - 1] != ':'
      && !(text->ch[at - 1] == ',' && xushi_text_ends (text, 0, at - 1, "获悉|悉|了解到|介绍|了解|提出|指出|明确|强调|要求|表示|决定|办公室") > 0))
    return;
  while (end < stop && text->ch[end] != U'。' && text->ch[end] != '\n')
    end++;
  if (xushi_text_starts (text, behind, end, "以来|以前") > 0)
    {
      witness->earliest = witness->earliest == 0 ? year : MIN (witness->earliest, year);
      return;
    }
  if (xushi_text_has (text, behind, MIN (end, behind + 8), "一季度|上半年|前三季度|月|个季度|过半|还剩"))
    witness->running = MAX (witness->running, year);
  else if (xushi_text_has (text, behind, end, "同比|比上年|了|已|累计|一季度|上半年|以来|完成年|占年|总结|共投入|共完成|共实现|共新"))
    witness->results = MAX (witness->results, year);
  else if (xushi_text_has (text, behind, end, "将|力争|确保|预期目标|已经确定|须达|须完成|不低于|不少于|不得")
           || xushi_text_starts (text, behind, end, "要|须|,要|,须|全县要|全市要|全区要|我们要") > 0)
    witness->plans = MAX (witness->plans, year);
  else
    witness->starts = MAX (witness->starts, year);
  witness->earliest = witness->earliest == 0 ? year : MIN (witness->earliest, year);
}

/* 公司将投入, 全市将新建; not 即将, 将军 */
static gboolean
has_jiang (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (text->ch[i] == U'将' && !xushi_text_ends (text, start, i, "即|大|名|干|中|上|少|老|小|女|健|麻")
        && !xushi_text_starts (text, i + 1, end, "军|士|帅|领|近|其|农|低|企|人"))
      return TRUE;

  return FALSE;
}

/* Evaluates a year by what the next few characters say about it. */
static void
weigh_year (const XushiText *text, guint at, guint behind, int year, YearWitness *witness)
{
  guint stop = MIN (text->n, behind + 30), line = behind, clause = behind;

  while (line < stop && text->ch[line] != '\n' && text->ch[line] != U'。')
    line++;
  while (clause < line && text->ch[clause] != ',' && text->ch[clause] != ';')
    clause++;
  /* 2016年工作总结暨2017年工作部署会: each year has its own words. */
  for (guint i = behind, length = 0; i < line; i++)
    if (xushi_text_may_begin_year (text->ch[i]) && xushi_text_year (text, i, &length) > 0)
      {
        line = i;
        clause = MIN (clause, line);
      }
  if (year < XUSHI_YEAR_MIN || year >= XUSHI_YEAR_MAX)
    return;
  weigh_head (text, at, behind, year, witness);
  weigh_sentence (text, at, behind, year, witness);
  if (xushi_text_has (text, behind, clause, "回顾")
      || xushi_text_ends (text, 0, at, "总结|回顾|回顾了|总结了") > 0)
    witness->review = MAX (witness->review, year);
  else if ((xushi_text_has (text, behind, clause, "总体目标|工作目标")
            /* (三)“十四五”目标和2021年任务 */
            || xushi_text_starts (text, behind, text->n, "任务\n|目标\n|打算\n|计划\n|安排\n|重点\n|思路\n") > 0
            || xushi_text_has (text, behind, MIN (line, behind + 22),
                           "预期目标|工作安排|重点工作|主要目标|总体要求|工作任务|主要任务|目标任务|"
                           "工作部署|发展目标|经营目标|奋斗目标|各项目标|工作思路|工作重点|工作建议|政府工作的建议|工作的总体|计划草案|实事|工作要点|民生工程|工作计划|发展计划|预算草案|财政预算|预算(草案)|预算安排"))
           && !xushi_text_has (text, behind, line, "完成|落实情况|执行情况|推进情况|情况的|情况通报|情况汇报|工作情况|时期|远景|到20|碳达峰|办结|兑现|进展|考核")
           && !xushi_text_ends (text, 0, at, "到|至|-|~"))
    witness->votes[year - XUSHI_YEAR_MIN]++;
  /* 做好2022年工作, 下达2004年招商任务 */
  else if (text->ch[behind] != U'度'
           && xushi_text_ends (text, 0, at, "做好|办好|抓好|下达|布置|部署|公布|制订了《|制定了《") > 0
           && !xushi_text_has (text, behind, line, "完成|情况|了|已"))
    witness->wills[year - XUSHI_YEAR_MIN]++;
  else if (!xushi_text_ends (text, 0, at, "到|至|比|较|从|自|在|与|于|以|末的|期末")
           && !xushi_text_has (text, behind, MIN (line, behind + INTENT_MAX), "下达|完成了|已")
           && !xushi_text_has (text, behind, MIN (line, behind + INTENT_MAX), "计划生育")
           && (xushi_text_has (text, behind, MIN (line, behind + INTENT_MAX), "计划|力争|预期|怎么干|确保|打算|拟")
               || has_jiang (text, behind, MIN (line, behind + INTENT_MAX))))
    witness->wills[year - XUSHI_YEAR_MIN]++;
  else
    weigh_session (text, behind, line, year, witness);
  /* 2025年全国民航工作会议 */
  if (!xushi_char_is_digit (text->ch[behind]) && xushi_text_has (text, behind, MIN (clause, behind + INTENT_MAX), "工作会|工作会议")
      && !xushi_text_has (text, behind, clause, "总结|表彰"))
    witness->wills[year - XUSHI_YEAR_MIN]++;
}

/* 2024年工作要点, 任务分解表: the whole text is a plan. */
static gboolean
is_plan_title (const XushiText *text, guint start, guint end)
{
  guint notice;

  /* (2021—2025年), (征求意见稿) */
  while (end > start && text->ch[end - 1] == ')')
    while (end > start && text->ch[--end] != '(')
      continue;
  notice = xushi_text_ends (text, start, end, "的通知|通知");
  /* 关于印发《2034年重点项目节点计划》的通知: the plan is what it sends. */
  for (guint i = start; notice > 0 && i < end; i++)
    if (xushi_text_starts (text, i, end, "关于印发|关于下达") > 0)
      {
        start = i + 4;
        end -= notice;
        start += xushi_text_starts (text, start, end, "《|“");
        end -= xushi_text_ends (text, start, end, "》|”");
        break;
      }
  /* 2012年政府工作报告目标任务分解方案: it is of the report. */
  for (guint i = start; i < end; i++)
    if (xushi_text_starts (text, i, end, "工作报告》目标|工作报告》重点|工作报告》任务|工作报告》主要|工作报告》确定|工作报告目标|工作报告重点|工作报告任务|工作报告主要|工作报告确定|工作报告提出") > 0)
      start = i + 4 + xushi_text_is (text, i + 4, end, "》");
  return xushi_text_ends (text, start, end,
                          "计划|要点|工作要点|任务分解|责任分解|任务分解表|责任分解表|分解表|分解方案|分工方案|任务清单|责任清单|工作清单|推进表|作战图|计划表|节点表|目标任务|重点任务|实施方案|行动方案|工作方案|"
                          "行动计划|工作打算|工作谋划|工作设想|提升方案|建设方案|整治方案|工作思路|责任书|责任状|任务书|军令状|承诺书|考核目标|实事|实事项目|实事工程|重点工作|重点工作任务|推进计划|安排意见|任务分工|实施意见")
             > 0
         && !xushi_text_has (text, start, end,
                             "总结|回顾|情况|进展|完成|通报|公报|成效|兑现|会议|报告|召开|出台|发布|印发|解读|下达|部署|启动|公布|审议|通过");
}

/* (2026-2028年): the first year of several. 0 for none. */
static int
find_first_of_range (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i + 9 < end; i++)
    {
      XushiNumber first, second;
      guint length;

      if (!xushi_char_is_digit (text->ch[i]) || (i > start && xushi_char_is_digit (text->ch[i - 1]))
          || !xushi_number_read (text, i, &first) || first.end != i + 4)
        continue;
      length = xushi_text_starts (text, first.end, end, "--|~~|-|~|至|到");
      if (length > 0 && xushi_number_read (text, first.end + length, &second)
          && second.end == first.end + length + 4 && xushi_text_is (text, second.end, end, "年") > 0
          && first.value >= XUSHI_YEAR_MIN && second.value > first.value)
        return (int) first.value;
    }

  return 0;
}

/* “十四五”交通发展规划: what is planned begins with the first year of the period. */
static void
weigh_period_title (const XushiText *text, guint start, guint end, YearWitness *witness)
{
  for (guint i = start; i < end; i++)
    {
      guint length = 0;
      int first = xushi_when_period (text, i, end, &length);

      if (first > 0 && xushi_text_has (text, i + length, end, "规划")
          && !xushi_text_has (text, i + length, end, "完成|总结|评估|情况|实施|编制|成就|回顾|收官"))
        witness->title = MAX (witness->title, first);
    }
}

/* The year in a title: 2019年全市商务工作要点, 2017年工作总结和2018年工作打算. */
static void
weigh_title (const XushiText *text, guint start, guint end, YearWitness *witness)
{
  int first = find_first_of_range (text, start, end);
  int year = first > 0 ? first : xushi_text_find_year (text, start, end);

  if (end > start && end - start <= TITLE_MAX && !xushi_text_has (text, start, end, "。|,"))
    witness->titled |= is_plan_title (text, start, end);
  if (end - start > TITLE_MAX || xushi_text_has (text, start, end, "。|,"))
    return;
  if (xushi_text_has (text, start, end, "规划|五年"))
    {
      weigh_period_title (text, start, end, witness);
      return;
    }
  if (year == 0)
    return;
  /* 2022年第二季度进展情况的通报: what is told is a part of the year. */
  for (guint i = start, length = 0; i < end; i += MAX (length, 1))
    {
      int part = xushi_text_may_begin_year (text->ch[i]) ? xushi_text_year (text, i, &length) : 0;

      length = part > 0 ? length : 0;
      if (part > 0
          && xushi_text_starts (text, i + length, end, "第一季度|第二季度|第三季度|一季度|二季度|三季度|上半年|前三季度|1-|1至") > 0)
        witness->running = MAX (witness->running, part);
    }
  /* 2022年市政府工作报告: called after the year in which it is given */
  if (xushi_text_has (text, start, end, "政府工作报告"))
    witness->report = MAX (witness->report, year);
  if (xushi_text_has (text, start, end,
                      "计划|要点|分解|实事|打算|安排|思路|部署|谋划|设想|提升方案|建设方案|行动方案|实施方案|工作方案|责任清单|任务清单|"
                      "目标任务|工作目标|重点任务|重点工作|工作意见")
      && !xushi_text_has (text, start, end, "执行情况|完成情况|落实情况|进展|总结|通报|公报"))
    witness->title = MAX (witness->title, year);
  else if (xushi_text_has (text, start, end, "总结|汇报|公报|通报|完成|执行情况|工作情况|运行情况|建设情况"))
    {
      /* 2008年计划执行情况 plans nothing. */
      if (xushi_text_has (text, start, end, "打算|安排|思路|要点")
          || (xushi_text_has (text, start, end, "计划")
              && !xushi_text_has (text, start, end, "计划执行|计划完成|计划落实|计划和预算执行")))
        witness->title = MAX (witness->title, year);
      else
        witness->told = MAX (witness->told, year);
    }
}

static void
weigh_titles (const XushiText *text, YearWitness *witness)
{
  guint at = 0;

  for (guint lines = 0; lines < TITLE_LINES && at < text->n;)
    {
      guint end = at;

      while (end < text->n && end <= at + TITLE_MAX && text->ch[end] != '\n')
        end++;
      if (end > at)
        lines++;
      if (end > at + TITLE_MAX)
        return;
      /* 一、2008年计划执行情况 is a heading. */
      if (!xushi_text_starts (text, at, end, "一、|二、|(一)|1.|第一"))
        weigh_title (text, at, end, witness);
      at = end + 1;
    }
}

/* 2024,咱们镇要这样干; 再看2024: a short line with a year that lacks its 年. 0 for none. */
static int
read_bare_year (const XushiText *text, guint start, guint end)
{
  if (end - start > TITLE_MAX || !xushi_text_has (text, start, end, "怎么干|这样干|这么干|再看20|展望20|看20"))
    return 0;
  for (guint i = start; i < end; i++)
    {
      XushiNumber year;

      if (xushi_text_is (text, i, end, "20") == 0 || (i > start && xushi_char_is_digit (text->ch[i - 1]))
          || !xushi_number_read (text, i, &year) || year.end != i + 4)
        continue;
      if (year.end == end || text->ch[year.end] == ',' || xushi_text_starts (text, year.end, end, "怎么干|这样干|这么干|!|?") > 0)
        return (int) year.value;
    }

  return 0;
}

static int
find_bare_year (const XushiText *text)
{
  int newest = 0;

  for (guint at = 0, end; at < text->n; at = end + 1)
    {
      end = xushi_text_line_end (text, at);
      newest = MAX (newest, read_bare_year (text, at, end));
    }

  return newest;
}

static int
find_most (const guint *votes, guint n)
{
  guint best = 0;

  for (guint i = 0; i < n; i++)
    if (votes[i] > votes[best])
      best = i;

  return votes[best] > 0 ? (int) best + XUSHI_YEAR_MIN : 0;
}

gboolean
xushi_text_is_titled_plan (const XushiText *text)
{
  YearWitness witness = { 0 };

  weigh_titles (text, &witness);
  return witness.titled;
}

/* 2010-01-10, 2013年5月17日: the date of a piece of news near its beginning. 0 for none. */
static int
find_date (const XushiText *text)
{
  guint stop = MIN (text->n, DATELINE_MAX);

  for (guint i = 0; i + 8 < stop; i++)
    {
      XushiNumber year, month;

      if (!xushi_char_is_digit (text->ch[i]) || (i > 0 && xushi_char_is_digit (text->ch[i - 1]))
          || !xushi_number_read (text, i, &year) || year.end != i + 4 || year.value < XUSHI_YEAR_MIN
          || year.value > XUSHI_YEAR_MAX)
        continue;
      /* 〔2014〕11号: the number of a document */
      if (i > 0 && text->ch[i - 1] == '(' && text->ch[year.end] == ')' && xushi_char_is_digit (text->ch[year.end + 1])
          && xushi_text_has (text, year.end, MIN (text->n, year.end + 6), "号"))
        return (int) year.value;
      /* 2020年第9期: the issue of a bulletin */
      if (xushi_text_is (text, year.end, stop, "年第") > 0 && xushi_text_has (text, year.end, MIN (text->n, year.end + 6), "期"))
        return (int) year.value;
      if (!xushi_text_starts (text, year.end, stop, "年|-|/|.")
          || !xushi_number_read (text, year.end + 1, &month) || month.value > 12 || month.value < 1
          || !xushi_text_starts (text, month.end, stop, "月|-|/|.")
          || !xushi_char_is_digit (text->ch[month.end + 1]))
        continue;
      /* At the end of a year what is planned is the next one. */
      return (int) year.value
             + (month.value >= 11 && xushi_text_has (text, 0, text->n, "明年|来年") ? 1 : 0);
    }

  return 0;
}

/* Which year 今年 is: the one after the last whose results are told, or that of which a part has passed,
 * or that of the date at the beginning. 0 where the text does not speak of this year. */
static int
find_this_year (const XushiText *text, const YearWitness *witness)
{
  int date;

  if (!xushi_text_has (text, 0, text->n, "今年|本年度|年内|全年|底前"))
    return 0;
  if (witness->running > 0)
    return witness->running;
  date = find_date (text);
  if (date > 0)
    return date;
  /* 2018年投入资金4.7亿元;今年再新建学校17所: the year before goes on. */
  if (witness->results == 0 && witness->plans == 0 && witness->starts > 0
      && xushi_text_has (text, 0, text->n, "今年再|今年还|今年继续"))
    return witness->starts + 1;
  return witness->results > 0 ? witness->results + 1 : 0;
}

/* 2017年5月16日, under a letter from the first half of a year: the year it speaks of. 0 for none. */
static int
find_signature (const XushiText *text)
{
  guint start = text->n > SIGNATURE_MAX ? text->n - SIGNATURE_MAX : 0;

  for (guint i = start; i < text->n; i++)
    {
      guint length = 0;
      int year = xushi_text_may_begin_year (text->ch[i]) ? xushi_text_year (text, i, &length) : 0;
      XushiNumber month, day;

      if (year > 0 && xushi_number_read (text, i + length, &month) && month.value >= 1 && month.value <= 6
          && text->ch[month.end] == U'月' && xushi_number_read (text, month.end + 1, &day) && text->ch[day.end] == U'日'
          && (day.end + 2 >= text->n || text->ch[day.end + 1] == '\n'))
        return year;
    }

  return 0;
}

int
xushi_text_plan_year (const XushiText *text)
{
  YearWitness witness = { 0 };
  int most, named = 0;

  weigh_titles (text, &witness);
  for (guint i = 0; i < text->n;)
    {
      guint length = 0;
      int year = xushi_text_may_begin_year (text->ch[i]) ? xushi_text_year (text, i, &length) : 0;

      if (year > 0)
        weigh_year (text, i, i + length, year, &witness);
      i += length > 0 ? length
           : xushi_char_is_digit (text->ch[i]) ? xushi_number_skip (text, i, text->n) - i
                                               : 1;
    }
  if (witness.session > 0)
    return witness.session;
  if (witness.review > 0)
    return witness.review + 1;
  if (witness.title > 0)
    return witness.title;
  most = find_most (witness.votes, G_N_ELEMENTS (witness.votes));
  if (most == 0)
    most = find_most (witness.wills, G_N_ELEMENTS (witness.wills));
  if (most == 0 && witness.heads[1] == witness.heads[0] + 1)
    most = witness.heads[1];
  if (most == 0 && witness.last > MAX (witness.results, witness.running))
    most = witness.last;
  if (most == 0 && witness.starts > witness.results && witness.starts == witness.earliest + 1)
    most = witness.starts;
  if (most == 0 && witness.plans > MAX (witness.results, witness.starts))
    most = witness.plans;
  if (most == 0 && witness.report > MAX (witness.results, witness.running)
      && (xushi_text_period_year (text, &named) == 0 || named > 0))
    most = witness.report;
  if (most == 0)
    most = find_this_year (text, &witness);
  if (most == 0)
    most = find_bare_year (text);
  if (most == 0)
    most = find_signature (text);
  if (most == 0 && witness.told > 0)
    most = witness.told + 1;
  if (most == 0)
    {
      most = xushi_text_period_year (text, &named);
      most = named > 0 ? 0 : most;
    }

  return most;
}
