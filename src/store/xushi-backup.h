/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* XushiBackup: a dated backup of a plan: a complete plan file in the user's data folder, as the plan
 * was before the first edit of a day. A store makes them by itself, and keeps them by
 * xushi-backup-rule.h. It is never opened as a plan, so that there is one truth; it is restored as
 * a new file. Strings are owned. */
typedef struct
{
  char *path;        /* of the backup */
  char *made;        /* "YYYY-MM-DD HH:MM:SS", from its name */
  char *plan;        /* where the plan lay that it was made from */
  gint64 size;       /* in bytes */
  gboolean is_here;  /* it was made from the plan asked for, at its place, not from another copy */
  gboolean is_other; /* it was made from another plan, which lay at this place then */
} XushiBackup;

void xushi_backup_free (XushiBackup *self);

/**
 * xushi_backup_list:
 * @uuid: (nullable): the plan's identity; NULL if it cannot be read
 * @path: of the plan, which may be damaged or missing
 *
 * Returns: (transfer full) (element-type XushiBackup): the backups made from the plan at @path, then
 *   those made elsewhere from copies of the plan @uuid, then those of other plans that lay at @path;
 *   the newest first in each. Without @uuid all that were made at @path count as of this plan. NULL
 *   with @error of XUSHI_STORE_ERROR if the folder of the backups cannot be read.
 */
GPtrArray *xushi_backup_list (const char *uuid, const char *path, GError **error);

/* Whether the plan file at @path could be opened for writing: by the same look at all of it, page sums
 * included. FALSE with @error of XUSHI_STORE_ERROR. */
gboolean xushi_backup_is_sound (const char *path, GError **error);

/**
 * xushi_backup_find_newest_sound:
 *
 * Returns: (transfer full) (nullable): the first of xushi_backup_list (), but of no other plan, that
 *   xushi_backup_is_sound (); NULL if there is none. Reads each file up to that one.
 */
XushiBackup *xushi_backup_find_newest_sound (const char *uuid, const char *path);

/**
 * xushi_backup_count:
 * @n_indicators, @n_values: (out): how many indicators, and how many months' values, are in it
 *
 * Returns: FALSE with @error of XUSHI_STORE_ERROR if it cannot be read.
 */
gboolean xushi_backup_count (const XushiBackup *self, gint64 *n_indicators, gint64 *n_values,
                             GError **error);

/**
 * xushi_backup_restore:
 * @path: of the new plan file
 * @overwrite: whether a file may be there already
 *
 * Copies the backup, checks the copy, and only then gives it the name @path.
 *
 * Returns: FALSE with @error of XUSHI_STORE_ERROR: a file at @path is as it was.
 */
gboolean xushi_backup_restore (const XushiBackup *self, const char *path, gboolean overwrite,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiBackup, xushi_backup_free)

G_END_DECLS
