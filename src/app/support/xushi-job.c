/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-job.h"

/* XushiJob: see the header. The working thread reports a single number, read and written
 * atomically, so that neither thread waits for the other. */

#define WHOLE 10000

/* From the end of a slice to the next, milliseconds: time for a frame to begin. Neither an idle
 * source nor one that is always ready will do: where a frame takes longer than the display's
 * refresh interval, drawing would starve the former, and the latter would starve drawing. */
#define PAUSE_MS 1

struct _XushiJob
{
  GObject parent_instance;

  char *title; /* owned */
  GCancellable *cancellable; /* owned */
  GApplication *held; /* owned while it runs; nullable: there may be none */
  gboolean running;
  int share; /* of WHOLE; atomic */

  XushiJobSlice slice; /* nullable */
  guint slicing;       /* source; 0 if no slice is pending */
  double sliced;       /* what the last slice reported */
  XushiJobWork work;   /* nullable: everything is done in slices */
  gpointer data; /* freed by @destroy, nullable */
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (XushiJob, xushi_job, G_TYPE_OBJECT)

static guint done_signal;

static void
xushi_job_finalize (GObject *object)
{
  XushiJob *self = XUSHI_JOB (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (xushi_job_parent_class)->finalize (object);
}

static void
xushi_job_class_init (XushiJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_job_finalize;
  done_signal = g_signal_new ("done", XUSHI_TYPE_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
xushi_job_init (XushiJob *self)
{
  self->cancellable = g_cancellable_new ();
}

XushiJob *
xushi_job_new (const char *title)
{
  XushiJob *self = g_object_new (XUSHI_TYPE_JOB, NULL);

  self->title = g_strdup (title);
  return self;
}

void
xushi_job_begin (XushiJob *self)
{
  g_return_if_fail (XUSHI_IS_JOB (self) && !self->running);
  self->running = TRUE;
  g_set_object (&self->held, g_application_get_default ());
  if (self->held != NULL)
    g_application_hold (self->held);
}

void
xushi_job_finish (XushiJob *self, const GError *error)
{
  G_GNUC_UNUSED g_autoptr (XushiJob) alive = g_object_ref (self);

  g_return_if_fail (XUSHI_IS_JOB (self) && self->running);
  self->running = FALSE;
  g_signal_emit (self, done_signal, 0, error);
  if (self->held != NULL)
    g_application_release (self->held);
  g_clear_object (&self->held);
  if (self->destroy != NULL)
    g_clear_pointer (&self->data, self->destroy);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  XushiJob *self = source;
  GError *error = NULL;

  if (self->work (self, self->data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  xushi_job_finish (XUSHI_JOB (source), error);
}

static void
start_thread (XushiJob *self)
{
  /* Only the work decides whether it was cancelled: what it has finished is not undone. */
  g_autoptr (GTask) task = g_task_new (self, NULL, worked_cb, NULL);

  g_task_run_in_thread (task, work_in_thread);
}

void
xushi_job_run (XushiJob *self, XushiJobWork work, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (XUSHI_IS_JOB (self) && work != NULL && !self->running);

  self->work = work;
  self->data = data;
  self->destroy = destroy;
  xushi_job_begin (self);
  start_thread (self);
}

static gboolean slice_cb (gpointer data);

static void
await_slice (XushiJob *self)
{
  self->slicing = g_timeout_add_full (G_PRIORITY_DEFAULT, PAUSE_MS, slice_cb,
                                      g_object_ref (self), g_object_unref);
}

static gboolean
slice_cb (gpointer data)
{
  XushiJob *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = self->slice (self->data, &self->sliced, &error);

  /* Cancelled by something the slice itself triggered. */
  if (self->slicing == 0)
    return G_SOURCE_REMOVE;
  self->slicing = 0;
  xushi_job_tell (self, self->sliced);
  if (done && self->sliced < 1)
    await_slice (self);
  else if (done && self->work != NULL)
    start_thread (self);
  else
    xushi_job_finish (self, error);
  return G_SOURCE_REMOVE;
}

void
xushi_job_run_in_slices (XushiJob *self, XushiJobSlice slice, XushiJobWork work, gpointer data,
                         GDestroyNotify destroy)
{
  g_return_if_fail (XUSHI_IS_JOB (self) && slice != NULL && !self->running);

  self->slice = slice;
  self->work = work;
  self->sliced = 0;
  self->data = data;
  self->destroy = destroy;
  xushi_job_begin (self);
  await_slice (self);
}

gpointer
xushi_job_get_data (XushiJob *self)
{
  g_return_val_if_fail (XUSHI_IS_JOB (self) && !self->running, NULL);
  return self->data;
}

const char *
xushi_job_get_title (XushiJob *self)
{
  g_return_val_if_fail (XUSHI_IS_JOB (self), NULL);
  return self->title;
}

gboolean
xushi_job_is_running (XushiJob *self)
{
  g_return_val_if_fail (XUSHI_IS_JOB (self), FALSE);
  return self->running;
}

GCancellable *
xushi_job_get_cancellable (XushiJob *self)
{
  g_return_val_if_fail (XUSHI_IS_JOB (self), NULL);
  return self->cancellable;
}

void
xushi_job_cancel (XushiJob *self)
{
  g_autoptr (XushiJob) alive = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (XUSHI_IS_JOB (self));

  alive = g_object_ref (self);
  g_cancellable_cancel (self->cancellable);
  if (self->slicing == 0)
    return;
  g_clear_handle_id (&self->slicing, g_source_remove);
  g_cancellable_set_error_if_cancelled (self->cancellable, &error);
  xushi_job_finish (self, error);
}

void
xushi_job_tell (XushiJob *self, double share)
{
  int told = (int) (CLAMP (share, 0, 1) * WHOLE + 0.5);
  int before;

  g_return_if_fail (XUSHI_IS_JOB (self));

  before = g_atomic_int_get (&self->share);
  while (told > before && !g_atomic_int_compare_and_exchange (&self->share, before, told))
    before = g_atomic_int_get (&self->share);
}

double
xushi_job_get_share (XushiJob *self)
{
  g_return_val_if_fail (XUSHI_IS_JOB (self), 0);
  return (double) g_atomic_int_get (&self->share) / WHOLE;
}
