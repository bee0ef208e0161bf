/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages-fixture.h"

#include "app/print/xushi-print-options.h"
#include "base/xushi-i18n.h"
#include "page/xushi-kept-setup.h"

#include <string.h>

/* Page settings that the plan keeps under names, in the window of the pages. */

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
find_in_list (PagesView *view, const char *name, const char *icon)
{
  GtkMenuButton *button = pages_fixture_get_child (pages_fixture_get_child (view->pages, "sets"), "button");

  gtk_menu_button_popup (button);
  return find_button (GTK_WIDGET (gtk_menu_button_get_popover (button)), name, icon);
}

static void
click_in_list (PagesView *view, const char *name, const char *icon)
{
  GtkWidget *button = find_in_list (view, name, icon);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
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
answer (PagesView *view, const char *text, const char *response)
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
get_sets (PagesView *view)
{
  return xushi_plan_get_page_sets (xushi_session_get_plan (view->session));
}

/* (transfer full): what the options say, as text. */
static char *
describe_options (PagesView *view)
{
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  xushi_print_options_read (pages_fixture_get_child (view->pages, "options"), &setup);
  return xushi_page_setup_to_text (&setup, xushi_session_get_plan (view->session));
}

static void
read_again (PagesView *view, char **read)
{
  g_free (*read);
  *read = describe_options (view);
}

static void
test_keep (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };
  gpointer options;
  g_autofree char *usual = NULL, *chosen = NULL, *again = NULL;

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
  pages_fixture_open (&view);
  options = pages_fixture_get_child (view.pages, "options");
  usual = describe_options (&view);
  gtk_drop_down_set_selected (pages_fixture_get_child (options, "orientation"), 1);
  gtk_drop_down_set_selected (pages_fixture_get_child (pages_fixture_get_child (options, "choice"), "area"), 2);
  chosen = describe_options (&view);
  click_in_list (&view, _ ("_Keep These Settings…"), NULL);
  answer (&view, " 常务会 ", "accept");
  test_wait_for (pages_fixture_has_no_over, view.pages);
  g_assert_cmpuint (get_sets (&view)->len, ==, 1);
  g_assert_cmpstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->name, ==, "常务会");
  g_assert_cmpstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->pages, ==, chosen);

  /* Other choices, and the kept ones again. */
  gtk_drop_down_set_selected (pages_fixture_get_child (options, "orientation"), 0);
  gtk_drop_down_set_selected (pages_fixture_get_child (pages_fixture_get_child (options, "choice"), "area"), 0);
  again = describe_options (&view);
  g_assert_cmpstr (again, ==, usual);
  click_in_list (&view, "常务会", NULL);
  read_again (&view, &again);
  g_assert_cmpstr (again, ==, chosen);
  pages_fixture_assert_compared (self, &view, NULL);

  /* The same name is asked about before it is replaced. */
  gtk_drop_down_set_selected (pages_fixture_get_child (options, "paper"), 1);
  click_in_list (&view, _ ("_Keep These Settings…"), NULL);
  answer (&view, "常务会", "accept");
  test_wait_for (has_question, view.pages);
  answer (&view, NULL, "cancel");
  test_wait_for (pages_fixture_has_no_over, view.pages);
  g_assert_cmpstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->pages, ==, chosen);
  click_in_list (&view, _ ("_Keep These Settings…"), NULL);
  answer (&view, "常务会", "accept");
  test_wait_for (has_question, view.pages);
  answer (&view, NULL, "accept");
  test_wait_for (pages_fixture_has_no_over, view.pages);
  g_assert_cmpuint (get_sets (&view)->len, ==, 1);
  g_assert_nonnull (strstr (((XushiPageSet *) g_ptr_array_index (get_sets (&view), 0))->pages, "A3"));

  /* Deleted, and brought back. */
  click_in_list (&view, "常务会", "user-trash-symbolic");
  g_assert_cmpuint (get_sets (&view)->len, ==, 0);
  g_assert_nonnull (strstr (window_fixture_get_message (view.pages), "常务会"));
  g_assert_true (xushi_editor_undo (xushi_session_get_editor (view.session), NULL));
  g_assert_cmpuint (get_sets (&view)->len, ==, 1);
  g_assert_nonnull (find_in_list (&view, "常务会", NULL));
  gtk_drop_down_set_selected (pages_fixture_get_child (options, "paper"), 0);
  gtk_drop_down_set_selected (pages_fixture_get_child (options, "orientation"), 0);
  pages_fixture_close (&view);
}

/* A set that names several areas and departments, some of which the plan has no more. */
static void
test_lacking (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };
  XushiPlan *plan;
  XushiEditor *editor;
  GtkWidget *lacking;
  gpointer choice;
  g_autoptr (GPtrArray) departments = NULL;
  g_autofree char *text = NULL, *read = NULL;
  const char *name;

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
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
  pages_fixture_open (&view);
  lacking = pages_fixture_get_child (pages_fixture_get_child (view.pages, "sets"), "lacking");
  choice = pages_fixture_get_child (pages_fixture_get_child (view.pages, "options"), "choice");
  click_in_list (&view, "专题会", NULL);
  read = describe_options (&view);
  g_assert_cmpstr (read, ==, text);
  g_assert_false (gtk_widget_get_visible (lacking));
  pages_fixture_assert_compared (self, &view, NULL);

  /* One of them is chosen, then the several ones again. */
  gtk_drop_down_set_selected (pages_fixture_get_child (choice, "area"), 1);
  read_again (&view, &read);
  g_assert_null (strstr (read, name));
  gtk_drop_down_set_selected (pages_fixture_get_child (choice, "area"), xushi_plan_get_n_areas (plan) + 1);
  read_again (&view, &read);
  g_assert_cmpstr (read, ==, text);

  /* The name of one of the areas is another now. */
  g_assert_true (xushi_editor_rename_area (editor, xushi_plan_get_area (plan, 3), "改名后", NULL));
  read_again (&view, &read);
  g_assert_nonnull (strstr (read, "area=改名后\n"));
  click_in_list (&view, "专题会", NULL);
  g_assert_true (gtk_widget_get_visible (lacking));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (lacking)), "专题会"));
  g_assert_nonnull (strstr (window_fixture_get_message (view.pages), "专题会"));
  read_again (&view, &read);
  g_assert_null (strstr (read, "改名后"));
  g_assert_nonnull (strstr (read, name));

  /* Other choices have nothing to do with the set. */
  gtk_drop_down_set_selected (pages_fixture_get_child (choice, "area"), 0);
  g_assert_false (gtk_widget_get_visible (lacking));
  pages_fixture_close (&view);
}

/* A plan that can only be read lets its sets be chosen, and says why it takes none. */
static void
test_read_only (WindowFixture *self, gconstpointer data)
{
  PagesView view = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiSession) session = NULL;
  g_autofree char *read = NULL;
  GtkWidget *keep, *delete;

  pages_fixture_forget_sample (self);
  pages_fixture_open_window (self, &view);
  g_assert_true (xushi_editor_put_page_set (xushi_session_get_editor (view.session), "常务会",
                                            "paper=A3\nparts=flags\n", NULL));
  store = xushi_store_open (self->path, XUSHI_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  session = xushi_session_new (store);
  view.session = session;
  pages_fixture_open (&view);
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
  pages_fixture_close (&view);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/sets/keep", test_keep);
  window_fixture_add ("/app/sets/lacking", test_lacking);
  window_fixture_add ("/app/sets/read-only", test_read_only);
  return window_fixture_run ();
}
