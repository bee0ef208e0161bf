/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/* What the words of a sentence say about its time, as far as it has been read. */
typedef struct
{
  gboolean past;    /* the clauses from here on are about the past */
  gboolean opened;  /* under a heading of the past, its own words say that it is planned */
  gboolean told;    /* a word of the sentence itself says so, or the opposite */
  gboolean willed;  /* a word of intent was among them, not only 今年 */
  gboolean planned; /* a part of the sentence is planned, by its own words */
  gboolean aside;   /* what is past now is only told beside what is planned: 去年为34万亩 */
  gboolean compared; /* no more than that: 去年为34万亩 */
  gboolean reported; /* somewhere it tells how far a plan was carried out */
  gboolean dated;   /* an earlier year is named, and what follows is of that year */
  gboolean done;    /* it tells that a plan was carried out: only a word of intent ends that */
} XushiTenseState;

/**
 * xushi_tense_is_finished:
 * @from: where its paragraph begins
 *
 * Returns: whether the sentence says that what the ones before told of has been carried out as a whole:
 *   目前,项目已全部竣工; not where they said that they intend it
 */
gboolean xushi_tense_is_finished (const XushiReportSection *section, guint from, guint start, guint end);

/**
 * xushi_tense_learn:
 *
 * Looks over a text whose beginning is under no heading: if what it tells first is past, what stands
 * before that is past as well. Says whether it tells of the past at all.
 */
void xushi_tense_learn (XushiReportSection *section);

/**
 * xushi_tense_begin:
 * @section: whose tense applies where the sentence does not say
 *
 * Begins the sentence [@start, @end).
 */
void xushi_tense_begin (XushiReportSection *section, guint start, guint end,
                        XushiTenseState *state);

/**
 * xushi_tense_clause:
 *
 * Looks for words in a clause that switch the sentence to the past or to the plan.
 */
void xushi_tense_clause (const XushiReportSection *section, guint start, guint end,
                         XushiTenseState *state);

/**
 * xushi_tense_end:
 *
 * Ends the sentence: what it says about its time holds for the following ones that say nothing.
 */
void xushi_tense_end (XushiReportSection *section, const XushiTenseState *state);

G_END_DECLS
