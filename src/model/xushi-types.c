/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-types.h"

#include "base/xushi-i18n.h"

/* One row a word: English for machines, Chinese as clerks write it in tables, and the label. */
typedef struct
{
  const char *word;
  const char *chinese;
  const char *label;
} Word;

static const Word measures[XUSHI_N_MEASURES] = {
  { "total", "总量", NC_ ("measure", "Total") },
  { "growth", "增速", NC_ ("measure", "Growth") },
  { "level", "水平", NC_ ("measure", "Level") },
  { "points", "百分点", NC_ ("measure", "Points") },
  { "milestone", "节点", NC_ ("measure", "Milestone") },
  { "text", "定性", NC_ ("measure", "Text") },
};

static const Word bounds[XUSHI_N_BOUNDS] = {
  { "at-least", "不低于", NC_ ("bound", "At least") },
  { "at-most", "不超过", NC_ ("bound", "At most") },
  { "about", "左右", NC_ ("bound", "About") },
  { "range", "区间", NC_ ("bound", "Range") },
  { "corridor", "保持", NC_ ("bound", "Keep between") },
};

static const Word frequencies[XUSHI_N_FREQUENCIES] = {
  { "monthly", "月", NC_ ("frequency", "Monthly") },
  { "quarterly", "季", NC_ ("frequency", "Quarterly") },
  { "half-yearly", "半年", NC_ ("frequency", "Half-yearly") },
  { "yearly", "年", NC_ ("frequency", "Yearly") },
};

static const Word aggregates[XUSHI_N_AGGREGATES] = {
  { "latest", "最新", NC_ ("aggregate", "Latest") },
  { "average", "平均", NC_ ("aggregate", "Average") },
  { "maximum", "最大", NC_ ("aggregate", "Maximum") },
};

static const Word lights[XUSHI_N_LIGHTS] = {
  { "done", "完成", NC_ ("light", "Done") },
  { "on-pace", "正常", NC_ ("light", "On pace") },
  { "slow", "偏慢", NC_ ("light", "Slow") },
  { "behind", "滞后", NC_ ("light", "Behind") },
  { "unreported", "未报", NC_ ("light", "Unreported") },
  { "not-due", "未到统计时点", NC_ ("light", "Not due") },
  { "exempt", "不考核", NC_ ("light", "Exempt") },
};

static int
find_word (const Word *words, int n_words, const char *word)
{
  for (int i = 0; i < n_words; i++)
    if (g_ascii_strcasecmp (words[i].word, word) == 0 || g_str_equal (words[i].chinese, word))
      return i;
  return -1;
}

/* The five vocabularies differ in nothing but their table and context. */
#define DEFINE_VOCABULARY(Type, name, table, context)                                       \
  const char *xushi_##name##_to_word (Type value)                                           \
  {                                                                                         \
    return (guint) value < G_N_ELEMENTS (table) ? table[value].word : "";                   \
  }                                                                                         \
                                                                                            \
  gboolean xushi_##name##_from_word (const char *word, Type *value)                         \
  {                                                                                         \
    int found = find_word (table, G_N_ELEMENTS (table), word);                              \
                                                                                            \
    if (found >= 0)                                                                         \
      *value = (Type) found;                                                                \
    return found >= 0;                                                                      \
  }                                                                                         \
                                                                                            \
  const char *xushi_##name##_to_label (Type value)                                          \
  {                                                                                         \
    return (guint) value < G_N_ELEMENTS (table)                                             \
               ? g_dpgettext2 (GETTEXT_PACKAGE, context, table[value].label)                \
               : "";                                                                        \
  }

DEFINE_VOCABULARY (XushiMeasure, measure, measures, "measure")
DEFINE_VOCABULARY (XushiBound, bound, bounds, "bound")
DEFINE_VOCABULARY (XushiFrequency, frequency, frequencies, "frequency")
DEFINE_VOCABULARY (XushiAggregate, aggregate, aggregates, "aggregate")
DEFINE_VOCABULARY (XushiLight, light, lights, "light")
