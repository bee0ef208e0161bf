/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/xushi-history.h"

#include <string.h>

/* The steps of a plan's file. A step that undoes another refers to it, and so does one that redoes:
 * it takes back the undoing step. What has become of a step follows from these references. */

void
xushi_history_step_free (XushiHistoryStep *step)
{
  if (step == NULL)
    return;
  g_free (step->when);
  g_free (step->who);
  g_free (step->what);
  g_free (step);
}

/* The edit that @step, after undoing and redoing, is about; @kind tells what it did to it. An edit
 * that is not in the file any more is known by the name of the step that refers to it. */
static const XushiStep *
find_edit (GHashTable *by_id, const XushiStep *step, XushiHistoryKind *kind)
{
  *kind = XUSHI_HISTORY_EDIT;
  /* A step refers to an earlier one only, so this ends even in a file that was tampered with. */
  for (const XushiStep *other = step; other->undoes != 0; step = other)
    {
      *kind = *kind == XUSHI_HISTORY_UNDO ? XUSHI_HISTORY_REDO : XUSHI_HISTORY_UNDO;
      if (other->undoes >= other->id)
        break;
      other = g_hash_table_lookup (by_id, &other->undoes);
      if (other == NULL)
        break;
    }
  return step;
}

static XushiHistoryStep *
describe (const XushiStep *step, GHashTable *by_id, GHashTable *undone)
{
  XushiHistoryStep *described = g_new0 (XushiHistoryStep, 1);
  const XushiStep *edit = find_edit (by_id, step, &described->kind);

  described->id = step->id;
  described->edit = edit->id;
  described->when = g_strdup (step->when);
  described->who = g_strdup (step->who);
  described->what = g_strdup (edit->why);
  described->is_undone = g_hash_table_contains (undone, &step->id);
  described->is_kept = step->is_kept;
  return described;
}

GPtrArray *
xushi_history_read (XushiStore *store, guint limit, GError **error)
{
  g_autoptr (GPtrArray) steps = xushi_store_list_steps (store, limit, error);
  g_autoptr (GPtrArray) history
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_history_step_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) undone = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (steps == NULL)
    return NULL;
  for (guint i = 0; i < steps->len; i++)
    {
      XushiStep *step = g_ptr_array_index (steps, i);

      g_hash_table_insert (by_id, &step->id, step);
      /* Newest first: whether a step was itself taken back is known before what it took back. */
      if (step->undoes != 0 && !g_hash_table_contains (undone, &step->id))
        g_hash_table_add (undone, &step->undoes);
    }
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (history, describe (g_ptr_array_index (steps, i), by_id, undone));
  return g_steal_pointer (&history);
}

char *
xushi_history_describe_when (const char *when, const char *who)
{
  const char *host = who != NULL ? strchr (who, '@') : NULL;
  g_autofree char *user
      = host != NULL ? g_strndup (who, (gsize) (host - who)) : g_strdup (who);

  if (when == NULL)
    when = "";
  /* The year is usually the present one, and seconds do not matter. */
  return g_strdup_printf ("%.11s %s", strlen (when) >= strlen ("YYYY-MM-DD HH:MM") ? when + 5 : when,
                          user != NULL ? user : "");
}
