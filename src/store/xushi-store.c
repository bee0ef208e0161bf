/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-date.h"
#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "store/xushi-change-log.h"
#include "store/xushi-load.h"
#include "store/xushi-schema.h"
#include "store/xushi-changeset-scan.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* XushiStore: see the header; its struct is in xushi-store-private.h.
 *
 * A transaction is recorded by a session of SQLite. At the commit the recorded changeset says
 * which rows differ; they are read, the log is written, and all is committed together. Only then
 * is the plan refreshed, from what was read before, so that no failure can come between. */

G_DEFINE_FINAL_TYPE (XushiStore, xushi_store, G_TYPE_OBJECT)

/* What a session remembers of some ten thousand rows, and the pages to look them up in. */
#define LARGE_STEP (1024 * 1024)
#define LARGE_CACHE_KIB "65536"
#define USUAL_CACHE_KIB "2000"

struct _XushiCommit
{
  GBytes *changeset;       /* owned, nullable: none is taken of what is watched */
  XushiModelSync *refresh; /* owned; NULL before it is read */
  XushiChangeLog *log;     /* owned; NULL before that */
};

static void
commit_free (XushiCommit *self)
{
  g_clear_pointer (&self->log, xushi_change_log_free);
  g_clear_pointer (&self->refresh, xushi_model_sync_free);
  g_clear_pointer (&self->changeset, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiCommit, commit_free)

static void
end_transaction (XushiStore *self)
{
  g_clear_pointer (&self->commit, commit_free);
  if (self->session != NULL && sqlite3session_memory_used (self->session) > LARGE_STEP)
    sqlite3_exec (self->database->handle, "PRAGMA cache_size = -" USUAL_CACHE_KIB, NULL, NULL,
                  NULL);
  g_clear_pointer (&self->session, sqlite3session_delete);
  if (self->watched != NULL)
    xushi_changeset_scan_stop (self->database, g_steal_pointer (&self->watched));
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->now, g_free);
}

static void
xushi_store_dispose (GObject *object)
{
  xushi_store_close (XUSHI_STORE (object));
  G_OBJECT_CLASS (xushi_store_parent_class)->dispose (object);
}

static void
xushi_store_finalize (GObject *object)
{
  XushiStore *self = XUSHI_STORE (object);

  g_clear_object (&self->plan);
  g_free (self->path);
  g_free (self->read_only_reason);
  g_free (self->who);
  g_free (self->saved_at);
  G_OBJECT_CLASS (xushi_store_parent_class)->finalize (object);
}

static void
xushi_store_class_init (XushiStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = xushi_store_dispose;
  object_class->finalize = xushi_store_finalize;
}

static void
xushi_store_init (XushiStore *self)
{
  self->plan = xushi_plan_new ();
  self->who = xushi_lock_get_user ();
}

gboolean
xushi_store_refuse (GError **error, char *sentence)
{
  g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
write_first_rows (XushiDatabase *database, const XushiPlanInfo *info, GError **error)
{
  return xushi_database_execute (database, "BEGIN IMMEDIATE; INSERT INTO rule (id) VALUES (1);",
                                 error)
         && xushi_store_write_info (database, info, error)
         && xushi_database_execute (database, "COMMIT", error);
}

XushiStore *
xushi_store_create (const char *path, const XushiPlanInfo *info, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (XushiFileReplace) file = NULL;
  g_autoptr (XushiDatabase) database = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  file = xushi_file_replace_new (path, FALSE, &failure);
  if (file == NULL)
    {
      xushi_store_take_file_error (g_steal_pointer (&failure), error);
      return NULL;
    }
  database = xushi_database_create (xushi_file_replace_get_path (file), error);
  if (database == NULL || !xushi_schema_migrate (database, XUSHI_SCHEMA_FOLDER, error)
      || !write_first_rows (database, info, error))
    return NULL;
  g_clear_pointer (&database, xushi_database_free);
  if (!xushi_file_replace_publish (file, FALSE, &failure))
    {
      xushi_store_take_file_error (g_steal_pointer (&failure), error);
      return NULL;
    }
  return xushi_store_open (path, XUSHI_STORE_EXCLUSIVE, error);
}

/* "user@host pid time" in a sentence. */
static char *
tell_holder (const char *path, const char *holder)
{
  g_auto (GStrv) parts = holder != NULL ? g_strsplit (holder, " ", 3) : NULL;

  if (parts == NULL || g_strv_length (parts) < 3)
    return g_strdup_printf (_ ("“%s” is open in another window or program, so it can only be "
                               "read here. Close it there to change it here."),
                            path);
  return g_strdup_printf (_ ("“%s” has been open in another window or program since %s (by %s), "
                             "so it can only be read here. Close it there to change it here."),
                          path, parts[2], parts[0]);
}

static char *
tell_refusal (const char *path, int number)
{
  if (number == EROFS)
    return g_strdup_printf (_ ("“%s” lies on a disk that can only be read; save it under another "
                               "name to change it."),
                            path);
  return g_strdup_printf (_ ("The folder of “%s” may not be written by you, so the plan can only "
                             "be read; save it under another name to change it."),
                          path);
}

/* Takes the lock, or sets the reason why there will be no writing. @code says it in short. */
static void
take_lock (XushiStore *self, XushiStoreError *code)
{
  g_autofree char *real = realpath (self->path, NULL);
  g_autofree char *folder = g_path_get_dirname (real != NULL ? real : self->path);
  g_autofree char *holder = NULL;
  int number = 0;

  *code = XUSHI_STORE_ERROR_READ_ONLY;
  if (real == NULL)
    return; /* opening will tell what is missing */
  if (g_access (real, W_OK) != 0)
    {
      self->read_only_reason = g_strdup_printf (
          _ ("The file “%s” may not be written by you, so the plan can only be read; save it "
             "under another name to change it."),
          self->path);
      return;
    }
  if (g_access (folder, W_OK) != 0)
    {
      self->read_only_reason = tell_refusal (self->path, errno);
      return;
    }
  switch (xushi_lock_take (real, &self->lock, &holder, &number))
    {
    case XUSHI_LOCK_TAKEN:
      break;
    case XUSHI_LOCK_HELD:
      self->read_only_reason = tell_holder (self->path, holder);
      *code = XUSHI_STORE_ERROR_IN_USE;
      break;
    case XUSHI_LOCK_REFUSED:
    default:
      self->read_only_reason = tell_refusal (self->path, number);
      break;
    }
}

/* A file that lacks a table or a column that its version should have is damaged, whatever SQLite
 * calls it. @failure: (transfer full) */
static gboolean
fail_damaged (XushiStore *self, GError *failure, GError **error)
{
  if (!g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INTERNAL))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_debug ("%s", failure->message);
  g_error_free (failure);
  return xushi_database_fail (self->database, SQLITE_CORRUPT, error);
}

/* Opens the file and brings it to this program's schema, in memory where it must not be written. */
static gboolean
open_database (XushiStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean writable = self->read_only_reason == NULL;
  int version = 0;

  self->database = xushi_database_open (self->path, writable, error);
  if (self->database == NULL
      || !xushi_schema_read_version (self->database, XUSHI_SCHEMA_FOLDER, &version, error))
    return FALSE;
  if (version < 1)
    return xushi_database_fail (self->database, SQLITE_CORRUPT, error);
  if (writable && !xushi_database_is_writable (self->database))
    {
      writable = FALSE;
      self->read_only_reason = tell_refusal (self->path, EROFS);
    }
  if (!writable && version < xushi_schema_get_version (XUSHI_SCHEMA_FOLDER))
    {
      XushiDatabase *copy = xushi_database_open_copy (self->database, error);

      if (copy == NULL)
        return FALSE;
      xushi_database_free (self->database);
      self->database = copy;
    }
  return xushi_schema_migrate (self->database, XUSHI_SCHEMA_FOLDER, &failure)
         || fail_damaged (self, g_steal_pointer (&failure), error);
}

/* Fills the plan from one state of the file. */
static gboolean
load_plan (XushiStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean loaded = xushi_database_begin_reading (self->database, &failure)
                    && xushi_load_plan (self->database, self->plan, &failure);

  xushi_database_rollback (self->database);
  return loaded || fail_damaged (self, g_steal_pointer (&failure), error);
}

XushiStore *
xushi_store_open (const char *path, XushiStoreMode mode, GError **error)
{
  g_autoptr (XushiStore) self = NULL;
  XushiStoreError code = XUSHI_STORE_ERROR_READ_ONLY;
  g_autoptr (XushiDatabase) probe = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (XUSHI_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  /* Nothing is made beside a file that is no plan. */
  probe = xushi_database_open (path, FALSE, error);
  if (probe == NULL)
    return NULL;
  g_clear_pointer (&probe, xushi_database_free);
  if (mode == XUSHI_STORE_READ_ONLY)
    self->read_only_reason = g_strdup (_ ("The plan was opened for reading only."));
  else
    take_lock (self, &code);
  if (mode == XUSHI_STORE_EXCLUSIVE && self->read_only_reason != NULL)
    {
      g_set_error_literal (error, XUSHI_STORE_ERROR, (int) code, self->read_only_reason);
      return NULL;
    }
  if (!open_database (self, error) || !load_plan (self, error))
    return NULL;
  if (mode == XUSHI_STORE_EXCLUSIVE && self->read_only_reason != NULL)
    {
      g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY,
                           self->read_only_reason);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
xushi_store_close (XushiStore *self)
{
  g_return_if_fail (XUSHI_IS_STORE (self));

  if (self->database == NULL && self->lock == NULL)
    return;
  if (self->database != NULL)
    xushi_database_rollback (self->database);
  end_transaction (self);
  g_clear_pointer (&self->database, xushi_database_free);
  g_clear_pointer (&self->lock, xushi_lock_free);
}

XushiPlan *
xushi_store_get_plan (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->plan;
}

const char *
xushi_store_get_path (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->path;
}

const char *
xushi_store_get_read_only_reason (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->read_only_reason;
}

const char *
xushi_store_get_saved_at (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->saved_at;
}

gboolean
xushi_store_is_writing (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);

  return self->label != NULL;
}

const char *
xushi_store_get_label (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->label;
}

static gboolean
check_writable (XushiStore *self, GError **error)
{
  if (self->database == NULL)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY,
                 _ ("“%s” is closed already; open it again to change it."), self->path);
  else if (self->read_only_reason != NULL)
    g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY,
                         self->read_only_reason);
  return self->database != NULL && self->read_only_reason == NULL;
}

void
xushi_store_make_final (XushiStore *self)
{
  g_return_if_fail (XUSHI_IS_STORE (self));

  self->final = TRUE;
}

static gboolean
start_record (XushiStore *self, GError **error)
{
  int code;

  if (self->final)
    {
      self->watched = xushi_changeset_scan_watch (self->database);
      return TRUE;
    }
  code = sqlite3session_create (self->database->handle, "main", &self->session);
  for (const char *const *table = xushi_changeset_scan_tables; code == SQLITE_OK && *table != NULL; table++)
    code = sqlite3session_attach (self->session, *table);
  return code == SQLITE_OK || xushi_database_fail (self->database, code, error);
}

/* Parsed once, not at every edit. @sql: a literal. */
static gboolean
execute_kept (XushiDatabase *database, const char *sql, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, sql);

  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_begin (XushiStore *self, const char *label, GError **error)
{
  g_return_val_if_fail (!xushi_store_is_writing (self), FALSE);

  if (!check_writable (self, error)
      || !execute_kept (self->database, "BEGIN IMMEDIATE", error))
    return FALSE;
  self->label = g_strdup (label);
  self->now = xushi_date_now ();
  if (start_record (self, error))
    return TRUE;
  xushi_store_rollback (self);
  return FALSE;
}

void
xushi_store_rollback (XushiStore *self)
{
  g_return_if_fail (XUSHI_IS_STORE (self));

  if (self->database != NULL)
    xushi_database_rollback (self->database);
  end_transaction (self);
}

/* (transfer full) (nullable): what the session has recorded; NULL with @error. It looks at every
 * row again, in the order of a hash: the pages of a large step must not be read from the file for
 * each of them. */
static GBytes *
take_changeset (XushiStore *self, GError **error)
{
  int size = 0, code;
  void *data = NULL;

  if (sqlite3session_memory_used (self->session) > LARGE_STEP
      && !xushi_database_execute (self->database, "PRAGMA cache_size = -" LARGE_CACHE_KIB, error))
    return NULL;
  code = sqlite3session_changeset (self->session, &size, &data);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  sqlite3_free (data);
  xushi_database_fail (self->database, code, error);
  return NULL;
}

/* Whether the transaction has touched no row. */
static gboolean
is_empty (XushiStore *self)
{
  const XushiCommit *commit = self->commit;

  return self->watched != NULL ? self->watched->len == 0
                               : g_bytes_get_size (commit->changeset) == 0;
}

static gboolean
begin_commit (XushiStore *self, GError **error)
{
  XushiCommit *commit = g_new0 (XushiCommit, 1);

  self->commit = commit;
  if (self->watched == NULL)
    commit->changeset = take_changeset (self, error);
  return self->watched != NULL || commit->changeset != NULL;
}

static gboolean
read_differences (XushiStore *self, GError **error)
{
  XushiCommit *commit = self->commit;

  commit->refresh = xushi_model_sync_new (self->database, self->plan, commit->changeset,
                                          self->watched, error);
  if (commit->refresh != NULL)
    commit->log = xushi_change_log_new (self->database, self->plan, commit->refresh, self->now,
                                        self->who, self->label);
  return commit->log != NULL;
}

/* Nothing can fail between SQLite's commit and the end of this. */
static void
finish_commit (XushiStore *self, GBytes **changeset)
{
  g_autoptr (XushiCommit) commit = g_steal_pointer (&self->commit);

  g_free (self->saved_at);
  self->saved_at = g_steal_pointer (&self->now);
  end_transaction (self);
  if (changeset != NULL && commit->changeset != NULL)
    *changeset = g_bytes_ref (commit->changeset);
  xushi_model_sync_apply (commit->refresh, self->plan);
}

/* One slice of the commit; the plan is not touched. */
static gboolean
do_slice (XushiStore *self, double *share, GError **error)
{
  if (self->commit == NULL)
    {
      *share = 0;
      return begin_commit (self, error);
    }
  if (self->commit->refresh == NULL)
    return read_differences (self, error);
  return xushi_change_log_write_slice (self->commit->log, share, error)
         && (*share < 1 || execute_kept (self->database, "COMMIT", error));
}

gboolean
xushi_store_commit_slice (XushiStore *self, double *share, GBytes **changeset, GError **error)
{
  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);
  g_return_val_if_fail (share != NULL, FALSE);

  if (changeset != NULL)
    *changeset = NULL;
  if (!do_slice (self, share, error))
    {
      xushi_store_rollback (self);
      return FALSE;
    }
  if (is_empty (self))
    {
      xushi_store_rollback (self);
      *share = 1;
    }
  else if (*share >= 1)
    finish_commit (self, changeset);
  return TRUE;
}

gboolean
xushi_store_commit (XushiStore *self, GBytes **changeset, GError **error)
{
  double share = 0;

  while (share < 1)
    if (!xushi_store_commit_slice (self, &share, changeset, error))
      return FALSE;
  return TRUE;
}

/* Rows must be exactly as the changeset left them; else nothing of it is applied. */
static int
conflict_cb (gpointer data, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

gboolean
xushi_store_apply (XushiStore *self, GBytes *changeset, gboolean invert, const char *label,
                   GError **error)
{
  gsize size;
  gconstpointer data;
  int code;

  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);
  g_return_val_if_fail (changeset != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  data = g_bytes_get_data (changeset, &size);
  if (!xushi_store_begin (self, label, error))
    return FALSE;
  code = sqlite3changeset_apply_v2 (self->database->handle, (int) size, (gpointer) data, NULL,
                                    conflict_cb, NULL, NULL, NULL,
                                    invert ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  if (code == SQLITE_OK)
    return xushi_store_commit (self, NULL, error);
  if (code == SQLITE_ABORT)
    g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID,
                 _ ("“%s” is not possible any more: what it would change is another by now. "
                    "Nothing was changed."),
                 label);
  else
    xushi_database_fail (self->database, code, error);
  xushi_store_rollback (self);
  return FALSE;
}
