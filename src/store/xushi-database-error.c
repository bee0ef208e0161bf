/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-database.h"

#include "base/xushi-i18n.h"
#include "store/xushi-store-private.h"
#include "store/xushi-store.h"

#include <errno.h>

G_DEFINE_QUARK (xushi-store-error-quark, xushi_store_error)

/* What SQLite's codes mean for a clerk: one extended code, or all with the same primary code. Every
 * sentence has one “%s”, the file. */
static const struct
{
  int code;
  XushiStoreError error;
  const char *sentence;
} meanings[] = {
  { SQLITE_READONLY_ROLLBACK, XUSHI_STORE_ERROR_READ_ONLY,
    N_ ("The program that last changed “%s” was cut off in the midst of it. Copy the file, with the "
        "“-journal” file beside it, to where it may be written and open it there; it will be put "
        "right.") },
  { SQLITE_READONLY_DBMOVED, XUSHI_STORE_ERROR_READ_ONLY,
    N_ ("“%s” was deleted, renamed or replaced while it was open here. Nothing was changed; save a "
        "copy of what you see.") },
  { SQLITE_FULL, XUSHI_STORE_ERROR_FULL,
    N_ ("There is no room left on the disk of “%s”. Nothing was changed; free some space, then "
        "repeat the step.") },
  { SQLITE_IOERR, XUSHI_STORE_ERROR_IO,
    N_ ("“%s” could not be read or written; the disk, stick or share may have been taken away. "
        "Connect it again, then repeat the step.") },
  { SQLITE_CANTOPEN, XUSHI_STORE_ERROR_IO,
    N_ ("“%s” could not be opened, or no file can be made beside it; see whether its folder is "
        "still there and may be written.") },
  { SQLITE_PERM, XUSHI_STORE_ERROR_IO,
    N_ ("You have no permission to open “%s”; ask its owner for it.") },
  { SQLITE_READONLY, XUSHI_STORE_ERROR_READ_ONLY,
    N_ ("“%s” can only be read; save it under another name to change it.") },
  { SQLITE_BUSY, XUSHI_STORE_ERROR_IN_USE,
    N_ ("Another program is using “%s” at the moment. Nothing was changed; repeat the step in a "
        "moment.") },
  { SQLITE_LOCKED, XUSHI_STORE_ERROR_IN_USE,
    N_ ("Another program is using “%s” at the moment. Nothing was changed; repeat the step in a "
        "moment.") },
  { SQLITE_CORRUPT, XUSHI_STORE_ERROR_DAMAGED,
    N_ ("The file “%s” is damaged or was cut short, for instance while it was copied. It was "
        "left as it is; use a copy of it.") },
  { SQLITE_NOTADB, XUSHI_STORE_ERROR_FOREIGN,
    N_ ("“%s” is not a plan of Xushi but a file of another program; it was left as it is. Choose "
        "a plan (*.xushi).") },
};

static gboolean
is_number_of_full (int number)
{
  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

/* A quota or file size limit reports “full” with a different errno than a disk, and SQLite treats
 * it as an I/O error. The plan or its journal keeps the errno. */
static gboolean
is_full (XushiDatabase *self, int code)
{
  sqlite3_file *journal = NULL;
  int number = 0;

  if ((code & 0xff) != SQLITE_IOERR || self->handle == NULL)
    return FALSE;
  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  if (is_number_of_full (number))
    return TRUE;
  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  if (journal == NULL || journal->pMethods == NULL)
    return FALSE;
  journal->pMethods->xFileControl (journal, SQLITE_FCNTL_LAST_ERRNO, &number);
  return is_number_of_full (number);
}

gboolean
xushi_database_fail (XushiDatabase *self, int code, GError **error)
{
  const char *message = self->handle != NULL ? sqlite3_errmsg (self->handle) : "";
  int primary = is_full (self, code) ? SQLITE_FULL : code & 0xff;

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].code == primary || meanings[i].code == code)
      {
        g_autofree char *sentence = NULL;
        g_auto (GStrv) parts = g_strsplit (_ (meanings[i].sentence), "%s", 2);

        sentence = g_strjoinv (self->path, parts);
        g_set_error_literal (error, XUSHI_STORE_ERROR, (int) meanings[i].error, sentence);
        g_debug ("%s: %s (%d)", self->path, message, code);
        return FALSE;
      }
  if (primary == SQLITE_CONSTRAINT)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID,
                 _ ("“%s” does not take this: %s. Nothing was changed."), self->path, message);
  else
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INTERNAL,
                 _ ("“%s” could not be used: %s (%d). Nothing was changed."), self->path, message,
                 code);
  return FALSE;
}

gboolean
xushi_store_take_file_error (GError *failure, GError **error)
{
  g_autoptr (GError) taken = failure;
  XushiStoreError code = XUSHI_STORE_ERROR_IO;

  if (g_error_matches (taken, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EXISTS))
    code = XUSHI_STORE_ERROR_EXISTS;
  else if (g_error_matches (taken, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_FULL))
    code = XUSHI_STORE_ERROR_FULL;
  else if (g_error_matches (taken, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_MISSING))
    code = XUSHI_STORE_ERROR_MISSING;
  g_set_error_literal (error, XUSHI_STORE_ERROR, (int) code, taken->message);
  return FALSE;
}
