/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsReport: the section of the clause of the report. */
#define XUSHI_TYPE_DETAILS_REPORT (xushi_details_report_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsReport, xushi_details_report, XUSHI, DETAILS_REPORT,
                      XushiDetailsSection)

G_END_DECLS
