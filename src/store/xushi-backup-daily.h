/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store.h"

G_BEGIN_DECLS

/* XushiBackupDaily: what one open plan remembers of its backups: it makes one before the first edit
 * of each day, or before an upgrade of the file, and prunes them when it is closed. */
typedef struct _XushiBackupDaily XushiBackupDaily;

/* (transfer full) */
XushiBackupDaily *xushi_backup_daily_new (void);
void xushi_backup_daily_free (XushiBackupDaily *self);

/* Counts @now, "YYYY-MM-DD HH:MM:SS", as a day that has its backup: a plan was made today and had
 * no earlier state. */
void xushi_backup_daily_skip (XushiBackupDaily *self, const char *now);

/**
 * xushi_backup_daily_look:
 * @store: writable, in no transaction
 * @now: "YYYY-MM-DD HH:MM:SS"
 *
 * To be called before each transaction. If the plan at this place has no backup of the day of @now,
 * makes one. It is tried once a day and store: with a full disk, not at every edit.
 *
 * @problem: (out) (transfer full) (nullable): a translated sentence that tells why there is no backup;
 *   the edit may go on. NULL if there is one, or nothing yet that would be worth it.
 *
 * Returns: FALSE if that day was looked after before, and @problem is not set.
 */
gboolean xushi_backup_daily_look (XushiBackupDaily *self, XushiStore *store, const char *now,
                                  char **problem);

/* The same before the file of an older program is upgraded, which rewrites it: the plan is not loaded
 * yet. @uuid: (nullable): the identity that the upgrade will give it */
gboolean xushi_backup_daily_look_old (XushiBackupDaily *self, XushiStore *store, const char *uuid,
                                      const char *now, char **problem);

/* Deletes the backups that the rule does not keep, if this store has made one; never the newest
 * sound one. What cannot be deleted stays. */
void xushi_backup_daily_prune (XushiBackupDaily *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiBackupDaily, xushi_backup_daily_free)

G_END_DECLS
