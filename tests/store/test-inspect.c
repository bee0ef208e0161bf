/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "base/xushi-text-clean.h"
#include "store/xushi-inspect.h"
#include "store/xushi-store-private.h"

#include <string.h>

/* What is wrong with a plan is found, told with its place, and left as it is. */

typedef struct
{
  StoreFixture *files;
} Fixture;

/* Areas 1 and 2; indicators 1 to 5 in the first, of which 2 is a part of 1; 6 in the second. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  gint64 area, other;

  fixture->files = store_fixture_new ();
  store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (store, "民生实事");
  other = store_fixture_add_area (store, "重大项目");
  store_fixture_add_many (store, area, 1, 5);
  store_fixture_put (store, store_fixture_add (store, other, "P-6", "通站大道"), 4, 7);
  store_fixture_put (store, 1, 3, 5);
  xushi_store_close (store);
  store_fixture_number_from_one (fixture->files);
  store_fixture_execute (fixture->files, "UPDATE indicator SET parent = 1 WHERE id = 2");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  store_fixture_free (fixture->files);
}

/* What another program does to the file, and the fault that tells it. */
typedef struct
{
  const char *name;
  const char *sql;
  XushiFaultKind kind;
  const char *table; /* NULL for the file as a whole */
  gint64 row;
  const char *key;
  const char *told; /* in the sentence */
} Case;

#define FORCE "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
#define NODE "INSERT INTO node (indicator, position, name, due_month, weight, finished) VALUES "

static const Case cases[] = {
  { "name-invalid", "UPDATE indicator SET name = CAST (x'e5ff' AS TEXT) WHERE id = 3",
    XUSHI_FAULT_TEXT, "indicator", 3, "3", "name" },
  { "unit-invalid", "UPDATE indicator SET unit = CAST (x'e5' AS TEXT) WHERE id = 3",
    XUSHI_FAULT_TEXT, "indicator", 3, "3", "unit" },
  { "name-controls", "UPDATE indicator SET name = 'a' || char (1) WHERE id = 3",
    XUSHI_FAULT_TEXT, "indicator", 3, "3", "name" },
  { "key-nul", "UPDATE indicator SET key = CAST (x'4b0058' AS TEXT) WHERE id = 3",
    XUSHI_FAULT_TEXT, "indicator", 3, "K\xef\xbf\xbdX", "key" },
  { "name-long", "UPDATE indicator SET name = CAST (zeroblob (10000000) AS TEXT) WHERE id = 3",
    XUSHI_FAULT_TEXT, "indicator", 3, "3", "name" },
  { "name-marks", "UPDATE indicator SET name = 'a' || char (8238) || 'b' WHERE id = 3",
    XUSHI_FAULT_INVISIBLE, "indicator", 3, "3", "name" },
  { "area-invalid", "UPDATE area SET name = CAST (x'ff' AS TEXT) WHERE id = 2",
    XUSHI_FAULT_TEXT, "area", 2, NULL, "name" },
  { "log-invalid", "UPDATE change SET new = CAST (x'ff' AS TEXT) WHERE id = 1",
    XUSHI_FAULT_TEXT, "change", 1, NULL, "new" },
  { "weight-infinite", FORCE NODE "(6, 1, '开工', 3, 9e999, NULL)",
    XUSHI_FAULT_ROW, "node", 0, "P-6", "weight" },
  { "weight-zero", FORCE NODE "(6, 1, '开工', 3, 0, NULL)", XUSHI_FAULT_ROW, "node", 0, NULL, "" },
  { "name-empty", FORCE "UPDATE indicator SET name = '' WHERE id = 3",
    XUSHI_FAULT_ROW, "indicator", 0, NULL, "" },
  { "light-of-snapshot",
    FORCE "INSERT INTO snapshot (id, name, month, made_at, made_by)"
          " VALUES (1, '会', 6, '2016-07-01', '张三');"
          "INSERT INTO snapshot_row (snapshot, indicator, key, name, light)"
          " VALUES (1, 6, 'P-6', '路', 'pink')",
    XUSHI_FAULT_ROW, "snapshot_row", 0, NULL, "" },
  { "taken-of-conflict",
    FORCE "INSERT INTO conflict (step, kind, \"table\", \"row\", taken)"
          " VALUES (1, 'both', 'reading', '1', 'nobody')",
    XUSHI_FAULT_ROW, "conflict", 0, NULL, "" },
  { "date-impossible", NODE "(6, 1, '开工', 3, 10, '2016-99-99')",
    XUSHI_FAULT_ROW, "node", 0, "P-6", "2016-99-99" },
  { "month-of-node", FORCE NODE "(6, 1, '开工', 13, 10, NULL)",
    XUSHI_FAULT_ROW, "node", 0, "P-6", "13" },
  { "month-of-reading", FORCE "UPDATE reading SET month = 13 WHERE indicator = 6",
    XUSHI_FAULT_ROW, "reading", 6, "P-6", "13" },
  { "value-infinite", FORCE "UPDATE reading SET value = 9e999 WHERE indicator = 6",
    XUSHI_FAULT_ROW, "reading", 6, "P-6", "value" },
  { "value-large", FORCE "UPDATE reading SET value = 2e12 WHERE indicator = 6",
    XUSHI_FAULT_ROW, "reading", 6, "P-6", "value" },
  { "rule-infinite", "UPDATE rule SET tolerance_level = 9e999",
    XUSHI_FAULT_ROW, "rule", 1, NULL, "tolerance_level" },
  { "year-out-of-range", FORCE "UPDATE plan SET year = 3000",
    XUSHI_FAULT_ROW, "plan", 1, NULL, "3000" },
  { "word-unknown", FORCE "UPDATE indicator SET measure = 'guess' WHERE id = 3",
    XUSHI_FAULT_ROW, "indicator", 3, "3", "guess" },
  { "pace-unknown", "UPDATE indicator SET pace = 'fast' WHERE id = 3",
    XUSHI_FAULT_ROW, "indicator", 3, "3", "fast" },
  { "row-negative", "UPDATE difficulty SET id = -5; INSERT INTO difficulty (id, indicator, text) "
                    "VALUES (-5, 6, '征地')",
    XUSHI_FAULT_ROW, "difficulty", -5, NULL, "-5" },
  { "row-huge", "INSERT INTO department (id, name) VALUES (9223372036854775807, '县人社局')",
    XUSHI_FAULT_ROW, "department", G_MAXINT64, NULL, "id" },
  { "version-at-its-end", "UPDATE reading SET version = 9223372036854775807 WHERE indicator = 6",
    XUSHI_FAULT_ROW, "reading", 6, "P-6", "version" },
  { "circle", "UPDATE indicator SET parent = 2 WHERE id = 1",
    XUSHI_FAULT_TREE, "indicator", 1, "1", "" },
  { "area-of-part", "UPDATE indicator SET area = 2 WHERE id = 2",
    XUSHI_FAULT_TREE, "indicator", 2, "2", "" },
  { "group-of-other-area", "INSERT INTO \"group\" (id, area, name, position) VALUES (1, 2, '路', 1);"
                           "UPDATE indicator SET \"group\" = 1 WHERE id = 3",
    XUSHI_FAULT_TREE, "indicator", 3, "3", "" },
  { "area-gone", FORCE "DELETE FROM area WHERE id = 2",
    XUSHI_FAULT_REFERENCE, "indicator", 6, NULL, "area" },
  { "view", "CREATE VIEW v AS SELECT 1", XUSHI_FAULT_FOREIGN, NULL, 0, NULL, "“v”" },
  { "index", "CREATE INDEX i ON reading (abs (value))", XUSHI_FAULT_FOREIGN, NULL, 0, NULL, "“i”" },
  { "trigger-named-as-table",
    "CREATE TRIGGER reading AFTER INSERT ON reading BEGIN DELETE FROM target; END",
    XUSHI_FAULT_FOREIGN, NULL, 0, NULL, "“reading”" },
  { "index-missing", "DROP INDEX reading_report", XUSHI_FAULT_SCHEMA, "reading_report", 0, NULL, "" },
  { "column-computed", "ALTER TABLE indicator ADD COLUMN x TEXT AS (hex (zeroblob (1000000)))",
    XUSHI_FAULT_SCHEMA, "indicator", 0, NULL, "" },
};

/* (nullable) */
static const XushiFault *
find_fault (GPtrArray *faults, const Case *expected)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const XushiFault *fault = g_ptr_array_index (faults, i);

      if (fault->kind == expected->kind && g_strcmp0 (fault->table, expected->table) == 0
          && (fault->row == expected->row || expected->row == 0)
          && (expected->key == NULL || g_strcmp0 (fault->key, expected->key) == 0)
          && strstr (fault->sentence, expected->told) != NULL)
        return fault;
    }
  return NULL;
}

static void
assert_texts_fit (XushiStore *store)
{
  g_autofree char *dump = store_fixture_dump (xushi_store_get_plan (store));

  g_assert_true (g_utf8_validate (dump, -1, NULL));
  for (const char *line = dump; *line != '\0'; line += strcspn (line, "\n") + 1)
    g_assert_cmpint (xushi_text_judge (line, strcspn (line, "\n")), ==, XUSHI_TEXT_FIT);
}

/* The window: refused, or shown and never written. */
static void
assert_cannot_write (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store
      = xushi_store_open (fixture->files->path, XUSHI_STORE_WRITABLE, &error);

  if (store == NULL)
    {
      g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
      return;
    }
  assert_texts_fit (store);
  g_assert_false (xushi_store_begin (store, "x", &error));
  g_assert_nonnull (error);
  g_assert_nonnull (xushi_store_get_read_only_reason (store));
  g_assert_nonnull (strstr (xushi_store_get_read_only_reason (store), fixture->files->path));
}

static void
assert_exclusive_refused (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (xushi_store_open (fixture->files->path, XUSHI_STORE_EXCLUSIVE, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  const XushiFault *fault;
  GError *error = NULL;

  store_fixture_execute (fixture->files, expected->sql);
  before = store_fixture_read (fixture->files->path);
  faults = xushi_store_inspect_file (fixture->files->path, &error);
  g_assert_no_error (error);
  fault = find_fault (faults, expected);
  g_assert_nonnull (fault);
  g_assert_true (g_utf8_validate (fault->sentence, -1, NULL));
  if (xushi_fault_forbids_writing (fault))
    {
      assert_cannot_write (fixture);
      assert_exclusive_refused (fixture);
    }
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  GError *error = NULL;
  GPtrArray *faults;

  g_assert_null (xushi_store_get_faults (store));
  faults = xushi_store_inspect (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_null (xushi_store_get_read_only_reason (store));
}

/* The inspection asks for the rules of the tables in its own way, and leaves them in force. */
static void
test_rules_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiDatabase) database = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  GError *error = NULL;

  database = xushi_database_open (fixture->files->path, TRUE, &error);
  g_assert_no_error (error);
  faults = xushi_inspect (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_false (xushi_database_execute (database, "UPDATE indicator SET name = ''", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
}

/* Every rule is written as the inspection looks for it. */
static void
test_rules_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *all
      = store_fixture_ask (fixture->files, "SELECT group_concat (sql, '; ') FROM sqlite_schema");
  guint n = 0;

  for (const char *at = all; (at = strstr (at, "CHECK")) != NULL; at += strlen ("CHECK"), n++)
    g_assert_true (g_str_has_prefix (at, "CHECK ("));
  g_assert_cmpuint (n, >, 40);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* In a thread, the result comes by the main loop. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  guint n = 0;

  store_fixture_execute (fixture->files, "UPDATE indicator SET parent = 2 WHERE id = 1");
  store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_signal_connect_swapped (store, "notify::read-only-reason", G_CALLBACK (count_cb), &n);
  g_assert_null (xushi_store_get_read_only_reason (store));
  xushi_store_inspect_later (store);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (xushi_store_get_read_only_reason (store));
  g_assert_cmpuint (xushi_store_get_faults (store)->len, ==, 1);
}

/* A step that begins before the thread ends waits for it; and closing does. */
static void
test_later_and_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autoptr (XushiStore) damaged = NULL;
  GError *error = NULL;

  xushi_store_inspect_later (store);
  store_fixture_put (store, 1, 4, 6);
  xushi_store_close (store);
  store_fixture_execute (fixture->files, "UPDATE indicator SET parent = 2 WHERE id = 1");
  damaged = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  xushi_store_inspect_later (damaged);
  g_assert_false (xushi_store_begin (damaged, "x", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What is no text never gets into the file. */
static void
test_unfit_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_WRITABLE);
  g_autofree char *long_name = g_strnfill (XUSHI_TEXT_LONGEST + 1, 'a');
  const char *names[] = { "\xe5\xff", "a\x01", long_name };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (xushi_store_begin (store, "add area", &error));
      g_assert_cmpint (xushi_store_insert_area (store, names[i], -1, &error), ==, 0);
      g_assert_nonnull (error);
      g_clear_error (&error);
      xushi_store_rollback (store);
    }
  store_fixture_add_area (store, "a\u202e" "b");
  g_assert_cmpstr (xushi_area_get_name (xushi_plan_get_area (xushi_store_get_plan (store), 2)), ==,
                   "ab");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/inspect/case/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  g_test_add ("/store/inspect/sound", Fixture, NULL, set_up, test_sound, tear_down);
  g_test_add ("/store/inspect/rules-stay", Fixture, NULL, set_up, test_rules_stay, tear_down);
  g_test_add ("/store/inspect/rules-found", Fixture, NULL, set_up, test_rules_found, tear_down);
  g_test_add ("/store/inspect/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/store/inspect/later-and-step", Fixture, NULL, set_up, test_later_and_step,
              tear_down);
  g_test_add ("/store/inspect/unfit-refused", Fixture, NULL, set_up, test_unfit_refused, tear_down);
  return g_test_run ();
}
