/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* XushiNameIndex: the indicators of a plan by their names, as they are compared: blanks, width and
 * capitals do not matter. */
typedef struct _XushiNameIndex XushiNameIndex;

/* (transfer full): as of now; keeps references to the indicators. */
XushiNameIndex *xushi_name_index_new (XushiPlan *plan);
void xushi_name_index_free (XushiNameIndex *self);

/* (transfer none) (nullable) (element-type XushiIndicator): those of this name. */
GPtrArray *xushi_name_index_find (XushiNameIndex *self, const char *name);

/**
 * xushi_name_index_find_prefix:
 * @text: folded, see xushi_text_fold ()
 * @length: (out): of the name in @text, in bytes
 *
 * Returns: (transfer none) (nullable) (element-type XushiIndicator): those whose name is the longest
 *   that @text begins with.
 */
GPtrArray *xushi_name_index_find_prefix (XushiNameIndex *self, const char *text, gsize *length);

/**
 * xushi_name_index_choose:
 * @candidates: of one name
 * @unit: (nullable): the unit that is written
 * @text: (nullable): the figure that is written, perhaps with its unit
 *
 * Returns: (transfer none) (nullable): the only one, or the only one in whose unit it can be read; NULL
 *   where that is not decided.
 */
XushiIndicator *xushi_name_index_choose (GPtrArray *candidates, const char *unit,
                                         const char *text);

/* Whether one name is the other one with a few letters more, less or different. */
gboolean xushi_name_is_near (const char *name, const char *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiNameIndex, xushi_name_index_free)

G_END_DECLS
