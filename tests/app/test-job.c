/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-job.h"

/* Jobs without a window: the work is in another thread, its end is reported in this one. */

typedef struct
{
  GThread *worker;
  gboolean wait_for_cancel;
  gboolean freed;
} Work;

typedef struct
{
  guint n_done;
  GError *error;
  Work *work; /* the job's data when it was done */
} Told;

static gboolean
work (XushiJob *job, gpointer data, GError **error)
{
  Work *self = data;
  GCancellable *cancellable = xushi_job_get_cancellable (job);

  self->worker = g_thread_self ();
  xushi_job_tell (job, 0.5);
  xushi_job_tell (job, 0.25);
  g_assert_cmpfloat (xushi_job_get_share (job), ==, 0.5);
  while (self->wait_for_cancel && !g_cancellable_is_cancelled (cancellable))
    g_thread_yield ();
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  xushi_job_tell (job, 2);
  return TRUE;
}

static void
freed_cb (gpointer data)
{
  ((Work *) data)->freed = TRUE;
}

static void
done_cb (XushiJob *job, const GError *error, Told *told)
{
  g_assert_false (xushi_job_is_running (job));
  told->n_done++;
  told->work = xushi_job_get_data (job);
  g_assert_false (told->work->freed);
  told->error = error != NULL ? g_error_copy (error) : NULL;
}

static void
wait (XushiJob *job, Told *told)
{
  g_signal_connect (job, "done", G_CALLBACK (done_cb), told);
  while (told->n_done == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told->n_done, ==, 1);
}

static void
test_done (void)
{
  g_autoptr (XushiJob) job = xushi_job_new ("title");
  Work data = { NULL, FALSE, FALSE };
  Told told = { 0, NULL, NULL };

  g_assert_cmpstr (xushi_job_get_title (job), ==, "title");
  xushi_job_run (job, work, &data, freed_cb);
  g_assert_true (xushi_job_is_running (job));
  wait (job, &told);
  g_assert_no_error (told.error);
  g_assert_cmpfloat (xushi_job_get_share (job), ==, 1);
  g_assert_true (told.work == &data && data.freed);
  g_assert_true (data.worker != g_thread_self ());
}

static void
test_cancelled (void)
{
  g_autoptr (XushiJob) job = xushi_job_new ("title");
  Work data = { NULL, TRUE, FALSE };
  Told told = { 0, NULL, NULL };

  xushi_job_run (job, work, &data, freed_cb);
  xushi_job_cancel (job);
  wait (job, &told);
  g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (data.freed);
  g_clear_error (&told.error);
}

/* The caller has dropped the job: it goes on and keeps itself alive until it is done. */
static void
test_left_alone (void)
{
  XushiJob *job = xushi_job_new ("title");
  Work data = { NULL, FALSE, FALSE };

  xushi_job_run (job, work, &data, freed_cb);
  g_object_unref (job);
  while (!data.freed)
    g_main_context_iteration (NULL, TRUE);
}

/* Work that runs in slices. */
typedef struct
{
  guint n;
  guint n_slices; /* in total */
  guint fails_at; /* 0: never */
  XushiJob *cancels; /* nullable: cancelled by the second slice itself */
  gboolean worked;
  gboolean freed;
} Slices;

static gboolean
slice (gpointer data, double *share, GError **error)
{
  Slices *self = data;

  g_assert_false (self->worked || self->freed);
  self->n++;
  *share = (double) self->n / self->n_slices;
  if (self->cancels != NULL && self->n == 2)
    xushi_job_cancel (self->cancels);
  if (self->n != self->fails_at)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "failed");
  return FALSE;
}

static gboolean
work_after_slices (XushiJob *job, gpointer data, GError **error)
{
  Slices *self = data;

  g_assert_cmpuint (self->n, ==, self->n_slices);
  self->worked = TRUE;
  return TRUE;
}

static void
slices_freed_cb (gpointer data)
{
  ((Slices *) data)->freed = TRUE;
}

static void
sliced_cb (XushiJob *job, const GError *error, Told *told)
{
  told->n_done++;
  told->error = error != NULL ? g_error_copy (error) : NULL;
}

static void
run_slices (XushiJob *job, Slices *slices, XushiJobWork after, Told *told)
{
  g_signal_connect (job, "done", G_CALLBACK (sliced_cb), told);
  xushi_job_run_in_slices (job, slice, after, slices, slices_freed_cb);
  g_assert_cmpuint (slices->n, ==, 0);
  while (told->n_done == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told->n_done, ==, 1);
  g_assert_true (slices->freed);
  g_assert_false (xushi_job_is_running (job));
}

static void
test_slices (void)
{
  g_autoptr (XushiJob) alone = xushi_job_new ("title"), followed = xushi_job_new ("title");
  Slices slices = { .n_slices = 3 }, more = { .n_slices = 2 };
  Told told = { 0, NULL, NULL }, again = { 0, NULL, NULL };

  run_slices (alone, &slices, NULL, &told);
  g_assert_no_error (told.error);
  g_assert_cmpuint (slices.n, ==, 3);
  g_assert_cmpfloat (xushi_job_get_share (alone), ==, 1);
  run_slices (followed, &more, work_after_slices, &again);
  g_assert_no_error (again.error);
  g_assert_true (more.worked);
}

static gboolean
long_slice (gpointer data, double *share, GError **error)
{
  g_usleep (2000);
  return slice (data, share, error);
}

static gboolean
draw_cb (gpointer data)
{
  *(guint *) data += 1;
  return G_SOURCE_CONTINUE;
}

/* Long slices and a window that constantly redraws do not starve each other. */
static void
test_slices_and_drawing (void)
{
  g_autoptr (XushiJob) job = xushi_job_new ("title");
  Slices slices = { .n_slices = 30 };
  Told told = { 0, NULL, NULL };
  guint n_before, n_drawn = 0;
  guint drawing = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 20, draw_cb, &n_drawn, NULL);

  g_signal_connect (job, "done", G_CALLBACK (sliced_cb), &told);
  xushi_job_run_in_slices (job, long_slice, NULL, &slices, slices_freed_cb);
  while (slices.n < 2)
    g_main_context_iteration (NULL, TRUE);
  n_before = n_drawn;
  while (told.n_done == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_drawn, >, n_before);
  g_assert_cmpuint (slices.n, ==, 30);
  g_source_remove (drawing);
}

static void
test_slices_fail (void)
{
  g_autoptr (XushiJob) job = xushi_job_new ("title");
  Slices slices = { .n_slices = 3, .fails_at = 2 };
  Told told = { 0, NULL, NULL };

  run_slices (job, &slices, work_after_slices, &told);
  g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpuint (slices.n, ==, 2);
  g_assert_false (slices.worked);
  g_clear_error (&told.error);
}

/* Cancelling takes effect at once, between two slices: their data may be freed next. */
static void
test_slices_cancelled (void)
{
  g_autoptr (XushiJob) job = xushi_job_new ("title"), by_itself = xushi_job_new ("title");
  Slices slices = { .n_slices = 3 }, cancelling = { .n_slices = 9, .cancels = by_itself };
  Told told = { 0, NULL, NULL }, again = { 0, NULL, NULL };

  g_signal_connect (job, "done", G_CALLBACK (sliced_cb), &told);
  xushi_job_run_in_slices (job, slice, NULL, &slices, slices_freed_cb);
  while (slices.n == 0)
    g_main_context_iteration (NULL, TRUE);
  xushi_job_cancel (job);
  g_assert_true (slices.freed);
  g_assert_cmpuint (told.n_done, ==, 1);
  g_assert_error (told.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&told.error);

  run_slices (by_itself, &cancelling, NULL, &again);
  g_assert_error (again.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cancelling.n, ==, 2);
  g_clear_error (&again.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/job/done", test_done);
  g_test_add_func ("/app/job/cancelled", test_cancelled);
  g_test_add_func ("/app/job/left-alone", test_left_alone);
  g_test_add_func ("/app/job/slices", test_slices);
  g_test_add_func ("/app/job/slices-and-drawing", test_slices_and_drawing);
  g_test_add_func ("/app/job/slices-fail", test_slices_fail);
  g_test_add_func ("/app/job/slices-cancelled", test_slices_cancelled);
  return g_test_run ();
}
