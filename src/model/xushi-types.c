/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-types.h"

#include "base/xushi-i18n.h"
#include "model/xushi-pace.h"
#include "model/xushi-rules.h"

/* Every vocabulary of the domain: one row per word, in the order of its enumeration. */

static const XushiWord measures[XUSHI_N_MEASURES] = {
  { "total", "总量", NC_ ("measure", "Total") },
  { "growth", "增速", NC_ ("measure", "Growth") },
  { "level", "水平", NC_ ("measure", "Level") },
  { "points", "百分点", NC_ ("measure", "Points") },
  { "milestone", "节点", NC_ ("measure", "Milestone") },
  { "text", "定性", NC_ ("measure", "Text") },
};

static const XushiWord bounds[XUSHI_N_BOUNDS] = {
  { "at-least", "不低于", NC_ ("bound", "At least") },
  { "at-most", "不超过", NC_ ("bound", "At most") },
  { "about", "左右", NC_ ("bound", "About") },
  { "range", "区间", NC_ ("bound", "Range") },
  { "corridor", "保持", NC_ ("bound", "Keep between") },
};

static const XushiWord frequencies[XUSHI_N_FREQUENCIES] = {
  { "monthly", "月", NC_ ("frequency", "Monthly") },
  { "quarterly", "季", NC_ ("frequency", "Quarterly") },
  { "half-yearly", "半年", NC_ ("frequency", "Half-yearly") },
  { "yearly", "年", NC_ ("frequency", "Yearly") },
};

static const XushiWord aggregates[XUSHI_N_AGGREGATES] = {
  { "latest", "最新", NC_ ("aggregate", "Latest") },
  { "average", "平均", NC_ ("aggregate", "Average") },
  { "maximum", "最大", NC_ ("aggregate", "Maximum") },
};

static const XushiWord lights[XUSHI_N_LIGHTS] = {
  { "done", "完成", NC_ ("light", "Done") },
  { "on-pace", "正常", NC_ ("light", "On pace") },
  { "slow", "偏慢", NC_ ("light", "Slow") },
  { "behind", "滞后", NC_ ("light", "Behind") },
  { "unreported", "未报", NC_ ("light", "Unreported") },
  { "not-due", "未到统计时点", NC_ ("light", "Not due") },
  { "exempt", "不考核", NC_ ("light", "Exempt") },
};

static const XushiWord doubts[XUSHI_N_DOUBTS] = {
  { "month", "统计月份", NC_ ("doubt", "Month not published") },
  { "net", "净增", NC_ ("doubt", "Net increase") },
  { "negative", "负数", NC_ ("doubt", "Negative") },
  { "unit", "单位", NC_ ("doubt", "Unit") },
  { "point", "小数点", NC_ ("doubt", "Decimal point") },
  { "fall", "累计下降", NC_ ("doubt", "Cumulative value falls") },
  { "target", "与目标悬殊", NC_ ("doubt", "Far from the target") },
  { "rise", "变化过大", NC_ ("doubt", "Unusual change") },
  { "history", "偏离以往", NC_ ("doubt", "Unlike the months before") },
  { "levels", "与上年同期不符", NC_ ("doubt", "Contradicts last year's value") },
  { "part", "其中大于总数", NC_ ("doubt", "Part above its whole") },
};

static const XushiWord pace_kinds[XUSHI_N_PACE_KINDS] = {
  { "", "", NC_ ("pace", "Automatic") },
  { "linear", "线性", NC_ ("pace", "Linear") },
  { "quarterly", "季度", NC_ ("pace", "By quarter") },
  { "none", "无", NC_ ("pace", "None") },
  { "year-end", "年底集中", NC_ ("pace", "At the year's end") },
  { "works", "前低后高", NC_ ("pace", "Works: slow, then fast") },
  { "once", "一次性", NC_ ("pace", "At once in month %d") },
  { "custom", "自定义", NC_ ("pace", "Own curve") },
};

static const XushiWord judges[XUSHI_N_JUDGES] = {
  { "difference", "差值", NC_ ("judge", "Difference (completion − pace)") },
  { "ratio", "比值", NC_ ("judge", "Ratio (completion ÷ pace)") },
};

static const XushiWord lead_modes[XUSHI_N_LEAD_MODES] = {
  { "printed", "打印数", NC_ ("lead", "The printed figures") },
  { "exact", "精确数", NC_ ("lead", "The exact figures") },
};

/* The vocabularies with functions for their enumeration's type differ in nothing but that type. */
#define DEFINE_VOCABULARY(Type, name, table)                                                \
  const XushiVocabulary xushi_##table = { #name, table, G_N_ELEMENTS (table) };             \
                                                                                            \
  const char *xushi_##name##_to_word (Type value)                                           \
  {                                                                                         \
    return xushi_vocabulary_get_word (&xushi_##table, (int) value);                         \
  }                                                                                         \
                                                                                            \
  gboolean xushi_##name##_from_word (const char *word, Type *value)                         \
  {                                                                                         \
    int found = xushi_vocabulary_find (&xushi_##table, word);                               \
                                                                                            \
    if (found >= 0)                                                                         \
      *value = (Type) found;                                                                \
    return found >= 0;                                                                      \
  }                                                                                         \
                                                                                            \
  const char *xushi_##name##_to_label (Type value)                                          \
  {                                                                                         \
    return xushi_vocabulary_get_label (&xushi_##table, (int) value);                        \
  }

DEFINE_VOCABULARY (XushiMeasure, measure, measures)
DEFINE_VOCABULARY (XushiBound, bound, bounds)
DEFINE_VOCABULARY (XushiFrequency, frequency, frequencies)
DEFINE_VOCABULARY (XushiAggregate, aggregate, aggregates)
DEFINE_VOCABULARY (XushiLight, light, lights)
DEFINE_VOCABULARY (XushiDoubtKind, doubt, doubts)

const XushiVocabulary xushi_pace_kinds = { "pace", pace_kinds, G_N_ELEMENTS (pace_kinds) };
const XushiVocabulary xushi_judges = { "judge", judges, G_N_ELEMENTS (judges) };
const XushiVocabulary xushi_lead_modes = { "lead", lead_modes, G_N_ELEMENTS (lead_modes) };
