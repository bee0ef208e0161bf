/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/collect/xushi-collect-window.h"
#include "app/collect/xushi-send-window.h"
#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-drop.h"
#include "app/support/xushi-file-kind.h"
#include "base/xushi-i18n.h"

/* What departments send in: by the menu, or dropped on the window. */

static void
collected_cb (XushiWindow *self, guint n, int month)
{
  g_autofree char *message = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u value was entered; Ctrl+Z takes it back",
                   "%u values were entered; Ctrl+Z takes them back", n),
      n);

  if (month > 0)
    xushi_session_set_month (self->session, month);
  xushi_window_toast (self, message);
}

/* (transfer none) (nullable): the window for what was sent in; NULL where the plan cannot take it
 * now, which was said. */
static XushiCollectWindow *
open_collect (XushiWindow *self)
{
  XushiCollectWindow *window;

  if (self->session == NULL || xushi_job_bar_is_busy (self->job_bar))
    return NULL;
  if (xushi_session_is_read_only (self->session))
    {
      xushi_window_toast (self, _ ("This plan can only be read; nothing can be entered."));
      return NULL;
    }
  if (!xushi_window_finish_edit (self))
    return NULL;
  window = xushi_collect_window_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (window, "collected", G_CALLBACK (collected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
collect_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_collect (XUSHI_WINDOW (widget));
}

static void
send_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (!xushi_window_finish_edit (self))
    return;
  xushi_window_look (self);
  gtk_window_present (GTK_WINDOW (xushi_send_window_new (GTK_WINDOW (self), self->session)));
}

/* Opens the plans among @paths. Returns: (transfer full): the other paths. */
static GStrv
open_plans (XushiWindow *self, const char *const *paths)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      if (xushi_files_find_format (XUSHI_FILES_PLAN, paths[i]) >= 0)
        g_application_open (application, &file, 1, "");
      else
        g_strv_builder_add (others, paths[i]);
    }
  return g_strv_builder_end (others);
}

static void
dropped_cb (GtkWidget *widget, const char *const *paths)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  g_auto (GStrv) others = open_plans (self, paths);
  XushiCollectWindow *window;

  if (others[0] == NULL)
    return;
  if (self->session == NULL)
    {
      xushi_window_toast (self, _ ("Open the plan first that these files belong to."));
      return;
    }
  window = open_collect (self);
  if (window != NULL)
    xushi_collect_window_add_paths (window, (const char *const *) others);
}

void
xushi_window_accept_files (XushiWindow *self)
{
  xushi_file_drop_accept (GTK_WIDGET (self), dropped_cb);
}

void
xushi_window_install_collect_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.collect", NULL, collect_cb);
  gtk_widget_class_install_action (widget_class, "win.send-slips", NULL, send_cb);
}
