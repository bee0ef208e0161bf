/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/xushi-store-private.h"

#include "base/xushi-i18n.h"
#include "store/xushi-inspect.h"
#include "store/xushi-schema-check.h"
#include "store/xushi-schema.h"

#include <malloc.h>

/* When a plan's file is looked at, and what follows from what is found. */

/* The work of the thread: it has a connection of its own, and the store only for the end. */
typedef struct
{
  char *path;     /* owned */
  GWeakRef store; /* asked in the main loop only */
} Job;

/* What the thread returns: either may be NULL. */
typedef struct
{
  GPtrArray *faults; /* owned */
  GError *error;     /* owned */
} Result;

static void
free_fault (gpointer fault)
{
  xushi_fault_free (fault);
}

/* (transfer full) */
static char *
tell (XushiStore *self, const XushiFault *fault)
{
  g_autofree char *more = NULL;

  if (self->faults->len > 1)
    more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, " (and %u more)", " (and %u more)",
                                         self->faults->len - 1),
                            self->faults->len - 1);
  /* TRANSLATORS: file, what is wrong as a sentence, nothing or “(and 3 more)” */
  return g_strdup_printf (_ ("“%s” is damaged, or another program has changed it, so it can only "
                             "be read; it was left as it is. %s%s Take a backup, or save what can "
                             "be rescued."),
                          self->path, fault->sentence, more != NULL ? more : "");
}

gboolean
xushi_store_require_sound (XushiStore *self, GError **error)
{
  const XushiFault *worst = xushi_fault_find_worst (self->faults);
  g_autofree char *sentence = worst != NULL ? tell (self, worst) : NULL;

  if (worst != NULL)
    g_set_error_literal (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED, sentence);
  return worst == NULL;
}

void
xushi_store_take_faults (XushiStore *self, GPtrArray *faults)
{
  const XushiFault *worst;

  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->faults = faults;
  worst = xushi_fault_find_worst (faults);
  if (worst != NULL && self->read_only_reason == NULL)
    xushi_store_stop (self, tell (self, worst));
}

static void
take_result (XushiStore *self, Result *result, GError **error)
{
  if (result->faults != NULL)
    {
      self->inspected = TRUE;
      xushi_store_take_faults (self, result->faults);
    }
  else
    g_propagate_error (error, result->error);
  g_free (result);
}

static void
free_job (Job *job)
{
  g_weak_ref_clear (&job->store);
  g_free (job->path);
  g_free (job);
}

/* In the main loop, after the thread: unless somebody has waited for it already. */
static gboolean
finished_cb (gpointer data)
{
  g_autoptr (XushiStore) self = g_weak_ref_get (&((Job *) data)->store);
  g_autoptr (GError) error = NULL;

  if (self != NULL && self->inspector != NULL)
    take_result (self, g_thread_join (g_steal_pointer (&self->inspector)), &error);
  if (error != NULL)
    g_debug ("%s", error->message); /* the first step tries again and reports it */
  return G_SOURCE_REMOVE;
}

static gpointer
inspect_thread (gpointer data)
{
  Job *job = data;
  Result *result = g_new0 (Result, 1);
  g_autoptr (XushiDatabase) database = xushi_database_open (job->path, FALSE, &result->error);

  if (database != NULL)
    result->faults = xushi_inspect (database, &result->error);
  /* What was read; the heap of a thread would keep it as long as the window is open. */
  g_clear_pointer (&database, xushi_database_free);
  malloc_trim (0);
  g_idle_add_full (G_PRIORITY_DEFAULT, finished_cb, job, (GDestroyNotify) free_job);
  return result;
}

void
xushi_store_inspect_later (XushiStore *self)
{
  Job *job;

  g_return_if_fail (XUSHI_IS_STORE (self));

  if (self->database == NULL || self->inspected || self->inspector != NULL
      || self->faults != NULL)
    return;
  job = g_new0 (Job, 1);
  job->path = g_strdup (self->path);
  g_weak_ref_init (&job->store, self);
  self->inspector = g_thread_new ("xushi-inspect", inspect_thread, job);
}

GPtrArray *
xushi_store_inspect (XushiStore *self, GError **error)
{
  GPtrArray *found, *faults;

  g_return_val_if_fail (XUSHI_IS_STORE (self) && self->database != NULL, NULL);

  if (self->inspector != NULL)
    take_result (self, g_thread_join (g_steal_pointer (&self->inspector)), NULL);
  if (!self->inspected)
    {
      /* Somebody waits: the pages are kept, which are read several times. */
      found = xushi_database_keep_pages (self->database, TRUE, error)
                  ? xushi_inspect (self->database, error)
                  : NULL;
      xushi_database_keep_pages (self->database, FALSE, NULL);
      if (found == NULL)
        return NULL;
      /* What was found before loading, in the schema, stays on the list. */
      faults = self->faults != NULL ? g_steal_pointer (&self->faults)
                                    : g_ptr_array_new_with_free_func (free_fault);
      g_ptr_array_extend_and_steal (faults, found);
      self->inspected = TRUE;
      xushi_store_take_faults (self, faults);
    }
  return self->faults;
}

gboolean
xushi_store_check_sound (XushiStore *self, GError **error)
{
  return xushi_store_inspect (self, error) != NULL && xushi_store_require_sound (self, error);
}

void
xushi_store_end_inspection (XushiStore *self)
{
  g_autoptr (GError) error = NULL;

  if (self->inspector != NULL)
    take_result (self, g_thread_join (g_steal_pointer (&self->inspector)), &error);
}

GPtrArray *
xushi_store_get_faults (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), NULL);

  return self->faults != NULL && self->faults->len > 0 ? self->faults : NULL;
}

/* A table that somebody else has defined is not read: that could compute its columns without end. */
static gboolean
may_read (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (((XushiFault *) g_ptr_array_index (faults, i))->kind == XUSHI_FAULT_SCHEMA)
      return FALSE;
  return TRUE;
}

GPtrArray *
xushi_store_inspect_file (const char *path, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (free_fault);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (XushiDatabase) database = xushi_database_open (path, FALSE, error);
  int version = 0;

  if (database == NULL
      || !xushi_schema_read_version (database, XUSHI_SCHEMA_FOLDER, &version, error)
      || !xushi_schema_check (database, XUSHI_SCHEMA_FOLDER, version, faults, error))
    return NULL;
  if (!may_read (faults))
    return g_steal_pointer (&faults);
  found = xushi_inspect (database, error);
  if (found == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (faults, g_steal_pointer (&found));
  return g_steal_pointer (&faults);
}

gboolean
xushi_store_is_damaged (XushiStore *self)
{
  g_return_val_if_fail (XUSHI_IS_STORE (self), FALSE);

  return xushi_fault_find_worst (self->faults) != NULL;
}
