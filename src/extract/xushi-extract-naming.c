/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-reader.h"

#include "extract/xushi-extract-subject.h"

#include <string.h>

/*
 * What a figure is called, with what it has from the items before.
 *
 * 新认定高新技术企业12家、科技型中小企业45家: things that are counted share the verb of the first. 重点项目60个，
 * 完成投资120亿元: a bare amount is that of the things before, and a bare verb (新开工900套) is done to them.
 */

/* Amounts that say nothing without a thing. */
static const char *const bare_amounts[]
    = { "投资", "完成投资", "年度投资", "年度计划投资", "计划投资", "当年投资", "到位投资", "产值", "完成产值", "税收",
        "营收", "利税", "总产", "总产量", "单产", "平均单产", "年产值", "开工率", "当年开工率", NULL };

/* Such a whole is the thing itself. */
static const char *const wholes[] = { "总量", "总额", "总数", "规模", "总规模", "增速", "增幅", NULL };

/* Verbs of projects and things, which stand behind them. */
static const char *const bare_verbs[]
    = { "开竣工", "开工",     "新开工",   "竣工", "竣工投产", "投产",   "续建", "新种", "入库", "出栏",
        "开工建设", "建成",     "完工", "新建",     "投用",   "打造", "改造", "交付", "签约",
        "落地",     "开工率",   "达产", "扩种",     "建成投用", NULL };

static const char *const done_names[] = { "预算", "年度预算", "任务", "年度任务", "全年任务", "年计划", "全年计划",
                                          "目标", "年度目标", "任务数", NULL };

/* Endings of names of what is measured, and not of things. */
static const char *const measured_ends[]
    = { "率",   "收入", "增加值", "总值", "产值", "总额", "产量", "面积", "额",   "量",   "投资", "税收", "利润", "指数", "支出",
        "浓度", "水平", "价格",   "比重", "占比", "天数", "时间", "寿命", "余额", "利税", NULL };

/* The last resort: a verb of XushiLexicon, so many characters at most. */
static char *
name_verb (XushiReader *reader, const XushiItemParts *phrase)
{
  guint length = 0, at = xushi_lexicon_find (reader->lexicon, reader->text, phrase->before.start,
                                             phrase->before.end,
                                             XUSHI_WORD_LABEL | XUSHI_WORD_DO, &length);

  if (at >= phrase->before.end)
    return g_strdup ("");
  return xushi_text_slice_tight (reader->text, at, at + length);
}

static gboolean
is_measured (const char *name)
{
  for (guint i = 0; measured_ends[i] != NULL; i++)
    if (g_str_has_suffix (name, measured_ends[i]))
      return TRUE;
  return FALSE;
}

/* What is done to a thing, before it. */
static const char *const leading_verbs[]
    = { "共安排", "安排", "排定", "开工建设", "新开工建设", "新开工", "种植", "新签约", "签约", "交付", "涉及", "实施", "推进", "新引进", "引进",
        "建设", "饲养", "养殖", NULL };

/* 新区共安排重点项目 → 重点项目. Takes @name. */
static char *
strip_leading (char *name)
{
  for (guint i = 0; leading_verbs[i] != NULL; i++)
    {
      const char *verb = strstr (name, leading_verbs[i]);
      gsize at = verb != NULL ? (gsize) (verb - name) : 0;

      /* A verb of planning may have its subject before it. */
      if (verb != NULL && (at == 0 || i < 3) && strlen (verb) > strlen (leading_verbs[i]) + 3)
        {
          char *rest = g_strdup (verb + strlen (leading_verbs[i]));

          g_free (name);
          return rest;
        }
    }
  return name;
}

/* 省级重点项目(新开工) → 省级重点项目. Takes @name. */
static char *
strip_verb (char *name)
{
  char *bracket = g_str_has_suffix (name, ")") ? strrchr (name, '(') : NULL;

  if (bracket != NULL && bracket > name)
    *bracket = '\0';
  for (guint i = 0; bare_verbs[i] != NULL; i++)
    if (g_str_has_suffix (name, bare_verbs[i]) && strlen (name) > strlen (bare_verbs[i]) + 3)
      {
        name[strlen (name) - strlen (bare_verbs[i])] = '\0';
        break;
      }
  return name;
}

/* The thing that the items before are about: that of the sentence, or the project that heads the
 * paragraph. (transfer full) (nullable) */
static char *
find_thing (const XushiReader *reader)
{
  XushiSpan head = reader->section.group;

  if (reader->subject != NULL && *reader->subject != '\0')
    return is_measured (reader->subject)
               ? NULL
               : strip_leading (strip_verb (g_strdup (reader->subject)));
  if (head.end <= head.start)
    head = reader->section.topic;
  if (head.end <= head.start)
    head = reader->section.area;
  if (head.end > head.start + 2
      && xushi_text_ends (reader->text, head.start, head.end,
                          "期|工程|项目|园|中心|小区|小镇|大道|公路|大桥|医院|学校|基地|园区|广场|水库|水厂|厂|馆|院")
             > 0)
    return xushi_text_slice_tight (reader->text, head.start, head.end);
  return NULL;
}

/* The name of the clause before. What is reached is no increase: 企业新增5家,达到38家. */
static char *
inherit (const char *subject, gboolean reached, const char *share)
{
  const char *increase = reached ? "(新增)" : "()";
  gsize length = strlen (subject) - (g_str_has_suffix (subject, increase) ? strlen (increase) : 0);

  return g_strdup_printf ("%.*s%s", (int) length, subject, share);
}

/* 回迁安置房开工 → 回迁安置房(开工), 固定资产投资任务 → 固定资产投资. Takes @own. */
static char *
part_end (char *own)
{
  static const char *const verbs[] = { "开工建设", "新开工", "开工", "竣工", "新建", "修复", NULL };

  for (guint i = 0; verbs[i] != NULL; i++)
    if (g_str_has_suffix (own, verbs[i]) && !g_str_has_suffix (own, "开竣工")
        && strlen (own) > strlen (verbs[i]) + 6)
      {
        char *name = g_strdup_printf ("%.*s(%s)", (int) (strlen (own) - strlen (verbs[i])), own,
                                      verbs[i]);

        g_free (own);
        return name;
      }
  if (g_str_has_suffix (own, "任务"))
    {
      g_autofree char *rest = g_strndup (own, strlen (own) - strlen ("任务"));

      if (is_measured (rest))
        own[strlen (rest)] = '\0';
    }
  return own;
}

/* @own completed by the thing it is said of, where it says nothing without. Takes @own. */
static char *
complete (const XushiReader *reader, char *own)
{
  g_autofree char *name = own;
  g_autofree char *thing = NULL;

  if (g_strv_contains (wholes, own) && reader->subject != NULL && is_measured (reader->subject))
    return g_strdup (reader->subject);
  if ((strcmp (own, "总数") == 0 || strcmp (own, "总量") == 0) && reader->subject != NULL)
    {
      thing = strip_verb (g_strdup (reader->subject));
      return g_strconcat (thing, own, NULL);
    }
  if (!g_strv_contains (bare_amounts, own) && !g_strv_contains (bare_verbs, own))
    return g_steal_pointer (&name);
  thing = find_thing (reader);
  if (thing == NULL || *thing == '\0' || strcmp (thing, own) == 0
      || g_strv_contains (bare_verbs, thing) || g_strv_contains (bare_amounts, thing))
    return g_steal_pointer (&name);
  if (g_strv_contains (bare_amounts, own))
    return g_strconcat (thing, own, NULL);
  return g_strdup_printf ("%s(%s)", thing, own);
}

/* Whether the verb of the first thing of a list is that of this one as well: 科技型中小企业45家. What is
 * measured, or has a verb of its own, has another. */
static gboolean
shares_label (const XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
              const char *own)
{
  XushiSpan name = { phrase->before.start, phrase->before.end };

  static const char *const ends[] = { "创建", "扫尾", "改造", "建设", "提质", "治理", "整治", "任务", NULL };

  if (*own == '\0' || (q->kinds & XUSHI_WORD_RATE) || q->reach || is_measured (own)
      || strstr (own, "覆盖") != NULL)
    return FALSE;
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (own, ends[i]))
      return FALSE;
  if (xushi_text_starts (reader->text, q->unit_at, q->end, "元|美元|岁|年|天|小时") > 0)
    return FALSE;
  if (phrase->after.end > phrase->after.start)
    return TRUE;
  if (q->head < q->start
      && (q->op == XUSHI_OPERATOR_EQUAL
          || xushi_text_has (reader->text, q->head, q->start, "突破|超|达|过")))
    return FALSE;
  return xushi_lexicon_match_back (reader->lexicon, reader->text, name.start, name.end, XUSHI_WORD_DO,
                                   NULL)
             < 2
         && !xushi_text_starts (reader->text, name.start, name.end, "每|人均|户均");
}

/* 设施蔬菜面积达到蔬菜面积的45%, 其中大棚蔬菜占40%: a share of what. (transfer full) (nullable) */
static char *
name_share (const XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
            const char *own)
{
  const XushiText *text = reader->text;
  const char *reached = strstr (own, "达到");

  if (!(q->kinds & XUSHI_WORD_RATE) || *own == '\0' || phrase->after.end > phrase->after.start)
    return NULL;
  if (reached != NULL && reached > own + 3 && strlen (reached) > strlen ("达到") + 3
      && xushi_text_ends (text, phrase->before.start, q->start, "的") > 0)
    {
      g_autofree char *part = g_strndup (own, (gsize) (reached - own));

      if (g_str_has_suffix (part, "要"))
        part[strlen (part) - strlen ("要")] = '\0';

      return g_strdup_printf ("%s占%s比重", part, reached + strlen ("达到"));
    }
  if (xushi_text_is (text, phrase->before.start, phrase->before.end, "其中") > 0
      && xushi_text_is (text, q->head, q->start, "占") > 0 && reader->subject != NULL
      && is_measured (reader->subject))
    return g_strdup_printf ("%s占%s比重", own, reader->subject);
  return NULL;
}

gboolean
xushi_reader_may_go_on (const char *name)
{
  return !g_strv_contains (done_names, name);
}

char *
xushi_reader_name (XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q)
{
  const XushiText *text = reader->text;
  g_autofree char *own = xushi_subject_name (reader->lexicon, text, phrase->before, phrase->after);
  g_autofree char *label = NULL;
  char *share;
  XushiSpan name;

  if (phrase->inherits && reader->subject != NULL)
    return inherit (reader->subject, q->reach, g_str_has_prefix (own, "占") ? own : "");
  /* 建立高产示范片,全县不少于15个: the clause before names it. */
  if (phrase->inherits && reader->previous.end > reader->previous.start + 3
      && xushi_lexicon_find (reader->lexicon, text, reader->previous.start, reader->previous.end,
                             XUSHI_WORD_DO, NULL)
             < reader->previous.end)
    return xushi_subject_name (reader->lexicon, text, reader->previous,
                               (XushiSpan){ reader->previous.end, reader->previous.end });
  share = name_share (reader, phrase, q, own);
  if (share != NULL)
    return share;
  /* 其中税收收入占比: of what was named before. */
  if (g_str_has_suffix (own, "占比") && reader->subject != NULL && is_measured (reader->subject)
      && xushi_text_is (text, phrase->before.start, phrase->before.end, "其中") > 0)
    {
      own[strlen (own) - strlen ("占比")] = '\0';
      return g_strdup_printf ("%s占%s比重", own, reader->subject);
    }
  /* 新增森林覆盖率0.3个百分点: a rate only rises. */
  if ((q->kinds & XUSHI_WORD_RATE) && g_str_has_suffix (own, "(新增)"))
    own[strlen (own) - strlen ("(新增)")] = '\0';
  label = xushi_subject_label (reader->lexicon, text, phrase->before);
  if (label != NULL && xushi_subject_is_plain_label (reader->lexicon, text, phrase->before))
    g_clear_pointer (&label, g_free);
  name = xushi_subject_trim (reader->lexicon, text, phrase->before);
  if (label != NULL
      || xushi_lexicon_match (reader->lexicon, text, name.start, name.end, XUSHI_WORD_DO, NULL) > 0)
    {
      g_free (reader->label);
      reader->label = g_steal_pointer (&label);
    }
  else if (reader->label != NULL && shares_label (reader, phrase, q, own))
    return g_strdup_printf ("%s(%s)", own, reader->label);
  if (*own == '\0')
    {
      g_free (own);
      own = name_verb (reader, phrase);
    }

  return complete (reader, part_end (g_steal_pointer (&own)));
}
