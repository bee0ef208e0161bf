/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-task-name.h"

/*
 * Whether the object of a verb is the name of one thing, and not of many or none.
 *
 *   县 | 重点 | 基础设施 | 项目      vague words before the head: no name
 *   恒达 新材料 | 项目              a word that is not vague: a name
 *   县 | 文化 | 中心                an institution of which the county has one: a name
 */

/* The shortest name with a word of its own: 淀山湖. */
#define NAME_MIN 3

/* What describes a thing before its name is no longer. */
#define TRAIT_MAX 20

/* Heads that only say what kind of thing it is, so that 县 before them names none. */
static const char *kinds_only = "项目|工程|企业|建设|改造|工作|行动|道路|园区|期|产业|小区|村|镇|乡|城|活动|设施|体系|热线|热线电话|公众号|小程序|窗口";

/* What words trail behind the head: 启动A、B等项目建设工作. */
static guint
trim_tail (const XushiText *text, guint start, guint end)
{
  guint length;

  while ((length = xushi_text_ends (text, start, end, "等工作|工作|任务|等|各一")) > 0)
    end -= length;
  if (end > start && text->ch[end - 1] == ')')
    for (guint i = end - 1; i > start; i--)
      if (text->ch[i] == '(')
        return i;

  return end;
}

/* The length of the head of one of @kinds at the end of a name; 0 for none, or a word that only
 * ends alike. */
static guint
find_head (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
           guint kinds, guint *found)
{
  guint length = xushi_lexicon_match_back (lexicon, text, start, end,
                                           kinds | XUSHI_TASK_NO_HEAD, found);

  if (*found & XUSHI_TASK_NO_HEAD)
    length = 0;
  if (length == 0)
    *found = 0;

  return length;
}

gboolean
xushi_task_name_has_other (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end, guint kinds)
{
  for (guint i = start; i < end;)
    {
      guint length = xushi_lexicon_match (lexicon, text, i, end, kinds, NULL);

      if (length == 0)
        return TRUE;
      i += length;
    }

  return FALSE;
}

/* 县大剧院, 市民中心: the place has one. */
static gboolean
is_institution (const XushiText *text, guint start, guint end, guint head, guint kinds)
{
  if (end - start < NAME_MIN || xushi_text_ends (text, head, end, kinds_only))
    return FALSE;

  return (end - head >= 3 && head == start && (kinds & XUSHI_TASK_THING))
         || (xushi_text_starts (text, start, end, "县|市|区|镇|乡|省")
             && !xushi_text_starts (text, start + 1, end, "级|内|域|场"));
}

/* 促进电子商务发展的若干意见: a paper is named by what it is for; not 更多惠企的政策, which are many. */
static gboolean
is_purpose (const XushiText *text, guint start, guint of, guint end)
{
  return of >= start + 6
         && xushi_text_starts (text, start, of, "促进|支持|加强|推进|推动|鼓励|关于|规范|加快|进一步|扶持|加大|深化") > 0
         && xushi_text_equals (text, of + 1, end,
                               "意见|若干意见|实施意见|指导意见|办法|实施办法|管理办法|暂行办法|规定|若干规定|"
                               "条例|细则|实施细则|方案|实施方案|若干措施|若干政策|决定");
}

/* 由市长任组长的工作专班: a body is known by who leads it. */
static gboolean
is_led (const XushiText *text, guint start, guint of)
{
  return xushi_text_is (text, start, of, "由") > 0
         && xushi_text_has (text, start, of, "任组长|为组长|任总指挥|为总指挥|任指挥长|任主任|牵头|挂帅|任双组长");
}

/* 完成比例低的建设: what stands behind 的 has no name of its own, and what stands before it is none. */
static gboolean
is_described (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
              guint head)
{
  guint found;

  for (guint i = end; i > start; i--)
    if (text->ch[i - 1] == U'的' && (is_purpose (text, start, i - 1, end) || is_led (text, start, i - 1)))
      return FALSE;
    else if (text->ch[i - 1] == U'的')
      return i > head
             || (!xushi_task_name_has_other (lexicon, text, i, head, XUSHI_TASK_VAGUE | XUSHI_TASK_FIELD)
                 && find_head (lexicon, text, start, i - 1,
                               XUSHI_TASK_THING | XUSHI_TASK_BODY | XUSHI_TASK_PAPER, &found)
                        == 0);

  return FALSE;
}

/* The first characters of the words below. */
static gboolean
may_begin_trait (gunichar c)
{
  static const gunichar first[] = { U'总', U'计', U'投', U'占', U'建', U'全', U'长', U'规', U'日', U'年',
                                    U'装', U'库', U'首' };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (c == first[i])
      return TRUE;

  return FALSE;
}

static const char *measures
    = "总投资|计划总投资|投资|投入|占地|总占地|建筑面积|总建筑面积|总面积|全长|总长|长|总规模|规划面积|规模|首期规模|"
      "日处理|年处理|日产|年产|年加工|装机|总装机|库容|总库容";

guint
xushi_task_name_trait (const XushiText *text, guint start, guint end)
{
  gboolean number = FALSE;
  guint money = 0;

  if (start >= end || !may_begin_trait (text->ch[start]))
    return 0;
  if (xushi_text_starts (text, start, end, measures) == 0)
    return 0;
  for (guint i = start; i < MIN (end, start + TRAIT_MAX); i++)
    {
      number |= xushi_char_is_digit (text->ch[i]);
      if (text->ch[i] == U'的')
        return number ? i + 1 - start : 0;
      /* 投资2000万元完成…: no 的, but a verb. */
      if (number && text->ch[i] == U'元')
        money = i + 1 - start;
    }

  return money;
}

guint
xushi_task_name_cut_traits (const XushiText *text, guint start, guint end)
{
  for (guint i = start + NAME_MIN; i + 2 < end; i++)
    {
      guint length = may_begin_trait (text->ch[i]) ? xushi_text_starts (text, i, end, measures) : 0;

      length += length > 0 ? xushi_text_starts (text, i + length, end, "约|达|为|近|能力") : 0;
      if (length > 0 && xushi_char_is_digit (text->ch[i + length])
          && !xushi_text_has (text, i + length, end, "的"))
        return i;
    }

  return end;
}

/* What the words before the head, at @head, make of a name. */
static XushiTaskNaming
judge_words (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
             guint head, guint kinds)
{
  gboolean generic = xushi_text_ends (text, head, end, kinds_only) > 0;

  if (xushi_task_name_has_other (lexicon, text, start, head, XUSHI_TASK_VAGUE | XUSHI_TASK_FIELD)
      || ((kinds & (XUSHI_TASK_THING | XUSHI_TASK_SOFT | XUSHI_TASK_BODY))
          && is_institution (text, start, end, head, kinds))
      /* 国家卫生县城: a title is known by what gives it. */
      || ((kinds & XUSHI_TASK_TITLE) && head > start + 2))
    return XUSHI_NAMED_WELL;
  if (generic || end - start < 2)
    return XUSHI_NAMED_NOT;
  if (xushi_task_name_has_other (lexicon, text, start, head, XUSHI_TASK_VAGUE))
    return XUSHI_NAMED_FIELD;

  return XUSHI_NAMED_KIND;
}

/* 更多, 一批, 一系列: asked of every name, so looked for by hand. */
static gboolean
has_many (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i + 1 < end; i++)
    if ((text->ch[i] == U'更' && text->ch[i + 1] == U'多')
        /* 会展路、交通北路等一批: some are named. */
        || (text->ch[i] == U'一' && (text->ch[i + 1] == U'批' || text->ch[i + 1] == U'系')
            && (i == start || text->ch[i - 1] != U'等')))
      return TRUE;

  return FALSE;
}

XushiTaskNaming
xushi_task_name_judge (const XushiLexicon *lexicon, const XushiText *text, guint start, guint end,
                       guint kinds, guint *head)
{
  guint found = 0, stop = end, length;

  if (head != NULL)
    *head = 0;
  /* 争取更多项目: as many as there may be. */
  if (end < start + 2
      || xushi_lexicon_match (lexicon, text, start, end, XUSHI_TASK_LOOSE, NULL) > 0
      || has_many (text, start, end))
    return XUSHI_NAMED_NOT;
  length = find_head (lexicon, text, start, end, kinds, &found);
  if (length == 0)
    {
      stop = trim_tail (text, start, end);
      length = find_head (lexicon, text, start, stop, kinds, &found);
    }
  if (head != NULL)
    *head = found;
  if (length == 0 && stop > start + 2 && text->ch[stop - 1] == U'》')
    return XUSHI_NAMED_WELL;
  if (length == 0 && stop > start + 2 && text->ch[stop - 1] == U'”')
    return XUSHI_NAMED_FIELD;
  if (length == 0 || is_described (lexicon, text, start, stop, stop - length))
    return XUSHI_NAMED_NOT;

  return judge_words (lexicon, text, start, stop, stop - length, found & kinds);
}
