/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-table-review.h"
#include "tables/xushi-book.h"

G_BEGIN_DECLS

/* Kinds of outcomes, of which the last one counts. */
#define XUSHI_N_ROW_KINDS (XUSHI_ROW_LEFT_OUT + 1)

struct _XushiTableReview
{
  GObject parent_instance;

  XushiMatchingKind kind;
  char *name;                /* owned */
  XushiBook *book;           /* owned */
  guint sheet;
  guint n_others;            /* warnings about other sheets, which were not taken */
  XushiTable *table;         /* owned: of the sheet */
  XushiMatching *matching;   /* owned; borrows table */
  char *fingerprint;         /* owned: of the proposal */
  guint first_head, n_heads; /* of the proposal */
  XushiTableReviewOrigin origin;
  gboolean is_read;          /* whether rows are read at all */
  int year;                  /* of the plan; 0 if it is not known */
  XushiPlan *plan;           /* owned, nullable */
  XushiProblems *problems;   /* owned */
  GPtrArray *outcomes;       /* owned: of XushiRowOutcome */
  GPtrArray *rows;           /* owned: of XushiPlanRow or XushiValueRow */
  guint counts[XUSHI_N_ROW_KINDS];
  char *block;               /* owned, nullable */
  guint serial;              /* how often the rows were read */
};

/* Reads the rows anew, if they are read at all. */
void xushi_table_review_read_rows (XushiTableReview *self);

/* To be called when sheet, heads or columns are other ones: reads the rows and says so. */
void xushi_table_review_change (XushiTableReview *self, XushiTableReviewOrigin origin);

G_END_DECLS
