/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsTarget: the section of the target in force, its versions, and the button that adjusts
 * it. */
#define XUSHI_TYPE_DETAILS_TARGET (xushi_details_target_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsTarget, xushi_details_target, XUSHI, DETAILS_TARGET,
                      XushiDetailsSection)

G_END_DECLS
