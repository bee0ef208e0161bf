/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/support/xushi-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiJobBar: the bar of a window that shows the job that runs beside it: what is done, how far it
 * is, and a button to cancel it. What is quick is over before the bar is seen. One job a time: the
 * window offers no second one while the bar is busy. */
#define XUSHI_TYPE_JOB_BAR (xushi_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (XushiJobBar, xushi_job_bar, XUSHI, JOB_BAR, GtkWidget)

/* Shows @job, which has begun, until it is done. */
void xushi_job_bar_follow (XushiJobBar *self, XushiJob *job);

gboolean xushi_job_bar_is_busy (XushiJobBar *self);

/* Cancels what runs, unasked: what it works on goes away. */
void xushi_job_bar_stop (XushiJobBar *self);

/* For a window that is asked to close: TRUE where nothing runs. Otherwise its user is asked whether
 * the job is to be cancelled, and if so the window is closed. */
gboolean xushi_job_bar_may_close (XushiJobBar *self);

G_END_DECLS
