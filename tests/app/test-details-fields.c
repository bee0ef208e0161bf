/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "details-fixture.h"

#include "app/details/xushi-details-field.h"

/* A field loses nothing: not what is being typed when something else changes, not what was refused
 * when another indicator is shown. */

#define TEST(name, function) \
  g_test_add ("/app/details/" name, DetailsFixture, NULL, details_fixture_set_up, function, \
              details_fixture_tear_down)

static void
assert_text (GtkWidget *input, const char *expected)
{
  g_autofree char *text = details_fixture_read (input);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_refused (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *input;

  details_fixture_open (fixture, "年度目标");
  input = details_fixture_find (fixture, "目标值");
  details_fixture_type (input, "两千");
  details_fixture_enter (fixture, input);
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->target.low, ==, 2000);
  assert_text (input, "两千");
  g_assert_true (gtk_widget_has_css_class (input, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  /* Another indicator shows its own text, and the refused one is there again afterwards. */
  details_fixture_show (fixture, "淘汰高污染燃料小锅炉");
  assert_text (input, "200");
  g_assert_false (gtk_widget_has_css_class (input, "error"));
  details_fixture_show (fixture, "新增停车位");
  assert_text (input, "两千");
  g_assert_true (gtk_widget_has_css_class (input, "error"));

  /* Once corrected, it is accepted. */
  details_fixture_type (input, "2,100");
  details_fixture_enter (fixture, input);
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->target.low, ==, 2100);
  assert_text (input, "2100");
  g_assert_false (gtk_widget_has_css_class (input, "error"));
}

/* A section that folds on its own takes the focus from its field, whose text is still that of the
 * previous indicator. */
static void
test_folded (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *other;
  XushiDetailsSection *section;
  GtkWidget *input;

  details_fixture_show (fixture, "新增停车位");
  section = details_fixture_find_section (fixture, "年度目标");
  xushi_details_section_set_open (section, TRUE);
  input = details_fixture_find (fixture, "目标值");
  details_fixture_type (input, "两千");
  details_fixture_enter (fixture, input);
  other = details_fixture_show (fixture, "淘汰高污染燃料小锅炉");
  g_assert_false (xushi_details_section_get_open (section));
  g_assert_cmpfloat (xushi_indicator_get_spec (other)->target.low, ==, 200);
  xushi_details_section_set_open (section, TRUE);
  assert_text (input, "200");
  g_assert_false (gtk_widget_has_css_class (input, "error"));
}

/* A total cannot have a target of 0 (docs/domain.md); the reason shown is the model's sentence. */
static void
test_against_rule (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *input;

  details_fixture_open (fixture, "年度目标");
  input = details_fixture_find (fixture, "目标值");
  details_fixture_type (input, "0");
  details_fixture_enter (fixture, input);
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->target.low, ==, 2000);
  g_assert_true (gtk_widget_has_css_class (input, "error"));
}

static void
test_refresh_while_typing (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  XushiEditor *editor = xushi_session_get_editor (fixture->session);
  GError *error = NULL;
  GtkWidget *input;

  details_fixture_open (fixture, "原因");
  input = details_fixture_find (fixture, "主要原因");
  details_fixture_type (input, "地块尚未");
  g_assert_true (xushi_details_pane_is_typing (fixture->pane));
  xushi_editor_set_value (editor, indicator, 9, 660, &error);
  g_assert_no_error (error);
  details_fixture_settle (fixture);
  assert_text (input, "地块尚未");
  g_assert_true (xushi_details_pane_is_typing (fixture->pane));
  g_assert_true (gtk_widget_is_ancestor (input, GTK_WIDGET (fixture->pane)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == input);
  details_fixture_enter (fixture, input);
  g_assert_cmpstr (xushi_indicator_get_reading (indicator, 9)->reason, ==, "地块尚未");
  g_assert_cmpfloat (xushi_indicator_get_reading (indicator, 9)->value, ==, 660);
  g_assert_false (xushi_details_pane_is_typing (fixture->pane));
}

/* Moving to another indicator commits what was typed, for the indicator it was typed for. */
static void
test_leaving (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  XushiIndicator *other;
  GtkWidget *input;

  details_fixture_open (fixture, "责任");
  input = details_fixture_find (fixture, "责任领导");
  details_fixture_type (input, "王副县长");
  other = details_fixture_show (fixture, "淘汰高污染燃料小锅炉");
  g_assert_cmpstr (xushi_indicator_get_spec (indicator)->leader, ==, "王副县长");
  g_assert_cmpstr (xushi_indicator_get_spec (other)->leader, !=, "王副县长");
  g_assert_false (xushi_details_pane_is_typing (fixture->pane));
}

/* Before a change of month the window commits what is being typed: it belongs to the old month. */
static void
test_finish (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *input;

  details_fixture_open (fixture, "年度目标");
  input = details_fixture_find (fixture, "允差");
  details_fixture_type (input, "不少");
  g_assert_false (xushi_details_pane_finish_edit (fixture->pane));
  g_assert_nonnull (fixture->message);
  details_fixture_type (input, "5");
  details_fixture_enter (fixture, input);
  g_assert_true (xushi_details_pane_finish_edit (fixture->pane));
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->tolerance, ==, 5);
}

/* A custom width of slow needs its reason first. */
static void
test_override (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *width, *reason;

  details_fixture_open (fixture, "口径");
  width = details_fixture_find (fixture, "偏慢宽度");
  reason = details_fixture_find (fixture, "单列规则理由");
  details_fixture_type (width, "20");
  details_fixture_enter (fixture, width);
  g_assert_true (isnan (xushi_indicator_get_spec (indicator)->slow_width));
  details_fixture_type (reason, "跨年工程");
  details_fixture_enter (fixture, reason);
  details_fixture_enter (fixture, width);
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->slow_width, ==, 20);
}

static void
test_rename (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *input = details_fixture_find (fixture, "指标名称");

  details_fixture_type (input, "");
  details_fixture_enter (fixture, input);
  g_assert_cmpstr (xushi_indicator_get_name (indicator), ==, "新增停车位");
  g_assert_true (gtk_widget_has_css_class (input, "error"));
  details_fixture_type (input, "新增公共停车位");
  details_fixture_enter (fixture, input);
  g_assert_cmpstr (xushi_indicator_get_name (indicator), ==, "新增公共停车位");
  details_fixture_undo (fixture);
  assert_text (input, "新增停车位");
}

static void
set_departments (DetailsFixture *fixture, XushiIndicator *indicator)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  GError *error = NULL;

  xushi_spec_set_string (&spec->lead_department, "数字甲局");
  g_strfreev (spec->support);
  spec->support = g_strsplit ("数字乙局", "、", -1);
  xushi_editor_set_spec (xushi_session_get_editor (fixture->session), indicator, spec, "改",
                         &error);
  g_assert_no_error (error);
}

static GtkWidget *
find_names (GtkWidget *input)
{
  GtkWidget *child = gtk_widget_get_first_child (
      gtk_widget_get_ancestor (input, XUSHI_TYPE_DETAILS_FIELD));

  while (!GTK_IS_POPOVER (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static gboolean
is_in_sight (gpointer input)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (input));
  double y = -1;

  return gtk_widget_translate_coordinates (input, window, 0, 0, NULL, &y) && y >= 0
         && y < gtk_widget_get_height (window);
}

/* The pane scrolls to what has the focus. */
static void
focus (GtkWidget *input)
{
  gtk_widget_grab_focus (input);
  test_wait_for (is_in_sight, input);
}

/* While a department is typed the plan's are offered; Esc closes the list alone, Enter takes what is
 * chosen, and of several names the last one is completed. */
static void
test_names (DetailsFixture *fixture, gconstpointer data)
{
  XushiIndicator *indicator = details_fixture_show (fixture, "新增停车位");
  GtkWidget *lead, *support, *names;

  set_departments (fixture, indicator);
  details_fixture_open (fixture, "责任");
  lead = details_fixture_find (fixture, "牵头单位");
  focus (lead);
  names = find_names (lead);
  g_assert_false (xushi_details_completion_key (names, GDK_KEY_Down));
  details_fixture_type (lead, "数字");
  g_assert_true (gtk_widget_get_visible (names));
  g_assert_true (xushi_details_completion_key (names, GDK_KEY_Escape));
  g_assert_false (gtk_widget_get_visible (names));
  assert_text (lead, "数字");
  g_assert_false (xushi_details_completion_key (names, GDK_KEY_Escape));

  /* Without Down, Enter means what was typed. */
  details_fixture_type (lead, "数字乙");
  g_assert_false (xushi_details_completion_key (names, GDK_KEY_Return));
  assert_text (lead, "数字乙");
  details_fixture_type (lead, "字乙");
  g_assert_true (xushi_details_completion_key (names, GDK_KEY_Down));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (lead), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "数字乙局");
  g_assert_false (xushi_details_completion_key (names, GDK_KEY_Return));
  assert_text (lead, "数字乙局");
  g_assert_false (gtk_widget_get_visible (names));
  details_fixture_enter (fixture, lead);
  g_assert_cmpstr (xushi_indicator_get_spec (indicator)->lead_department, ==, "数字乙局");

  support = details_fixture_find (fixture, "责任单位");
  focus (support);
  details_fixture_type (support, "教育局、数字");
  names = find_names (support);
  g_assert_true (xushi_details_completion_key (names, GDK_KEY_Up));
  g_assert_true (xushi_details_completion_key (names, GDK_KEY_Tab));
  assert_text (support, "教育局、数字乙局");
  details_fixture_enter (fixture, support);
}

int
main (int argc, char **argv)
{
  details_fixture_init (&argc, &argv);
  TEST ("refused", test_refused);
  TEST ("folded", test_folded);
  TEST ("against-rule", test_against_rule);
  TEST ("refresh-while-typing", test_refresh_while_typing);
  TEST ("leaving", test_leaving);
  TEST ("finish", test_finish);
  TEST ("override", test_override);
  TEST ("rename", test_rename);
  TEST ("names", test_names);
  return g_test_run ();
}
