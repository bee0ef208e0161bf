/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/* How the cells of a slip look. */
typedef enum
{
  XUSHI_SLIP_CELL_TITLE,
  XUSHI_SLIP_CELL_LINE,  /* who, when, how */
  XUSHI_SLIP_CELL_LINE_END,
  XUSHI_SLIP_CELL_HEAD,
  XUSHI_SLIP_CELL_HEAD_OPEN, /* of a column that is to be filled in */
  XUSHI_SLIP_CELL_TEXT,
  XUSHI_SLIP_CELL_CENTRE,
  XUSHI_SLIP_CELL_GREY,      /* nothing belongs here */
  XUSHI_SLIP_CELL_OPEN_TEXT, /* unlocked */
  XUSHI_SLIP_CELL_OPEN_MUST, /* reasons of what is behind */
  XUSHI_SLIP_CELL_OPEN_DATE,
  XUSHI_N_SLIP_CELLS,
} XushiSlipCell;

/* XushiSlipLook: the formats of one workbook, each made once. On the stack; borrows the book. */
typedef struct
{
  lxw_workbook *book;
  lxw_format *cells[XUSHI_N_SLIP_CELLS];
  /* By decimals, from XUSHI_DECIMALS_AUTO: printed figures, and those to be filled in. */
  lxw_format *figures[8];
  lxw_format *open_figures[8];
} XushiSlipLook;

void xushi_slip_look_init (XushiSlipLook *self, lxw_workbook *book);
lxw_format *xushi_slip_look_get_figure (XushiSlipLook *self, int decimals, gboolean open);

G_END_DECLS
