/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-completions.h"

/* What is offered while a department is typed. */

static void
assert_offered (const char *typed, const char *const *expected)
{
  g_autoptr (GHashTable) uses = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) offered = NULL;

  g_hash_table_insert (uses, (gpointer) "环保局", GUINT_TO_POINTER (2));
  g_hash_table_insert (uses, (gpointer) "住建局", GUINT_TO_POINTER (9));
  g_hash_table_insert (uses, (gpointer) "农业局", GUINT_TO_POINTER (2));
  g_hash_table_insert (uses, (gpointer) "农办", GUINT_TO_POINTER (1));
  offered = xushi_completions_list (uses, typed);
  g_assert_true (g_strv_equal ((const char *const *) offered, expected));
}

#define NAMES(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_most_used_first (void)
{
  assert_offered ("局", NAMES ("住建局", "农业局", "环保局"));
  assert_offered (" 农 ", NAMES ("农业局", "农办"));
}

static void
test_nothing_to_offer (void)
{
  const char *const none[] = { NULL };

  assert_offered ("", none);
  assert_offered (" ", none);
  assert_offered ("农办", none);
  assert_offered ("交通", none);
}

static void
test_not_too_many (void)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) offered = NULL;

  for (int i = 0; i < 30; i++)
    g_hash_table_insert (uses, g_strdup_printf ("第%d局", i), GUINT_TO_POINTER (1));
  offered = xushi_completions_list (uses, "局");
  g_assert_cmpuint (g_strv_length (offered), ==, XUSHI_COMPLETIONS_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/completions/order", test_most_used_first);
  g_test_add_func ("/completions/none", test_nothing_to_offer);
  g_test_add_func ("/completions/many", test_not_too_many);
  return g_test_run ();
}
