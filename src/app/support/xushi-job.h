/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* XushiJob: something that takes long enough to need progress and cancelling: saving, printing,
 * importing. Its work is done in another thread on values that nobody else uses, or by the main
 * loop in slices if it needs what belongs to the main thread. While it runs the application is
 * held, so that what is being written is finished or removed before the program ends.
 *
 * Signal: “done” (GError *error, nullable), once, in the main thread; G_IO_ERROR_CANCELLED if it
 * was cancelled. */
#define XUSHI_TYPE_JOB (xushi_job_get_type ())
G_DECLARE_FINAL_TYPE (XushiJob, xushi_job, XUSHI, JOB, GObject)

/**
 * XushiJobWork:
 * @data: not to be touched by anyone else until the job is done
 *
 * Runs in another thread. Returns: FALSE with @error.
 */
typedef gboolean (*XushiJobWork) (XushiJob *job, gpointer data, GError **error);

/* (transfer full): @title says what is being done, “Saving the pages…”. */
XushiJob *xushi_job_new (const char *title);

/* Starts @work. @destroy (nullable) frees @data in the main thread after “done”. */
void xushi_job_run (XushiJob *self, XushiJobWork work, gpointer data, GDestroyNotify destroy);

/**
 * XushiJobSlice:
 * @share: (inout): how much of the slices is done; 1 ends them
 *
 * Called repeatedly by the main loop. Returns: FALSE with @error.
 */
typedef gboolean (*XushiJobSlice) (gpointer data, double *share, GError **error);

/* Starts slices, and after the last of them @work (nullable). Between two slices the job is
 * cancelled at once: when xushi_job_cancel () returns, @data is freed. */
void xushi_job_run_in_slices (XushiJob *self, XushiJobSlice slice, XushiJobWork work,
                              gpointer data, GDestroyNotify destroy);

/* Starts a job whose work is done elsewhere, for example printing; xushi_job_finish () ends it,
 * with @error (nullable). */
void xushi_job_begin (XushiJob *self);
void xushi_job_finish (XushiJob *self, const GError *error);

/* (transfer none) (nullable): the data given to the work, to be read in handlers of “done”. */
gpointer xushi_job_get_data (XushiJob *self);

const char *xushi_job_get_title (XushiJob *self);
gboolean xushi_job_is_running (XushiJob *self);

/* (transfer none): to be checked by the work. */
GCancellable *xushi_job_get_cancellable (XushiJob *self);
void xushi_job_cancel (XushiJob *self);

/* From any thread: how much is done, 0 to 1. It never decreases. */
void xushi_job_tell (XushiJob *self, double share);
double xushi_job_get_share (XushiJob *self);

G_END_DECLS
