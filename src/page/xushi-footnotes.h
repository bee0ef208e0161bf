/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

/**
 * XushiFootnotes:
 *
 * Notes (备注) that many indicators of a plan share word by word: they stand once at the foot of each
 * page, and each row has their sign, ① to ⑨. Refers to nothing of the plan.
 */
typedef struct _XushiFootnotes XushiFootnotes;

/* (transfer full) */
XushiFootnotes *xushi_footnotes_new (XushiPlan *plan);
void xushi_footnotes_free (XushiFootnotes *footnotes);

/* (transfer none) (nullable): the sign of @note; NULL where it stands in its row. @footnotes,
 * @note: (nullable) */
const char *xushi_footnotes_find (const XushiFootnotes *footnotes, const char *note);

/* (transfer none): the texts at the foot, each behind its sign, NULL-terminated. */
const char *const *xushi_footnotes_list (const XushiFootnotes *footnotes);

G_END_DECLS
