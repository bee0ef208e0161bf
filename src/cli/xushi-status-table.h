/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/xushi-table.h"
#include "model/xushi-plan.h"

G_BEGIN_DECLS

/* The columns of `status`, whose English names scripts rely on. */
typedef enum
{
  XUSHI_STATUS_KEY,
  XUSHI_STATUS_AREA,
  XUSHI_STATUS_NAME,
  XUSHI_STATUS_MONTH, /* the month that the figures are of: that of the value, or the due one */
  XUSHI_STATUS_VALUE,
  XUSHI_STATUS_COMPLETION,
  XUSHI_STATUS_PACE,
  XUSHI_STATUS_LEAD,
  XUSHI_STATUS_GAP,
  XUSHI_STATUS_LIGHT,
  XUSHI_STATUS_NEED,
  XUSHI_STATUS_FORECAST,
  XUSHI_STATUS_EXPLANATION,
} XushiStatusColumn;
#define XUSHI_N_STATUS_COLUMNS 13

/**
 * xushi_status_table_build:
 * @month: the data month
 *
 * Returns: (transfer full): a row of headings, and one an indicator in the order of the plan.
 *   Figures are plain decimals, unknown ones blank cells, the light is its English word.
 */
XushiTable *xushi_status_table_build (XushiPlan *plan, int month);

/**
 * xushi_status_table_to_json:
 *
 * Returns: (transfer full): an array of one object a row; figures are numbers or null.
 */
char *xushi_status_table_to_json (const XushiTable *table);

/**
 * xushi_status_to_text:
 *
 * Returns: (transfer full): the plan at @month for reading on a terminal, translated, an area
 *   after the other, in columns that Chinese letters do not shift; the totals at the end.
 */
char *xushi_status_to_text (XushiPlan *plan, int month);

G_END_DECLS
