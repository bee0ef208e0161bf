/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/meetings/xushi-freeze-dialog.h"
#include "app/print/xushi-print-settings.h"
#include "app/print/xushi-print-window.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"
#include "page/xushi-kept-setup.h"

/* 定稿: freezing, and the window of what was frozen, which stands beside this one. */

/* Told where it was asked for: in the window of meetings, if the dialog was opened there. */
static void
frozen_cb (XushiFreezeDialog *dialog, const char *name, XushiWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  g_autofree char *message
      = g_strdup_printf (_ ("“%s” is frozen (Ctrl+Z takes it back)"), name);

  if (XUSHI_IS_MEETINGS_WINDOW (parent))
    xushi_meetings_window_toast (XUSHI_MEETINGS_WINDOW (parent), message);
  else
    xushi_window_toast (self, message);
}

/* Opens the dialog over @parent: this window or that of the meetings. */
static void
freeze (XushiWindow *self, GtkWindow *parent)
{
  XushiPageSetup setup;
  g_autofree char *pages = NULL;
  XushiFreezeDialog *dialog;

  if (!xushi_window_finish_edit (self))
    return;
  xushi_window_look (self);
  xushi_print_settings_load (&setup, xushi_session_get_month (self->session));
  pages = xushi_page_setup_to_text (&setup, xushi_session_get_plan (self->session));
  dialog = xushi_freeze_dialog_new (parent, self->session, pages);
  g_signal_connect_object (dialog, "frozen", G_CALLBACK (frozen_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
freeze_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  freeze (XUSHI_WINDOW (widget), GTK_WINDOW (widget));
}

static void
freeze_there_cb (XushiMeetingsWindow *meetings, XushiWindow *self)
{
  freeze (self, GTK_WINDOW (meetings));
}

static void
print_again_cb (XushiMeetingsWindow *meetings, const XushiSnapshot *snapshot, XushiWindow *self)
{
  g_autoptr (GError) error = NULL;
  XushiPrintWindow *print = xushi_print_window_new_frozen (GTK_WINDOW (meetings), self->session,
                                                           snapshot, &error);

  if (print != NULL)
    gtk_window_present (GTK_WINDOW (print));
  else
    xushi_dialog_show_error (GTK_WINDOW (meetings), _ ("This meeting cannot be opened"),
                             error->message);
}

/* The keyboard goes with it, so that the indicator can be worked on at once. */
static void
indicator_activated_cb (XushiWindow *self, XushiIndicator *indicator)
{
  if (!xushi_window_finish_edit (self))
    return;
  xushi_window_show_indicator (self, indicator);
  gtk_window_present (GTK_WINDOW (self));
}

static void
meetings_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  if (!xushi_window_finish_edit (self))
    return;
  xushi_window_look (self);
  if (self->meetings == NULL)
    {
      g_set_weak_pointer (&self->meetings,
                          xushi_meetings_window_new (GTK_WINDOW (self), self->session));
      g_signal_connect_object (self->meetings, "freeze", G_CALLBACK (freeze_there_cb), self, 0);
      g_signal_connect_object (self->meetings, "print-again", G_CALLBACK (print_again_cb), self, 0);
      g_signal_connect_object (self->meetings, "indicator-activated",
                               G_CALLBACK (indicator_activated_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (self->meetings));
}

void
xushi_window_install_meeting_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.freeze", NULL, freeze_cb);
  gtk_widget_class_install_action (widget_class, "win.meetings", NULL, meetings_cb);
}

void
xushi_window_close_meetings (XushiWindow *self)
{
  if (self->meetings != NULL)
    gtk_window_destroy (GTK_WINDOW (self->meetings));
}
