/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-leftovers.h"

#include "base/xushi-hidden-file.h"

#include <glib/gstdio.h>

/* While we hold SQLite's own lock against everyone, no other program has a journal there that it
 * needs; one to be played back has been, or we would not have got the lock. */
static void
remove_journal (XushiDatabase *database, const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf status;

  if (g_lstat (journal, &status) != 0 || !S_ISREG (status.st_mode)
      || !xushi_database_execute (database, "BEGIN EXCLUSIVE", NULL))
    return;
  g_unlink (journal);
  xushi_database_rollback (database);
}

void
xushi_leftovers_clear (XushiDatabase *database)
{
  const char *path = sqlite3_db_filename (database->handle, "main");
  g_autofree char *folder = NULL;

  if (!xushi_database_has_file (database))
    return;
  folder = g_path_get_dirname (path);
  remove_journal (database, path);
  xushi_hidden_file_clean (folder);
}
