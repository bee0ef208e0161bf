/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-tense-private.h"

#include "extract/xushi-extract-instalment.h"
#include "extract/xushi-extract-listen.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-year.h"

/*
 * Past or planned, by the words of a sentence.
 *
 * A word of time (去年, 2015年, 已, V了) turns what follows it to the past, a word of intent (将, 要, 力争) to
 * the plan. What the sentence does not say is said by its paragraph, and then by the section. Under
 * no heading the last sentence that said something goes on: an earlier year holds until a newer one
 * or a word of intent.
 *
 * Words that are found with results more often than with targets (同比, 位居) only count where nothing
 * in the sentence is planned, and no heading says that it is. A sentence that tells how a plan was
 * carried out (完成年度任务的117%) is past from its beginning.
 */

/* A word of time at the head of a sentence begins within this many characters. */
#define HEAD_MAX 12

/* Money that is set aside is compared within so many characters. */
#define BUDGET_MAX 40

/* And one at the head of a clause within these. */
#define CLAUSE_HEAD 3

/* What is in brackets is said aside: 达到51.5%（去年为49.8%）. */
static guint
skip_aside (const XushiText *text, guint i, guint end)
{
  if (text->ch[i] == U'《')
    {
      /* The years in the name of a document are not those of the sentence; 》提出 is heard. */
      guint behind = xushi_text_closing (text, i, end);

      return behind > i + 1 ? behind - 1 - i : 0;
    }
  return text->ch[i] == '(' ? xushi_text_closing (text, i, end) - i : 0;
}

/* (2013-2017年): a work of several years that is not over. */
static gboolean
is_span (const XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint length = 0, at = end - 6;

  return section->plan_year > 0 && end >= start + 11 && end <= start + 14
         && xushi_char_is_digit (text->ch[start + 1]) && xushi_text_year (text, at, &length) >= section->plan_year
         && at + length + 1 == end;
}

/* 记者获悉,一季度…, 会议通报,去年…: the sentence begins behind who says so. */
static gboolean
is_behind_sayer (const XushiText *text, guint start, guint clause)
{
  return clause > start
         && xushi_text_ends (text, start, clause - 1,
                             "获悉|了解到|介绍|了解|表示|显示|统计|报道|透露|获知|说|通报|会议总结")
                > 0;
}

/* 全年…,1—3月|已: the year before, and a part of it in this clause. @clause: where it begins */
static gboolean
is_part_of_year (const XushiText *text, guint start, guint clause, guint at)
{
  return xushi_text_has (text, start, clause, "全年|年度") && !xushi_text_has (text, start, clause, "完成|去年|上年")
         && xushi_text_has (text, clause, at, "月|季度|上半年");
}

/* 全市安排社会保障资金5.1亿元,|较上年; not 安排下达. It is compared right behind. */
static gboolean
is_budget (const XushiText *text, guint start, guint at)
{
  guint floor = at > start + BUDGET_MAX ? at - BUDGET_MAX : start;

  if (xushi_text_starts (text, at, text->n, "较上年|比上年|同比|较去年|比去年") == 0)
    return FALSE;
  for (guint i = floor; i < at; i++)
    if (xushi_text_is (text, i, at, "安排") > 0)
      return xushi_text_ends (text, start, i, "共|累计|先后|已|投入") == 0
             && xushi_text_has (text, i, at, "资金|专项|经费|预算") && !xushi_text_starts (text, i + 2, at, "下达|了|到位");

  return FALSE;
}

/* 根据保供方案,…, 按照年度计划,…: what is planned is said there; not 根据2008年计划 */
static gboolean
rests_on_plan (const XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint stop = start;

  if (xushi_text_starts (text, start, end, "根据|按照|依据") == 0)
    return FALSE;
  while (stop < end && text->ch[stop] != ',')
    stop++;

  return stop < end && stop - start <= BUDGET_MAX && xushi_text_ends (text, start, stop, "方案|计划|规划|要点|市里安排|省里安排|县里安排|统一安排|一号文件精神|任务书|》|》要求") > 0
         && !xushi_text_has (text, start, stop, "完成|执行情况|去年|上年|年初|检查|考核|评估|统计|办法|规定|条例|标准|通知|整改|整治")
         && xushi_text_starts (text, stop + 1, end, "共|已|累计|先后") == 0
         /* After what is past it only plans with a time: 年底恢复到2.7万头. */
         && (section->held != XUSHI_TENSE_REVIEW || xushi_text_has (text, stop, end, "年底|年内|底前|今年|明年|下半年"));
}

/* Whether each figure of the sentence stands in a clause that judges or shares: 空编率23%, 仅占3.4%. */
static gboolean
only_judges (const XushiText *text, guint start, guint end)
{
  for (guint at = start, stop; at < end; at = stop + 1)
    {
      gboolean figure = FALSE;

      for (stop = at; stop < end && text->ch[stop] != ',' && text->ch[stop] != ';'; stop++)
        figure |= xushi_char_is_digit (text->ch[stop]) != FALSE;
      if (figure && !xushi_text_has (text, at, stop, "率|占|仅|只有|比重|不足|缺口|低|相差|尚有|还有"))
        return FALSE;
    }

  return TRUE;
}

/* 资源总量不足、分布不均,空编率达23%: what is amiss is no plan; not 老城区车位不足、道路不畅,新建停车场5个, nor 薄弱学校 and
 * 不高于. Whether two such judgements stand in a sentence that does nothing about them. */
static gboolean
tells_what_is_amiss (const XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint found = 0;

  for (guint i = start; i < end; i++)
    {
      guint length = 0;

      if (xushi_char_is_among (text->ch[i], (const gunichar[]){ U'不', U'薄', U'短', U'紧', U'滞', U'偏', U'存', U'压', U'任', U'仍', U'依', U'有', 0 }))
        length = xushi_text_starts (text, i, end, "不足|薄弱|短缺|紧缺|滞后|偏低|偏弱|不强|不高|不均|不优|不够|不平衡|存在短板|压力较大|任重道远|仍然突出|依然突出|有待提高|有待加强");

      if (length > 0 && i + length < text->n
          && xushi_char_is_among (text->ch[i + length], (const gunichar[]){ ',', U'、', ';', U'。', '\n', 0 }))
        found++;
    }

  return found >= 2 && only_judges (text, start, end)
         && xushi_lexicon_find (section->lexicon, text, start, end, XUSHI_WORD_LABEL | XUSHI_WORD_DO, NULL) >= end
         && !xushi_text_has (text, start, end, "解决|针对|破解|补齐|克服|改变|着力|努力|整治|整改|治理|化解|消除|帮扶|缓解");
}

void
xushi_tense_hear (const XushiReportSection *section, guint start, guint end, XushiHearing *hearing)
{
  guint clause = start;

  *hearing = (XushiHearing){ end, end, end, end, end, FALSE, end, FALSE, end, FALSE };
  for (guint i = start, length = 0; i < end; i += MAX (length, 1))
    {
      XushiSays says;

      length = skip_aside (section->text, i, end);
      if (length > 0)
        {
          hearing->span |= is_span (section, i, i + length);
          continue;
        }
      if (section->text->ch[i] == ',')
        {
          clause = i + 1;
          hearing->clause = MIN (hearing->clause, i);
          continue;
        }
      if (!hearing->reported && xushi_listen_done (section->text, i, end))
        {
          hearing->reported = TRUE;
          if (hearing->will == end)
            hearing->done = i;
        }
      says = xushi_listen (section, clause, i, end, &length);
      if (i == clause && hearing->ahead == end && rests_on_plan (section, i, end))
        hearing->ahead = i;
      /* 第二批搬迁240户,定于9月20日前完成: the day is that of what stands before it. */
      if (says == XUSHI_SAYS_WILL && i == clause && xushi_text_starts (section->text, i, end, "定于|拟于|计划于|将于") > 0)
        hearing->will = start;
      else if (says == XUSHI_SAYS_WILL)
        hearing->will = MIN (hearing->will, i);
      else if (says == XUSHI_SAYS_AHEAD)
        hearing->ahead = MIN (hearing->ahead, i);
      /* 全年招收学员9000人,1—3月已有1860人报名: a part of what is wanted. */
      else if (says == XUSHI_SAYS_PAST && section->text->ch[i] == U'已' && clause > start
               && (is_part_of_year (section->text, start, clause, i)
                   /* 建设停车场8个,目前已开放2个, in a plan */
                   || (section->held == XUSHI_TENSE_PLAN && xushi_text_starts (section->text, clause, i + 1, "目前|现已|现在已|截至目前") > 0)))
        continue;
      else if (says == XUSHI_SAYS_PAST
               && (clause == start || is_behind_sayer (section->text, start, clause) || section->text->ch[i] == U'已' || section->text->ch[i] == U'了'))
        hearing->past = MIN (hearing->past, i);
      /* 安排社会保障资金5.1亿元,较上年增加6631万元: money is set aside, and compared with what was. */
      else if (says == XUSHI_SAYS_WEAK && section->held != XUSHI_TENSE_REVIEW && is_budget (section->text, start, i))
        continue;
      else if (says == XUSHI_SAYS_WEAK || says == XUSHI_SAYS_PART)
        hearing->weak = MIN (hearing->weak, i);
      if (says == XUSHI_SAYS_PART
          && (i < start + HEAD_MAX
              || (i <= clause + CLAUSE_HEAD && is_behind_sayer (section->text, start, clause))))
        hearing->part = MIN (hearing->part, i);
    }
  hearing->amiss = hearing->will == end && hearing->ahead == end && section->tense != XUSHI_TENSE_PLAN
                   && tells_what_is_amiss (section, start, end);
}

gboolean
xushi_tense_has_bound (const XushiText *text, guint start, guint end)
{
  if (xushi_text_has (text, start, end, "左右|以内|不低于|不少于|不超过|至少|控制在"))
    return TRUE;
  for (guint i = start; i + 2 <= end; i++)
    if (xushi_text_is (text, i, end, "以上") > 0 && !xushi_text_ends (text, start, i, "规模|限额|级|县|乡|镇")
        && !(xushi_text_ends (text, start, i, "元") > 0 && xushi_text_starts (text, i + 2, end, "项目|企业|工业|产业|的|重大|重点") > 0))
      return TRUE;
  return FALSE;
}

/* What nobody says of what was counted. */
static gboolean
has_strict_bound (const XushiText *text, guint start, guint end)
{
  return xushi_text_has (text, start, end, "不低于|不少于|不得低于|不得少于|不得超过|不超过");
}

static gboolean
has_one_year (const XushiText *text, guint start, guint end)
{
  guint found = 0;

  for (guint i = start, length = 0; i < end; i += MAX (length, 1))
    {
      length = 0;
      found += xushi_text_may_begin_year (text->ch[i]) && xushi_text_year (text, i, &length) > 0;
    }

  return found == 1 && !xushi_text_has (text, start, end, "上半年|前三季度|一季度|月份");
}

/* Under no heading: the sentence as a whole is past if nothing in it is planned, and something past. */
static gboolean
begins_past (const XushiReportSection *section, guint start, guint end, const XushiHearing *hearing)
{
  guint first = MIN (hearing->will, hearing->ahead);
  /* What an earlier part of the sentence planned, goes on. */
  gboolean open = !section->planned;

  if (section->paragraph != XUSHI_TENSE_UNKNOWN)
    return section->paragraph == XUSHI_TENSE_REVIEW;
  /* 2020年,化肥使用量再下降2%,农膜回收率要达到82%: the year is that of what is wanted */
  if (open && hearing->part == start && hearing->will < end && hearing->past == end && section->held != XUSHI_TENSE_REVIEW
      && has_one_year (section->text, start, end))
    return FALSE;
  if (hearing->span && hearing->past == end && hearing->weak == end)
    return FALSE;
  /* 今年计划…;改造危桥3座,目前2座已开工: it is planned up to there. */
  if ((hearing->past < first && (open || hearing->past < hearing->clause))
      || (open && hearing->weak < first && first < end && !xushi_tense_has_bound (section->text, start, first)
          /* 下一步,…。二季度完成9亿元,力争…: a quarter that is still to come */
          && !(section->held == XUSHI_TENSE_PLAN && hearing->past == end
               && xushi_text_starts (section->text, hearing->weak, end, "二季度|三季度|四季度|第二季度|第三季度|第四季度") > 0)))
    return TRUE;
  if (first < end)
    return section->held == XUSHI_TENSE_REVIEW && first > start + HEAD_MAX;
  /* 新增养老机构不少于2家。…已建成: a bound before anything was told; 1至5月盈利42万元。全年盈利不低于150万元: nobody
   * counts so. */
  if (section->held == XUSHI_TENSE_REVIEW)
    return !(open && !section->idle
             && ((section->presumed && xushi_tense_has_bound (section->text, start, end))
                 || (hearing->past == end && hearing->weak == end && has_strict_bound (section->text, start, end))));
  return open && hearing->weak < end && !xushi_tense_has_bound (section->text, start, end)
         && !xushi_instalment_is_plan (section->text, start, end)
         && (section->held != XUSHI_TENSE_PLAN || section->fresh
             || hearing->part < end);
}

/* 今年1至2月份,收入完成8600万元,同比增长19.4%: months are counted when they are over. */
static gboolean
tells_of_months (const XushiText *text, guint start, guint end)
{
  guint stop = MIN (end, start + 2 * HEAD_MAX);

  return xushi_text_has (text, start, stop, "1至|1-|1--|1~|前5个月|前8个月|前11个月|前10个月")
         && xushi_text_has (text, start, stop, "月")
         && xushi_text_has (text, start, end, "同比|比去年同期|比上年同期|较去年同期") && !xushi_tense_has_bound (text, start, end);
}

/* 社区现有居民4126户,其中老人2710人, 该乡有茶园1.3万亩: what there is; not 依托现有2个园区,新增企业15家 */
static gboolean
tells_of_stock (const XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;

  if (xushi_lexicon_find (section->lexicon, text, start, end, XUSHI_WORD_LABEL, NULL) < end)
    return FALSE;
  /* 我村位于镇东南部,辖7个村民小组,共462户 */
  if (xushi_text_has (text, start, MIN (end, start + HEAD_MAX), "位于|地处") && xushi_text_has (text, start, end, ",辖|,下辖|,总面积|,现有|,全村"))
    return TRUE;
  for (guint i = start; i < MIN (end, start + HEAD_MAX) && text->ch[i] != ','; i++)
    if ((xushi_text_starts (text, i, end, "现有|现辖|下辖") > 0
         /* 推动现有企业技改投资20亿元 */
         && xushi_lexicon_find (section->lexicon, text, start, i, XUSHI_WORD_DO, NULL) >= i)
        || (text->ch[i] == U'有' && i > start && xushi_text_ends (text, start, i, "乡|县|市|镇|村|区|校|社|该局") > 0))
      return TRUE;

  return FALSE;
}

/* 2009年:生产总值实现312亿元: the year stands at the head of its sentence. */
static gboolean
is_headed_by_year (const XushiText *text, guint i)
{
  return xushi_char_is_digit (text->ch[i])
         && (i == 0 || xushi_char_is_among (text->ch[i - 1], (const gunichar[]){ '\n', U'。', U'●', U'■', 0 })
             || xushi_text_is_corner (text, i - 1, U'】'))
         && xushi_text_starts (text, i + 5, text->n, ":|,|--") > 0;
}

/* 2017年计划搬迁50户, under a heading of what there is: the year of the plan, and that it is planned */
static gboolean
plans_by_year (const XushiReportSection *section, guint start, guint end)
{
  const XushiText *text = section->text;
  guint length = 0;
  int year = xushi_text_year (text, start, &length);

  return section->plan_year > 0 && year >= section->plan_year
         && xushi_text_is (text, start + length, end, "计划") > 0
         && !xushi_text_starts (text, start + length + 2, end, "的|执行|完成情况|目标|任务|投资");
}

/* 力争新增就业1.9万人, below a line that no number marks as a heading (部分成绩单): what is wanted. */
static gboolean
is_wanted (const XushiReportSection *section, guint start, guint end)
{
  return section->review_level == 0
         && xushi_text_starts (section->text, start, end, "力争|确保|务必|下一步|下步|今年将|今年要|今年力争|今年计划|明年") > 0
         && !xushi_text_has (section->text, start, end, "已|了|累计|同比");
}

void
xushi_tense_begin (XushiReportSection *section, guint start, guint end, XushiTenseState *state)
{
  XushiHearing hearing;
  guint head = MIN (end, start + HEAD_MAX);

  *state = (XushiTenseState){ .past = TRUE };
  state->opened = section->tense == XUSHI_TENSE_REVIEW
                  && (plans_by_year (section, start, end) || is_wanted (section, start, end));
  state->past = !state->opened;
  if (section->closed || section->tense == XUSHI_TENSE_REVIEW)
    return;
  xushi_tense_hear (section, start, end, &hearing);
  state->reported = hearing.reported;
  state->done = hearing.done < end && hearing.done < hearing.will
                && !(section->planned && hearing.part < end);
  state->told = state->done;
  if (section->tense == XUSHI_TENSE_PLAN)
    {
      /* Under a heading of the plan 完成总任务的70% is wanted, unless something else is past. */
      state->done = state->done && MIN (hearing.past, hearing.weak) < end;
      if (!section->announced && hearing.past < head && hearing.will == end
          && hearing.ahead == end)
        section->paragraph = XUSHI_TENSE_REVIEW;
      state->past = state->done || section->paragraph == XUSHI_TENSE_REVIEW
                    || (MIN (hearing.will, hearing.ahead) == end
                        && (section->dated || tells_of_months (section->text, start, end)
                            || tells_of_stock (section, start, end)));
      state->dated = section->dated && state->past;
      return;
    }
  state->past = state->done || hearing.amiss || begins_past (section, start, end, &hearing)
                || (MIN (hearing.will, hearing.ahead) == end && tells_of_stock (section, start, end));
  /* 其中 goes on where the sentence before ended. */
  if (xushi_text_is (section->text, start, end, "其中") > 0
      && MIN (hearing.will, hearing.ahead) > start + HEAD_MAX)
    state->past = section->ended_past;
  /* A hint does not end what a plan has begun. */
  state->told |= hearing.past < end
                 || (state->past
                     && (hearing.part < end
                         || (hearing.weak < end && section->held != XUSHI_TENSE_PLAN)));
}

/* 去年为34万亩,增长8%: the growth is that of last year, too. */
static gboolean
goes_on_comparing (const XushiReportSection *section, guint start, guint end)
{
  return xushi_lexicon_match (section->lexicon, section->text, start, end,
                              XUSHI_WORD_RISE | XUSHI_WORD_FALL, NULL)
             > 0
         || xushi_text_starts (section->text, start, end, "同比|比|较|占") > 0;
}

/* Whether the sentence goes on with what is wanted of the second half of the year. */
static gboolean
says_second_half (const XushiText *text, guint at)
{
  guint end = at;

  while (end < text->n && text->ch[end] != ';' && text->ch[end] != U'。' && text->ch[end] != '\n')
    end++;

  return xushi_text_has (text, at, end, "下半年要|下半年还要|下半年再|下半年将|下半年确保|下半年力争|下半年须|下半年计划");
}

/* Whether a word that looks ahead at @i does not, for what is told in the clause is past. @recalled: the clause
 * named a time that is over */
static gboolean
is_no_intent (const XushiTenseState *state, const XushiText *text, XushiSpan clause, guint i, XushiSays says,
              gboolean recalled)
{
  gboolean past = state->past && state->told;

  /* 截至目前,民生实事有序推进: what it is about says no time; 已全面完成今年计划: what is done is of this year. */
  if (says == XUSHI_SAYS_AHEAD)
    return past
           && (xushi_char_is_among (text->ch[i], (const gunichar[]){ U'民', U'为', U'办', 0 })
               || (text->ch[i] == U'今'
                   && xushi_text_has (text, clause.start, i, "已完成|已全面完成|已提前完成|已超额完成|已全部完成|已圆满完成")));
  if (says != XUSHI_SAYS_WILL)
    return FALSE;
  /* 截至6月30日,64个项目年度计划投资96.8亿元,完成52.1亿元: what was done is held against it. */
  if (past && text->ch[i] == U'计' && xushi_text_is (text, i, clause.end, "计划投资") > 0
      && xushi_text_ends (text, clause.start, i, "年度|年") > 0)
    return TRUE;
  /* 去年,确保34个球场年底前已全部完工 */
  if (past && text->ch[i] == U'确' && xushi_text_has (text, i, clause.end, "已"))
    return TRUE;

  /* 去年定的目标是: it was aimed at then. */
  return recalled
         && (text->ch[i] == U'目' || text->ch[i] == U'任'
             || xushi_text_ends (text, clause.start, i, "说|提出|答应|承诺|决定") > 0);
}

/* 县财政已备1800万元,各镇再配套不低于600万元 */
static gboolean
is_still_wanted (const XushiText *text, guint start, guint end)
{
  return xushi_text_has (text, start, end, "再") && xushi_text_has (text, start, end, "不低于|不少于|至少|以上");
}

void
xushi_tense_clause (const XushiReportSection *section, guint start, guint end,
                    XushiTenseState *state)
{
  const XushiText *text = section->text;
  gboolean open = (section->tense != XUSHI_TENSE_REVIEW || state->opened) && !section->closed;
  gboolean willed = FALSE, recalled = FALSE, ahead = FALSE, planned = state->planned;
  /* 目标: is a word with its colon. */
  guint stop = end + (end < text->n && text->ch[end] == ':' ? 1 : 0);

  /* 计划40万亩,去年为34万亩,其中…: the parts are those of what is planned. */
  if (state->aside
      && (xushi_text_is (text, start, end, "其中") > 0
          || (state->compared && !goes_on_comparing (section, start, end))))
    state->past = state->aside = FALSE;

  /* 上半年完成108亿元,下半年要完成150亿元: the first half is over. */
  if (section->mixed && xushi_text_is (text, start, end, "上半年") > 0 && says_second_half (text, end))
    state->past = state->told = state->aside = TRUE;

  if (open && state->past && !state->dated && is_still_wanted (text, start, end))
    state->past = FALSE;
  for (guint i = start, length = 0; i < end; i += MAX (length, 1))
    {
      XushiSays says;

      length = skip_aside (text, i, end);
      if (length > 0)
        continue;
      says = xushi_listen (section, start, i, stop, &length);
      /* 将新增企业5家,成交额预计可达4亿元: it is expected of what is planned. */
      if (says == XUSHI_SAYS_PAST && text->ch[i] == U'预' && state->planned && !state->past)
        continue;
      if (says == XUSHI_SAYS_PAST && !willed)
        {
          /* 今年还实施了4个公园的新建工作: this year, and done. */
          if (ahead && text->ch[i] == U'了' && xushi_text_is (text, start, i, "今年") > 0)
            state->planned = planned;
          state->aside
              = (state->planned || section->tense == XUSHI_TENSE_PLAN) && !state->past && text->ch[i] != U'已' && text->ch[i] != U'了';
          state->compared = xushi_text_starts (text, i + length, end, "为|是|同期") > 0;
          state->past = state->told = TRUE;
          state->dated = is_headed_by_year (text, i) || (xushi_char_is_digit (text->ch[i]) && !state->aside);
          recalled = TRUE;
        }
      /* 去年定的目标是: it was aimed at then. */
      /* 全年目标5200人,1-9月新增4836人,占目标的93% */
      else if (says == XUSHI_SAYS_PART && state->reported && i == start)
        state->past = state->told = TRUE;
      else if (is_no_intent (state, text, (XushiSpan){ start, end }, i, says, recalled))
        continue;
      else if (open && (says == XUSHI_SAYS_WILL || (says == XUSHI_SAYS_AHEAD && !state->done)))
        {
          state->past = state->dated = FALSE;
          state->told = state->planned = TRUE;
          state->done = FALSE;
          willed |= says == XUSHI_SAYS_WILL;
          state->willed |= willed;
          ahead = TRUE;
        }
    }
}

void
xushi_tense_end (XushiReportSection *section, const XushiTenseState *state)
{
  if (section->tense == XUSHI_TENSE_PLAN && state->planned)
    section->paragraph = XUSHI_TENSE_UNKNOWN;
  /* 将专门下发通知…2016年资产8604亿元;营业收入2353亿元: an earlier year goes on. */
  section->planned = (section->planned || state->planned) && !state->dated;
  section->willed |= state->willed;
  section->item_planned |= state->planned;
  section->dated = state->dated;
  section->ended_past = state->past;
  if (section->tense != XUSHI_TENSE_UNKNOWN || !state->told)
    return;
  section->held = state->planned && !state->dated ? XUSHI_TENSE_PLAN : XUSHI_TENSE_REVIEW;
  section->fresh = section->presumed = FALSE;
}

gboolean
xushi_tense_is_finished (const XushiReportSection *section, guint from, guint start, guint end)
{
  const XushiText *text = section->text;
  XushiHearing hearing;
  guint at = start + xushi_text_starts (text, start, end, "目前,|目前|现,|截至目前,|截至目前|现在");

  if (xushi_text_starts (text, at, end, "项目|工程|该项目|该工程|以上项目|上述项目|各项任务|任务|所有项目|全部项目|均已|已全部") == 0)
    return FALSE;
  for (guint i = at; i < end; i++)
    if (xushi_char_is_digit (text->ch[i]))
      return FALSE;
  xushi_tense_hear (section, from, start, &hearing);

  return hearing.will == start
         && xushi_text_has (text, at, end,
                            "已全部竣工|已全部完工|已全部完成|已全部建成|已竣工|已完工|已建成投用|已投入使用|均已完工|均已竣工|均已完成|"
                            "全部实施完毕");
}
