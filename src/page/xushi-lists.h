/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"
#include "page/xushi-text-table.h"

G_BEGIN_DECLS

/* The parts that are lists of texts. @shows says which indicators they tell of. */
typedef gboolean (*XushiListFilter) (XushiIndicator *indicator, XushiArea *area, gpointer data);

/**
 * XushiListMaker:
 * @texts: owns the texts that are made; it and the plan's strings that are copied into it outlive
 *   the tables
 */
typedef struct
{
  XushiJudgedPlan *judged;
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

G_END_DECLS
