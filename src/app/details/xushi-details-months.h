/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsMonths: the section that shows the twelve months as a table. */
#define XUSHI_TYPE_DETAILS_MONTHS (xushi_details_months_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsMonths, xushi_details_months, XUSHI, DETAILS_MONTHS,
                      XushiDetailsSection)

/* Opens the section and puts the cursor where the figure of @month is entered. */
void xushi_details_months_enter (XushiDetailsMonths *self, int month);

G_END_DECLS
