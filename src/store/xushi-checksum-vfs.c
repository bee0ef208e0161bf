/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-checksum-vfs.h"

#include "store/xushi-checksum-file.h"
#include "store/xushi-checksum-page.h"
#include "store/xushi-database-header.h"
#include "store/xushi-statement.h"

#include <string.h>

/* SQLite locks a file by this byte; the page that it lies in is never used. */
#define LOCK_BYTE 0x40000000

/* In the header of SQLite's file format, in bytes: the number of the first page of the list of free
 * ones. */
#define HEADER_FIRST_TRUNK 32

/* The tests make a file system of their own the default, at any time. */
static sqlite3_vfs *
get_default (void)
{
  return sqlite3_vfs_find (NULL);
}

static int
open_file (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  return xushi_checksum_file_open ((XushiChecksumFile *) file, get_default (), name, flags,
                                   out_flags);
}

static int
delete_file (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  return get_default ()->xDelete (get_default (), name, sync_folder);
}

static int
access_file (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  return get_default ()->xAccess (get_default (), name, flags, result);
}

static int
get_full_path (sqlite3_vfs *vfs, const char *name, int size, char *path)
{
  return get_default ()->xFullPathname (get_default (), name, size, path);
}

static int
get_randomness (sqlite3_vfs *vfs, int size, char *bytes)
{
  return get_default ()->xRandomness (get_default (), size, bytes);
}

static int
sleep_for (sqlite3_vfs *vfs, int microseconds)
{
  return get_default ()->xSleep (get_default (), microseconds);
}

static int
get_time (sqlite3_vfs *vfs, double *days)
{
  return get_default ()->xCurrentTime (get_default (), days);
}

static int
get_last_error (sqlite3_vfs *vfs, int size, char *text)
{
  return get_default ()->xGetLastError (get_default (), size, text);
}

const char *
xushi_checksum_vfs_get_name (void)
{
  static sqlite3_vfs vfs = {
    .iVersion = 1,
    .szOsFile = sizeof (XushiChecksumFile),
    .zName = "xushi-checksum",
    .xOpen = open_file,
    .xDelete = delete_file,
    .xAccess = access_file,
    .xFullPathname = get_full_path,
    .xRandomness = get_randomness,
    .xSleep = sleep_for,
    .xCurrentTime = get_time,
    .xGetLastError = get_last_error,
  };
  static gsize registered;

  if (g_once_init_enter (&registered))
    {
      /* Finding the default brings SQLite to life. */
      vfs.mxPathname = get_default ()->mxPathname;
      sqlite3_vfs_register (&vfs, FALSE);
      g_once_init_leave (&registered, 1);
    }
  return vfs.zName;
}

/* (nullable): NULL for a database in memory. */
static XushiChecksumFile *
get_file (XushiDatabase *database)
{
  sqlite3_vfs *vfs = NULL;
  sqlite3_file *file = NULL;

  sqlite3_file_control (database->handle, "main", SQLITE_FCNTL_VFS_POINTER, &vfs);
  sqlite3_file_control (database->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return vfs != NULL && g_strcmp0 (vfs->zName, xushi_checksum_vfs_get_name ()) == 0 && file != NULL
                 && file->pMethods != NULL
             ? (XushiChecksumFile *) file
             : NULL;
}

void
xushi_checksum_begin (XushiDatabase *database, int page_size)
{
  XushiChecksumFile *file = get_file (database);
  int reserved = XUSHI_CHECKSUM_RESERVED;

  if (file == NULL)
    return;
  sqlite3_file_control (database->handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  xushi_checksum_file_begin (file, page_size);
}

/* 0 with @error where the file cannot be read. */
static int
read_page_size (XushiDatabase *database, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, "PRAGMA page_size");
  gint64 size = 0;

  return xushi_statement_read_int (statement, &size, error) ? (int) size : 0;
}

gboolean
xushi_checksum_add (XushiDatabase *database, GError **error)
{
  XushiChecksumFile *file = get_file (database);
  int page_size;

  if (file == NULL)
    return TRUE;
  page_size = read_page_size (database, error);
  if (page_size == 0)
    return FALSE;
  if (file->page_size > 0)
    return TRUE;
  xushi_checksum_begin (database, page_size);
  /* Page 1 is the first that VACUUM writes, and the first in its journal. So whichever of both is
   * carried out, now or by the next program to open the file, pages without room get no sums. */
  return xushi_database_execute (database, "VACUUM", error);
}

gboolean
xushi_checksum_find_page_size (XushiDatabase *database, int *page_size, GError **error)
{
  int reserved = -1;

  *page_size = 0;
  /* What SQLite remembers may be older than the file, until it reads it. */
  if (!xushi_database_execute (database, "SELECT count (*) FROM sqlite_schema", error))
    return FALSE;
  sqlite3_file_control (database->handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  if (reserved == XUSHI_CHECKSUM_RESERVED)
    *page_size = read_page_size (database, error);
  return reserved != XUSHI_CHECKSUM_RESERVED || *page_size > 0;
}

/* The pages of a file, one after the other. */
typedef struct
{
  XushiChecksumFile *file;    /* borrowed */
  XushiChecksumHeader header; /* of its first page */
  guint32 n_pages;
  guchar *page; /* owned: the last one that was read */
} Pages;

static void
clear_pages (Pages *pages)
{
  g_free (pages->page);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pages, clear_pages)

/* @number: from 1 */
static gboolean
read_page (Pages *pages, guint32 number)
{
  sqlite3_file *real = pages->file->real;
  int size = pages->file->page_size;

  return real->pMethods->xRead (real, pages->page, size, (sqlite3_int64) size * (number - 1))
         == SQLITE_OK;
}

/* @file: with checksums; one that is still empty has no pages */
static gboolean
open_pages (XushiChecksumFile *file, Pages *pages)
{
  sqlite3_int64 size = 0;

  *pages = (Pages) { .file = file, .page = g_malloc0 ((gsize) file->page_size) };
  if (file->real->pMethods->xFileSize (file->real, &size) != SQLITE_OK)
    return FALSE;
  pages->n_pages = (guint32) (size / file->page_size);
  if (pages->n_pages > 0 && !read_page (pages, 1))
    return FALSE;
  xushi_checksum_read_header (pages->page, (gsize) file->page_size, &pages->header);
  return TRUE;
}

/* (transfer full): the numbers of the free pages without content, which are not always written: the
 * leaves of the list of free pages. */
static GHashTable *
list_free_pages (Pages *pages)
{
  GHashTable *leaves = g_hash_table_new (NULL, NULL);
  guint32 trunk = xushi_database_header_get_number (pages->page + HEADER_FIRST_TRUNK);
  guint32 most = (guint32) pages->file->page_size / 4 - 2;

  /* A damaged list may be a circle. */
  for (guint32 n = 0; trunk != 0 && trunk <= pages->n_pages && n < pages->n_pages; n++)
    {
      guint32 n_leaves;

      if (!read_page (pages, trunk))
        break;
      n_leaves = MIN (xushi_database_header_get_number (pages->page + 4), most);
      for (guint32 i = 0; i < n_leaves; i++)
        g_hash_table_add (leaves, GUINT_TO_POINTER (
                                      xushi_database_header_get_number (pages->page + 8 + 4 * i)));
      trunk = xushi_database_header_get_number (pages->page);
    }
  return leaves;
}

static gboolean
is_lock_page (const Pages *pages, guint32 number)
{
  return number == (guint32) (LOCK_BYTE / pages->file->page_size) + 1;
}

/* FALSE if a page cannot be read. @see: (nullable): called for each wrong page, which it may write */
static gboolean
find_wrong (Pages *pages, guint32 first, gboolean (*see) (Pages *pages, guint32 number),
            guint *n_wrong)
{
  g_autoptr (GHashTable) leaves = list_free_pages (pages);
  gsize size = (gsize) pages->file->page_size;

  *n_wrong = 0;
  for (guint32 number = first; number <= pages->n_pages; number++)
    {
      if (is_lock_page (pages, number)
          || g_hash_table_contains (leaves, GUINT_TO_POINTER (number)))
        continue;
      if (!read_page (pages, number))
        return FALSE;
      if (xushi_checksum_is_right (pages->page, size, number, pages->header.mark))
        continue;
      (*n_wrong)++;
      if (see != NULL && !see (pages, number))
        return FALSE;
    }
  return TRUE;
}

/* Whether any page but the first is as this program wrote it. */
static gboolean
has_right_page (Pages *pages)
{
  gsize size = (gsize) pages->file->page_size;

  for (guint32 number = 2; number <= pages->n_pages; number++)
    if (read_page (pages, number)
        && xushi_checksum_is_right (pages->page, size, number, 0))
      return TRUE;
  return FALSE;
}

/* Where even mark and counter of page 1 are not this program's, either the page is damaged, or
 * another program has written all pages anew. */
static gboolean
is_written_anew (Pages *pages)
{
  return !pages->header.is_sealed && !has_right_page (pages);
}

gboolean
xushi_checksum_verify (XushiDatabase *database, XushiChecksumState *state, guint *n_wrong,
                       GError **error)
{
  XushiChecksumFile *file = get_file (database);
  g_auto (Pages) pages = { 0 };

  *state = XUSHI_CHECKSUM_NONE;
  *n_wrong = 0;
  if (file == NULL || file->page_size == 0)
    return TRUE;
  if (!open_pages (file, &pages))
    return xushi_database_fail (database, SQLITE_IOERR_READ, error);
  if (pages.header.is_sealed ? xushi_checksum_header_is_foreign (&pages.header)
                             : is_written_anew (&pages))
    *state = XUSHI_CHECKSUM_FOREIGN;
  else if (find_wrong (&pages, 1, NULL, n_wrong))
    *state = *n_wrong > 0 ? XUSHI_CHECKSUM_WRONG : XUSHI_CHECKSUM_SOUND;
  else
    return xushi_database_fail (database, SQLITE_IOERR_READ, error);
  return TRUE;
}

/* Only the reserved bytes are written, which SQLite reads no more than a journal keeps them: a page
 * half sealed is one whose sum still says nothing. */
static gboolean
renew_page (Pages *pages, guint32 number)
{
  gsize size = (gsize) pages->file->page_size;
  sqlite3_file *real = pages->file->real;
  sqlite3_int64 end = (sqlite3_int64) size * number;

  xushi_checksum_seal (pages->page, size, number, pages->file->mark, FALSE);
  return real->pMethods->xWrite (real, pages->page + size - XUSHI_CHECKSUM_RESERVED,
                                 XUSHI_CHECKSUM_RESERVED, end - XUSHI_CHECKSUM_RESERVED)
         == SQLITE_OK;
}

gboolean
xushi_checksum_renew (XushiDatabase *database, GError **error)
{
  XushiChecksumFile *file = get_file (database);
  g_auto (Pages) pages = { 0 };
  guint n_wrong;

  if (file == NULL || file->page_size == 0)
    return TRUE;
  if (!open_pages (file, &pages))
    return xushi_database_fail (database, SQLITE_IOERR_READ, error);
  if (pages.n_pages == 0 || pages.header.has_log
      || (pages.header.is_sealed && !xushi_checksum_header_is_foreign (&pages.header)))
    return TRUE;
  xushi_checksum_file_begin (file, file->page_size);
  pages.header.mark = file->mark;
  /* On the disk before the commit, which says that they count. */
  if (!find_wrong (&pages, 2, renew_page, &n_wrong)
      || file->real->pMethods->xSync (file->real, SQLITE_SYNC_NORMAL) != SQLITE_OK)
    return xushi_database_fail (database, SQLITE_IOERR_WRITE, error);
  /* Page 1 gets its sum, and the copy of its counter, by the commit. */
  file->is_foreign = FALSE;
  return TRUE;
}
