/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/support/xushi-dialogs.h"

/* What the window tells, and where it goes to show it. */

/* (transfer none) (nullable): the message that the window shows; the newest is its last child. */
static const char *
get_message (GtkWidget *root)
{
  const char *found = NULL;

  if (g_str_equal (gtk_widget_get_css_name (root), "toast"))
    {
      while (!GTK_IS_LABEL (root))
        root = gtk_widget_get_first_child (root);
      return gtk_label_get_text (GTK_LABEL (root));
    }
  for (GtkWidget *child = gtk_widget_get_last_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = get_message (child);
  return found;
}

/* Of two refusals the reason of the later one is read, at once. */
static void
test_replaced (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);

  xushi_dialog_toast_reason (window->toasts, "第一处 <原因>");
  g_assert_cmpstr (get_message (GTK_WIDGET (window)), ==, "第一处 <原因>");
  xushi_dialog_toast_reason (window->toasts, "第二处");
  g_assert_cmpstr (get_message (GTK_WIDGET (window)), ==, "第二处");
  /* What else is told does not hide it. */
  xushi_window_toast (window, "已保存");
  g_assert_cmpstr (get_message (GTK_WIDGET (window)), ==, "第二处");
  window_fixture_close (window);
}

/* Nor does the note that stands until something is done about it keep a message back. */
static void
test_over_standing (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  AdwToast *standing = adw_toast_new ("今天未能备份");

  adw_toast_set_timeout (standing, 0);
  adw_toast_overlay_add_toast (window->toasts, standing);
  xushi_window_toast (window, "已保存");
  g_assert_cmpstr (get_message (GTK_WIDGET (window)), ==, "已保存");
  xushi_window_toast (window, "又已保存");
  g_assert_cmpstr (get_message (GTK_WIDGET (window)), ==, "又已保存");
  window_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/messages/replaced", test_replaced);
  window_fixture_add ("/app/messages/over-standing", test_over_standing);
  return window_fixture_run ();
}
