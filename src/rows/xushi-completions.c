/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-completions.h"

#include <string.h>

gboolean
xushi_completions_match (const char *name, const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *sought = g_utf8_casefold (typed, -1);

  g_strstrip (sought);
  return *sought != '\0' && strcmp (folded, sought) != 0 && strstr (folded, sought) != NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer uses)
{
  const char *first = *(const char *const *) a, *second = *(const char *const *) b;
  guint n_first = GPOINTER_TO_UINT (g_hash_table_lookup (uses, first));
  guint n_second = GPOINTER_TO_UINT (g_hash_table_lookup (uses, second));

  if (n_first != n_second)
    return n_first > n_second ? -1 : 1;
  return strcmp (first, second);
}

GStrv
xushi_completions_list (GHashTable *uses, const char *typed)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, uses);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (xushi_completions_match (name, typed))
      g_ptr_array_add (names, name);
  g_ptr_array_sort_with_data (names, compare_names, uses);
  for (guint i = 0; i < names->len && i < XUSHI_COMPLETIONS_MAX; i++)
    g_strv_builder_add (found, g_ptr_array_index (names, i));
  return g_strv_builder_end (found);
}
