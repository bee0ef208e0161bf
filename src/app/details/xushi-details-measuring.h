/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsMeasuring: the section of how the indicator is measured, judged and filed. */
#define XUSHI_TYPE_DETAILS_MEASURING (xushi_details_measuring_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsMeasuring, xushi_details_measuring, XUSHI, DETAILS_MEASURING,
                      XushiDetailsSection)

G_END_DECLS
