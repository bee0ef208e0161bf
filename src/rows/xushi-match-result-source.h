/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-table-review.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* Which rows are listed. */
typedef enum
{
  XUSHI_MATCH_SHOW_ALL,
  XUSHI_MATCH_SHOW_WRONG,
  XUSHI_MATCH_SHOW_DOUBTFUL,
  XUSHI_MATCH_SHOW_LEFT_OUT, /* sums, remarks, and what is left out for another reason */
  XUSHI_MATCH_SHOW_TAKEN,    /* the doubtful ones, too */
  XUSHI_N_MATCH_SHOW,
} XushiMatchShow;

/* XushiMatchResultSource: what each row of an office's sheet becomes: the indicator or the figures
 * that were read from it. Wrong rows come first, then doubtful ones, those not taken, and the
 * others; titles and head rows are not listed. It keeps a reference to the review and follows its
 * changes. */
#define XUSHI_TYPE_MATCH_RESULT_SOURCE (xushi_match_result_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiMatchResultSource, xushi_match_result_source, XUSHI,
                      MATCH_RESULT_SOURCE, GObject)

/* (transfer full) */
XushiMatchResultSource *xushi_match_result_source_new (XushiTableReview *review);

void xushi_match_result_source_set_shown (XushiMatchResultSource *self, XushiMatchShow shown);

/* How many rows of the sheet would be listed. */
guint xushi_match_result_source_count (XushiMatchResultSource *self, XushiMatchShow shown);

/* (transfer none): what became of the row of the sheet that is listed in @row. */
const XushiRowOutcome *xushi_match_result_source_get_outcome (XushiMatchResultSource *self,
                                                              guint row);

/* Where the row @sheet_row of the sheet is listed; XUSHI_GRID_NONE if it is not. */
guint xushi_match_result_source_find (XushiMatchResultSource *self, guint sheet_row);

/* (transfer full): all about the row, to be read below the list. */
char *xushi_match_result_source_dup_sentence (XushiMatchResultSource *self, guint row);

/* (transfer full): “Wrong 1 · in doubt 3 · not taken 5 (sums 2, remarks 3) · taken 36”. */
char *xushi_match_result_source_dup_summary (XushiMatchResultSource *self);

G_END_DECLS
