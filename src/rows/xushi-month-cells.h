/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* The columns of the month sheet, in the order shown. */
typedef enum
{
  XUSHI_SHEET_LIGHT,
  XUSHI_SHEET_NAME,
  XUSHI_SHEET_TARGET,
  XUSHI_SHEET_BEFORE,     /* the figure of the month before, or an older one with its month */
  XUSHI_SHEET_VALUE,      /* typed: the figure, or the date of a node */
  XUSHI_SHEET_UNIT,       /* of a task: when its node is due */
  XUSHI_SHEET_IN_MONTH,   /* the month's own amount */
  XUSHI_SHEET_LAST_YEAR,  /* typed; of a task: when its node was finished */
  XUSHI_SHEET_COMPLETION,
  XUSHI_SHEET_FIGURE,
  XUSHI_SHEET_LEAD,
  XUSHI_SHEET_REMARK,     /* doubt, reason or note; typed: the reason of what is late, or the note */
  XUSHI_SHEET_AREA,
  XUSHI_SHEET_DEPARTMENT,
} XushiSheetColumn;
#define XUSHI_N_SHEET_COLUMNS 14

void xushi_month_cells_get_column (XushiSheetColumn column, XushiGridColumn *info);
void xushi_month_cells_get_cell (XushiSession *session, XushiIndicator *indicator,
                                 XushiSheetColumn column, XushiGridCell *cell);

/* (transfer full) */
char *xushi_month_cells_dup_edit_text (XushiSession *session, XushiIndicator *indicator,
                                       XushiSheetColumn column);
/* (transfer full) (nullable) */
char *xushi_month_cells_dup_tooltip (XushiSession *session, XushiIndicator *indicator,
                                     XushiSheetColumn column);
/* (transfer full): why a cell cannot be edited. */
char *xushi_month_cells_dup_refusal (XushiSession *session, XushiIndicator *indicator,
                                     XushiSheetColumn column);

/* Whether Enter stops at the cell: where something is still wanted. */
gboolean xushi_month_cells_is_entry (XushiSession *session, XushiIndicator *indicator,
                                     XushiSheetColumn column);

/* Whether what is typed into the last column is the reason, not the note. */
gboolean xushi_month_cells_asks_reason (XushiSession *session, XushiIndicator *indicator);

G_END_DECLS
