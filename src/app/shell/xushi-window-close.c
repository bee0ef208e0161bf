/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/shell/xushi-window-private.h"

#include "app/support/xushi-dialogs.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-refused-text.h"

/* How a window closes: what is being typed is committed first. If that is refused, or anything was
 * refused before, the window stays open until it is corrected or given up, and likewise if the plan
 * is in no file any more: nothing is lost unnoticed. */

static void
save_geometry (XushiWindow *self)
{
  GSettings *settings = xushi_settings_get ();
  int width, height;

  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)))
    {
      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      g_settings_set_int (settings, "window-width", MAX (width, 640));
      g_settings_set_int (settings, "window-height", MAX (height, 480));
    }
  if (self->details != NULL && gtk_widget_get_width (GTK_WIDGET (self->details)) >= 280)
    g_settings_set_int (settings, "details-width",
                        MIN (gtk_widget_get_width (GTK_WIDGET (self->details)), 1200));
}

GPtrArray *
xushi_window_list_refused (XushiWindow *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) pages = xushi_window_list_plan_pages (self);

  for (guint i = 0; i < pages->len; i++)
    xushi_plan_page_list_refused (g_ptr_array_index (pages, i), texts);
  if (self->details != NULL)
    xushi_details_pane_list_refused (self->details, texts);
  return texts;
}

static void
leave_cb (const char *response, gpointer data)
{
  XushiWindow *self = data;

  self->leaving = g_str_equal (response, "accept");
  if (self->leaving)
    gtk_window_close (GTK_WINDOW (self));
}

static void
ask_to_leave (XushiWindow *self, GPtrArray *texts)
{
  g_autofree char *heading = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u entry was refused and is not saved",
                   "%u entries were refused and are not saved", texts->len),
      texts->len);
  g_autofree char *list = xushi_refused_text_list (texts);
  g_autofree char *body = g_strconcat (
      list, "\n\n",
      _ ("What was refused is marked red in the tables and in the details. If the window is closed "
         "now, it is lost."),
      NULL);

  xushi_dialog_ask (GTK_WINDOW (self), heading, body, _ ("Close _Anyway"), TRUE, leave_cb, self,
                    NULL);
}

/* Whether the plan is in no file any more, and the user has not agreed to lose it. */
static gboolean
is_only_here (XushiWindow *self)
{
  return !self->leaving && self->session != NULL
         && xushi_store_is_unsaved (xushi_session_get_store (self->session));
}

gboolean
xushi_window_may_close (XushiWindow *self)
{
  g_autoptr (GPtrArray) refused = NULL;

  xushi_window_finish_edit (self);
  /* This is more than what was refused, and asked first. */
  if (is_only_here (self))
    {
      xushi_dialog_ask (GTK_WINDOW (self), _ ("The plan is kept in this window only"),
                        xushi_store_get_read_only_reason (xushi_session_get_store (self->session)),
                        _ ("Close _Anyway"), TRUE, leave_cb, self, NULL);
      return FALSE;
    }
  refused = xushi_window_list_refused (self);
  if (!self->leaving && refused->len > 0)
    {
      ask_to_leave (self, refused);
      return FALSE;
    }
  if (!xushi_job_bar_may_close (self->job_bar))
    return FALSE;
  save_geometry (self);
  return TRUE;
}
