/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* What has become of a file since it was last remembered. */
typedef enum
{
  XUSHI_FILE_SAME,     /* nothing tells of a change */
  XUSHI_FILE_CHANGED,  /* the same file, but written, or its size, times or rights differ */
  XUSHI_FILE_REPLACED, /* another file has its name */
  XUSHI_FILE_GONE,     /* no file has its name, but the folder is there */
  XUSHI_FILE_AWAY,     /* nor is the folder, or it lies on another disk now */
  XUSHI_FILE_UNKNOWN,  /* it cannot be asked at the moment */
} XushiFileState;

/* XushiFileWatch: whether the file of an open database is still the one that was opened, at its
 * name, and as this process left it. No single mark tells that: SQLite's data version and the
 * counters in the header miss a file that was copied over it with the same counters; its times miss
 * what happens within one tick of the clock, or is written through a share; and none of them sees
 * another file under the name. So all of them are compared: one stat () and one read of the
 * header. A file that was copied over ours with an identical header, of the same size and within
 * the same tick as our own last write is the one thing that is not noticed. */
typedef struct _XushiFileWatch XushiFileWatch;

/**
 * xushi_file_watch_new:
 * @database: open; a copy in memory is watched by the file it was made from
 * @path: of its file
 *
 * Remembers the file as it is now, so make it before reading: what changes while it is read is then
 * noticed.
 *
 * Returns: (transfer full)
 */
XushiFileWatch *xushi_file_watch_new (XushiDatabase *database, const char *path);
void xushi_file_watch_free (XushiFileWatch *self);

/* After a commit of our own: the file is as we left it. */
void xushi_file_watch_remember (XushiFileWatch *self);

/* Some microseconds. May be called in a transaction before it has written anything. */
XushiFileState xushi_file_watch_look (XushiFileWatch *self);

/* The same for the name alone, never XUSHI_FILE_CHANGED: also after something was written. */
XushiFileState xushi_file_watch_look_at_name (XushiFileWatch *self);

/* Whether the file behind the open database, whatever has become of its name, is as remembered. */
gboolean xushi_file_watch_is_intact (XushiFileWatch *self);

/* (transfer full) (nullable): the present name of a file that was renamed or moved; NULL if it was
 * deleted or that is not known. */
char *xushi_file_watch_find_name (XushiFileWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiFileWatch, xushi_file_watch_free)

G_END_DECLS
