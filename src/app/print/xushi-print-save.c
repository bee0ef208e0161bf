/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print-save.h"

typedef struct
{
  XushiDocument *document; /* owned; gone when the work is done */
  char *path;              /* owned */
  GStrv files;             /* owned; what was written */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->document);
  g_strfreev (saving->files);
  g_free (saving->path);
  g_free (saving);
}

static void
tell_share (double share, gpointer job)
{
  xushi_job_tell (job, share);
}

/* The document is freed here, too: its shaped texts belong to this thread. */
static gboolean
save_in_thread (XushiJob *job, gpointer data, GError **error)
{
  Saving *saving = data;
  const XushiSaveWatch watch = { xushi_job_get_cancellable (job), tell_share, job };
  gboolean saved
      = xushi_document_save (saving->document, saving->path, &watch, &saving->files, error);

  g_clear_object (&saving->document);
  return saved;
}

void
xushi_print_save_run (XushiJob *job, XushiDocument *document, const char *path)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->document = document;
  saving->path = g_strdup (path);
  xushi_job_run (job, save_in_thread, saving, saving_free);
}

const char *
xushi_print_save_get_file (XushiJob *job)
{
  const Saving *saving = xushi_job_get_data (job);

  return saving->files[0];
}
