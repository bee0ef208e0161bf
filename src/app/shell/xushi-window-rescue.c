/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-file-name.h"
#include "base/xushi-i18n.h"
#include "store/xushi-rescue.h"

/* What a damaged plan still holds, saved as a new one: in another thread, which has the file alone
 * and needs no open plan. */

/* How many findings a dialog lists. */
#define MOST_LISTED 8

/* One rescue: asked for, running, or done. */
typedef struct
{
  XushiWindow *window;   /* borrowed: dialogs and jobs end with it */
  XushiSession *session; /* owned, nullable: what the window showed when it was asked for */
  char *path;            /* owned: of the damaged plan */
  char *output;          /* owned, nullable */
  GPtrArray *lost;       /* owned, nullable: XushiFault */
} Rescue;

static Rescue *
rescue_new (XushiWindow *window, const char *path)
{
  Rescue *self = g_new0 (Rescue, 1);

  self->window = window;
  g_set_object (&self->session, window->session);
  self->path = g_strdup (path);
  return self;
}

/* The same rescue, as the next dialog or the job keeps it. */
static Rescue *
rescue_copy (const Rescue *other, const char *output)
{
  Rescue *self = rescue_new (other->window, other->path);

  g_set_object (&self->session, other->session);
  self->output = g_strdup (output);
  return self;
}

static void
rescue_free (gpointer data)
{
  Rescue *self = data;

  g_clear_object (&self->session);
  g_free (self->path);
  g_free (self->output);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_free (self);
}

static gboolean
rescue_in_thread (XushiJob *job, gpointer data, GError **error)
{
  Rescue *self = data;

  self->lost = xushi_rescue (self->path, self->output, TRUE, xushi_job_get_cancellable (job),
                             error);
  return self->lost != NULL;
}

/* (transfer full): what was left out or changed, the first of it. */
static char *
list_lost (const GPtrArray *lost)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (lost->len == 0)
    return g_strdup (_ ("Everything was read."));
  for (guint i = 0; i < MIN (lost->len, MOST_LISTED); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            ((XushiFault *) g_ptr_array_index (lost, i))->sentence);
  if (lost->len > MOST_LISTED)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE,
                                           "and %u more; `xushi-cli rescue` lists all of them",
                                           "and %u more; `xushi-cli rescue` lists all of them",
                                           lost->len - MOST_LISTED),
                              lost->len - MOST_LISTED);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether the window still shows the damaged plan, or still none, and nothing is lost where the
 * rescued copy takes its place. */
static gboolean
may_replace (const Rescue *self)
{
  XushiStore *store;

  if (self->window->session != self->session || xushi_job_bar_is_busy (self->window->job_bar))
    return FALSE;
  if (self->session == NULL)
    return TRUE;
  store = xushi_session_get_store (self->session);
  return g_str_equal (xushi_store_get_path (store), self->path) && !xushi_store_is_unsaved (store);
}

static void
open_answered_cb (const char *response, gpointer data)
{
  Rescue *self = data;

  if (g_str_equal (response, "accept"))
    xushi_window_show_written (self->window, self->output, may_replace (self));
}

static void
rescued_cb (XushiWindow *self, const GError *error, XushiJob *job)
{
  const Rescue *done = xushi_job_get_data (job);
  g_autofree char *body = NULL;
  Rescue *shown;

  if (!xushi_window_tell_end (self, error, _ ("Nothing could be rescued"),
                              _ ("Cancelled; nothing was written"), NULL))
    return;
  body = list_lost (done->lost);
  shown = rescue_copy (done, done->output);
  xushi_dialog_ask (GTK_WINDOW (self), _ ("What could be read was saved as a new plan"), body,
                    _ ("_Open It"), FALSE, open_answered_cb, shown, rescue_free);
}

static void
output_chosen_cb (const char *output, gpointer data)
{
  Rescue *asked = data;
  XushiWindow *window = asked->window;
  g_autoptr (XushiJob) job = NULL;
  Rescue *self;

  if (output == NULL || xushi_job_bar_is_busy (window->job_bar))
    return;
  self = rescue_copy (asked, output);
  job = xushi_job_new (_ ("Rescuing what can be read…"));
  xushi_window_follow (window, job);
  g_signal_connect_object (job, "done", G_CALLBACK (rescued_cb), window, G_CONNECT_SWAPPED);
  xushi_job_run (job, rescue_in_thread, self, rescue_free);
}

/* Takes ownership of @asked. */
static void
ask_output (Rescue *asked)
{
  g_autofree char *base = xushi_file_name_show (asked->path);
  /* TRANSLATORS: proposed name of the file; the name of the damaged plan */
  g_autofree char *name = g_strdup_printf (_ ("%s rescued.xushi"), base);

  xushi_dialog_save_file (GTK_WINDOW (asked->window), _ ("Save a Rescued Copy"),
                          XUSHI_FILES_PLAN, name, output_chosen_cb, asked, rescue_free);
}

static void
rescue_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (self->session != NULL)
    ask_output (rescue_new (
        self, xushi_store_get_path (xushi_session_get_store (self->session))));
}

static void
rescue_answered_cb (const char *response, gpointer data)
{
  Rescue *self = data;

  if (g_str_equal (response, "accept"))
    ask_output (rescue_copy (self, NULL));
}

void
xushi_window_tell_unopened (XushiWindow *self, const char *path, const GError *error)
{
  if (!g_error_matches (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED))
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("The plan cannot be opened"), error->message);
  else
    xushi_dialog_ask (GTK_WINDOW (self), _ ("The plan cannot be opened"), error->message,
                      _ ("_Save a Rescued Copy…"), FALSE, rescue_answered_cb,
                      rescue_new (self, path), rescue_free);
}

void
xushi_window_install_rescue_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.rescue", NULL, rescue_cb);
}
