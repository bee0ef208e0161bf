/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-header.h"
#include "tables/xushi-plan-table-words.h"
#include "tables/xushi-plan-table.h"

G_BEGIN_DECLS

/**
 * xushi_office_read:
 * @outcomes: (nullable): gets a XushiRowOutcome for each row
 *
 * Reads the rows of an office's own sheet, one by one: sections become areas and groups, sums and
 * remarks are left out, cells are read as clerks write them. The rows are not yet checked against
 * each other.
 *
 * Returns: (transfer full) (element-type XushiPlanRow)
 */
GPtrArray *xushi_office_read (const XushiMatching *matching, const XushiPlanColumns *columns,
                              GPtrArray *outcomes, XushiProblems *problems);

G_END_DECLS
