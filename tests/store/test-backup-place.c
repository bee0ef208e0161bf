/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup-fixture.h"

#include "store/xushi-backup-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Where backups lie, and what happens where they cannot. */

/* The identity in a file is text from outside: it never leads out of the folder. */
static void
test_hostile_identity (BackupFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "../../..", "/etc", "", ".", "..", "a/b", "序时", "a b" };
  g_autofree char *root = xushi_backup_folder_get_root ();

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *series = xushi_backup_folder_get_series (ids[i], "/plans/plan.xushi");
      g_autofree char *canonical = g_canonicalize_filename (series, NULL);
      g_autofree char *id_folder = g_path_get_dirname (series);
      g_autofree char *parent = g_path_get_dirname (id_folder);

      g_assert_cmpstr (series, ==, canonical);
      g_assert_cmpstr (parent, ==, root);
    }
}

typedef struct
{
  int n_told;
} Told;

static void
problem_cb (XushiStore *store, GParamSpec *pspec, Told *told)
{
  told->n_told++;
}

/* Two edits where no backup can be made: both are saved, the clerk is told once. Returns: what. */
static char *
work_without (BackupFixture *fixture)
{
  g_autofree char *after = NULL;
  g_autoptr (XushiStore) store = NULL;
  Told told = { 0 };

  backup_fixture_set_time (1, 10);
  store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  g_signal_connect (store, "notify::backup-problem", G_CALLBACK (problem_cb), &told);
  store_fixture_put (store, fixture->row, 9, 70);
  store_fixture_put (store, fixture->row, 9, 71);
  g_assert_cmpint (told.n_told, ==, 1);
  after = backup_fixture_dump_file (fixture->files->path);
  g_assert_nonnull (strstr (after, "value=71"));
  return g_strdup (xushi_store_get_backup_problem (store));
}

/* Something else lies where the folder should be. */
static void
test_file_in_the_way (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *program = g_path_get_dirname (root);
  g_autofree char *told = NULL, *told_of_link = NULL;

  g_assert_cmpint (g_mkdir_with_parents (program, 0700), ==, 0);
  g_assert_true (g_file_set_contents (root, "x", 1, NULL));
  told = work_without (fixture);
  g_assert_nonnull (strstr (told, root));
  g_assert_cmpint (g_unlink (root), ==, 0);

  g_assert_cmpint (symlink ("/nowhere/at/all", root), ==, 0);
  told_of_link = work_without (fixture);
  g_assert_nonnull (strstr (told_of_link, root));
}

/* Of another user, or not writable; which of both can be set up depends on who runs the test. */
static void
test_not_allowed (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *told = NULL;

  g_assert_cmpint (g_mkdir_with_parents (root, 0700), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (chown (root, 65534, 65534), ==, 0);
  else
    g_assert_cmpint (g_chmod (root, 0500), ==, 0);
  told = work_without (fixture);
  g_assert_nonnull (strstr (told, root));
  g_chmod (root, 0700);
}

/* What was wrong yesterday is not told any more when there is a backup of today. */
static void
test_withdrawn (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *program = g_path_get_dirname (root);
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  Told told = { 0 };

  g_assert_cmpint (g_mkdir_with_parents (program, 0700), ==, 0);
  g_assert_true (g_file_set_contents (root, "x", 1, NULL));
  g_signal_connect (store, "notify::backup-problem", G_CALLBACK (problem_cb), &told);
  backup_fixture_set_time (1, 10);
  store_fixture_put (store, fixture->row, 9, 70);
  g_assert_nonnull (xushi_store_get_backup_problem (store));
  g_assert_cmpint (g_unlink (root), ==, 0);
  /* It is tried once a day. */
  store_fixture_put (store, fixture->row, 9, 71);
  g_assert_nonnull (xushi_store_get_backup_problem (store));
  g_assert_cmpint (told.n_told, ==, 1);
  backup_fixture_set_time (2, 10);
  store_fixture_put (store, fixture->row, 9, 72);
  g_assert_null (xushi_store_get_backup_problem (store));
  g_assert_cmpint (told.n_told, ==, 2);
  backup_fixture_set_time (3, 10);
  store_fixture_put (store, fixture->row, 9, 73);
  g_assert_cmpint (told.n_told, ==, 2);
}

/* A plan that would fill the disk with its backup gets none. */
static void
test_room (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_backup_folder_check_room (fixture->files->folder, 0, &error));
  g_assert_no_error (error);
  g_assert_false (
      xushi_backup_folder_check_room (fixture->files->folder, G_MAXINT64 / 2, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, fixture->files->folder));
}

/* A data folder on another disk, by a symbolic link. */
static void
test_linked_folder (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *program = g_path_get_dirname (root);
  g_autofree char *elsewhere = g_build_filename (g_get_user_data_dir (), "elsewhere", NULL);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_cmpint (g_mkdir_with_parents (program, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink (elsewhere, root), ==, 0);
  backup_fixture_work (fixture, 1, 1);
  backups = backup_fixture_list (fixture->files->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/store/backup-place/" name, BackupFixture, NULL, backup_fixture_set_up, function, \
              backup_fixture_tear_down)

int
main (int argc, char **argv)
{
  store_fixture_init_data ();
  g_test_init (&argc, &argv, NULL);
  ADD ("hostile-identity", test_hostile_identity);
  ADD ("file-in-the-way", test_file_in_the_way);
  ADD ("not-allowed", test_not_allowed);
  ADD ("withdrawn", test_withdrawn);
  ADD ("room", test_room);
  ADD ("linked-folder", test_linked_folder);
  return g_test_run ();
}
