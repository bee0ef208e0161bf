/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-reader.h"

#include "extract/xushi-extract-subject.h"
#include "extract/xushi-extract-whole.h"

#include <string.h>

/*
 * What a figure is called, with what it has from the items before.
 *
 * 新认定高新技术企业12家、科技型中小企业45家: things that are counted share the verb of the first. 重点项目60个，
 * 完成投资120亿元: a bare amount is that of the things before, and a bare verb (新开工900套) is done to them.
 */

static const char *const done_names[] = { "预算", "年度预算", "任务", "年度任务", "全年任务", "年计划", "全年计划",
                                          "目标", "年度目标", "任务数", NULL };

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

/* The name of the clause before. What is reached is no increase: 企业新增5家,达到38家; 新发展大棚300亩,累计达到900亩. */
static char *
inherit (const char *subject, gboolean reached, const char *share)
{
  const char *increase = !reached ? "()" : g_str_has_suffix (subject, "(新发展)") ? "(新发展)" : "(新增)";
  gsize length = strlen (subject) - (g_str_has_suffix (subject, increase) ? strlen (increase) : 0);

  return g_strdup_printf ("%.*s%s", (int) length, subject, share);
}

/* 带动农户: what comes of it */
static const char *const done_by[] = { "新栽", "新植", "新种", "召开", "重点建设", "涉及", "入选", "毕业", "配套", "日均服务", "日服务", "年服务", "辐射", "带动", "入社", "惠及", "覆盖", "受益", "可新增", "每", "年出栏", "年产", "年存栏", NULL };

/* 新进规企业, not 新能源汽车. */
static gboolean
has_new_verb (const char *own)
{
  static const char *const nouns[]
      = { "新能源", "新型", "新材料", "新兴", "新区", "新农村", "新生代", "新媒体", "新品种", "新技术", "新产品", "新业态", NULL };

  for (guint i = 0; nouns[i] != NULL; i++)
    if (g_str_has_prefix (own, nouns[i]))
      return FALSE;
  for (guint i = 0; done_by[i] != NULL; i++)
    if (g_str_has_prefix (own, done_by[i]))
      return TRUE;
  return g_str_has_prefix (own, "新") && g_utf8_strlen (own, -1) > 4;
}

/* 万个 and 个 are the same. */
static const char *
skip_scale (const char *unit)
{
  static const char *const scales[] = { "万", "亿", "千", "百" };

  for (guint i = 0; unit != NULL && i < G_N_ELEMENTS (scales); i++)
    if (g_str_has_prefix (unit, scales[i]))
      return unit + strlen (scales[i]);
  return unit;
}

/* Whether the verb of the first thing of a list is that of this one as well: 科技型中小企业45家. What is
 * measured, or has a verb of its own, has another. */
static gboolean
shares_label (const XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
              const char *own)
{
  XushiSpan name = { phrase->before.start, phrase->before.end };

  static const char *const ends[] = { "达标", "挂牌", "上市", "新居", "提质增效", "创建", "扫尾", "改造", "建设", "提质", "治理", "整治", "任务", NULL };

  /* 改厕1200座,其中示范村8个: other things than those */
  if ((reader->parts || xushi_text_is (reader->text, phrase->quote.start, name.end, "其中") > 0) && reader->whole >= 0
      && (guint) reader->whole < reader->candidates->len && phrase->quote.start > 0
      && reader->text->ch[phrase->quote.start - 1] != U'、')
    {
      const XushiCandidate *whole = g_ptr_array_index (reader->candidates, reader->whole);
      g_autofree char *unit = xushi_quantity_unit (reader->text, q);

      if (g_strcmp0 (skip_scale (unit), skip_scale (whole->unit)) != 0 && !(q->kinds & XUSHI_WORD_PHYSICAL)
          && (!(q->kinds & XUSHI_WORD_COUNT) || g_str_has_suffix (own, "村") || g_str_has_suffix (own, "社区") || g_str_has_suffix (own, "乡镇")))
        return FALSE;
    }
  if (*own == '\0' || xushi_whole_is_verb (own) || (q->kinds & XUSHI_WORD_RATE) || q->reach || xushi_whole_is_measured (own)
      || xushi_whole_verb (own) > 0 || has_new_verb (own)
      || strstr (own, "加装") != NULL || strstr (own, "引进") != NULL || strstr (own, "覆盖") != NULL || strstr (own, "惠及") != NULL || strstr (own, "吸纳") != NULL)
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
          || xushi_text_has (reader->text, q->head, q->start, "突破|超|达|过|保持|稳定|维持")))
    return FALSE;
  if (g_str_has_suffix (own, "生产能力"))
    return FALSE;
  if (g_str_has_suffix (own, "组织"))
    return TRUE;
  return (xushi_lexicon_match_back (reader->lexicon, reader->text, name.start, name.end, XUSHI_WORD_DO, NULL) < 2
          || g_str_has_suffix (own, "直通车"))
         && !xushi_text_starts (reader->text, name.start, name.end, "每|人均|户均");
}

/* 违法占用耕地面积|占|占用耕地面积: not 占用 alone */
static gboolean
takes_share (const char *own)
{
  for (const char *at = strstr (own, "占"); at != NULL; at = strstr (at + 3, "占"))
    if (at > own && !g_str_has_prefix (at, "占用"))
      return TRUE;
  return FALSE;
}

/* 地下|泊位 of 公共停车|泊位(新增): whether the last two characters of @own are among those of @whole. */
static gboolean
is_of_kind (const char *own, const char *whole)
{
  glong n = g_utf8_strlen (own, -1);

  return n > 2 && strstr (whole, g_utf8_offset_to_pointer (own, n - 2)) != NULL;
}

/* 其中|大棚蔬菜占40%, 其中|地下泊位不少于三分之一: of the whole before it. (transfer full) (nullable) */
static char *
name_share_of_part (const XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q, const char *own)
{
  const XushiText *text = reader->text;

  if (xushi_text_is (text, phrase->before.start, phrase->before.end, "其中") == 0)
    return NULL;
  if (xushi_text_is (text, q->head, q->start, "占") > 0 && reader->subject != NULL
      && xushi_whole_is_measured (reader->subject))
    return g_strdup_printf ("%s占%s比重", own, reader->subject);
  /* 公共泊位2400个,其中地下泊位不少于三分之一: a share of them; not 其中居民满意度 */
  if (reader->subject != NULL && !xushi_whole_is_measured (reader->subject) && strstr (own, "占") == NULL
      && (is_of_kind (own, reader->subject) || xushi_text_is (text, q->head, q->start, "占") > 0)
      && xushi_lexicon_find (reader->lexicon, text, phrase->before.start, q->start, XUSHI_WORD_RISE | XUSHI_WORD_FALL, NULL) >= q->start)
    return g_strconcat (own, "占比", NULL);
  /* 居民收入增长8%,其中农村居民增长9% */
  if (reader->subject != NULL
      && g_str_has_suffix (own, "居民") && g_str_has_prefix (reader->subject, "居民"))
    return g_strconcat (own, reader->subject + strlen ("居民"), NULL);
  /* 其中税收收入占比: of what was named before. */
  if (g_str_has_suffix (own, "占比") && reader->subject != NULL && xushi_whole_is_measured (reader->subject))
    return g_strdup_printf ("%.*s占%s比重", (int) (strlen (own) - strlen ("占比")), own, reader->subject);

  return NULL;
}

/* 设施蔬菜面积达到蔬菜面积的45%, 其中大棚蔬菜占40%: a share of what. (transfer full) (nullable) */
static char *
name_share (const XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
            const char *own)
{
  const XushiText *text = reader->text;
  const char *reached = strstr (own, "达到"), *taken = strstr (own, "占到");
  char *share;

  if (!(q->kinds & XUSHI_WORD_RATE) || *own == '\0' || phrase->after.end > phrase->after.start)
    return NULL;
  /* 安排衔接资金8600万元,其中|用于产业发展的比例 */
  if (xushi_text_starts (text, phrase->before.start, phrase->before.end, "其中用于|其中投向|其中安排用于") > 0
      && xushi_text_ends (text, phrase->before.start, phrase->before.end, "比例|占比|比重") > 0 && reader->subject != NULL)
    {
      g_autofree char *use = xushi_text_slice_tight (text, phrase->before.start + 2, phrase->before.end);

      return g_strconcat (reader->subject, use, NULL);
    }
  /* 警力占到总警力的85% */
  if (taken != NULL && taken > own)
    return g_strdup_printf ("%.*s占%s比重", (int) (taken - own), own, taken + strlen ("占到"));
  if (reached != NULL && reached > own + 3 && strlen (reached) > strlen ("达到") + 3
      && xushi_text_ends (text, phrase->before.start, q->start, "的") > 0)
    {
      g_autofree char *part = g_strndup (own, (gsize) (reached - own));

      if (g_str_has_suffix (part, "要"))
        part[strlen (part) - strlen ("要")] = '\0';

      return g_strdup_printf ("%s占%s比重", part, reached + strlen ("达到"));
    }
  /* 种烟面积占|全县|50% */
  if (g_str_has_suffix (own, "占") && strlen (own) > strlen ("占"))
    {
      guint length = xushi_text_ends (text, phrase->before.start, q->start, "全县|全市|全区|全省|全镇|全国|全州");

      if (length > 0)
        {
          g_autofree char *whole = xushi_text_slice_tight (text, q->start - length, q->start);

          return g_strconcat (own, whole, "比重", NULL);
        }
    }
  share = name_share_of_part (reader, phrase, q, own);
  if (share != NULL)
    return share;
  /* 违法占用耕地面积占新增建设用地面积|的比例 */
  if (takes_share (own) && !g_str_has_suffix (own, ")") && xushi_text_has (text, phrase->before.start, q->start, "的比例")
      && !g_str_has_suffix (own, "比例") && !g_str_has_suffix (own, "比重"))
    return g_strconcat (own, "比例", NULL);
  /* 环保投入相当于生产总值|的比例 */
  if (strstr (own, "相当于") > own && !g_str_has_suffix (own, "比例") && !g_str_has_suffix (own, "比重"))
    return g_strconcat (own, "比例", NULL);
  /* 本科以上人口占总人口的15%: it is a share. */
  if (takes_share (own) && !g_str_has_suffix (own, "率") && !g_str_has_suffix (own, "比重") && !g_str_has_suffix (own, "占比")
      && !g_str_has_suffix (own, "比例") && !g_str_has_suffix (own, "份额") && !g_str_has_suffix (own, "占有量")
      && xushi_text_ends (text, phrase->before.start, q->start, "的|占") == 1)
    return g_strconcat (own, "比重", NULL);

  return NULL;
}

gboolean
xushi_reader_may_go_on (const char *name)
{
  return !g_strv_contains (done_names, name);
}

/* The name that what @phrase is a part of has: 其中 of the last whole that is counted in the same unit, or the item
 * before it in a list. (nullable) */
static const char *
find_whole (const XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q)
{
  const XushiText *text = reader->text;
  guint start = phrase->quote.start;
  const XushiCandidate *whole = NULL;

  if ((q->kinds & XUSHI_WORD_RATE) || phrase->inherits)
    return NULL;
  if ((reader->parts || xushi_text_is (text, start, phrase->before.end, "其中") > 0) && reader->whole >= 0
      && (guint) reader->whole < reader->candidates->len)
    whole = g_ptr_array_index (reader->candidates, reader->whole);
  if (whole != NULL)
    {
      g_autofree char *unit = xushi_quantity_unit (text, q);

      return g_strcmp0 (skip_scale (unit), skip_scale (whole->unit)) == 0 ? whole->subject : NULL;
    }

  return start > 0 && text->ch[start - 1] == U'、' ? reader->subject : NULL;
}

/* 项目190个,开工建设165个,年内|完成|153个 */
static gboolean
is_completed (const XushiReader *reader, guint start, guint end)
{
  return xushi_text_ends (reader->text, start, end, "完成") > 0
         && (g_str_has_suffix (reader->subject, "开工)") || g_str_has_suffix (reader->subject, "开工建设)")
             || g_str_has_suffix (reader->subject, "启动)"));
}

/* 园林绿化项目(开工建设) → 园林绿化项目(完成) */
static char *
with_verb (const char *subject, const char *verb)
{
  const char *bracket = strrchr (subject, '(');

  return g_strdup_printf ("%.*s(%s)", (int) (bracket - subject), subject, verb);
}

/* The name of the clause before, or that of the last target. (transfer full) (nullable) */
static char *
name_inherited (const XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q,
                const char *own)
{
  XushiSpan before = reader->previous;

  if (!phrase->inherits)
    return NULL;
  if (reader->subject != NULL && is_completed (reader, phrase->before.start, q->start))
    return with_verb (reader->subject, "完成");
  /* 接待过夜游客120万人次,占游客总量的比重…: of those, and not of the work */
  if (reader->subject != NULL)
    return inherit (reader->subject + (g_str_has_prefix (own, "占") ? xushi_whole_verb (reader->subject) : 0), q->reach,
                    g_str_has_prefix (own, "占") ? own : "");
  /* 建立高产示范片,全县不少于15个: the clause before names it. */
  if (before.end > before.start + 3
      && xushi_lexicon_find (reader->lexicon, reader->text, before.start, before.end, XUSHI_WORD_DO, NULL)
             < before.end)
    return xushi_subject_name (reader->lexicon, reader->text, before, (XushiSpan){ before.end, before.end });

  return NULL;
}

/* 上市辅导企业, 供水管网: the verb begins the noun. */
static gboolean
begins_noun (const XushiText *text, XushiSpan name)
{
  guint length = xushi_text_starts (text, name.start, name.end,
                                    "实训|实践|救助|托育|保障|阅读|安置|上市|挂牌|签约|洽谈|储备|供水|供热|供气|排水|示范|试点|服务|创业|出口|孵化|研发|检测|养殖");

  return length > 0 && name.end > name.start + length
         && xushi_text_ends (text, name.start, name.end, "企业|项目|管网|设施|基地|中心|平台|站|点|村|场|园|区|店|机构|户|合作社|社|协会|队|队伍|人才|学校|医院") > 0;
}

/* Keeps the verb that the items of a list share. Returns whether @phrase has one of its own. */
static gboolean
keep_label (XushiReader *reader, const XushiItemParts *phrase)
{
  g_autofree char *label = xushi_subject_label (reader->lexicon, reader->text, phrase->before);
  XushiSpan name = xushi_subject_trim (reader->lexicon, reader->text, phrase->before);

  if (label != NULL && xushi_subject_is_plain_label (reader->lexicon, reader->text, phrase->before))
    g_clear_pointer (&label, g_free);
  if (label == NULL
      && (xushi_lexicon_match (reader->lexicon, reader->text, name.start, name.end, XUSHI_WORD_DO, NULL) == 0
          || begins_noun (reader->text, name)))
    return FALSE;
  g_free (reader->label);
  reader->label = g_steal_pointer (&label);

  return TRUE;
}

/* 覆盖|20%的行政村: how many of them. Takes @own. */
static char *
name_rate_of (char *own)
{
  static const char *const verbs[] = { "达到", "建成", "建有", "创成" };
  g_autofree char *name = own;

  if (*own == '\0' || g_str_has_suffix (own, ")") || g_str_has_suffix (own, "率") || g_str_has_suffix (own, "增长")
      || g_str_has_suffix (own, "比重") || g_str_has_suffix (own, "比例") || g_str_has_suffix (own, "占比")
      || g_str_has_suffix (own, "工程量") || g_str_has_suffix (own, "任务") || g_str_has_suffix (own, "投资")
      || g_str_has_suffix (own, "工程") || g_str_has_suffix (own, "进度"))
    return g_steal_pointer (&name);

  /* 80%的行政村|达到|卫生村标准: which of them */
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *at = strstr (own, verbs[i]);

      if (at != NULL && at > own + 3 && strlen (at) > strlen (verbs[i]) + 3)
        return g_strdup_printf ("%s的%.*s比例", at, (int) (at - own), own);
    }

  return g_strconcat (own, "比例", NULL);
}

/* 超亿元, 过亿元 */
static gboolean
is_limit (const char *own)
{
  return g_str_has_prefix (own, "超") || g_str_has_prefix (own, "过") || g_str_has_prefix (own, "逾");
}

/* 10亿元|以上3个: of the projects or firms that were named before. (transfer full) (nullable) */
static char *
name_limit (const XushiReader *reader, const XushiQuantity *q, const char *own)
{
  static const char *const nouns[] = { "工业项目", "产业项目", "项目", "企业" };
  const char *bracket = strrchr (own, '('), *label;
  gsize length = bracket != NULL ? (gsize) (bracket - own) : strlen (own);

  if (!(q->kinds & XUSHI_WORD_COUNT) || reader->subject == NULL || length < strlen ("亿元")
      || strncmp (own + length - strlen ("元"), "元", strlen ("元")) != 0)
    return NULL;
  label = strrchr (reader->subject, '(');
  /* 签约项目35个,其中10亿元以上4个 */
  if (label == NULL && g_str_has_prefix (reader->subject, "签约"))
    label = "(签约)";
  else if (label == NULL && g_str_has_prefix (reader->subject, "新签约"))
    label = "(新签约)";
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (strstr (reader->subject, nouns[i]) != NULL)
      return g_strdup_printf ("%.*s%s%s%s", (int) length, own, is_limit (own) || strstr (own, "超") != NULL ? "" : "以上", nouns[i],
                              label != NULL ? label : "");

  return NULL;
}

char *
xushi_reader_name (XushiReader *reader, const XushiItemParts *phrase, const XushiQuantity *q)
{
  g_autofree char *own = xushi_subject_name (reader->lexicon, reader->text, phrase->before, phrase->after);
  char *name = name_inherited (reader, phrase, q, own);

  if (name == NULL)
    name = name_share (reader, phrase, q, own);
  if (name != NULL)
    return name;
  /* 新增森林覆盖率0.3个百分点: a rate only rises. */
  if ((q->kinds & XUSHI_WORD_RATE) && g_str_has_suffix (own, "(新增)"))
    {
      own[strlen (own) - strlen ("(新增)")] = '\0';
      /* 新增工业用地出让比例达到100%: which ones */
      if (g_str_has_suffix (own, "比例") && !xushi_text_ends (reader->text, q->unit_at, q->end, "百分点"))
        {
          char *full = g_strconcat ("新增", own, NULL);

          g_free (own);
          own = full;
        }
    }
  /* 引进亿元以上项目18个,其中10亿元以上3个 */
  name = name_limit (reader, q, own);
  if (name != NULL)
    return name;
  if ((q->kinds & XUSHI_WORD_RATE) && phrase->after.end > phrase->after.start)
    own = name_rate_of (own);
  if (!keep_label (reader, phrase))
    {
      const char *whole = find_whole (reader, phrase, q);

      /* 其中乡道9座, 发放创业贷款200万元、助学贷款100万元: what the part shares with its whole. */
      if (whole != NULL)
        own = xushi_whole_part (g_steal_pointer (&own), whole, whole != reader->subject);
      if (reader->label != NULL && !g_str_has_suffix (own, ")") && shares_label (reader, phrase, q, own))
        return g_strdup_printf ("%s(%s)", own, reader->label);
    }
  if (*own == '\0')
    {
      g_free (own);
      own = name_verb (reader, phrase);
    }

  return xushi_whole_complete (reader, phrase, q, g_steal_pointer (&own));
}
