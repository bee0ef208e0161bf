/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/xushi-checksum-vfs.h"
#include "store/xushi-schema.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The copy that is saved of a plan whose file was lost, or may not be written: it is often the only
 * one. It can always be made, is sound, and its pages have sums. */

/* More lines of the log than SQLite's cache has room for while they are copied: some 1,500 pages. */
#define MANY_LINES                                                                               \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "             \
  "INSERT INTO change (id, at, who, what, new) "                                                 \
  "SELECT 100 + i, '2016-04-08 10:00:00', 'a@b', 'area', hex (zeroblob (900)) FROM n;"

typedef struct
{
  StoreFixture *files;
  char *other;       /* owned: where an older copy of the plan lies */
  char *copy;        /* owned: where the copy is saved */
  XushiStore *store; /* nullable */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->files = store_fixture_new ();
  fixture->other = g_build_filename (fixture->files->folder, "other.xushi", NULL);
  fixture->copy = g_build_filename (fixture->files->folder, "copy.xushi", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  g_free (fixture->other);
  g_free (fixture->copy);
  store_fixture_free (fixture->files);
  store_fixture_clear_data ();
}

/* One area with one indicator. @sql: (nullable): is run on the file before it is opened */
static void
open_plan (Fixture *fixture, const char *sql)
{
  XushiStore *store = store_fixture_create (fixture->files);

  store_fixture_add (store, store_fixture_add_area (store, "民生实事"), "1", "新增就业");
  g_assert_true (xushi_store_begin (store, "设置", NULL)
                 && xushi_store_put_page_set (store, "常务会", "paper=A3\n", NULL)
                 && xushi_store_commit (store, NULL, NULL));
  g_object_unref (store);
  store_fixture_number_from_one (fixture->files);
  if (sql != NULL)
    store_fixture_execute (fixture->files, sql);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  store_fixture_put (fixture->store, 1, 3, 11);
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = store_fixture_read (from);
  FILE *file = fopen (to, g_file_test (to, G_FILE_TEST_EXISTS) ? "r+" : "w");

  g_assert_cmpuint (fwrite (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, file), ==,
                    1);
  g_assert_cmpint (ftruncate (fileno (file), (off_t) g_bytes_get_size (bytes)), ==, 0);
  fclose (file);
}

static void
assert_stopped (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (xushi_store_begin (fixture->store, "next", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_READ_ONLY);
  g_assert_true (xushi_store_is_unsaved (fixture->store));
  g_assert_false (xushi_store_is_damaged (fixture->store));
}

static void
assert_sums (XushiStore *store)
{
  XushiChecksumState state;
  guint n_wrong;
  GError *error = NULL;

  g_assert_true (xushi_checksum_verify (store->database, &state, &n_wrong, &error));
  g_assert_no_error (error);
  g_assert_cmpint (state, ==, XUSHI_CHECKSUM_SOUND);
}

/* @dump: (inout): without what a copy of the plan in memory numbers anew */
static void
forget_numbers (char **dump)
{
  g_autoptr (GRegex) difficulties = g_regex_new (" difficulty [0-9]+", 0, 0, NULL);
  g_autofree char *before = *dump;

  *dump = g_regex_replace_literal (difficulties, before, -1, 0, "", 0, NULL);
  store_fixture_forget_versions (dump);
}

/* Saves the copy, which is sound, has sums and holds the same. */
static void
assert_copied (Fixture *fixture, gboolean with_numbers)
{
  g_autofree char *dump = store_fixture_dump (xushi_store_get_plan (fixture->store));
  g_autofree char *dump_of_copy = NULL;
  g_autoptr (XushiStore) copy = NULL;
  GPtrArray *faults;
  GError *error = NULL;

  g_assert_true (xushi_store_save_copy (fixture->store, fixture->copy, FALSE, &error));
  g_assert_no_error (error);
  copy = xushi_store_open (fixture->copy, XUSHI_STORE_WRITABLE, &error);
  g_assert_no_error (error);
  faults = xushi_store_inspect (copy, &error);
  for (guint i = 0; i < faults->len; i++)
    g_error ("%s", ((XushiFault *) g_ptr_array_index (faults, i))->sentence);
  assert_sums (copy);
  dump_of_copy = store_fixture_dump (xushi_store_get_plan (copy));
  if (!with_numbers)
    {
      forget_numbers (&dump);
      forget_numbers (&dump_of_copy);
    }
  g_assert_cmpstr (dump, ==, dump_of_copy);
}

static void
test_large (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, MANY_LINES);
  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  assert_stopped (fixture);
  assert_copied (fixture, TRUE);
}

/* Another file has overwritten the plan, and the copy is made of what is in memory alone. */
static void
test_overwritten (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, NULL);
  copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, 1, 4, 12);
  copy_file (fixture->other, fixture->files->path);
  assert_stopped (fixture);
  assert_copied (fixture, FALSE);
}

/* @sql: (nullable): what makes the old plan larger */
static void
test_old_read_only (Fixture *fixture, gconstpointer sql)
{
  store_fixture_write_old (fixture->files);
  if (sql != NULL)
    store_fixture_execute (fixture->files, sql);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  assert_copied (fixture, TRUE);
}

static void
test_old_upgraded (Fixture *fixture, gconstpointer data)
{
  store_fixture_write_old (fixture->files);
  store_fixture_execute (fixture->files, MANY_LINES);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  assert_sums (fixture->store);
  g_assert_cmpuint (xushi_store_inspect (fixture->store, NULL)->len, ==, 0);
  assert_copied (fixture, TRUE);
}

/* A file of this version whose pages have no room for sums, as another program may make it. */
static void
test_without_room (Fixture *fixture, gconstpointer data)
{
  XushiPlanInfo info = { .title = (char *) "目标", .year = 2016 };
  XushiDatabase *database;
  int page_size = -1;

  database = xushi_database_create (fixture->files->path, NULL);
  g_assert_true (xushi_schema_migrate (database, XUSHI_SCHEMA_FOLDER, NULL));
  g_assert_true (xushi_store_write_first_rows (database, &info, NULL, NULL));
  xushi_database_free (database);
  store_fixture_execute (fixture->files, MANY_LINES);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_assert_true (
      xushi_checksum_find_page_size (fixture->store->database, &page_size, NULL));
  g_assert_cmpint (page_size, ==, 0);
  assert_copied (fixture, TRUE);
}

/* What somebody has put into the file that took the plan's place says nothing about the plan. */
static void
test_intruder (Fixture *fixture, gconstpointer sql)
{
  sqlite3 *handle = NULL;

  open_plan (fixture, NULL);
  copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, 1, 4, 12);
  g_assert_cmpint (sqlite3_open (fixture->other, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  g_assert_cmpint (g_rename (fixture->other, fixture->files->path), ==, 0);
  assert_stopped (fixture);
  g_assert_null (xushi_store_get_faults (fixture->store));
  assert_copied (fixture, TRUE);
}

#define LONG_TEXT "replace (hex (zeroblob (600)), '0', '长')"
#define LONGER_TEXT "replace (hex (zeroblob (6000)), '0', '长')"

/* Texts, names and nodes beyond what may be entered now were entered before, and are kept. */
static const char *const generous[] = {
  "UPDATE plan SET title = " LONG_TEXT,
  "UPDATE area SET name = " LONG_TEXT,
  "UPDATE indicator SET key = " LONG_TEXT,
  "UPDATE indicator SET name = " LONG_TEXT,
  "UPDATE indicator SET unit = " LONG_TEXT,
  "UPDATE indicator SET note = " LONGER_TEXT,
  "UPDATE indicator SET slow_width = 3",
  "UPDATE target SET low = -5",
  "UPDATE rule SET ratio_slow = 2",
  "INSERT INTO \"group\" (id, area, name, position) VALUES (1, 1, " LONG_TEXT ", 1);"
  "UPDATE indicator SET \"group\" = 1",
  "INSERT INTO reading (indicator, month, version, note, entered_at, entered_by) "
  "VALUES (1, 2, 5, " LONGER_TEXT ", '2016-03-01 08:00:00', 'a@b')",
  "INSERT INTO difficulty (id, indicator, text) VALUES (1, 1, " LONGER_TEXT ")",
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 201) "
  "INSERT INTO node (id, indicator, position, name, due_month, weight) "
  "SELECT i, 1, i, '第' || i, 5, 1 FROM n",
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 201) "
  "INSERT INTO department (id, name) SELECT i, '第' || i FROM n;"
  "INSERT INTO support (indicator, position, department) SELECT 1, id, id FROM department",
};

static void
test_generous (Fixture *fixture, gconstpointer sql)
{
  open_plan (fixture, sql);
  copy_file (fixture->files->path, fixture->other);
  store_fixture_put (fixture->store, 1, 4, 12);
  copy_file (fixture->other, fixture->files->path);
  assert_stopped (fixture);
  assert_copied (fixture, FALSE);
}

#define ADD(name, data, function) \
  g_test_add ("/store/lost/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  store_fixture_init_data ();
  g_test_init (&argc, &argv, NULL);
  ADD ("large", NULL, test_large);
  ADD ("overwritten", NULL, test_overwritten);
  ADD ("old-read-only", NULL, test_old_read_only);
  ADD ("old-read-only-large", MANY_LINES, test_old_read_only);
  ADD ("old-upgraded", NULL, test_old_upgraded);
  ADD ("without-room", NULL, test_without_room);
  ADD ("index", "CREATE INDEX i ON reading (value)", test_intruder);
  ADD ("view", "CREATE VIEW v AS SELECT 1", test_intruder);
  ADD ("table", "CREATE TABLE t (a)", test_intruder);
  for (gsize i = 0; i < G_N_ELEMENTS (generous); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/lost/generous-%" G_GSIZE_FORMAT, i);

      g_test_add (name, Fixture, generous[i], set_up, test_generous, tear_down);
    }
  return g_test_run ();
}
