/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-vocabulary.h"

G_BEGIN_DECLS

/* The closed vocabularies of docs/domain.md. Each has three forms: the enumerator; the stable
 * English word in tables and machine formats, never translated; the label on screen and paper,
 * translated. The *_from_word () functions also take the Chinese word. */

typedef enum
{
  XUSHI_MEASURE_TOTAL,     /* 总量: sum since January */
  XUSHI_MEASURE_GROWTH,    /* 增速: percent against last year */
  XUSHI_MEASURE_LEVEL,     /* 水平: a level against a limit */
  XUSHI_MEASURE_POINTS,    /* 百分点: rise over the baseline */
  XUSHI_MEASURE_MILESTONE, /* 节点: a task with dated steps */
  XUSHI_MEASURE_TEXT,      /* 定性: a progress sentence, not judged */
} XushiMeasure;
#define XUSHI_N_MEASURES 6

typedef enum
{
  XUSHI_BOUND_AT_LEAST, /* 不低于 */
  XUSHI_BOUND_AT_MOST,  /* 不超过 */
  XUSHI_BOUND_ABOUT,    /* 左右 */
  XUSHI_BOUND_RANGE,    /* 区间: low is the pass line */
  XUSHI_BOUND_CORRIDOR, /* 保持: must stay between low and high */
} XushiBound;
#define XUSHI_N_BOUNDS 5

typedef enum
{
  XUSHI_FREQUENCY_MONTHLY,
  XUSHI_FREQUENCY_QUARTERLY,   /* 3, 6, 9, 12 */
  XUSHI_FREQUENCY_HALF_YEARLY, /* 6, 12 */
  XUSHI_FREQUENCY_YEARLY,      /* 12 */
} XushiFrequency;
#define XUSHI_N_FREQUENCIES 4

typedef enum
{
  XUSHI_AGGREGATE_LATEST,
  XUSHI_AGGREGATE_AVERAGE,
  XUSHI_AGGREGATE_MAXIMUM,
} XushiAggregate;
#define XUSHI_N_AGGREGATES 3

typedef enum
{
  XUSHI_LIGHT_DONE,
  XUSHI_LIGHT_ON_PACE,
  XUSHI_LIGHT_SLOW,
  XUSHI_LIGHT_BEHIND,
  XUSHI_LIGHT_UNREPORTED,
  XUSHI_LIGHT_NOT_DUE,
  XUSHI_LIGHT_EXEMPT,
  XUSHI_LIGHT_NONE, /* measure text: no light at all */
} XushiLight;
#define XUSHI_N_LIGHTS 7

/* What makes a figure doubtful (docs/domain.md, section 8.3), the strongest doubt first. A set of
 * kinds has a bit (1 << kind) for each. */
typedef enum
{
  XUSHI_DOUBT_MONTH,    /* 统计月份: a figure at a month that has none */
  XUSHI_DOUBT_NET,      /* 净增: not what was added less what was removed */
  XUSHI_DOUBT_NEGATIVE, /* 负数 */
  XUSHI_DOUBT_UNIT,     /* 单位: ten thousand times off, 万 or 亿 */
  XUSHI_DOUBT_POINT,    /* 小数点: a power of ten off */
  XUSHI_DOUBT_FALL,     /* 累计下降 */
  XUSHI_DOUBT_TARGET,   /* 与目标悬殊 */
  XUSHI_DOUBT_RISE,     /* 增长过快: many times the usual month's */
  XUSHI_DOUBT_HISTORY,  /* 偏离以往 */
  XUSHI_DOUBT_LEVELS,   /* 与上年同期不符: a rate against two levels, a part against its year */
  XUSHI_DOUBT_PART,     /* 大于总数: a part above its whole */
} XushiDoubtKind;
#define XUSHI_N_DOUBTS 11

extern const XushiVocabulary xushi_measures;
extern const XushiVocabulary xushi_bounds;
extern const XushiVocabulary xushi_frequencies;
extern const XushiVocabulary xushi_aggregates;
extern const XushiVocabulary xushi_lights;
extern const XushiVocabulary xushi_doubts;
extern const XushiVocabulary xushi_pace_kinds; /* XushiPaceKind */
extern const XushiVocabulary xushi_judges;     /* XushiJudge */
extern const XushiVocabulary xushi_lead_modes; /* XushiLeadMode */

/* Each to_word () returns a static string; each from_word () returns FALSE and leaves @value alone
 * for an unknown word. Labels are translated static strings. */
const char *xushi_measure_to_word (XushiMeasure value);
gboolean xushi_measure_from_word (const char *word, XushiMeasure *value);
const char *xushi_measure_to_label (XushiMeasure value);

const char *xushi_bound_to_word (XushiBound value);
gboolean xushi_bound_from_word (const char *word, XushiBound *value);
const char *xushi_bound_to_label (XushiBound value);

const char *xushi_frequency_to_word (XushiFrequency value);
gboolean xushi_frequency_from_word (const char *word, XushiFrequency *value);
const char *xushi_frequency_to_label (XushiFrequency value);

const char *xushi_aggregate_to_word (XushiAggregate value);
gboolean xushi_aggregate_from_word (const char *word, XushiAggregate *value);
const char *xushi_aggregate_to_label (XushiAggregate value);

/* XUSHI_LIGHT_NONE has the empty string as word and label. */
const char *xushi_light_to_word (XushiLight value);
gboolean xushi_light_from_word (const char *word, XushiLight *value);
const char *xushi_light_to_label (XushiLight value);

const char *xushi_doubt_to_word (XushiDoubtKind value);
gboolean xushi_doubt_from_word (const char *word, XushiDoubtKind *value);
const char *xushi_doubt_to_label (XushiDoubtKind value);

G_END_DECLS
