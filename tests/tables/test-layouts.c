/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"

#include <stdio.h>
#include <string.h>

/* Tables as offices make them, each with the plan it is to become. */

#define FOLDER "data/layouts"

static void
test_layout (gconstpointer path)
{
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  said = layout_read (text);
  expected = layout_expected (text);
  g_assert_cmpstr (said, ==, expected);
}

/* Shows what a layout reads as: for looking at a new one. */
static int
show (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 1;
  said = layout_read (text);
  fputs (said, stdout);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) files = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  /* Where the sanitizers make all slow, a share of the tables is enough: they are much alike. */
  const char *share = g_getenv ("XUSHI_TEST_EVERY");
  guint every = share != NULL ? MAX ((guint) g_ascii_strtoull (share, NULL, 10), 1) : 1;
  const char *wanted = argc == 3 && g_str_equal (argv[1], "--show") ? argv[2] : NULL;

  g_test_init (&argc, &argv, NULL);
  if (wanted != NULL)
    return show (wanted);
  folder = g_test_build_filename (G_TEST_DIST, FOLDER, NULL);
  files = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/tables/layouts/", name, NULL);
      char *path = g_build_filename (folder, name, NULL);

      g_ptr_array_add (paths, path);
      if (paths->len % every == 0)
        g_test_add_data_func (test, path, test_layout);
    }
  g_assert_cmpuint (paths->len, >=, 40);
  return g_test_run ();
}
