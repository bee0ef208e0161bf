/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-area-source.h"

G_BEGIN_DECLS

/**
 * xushi_area_order_sort:
 * @indicators: (element-type XushiIndicator): in the plan's order
 *
 * Sorts @indicators by what @column shows of them: lights the worst first, figures as figures
 * whatever their unit, a task's value by its finished nodes, texts by their pinyin. Equals stay in
 * the plan's order, also @descending, and what shows nothing is last in both directions.
 */
void xushi_area_order_sort (XushiSession *session, GPtrArray *indicators, XushiAreaColumn column,
                            gboolean descending);

G_END_DECLS
