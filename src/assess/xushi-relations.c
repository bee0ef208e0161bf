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
  Chains names;
  Chains parts;      /* by the key of the whole */
  GHashTable *owned; /* of XushiIndicator: those that are parts */
};

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

static gboolean
contains (Chains *chains, const char *text, XushiIndicator *indicator)
{
  XushiIndicator *one = g_hash_table_lookup (chains->first, text);

  while (one != NULL && one != indicator)
    one = g_hash_table_lookup (chains->next, one);
  return one != NULL;
}

XushiRelations *
xushi_relations_new (XushiPlan *plan)
{
  XushiRelations *self = g_new (XushiRelations, 1);

  init_chains (&self->names);
  init_chains (&self->parts);
  self->owned = g_hash_table_new (NULL, NULL);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, i);
          const XushiSpec *spec = xushi_indicator_get_spec (indicator);

          append (&self->names, spec->name, indicator);
          if (spec->parent_key == NULL)
            continue;
          append (&self->parts, spec->parent_key, indicator);
          g_hash_table_add (self->owned, indicator);
        }
    }
  return self;
}

void
xushi_relations_free (XushiRelations *self)
{
  if (self == NULL)
    return;
  clear_chains (&self->names);
  clear_chains (&self->parts);
  g_hash_table_unref (self->owned);
  g_free (self);
}

XushiIndicator *
xushi_relations_get_first_namesake (XushiRelations *self, const char *name)
{
  return g_hash_table_lookup (self->names.first, name);
}

XushiIndicator *
xushi_relations_get_next_namesake (XushiRelations *self, XushiIndicator *indicator)
{
  return g_hash_table_lookup (self->names.next, indicator);
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

  if (!contains (&self->names, spec->name, indicator))
    return FALSE;
  return spec->parent_key != NULL ? contains (&self->parts, spec->parent_key, indicator)
                                  : !g_hash_table_contains (self->owned, indicator);
}

void
xushi_relations_foreach (XushiRelations *self, XushiPlan *plan, XushiIndicator *indicator,
                         XushiRelativeFunc func, gpointer data)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  XushiIndicator *whole
      = spec->parent_key != NULL ? xushi_plan_find_key (plan, spec->parent_key) : NULL;

  if (whole != NULL)
    func (whole, data);
  for (XushiIndicator *part = xushi_relations_get_first_part (self, spec->key); part != NULL;
       part = xushi_relations_get_next_part (self, part))
    func (part, data);
  for (XushiIndicator *one = xushi_relations_get_first_namesake (self, spec->name); one != NULL;
       one = xushi_relations_get_next_namesake (self, one))
    if (one != indicator)
      func (one, data);
}
