/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/details/xushi-details-field.h"
#include "app/details/xushi-details-section.h"
#include "rows/xushi-nodes-source.h"
#include "widgets/xushi-grid.h"

/* A window with a refused text does not close before that is corrected or given up. */

/* (transfer none) (nullable): the first visible widget of @type under @root, with @name if that is
 * given. */
static GtkWidget *
find_shown (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_shown (child, type);
  return found;
}

static void
open_sections (GtkWidget *root)
{
  if (XUSHI_IS_DETAILS_SECTION (root))
    xushi_details_section_set_open (XUSHI_DETAILS_SECTION (root), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_sections (child);
}

/* (transfer none): the nodes table in the details. */
static XushiGrid *
find_nodes (GtkWidget *root)
{
  XushiGrid *found = NULL;

  if (XUSHI_IS_GRID (root) && XUSHI_IS_NODES_SOURCE (xushi_grid_get_source (XUSHI_GRID (root))))
    return XUSHI_GRID (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nodes (child);
  return found;
}

static void
type_cell (XushiGrid *grid, guint row, guint column, const char *text)
{
  GtkWidget *entry = gtk_widget_get_first_child (GTK_WIDGET (grid));

  while (!GTK_IS_ENTRY (entry))
    entry = gtk_widget_get_next_sibling (entry);
  xushi_grid_set_cursor (grid, row, column);
  g_assert_true (xushi_grid_begin_edit (grid));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static XushiIndicator *
find_indicator (XushiWindow *window, gboolean with_nodes)
{
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);

          if ((xushi_indicator_get_spec (indicator)->nodes->len > 1) == with_nodes)
            return indicator;
        }
    }
  g_assert_not_reached ();
}

/* (transfer none) (nullable): the question over the window. */
static GtkWindow *
find_question (gpointer window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window && ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  gboolean found = GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_label (child, text);
  return found;
}

/* Closing asks, and names @refused; "cancel" keeps the window open, then "accept" closes it. */
static void
assert_asks (XushiWindow *window, const char *refused)
{
  static const char *const responses[] = { "cancel", "accept" };
  GWeakRef weak;

  g_weak_ref_init (&weak, window);
  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    {
      GtkWindow *question;

      gtk_window_close (GTK_WINDOW (window));
      question = find_question (window);
      g_assert_nonnull (question);
      test_wait_for (window_fixture_is_mapped, question);
      g_assert_true (has_label (GTK_WIDGET (question), refused));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), responses[i]);
      if (i == 0)
        gtk_window_destroy (question);
    }
  window_fixture_wait_gone (&weak);
}

static XushiGrid *
show_nodes (XushiWindow *window)
{
  XushiGrid *grid;

  xushi_window_set_details_shown (window, TRUE);
  xushi_window_show_indicator (window, find_indicator (window, TRUE));
  open_sections (GTK_WIDGET (window->details));
  grid = find_nodes (GTK_WIDGET (window->details));
  test_wait_for (window_fixture_is_mapped, grid);
  return grid;
}

static void
test_nodes (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);

  type_cell (show_nodes (window), 0, XUSHI_NODES_FINISHED, "x");
  assert_asks (window, "完成日期：“x”");
}

/* A month in the line that adds a node stays there until the node has a name. */
static void
test_nameless (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiGrid *grid = show_nodes (window);

  type_cell (grid, xushi_grid_source_get_n_rows (xushi_grid_get_source (grid)) - 1, XUSHI_NODES_DUE,
             "9");
  g_assert_false (xushi_grid_finish_edit (grid));
  g_assert_cmpuint (xushi_grid_get_n_errors (grid), ==, 1);
  assert_asks (window, "：“9”");
}

static void
hide_pane (XushiWindow *window)
{
  xushi_window_set_details_shown (window, FALSE);
}

static void
show_overview (XushiWindow *window)
{
  xushi_tab_bar_select (window->tab_bar, 0);
}

static void
show_other (XushiWindow *window)
{
  xushi_window_show_indicator (window, find_indicator (window, FALSE));
}

static void
delete_area (XushiWindow *window)
{
  g_autoptr (GError) error = NULL;

  xushi_editor_delete_area (xushi_session_get_editor (window->session),
                            xushi_area_page_get_area (xushi_window_get_area_page (window)), &error);
  g_assert_no_error (error);
}

static void
close_plan (XushiWindow *window)
{
  xushi_window_set_session (window, NULL);
}

/* A text that is refused in the nodes stays with them wherever the window goes, and comes to no
 * other; with the nodes themselves it goes. */
static void
test_ways (WindowFixture *self, gconstpointer data)
{
  static const struct
  {
    void (*leave) (XushiWindow *window);
    guint n_kept;
  } ways[] = { { hide_pane, 1 }, { show_overview, 1 }, { show_other, 1 },
               { delete_area, 0 }, { close_plan, 0 } };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (ways); i++)
    {
      XushiWindow *window = window_fixture_open (self);
      XushiGrid *grid = show_nodes (window);
      guint last = xushi_grid_source_get_n_rows (xushi_grid_get_source (grid)) - 1;
      g_autoptr (GPtrArray) refused = NULL;

      type_cell (grid, i % 2 == 0 ? last : 0, i % 2 == 0 ? XUSHI_NODES_NAME : XUSHI_NODES_DUE, " ");
      ways[i / 2].leave (window);
      if (window->session != NULL)
        {
          refused = xushi_window_list_refused (window);
          g_assert_cmpuint (refused->len, ==, ways[i / 2].n_kept);
          while (xushi_editor_can_undo (xushi_session_get_editor (window->session)))
            g_assert_true (xushi_editor_undo (xushi_session_get_editor (window->session), NULL));
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A text of one indicator does not become a node of the next one, nor of none. */
static void
test_nodes_left (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiIndicator *other = find_indicator (window, FALSE);

  type_cell (show_nodes (window), 0, XUSHI_NODES_FINISHED, "x");
  xushi_window_show_indicator (window, other);
  xushi_details_pane_set_indicator (window->details, NULL);
  g_assert_cmpuint (xushi_indicator_get_spec (other)->nodes->len, <=, 1);
  g_assert_false (
      xushi_editor_can_undo (xushi_session_get_editor (xushi_window_get_session (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_field (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  GtkWidget *field;

  xushi_window_set_details_shown (window, TRUE);
  xushi_window_show_indicator (window, find_indicator (window, TRUE));
  test_wait_for (window_fixture_is_mapped, window->details);
  /* The first field is the name, and an indicator without one is refused. */
  field = find_shown (GTK_WIDGET (window->details), XUSHI_TYPE_DETAILS_FIELD);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                                find_shown (field, GTK_TYPE_TEXT_VIEW))),
                            "", 0);
  assert_asks (window, "：“”");
}

/* Also while another page is shown. */
static void
test_area (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));
  XushiGrid *grid;
  gboolean refused = FALSE;

  xushi_window_show_area (window, xushi_plan_get_area (plan, 0));
  grid = XUSHI_GRID (find_shown (GTK_WIDGET (xushi_window_get_area_page (window)),
                                 XUSHI_TYPE_GRID));
  test_wait_for (window_fixture_is_mapped, grid);
  for (guint column = 0; column < xushi_grid_source_get_n_columns (xushi_grid_get_source (grid))
                         && !refused;
       column++)
    {
      XushiGridColumn info;

      xushi_grid_source_get_column (xushi_grid_get_source (grid), column, &info);
      if (!g_str_equal (info.id, "value"))
        continue;
      type_cell (grid, 0, column, "12x");
      refused = !xushi_grid_finish_edit (grid);
    }
  g_assert_true (refused);
  xushi_window_show_area (window, xushi_plan_get_area (plan, 1));
  assert_asks (window, "：“12x”");
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/refused/nodes", test_nodes);
  window_fixture_add ("/app/refused/nameless", test_nameless);
  window_fixture_add ("/app/refused/ways", test_ways);
  window_fixture_add ("/app/refused/nodes-left", test_nodes_left);
  window_fixture_add ("/app/refused/field", test_field);
  window_fixture_add ("/app/refused/area", test_area);
  return window_fixture_run ();
}
