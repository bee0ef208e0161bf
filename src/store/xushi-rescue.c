/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-rescue.h"

#include "base/xushi-file-name.h"
#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"
#include "store/xushi-checksum-vfs.h"
#include "store/xushi-inspect.h"
#include "store/xushi-rescue-private.h"
#include "store/xushi-schema.h"
#include "store/xushi-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* A copy of the damaged file, with the journal beside it if there is one, in a folder of its own:
 * SQLite may roll back there what it wants. */
typedef struct
{
  char *folder;  /* owned */
  char *path;    /* owned */
  char *journal; /* owned */
} Workbench;

static void
clear_workbench (Workbench *self)
{
  if (self->journal != NULL)
    g_unlink (self->journal);
  if (self->path != NULL)
    g_unlink (self->path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_free (self->journal);
  g_free (self->path);
  g_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workbench, clear_workbench)

/* The functions below return 0, or an errno value. */

static int
write_all (int fd, const char *rest, gssize length)
{
  while (length > 0)
    {
      gssize written = write (fd, rest, (gsize) length);

      if (written < 0 && errno != EINTR)
        return errno;
      rest += MAX (written, 0);
      length -= MAX (written, 0);
    }
  return 0;
}

static int
copy_bytes (int from, int to)
{
  static const gsize block = 65536;
  g_autofree char *bytes = g_malloc (block);
  struct stat status;
  gssize n;
  int number;

  if (fstat (from, &status) != 0)
    return errno;
  if (!S_ISREG (status.st_mode))
    return S_ISDIR (status.st_mode) ? EISDIR : EINVAL; /* a device has no end */
  while ((n = read (from, bytes, block)) != 0)
    if (n < 0 && errno != EINTR)
      return errno;
    else if ((number = write_all (to, bytes, n)) != 0)
      return number;
  return 0;
}

static int
copy_file (const char *from, const char *to)
{
  /* What is no file could keep us waiting. */
  int source = g_open (from, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  int target = source >= 0 ? g_open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
  int number = target >= 0 ? copy_bytes (source, target) : errno;

  if (source >= 0)
    close (source);
  if (target >= 0 && close (target) != 0 && number == 0)
    number = errno;
  return number;
}

static int
fill_workbench (Workbench *self, const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "xushi-rescue-XXXXXX", NULL);
  int number;

  if (g_mkdtemp (folder) == NULL)
    return errno;
  self->path = g_build_filename (folder, "plan.xushi", NULL);
  self->journal = g_strconcat (self->path, "-journal", NULL);
  self->folder = g_steal_pointer (&folder);
  number = copy_file (path, self->path);
  return number != 0 || !g_file_test (journal, G_FILE_TEST_EXISTS)
             ? number
             : copy_file (journal, self->journal);
}

static gboolean
set_up (Workbench *self, const char *path, GError **error)
{
  int number = fill_workbench (self, path);
  g_autofree char *cause = number != 0 ? xushi_system_error_to_text (number) : NULL;

  if (number != 0)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
                 _ ("“%s” cannot be copied to be looked at: %s."), path, cause);
  return number == 0;
}

/* (transfer full): the tables of a plan of this version, those first that others point at. */
static GPtrArray *
list_tables (XushiDatabase *target, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (target->handle,
                                 "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                 "name NOT GLOB 'sqlite_*' ORDER BY rowid",
                                 -1, &statement, NULL);

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (tables, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  /* What was read up to a failure is not all of them. */
  if (code == SQLITE_DONE)
    return g_steal_pointer (&tables);
  xushi_database_fail (target, code, error);
  return NULL;
}

static gboolean
copy_tables (XushiDatabase *source, XushiDatabase *target, GPtrArray *lost,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) tables = list_tables (target, error);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !xushi_rescue_table (source, target, g_ptr_array_index (tables, i), keys, lost, error))
      return FALSE;
  return tables != NULL;
}

/* Figures on damaged pages may be read and still be wrong; nobody can tell which. */
static gboolean
tell_pages (XushiDatabase *source, GPtrArray *lost, GError **error)
{
  XushiChecksumState state;
  guint n_wrong;

  if (!xushi_checksum_verify (source, &state, &n_wrong, error))
    return FALSE;
  if (state == XUSHI_CHECKSUM_WRONG)
    g_ptr_array_add (lost, xushi_fault_new (
                               XUSHI_FAULT_LOST, NULL, 0, NULL,
                               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                             "%u page is not as it was written: "
                                                             "check the figures against a backup "
                                                             "or the reports.",
                                                             "%u pages are not as they were "
                                                             "written: check the figures against "
                                                             "a backup or the reports.",
                                                             n_wrong),
                                                n_wrong)));
  return TRUE;
}

/* References are off while rows come in any order; they are mended before the end. */
static gboolean
fill (XushiDatabase *source, XushiDatabase *target, int version, GPtrArray *lost,
      GCancellable *cancellable, GError **error)
{
  xushi_checksum_begin (target, XUSHI_PAGE_SIZE);
  if (!xushi_schema_migrate_to (target, XUSHI_SCHEMA_FOLDER, version, error)
      || !xushi_database_execute (target, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    return FALSE;
  if (tell_pages (source, lost, error)
      && copy_tables (source, target, lost, cancellable, error)
      && xushi_rescue_mend (target, lost, error)
      && xushi_database_execute (target, "COMMIT; PRAGMA foreign_keys = ON", error))
    return xushi_schema_migrate (target, XUSHI_SCHEMA_FOLDER, error);
  xushi_database_rollback (target);
  return FALSE;
}

/* The copy must be what a rescue promises: a plan in which nothing is wrong. */
static gboolean
require_sound (XushiDatabase *target, GError **error)
{
  g_autoptr (GPtrArray) faults = xushi_inspect (target, error);
  const XushiFault *worst = xushi_fault_find_worst (faults);

  if (worst != NULL)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
                 _ ("What can be read makes no sound plan: %s"), worst->sentence);
  return faults != NULL && worst == NULL;
}

static XushiDatabase *
open_source (Workbench *workbench, const char *path, int *version, GError **error)
{
  g_autoptr (XushiDatabase) source
      = xushi_database_open_as (workbench->path, path, FALSE, error);

  if (source == NULL || !xushi_schema_read_version (source, XUSHI_SCHEMA_FOLDER, version, error))
    return NULL;
  if (*version >= 1)
    return g_steal_pointer (&source);
  xushi_database_fail (source, SQLITE_CORRUPT, error);
  return NULL;
}

/* The damaged file is all that is left of the plan. */
static gboolean
require_other (const char *path, const char *output, GError **error)
{
  if (!xushi_file_name_is_same (path, output))
    return xushi_store_require_free (output, error);
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS,
               _ ("“%s” is the damaged plan itself; choose another name."), output);
  return FALSE;
}

GPtrArray *
xushi_rescue (const char *path, const char *output, gboolean overwrite, GCancellable *cancellable,
              GError **error)
{
  g_auto (Workbench) workbench = { NULL };
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_fault_free);
  g_autoptr (XushiDatabase) source = NULL, target = NULL;
  g_autoptr (XushiFileReplace) file = NULL;
  g_autoptr (GError) failure = NULL;
  int version = 0;

  g_return_val_if_fail (path != NULL && output != NULL, NULL);

  if (!require_other (path, output, error) || !set_up (&workbench, path, error))
    return NULL;
  source = open_source (&workbench, path, &version, error);
  if (source == NULL)
    return NULL;
  file = xushi_file_replace_new (output, overwrite, &failure);
  if (file == NULL)
    {
      xushi_store_take_file_error (g_steal_pointer (&failure), error);
      return NULL;
    }
  target = xushi_database_create (xushi_file_replace_get_path (file), error);
  if (target == NULL || !fill (source, target, version, lost, cancellable, error)
      || !require_sound (target, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      xushi_file_replace_name_final (file, error);
      return NULL;
    }
  g_clear_pointer (&target, xushi_database_free);
  if (xushi_file_replace_publish (file, overwrite, &failure))
    return g_steal_pointer (&lost);
  xushi_store_take_file_error (g_steal_pointer (&failure), error);
  return NULL;
}
