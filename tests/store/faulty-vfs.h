/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* A file system that fails or dies at a chosen write: it counts every write, sync, truncation and
 * deletion of a file by SQLite. Becomes SQLite's default when it is installed. */

typedef enum
{
  FAULTY_VFS_NEVER,
  FAULTY_VFS_ONCE,   /* the chosen call fails, later ones work */
  FAULTY_VFS_ALWAYS, /* the chosen call and all later ones: the medium is gone */
  FAULTY_VFS_KILL,   /* the process is killed before the chosen call */
  FAULTY_VFS_UNSYNCED, /* every file is deleted, but its folder cannot be synced */
  FAULTY_VFS_TORN,   /* killed after half of what the chosen call writes */
} FaultyVfsMode;

void faulty_vfs_install (void);

/* @call: from 1, counted from now; @code: what a failing call returns, such as SQLITE_FULL. */
void faulty_vfs_arm (FaultyVfsMode mode, int call, int code);

/* Works again. Returns: how many calls there have been since arming. */
int faulty_vfs_disarm (void);

G_END_DECLS
