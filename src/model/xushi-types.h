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

extern const XushiVocabulary xushi_measures;
extern const XushiVocabulary xushi_bounds;
extern const XushiVocabulary xushi_frequencies;
extern const XushiVocabulary xushi_aggregates;
extern const XushiVocabulary xushi_lights;
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

G_END_DECLS
