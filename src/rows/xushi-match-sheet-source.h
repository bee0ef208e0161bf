/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-table-review.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* XushiMatchSheetSource: the sheet of an office as it is, under heads that say what each of its
 * columns is. The first column has the numbers of the rows, as the file counts them. Head rows are
 * shaded, what is not taken is dim, and each row tells what became of it. It keeps a reference to
 * the review and follows its changes. A row's key is one more than its position. */
#define XUSHI_TYPE_MATCH_SHEET_SOURCE (xushi_match_sheet_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiMatchSheetSource, xushi_match_sheet_source, XUSHI, MATCH_SHEET_SOURCE,
                      GObject)

/* (transfer full) */
XushiMatchSheetSource *xushi_match_sheet_source_new (XushiTableReview *review);

/* The column of the sheet that is shown in @column; -1 for the numbers of the rows. */
int xushi_match_sheet_source_get_column (XushiMatchSheetSource *self, guint column);

/* (transfer none) (nullable): what became of @row; NULL if nothing could be read. */
const XushiRowOutcome *xushi_match_sheet_source_get_outcome (XushiMatchSheetSource *self,
                                                             guint row);

G_END_DECLS
