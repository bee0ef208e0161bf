/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* XushiChecksumVfs: SQLite's file system with a checksum on every page of a plan.
 *
 * SQLite finds pages that do not fit together, not a digit that was flipped on a stick or a page
 * that a copy has put elsewhere. So new plans reserve 16 bytes at the end of each page, which SQLite
 * leaves alone: any program can still read the file. Those of older versions get theirs when they
 * are upgraded. In big-endian order:
 *
 *   4 bytes  the file's mark, a random number: pages of another plan do not pass
 *   4 bytes  on page 1 the change counter of the header, 0 elsewhere
 *   8 bytes  the sum of the page up to here and of its number: moved pages do not pass. On page 1
 *            the sum of mark and counter, and that of the page, in 4 bytes each
 *
 * They are written with each page and compared when a plan is inspected, not at each read. A program
 * that knows nothing of them counts up the change counter of the header but not its copy; then the
 * sums say nothing, and are made anew with the next step of this program. What they cannot find is
 * an older state of the same page that was put back. */

/* The name for sqlite3_open_v2 (). It always wraps SQLite's present default. */
const char *xushi_checksum_vfs_get_name (void);

typedef enum
{
  XUSHI_CHECKSUM_NONE,    /* the file has none */
  XUSHI_CHECKSUM_SOUND,   /* every page is as it was written */
  XUSHI_CHECKSUM_FOREIGN, /* another program has written the file since: the sums say nothing */
  XUSHI_CHECKSUM_WRONG,   /* pages are not as they were written */
} XushiChecksumState;

/* Reserves the bytes in @database, which is still empty, for pages of @page_size bytes. */
void xushi_checksum_begin (XushiDatabase *database, int page_size);

/* Reserves the bytes in @database, which has a plan already, by writing it anew in one step of
 * SQLite's own. Does nothing where it has them, or is in memory. Not to be called in a transaction.
 * FALSE with @error where the file is as it was; then @database is to be closed. */
gboolean xushi_checksum_add (XushiDatabase *database, GError **error);

/* @page_size: (out): of the pages of @database, a file or in memory, if they have room for checksums;
 * otherwise 0. FALSE with @error where it cannot be read. */
gboolean xushi_checksum_find_page_size (XushiDatabase *database, int *page_size, GError **error);

/* @n_wrong: (out): how many pages are wrong. Call it in a transaction. FALSE with @error where the
 * file cannot be read. */
gboolean xushi_checksum_verify (XushiDatabase *database, XushiChecksumState *state, guint *n_wrong,
                                GError **error);

/* Makes the sums anew where another program has written the file since. Call it at the beginning of
 * a transaction that writes: the sums count from its end. */
gboolean xushi_checksum_renew (XushiDatabase *database, GError **error);

G_END_DECLS
