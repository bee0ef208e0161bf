/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-dialogs.h"

#include "app/support/xushi-accessible.h"

/* The one message of an overlay. An overlay of libadwaita queues its toasts, so that the reason for
 * the second of two refusals would be read five seconds late; and libadwaita 1.2 uses memory it has
 * freed where a toast is dismissed within a third of a second of appearing, so that the first one
 * cannot be dismissed for the second. One toast is kept instead, and its title replaced; the time it
 * stands is counted here, from the latest message. */

/* Time to read a sentence. */
#define SHOWN_SECONDS 5

typedef struct
{
  AdwToastOverlay *overlay; /* borrowed: it owns this */
  AdwToast *toast;          /* owned, nullable: the one that is shown */
  gboolean reason;          /* whether it shows a reason */
  char *waiting;            /* owned, nullable: the message for after it */
  guint timer;
  GtkWidget *telling; /* weak: what tells the message to the screen reader */
} Message;

static void dismissed_cb (AdwToast *toast, Message *message);

static void
hush (Message *message)
{
  if (message->telling != NULL)
    xushi_accessible_hush (message->telling);
  g_clear_weak_pointer (&message->telling);
}

static void
tell (Message *message, const char *text)
{
  hush (message);
  g_set_weak_pointer (&message->telling,
                      xushi_accessible_announce (GTK_WIDGET (message->overlay), text));
}

static void
forget (Message *message)
{
  g_clear_handle_id (&message->timer, g_source_remove);
  hush (message);
  message->reason = FALSE;
  if (message->toast == NULL)
    return;
  g_signal_handlers_disconnect_by_func (message->toast, dismissed_cb, message);
  g_clear_object (&message->toast);
}

static void
free_message (gpointer data)
{
  Message *message = data;

  forget (message);
  g_free (message->waiting);
  g_free (message);
}

static Message *
get_message (AdwToastOverlay *overlay)
{
  Message *message = g_object_get_data (G_OBJECT (overlay), "xushi-message");

  if (message != NULL)
    return message;
  message = g_new0 (Message, 1);
  message->overlay = overlay;
  g_object_set_data_full (G_OBJECT (overlay), "xushi-message", message, free_message);
  return message;
}

static gboolean
timer_cb (gpointer data)
{
  Message *message = data;
  g_autofree char *waiting = g_steal_pointer (&message->waiting);

  message->timer = 0;
  message->reason = FALSE;
  if (waiting != NULL)
    xushi_dialog_toast (message->overlay, waiting);
  else if (message->toast != NULL)
    adw_toast_dismiss (message->toast);
  return G_SOURCE_REMOVE;
}

static void
show (Message *message, const char *text)
{
  /* The title of a toast is interpreted as markup. */
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  tell (message, text);
  g_clear_handle_id (&message->timer, g_source_remove);
  message->timer = g_timeout_add_seconds (SHOWN_SECONDS, timer_cb, message);
  if (message->toast != NULL)
    {
      adw_toast_set_title (message->toast, escaped);
      return;
    }
  message->toast = g_object_ref_sink (adw_toast_new (escaped));
  adw_toast_set_timeout (message->toast, 0);
  /* What stands until something is done about it, steps back for a message. */
  adw_toast_set_priority (message->toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect (message->toast, "dismissed", G_CALLBACK (dismissed_cb), message);
  adw_toast_overlay_add_toast (message->overlay, g_object_ref (message->toast));
}

/* Whoever dismisses a message has read it. An overlay that goes dismisses it, too. */
static void
dismissed_cb (AdwToast *toast, Message *message)
{
  g_autofree char *waiting = g_steal_pointer (&message->waiting);

  forget (message);
  if (waiting != NULL && gtk_widget_get_mapped (GTK_WIDGET (message->overlay)))
    show (message, waiting);
}

void
xushi_dialog_toast (AdwToastOverlay *overlay, const char *text)
{
  Message *message = get_message (overlay);

  if (!message->reason)
    {
      show (message, text);
      return;
    }
  g_free (message->waiting);
  message->waiting = g_strdup (text);
}

void
xushi_dialog_toast_reason (AdwToastOverlay *overlay, const char *reason)
{
  Message *message = get_message (overlay);

  show (message, reason);
  message->reason = TRUE;
}
