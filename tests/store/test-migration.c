/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/xushi-schema.h"

/* Files of an older schema are upgraded to the newest, step by step; a failing step leaves the file
 * as the previous step left it. */

static void
migrate (StoreFixture *files, const char *folder, GError **error)
{
  g_autoptr (XushiDatabase) database = NULL;

  if (g_file_test (files->path, G_FILE_TEST_EXISTS))
    database = xushi_database_open (files->path, TRUE, error);
  else
    database = xushi_database_create (files->path, error);
  if (database != NULL)
    xushi_schema_migrate (database, folder, error);
}

static void
assert_answer (StoreFixture *files, const char *sql, const char *expected)
{
  g_autofree char *answer = store_fixture_ask (files, sql);

  g_assert_cmpstr (answer, ==, expected);
}

static void
test_versions (void)
{
  g_assert_cmpint (xushi_schema_get_version ("/test/good"), ==, 3);
  g_assert_cmpint (xushi_schema_get_version ("/test/old"), ==, 1);
  g_assert_cmpint (xushi_schema_get_version ("/test/nothing"), ==, 0);
  g_assert_cmpint (xushi_schema_get_version (XUSHI_SCHEMA_FOLDER), >=, 1);
}

static void
test_path (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  GError *error = NULL;

  migrate (files, "/test/old", &error);
  g_assert_no_error (error);
  assert_answer (files, "PRAGMA user_version", "1");
  store_fixture_execute (files, "INSERT INTO area VALUES (7, 'kept'); "
                                "INSERT INTO indicator VALUES (8, 7, 'kept too')");
  migrate (files, "/test/good", &error);
  g_assert_no_error (error);
  assert_answer (files, "PRAGMA user_version", "3");
  assert_answer (files, "SELECT name FROM area WHERE position = 7", "kept");
  assert_answer (files, "SELECT note FROM indicator WHERE id = 8", "from 0003");
  /* Doing it again changes nothing. */
  {
    g_autoptr (GBytes) before = store_fixture_read (files->path), after = NULL;

    migrate (files, "/test/good", &error);
    g_assert_no_error (error);
    after = store_fixture_read (files->path);
    g_assert_true (g_bytes_equal (before, after));
  }
}

static void
test_references_are_back (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiDatabase) database = xushi_database_create (files->path, NULL);
  GError *error = NULL;

  g_assert_true (xushi_schema_migrate (database, "/test/good", &error));
  g_assert_false (
      xushi_database_execute (database, "INSERT INTO indicator VALUES (9, 99, 'x', '')", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_clear_error (&error);
}

static void
check_failing (const char *folder, const char *version_left, int code)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;

  migrate (files, folder, &error);
  g_assert_error (error, XUSHI_STORE_ERROR, code);
  assert_answer (files, "PRAGMA user_version", version_left);
  g_assert_cmpuint (store_fixture_count_files (files), ==, 1);
  before = store_fixture_read (files->path);
  g_clear_error (&error);
  migrate (files, folder, &error);
  g_assert_error (error, XUSHI_STORE_ERROR, code);
  after = store_fixture_read (files->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_failing (void)
{
  /* It names a table that is not there, as it would be in a damaged file. */
  check_failing ("/test/bad", "2", XUSHI_STORE_ERROR_DAMAGED);
}

static void
test_dangling (void)
{
  check_failing ("/test/dangling", "1", XUSHI_STORE_ERROR_DAMAGED);
}

static void
test_newer (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (GError) error = NULL;

  migrate (files, "/test/good", &error);
  g_assert_no_error (error);
  migrate (files, "/test/old", &error);
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_NEWER);
}

/* A file that must not be written is migrated in memory. */
static void
test_in_memory (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiDatabase) database = NULL, copy = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;
  GError *error = NULL;
  int version = 0;

  migrate (files, "/test/old", &error);
  before = store_fixture_read (files->path);
  database = xushi_database_open (files->path, FALSE, &error);
  copy = xushi_database_open_copy (database, &error);
  g_assert_no_error (error);
  g_assert_true (xushi_schema_migrate (copy, "/test/good", &error));
  g_assert_true (xushi_schema_read_version (copy, "/test/good", &version, &error));
  g_assert_cmpint (version, ==, 3);
  g_assert_true (xushi_schema_read_version (database, "/test/good", &version, &error));
  g_assert_cmpint (version, ==, 1);
  after = store_fixture_read (files->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* A plan of the first version opens with all its content, and can store what is new. */
static void
test_first_program (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiDatabase) database = xushi_database_create (files->path, NULL);
  g_autoptr (GBytes) sql = g_resources_lookup_data (XUSHI_SCHEMA_FOLDER "/0001.sql", 0, NULL);
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiSpec) spec = NULL;
  XushiIndicator *indicator;
  GError *error = NULL;

  g_assert_true (xushi_database_execute (database, g_bytes_get_data (sql, NULL), &error));
  g_assert_true (xushi_database_execute (
      database,
      "PRAGMA user_version = 1; INSERT INTO plan (id, year) VALUES (1, 2016); "
      "INSERT INTO rule (id) VALUES (1); INSERT INTO area VALUES (1, '民生实事', 1); "
      "INSERT INTO indicator (key, area, position, name, note) VALUES ('1', 1, 1, '就业', '旧'); "
      "INSERT INTO target (indicator, version, low) VALUES (1, 1, 200)",
      &error));
  g_clear_pointer (&database, xushi_database_free);
  store = store_fixture_open (files, XUSHI_STORE_WRITABLE);
  indicator = xushi_plan_find_key (xushi_store_get_plan (store), "1");
  g_assert_cmpstr (xushi_indicator_get_spec (indicator)->note, ==, "旧");
  g_assert_cmpfloat (xushi_indicator_get_spec (indicator)->target.low, ==, 200);
  g_assert_null (xushi_indicator_get_spec (indicator)->definition);
  spec = xushi_spec_copy (xushi_indicator_get_spec (indicator));
  xushi_spec_set_string (&spec->definition, "城镇新增");
  xushi_store_begin (store, "改", &error);
  xushi_store_update_indicator (store, 1, spec, &error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  assert_answer (files, "SELECT definition FROM indicator", "城镇新增");
}

/* What the third version said of a month is still there, and can be confirmed. */
static void
test_third_program (void)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiDatabase) database = xushi_database_create (files->path, NULL);
  g_autoptr (XushiStore) store = NULL;
  g_autoptr (XushiReading) reading = NULL;
  XushiIndicator *indicator;
  GError *error = NULL;

  xushi_schema_get_version (XUSHI_SCHEMA_FOLDER); /* It registers the migrations. */
  g_assert_true (xushi_schema_migrate_to (database, XUSHI_SCHEMA_FOLDER, 3, &error));
  g_assert_true (xushi_database_execute (
      database,
      "INSERT INTO plan (id, year, uuid) VALUES (1, 2016, '00000000-0000-4000-8000-000000000000'); "
      "INSERT INTO rule (id) VALUES (1); INSERT INTO area VALUES (1, '民生实事', 1); "
      "INSERT INTO indicator (key, area, position, name) VALUES ('1', 1, 1, '就业'); "
      "INSERT INTO target (indicator, version, low) VALUES (1, 1, 200); "
      "INSERT INTO reading (indicator, month, version, value, note, entered_at, entered_by) "
      "VALUES (1, 8, 1, 160, '旧', '2016-09-08 10:00:00', 'a@b')",
      &error));
  g_clear_pointer (&database, xushi_database_free);
  store = store_fixture_open (files, XUSHI_STORE_WRITABLE);
  indicator = xushi_plan_find_key (xushi_store_get_plan (store), "1");
  reading = xushi_indicator_copy_reading (indicator, 8);
  g_assert_cmpfloat (reading->value, ==, 160);
  g_assert_cmpstr (reading->note, ==, "旧");
  g_assert_cmpuint (reading->confirmed, ==, 0);
  reading->confirmed = 1u << XUSHI_DOUBT_FALL;
  xushi_store_begin (store, "改", &error);
  xushi_store_put_reading (store, 1, reading, &error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);
  assert_answer (files, "SELECT confirmed FROM reading WHERE confirmed IS NOT NULL", "fall");
  g_assert_cmpuint (xushi_store_inspect (store, NULL)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migration/versions", test_versions);
  g_test_add_func ("/store/migration/path", test_path);
  g_test_add_func ("/store/migration/references-are-back", test_references_are_back);
  g_test_add_func ("/store/migration/failing", test_failing);
  g_test_add_func ("/store/migration/dangling", test_dangling);
  g_test_add_func ("/store/migration/newer", test_newer);
  g_test_add_func ("/store/migration/in-memory", test_in_memory);
  g_test_add_func ("/store/migration/first-program", test_first_program);
  g_test_add_func ("/store/migration/third-program", test_third_program);
  return g_test_run ();
}
