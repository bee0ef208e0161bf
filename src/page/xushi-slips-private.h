/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-slips.h"

G_BEGIN_DECLS

/* What making and drawing the forms share. Sizes are in points; texts belong to the slips' chunk. */

#define XUSHI_SLIP_TEXT 9.5
#define XUSHI_SLIP_LINE 11.5
#define XUSHI_SLIP_TINY 8.2
#define XUSHI_SLIP_ROW 32.0
#define XUSHI_SLIP_TITLE 17.0
#define XUSHI_SLIP_HEAD 66.0 /* title, who and when, column headings */
#define XUSHI_SLIP_TAIL 118.0 /* how to fill it in, signatures, stamp */
#define XUSHI_SLIP_FOOT 16.0
#define XUSHI_SLIP_N_COLUMNS 7

typedef struct
{
  guint number;
  const char *name;
  const char *target;
  const char *last; /* the last figure before the month */
  const char *unit; /* in the empty cell; empty for a milestone */
  const char *step; /* nullable: the next node of a milestone, to be ticked and dated */
  const char *hint; /* what must be told, in small letters */
  XushiFit name_fit;
  XushiFit target_fit;
  XushiFit last_fit;
  XushiFit step_fit;
  double height;
} XushiSlipRow;

typedef struct
{
  const char *department;
  guint first; /* of its rows */
  guint n_rows;
  guint n_left_out; /* that are not due, or finished */
  guint n_pages;
} XushiSlip;

/* A page of a form. */
typedef struct
{
  guint slip;
  guint page;  /* of the form, from 0 */
  guint first; /* of its rows */
  guint n_rows;
} XushiSlipPage;

struct _XushiSlips
{
  GStringChunk *texts; /* owned */
  GArray *rows;        /* owned, of XushiSlipRow */
  GArray *slips;       /* owned, of XushiSlip */
  GArray *pages;       /* owned, nullable, of XushiSlipPage */
  const char *title;
  const char *month;   /* "2016年1—9月" */
  const char *due;     /* until when, and to whom */
  const char *office;
  int year;
  int number;          /* the month */
  guint a_sheet;       /* forms on a sheet */
  XushiRect form;      /* the first form on the sheet, inside its margins */
  double step;         /* from form to form */
  double x[XUSHI_SLIP_N_COLUMNS + 1];
  double fold;         /* where the sheet is cut; 0 for nowhere */
  double paper_width;
};

static inline const XushiSlip *
xushi_slips_get (const XushiSlips *self, guint index)
{
  return &g_array_index (self->slips, XushiSlip, index);
}

static inline XushiSlipRow *
xushi_slips_get_row (const XushiSlips *self, guint index)
{
  return &g_array_index (self->rows, XushiSlipRow, index);
}

G_END_DECLS
