/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-task-parse-private.h"

/*
 * A task is a verb of beginning or completion with the name of what it is about:
 *
 *   确保|建成|城东中学           the verb first
 *   大剧院|全面|竣工             the name first
 *   机场迁建项目|取得|可研批复    the name, the verb, and what it has reached
 *   力争|竣工                   the verb alone, of a thing named in the clause before
 *
 * A verb alone is not enough: 完成任务 and 启动发展引擎 are phrases, so each verb says what the
 * name of its object ends with, and the name must tell one thing from others.
 */

#define BUILT XUSHI_TASK_BUILT

static const XushiTaskRule verb_middle[] = {
  { XUSHI_TASK_FINISH, XUSHI_TASK_STAGE | XUSHI_TASK_WORK, 0.9, 0.85, 0.85 },
  { XUSHI_TASK_START, XUSHI_TASK_STAGE | XUSHI_TASK_WORK, 0.85, 0.8, 0.8 },
  { XUSHI_TASK_PERMIT, XUSHI_TASK_GRANT, 0.85, 0.8, 0.8 },
  { XUSHI_TASK_WIN, XUSHI_TASK_TITLE, 0.85, 0, 0 },
  { XUSHI_TASK_FOUND, XUSHI_TASK_BODY, 0.8, 0.7, 0 },
  { XUSHI_TASK_MOVE, BUILT | XUSHI_TASK_BODY, 0.85, 0.7, 0.7 },
};

#define MIDDLE_VERBS                                                                              \
  (XUSHI_TASK_FINISH | XUSHI_TASK_START | XUSHI_TASK_PERMIT | XUSHI_TASK_WIN \
   | XUSHI_TASK_MOVE | XUSHI_TASK_FOUND)

/* What may stand before a verb that comes behind its name. */
#define NAMES (BUILT | XUSHI_TASK_BODY | XUSHI_TASK_WORK)

/* What is said behind a paper that is written. */
static const char *after = "并组织实施|并启动实施|并抓好实施|并抓好落实|并抓好组织实施|并推进实施|并付诸实施|并认真实施|"
                           "并认真组织实施|并有序实施|并全面实施|并推动落实|并做好贯彻落实";

/* What may win a title as a whole. */
static const char *areas = "县城|城区|全县|全市|全区|我县|我市|我区|开发区|高新区|园区|新区|全镇|我镇|我乡";

/* What is built for all, and may come to cover all. */
static const char *nets = "宽带|光纤|网络|基站|供水|自来水|公路|油路|客车|公交|电网|路灯|监控|信号|广播|天然气|燃气|管网|"
                          "物流|设施|厕所|垃圾治理|污水治理|污水处理|垃圾处理|食堂|通畅工程|供水工程|饮水工程|安全工程|供水一体化|停车场|充电桩|有线电视";

/* What is said behind a date is no longer. */
#define DATED_MAX 12

/* So long is the name of the place where a firm settles. */
#define HOME_MAX 5

/* A name of which nothing else is known. */
#define OWN_NAME_MIN 3
#define OWN_NAME_MAX 10

guint
xushi_task_skip_lead (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end, guint kinds)
{
  guint length;

  do
    {
      guint found = 0;

      while (at < end && (text->ch[at] == ',' || text->ch[at] == U'、' || text->ch[at] == ':'))
        at++;
      length = xushi_lexicon_match (lexicon, text, at, end, kinds | XUSHI_TASK_NO_VERB, &found);
      /* 再生水厂: the characters of an adverb begin a name. */
      if (found & XUSHI_TASK_NO_VERB)
        length = 0;
      at += length;
    }
  while (length > 0 && at < end);

  return at;
}

/* What stands before a name whose verb comes behind it. */
static guint
skip_to_name (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end)
{
  at = xushi_task_skip_lead (lexicon, text, at, end, XUSHI_TASK_LEAD | XUSHI_TASK_PUSH);

  return at + xushi_task_name_trait (text, at, end);
}

/* The verb at @at, with another that is tied to it: 建成并启用. */
guint
xushi_task_match_verb (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end, guint kinds,
            guint *found)
{
  guint length = xushi_lexicon_match (lexicon, text, at, end, kinds | XUSHI_TASK_NO_VERB, found);
  guint next, more = 0;

  if (length == 0 || (*found & XUSHI_TASK_NO_VERB))
    return 0;
  if (xushi_text_starts (text, at + length, end, "并|、") == 0)
    return length;
  next = xushi_lexicon_match (lexicon, text, at + length + 1, end, kinds | XUSHI_TASK_NO_VERB,
                              &more);
  if (next == 0 || (more & XUSHI_TASK_NO_VERB))
    return length;
  *found = more;

  return length + 1 + next;
}

double
xushi_task_trust (const XushiTaskRule *rule, XushiTaskNaming named)
{
  return named == XUSHI_NAMED_WELL    ? rule->sure
         : named == XUSHI_NAMED_FIELD ? rule->field
         : named == XUSHI_NAMED_KIND  ? rule->kind
                                      : 0;
}

gboolean
xushi_task_accept (XushiTask *task, guint start, guint end, double confidence)
{
  task->start = start;
  task->end = end;
  task->confidence = confidence;

  return confidence > 0;
}

/* 建设 behind the name of a thing says what is done with it. */
XushiSpan
xushi_task_thing_of (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint length = xushi_text_ends (text, start, end,
                                  "建设工作|前期工作|工程建设|规划建设|开发建设|建设|前期|实施|工作|施工|选址");
  guint found;

  if (length > 0
      && xushi_task_name_judge (lexicon, text, start, end - length, XUSHI_TASK_THING, &found)
             == XUSHI_NAMED_WELL)
    end -= length;

  return (XushiSpan){ start, end };
}

/* The verb at the end of the piece, with another that is tied to it: 建成并投入使用; and with the
 * adverbs that belong to it: 全线贯通. */
guint
xushi_task_match_last_verb (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                 guint *found)
{
  guint length = xushi_lexicon_match_back (lexicon, text, start, end, XUSHI_TASK_LAST, found);
  guint stop = end - length, before, kinds;

  if (length == 0)
    return 0;
  for (guint tie = xushi_text_ends (text, start, stop, "并|、|和");
       (before = xushi_lexicon_match_back (lexicon, text, start, stop - tie, XUSHI_TASK_LAST, &kinds))
       > 0;
       tie = xushi_text_ends (text, start, stop, "并|、|和"))
    {
      stop -= tie + before;
      *found &= kinds | ~(guint) XUSHI_TASK_PLAIN;
    }
  while ((before = xushi_lexicon_match_back (lexicon, text, start, stop, XUSHI_TASK_DEGREE, NULL))
         > 0)
    stop -= before;

  return end - stop;
}

/* Adverbs between a name and its verb: 大剧院如期|竣工. */
guint
xushi_task_trim_lead (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint length;

  while ((length = xushi_lexicon_match_back (lexicon, text, start, end, XUSHI_TASK_LEAD, NULL)) > 0
         || (length = xushi_text_ends (text, start, end, ",|在|于")) > 0)
    end -= length;

  return end;
}

/* 该工程8月完工, 两条道路完成雨污分流: what has been named, and no name. */
static gboolean
refers (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint length = xushi_text_starts (text, start, end,
                                    "该|此|上述|以上|两条|两座|两个|两项|两栋|两处|三条|三座|三个|三项|三栋|三处|四条|四个|四项");

  return length > 0
         && (end < start + length + 2
             || xushi_task_name_judge (lexicon, text, start + length, end, NAMES, NULL) != XUSHI_NAMED_WELL);
}

/* 龙泉湖入选…: what is put on a list may be anything that has a name. */
static gboolean
is_own_name (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  if (end < start + OWN_NAME_MIN || end > start + OWN_NAME_MAX
      || xushi_lexicon_match (lexicon, text, start, end, XUSHI_TASK_LOOSE | XUSHI_TASK_VAGUE, NULL)
             > 0)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (!(xushi_char_is_han (text->ch[i]) || text->ch[i] == U'“' || text->ch[i] == U'”')
        || text->ch[i] == U'的'
        || xushi_lexicon_match (lexicon, text, i, end, XUSHI_TASK_DUTY | XUSHI_TASK_FIRST_VERBS, NULL) > 1)
      return FALSE;

  return TRUE;
}

/* 站前广场|必须|与高铁同步投用: where the verb begins with what it goes with, and @stop, where the
 * name before the modal ends; otherwise @verb. */
static guint
find_modal (const XushiText *text, guint at, guint verb, guint *stop)
{
  *stop = verb;
  for (guint i = at + OWN_NAME_MIN; i < verb; i++)
    {
      guint length = xushi_text_starts (text, i, verb, "必须与|要与|须与|应与|将与|必须同|要同|须同|应同");

      if (length > 0)
        {
          *stop = i;
          return i + length - 1;
        }
    }

  return verb;
}

/* Whether what all have is built for all: 行政村宽带, 农村供水. */
static gboolean
may_cover (const XushiText *text, guint start, guint end, gboolean cover)
{
  return cover && end > start + 3 && xushi_text_ends (text, start, end, nets) > 0;
}

static gboolean
parse_verb_last (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                 XushiTask *task)
{
  guint at = skip_to_name (lexicon, text, start, end);
  guint kinds = 0, length = xushi_task_match_last_verb (lexicon, text, at, end, &kinds);
  guint verb = end - length, stop, plain = BUILT | XUSHI_TASK_BODY;
  XushiTaskNaming named;

  gboolean cover = xushi_text_ends (text, verb, end, "全覆盖") > 0;

  /* 推动老人家食堂全覆盖 has no end, 实现 says one. */
  if (length == 0 || (cover && !xushi_text_has (text, start, end, "实现")))
    return FALSE;
  verb = find_modal (text, at, verb, &stop);
  stop = xushi_task_trim_lead (lexicon, text, at, stop);
  if (stop <= at || refers (lexicon, text, at, stop))
    {
      task->bare = TRUE;
      return xushi_task_accept (task, verb, end, kinds & XUSHI_TASK_PLAIN ? 0.8 : 0.88);
    }
  /* 产业园招引龙头企业|入驻: whom it is done to is not what it is about. */
  if (xushi_lexicon_match (lexicon, text, at, stop, XUSHI_TASK_DUTY, NULL) > 0
      || xushi_text_is (text, at, stop, "完成") > 0 || xushi_text_has (text, at + 1, stop, "招引|吸引|引导|带动|鼓励"))
    return FALSE;
  /* 市级机构改革|完成: what is completed may be a work. */
  if (xushi_text_is (text, end - 2, end, "完成") > 0)
    plain |= XUSHI_TASK_WORK;
  named = xushi_task_name_judge (lexicon, text, at, stop, kinds & XUSHI_TASK_PLAIN ? plain : NAMES, NULL);
  if (((kinds & XUSHI_TASK_PLAIN) ? named == XUSHI_NAMED_NOT || named == XUSHI_NAMED_KIND
                                  : named == XUSHI_NAMED_NOT && !is_own_name (lexicon, text, at, stop))
      && !may_cover (text, at, stop, cover))
    return FALSE;
  task->thing = xushi_task_thing_of (lexicon, text, at, stop);
  task->part = named != XUSHI_NAMED_WELL;
  task->cut_start = stop;
  task->cut_end = verb;

  return xushi_task_accept (task, at, end,
                 named != XUSHI_NAMED_WELL || cover ? 0.7 : kinds & XUSHI_TASK_PLAIN ? 0.85 : 0.92);
}

gboolean
xushi_task_is_honour (const XushiText *text, guint start, guint end)
{
  return end >= start + 4
         && xushi_text_starts (text, start, end, "省级|国家级|市级|国家|全国|全省|世界|中国|三级甲等|三甲|二级甲等|“") > 0
         && xushi_text_ends (text, start, end, "支持|补助|资金|批准|同意|要求|水平|行动|战略") == 0;
}

/* 恒达集团|落户|临江: a place by its name, or where this is. */
static gboolean
is_home (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  if (end < start + 2 || end > start + HOME_MAX
      || xushi_lexicon_match (lexicon, text, start, end, XUSHI_TASK_LOOSE | XUSHI_TASK_DUTY, NULL) > 0)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (!xushi_char_is_han (text->ch[i]))
      return FALSE;

  return TRUE;
}

/* The verb in the middle, at @verb, with what it has reached behind it. */
static gboolean
parse_at_verb (const XushiLexicon *lexicon, const XushiText *text, guint at, guint verb, guint end,
               XushiTask *task)
{
  guint kinds = 0, length = xushi_task_match_verb (lexicon, text, verb, end, MIDDLE_VERBS, &kinds);
  guint stop, head;

  if (length == 0 || xushi_text_starts (text, verb + length, end, "的|后|以来|前"))
    return FALSE;
  stop = xushi_task_trim_lead (lexicon, text, at, verb);
  if (stop > at && refers (lexicon, text, at, stop))
    stop = at;
  if (stop > at
      && xushi_task_name_judge (lexicon, text, at, stop, NAMES | XUSHI_TASK_TITLE, &head)
             != XUSHI_NAMED_WELL
      && !((kinds & XUSHI_TASK_WIN)
           && (is_own_name (lexicon, text, at, stop) || xushi_text_equals (text, at, stop, areas)))
      /* “普九”|通过|省政府复查验收 */
      && !((kinds & XUSHI_TASK_PERMIT) && text->ch[at] == U'“' && text->ch[stop - 1] == U'”'))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verb_middle); i++)
    {
      const XushiTaskRule *rule = &verb_middle[i];
      guint objects = rule->objects, object;
      XushiTaskNaming named;

      if (!(kinds & rule->verbs))
        continue;
      named = xushi_task_name_judge (lexicon, text, verb + length, end, objects, &object);
      /* 完成主体: a stage needs no name where its thing has one. */
      if (named == XUSHI_NAMED_NOT && (objects & XUSHI_TASK_STAGE)
          && xushi_lexicon_match (lexicon, text, verb + length, end, XUSHI_TASK_STAGE, NULL)
                 == end - verb - length)
        named = XUSHI_NAMED_KIND;
      if (named != XUSHI_NAMED_WELL && (kinds & rule->verbs & XUSHI_TASK_WIN)
          && xushi_task_is_honour (text, verb + length, end))
        named = XUSHI_NAMED_WELL;
      if (xushi_task_trust (rule, named) <= 0 || (stop <= at && named == XUSHI_NAMED_WELL))
        continue;
      task->bare = stop <= at;
      task->thing = task->bare ? (XushiSpan){ 0, 0 } : xushi_task_thing_of (lexicon, text, at, stop);
      task->cut_start = task->bare ? verb : stop;
      task->cut_end = verb;
      return xushi_task_accept (task, task->bare ? verb : at, end,
                     xushi_task_trust (rule, named));
    }
  if (stop > at && xushi_text_equals (text, verb, verb + length, "落户")
      && is_home (lexicon, text, verb + length, end))
    return xushi_task_accept (task, at, end, 0.7);

  return FALSE;
}

static gboolean
parse_verb_middle (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                   XushiTask *task)
{
  guint at = skip_to_name (lexicon, text, start, end);

  /* 把老粮库改造成文创园 */
  at += xushi_text_starts (text, at, end, "把好|把握|把关|把控") > 0 ? 0 : xushi_text_is (text, at, end, "把");
  if (at < end && xushi_lexicon_match (lexicon, text, at, end, XUSHI_TASK_DUTY, NULL) > 0)
    return FALSE;
  for (guint i = at; i + 1 < end; i++)
    if (parse_at_verb (lexicon, text, at, i, end, task))
      return TRUE;

  return FALSE;
}

/* 文化中心|5月|开门纳客: a name, its date, and a few words that need not be known, for what has a day
 * comes to an end. */
static gboolean
parse_dated (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start, guint end,
             XushiTask *task)
{
  const XushiText *text = &phrase->view;
  guint at = skip_to_name (lexicon, text, start, end), verb = end - 1, stop, head;

  while (verb > at + 2 && phrase->when[verb] == XUSHI_PHRASE_NEVER)
    verb--;
  stop = verb;
  if (stop <= at + 2)
    return FALSE;
  stop = xushi_task_trim_lead (lexicon, text, at, stop);
  if (end < verb + 2 || end > verb + DATED_MAX
      || xushi_lexicon_match (lexicon, text, verb, end, XUSHI_TASK_DUTY | XUSHI_TASK_LOOSE, NULL) > 0
      || xushi_lexicon_match (lexicon, text, at, stop, XUSHI_TASK_DUTY, NULL) > 0
      /* 全县公路, 老旧小区: many things. */
      || xushi_lexicon_match (lexicon, text, at, stop, XUSHI_TASK_VAGUE, NULL) > 1
      || xushi_text_starts (text, at, stop, "各|老旧") > 0
      || xushi_text_starts (text, verb, end, "应|免费") > 0
      || xushi_text_has (text, verb, end, "的|活动|工作|任务|会议|宣传|自查|情况|计划|总结|要点|报告")
      || xushi_task_name_judge (lexicon, text, at, stop, BUILT, &head) != XUSHI_NAMED_WELL)
    return FALSE;
  task->thing = xushi_task_thing_of (lexicon, text, at, stop);
  task->cut_start = stop;
  task->cut_end = verb;

  return xushi_task_accept (task, at, end, 0.72);
}

gboolean
xushi_task_may_begin (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                      guint end)
{
  const XushiText *text = &phrase->view;
  guint at = xushi_task_skip_lead (lexicon, text, start, end, XUSHI_TASK_LEAD), found;

  return xushi_task_match_verb (lexicon, text, at, end, XUSHI_TASK_FIRST_VERBS, &found) > 0
         || xushi_lexicon_match_back (lexicon, text, at, end, XUSHI_TASK_LAST, NULL) > 0;
}

gboolean
xushi_task_parse (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start, guint end,
                  XushiTask *task)
{
  const XushiText *text = &phrase->view;
  guint at = xushi_task_skip_lead (lexicon, text, start, end, XUSHI_TASK_LEAD);

  /* 编制完成规划并组织实施: what comes of it has no end. */
  end -= xushi_text_ends (text, at, end, after);
  *task = (XushiTask){ .start = start, .end = end };
  if (end < start + 2)
    return FALSE;
  at += xushi_task_name_trait (text, at, end);

  return xushi_task_parse_first (lexicon, text, start, at, end, task)
         || parse_verb_middle (lexicon, text, start, end, task)
         || parse_verb_last (lexicon, text, start, end, task)
         || xushi_task_parse_named_step (lexicon, phrase, start, end, task)
         || parse_dated (lexicon, phrase, start, end, task)
         || xushi_task_parse_deed (lexicon, text, start, end, task);
}

/* The first characters of the verbs below. */
static gboolean
may_begin_effort (gunichar c)
{
  return c == U'推' || c == U'加' || c == U'抓' || c == U'实' || c == U'开' || c == U'续';
}

/* Where the name begins in a clause that says who does what with it: 县城投公司要加快推进大桥建设. */
static guint
find_effort (const XushiText *text, guint at, guint end)
{
  guint behind = at + xushi_text_starts (text, at, end, "建设|新建|规划建设|改造|改扩建|改建|扩建|新改建");

  for (guint i = at; i + 2 < end; i++)
    {
      guint length = may_begin_effort (text->ch[i])
                         ? xushi_text_starts (text, i, end, "推进|加快|抓好|抓紧|实施|推动|加强|开展|续建")
                         : 0;

      if (length > 0)
        behind = i + length + xushi_text_starts (text, i + length, end, "建设|实施|推进");
    }

  return behind;
}

XushiSpan
xushi_task_thing (const XushiLexicon *lexicon, const XushiPhrase *phrase)
{
  const XushiText *text = &phrase->view;
  guint at = skip_to_name (lexicon, text, 0, phrase->n), head;
  guint end = xushi_task_name_cut_traits (text, at, phrase->n);
  XushiSpan thing;

  /* 安置区项目要加大签约力度: what shall do something is what it is about. */
  for (guint i = at + 3; i + 1 < end; i++)
    if (xushi_text_starts (text, i, end, "要|将|须|应") > 0
        && !xushi_text_starts (text, i + 1, end, "急|求|素|道|塞|用|军|来")
        && xushi_task_name_judge (lexicon, text, at, i, XUSHI_TASK_THING, NULL) == XUSHI_NAMED_WELL)
      return xushi_task_thing_of (lexicon, text, at, i);

  at = find_effort (text, at, end);
  at += xushi_task_name_trait (text, at, end);
  thing = xushi_task_thing_of (lexicon, text, at, end);
  /* 在南浦街道建成分馆: where it is done is no name. */
  if (xushi_text_starts (text, thing.start, thing.end, "在|由") > 0
      || xushi_task_name_judge (lexicon, text, thing.start, thing.end, XUSHI_TASK_THING, &head)
             != XUSHI_NAMED_WELL)
    return (XushiSpan){ 0, 0 };

  return thing;
}
