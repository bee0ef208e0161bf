/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-date.h"
#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "base/xushi-system-error.h"
#include "store/xushi-checksum-vfs.h"
#include "store/xushi-leftovers.h"
#include "store/xushi-load.h"
#include "store/xushi-schema-check.h"
#include "store/xushi-schema.h"
#include "store/xushi-sequence.h"

#include <errno.h>

/* XushiStore: see the header; its struct is in xushi-store-private.h. What changes a plan is in
 * xushi-store-transaction.c. */

G_DEFINE_FINAL_TYPE (XushiStore, xushi_store, G_TYPE_OBJECT)

enum
{
  PROP_READ_ONLY_REASON = 1,
  PROP_BACKUP_PROBLEM,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  REREAD,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
xushi_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_READ_ONLY_REASON)
    g_value_set_string (value, xushi_store_get_read_only_reason (XUSHI_STORE (object)));
  else if (id == PROP_BACKUP_PROBLEM)
    g_value_set_string (value, xushi_store_get_backup_problem (XUSHI_STORE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
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
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->uuid);
  g_free (self->read_only_reason);
  g_free (self->who);
  g_free (self->backup_problem);
  g_clear_pointer (&self->daily, xushi_backup_daily_free);
  g_free (self->usual_reason);
  g_free (self->pending_reason);
  g_free (self->saved_at);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_free (self->step);
  g_free (self->next_step);
  G_OBJECT_CLASS (xushi_store_parent_class)->finalize (object);
}

static void
xushi_store_class_init (XushiStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags
      = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = xushi_store_get_property;
  object_class->dispose = xushi_store_dispose;
  object_class->finalize = xushi_store_finalize;

  properties[PROP_READ_ONLY_REASON]
      = g_param_spec_string ("read-only-reason", NULL, NULL, NULL, flags);
  properties[PROP_BACKUP_PROBLEM]
      = g_param_spec_string ("backup-problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[REREAD] = g_signal_new ("reread", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
xushi_store_init (XushiStore *self)
{
  self->plan = xushi_plan_new ();
  self->who = xushi_lock_get_user ();
  self->daily = xushi_backup_daily_new ();
}

gboolean
xushi_store_refuse (GError **error, char *sentence)
{
  g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID, sentence);
  g_free (sentence);
  return FALSE;
}

/* (transfer full): random, unless the clock is given, so that the same input gives the same file. */
static char *
make_uuid (const XushiPlanInfo *info)
{
  gboolean given = FALSE;
  gint64 now = xushi_date_now_unix (&given);
  g_autofree char *text
      = g_strdup_printf ("%" G_GINT64_FORMAT " %d %s %s", now, info->year,
                         info->place != NULL ? info->place : "",
                         info->title != NULL ? info->title : "");

  return xushi_sequence_make_uuid (given ? text : NULL);
}

static gboolean
write_uuid (XushiDatabase *database, const char *uuid, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (database, "UPDATE plan SET uuid = :uuid");

  xushi_statement_bind_text (statement, ":uuid", uuid);
  return xushi_statement_run (statement, error);
}

gboolean
xushi_store_write_first_rows (XushiDatabase *database, const XushiPlanInfo *info,
                              const char *uuid, GError **error)
{
  return xushi_database_execute (database, "BEGIN IMMEDIATE; INSERT INTO rule (id) VALUES (1);",
                                 error)
         && xushi_store_write_info (database, info, error)
         && write_uuid (database, uuid, error)
         && xushi_database_execute (database, "COMMIT", error);
}

XushiStore *
xushi_store_create (const char *path, const XushiPlanInfo *info, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (XushiFileReplace) file = NULL;
  g_autoptr (XushiDatabase) database = NULL;
  g_autofree char *now = xushi_date_now ();
  g_autofree char *uuid = NULL;
  XushiStore *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  if (!xushi_store_check_info (info, error))
    return NULL;
  uuid = make_uuid (info);
  file = xushi_file_replace_new (path, FALSE, &failure);
  if (file == NULL)
    {
      xushi_store_take_file_error (g_steal_pointer (&failure), error);
      return NULL;
    }
  database = xushi_database_create (xushi_file_replace_get_path (file), error);
  if (database != NULL)
    xushi_checksum_begin (database, XUSHI_PAGE_SIZE);
  if (database == NULL || !xushi_schema_migrate (database, XUSHI_SCHEMA_FOLDER, error)
      || !xushi_store_write_first_rows (database, info, uuid, error))
    {
      xushi_file_replace_name_final (file, error);
      return NULL;
    }
  g_clear_pointer (&database, xushi_database_free);
  if (!xushi_file_replace_publish (file, FALSE, &failure))
    {
      xushi_store_take_file_error (g_steal_pointer (&failure), error);
      return NULL;
    }
  self = xushi_store_open (path, XUSHI_STORE_EXCLUSIVE, error);
  if (self != NULL)
    xushi_backup_daily_skip (self->daily, now);
  return self;
}

gboolean
xushi_store_fail_damaged (XushiStore *self, GError *failure, GError **error)
{
  if (!g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INTERNAL)
      && !g_error_matches (failure, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  g_debug ("%s", failure->message);
  g_error_free (failure);
  return xushi_database_fail (self->database, SQLITE_CORRUPT, error);
}

/* Before any table is read: foreign objects make the plan read-only, foreign tables in place of its
 * own are not read at all. */
static gboolean
check_schema (XushiStore *self, int version, GError **error)
{
  g_autoptr (GPtrArray) faults
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_fault_free);

  if (!xushi_schema_check (self->database, XUSHI_SCHEMA_FOLDER, version, faults, error))
    return FALSE;
  for (guint i = 0; i < faults->len; i++)
    {
      const XushiFault *fault = g_ptr_array_index (faults, i);

      if (fault->kind != XUSHI_FAULT_SCHEMA)
        continue;
      g_set_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED,
                   _ ("“%s” has not the tables of a plan and was left as it is. %s Use a backup or "
                      "a copy of it."),
                   self->path, fault->sentence);
      return FALSE;
    }
  if (faults->len > 0)
    xushi_store_take_faults (self, g_steal_pointer (&faults));
  return TRUE;
}

/* Tried in memory first, so that a file which cannot be upgraded stays as it is. Its pages get sums
 * with the upgrade, not at some later step, which would have to write the whole file. */
static gboolean
prepare_file (XushiStore *self, GError **error)
{
  g_autoptr (XushiDatabase) trial = xushi_database_open_copy (self->database, error);

  if (trial == NULL || !xushi_schema_migrate (trial, XUSHI_SCHEMA_FOLDER, error))
    return FALSE;
  xushi_store_keep_old (self);
  return xushi_database_prepare_writing (self->database, error)
         && xushi_checksum_add (self->database, error);
}

/* A file of an older version is looked at before it is written for the first time. One that must not
 * be written is upgraded in memory. */
static gboolean
prepare_migration (XushiStore *self, GError **error)
{
  XushiDatabase *copy;

  /* What lies in the place of an open plan is not ours to write before it is known. */
  gboolean may_write = self->read_only_reason == NULL && !self->rereading;

  if (may_write && xushi_store_inspect (self, error) == NULL)
    return FALSE;
  if (may_write && self->read_only_reason == NULL)
    return prepare_file (self, error);
  copy = xushi_database_open_copy (self->database, error);
  if (copy == NULL)
    return FALSE;
  xushi_database_free (self->database);
  self->database = copy;
  return TRUE;
}

gboolean
xushi_store_open_database (XushiStore *self, GError **error)
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
    self->read_only_reason = xushi_store_tell_refusal (self->path, EROFS);
  if (!check_schema (self, version, &failure))
    return xushi_store_fail_damaged (self, g_steal_pointer (&failure), error);
  if (version < xushi_schema_get_version (XUSHI_SCHEMA_FOLDER)
      && !prepare_migration (self, &failure))
    return xushi_store_fail_damaged (self, g_steal_pointer (&failure), error);
  return xushi_schema_migrate (self->database, XUSHI_SCHEMA_FOLDER, &failure)
         || xushi_store_fail_damaged (self, g_steal_pointer (&failure), error);
}

static gboolean
load_uuid (XushiStore *self, GError **error)
{
  g_autoptr (XushiStatement) statement
      = xushi_statement_new (self->database, "SELECT uuid FROM plan");

  if (xushi_statement_next (statement, error))
    self->uuid = xushi_statement_dup_text (statement, 0);
  return !xushi_statement_has_failed (statement);
}

/* Fills the plan from one state of the file. */
static gboolean
load_plan (XushiStore *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean loaded;

  self->watch = xushi_file_watch_new (self->database, self->path);
  loaded = xushi_database_begin_reading (self->database, &failure)
           && load_uuid (self, &failure)
           && xushi_load_plan (self->database, self->plan, &failure)
           && xushi_store_note_step (self, &failure);
  self->step = g_steal_pointer (&self->next_step);

  xushi_database_rollback (self->database);
  return loaded || xushi_store_fail_damaged (self, g_steal_pointer (&failure), error);
}

XushiStore *
xushi_store_open (const char *path, XushiStoreMode mode, GError **error)
{
  return xushi_store_open_with (path, mode, NULL, error);
}

XushiStore *
xushi_store_open_with (const char *path, XushiStoreMode mode, XushiLockFunc lock_file,
                       GError **error)
{
  g_autoptr (XushiStore) self = NULL;
  XushiStoreError code = XUSHI_STORE_ERROR_READ_ONLY;
  g_autoptr (XushiDatabase) probe = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (XUSHI_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->lock_file = lock_file;
  /* No lock file is created next to a file that is not a plan. */
  probe = xushi_database_open (path, FALSE, error);
  if (probe == NULL)
    return NULL;
  g_clear_pointer (&probe, xushi_database_free);
  if (mode == XUSHI_STORE_READ_ONLY)
    self->read_only_reason = g_strdup (_ ("The plan was opened for reading only."));
  else
    xushi_store_take_access (self, &code);
  if (mode == XUSHI_STORE_EXCLUSIVE && self->read_only_reason != NULL)
    {
      g_set_error_literal (error, XUSHI_STORE_ERROR, (int) code, self->read_only_reason);
      return NULL;
    }
  if (!xushi_store_open_database (self, error) || !load_plan (self, error))
    return NULL;
  /* What could not be shown as it stands is told at once; a program that only wants to write does
   * not begin with it. */
  if ((mode == XUSHI_STORE_EXCLUSIVE || self->database->unfit_column != NULL)
      && xushi_store_inspect (self, error) == NULL)
    return NULL;
  if (mode == XUSHI_STORE_EXCLUSIVE && !xushi_store_require_sound (self, error))
    return NULL;
  if (mode == XUSHI_STORE_EXCLUSIVE && self->read_only_reason != NULL)
    {
      g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY,
                           self->read_only_reason);
      return NULL;
    }
  if (self->lock != NULL)
    xushi_leftovers_clear (self->database);
  return g_steal_pointer (&self);
}

void
xushi_store_close (XushiStore *self)
{
  g_return_if_fail (XUSHI_IS_STORE (self));

  if (self->database == NULL && self->lock == NULL)
    return;
  xushi_store_end_inspection (self);
  if (self->database != NULL)
    xushi_database_rollback (self->database);
  xushi_store_end_transaction (self);
  xushi_store_forget_foreign (self);
  g_clear_pointer (&self->watch, xushi_file_watch_free);
  g_clear_pointer (&self->database, xushi_database_free);
  g_clear_pointer (&self->lock, xushi_lock_free);
  xushi_backup_daily_prune (self->daily);
}

XushiPlan *
xushi_store_get_plan (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->plan;
}

const char *
xushi_store_get_uuid (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->uuid;
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

void
xushi_store_stop (XushiStore *self, char *reason)
{
  g_return_if_fail (XUSHI_IS_STORE (self));

  g_free (self->read_only_reason);
  self->read_only_reason = reason;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY_REASON]);
}

void
xushi_store_tell_reread (XushiStore *self, const char *sentence)
{
  g_signal_emit (self, signals[REREAD], 0, sentence);
}

gboolean
xushi_store_is_unsaved (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);

  return self->unsaved;
}

const char *
xushi_store_get_saved_at (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->saved_at;
}
