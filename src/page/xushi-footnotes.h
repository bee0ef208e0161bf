/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

/**
 * XushiFootnotes:
 *
 * Notes (备注) that many indicators of a plan share word by word, and how targets were adjusted: they
 * stand once at the foot of each page, and each row has their sign, ① to ⑨. Refers to nothing of the
 * plan.
 */
typedef struct _XushiFootnotes XushiFootnotes;

/* (transfer full): @versions: (nullable) (element-type XushiTargetVersion): of the adjusted targets,
 * by indicator, oldest first */
XushiFootnotes *xushi_footnotes_new (XushiPlan *plan, const GPtrArray *versions);
void xushi_footnotes_free (XushiFootnotes *footnotes);

/* (transfer none) (nullable): the sign of @note; NULL where it stands in its row. @footnotes,
 * @note: (nullable) */
const char *xushi_footnotes_find (const XushiFootnotes *footnotes, const char *note);

/**
 * xushi_footnotes_find_adjusted:
 * @indicator: its row
 * @sign: (out): of the note at the foot, "" where it is not there
 *
 * Returns: (transfer none) (nullable): how its target was adjusted last, with document, date and
 *   reason; NULL for one that was not, or whose note is at the foot. A few stand there; many would
 *   take more of each page than they do in their rows.
 */
const char *xushi_footnotes_find_adjusted (const XushiFootnotes *footnotes, gint64 indicator,
                                           const char **sign);

/* (transfer full): "目标由200家调为180家（德政发〔2016〕12号，2016-07-20：市场变化）"; @unit: (nullable) */
char *xushi_footnotes_describe_adjustment (const XushiTarget *before, const XushiTarget *now,
                                           const char *unit);

/* (transfer none): the texts at the foot, each behind its sign, NULL-terminated. */
const char *const *xushi_footnotes_list (const XushiFootnotes *footnotes);

G_END_DECLS
