/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-task-parse-private.h"

/*
 * Steps: what is done with a thing that is named elsewhere.
 *
 *   S217改建工程|确保6月底前|路基贯通    the thing first, then its step
 *   (环湖大道二期。) 3月底前|完成施工图审查    the thing in the head of the item
 *   (水厂。) 11月|通水试运行
 *
 * What it is that is done need not be known where a month is named: what has a day and is finished
 * comes to an end. Without a month only the known steps count.
 */

/* What is said of a part of a thing is no longer. */
#define PART_MAX 10
#define STEP_MAX 14
#define DAY_MAX 6

/* What is finished, where nothing but its month shows that it ends. */
#define FINISH_MIN 4
#define FINISH_MAX 26

#define STEPS (XUSHI_TASK_STAGE | XUSHI_TASK_WORK | XUSHI_TASK_GRANT)

static const char *kinds_only = "项目|工程|企业|建设|改造|设施|体系|产业|主体|期|线|段|场|城|园|站|库|路|节点|网点|地块";

/* Heads of fields, of which there is no one thing. */
static const char *no_items = "设施|体系|队伍|网络|产业|企业|团队|机构|老旧小区|住宅小区|农村|乡村";

static const char *manners = "利用|依托|借助|抓住|根据|按照|结合|通过|采取|采用|以|按|趁|借";

/* What is finished every year, or is a figure. */
static const char *endless = "任务|目标|投资|工作|工程量|比例|指标|计划|进度|学习|培训|考核|自查|总结|汇报|报送|上报|"
                             "活动|会议|整改|排查|检查|督查|巡查|宣传|调研|走访|慰问|征求意见";

gboolean
xushi_task_has_thing (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      guint found = 0, length = xushi_lexicon_match (lexicon, text, i, end,
                                                     XUSHI_TASK_BUILT | XUSHI_TASK_BODY, &found);

      if (length > 1 && !(found & (XUSHI_TASK_WORK | XUSHI_TASK_STAGE | XUSHI_TASK_TRIAL))
          && !xushi_text_equals (text, i, i + length, kinds_only))
        return TRUE;
    }

  return FALSE;
}

/* 1号, 二期, A区: an ordinal with what it counts. */
static gboolean
is_ordinal (const XushiText *text, guint start, guint end)
{
  guint i = start;

  i += xushi_text_starts (text, i, end, "第|首|#");
  while (i < MIN (end, start + 4)
         && (xushi_char_is_digit (text->ch[i]) || (text->ch[i] >= 'A' && text->ch[i] <= 'Z')
             || xushi_text_starts (text, i, i + 1, "一|二|三|四|五|六|七|八|九|十|首|#|-|、") > 0))
    i++;

  return i > start
         && xushi_text_starts (text, i, end, "号|期|标段|栋|幢|条|台|座|批|段|#|区|地块|组团|片区|机组") > 0;
}

gboolean
xushi_task_is_part (const XushiText *text, guint start, guint end)
{
  return is_ordinal (text, start, end)
         || xushi_text_starts (text, start, end,
                               "主楼|主体|新址|新馆|新楼|新校区|新院区|主桥|主塔|主厂房|主线|主车间|启动区|起步区|核心区|先导区|示范段|试验段|"
                               "路基|路面|桥面|桥梁|桩基|大坝|坝体|引水|厂房|展厅|地下|地上|附属|配套|土建|"
                               "生产线|设备|外立面|幕墙|回迁房|管线|管道|机组|教学楼|门诊楼|住院楼|综合楼|宿舍|楼|裙楼|塔楼") > 0;
}

/* The name of a part, or of a stage that its thing reaches. */
static gboolean
may_be_part (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  if (end <= start || end - start > PART_MAX
      || xushi_lexicon_match (lexicon, text, start, end, XUSHI_TASK_DUTY | XUSHI_TASK_LOOSE, NULL)
             > 0)
    return FALSE;

  return xushi_task_is_part (text, start, end)
         || xushi_lexicon_match (lexicon, text, start, end, XUSHI_TASK_STAGE, NULL) == end - start;
}

static gboolean
accept (XushiTask *task, guint start, guint end, double confidence)
{
  task->bare = TRUE;
  task->start = start;
  task->end = end;
  task->cut_start = task->cut_end = start;
  task->confidence = confidence;

  return TRUE;
}

/* 通水试运行: known verbs one behind the other, of which no part is the name of something else. */
static gboolean
is_chain (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint i = start;

  while (i < end)
    {
      guint length = xushi_lexicon_match (lexicon, text, i, end,
                                          XUSHI_TASK_LAST | STEPS | XUSHI_TASK_DEGREE, NULL);

      if (length == 0)
        length = xushi_text_starts (text, i, end, "并|、|和|及");
      if (length == 0)
        return FALSE;
      i += length;
    }

  return xushi_lexicon_match (lexicon, text, start, end, XUSHI_TASK_LAST | XUSHI_TASK_DEGREE, NULL)
         > 0;
}

/* 项目选址论证和立项批复, 地基基础和主体框架 */
static gboolean
only_steps (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  for (guint i = start; i < end;)
    {
      guint length = xushi_lexicon_match (lexicon, text, i, end, STEPS, NULL);

      if (length == 0)
        length = xushi_text_starts (text, i, end, "、|和|及|与|项目|工程");
      if (length == 0)
        return FALSE;
      i += length;
    }

  return TRUE;
}

/* Whether the words of an object leave open what is finished. */
static gboolean
is_open (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  return xushi_lexicon_match (lexicon, text, start, end, XUSHI_TASK_LOOSE, NULL) > 0
         || xushi_text_has (text, start, end, endless)
         || xushi_text_starts (text, start, end, "所|其|该|此|全部|率") > 0;
}

/* A verb with what is reached: 完成桩基工程, 取得可研批复; with a month any word will do. */
static gboolean
parse_reach (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
             gboolean month, XushiTask *task)
{
  guint kinds = 0, object, found;
  guint length = xushi_task_match_verb (lexicon, text, at, end,
                                        XUSHI_TASK_FINISH | XUSHI_TASK_START | XUSHI_TASK_PERMIT
                                            | XUSHI_TASK_BUILD,
                                        &kinds);

  object = at + length;
  if (length == 0 || end < object + 2 || end - object > STEP_MAX
      || is_open (lexicon, text, object, end))
    return FALSE;
  if (xushi_lexicon_match_back (lexicon, text, object, end,
                                (kinds & XUSHI_TASK_PERMIT ? XUSHI_TASK_GRANT : STEPS)
                                    | XUSHI_TASK_NO_HEAD, &found) > 0
      && !(found & XUSHI_TASK_NO_HEAD)
      && ((month && !(kinds & XUSHI_TASK_BUILD)) || only_steps (lexicon, text, object, end)))
    return accept (task, at, end, month ? 0.85 : 0.8);

  /* 完成凤凰路铺油: what has a name is no step of something else. */
  return month && (kinds & XUSHI_TASK_FINISH)
         && (xushi_task_is_part (text, object, end)
             || !xushi_task_has_thing (lexicon, text, object, end))
         && accept (task, at, end, 0.72);
}

/* One step at the whole of [@at, @end), of which @month tells whether it has a day. */
static gboolean
parse_step (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end, gboolean month,
            XushiTask *task)
{
  guint kinds = 0, length, verb, stop;

  at = xushi_task_skip_lead (lexicon, text, at, end, XUSHI_TASK_LEAD);
  if (at + 1 >= end)
    return FALSE;
  if (parse_reach (lexicon, text, at, end, month, task))
    return TRUE;
  length = xushi_task_match_last_verb (lexicon, text, at, end, &kinds);
  verb = end - length;
  stop = xushi_task_trim_lead (lexicon, text, at, verb);
  if (length > 0 && (stop <= at || may_be_part (lexicon, text, at, stop)))
    {
      if (stop <= at)
        at = verb;
      return accept (task, at, end, kinds & XUSHI_TASK_PLAIN ? 0.76 : 0.85);
    }

  return month && end - at <= STEP_MAX && is_chain (lexicon, text, at, end)
         && accept (task, at, end, 0.8);
}

gboolean
xushi_task_parse_step (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                       guint end, XushiTask *task)
{
  const XushiText *text = &phrase->view;
  gboolean month = xushi_phrase_when (phrase, start, end) == XUSHI_PHRASE_MONTH;

  *task = (XushiTask){ .start = start, .end = end };
  if (parse_step (lexicon, text, start, end, month, task))
    return TRUE;
  /* 新址|4月底前|完成装修: a part with its date in front of the verb. */
  for (guint i = start + 2; i + 2 < end; i++)
    if (phrase->when[i] > XUSHI_PHRASE_NEVER && may_be_part (lexicon, text, start, i)
        && parse_step (lexicon, text, i, end, month, task))
      return accept (task, start, end, MIN (task->confidence, 0.8));

  return FALSE;
}

gboolean
xushi_task_parse_day (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start, guint end,
                      gboolean item, XushiTask *task)
{
  const XushiText *text = &phrase->view;
  XushiPhraseWhen when = xushi_phrase_when (phrase, start, end);
  guint at = xushi_task_skip_lead (lexicon, text, start, end, XUSHI_TASK_LEAD), kinds = 0;
  guint length = xushi_task_match_verb (lexicon, text, at, end, XUSHI_TASK_FINISH, &kinds);

  *task = (XushiTask){ .start = start, .end = end };
  if (end < at + 2 || end - at > (item ? STEP_MAX : DAY_MAX)
      || is_open (lexicon, text, at + length, end)
      || xushi_text_has (text, at, end, "的|力度|机制|水平|能力|质量|效率|管理|监管|服务|保障")
      || xushi_lexicon_match (lexicon, text, at, end, XUSHI_TASK_DUTY | XUSHI_TASK_PUSH, NULL) > 0)
    return FALSE;

  return (when == XUSHI_PHRASE_MONTH || (when == XUSHI_PHRASE_YEAR && item && length > 0))
         && accept (task, at, end, 0.7);
}

/* Where the name of a thing may end: at a date, or at an adverb behind it. */
static gboolean
may_end_name (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint i)
{
  guint found = 0;

  return phrase->when[i] > XUSHI_PHRASE_NEVER
         || (xushi_lexicon_match (lexicon, &phrase->view, i, phrase->n,
                                  XUSHI_TASK_LEAD | XUSHI_TASK_NO_VERB, &found) > 0
             && !(found & XUSHI_TASK_NO_VERB));
}

/* A quick look, before all places where a name may end are tried. */
static gboolean
may_have_step (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
               gboolean month)
{
  return month || xushi_lexicon_match_back (lexicon, text, at, end, XUSHI_TASK_LAST, NULL) > 0
         || xushi_text_has (text, at, end, "完成|启动|开始|取得|获得|办理|办妥|通过|建成");
}

gboolean
xushi_task_parse_named_step (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                             guint end, XushiTask *task)
{
  const XushiText *text = &phrase->view;
  guint at = xushi_task_skip_lead (lexicon, text, start, end, XUSHI_TASK_LEAD | XUSHI_TASK_PUSH);

  gboolean month = xushi_phrase_when (phrase, start, end) == XUSHI_PHRASE_MONTH;

  at += xushi_task_name_trait (text, at, end);
  if (at >= end || !may_have_step (lexicon, text, at, end, month) || xushi_lexicon_match (lexicon, text, at, end, XUSHI_TASK_DUTY, NULL) > 0)
    return FALSE;
  for (guint i = at + 3; i + 1 < end; i++)
    {
      guint stop, step;

      if (!may_end_name (lexicon, phrase, i))
        continue;
      stop = xushi_task_trim_lead (lexicon, text, at, i);
      if (stop < at + 3
          || xushi_task_name_judge (lexicon, text, at, stop, XUSHI_TASK_BUILT, NULL)
                 != XUSHI_NAMED_WELL
          || !parse_step (lexicon, text, i, end, month, task))
        continue;
      step = task->start;
      task->bare = FALSE;
      task->thing = xushi_task_thing_of (lexicon, text, at, stop);
      task->start = at;
      task->cut_start = stop;
      task->cut_end = step;
      return TRUE;
    }

  return FALSE;
}

/* 县级机构改革|3月底前|全面完成: the same, the name first. */
static gboolean
parse_finished (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
                XushiTask *task)
{
  guint verb = end - xushi_text_ends (text, at, end, "全部完成|全面完成|基本完成|如期完成|完成|全部结束|全面结束|基本结束|结束");
  guint stop = xushi_task_trim_lead (lexicon, text, at, verb);

  if (verb == end || stop < at + FINISH_MIN || is_open (lexicon, text, at, stop)
      || xushi_lexicon_match (lexicon, text, at, stop, XUSHI_TASK_DUTY | XUSHI_TASK_PUSH, NULL) > 0
      || xushi_task_name_judge (lexicon, text, at, stop,
                                XUSHI_TASK_BUILT | XUSHI_TASK_WORK | XUSHI_TASK_TRIAL, NULL)
             == XUSHI_NAMED_NOT)
    return FALSE;
  accept (task, at, end, 0.72);
  task->bare = FALSE;
  task->cut_start = stop;
  task->cut_end = verb;

  return TRUE;
}

/* 10月15日前|完成|燃煤锅炉拆改: what has a month and is finished, whatever it is. */
gboolean
xushi_task_parse_finish (const XushiLexicon *lexicon, const XushiPhrase *phrase, guint start,
                         guint end, XushiTask *task)
{
  const XushiText *text = &phrase->view;
  guint at = xushi_task_skip_lead (lexicon, text, start, end, XUSHI_TASK_LEAD), kinds = 0, object;

  *task = (XushiTask){ .start = start, .end = end };
  if (xushi_phrase_when (phrase, start, end) != XUSHI_PHRASE_MONTH)
    return FALSE;
  if (parse_finished (lexicon, text, at, end, task))
    return TRUE;
  object = at + xushi_task_match_verb (lexicon, text, at, end, XUSHI_TASK_FINISH, &kinds);
  if (object == at || end < object + FINISH_MIN || end - object > FINISH_MAX
      || is_open (lexicon, text, object, end))
    return FALSE;
  /* 完成招标 is a step of something, and says not of what. */
  if (!xushi_task_name_has_other (lexicon, text, object, end, XUSHI_TASK_VAGUE | XUSHI_TASK_FIELD | STEPS))
    return FALSE;
  accept (task, at, end, 0.72);
  task->bare = FALSE;
  task->part = !xushi_task_has_thing (lexicon, text, object, end);

  return TRUE;
}

/* The end of the name of a thing without the works on it. */
static guint
cut_works (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  guint length;

  while ((length = xushi_lexicon_match_back (lexicon, text, start, end,
                                             XUSHI_TASK_WORK | XUSHI_TASK_STAGE, NULL))
         > 1)
    end -= length;

  return end;
}

/* Whether the name is that of one thing, or of what the place has one of: 便民服务中心. */
static gboolean
is_one (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end)
{
  XushiTaskNaming named = xushi_task_name_judge (lexicon, text, start, end,
                                                 XUSHI_TASK_BUILT | XUSHI_TASK_BODY, NULL);

  return named == XUSHI_NAMED_WELL
         || (named == XUSHI_NAMED_FIELD
             && xushi_text_ends (text, start, end, "中心|公园|医院|广场|图书馆|文化馆|体育馆|客运站") > 0);
}

XushiSpan
xushi_task_item_thing (const XushiLexicon *lexicon, const XushiPhrase *phrase)
{
  const XushiText *text = &phrase->view;
  XushiSpan thing = xushi_task_thing (lexicon, phrase);
  guint stop;

  /* Several things: what is said behind is said of all or of none. */
  if (xushi_text_has (text, 0, phrase->n, "、|,|等|和|与") || xushi_text_is (text, 0, phrase->n, "关于"))
    return (XushiSpan){ 0, 0 };
  if (thing.end == thing.start && !xushi_task_is_effort (lexicon, phrase))
    thing = (XushiSpan){ 0, phrase->n };
  /* 第二水厂|提标改造 is one thing, 公路|建设 a field of work. */
  stop = cut_works (lexicon, text, thing.start, thing.end);
  if (stop <= thing.start || xushi_text_ends (text, thing.start, stop, no_items) > 0
      || !is_one (lexicon, text, thing.start, stop))
    return (XushiSpan){ 0, 0 };

  return thing;
}

#define MAKING                                                                                    \
  (XUSHI_TASK_PUSH | XUSHI_TASK_DUTY | XUSHI_TASK_BUILD | XUSHI_TASK_ERECT | XUSHI_TASK_START     \
   | XUSHI_TASK_ISSUE | XUSHI_TASK_FOUND | XUSHI_TASK_HOLD)

gboolean
xushi_task_is_effort (const XushiLexicon *lexicon, const XushiPhrase *phrase)
{
  guint found = 0;

  /* 利用暑假施工: how it is done is no other thing. */
  if (xushi_text_starts (&phrase->view, 0, phrase->n, manners) > 0)
    return FALSE;

  return xushi_lexicon_match (lexicon, &phrase->view, 0, phrase->n,
                              XUSHI_TASK_LEAD | MAKING | XUSHI_TASK_NO_VERB, &found)
             > 0
         && !(found & XUSHI_TASK_NO_VERB);
}

gboolean
xushi_task_is_making (const XushiLexicon *lexicon, const XushiPhrase *phrase)
{
  const XushiText *text = &phrase->view;
  guint at = xushi_task_skip_lead (lexicon, text, 0, phrase->n, XUSHI_TASK_LEAD);

  return xushi_lexicon_match (lexicon, text, at, phrase->n, MAKING, NULL) > 0
         || xushi_text_starts (text, at, phrase->n, "改造|整治|建设|新增|创建|治理|修复|更换") > 0;
}
