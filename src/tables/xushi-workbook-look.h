/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-worksheet.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* As many decimals as a number format shows; what has more is shown as it is. */
#define XUSHI_WORKBOOK_MAX_DECIMALS 6

/* XushiWorkbookLook: the formats of the cells of one workbook, and the widths of columns. */
typedef struct
{
  lxw_format *head;
  lxw_format *text;
  lxw_format *word;
  lxw_format *numbers[XUSHI_WORKBOOK_MAX_DECIMALS + 1]; /* by decimals */
  lxw_format *general;
} XushiWorkbookLook;

void xushi_workbook_look_init (XushiWorkbookLook *self, lxw_workbook *book);

/* (transfer none): the format for a number that is written as @text. */
lxw_format *xushi_workbook_look_get_number (const XushiWorkbookLook *self, const char *text);

/* The width of a column in letters: that of its longest line, which breaks if it is long, and of the
 * words of its head. */
double xushi_workbook_look_measure (const XushiTable *table, guint column);

/* The height of a row in points for cells that break: some programs do not find it out themselves.
 * @widths: of the columns, as measured */
double xushi_workbook_look_get_height (const XushiTable *table, guint row, const double *widths);

G_END_DECLS
