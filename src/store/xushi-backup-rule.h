/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The backups that are kept: the last one of each of the newest so many days, weeks and months that
 * have one. Days without a backup do not count, so that a plan that lies untouched loses none. */
#define XUSHI_BACKUP_DAYS 7
#define XUSHI_BACKUP_WEEKS 4
#define XUSHI_BACKUP_MONTHS 12

/**
 * xushi_backup_rule_apply:
 * @made: (element-type utf8): when the backups of one series were made, "YYYY-MM-DD HH:MM:SS",
 *   newest first
 * @today: "YYYY-MM-DD"
 *
 * Weeks begin on Monday. Where the clock was once ahead, backups of days to come are kept by the
 * same rule among themselves: they neither push out those of today nor are lost to them.
 *
 * Returns: (transfer full) (array length=@made.len): which of them are kept.
 */
gboolean *xushi_backup_rule_apply (GPtrArray *made, const char *today);

G_END_DECLS
