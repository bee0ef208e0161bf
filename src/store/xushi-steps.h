/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store-private.h"

G_BEGIN_DECLS

/* The steps in a plan's file: each with its changeset, so that it can be taken back after the plan
 * was closed. Old ones are dropped, by age and by size. */

/* A changeset beyond this is not written to the file, only kept in memory, bytes. */
#define XUSHI_STEP_SIZE_MAX (1024 * 1024)

/**
 * xushi_steps_write:
 * @step: its number
 * @changeset: (nullable): NULL where none was recorded
 *
 * Writes the row of the step that is being committed; in the first transaction of @self it drops
 * steps that are too old.
 */
gboolean xushi_steps_write (XushiStore *self, gint64 step, GBytes *changeset, GError **error);

/* Keeps a changeset that is too large for the file until the plan is closed. */
void xushi_steps_keep (XushiStore *self, gint64 step, GBytes *changeset);

/* (transfer full): the changeset of @step. NULL with @error if it was not kept, or is gone. */
GBytes *xushi_steps_read (XushiStore *self, gint64 step, GError **error);

/**
 * xushi_steps_check_newest:
 * @step: whose @changeset has just been inverted
 *
 * Refuses, naming the indicator and month, if a version of a reading or target stands above one that
 * @changeset wrote or took away: then a later step has replaced it. Also if figures of that month or
 * a later one were frozen since: a version that a meeting has seen is replaced by another one, which
 * shows that it was revised, but does not go or come back.
 */
gboolean xushi_steps_check_newest (XushiStore *self, gint64 step, GBytes *changeset,
                                   GError **error);

G_END_DECLS
