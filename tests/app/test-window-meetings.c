/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/print/xushi-print-options.h"
#include "app/print/xushi-print-preview.h"
#include "app/print/xushi-print-sets.h"
#include "app/print/xushi-print-since.h"
#include "app/print/xushi-print-window.h"
#include "app/support/xushi-job-bar.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "cli/xushi-cli.h"
#include "meeting/xushi-meeting.h"
#include "page/xushi-kept-setup.h"

#include <glib/gstdio.h>

#include <string.h>

/* The pages for the meeting in their window: with which meeting they are compared, settings that the plan
 * keeps, and the pages of a frozen meeting again. */

/* (transfer none): what @name stands for in the template of @widget. */
static gpointer
get_child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

typedef struct
{
  XushiWindow *window;
  XushiSession *session; /* borrowed from the window */
  GtkWidget *pages;      /* the window of the pages */
} View;

static gboolean
is_complete (gpointer data)
{
  View *view = data;

  return xushi_document_is_complete (
      xushi_print_preview_get_document (get_child (view->pages, "preview")));
}

/* What the sample has frozen, and keeps, is of no concern here. */
static void
forget_sample (WindowFixture *self)
{
  window_fixture_execute (self, "DELETE FROM snapshot_row; DELETE FROM snapshot;"
                                "DELETE FROM page_set");
}

static void
open_window (WindowFixture *self, View *view)
{
  view->window = window_fixture_open (self);
  view->session = view->window->session;
  g_settings_set_string (xushi_settings_get (), "last-folder", self->folder);
}

/* @pages: (transfer floating) */
static void
show_pages (View *view, XushiPrintWindow *pages)
{
  view->pages = GTK_WIDGET (pages);
  gtk_window_present (GTK_WINDOW (pages));
  test_wait_for (is_complete, view);
}

static void
open_pages (View *view)
{
  show_pages (view, xushi_print_window_new (GTK_WINDOW (view->window), view->session));
}

/* Freezes the plan as it is. */
static void
freeze (View *view, int month, const char *name, gint64 since, const char *pages)
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
find (View *view, const char *name)
{
  return xushi_plan_find_snapshot (xushi_session_get_plan (view->session), name);
}

/* Another figure of September. */
static void
change_plan (View *view)
{
  XushiArea *area = xushi_plan_get_area (xushi_session_get_plan (view->session), 0);
  g_autoptr (XushiIndicator) indicator = g_list_model_get_item (G_LIST_MODEL (area), 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_editor_set_value (xushi_session_get_editor (view->session), indicator, 9,
                                         1.5, &error));
  g_assert_no_error (error);
}

/* (transfer full): the bytes of a file, which is removed. */
static GBytes *
take_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  g_assert_no_error (error);
  g_unlink (path);
  return g_bytes_new_take (text, length);
}

/* (transfer full): @document as a PDF. */
static GBytes *
write_document (WindowFixture *self, XushiDocument *document)
{
  g_autofree char *path = g_build_filename (self->folder, "document.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_document_save (document, path, NULL, NULL, &error));
  g_assert_no_error (error);
  return take_file (path);
}

/* (transfer full): the pages that are shown. */
static GBytes *
write_shown (WindowFixture *self, View *view)
{
  test_wait_for (is_complete, view);
  return write_document (self, xushi_print_preview_get_document (get_child (view->pages,
                                                                            "preview")));
}

/* (transfer full): the pages of the options in view, compared with the meeting @name (nullable). */
static GBytes *
write_expected (WindowFixture *self, View *view, const char *name)
{
  XushiStore *store = xushi_session_get_store (view->session);
  XushiJudgedPlan *judged = xushi_session_get_judged (view->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) targets = xushi_store_list_adjusted_targets (store, &error);
  g_autoptr (XushiMeeting) meeting = NULL;
  g_autoptr (XushiComparison) comparison = NULL;
  g_autoptr (XushiDocument) document = NULL;
  g_autofree char *today = xushi_date_today ();
  XushiPageSetup setup;

  g_assert_no_error (error);
  xushi_page_setup_init (&setup, xushi_session_get_month (view->session));
  xushi_print_options_read (get_child (view->pages, "options"), &setup);
  if (name != NULL)
    {
      meeting = xushi_meeting_open (store, find (view, name), &error);
      g_assert_no_error (error);
      comparison = xushi_meeting_compare (meeting, judged);
    }
  setup.date = today;
  setup.comparison = comparison;
  setup.target_versions = targets;
  document = xushi_document_new_judged (judged, &setup);
  return write_document (self, document);
}

static void
assert_compared (WindowFixture *self, View *view, const char *name)
{
  g_autoptr (GBytes) shown = write_shown (self, view);
  g_autoptr (GBytes) expected = write_expected (self, view, name);

  g_assert_true (g_bytes_equal (shown, expected));
}

static void
close_all (View *view)
{
  if (view->pages != NULL)
    gtk_window_destroy (GTK_WINDOW (view->pages));
  window_fixture_close (view->window);
}

/* Without a choice it is the last meeting on an earlier month; what changes later is compared, too. */
static void
test_since (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };
  GtkWidget *since;
  GtkDropDown *choice;

  forget_sample (self);
  open_window (self, &view);
  open_pages (&view);
  g_assert_false (gtk_widget_get_visible (get_child (view.pages, "since")));
  assert_compared (self, &view, NULL);
  gtk_window_destroy (GTK_WINDOW (view.pages));

  freeze (&view, 8, "八月例会", 0, NULL);
  freeze (&view, 9, "九月例会", 0, NULL);
  open_pages (&view);
  since = get_child (view.pages, "since");
  choice = get_child (since, "meeting");
  g_assert_true (gtk_widget_get_visible (since));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==, 3);
  g_assert_cmpint (xushi_print_since_get (XUSHI_PRINT_SINCE (since)), ==,
                   find (&view, "八月例会")->id);
  assert_compared (self, &view, "八月例会");
  change_plan (&view);
  assert_compared (self, &view, "八月例会");
  gtk_drop_down_set_selected (choice, 1);
  assert_compared (self, &view, "九月例会");

  /* A choice stays as long as it can: August has not seen the meeting on September. */
  gtk_drop_down_set_selected (choice, 0);
  change_plan (&view);
  assert_compared (self, &view, NULL);
  gtk_drop_down_set_selected (choice, 1);
  xushi_session_set_month (view.session, 8);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)), ==, 2);
  g_assert_cmpint (xushi_print_since_get (XUSHI_PRINT_SINCE (since)), ==, 0);
  assert_compared (self, &view, NULL);
  close_all (&view);
}

/* The meeting that the pages would be compared with is damaged: that is told, and there are pages. */
static void
test_since_damaged (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };

  forget_sample (self);
  open_window (self, &view);
  freeze (&view, 8, "八月例会", 0, NULL);
  window_fixture_close (view.window);
  window_fixture_execute (self, "UPDATE snapshot SET plan = x'00'");
  open_window (self, &view);
  open_pages (&view);
  g_assert_nonnull (strstr (window_fixture_get_message (view.pages), "八月例会"));
  g_assert_cmpint (xushi_print_since_get (get_child (view.pages, "since")), ==, 0);
  assert_compared (self, &view, NULL);
  close_all (&view);
}

/* (transfer none) (nullable): the button named @name, and whose icon is @icon (nullable). */
static GtkWidget *
find_button (GtkWidget *root, const char *name, const char *icon)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (icon, gtk_button_get_icon_name (GTK_BUTTON (root))) == 0
      && (g_str_equal (gtk_widget_get_name (root), name)
          || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), name) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, name, icon);
  return found;
}

/* (transfer none) (nullable): in the opened list of sets. */
static GtkWidget *
find_in_list (View *view, const char *name, const char *icon)
{
  GtkMenuButton *button = get_child (get_child (view->pages, "sets"), "button");

  gtk_menu_button_popup (button);
  return find_button (GTK_WIDGET (gtk_menu_button_get_popover (button)), name, icon);
}

static void
click_in_list (View *view, const char *name, const char *icon)
{
  GtkWidget *button = find_in_list (view, name, icon);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
has_no_over (gpointer window)
{
  return !window_fixture_has_over (window);
}

/* (transfer none) (nullable) */
static GtkWidget *
find_entry (GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ENTRY (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

static void
answer (View *view, const char *text, const char *response)
{
  GtkWindow *dialog;

  test_wait_for (window_fixture_has_over, view->pages);
  dialog = window_fixture_find_over (view->pages);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (find_entry (GTK_WIDGET (dialog))), text);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
}

static gboolean
has_question (gpointer pages)
{
  GtkWindow *over = window_fixture_find_over (pages);

  return over != NULL && find_entry (GTK_WIDGET (over)) == NULL;
}

static GPtrArray *
get_sets (View *view)
{
  return xushi_plan_get_page_sets (xushi_session_get_plan (view->session));
}

/* (transfer full): what the options say, as text. */
static char *
describe_options (View *view)
{
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  xushi_print_options_read (get_child (view->pages, "options"), &setup);
  return xushi_page_setup_to_text (&setup, xushi_session_get_plan (view->session));
}

static void
test_keep (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };
  gpointer options;
  g_autofree char *usual = NULL, *chosen = NULL, *again = NULL;

  forget_sample (self);
  open_window (self, &view);
  open_pages (&view);
  options = get_child (view.pages, "options");
  usual = describe_options (&view);
  gtk_drop_down_set_selected (get_child (options, "orientation"), 1);
  gtk_drop_down_set_selected (get_child (get_child (options, "choice"), "area"), 2);
  chosen = describe_options (&view);
  click_in_list (&view, _ ("_Keep These Settings…"), NULL);
  answer (&view, " 常务会 ", "accept");
  test_wait_for (has_no_over, view.pages);
  g_assert_cmpuint (get_sets (&view)->len, ==, 1);
  g_assert_cmpstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->name, ==, "常务会");
  g_assert_cmpstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->pages, ==, chosen);

  /* Other choices, and the kept ones again. */
  gtk_drop_down_set_selected (get_child (options, "orientation"), 0);
  gtk_drop_down_set_selected (get_child (get_child (options, "choice"), "area"), 0);
  again = describe_options (&view);
  g_assert_cmpstr (again, ==, usual);
  click_in_list (&view, "常务会", NULL);
  g_free (again);
  again = describe_options (&view);
  g_assert_cmpstr (again, ==, chosen);
  assert_compared (self, &view, NULL);

  /* The same name is asked about before it is replaced. */
  gtk_drop_down_set_selected (get_child (options, "paper"), 1);
  click_in_list (&view, _ ("_Keep These Settings…"), NULL);
  answer (&view, "常务会", "accept");
  test_wait_for (has_question, view.pages);
  answer (&view, NULL, "cancel");
  test_wait_for (has_no_over, view.pages);
  g_assert_cmpstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->pages, ==, chosen);
  click_in_list (&view, _ ("_Keep These Settings…"), NULL);
  answer (&view, "常务会", "accept");
  test_wait_for (has_question, view.pages);
  answer (&view, NULL, "accept");
  test_wait_for (has_no_over, view.pages);
  g_assert_cmpuint (get_sets (&view)->len, ==, 1);
  g_assert_nonnull (strstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->pages, "A3"));

  /* Deleted, and brought back. */
  click_in_list (&view, "常务会", "user-trash-symbolic");
  g_assert_cmpuint (get_sets (&view)->len, ==, 0);
  g_assert_nonnull (strstr (window_fixture_get_message (view.pages), "常务会"));
  g_assert_true (xushi_editor_undo (xushi_session_get_editor (view.session), NULL));
  g_assert_cmpuint (get_sets (&view)->len, ==, 1);
  g_assert_nonnull (find_in_list (&view, "常务会", NULL));
  gtk_drop_down_set_selected (get_child (options, "paper"), 0);
  gtk_drop_down_set_selected (get_child (options, "orientation"), 0);
  close_all (&view);
}

/* A set that names several areas and departments, some of which the plan has no more. */
static void
test_lacking (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };
  XushiPlan *plan;
  XushiEditor *editor;
  GtkWidget *lacking;
  gpointer choice;
  g_autoptr (GPtrArray) departments = NULL;
  g_autofree char *text = NULL, *read = NULL;
  const char *name;

  forget_sample (self);
  open_window (self, &view);
  plan = xushi_session_get_plan (view.session);
  editor = xushi_session_get_editor (view.session);
  departments = xushi_plan_list_departments (plan);
  name = xushi_area_get_name (xushi_plan_get_area (plan, 1));
  text = g_strdup_printf ("paper=A4\norientation=landscape\ndensity=compact\nmargins=normal\n"
                          "parts=areas\narea=%s\narea=%s\ndepartment=%s\ndepartment=%s\n"
                          "lights=slow,behind\n",
                          name, xushi_area_get_name (xushi_plan_get_area (plan, 3)),
                          (const char *) g_ptr_array_index (departments, 0),
                          (const char *) g_ptr_array_index (departments, 2));
  g_assert_true (xushi_editor_put_page_set (editor, "专题会", text, NULL));
  open_pages (&view);
  lacking = get_child (get_child (view.pages, "sets"), "lacking");
  choice = get_child (get_child (view.pages, "options"), "choice");
  click_in_list (&view, "专题会", NULL);
  read = describe_options (&view);
  g_assert_cmpstr (read, ==, text);
  g_assert_false (gtk_widget_get_visible (lacking));
  assert_compared (self, &view, NULL);

  /* One of them is chosen, then the several ones again. */
  gtk_drop_down_set_selected (get_child (choice, "area"), 1);
  g_clear_pointer (&read, g_free);
  read = describe_options (&view);
  g_assert_null (strstr (read, name));
  gtk_drop_down_set_selected (get_child (choice, "area"), xushi_plan_get_n_areas (plan) + 1);
  g_clear_pointer (&read, g_free);
  read = describe_options (&view);
  g_assert_cmpstr (read, ==, text);

  /* The name of one of the areas is another now. */
  g_assert_true (xushi_editor_rename_area (editor, xushi_plan_get_area (plan, 3), "改名后", NULL));
  g_clear_pointer (&read, g_free);
  read = describe_options (&view);
  g_assert_nonnull (strstr (read, "area=改名后\n"));
  click_in_list (&view, "专题会", NULL);
  g_assert_true (gtk_widget_get_visible (lacking));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (lacking)), "专题会"));
  g_assert_nonnull (strstr (window_fixture_get_message (view.pages), "专题会"));
  g_clear_pointer (&read, g_free);
  read = describe_options (&view);
  g_assert_null (strstr (read, "改名后"));
  g_assert_nonnull (strstr (read, name));

  /* Other choices have nothing to do with the set. */
  gtk_drop_down_set_selected (get_child (choice, "area"), 0);
  g_assert_false (gtk_widget_get_visible (lacking));
  close_all (&view);
}

/* A plan that can only be read lets its sets be chosen, and says why it takes none. */
static void
test_read_only (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiSession) session = NULL;
  g_autofree char *read = NULL;
  GtkWidget *keep, *delete;

  forget_sample (self);
  open_window (self, &view);
  g_assert_true (xushi_editor_put_page_set (xushi_session_get_editor (view.session), "常务会",
                                            "paper=A3\nparts=flags\n", NULL));
  store = xushi_store_open (self->path, XUSHI_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  session = xushi_session_new (store);
  view.session = session;
  open_pages (&view);
  keep = find_in_list (&view, _ ("_Keep These Settings…"), NULL);
  delete = find_in_list (&view, "常务会", "user-trash-symbolic");
  g_assert_false (gtk_widget_get_sensitive (delete));
  g_assert_nonnull (gtk_widget_get_tooltip_text (delete));
  keep = find_in_list (&view, _ ("_Keep These Settings…"), NULL);
  g_assert_false (gtk_widget_get_sensitive (keep));
  g_assert_nonnull (gtk_widget_get_tooltip_text (keep));
  click_in_list (&view, "常务会", NULL);
  read = describe_options (&view);
  g_assert_nonnull (strstr (read, "paper=A3\n"));
  g_assert_nonnull (strstr (read, "parts=flags\n"));
  close_all (&view);
}

/* (transfer full): what the command makes of the frozen pages. */
static GBytes *
write_by_command (WindowFixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, "command.pdf", NULL);
  char *argv[] = { (char *) "xushi-cli", (char *) "print",    self->path, (char *) "--snapshot",
                   (char *) name,        (char *) "--output", path,       NULL };

  g_assert_cmpint (xushi_cli_main (G_N_ELEMENTS (argv) - 1, argv), ==, 0);
  return take_file (path);
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
write_by_window (WindowFixture *self, View *view)
{
  g_autofree char *path = g_build_filename (self->folder, "window.pdf", NULL);
  gpointer bar = get_child (view->pages, "job_bar");

  g_signal_emit_by_name (get_child (view->pages, "save"), "clicked");
  window_fixture_choose_name (view->pages, "window.pdf");
  test_wait_for (is_busy, bar);
  test_wait_for (is_idle, bar);
  return take_file (path);
}

static void
assert_as_command (WindowFixture *self, View *view, const char *name)
{
  g_autoptr (GBytes) saved = write_by_window (self, view);
  g_autoptr (GBytes) made = write_by_command (self, name);

  g_assert_true (g_bytes_equal (saved, made));
}

static void
open_frozen (View *view, const char *name)
{
  g_autoptr (GError) error = NULL;
  XushiPrintWindow *pages = xushi_print_window_new_frozen (
      GTK_WINDOW (view->window), view->session, find (view, name), &error);

  g_assert_no_error (error);
  show_pages (view, pages);
}

#define FROZEN_PAGES \
  "paper=A4\norientation=portrait\ndensity=compact\nmargins=normal\nparts=overview,flags\n" \
  "signature=yes\ndate=2016-10-12\ndue=2016-10-20\n"

/* The pages of a meeting again, to the byte, whatever has become of the plan since. */
static void
test_frozen (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };
  GtkWidget *as_frozen;
  gpointer options;
  g_auto (GStrv) before = g_settings_get_strv (xushi_settings_get (), "print-parts");
  g_auto (GStrv) after = NULL;

  forget_sample (self);
  open_window (self, &view);
  freeze (&view, 8, "八月例会", 0, NULL);
  freeze (&view, 9, "九月例会", find (&view, "八月例会")->id, FROZEN_PAGES);
  open_frozen (&view, "九月例会");
  assert_as_command (self, &view, "九月例会");
  g_assert_false (gtk_widget_get_visible (get_child (view.pages, "check")));
  g_assert_false (gtk_widget_get_visible (get_child (view.pages, "sets")));
  g_assert_false (gtk_widget_get_visible (get_child (view.pages, "since")));
  g_assert_false (gtk_widget_get_visible (get_child (view.pages, "doubt")));
  g_assert_nonnull (
      strstr (gtk_label_get_label (get_child (view.pages, "frozen_note")), "九月例会"));
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (view.pages)), "九月例会"));

  /* Edits change nothing, nor does another month. */
  change_plan (&view);
  xushi_session_set_month (view.session, 10);
  assert_as_command (self, &view, "九月例会");

  /* Other parts can be chosen, are not remembered, and are given up again. */
  as_frozen = get_child (view.pages, "as_frozen");
  options = get_child (view.pages, "options");
  g_assert_false (gtk_widget_get_sensitive (as_frozen));
  gtk_drop_down_set_selected (get_child (options, "orientation"), 0);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_widget_get_last_child (get_child (options, "parts"))), TRUE);
  g_assert_true (gtk_widget_get_sensitive (as_frozen));
  after = g_settings_get_strv (xushi_settings_get (), "print-parts");
  g_assert_cmpstrv (after, before);
  g_signal_emit_by_name (as_frozen, "clicked");
  g_assert_false (gtk_widget_get_sensitive (as_frozen));
  assert_as_command (self, &view, "九月例会");
  close_all (&view);
}

/* What the window says of frozen pages that are not all that they were. */
static void
test_doubtful (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };
  GtkLabel *doubt;
  g_autoptr (GError) error = NULL;
  XushiPrintWindow *none;

  forget_sample (self);
  open_window (self, &view);
  freeze (&view, 8, "八月例会", 0, NULL);
  freeze (&view, 9, "九月例会", find (&view, "八月例会")->id,
          "parts=flags\narea=没有的领域\n");
  window_fixture_close (view.window);
  window_fixture_execute (self, "UPDATE snapshot SET plan = x'00' WHERE month = 8;"
                                "UPDATE snapshot_row SET light = 'done'");
  open_window (self, &view);
  open_frozen (&view, "九月例会");
  doubt = get_child (view.pages, "doubt");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (doubt)));
  g_assert_nonnull (strstr (gtk_label_get_label (doubt), "八月例会"));
  g_assert_nonnull (strstr (gtk_label_get_label (doubt), "九月例会"));
  g_assert_nonnull (strstr (gtk_label_get_label (doubt), "没有的领域"));
  none = xushi_print_window_new_frozen (GTK_WINDOW (view.window), view.session,
                                        find (&view, "八月例会"), &error);
  g_assert_null (none);
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
  close_all (&view);
}

/* The proposed name says which meeting's pages they are; a slash in it is no folder. */
static void
test_name (WindowFixture *self, gconstpointer data)
{
  View view = { 0 };
  GtkWindow *chooser;
  g_autofree char *name = NULL;

  forget_sample (self);
  open_window (self, &view);
  freeze (&view, 9, "常务会/第3次", 0, NULL);
  open_frozen (&view, "常务会/第3次");
  g_signal_emit_by_name (get_child (view.pages, "save"), "clicked");
  test_wait_for (window_fixture_has_over, view.pages);
  chooser = window_fixture_find_over (view.pages);
  test_wait_for (window_fixture_has_folder, chooser);
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_nonnull (strstr (name, "常务会-第3次.pdf"));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  test_wait_for (has_no_over, view.pages);
  close_all (&view);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/meetings/since", test_since);
  window_fixture_add ("/app/meetings/since-damaged", test_since_damaged);
  window_fixture_add ("/app/meetings/keep", test_keep);
  window_fixture_add ("/app/meetings/lacking", test_lacking);
  window_fixture_add ("/app/meetings/read-only", test_read_only);
  window_fixture_add ("/app/meetings/frozen", test_frozen);
  window_fixture_add ("/app/meetings/doubtful", test_doubtful);
  window_fixture_add ("/app/meetings/name", test_name);
  return window_fixture_run ();
}
