/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* XushiJob: something that takes long enough to be followed and cancelled: saving, printing,
 * importing. Its work is done in another thread on values that nobody else has, or by the main
 * loop in slices where it needs what belongs to the main thread. While it runs the application is held, so that what is being written is finished
 * or taken back before the program ends.
 *
 * Signal: “done” (GError *error, nullable), once, in the main thread; G_IO_ERROR_CANCELLED where it
 * was cancelled. */
#define XUSHI_TYPE_JOB (xushi_job_get_type ())
G_DECLARE_FINAL_TYPE (XushiJob, xushi_job, XUSHI, JOB, GObject)

/**
 * XushiJobWork:
 * @data: to be touched by nobody else until the job is done
 *
 * Runs in another thread. Returns: FALSE with @error.
 */
typedef gboolean (*XushiJobWork) (XushiJob *job, gpointer data, GError **error);

/* (transfer full): @title says what is done, “Saving the pages…”. */
XushiJob *xushi_job_new (const char *title);

/* Begins @work. @destroy (nullable) frees @data in the main thread after “done”. */
void xushi_job_run (XushiJob *self, XushiJobWork work, gpointer data, GDestroyNotify destroy);

/**
 * XushiJobSlice:
 * @share: (inout): how much of the slices is done; 1 ends them
 *
 * Called by the main loop, again and again. Returns: FALSE with @error.
 */
typedef gboolean (*XushiJobSlice) (gpointer data, double *share, GError **error);

/* Begins slices, and after the last of them @work (nullable). Between two slices the job is
 * cancelled at once: when xushi_job_cancel () returns, @data is freed. */
void xushi_job_run_in_slices (XushiJob *self, XushiJobSlice slice, XushiJobWork work,
                              gpointer data, GDestroyNotify destroy);

/* Begins a job that something else does, printing say; xushi_job_finish () ends it, with @error
 * (nullable). */
void xushi_job_begin (XushiJob *self);
void xushi_job_finish (XushiJob *self, const GError *error);

/* (transfer none) (nullable): what the work was given, to be looked at when “done” is told. */
gpointer xushi_job_get_data (XushiJob *self);

const char *xushi_job_get_title (XushiJob *self);
gboolean xushi_job_is_running (XushiJob *self);

/* (transfer none): to be looked at by the work. */
GCancellable *xushi_job_get_cancellable (XushiJob *self);
void xushi_job_cancel (XushiJob *self);

/* From any thread: how much is done, 0 to 1. It never goes back. */
void xushi_job_tell (XushiJob *self, double share);
double xushi_job_get_share (XushiJob *self);

G_END_DECLS
