/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-judged-doubts.h"

#include "assess/xushi-assess-private.h"

/* Invariants: @n is the number of entries with a doubt; an entry is that of the indicator at its
 * revision and, as of the last follow (), of its relatives. */
struct _XushiJudgedDoubts
{
  XushiPlan *plan; /* borrowed */
  int month;
  XushiRelations *relations; /* owned; NULL until something is asked for */
  GHashTable *known;         /* owned: XushiIndicator (referenced) → Known */
  guint n;
};

typedef struct
{
  guint revision;    /* of the indicator when it was asked */
  XushiDoubt *doubt; /* owned, nullable */
} Known;

static void
free_known (Known *known)
{
  xushi_doubt_free (known->doubt);
  g_free (known);
}

XushiJudgedDoubts *
xushi_judged_doubts_new (XushiPlan *plan, int month)
{
  XushiJudgedDoubts *self = g_new0 (XushiJudgedDoubts, 1);

  self->plan = plan;
  self->month = month;
  self->known
      = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) free_known);
  return self;
}

void
xushi_judged_doubts_free (XushiJudgedDoubts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->known);
  xushi_relations_free (self->relations);
  g_free (self);
}

static void
forget (XushiJudgedDoubts *self)
{
  g_hash_table_remove_all (self->known);
  self->n = 0;
}

void
xushi_judged_doubts_set_month (XushiJudgedDoubts *self, int month)
{
  self->month = month;
  forget (self);
}

XushiRelations *
xushi_judged_doubts_get_relations (XushiJudgedDoubts *self)
{
  if (self->relations == NULL)
    self->relations = xushi_relations_new (self->plan);
  return self->relations;
}

/* (transfer full) (nullable) */
static XushiDoubt *
judge (XushiJudgedDoubts *self, XushiIndicator *indicator)
{
  int due = xushi_assess_find_due (xushi_indicator_get_spec (indicator), self->month);
  g_autoptr (GPtrArray) doubts = NULL;

  if (due == 0)
    return NULL;
  doubts = xushi_doubt_list (self->plan, xushi_judged_doubts_get_relations (self), indicator,
                             xushi_indicator_get_reading (indicator, due));
  return doubts != NULL ? g_ptr_array_steal_index (doubts, 0) : NULL;
}

static void
update (XushiJudgedDoubts *self, XushiIndicator *indicator, Known *known)
{
  if (known->doubt != NULL)
    self->n--;
  g_clear_pointer (&known->doubt, xushi_doubt_free);
  known->revision = xushi_indicator_get_revision (indicator);
  known->doubt = judge (self, indicator);
  if (known->doubt != NULL)
    self->n++;
}

const XushiDoubt *
xushi_judged_doubts_get (XushiJudgedDoubts *self, XushiIndicator *indicator)
{
  Known *known = g_hash_table_lookup (self->known, indicator);

  if (known == NULL)
    {
      known = g_new0 (Known, 1);
      g_hash_table_insert (self->known, g_object_ref (indicator), known);
      update (self, indicator, known);
    }
  /* A listener to the indicator's own signal may ask before the plan has emitted its signal. */
  else if (known->revision != xushi_indicator_get_revision (indicator))
    update (self, indicator, known);
  return known->doubt;
}

guint
xushi_judged_doubts_count (XushiJudgedDoubts *self)
{
  for (guint a = 0; a < xushi_plan_get_n_areas (self->plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (self->plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        xushi_judged_doubts_get (self, xushi_area_get_indicator (area, i));
    }
  return self->n;
}

static gboolean
are_same (const XushiDoubt *a, const XushiDoubt *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->kind == b->kind && a->month == b->month && g_str_equal (a->sentence, b->sentence);
}

/* What follow () has found: the touched ones, then the relatives that differ. */
typedef struct
{
  XushiJudgedDoubts *self;
  GHashTable *seen; /* of XushiIndicator */
  GPtrArray *more;  /* of XushiIndicator */
} Follow;

static void
follow_relative (XushiIndicator *indicator, gpointer data)
{
  Follow *follow = data;
  Known *known = g_hash_table_lookup (follow->self->known, indicator);
  XushiDoubt *before;

  if (known == NULL || !g_hash_table_add (follow->seen, indicator))
    return;
  before = g_steal_pointer (&known->doubt);
  if (before != NULL)
    follow->self->n--;
  update (follow->self, indicator, known);
  if (!are_same (before, known->doubt))
    g_ptr_array_add (follow->more, indicator);
  xushi_doubt_free (before);
}

static gboolean
knows_all (XushiJudgedDoubts *self, GPtrArray *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (!xushi_relations_knows (self->relations, g_ptr_array_index (touched, i)))
      return FALSE;
  return TRUE;
}

GPtrArray *
xushi_judged_doubts_follow (XushiJudgedDoubts *self, GPtrArray *touched)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GPtrArray) all = NULL;
  Follow follow;

  if (self->relations == NULL)
    return NULL;
  /* Whose relative was an indicator that has another name or parent now? All are asked anew. */
  if (touched == NULL || !knows_all (self, touched))
    {
      forget (self);
      g_clear_pointer (&self->relations, xushi_relations_free);
      return NULL;
    }
  seen = g_hash_table_new (NULL, NULL);
  all = g_ptr_array_copy (touched, NULL, NULL);
  g_ptr_array_set_free_func (all, NULL);
  follow = (Follow) { self, seen, all };
  for (guint i = 0; i < touched->len; i++)
    {
      XushiIndicator *indicator = g_ptr_array_index (touched, i);
      Known *known = g_hash_table_lookup (self->known, indicator);

      g_hash_table_add (seen, indicator);
      if (known != NULL)
        update (self, indicator, known);
    }
  for (guint i = 0; i < touched->len; i++)
    xushi_relations_foreach (self->relations, self->plan, g_ptr_array_index (touched, i),
                             follow_relative, &follow);
  return all->len > touched->len ? g_steal_pointer (&all) : NULL;
}
