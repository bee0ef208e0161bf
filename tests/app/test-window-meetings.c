/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages-fixture.h"

#include "app/print/xushi-print-since.h"
#include "app/support/xushi-job-bar.h"
#include "app/support/xushi-settings.h"
#include "cli/xushi-cli.h"
#include "meeting/xushi-meeting.h"

#include <glib/gstdio.h>

#include <string.h>

/* The pages for the meeting in their window: with which meeting they are compared, and the pages of a
 * frozen meeting again. */

/* Freezes the plan as it is. */
static void
freeze (PagesView *view, int month, const char *name, gint64 since, const char *pages)
{
  const XushiSnapshot snapshot
      = { .name = (char *) name, .since = since, .pages = (char *) pages };
  g_autoptr (GError) error = NULL;

  xushi_session_set_month (view->session, month);
  g_assert_true (xushi_meeting_freeze (xushi_session_get_editor (view->session),
                                       xushi_session_get_judged (view->session), &snapshot,
                                       &error));
  g_assert_no_error (error);
}

static const XushiSnapshot *
find (PagesView *view, const char *name)
{
  return xushi_plan_find_snapshot (xushi_session_get_plan (view->session), name);
}

/* Another figure of September. */
static void
change_plan (PagesView *view)
{
  XushiArea *area = xushi_plan_get_area (xushi_session_get_plan (view->session), 0);
  g_autoptr (XushiIndicator) indicator = g_list_model_get_item (G_LIST_MODEL (area), 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_editor_set_value (xushi_session_get_editor (view->session), indicator, 9,
                                         1.5, &error));
  g_assert_no_error (error);
}

/* Without a choice it is the last meeting on an earlier month; what changes later is compared, too. */
static void
test_since (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };
  GtkWidget *since;
  GtkDropDown *choice;

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
  pages_fixture_open (&view);
  g_assert_false (gtk_widget_get_visible (pages_fixture_get_child (view.pages, "since")));
  pages_fixture_assert_compared (self, &view, NULL);
  gtk_window_destroy (GTK_WINDOW (view.pages));

  freeze (&view, 8, "八月例会", 0, NULL);
  freeze (&view, 9, "九月例会", 0, NULL);
  pages_fixture_open (&view);
  since = pages_fixture_get_child (view.pages, "since");
  choice = pages_fixture_get_child (since, "meeting");
  g_assert_true (gtk_widget_get_visible (since));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==, 3);
  g_assert_cmpint (xushi_print_since_get (XUSHI_PRINT_SINCE (since)), ==,
                   find (&view, "八月例会")->id);
  pages_fixture_assert_compared (self, &view, "八月例会");
  change_plan (&view);
  pages_fixture_assert_compared (self, &view, "八月例会");
  gtk_drop_down_set_selected (choice, 1);
  pages_fixture_assert_compared (self, &view, "九月例会");

  /* A choice stays as long as it can: August has not seen the meeting on September. */
  gtk_drop_down_set_selected (choice, 0);
  change_plan (&view);
  pages_fixture_assert_compared (self, &view, NULL);
  gtk_drop_down_set_selected (choice, 1);
  xushi_session_set_month (view.session, 8);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==, 2);
  g_assert_cmpint (xushi_print_since_get (XUSHI_PRINT_SINCE (since)), ==, 0);
  pages_fixture_assert_compared (self, &view, NULL);
  pages_fixture_close (&view);
}

/* The meeting that the pages would be compared with is damaged: that is told, and there are pages. */
static void
test_since_damaged (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
  freeze (&view, 8, "八月例会", 0, NULL);
  window_fixture_close (view.window);
  window_fixture_execute (self, "UPDATE snapshot SET plan = x'00'");
  pages_fixture_open_window (self, &view);
  pages_fixture_open (&view);
  g_assert_nonnull (strstr (window_fixture_get_message (view.pages), "八月例会"));
  g_assert_cmpint (xushi_print_since_get (pages_fixture_get_child (view.pages, "since")), ==, 0);
  pages_fixture_assert_compared (self, &view, NULL);
  pages_fixture_close (&view);
}

/* (transfer full): what the command makes of the frozen pages. */
static GBytes *
write_by_command (WindowFixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, "command.pdf", NULL);
  char *argv[] = { (char *) "xushi-cli", (char *) "print",    self->path, (char *) "--snapshot",
                   (char *) name,        (char *) "--output", path,       NULL };

  g_assert_cmpint (xushi_cli_main (G_N_ELEMENTS (argv) - 1, argv), ==, 0);
  return pages_fixture_take_file (path);
}

static gboolean
is_busy (gpointer bar)
{
  return xushi_job_bar_is_busy (bar);
}

static gboolean
is_idle (gpointer bar)
{
  return !xushi_job_bar_is_busy (bar);
}

/* (transfer full): what the window saves. */
static GBytes *
write_by_window (WindowFixture *self, PagesView *view)
{
  g_autofree char *path = g_build_filename (self->folder, "window.pdf", NULL);
  gpointer bar = pages_fixture_get_child (view->pages, "job_bar");

  g_signal_emit_by_name (pages_fixture_get_child (view->pages, "save"), "clicked");
  window_fixture_choose_name (view->pages, "window.pdf");
  test_wait_for (is_busy, bar);
  test_wait_for (is_idle, bar);
  return pages_fixture_take_file (path);
}

static void
assert_as_command (WindowFixture *self, PagesView *view, const char *name)
{
  g_autoptr (GBytes) saved = write_by_window (self, view);
  g_autoptr (GBytes) made = write_by_command (self, name);

  g_assert_true (g_bytes_equal (saved, made));
}

static void
open_frozen (PagesView *view, const char *name)
{
  g_autoptr (GError) error = NULL;
  XushiPrintWindow *pages = xushi_print_window_new_frozen (
      GTK_WINDOW (view->window), view->session, find (view, name), &error);

  g_assert_no_error (error);
  pages_fixture_show (view, pages);
}

#define FROZEN_PAGES \
  "paper=A4\norientation=portrait\ndensity=compact\nmargins=normal\nparts=overview,flags\n" \
  "signature=yes\ndate=2016-10-12\ndue=2016-10-20\n"

/* The pages of a meeting again, to the byte, whatever has become of the plan since. */
static void
test_frozen (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };
  GtkWidget *as_frozen;
  gpointer options;
  g_auto (GStrv) before = g_settings_get_strv (xushi_settings_get (), "print-parts");
  g_auto (GStrv) after = NULL;

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
  freeze (&view, 8, "八月例会", 0, NULL);
  freeze (&view, 9, "九月例会", find (&view, "八月例会")->id, FROZEN_PAGES);
  open_frozen (&view, "九月例会");
  assert_as_command (self, &view, "九月例会");
  g_assert_false (gtk_widget_get_visible (pages_fixture_get_child (view.pages, "check")));
  g_assert_false (gtk_widget_get_visible (pages_fixture_get_child (view.pages, "sets")));
  g_assert_false (gtk_widget_get_visible (pages_fixture_get_child (view.pages, "since")));
  g_assert_false (gtk_widget_get_visible (pages_fixture_get_child (view.pages, "doubt")));
  g_assert_nonnull (
      strstr (gtk_label_get_label (pages_fixture_get_child (view.pages, "frozen_note")), "九月例会"));
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (view.pages)), "九月例会"));

  /* Edits change nothing, nor does another month. */
  change_plan (&view);
  xushi_session_set_month (view.session, 10);
  assert_as_command (self, &view, "九月例会");

  /* Other parts can be chosen, are not remembered, and are given up again. */
  as_frozen = pages_fixture_get_child (view.pages, "as_frozen");
  options = pages_fixture_get_child (view.pages, "options");
  g_assert_false (gtk_widget_get_sensitive (as_frozen));
  gtk_drop_down_set_selected (pages_fixture_get_child (options, "orientation"), 0);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_widget_get_last_child (pages_fixture_get_child (options, "parts"))), TRUE);
  g_assert_true (gtk_widget_get_sensitive (as_frozen));
  after = g_settings_get_strv (xushi_settings_get (), "print-parts");
  g_assert_cmpstrv (after, before);
  g_signal_emit_by_name (as_frozen, "clicked");
  g_assert_false (gtk_widget_get_sensitive (as_frozen));
  assert_as_command (self, &view, "九月例会");
  pages_fixture_close (&view);
}

/* What the window says of frozen pages that are not all that they were. */
static void
test_doubtful (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };
  GtkLabel *doubt;
  g_autoptr (GError) error = NULL;
  XushiPrintWindow *none;

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
  freeze (&view, 8, "八月例会", 0, NULL);
  freeze (&view, 9, "九月例会", find (&view, "八月例会")->id,
          "parts=flags\narea=没有的领域\n");
  window_fixture_close (view.window);
  window_fixture_execute (self, "UPDATE snapshot SET plan = x'00' WHERE month = 8;"
                                "UPDATE snapshot_row SET light = 'done'");
  pages_fixture_open_window (self, &view);
  open_frozen (&view, "九月例会");
  doubt = pages_fixture_get_child (view.pages, "doubt");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (doubt)));
  g_assert_nonnull (strstr (gtk_label_get_label (doubt), "八月例会"));
  g_assert_nonnull (strstr (gtk_label_get_label (doubt), "九月例会"));
  g_assert_nonnull (strstr (gtk_label_get_label (doubt), "没有的领域"));
  none = xushi_print_window_new_frozen (GTK_WINDOW (view.window), view.session,
                                        find (&view, "八月例会"), &error);
  g_assert_null (none);
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
  pages_fixture_close (&view);
}

/* The proposed name says which meeting's pages they are; a slash in it is no folder. */
static void
test_name (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };
  GtkWindow *chooser;
  g_autofree char *name = NULL;

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
  freeze (&view, 9, "常务会/第3次", 0, NULL);
  open_frozen (&view, "常务会/第3次");
  g_signal_emit_by_name (pages_fixture_get_child (view.pages, "save"), "clicked");
  test_wait_for (window_fixture_has_over, view.pages);
  chooser = window_fixture_find_over (view.pages);
  test_wait_for (window_fixture_has_folder, chooser);
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_nonnull (strstr (name, "常务会-第3次.pdf"));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  test_wait_for (pages_fixture_has_no_over, view.pages);
  pages_fixture_close (&view);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/meetings/since", test_since);
  window_fixture_add ("/app/meetings/since-damaged", test_since_damaged);
  window_fixture_add ("/app/meetings/frozen", test_frozen);
  window_fixture_add ("/app/meetings/doubtful", test_doubtful);
  window_fixture_add ("/app/meetings/name", test_name);
  return window_fixture_run ();
}
