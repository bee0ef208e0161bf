/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/collect/xushi-collect-gather.h"

#include "base/xushi-i18n.h"

/* Something that was given: a file, or a text. */
typedef struct
{
  char *path; /* owned, nullable */
  char *text; /* owned, nullable */
} Given;

struct _XushiCollectGather
{
  XushiPlan *plan; /* owned */
  char *uuid;      /* owned */
  GPtrArray *all;  /* owned, of Given */

  /* While all is read. */
  XushiCollection *collection; /* owned, nullable */
  GHashTable *takes;           /* owned, nullable: what a value is → whether it was taken */
  guint n_read;
};

static void
given_free (Given *given)
{
  g_free (given->path);
  g_free (given->text);
  g_free (given);
}

XushiCollectGather *
xushi_collect_gather_new (XushiPlan *plan, const char *uuid)
{
  XushiCollectGather *self = g_new0 (XushiCollectGather, 1);

  self->plan = g_object_ref (plan);
  self->uuid = g_strdup (uuid);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) given_free);
  return self;
}

void
xushi_collect_gather_free (XushiCollectGather *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->collection);
  g_clear_pointer (&self->takes, g_hash_table_unref);
  g_ptr_array_unref (self->all);
  g_object_unref (self->plan);
  g_free (self->uuid);
  g_free (self);
}

void
xushi_collect_gather_add_path (XushiCollectGather *self, const char *path)
{
  Given *given;

  for (guint i = 0; i < self->all->len; i++)
    if (g_strcmp0 (((Given *) g_ptr_array_index (self->all, i))->path, path) == 0)
      return;
  given = g_new0 (Given, 1);
  given->path = g_strdup (path);
  g_ptr_array_add (self->all, given);
}

void
xushi_collect_gather_add_text (XushiCollectGather *self, const char *text)
{
  Given *given = g_new0 (Given, 1);

  given->text = g_strdup (text);
  g_ptr_array_add (self->all, given);
}

/* (transfer full): the same for the same value of the same file. */
static char *
describe (XushiCollection *collection, const XushiCollectItem *item)
{
  const XushiCollectFile *file = xushi_collection_get_file (collection, item->file);

  return g_strdup_printf ("%s\n%s\n%d\n%s", file->path, item->cell, (int) item->field,
                          item->new_text);
}

static void
keep_takes (XushiCollectGather *self, XushiCollection *former)
{
  g_clear_pointer (&self->takes, g_hash_table_unref);
  self->takes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; former != NULL && i < xushi_collection_get_n_items (former); i++)
    {
      const XushiCollectItem *item = xushi_collection_get_item (former, i);

      g_hash_table_insert (self->takes, describe (former, item), GINT_TO_POINTER (item->take));
    }
}

static void
restore_takes (XushiCollectGather *self)
{
  for (guint i = 0; i < xushi_collection_get_n_items (self->collection); i++)
    {
      const XushiCollectItem *item = xushi_collection_get_item (self->collection, i);
      g_autofree char *what = describe (self->collection, item);
      gpointer take = NULL;

      if (g_hash_table_lookup_extended (self->takes, what, NULL, &take)
          && item->take != GPOINTER_TO_INT (take))
        xushi_collection_set_take (self->collection, i, GPOINTER_TO_INT (take));
    }
}

void
xushi_collect_gather_begin (XushiCollectGather *self, int month, XushiCollection *former)
{
  keep_takes (self, former);
  g_clear_object (&self->collection);
  self->collection = xushi_collection_new (self->plan, self->uuid, month);
  self->n_read = 0;
}

static void
read_one (XushiCollectGather *self, const Given *given, guint number)
{
  g_autofree char *name = NULL;

  if (given->path != NULL)
    {
      xushi_collection_add_path (self->collection, given->path);
      return;
    }
  /* TRANSLATORS: as the name of a file: what was pasted, the number of the text */
  name = g_strdup_printf (_ ("Pasted text %u"), number);
  xushi_collection_add_text (self->collection, name, given->text);
}

gboolean
xushi_collect_gather_step (XushiCollectGather *self, double *share)
{
  if (self->n_read < self->all->len)
    {
      read_one (self, g_ptr_array_index (self->all, self->n_read), self->n_read + 1);
      self->n_read++;
      *share = (double) self->n_read / (self->all->len + 1);
      return TRUE;
    }
  xushi_collection_settle (self->collection);
  restore_takes (self);
  *share = 1;
  return TRUE;
}

XushiCollection *
xushi_collect_gather_end (XushiCollectGather *self)
{
  return g_steal_pointer (&self->collection);
}
