/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-file-name.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
check (const char *path, const char *expected)
{
  g_autofree char *name = xushi_file_name_show (path);

  g_assert_cmpstr (name, ==, expected);
}

/* Only the suffix at the end goes. */
static void
test_show (void)
{
  check ("/plans/德清县2016.xushi", "德清县2016");
  check ("plan.xushi", "plan");
  check ("/plans/a.xushi.old.xushi", "a.xushi.old");
  check ("/plans/a.xushi.bak", "a.xushi.bak");
  check ("/plans/no suffix", "no suffix");
  check ("/plans/\xb5\xc2.xushi", "\xef\xbf\xbd\xef\xbf\xbd");
}

static void
test_same (void)
{
  g_autofree char *folder = g_dir_make_tmp ("xushi-name-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autofree char *other = g_build_filename (folder, "b", NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_true (xushi_file_name_is_same (path, path));
  g_assert_false (xushi_file_name_is_same (path, other));
  g_assert_false (xushi_file_name_is_same (other, other));
  g_assert_true (g_file_set_contents (other, "x", 1, NULL));
  g_assert_false (xushi_file_name_is_same (path, other));
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_cmpint (symlink (path, other), ==, 0);
  g_assert_true (xushi_file_name_is_same (path, other));
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_cmpint (link (path, other), ==, 0);
  g_assert_true (xushi_file_name_is_same (other, path));
  g_unlink (other);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/file-name/show", test_show);
  g_test_add_func ("/base/file-name/same", test_same);
  return g_test_run ();
}
