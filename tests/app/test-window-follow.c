/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/print/xushi-print-check.h"
#include "assess/xushi-self-check.h"

/* The window follows what others do to the plan's file, also while another window is over it. */

static XushiArea *
get_area (XushiWindow *window)
{
  return xushi_plan_get_area (xushi_session_get_plan (xushi_window_get_session (window)), 0);
}

/* (transfer none) (nullable): the window over @window. */
static GtkWindow *
find_over (gpointer window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window)
      return l->data;
  return NULL;
}

/* Opens what the action @name opens over @window. */
static GtkWindow *
open_over (XushiWindow *window, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (window), name, NULL);
  test_wait_for (window_fixture_is_mapped, find_over (window));
  return find_over (window);
}

/* (transfer none): what @name stands for in the template of @widget. */
static gpointer
get_child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

/* (transfer full): which page is in view, of how many: "1 / 5". */
static char *
dup_pages (GtkWindow *pages)
{
  g_auto (GValue) number = G_VALUE_INIT;

  g_object_get_property (get_child (pages, "preview"), "number", &number);
  return g_value_dup_string (&number);
}

static gboolean
has_all_pages (gpointer pages)
{
  g_autofree char *number = dup_pages (pages);

  return strstr (number, "…") == NULL;
}

/* The pages are laid out anew when the plan is read again, as long as they are shown. */
static void
test_pages (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkWindow *pages = open_over (window, "win.print");
  g_autofree char *before = NULL, *after = NULL;

  test_wait_for (has_all_pages, pages);
  before = dup_pages (pages);
  window_fixture_execute (
      self,
      "DELETE FROM indicator; DELETE FROM area;"
      WINDOW_FIXTURE_DELETE_PARTS);
  xushi_store_look (xushi_session_get_store (xushi_window_get_session (window)), NULL);
  test_wait_for (has_all_pages, pages);
  after = dup_pages (pages);
  g_assert_cmpstr (after, !=, before);
  gtk_window_destroy (pages);
  window_fixture_close (window);
}

static GtkDropDown *
get_choice (GtkWindow *pages, const char *name)
{
  return get_child (get_child (get_child (pages, "options"), "choice"), name);
}

static guint
count_pages (GtkWindow *pages)
{
  g_autofree char *number = NULL;

  test_wait_for (has_all_pages, pages);
  number = dup_pages (pages);
  return (guint) g_ascii_strtoull (strrchr (number, ' ') + 1, NULL, 10);
}

/* One area, or one department, makes fewer pages; all of them are back afterwards. */
static void
test_selection (WindowFixture *self, gconstpointer data)
{
  static const char *const choices[] = { "area", "department" };
  XushiWindow *window = window_fixture_open (self);
  GtkWindow *pages = open_over (window, "win.print");
  guint all = count_pages (pages);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkDropDown *choice = get_choice (pages, choices[i]);

      g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
      gtk_drop_down_set_selected (choice, 2);
      g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 2);
      g_assert_cmpuint (count_pages (pages), <, all);
      gtk_drop_down_set_selected (choice, 0);
      g_assert_cmpuint (count_pages (pages), ==, all);
    }
  gtk_window_destroy (pages);
  window_fixture_close (window);
}

static gboolean
has_findings (gpointer check)
{
  return xushi_print_check_get_n (check) > 0;
}

/* What is worth a look before printing is what the command tells; a finding closes the pages and
 * shows its row. Printing goes on all the same. */
static void
test_findings (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkWindow *pages = open_over (window, "win.print");
  XushiPrintCheck *check = get_child (pages, "check");
  GtkListBox *list = get_child (check, "list");
  GtkWidget *print = get_child (pages, "print");
  g_autoptr (GPtrArray) findings = NULL;
  const XushiFinding *first;
  GWeakRef weak;

  test_wait_for (has_findings, check);
  findings = xushi_self_check (xushi_session_get_plan (window->session),
                               xushi_session_get_month (window->session));
  g_assert_cmpuint (xushi_print_check_get_n (check), ==, findings->len);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (check)));
  g_assert_true (gtk_widget_get_sensitive (print));
  first = g_ptr_array_index (findings, 0);
  g_assert_nonnull (first->indicator);
  g_weak_ref_init (&weak, pages);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  window_fixture_wait_gone (&weak);
  g_assert_true (xushi_plan_page_get_indicator (xushi_window_get_plan_page (window))
                 == first->indicator);
  window_fixture_close (window);
}

/* Only a form that writes what it shows keeps the window from following the file. */
static void
test_under_dialogs (WindowFixture *self, gconstpointer data)
{
  static const char *const actions[]
      = { "win.print", "win.history", "win.backups", "win.add-area" };
  static const char *const forms[] = { "win.properties", "win.rules" };
  XushiWindow *window = window_fixture_open (self);
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWindow *over = open_over (window, actions[i]);
      g_autofree char *wanted = g_strdup_printf ("名称%u", i);
      g_autofree char *sql = g_strdup_printf ("UPDATE area SET name = '%s' WHERE position = "
                                              "(SELECT min (position) FROM area)",
                                              wanted);

      window_fixture_execute (self, sql);
      xushi_window_look (window);
      g_assert_cmpstr (xushi_area_get_name (get_area (window)), ==, wanted);
      gtk_window_destroy (over);
    }
  name = g_strdup (xushi_area_get_name (get_area (window)));
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      GtkWindow *over = open_over (window, forms[i]);

      window_fixture_execute (
          self,
          "UPDATE area SET name = 'X' WHERE position = "
          "(SELECT min (position) FROM area)");
      xushi_window_look (window);
      g_assert_cmpstr (xushi_area_get_name (get_area (window)), ==, name);
      gtk_window_destroy (over);
    }
  xushi_window_look (window);
  g_assert_cmpstr (xushi_area_get_name (get_area (window)), ==, "X");
  window_fixture_close (window);
}

/* The answer is about the area that was asked about, not about the one that is shown by then. */
static void
test_asked_area (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));
  guint n = xushi_plan_get_n_areas (plan);
  GtkWindow *question;

  xushi_window_show_area (window, get_area (window));
  question = open_over (window, "win.delete-area");
  window_fixture_execute (
      self,
      "DELETE FROM indicator WHERE area = (SELECT id FROM area ORDER BY position LIMIT 1);"
      "DELETE FROM area WHERE id = (SELECT id FROM area ORDER BY position LIMIT 1);"
      WINDOW_FIXTURE_DELETE_PARTS);
  xushi_store_look (xushi_session_get_store (xushi_window_get_session (window)), NULL);
  g_assert_cmpuint (xushi_plan_get_n_areas (plan), ==, n - 1);
  xushi_window_show_area (window, get_area (window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "accept");
  g_assert_cmpuint (xushi_plan_get_n_areas (plan), ==, n - 1);
  window_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/follow/findings", test_findings);
  window_fixture_add ("/app/follow/selection", test_selection);
  window_fixture_add ("/app/follow/pages", test_pages);
  window_fixture_add ("/app/follow/under-dialogs", test_under_dialogs);
  window_fixture_add ("/app/follow/asked-area", test_asked_area);
  return window_fixture_run ();
}
