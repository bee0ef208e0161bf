/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/**
 * xushi_page_note_short:
 *
 * Returns: (transfer full): the short text of the note column: the month's note, or its reason, why
 *   it is exempt, a remark of the assessment, the overdue or the next step, or the indicator's own
 *   note; the empty string for none.
 */
char *xushi_page_note_short (XushiIndicator *indicator, const XushiAssessment *judged, int year,
                             int month);

/**
 * xushi_page_note_reason:
 *
 * Returns: (transfer full): why an indicator is flagged and what is done about it: note, overdue
 *   steps, reason, next step, open difficulties with those responsible, joined by "；".
 */
char *xushi_page_note_reason (XushiIndicator *indicator, const XushiAssessment *judged, int year,
                              int month);

G_END_DECLS
