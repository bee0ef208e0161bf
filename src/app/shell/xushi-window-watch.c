/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/details/xushi-adjust-dialog.h"
#include "app/forms/xushi-properties-window.h"
#include "app/forms/xushi-rules-window.h"
#include "app/review/xushi-review-window.h"
#include "app/support/xushi-dialogs.h"
#include "base/xushi-i18n.h"

/* Another hand on the file of the plan that is shown: the window looks when it comes to the front
 * and every few seconds, so that no figure is shown for long that the file does not hold. */

#define LOOK_SECONDS 3

/* Why the plan can only be read, and what can be done about it. */
static void
refresh_notice (XushiWindow *self)
{
  XushiStore *store = xushi_session_get_store (self->session);
  const char *reason = xushi_store_get_read_only_reason (store);

  gtk_widget_set_visible (self->backup_button, xushi_store_is_damaged (store));
  gtk_widget_set_visible (self->rescue_button, xushi_store_is_damaged (store));
  gtk_widget_set_visible (self->copy_button, !xushi_store_is_damaged (store));
  gtk_label_set_label (self->notice_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->take_over_button, xushi_store_may_take_over (store));
  gtk_revealer_set_reveal_child (self->notice, reason != NULL);
}

static void
read_only_cb (XushiWindow *self)
{
  refresh_notice (self);
  xushi_window_refresh_foot (self);
  xushi_window_update_actions (self);
}

/* A plan that is only read follows its file without a word: that is all it does. */
static void
reread_cb (XushiWindow *self, const char *sentence)
{
  if (!xushi_session_is_read_only (self->session))
    xushi_window_toast (self, sentence);
}

static gboolean
is_typing (XushiWindow *self)
{
  g_autoptr (GPtrArray) pages = xushi_window_list_plan_pages (self);

  for (guint i = 0; i < pages->len; i++)
    if (xushi_plan_page_is_editing (g_ptr_array_index (pages, i)))
      return TRUE;
  return self->details != NULL && xushi_details_pane_is_typing (self->details);
}

/* A form shows what was true when it was opened, and writes all of it. */
static gboolean
is_form (gpointer dialog)
{
  return XUSHI_IS_PROPERTIES_WINDOW (dialog) || XUSHI_IS_RULES_WINDOW (dialog)
         || XUSHI_IS_ADJUST_DIALOG (dialog) || XUSHI_IS_REVIEW_WINDOW (dialog);
}

static gboolean
has_form (XushiWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self)
        && gtk_widget_get_visible (l->data) && is_form (l->data))
      return TRUE;
  return FALSE;
}

void
xushi_window_look (XushiWindow *self)
{
  XushiStore *store;

  if (self->session == NULL)
    return;
  store = xushi_session_get_store (self->session);
  if (!xushi_session_is_read_only (self->session) && (is_typing (self) || has_form (self)))
    xushi_store_renew_lock (store);
  else
    /* What is wrong is told by the notice; what is wrong only for a moment, by the next step. */
    xushi_store_look (store, NULL);
}

static gboolean
look_cb (gpointer data)
{
  xushi_window_look (data);
  return G_SOURCE_CONTINUE;
}

static void
active_cb (XushiWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    xushi_window_look (self);
}

void
xushi_window_watch_plan (XushiWindow *self)
{
  XushiStore *store = xushi_session_get_store (self->session);

  g_signal_connect_object (self->session, "notify::read-only", G_CALLBACK (read_only_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "reread", G_CALLBACK (reread_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  self->look_timer = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
  refresh_notice (self);
}

void
xushi_window_unwatch_plan (XushiWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, active_cb, NULL);
  g_signal_handlers_disconnect_by_data (xushi_session_get_store (self->session), self);
  g_clear_handle_id (&self->look_timer, g_source_remove);
}

static void
take_over_cb (const char *response, gpointer data)
{
  XushiWindow *self = data;
  XushiStore *store;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || !g_str_equal (response, "accept"))
    return;
  store = xushi_session_get_store (self->session);
  if (xushi_store_may_take_over (store) && !xushi_store_take_over (store, &error))
    xushi_dialog_show_error (GTK_WINDOW (self), _ ("This could not be done"), error->message);
}

static void
take_over (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XushiWindow *self = XUSHI_WINDOW (widget);

  xushi_dialog_ask (
      GTK_WINDOW (self), _ ("Take over the editing of this plan?"),
      _ ("Ask the colleague who has it open first. If it is still open on the other computer, it can "
         "only be read there from now on; what is being typed there and not yet saved cannot be "
         "saved any more."),
      _ ("_Take Over"), TRUE, take_over_cb, self, NULL);
}

void
xushi_window_install_watch_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.take-over", NULL, take_over);
}
