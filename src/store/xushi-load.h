/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "store/xushi-statement.h"

G_BEGIN_DECLS

/* Fills the empty @plan from the file. */
gboolean xushi_load_plan (XushiDatabase *database, XushiPlan *plan, GError **error);

/* Parts of the plan, for refreshing. */

/* @info: (out caller-allocates) (transfer full) */
gboolean xushi_load_info (XushiDatabase *database, XushiPlanInfo *info, GError **error);
gboolean xushi_load_rules (XushiDatabase *database, XushiRules *rules, GError **error);
/* (transfer full) (element-type XushiSnapshot) */
GPtrArray *xushi_load_snapshots (XushiDatabase *database, GError **error);

/* (transfer full) (element-type XushiPageSet) */
GPtrArray *xushi_load_page_sets (XushiDatabase *database, GError **error);

typedef struct
{
  gint64 id;
  char *name; /* owned */
} XushiAreaRecord;

/* (transfer full) (element-type XushiAreaRecord): in the order of the tabs. */
GArray *xushi_load_areas (XushiDatabase *database, GError **error);

/* The place of an indicator in its area. */
typedef struct
{
  gint64 id;
  int depth; /* under 其中 parents */
} XushiPlace;

/* (transfer full) (element-type XushiPlace): the indicators of @area in the order shown: by group,
 * those without one first; sub-targets directly after their parent. */
GArray *xushi_load_order (XushiDatabase *database, gint64 area, GError **error);

/* Makes the indicators of @places, with their depth, those of @area. */
void xushi_load_set_order (XushiPlan *plan, XushiArea *area, GArray *places);

G_END_DECLS
