/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a program does to the files of one folder, call by call, so that a power cut after each of
 * them can be tried. The functions of the C library that change files are replaced for the whole
 * process, so SQLite's calls are seen as well as those of GLib and of the program. Nothing waits
 * for the disk meanwhile. */

typedef enum
{
  POWER_CREATE,      /* name, file */
  POWER_UNLINK,      /* name */
  POWER_RENAME,      /* from, name, file */
  POWER_WRITE,       /* file, offset, bytes */
  POWER_TRUNCATE,    /* file, offset: the new size */
  POWER_SYNC_FILE,   /* file */
  POWER_SYNC_FOLDER, /* the names of the folder */
  POWER_MARK,        /* the program has said that a step is saved */
} PowerKind;

typedef struct
{
  PowerKind kind;
  guint file;    /* counted from 1; the same file under whatever name */
  char *name;    /* owned, nullable: in the folder */
  char *from;    /* owned, nullable */
  gint64 offset; /* in bytes */
  GBytes *bytes; /* owned, nullable */
} PowerEvent;

/* (element-type PowerEvent): the files that are there, on the disk, and what happened to them
 * since. */
typedef GPtrArray PowerRecord;

/**
 * power_recorder_start:
 * @n_before: (out): the number of events that only tell what was there
 *
 * Begins to record what happens in @folder.
 *
 * Returns: (transfer full): grows until power_recorder_stop ().
 */
PowerRecord *power_recorder_start (const char *folder, guint *n_before);
void power_recorder_mark (void);
void power_recorder_stop (void);

G_END_DECLS
