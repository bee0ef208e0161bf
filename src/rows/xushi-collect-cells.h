/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "slips/xushi-collection.h"

G_BEGIN_DECLS

/* The columns of the table of what was sent in. */
typedef enum
{
  XUSHI_COLLECT_TAKE,
  XUSHI_COLLECT_NAME,
  XUSHI_COLLECT_FIELD,
  XUSHI_COLLECT_OLD,
  XUSHI_COLLECT_NEW,
  XUSHI_COLLECT_REMARK,
  XUSHI_COLLECT_PLACE,
  XUSHI_COLLECT_N_COLUMNS,
} XushiCollectColumn;

void xushi_collect_cells_get_column (XushiCollectColumn column, XushiGridColumn *info);

/* @file: whose value @item is */
void xushi_collect_cells_get_cell (const XushiCollectItem *item, const XushiCollectFile *file,
                                   XushiCollectColumn column, XushiGridCell *cell);

/* Draws whether @item is taken. */
void xushi_collect_cells_draw (const XushiCollectItem *item, cairo_t *cr, const XushiRect *rect,
                               const XushiChartStyle *style);

/* (transfer full): “上年同期：100 → 120（县人社局.xlsx，H7）”, and why it is refused or doubtful. */
char *xushi_collect_cells_dup_sentence (const XushiCollectItem *item,
                                        const XushiCollectFile *file);

G_END_DECLS
