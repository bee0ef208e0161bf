/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-indicator.h"

G_BEGIN_DECLS

#define XUSHI_TYPE_AREA (xushi_area_get_type ())
G_DECLARE_FINAL_TYPE (XushiArea, xushi_area, XUSHI, AREA, GObject)

/* (transfer full): @id is the row in the store, 0 if it is not stored. */
XushiArea *xushi_area_new (gint64 id, const char *name);

gint64 xushi_area_get_id (XushiArea *self);
const char *xushi_area_get_name (XushiArea *self);
guint xushi_area_get_n_indicators (XushiArea *self);

/* (transfer none): the indicator at @position, which must exist. */
XushiIndicator *xushi_area_get_indicator (XushiArea *self, guint position);

/* Notifies “name”. */
void xushi_area_set_name (XushiArea *self, const char *name);

/**
 * xushi_area_set_indicators:
 * @indicators: (element-type XushiIndicator): in the order shown: groups together, sub-targets
 *   after their parent
 *
 * Makes the area hold exactly these, notifying GListModel listeners only of the range that differs.
 */
void xushi_area_set_indicators (XushiArea *self, GPtrArray *indicators);

G_END_DECLS
