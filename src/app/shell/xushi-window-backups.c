/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/forms/xushi-backups-window.h"
#include "app/support/xushi-accessible.h"
#include "base/xushi-i18n.h"

/* 恢复备份, and what the store tells of today's backup. */

/* The restored plan gets a window of its own; this one stays open beside it. */
static void
restored_cb (XushiWindow *self, const char *path)
{
  g_autofree char *done = g_strdup_printf (_ ("The backup was restored as %s"), path);

  xushi_window_toast (self, done);
  xushi_window_show_written (self, path, FALSE);
}

static void
backups_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);
  XushiBackupsWindow *window;

  if (!xushi_window_finish_edit (self))
    return;
  window = xushi_backups_window_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (window, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
xushi_window_install_backups_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_cb);
}

/* The reason, with the folder in it, is longer than a toast, which would cut it off; it stands above
 * the list of backups. The toast stays until it is closed, or there is something else to tell: it
 * comes while the clerk is typing, and not again that day. */
static void
tell_problem (XushiWindow *self)
{
  XushiStore *store = xushi_session_get_store (self->session);
  const char *text = _ ("No backup could be made today");
  AdwToast *toast;
  GtkWidget *told;

  if (xushi_store_get_backup_problem (store) == NULL)
    return;
  toast = adw_toast_new (text);
  told = xushi_accessible_announce (GTK_WIDGET (self->toasts), text);
  if (told != NULL)
    g_signal_connect_object (toast, "dismissed", G_CALLBACK (xushi_accessible_hush), told,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::backup-problem", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("Why?"));
  adw_toast_set_action_name (toast, "win.backups");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
xushi_window_follow_backups (XushiWindow *self)
{
  g_signal_connect_object (xushi_session_get_store (self->session), "notify::backup-problem",
                           G_CALLBACK (tell_problem), self, G_CONNECT_SWAPPED);
  /* One before an upgrade was due when the file was opened. */
  tell_problem (self);
}
