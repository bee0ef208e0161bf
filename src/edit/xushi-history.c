/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit/xushi-history.h"

#include "base/xushi-i18n.h"

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
  g_free (step->title);
  g_free (step);
}

/* What is known while steps are read. */
typedef struct
{
  XushiStore *store;  /* borrowed */
  GHashTable *by_id;  /* owned: gint64 * to XushiStep * (borrowed) */
  GPtrArray *older;   /* owned: XushiStep, those beyond the list that others refer to */
  GHashTable *undone; /* owned: a set of gint64 * */
  GError *error;      /* owned, nullable */
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->undone, g_hash_table_unref);
  g_clear_pointer (&self->older, g_ptr_array_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* (transfer none) (nullable): NULL where it is not in the file any more, or with an error. */
static const XushiStep *
find_step (Reading *self, gint64 id)
{
  XushiStep *step = g_hash_table_lookup (self->by_id, &id);

  if (step != NULL || self->error != NULL)
    return step;
  step = xushi_store_find_step (self->store, id, &self->error);
  if (step != NULL)
    {
      g_ptr_array_add (self->older, step);
      g_hash_table_insert (self->by_id, &step->id, step);
    }
  return step;
}

/* The edit that @step, after undoing and redoing, is about: the step itself, or an earlier one. Where
 * the edit is not in the file any more, the earliest step that is about it. @n_references: (out): how
 * many steps lie between them, with @step */
static const XushiStep *
find_edit (Reading *self, const XushiStep *step, guint *n_references)
{
  *n_references = 0;
  /* A step refers to an earlier one only, so this ends even in a file that was tampered with. */
  while (step->undoes != 0 && step->undoes < step->id)
    {
      const XushiStep *other = find_step (self, step->undoes);

      if (other == NULL)
        break;
      step = other;
      ++*n_references;
    }
  return step;
}

/* (transfer none) (nullable): what stands behind @prefix, "Undo: %s", in @name. */
static const char *
skip (const char *name, const char *prefix)
{
  gsize length = strlen (prefix) - strlen ("%s");

  return strncmp (name, prefix, length) == 0 ? name + length : NULL;
}

/* (transfer none): the name of an edit that is gone, from that of the step @name that has undone or
 * redone it, and which of both that was. One that was named in another language stays as it is. */
static const char *
read_name (const char *name, XushiHistoryKind *kind)
{
  static const char *const prefixes[] = { N_ ("Undo: %s"), N_ ("Redo: %s") };

  *kind = XUSHI_HISTORY_UNDO;
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      const char *bare = skip (name, _ (prefixes[i]));

      if (bare == NULL)
        bare = skip (name, prefixes[i]);
      if (bare == NULL)
        continue;
      *kind = i == 0 ? XUSHI_HISTORY_UNDO : XUSHI_HISTORY_REDO;
      return bare;
    }
  return name;
}

/* (transfer full) */
static char *
name_step (const XushiHistoryStep *step)
{
  switch (step->kind)
    {
    case XUSHI_HISTORY_UNDO:
      return g_strdup_printf (_ ("Undo: %s"), step->what);
    case XUSHI_HISTORY_REDO:
      return g_strdup_printf (_ ("Redo: %s"), step->what);
    case XUSHI_HISTORY_EDIT:
    default:
      return g_strdup (step->what);
    }
}

static XushiHistoryStep *
describe (Reading *self, const XushiStep *step)
{
  XushiHistoryStep *described = g_new0 (XushiHistoryStep, 1);
  guint n_references;
  const XushiStep *edit = find_edit (self, step, &n_references);
  const char *what = edit->why != NULL ? edit->why : "";

  if (edit->undoes != 0)
    what = read_name (what, &described->kind);
  /* Each takes back the one before. */
  for (; n_references > 0; n_references--)
    described->kind = described->kind == XUSHI_HISTORY_UNDO ? XUSHI_HISTORY_REDO
                                                            : XUSHI_HISTORY_UNDO;
  described->id = step->id;
  described->edit = edit->id;
  described->when = g_strdup (step->when);
  described->who = g_strdup (step->who);
  described->what = g_strdup (what);
  described->title = edit->undoes != 0 ? g_strdup (step->why) : name_step (described);
  described->is_undone = g_hash_table_contains (self->undone, &step->id);
  described->is_kept = step->is_kept;
  return described;
}

GPtrArray *
xushi_history_read (XushiStore *store, guint limit, GError **error)
{
  g_autoptr (GPtrArray) steps = xushi_store_list_steps (store, limit, error);
  g_autoptr (GPtrArray) history
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_history_step_free);
  g_auto (Reading) self = { .store = store };

  if (steps == NULL)
    return NULL;
  self.by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self.undone = g_hash_table_new (g_int64_hash, g_int64_equal);
  self.older = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_step_free);
  for (guint i = 0; i < steps->len; i++)
    {
      XushiStep *step = g_ptr_array_index (steps, i);

      g_hash_table_insert (self.by_id, &step->id, step);
      /* Newest first: whether a step was itself taken back is known before what it took back. */
      if (step->undoes != 0 && !g_hash_table_contains (self.undone, &step->id))
        g_hash_table_add (self.undone, &step->undoes);
    }
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (history, describe (&self, g_ptr_array_index (steps, i)));
  if (self.error == NULL)
    return g_steal_pointer (&history);
  g_propagate_error (error, g_steal_pointer (&self.error));
  return NULL;
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
