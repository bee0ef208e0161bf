/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-collection-private.h"

#include "assess/xushi-unreported.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-reading-check.h"
#include "slips/xushi-slip-text.h"

/* Everything that came back, beside each other and beside the plan. */

static const XushiCollectFile *
get_file (const XushiCollection *self, guint index)
{
  return g_ptr_array_index (self->files, index);
}

static XushiCollectItem *
get_item (const XushiCollection *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}

/* --- the month --- */

/* The newest of those that came back: an older slip that lies beside them is none of this month. */
static void
choose_month (XushiCollection *self)
{
  self->month = self->wanted;
  for (guint i = 0; i < self->backs->len && self->wanted == 0; i++)
    {
      const XushiSlipReturn *back = g_ptr_array_index (self->backs, i);

      if (back != NULL && (!back->is_slip || back->is_ours))
        self->month = MAX (self->month, back->month);
    }
}

static void
tell_file (XushiCollectFile *file, char *sentence)
{
  g_ptr_array_insert (file->problems, 0, sentence);
}

/* Returns whether the file is of the month that is collected. */
static gboolean
check_month (XushiCollection *self, XushiCollectFile *file, const XushiSlipReturn *back)
{
  if (self->month == 0)
    tell_file (file, g_strdup (_ ("It does not say of which month its figures are; name the "
                                  "month.")));
  else if (back->month != 0 && back->month != self->month
           && (back->is_slip || self->wanted != 0))
    tell_file (file, g_strdup_printf (_ ("It is of month %d, and month %d is collected; nothing of "
                                         "it is taken."),
                                      back->month, self->month));
  else
    return TRUE;
  file->kind = XUSHI_COLLECT_UNUSABLE;
  return FALSE;
}

static void
make_items (XushiCollection *self)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      XushiCollectFile *file = g_ptr_array_index (self->files, i);
      const XushiSlipReturn *back = g_ptr_array_index (self->backs, i);

      if (back == NULL || file->kind >= XUSHI_COLLECT_PASSED_OVER
          || !check_month (self, file, back))
        continue;
      if (back->n_filled == 0)
        tell_file (file, g_strdup (_ ("Nothing is filled in.")));
      for (guint j = 0; j < back->entries->len; j++)
        {
          XushiCollectItem *item
              = xushi_collect_item_new (self, g_ptr_array_index (back->entries, j), i);

          item->order = self->items->len;
          g_ptr_array_add (self->items, item);
        }
    }
}

/* --- what was given twice --- */

static char *
make_place (const XushiCollectItem *item)
{
  XushiSlipField field = item->field == XUSHI_SLIP_FIELD_PROGRESS ? XUSHI_SLIP_FIELD_NOTE
                                                                  : item->field;

  return g_strdup_printf ("%p %d %d %" G_GINT64_FORMAT, (gpointer) item->indicator, item->month,
                          field, item->node);
}

static char *
tell_other (const XushiCollection *self, const XushiCollectItem *other)
{
  return g_strdup_printf (_ ("“%s” says “%s” in %s."), get_file (self, other->file)->name,
                          other->new_text, other->cell);
}

static void
compare_twice (const XushiCollection *self, XushiCollectItem *first, XushiCollectItem *second)
{
  char *about_first = tell_other (self, first);

  if (g_str_equal (first->new_text, second->new_text))
    {
      xushi_collect_item_doubt (second, about_first);
      second->verdict = XUSHI_VERDICT_SAME;
      return;
    }
  /* Once: a file in which one row stands thousands of times would tell all of them. */
  if (first->verdict != XUSHI_VERDICT_REFUSED)
    xushi_collect_item_refuse (first, tell_other (self, second));
  xushi_collect_item_refuse (second, about_first);
}

static void
find_twice (XushiCollection *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      XushiCollectItem *item = get_item (self, i);
      XushiCollectItem *first;
      g_autofree char *place = NULL;

      if (item->verdict == XUSHI_VERDICT_REFUSED)
        continue;
      place = make_place (item);
      first = g_hash_table_lookup (places, place);
      if (first != NULL)
        compare_twice (self, first, item);
      else
        g_hash_table_insert (places, g_steal_pointer (&place), item);
    }
}

/* --- each month as a whole --- */

static gboolean
is_new (const XushiCollectItem *item)
{
  return item->verdict == XUSHI_VERDICT_TAKEN || item->verdict == XUSHI_VERDICT_DOUBT;
}

/* Refuses the new figures of @items; all of them where no figure is new. */
static void
refuse_all (GPtrArray *items, const char *reason)
{
  gboolean any = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      XushiCollectItem *item = g_ptr_array_index (items, i);

      any = any || (is_new (item) && xushi_slip_is_figure (item->field));
    }
  for (guint i = 0; i < items->len; i++)
    {
      XushiCollectItem *item = g_ptr_array_index (items, i);

      if (is_new (item) && xushi_slip_is_figure (item->field) == any)
        xushi_collect_item_refuse (item, g_strdup (reason));
    }
}

/* The figures that a doubt about the month is about. */
static gboolean
is_doubted (const XushiCollectItem *item, gboolean value)
{
  return is_new (item)
         && (value ? item->field < XUSHI_SLIP_FIELD_LAST_YEAR
                   : item->field == XUSHI_SLIP_FIELD_LAST_YEAR);
}

static gboolean
has_doubted (GPtrArray *items, gboolean value)
{
  for (guint i = 0; i < items->len; i++)
    if (is_doubted (g_ptr_array_index (items, i), value))
      return TRUE;
  return FALSE;
}

static void
doubt_all (GPtrArray *items, const GPtrArray *doubts, gboolean value)
{
  for (guint i = 0; i < items->len; i++)
    {
      XushiCollectItem *item = g_ptr_array_index (items, i);

      for (guint j = doubts->len; j > 0 && is_doubted (item, value); j--)
        xushi_collect_item_doubt (
            item, g_strdup (((const XushiDoubt *) g_ptr_array_index (doubts, j - 1))->sentence));
    }
}

static void
judge_month (XushiCollection *self, XushiRelations *relations, XushiIndicator *indicator,
             GPtrArray *items)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  g_autoptr (XushiReading) reading = xushi_indicator_copy_reading (indicator, self->month);
  g_autoptr (GPtrArray) doubts = NULL;
  g_autoptr (GError) error = NULL;
  gboolean value = has_doubted (items, TRUE), given = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const XushiCollectItem *item = g_ptr_array_index (items, i);

      given = given || item->field == XUSHI_SLIP_FIELD_VALUE;
      if (is_new (item))
        xushi_collect_item_set (item, reading);
    }
  if (spec->net && xushi_is_known (reading->added) != xushi_is_known (reading->removed))
    {
      refuse_all (items, _ ("Of a net increase both are needed: what was added and what was "
                            "removed."));
      return;
    }
  if (!given)
    xushi_collect_complete_net (spec, reading);
  if (!xushi_reading_check (spec, reading, &error))
    {
      refuse_all (items, error->message);
      return;
    }
  if (value || has_doubted (items, FALSE))
    doubts = xushi_doubt_list (self->plan, relations, indicator, reading);
  if (doubts != NULL)
    doubt_all (items, doubts, value);
}

static void
judge_months (XushiCollection *self)
{
  g_autoptr (XushiRelations) relations = xushi_relations_new (self->plan);
  g_autoptr (GHashTable) months
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer indicator, items;

  for (guint i = 0; i < self->items->len; i++)
    {
      XushiCollectItem *item = get_item (self, i);

      if (item->indicator == NULL || item->field == XUSHI_SLIP_FIELD_FINISHED
          || item->verdict == XUSHI_VERDICT_REFUSED)
        continue;
      items = g_hash_table_lookup (months, item->indicator);
      if (items == NULL)
        g_hash_table_insert (months, item->indicator, items = g_ptr_array_new ());
      g_ptr_array_add (items, item);
    }
  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, &indicator, &items))
    judge_month (self, relations, indicator, items);
}

/* --- order, and who is missing --- */

/* How much a department has to be looked at: the worst of its verdicts. */
static GHashTable *
rank_departments (const XushiCollection *self)
{
  GHashTable *ranks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->items->len; i++)
    {
      const XushiCollectItem *item = get_item (self, i);
      gpointer known = g_hash_table_lookup (ranks, item->department);
      guint rank = MIN ((guint) item->verdict, XUSHI_VERDICT_TAKEN) + 1;

      if (known == NULL || rank < GPOINTER_TO_UINT (known))
        g_hash_table_insert (ranks, (gpointer) item->department, GUINT_TO_POINTER (rank));
    }
  return ranks;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  const XushiCollectItem *first = *(XushiCollectItem *const *) a;
  const XushiCollectItem *second = *(XushiCollectItem *const *) b;
  int rank = GPOINTER_TO_INT (g_hash_table_lookup (data, first->department))
             - GPOINTER_TO_INT (g_hash_table_lookup (data, second->department));

  if (rank == 0)
    rank = g_strcmp0 (first->department, second->department);
  if (rank == 0)
    rank = (int) first->verdict - (int) second->verdict;
  if (rank == 0)
    rank = first->order < second->order ? -1 : first->order > second->order;
  return rank;
}

static void
find_unanswered (XushiCollection *self)
{
  g_autoptr (GHashTable) answered = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (XushiUnreported) unreported = NULL;

  if (self->month == 0)
    return;
  for (guint i = 0; i < self->items->len; i++)
    g_hash_table_add (answered, (gpointer) get_item (self, i)->department);
  judged = xushi_judged_plan_new (self->plan, self->month);
  unreported = xushi_unreported_new (judged, NULL);
  for (guint i = 0; i < unreported->groups->len; i++)
    {
      const XushiUnreportedGroup *group = g_ptr_array_index (unreported->groups, i);

      if (*group->department != '\0' && !g_hash_table_contains (answered, group->department))
        g_ptr_array_add (self->unanswered, g_strdup (group->department));
    }
}

void
xushi_collection_judge (XushiCollection *self)
{
  g_autoptr (GHashTable) ranks = NULL;

  choose_month (self);
  make_items (self);
  find_twice (self);
  judge_months (self);
  ranks = rank_departments (self);
  g_ptr_array_sort_with_data (self->items, compare_items, ranks);
  find_unanswered (self);
}
