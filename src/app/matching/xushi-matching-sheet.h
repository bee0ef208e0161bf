/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "intake/xushi-table-review.h"

G_BEGIN_DECLS

/* XushiMatchingSheet: the sheet of an office as it is, under heads at which is chosen what each
 * column is.
 *
 * Signal: “row-chosen” (guint row): the clerk has moved to a row of the sheet. */
#define XUSHI_TYPE_MATCHING_SHEET (xushi_matching_sheet_get_type ())
G_DECLARE_FINAL_TYPE (XushiMatchingSheet, xushi_matching_sheet, XUSHI, MATCHING_SHEET, GtkBox)

/* Once. */
void xushi_matching_sheet_set_review (XushiMatchingSheet *self, XushiTableReview *review);

/* Moves the cursor to a row of the sheet. */
void xushi_matching_sheet_show_row (XushiMatchingSheet *self, guint row);

/* Moves the cursor below the heads, to the first column at which the clerk should look; else to the
 * names. */
void xushi_matching_sheet_show_open (XushiMatchingSheet *self);

G_END_DECLS
