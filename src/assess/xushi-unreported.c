/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-unreported.h"

#include "assess/xushi-assess-private.h"

/* Who has not reported: see the header. One pass over the plan; groups are found by their name. */

typedef struct
{
  XushiJudgedPlan *judged;
  GHashTable *by_name; /* department → its group, owned by @all */
  GPtrArray *all;      /* owned: every department, in the order of the plan */
} Search;

static void
group_free (gpointer data)
{
  XushiUnreportedGroup *group = data;

  g_array_unref (group->missing);
  g_ptr_array_unref (group->open);
  g_free (group);
}

static XushiUnreportedGroup *
ensure_group (const Search *search, const char *department)
{
  XushiUnreportedGroup *group = g_hash_table_lookup (search->by_name, department);

  if (group != NULL)
    return group;
  group = g_new0 (XushiUnreportedGroup, 1);
  group->department = department;
  group->missing = g_array_new (FALSE, FALSE, sizeof (XushiUnreportedItem));
  group->open = g_ptr_array_new ();
  g_hash_table_insert (search->by_name, (gpointer) department, group);
  g_ptr_array_add (search->all, group);
  return group;
}

/* Nodes tell how far a task is; without any, a figure has to. */
static gboolean
is_told_by_nodes (const XushiSpec *spec)
{
  return spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0;
}

/* The last figure as the department gave it: an average over months is none that it knows. */
static void
add_missing (XushiUnreportedGroup *group, XushiIndicator *indicator, const XushiAssessment *judged)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiUnreportedItem item = { .indicator = indicator,
                               .due_month = judged->due_month,
                               .last_month = judged->value_month,
                               .last = XUSHI_UNKNOWN };

  if (item.last_month > 0)
    item.last = xushi_assess_read (spec, xushi_indicator_get_reading (indicator, item.last_month));
  item.decimals = spec->decimals >= 0 || !xushi_is_known (item.last)
                      ? MAX (spec->decimals, 0)
                      : xushi_number_decimals_of (item.last);
  g_array_append_val (group->missing, item);
}

static void
add_indicator (const Search *search, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiAssessment *judged = xushi_judged_plan_get (search->judged, indicator);
  const char *department = spec->lead_department != NULL ? spec->lead_department : "";
  gboolean missing = judged->light == XUSHI_LIGHT_UNREPORTED;
  gboolean due = missing || (judged->light < XUSHI_LIGHT_UNREPORTED && !is_told_by_nodes (spec));
  gboolean open = judged->n_overdue > 0 && judged->light != XUSHI_LIGHT_EXEMPT;
  XushiUnreportedGroup *group;

  if (!due && !open)
    return;
  group = ensure_group (search, department);
  group->n_due += due;
  group->n_reported += due && !missing;
  if (missing)
    add_missing (group, indicator, judged);
  if (open)
    g_ptr_array_add (group->open, indicator);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const XushiUnreportedGroup *first = *(XushiUnreportedGroup *const *) a;
  const XushiUnreportedGroup *second = *(XushiUnreportedGroup *const *) b;
  gboolean nobody = *first->department == '\0', other = *second->department == '\0';

  if (nobody != other)
    return nobody ? 1 : -1;
  if (first->missing->len != second->missing->len)
    return first->missing->len > second->missing->len ? -1 : 1;
  if (first->open->len != second->open->len)
    return first->open->len > second->open->len ? -1 : 1;
  return 0;
}

/* Moves the groups that owe something into the list, and counts. */
static void
take_groups (XushiUnreported *self, Search *search)
{
  for (guint i = 0; i < search->all->len; i++)
    {
      XushiUnreportedGroup *group = g_ptr_array_index (search->all, i);

      self->n_due += group->n_due;
      self->n_reported += group->n_reported;
      self->n_missing += group->missing->len;
      self->n_open += group->open->len;
      if (group->missing->len > 0 || group->open->len > 0)
        {
          g_ptr_array_add (self->groups, group);
          continue;
        }
      self->n_complete += group->n_due > 0 && *group->department != '\0';
      group_free (group);
    }
}

static gboolean
is_among (const gint64 *area_ids, XushiArea *area)
{
  for (const gint64 *id = area_ids; id != NULL && *id != 0; id++)
    if (*id == xushi_area_get_id (area))
      return TRUE;
  return area_ids == NULL;
}

XushiUnreported *
xushi_unreported_new (XushiJudgedPlan *judged, const gint64 *area_ids)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (judged);
  XushiUnreported *self = g_new0 (XushiUnreported, 1);
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  Search search = { judged, by_name, all };

  self->groups = g_ptr_array_new_with_free_func (group_free);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *one = xushi_plan_get_area (plan, i);

      for (guint j = 0; is_among (area_ids, one) && j < xushi_area_get_n_indicators (one); j++)
        add_indicator (&search, xushi_area_get_indicator (one, j));
    }
  take_groups (self, &search);
  /* The sort is stable, so that equals stay in the order of the plan. */
  g_ptr_array_sort (self->groups, compare_groups);
  return self;
}

void
xushi_unreported_free (XushiUnreported *unreported)
{
  if (unreported == NULL)
    return;
  g_ptr_array_unref (unreported->groups);
  g_free (unreported);
}
