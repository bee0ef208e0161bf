/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-clause.h"

G_BEGIN_DECLS

/* Whether what is being read has happened or is planned. */
typedef enum
{
  XUSHI_TENSE_UNKNOWN, /* no heading has said so yet */
  XUSHI_TENSE_REVIEW,
  XUSHI_TENSE_PLAN,
} XushiTense;

/* Where in the report the reading is: what the headings above say. */
typedef struct
{
  const XushiLexicon *lexicon; /* borrowed */
  const XushiText *text;       /* borrowed */
  int plan_year;               /* 0 where the report does not tell */
  XushiTense tense;            /* of the section */
  XushiTense paragraph;        /* of the paragraph, where it differs */
  gboolean soft;               /* the review began with a word; a word of intent ends it */
  guint review_level;          /* the level of the heading that began the review; 0: no number */
  XushiSpan area;              /* of the last heading of the first two levels, or empty */
  XushiSpan topic;             /* of the last heading below, or empty */
  XushiSpan group;             /* of the paragraph, or empty */
  gboolean goals;              /* the sentence is of the 主要预期目标 */
  gboolean services;           /* the section is of the 民生实事 */
  gboolean closed;             /* a glossary or links: nothing in it is a target */
} XushiReportSection;

void xushi_report_section_init (XushiReportSection *section, const XushiLexicon *lexicon,
                                const XushiText *text, int plan_year);

/**
 * xushi_report_section_line:
 * @start, @end: a line
 *
 * Looks at the head of a line. A heading changes the section.
 *
 * Returns: where the text behind the heading begins; @start for a line without one
 */
guint xushi_report_section_line (XushiReportSection *section, guint start, guint end);

/**
 * xushi_report_section_sentence:
 *
 * Looks at a sentence before its clauses are read: it may begin the plan (今年的主要预期目标
 * 是), tell of the past (过去一年), or head a paragraph.
 */
void xushi_report_section_sentence (XushiReportSection *section, guint start, guint end,
                                    gboolean first);

/**
 * xushi_report_section_clause:
 * @past: (inout): whether the sentence tells of the past by now
 *
 * Looks for the words in a clause that turn it to the past or to the future.
 */
void xushi_report_section_clause (const XushiReportSection *section, guint start, guint end,
                                  gboolean *past);

/**
 * xushi_report_section_begin_past:
 *
 * Returns: whether the sentence [@start, @end) tells of the past unless a clause of it says
 *   otherwise.
 */
gboolean xushi_report_section_begin_past (const XushiReportSection *section, guint start,
                                          guint end);

/**
 * xushi_report_section_area, xushi_report_section_group:
 *
 * Returns: (transfer full): the area and the group in force, or ""
 */
char *xushi_report_section_area (const XushiReportSection *section);
char *xushi_report_section_group (const XushiReportSection *section);

/**
 * xushi_text_year:
 *
 * Returns: the year that is written at @at, with 年 behind it (2016年, 二〇一六年); 0 if none.
 */
int xushi_text_year (const XushiText *text, guint at, guint *length);

/**
 * xushi_text_plan_year:
 *
 * Returns: the year that the report plans, from its headings and the day of its session; 0
 *   where it does not tell.
 */
int xushi_text_plan_year (const XushiText *text);

G_END_DECLS
