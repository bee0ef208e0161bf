/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-collection-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "slips/xushi-slip-text.h"

/* Entering what is taken, as one step. */

typedef struct
{
  XushiCollection *self;
  guint n_changed;
} Work;

static char *
tell_source (const XushiCollection *self, const XushiCollectItem *item)
{
  const XushiCollectFile *file = g_ptr_array_index (self->files, item->file);

  if (*item->department == '\0')
    return g_strdup (file->name);
  /* TRANSLATORS: who reported it: department, file */
  return g_strdup_printf (C_ ("slip", "%s (%s)"), item->department, file->name);
}

/* Adds to @source, unless it says that already. */
static void
add_source (GString *source, const char *one)
{
  if (g_strrstr (source->str, one) != NULL)
    return;
  g_string_append_printf (source, "%s%s", source->len > 0 ? C_ ("slip", "; ") : "", one);
}

/* Whether the plan has it by now. */
static gboolean
is_there (const XushiCollectItem *item, XushiReading *reading)
{
  double *figure = xushi_collect_field_figure (item->field, reading);
  char **text = xushi_collect_field_text (item->field, reading);

  if (figure != NULL)
    return xushi_number_same (*figure, item->value);
  return text != NULL && g_strcmp0 (*text, item->new_text) == 0;
}

static gboolean
enter_reading (Work *work, XushiEditor *editor, XushiIndicator *indicator, GPtrArray *items,
               GError **error)
{
  g_autoptr (XushiReading) reading
      = xushi_indicator_copy_reading (indicator, work->self->month);
  g_autoptr (GString) source = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const XushiCollectItem *item = g_ptr_array_index (items, i);
      g_autofree char *one = NULL;

      if (item->field == XUSHI_SLIP_FIELD_FINISHED || is_there (item, reading))
        continue;
      one = tell_source (work->self, item);
      xushi_collect_item_set (item, reading);
      add_source (source, one);
      n++;
    }
  if (n == 0)
    return TRUE;
  xushi_collect_complete_net (xushi_indicator_get_spec (indicator), reading);
  g_free (reading->source);
  reading->source = g_strdup (source->str);
  work->n_changed += n;
  return xushi_editor_set_reading (editor, indicator, reading, error);
}

static gboolean
enter_nodes (Work *work, XushiEditor *editor, XushiIndicator *indicator, GPtrArray *items,
             GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const XushiCollectItem *item = g_ptr_array_index (items, i);
      XushiNode *node = item->field == XUSHI_SLIP_FIELD_FINISHED
                          ? (XushiNode *) xushi_slip_find_node (spec, item->node)
                          : NULL;

      if (node == NULL || g_strcmp0 (node->finished, item->new_text) == 0)
        continue;
      g_free (node->finished);
      node->finished = g_strdup (item->new_text);
      n++;
    }
  work->n_changed += n;
  return n == 0
         || xushi_editor_set_spec (editor, indicator, spec, _ ("Take in return slips"), error);
}

/* What is taken of each indicator, in the order of the list. (transfer full) */
static GPtrArray *
group_items (XushiCollection *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) by_indicator = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      XushiCollectItem *item = g_ptr_array_index (self->items, i);
      GPtrArray *group;

      if (!item->take)
        continue;
      group = g_hash_table_lookup (by_indicator, item->indicator);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (by_indicator, item->indicator, group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group, item);
    }
  return groups;
}

static gboolean
enter_all (XushiEditor *editor, gpointer data, GError **error)
{
  Work *work = data;
  g_autoptr (GPtrArray) groups = group_items (work->self);

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *items = g_ptr_array_index (groups, i);
      XushiIndicator *indicator
          = ((XushiCollectItem *) g_ptr_array_index (items, 0))->indicator;

      if (xushi_plan_find_key (work->self->plan, xushi_indicator_get_spec (indicator)->key)
          != indicator)
        {
          g_set_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED,
                       _ ("“%s” has been deleted meanwhile; collect again."),
                       xushi_indicator_get_name (indicator));
          return FALSE;
        }
      if (!enter_reading (work, editor, indicator, items, error)
          || !enter_nodes (work, editor, indicator, items, error))
        {
          g_prefix_error (error, "%s: ", xushi_indicator_get_name (indicator));
          return FALSE;
        }
    }
  return TRUE;
}

/* The step's name, which the log gives as the reason of each change. */
static char *
tell_label (const XushiCollection *self)
{
  const char *first = NULL;
  g_autoptr (GHashTable) departments = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->items->len; i++)
    {
      const XushiCollectItem *item = g_ptr_array_index (self->items, i);

      if (!item->take || *item->department == '\0')
        continue;
      if (first == NULL)
        first = item->department;
      g_hash_table_add (departments, (gpointer) item->department);
    }
  if (first == NULL)
    return g_strdup (_ ("Take in return slips"));
  if (g_hash_table_size (departments) == 1)
    return g_strdup_printf (_ ("Take in the return slip of %s"), first);
  return g_strdup_printf (_ ("Take in the return slips of %s and others, %u departments"), first,
                          g_hash_table_size (departments));
}

gboolean
xushi_collection_apply (XushiCollection *self, XushiEditor *editor, guint *n_changed,
                        GError **error)
{
  g_autofree char *label = NULL;
  Work work = { .self = self };

  g_return_val_if_fail (XUSHI_IS_COLLECTION (self), FALSE);
  g_return_val_if_fail (self->settled, FALSE);
  g_return_val_if_fail (xushi_editor_get_plan (editor) == self->plan, FALSE);

  label = tell_label (self);
  if (n_changed != NULL)
    *n_changed = 0;
  if (xushi_collection_get_n_taken (self) > 0
      && !xushi_editor_run (editor, label, enter_all, &work, error))
    return FALSE;
  if (n_changed != NULL)
    *n_changed = work.n_changed;
  return TRUE;
}
