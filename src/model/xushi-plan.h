/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-area.h"
#include "model/xushi-rules.h"
#include "model/xushi-snapshot.h"
#include "model/xushi-types.h"

G_BEGIN_DECLS

/* What a plan says about itself. Strings are owned and nullable. A plain struct, so that a command
 * can change a copy and pass it back. */
typedef struct
{
  char *title;  /* 德清县2016年政府工作报告目标进度 */
  char *place;  /* 德清县 */
  char *office; /* the office at the foot of the page */
  int year;     /* XUSHI_YEAR_MIN to XUSHI_YEAR_MAX */
  gboolean demo; /* 演示数据: its values are invented, and every page says so */
} XushiPlanInfo;

void xushi_plan_info_clear (XushiPlanInfo *info);
void xushi_plan_info_copy_into (const XushiPlanInfo *source, XushiPlanInfo *target);

#define XUSHI_TYPE_PLAN (xushi_plan_get_type ())
G_DECLARE_FINAL_TYPE (XushiPlan, xushi_plan, XUSHI, PLAN, GObject)

/* (transfer full): an empty plan with the default rules. */
XushiPlan *xushi_plan_new (void);

/* (transfer none): valid until the next change. */
const XushiPlanInfo *xushi_plan_get_info (XushiPlan *self);
const XushiRules *xushi_plan_get_rules (XushiPlan *self);

/* (transfer none): of XushiArea, in the order of the tabs. */
GListModel *xushi_plan_get_areas (XushiPlan *self);
guint xushi_plan_get_n_areas (XushiPlan *self);
/* (transfer none): the area at @position, which must exist. */
XushiArea *xushi_plan_get_area (XushiPlan *self, guint position);
/* (transfer none) (nullable) */
XushiArea *xushi_plan_find_area (XushiPlan *self, gint64 id);
XushiArea *xushi_plan_find_area_by_name (XushiPlan *self, const char *name);

guint xushi_plan_get_n_indicators (XushiPlan *self);
/* (transfer none) (nullable): by the row in the store, or by the key. */
XushiIndicator *xushi_plan_find_indicator (XushiPlan *self, gint64 id);
XushiIndicator *xushi_plan_find_key (XushiPlan *self, const char *key);

/* (transfer container) (element-type utf8): the names in use, sorted, each once; the strings
 * belong to the plan's indicators. */
GPtrArray *xushi_plan_list_departments (XushiPlan *self);

/* (transfer none) (element-type XushiSnapshot): oldest first. */
GPtrArray *xushi_plan_get_snapshots (XushiPlan *self);

/* (transfer none) (nullable): the newest snapshot of this name; or that of this row. */
const XushiSnapshot *xushi_plan_find_snapshot (XushiPlan *self, const char *name);
const XushiSnapshot *xushi_plan_get_snapshot (XushiPlan *self, gint64 id);

/**
 * xushi_plan_find_last_meeting:
 * @month: the data month of the pages
 *
 * Returns: (transfer none) (nullable): 上次: the newest snapshot of an earlier data month that can be
 *   compared with.
 */
const XushiSnapshot *xushi_plan_find_last_meeting (XushiPlan *self, int month);

/* (transfer none) (element-type XushiPageSet): in the order they were made. */
GPtrArray *xushi_plan_get_page_sets (XushiPlan *self);

/* The latest month for which any indicator has a value; 0 for none. */
int xushi_plan_get_last_month (XushiPlan *self);

/* Setters are for code that loads or builds the model (the store, tests). set_info and set_rules
 * copy and emit “changed”; the others notify only through the lists. */
void xushi_plan_set_info (XushiPlan *self, const XushiPlanInfo *info);
void xushi_plan_set_rules (XushiPlan *self, const XushiRules *rules);
/* @areas: (element-type XushiArea): in order. */
void xushi_plan_set_areas (XushiPlan *self, GPtrArray *areas);
void xushi_plan_take_snapshots (XushiPlan *self, GPtrArray *snapshots);
void xushi_plan_take_page_sets (XushiPlan *self, GPtrArray *page_sets);
/* Adds @indicator to the index by id and key, or removes it. Its place in an area is up to the
 * area. After a change of its key, add it again. */
void xushi_plan_register (XushiPlan *self, XushiIndicator *indicator);
void xushi_plan_unregister (XushiPlan *self, XushiIndicator *indicator);

/* Emits “changed”: once for each command, after all individual notifications. The first says that
 * anything may differ, the second that only @indicators do (element-type XushiIndicator). */
void xushi_plan_emit_changed (XushiPlan *self);
void xushi_plan_emit_touched (XushiPlan *self, GPtrArray *indicators);

/* Whether the @touched of a “changed” signal concerns @area; NULL always does. */
gboolean xushi_plan_is_area_touched (GPtrArray *touched, XushiArea *area);

/* Between these two, “changed” is held back; the last thaw () emits it once, if it was requested,
 * with everything touched in between. */
void xushi_plan_freeze (XushiPlan *self);
void xushi_plan_thaw (XushiPlan *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiPlanInfo, xushi_plan_info_clear)

G_END_DECLS
