/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-table-review.h"

G_BEGIN_DECLS

/* What a clerk has chosen for the columns of a table, for the next one with the same heads. It is
 * kept with the settings of the computer. */

/* Applies what was chosen for the sheet's heads, if anything was. */
void xushi_matching_memory_recall (XushiTableReview *review);

/* Keeps what differs from the proposal; nothing is kept of a sheet that was taken as proposed. */
void xushi_matching_memory_keep (XushiTableReview *review);

G_END_DECLS
