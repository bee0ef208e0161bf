/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/xushi-relations.h"

/* Chains of indicators: most names and keys have one only, so that an array for each would be
 * wasted. The tails exist to append in the order of the plan. */
typedef struct
{
  GHashTable *first; /* text (owned) → XushiIndicator (referenced) */
  GHashTable *last;  /* text (of @first) → XushiIndicator */
  GHashTable *next;  /* XushiIndicator → XushiIndicator (referenced) */
} Chains;

struct _XushiRelations
{
  Chains rates;       /* by name */
  GHashTable *levels; /* name (owned) → the first total or level (referenced) */
  Chains parts;       /* by the key of the whole */
  GHashTable *known;  /* XushiIndicator → Known */
};

/* By what the index holds an indicator. */
typedef struct
{
  char *name;  /* owned */
  char *whole; /* owned, nullable */
  XushiMeasure measure;
} Known;

static void
free_known (Known *known)
{
  g_free (known->name);
  g_free (known->whole);
  g_free (known);
}

static void
init_chains (Chains *chains)
{
  chains->first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  chains->last = g_hash_table_new (g_str_hash, g_str_equal);
  chains->next = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

static void
clear_chains (Chains *chains)
{
  g_hash_table_unref (chains->last);
  g_hash_table_unref (chains->first);
  g_hash_table_unref (chains->next);
}

static void
append (Chains *chains, const char *text, XushiIndicator *indicator)
{
  gpointer key, first;

  if (!g_hash_table_lookup_extended (chains->first, text, &key, &first))
    {
      g_hash_table_insert (chains->first, g_strdup (text), g_object_ref (indicator));
      return;
    }
  /* Only what has a second one has a tail of its own. */
  g_hash_table_insert (chains->next,
                       g_hash_table_contains (chains->last, key)
                           ? g_hash_table_lookup (chains->last, key) : first,
                       g_object_ref (indicator));
  g_hash_table_insert (chains->last, key, indicator);
}

static void
add (XushiRelations *self, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  Known *known = g_new (Known, 1);

  *known = (Known) { g_strdup (spec->name), g_strdup (spec->parent_key), spec->measure };
  g_hash_table_insert (self->known, indicator, known);
  if (spec->measure == XUSHI_MEASURE_GROWTH)
    append (&self->rates, spec->name, indicator);
  else if ((spec->measure == XUSHI_MEASURE_TOTAL || spec->measure == XUSHI_MEASURE_LEVEL)
           && !g_hash_table_contains (self->levels, spec->name))
    g_hash_table_insert (self->levels, g_strdup (spec->name), g_object_ref (indicator));
  if (spec->parent_key != NULL)
    append (&self->parts, spec->parent_key, indicator);
}

XushiRelations *
xushi_relations_new (XushiPlan *plan)
{
  XushiRelations *self = g_new (XushiRelations, 1);

  init_chains (&self->rates);
  init_chains (&self->parts);
  self->levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->known = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) free_known);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add (self, xushi_area_get_indicator (area, i));
    }
  return self;
}

void
xushi_relations_free (XushiRelations *self)
{
  if (self == NULL)
    return;
  clear_chains (&self->rates);
  clear_chains (&self->parts);
  g_hash_table_unref (self->levels);
  g_hash_table_unref (self->known);
  g_free (self);
}

XushiIndicator *
xushi_relations_get_level (XushiRelations *self, const char *name)
{
  return g_hash_table_lookup (self->levels, name);
}

XushiIndicator *
xushi_relations_get_first_rate (XushiRelations *self, const char *name)
{
  return g_hash_table_lookup (self->rates.first, name);
}

XushiIndicator *
xushi_relations_get_next_rate (XushiRelations *self, XushiIndicator *rate)
{
  return g_hash_table_lookup (self->rates.next, rate);
}

XushiIndicator *
xushi_relations_get_first_part (XushiRelations *self, const char *key)
{
  return key != NULL ? g_hash_table_lookup (self->parts.first, key) : NULL;
}

XushiIndicator *
xushi_relations_get_next_part (XushiRelations *self, XushiIndicator *part)
{
  return g_hash_table_lookup (self->parts.next, part);
}

gboolean
xushi_relations_knows (XushiRelations *self, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const Known *known = g_hash_table_lookup (self->known, indicator);

  return known != NULL && known->measure == spec->measure
         && g_str_equal (known->name, spec->name)
         && g_strcmp0 (known->whole, spec->parent_key) == 0;
}

void
xushi_relations_foreach (XushiRelations *self, XushiPlan *plan, XushiIndicator *indicator,
                         XushiRelativeFunc func, gpointer data)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiIndicator *whole
      = spec->parent_key != NULL ? xushi_plan_find_key (plan, spec->parent_key) : NULL;
  XushiIndicator *level = xushi_relations_get_level (self, spec->name);

  if (whole != NULL)
    func (whole, data);
  for (XushiIndicator *part = xushi_relations_get_first_part (self, spec->key); part != NULL;
       part = xushi_relations_get_next_part (self, part))
    func (part, data);
  if (level == NULL)
    return;
  if (level != indicator)
    func (level, data);
  for (XushiIndicator *rate = xushi_relations_get_first_rate (self, spec->name); rate != NULL;
       rate = xushi_relations_get_next_rate (self, rate))
    if (rate != indicator)
      func (rate, data);
}
