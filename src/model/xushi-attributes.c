/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/xushi-attribute.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-plan.h"

/* The attributes of everything a plan holds. Their order is that of the plan table's columns, of
 * the rows of the details within their part, and of the lines of the change log. docs/formats.md
 * and docs/schema.md explain them. */

#define LIST(name, word)                                                                    \
  const XushiAttributeList xushi_##name##_attributes                                        \
      = { word, name##_attributes, G_N_ELEMENTS (name##_attributes) }

#define KIND(TYPE) .type = XUSHI_ATTRIBUTE_##TYPE
#define FLAG(NAME) .flags = XUSHI_ATTRIBUTE_##NAME
#define PART(NAME) .part = XUSHI_PART_##NAME
#define BOUNDS(first, last) .lowest = first, .highest = last

#define AT(member) .offset = G_STRUCT_OFFSET (XushiTarget, member)
static const XushiAttribute target_attributes[] = {
  { "bound", "方向", NC_ ("attribute", "Bound"), KIND (WORD), AT (bound), PART (TARGET),
    .words = &xushi_bounds },
  { "low", "目标值|年度目标", NC_ ("attribute", "Target"), KIND (FIGURE), AT (low), FLAG (PRINTED),
    PART (TARGET) },
  { "high", "目标上限", NC_ ("attribute", "Upper end"), KIND (FIGURE), AT (high), FLAG (PRINTED),
    PART (TARGET) },
  { "document", "调整文号|文号", NC_ ("attribute", "Document of the adjustment"), KIND (TEXT),
    AT (document) },
  { "decided", "调整日期", NC_ ("attribute", "Date of the adjustment"), KIND (DATE), AT (decided) },
  { "reason", "调整原因|调整理由", NC_ ("attribute", "Reason of the adjustment"), KIND (TEXT),
    AT (reason), FLAG (LONG) },
};
LIST (target, "target");
#undef AT

#define AT(member) .offset = G_STRUCT_OFFSET (XushiSpec, member)
static const XushiAttribute spec_attributes[] = {
  { "key", "编号", NC_ ("attribute", "Key"), KIND (TEXT), AT (key), PART (RECORD) },
  { "parent", "上级", NC_ ("attribute", "Part of"), KIND (TEXT), AT (parent_key), FLAG (PLACE) },
  { "group", "方面", NC_ ("attribute", "Group"), KIND (TEXT), AT (group), FLAG (PLACE),
    PART (RECORD) },
  { "name", "指标|指标名称|" "任务|指标/任务", NC_ ("attribute", "Name"), KIND (TEXT), AT (name) },
  { "measure", "类型", NC_ ("attribute", "Measure"), KIND (WORD), AT (measure), PART (MEASURING),
    .words = &xushi_measures },
  { "target", NULL, NC_ ("attribute", "Target"), KIND (STRUCT), AT (target), PART (TARGET),
    .members = &xushi_target_attributes },
  { "unit", "单位", NC_ ("attribute", "Unit"), KIND (TEXT), AT (unit), PART (TARGET) },
  { "decimals", "小数位", NC_ ("attribute", "Decimals"), KIND (INTEGER), AT (decimals),
    PART (TARGET), BOUNDS (0, XUSHI_DECIMALS_MAX), .absent = XUSHI_DECIMALS_AUTO },
  { "tolerance", "允差", NC_ ("attribute", "Tolerance"), KIND (FIGURE), AT (tolerance),
    PART (TARGET), BOUNDS (0, XUSHI_NUMBER_LIMIT) },
  { "baseline", "基数", NC_ ("attribute", "Baseline"), KIND (FIGURE), AT (baseline),
    PART (TARGET) },
  { "pace", "序时", NC_ ("attribute", "Pace"), KIND (PACE), AT (pace), PART (MEASURING) },
  { "frequency", "频率", NC_ ("attribute", "Frequency"), KIND (WORD), AT (frequency),
    PART (MEASURING), .words = &xushi_frequencies },
  { "available_from", "起报月", NC_ ("attribute", "Reported from"), KIND (MONTH),
    AT (available_from), PART (MEASURING), .absent = 1 },
  { "joint", "1-2月合并", NC_ ("attribute", "January and February as one"), KIND (SWITCH),
    AT (joint), PART (MEASURING) },
  { "aggregate", "取值", NC_ ("attribute", "Value judged"), KIND (WORD), AT (aggregate),
    PART (MEASURING), .words = &xushi_aggregates },
  { "binding", "约束性", NC_ ("attribute", "Binding target"), KIND (SWITCH), AT (binding),
    PART (MEASURING) },
  { "reduction", "降幅", NC_ ("attribute", "The figure is a fall"), KIND (SWITCH), AT (reduction),
    PART (MEASURING) },
  { "net", "净增", NC_ ("attribute", "Added less removed"), KIND (SWITCH), AT (net),
    PART (MEASURING) },
  { "passed_share", "上年占比", NC_ ("attribute", "Share of last year"), KIND (SHARE),
    AT (passed_share), PART (MEASURING), BOUNDS (0, 1) },
  { "override_reason", "单列规则理由", NC_ ("attribute", "Reason for an own rule"), KIND (TEXT),
    AT (override_reason), FLAG (LONG), PART (MEASURING) },
  { "slow_width", "偏慢宽度", NC_ ("attribute", "Width of slow"), KIND (NUMBER), AT (slow_width),
    PART (MEASURING), BOUNDS (0, XUSHI_NUMBER_LIMIT) },
  { "exempt", "不考核", NC_ ("attribute", "Exempt because"), KIND (TEXT), AT (exempt),
    .flags = XUSHI_ATTRIBUTE_LONG | XUSHI_ATTRIBUTE_EXCUSE, PART (MEASURING) },
  { "lead", "牵头单位", NC_ ("attribute", "Lead department"), KIND (TEXT), AT (lead_department),
    FLAG (DEPARTMENT), PART (RESPONSIBILITY) },
  { "support", "责任单位", NC_ ("attribute", "Supporting departments"), KIND (NAMES), AT (support),
    FLAG (DEPARTMENT), PART (RESPONSIBILITY) },
  { "leader", "责任领导", NC_ ("attribute", "Leader in charge"), KIND (TEXT), AT (leader),
    FLAG (LEADER), PART (RESPONSIBILITY) },
  { "star", "重点关注|星标", NC_ ("attribute", "Starred"), KIND (SWITCH), AT (star),
    PART (RECORD) },
  { "nodes", "节点", NC_ ("attribute", "Nodes"), KIND (NODES), AT (nodes) },
  { "quote", "报告原文", NC_ ("attribute", "Clause of the report"), KIND (TEXT), AT (quote),
    FLAG (LONG), PART (REPORT) },
  { "definition", "口径说明|口径", NC_ ("attribute", "Definition"), KIND (TEXT), AT (definition),
    FLAG (LONG), PART (RECORD) },
  { "note", "备注", NC_ ("attribute", "Standing note"), KIND (TEXT), AT (note), FLAG (LONG),
    PART (RECORD) },
};
LIST (spec, "indicator");
#undef AT

#define AT(member) .offset = G_STRUCT_OFFSET (XushiReading, member)
static const XushiAttribute reading_attributes[] = {
  { "value", NULL, NC_ ("attribute", "Cumulative value"), KIND (FIGURE), AT (value) },
  { "last_year", NULL, NC_ ("attribute", "Last year's value"), KIND (FIGURE), AT (last_year) },
  { "completion", NULL, NC_ ("attribute", "Completion by hand"), KIND (NUMBER),
    AT (completion) },
  { "added", NULL, NC_ ("attribute", "Added"), KIND (FIGURE), AT (added) },
  { "removed", NULL, NC_ ("attribute", "Removed"), KIND (FIGURE), AT (removed) },
  { "note", NULL, NC_ ("attribute", "Note"), KIND (TEXT), AT (note), FLAG (LONG) },
  { "source", NULL, NC_ ("attribute", "Source"), KIND (TEXT), AT (source) },
  { "reason", NULL, NC_ ("attribute", "Reason"), KIND (TEXT), AT (reason), FLAG (LONG) },
  { "next_step", NULL, NC_ ("attribute", "Next step"), KIND (TEXT), AT (next_step),
    FLAG (LONG) },
  { "light", NULL, NC_ ("attribute", "Light by hand"), KIND (WORD), AT (light),
    .words = &xushi_lights, .absent = XUSHI_LIGHT_NONE },
  { "light_reason", NULL, NC_ ("attribute", "Reason of the light"), KIND (TEXT),
    AT (light_reason), FLAG (LONG) },
  { "confirmed", NULL, NC_ ("attribute", "Confirmed doubts"), KIND (WORDS), AT (confirmed),
    .words = &xushi_doubts },
  { "confirmed_note", NULL, NC_ ("attribute", "What was confirmed"), KIND (TEXT),
    AT (confirmed_note), FLAG (LONG) },
};
LIST (reading, "reading");
#undef AT

#define AT(member) .offset = G_STRUCT_OFFSET (XushiNode, member)
static const XushiAttribute node_attributes[] = {
  { "name", NULL, NC_ ("attribute", "Node"), KIND (TEXT), AT (name) },
  { "due_month", NULL, NC_ ("attribute", "Month of the node"), KIND (MONTH), AT (due_month) },
  { "weight", NULL, NC_ ("attribute", "Weight of the node"), KIND (NUMBER), AT (weight) },
  { "finished", NULL, NC_ ("attribute", "Day the node was finished"), KIND (DATE),
    AT (finished) },
};
LIST (node, "node");
#undef AT

#define AT(member) .offset = G_STRUCT_OFFSET (XushiDifficulty, member)
static const XushiAttribute difficulty_attributes[] = {
  { "text", NULL, NC_ ("attribute", "Difficulty"), KIND (TEXT), AT (text), FLAG (LONG) },
  { "level", NULL, NC_ ("attribute", "Level of the difficulty"), KIND (TEXT), AT (level) },
  { "leader", NULL, NC_ ("attribute", "Leader for the difficulty"), KIND (TEXT), AT (leader),
    FLAG (LEADER) },
  { "department", NULL, NC_ ("attribute", "Department for the difficulty"), KIND (TEXT),
    AT (department), FLAG (DEPARTMENT) },
  { "due", NULL, NC_ ("attribute", "Due date of the difficulty"), KIND (DATE), AT (due) },
  { "result", NULL, NC_ ("attribute", "Result of the difficulty"), KIND (TEXT), AT (result),
    FLAG (LONG) },
};
LIST (difficulty, "difficulty");
#undef AT

#define AT(member) .offset = G_STRUCT_OFFSET (XushiPlanInfo, member)
static const XushiAttribute plan_attributes[] = {
  { "title", NULL, NC_ ("attribute", "Title of the plan"), KIND (TEXT), AT (title) },
  { "place", NULL, NC_ ("attribute", "Place of the plan"), KIND (TEXT), AT (place) },
  { "office", NULL, NC_ ("attribute", "Office at the foot"), KIND (TEXT), AT (office) },
  { "year", NULL, NC_ ("attribute", "Year of the plan"), KIND (INTEGER), AT (year),
    BOUNDS (XUSHI_YEAR_MIN, XUSHI_YEAR_MAX) },
  { "demo", NULL, NC_ ("attribute", "Invented values"), KIND (SWITCH), AT (demo) },
};
LIST (plan, "plan");
#undef AT

#define AT(member) .offset = G_STRUCT_OFFSET (XushiRules, member)
static const XushiAttribute rule_attributes[] = {
  { "judge", NULL, NC_ ("attribute", "Way of judging"), KIND (WORD), AT (judge),
    .words = &xushi_judges },
  { "slow_width", NULL, NC_ ("attribute", "Width of slow"), KIND (NUMBER), AT (slow_width) },
  { "ratio_pass", NULL, NC_ ("attribute", "Ratio on pace"), KIND (NUMBER), AT (ratio_pass) },
  { "ratio_slow", NULL, NC_ ("attribute", "Ratio of slow"), KIND (NUMBER), AT (ratio_slow) },
  { "tolerance_growth", NULL, NC_ ("attribute", "Tolerance of growth"), KIND (NUMBER),
    AT (tolerance_growth) },
  { "tolerance_points", NULL, NC_ ("attribute", "Tolerance of points"), KIND (NUMBER),
    AT (tolerance_points) },
  { "tolerance_about_rate", NULL, NC_ ("attribute", "“About” for rates"), KIND (NUMBER),
    AT (tolerance_about_rate) },
  { "tolerance_about_total", NULL, NC_ ("attribute", "“About” for totals"), KIND (NUMBER),
    AT (tolerance_about_total) },
  { "tolerance_level", NULL, NC_ ("attribute", "Tolerance of levels"), KIND (NUMBER),
    AT (tolerance_level) },
  { "start_month", NULL, NC_ ("attribute", "Start of judging"), KIND (MONTH),
    AT (start_month) },
  { "lead", NULL, NC_ ("attribute", "Figures of the lead"), KIND (WORD), AT (lead),
    .words = &xushi_lead_modes },
};
LIST (rule, "rule");
