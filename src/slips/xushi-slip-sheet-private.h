/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-name-index.h"
#include "slips/xushi-slip-mark.h"
#include "slips/xushi-slip-return.h"
#include "slips/xushi-slip-words.h"

G_BEGIN_DECLS

#define XUSHI_SLIP_NO_COLUMN G_MAXUINT

/* A sheet that is being read. On the stack. */
typedef struct
{
  XushiSlipReturn *back;     /* borrowed: gets what is found */
  const XushiTable *table;   /* borrowed */
  GArray *marks;             /* owned, of XushiSlipMark: the mark of each row; kind 0 for none */
  guint columns[XUSHI_N_SLIP_COLUMNS]; /* where each stands */
  GHashTable *known_columns; /* owned: set of positions that have a meaning */
  guint head_row;            /* G_MAXUINT for none */
  char *department;          /* owned, nullable */
  GStrv list;                /* owned, nullable: the rows that were sent, “NODE:KEY” */
  GHashTable *sent;          /* owned: set of these */
  GHashTable *seen;          /* owned: set of those that are there */
  GHashTable *by_name;       /* owned: folded name → XushiSlipMark of the row sent with it; NULL for
                                a name that two rows have */
  XushiNameIndex *names;     /* owned, nullable: of the plan; made once it is needed */
  guint n_marks;
  guint n_ours;
  guint n_newer;
  guint n_swapped;
} XushiSlipSheet;

void xushi_slip_sheet_init (XushiSlipSheet *self, XushiSlipReturn *back, const XushiTable *table);
void xushi_slip_sheet_clear (XushiSlipSheet *self);

/* Finds the row of heads that has the most known ones, among them a name or a key. */
gboolean xushi_slip_sheet_find_heads (XushiSlipSheet *self, guint columns[XUSHI_N_SLIP_COLUMNS]);

/* (transfer none) (nullable): the indicator of the plan that the mark of a row names. */
XushiIndicator *xushi_slip_sheet_find_indicator (const XushiSlipSheet *self,
                                                 const XushiSlipMark *mark);

/* Reads a row with a mark. */
void xushi_slip_sheet_read_row (XushiSlipSheet *self, guint row);
/* Reads a row without one, which somebody has added, or which is of a table that has none. */
void xushi_slip_sheet_read_added (XushiSlipSheet *self, guint row);

G_END_DECLS
