/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup-fixture.h"

#include "store/xushi-backup-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Each test begins with an empty data folder and decides which day it is. */

/* The day's first edit makes one, of the state before the edit; later ones make none. */
static void
test_first_edit (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *before = backup_fixture_dump_file (fixture->files->path), *in_backup = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  backup_fixture_work (fixture, 3, 30);
  backup_fixture_work (fixture, 3, 31);
  backups = backup_fixture_list (fixture->files->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpstr (backup_fixture_get (backups, 0)->made, ==, "2016-10-03 10:00:00");
  g_assert_cmpstr (backup_fixture_get (backups, 0)->plan, ==, fixture->files->path);
  g_assert_true (backup_fixture_get (backups, 0)->is_here);
  g_assert_cmpint (backup_fixture_get (backups, 0)->size, >, 4096);
  in_backup = backup_fixture_dump_file (backup_fixture_get (backups, 0)->path);
  g_assert_cmpstr (in_backup, ==, before);
}

/* A plan that stays open over night. */
static void
test_open_over_night (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  backup_fixture_set_time (1, 9);
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  store_fixture_put (store, fixture->row, 8, 80);
  backup_fixture_set_time (2, 9);
  store_fixture_put (store, fixture->row, 9, 90);
  store_fixture_put (store, fixture->row, 9, 91);
  backups = backup_fixture_list (fixture->files->path, NULL);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (backup_fixture_get (backups, 0)->made, ==, "2016-10-02 09:00:00");
  g_assert_cmpstr (backup_fixture_get (backups, 1)->made, ==, "2016-10-01 09:00:00");
}

/* What has no earlier state, or nothing in it, or is not changed, has no backup. */
static void
test_none (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = backup_fixture_list (fixture->files->path, NULL);
  g_autofree char *root = xushi_backup_folder_get_root ();
  g_autofree char *empty = g_build_filename (fixture->files->folder, "empty.xushi", NULL);
  XushiPlanInfo info = { .title = (char *) "空计划", .year = 2016 };
  g_autoptr (XushiStore) store = NULL, reader = NULL;
  g_autoptr (GPtrArray) later = NULL, of_empty = NULL;

  g_assert_cmpuint (backups->len, ==, 0);
  backup_fixture_set_time (1, 9);
  reader = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_assert_false (xushi_store_begin (reader, "never", NULL));
  later = backup_fixture_list (fixture->files->path, xushi_store_get_uuid (reader));
  g_assert_cmpuint (later->len, ==, 0);

  store = xushi_store_create (empty, &info, NULL);
  backup_fixture_set_time (2, 9);
  store_fixture_add_area (store, "民生实事");
  of_empty = backup_fixture_list (empty, xushi_store_get_uuid (store));
  g_assert_cmpuint (of_empty->len, ==, 0);
  g_assert_null (xushi_store_get_backup_problem (store));
  g_assert_false (g_file_test (root, G_FILE_TEST_EXISTS));
}

/* Two copies of a plan have a series each; both are listed, those made here first. A plan that is
 * not there any more is found by its place. */
static void
test_copies (BackupFixture *fixture, gconstpointer data)
{
  StoreFixture other = { .folder = fixture->files->folder };
  g_autofree char *link = g_build_filename (fixture->files->folder, "link.xushi", NULL);
  g_autofree char *uuid = NULL;
  g_autoptr (GPtrArray) here = NULL, there = NULL, of_link = NULL, gone = NULL;

  other.path = g_build_filename (fixture->files->folder, "copy.xushi", NULL);
  {
    g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
    g_autoptr (XushiStore) copy = NULL;

    uuid = g_strdup (xushi_store_get_uuid (store));
    g_assert_true (xushi_store_save_copy (store, other.path, FALSE, NULL));
    backup_fixture_set_time (2, 10);
    copy = store_fixture_open (&other, XUSHI_STORE_EXCLUSIVE);
    g_assert_cmpstr (xushi_store_get_uuid (copy), ==, uuid);
    store_fixture_put (copy, fixture->row, 9, 50);
  }
  backup_fixture_work (fixture, 1, 40);
  here = backup_fixture_list (fixture->files->path, uuid);
  g_assert_cmpuint (here->len, ==, 2);
  g_assert_true (backup_fixture_get (here, 0)->is_here);
  g_assert_cmpstr (backup_fixture_get (here, 0)->made, ==, "2016-10-01 10:00:00");
  g_assert_false (backup_fixture_get (here, 1)->is_here);
  g_assert_cmpstr (backup_fixture_get (here, 1)->plan, ==, other.path);
  g_assert_cmpstr (backup_fixture_get (here, 1)->made, ==, "2016-10-02 10:00:00");

  there = backup_fixture_list (other.path, uuid);
  g_assert_cmpuint (there->len, ==, 2);
  g_assert_cmpstr (backup_fixture_get (there, 0)->plan, ==, other.path);

  g_assert_cmpint (symlink (fixture->files->path, link), ==, 0);
  of_link = backup_fixture_list (link, NULL);
  g_assert_cmpuint (of_link->len, ==, 1);
  g_assert_true (backup_fixture_get (of_link, 0)->is_here);

  g_assert_cmpint (g_unlink (other.path), ==, 0);
  gone = backup_fixture_list (other.path, NULL);
  g_assert_cmpuint (gone->len, ==, 1);
  g_assert_cmpstr (backup_fixture_get (gone, 0)->made, ==, "2016-10-02 10:00:00");
  g_free (other.path);
}

/* (transfer full): of everything in the file but SQLite's counters in its header. */
static char *
digest_pages (const char *path)
{
  g_autoptr (GBytes) bytes = store_fixture_read (path);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, 100);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, data + 100, size - 100);
}

/* A file of an older program is rewritten when it is opened: it is kept as it was before that, also
 * if nothing is edited, and once. */
static void
test_before_upgrade (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (StoreFixture) old = store_fixture_new ();
  g_autoptr (GPtrArray) backups = NULL, none = NULL;
  g_autofree char *before = NULL, *kept = NULL, *uuid = NULL, *restored = NULL;
  GError *error = NULL;

  store_fixture_write_old (old);
  before = digest_pages (old->path);
  backup_fixture_set_time (1, 10);
  {
    G_GNUC_UNUSED g_autoptr (XushiStore) reader = store_fixture_open (old, XUSHI_STORE_READ_ONLY);

    none = backup_fixture_list (old->path, NULL);
    g_assert_cmpuint (none->len, ==, 0);
  }
  {
    g_autoptr (XushiStore) store = store_fixture_open (old, XUSHI_STORE_EXCLUSIVE);

    g_assert_null (xushi_store_get_backup_problem (store));
    uuid = g_strdup (xushi_store_get_uuid (store));
    store_fixture_put (store, store_fixture_find (store, "1"), 12, 1);
  }
  backups = backup_fixture_list (old->path, uuid);
  g_assert_cmpuint (backups->len, ==, 1);
  kept = digest_pages (backup_fixture_get (backups, 0)->path);
  g_assert_cmpstr (kept, ==, before);
  restored = g_build_filename (old->folder, "restored.xushi", NULL);
  g_assert_true (xushi_backup_restore (backup_fixture_get (backups, 0), restored, FALSE, &error));
  g_assert_no_error (error);
  g_free (backup_fixture_dump_file (restored));
  g_assert_cmpint (g_unlink (restored), ==, 0);
}

/* Only backups are listed, and only backups are ever deleted. */
static void
test_other_files (BackupFixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "notes.txt", "2016-02-30 10-00-00.xushi", "2016-02-20 10-00-00.xushi-journal",
          "2016-02-20 10:00:00.xushi", "2016-02-20.xushi" };
  g_autofree char *series = NULL, *folder = NULL;
  g_autoptr (GPtrArray) first = NULL, last = NULL;

  backup_fixture_work (fixture, 1, 1);
  first = backup_fixture_list (fixture->files->path, NULL);
  series = g_path_get_dirname (backup_fixture_get (first, 0)->path);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (series, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  folder = g_build_filename (series, "2016-02-20 10-00-00.xushi", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  backup_fixture_work (fixture, 2, 2);
  last = backup_fixture_list (fixture->files->path, NULL);
  g_assert_cmpuint (last->len, ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (series, names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* Damages the pages after the first, which has the schema. */
static void
damage (const char *path)
{
  char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 4 * 4096);
  memset (bytes + 4096, 0xa5, size - 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  g_free (bytes);
}

/* Half a year of work, every other day: what is left is what the rule keeps. */
static void
test_pruned (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  for (int day = 1; day < 180; day += 2)
    backup_fixture_work (fixture, day, day);
  backups = backup_fixture_list (fixture->files->path, NULL);
  /* Seven days, which are of three weeks and one month; one more week; five more months. */
  g_assert_cmpuint (backups->len, ==, 7 + 1 + 5);
  g_assert_cmpstr (backup_fixture_get (backups, 0)->made, ==, "2017-03-28 10:00:00");
  g_assert_cmpstr (backup_fixture_get (backups, 6)->made, ==, "2017-03-16 10:00:00");
  g_assert_cmpstr (backup_fixture_get (backups, 7)->made, ==, "2017-03-12 10:00:00");
  g_assert_cmpstr (backup_fixture_get (backups, 8)->made, ==, "2017-02-28 10:00:00");
  g_assert_cmpstr (backup_fixture_get (backups, 12)->made, ==, "2016-10-31 10:00:00");
}

/* The newest sound one is never deleted, even where the rule would not keep it: here every later
 * one is damaged while the plan is open. */
static void
test_sound_one_kept (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL, last = NULL;
  g_autoptr (XushiBackup) newest = NULL;

  backup_fixture_work (fixture, 1, 1);
  first = backup_fixture_list (fixture->files->path, NULL);
  for (int day = 2; day <= 12; day++)
    {
      g_autoptr (XushiStore) store = NULL;
      g_autoptr (GPtrArray) backups = NULL;

      backup_fixture_set_time (day, 10);
      store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
      store_fixture_put (store, fixture->row, 9, day);
      backups = backup_fixture_list (fixture->files->path, NULL);
      damage (backup_fixture_get (backups, 0)->path);
    }
  last = backup_fixture_list (fixture->files->path, NULL);
  newest = xushi_backup_find_newest_sound (NULL, fixture->files->path);
  g_assert_cmpstr (newest->path, ==, backup_fixture_get (first, 0)->path);
  g_assert_cmpuint (last->len, ==, 12);

  /* A sound one again: what the rule does not keep may go. */
  backup_fixture_work (fixture, 13, 13);
  g_clear_pointer (&last, g_ptr_array_unref);
  last = backup_fixture_list (fixture->files->path, NULL);
  g_assert_cmpuint (last->len, ==, 7 + 1);
}

static void
test_newest_sound (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (XushiBackup) first = NULL, second = NULL, none = NULL;

  g_assert_null (xushi_backup_find_newest_sound (NULL, fixture->files->path));
  backup_fixture_work (fixture, 1, 1);
  backup_fixture_work (fixture, 2, 2);
  backups = backup_fixture_list (fixture->files->path, NULL);
  first = xushi_backup_find_newest_sound (NULL, fixture->files->path);
  g_assert_cmpstr (first->made, ==, "2016-10-02 10:00:00");
  damage (backup_fixture_get (backups, 0)->path);
  second = xushi_backup_find_newest_sound (NULL, fixture->files->path);
  g_assert_cmpstr (second->made, ==, "2016-10-01 10:00:00");
  g_assert_cmpint (truncate (backup_fixture_get (backups, 1)->path, 5000), ==, 0);
  none = xushi_backup_find_newest_sound (NULL, fixture->files->path);
  g_assert_null (none);
}

/* A plan was deleted and another one made under its name: what is offered for the one is never a
 * backup of the other. */
static void
test_other_plan (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *former = NULL, *uuid = NULL;
  g_autoptr (GPtrArray) backups = NULL, of_former = NULL, of_any = NULL;
  g_autoptr (XushiBackup) none = NULL, newest = NULL;

  backup_fixture_work (fixture, 1, 1);
  former = backup_fixture_read_uuid (fixture);
  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  backup_fixture_set_time (2, 9);
  backup_fixture_make_plan (fixture);
  uuid = backup_fixture_read_uuid (fixture);
  g_assert_cmpstr (uuid, !=, former);
  none = xushi_backup_find_newest_sound (uuid, fixture->files->path);
  g_assert_null (none);

  backup_fixture_work (fixture, 3, 3);
  backups = backup_fixture_list (fixture->files->path, uuid);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_true (backup_fixture_get (backups, 0)->is_here);
  g_assert_false (backup_fixture_get (backups, 0)->is_other);
  g_assert_false (backup_fixture_get (backups, 1)->is_here);
  g_assert_true (backup_fixture_get (backups, 1)->is_other);
  g_assert_cmpstr (backup_fixture_get (backups, 1)->made, ==, "2016-10-01 10:00:00");
  of_former = backup_fixture_list (fixture->files->path, former);
  g_assert_cmpstr (backup_fixture_get (of_former, 0)->made, ==, "2016-10-01 10:00:00");
  newest = xushi_backup_find_newest_sound (former, fixture->files->path);
  g_assert_cmpstr (newest->made, ==, "2016-10-01 10:00:00");
  of_any = backup_fixture_list (fixture->files->path, NULL);
  g_assert_true (backup_fixture_get (of_any, 0)->is_here);
  g_assert_true (backup_fixture_get (of_any, 1)->is_here);
}

static void
test_count (BackupFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_indicators = 0, n_values = 0;

  backup_fixture_work (fixture, 1, 5);
  backup_fixture_work (fixture, 1, 6); /* a correction is one value still */
  backup_fixture_work (fixture, 2, 7);
  backups = backup_fixture_list (fixture->files->path, NULL);
  g_assert_true (xushi_backup_count (backup_fixture_get (backups, 0), &n_indicators, &n_values,
                                      &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_indicators, ==, 1);
  g_assert_cmpint (n_values, ==, 2);
  g_assert_true (xushi_backup_count (backup_fixture_get (backups, 1), &n_indicators, &n_values,
                                      &error));
  g_assert_cmpint (n_values, ==, 1);
  damage (backup_fixture_get (backups, 0)->path);
  g_assert_false (xushi_backup_count (backup_fixture_get (backups, 0), &n_indicators, &n_values,
                                      &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
}

/* Restored as a new file: a plan that can be edited, with backups of its own place. */
static void
test_restore (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *before = backup_fixture_dump_file (fixture->files->path), *restored = NULL;
  g_autofree char *path = g_build_filename (fixture->files->folder, "old.xushi", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GBytes) plan_before = NULL, plan_after = NULL;
  GError *error = NULL;

  backup_fixture_work (fixture, 1, 5);
  backups = backup_fixture_list (fixture->files->path, NULL);
  plan_before = store_fixture_read (fixture->files->path);
  xushi_backup_restore (backup_fixture_get (backups, 0), path, FALSE, &error);
  g_assert_no_error (error);
  restored = backup_fixture_dump_file (path);
  g_assert_cmpstr (restored, ==, before);
  plan_after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (plan_before, plan_after));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 2);

  g_assert_false (xushi_backup_restore (backup_fixture_get (backups, 0), path, FALSE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (xushi_backup_restore (backup_fixture_get (backups, 0), path, TRUE, &error));
  g_assert_no_error (error);
}

/* Not over the plan that somebody has open; not from a damaged backup. Nothing is left behind. */
static void
test_restore_refused (BackupFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->files->folder, "old.xushi", NULL);
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  backup_fixture_work (fixture, 1, 5);
  backups = backup_fixture_list (fixture->files->path, NULL);
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_false (xushi_backup_restore (backup_fixture_get (backups, 0), fixture->files->path, TRUE,
                                         &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_clear_object (&store);

  damage (backup_fixture_get (backups, 0)->path);
  g_assert_false (xushi_backup_restore (backup_fixture_get (backups, 0), path, FALSE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "2016-10-01 10:00:00"));
  g_assert_null (strstr (error->message, backup_fixture_get (backups, 0)->path));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

/* Damage that opening and loading do not meet is found before the copy gets its name. */
static void
test_restore_hidden_damage (BackupFixture *fixture, gconstpointer data)
{
  StoreFixture backup = { 0 };
  g_autofree char *path = g_build_filename (fixture->files->folder, "old.xushi", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  backup_fixture_work (fixture, 1, 5);
  backups = backup_fixture_list (fixture->files->path, NULL);
  backup.path = backup_fixture_get (backups, 0)->path;
  /* A row that its index does not know. */
  store_fixture_execute (&backup,
                         "PRAGMA writable_schema = ON;"
                         "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
                         "WHERE name = 'change') WHERE name = 'snapshot';");
  {
    g_autoptr (GPtrArray) listed = backup_fixture_list (fixture->files->path, NULL);

    g_assert_cmpuint (listed->len, ==, 1);
  }
  g_assert_false (xushi_backup_restore (backup_fixture_get (backups, 0), path, FALSE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A text that was changed in its page fits together as before, and is not what was written. */
static void
test_changed_page (BackupFixture *fixture, gconstpointer data)
{
  static const char written[] = "新增就业", changed[] = "新减就业";
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (XushiBackup) newest = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  char *found;

  backup_fixture_work (fixture, 1, 5);
  backup_fixture_work (fixture, 2, 6);
  backups = backup_fixture_list (fixture->files->path, NULL);
  g_assert_cmpuint (backups->len, ==, 2);
  g_file_get_contents (backup_fixture_get (backups, 0)->path, &bytes, &size, &error);
  g_assert_no_error (error);
  while ((found = memmem (bytes, size, written, strlen (written))) != NULL)
    memcpy (found, changed, strlen (changed));
  g_file_set_contents (backup_fixture_get (backups, 0)->path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
  g_assert_false (xushi_backup_is_sound (backup_fixture_get (backups, 0)->path, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
  newest = xushi_backup_find_newest_sound (NULL, fixture->files->path);
  g_assert_nonnull (newest);
  g_assert_cmpstr (newest->path, ==, backup_fixture_get (backups, 1)->path);
}

#define ADD(name, function) \
  g_test_add ("/store/backup/" name, BackupFixture, NULL, backup_fixture_set_up, function, \
              backup_fixture_tear_down)

int
main (int argc, char **argv)
{
  store_fixture_init_data ();
  g_test_init (&argc, &argv, NULL);
  ADD ("first-edit", test_first_edit);
  ADD ("open-over-night", test_open_over_night);
  ADD ("none", test_none);
  ADD ("copies", test_copies);
  ADD ("before-upgrade", test_before_upgrade);
  ADD ("other-files", test_other_files);
  ADD ("pruned", test_pruned);
  ADD ("sound-one-kept", test_sound_one_kept);
  ADD ("newest-sound", test_newest_sound);
  ADD ("other-plan", test_other_plan);
  ADD ("count", test_count);
  ADD ("restore", test_restore);
  ADD ("restore-refused", test_restore_refused);
  ADD ("restore-hidden-damage", test_restore_hidden_damage);
  ADD ("changed-page", test_changed_page);
  return g_test_run ();
}
