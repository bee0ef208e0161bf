/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-field.h"

#include "model/xushi-plan.h"

/* Which column holds which member; see docs/schema.md for what they mean. */

#define FIELD(Struct, member, TYPE) { ":" #member, XUSHI_FIELD_##TYPE, offsetof (Struct, member) }
#define LIST(name, word) \
  const XushiFieldList xushi_fields_of_##name = { word, name##_fields, G_N_ELEMENTS (name##_fields) }

static const XushiField indicator_fields[] = {
  FIELD (XushiSpec, key, TEXT),
  { ":parent", XUSHI_FIELD_REFERENCE, offsetof (XushiSpec, parent_key) },
  FIELD (XushiSpec, group, REFERENCE),
  FIELD (XushiSpec, name, TEXT),
  FIELD (XushiSpec, measure, MEASURE),
  FIELD (XushiSpec, unit, TEXT),
  FIELD (XushiSpec, decimals, COUNT),
  FIELD (XushiSpec, tolerance, NUMBER),
  FIELD (XushiSpec, baseline, NUMBER),
  FIELD (XushiSpec, passed_share, NUMBER),
  FIELD (XushiSpec, pace, PACE),
  FIELD (XushiSpec, frequency, FREQUENCY),
  FIELD (XushiSpec, available_from, INTEGER),
  FIELD (XushiSpec, joint, SWITCH),
  FIELD (XushiSpec, aggregate, AGGREGATE),
  FIELD (XushiSpec, binding, SWITCH),
  FIELD (XushiSpec, reduction, SWITCH),
  FIELD (XushiSpec, net, SWITCH),
  { ":lead", XUSHI_FIELD_REFERENCE, offsetof (XushiSpec, lead_department) },
  FIELD (XushiSpec, leader, REFERENCE),
  FIELD (XushiSpec, quote, TEXT),
  FIELD (XushiSpec, note, TEXT),
  FIELD (XushiSpec, exempt, TEXT),
  FIELD (XushiSpec, slow_width, NUMBER),
  FIELD (XushiSpec, override_reason, TEXT),
};
LIST (indicator, "indicator");

static const XushiField target_fields[] = {
  FIELD (XushiTarget, bound, BOUND),     FIELD (XushiTarget, low, NUMBER),
  FIELD (XushiTarget, high, NUMBER),     FIELD (XushiTarget, document, TEXT),
  FIELD (XushiTarget, decided, TEXT),    FIELD (XushiTarget, reason, TEXT),
};
LIST (target, "target");

static const XushiField reading_fields[] = {
  FIELD (XushiReading, value, NUMBER),       FIELD (XushiReading, last_year, NUMBER),
  FIELD (XushiReading, completion, NUMBER),  FIELD (XushiReading, added, NUMBER),
  FIELD (XushiReading, removed, NUMBER),     FIELD (XushiReading, note, TEXT),
  FIELD (XushiReading, source, TEXT),        FIELD (XushiReading, reason, TEXT),
  FIELD (XushiReading, next_step, TEXT),     FIELD (XushiReading, light, LIGHT),
  FIELD (XushiReading, light_reason, TEXT),
};
LIST (reading, "reading");

const XushiFieldList xushi_fields_of_report
    = { "reading", reading_fields + 1, G_N_ELEMENTS (reading_fields) - 1 };

static const XushiField difficulty_fields[] = {
  FIELD (XushiDifficulty, text, TEXT),
  FIELD (XushiDifficulty, level, TEXT),
  FIELD (XushiDifficulty, leader, REFERENCE),
  FIELD (XushiDifficulty, department, REFERENCE),
  FIELD (XushiDifficulty, due, TEXT),
  FIELD (XushiDifficulty, result, TEXT),
};
LIST (difficulty, "difficulty");

static const XushiField plan_fields[] = {
  FIELD (XushiPlanInfo, title, TEXT),   FIELD (XushiPlanInfo, place, TEXT),
  FIELD (XushiPlanInfo, office, TEXT),  FIELD (XushiPlanInfo, year, INTEGER),
  FIELD (XushiPlanInfo, demo, SWITCH),
};
LIST (plan, "plan");

static const XushiField rule_fields[] = {
  FIELD (XushiRules, judge, JUDGE),
  FIELD (XushiRules, slow_width, NUMBER),
  FIELD (XushiRules, ratio_pass, NUMBER),
  FIELD (XushiRules, ratio_slow, NUMBER),
  FIELD (XushiRules, tolerance_growth, NUMBER),
  FIELD (XushiRules, tolerance_points, NUMBER),
  FIELD (XushiRules, tolerance_about_rate, NUMBER),
  FIELD (XushiRules, tolerance_about_total, NUMBER),
  FIELD (XushiRules, tolerance_level, NUMBER),
  FIELD (XushiRules, start_month, INTEGER),
  FIELD (XushiRules, lead, LEAD_MODE),
};
LIST (rule, "rule");
