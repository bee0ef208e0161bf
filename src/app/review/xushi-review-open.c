/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/xushi-review-open.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-file-dialog.h"
#include "base/xushi-i18n.h"

/* A request, until it is answered. */
typedef struct
{
  GtkWindow *parent;     /* weak, nullable: a reference would keep it alive */
  gboolean has_parent;   /* there was one */
  XushiSession *session; /* owned, nullable */
  XushiReviewOpened opened;
  gpointer user_data;
} Wish;

static Wish *
wish_new (GtkWindow *parent, XushiSession *session, XushiReviewOpened opened, gpointer user_data)
{
  Wish *wish = g_new0 (Wish, 1);

  g_set_weak_pointer (&wish->parent, parent);
  wish->has_parent = parent != NULL;
  g_set_object (&wish->session, session);
  wish->opened = opened;
  wish->user_data = user_data;
  return wish;
}

static void
wish_free (Wish *wish)
{
  g_clear_weak_pointer (&wish->parent);
  g_clear_object (&wish->session);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
present (Wish *wish, XushiReviewWindow *window)
{
  wish->opened (window, wish->user_data);
  gtk_window_present (GTK_WINDOW (window));
}

static void
path_chosen_cb (const char *path, gpointer data)
{
  Wish *wish = data;
  g_autoptr (GError) error = NULL;
  XushiReviewWindow *window;

  if (path == NULL)
    return;
  window = xushi_review_window_new (wish->parent, wish->session);
  if (xushi_review_window_read_file (window, path, &error))
    {
      present (wish, window);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (window));
  xushi_dialog_show_error (wish->parent, _ ("The report cannot be read"), error->message);
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autofree char *text
      = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  XushiReviewWindow *window;

  if (wish->has_parent && wish->parent == NULL)
    return;
  if (text == NULL || *g_strstrip (text) == '\0')
    {
      xushi_dialog_show_error (wish->parent, _ ("There is no text on the clipboard"),
                               _ ("Copy the text of the report first."));
      return;
    }
  window = xushi_review_window_new (wish->parent, wish->session);
  xushi_review_window_read_text (window, text, _ ("Text of the clipboard"));
  present (wish, window);
}

void
xushi_review_open_file (GtkWindow *parent, XushiSession *session, XushiReviewOpened opened,
                        gpointer user_data)
{
  xushi_dialog_open_file (parent, _ ("Choose a Work Report"), XUSHI_FILES_REPORT, path_chosen_cb,
                          wish_new (parent, session, opened, user_data),
                          (GDestroyNotify) wish_free);
}

void
xushi_review_open_clipboard (GtkWindow *parent, XushiSession *session, XushiReviewOpened opened,
                             gpointer user_data)
{
  gdk_clipboard_read_text_async (gdk_display_get_clipboard (gdk_display_get_default ()), NULL,
                                 text_read_cb, wish_new (parent, session, opened, user_data));
}
