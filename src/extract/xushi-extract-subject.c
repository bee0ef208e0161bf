/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-subject.h"

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"

#include <string.h>

/*
 * The name of an indicator, cut out of its clause.
 *
 * 确保|全县|研究与试验发展经费支出占地区生产总值比重|达到|2.72%
 * will  scope subject                                head
 */

#define SPLIT_MAX 16

/* Verbs that a clerk leaves out of the name: the rest is clear enough. */
static const char *plain_verbs = "完成|实现|确保|建设|创建|获得|推动|引导|入选|力争|全面完成|落实|帮扶|保证|"
                                 "达到|保持|争取|做到|推进|实施|开展|累计|为|对|将|使|让|把";

/* What links the subject to its verb, before the number. */
static const char *tails = "平均|户均|人均水平|较上年|比上年|较去年|比去年|同比|年均|力争|确保|争取|均|都|各|分别|要|要达到|"
                           "将|再|共|总共|由|从|在|为|以|累计|平均|每年|达|至|到|约|就|也|又|是|"
                           "实际|实现|稳步|同口径|按可比口径|按可比价|名义|预期|目标|计划|全年|年底|的|"
                           "全市|全县|全省|全区|的比例|:|一般|不|应|基本|总计|合计|当年|每|今年|上|"
                           "比上年同期|有望|安排|必须|稳定|可|新";

/* Names that begin with the characters of an adverb. */
static const char *kept_heads
    = "基本医|基本养|基本公|基本农|基本药|基本建|再生|再就业|应急|用水|用电|用地|用能|用气|共建|共享|共有|和美|和谐|"
      "及时|从业|在校|在建|在岗|在册|在园|以工代赈|为民|要素|继续教育|安排残疾|全面二孩|全面发展|累计|"
      "平均|人均|全员|全社会研|全社会用|全要素|同比|年均|进一步规|深化农|加快发展|使用|把关|由于";

static XushiSpan
trim_front (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  guint length;

  do
    {
      length = xushi_lexicon_match (lexicon, text, span.start, span.end,
                                    XUSHI_WORD_WILL | XUSHI_WORD_SCOPE, NULL);
      /* 基本医疗保险, 再生水: the characters of an adverb begin a name. */
      if (xushi_text_starts (text, span.start, span.end, kept_heads) > 0)
        length = 0;
      /* 到2020年, 县住建局要: when and who are told elsewhere. */
      if (length == 0)
        length = xushi_when_skip (text, span.start, span.end);
      if (length == 0)
        length = xushi_who_skip (text, span.start, span.end);
      if (length > 0 && span.start + length < span.end)
        span.start += length;
      else if (length > 0 && span.start + length == span.end)
        {
          span.start = span.end;
          length = 0;
        }
      while (span.start < span.end
             && (text->ch[span.start] == ',' || text->ch[span.start] == U'、'
                 || text->ch[span.start] == ':' || text->ch[span.start] == '\n'))
        span.start++;
    }
  while (length > 0);

  return span;
}

static XushiSpan
trim_back (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  guint length;

  do
    {
      length = xushi_text_ends (text, span.start, span.end, tails);
      if (length == 0)
        length = xushi_lexicon_match_back (lexicon, text, span.start, span.end,
                                           XUSHI_WORD_RISE | XUSHI_WORD_FALL, NULL);
      if (length == 0)
        length = xushi_when_skip_back (text, span.start, span.end);
      span.end -= length;
    }
  while (length > 0 && span.end > span.start);

  return span;
}

XushiSpan
xushi_subject_trim (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span)
{
  return trim_back (lexicon, text, trim_front (lexicon, text, span));
}

gboolean
xushi_subject_is_empty (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before)
{
  XushiSpan span = xushi_subject_trim (lexicon, text, before);

  return span.start >= span.end
         || xushi_text_starts (text, span.start, span.end, "占") > 0;
}

char *
xushi_subject_label (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before)
{
  XushiSpan span = trim_front (lexicon, text, before);
  guint length
      = xushi_lexicon_match (lexicon, text, span.start, span.end, XUSHI_WORD_LABEL, NULL);

  /* 新增、更新公交车: two verbs name the thing better than one of them. */
  if (length == 0 || text->ch[span.start + length] == U'、')
    return NULL;
  return xushi_text_slice_tight (text, span.start, span.start + length);
}

/* The noun after a number: 家"邻里中心" → “邻里中心”. */
static XushiSpan
noun_behind (const XushiText *text, XushiSpan after)
{
  guint length = xushi_text_starts (text, after.start, after.end, "的|左右的|以上的|以上");

  after.start += length;

  return after;
}

char *
xushi_subject_name (const XushiLexicon *lexicon, const XushiText *text, XushiSpan before,
                    XushiSpan after)
{
  g_autofree char *label = xushi_subject_label (lexicon, text, before), *head = NULL, *noun = NULL;
  g_autofree char *name = NULL;
  XushiSpan span = xushi_subject_trim (lexicon, text, before);
  gboolean increase = FALSE;

  after = noun_behind (text, after);
  if (label != NULL && span.end > span.start)
    {
      guint length = (guint) g_utf8_strlen (label, -1);

      /* 新增就业, 新增耕地 are names in themselves. */
      increase = xushi_text_starts (text, span.start, span.end,
                                    "新增就业|新增耕地|新增绿化|新增贷款|新增财力|城镇新增")
                 > 0;
      if (!increase && span.start + length <= span.end)
        span.start += length;
    }
  else if (span.end > span.start)
    {
      guint length = xushi_text_starts (text, span.start, span.end, plain_verbs);

      if (span.start + length <= span.end && after.end <= after.start)
        span.start += span.start + length < span.end ? length : 0;
      else if (length > 0)
        span.start += length;
      span = trim_front (lexicon, text, span);
    }
  head = xushi_text_slice_tight (text, span.start, span.end);
  noun = xushi_text_slice_tight (text, after.start, MAX (after.start, after.end));
  name = g_strconcat (head, noun, NULL);
  if (g_str_equal (name, "投资"))
    return g_strdup ("完成投资");
  if (label != NULL && !increase && *name != '\0' && !g_str_has_prefix (label, "建设")
      && !g_str_has_prefix (label, "创建"))
    return g_strdup_printf ("%s(%s)", name, label);

  return g_steal_pointer (&name);
}

static gboolean
is_separator (const XushiText *text, XushiSpan span, guint i, const char *marks, guint *length)
{
  *length = xushi_text_starts (text, i, span.end, marks);
  if (*length == 0)
    return FALSE;
  return !xushi_text_starts (text, i, span.end, "和谐|与会|及时|及格|和平|与试验|与开发|及以上")
         && !xushi_text_ends (text, span.start, i, "普|参|涉|研究");
}

static guint
split_at (const XushiText *text, XushiSpan span, const char *marks, XushiSpan *parts)
{
  guint n = 0, from = span.start;

  for (guint i = span.start; i < span.end && n + 1 < SPLIT_MAX; i++)
    {
      guint behind = xushi_text_closing (text, i, span.end), length;

      if (behind > i)
        {
          i = behind - 1;
          continue;
        }
      if (is_separator (text, span, i, marks, &length) && i > from && i + length < span.end)
        {
          parts[n++] = (XushiSpan){ from, i };
          from = i + length;
          i = from - 1;
        }
    }
  parts[n++] = (XushiSpan){ from, span.end };

  return n;
}

/* 一二三产增加值, 城乡居民收入: one word for several. */
static GStrv
split_fused (const XushiText *text, XushiSpan span, guint wanted)
{
  static const struct
  {
    const char *fused;
    const char *parts[4];
  } table[] = { { "一二三产业", { "第一产业", "第二产业", "第三产业" } },
                { "一二三产", { "一产", "二产", "三产" } },
                { "二三产", { "二产", "三产" } },
                { "城乡常住居民", { "城镇常住居民", "农村常住居民" } },
                { "城乡居民", { "城镇居民", "农村居民" } },
                { "三次产业", { "第一产业", "第二产业", "第三产业" } },
                { "进出口", { "进口", "出口" } } };
  g_autoptr (GStrvBuilder) names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      guint at = span.start, length = 0, n = 0;

      while (n < 4 && table[i].parts[n] != NULL)
        n++;
      while (at < span.end && (length = xushi_text_is (text, at, span.end, table[i].fused)) == 0)
        at++;
      if (length == 0 || n != wanted)
        continue;
      names = g_strv_builder_new ();
      for (guint k = 0; k < n; k++)
        {
          g_autofree char *head = xushi_text_slice_tight (text, span.start, at);
          g_autofree char *rest = xushi_text_slice_tight (text, at + length, span.end);
          g_autofree char *name = g_strconcat (head, table[i].parts[k], rest, NULL);

          g_strv_builder_add (names, name);
        }
      return g_strv_builder_end (names);
    }

  return NULL;
}

static const char *measure_nouns
    = "投资|收入|增加值|总值|产值|总额|产量|面积|率|比重|占比|总产量|消费|销售额|贷款|存款|余额|利润|税收|"
      "出口|进口|指数|数|量|额|强度|人次|人数|企业|项目|支出|能耗|排放量|浓度|水平|价格|编制";

/* The end of the last part that the first parts leave out. */
static XushiSpan
shared_end (const XushiText *text, const XushiSpan *parts, guint n)
{
  XushiSpan last = parts[n - 1], none = { last.end, last.end };
  guint length = parts[0].end - parts[0].start, own;

  for (guint i = 0; i + 1 < n; i++)
    if (xushi_text_ends (text, parts[i].start, parts[i].end, measure_nouns) > 0
        && !xushi_text_ends (text, parts[i].start, parts[i].end, "项目|企业"))
      return none;
  /* 城镇和农村居民收入: what goes beyond a modifier of the same length is shared. */
  for (guint i = 1; i + 1 < n; i++)
    if (parts[i].end - parts[i].start != length)
      length = 0;
  if (length > 0 && length <= 4 && last.end - last.start > length + 1)
    return (XushiSpan){ last.start + length, last.end };
  own = xushi_text_ends (text, last.start, last.end, measure_nouns);

  return own < last.end - last.start ? (XushiSpan){ last.end - own, last.end } : none;
}

GStrv
xushi_subject_split (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span,
                     guint wanted)
{
  static const char *marks[] = { "、|和|及|与|以及", "、", "、|和", "和|与|及|以及", ";|、|,|和" };
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  XushiSpan parts[SPLIT_MAX], end;
  GStrv fused;
  guint n = 1;

  span = xushi_subject_trim (lexicon, text, span);
  fused = wanted > 1 ? split_fused (text, span, wanted) : NULL;
  if (fused != NULL)
    return fused;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      n = split_at (text, span, marks[i], parts);
      if (n == wanted || wanted == 0)
        break;
    }
  if (wanted > 0 && n != wanted)
    n = split_at (text, span, "\n", parts);

  end = n > 1 ? shared_end (text, parts, n) : (XushiSpan){ span.end, span.end };
  for (guint i = 0; i < n; i++)
    {
      XushiSpan part = i == 0 ? parts[i] : xushi_subject_trim (lexicon, text, parts[i]);
      g_autofree char *own = xushi_text_slice_tight (text, part.start, MAX (part.start, part.end));
      g_autofree char *rest = xushi_text_slice_tight (text, end.start, end.end);
      g_autofree char *name = g_strconcat (own, i + 1 < n ? rest : "", NULL);

      g_strv_builder_add (names, name);
    }

  return g_strv_builder_end (names);
}
