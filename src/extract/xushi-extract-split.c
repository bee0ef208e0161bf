/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-subject.h"

#include <string.h>

/*
 * A list of subjects is cut into names, each of which is completed by what the last one shares with
 * the others: 城镇和农村|居民人均可支配收入.
 */

#define SPLIT_MAX 16
/* 等主要污染物 is no longer than this. */
#define CLASS_MAX 6

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
  } table[] = { { "一、二、三产业", { "一产业", "二产业", "三产业" } },
                { "一二三产业", { "第一产业", "第二产业", "第三产业" } },
                { "一二三产", { "一产", "二产", "三产" } },
                { "二三产", { "二产", "三产" } },
                { "存贷款", { "存款", "贷款" } },
                { "城乡常住居民", { "城镇常住居民", "农村常住居民" } },
                { "城乡居民", { "城镇居民", "农村居民" } },
                { "城乡低保", { "城市低保", "农村低保" } },
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

/* 二氧化硫和氮氧化物|等主要污染物|排放总量: the word for them all goes, and what is behind it is shared. Ends the
 * last part before it. */
static gboolean
cut_class (const XushiText *text, XushiSpan *last, XushiSpan *shared)
{
  for (guint i = last->start + 1; i + 4 < last->end; i++)
    if (text->ch[i] == U'等')
      for (guint at = i + 2; at + 2 < last->end && at < i + CLASS_MAX; at++)
        {
          guint length = xushi_text_starts (text, at, last->end, "污染物|农产品|产品|作物|行业|产业|领域|指标|疾病|商品|矿种|品种");

          if (length == 0 || at + length >= last->end)
            continue;
          *shared = (XushiSpan){ at + length, last->end };
          last->end = i;
          return TRUE;
        }

  return FALSE;
}

/* What is measured, with the noun that goes before it. */
#define COMPOUNDS                                                                                            \
  "保险参保人数|保险参保率|保险参保|保险覆盖率|基地|产业产值|产业增加值|行业产值|行业增加值|产业税收|产业投资|产业主营业务收入|产业营业收入"

/* Places, people and owners share all that is behind them: 城镇、|农村居民养老保险参保率. */
#define OWNERS "城镇|城市|农村|城乡|职工|企业|省级|市级|县级|种植|养殖|经济|服务业|单位"

/* The length of such a compound at the end of the last part, which the first one shares; 0 for none. */
static guint
shared_compound (const XushiText *text, XushiSpan first, XushiSpan last)
{
  return xushi_text_ends (text, first.start, first.end, OWNERS) > 0 ? 0 : xushi_text_ends (text, last.start, last.end, COMPOUNDS);
}

/* The length of what is measured at the end of the last part: 排放总量, 产业产值, 办结率. */
static guint
shared_measure (const XushiText *text, XushiSpan first, XushiSpan last)
{
  guint own = shared_compound (text, first, last);

  if (own == 0)
    own = xushi_text_ends (text, last.start, last.end, "排放总量|排放强度|排放量|减排量");
  if (own == 0)
    own = xushi_text_ends (text, last.start, last.end, xushi_measure_nouns);
  /* 议案建议和提案|办结率: a rate has two characters before the last. */
  if (own == 1 && text->ch[last.end - 1] == U'率' && last.end > last.start + 5)
    own = 3;

  return own;
}

/* The end of the last part that the first parts leave out. */
static XushiSpan
shared_end (const XushiText *text, const XushiSpan *parts, guint n)
{
  XushiSpan last = parts[n - 1], none = { last.end, last.end };
  guint length = parts[0].end - parts[0].start, own;

  for (guint i = 0; i + 1 < n; i++)
    if (xushi_text_ends (text, parts[i].start, parts[i].end, xushi_measure_nouns) > 0
        && !xushi_text_ends (text, parts[i].start, parts[i].end, "项目|企业|需氧量"))
      return none;
  /* 城镇和农村居民收入: what goes beyond a modifier of the same length is shared. */
  for (guint i = 1; i + 1 < n; i++)
    if (parts[i].end - parts[i].start != length)
      length = 0;
  /* 儿童和|孕产妇|保健覆盖率 */
  if (length > 0 && length < 4)
    length = MAX (length, xushi_text_starts (text, last.start, last.end, "孕产妇|农村牧区|农牧区|残疾人|老年人|未成年人|农民工|少数民族"));
  /* 高血压、|2型糖尿病|患者管理率 */
  for (guint i = last.start + 1; length > 0 && i + 2 < last.end; i++)
    if (xushi_text_is (text, i, last.end, "患者") > 0)
      return (XushiSpan){ i, last.end };
  /* 装备制造、生物医药、|新材料|产业产值 */
  own = shared_compound (text, parts[0], last);
  if (length > 0 && own > 0)
    length = last.end - last.start - own;
  if (length > 0 && length <= 4 && last.end - last.start > length + 1)
    return (XushiSpan){ last.start + length, last.end };
  own = shared_measure (text, parts[0], last);

  return own < last.end - last.start ? (XushiSpan){ last.end - own, last.end } : none;
}

/* 养老保险|、医疗|保险参保率, 制造业|、核心|产业增加值: what the first part has itself. The size of it at the front of @rest. */
static gsize
repeated (const char *own, const char *rest)
{
  static const struct
  {
    const char *end, *begin;
  } pairs[] = { { "保险", "保险" }, { "患者", "患者" }, { "业", "产业" }, { "业", "行业" }, { "基地", "基地" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_has_suffix (own, pairs[i].end) && g_str_has_prefix (rest, pairs[i].begin))
      return strlen (pairs[i].begin);
  return 0;
}

GStrv
xushi_subject_split (const XushiLexicon *lexicon, const XushiText *text, XushiSpan span,
                     guint wanted)
{
  static const char *marks[] = { "、|和|及|与|以及", "、", "、|和", "和|与|及|以及", ";|、|,|和" };
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  XushiSpan parts[SPLIT_MAX], end;
  XushiNumber count;
  GStrv fused;
  gboolean classed;
  guint n = 1;

  span = xushi_subject_trim (lexicon, text, span);
  /* 城乡居民养老保险、医疗保险: two, and the first is one. */
  fused = wanted > 1 && split_at (text, span, "、", parts) != wanted ? split_fused (text, span, wanted) : NULL;
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

  end = (XushiSpan){ span.end, span.end };
  classed = n > 1 && cut_class (text, &parts[n - 1], &end);
  if (n > 1 && !classed)
    end = shared_end (text, parts, n);
  /* 纺织、机械、食品|三个|产业集群产值: how many there are; the last has it from the list as well */
  if (n > 1 && end.end > end.start + 4 && xushi_number_read (text, end.start, &count) && count.value < 20
      && xushi_text_starts (text, count.end, end.end, "个|大|类|项") > 0)
    {
      parts[n - 1].end = end.start;
      end.start = count.end + 1;
      classed = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      XushiSpan part = i == 0 ? parts[i] : xushi_subject_trim (lexicon, text, parts[i]);
      g_autofree char *own = xushi_text_slice_tight (text, part.start, MAX (part.start, part.end));
      g_autofree char *rest = xushi_text_slice_tight (text, end.start, end.end);
      g_autofree char *name = g_strconcat (own, i + 1 < n || classed ? rest + repeated (own, rest) : "", NULL);

      g_strv_builder_add (names, name);
    }

  return g_strv_builder_end (names);
}
