/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsHistory: the section of the indicator's changes, newest first. */
#define XUSHI_TYPE_DETAILS_HISTORY (xushi_details_history_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsHistory, xushi_details_history, XUSHI, DETAILS_HISTORY,
                      XushiDetailsSection)

G_END_DECLS
