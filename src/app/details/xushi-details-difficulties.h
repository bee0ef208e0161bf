/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsDifficulties: the section of the difficulties handed over: a foldable section for
 * each, and a field for a new one. */
#define XUSHI_TYPE_DETAILS_DIFFICULTIES (xushi_details_difficulties_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsDifficulties, xushi_details_difficulties, XUSHI, DETAILS_DIFFICULTIES,
                      XushiDetailsSection)

G_END_DECLS
