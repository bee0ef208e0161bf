/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"
#include "page/xushi-footnotes.h"

G_BEGIN_DECLS

/**
 * xushi_page_note_remarks:
 *
 * Returns: (transfer full): what the note column tells: why an indicator is exempt, its overdue or
 *   its next step, a pace that is not linear, a remark of the assessment, the month's note and its
 *   own, all in full, joined by "；"; the empty string for none.
 */
char *xushi_page_note_remarks (XushiIndicator *indicator, const XushiAssessment *judged,
                               const XushiFootnotes *footnotes, int year, int month);

/**
 * xushi_page_note_reason:
 *
 * Returns: (transfer full): why an indicator is where it is and what is done about it: why its light
 *   was set by hand, and what it would be; reason, measures, open difficulties with those they were
 *   handed to, each with its word before it, joined by "；"; the empty string for none.
 */
char *xushi_page_note_reason (XushiIndicator *indicator, const XushiAssessment *judged, int year,
                              int month);

/* Whether there are steps to tell: overdue ones, or one to come. */
gboolean xushi_page_note_has_steps (const XushiSpec *spec, int year, int month);

/**
 * xushi_page_note_why:
 *
 * Returns: (transfer full): the main reason, without what is done about it; the overdue steps where none
 *   is given.
 */
char *xushi_page_note_why (XushiIndicator *indicator, const XushiAssessment *judged, int year,
                           int month);

G_END_DECLS
