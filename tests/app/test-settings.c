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
  status = g_test_run ();
  g_rmdir (empty);
  return status;
}
