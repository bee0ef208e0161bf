/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-database.h"

#include "base/xushi-hidden-file.h"
#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"
#include "store/xushi-store-private.h"
#include "store/xushi-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

G_DEFINE_QUARK (xushi-store-error-quark, xushi_store_error)

/* What SQLite's codes mean for a clerk: an extended code, or all others with the same primary code,
 * which therefore stand below. Every sentence has one “%s”, the file. */
#define DAMAGED \
  N_ ("The file “%s” is damaged or was cut short, for instance while it was copied. It was left as " \
      "it is; use a copy of it.")
#define NO_MEMORY \
  N_ ("There is not enough memory for “%s”. Nothing was changed; close other programs, then repeat " \
      "the step.")
#define NO_LOCKS \
  N_ ("The disk or share of “%s” cannot keep two programs from writing at once, so nothing was " \
      "changed. Save it on a disk of this computer.")
#define TWICE \
  N_ ("“%s” has such an entry already: a number or name that must be the only one. Nothing was " \
      "changed; choose another.")

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
  { SQLITE_READONLY_DIRECTORY, XUSHI_STORE_ERROR_READ_ONLY,
    N_ ("No file can be made beside “%s”, and without its journal nothing is changed; save it in "
        "another folder to change it.") },
  { SQLITE_IOERR_NOMEM, XUSHI_STORE_ERROR_IO, NO_MEMORY },
  { SQLITE_IOERR_LOCK, XUSHI_STORE_ERROR_IO, NO_LOCKS },
  { SQLITE_IOERR_RDLOCK, XUSHI_STORE_ERROR_IO, NO_LOCKS },
  { SQLITE_IOERR_UNLOCK, XUSHI_STORE_ERROR_IO, NO_LOCKS },
  { SQLITE_IOERR_BLOCKED, XUSHI_STORE_ERROR_IO, NO_LOCKS },
  { SQLITE_IOERR_CHECKRESERVEDLOCK, XUSHI_STORE_ERROR_IO, NO_LOCKS },
  { SQLITE_IOERR_SHORT_READ, XUSHI_STORE_ERROR_DAMAGED, DAMAGED },
  { SQLITE_IOERR_DATA, XUSHI_STORE_ERROR_DAMAGED, DAMAGED },
  { SQLITE_IOERR_CORRUPTFS, XUSHI_STORE_ERROR_DAMAGED,
    N_ ("The disk of “%s” is damaged, so nothing can be relied on there. Copy what you can to "
        "another disk, and have this one looked at.") },
  { SQLITE_IOERR_DELETE, XUSHI_STORE_ERROR_IO,
    N_ ("The “-journal” file beside “%s” cannot be deleted, so the step was taken back. See whether "
        "its folder may still be written, then repeat the step.") },
  { SQLITE_CANTOPEN_ISDIR, XUSHI_STORE_ERROR_IO,
    N_ ("“%s”, or its “-journal” beside it, is a folder where a file is needed; move that folder "
        "away.") },
  { SQLITE_CANTOPEN_SYMLINK, XUSHI_STORE_ERROR_IO,
    N_ ("“%s” is a link, and links are not followed here; open the file itself.") },
  { SQLITE_FULL, XUSHI_STORE_ERROR_FULL,
    N_ ("There is no room left on the disk of “%s”. Nothing was changed; free some space, then "
        "repeat the step.") },
  { SQLITE_IOERR_DIR_FSYNC, XUSHI_STORE_ERROR_IO,
    N_ ("The last step is in “%s”, but the disk, stick or share has not confirmed that it keeps it: "
        "a power cut could lose it. Save the plan under another name, on another disk, and have this "
        "one looked at.") },
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
  { SQLITE_CORRUPT, XUSHI_STORE_ERROR_DAMAGED, DAMAGED },
  { SQLITE_NOTADB, XUSHI_STORE_ERROR_FOREIGN,
    N_ ("“%s” is not a plan of Xushi but a file of another program; it was left as it is. Choose "
        "a plan (*.xushi).") },
  { SQLITE_NOMEM, XUSHI_STORE_ERROR_IO, NO_MEMORY },
  { SQLITE_NOLFS, XUSHI_STORE_ERROR_FULL,
    N_ ("“%s” would grow larger than its disk allows a file to be. Nothing was changed; save it on "
        "another disk.") },
  { SQLITE_TOOBIG, XUSHI_STORE_ERROR_INVALID,
    N_ ("“%s” holds, or would hold, a text longer than can be stored. Nothing was changed; shorten "
        "it.") },
  { SQLITE_CONSTRAINT_UNIQUE, XUSHI_STORE_ERROR_INVALID, TWICE },
  { SQLITE_CONSTRAINT_PRIMARYKEY, XUSHI_STORE_ERROR_INVALID, TWICE },
  { SQLITE_CONSTRAINT_ROWID, XUSHI_STORE_ERROR_INVALID, TWICE },
  { SQLITE_CONSTRAINT_FOREIGNKEY, XUSHI_STORE_ERROR_INVALID,
    N_ ("In “%s” something that belongs to this is not there any more. Nothing was changed; open "
        "the plan again.") },
  { SQLITE_CONSTRAINT_NOTNULL, XUSHI_STORE_ERROR_INVALID,
    N_ ("“%s” needs something that is missing here. Nothing was changed; fill it in.") },
  { SQLITE_CONSTRAINT, XUSHI_STORE_ERROR_INVALID,
    N_ ("“%s” does not take a value like this one. Nothing was changed; correct it.") },
};

/* As much as a small step writes. */
#define PROBE_SIZE 65536

/* Whether no more can be written beside @path. */
static gboolean
is_folder_full (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *made = xushi_hidden_file_make_template (folder);
  g_autofree char *zeros = g_malloc0 (PROBE_SIZE);
  int fd = g_mkstemp_full (made, O_WRONLY | O_CLOEXEC, 0600);
  gboolean full;

  if (fd < 0)
    return xushi_system_error_is_full (errno);
  errno = 0;
  full = (write (fd, zeros, PROBE_SIZE) != PROBE_SIZE || fsync (fd) != 0)
         && (errno == 0 || xushi_system_error_is_full (errno));
  close (fd);
  g_unlink (made);
  return full;
}

/* A quota or file size limit reports “full” with a different errno than a disk, and SQLite treats
 * it as an I/O error. The plan or its journal keeps the errno, unless SQLite has closed the journal
 * since, to take the step back. */
static gboolean
is_full (XushiDatabase *self, int code)
{
  sqlite3_file *journal = NULL;
  int number = 0;

  if ((code & 0xff) != SQLITE_IOERR || self->handle == NULL)
    return FALSE;
  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  if (xushi_system_error_is_full (number))
    return TRUE;
  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  if (journal == NULL || journal->pMethods == NULL)
    return code == SQLITE_IOERR_WRITE && number == 0 && is_folder_full (self->path);
  journal->pMethods->xFileControl (journal, SQLITE_FCNTL_LAST_ERRNO, &number);
  return xushi_system_error_is_full (number);
}

/* All statements are our own, so a table or column that is not there is missing in the file. */
static gboolean
is_schema_missing (int code, const char *message)
{
  return (code & 0xff) == SQLITE_ERROR
         && (g_str_has_prefix (message, "no such ") || strstr (message, "has no column") != NULL);
}

/* The code to tell instead of @code. */
static int
find_meant (XushiDatabase *self, int code, const char *message)
{
  if (is_full (self, code))
    return SQLITE_FULL;
  return is_schema_missing (code, message) ? SQLITE_CORRUPT : code;
}

gboolean
xushi_database_fail (XushiDatabase *self, int code, GError **error)
{
  const char *message = self->handle != NULL ? sqlite3_errmsg (self->handle) : "";
  int meant = find_meant (self, code, message);

  /* What SQLite says is English, and about tables that no user knows. */
  g_debug ("%s: %s (%d)", self->path, message, code);
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].code == meant || meanings[i].code == (meant & 0xff))
      {
        g_autofree char *sentence = NULL;
        g_auto (GStrv) parts = g_strsplit (_ (meanings[i].sentence), "%s", 2);

        sentence = g_strjoinv (self->path, parts);
        g_set_error_literal (error, XUSHI_STORE_ERROR, (int) meanings[i].error, sentence);
        return FALSE;
      }
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INTERNAL,
               _ ("“%s” could not be used: the database reports the error %d. Nothing was "
                  "changed."),
               self->path, code);
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
