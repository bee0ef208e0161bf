/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "app/details/xushi-details-section.h"
#include "widgets/xushi-grid.h"

/* Types a letter on every cell of every table of the window: each accepts or refuses it; a refused
 * letter leaves nothing in the entry, and a reverted one changes nothing. GTK 4.18 crashed when
 * text was removed from the entry while it was being inserted. */

typedef struct
{
  guint n_taken;
  guint n_refused;
} Count;

static GtkWidget *
find_entry (XushiGrid *grid)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid));

  while (!GTK_IS_ENTRY (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
refused_cb (Count *count)
{
  count->n_refused++;
}

static void
type_in_cell (XushiGrid *grid, guint row, guint column, Count *count)
{
  GtkEditable *entry = GTK_EDITABLE (find_entry (grid));
  guint refused = count->n_refused;

  xushi_grid_set_cursor (grid, row, column);
  g_signal_emit_by_name (gtk_editable_get_delegate (entry), "insert-at-cursor", "7");
  if (xushi_grid_get_editing (grid))
    {
      g_assert_cmpuint (count->n_refused, ==, refused);
      g_assert_cmpstr (gtk_editable_get_text (entry), ==, "7");
      count->n_taken++;
    }
  else
    g_assert_cmpuint (count->n_refused, ==, refused + 1);
  xushi_grid_cancel_edit (grid);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
}

static void
type_in_grid (XushiGrid *grid, Count *count)
{
  XushiGridSource *source = xushi_grid_get_source (grid);
  guint n_columns = xushi_grid_source_get_n_columns (source);
  guint n_rows = xushi_grid_source_get_n_rows (source);
  gulong handler = g_signal_connect_swapped (grid, "edit-refused", G_CALLBACK (refused_cb), count);

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      type_in_cell (grid, row, column, count);
  g_signal_handler_disconnect (grid, handler);
}

static void
type_below (GtkWidget *widget, Count *count)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (XUSHI_IS_DETAILS_SECTION (widget))
    xushi_details_section_set_open (XUSHI_DETAILS_SECTION (widget), TRUE);
  if (XUSHI_IS_GRID (widget))
    type_in_grid (XUSHI_GRID (widget), count);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    type_below (child, count);
}

static void
assert_unchanged (XushiWindow *window)
{
  g_assert_false (
      xushi_editor_can_undo (xushi_session_get_editor (xushi_window_get_session (window))));
}

static void
test_overview (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  Count count = { 0, 0 };

  type_below (GTK_WIDGET (window), &count);
  g_assert_cmpuint (count.n_taken, ==, 0);
  g_assert_cmpuint (count.n_refused, >, 50);
  assert_unchanged (window);
  window_fixture_close (window);
}

static void
test_areas (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      Count count = { 0, 0 };

      xushi_window_show_area (window, xushi_plan_get_area (plan, i));
      test_wait_for (window_fixture_is_mapped, xushi_window_get_area_page (window));
      type_below (GTK_WIDGET (xushi_window_get_area_page (window)), &count);
      g_assert_cmpuint (count.n_taken, >, 0);
      g_assert_cmpuint (count.n_refused, >, 0);
    }
  assert_unchanged (window);
  window_fixture_close (window);
}

/* The first indicator of the plan with this measure. */
static XushiIndicator *
find_indicator (XushiPlan *plan, XushiMeasure measure)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (xushi_indicator_get_spec (xushi_area_get_indicator (area, j))->measure == measure)
          return xushi_area_get_indicator (area, j);
    }
  g_assert_not_reached ();
}

/* The tables of the details, months and nodes, of an indicator of each kind. */
static void
test_details (WindowFixture *self, gconstpointer data)
{
  XushiWindow *window = window_fixture_open (self);
  XushiPlan *plan = xushi_session_get_plan (xushi_window_get_session (window));

  xushi_window_set_details_shown (window, TRUE);
  for (guint measure = 0; measure <= XUSHI_MEASURE_MILESTONE; measure++)
    {
      Count count = { 0, 0 };

      xushi_window_show_indicator (window, find_indicator (plan, measure));
      test_wait_for (window_fixture_is_mapped, window->details);
      type_below (GTK_WIDGET (window->details), &count);
      g_assert_cmpuint (count.n_taken, >, 0);
      g_assert_cmpuint (count.n_refused, >, 0);
    }
  assert_unchanged (window);
  window_fixture_close (window);
}

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  window_fixture_add ("/app/typing/overview", test_overview);
  window_fixture_add ("/app/typing/areas", test_areas);
  window_fixture_add ("/app/typing/details", test_details);
  return window_fixture_run ();
}
