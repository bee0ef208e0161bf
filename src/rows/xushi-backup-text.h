/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-backup.h"

G_BEGIN_DECLS

/* What a list of backups says, translated. All are (transfer full). */

/* When it was made: “今天 09:15”, “昨天 17:40”, “2016-09-28 10:02”. @today: "YYYY-MM-DD" */
char *xushi_backup_describe_when (const XushiBackup *backup, const char *today);

/**
 * xushi_backup_describe_contents:
 * @readable: (out): whether it can be read, and so restored
 *
 * Returns: what is in it, by numbers: “108 个指标，654 个月度数据”, and for one of another copy of the
 *   plan where that lies; or that it is damaged. Reads the file.
 */
char *xushi_backup_describe_contents (const XushiBackup *backup, gboolean *readable);

/* The name proposed for the restored file, with its suffix: “计划（2016-09-28备份）.xushi”. */
char *xushi_backup_propose_name (const XushiBackup *backup);

G_END_DECLS
