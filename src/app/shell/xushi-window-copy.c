/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-i18n.h"

/* 另存为: the copy is made step by step between the user's actions, since the database belongs to this
 * thread; another thread waits for the disk. */

/* One copy in progress. */
typedef struct
{
  XushiStore *store;    /* owned */
  XushiStoreCopy *copy; /* owned */
  char *path;           /* owned */
} Copying;

static void
copying_free (gpointer data)
{
  Copying *self = data;

  g_clear_pointer (&self->copy, xushi_store_copy_free);
  g_clear_object (&self->store);
  g_free (self->path);
  g_free (self);
}

static gboolean
step (gpointer data, double *share, GError **error)
{
  return xushi_store_copy_step (((Copying *) data)->copy, share, error);
}

/* Once everything is copied it only waits for the disk, and needs no store. */
static gboolean
publish_in_thread (XushiJob *job, gpointer data, GError **error)
{
  return xushi_store_copy_publish (((Copying *) data)->copy, error);
}

void
xushi_window_show_written (XushiWindow *self, const char *path, gboolean instead)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean taken = xushi_window_finish_edit (self);
  g_autoptr (GPtrArray) refused = xushi_window_list_refused (self);

  /* What was refused is still to be copied by hand. */
  if (instead && taken && refused->len == 0)
    xushi_window_open (self, path);
  else
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1,
                        "");
}

static void
copied_cb (XushiWindow *self, const GError *error, XushiJob *job)
{
  const Copying *copying = xushi_job_get_data (job);
  g_autofree char *done = g_strdup_printf (_ ("A copy was saved as %s"), copying->path);
  g_autoptr (GError) lost = NULL;

  /* What was entered while the copy was written to disk, is not in it. */
  if (error == NULL && !xushi_store_copy_check_kept (copying->copy, &lost))
    error = lost;
  if (!xushi_window_tell_end (self, error, _ ("This could not be done"),
                              _ ("Cancelled; nothing was written"), done)
      || copying->store != xushi_session_get_store (self->session)
      || !xushi_store_is_unsaved (copying->store))
    return;
  /* The copy is the plan now. */
  xushi_window_show_written (self, copying->path, TRUE);
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  XushiWindow *self = data;
  XushiStore *store = xushi_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiJob) job = NULL;
  XushiStoreCopy *copy;
  Copying *copying;

  if (path == NULL || xushi_job_bar_is_busy (self->job_bar))
    return;
  copy = xushi_store_copy_new (store, path, TRUE, &error);
  if (copy == NULL)
    {
      xushi_dialog_show_error (GTK_WINDOW (self), _ ("This could not be done"), error->message);
      return;
    }
  copying = g_new0 (Copying, 1);
  copying->store = g_object_ref (store);
  copying->copy = copy;
  copying->path = g_strdup (path);
  job = xushi_job_new (_ ("Saving a copy…"));
  xushi_window_follow (self, job);
  g_signal_connect_object (job, "done", G_CALLBACK (copied_cb), self, G_CONNECT_SWAPPED);
  xushi_job_run_in_slices (job, step, publish_in_thread, copying, copying_free);
}

static void
save_copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiStore *store = xushi_session_get_store (self->session);
  g_autofree char *file = g_filename_display_basename (xushi_store_get_path (store));

  /* What is being typed into a plan that can only be read, must not keep the rest from being
   * saved. */
  if (xushi_window_finish_edit (self) || xushi_session_is_read_only (self->session))
    xushi_dialog_save_file (GTK_WINDOW (self), _ ("Save a Copy"), XUSHI_FILES_PLAN, file,
                            path_chosen_cb, self, NULL);
}

void
xushi_window_install_copy_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_cb);
}
