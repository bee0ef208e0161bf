/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-month-rows.h"

#include "base/xushi-i18n.h"

#define HEADING_BIT (G_GUINT64_CONSTANT (1) << 62)

/* What is needed while the rows are built. */
typedef struct
{
  XushiMonthRows *rows;
  XushiSession *session;
  const XushiMonthView *view;
  XushiRowMatcher *matcher; /* owned, nullable */
  GHashTable *by_title; /* owned: interned title → index of its group + 1 */
  GPtrArray *members;   /* owned: of GPtrArray of shown XushiIndicator, by group */
} Building;

const char *
xushi_month_group_get_title (const XushiMonthGroup *group)
{
  return group->title != NULL ? group->title : _ ("No lead department");
}

guint64
xushi_month_row_get_key (const XushiMonthRows *self, const XushiMonthRow *row)
{
  const XushiMonthGroup *group;

  if (row->indicator != NULL)
    return (guint64) xushi_indicator_get_id (row->indicator);
  group = &g_array_index (self->groups, XushiMonthGroup, row->group);
  return HEADING_BIT | g_str_hash (group->title != NULL ? group->title : "");
}

static guint
ensure_group (Building *building, const char *title)
{
  const char *interned = g_intern_string (title);
  guint found = GPOINTER_TO_UINT (
      g_hash_table_lookup (building->by_title, interned != NULL ? interned : ""));
  XushiMonthGroup group = { .title = interned };

  if (found > 0)
    return found - 1;
  g_array_append_val (building->rows->groups, group);
  g_ptr_array_add (building->members, g_ptr_array_new ());
  g_hash_table_insert (building->by_title, (gpointer) (interned != NULL ? interned : ""),
                       GUINT_TO_POINTER (building->rows->groups->len));
  return building->rows->groups->len - 1;
}

static gboolean
is_shown (const Building *building, XushiIndicator *indicator, XushiMonthKinds kinds)
{
  const XushiMonthView *view = building->view;
  const char *lead = xushi_indicator_get_spec (indicator)->lead_department;

  if (!xushi_month_kinds_has (kinds, view->kind)
      && !(view->kind == XUSHI_MONTH_EXPECTED && view->with_idle
           && xushi_month_kinds_has (kinds, XUSHI_MONTH_IDLE)))
    return FALSE;
  if (view->department != NULL && g_strcmp0 (lead != NULL ? lead : "", view->department) != 0)
    return FALSE;
  return building->matcher == NULL || xushi_row_matcher_wants (building->matcher, indicator);
}

static void
add_indicator (Building *building, XushiArea *area, XushiIndicator *indicator)
{
  XushiMonthKinds kinds = xushi_month_classify (building->session, indicator);
  guint group = ensure_group (building,
                              building->view->grouping == XUSHI_MONTH_BY_AREA
                                  ? xushi_area_get_name (area)
                                  : xushi_indicator_get_spec (indicator)->lead_department);
  XushiMonthGroup *it = &g_array_index (building->rows->groups, XushiMonthGroup, group);

  g_hash_table_insert (building->rows->kinds, indicator, GUINT_TO_POINTER (kinds));
  g_hash_table_insert (building->rows->group_of, indicator, GUINT_TO_POINTER (group + 1));
  xushi_month_counts_add (&building->rows->counts, kinds, 1);
  xushi_month_counts_add (&it->counts, kinds, 1);
  if (!is_shown (building, indicator, kinds))
    return;
  it->n_shown++;
  g_ptr_array_add (g_ptr_array_index (building->members, group), indicator);
}

static void
append_group (Building *building, guint index, GHashTable *folded)
{
  GPtrArray *members = g_ptr_array_index (building->members, index);
  XushiMonthRow row = { .group = index };
  const char *title = xushi_month_group_get_title (
      &g_array_index (building->rows->groups, XushiMonthGroup, index));

  if (members->len == 0)
    return;
  g_array_append_val (building->rows->rows, row);
  for (guint i = 0; i < members->len && !g_hash_table_contains (folded, title); i++)
    {
      row.indicator = g_ptr_array_index (members, i);
      g_array_append_val (building->rows->rows, row);
    }
}

static void
append_groups (Building *building, GHashTable *folded)
{
  guint nobody = GPOINTER_TO_UINT (g_hash_table_lookup (building->by_title, ""));

  for (guint i = 0; i < building->rows->groups->len; i++)
    if (i + 1 != nobody)
      append_group (building, i, folded);
  if (nobody > 0)
    append_group (building, nobody - 1, folded);
}

XushiMonthRows *
xushi_month_rows_build (XushiSession *session, const XushiMonthView *view, GHashTable *folded)
{
  XushiPlan *plan = xushi_session_get_plan (session);
  XushiMonthRows *self = g_new0 (XushiMonthRows, 1);
  gboolean filtered = view->filter != NULL && !xushi_row_filter_is_empty (view->filter);
  Building building = { self, session, view,
                        filtered ? xushi_row_matcher_new (session, view->filter) : NULL,
                        g_hash_table_new (g_str_hash, g_str_equal),
                        g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref) };

  self->groups = g_array_new (FALSE, TRUE, sizeof (XushiMonthGroup));
  self->rows = g_array_new (FALSE, TRUE, sizeof (XushiMonthRow));
  self->kinds = g_hash_table_new (NULL, NULL);
  self->group_of = g_hash_table_new (NULL, NULL);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_indicator (&building, area, xushi_area_get_indicator (area, i));
    }
  append_groups (&building, folded);
  g_clear_pointer (&building.matcher, xushi_row_matcher_free);
  g_hash_table_unref (building.by_title);
  g_ptr_array_unref (building.members);
  return self;
}

void
xushi_month_rows_free (XushiMonthRows *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->groups);
  g_array_unref (self->rows);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->group_of);
  g_free (self);
}

gboolean
xushi_month_rows_update (XushiMonthRows *self, XushiSession *session, XushiIndicator *indicator)
{
  guint group = GPOINTER_TO_UINT (g_hash_table_lookup (self->group_of, indicator));
  XushiMonthKinds before = GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, indicator));
  XushiMonthKinds now;
  XushiMonthGroup *it;

  if (group == 0)
    return FALSE;
  now = xushi_month_classify (session, indicator);
  it = &g_array_index (self->groups, XushiMonthGroup, group - 1);
  xushi_month_counts_add (&self->counts, before, -1);
  xushi_month_counts_add (&it->counts, before, -1);
  xushi_month_counts_add (&self->counts, now, 1);
  xushi_month_counts_add (&it->counts, now, 1);
  g_hash_table_insert (self->kinds, indicator, GUINT_TO_POINTER (now));
  return TRUE;
}
