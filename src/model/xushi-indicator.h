/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/xushi-difficulty.h"
#include "model/xushi-reading.h"
#include "model/xushi-spec.h"

G_BEGIN_DECLS

#define XUSHI_TYPE_INDICATOR (xushi_indicator_get_type ())
G_DECLARE_FINAL_TYPE (XushiIndicator, xushi_indicator, XUSHI, INDICATOR, GObject)

/* (transfer full): @id is the row in the store, 0 for one that is not stored; takes @spec. */
XushiIndicator *xushi_indicator_new (gint64 id, XushiSpec *spec);

/* Getters are called for every figure of every page, and do not check what they are given. */
gint64 xushi_indicator_get_id (XushiIndicator *self);
/* (transfer none): where the same stands, for as long as @self lives: a key that costs nothing. */
const gint64 *xushi_indicator_peek_id (XushiIndicator *self);

/* The area it stands in, as its row in the store; 0 while it stands in none. */
gint64 xushi_indicator_get_area_id (XushiIndicator *self);

/* (transfer none): valid until the next change. */
const XushiSpec *xushi_indicator_get_spec (XushiIndicator *self);
const char *xushi_indicator_get_name (XushiIndicator *self);

/* (transfer none) (nullable): the newest version of month 1 to 12, NULL where nothing is known. */
const XushiReading *xushi_indicator_get_reading (XushiIndicator *self, int month);

/* (transfer full): that version to be changed, or an empty reading where nothing is known. */
XushiReading *xushi_indicator_copy_reading (XushiIndicator *self, int month);

/* (transfer none) (element-type XushiDifficulty): never NULL. */
GPtrArray *xushi_indicator_get_difficulties (XushiIndicator *self);

/* How many versions its target has had; 1 for one that was never adjusted. */
int xushi_indicator_get_n_targets (XushiIndicator *self);

/* How deep it stands under 其中 parents: 0 for a main indicator. */
int xushi_indicator_get_depth (XushiIndicator *self);

/* A number that every setter raises: what was computed from the indicator is out of date when it
 * is another one. */
guint xushi_indicator_get_revision (XushiIndicator *self);

/* Setters are for who loads or builds the model (the store, tests). They do not notify; call
 * xushi_indicator_emit_changed () when the state is whole again. */
void xushi_indicator_set_area_id (XushiIndicator *self, gint64 area_id);
void xushi_indicator_take_spec (XushiIndicator *self, XushiSpec *spec);
void xushi_indicator_take_reading (XushiIndicator *self, XushiReading *reading);
/* @readings: (transfer full) (nullable): all of them, one a month, by month; freeing its own */
void xushi_indicator_take_readings (XushiIndicator *self, GPtrArray *readings);
void xushi_indicator_clear_readings (XushiIndicator *self);
void xushi_indicator_take_difficulties (XushiIndicator *self, GPtrArray *difficulties);
void xushi_indicator_set_n_targets (XushiIndicator *self, int n_targets);
void xushi_indicator_set_depth (XushiIndicator *self, int depth);

/* Emits “changed”. */
void xushi_indicator_emit_changed (XushiIndicator *self);

G_END_DECLS
