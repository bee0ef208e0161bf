/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/support/xushi-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiJobBar: the bar of a window that shows the job running in the background: what is being
 * done, its progress, and a button to cancel it. Quick jobs end before the bar appears. One job at
 * a time: the window accepts no second one while the bar is busy. */
#define XUSHI_TYPE_JOB_BAR (xushi_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (XushiJobBar, xushi_job_bar, XUSHI, JOB_BAR, GtkWidget)

/* Shows @job, which has started, until it is done. */
void xushi_job_bar_follow (XushiJobBar *self, XushiJob *job);

gboolean xushi_job_bar_is_busy (XushiJobBar *self);

/* Cancels the running job without asking, because what it works on is going away. */
void xushi_job_bar_stop (XushiJobBar *self);

/* To be called when a window is asked to close. TRUE if nothing is running. Otherwise the user is
 * asked whether to cancel the job, and if so the window is closed. */
gboolean xushi_job_bar_may_close (XushiJobBar *self);

G_END_DECLS
