/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-slip-folder.h"

G_BEGIN_DECLS

/* XushiSendJob: writing slips into a folder, one after the other. */
typedef struct _XushiSendJob XushiSendJob;

/**
 * xushi_send_job_new:
 * @forms: (transfer full):
 *
 * Looks at what is in @folder; writes nothing yet. The strings of @options are copied.
 */
XushiSendJob *xushi_send_job_new (const char *folder, XushiSlipForms *forms,
                                  const XushiSlipOptions *options);
void xushi_send_job_free (XushiSendJob *self);

/* (transfer none) */
const char *xushi_send_job_get_folder (XushiSendJob *self);

/* How many slips are in this state, or would be. */
guint xushi_send_job_count (XushiSendJob *self, XushiSlipFileState state);

/* (transfer full): the departments whose files are in @state, joined. */
char *xushi_send_job_list (XushiSendJob *self, XushiSlipFileState state);

/* Writes one more slip, and the text to send with them at the end. As XushiJobSlice. */
gboolean xushi_send_job_step (gpointer job, double *share, GError **error);

/* Whether another text of that name was there and was left alone; after the last step. */
gboolean xushi_send_job_kept_letter (XushiSendJob *self);

/* (transfer full): the text to send with the slips. */
char *xushi_send_job_dup_letter (XushiSendJob *self);

G_END_DECLS
