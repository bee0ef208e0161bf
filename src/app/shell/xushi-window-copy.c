/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-i18n.h"

/* 另存为: the copy is made step by step between what the user does, since the database belongs to
 * this thread; another one waits for the disk. */

/* Between two steps, milliseconds. No idle source: where a frame takes longer than the display's
 * beat, the bar's own redrawing would keep it from ever being called. */
#define PAUSE_MS 1

/* One copy in the making. */
typedef struct
{
  XushiWindow *window;  /* weak, nullable */
  XushiJob *job;        /* owned */
  XushiStore *store;    /* owned */
  XushiStoreCopy *copy; /* owned */
  guint stepping;       /* source; 0 */
  char *path;           /* owned */
} Copying;

static void
copying_free (Copying *self)
{
  g_clear_handle_id (&self->stepping, g_source_remove);
  g_signal_handlers_disconnect_by_data (xushi_job_get_cancellable (self->job), self);
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->copy, xushi_store_copy_free);
  g_clear_object (&self->store);
  g_clear_object (&self->job);
  g_free (self->path);
  g_free (self);
}

static void
tell (Copying *self, const GError *error)
{
  g_autofree char *message = NULL;

  if (self->window == NULL)
    return;
  if (error == NULL)
    message = g_strdup_printf (_ ("A copy was saved as %s"), self->path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    message = g_strdup (_ ("Cancelled; nothing was written"));
  else
    xushi_dialog_show_error (GTK_WINDOW (self->window), _ ("This could not be done"),
                             error->message);
  if (message != NULL)
    xushi_window_toast (self->window, message);
}

/* Takes @self. */
static void
finish (Copying *self, const GError *error)
{
  tell (self, error);
  xushi_job_finish (self->job, error);
  copying_free (self);
}

static void
publish_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Copying *self = data;
  GError *error = NULL;

  if (xushi_store_copy_publish (self->copy, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
published_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  finish (data, error);
}

/* Cancelled: at once, for the store may be closed next. */
static void
cancelled_cb (Copying *self)
{
  g_autoptr (GError) error
      = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  /* Once all is copied the copy only waits for the disk, and needs no store. */
  if (self->stepping != 0)
    finish (self, error);
}

static gboolean
step_cb (gpointer data)
{
  Copying *self = data;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  double share = 0;

  if (!xushi_store_copy_step (self->copy, &share, &error))
    {
      self->stepping = 0;
      finish (self, error);
      return G_SOURCE_REMOVE;
    }
  xushi_job_tell (self->job, share);
  if (share < 1)
    return G_SOURCE_CONTINUE;
  self->stepping = 0;
  task = g_task_new (NULL, NULL, published_cb, self);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, publish_in_thread);
  return G_SOURCE_REMOVE;
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  XushiWindow *window = data;
  XushiStore *store = xushi_session_get_store (window->session);
  g_autoptr (GError) error = NULL;
  XushiStoreCopy *copy;
  Copying *self;

  if (path == NULL || xushi_job_bar_is_busy (window->job_bar))
    return;
  copy = xushi_store_copy_new (store, path, TRUE, &error);
  if (copy == NULL)
    {
      xushi_dialog_show_error (GTK_WINDOW (window), _ ("This could not be done"), error->message);
      return;
    }
  self = g_new0 (Copying, 1);
  g_set_weak_pointer (&self->window, window);
  self->store = g_object_ref (store);
  self->copy = copy;
  self->path = g_strdup (path);
  self->job = xushi_job_new (_ ("Saving a copy…"));
  xushi_job_begin (self->job);
  xushi_window_follow (window, self->job);
  g_signal_connect_swapped (xushi_job_get_cancellable (self->job), "cancelled",
                            G_CALLBACK (cancelled_cb), self);
  self->stepping = g_timeout_add (PAUSE_MS, step_cb, self);
}

static void
save_copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  g_autofree char *file
      = g_path_get_basename (xushi_store_get_path (xushi_session_get_store (self->session)));

  if (xushi_window_finish_edit (self))
    xushi_dialog_save_file (GTK_WINDOW (self), _ ("Save a Copy"), XUSHI_FILES_PLAN, file,
                            path_chosen_cb, self, NULL);
}

void
xushi_window_install_copy_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_cb);
}
