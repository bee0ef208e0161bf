/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/support/xushi-dialogs.h"

/* Every dialog opens and closes without a warning, which is fatal here, and without keeping a window
 * alive. In a program of its own: here the sanitizers look at whole stacks, which is slow. */

/* (transfer none): the window that opened over @parent. */
static GtkWindow *
find_dialog (XushiWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (parent)
        && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_dialog (gpointer parent)
{
  return find_dialog (parent) != NULL;
}

/* The dialog over @window is shown, closed, and freed; where a text is to be filled in first, it has
 * the keyboard. */
static void
see_dialog (XushiWindow *window, gboolean types)
{
  GtkWindow *dialog;
  GWeakRef weak;

  test_wait_for (has_dialog, window);
  dialog = find_dialog (window);
  test_wait_for (window_fixture_is_mapped, dialog);
  g_assert_cmpstr (gtk_window_get_title (dialog), !=, "");
  g_assert_true (!types || GTK_IS_TEXT (gtk_window_get_focus (dialog)));
  g_weak_ref_init (&weak, dialog);
  gtk_window_close (dialog);
  window_fixture_wait_gone (&weak);
}

static void
test_dialogs (WindowFixture *self, gconstpointer data)
{
  static const char *const actions[]
      = { "app.new-plan", "app.about",  "win.properties", "win.rules",       "win.backups",
          "win.print",    "win.freeze", "win.add-area",   "win.rename-area", "win.delete-area",
          "win.meetings", "win.show-help-overlay" };
  static const char *const typed[]
      = { "app.new-plan", "win.properties", "win.freeze", "win.add-area", "win.rename-area", NULL };
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));

  xushi_window_show_area (window, xushi_plan_get_area (plan, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("%s", actions[i]);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL));
      see_dialog (window, g_strv_contains (typed, actions[i]));
    }
  xushi_dialog_show_error (GTK_WINDOW (window), "heading", "body");
  see_dialog (window, FALSE);
  window_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/window/dialogs", test_dialogs);
  return window_fixture_run ();
}
