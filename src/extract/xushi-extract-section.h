/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-clause.h"
#include "extract/xushi-extract-opening.h"

G_BEGIN_DECLS

/* Whether the text being read is about the past or the plan. */
typedef enum
{
  XUSHI_TENSE_UNKNOWN, /* no heading has said yet */
  XUSHI_TENSE_REVIEW,
  XUSHI_TENSE_PLAN,
} XushiTense;

/* The position of the reading in the report: what the headings above say. */
typedef struct
{
  const XushiLexicon *lexicon; /* borrowed */
  const XushiText *text;       /* borrowed */
  int plan_year;               /* 0 if the report does not say */
  XushiTense tense;            /* of the section */
  gboolean numbered;           /* only the number of its heading says so, which follows that of the review */
  gboolean titled;             /* only the title of the text says so */
  XushiTense paragraph;        /* of the paragraph, if it differs */
  XushiTense held;             /* under no heading: what the last sentence that said something said */
  gboolean turns;              /* the text speaks of a new year, or the next */
  gboolean presumed;           /* that only from a look over the text, before anything was read */
  gboolean fresh;              /* no sentence of the paragraph has said anything yet */
  gboolean idle;               /* nothing in the text is intended, and something is past */
  gboolean mixed;              /* the text tells of the past as well, as far as its words say */
  gboolean item_planned;       /* a sentence of the line is planned, by its own words */
  gboolean planned;            /* a part of the sentence is planned, by its own words */
  gboolean willed;             /* and by a word of intent, not only 今年 */
  gboolean dated;              /* a part of the sentence began with an earlier year, which goes on */
  gboolean itemwise;           /* the items of such a section begin with the task: 新建基站800个。上半年,… */
  gboolean progress;           /* under a heading of progress: what is told first is past, until a sentence plans */
  XushiOpening opening;        /* what the text is, by its title */
  gunichar headline;           /* the mark of the headline of a piece of news that the tense is from: ■今年… */
  gboolean ended_past;         /* the last part of a sentence ended in the past */
  gboolean announced;          /* the sentence begins the plan */
  int past_year;               /* the latest year that is counted already (截至2006年底), or 0 */
  int last_period;             /* the last year of the latest five-year plan that is named, or 0 */
  gboolean review_part;        /* it was that of a part, 第一部分, which has headings of the first level below it */
  guint review_level;          /* the level of the heading that began the review; 0: unnumbered */
  XushiSpan area;              /* of the last heading of the first two levels, or empty */
  XushiSpan topic;             /* of the last heading below, or empty */
  XushiSpan group;             /* of the paragraph, or empty */
  gboolean goals;              /* the sentence is about the 主要预期目标 */
  gboolean services;           /* the section is about the 民生实事 */
  gboolean closed;             /* a glossary or links: contains no targets */
} XushiReportSection;

void xushi_report_section_init (XushiReportSection *section, const XushiLexicon *lexicon,
                                const XushiText *text, int plan_year);

/**
 * xushi_report_section_line:
 * @start, @end: a line
 * @told: (nullable): the line is a heading, as its file says, of this level, which counts where it
 *   has no mark; NULL where only its words say what it is
 *
 * Looks at the start of a line. A heading changes the section.
 *
 * Returns: the start of the text after the heading; @start for a line without one
 */
guint xushi_report_section_line (XushiReportSection *section, guint start, guint end,
                                 const guint *told);

/* Begins a row of a table, which continues no paragraph before it. */
void xushi_report_section_row (XushiReportSection *section);

/* Whether the numeral at @at, though a mark stands behind it, is the first of several that belong to a noun:
 * 一、二、三产业, 三、四级手术. */
gboolean xushi_report_section_is_list (const XushiText *text, guint at, guint end);

/* The length of the mark of a heading at @start: 一、 is of level 1, (一) of 2, 1. of 3; 0 for none. */
guint xushi_report_section_mark (const XushiText *text, guint start, guint end, guint *level);

/**
 * xushi_report_section_sentence:
 *
 * Looks at a sentence before its clauses are read: it may begin the plan (今年的主要预期目标
 * 是), be about the past (过去一年), or head a paragraph.
 */
void xushi_report_section_sentence (XushiReportSection *section, guint start, guint end,
                                    gboolean first);

/**
 * xushi_report_section_area, xushi_report_section_group:
 *
 * Returns: (transfer full): the current area or group, or ""
 */
char *xushi_report_section_area (const XushiReportSection *section);
char *xushi_report_section_group (const XushiReportSection *section);

G_END_DECLS
