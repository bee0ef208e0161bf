/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-text.h"
#include "intake/xushi-review.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* The columns of the table of proposals, and what their cells show and take. */
typedef enum
{
  XUSHI_REVIEW_ACCEPT,
  XUSHI_REVIEW_NAME,
  XUSHI_REVIEW_MEASURE,
  XUSHI_REVIEW_TARGET,
  XUSHI_REVIEW_UNIT,
  XUSHI_REVIEW_TERM,
  XUSHI_REVIEW_LEAD,
  XUSHI_REVIEW_CONFIDENCE,
  XUSHI_REVIEW_N_COLUMNS,
} XushiReviewColumn;

void xushi_review_cells_get_column (XushiReviewColumn column, XushiGridColumn *info);

/* @part_name: (nullable): the name of a part (其中) below its whole. */
void xushi_review_cells_get_cell (const XushiProposal *proposal, XushiReviewColumn column,
                                  const char *part_name, XushiGridCell *cell);

/* (transfer full) */
char *xushi_review_cells_dup_edit_text (XushiReview *review, const XushiProposal *proposal,
                                        XushiReviewColumn column);

/* Stores what was typed, as one step of @review. FALSE with @error, a sentence for the cell. */
gboolean xushi_review_cells_commit (XushiReview *review, const XushiProposal *proposal,
                                    XushiReviewColumn column, const char *text, GError **error);

/* Draws the tick, and the confidence bar with its number. */
void xushi_review_cells_draw (const XushiProposal *proposal, XushiReviewColumn column, cairo_t *cr,
                              const XushiRect *rect, const XushiChartStyle *style,
                              XushiTextCache *texts);

/* (transfer full) (nullable) */
char *xushi_review_cells_dup_tooltip (XushiReview *review, const XushiProposal *proposal,
                                      XushiReviewColumn column);

G_END_DECLS
