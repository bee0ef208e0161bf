/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-listen.h"

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-year.h"

/*
 * Words that say whether a sentence is about the past or the plan, each with what makes it another
 * word: 将 in 将军, 要 in 主要, 计划 in 年计划.
 */

/* How far behind 到2015年 it is said that something was counted. */
#define COUNTED_MAX 16

/* 今年是“十二五”收官之年: so far behind it is said what the year is. */
#define YEAR_NAMED_MAX 24

/* 设置了29项主要指标: what was set stands so far behind. */
#define TOLD_MAX 10

/* 主要, 需要, and 要求, 要素: 要 is not the word. */
static gboolean
is_yao (const XushiText *text, guint start, guint i, guint end)
{
  return !xushi_text_ends (text, start, i, "主|至|重|需|必|首|摘|纪|概|机|提|险|关|紧|不|只|想|既|索|简|显|次")
         && !xushi_text_starts (text, i + 1, end, "求|素|件|点|闻|领|害|塞|地|职|么|是|不|道|义|隘|价|强|有|清醒|看到|正视");
}

/* 将达到, 将新建; not 将低保标准提高到, which tells of the past as well. */
static gboolean
is_jiang (const XushiReportSection *section, guint start, guint i, guint end)
{
  const XushiText *text = section->text;

  /* 暑期|还|将送书下乡 */
  if (xushi_text_ends (text, start, i, "还") > 0)
    return TRUE;
  /* 即将投入使用: that is no plan of a figure; 为将沼气建设好: that is why. */
  if (xushi_text_ends (text, start, i, "即|为") > 0
      || xushi_text_starts (text, i + 1, end + 1, "至,|至。|至;|临|到来|来临") > 0)
    return FALSE;
  if (xushi_text_ends (text, start, i, "干|大|名|健|麻|女|老|小|上|中|少")
      || xushi_text_starts (text, i + 1, end, "军|士|帅|领|要"))
    return xushi_text_starts (text, i + 1, end, "要") > 0;
  return xushi_lexicon_match (section->lexicon, text, i + 1, end,
                              XUSHI_WORD_DO | XUSHI_WORD_WILL | XUSHI_WORD_RISE | XUSHI_WORD_FALL
                                  | XUSHI_WORD_REACH | XUSHI_WORD_AT_LEAST | XUSHI_WORD_AT_MOST,
                              NULL)
             > 0
         || xushi_text_starts (text, i + 1, end, "集|进|选|走|举|面|向|结|利|采|协|联|配|派|再|继|持|努|认|狠|切|严|统|优|推|在|对|用|加|新|积|有|会|与|坚|围|紧|聚|依|启|强|健|完|瞄|锚|立|突|以|通|于|同|抓|重|着|打|深|全|被|分|尽|可|超|首|逐|陆|不|迎|按|根|争|投|送|发|办|设|购|招|拆|安|评|组|培|整")
                > 0
         || xushi_char_is_digit (text->ch[i + 1]);
}

/* A limit stands within so many characters: 5000万元以上. */
#define LIMIT_MAX 10

/* 计划新建; not 年计划, 计划的, 五年计划, 行动计划. */
static gboolean
is_jihua (const XushiText *text, guint start, guint i, guint end)
{
  static const char *before
      = "年度|原|按|规划|的|”|发展|行动|五|专项|三年|工作|百日|人才|提升|投资|财务|任务|序时|预算|成|超|推进|实施|制定|编制|列入|纳入|本|此|该|入";

  /* 投资计划为3.2亿元 */
  if (xushi_text_is (text, i + 2, end, "为") > 0 && xushi_char_is_digit (text->ch[i + 3]))
    return TRUE;
  /* 计划总投资5000万元以上施工项目86个: which ones */
  if (xushi_text_is (text, i + 2, end, "总投资") > 0 && xushi_text_has (text, i + 5, MIN (end, i + 5 + LIMIT_MAX), "以上"))
    return FALSE;
  if (xushi_text_starts (text, i + 2, end, "的|项目|专项|目标|任务|指标|生育|内|外|和|与|、|,|。|”|》|书|数|报告|草案|管理|部门|经济|进度|:"))
    return FALSE;
  if (i + 2 >= end)
    return FALSE;
  /* 年度计划完成通村公路210公里 */
  if (xushi_text_is (text, i + 2, end, "完成") > 0 && xushi_text_ends (text, start, i, "年度") > 0 && i <= start + 2
      && !xushi_text_starts (text, i + 4, end, "情况|率|度|进度|了|的"))
    return TRUE;
  /* 投资计划完成11亿元 */
  if (xushi_text_is (text, i + 2, end, "完成") > 0 && xushi_char_is_digit (text->ch[i + 4])
      && !xushi_text_ends (text, start, i, "年度|年|全年|超"))
    return TRUE;
  /* 年度计划投资463.4亿元 */
  if (xushi_text_is (text, i + 2, end, "投资") > 0 && xushi_char_is_digit (text->ch[i + 4]))
    return TRUE;
  /* 完成全年计划40家的57.5% */
  if (xushi_text_ends (text, start, i, "完成全年|完成年度|完成年|占全年|占年度|占年|完成|占") > 0)
    return FALSE;
  /* 搬迁计划53.8万人: what was planned once. */
  if (xushi_char_is_digit (text->ch[i + 2]) && i > start
      && !xushi_text_ends (text, start, i, "年|共|县|市|区|镇|乡|省|们|还|再|内|拟"))
    return FALSE;
  return !xushi_text_ends (text, start, i, before)
         || xushi_text_ends (text, start, i, "今年工作|本年度|今年度|年度工作|本") > 0;
}

/* 2024年安排项目476个, 今年安排; not 工作安排, 去年安排. */
static gboolean
is_anpai (const XushiReportSection *section, guint start, guint i, guint end)
{
  const XushiText *text = section->text;
  int year;

  if (xushi_text_starts (text, i + 2, end, "部署|工作|会|情况|意见|了|在"))
    return FALSE;
  if (xushi_text_ends (text, start, i, "今年|年度|计划|拟|全年|明年") > 0)
    return TRUE;
  /* 县煤炭局|安排,2009年… */
  if (i + 2 < text->n && text->ch[i + 2] == ',' && xushi_text_ends (text, start, i, "局|委|办|府|县|市|院|会|厅") > 0)
    return TRUE;
  if (!xushi_text_ends (text, start, i, "年") || xushi_text_ends (text, start, i, "去年|上年|前年") > 0)
    return FALSE;
  year = xushi_text_find_year (text, start, i);
  return year > 0 && year >= section->plan_year;
}

/* 争取建成; not 争取资金, which may be told or planned. */
static gboolean
is_zhengqu (const XushiReportSection *section, guint i, guint end)
{
  if (i > 0 && section->text->ch[i - 1] == U'已')
    return FALSE;
  /* 争取到资金8295万元 has been done; not 争取到2020年 */
  if (xushi_text_is (section->text, i + 2, end, "到") > 0 && section->text->ch[i + 3] != U'位' && !xushi_char_is_digit (section->text->ch[i + 3]))
    return FALSE;
  return xushi_lexicon_match (section->lexicon, section->text, i + 2, end,
                              XUSHI_WORD_DO | XUSHI_WORD_REACH | XUSHI_WORD_AT_LEAST, NULL)
             > 0
         || xushi_text_starts (section->text, i + 2, end, "在|年|全年|用一|用两|用三|用五|用1|用2|用3|用5|今年|上半年|下半年|一季度|二季度|三季度|到20|再") > 0;
}

/* Whether the word of @length at @i, which is one of XUSHI_WORD_INTENT, is used as such. */
static gboolean
is_intent (const XushiReportSection *section, guint start, guint i, guint length, guint end)
{
  const XushiText *text = section->text;

  switch (text->ch[i])
    {
    case U'要':
      /* 院长要求,三季度… */
      return (length > 1 && !xushi_text_ends (text, start, i, "工作|的|总体|发展|总|目标|具体|新|各项")) || is_yao (text, start, i, end);
    case U'将':
      return length > 1 || is_jiang (section, start, i, end);
    case U'拟':
      return length > 1 || (!xushi_text_ends (text, start, i, "模|草|虚|比")
                            && !xushi_text_starts (text, i + 1, end, "人|合|稿"));
    case U'计':
      return is_jihua (text, start, i, end);
    case U'预':
      /* 高于年初|预期目标0.6个百分点 */
      return !xushi_text_ends (text, start, i, "高于|低于|好于|快于|超过|超|高于年初|低于年初|好于年初|快于年初|超过年初|超年初|达到年初|完成年初|完成");
    case U'承':
      /* 县住建局承诺,春节前…; not 兑现承诺 */
      return i + length < text->n && (text->ch[i + length] == ',' || text->ch[i + length] == ':')
             && !xushi_text_has (text, start, i, "兑现|履行|践行|了") && !xushi_text_ends (text, start, i, "公开|作出|的|诺|服务");
    case U'安':
      return is_anpai (section, start, i, end);
    case U'有':
      /* 有望超额完成任务: it is told of what has been done. */
      return !xushi_text_starts (text, i + length, end, "超额|提前|完成|全面完成|如期完成");
    case U'争':
      return is_zhengqu (section, i, end);
    case U'确':
      return !xushi_text_is (text, i + length, end, "了")
             && !xushi_text_ends (text, start, i, "有效|切实|有力|已|为|来");
    case U'必':
      /* 必须清醒看到: what is seen is no plan. */
      return !xushi_text_starts (text, i + length, end, "清醒|看到|认识到|正视|承认|指出|说明");
    case U'任':
    case U'目':
      /* 顺利完成各项工作任务: */
      return !xushi_text_has (text, start, i, "完成|落实了|兑现");
    default:
      /* 完成了规划提出的目标 */
      return !xushi_text_starts (text, i + length, end, "了|的");
    }
}

/* 近3年, 近几年; 3年来, 五年间. */
static guint
match_years_past (const XushiText *text, guint i, guint end)
{
  XushiNumber number;
  guint at = i + (text->ch[i] == U'近' ? 1 : 0);

  if (at == i && !xushi_char_is_digit (text->ch[i]))
    return 0;
  if (at > i && xushi_text_starts (text, at, end, "几年|年来|年") > 0)
    return 2;
  if (!xushi_number_read (text, at, &number) || number.scale_length > 0 || number.value > 60
      || !xushi_text_is (text, number.end, end, "年"))
    return 0;
  if (at == i && !xushi_text_starts (text, number.end + 1, end, "来|间"))
    return 0;
  return number.end + 1 - i;
}

/* 用三年时间, 用两年左右 */
static guint
match_with_years (const XushiText *text, guint i, guint end)
{
  XushiNumber number;

  if (text->ch[i] != U'用' || !xushi_number_read (text, i + 1, &number) || number.value > 10
      || xushi_text_starts (text, number.end, end, "年时间|年左右|年的时间|到三年|年努力") == 0)
    return 0;
  return number.end + 1 - i;
}

/* 1—10月, 1至6月, 前三季度, 上半年: a part of the year. */
static guint
match_part_of_year (const XushiText *text, guint i, guint end)
{
  XushiNumber number, second;
  guint length = 0;
  guint at;

  if (xushi_char_is_among (text->ch[i], (const gunichar[]){ U'上', U'前', U'一', U'第', 0 }))
    length = xushi_text_starts (text, i, end,
                                    "上半年|前三季度|一季度|第一季度|一至三季度|前十个月|前十一个月|前八个月|前九个月");

  if (length > 0)
    return length;
  if (!xushi_char_is_digit (text->ch[i]) || (i > 0 && xushi_char_is_digit (text->ch[i - 1])))
    return 0;
  if (!xushi_number_read (text, i, &number) || number.value > 12 || number.scale_length > 0)
    return 0;
  at = number.end + xushi_text_is (text, number.end, end, "月");
  length = xushi_text_starts (text, at, end, "--|~~|-|~|至|到");
  if (length == 0 || number.value > 1 || !xushi_number_read (text, at + length, &second)
      || second.value > 12 || !xushi_text_is (text, second.end, end, "月"))
    return 0;
  return second.end + 1 - i;
}

/* 完成了, 新增了: the verb has been carried out. */
static gboolean
is_le (const XushiReportSection *section, guint start, guint i, guint end)
{
  const XushiText *text = section->text;

  /* 制订了《实施方案》 */
  if (i > start && text->ch[i + 1] == U'《')
    return TRUE;
  /* 会议明确了…目标: what is told of is a plan. */
  if (xushi_text_ends (text, start, i, "明确|确定|提出|部署|安排|公布|发布|下达|制定|审议|通过|印发|规划|分解|给出|设置|设定|列出|梳理") > 0)
    return FALSE;
  /* 表彰了5个单位 */
  if (i > start && xushi_char_is_digit (text->ch[i + 1]) && xushi_char_is_han (text->ch[i - 1])
      && !xushi_text_has (text, i, MIN (end, i + TOLD_MAX), "指标|目标|任务|措施|举措"))
    return TRUE;
  return i > start && !xushi_text_starts (text, i + 1, end, "解|不|然|如|望|得")
         && xushi_lexicon_match_back (section->lexicon, text, start, i,
                                      XUSHI_WORD_DO | XUSHI_WORD_RISE | XUSHI_WORD_FALL
                                          | XUSHI_WORD_REACH,
                                      NULL)
                > 1;
}

/* 已建成|的学校; not 已完成工程量|的80% */
static gboolean
says_which (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (text->ch[i] == U'的')
      return !xushi_char_is_digit (text->ch[i + 1]) && !xushi_text_starts (text, i + 1, text->n, "一半|八成|七成|九成|六成|五成|三成|四成|百分之");

  return FALSE;
}

/* 已建成, 现已新增; not 已建成的, which says which ones. */
static gboolean
is_yi (const XushiText *text, guint start, guint i, guint end)
{
  /* 对已签约项目实行包联 */
  if (xushi_text_ends (text, start, i, "对|把|为|督促|推动|加快|抓好|帮助|复核|核查|核实|巩固|盘活|完善|清理|整改") > 0
      && xushi_text_starts (text, i + 1, end, "登记文物|登记不|登记企|注册|查明|认定|签约项目|开工项目|建成项目|投产项目|落地项目|竣工项目|签约企业|建成小区|引进项目|供土地") > 0)
    return FALSE;
  return !xushi_text_starts (text, i + 1, end, "知|婚|故|确定|明确|纳入|经确定|经明确|经敲定|敲定|经设定|设定|定为")
         && !says_which (text, i + 2, MIN (end, i + 10))
         && (!xushi_text_ends (text, start, i, "将|而")
             || xushi_text_ends (text, start, i, "即将") > 0);
}

/* --2015年: of several years the last is the plan's, or later. */
static gboolean
reaches_plan (const XushiReportSection *section, guint at)
{
  const XushiText *text = section->text;
  guint joint = xushi_text_starts (text, at, text->n, "--|-|~|至|到"), length = 0;

  return joint > 0 && xushi_text_year (text, at + joint, &length) >= section->plan_year
         && !xushi_text_starts (text, at + joint + length, text->n, "以来|上半年|一季度");
}

/* 2000年以前建成的小区, 2015年底前竣工的小区: how old those are that are meant. @at: behind the year */
static gboolean
tells_age (const XushiText *text, guint at, guint end)
{
  guint i = at + xushi_text_starts (text, at, end, "底|末|12月31日|12月底");
  guint before = xushi_text_starts (text, i, end, "以前|之前|前");

  return before > 0
         && xushi_text_starts (text, i + before, end, "建成|竣工|交付|建造|修建|建设的|投入使用|建的|注册|登记") > 0;
}

static XushiSays
says_year (const XushiReportSection *section, guint start, guint i, guint end, int year,
           guint length)
{
  const XushiText *text = section->text;

  /* 2025年前累计建成15家, 2026年起每年新增2个 */
  if (section->plan_year == 0 && xushi_text_starts (text, i + length, end, "前累计|前建成|前完成|前新建|前新增|前达到|起每年|底前|起,每年") > 0
      && !tells_age (text, i + length, end))
    return XUSHI_SAYS_AHEAD;
  /* 自2001年列入退耕还林县,共退耕11万亩; not 自2017年起 */
  if (i == start + 1 && text->ch[start] == U'自' && (section->plan_year == 0 || year < section->plan_year)
      && !xushi_text_has (text, i + length, MIN (end, i + length + 6), "起"))
    return XUSHI_SAYS_PAST;
  if (xushi_text_is_compared (text, start, i, end) || section->closed || tells_age (text, i + length, end))
    return XUSHI_SAYS_NOTHING;
  if (xushi_text_ends (text, start, i, "截至|截止|截止到|截至到") > 0)
    return XUSHI_SAYS_PAST;
  /* 2008年--2015年完成改造40万户, in 2011 */
  if (section->plan_year > 0 && year < section->plan_year && reaches_plan (section, i + length))
    return XUSHI_SAYS_AHEAD;
  if (section->plan_year > 0 && year < section->plan_year)
    return XUSHI_SAYS_PAST;
  if (xushi_text_starts (text, i + length, end, "以来|以前") > 0)
    return XUSHI_SAYS_PAST;
  if (match_part_of_year (text, i + length, end) > 0)
    return XUSHI_SAYS_PART;
  /* 2020年,减免社会保险费1.07亿元, in a text of its December that intends nothing */
  if (section->idle && section->opening.late && section->tense == XUSHI_TENSE_UNKNOWN && year == section->plan_year)
    return XUSHI_SAYS_NOTHING;
  if (section->plan_year > 0 || (section->past_year > 0 && year > section->past_year))
    return section->plan_year == 0 && xushi_text_starts (text, i + length, end, "共完成|共实施|共投资|共投入|累计完成|累计投入|已") > 0 ? XUSHI_SAYS_PAST : XUSHI_SAYS_AHEAD;
  /* 2015年至2017年 */
  if (!xushi_text_ends (text, start, i, "到|至")
      || (i >= start + 2 && (text->ch[i - 2] == U'年' || xushi_char_is_digit (text->ch[i - 2]))))
    return XUSHI_SAYS_PART;
  /* 到2015年 looks ahead, unless something has been counted by then. */
  return xushi_text_has (text, i + length, MIN (text->n, i + length + COUNTED_MAX), "共有|共建|共完|共培|共新|共实|县共|市共|区共|已|了")
             ? XUSHI_SAYS_PAST
             : XUSHI_SAYS_AHEAD;
}

/* 2月底前, 3月20日前: a day until which something is wanted. */
static guint
match_day_before (const XushiText *text, guint i, guint end)
{
  XushiNumber number;
  guint at;

  if (!xushi_char_is_digit (text->ch[i]) || (i > 0 && xushi_char_is_digit (text->ch[i - 1]))
      || !xushi_number_read (text, i, &number) || number.value > 12 || number.scale_length > 0
      || !xushi_text_is (text, number.end, end, "月"))
    return 0;
  at = number.end + 1;
  if (xushi_char_is_digit (text->ch[at]) && xushi_number_read (text, at, &number))
    at = number.end + xushi_text_starts (text, number.end, end, "日");
  else
    at += xushi_text_starts (text, at, end, "底|初|中旬|上旬|下旬|末|份");
  at += xushi_text_starts (text, at, end, "之|以");

  return at < end && text->ch[at] == U'前' && text->ch[at + 1] != U'1' ? at + 1 - i : 0;
}

/* One of @words, before the first number of the sentence. */
static gboolean
has_before_digit (const XushiText *text, guint start, const char *words)
{
  guint stop = start;

  while (stop < text->n && stop < start + COUNTED_MAX && text->ch[stop] != U'。'
         && !xushi_char_is_digit (text->ch[stop]))
    stop++;

  return xushi_text_has (text, start, stop, words);
}

/* 目标任务, 任务目标, 全年任务: whether it is what is aimed at now. Shortens @length where it is not. */
static gboolean
is_aim (const XushiText *text, guint start, guint i, guint *length)
{
  /* 完成了各项目标任务: what was aimed at, not what is. */
  if (text->ch[i] == U'目'
      && (xushi_text_ends (text, start, i, "各项|的|年度|了|完成|既定|全部|下达") > 0
          || xushi_text_has (text, start, i, "完成")
          || xushi_text_has (text, i > start + 6 ? i - 6 : start, i, "完成年|完成全年|占年|占全年")))
    return FALSE;
  /* 完成省定任务目标的70% */
  if (text->ch[i] == U'任' && xushi_text_has (text, start, i, "完成|占|达到"))
    return FALSE;
  /* 全年任务12亿元 */
  if (text->ch[i] == U'全')
    {
      if (xushi_char_is_digit (text->ch[i + *length])
          /* 全年目标|新增700户 */
          || (text->ch[i + 2] == U'目' && xushi_text_starts (text, i + *length, text->n, "新增|新建|引进|建成|净增|改造|培育|完成|实现|达到|:") > 0
              && !xushi_text_starts (text, i + *length, text->n, "完成率|完成情况|完成了|完成进|完成比")))
        return TRUE;
      /* 全年|任务为新建学校1所 */
      *length = 2;
      return FALSE;
    }

  return TRUE;
}

/* What a word that looks ahead says: 今年, 民生实事, 预期目标. */
static XushiSays
says_ahead (const XushiReportSection *section, guint start, guint i, guint end, guint *length)
{
  const XushiText *text = section->text;
  guint more;

  if (!is_aim (text, start, i, length))
    return XUSHI_SAYS_NOTHING;
  /* 全年目标5200人,1-9月新增4836人,占目标的93%; not 高于全年目标2个百分点 */
  if (text->ch[i] == U'全')
    return xushi_text_ends (text, start, i, "高于|低于|高出|低|高|超|快于|慢于|比|距|占|为|达") > 0 ? XUSHI_SAYS_NOTHING
                                                                                   : XUSHI_SAYS_WILL;
  /* 今年全校共有毕业生5386人 */
  if (xushi_text_starts (text, i, end, "今年|本年度") > 0
      && has_before_digit (text, i + *length, "共有|现有") && !has_before_digit (text, i + *length, "项目|工程"))
    return XUSHI_SAYS_WEAK;
  /* 10件民生实事全面完成, among results: what it is about is no time */
  if (xushi_text_starts (text, i, end, "民生实事|为民办实事") > 0 && section->tense == XUSHI_TENSE_UNKNOWN
      && section->held == XUSHI_TENSE_REVIEW)
    return XUSHI_SAYS_NOTHING;
  /* 今年是“十二五”收官之年 */
  if (xushi_text_starts (text, i + *length, end, "是|正值|适逢") > 0
      && xushi_text_has (text, i + *length, MIN (end, i + YEAR_NAMED_MAX), "之年|周年|一年|开局年|收官年"))
    return XUSHI_SAYS_NOTHING;
  /* 截至今年1月25日 */
  if (xushi_text_ends (text, start, i, "截至|截止|截止到") > 0)
    return XUSHI_SAYS_PAST;
  /* 今年共新建学校69所, in a text that intends nothing */
  if ((section->idle || section->opening.orderly) && section->tense == XUSHI_TENSE_UNKNOWN && xushi_text_starts (text, i, end, "今年|本年度") > 0)
    return XUSHI_SAYS_NOTHING;
  /* 今年1月份自营出口达2846万美元 */
  if (xushi_text_starts (text, i, end, "今年") > 0 && xushi_listen_is_month_told (text, i + *length, end))
    return XUSHI_SAYS_PART;
  /* 今年以来, 今年上半年 */
  more = xushi_text_starts (text, i + *length, end, "以来|来|前");
  if (more > 0)
    return XUSHI_SAYS_PAST;
  if (match_part_of_year (text, i + *length, end) > 0)
    return XUSHI_SAYS_PART;
  return XUSHI_SAYS_AHEAD;
}

/* What a word of the lexicon at @i says about the time; its length. */
static XushiSays
says_word (const XushiReportSection *section, guint start, guint i, guint end, guint *length)
{
  const XushiText *text = section->text;
  guint kinds = 0;

  *length = xushi_lexicon_match (section->lexicon, text, i, end,
                                 XUSHI_WORD_PAST | XUSHI_WORD_BACK | XUSHI_WORD_AHEAD
                                     | XUSHI_WORD_INTENT | XUSHI_WORD_HINT,
                                 &kinds);
  if (*length == 0)
    return XUSHI_SAYS_NOTHING;
  if (kinds & XUSHI_WORD_INTENT)
    return is_intent (section, start, i, *length, end) ? XUSHI_SAYS_WILL : XUSHI_SAYS_NOTHING;
  /* 完成年度投资75亿元 is no part of a plan that was carried out. */
  if (text->ch[i] == U'完' && xushi_text_starts (text, i, end, "完成年度投资|完成年度计划投资|完成年产值") > 0)
    return XUSHI_SAYS_NOTHING;
  /* 60岁以上|月补贴, 4A级以上|周边景区; 2020年前|年均: the characters are those of two words. */
  if ((text->ch[i] == U'上' && xushi_text_ends (text, start, i, "以") > 0)
      || (text->ch[i] == U'前' && xushi_text_ends (text, start, i, "年|月|目|以|提|日|底|末") > 0))
    return XUSHI_SAYS_NOTHING;
  /* 开展回头看,整改率达到100%: it is done again */
  if (text->ch[i] == U'回' && xushi_text_is (text, i, end, "回头看") > 0 && xushi_text_ends (text, start, i, "开展|组织|进行|实施|抓好") > 0)
    return XUSHI_SAYS_NOTHING;
  /* 推动三年行动圆满结束 */
  if (text->ch[i] == U'圆' && xushi_text_starts (text, i, end, "圆满结束|圆满落幕") > 0
      && (xushi_text_has (text, start, i, "推动|推进|确保|实现|助力|促进|力争") || xushi_text_starts (text, i + *length, end, "之年|后|的") > 0))
    return XUSHI_SAYS_NOTHING;
  /* 盘子已经敲定 */
  if (text->ch[i] == U'已' && !is_yi (text, start, i, end))
    return XUSHI_SAYS_NOTHING;
  /* 上年签约项目投产率: which ones */
  if (xushi_text_starts (text, i, end, "上年签约项目|上年结转|去年结转|上年开工项目|去年签约项目|去年未完|上年未完") > 0)
    return XUSHI_SAYS_NOTHING;
  /* 立足当前,…: what is done now is no result. */
  if (text->ch[i] == U'当'
      && (xushi_text_ends (text, start, i, "立足|着眼|面对|针对|结合|围绕|抓住|抓好|做好|根据|聚焦|紧扣") > 0
          || xushi_text_starts (text, i + 2, end, "和今后|及今后|与今后|的形势|形势|重点工作|工作重点") > 0))
    return XUSHI_SAYS_NOTHING;
  if (kinds & (XUSHI_WORD_PAST | XUSHI_WORD_BACK))
    return xushi_text_is_compared (text, start, i, end) ? XUSHI_SAYS_NOTHING : XUSHI_SAYS_PAST;
  /* 预计达到1150万吨: what a year's end is expected to be, told before it. */
  if ((kinds & XUSHI_WORD_HINT) && text->ch[i] == U'预' && section->plan_year > 0
      && xushi_text_find_year (text, i >= start + 5 ? i - 5 : start, i) >= section->plan_year)
    return XUSHI_SAYS_AHEAD;
  if ((kinds & XUSHI_WORD_HINT) && text->ch[i] == U'预')
    return section->tense == XUSHI_TENSE_UNKNOWN ? XUSHI_SAYS_PAST : XUSHI_SAYS_NOTHING;
  if (kinds & XUSHI_WORD_HINT)
    return XUSHI_SAYS_WEAK;

  return says_ahead (section, start, i, end, length);
}

/* The first characters of what says something without being a word of the lexicon: 近三年, 用两年, 上半年, 第一季度,
 * “十五”期间, 二〇一六年, 任务5万亩, 已建成, 建成了. */
static gboolean
may_say (const XushiReportSection *section, gunichar c)
{
  static const gunichar others[] = { U'近', U'用', U'全', U'上', U'前', U'一', U'二', U'第', U'十', U'九', U'八', U'〇', U'任', U'目', U'已', U'了', 0 };

  return xushi_char_is_digit (c)
         || xushi_lexicon_may_begin (section->lexicon, c,
                                     XUSHI_WORD_PAST | XUSHI_WORD_BACK | XUSHI_WORD_AHEAD | XUSHI_WORD_INTENT
                                         | XUSHI_WORD_HINT)
         || xushi_char_is_among (c, others);
}

/* What the word at @i says about the time; its length. */
XushiSays
xushi_listen (const XushiReportSection *section, guint start, guint i, guint end, guint *length)
{
  const XushiText *text = section->text;
  XushiSays says;
  int year;

  *length = 0;
  if (!may_say (section, text->ch[i]))
    return XUSHI_SAYS_NOTHING;
  year = xushi_text_may_begin_year (text->ch[i]) ? xushi_text_year (text, i, length) : 0;

  if (year > 0)
    return says_year (section, start, i, end, year, *length);
  *length = match_years_past (text, i, end);
  if (*length > 0)
    return XUSHI_SAYS_PAST;
  *length = match_with_years (text, i, end);
  if (*length == 0)
    *length = match_day_before (text, i, end);
  if (*length > 0)
    return XUSHI_SAYS_WILL;
  *length = match_part_of_year (text, i, end);
  if (*length > 0)
    return xushi_text_starts (text, i + *length, end, "实际|共完成|已") > 0 ? XUSHI_SAYS_PAST
                                                                       : XUSHI_SAYS_PART;
  says = xushi_listen_stretch (section, start, i, end, length);
  if (*length > 0)
    return says;
  says = xushi_listen_period (section, i, end, length);
  if (*length > 0)
    return says;
  /* 城镇新增就业:|年度目标4000人 */
  if (xushi_text_starts (text, i, end, "任务|目标") > 0 && xushi_char_is_digit (text->ch[i + 2])
      && xushi_text_equals (text, start, i, "年度|全年"))
    {
      *length = 2;
      return XUSHI_SAYS_WILL;
    }
  /* 全县造林任务5.92万亩, 再就业目标2600人; not 完成任务5万亩 */
  if (xushi_text_starts (text, i, end, "任务|目标") > 0 && xushi_char_is_digit (text->ch[i + 2])
      && i > start + 1 && !xushi_text_ends (text, start, i, "的|各项|完成|超额|超过|超|超出|高出|既定|占|为|达|总|达到|重点|年度|上年|低于|高于|距|比|预期|年")
      && !xushi_text_has (text, start, i, "完成|落实|占|已"))
    {
      *length = 2;
      return XUSHI_SAYS_WILL;
    }
  if (text->ch[i] == U'已' && is_yi (text, start, i, end))
    return XUSHI_SAYS_PAST;
  if (text->ch[i] == U'了' && is_le (section, start, i, end))
    return XUSHI_SAYS_PAST;

  return says_word (section, start, i, end, length);
}
