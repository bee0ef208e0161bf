/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* (transfer full): all that a column of @matching can be, as items of the action “matching.column”
 * with the identifier as target; the empty string leaves the column out. What columns of offices
 * usually are comes first, the rest is in a submenu. */
GMenuModel *xushi_matching_menus_new_columns (const XushiMatching *matching);

/* (transfer full): for a row of the sheet: “matching.first-head”, “matching.last-head”, and the
 * columns as a submenu. */
GMenuModel *xushi_matching_menus_new_row (const XushiMatching *matching);

G_END_DECLS
