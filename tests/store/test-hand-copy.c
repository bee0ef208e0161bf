/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "backup-fixture.h"

#include <glib/gstdio.h>

/* A copy of a plan whose file another hand has changed, and nobody has looked since: it holds what is
 * in memory, or what the file has by now if that is read again, and never an older state. */

#define MONTH 9

typedef struct
{
  BackupFixture days;
  char *older;  /* owned: a copy of the file, from before the last step */
  char *output; /* owned */
  XushiStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *path;

  backup_fixture_set_up (&fixture->days, NULL);
  path = fixture->days.files->path;
  fixture->older = g_build_filename (fixture->days.files->folder, "older.xushi", NULL);
  fixture->output = g_build_filename (fixture->days.files->folder, "output.xushi", NULL);
  backup_fixture_work (&fixture->days, 1, 10);
  store_fixture_copy_file (path, fixture->older);
  fixture->store = store_fixture_open (fixture->days.files, XUSHI_STORE_EXCLUSIVE);
  store_fixture_put (fixture->store, fixture->days.row, MONTH, 11);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  g_free (fixture->older);
  g_free (fixture->output);
  backup_fixture_tear_down (&fixture->days, NULL);
}

static double
get_value (Fixture *fixture, XushiStore *store)
{
  return xushi_indicator_get_reading (
             xushi_plan_find_indicator (xushi_store_get_plan (store), fixture->days.row), MONTH)
      ->value;
}

static void
assert_output (Fixture *fixture, double value)
{
  GError *error = NULL;
  g_autoptr (XushiStore) copy = xushi_store_open (fixture->output, XUSHI_STORE_EXCLUSIVE, &error);
  g_autofree char *dump = NULL, *dump_of_copy = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (fixture, copy), ==, value);
  dump = store_fixture_dump (xushi_store_get_plan (fixture->store));
  dump_of_copy = store_fixture_dump (xushi_store_get_plan (copy));
  /* The versions went with the file. */
  store_fixture_forget_versions (&dump);
  store_fixture_forget_versions (&dump_of_copy);
  g_assert_cmpstr (dump_of_copy, ==, dump);
}

static void
test_overwritten (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  store_fixture_copy_file (fixture->older, fixture->days.files->path);
  g_assert_true (xushi_store_save_copy (fixture->store, fixture->output, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (xushi_store_is_unsaved (fixture->store));
  assert_output (fixture, 11);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  store_fixture_execute (fixture->days.files, "UPDATE reading SET value = 99 WHERE value = 11");
  g_assert_true (xushi_store_save_copy (fixture->store, fixture->output, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (fixture, fixture->store), ==, 99);
  assert_output (fixture, 99);
}

/* A copy that is being made when the file is read again has what the file has at its end. */
static void
test_changed_while_copying (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStoreCopy) copy = NULL;
  double share = 0;
  GError *error = NULL;

  copy = xushi_store_copy_new (fixture->store, fixture->output, FALSE, &error);
  g_assert_no_error (error);
  store_fixture_execute (fixture->days.files, "UPDATE reading SET value = 99 WHERE value = 11");
  g_assert_true (xushi_store_look (fixture->store, &error));
  while (share < 1)
    g_assert_true (xushi_store_copy_step (copy, &share, &error));
  g_assert_true (xushi_store_copy_check_kept (copy, &error));
  g_assert_true (xushi_store_copy_publish (copy, &error));
  assert_output (fixture, 99);
}

/* Nothing is left of a copy whose plan was lost in between, and the next one is whole. */
static void
test_overwritten_while_copying (Fixture *fixture, gconstpointer looked)
{
  g_autoptr (XushiStoreCopy) copy = NULL;
  double share = 0;
  GError *error = NULL;

  copy = xushi_store_copy_new (fixture->store, fixture->output, FALSE, &error);
  g_assert_no_error (error);
  store_fixture_copy_file (fixture->older, fixture->days.files->path);
  if (looked != NULL)
    xushi_store_look (fixture->store, NULL);
  while (error == NULL && share < 1)
    xushi_store_copy_step (copy, &share, &error);
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, fixture->days.files->path));
  g_clear_error (&error);
  g_clear_pointer (&copy, xushi_store_copy_free);
  g_assert_false (g_file_test (fixture->output, G_FILE_TEST_EXISTS));
  g_assert_true (xushi_store_save_copy (fixture->store, fixture->output, FALSE, &error));
  g_assert_no_error (error);
  assert_output (fixture, 11);
}

/* The file is lost after everything was copied, while the disk is waited for. */
static void
test_lost_while_publishing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStoreCopy) copy
      = xushi_store_copy_new (fixture->store, fixture->output, FALSE, NULL);
  double share = 0;
  GError *error = NULL;

  while (share < 1)
    g_assert_true (xushi_store_copy_step (copy, &share, &error));
  g_assert_cmpint (g_unlink (fixture->days.files->path), ==, 0);
  g_assert_true (xushi_store_copy_publish (copy, &error));
  xushi_store_look (fixture->store, NULL);
  g_assert_false (xushi_store_copy_check_kept (copy, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO);
  g_clear_error (&error);
}

/* The day's backup is made just before the step that must notice what another has changed. */
static void
test_backup_hides_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (MONTH);
  g_autoptr (GPtrArray) backups = NULL;
  GError *error = NULL;

  reading->value = 12;
  store_fixture_execute (fixture->days.files, "UPDATE reading SET value = 99 WHERE value = 11");
  backup_fixture_set_time (2, 10);
  if (xushi_store_begin (fixture->store, "put value", &error)
      && xushi_store_put_reading (fixture->store, fixture->days.row, reading, &error))
    g_assert_false (xushi_store_commit (fixture->store, NULL, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpfloat (get_value (fixture, fixture->store), ==, 99);
  backups = backup_fixture_list (fixture->days.files->path, NULL);
  g_assert_cmpuint (backups->len, ==, 2);
}

#define ADD(name, data, function) \
  g_test_add ("/store/hand-copy/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  store_fixture_init_data ();
  g_test_init (&argc, &argv, NULL);
  ADD ("overwritten", NULL, test_overwritten);
  ADD ("changed", NULL, test_changed);
  ADD ("changed-while-copying", NULL, test_changed_while_copying);
  ADD ("overwritten-while-copying", NULL, test_overwritten_while_copying);
  ADD ("overwritten-and-seen", "looked", test_overwritten_while_copying);
  ADD ("lost-while-publishing", NULL, test_lost_while_publishing);
  ADD ("backup-hides-nothing", NULL, test_backup_hides_nothing);
  return g_test_run ();
}
