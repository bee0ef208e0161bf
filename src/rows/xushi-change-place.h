/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* The sections of the details, where what is in no column of the table is changed. */
typedef enum
{
  XUSHI_CHANGE_IN_TABLE,
  XUSHI_CHANGE_IN_MONTHS,
  XUSHI_CHANGE_IN_NODES,
  XUSHI_CHANGE_IN_DIFFICULTIES,
  XUSHI_CHANGE_IN_REASON,
  XUSHI_CHANGE_IN_REPORT,
  XUSHI_CHANGE_IN_RESPONSIBILITY,
  XUSHI_CHANGE_IN_TARGET,
  XUSHI_CHANGE_IN_MEASURING,
  XUSHI_CHANGE_IN_LIGHT,
} XushiChangeSection;

/* Where a change can be seen. All is borrowed. */
typedef struct
{
  XushiArea *area;           /* nullable: NULL for what belongs to the plan */
  XushiIndicator *indicator; /* nullable: NULL for what belongs to its area */
  const char *column;        /* nullable: the table's column that shows it, if any */
  XushiChangeSection section;
} XushiChangePlace;

/**
 * xushi_change_find_place:
 * @changes: (element-type XushiChange): lines of one step, oldest first
 * @shown: (nullable): the area on the screen
 *
 * Finds where the first of them that is still in the plan can be seen; or the first in @shown, if
 * any is there. All of @place is 0 if there is none.
 */
void xushi_change_find_place (XushiSession *session, GPtrArray *changes, XushiArea *shown,
                              XushiChangePlace *place);

G_END_DECLS
