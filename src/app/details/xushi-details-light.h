/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsLight: the section of the light set by hand for the month that is judged. */
#define XUSHI_TYPE_DETAILS_LIGHT (xushi_details_light_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsLight, xushi_details_light, XUSHI, DETAILS_LIGHT,
                      XushiDetailsSection)

G_END_DECLS
