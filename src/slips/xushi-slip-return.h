/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "slips/xushi-slip-field.h"
#include "tables/xushi-book.h"

G_BEGIN_DECLS

/* How many cells may be filled in, in one file: far more than a slip has. */
#define XUSHI_SLIP_ENTRIES_MAX 20000

/* One cell in which a department has filled something in. Strings are owned. */
typedef struct
{
  XushiIndicator *indicator; /* owned, nullable: NULL for a row that belongs to none */
  gint64 node;               /* 0 for the indicator itself */
  char *department;          /* nullable: whose sheet it was on */
  char *name;                /* of the row, as the file has it */
  char *unit;                /* nullable: the unit that the file gives, where it is not the indicator's */
  int month;
  XushiSlipField field;
  char *text;                /* as filled in, without blanks around it */
  char *refusal;             /* nullable: why it cannot be taken */
  char *doubt;               /* nullable: what is odd about the row */
  char *remark;              /* nullable: what is told of the cell, which is taken all the same */
  char *cell;                /* "H7" */
} XushiSlipEntry;

/* XushiSlipReturn: what a file that came back says. */
typedef struct
{
  XushiPlan *plan;     /* owned */
  char *uuid;          /* owned: of the plan */
  gboolean is_slip;    /* it has marks of a slip */
  gboolean is_ours;    /* of this plan */
  char *department;    /* owned, nullable: of the first sheet that names one */
  int month;           /* of the first mark; of a table its own; 0 */
  guint n_filled;      /* cells filled in */
  gboolean told_full;
  GPtrArray *entries;  /* owned, of XushiSlipEntry */
  GPtrArray *problems; /* owned, of sentences */
} XushiSlipReturn;

XushiSlipReturn *xushi_slip_return_new (XushiPlan *plan, const char *uuid);
void xushi_slip_return_free (XushiSlipReturn *self);

/* @sentence: (transfer full) */
void xushi_slip_return_tell (XushiSlipReturn *self, char *sentence);

/* Whether no more is read: there are XUSHI_SLIP_ENTRIES_MAX entries, which is told when it is first
 * asked. */
gboolean xushi_slip_return_is_full (XushiSlipReturn *self);

/* (transfer none): a new entry for what stands at @line, from 1, and @column, from 0. */
XushiSlipEntry *xushi_slip_return_add (XushiSlipReturn *self, XushiIndicator *indicator,
                                       XushiSlipField field, const char *text, guint line,
                                       guint column);

/* Reads the marks of one sheet and what was filled in around them. Returns FALSE where it has none. */
gboolean xushi_slip_return_read_sheet (XushiSlipReturn *self, const XushiTable *table);

/**
 * xushi_slip_return_read_table:
 *
 * Reads a table without marks: a row of heads with a name or key and something to be filled in, below
 * titles.
 *
 * Returns: FALSE if there is no such row.
 */
gboolean xushi_slip_return_read_table (XushiSlipReturn *self, const XushiTable *table);

/* Reads lines with a name and a figure. Returns FALSE if no line has the name of an indicator. */
gboolean xushi_slip_return_read_lines (XushiSlipReturn *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiSlipReturn, xushi_slip_return_free)

G_END_DECLS
