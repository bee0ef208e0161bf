/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-file-kind.h"

/* The final name of a file, depending on what was typed and which format was chosen. */

enum { PDF, PNG, SVG };
enum { CSV, TSV, XLSX };

static void
assert_name (XushiFiles files, const char *typed, guint proposed, guint chosen, const char *name)
{
  g_autofree char *completed = xushi_files_complete_name (files, typed, proposed, chosen);

  g_assert_cmpstr (completed, ==, name);
}

static void
test_without_a_suffix (void)
{
  assert_name (XUSHI_FILES_PLAN, "/d/backup", 0, 0, "/d/backup.xushi");
  assert_name (XUSHI_FILES_PAGES, "/d/pages", PDF, SVG, "/d/pages.svg");
  /* A dot alone makes no suffix, nor do suffixes of another kind or in a folder's name. */
  assert_name (XUSHI_FILES_PLAN, "/d/2016.9", 0, 0, "/d/2016.9.xushi");
  assert_name (XUSHI_FILES_PAGES, "/d/a.xushi", PDF, PDF, "/d/a.xushi.pdf");
  assert_name (XUSHI_FILES_PAGES, "/d.pdf/a", PDF, PDF, "/d.pdf/a.pdf");
  assert_name (XUSHI_FILES_PLAN, "/d/.xushi", 0, 0, "/d/.xushi.xushi");
}

static void
test_with_a_suffix (void)
{
  assert_name (XUSHI_FILES_PLAN, "/d/a.xushi", 0, 0, "/d/a.xushi");
  assert_name (XUSHI_FILES_PLAN, "/d/A.XUSHI", 0, 0, "/d/A.XUSHI");
  assert_name (XUSHI_FILES_TABLE, "/d/a.csv", XLSX, XLSX, "/d/a.csv");
  assert_name (XUSHI_FILES_TABLE, "/d/2016.9.tsv", XLSX, CSV, "/d/2016.9.tsv");
}

/* The proposed suffix was not typed, so a format chosen afterwards replaces it. */
static void
test_another_format (void)
{
  assert_name (XUSHI_FILES_PAGES, "/d/9.pdf", PDF, PNG, "/d/9.png");
  assert_name (XUSHI_FILES_TABLE, "/d/9.XLSX", XLSX, TSV, "/d/9.tsv");
}

static void
test_formats (void)
{
  g_assert_cmpint (xushi_files_find_format (XUSHI_FILES_PAGES, "a.Svg"), ==, SVG);
  g_assert_cmpint (xushi_files_find_format (XUSHI_FILES_PAGES, "pdf"), ==, -1);
  g_assert_cmpint (xushi_files_find_format (XUSHI_FILES_TABLE, ""), ==, -1);
  for (guint files = XUSHI_FILES_PLAN; files <= XUSHI_FILES_PAGES; files++)
    for (guint i = 0; i < xushi_files_get_n_formats (files); i++)
      {
        g_autofree char *name = g_strconcat ("a", xushi_files_get_suffix (files, i), NULL);

        g_assert_cmpint (xushi_files_find_format (files, name), ==, (int) i);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/file-kind/without-a-suffix", test_without_a_suffix);
  g_test_add_func ("/app/file-kind/with-a-suffix", test_with_a_suffix);
  g_test_add_func ("/app/file-kind/another-format", test_another_format);
  g_test_add_func ("/app/file-kind/formats", test_formats);
  return g_test_run ();
}
