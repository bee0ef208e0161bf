/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "store/xushi-change-log.h"
#include "store/xushi-changeset-scan.h"
#include "store/xushi-checksum-vfs.h"
#include "store/xushi-sequence.h"
#include "store/xushi-steps.h"

/* The transactions of a store.
 *
 * A transaction is recorded by a session of SQLite. At the commit the recorded changeset says
 * which rows differ; they are read, the log and the step are written, and everything is committed
 * together. Only then is the plan refreshed, from what was read before, so that nothing can fail in between. */

/* The memory that a session uses for some ten thousand rows. */
#define LARGE_STEP (1024 * 1024)

struct _XushiCommit
{
  GBytes *changeset;       /* owned, nullable: NULL if rows are only watched */
  gint64 step;             /* its number; that of its lines in the log follow */
  XushiModelSync *refresh; /* owned; NULL before it is read */
  XushiChangeLog *log;     /* owned; NULL until then */
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

void
xushi_store_end_transaction (XushiStore *self)
{
  g_clear_pointer (&self->commit, commit_free);
  if (self->session != NULL && sqlite3session_memory_used (self->session) > LARGE_STEP)
    xushi_database_keep_pages (self->database, FALSE, NULL);
  g_clear_pointer (&self->session, sqlite3session_delete);
  if (self->watched != NULL)
    xushi_changeset_scan_stop (self->database, g_steal_pointer (&self->watched));
  xushi_store_forget_foreign (self);
  g_clear_pointer (&self->next_step, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->now, g_free);
  self->undoes = 0;
  self->next_key = 0;
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

gboolean
xushi_store_check_writable (XushiStore *self, GError **error)
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

gboolean
xushi_store_begin (XushiStore *self, const char *label, GError **error)
{
  g_return_val_if_fail (!xushi_store_is_writing (self), FALSE);

  if (!xushi_store_check_writable (self, error) || !xushi_store_check_sound (self, error))
    return FALSE;
  xushi_store_look_after_backup (self);
  if (!xushi_store_begin_known (self, error))
    return FALSE;
  self->label = g_strdup (label);
  self->now = xushi_date_now ();
  if (xushi_checksum_renew (self->database, error)
      && xushi_sequence_read (self->database, error) && start_record (self, error))
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
  xushi_store_end_transaction (self);
}

/* (transfer full) (nullable): what the session has recorded; NULL with @error. The session reads
 * every row again, in hash order: with a large step, pages must not be read from the file for each
 * row. */
static GBytes *
take_changeset (XushiStore *self, GError **error)
{
  int size = 0, code;
  void *data = NULL;

  if (sqlite3session_memory_used (self->session) > LARGE_STEP
      && !xushi_database_keep_pages (self->database, TRUE, error))
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
    {
      commit->step = xushi_sequence_take (self->database);
      commit->log = xushi_change_log_new (self->database, self->plan, commit->refresh,
                                          commit->step, self->now, self->who, self->label);
    }
  return commit->log != NULL;
}

/* Nothing can fail between SQLite's commit and the end of this. */
static void
finish_commit (XushiStore *self, gint64 *step)
{
  g_autoptr (XushiCommit) commit = g_steal_pointer (&self->commit);

  g_free (self->saved_at);
  self->saved_at = g_steal_pointer (&self->now);
  xushi_store_remember (self);
  xushi_store_end_transaction (self);
  if (step != NULL)
    *step = commit->step;
  if (commit->changeset != NULL)
    xushi_steps_keep (self, commit->step, commit->changeset);
  xushi_model_sync_apply (commit->refresh, self->plan);
}

/* Where the folder cannot be synced, SQLite fails after its commit: the journal is gone, and the
 * file has the step. So the plan takes it, too, and stops there, since nothing vouches for it. */
static void
keep_unconfirmed (XushiStore *self, const GError *error)
{
  finish_commit (self, NULL);
  xushi_store_stop (self, g_strdup (error->message));
}

static gboolean
commit_file (XushiStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (XushiStatement) commit = xushi_statement_new (self->database, "COMMIT");

  if (xushi_statement_run (commit, &failure))
    return TRUE;
  if (sqlite3_extended_errcode (self->database->handle) == SQLITE_IOERR_DIR_FSYNC)
    keep_unconfirmed (self, failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
commit_log (XushiStore *self, GError **error)
{
  return xushi_store_note_step (self, error)
         && xushi_store_check_step (self, self->commit->refresh, error)
         && commit_file (self, error);
}

/* One slice of the commit; the plan is touched only by the last. */
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
         && (*share < 1
             || (xushi_steps_write (self, self->commit->step, self->commit->changeset, error)
                 && commit_log (self, error)));
}

gboolean
xushi_store_commit_slice (XushiStore *self, double *share, gint64 *step, GError **error)
{
  g_return_val_if_fail (xushi_store_is_writing (self), FALSE);
  g_return_val_if_fail (share != NULL, FALSE);

  if (step != NULL)
    *step = 0;
  if (!do_slice (self, share, error))
    {
      /* One that the disk has not confirmed has ended already, with its own sentence. */
      if (xushi_store_is_writing (self))
        {
          xushi_store_rollback (self);
          xushi_store_explain (self, error);
        }
      return FALSE;
    }
  if (is_empty (self))
    {
      xushi_store_rollback (self);
      *share = 1;
    }
  else if (*share >= 1)
    finish_commit (self, step);
  return TRUE;
}

gboolean
xushi_store_commit (XushiStore *self, gint64 *step, GError **error)
{
  double share = 0;

  while (share < 1)
    if (!xushi_store_commit_slice (self, &share, step, error))
      return FALSE;
  return TRUE;
}

/* Rows must be exactly as the changeset left them; otherwise none of it is applied. */
static int
conflict_cb (gpointer data, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply_inverted (XushiStore *self, gint64 step, GBytes *changeset, const char *label,
                GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_apply_v2 (self->database->handle, (int) size, (gpointer) data, NULL,
                                        conflict_cb, NULL, NULL, NULL,
                                        SQLITE_CHANGESETAPPLY_INVERT);

  if (code == SQLITE_OK)
    return xushi_steps_check_newest (self, step, changeset, error);
  /* A constraint: what a later step added belongs to what this one would take away. */
  if (code != SQLITE_ABORT && (code & 0xff) != SQLITE_CONSTRAINT)
    return xushi_database_fail (self->database, code, error);
  return xushi_store_check_referred (self, changeset, error)
         && xushi_store_refuse (
             error, g_strdup_printf (_ ("“%s” is not possible any more: what it would change is "
                                        "another by now. Nothing was changed."),
                                     label));
}

gboolean
xushi_store_undo (XushiStore *self, gint64 step, const char *label, gint64 *new_step,
                  GError **error)
{
  g_autoptr (GBytes) changeset = NULL;

  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  if (!xushi_store_begin (self, label, error))
    return FALSE;
  /* It finds by itself what another program has changed, value by value. */
  xushi_store_forget_foreign (self);
  self->undoes = step;
  changeset = xushi_steps_read (self, step, error);
  if (changeset != NULL && apply_inverted (self, step, changeset, label, error))
    return xushi_store_commit (self, new_step, error);
  xushi_store_rollback (self);
  return FALSE;
}
