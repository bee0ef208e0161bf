/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-settings.h"

#include <glib/gstdio.h>

/* If no schema is installed the program's own copy is used, and leaves nothing behind: without it,
 * GIO would end the program at once. Run with empty folders for data and temporary files. */
static void
test_without_a_schema (void)
{
  g_autoptr (GDir) left = NULL;
  GSettings *settings = xushi_settings_get ();

  g_assert_true (G_IS_SETTINGS (settings));
  g_assert_true (xushi_settings_get () == settings);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), >, 0);
  g_assert_true (g_settings_set_int (settings, "window-width", 1111));
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 1111);
  left = g_dir_open (g_get_tmp_dir (), 0, NULL);
  g_assert_nonnull (left);
  g_assert_cmpstr (g_dir_read_name (left), ==, NULL);
}

/* The view of each plan is its own; of very many plans the oldest is forgotten. */
static void
test_views_of_plans (void)
{
  g_autofree char *first = NULL, *second = NULL, *kept = NULL;

  g_assert_null (xushi_settings_dup_view ("a", "area"));
  xushi_settings_store_view ("a", "area", "light,name,!note");
  xushi_settings_store_view ("b", "area", ",name=200");
  xushi_settings_store_view ("a", "area", "light,name,value");
  first = xushi_settings_dup_view ("a", "area");
  g_assert_cmpstr (first, ==, "light,name,value");
  second = xushi_settings_dup_view ("b", "area");
  g_assert_cmpstr (second, ==, ",name=200");
  for (int i = 0; i < 49; i++)
    {
      g_autofree char *plan = g_strdup_printf ("plan-%d", i);

      xushi_settings_store_view (plan, "area", "");
    }
  kept = xushi_settings_dup_view ("a", "area");
  g_assert_cmpstr (kept, ==, first);
  g_assert_null (xushi_settings_dup_view ("b", "area"));
}

/* What was chosen for a kind of table; of very many the oldest is forgotten, and so is what is no
 * longer chosen. */
static void
test_matchings (void)
{
  g_autofree char *first = NULL, *again = NULL;

  g_assert_null (xushi_settings_dup_matching ("a"));
  xushi_settings_store_matching ("a", "0:1 name=C");
  xushi_settings_store_matching ("b", "0:1 name=D");
  xushi_settings_store_matching ("a", "0:2 name=C");
  first = xushi_settings_dup_matching ("a");
  g_assert_cmpstr (first, ==, "0:2 name=C");
  for (int i = 0; i < 49; i++)
    {
      g_autofree char *fingerprint = g_strdup_printf ("%d", i);

      xushi_settings_store_matching (fingerprint, "0:1 name=B");
    }
  again = xushi_settings_dup_matching ("a");
  g_assert_cmpstr (again, ==, first);
  g_assert_null (xushi_settings_dup_matching ("b"));
  xushi_settings_store_matching ("a", NULL);
  g_assert_null (xushi_settings_dup_matching ("a"));
}

int
main (int argc, char **argv)
{
  /* Not g_dir_make_tmp (), which would determine where temporary files go from then on. */
  char empty[] = "/tmp/xushi-empty-XXXXXX";
  int status;

  g_assert_nonnull (g_mkdtemp (empty));
  g_setenv ("TMPDIR", empty, TRUE);
  g_setenv ("XDG_DATA_HOME", empty, TRUE);
  g_setenv ("XDG_DATA_DIRS", empty, TRUE);
  g_unsetenv ("GSETTINGS_SCHEMA_DIR");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/settings/without-a-schema", test_without_a_schema);
  g_test_add_func ("/app/settings/views", test_views_of_plans);
  g_test_add_func ("/app/settings/matchings", test_matchings);
  status = g_test_run ();
  g_rmdir (empty);
  return status;
}
