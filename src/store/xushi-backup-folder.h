/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where backups lie: $XDG_DATA_HOME/xushi/backups/ID/SERIES/YYYY-MM-DD HH-MM-SS.xushi.
 *
 * ID is the plan's identity, which all copies of a plan share; SERIES stands for the place of the
 * plan, so that two copies do not push out each other's backups. In each SERIES the file
 * “plan.path” holds that place, for people and for the list. */

/**
 * xushi_backup_folder_find_place:
 * @path: of a plan, which need not be there any more
 *
 * Returns: (transfer full): its absolute path without symbolic links, as far as they can be
 *   followed.
 */
char *xushi_backup_folder_find_place (const char *path);

/* (transfer full): the folder of all backups. */
char *xushi_backup_folder_get_root (void);

/* (transfer full): the folder of a series. @id: any text; @place: as found above. */
char *xushi_backup_folder_get_series (const char *id, const char *place);

/**
 * xushi_backup_folder_list_series:
 * @id: (nullable): of the plan; NULL if the plan cannot be asked
 *
 * Returns: (transfer full) (element-type filename): the folders of the series made from @place,
 *   then those made elsewhere from the plan @id; NULL with @error of XUSHI_STORE_ERROR if the
 *   folder of the backups is there but cannot be read.
 */
GPtrArray *xushi_backup_folder_list_series (const char *id, const char *place, GError **error);

/* Whether the series was made from the plan @id. */
gboolean xushi_backup_folder_is_of (const char *series, const char *id);

/* (transfer full) (nullable): the place of the plan that the series was made from. */
char *xushi_backup_folder_read_place (const char *series);

/**
 * xushi_backup_folder_make_series:
 *
 * Makes the folder of a series, for the user alone, where it is not there.
 *
 * Returns: (transfer full): the folder; NULL with @error of XUSHI_STORE_ERROR: a translated
 *   sentence about the folder of the backups.
 */
char *xushi_backup_folder_make_series (const char *id, const char *place, GError **error);

/**
 * xushi_backup_folder_check_room:
 * @size: of the plan, in bytes
 *
 * Returns: whether a backup in @series would leave room for the edit it is made for, which may lie
 *   on the same disk; otherwise FALSE with @error, XUSHI_STORE_ERROR_FULL.
 */
gboolean xushi_backup_folder_check_room (const char *series, gint64 size, GError **error);

/* (transfer full): the name of a backup made at @now, "YYYY-MM-DD HH:MM:SS". */
char *xushi_backup_folder_get_name (const char *now);

/* (transfer full) (nullable): when the backup of this name was made, in the same form; NULL if it
 * is not the name of a backup. */
char *xushi_backup_folder_read_name (const char *name);

G_END_DECLS
