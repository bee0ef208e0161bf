/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsReason: the section of the data month's reason and next step. */
#define XUSHI_TYPE_DETAILS_REASON (xushi_details_reason_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsReason, xushi_details_reason, XUSHI, DETAILS_REASON,
                      XushiDetailsSection)

G_END_DECLS
