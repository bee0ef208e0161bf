/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* (transfer none): what follows a value: "%" or the unit. */
const char *xushi_explain_unit (const XushiSpec *spec);

/* Takes @clause. */
void xushi_explain_add (GPtrArray *clauses, char *clause);

/* Completion, pace, lead, and what remains. */
void xushi_explain_way (GPtrArray *clauses,
                        const XushiSpec *spec,
                        const XushiRules *rules,
                        int year,
                        int month,
                        const XushiAssessment *assessment);

/* The gap and its tolerance. */
void xushi_explain_gap (GPtrArray *clauses,
                        const XushiSpec *spec,
                        const XushiRules *rules,
                        const XushiAssessment *assessment);

G_END_DECLS
