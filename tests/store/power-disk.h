/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "power-recorder.h"

G_BEGIN_DECLS

/* PowerDisk: what a disk holds of a folder, at its most contrary. Only what was synced is sure: the
 * contents of a file since the last sync of that file, its name since the last sync of the folder.
 * Of all else the disk keeps at a power cut whatever it likes: each write whole, not at all, or
 * torn at the limits of sectors of 512 bytes, whatever came later; each creation, deletion and
 * renaming or not; and where a file has grown without its data, anything. It keeps a renaming as a
 * whole, and does not touch the bytes around a write. */
typedef struct _PowerDisk PowerDisk;

typedef enum
{
  POWER_CUT_DROPPED,  /* nothing that was not synced */
  POWER_CUT_KEPT,     /* everything: the program was only killed */
  POWER_CUT_REVERSED, /* everything, but the older of two writes to one place */
  POWER_CUT_RANDOM,   /* by the dice */
} PowerCut;

PowerDisk *power_disk_new (void);
void power_disk_free (PowerDisk *self);

/* @event: the next one; must outlive the disk. */
void power_disk_take (PowerDisk *self, const PowerEvent *event);

/**
 * power_disk_cut:
 * @seed: of the dice
 * @folder: to be filled with what is left; what was in it is removed
 * @known: (nullable) (element-type utf8): digests of what was left before; gets this one
 *
 * The same @cut and @seed leave the same. The disk itself goes on.
 *
 * Returns: FALSE if what is left is @known; @folder is then not touched.
 */
gboolean power_disk_cut (PowerDisk *self, PowerCut cut, guint32 seed, const char *folder,
                         GHashTable *known);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PowerDisk, power_disk_free)

G_END_DECLS
