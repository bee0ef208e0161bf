/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-collection-private.h"

#include "base/xushi-i18n.h"

G_DEFINE_FINAL_TYPE (XushiCollection, xushi_collection, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *word;
  const char *label;
} verdicts[XUSHI_N_VERDICTS] = {
  [XUSHI_VERDICT_REFUSED] = { "refused", NC_ ("verdict", "refused") },
  [XUSHI_VERDICT_DOUBT] = { "doubt", NC_ ("verdict", "doubtful") },
  [XUSHI_VERDICT_TAKEN] = { "taken", NC_ ("verdict", "taken") },
  [XUSHI_VERDICT_SAME] = { "same", NC_ ("verdict", "the same") },
};

const char *
xushi_verdict_to_word (XushiVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < XUSHI_N_VERDICTS, NULL);

  return verdicts[verdict].word;
}

const char *
xushi_verdict_to_label (XushiVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < XUSHI_N_VERDICTS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "verdict", verdicts[verdict].label);
}

static void
file_free (gpointer data)
{
  XushiCollectFile *file = data;

  g_free (file->path);
  g_free (file->name);
  g_free (file->department);
  g_ptr_array_unref (file->problems);
  g_free (file);
}

static void
xushi_collection_finalize (GObject *object)
{
  XushiCollection *self = XUSHI_COLLECTION (object);

  g_clear_object (&self->plan);
  g_free (self->uuid);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->backs);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->unanswered);
  G_OBJECT_CLASS (xushi_collection_parent_class)->finalize (object);
}

static void
xushi_collection_class_init (XushiCollectionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = xushi_collection_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", XUSHI_TYPE_COLLECTION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xushi_collection_init (XushiCollection *self)
{
  self->files = g_ptr_array_new_with_free_func (file_free);
  self->backs = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_slip_return_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_collect_item_free);
  self->unanswered = g_ptr_array_new_with_free_func (g_free);
}

XushiCollection *
xushi_collection_new (XushiPlan *plan, const char *uuid, int month)
{
  XushiCollection *self;

  g_return_val_if_fail (XUSHI_IS_PLAN (plan), NULL);
  g_return_val_if_fail (month >= 0 && month <= 12, NULL);

  self = g_object_new (XUSHI_TYPE_COLLECTION, NULL);
  self->plan = g_object_ref (plan);
  self->uuid = g_strdup (uuid);
  self->wanted = month;
  return self;
}

XushiCollectFile *
xushi_collection_begin_file (XushiCollection *self, const char *path)
{
  XushiCollectFile *file = g_new0 (XushiCollectFile, 1);

  file->path = g_strdup (path);
  file->name = g_filename_display_basename (path);
  file->kind = XUSHI_COLLECT_UNUSABLE;
  file->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->files, file);
  g_ptr_array_add (self->backs, NULL);
  return file;
}

void
xushi_collection_settle (XushiCollection *self)
{
  g_return_if_fail (XUSHI_IS_COLLECTION (self));
  g_return_if_fail (!self->settled);

  self->settled = TRUE;
  xushi_collection_judge (self);
}

int
xushi_collection_get_month (XushiCollection *self)
{
  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), 0);

  return self->month;
}

guint
xushi_collection_get_n_files (XushiCollection *self)
{
  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), 0);

  return self->files->len;
}

const XushiCollectFile *
xushi_collection_get_file (XushiCollection *self, guint index)
{
  g_return_val_if_fail (XUSHI_IS_COLLECTION (self) && index < self->files->len, NULL);

  return g_ptr_array_index (self->files, index);
}

guint
xushi_collection_get_n_items (XushiCollection *self)
{
  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), 0);

  return self->items->len;
}

const XushiCollectItem *
xushi_collection_get_item (XushiCollection *self, guint index)
{
  g_return_val_if_fail (XUSHI_IS_COLLECTION (self) && index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

guint
xushi_collection_count (XushiCollection *self, XushiVerdict verdict)
{
  guint n = 0;

  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += xushi_collection_get_item (self, i)->verdict == verdict;
  return n;
}

static gboolean
set_take (XushiCollection *self, guint index, gboolean take)
{
  XushiCollectItem *item = g_ptr_array_index (self->items, index);

  if (item->verdict != XUSHI_VERDICT_TAKEN && item->verdict != XUSHI_VERDICT_DOUBT)
    return FALSE;
  item->take = take;
  return TRUE;
}

gboolean
xushi_collection_set_take (XushiCollection *self, guint index, gboolean take)
{
  g_return_val_if_fail (XUSHI_IS_COLLECTION (self) && index < self->items->len, FALSE);

  if (!set_take (self, index, take))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

void
xushi_collection_set_take_doubts (XushiCollection *self, gboolean take)
{
  g_return_if_fail (XUSHI_IS_COLLECTION (self));

  for (guint i = 0; i < self->items->len; i++)
    if (xushi_collection_get_item (self, i)->verdict == XUSHI_VERDICT_DOUBT)
      set_take (self, i, take);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

guint
xushi_collection_get_n_taken (XushiCollection *self)
{
  guint n = 0;

  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += xushi_collection_get_item (self, i)->take;
  return n;
}

guint
xushi_collection_get_n_problems (XushiCollection *self)
{
  guint n;

  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), 0);

  n = xushi_collection_count (self, XUSHI_VERDICT_REFUSED);
  for (guint i = 0; i < self->files->len; i++)
    if (xushi_collection_get_file (self, i)->kind != XUSHI_COLLECT_PASSED_OVER)
      n += xushi_collection_get_file (self, i)->problems->len;
  return n;
}

GPtrArray *
xushi_collection_get_unanswered (XushiCollection *self)
{
  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), NULL);

  return self->unanswered;
}
