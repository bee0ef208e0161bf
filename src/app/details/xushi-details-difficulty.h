/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* XushiDetailsDifficulty: a difficulty of the indicator: its members, and the button that deletes
 * it. It is open by default if it is the only one. */
#define XUSHI_TYPE_DETAILS_DIFFICULTY (xushi_details_difficulty_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsDifficulty, xushi_details_difficulty, XUSHI, DETAILS_DIFFICULTY,
                      XushiDetailsSection)

/* Returns: (transfer floating). @number: from 1, shown in its title. */
GtkWidget *xushi_details_difficulty_new (XushiDetailsContext *context, gint64 difficulty,
                                         guint number);

gint64 xushi_details_difficulty_get_id (XushiDetailsDifficulty *self);

/* Returns: (transfer full): in one line, to whom it is handed over and by when. */
char *xushi_details_difficulty_describe (const XushiDifficulty *difficulty);

G_END_DECLS
