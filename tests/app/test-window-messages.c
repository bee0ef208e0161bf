/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/support/xushi-dialogs.h"
#include "widgets/xushi-grid.h"

#include <string.h>

/* What the window tells, and where it goes to show it. */

/* Of two refusals the reason of the later one is read, at once. */
static void
test_replaced (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);

  xushi_dialog_toast_reason (window->toasts, "第一处 <原因>");
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "第一处 <原因>");
  xushi_dialog_toast_reason (window->toasts, "第二处");
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "第二处");
  /* What else is told does not hide it. */
  xushi_window_toast (window, "已保存");
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "第二处");
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
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "已保存");
  xushi_window_toast (window, "又已保存");
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "又已保存");
  window_fixture_close (window);
}

static XushiIndicator *
find_jobs (XushiWindow *window)
{
  XushiPlan *plan = xushi_session_get_plan (window->session);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    for (guint j = 0; j < xushi_area_get_n_indicators (xushi_plan_get_area (plan, i)); j++)
      {
        XushiIndicator *indicator = xushi_area_get_indicator (xushi_plan_get_area (plan, i), j);

        if (g_str_equal (xushi_indicator_get_name (indicator), "新增停车位"))
          return indicator;
      }
  g_assert_not_reached ();
}

static void
assert_shown (XushiWindow *window, XushiIndicator *indicator)
{
  XushiAreaPage *page = xushi_window_get_area_page (window);

  g_assert_nonnull (page);
  g_assert_true (xushi_plan_page_get_indicator (XUSHI_PLAN_PAGE (page)) == indicator);
}

/* Undo of what is on another tab goes there, and says which step it was. */
static void
test_undo (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *jobs = find_jobs (window);
  XushiEditor *editor = xushi_session_get_editor (window->session);
  g_autoptr (GError) error = NULL;
  guint tab;

  xushi_editor_set_value (editor, jobs, 9, 700, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  assert_shown (window, jobs);
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "已撤销：录入9月累计值：新增停车位");
  tab = xushi_tab_bar_get_selected (window->tab_bar);
  xushi_plan_page_move (XUSHI_PLAN_PAGE (xushi_window_get_area_page (window)), 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  assert_shown (window, jobs);
  g_assert_cmpuint (xushi_tab_bar_get_selected (window->tab_bar), ==, tab);
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "已重做：录入9月累计值：新增停车位");
  window_fixture_close (window);
}

static gboolean
is_scrolled (gpointer viewport)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (viewport)) > 0;
}

static GtkWidget *
find_viewport (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_VIEWPORT (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_viewport (child);
  return found;
}

/* Undo of what only the details show opens them there. */
static void
test_undo_details (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *jobs = find_jobs (window);
  XushiReading *reading = xushi_indicator_copy_reading (jobs, 9);
  g_autoptr (GError) error = NULL;

  xushi_spec_set_string (&reading->next_step, "约谈");
  xushi_editor_set_reading (xushi_session_get_editor (window->session), jobs, reading, &error);
  g_assert_no_error (error);
  xushi_reading_free (reading);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  assert_shown (window, jobs);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->details)));
  test_wait_for (is_scrolled, find_viewport (GTK_WIDGET (window->details)));
  window_fixture_close (window);
}

static XushiGrid *
find_grid (GtkWidget *root)
{
  XushiGrid *found = XUSHI_IS_GRID (root) ? XUSHI_GRID (root) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_grid (child);
  return found;
}

static gboolean
is_in_view (gpointer grid)
{
  GdkRectangle rect;
  guint row, column;

  return gtk_widget_get_height (grid) > 0 && xushi_grid_get_cursor (grid, &row, &column)
         && xushi_grid_get_cell_rect (grid, row, column, &rect) && rect.y > 0
         && rect.y + rect.height <= gtk_widget_get_height (grid);
}

/* What is found is in view also on a page that was never shown before. */
static void
test_found (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (window->session);
  XushiArea *area = xushi_plan_get_area (plan, 0);
  XushiIndicator *last;

  for (guint i = 1; i < xushi_plan_get_n_areas (plan); i++)
    if (xushi_area_get_n_indicators (xushi_plan_get_area (plan, i))
        > xushi_area_get_n_indicators (area))
      area = xushi_plan_get_area (plan, i);
  last = xushi_area_get_indicator (area, xushi_area_get_n_indicators (area) - 1);
  xushi_window_show_indicator (window, last);
  assert_shown (window, last);
  test_wait_for (is_in_view, find_grid (GTK_WIDGET (xushi_window_get_area_page (window))));
  window_fixture_close (window);
}

static gboolean
is_focused (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_open (gpointer button)
{
  GtkPopover *menu = gtk_menu_button_get_popover (button);

  return menu != NULL && gtk_widget_get_mapped (GTK_WIDGET (menu));
}

/* The menu gives the focus back to the table, and the table lets it go backwards. */
static void
test_focus (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid;

  xushi_window_show_indicator (window, find_jobs (window));
  grid = find_grid (GTK_WIDGET (xushi_window_get_area_page (window)));
  test_wait_for (is_focused, grid);
  gtk_menu_button_popup (window->menu_button);
  test_wait_for (is_open, window->menu_button);
  gtk_menu_button_popdown (window->menu_button);
  test_wait_for (is_focused, grid);
  g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_BACKWARD);
  g_assert_false (is_focused (grid));
  window_fixture_close (window);
}

/* The cursor is where the next figure goes, and keeps its column from area to area. */
static void
test_column (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiAreaPage *page;

  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_AREAS + 6);
  page = xushi_window_get_area_page (window);
  g_assert_cmpstr (xushi_plan_page_get_column (XUSHI_PLAN_PAGE (page)), ==, "value");
  g_assert_true (xushi_grid_begin_edit (find_grid (GTK_WIDGET (page))));
  xushi_grid_cancel_edit (find_grid (GTK_WIDGET (page)));
  xushi_plan_page_go_to_column (XUSHI_PLAN_PAGE (page), "note", FALSE);
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_OVERVIEW);
  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_AREAS);
  page = xushi_window_get_area_page (window);
  g_assert_cmpstr (xushi_plan_page_get_column (XUSHI_PLAN_PAGE (page)), ==, "note");
  window_fixture_close (window);
}

/* The window stands beside a document on a small screen, with all that it shows. */
static void
test_narrow (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  int width;

  for (guint i = 0; i < xushi_tab_bar_get_n_tabs (window->tab_bar); i++)
    {
      xushi_tab_bar_select (window->tab_bar, i);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      g_assert_cmpint (width, <=, 680);
    }
  xushi_window_set_details_shown (window, TRUE);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 680);
  window_fixture_close (window);
}

static void
test_save (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_nonnull (strstr (window_fixture_get_message (GTK_WIDGET (window)), "已保存在“plan.xushi”"));
  window_fixture_close (window);
}

/* No text opens the toolkit's list of emoji. */
static void
test_emoji (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkEditable *entry = gtk_editable_get_delegate (GTK_EDITABLE (window->find_entry));
  GtkWidget *view = gtk_text_view_new ();

  g_signal_emit_by_name (entry, "insert-emoji");
  g_assert_null (g_object_get_data (G_OBJECT (entry), "gtk-emoji-chooser"));
  g_object_ref_sink (view);
  g_signal_emit_by_name (view, "insert-emoji");
  g_assert_null (g_object_get_data (G_OBJECT (view), "gtk-emoji-chooser"));
  g_object_unref (view);
  window_fixture_close (window);
}

/* @text: the accelerators of a line of the list of keys: some, or the first and the last of a row. */
static gboolean
names_key (const char *text, const char *key)
{
  g_auto (GStrv) ends = g_strsplit (text, "...", 2);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  /* The keys of a row differ in their last letter. */
  if (ends[0] != NULL && ends[1] != NULL)
    return strlen (key) == strlen (ends[0]) && strncmp (key, ends[0], strlen (key) - 1) == 0
           && key[strlen (key) - 1] >= ends[0][strlen (key) - 1]
           && key[strlen (key) - 1] <= ends[1][strlen (key) - 1];
  for (char **word = words; *word != NULL; word++)
    {
      guint wanted, known;
      GdkModifierType wanted_state, known_state;

      g_assert_true (gtk_accelerator_parse (key, &wanted, &wanted_state));
      g_assert_true (gtk_accelerator_parse (*word, &known, &known_state));
      if (wanted == known && wanted_state == known_state)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_listed (GSList *objects, const char *key)
{
  for (GSList *l = objects; l != NULL; l = l->next)
    if (GTK_IS_SHORTCUTS_SHORTCUT (l->data))
      {
        g_autofree char *text = NULL;

        g_object_get (l->data, "accelerator", &text, NULL);
        if (names_key (text, key))
          return TRUE;
      }
  return FALSE;
}

/* All that is selected is starred in one step, in the month sheet, too; a heading has no star. */
static void
test_star (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *jobs = find_jobs (window);
  XushiPlanPage *page;
  XushiGrid *grid;
  g_autoptr (GPtrArray) selected = NULL;

  xushi_tab_bar_select (window->tab_bar, XUSHI_TAB_MONTH);
  page = xushi_window_get_plan_page (window);
  grid = xushi_plan_page_get_grid (page);
  xushi_grid_set_cursor (grid, 0, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.star", NULL);
  g_assert_cmpstr (window_fixture_get_message (GTK_WIDGET (window)), ==, "请选中指标；标题行不能加星标");
  xushi_plan_page_show_indicator (page, jobs, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.star", NULL);
  g_assert_true (xushi_indicator_get_spec (jobs)->star);
  xushi_grid_select (grid, &(XushiGridBlock){ 0, 1, 4, 1 });
  selected = xushi_plan_page_list_selected (page);
  g_assert_cmpuint (selected->len, >, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.star", NULL);
  g_assert_true (xushi_indicator_get_spec (g_ptr_array_index (selected, 0))->star);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  for (guint i = 0; i < selected->len; i++)
    g_assert_true (g_ptr_array_index (selected, i) == jobs
                   || !xushi_indicator_get_spec (g_ptr_array_index (selected, i))->star);
  window_fixture_close (window);
}

/* The list of keys names every key of the program's actions. */
static void
test_keys (WindowFixture *self, gconstpointer data)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/xushi/Xushi/help-overlay.ui");
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (self->application);
  guint n = 0;

  for (char **action = actions; *action != NULL; action++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (self->application, *action);

      for (char **key = keys; *key != NULL; key++, n++)
        if (!is_listed (objects, *key))
          g_error ("the list of keys lacks %s, of %s", *key, *action);
    }
  g_assert_cmpuint (n, >, 30);
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/messages/replaced", test_replaced);
  window_fixture_add ("/app/messages/over-standing", test_over_standing);
  window_fixture_add ("/app/messages/undo", test_undo);
  window_fixture_add ("/app/messages/undo-details", test_undo_details);
  window_fixture_add ("/app/messages/found", test_found);
  window_fixture_add ("/app/messages/focus", test_focus);
  window_fixture_add ("/app/messages/column", test_column);
  window_fixture_add ("/app/messages/narrow", test_narrow);
  window_fixture_add ("/app/messages/save", test_save);
  window_fixture_add ("/app/messages/emoji", test_emoji);
  window_fixture_add ("/app/messages/star", test_star);
  window_fixture_add ("/app/messages/keys", test_keys);
  return window_fixture_run ();
}
