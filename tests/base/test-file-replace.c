/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-file-replace.h"
#include "failing-sync.h"
#include "base/xushi-hidden-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Writing whole files: what exists afterwards, and what is left after a failure. */

typedef struct
{
  char *folder; /* owned */
  char *path;   /* owned */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("xushi-replace-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "表.csv", NULL);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
expect_contents (Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_contents (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  g_assert_true (xushi_file_replace_contents (fixture->path, "旧", strlen ("旧"), &error));
  expect_contents (fixture, "旧");
  g_assert_true (xushi_file_replace_contents (fixture->path, "新表", strlen ("新表"), &error));
  g_assert_no_error (error);
  expect_contents (fixture, "新表");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* Once published, the file stays, whatever happens to the object that wrote it. */
static void
test_published_twice (Fixture *fixture, gconstpointer data)
{
  XushiFileReplace *file = xushi_file_replace_new (fixture->path, FALSE, NULL);
  GError *error = NULL;

  g_assert_nonnull (file);
  g_assert_true (g_file_set_contents (xushi_file_replace_get_path (file), "一", -1, NULL));
  g_assert_true (xushi_file_replace_publish (file, FALSE, &error));
  g_assert_null (xushi_file_replace_get_path (file));
  g_assert_true (xushi_file_replace_publish (file, FALSE, &error));
  g_assert_no_error (error);
  xushi_file_replace_free (file);
  expect_contents (fixture, "一");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "旧", -1, NULL));
  xushi_file_replace_free (xushi_file_replace_new (fixture->path, TRUE, NULL));
  expect_contents (fixture, "旧");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* A file that another program has created meanwhile is not replaced, unless that was agreed. */
static void
test_taken_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiFileReplace) file = xushi_file_replace_new (fixture->path, FALSE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (xushi_file_replace_get_path (file), "我的", -1, NULL));
  g_assert_true (g_file_set_contents (fixture->path, "别人的", -1, NULL));
  g_assert_false (xushi_file_replace_publish (file, FALSE, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EXISTS);
  expect_contents (fixture, "别人的");
  g_clear_error (&error);
  g_assert_true (xushi_file_replace_publish (file, TRUE, &error));
  expect_contents (fixture, "我的");
}

static void
expect_refused (const char *path, gboolean overwrite, XushiFileError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiFileReplace) file = xushi_file_replace_new (path, overwrite, &error);
  g_autofree char *base = g_path_get_basename (path);

  g_assert_null (file);
  g_assert_error (error, XUSHI_FILE_ERROR, (int) code);
  /* The message names the file. */
  g_assert_nonnull (strstr (error->message, base));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "没有", "表.csv", NULL);
  g_autofree char *below = g_build_filename (fixture->path, "表.csv", NULL);
  g_autofree char *name = g_strnfill (250, 'a');
  g_autofree char *longest = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (fixture->path, "旧", -1, NULL));
  expect_refused (fixture->path, FALSE, XUSHI_FILE_ERROR_EXISTS);
  expect_refused (fixture->folder, TRUE, XUSHI_FILE_ERROR_EXISTS);
  expect_refused (nowhere, TRUE, XUSHI_FILE_ERROR_MISSING);
  expect_refused (below, TRUE, XUSHI_FILE_ERROR_MISSING);
  expect_refused (longest, TRUE, XUSHI_FILE_ERROR_WRITE);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* A name that the disk does not answer for is no success; where no folder can ever be synced, it is
 * all that there is. */
static void
test_unconfirmed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  failing_sync_set (EIO);
  g_assert_false (xushi_file_replace_contents (fixture->path, "新", strlen ("新"), &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNCONFIRMED);
  g_assert_nonnull (strstr (error->message, "表.csv"));
  expect_contents (fixture, "新");
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_clear_error (&error);

  failing_sync_set (EINVAL);
  g_assert_true (xushi_file_replace_contents (fixture->path, "又", strlen ("又"), &error));
  g_assert_no_error (error);
  failing_sync_set (0);
  expect_contents (fixture, "又");
}

/* A dead journal of the file of before is gone for good before another has its name. */
static void
test_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "旧", -1, NULL));
  g_assert_true (g_file_set_contents (journal, "账", -1, NULL));
  failing_sync_set (EIO);
  g_assert_false (xushi_file_replace_contents (fixture->path, "新", strlen ("新"), &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_WRITE);
  failing_sync_set (0);
  expect_contents (fixture, "旧");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* Puts a file beside the one to be written; whether it is still there when that is done. */
static gboolean
stays_named (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  gboolean kept;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_true (xushi_file_replace_contents (fixture->path, "", 0, NULL));
  kept = g_file_test (path, G_FILE_TEST_EXISTS);
  g_unlink (path);
  return kept;
}

/* The same with a name as the process @pid, which began at @start, would have made it. */
static gboolean
stays (Fixture *fixture, const char *before, int pid, guint64 start, const char *after)
{
  g_autofree char *template = xushi_hidden_file_make_template (fixture->folder);
  g_autofree char *own = g_path_get_basename (template);
  g_autofree char *name = g_strdup_printf ("%s%.16s-%d-%" G_GUINT64_FORMAT "-1f-Ab1234%s", before,
                                           own, pid, start, after);

  return stays_named (fixture, name);
}

static guint64
own_start (Fixture *fixture)
{
  g_autofree char *template = xushi_hidden_file_make_template (fixture->folder);
  g_auto (GStrv) parts = g_strsplit (template, "-", -1);

  return g_ascii_strtoull (parts[g_strv_length (parts) - 3], NULL, 10);
}

/* What killed programs leave is removed, whatever belongs to a living one or to nobody stays. */
static void
test_leftovers (Fixture *fixture, gconstpointer data)
{
  int dead = (int) fork ();

  if (dead == 0)
    _exit (0);
  /* Dead, though its parent, which is this test, has not asked for it yet. */
  while (kill (dead, 0) == 0 && waitid (P_PID, (id_t) dead, &(siginfo_t) { 0 }, WEXITED | WNOWAIT))
    continue;
  g_assert_false (stays (fixture, "", dead, 1, ""));
  g_assert_cmpint (waitpid (dead, NULL, 0), ==, dead);
  g_assert_false (stays (fixture, "", dead, 1, ""));
  g_assert_false (stays (fixture, "", dead, 1, "-journal"));
  g_assert_false (stays (fixture, ".~", dead, 1, ".lock"));
  /* Its number was given again. */
  g_assert_false (stays (fixture, "", (int) getpid (), own_start (fixture) + 1, ""));
  g_assert_true (stays (fixture, "", (int) getpid (), own_start (fixture), ""));
  g_assert_true (stays (fixture, "x", dead, 1, ""));
  g_assert_true (stays_named (fixture, ".~表.csv.lock"));
  g_assert_true (stays_named (fixture, ".~xushi-"));
  g_assert_true (stays_named (fixture, ".~xushi-00000000-999999999-1-x"));
}

static void
test_leftover_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = g_build_filename (fixture->folder, "kept", NULL);
  g_autofree char *template = xushi_hidden_file_make_template (fixture->folder);
  g_autofree char *own = g_path_get_basename (template);
  g_autofree char *link = g_strdup_printf ("%s/%.16s-999999999-1-x", fixture->folder, own);

  g_assert_true (g_file_set_contents (kept, "一", -1, NULL));
  g_assert_cmpint (symlink ("kept", link), ==, 0);
  xushi_hidden_file_clean (fixture->folder);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_unlink (link);
  g_unlink (kept);
}

/* A name that was taken and given back is never taken again: a plan that is made in a hidden file makes
 * another one beside it. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = xushi_hidden_file_make_template (fixture->folder);
  g_autofree char *second = xushi_hidden_file_make_template (fixture->folder);

  g_assert_true (g_str_has_suffix (first, "-XXXXXX"));
  g_assert_cmpstr (first, !=, second);
}

int
main (int argc, char **argv)
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("/base/file-replace/contents", test_contents);
  ADD ("/base/file-replace/names", test_names);
  ADD ("/base/file-replace/published-twice", test_published_twice);
  ADD ("/base/file-replace/dropped", test_dropped);
  ADD ("/base/file-replace/taken-meanwhile", test_taken_meanwhile);
  ADD ("/base/file-replace/refused", test_refused);
  ADD ("/base/file-replace/unconfirmed", test_unconfirmed);
  ADD ("/base/file-replace/journal", test_journal);
  ADD ("/base/file-replace/leftovers", test_leftovers);
  ADD ("/base/file-replace/leftover-links", test_leftover_links);
  return g_test_run ();
}
