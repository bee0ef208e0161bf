/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"
#include "page/xushi-text-table.h"

G_BEGIN_DECLS

/* The parts that are lists of texts. @shows says which indicators they tell of. */
typedef gboolean (*XushiListFilter) (XushiIndicator *indicator, XushiArea *area, gpointer data);

/**
 * XushiListMaker:
 * @comparison: (nullable): with what the last meeting has seen
 * @versions: (nullable) (element-type XushiTargetVersion): of the adjusted targets
 * @texts: owns the texts that are made; it and the plan's strings that are copied into it outlive
 *   the tables
 */
typedef struct
{
  XushiJudgedPlan *judged;
  const XushiComparison *comparison;
  const GPtrArray *versions;
  GStringChunk *texts;
  XushiListFilter shows;
  gpointer data;
} XushiListMaker;

/* (transfer full): every value of the year, month by month, area by area. */
XushiTextTable *xushi_list_values (const XushiListMaker *maker);

/* (transfer full): the steps of every task, with when they were due and finished. */
XushiTextTable *xushi_list_nodes (const XushiListMaker *maker);

/* (transfer full): every difficulty, with whom it was handed to, until when, and what came of it. */
XushiTextTable *xushi_list_difficulties (const XushiListMaker *maker);

/* (transfer full): 较上次: every row that a meeting must be told of, under the first heading that
 * applies (XushiComparisonClass), with its light then and now. Without rows where nothing has changed;
 * @comparison must be there. */
XushiTextTable *xushi_list_changes (const XushiListMaker *maker);

/* (transfer full): 目标调整台账: every adjusted target with all its versions, a line each. */
XushiTextTable *xushi_list_register (const XushiListMaker *maker);

G_END_DECLS
