/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-task-parse-private.h"

#include "extract/xushi-extract-who.h"

/*
 * The verb first: 建成|城东中学, 出台|招商引资办法; with who does it or where right before it:
 * 县财政局|修订|管理办法, 赴深圳|举办|推介会.
 */

#define BUILT XUSHI_TASK_BUILT

static const XushiTaskRule verb_first[] = {
  { XUSHI_TASK_BUILD, BUILT, 0.92, 0.7, 0.7 },
  { XUSHI_TASK_FINISH, XUSHI_TASK_WORK | XUSHI_TASK_THING | XUSHI_TASK_STAGE, 0.9, 0.7, 0 },
  { XUSHI_TASK_START, XUSHI_TASK_WORK | XUSHI_TASK_THING, 0.9, 0, 0 },
  { XUSHI_TASK_START, XUSHI_TASK_TRIAL | XUSHI_TASK_SOFT, 0.8, 0, 0 },
  { XUSHI_TASK_START, XUSHI_TASK_EVENT, 0.8, 0, 0 },
  { XUSHI_TASK_ISSUE, XUSHI_TASK_PAPER, 0.9, 0.7, 0 },
  { XUSHI_TASK_FOUND, XUSHI_TASK_BODY, 0.9, 0.7, 0 },
  { XUSHI_TASK_FOUND, BUILT, 0.8, 0, 0 },
  { XUSHI_TASK_HOLD, XUSHI_TASK_EVENT, 0.8, 0.7, 0 },
  { XUSHI_TASK_WIN, XUSHI_TASK_TITLE, 0.85, 0, 0 },
  { XUSHI_TASK_PERMIT, XUSHI_TASK_GRANT, 0.8, 0, 0 },
  { XUSHI_TASK_SEEK, XUSHI_TASK_TITLE, 0.7, 0, 0 },
  { XUSHI_TASK_ERECT, BUILT | XUSHI_TASK_BODY, 0.72, 0, 0 },
};

/* What they take may be a step of a greater thing: 完成土地摘牌, 列入省级计划. */
#define OWN_VERBS (XUSHI_TASK_WIN | XUSHI_TASK_SEEK)
#define PART_VERBS (XUSHI_TASK_FINISH | XUSHI_TASK_PERMIT | XUSHI_TASK_START)

/* So many characters name the place where it is done, or with whom. */
#define BESIDE_MAX 16

/* What is finished of a thing is said in so many characters; more name something by itself. */
#define PART_MAX 16

/* So long may be the name of a department. */
#define DEPARTMENT_MAX 16

static const char *teams = "队|队伍|专班|小组|团队|窗口|机构";

/* 组建…队伍: a body that has no house may be one of many; 完成…任务 may come every year. */
static gboolean
is_weak (const XushiText *text, guint start, guint end, guint head)
{
  return ((head & XUSHI_TASK_BODY) && xushi_text_ends (text, start, end, teams) > 0)
         || xushi_text_ends (text, start, end, "任务") > 0;
}

/* What is won by its level, and ends as titles do; not 建成全国一流城市, 进入全国前列. */
static gboolean
is_title (const XushiLexicon *lexicon, const XushiText *text, guint at, guint object, guint end,
          guint kinds)
{
  return ((kinds & XUSHI_TASK_WIN) || xushi_text_equals (text, at, object, "建成"))
         && xushi_task_is_honour (text, object, end)
         && !xushi_text_has (text, object, end, "一流|前列|领先|重要|标杆|样板|高地|最|有影响|知名|优秀|先进|产业链|的|项目库")
         && xushi_lexicon_match_back (lexicon, text, object + 2, end, XUSHI_TASK_TITLE, NULL) > 1;
}

static gboolean
parse_verb_first (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
                  XushiTask *task)
{
  guint kinds = 0, length = xushi_task_match_verb (lexicon, text, at, end, XUSHI_TASK_FIRST_VERBS, &kinds);
  guint object = at + length + xushi_task_name_trait (text, at + length, end);

  if (length == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verb_first); i++)
    {
      const XushiTaskRule *rule = &verb_first[i];
      XushiTaskNaming named = XUSHI_NAMED_NOT;
      guint head = 0;

      if (kinds & rule->verbs)
        named = xushi_task_name_judge (lexicon, text, object, end, rule->objects, &head);
      /* 上线“码上办”: a quotation alone names what the verb takes. */
      if (named == XUSHI_NAMED_FIELD && head == 0)
        return xushi_task_accept (task, at, end, MIN (rule->sure, 0.7));
      /* 进入全国百强县, 建成国家卫生城市 */
      if (named < XUSHI_NAMED_WELL && (rule->verbs & XUSHI_TASK_WIN)
          && is_title (lexicon, text, at, object, end, kinds))
        return xushi_task_accept (task, at, end, 0.74);
      if (xushi_task_trust (rule, named) <= 0)
        continue;
      task->cut_start = at + length;
      task->cut_end = object;
      task->part = (rule->verbs & OWN_VERBS)
                   || ((rule->verbs & PART_VERBS)
                       && end - object <= (kinds & XUSHI_TASK_START ? PART_MAX / 2 : PART_MAX)
                       && !xushi_task_has_thing (lexicon, text, object, end))
                   || xushi_task_is_part (text, object, end);
      if (head & BUILT)
        task->thing = xushi_task_thing_of (lexicon, text, object, end);
      /* 完成中医院迁建项目|前期工作,年内开工 */
      else if ((rule->verbs & XUSHI_TASK_FINISH)
               && xushi_task_thing_of (lexicon, text, object, end).end < end)
        task->thing = xushi_task_thing_of (lexicon, text, object, end);
      return xushi_task_accept (task, at, end,
                     is_weak (text, object, end, head) ? MIN (xushi_task_trust (rule, named), 0.72)
                                                       : xushi_task_trust (rule, named));
    }

  return FALSE;
}

/* 县财政局修订管理办法: a department right before its verb, without a word of duty. */
static gboolean
parse_department_first (const XushiLexicon *lexicon, const XushiText *text, guint at, guint end,
                        XushiTask *task)
{
  for (guint i = at + 3; i < MIN (end, at + DEPARTMENT_MAX); i++)
    if (xushi_lexicon_match (lexicon, text, i, end, XUSHI_TASK_FIRST_VERBS | XUSHI_TASK_LEAD, NULL) > 0
        && xushi_who_is_department (text, at, i)
        && xushi_task_name_judge (lexicon, text, at, i, BUILT, NULL) == XUSHI_NAMED_NOT
        && parse_verb_first (lexicon, text, xushi_task_skip_lead (lexicon, text, i, end, XUSHI_TASK_LEAD),
                             end, task))
      {
        task->who = (XushiSpan){ at, i };
        return TRUE;
      }

  return FALSE;
}

/* Words that tell where a thing is done, or with whom, and the verbs that may follow them. */
typedef struct
{
  const char *words;
  guint verbs;
  const char *which; /* of these verbs; NULL for any */
  gboolean named;    /* it belongs to the name */
} Beside;

static const Beside besides[] = {
  { "赴", XUSHI_TASK_HOLD, NULL, TRUE },
  { "与|同", XUSHI_TASK_ISSUE | XUSHI_TASK_FOUND, "签订|签署|共建|合建|组建|成立", TRUE },
  { "在", XUSHI_TASK_HOLD | XUSHI_TASK_FOUND | XUSHI_TASK_ERECT | XUSHI_TASK_BUILD, NULL, FALSE },
  { "配合|协助|会同|联合", XUSHI_TASK_FINISH | XUSHI_TASK_ISSUE | XUSHI_TASK_HOLD | XUSHI_TASK_START, NULL, FALSE },
};

/* 赴深圳|举办推介会, 与省农科院|签订合作协议, 在开发区|设立服务中心, 配合业主|完成规划编制: where, or with
 * whom, right before the verb */
static gboolean
parse_beside (const XushiLexicon *lexicon, const XushiText *text, guint start, guint at, guint end,
              XushiTask *task)
{
  /* The first characters of these words, and the last of those that may have been passed. */
  if (at >= end
      || (!xushi_char_is_among (text->ch[at], (const gunichar[]){ U'赴', U'与', U'同', U'在', U'配', U'协', U'会', U'联', 0 })
          && (at == start || !xushi_char_is_among (text->ch[at - 1], (const gunichar[]){ U'合', U'同', U'助', 0 }))))
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (besides); k++)
    {
      const Beside *beside = &besides[k];
      guint length = xushi_text_starts (text, at, end, beside->words);
      guint from = at + length;

      /* 配合 is a word of intent as well, and has been passed. */
      if (length == 0 && at > start && xushi_text_ends (text, start, at, beside->words) == 0)
        continue;
      if (length == 0 && at == start)
        continue;
      for (guint i = from + 2; i < MIN (end, from + BESIDE_MAX); i++)
        if (xushi_lexicon_match (lexicon, text, i, end, beside->verbs, NULL) > 0
            && (beside->which == NULL || xushi_text_starts (text, i, end, beside->which) > 0)
            && parse_verb_first (lexicon, text, i, end, task))
          {
            if (beside->named)
              task->start = at;
            task->confidence = MIN (task->confidence, 0.8);
            return TRUE;
          }
    }

  return FALSE;
}

gboolean
xushi_task_parse_first (const XushiLexicon *lexicon, const XushiText *text, guint start, guint at,
                        guint end, XushiTask *task)
{
  return parse_verb_first (lexicon, text, at, end, task)
         || parse_beside (lexicon, text, start, at, end, task)
         || parse_department_first (lexicon, text, at, end, task);
}
