/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* The departments that a report names, as the plan calls them. Pure functions. */

/**
 * xushi_departments_list_known:
 * @plan: (nullable):
 *
 * Returns: (transfer full) (element-type utf8): the departments that lead or support in @plan
 */
GPtrArray *xushi_departments_list_known (XushiPlan *plan);

/**
 * xushi_departments_match:
 * @known: (element-type utf8): names of the plan
 * @place: (nullable): the plan's place (德清县)
 * @written: as in the report
 *
 * The same name; or the same but for 县, 市, 区, 旗 or the place in front (县教育局, 德清县教育局, 教育局); or
 * 部门 for 局 (教育部门). A name that fits several is kept as it is written.
 *
 * Returns: (transfer none): one of @known, or @written
 */
const char *xushi_departments_match (const GPtrArray *known, const char *place,
                                     const char *written);

/**
 * xushi_departments_take:
 * @lead: (nullable): as in the report
 * @support: (nullable): as in the report, joined by 、
 *
 * Sets the departments of @spec, each once.
 */
void xushi_departments_take (XushiSpec *spec, const char *lead, const char *support,
                             const GPtrArray *known, const char *place);

G_END_DECLS
