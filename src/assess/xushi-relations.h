/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* XushiRelations: which indicators of a plan speak of the same matter: those of one name (a rate and
 * its level), and an indicator and its parts (其中). An index as of one moment, made in one pass; the
 * plan does not keep one. */
typedef struct _XushiRelations XushiRelations;

/* (transfer full): keeps a reference to the indicators of @plan, which may leave it meanwhile. */
XushiRelations *xushi_relations_new (XushiPlan *plan);
void xushi_relations_free (XushiRelations *self);

/* (transfer none) (nullable): the first total or level of this name. */
XushiIndicator *xushi_relations_get_level (XushiRelations *self, const char *name);

/* (transfer none) (nullable): the first growth rate of this name, or the one after @rate. */
XushiIndicator *xushi_relations_get_first_rate (XushiRelations *self, const char *name);
XushiIndicator *xushi_relations_get_next_rate (XushiRelations *self, XushiIndicator *rate);

/* (transfer none) (nullable): the first part of the indicator with this key, or the part of the same
 * after @part. */
XushiIndicator *xushi_relations_get_first_part (XushiRelations *self, const char *key);
XushiIndicator *xushi_relations_get_next_part (XushiRelations *self, XushiIndicator *part);

/* Whether name, measure and parent of @indicator are still those of the index; if not, it must be made anew. */
gboolean xushi_relations_knows (XushiRelations *self, XushiIndicator *indicator);

typedef void (*XushiRelativeFunc) (XushiIndicator *relative, gpointer data);

/* Calls @func for each relative of @indicator: its whole, its parts, and the level and
 * the rates of its name. */
void xushi_relations_foreach (XushiRelations *self, XushiPlan *plan, XushiIndicator *indicator,
                              XushiRelativeFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiRelations, xushi_relations_free)

G_END_DECLS
