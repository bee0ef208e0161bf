/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-propose.h"

#include "base/xushi-text.h"
#include "extract/xushi-extract-hant.h"

#include <string.h>

/*
 * Derives the fields of a proposal from the words. A clerk can change any of them; they only save
 * typing where the rule is clear.
 */

/* Subjects that are rates of change by name. */
static const char *const speed_nouns[] = { "增速", "涨幅", "增幅", "降幅", "增长率", "价格总水平", "价格指数",
                                           "上涨幅度", "价格上涨",
                                           "增长目标", "增长预期", "增长速度", NULL };

static const char *const share_nouns[] = { "率", "比重", "占比", "比例", "份额", NULL };

/* What an amount of money or goods is called at the end: of such a thing there is no percentage but
 * that of its change, as in the tables of offices (地区生产总值 | % | 8). */
static const char *const amount_nouns[]
    = { "总值", "增加值", "产值", "投资", "投资额", "收入", "零售额", "零售总额", "总额", "销售额", "营业额",
        "出口", "出口额", "进口额", "进出口", "税收", "利税", "利润", "余额", "存款", "贷款", "消费", "GDP",
        "用电量", "发电量", "客运量", "货运量", "周转量", "吞吐量", "产量", "销量", NULL };

static gboolean
is_amount (const char *subject)
{
  if (strstr (subject, "占") != NULL || xushi_text_has_any (subject, share_nouns))
    return FALSE;
  for (guint i = 0; amount_nouns[i] != NULL; i++)
    if (g_str_has_suffix (subject, amount_nouns[i]))
      return TRUE;
  return FALSE;
}

static const char *const yearly_subjects[]
    = { "研究与试验发展", "研发经费", "R&D", "城镇化率", "粮食", "森林覆盖率", "能耗", "碳排放", "二氧化碳", NULL };

static const char *const quarterly_subjects[] = { "生产总值", "可支配收入", "服务业增加值", "第三产业", "GDP",
                                                  "纯收入", "建筑业", "第一产业", "第二产业", NULL };

gboolean
xushi_propose_is_rate (const char *name)
{
  g_autofree char *subject = xushi_hant_simplify_text (name);

  if (xushi_text_has_any (subject, speed_nouns))
    return TRUE;
  for (guint i = 0; share_nouns[i] != NULL; i++)
    if (g_str_has_suffix (subject, share_nouns[i]))
      return TRUE;
  return FALSE;
}

/* Prices of last year are 100. */
#define PRICE_INDEX_MIN 90

gboolean
xushi_propose_is_to_fall (const char *name)
{
  static const char *const burdens[] = { "能耗", "消耗", "排放", "二氧化硫", "二氧化碳", "化学需氧量", "氨氮", "氮氧化物",
                                         "浓度", "用水量", "死亡", "事故", "失业", "负债", "三公", "投诉", "上访", "发案",
                                         "案件", NULL };
  g_autofree char *subject = xushi_hant_simplify_text (name);

  return xushi_text_has_any (subject, burdens);
}

static XushiKind
judge_kind (const XushiCandidate *candidate, const char *subject, const XushiWording *wording)
{
  g_autofree char *unit = xushi_hant_simplify_text (candidate->unit);

  if (strstr (unit, "百分点") != NULL || strstr (unit, "千分点") != NULL
      || strstr (unit, "基点") != NULL)
    return XUSHI_KIND_POINTS;
  /* A level, whatever its name says: births less deaths, in a thousand people. */
  if (wording->rate && strstr (subject, "自然增长率") != NULL)
    return XUSHI_KIND_RATIO;
  /* 103 is an index with last year at 100, and no rise of prices. */
  if (wording->rate && candidate->value >= PRICE_INDEX_MIN && strstr (subject, "价格") != NULL)
    return XUSHI_KIND_RATIO;
  if (wording->rate)
    {
      if ((wording->rise || wording->fall) && !wording->reach)
        return XUSHI_KIND_GROWTH;
      if (xushi_text_has_any (subject, speed_nouns) || is_amount (subject)
          || strcmp (candidate->unit, "番") == 0)
        return XUSHI_KIND_GROWTH;
      return XUSHI_KIND_RATIO;
    }

  /* Visits are an amount: they cannot be listed one by one. */
  if (g_str_has_suffix (candidate->unit, "人次"))
    return XUSHI_KIND_AMOUNT;

  return wording->counted ? XUSHI_KIND_COUNT : XUSHI_KIND_AMOUNT;
}

/* Whether what is called @subject is there at any time, rather than adding up over the year. 规模以上,
 * 规模养殖场 and 高标准 only say which things are meant. */
static gboolean
is_stock (const char *subject)
{
  static const char *const stocks[]
      = { "能力", "保有量", "总数", "拥有量", "每千", "每万", "每百", "密度", "浓度", NULL };
  /* What a person gets in a year adds up, what there is for a person does not. */
  static const char *const flows[] = { "收入", "GDP", "生产总值", "支出", "消费", NULL };

  return xushi_text_has_any (subject, stocks) || g_str_has_suffix (subject, "标准")
         || g_str_has_suffix (subject, "规模")
         || (strstr (subject, "人均") != NULL && !xushi_text_has_any (subject, flows));
}

static const char *
judge_measure (const XushiCandidate *candidate, const char *subject)
{

  switch (candidate->kind)
    {
    case XUSHI_KIND_GROWTH:
      return "growth";
    case XUSHI_KIND_POINTS:
      return "points";
    case XUSHI_KIND_RATIO:
      return "level";
    case XUSHI_KIND_MILESTONE:
      return "milestone";
    case XUSHI_KIND_COUNT:
    case XUSHI_KIND_AMOUNT:
    default:
      break;
    }
  /* What is limited or reached at the end is a level; what adds up is a total. */
  if (candidate->op == XUSHI_OPERATOR_AT_MOST || strchr (candidate->unit, '/') != NULL
      || is_stock (subject))
    return "level";

  return "total";
}

static const char *
judge_bound (const XushiCandidate *candidate, const char *subject, const XushiWording *wording)
{
  static const char *const ceilings[] = { "失业率", "价格", "CPI", "能耗", "死亡率", "出生率", "自然增长率",
                                          "负债率", "漏损率", "浓度", "发病率", "发生率", "受害率", "辍学率", "不良贷款率", NULL };

  if (wording->corridor)
    return "corridor";
  if (candidate->op == XUSHI_OPERATOR_RANGE)
    return "range";
  if (wording->about)
    return "about";
  if (candidate->op == XUSHI_OPERATOR_AT_MOST)
    return "at-most";
  if (candidate->op == XUSHI_OPERATOR_EQUAL && !wording->fall
      && xushi_text_has_any (subject, ceilings))
    return "at-most";

  return "at-least";
}

void
xushi_propose (XushiCandidate *candidate, const XushiWording *wording)
{
  g_autofree char *subject = xushi_hant_simplify_text (candidate->subject);

  candidate->kind = judge_kind (candidate, subject, wording);
  candidate->reduction = wording->fall && !wording->rise
                         && (candidate->kind == XUSHI_KIND_GROWTH
                             || candidate->kind == XUSHI_KIND_POINTS);
  candidate->measure = judge_measure (candidate, subject);
  candidate->bound = judge_bound (candidate, subject, wording);

  if (g_str_equal (candidate->measure, "total")
      || (g_str_equal (candidate->measure, "level")
          && g_str_equal (candidate->bound, "at-least")))
    candidate->pace = "linear";
  else
    candidate->pace = "none";

  if (xushi_text_has_any (subject, yearly_subjects))
    candidate->frequency = "yearly";
  else if (xushi_text_has_any (subject, quarterly_subjects))
    candidate->frequency = "quarterly";
  else
    candidate->frequency = "monthly";
  if (candidate->kind == XUSHI_KIND_RATIO && xushi_text_has_any (subject, share_nouns)
      && g_str_equal (candidate->frequency, "monthly"))
    candidate->frequency = "quarterly";
}
