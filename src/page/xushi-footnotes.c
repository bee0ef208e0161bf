/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-footnotes.h"

/* In how many rows a note stands before it becomes a footnote, and how long it may be. */
#define LEAST_ROWS 8
#define MOST_LETTERS 40

static const char *const signs[] = { "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨" };

struct _XushiFootnotes
{
  GHashTable *signs; /* owned: note (owned) → its sign */
  GStrv texts;       /* owned */
};

/* (transfer full): each note of @plan → in how many rows it stands; borrowed from the plan. */
static GHashTable *
count_notes (XushiPlan *plan)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          char *note = xushi_indicator_get_spec (xushi_area_get_indicator (area, j))->note;

          if (note != NULL)
            g_hash_table_insert (counts, note,
                                 GUINT_TO_POINTER (
                                   GPOINTER_TO_UINT (g_hash_table_lookup (counts, note)) + 1));
        }
    }
  return counts;
}

/* The most frequent first; equal ones in the order of their letters, so that pages are the same
 * again. */
static int
compare_notes (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (data, one));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (data, other));

  if (first != second)
    return first > second ? -1 : 1;
  return g_strcmp0 (one, other);
}

XushiFootnotes *
xushi_footnotes_new (XushiPlan *plan)
{
  XushiFootnotes *self = g_new0 (XushiFootnotes, 1);
  g_autoptr (GHashTable) counts = count_notes (plan);
  g_autoptr (GPtrArray) frequent = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer note, count;

  self->signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &note, &count))
    if (GPOINTER_TO_UINT (count) >= LEAST_ROWS && g_utf8_strlen (note, -1) <= MOST_LETTERS)
      g_ptr_array_add (frequent, note);
  g_ptr_array_sort_with_data (frequent, compare_notes, counts);
  for (guint i = 0; i < MIN (frequent->len, G_N_ELEMENTS (signs)); i++)
    {
      const char *text = g_ptr_array_index (frequent, i);
      g_autofree char *line = g_strconcat (signs[i], text, NULL);

      g_hash_table_insert (self->signs, g_strdup (text), (gpointer) signs[i]);
      g_strv_builder_add (texts, line);
    }
  self->texts = g_strv_builder_end (texts);
  return self;
}

void
xushi_footnotes_free (XushiFootnotes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->signs);
  g_strfreev (self->texts);
  g_free (self);
}

const char *
xushi_footnotes_find (const XushiFootnotes *self, const char *note)
{
  return self != NULL && note != NULL ? g_hash_table_lookup (self->signs, note) : NULL;
}

const char *const *
xushi_footnotes_list (const XushiFootnotes *self)
{
  return (const char *const *) self->texts;
}
