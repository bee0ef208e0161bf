/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "edit/xushi-editor.h"
#include "xushi-test-attributes.h"

/* Every command, done, undone and redone: each time the plan in memory matches the file and is
 * exactly what it was; listeners are notified of each step once. */

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
  XushiPlan *plan;
  guint n_changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static XushiIndicator *
find (Fixture *fixture, const char *key)
{
  XushiIndicator *indicator = xushi_plan_find_key (fixture->plan, key);

  g_assert_nonnull (indicator);
  return indicator;
}

static XushiArea *
find_area (Fixture *fixture, const char *name)
{
  XushiArea *area = xushi_plan_find_area_by_name (fixture->plan, name);

  g_assert_nonnull (area);
  return area;
}

static void
add (Fixture *fixture, const char *area, const char *group, const char *parent, const char *key)
{
  g_autofree char *name = g_strdup_printf ("指标%s", key);
  g_autoptr (XushiSpec) spec = xushi_spec_new (name);
  GError *error = NULL;

  xushi_spec_set_string (&spec->key, key);
  xushi_spec_set_string (&spec->group, group);
  xushi_spec_set_string (&spec->parent_key, parent);
  xushi_spec_set_string (&spec->lead_department, "发改局");
  xushi_spec_set_string (&spec->leader, "张县长");
  spec->support = g_strsplit ("统计局、人社局", "、", -1);
  spec->target.low = 100;
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 10, NULL));
  g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 6, 20, NULL));
  xushi_editor_add_indicator (fixture->editor, find_area (fixture, area), spec, NULL, &error);
  g_assert_no_error (error);
}

/* Two areas; the first with a row without a group, and two groups, one of which contains a parent
 * with two children and a grandchild. Readings, a difficulty, a target's second version and a
 * snapshot belong to “B”. */
static void
fill (Fixture *fixture)
{
  g_autoptr (XushiDifficulty) difficulty = xushi_difficulty_new ("土地指标不足");
  XushiTarget target = { .bound = XUSHI_BOUND_AT_MOST, .low = 90, .high = XUSHI_UNKNOWN,
                         .reason = (char *) "人大调整" };
  XushiSnapshotRow row = { .value = 5, .completion = 50, .lead = -1, .light = XUSHI_LIGHT_SLOW };
  GError *error = NULL;

  xushi_editor_add_area (fixture->editor, "民生实事", -1, &error);
  xushi_editor_add_area (fixture->editor, "绿色发展", -1, &error);
  g_assert_no_error (error);
  add (fixture, "民生实事", NULL, NULL, "A");
  add (fixture, "民生实事", "就业", NULL, "B");
  add (fixture, "民生实事", "就业", "B", "B1");
  add (fixture, "民生实事", "就业", "B1", "B11");
  add (fixture, "民生实事", "就业", "B", "B2");
  add (fixture, "民生实事", "就业", NULL, "C");
  add (fixture, "民生实事", "教育", NULL, "D");
  add (fixture, "绿色发展", NULL, NULL, "E");
  difficulty->department = g_strdup ("国土局");
  xushi_editor_put_difficulty (fixture->editor, find (fixture, "B"), difficulty, &error);
  for (int month = 2; month <= 4; month++)
    xushi_editor_set_value (fixture->editor, find (fixture, "B"), month, month * 10, &error);
  xushi_editor_set_value (fixture->editor, find (fixture, "B11"), 4, 7, &error);
  xushi_editor_adjust_target (fixture->editor, find (fixture, "B"), &target, &error);
  row.indicator = xushi_indicator_get_id (find (fixture, "B"));
  xushi_editor_freeze (fixture->editor,
                       &(XushiSnapshot){ .name = (char *) "四月会", .month = 4 }, &row, 1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->files = store_fixture_new ();
  fixture->store = store_fixture_create (fixture->files);
  fixture->editor = xushi_editor_new (fixture->store);
  fixture->plan = xushi_editor_get_plan (fixture->editor);
  fill (fixture);
  g_signal_connect_swapped (fixture->plan, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->plan, fixture);
  g_clear_object (&fixture->editor);
  g_assert_finalize_object (fixture->store);
  store_fixture_free (fixture->files);
}

static void
assert_file_says (Fixture *fixture, const char *expected)
{
  g_autoptr (XushiStore) again = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_autofree char *said = store_fixture_dump (xushi_store_get_plan (again));
  g_autofree char *remembered = store_fixture_dump (fixture->plan);
  GPtrArray *findings = xushi_store_inspect (again, NULL);

  g_assert_cmpstr (said, ==, expected);
  g_assert_cmpstr (remembered, ==, expected);
  g_assert_cmpuint (findings->len, ==, 0);
}

typedef void (*Command) (Fixture *fixture, GError **error);

/* The test used for all of them: @data is the command. */
static void
test_command (Fixture *fixture, gconstpointer data)
{
  Command command = *(const Command *) data;
  g_autofree char *before = store_fixture_dump (fixture->plan), *after = NULL, *label = NULL;
  guint n_before = xushi_plan_get_n_indicators (fixture->plan);
  GError *error = NULL;

  command (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  after = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (after, !=, before);
  assert_file_says (fixture, after);
  label = g_strdup (xushi_editor_get_undo_label (fixture->editor));

  for (int round = 0; round < 2; round++)
    {
      xushi_editor_undo (fixture->editor, &error);
      g_assert_no_error (error);
      assert_file_says (fixture, before);
      g_assert_cmpuint (xushi_plan_get_n_indicators (fixture->plan), ==, n_before);
      g_assert_cmpstr (xushi_editor_get_redo_label (fixture->editor), ==, label);

      g_assert_true (xushi_editor_redo (fixture->editor, &error));
      g_assert_no_error (error);
      assert_file_says (fixture, after);
      g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, label);
      g_assert_false (xushi_editor_can_redo (fixture->editor));
    }
  g_assert_cmpuint (fixture->n_changed, ==, 5);
}

/* The commands. */

static void
do_set_value (Fixture *fixture, GError **error)
{
  xushi_editor_set_value (fixture->editor, find (fixture, "B"), 9, 9860, error);
}

static void
do_correct_value (Fixture *fixture, GError **error)
{
  xushi_editor_set_value (fixture->editor, find (fixture, "B"), 3, 31, error);
}

static void
do_clear_value (Fixture *fixture, GError **error)
{
  xushi_editor_set_value (fixture->editor, find (fixture, "B"), 3, XUSHI_UNKNOWN, error);
}

static void
do_set_reading (Fixture *fixture, GError **error)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (9);

  reading->completion = 45;
  reading->note = g_strdup ("主体封顶");
  reading->light = XUSHI_LIGHT_ON_PACE;
  reading->light_reason = g_strdup ("专题会认定");
  xushi_editor_set_reading (fixture->editor, find (fixture, "D"), reading, error);
}

static void
do_confirm_doubt (Fixture *fixture, GError **error)
{
  xushi_editor_confirm_doubt (fixture->editor, find (fixture, "B"), 3, XUSHI_DOUBT_RISE,
                              "比2月多得多", "集中发放", error);
}

static void
do_set_note (Fixture *fixture, GError **error)
{
  xushi_editor_set_note (fixture->editor, find (fixture, "B"), 3, "含外来务工", error);
}

static void
do_set_spec (Fixture *fixture, GError **error)
{
  XushiIndicator *indicator = find (fixture, "B");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));

  xushi_spec_set_string (&spec->name, "新增城镇就业");
  xushi_spec_set_string (&spec->lead_department, "新设的局");
  xushi_spec_set_string (&spec->leader, NULL);
  g_strfreev (spec->support);
  spec->support = g_strsplit ("人社局、财政局、民政局", "、", -1);
  spec->target.low = 12000;
  spec->pace.kind = XUSHI_PACE_WORKS;
  g_ptr_array_remove_index (spec->nodes, 0);
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改指标", error);
}

static void
do_change_key_of_parent (Fixture *fixture, GError **error)
{
  XushiIndicator *indicator = find (fixture, "B");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));

  xushi_spec_set_string (&spec->key, "就业-1");
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改编号", error);
  g_assert_true (find (fixture, "就业-1") == indicator);
  g_assert_null (xushi_plan_find_key (fixture->plan, "B"));
  g_assert_cmpstr (xushi_indicator_get_spec (find (fixture, "B1"))->parent_key, ==, "就业-1");
}

static void
do_regroup (Fixture *fixture, GError **error)
{
  XushiIndicator *indicator = find (fixture, "B");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));

  xushi_spec_set_string (&spec->group, "新的方面");
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改方面", error);
  g_assert_cmpstr (xushi_indicator_get_spec (find (fixture, "B11"))->group, ==, "新的方面");
}

static void
do_reparent (Fixture *fixture, GError **error)
{
  XushiIndicator *indicator = find (fixture, "B1");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));

  xushi_spec_set_string (&spec->parent_key, "E");
  xushi_editor_set_spec (fixture->editor, indicator, spec, "改上级", error);
  g_assert_cmpuint (xushi_area_get_n_indicators (find_area (fixture, "绿色发展")), ==, 3);
  g_assert_cmpint (xushi_indicator_get_depth (find (fixture, "B11")), ==, 2);
}

static void
do_adjust_target (Fixture *fixture, GError **error)
{
  XushiTarget target = { .bound = XUSHI_BOUND_RANGE, .low = 80, .high = 95,
                         .document = (char *) "德人大〔2016〕8号",
                         .decided = (char *) "2016-07-28", .reason = (char *) "年中调整" };

  xushi_editor_adjust_target (fixture->editor, find (fixture, "B"), &target, error);
  g_assert_cmpint (xushi_indicator_get_n_targets (find (fixture, "B")), ==, 3);
}

static void
do_add_indicator (Fixture *fixture, GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new ("插在中间");
  gint64 row;

  xushi_spec_set_string (&spec->group, "就业");
  row = xushi_editor_add_indicator (fixture->editor, find_area (fixture, "民生实事"), spec,
                                    find (fixture, "C"), error);
  g_assert_cmpint (row, !=, 0);
  g_assert_nonnull (xushi_plan_find_indicator (fixture->plan, row));
}

static void
do_delete_parent (Fixture *fixture, GError **error)
{
  xushi_editor_delete_indicator (fixture->editor, find (fixture, "B"), error);
  g_assert_null (xushi_plan_find_key (fixture->plan, "B11"));
  g_assert_cmpuint (xushi_plan_get_n_indicators (fixture->plan), ==, 4);
}

static void
do_delete_last_of_group (Fixture *fixture, GError **error)
{
  xushi_editor_delete_indicator (fixture->editor, find (fixture, "D"), error);
}

static void
do_move_within (Fixture *fixture, GError **error)
{
  XushiArea *area = find_area (fixture, "民生实事");

  xushi_editor_move_indicator (fixture->editor, find (fixture, "C"), area, "就业",
                               find (fixture, "B"), error);
  g_assert_true (xushi_area_get_indicator (area, 1) == find (fixture, "C"));
  g_assert_true (xushi_area_get_indicator (area, 2) == find (fixture, "B"));
}

static void
do_move_across (Fixture *fixture, GError **error)
{
  XushiArea *area = find_area (fixture, "绿色发展");

  xushi_editor_move_indicator (fixture->editor, find (fixture, "B"), area, "大气治理", NULL, error);
  g_assert_cmpuint (xushi_area_get_n_indicators (area), ==, 5);
  g_assert_cmpint (xushi_indicator_get_area_id (find (fixture, "B11")), ==,
                   xushi_area_get_id (area));
}

static void
do_add_area (Fixture *fixture, GError **error)
{
  g_assert_cmpint (xushi_editor_add_area (fixture->editor, "改革引领", 1, error), !=, 0);
  g_assert_cmpstr (xushi_area_get_name (xushi_plan_get_area (fixture->plan, 1)), ==, "改革引领");
}

static void
do_rename_area (Fixture *fixture, GError **error)
{
  xushi_editor_rename_area (fixture->editor, find_area (fixture, "民生实事"), "十件实事", error);
}

static void
do_move_area (Fixture *fixture, GError **error)
{
  xushi_editor_move_area (fixture->editor, find_area (fixture, "绿色发展"), 0, error);
  g_assert_cmpstr (xushi_area_get_name (xushi_plan_get_area (fixture->plan, 0)), ==, "绿色发展");
}

static void
do_delete_area (Fixture *fixture, GError **error)
{
  xushi_editor_delete_area (fixture->editor, find_area (fixture, "民生实事"), error);
  g_assert_cmpuint (xushi_plan_get_n_indicators (fixture->plan), ==, 1);
}

static void
do_rename_group (Fixture *fixture, GError **error)
{
  xushi_editor_rename_group (fixture->editor, find_area (fixture, "民生实事"), "就业", "就业创业",
                             error);
  g_assert_cmpstr (xushi_indicator_get_spec (find (fixture, "C"))->group, ==, "就业创业");
}

static void
do_add_difficulty (Fixture *fixture, GError **error)
{
  g_autoptr (XushiDifficulty) difficulty = xushi_difficulty_new ("资金缺口");

  difficulty->level = g_strdup ("县级");
  difficulty->leader = g_strdup ("李副县长");
  difficulty->due = g_strdup ("2016-10-31");
  xushi_editor_put_difficulty (fixture->editor, find (fixture, "E"), difficulty, error);
}

static const XushiDifficulty *
get_difficulty (Fixture *fixture)
{
  GPtrArray *list = xushi_indicator_get_difficulties (find (fixture, "B"));

  g_assert_cmpuint (list->len, ==, 1);
  return g_ptr_array_index (list, 0);
}

static void
do_change_difficulty (Fixture *fixture, GError **error)
{
  g_autoptr (XushiDifficulty) difficulty = xushi_difficulty_copy (get_difficulty (fixture));

  difficulty->result = g_strdup ("已解决");
  xushi_editor_put_difficulty (fixture->editor, find (fixture, "B"), difficulty, error);
}

static void
do_delete_difficulty (Fixture *fixture, GError **error)
{
  xushi_editor_delete_difficulty (fixture->editor, find (fixture, "B"),
                                  get_difficulty (fixture)->id, error);
}

static void
do_set_info (Fixture *fixture, GError **error)
{
  XushiPlanInfo info = *xushi_plan_get_info (fixture->plan);

  info.title = (char *) "另一个标题";
  info.office = NULL;
  info.demo = TRUE;
  xushi_editor_set_info (fixture->editor, &info, error);
}

/* Everything in the list of attributes, except the indicator's position. */
static void
do_set_every_attribute (Fixture *fixture, GError **error)
{
  XushiIndicator *indicator = find (fixture, "B");
  const XushiSpec *before = xushi_indicator_get_spec (indicator);
  g_autoptr (XushiSpec) spec = xushi_spec_new (NULL);

  xushi_test_attributes_fill (&xushi_spec_attributes, spec, 0);
  xushi_spec_set_string (&spec->key, before->key);
  xushi_spec_set_string (&spec->parent_key, before->parent_key);
  xushi_spec_set_string (&spec->group, before->group);
  xushi_editor_set_spec (fixture->editor, indicator, spec, "全部", error);
}

static void
do_set_rules (Fixture *fixture, GError **error)
{
  XushiRules rules = *xushi_plan_get_rules (fixture->plan);

  rules.judge = XUSHI_JUDGE_RATIO;
  rules.slow_width = 0;
  rules.lead = XUSHI_LEAD_EXACT;
  xushi_editor_set_rules (fixture->editor, &rules, error);
}

static void
do_freeze (Fixture *fixture, GError **error)
{
  XushiSnapshotRow rows[2] = {
    { xushi_indicator_get_id (find (fixture, "A")), 1, XUSHI_UNKNOWN, 2, XUSHI_LIGHT_DONE },
    { xushi_indicator_get_id (find (fixture, "C")), 3, 4, 5, XUSHI_LIGHT_NONE },
  };

  xushi_editor_freeze (fixture->editor,
                       &(XushiSnapshot){ .name = (char *) "九月例会", .month = 9 }, rows, 2, error);
  g_assert_cmpuint (xushi_plan_get_snapshots (fixture->plan)->len, ==, 2);
}

/* A pasted block, with rules and title: still one step, one signal. */
static void
do_group (Fixture *fixture, GError **error)
{
  XushiPlanInfo info = *xushi_plan_get_info (fixture->plan);
  XushiRules rules = *xushi_plan_get_rules (fixture->plan);
  gint64 area;
  g_autoptr (XushiSpec) spec = xushi_spec_new ("新领域的指标");

  info.year = 2017;
  rules.slow_width = 5;
  g_assert_true (xushi_editor_begin (fixture->editor, "粘贴一块", error));
  xushi_editor_set_info (fixture->editor, &info, error);
  xushi_editor_set_rules (fixture->editor, &rules, error);
  g_assert_true (xushi_editor_begin (fixture->editor, "里层", error));
  for (int month = 1; month <= 12; month++)
    xushi_editor_set_value (fixture->editor, find (fixture, "C"), month, month, error);
  g_assert_true (xushi_editor_end (fixture->editor, error));
  area = xushi_editor_add_area (fixture->editor, "新领域", -1, error);
  g_assert_cmpint (xushi_editor_add_indicator_to (fixture->editor, area, spec, error), !=, 0);
  xushi_editor_delete_indicator (fixture->editor, find (fixture, "A"), error);
  xushi_editor_move_area (fixture->editor, find_area (fixture, "绿色发展"), 0, error);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_true (xushi_editor_end (fixture->editor, error));
  g_assert_cmpstr (xushi_editor_get_undo_label (fixture->editor), ==, "粘贴一块");
}

static const struct
{
  const char *name;
  Command command;
} commands[] = {
  { "set-value", do_set_value },
  { "correct-value", do_correct_value },
  { "clear-value", do_clear_value },
  { "set-reading", do_set_reading },
  { "confirm-doubt", do_confirm_doubt },
  { "set-note", do_set_note },
  { "set-spec", do_set_spec },
  { "change-key-of-parent", do_change_key_of_parent },
  { "regroup", do_regroup },
  { "reparent", do_reparent },
  { "adjust-target", do_adjust_target },
  { "add-indicator", do_add_indicator },
  { "delete-parent", do_delete_parent },
  { "delete-last-of-group", do_delete_last_of_group },
  { "move-within", do_move_within },
  { "move-across", do_move_across },
  { "add-area", do_add_area },
  { "rename-area", do_rename_area },
  { "move-area", do_move_area },
  { "delete-area", do_delete_area },
  { "rename-group", do_rename_group },
  { "add-difficulty", do_add_difficulty },
  { "change-difficulty", do_change_difficulty },
  { "delete-difficulty", do_delete_difficulty },
  { "set-info", do_set_info },
  { "set-rules", do_set_rules },
  { "set-every-attribute", do_set_every_attribute },
  { "freeze", do_freeze },
  { "group", do_group },
};

/* Everything undone down to the empty plan, and redone up to where it was. */
static void
test_all_the_way (Fixture *fixture, gconstpointer data)
{
  g_autofree char *full = store_fixture_dump (fixture->plan);
  guint n_steps = 0;
  GError *error = NULL;

  while (xushi_editor_can_undo (fixture->editor))
    {
      g_assert_true (xushi_editor_undo (fixture->editor, &error));
      n_steps++;
    }
  g_assert_cmpuint (xushi_plan_get_n_areas (fixture->plan), ==, 0);
  g_assert_cmpuint (xushi_plan_get_n_indicators (fixture->plan), ==, 0);
  while (xushi_editor_can_redo (fixture->editor))
    g_assert_true (xushi_editor_redo (fixture->editor, &error));
  assert_file_says (fixture, full);
  g_assert_cmpuint (fixture->n_changed, ==, 2 * n_steps);
  g_assert_cmpuint (n_steps, ==, 17);
}

/* After some fifty insertions between the same two rows, positions run out of fractions; they are
 * then renumbered, invisibly. */
static void
test_many_at_one_spot (Fixture *fixture, gconstpointer data)
{
  XushiArea *area = find_area (fixture, "民生实事");
  g_autofree char *before = store_fixture_dump (fixture->plan), *after = NULL;
  GError *error = NULL;

  g_assert_true (xushi_editor_begin (fixture->editor, "许多", &error));
  for (int i = 0; i < 130; i++)
    {
      g_autoptr (XushiSpec) spec = xushi_spec_new ("插入");
      g_autofree char *name = g_strdup_printf ("领域%d", i);

      spec->group = g_strdup ("就业");
      spec->key = g_strdup_printf ("X%d", i);
      xushi_editor_add_indicator (fixture->editor, area, spec, find (fixture, "C"), &error);
      g_assert_no_error (error);
      xushi_editor_add_area (fixture->editor, name, 1, &error);
      g_assert_no_error (error);
    }
  g_assert_true (xushi_editor_end (fixture->editor, &error));
  for (int i = 0; i < 130; i++)
    {
      g_autofree char *key = g_strdup_printf ("X%d", i);
      g_autofree char *name = g_strdup_printf ("领域%d", i);

      g_assert_true (xushi_area_get_indicator (area, 5 + i) == find (fixture, key));
      g_assert_true (xushi_plan_get_area (fixture->plan, 130 - i) == find_area (fixture, name));
    }
  after = store_fixture_dump (fixture->plan);
  assert_file_says (fixture, after);
  g_assert_true (xushi_editor_undo (fixture->editor, &error));
  assert_file_says (fixture, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *path = g_strconcat ("/edit/undo/", commands[i].name, NULL);

      g_test_add (path, Fixture, &commands[i].command, set_up, test_command, tear_down);
    }
  g_test_add ("/edit/undo/all-the-way", Fixture, NULL, set_up, test_all_the_way, tear_down);
  g_test_add ("/edit/undo/many-at-one-spot", Fixture, NULL, set_up, test_many_at_one_spot,
              tear_down);
  return g_test_run ();
}
