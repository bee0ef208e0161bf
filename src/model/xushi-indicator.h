/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/xushi-difficulty.h"
#include "model/xushi-reading.h"
#include "model/xushi-spec.h"

G_BEGIN_DECLS

#define XUSHI_TYPE_INDICATOR (xushi_indicator_get_type ())
G_DECLARE_FINAL_TYPE (XushiIndicator, xushi_indicator, XUSHI, INDICATOR, GObject)

/* (transfer full): @id is the row in the store, 0 if it is not stored; takes @spec. */
XushiIndicator *xushi_indicator_new (gint64 id, XushiSpec *spec);

/* Getters are called for every figure of every page, and do not check their arguments. */
gint64 xushi_indicator_get_id (XushiIndicator *self);
/* (transfer none): the address of the id, valid as long as @self lives: a key without an
 * allocation. */
const gint64 *xushi_indicator_peek_id (XushiIndicator *self);

/* The row in the store of the area it is in; 0 while it is in none. */
gint64 xushi_indicator_get_area_id (XushiIndicator *self);

/* (transfer none): valid until the next change. */
const XushiSpec *xushi_indicator_get_spec (XushiIndicator *self);
const char *xushi_indicator_get_name (XushiIndicator *self);

/* (transfer none) (nullable): the newest version for a month, 1 to 12; NULL where nothing is
 * known. */
const XushiReading *xushi_indicator_get_reading (XushiIndicator *self, int month);

/* (transfer full): a copy of that version, to be changed; an empty reading where nothing is
 * known. */
XushiReading *xushi_indicator_copy_reading (XushiIndicator *self, int month);

/* (transfer none) (element-type XushiDifficulty): never NULL. */
GPtrArray *xushi_indicator_get_difficulties (XushiIndicator *self);

/* How many versions its target has had; 1 for one that was never adjusted. */
int xushi_indicator_get_n_targets (XushiIndicator *self);

/* Its depth under 其中 parents: 0 for a main indicator. */
int xushi_indicator_get_depth (XushiIndicator *self);

/* Every setter increments this number: anything computed from the indicator is out of date once it
 * has changed. */
guint xushi_indicator_get_revision (XushiIndicator *self);

/* Setters are for code that loads or builds the model (the store, tests). They do not notify; call
 * xushi_indicator_emit_changed () once the state is consistent again. */
void xushi_indicator_set_area_id (XushiIndicator *self, gint64 area_id);
void xushi_indicator_take_spec (XushiIndicator *self, XushiSpec *spec);
void xushi_indicator_take_reading (XushiIndicator *self, XushiReading *reading);
/* @readings: (transfer full) (nullable): all readings, at most one per month, sorted by month; the
 * array frees its elements */
void xushi_indicator_take_readings (XushiIndicator *self, GPtrArray *readings);
void xushi_indicator_clear_readings (XushiIndicator *self);
void xushi_indicator_take_difficulties (XushiIndicator *self, GPtrArray *difficulties);
void xushi_indicator_set_n_targets (XushiIndicator *self, int n_targets);
void xushi_indicator_set_depth (XushiIndicator *self, int depth);

/* Emits “changed”. */
void xushi_indicator_emit_changed (XushiIndicator *self);

G_END_DECLS
