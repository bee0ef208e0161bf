/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsResponsibility: the section that says who is responsible for the indicator. */
#define XUSHI_TYPE_DETAILS_RESPONSIBILITY (xushi_details_responsibility_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsResponsibility, xushi_details_responsibility, XUSHI,
                      DETAILS_RESPONSIBILITY, XushiDetailsSection)

G_END_DECLS
