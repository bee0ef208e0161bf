/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* XushiChecksumFile: a file as SQLite sees it, over one of the present default file system. Of files
 * other than a plan, such as journals, everything is passed on as it is. */
typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;  /* owned */
  gboolean is_plan;    /* the database itself */
  int page_size;       /* 0 where its pages have no checksums */
  guint32 mark;        /* 0 before it is known */
  gboolean is_foreign; /* another program has written the file: the sums of most pages say nothing
                          until they are renewed */
  guchar *buffer;      /* owned, nullable: one page, with its checksum */
  gsize buffer_size;
} XushiChecksumFile;

/* Opens @self, which SQLite has allocated, in @vfs; as sqlite3_vfs.xOpen. */
int xushi_checksum_file_open (XushiChecksumFile *self, sqlite3_vfs *vfs, const char *name,
                              int flags, int *out_flags);

/* From now on pages of @page_size bytes are written with checksums. */
void xushi_checksum_file_begin (XushiChecksumFile *self, int page_size);

G_END_DECLS
