/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-edits.h"

#include "base/xushi-number.h"

typedef gboolean (*Edit) (XushiEditor *editor, GRand *random, GError **error);

/* From 0 to @n - 1. */
static int
choose (GRand *random, int n)
{
  return g_rand_int_range (random, 0, n);
}

static gboolean
flip (GRand *random)
{
  return choose (random, 2) == 0;
}

/* NULL in a plan without any. */
static XushiArea *
choose_area (XushiEditor *editor, GRand *random)
{
  XushiPlan *plan = xushi_editor_get_plan (editor);
  guint n = xushi_plan_get_n_areas (plan);

  return n > 0 ? xushi_plan_get_area (plan, (guint) choose (random, (int) n)) : NULL;
}

/* NULL in an area without any. */
static XushiIndicator *
choose_indicator (XushiEditor *editor, GRand *random)
{
  XushiArea *area = choose_area (editor, random);
  guint n = area != NULL ? xushi_area_get_n_indicators (area) : 0;

  return n > 0 ? xushi_area_get_indicator (area, (guint) choose (random, (int) n)) : NULL;
}

/* (nullable) */
static const char *
choose_group (GRand *random)
{
  static const char *const groups[] = { NULL, "就业", "教育", "环境" };

  return groups[choose (random, (int) G_N_ELEMENTS (groups))];
}

static double
choose_value (GRand *random)
{
  return choose (random, 6) == 0 ? XUSHI_UNKNOWN : choose (random, 1000) / 4.0;
}

static char *
make_name (GRand *random, const char *kind)
{
  return g_strdup_printf ("%s%d", kind, choose (random, 1000));
}

static gboolean
edit_value (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);

  return indicator == NULL
         || xushi_editor_set_value (editor, indicator, 1 + choose (random, 12),
                                    choose_value (random), error);
}

static gboolean
edit_reading (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);
  g_autoptr (XushiReading) reading = xushi_reading_new (1 + choose (random, 12));

  reading->value = choose_value (random);
  reading->last_year = choose_value (random);
  if (flip (random))
    reading->completion = choose (random, 120);
  if (flip (random))
    reading->note = make_name (random, "说明");
  return indicator == NULL || xushi_editor_set_reading (editor, indicator, reading, error);
}

static gboolean
edit_note (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);
  g_autofree char *note = flip (random) ? make_name (random, "备注") : NULL;

  return indicator == NULL
         || xushi_editor_set_note (editor, indicator, 1 + choose (random, 12), note, error);
}

static gboolean
edit_spec (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);
  XushiIndicator *parent = choose_indicator (editor, random);
  g_autoptr (XushiSpec) spec = NULL;
  g_autofree char *name = make_name (random, "指标"), *office = make_name (random, "单位");

  if (indicator == NULL)
    return TRUE;
  spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  if (flip (random))
    xushi_spec_set_string (&spec->name, name);
  if (flip (random))
    xushi_spec_set_string (&spec->lead_department, office);
  if (flip (random))
    xushi_spec_set_string (&spec->group, choose_group (random));
  if (choose (random, 4) == 0)
    xushi_spec_set_string (&spec->parent_key,
                           parent != NULL && flip (random)
                               ? xushi_indicator_get_spec (parent)->key
                               : NULL);
  if (choose (random, 4) == 0)
    {
      g_strfreev (spec->support);
      spec->support = g_strsplit (flip (random) ? "人社局、财政局" : "民政局", "、", -1);
    }
  if (choose (random, 4) == 0)
    g_ptr_array_add (spec->nodes, xushi_node_new (name, 1 + choose (random, 12), 10, NULL));
  if (choose (random, 4) == 0 && spec->nodes->len > 0)
    g_ptr_array_remove_index (spec->nodes, (guint) choose (random, (int) spec->nodes->len));
  return xushi_editor_set_spec (editor, indicator, spec, "改指标", error);
}

static gboolean
edit_target (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);
  XushiTarget target = { .bound = flip (random) ? XUSHI_BOUND_AT_LEAST : XUSHI_BOUND_AT_MOST,
                         .low = 1 + choose (random, 100), .high = XUSHI_UNKNOWN,
                         .reason = (char *) "年中调整" };

  return indicator == NULL || xushi_editor_adjust_target (editor, indicator, &target, error);
}

static gboolean
add_indicator (XushiEditor *editor, GRand *random, GError **error)
{
  XushiArea *area = choose_area (editor, random);
  g_autofree char *name = make_name (random, "新指标");
  g_autoptr (XushiSpec) spec = xushi_spec_new (name);

  xushi_spec_set_string (&spec->group, choose_group (random));
  spec->target.low = choose (random, 100);
  return area == NULL || xushi_editor_add_indicator (editor, area, spec, NULL, error) != 0;
}

static gboolean
delete_indicator (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);

  return indicator == NULL || xushi_editor_delete_indicator (editor, indicator, error);
}

static gboolean
move_indicator (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);
  XushiArea *area = choose_area (editor, random);

  return indicator == NULL
         || xushi_editor_move_indicator (editor, indicator, area, choose_group (random), NULL,
                                         error);
}

static gboolean
edit_area (XushiEditor *editor, GRand *random, GError **error)
{
  XushiArea *area = choose_area (editor, random);
  int n = (int) xushi_plan_get_n_areas (xushi_editor_get_plan (editor));
  g_autofree char *name = make_name (random, "领域");

  switch (area != NULL ? choose (random, 5) : 0)
    {
    case 0:
      return xushi_editor_add_area (editor, name, choose (random, n + 1), error) != 0;
    case 1:
      return xushi_editor_rename_area (editor, area, name, error);
    case 2:
      return xushi_editor_move_area (editor, area, choose (random, n), error);
    case 3:
      return n < 3 || xushi_editor_delete_area (editor, area, error);
    default:
      return xushi_editor_rename_group (editor, area, "就业", name, error);
    }
}

static gboolean
edit_difficulty (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);
  g_autofree char *text = make_name (random, "难点");
  g_autoptr (XushiDifficulty) difficulty = xushi_difficulty_new (text);
  GPtrArray *list = indicator != NULL ? xushi_indicator_get_difficulties (indicator) : NULL;

  if (indicator == NULL)
    return TRUE;
  if (list->len > 0 && flip (random))
    return xushi_editor_delete_difficulty (
        editor, indicator, ((XushiDifficulty *) g_ptr_array_index (list, 0))->id, error);
  return xushi_editor_put_difficulty (editor, indicator, difficulty, error);
}

static gboolean
edit_plan (XushiEditor *editor, GRand *random, GError **error)
{
  XushiPlanInfo info = *xushi_plan_get_info (xushi_editor_get_plan (editor));
  XushiRules rules = *xushi_plan_get_rules (xushi_editor_get_plan (editor));
  g_autofree char *title = make_name (random, "标题");

  info.title = title;
  rules.slow_width = choose (random, 20);
  return flip (random) ? xushi_editor_set_info (editor, &info, error)
                       : xushi_editor_set_rules (editor, &rules, error);
}

static gboolean
freeze (XushiEditor *editor, GRand *random, GError **error)
{
  XushiIndicator *indicator = choose_indicator (editor, random);
  g_autofree char *name = make_name (random, "例会");
  XushiSnapshotRow row = { .value = choose (random, 100), .completion = 50, .lead = -1,
                           .light = XUSHI_LIGHT_SLOW };
  const XushiSnapshot snapshot = { .name = name, .month = 1 + choose (random, 12) };

  if (indicator == NULL || xushi_plan_find_snapshot (xushi_editor_get_plan (editor), name) != NULL)
    return TRUE;
  row.indicator = xushi_indicator_get_id (indicator);
  return xushi_editor_freeze (editor, &snapshot, &row, 1, error);
}

/* Values above all, as a clerk works. */
static const Edit edits[] = {
  edit_value, edit_value, edit_value, edit_reading, edit_note, edit_spec, edit_target,
  add_indicator, delete_indicator, move_indicator, edit_area, edit_difficulty, edit_plan, freeze,
};

static gboolean
run_one (XushiEditor *editor, GRand *random, GError **error)
{
  return edits[choose (random, (int) G_N_ELEMENTS (edits))] (editor, random, error);
}

/* In a group, what was added is not in the plan yet: values alone can be edited freely. */
static gboolean
run_group (XushiEditor *editor, GRand *random, GError **error)
{
  if (!xushi_editor_begin (editor, "一块", error))
    return FALSE;
  for (int i = 1 + choose (random, 8); i > 0; i--)
    if (!edit_value (editor, random, error))
      {
        xushi_editor_cancel (editor);
        return FALSE;
      }
  return xushi_editor_end (editor, error);
}

gboolean
random_edit (XushiEditor *editor, GRand *random, GError **error)
{
  return choose (random, 8) == 0 ? run_group (editor, random, error)
                                 : run_one (editor, random, error);
}
