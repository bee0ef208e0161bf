/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-row-filter.h"

G_BEGIN_DECLS

/* What is offered while the name of a department or of a leader is typed, wherever that is. */

/* (transfer full): the plan's names that @typed may mean, the most used first
 * (xushi_completions_list ()): departments that lead or support, leaders in charge. */
GStrv xushi_plan_names_complete (XushiSession *session, XushiRowName which, const char *typed);

/* (transfer none): where in @text, several names joined by 、 or commas, the last one begins: the one
 * that is being typed. */
const char *xushi_plan_names_find_last (const char *text);

G_END_DECLS
