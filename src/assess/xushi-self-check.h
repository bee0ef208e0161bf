/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* One thing that a careful clerk would check again before printing. */
typedef struct
{
  XushiIndicator *indicator; /* owned; NULL for what is about the plan itself */
  const char *kind;          /* static: a stable English word, such as "unreported"; of a doubt that
                                of its kind */
  int month;                 /* the month it is about; 0 for the indicator as a whole */
  char *sentence;            /* owned: translated, with the remedy, without the name */
} XushiFinding;

void xushi_finding_free (XushiFinding *finding);

/**
 * xushi_finding_to_text:
 *
 * Returns: (transfer full): key and name of the indicator, if it is about one, then the sentence.
 */
char *xushi_finding_to_text (const XushiFinding *finding);

/**
 * xushi_self_check:
 * @month: the data month; 0 checks only what does not depend on one
 *
 * Looks for likely mistakes (docs/domain.md, section 8.2): due and not reported, figures with a
 * doubt that nobody has confirmed, completions without a note, targets without value or
 * unit, no lead department, what is behind without a reason, nodes and difficulties that are overdue,
 * overdue nodes of which nobody was handed a difficulty, no office for the foot of the pages. None of
 * these is necessarily an error.
 *
 * Returns: (transfer full) (element-type XushiFinding): what is about the plan itself, then in its
 *   order.
 */
GPtrArray *xushi_self_check (XushiPlan *plan, int month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiFinding, xushi_finding_free)

G_END_DECLS
