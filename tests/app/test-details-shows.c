/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "details-fixture.h"

#include "app/details/xushi-details-head.h"
#include "base/xushi-number.h"
#include "widgets/xushi-chart-view.h"

/* What the pane shows, on the screen and to screen readers. */

#define TEST(name, function) TEST_WITH (name, NULL, function)
#define TEST_WITH(name, data, function) \
  g_test_add ("/app/details/" name, DetailsFixture, data, details_fixture_set_up, function, \
              details_fixture_tear_down)

static const char *const sections[]
    = { "各月", "节点", "难点交办", "原因", "报告原文", "责任", "年度目标", "口径", "亮灯", "修改记录" };

static void
open_all (DetailsFixture *fixture)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    details_fixture_open (fixture, sections[i]);
}

/* Everything that takes the focus or draws must have a name; buttons may have a label instead. */
static void
assert_named (GtkWidget *widget, gpointer data)
{
  guint *n = data;
  gboolean input = GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget)
                   || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget)
                   || XUSHI_IS_GRID (widget) || XUSHI_IS_CHART_VIEW (widget)
                   || XUSHI_IS_DETAILS_SECTION (widget);

  if (!input)
    return;
  (*n)++;
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    g_error ("a %s without a name", G_OBJECT_TYPE_NAME (widget));
}

static void
test_names (DetailsFixture *fixture, gconstpointer data)
{
  guint n = 0;

  details_fixture_show (fixture, "新增停车位");
  open_all (fixture);
  details_fixture_each (GTK_WIDGET (fixture->pane), assert_named, &n);
  g_assert_cmpuint (n, >, 40);
}

/* Except for what scrolls sideways, nothing is wider than the pane at its narrowest. */
static void
assert_fits (GtkWidget *widget, gpointer data)
{
  GtkWidget *pane = data;
  gboolean seen = GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget)
                  || GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget)
                  || GTK_IS_SWITCH (widget) || XUSHI_IS_CHART_VIEW (widget);
  graphene_rect_t bounds;

  if (!seen || gtk_widget_get_ancestor (widget, XUSHI_TYPE_GRID) != NULL
      || !gtk_widget_compute_bounds (widget, pane, &bounds))
    return;
  if (bounds.origin.x < -1
      || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (pane) + 1)
    g_error ("a %s is cut off", G_OBJECT_TYPE_NAME (widget));
}

static void
test_narrow (DetailsFixture *fixture, gconstpointer data)
{
  int least;

  details_fixture_show (fixture, "重点工业企业挥发性有机废气治理");
  open_all (fixture);
  gtk_widget_measure (GTK_WIDGET (fixture->pane), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  g_assert_cmpint (least, <=, 340);
  details_fixture_each (GTK_WIDGET (fixture->pane), assert_fits, fixture->pane);
}

static void
count_inputs (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_ENTRY (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget))
    (*(guint *) data)++;
}

/* Folded sections are not built; a pane that is not on the screen is not refreshed. */
static void
test_lazy (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "淘汰高污染燃料小锅炉");
  GtkWidget *name = details_fixture_find (fixture, "指标名称");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  g_autofree char *before = NULL, *after = NULL;
  guint n = 0;

  details_fixture_each (GTK_WIDGET (fixture->pane), count_inputs, &n);
  /* Only the table of months has an entry. */
  g_assert_cmpuint (n, ==, 1);

  gtk_widget_set_visible (GTK_WIDGET (fixture->pane), FALSE);
  xushi_spec_set_string (&spec->name, "淘汰小锅炉");
  g_assert_true (xushi_editor_set_spec (xushi_session_get_editor (fixture->session), indicator,
                                        spec, "改名", NULL));
  before = details_fixture_read (name);
  g_assert_cmpstr (before, ==, "淘汰高污染燃料小锅炉");
  gtk_widget_set_visible (GTK_WIDGET (fixture->pane), TRUE);
  details_fixture_settle (fixture);
  after = details_fixture_read (name);
  g_assert_cmpstr (after, ==, "淘汰小锅炉");
}

static void
assert_read_only (GtkWidget *widget, gpointer data)
{
  if (gtk_widget_get_ancestor (widget, XUSHI_TYPE_GRID) != NULL)
    return;
  if (GTK_IS_ENTRY (widget))
    g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
  else if (GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget))
    g_assert_false (gtk_widget_get_sensitive (widget));
  else if (XUSHI_IS_GRID (widget))
    g_assert_false (xushi_grid_get_editable (XUSHI_GRID (widget)));
}

static void
test_read_only (DetailsFixture *fixture, gconstpointer data)
{
  g_assert_true (xushi_session_is_read_only (fixture->session));
  details_fixture_show (fixture, "新增停车位");
  open_all (fixture);
  details_fixture_each (GTK_WIDGET (fixture->pane), assert_read_only, NULL);
  g_assert_false (gtk_widget_get_sensitive (details_fixture_find_button (fixture, "删除节点")));
  g_assert_false (gtk_widget_get_sensitive (details_fixture_find_button (fixture, "调整目标…")));
}

/* An indicator deleted while it is shown leaves an empty pane, and undo brings it back. */
static void
test_deleted (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GError *error = NULL;

  open_all (fixture);
  xushi_editor_delete_indicator (xushi_session_get_editor (fixture->session), indicator, &error);
  g_assert_no_error (error);
  details_fixture_settle (fixture);
  details_fixture_undo (fixture);
  details_fixture_show (fixture, "新增停车位");
  g_assert_nonnull (details_fixture_find (fixture, "指标名称"));
}

static void
count_lines (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "history-line")
      && !gtk_widget_has_css_class (widget, "dim-label"))
    (*(guint *) data)++;
}

static void
find_problem (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "dim-label"))
    *(const char **) data = gtk_label_get_label (GTK_LABEL (widget));
}

/* The store is asked for the changes once, however often the section is opened; a failure is shown
 * in the section. */
static void
test_history (DetailsFixture *fixture, gconstpointer data)
{
  XushiDetailsSection *section;
  const char *problem = NULL;
  guint n = 0;

  details_fixture_show (fixture, "新增停车位");
  section = details_fixture_open (fixture, "修改记录");
  details_fixture_each (GTK_WIDGET (section), count_lines, &n);
  g_assert_cmpuint (n, ==, 20);

  store_fixture_execute (fixture->files, "ALTER TABLE change RENAME TO lost");
  xushi_details_section_set_open (section, FALSE);
  xushi_details_section_set_open (section, TRUE);
  n = 0;
  details_fixture_each (GTK_WIDGET (section), count_lines, &n);
  details_fixture_each (GTK_WIDGET (section), find_problem, &problem);
  g_assert_cmpuint (n, ==, 20);
  g_assert_null (problem);

  xushi_session_set_month (fixture->session, 8);
  n = 0;
  details_fixture_each (GTK_WIDGET (section), count_lines, &n);
  details_fixture_each (GTK_WIDGET (section), find_problem, &problem);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (problem);
  g_assert_cmpstr (problem, !=, "");
  store_fixture_execute (fixture->files, "ALTER TABLE lost RENAME TO change");
}

/* If the store fails, the reason is shown in place of the answer. */
static void
test_store_fails (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  XushiTarget target = { .bound = XUSHI_BOUND_AT_LEAST, .low = 1800, .high = XUSHI_UNKNOWN,
                         .reason = (char *) "规划调整" };
  XushiDetailsSection *target_section, *months_section;
  const char *problem = NULL;
  guint n = 0;
  GError *error = NULL;

  xushi_editor_adjust_target (xushi_session_get_editor (fixture->session), indicator, &target,
                              &error);
  g_assert_no_error (error);
  store_fixture_execute (fixture->files, "ALTER TABLE target RENAME TO lost; "
                                         "ALTER TABLE reading RENAME TO gone");
  target_section = details_fixture_open (fixture, "年度目标");
  details_fixture_each (GTK_WIDGET (target_section), find_problem, &problem);
  g_assert_nonnull (problem);
  details_fixture_each (GTK_WIDGET (target_section), count_lines, &n);
  g_assert_cmpuint (n, ==, 0);

  problem = NULL;
  xushi_session_set_month (fixture->session, 8);
  months_section = details_fixture_open (fixture, "各月");
  details_fixture_each (GTK_WIDGET (months_section), find_problem, &problem);
  g_assert_nonnull (problem);
}

static void
count_open (GtkWidget *widget, gpointer data)
{
  if (XUSHI_IS_DETAILS_SECTION (widget)
      && xushi_details_section_get_open (XUSHI_DETAILS_SECTION (widget)))
    (*(guint *) data)++;
}

static guint
count_open_sections (DetailsFixture *fixture)
{
  guint n = 0;

  details_fixture_each (GTK_WIDGET (fixture->pane), count_open, &n);
  return n;
}

/* The sections relevant to an indicator are open, until the user decides otherwise. */
static void
test_relevant (DetailsFixture *fixture, gconstpointer data)
{
  details_fixture_show (fixture, "淘汰高污染燃料小锅炉");
  g_assert_cmpuint (count_open_sections (fixture), ==, 1);
  details_fixture_show (fixture, "新增停车位");
  g_assert_cmpuint (count_open_sections (fixture), ==, 2);
  details_fixture_open (fixture, "口径");
  details_fixture_show (fixture, "淘汰高污染燃料小锅炉");
  g_assert_cmpuint (count_open_sections (fixture), ==, 2);
}

static void
assert_verdict (DetailsFixture *fixture, const char *name, const char *expected)
{
  XushiIndicator *indicator = details_fixture_show (fixture, name);
  g_autofree char *verdict = xushi_details_verdict (
      xushi_indicator_get_spec (indicator), xushi_session_assess (fixture->session, indicator));

  g_assert_cmpstr (verdict, ==, expected);
}

static void
test_verdict (DetailsFixture *fixture, gconstpointer data)
{
  assert_verdict (fixture, "新增停车位", "滞后 43.0 个百分点");
  assert_verdict (fixture, "淘汰高污染燃料小锅炉", "正常 快 9.0 个百分点");
  assert_verdict (fixture, "餐厨垃圾日处理能力", "未报");
}

int
main (int argc, char **argv)
{
  details_fixture_init (&argc, &argv);
  TEST ("names", test_names);
  TEST ("narrow", test_narrow);
  TEST ("lazy", test_lazy);
  TEST_WITH ("read-only", GINT_TO_POINTER (TRUE), test_read_only);
  TEST ("deleted", test_deleted);
  TEST ("relevant", test_relevant);
  TEST ("history", test_history);
  TEST ("store-fails", test_store_fails);
  TEST ("verdict", test_verdict);
  return g_test_run ();
}
