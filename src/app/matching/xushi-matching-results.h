/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "intake/xushi-table-review.h"

G_BEGIN_DECLS

/* XushiMatchingResults: what each row of an office's sheet becomes, with chips that choose which
 * rows are listed.
 *
 * Signal: “row-chosen” (guint row): the clerk has moved to what the row of the sheet becomes. */
#define XUSHI_TYPE_MATCHING_RESULTS (xushi_matching_results_get_type ())
G_DECLARE_FINAL_TYPE (XushiMatchingResults, xushi_matching_results, XUSHI, MATCHING_RESULTS, GtkBox)

/* Once. */
void xushi_matching_results_set_review (XushiMatchingResults *self, XushiTableReview *review);

/* Moves the cursor to what the row of the sheet becomes, if it is listed. */
void xushi_matching_results_show_row (XushiMatchingResults *self, guint row);

/* (transfer full): how many rows become what. */
char *xushi_matching_results_dup_summary (XushiMatchingResults *self);

G_END_DECLS
