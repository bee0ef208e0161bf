/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "store/xushi-model-diff.h"
#include "store/xushi-store-lost.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Another hand on the file of an open plan.
 *
 * A file that was changed is opened anew, since SQLite's cache may miss what was not written by
 * SQLite. Whether it still holds what we had written is told by our last line of the log: a copy
 * made earlier does not have it, one that was continued since does. */

/* A line of the log as one text, with its number first. */
#define STEP_LINE \
  "id || ' ' || quote (at) || quote (who) || quote (key) || quote (what) || quote (old) || " \
  "quote (new) || quote (why)"

gboolean
xushi_store_note_step (XushiStore *self, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      self->database, "SELECT " STEP_LINE " FROM change ORDER BY id DESC LIMIT 1");

  g_clear_pointer (&self->next_step, g_free);
  if (xushi_statement_next (statement, error))
    self->next_step = xushi_statement_dup_text (statement, 0);
  return !xushi_statement_has_failed (statement);
}

void
xushi_store_remember (XushiStore *self)
{
  g_free (self->step);
  self->step = g_steal_pointer (&self->next_step);
  if (self->watch != NULL)
    xushi_file_watch_remember (self->watch);
}

/* @same: whether it is a copy of the same plan. */
static gboolean
compare_uuid (XushiStore *self, XushiDatabase *database, gboolean *same, GError **error)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (database, "SELECT uuid FROM plan");

  *same = xushi_statement_next (statement, error)
          && g_strcmp0 (xushi_statement_get_text (statement, 0), self->uuid) == 0;
  return !xushi_statement_has_failed (statement);
}

/* @kept: whether the database still has our last step; one without any must at least be the same
 * plan. */
static gboolean
find_step (XushiStore *self, XushiDatabase *database, gboolean *kept, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;
  gint64 n = 0;

  if (self->step == NULL)
    return compare_uuid (self, database, kept, error);
  statement = xushi_statement_new (database, "SELECT count (*) FROM change WHERE id = "
                                             "CAST (:step AS INTEGER) AND " STEP_LINE " = :step");
  xushi_statement_bind_text (statement, ":step", self->step);
  if (!xushi_statement_read_int (statement, &n, error))
    return FALSE;
  *kept = n == 1;
  return TRUE;
}

/* (transfer full): who has changed the file, from the last line of the log, if it is not ours. */
static char *
tell_change (XushiStore *self, XushiDatabase *database)
{
  g_autoptr (XushiStatement) statement = xushi_statement_new (
      database, "SELECT who, at FROM change WHERE id > CAST (coalesce (:step, '0') AS INTEGER) "
                "ORDER BY id DESC LIMIT 1");

  xushi_statement_bind_text (statement, ":step", self->step);
  if (xushi_statement_next (statement, NULL))
    return g_strdup_printf (_ ("The plan was changed in another window or program (%s, %s) and has "
                               "been read again."),
                            xushi_statement_get_text (statement, 0),
                            xushi_statement_get_text (statement, 1));
  return g_strdup (_ ("The plan was changed by another program, which left no line in its history, "
                      "and has been read again."));
}

/* What one reading of the changed file gives. */
typedef struct
{
  XushiDatabase *database; /* owned */
  XushiFileWatch *watch;   /* owned */
  XushiModelSync *differs; /* owned */
  char *sentence;          /* owned: who has changed it */
  char *deleted;           /* owned, nullable: the name of something that it does not have any more */
  gboolean kept;           /* it has our last step; nothing else was read otherwise */
} Rereading;

static void
rereading_clear (Rereading *self)
{
  g_clear_pointer (&self->differs, xushi_model_sync_free);
  g_clear_pointer (&self->watch, xushi_file_watch_free);
  g_clear_pointer (&self->database, xushi_database_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->deleted, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rereading, rereading_clear)

/* (transfer full) (nullable): the file, opened anew beside the present connection. */
static XushiDatabase *
open_again (XushiStore *self, GError **error)
{
  XushiDatabase *before = g_steal_pointer (&self->database);
  XushiDatabase *again;
  gboolean writable, opened;

  /* What was found in the file is old; the next step looks at it anew. */
  xushi_store_end_inspection (self);
  writable = self->read_only_reason == NULL;
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->inspected = FALSE;
  self->rereading = TRUE;
  opened = xushi_store_open_database (self, error);
  self->rereading = FALSE;
  again = g_steal_pointer (&self->database);
  self->database = before;
  /* Whether it may still be written is told when it is known what is in it. */
  if (writable && !xushi_store_is_damaged (self))
    g_clear_pointer (&self->read_only_reason, g_free);
  if (!opened)
    g_clear_pointer (&again, xushi_database_free);
  return again;
}

/* @follows: whatever is in it is taken, since nothing was written by us. */
static gboolean
read_again (XushiStore *self, gboolean follows, Rereading *reading, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean done;

  reading->database = open_again (self, error);
  if (reading->database == NULL)
    return FALSE;
  reading->watch = xushi_file_watch_new (reading->database, self->path);
  reading->kept = follows;
  done = xushi_database_begin_reading (reading->database, &failure)
         && (follows || find_step (self, reading->database, &reading->kept, &failure));
  /* Of an older version: what would be written to this connection would not reach the file. */
  if (!follows && !xushi_database_has_file (reading->database))
    reading->kept = FALSE;
  if (done && reading->kept)
    {
      reading->differs = xushi_model_diff_read (reading->database, self->plan, &failure);
      reading->sentence = tell_change (self, reading->database);
      done = reading->differs != NULL;
      if (done)
        reading->deleted = xushi_model_diff_find_deleted (reading->differs, self->plan);
    }
  xushi_database_rollback (reading->database);
  return done || xushi_store_fail_damaged (self, g_steal_pointer (&failure), error);
}

/* The connection that the plan uses from now on; nothing can fail. */
static void
take_connection (XushiStore *self, Rereading *reading)
{
  g_clear_pointer (&self->watch, xushi_file_watch_free);
  xushi_database_free (self->database);
  self->database = g_steal_pointer (&reading->database);
  self->watch = g_steal_pointer (&reading->watch);
  if (xushi_store_note_step (self, NULL))
    {
      g_free (self->step);
      self->step = g_steal_pointer (&self->next_step);
    }
}

static void
follow (XushiStore *self, Rereading *reading)
{
  take_connection (self, reading);
  if (self->usual_reason != NULL && self->read_only_reason != NULL)
    xushi_store_stop (self, g_steal_pointer (&self->usual_reason));
  if (xushi_model_diff_is_empty (reading->differs))
    return;
  xushi_model_sync_apply (reading->differs, self->plan);
  self->foreign = g_steal_pointer (&reading->differs);
  self->foreign_deleted = g_steal_pointer (&reading->deleted);
  xushi_store_tell_reread (self, reading->sentence);
}

/* A plan that is only read goes on showing what it has, says that this may be old, and looks again
 * later. */
static gboolean
wait_for_file (XushiStore *self, const char *sentence, GError **error)
{
  if (self->usual_reason == NULL)
    self->usual_reason = g_strdup (self->read_only_reason);
  if (!g_str_equal (self->read_only_reason, sentence))
    xushi_store_stop (self, g_strdup (sentence));
  g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO, sentence);
  return FALSE;
}

static gboolean
fail_stopped (XushiStore *self, GError **error)
{
  g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY,
                       self->read_only_reason);
  return FALSE;
}

/* The rights of a file may change while it is open; the system then still lets us write. */
static gboolean
check_rights (XushiStore *self, GError **error)
{
  if (self->read_only_reason != NULL || g_access (self->path, W_OK) == 0)
    return TRUE;
  xushi_store_stop (self, g_strdup_printf (_ ("“%s” may not be written by you any more: its rights, "
                                              "or those of its disk, have changed. What was shown "
                                              "as saved is in it; save it under another name to go "
                                              "on."),
                                           self->path));
  return fail_stopped (self, error);
}

/* Whether the file was read, but is no plan that we can read. */
static gboolean
tells_of_content (const GError *error)
{
  return g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED)
         || g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FOREIGN)
         || g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_NEWER);
}

static gboolean
reread (XushiStore *self, XushiFileState state, GError **error)
{
  g_auto (Rereading) reading = { 0 };
  g_autoptr (GError) failure = NULL;
  gboolean follows = self->read_only_reason != NULL;

  if (!read_again (self, follows, &reading, &failure))
    {
      if (follows)
        return wait_for_file (self, failure->message, error);
      if (!tells_of_content (failure))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE; /* it may be better in a moment; until then nothing is written */
        }
    }
  if (failure != NULL || !reading.kept)
    {
      xushi_store_lose (self, state);
      return fail_stopped (self, error);
    }
  follow (self, &reading);
  return check_rights (self, error);
}

gboolean
xushi_store_reopen (XushiStore *self, GError **error)
{
  g_auto (Rereading) reading = { 0 };

  if (!read_again (self, TRUE, &reading, error))
    return FALSE;
  follow (self, &reading);
  xushi_store_forget_foreign (self);
  return TRUE;
}

static gboolean
fail_unknown (XushiStore *self, GError **error)
{
  g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO,
               _ ("“%s” could not be read or written; the disk, stick or share may have been taken "
                  "away. Connect it again, then repeat the step."),
               self->path);
  return FALSE;
}

static gboolean
act_on (XushiStore *self, XushiFileState state, GError **error)
{
  switch (state)
    {
    case XUSHI_FILE_SAME:
      return TRUE;
    case XUSHI_FILE_CHANGED:
    case XUSHI_FILE_REPLACED:
      return reread (self, state, error);
    case XUSHI_FILE_GONE:
    case XUSHI_FILE_AWAY:
      if (self->read_only_reason != NULL)
        {
          g_autofree char *sentence = g_strdup_printf (
              _ ("The file “%s” is not there any more; what you see was read before it was "
                 "deleted, moved or taken away. Save a copy if you need it."),
              self->path);

          return wait_for_file (self, sentence, error);
        }
      xushi_store_lose (self, state);
      return fail_stopped (self, error);
    case XUSHI_FILE_UNKNOWN:
    default:
      return fail_unknown (self, error);
    }
}

static gboolean
look (XushiStore *self, GError **error)
{
  XushiFileState state;
  gboolean kept, done;

  if (self->watch == NULL || xushi_store_is_writing (self))
    return TRUE;
  xushi_store_forget_foreign (self);
  state = xushi_file_watch_look (self->watch);
  kept = state > XUSHI_FILE_CHANGED || xushi_store_check_access (self);
  /* Whether our last step is in the file is asked of one that could write until now, even if it has
   * lost its lock. */
  done = act_on (self, state, error);
  xushi_store_tell_access (self);
  return done && (kept || fail_stopped (self, error));
}

gboolean
xushi_store_look (XushiStore *self, GError **error)
{
  gboolean inspected, done;

  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);

  inspected = self->inspected;
  done = look (self, error);
  /* The next edit should not have to wait for it. */
  if (inspected && !self->inspected && self->read_only_reason == NULL)
    xushi_store_inspect_later (self);
  return done;
}

void
xushi_store_renew_lock (XushiStore *self)
{
  g_return_if_fail (XUSHI_IS_STORE (self));

  if (self->watch != NULL && !xushi_store_is_writing (self)
      && xushi_file_watch_look (self->watch) <= XUSHI_FILE_CHANGED)
    xushi_store_check_access (self);
}

void
xushi_store_forget_foreign (XushiStore *self)
{
  g_clear_pointer (&self->foreign, xushi_model_sync_free);
  g_clear_pointer (&self->foreign_deleted, g_free);
}

/* Not where another file has the name by now: SQLite would take the journal beside that one for the
 * journal of the file that we hold. */
static gboolean
begin_immediate (XushiStore *self, GError **error)
{
  g_autoptr (XushiStatement) statement = NULL;

  if (self->watch != NULL && xushi_file_watch_look_at_name (self->watch) != XUSHI_FILE_SAME)
    return FALSE;
  if (!xushi_database_prepare_writing (self->database, error))
    return FALSE;
  statement = xushi_statement_new (self->database, "BEGIN IMMEDIATE");
  return xushi_statement_run (statement, error);
}

/* The clerk may have meant what is not there any more. */
static gboolean
check_deleted (XushiStore *self, GError **error)
{
  if (self->foreign_deleted == NULL)
    return TRUE;
  return xushi_store_refuse (
      error, g_strdup_printf (_ ("Another program has deleted “%s” from the plan, which has been "
                                 "read again. Look at it, then repeat the step. Nothing was "
                                 "changed."),
                              self->foreign_deleted));
}

/* Whether the transaction that has just begun is on the file as we know it, with our lock. */
static gboolean
is_known (XushiStore *self)
{
  return self->watch == NULL
         || (xushi_file_watch_look (self->watch) == XUSHI_FILE_SAME
             && xushi_store_check_access (self));
}

/* After the rollback: what has become of lock and file, and what another program has changed. */
static gboolean
look_before_step (XushiStore *self, GError **error)
{
  return look (self, error) && xushi_store_check_writable (self, error)
         && xushi_store_check_sound (self, error) && check_deleted (self, error);
}

gboolean
xushi_store_begin_known (XushiStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  xushi_store_forget_foreign (self);
  for (int attempt = 0; attempt < 2; attempt++)
    {
      g_clear_error (&failure);
      /* Nobody can write between this look and our commit. */
      if (begin_immediate (self, &failure) && is_known (self))
        return TRUE;
      xushi_database_rollback (self->database);
      /* What was changed after that, would have to be read once more, and is not known to fit. */
      if (attempt == 0 && !look_before_step (self, error))
        return FALSE;
      if (failure != NULL && self->foreign == NULL)
        break; /* it is not for a change that it failed */
    }
  if (failure == NULL)
    return xushi_database_fail (self->database, SQLITE_BUSY, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
xushi_store_check_step (XushiStore *self, const XushiModelSync *step, GError **error)
{
  g_autofree char *name = NULL;

  if (self->watch != NULL
      && (xushi_file_watch_look_at_name (self->watch) != XUSHI_FILE_SAME
          || !xushi_store_check_access (self)))
    return fail_unknown (self, error); /* what it is, is found out after the rollback */
  if (self->foreign == NULL)
    return TRUE;
  name = xushi_model_diff_find_conflict (step, self->foreign, self->plan);
  return name == NULL
         || xushi_store_refuse (
             error, g_strdup_printf (_ ("Another program has changed “%s” in the meantime; the plan "
                                        "has been read again. Look at it, then repeat the step if "
                                        "it is still right. Nothing was changed."),
                                     name));
}

void
xushi_store_explain (XushiStore *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  xushi_store_look (self, &cause);
  if (self->read_only_reason == NULL || error == NULL)
    return;
  g_clear_error (error);
  fail_stopped (self, error);
}
