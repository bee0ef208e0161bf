/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-block.h"

G_BEGIN_DECLS

/* Reading a work report: text in, proposals out. Nothing here opens a file, keeps state or shows a
 * message; a clerk looks at every proposal before anything is stored. */

typedef enum
{
  XUSHI_OPERATOR_EQUAL,    /* a plain number, 达到, 左右 */
  XUSHI_OPERATOR_AT_LEAST, /* 以上, 不低于, 超, 突破 */
  XUSHI_OPERATOR_AT_MOST,  /* 以内, 不超过, 控制在 */
  XUSHI_OPERATOR_RANGE,    /* 6%~6.5% */
} XushiOperator;

typedef enum
{
  XUSHI_KIND_GROWTH,    /* a rate of change, in % */
  XUSHI_KIND_RATIO,     /* a share or rate, in % or ‰ */
  XUSHI_KIND_POINTS,    /* a change of a ratio, in percentage points */
  XUSHI_KIND_COUNT,     /* things and people counted */
  XUSHI_KIND_AMOUNT,    /* money, area, weight, length, time */
  XUSHI_KIND_MILESTONE, /* a task without a number */
} XushiKind;

/* A day, or a month, by which something is to be reached. */
typedef struct
{
  int year;  /* 0 where the text does not say which */
  int month; /* 1 to 12; 0 for no deadline but the end of the year */
  int day;   /* 1 to 31; 0 for the end of the month */
} XushiDeadline;

/**
 * XushiCandidate:
 * @quote: the shortest clause with subject and number, exactly as in the text
 * @offset: where the quote begins, in characters of the original text
 * @length: how many characters of the original it spans
 * @subject: the indicator's name as a clerk would write it
 * @value: a plain decimal in @unit; XUSHI_UNKNOWN for a milestone
 * @value2: the upper end of a range, else XUSHI_UNKNOWN
 * @unit: as written, without blanks: "万人", "%", "个百分点"; empty for a milestone
 * @reduction: the number is a decrease and is to be shown as 下降
 * @area: the tab, from the headings; empty where the text has none
 * @group: the heading inside the tab; empty where the text has none
 * @measure: total, growth, level, points or milestone (docs/domain.md, section 2)
 * @bound: at-least, at-most, about, range or corridor
 * @pace: linear, year-end or none
 * @frequency: monthly, quarterly or yearly
 * @parent: the index in the result of the target that this one is a part of (其中), or -1
 * @total: the index in the result of the year's target that this one is an instalment of (一季度完成20亿元),
 *   or -1
 * @horizon: the last year of a goal of several years (2030); 0 for a target of the plan's year
 * @yearly: the figure is that of each year up to @horizon (年均增长5%)
 * @deadline: within the year
 * @lead: (nullable): the department in charge, as written
 * @support: (nullable): further departments, as written, joined by 、
 * @confidence: 0 to 1; below XUSHI_EXTRACT_DOUBT a clerk should look first
 * @reason: (nullable): a translated sentence that says why the confidence is low
 *
 * One proposal of the reader. Free with xushi_candidate_free ().
 */
typedef struct
{
  char *quote;
  guint offset, length;
  char *subject;
  XushiOperator op;
  double value, value2;
  char *unit;
  XushiKind kind;
  gboolean reduction;
  char *area;
  char *group;
  const char *measure;
  const char *bound;
  const char *pace;
  const char *frequency;
  int parent;
  int total;
  int horizon;
  gboolean yearly;
  XushiDeadline deadline;
  char *lead;
  char *support;
  double confidence;
  char *reason;
} XushiCandidate;

/* Below this confidence a clerk must look first: nothing is accepted unseen, neither in the window
 * nor on the command line. */
#define XUSHI_EXTRACT_DOUBT 0.75

typedef struct
{
  gboolean milestones;     /* also propose tasks without a number */
  gboolean planned;        /* the text is that of a plan: a comparison alone (较上年下降) is no sign of the past */
  const GPtrArray *blocks; /* (nullable) (element-type XushiBlock): the structure of the text, as its
                              file says; it goes before what the words suggest */
} XushiExtractOptions;

void xushi_candidate_free (XushiCandidate *candidate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiCandidate, xushi_candidate_free)

/**
 * xushi_extract_targets:
 * @text: a report in UTF-8; it ends at the first invalid byte
 * @options: (nullable): NULL for numeric targets only
 *
 * Reads the targets from @text in the order of the text: what a plan sets, not what the report says
 * about last year. Takes time proportional to the length of the text.
 *
 * Returns: (transfer full) (element-type XushiCandidate): with a free function set
 */
GPtrArray *xushi_extract_targets (const char *text, const XushiExtractOptions *options);

/**
 * xushi_operator_to_string:
 *
 * Returns: ">=", "<=", "=" or "range".
 */
const char *xushi_operator_to_string (XushiOperator op);

/**
 * xushi_kind_to_string:
 *
 * Returns: "growth", "ratio", "points", "count", "amount" or "milestone".
 */
const char *xushi_kind_to_string (XushiKind kind);

/**
 * xushi_deadline_to_string:
 *
 * Returns: (transfer full): "2016-06-15", "2016-06", or "" where there is none or no year.
 */
char *xushi_deadline_to_string (const XushiDeadline *deadline);

/**
 * XushiReportHeader:
 * @place: the place's short name as the report gives it ("德清县"), or empty
 * @year: the year that the plan is for, or 0
 * @title: a title for the plan, or empty
 * @warning: (nullable): a translated sentence if the text contradicts itself
 * @note: (nullable): a translated sentence if lines were passed over because they belong to the
 *   pages: page numbers, and heads and feet repeated on each page
 *
 * What a report says about itself. Free with xushi_report_header_free ().
 */
typedef struct
{
  char *place;
  int year;
  char *title;
  char *warning;
  char *note;
} XushiReportHeader;

void xushi_report_header_free (XushiReportHeader *header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiReportHeader, xushi_report_header_free)

/**
 * xushi_extract_header:
 *
 * Returns: (transfer full): place, year and title as far as @text gives them.
 */
XushiReportHeader *xushi_extract_header (const char *text);

G_END_DECLS
