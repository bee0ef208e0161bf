/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "meeting/xushi-meeting.h"
#include "store/xushi-database.h"
#include "store/xushi-schema.h"

/* What a meeting has seen: frozen, opened again after everything else has changed, and compared. */

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
  gint64 area;
  gint64 jobs;
  gint64 firms;
} Fixture;

static void
open_plan (Fixture *self)
{
  self->store = store_fixture_open (self->files, XUSHI_STORE_EXCLUSIVE);
  self->editor = xushi_editor_new (self->store);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->files = store_fixture_new ();
  self->store = store_fixture_create (self->files);
  self->area = store_fixture_add_area (self->store, "民生实事");
  self->jobs = store_fixture_add (self->store, self->area, "1", "新增就业");
  self->firms = store_fixture_add (self->store, self->area, "2", "培育企业");
  store_fixture_put (self->store, self->jobs, 8, 70);
  store_fixture_put (self->store, self->firms, 8, 60);
  self->editor = xushi_editor_new (self->store);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->editor);
  g_clear_object (&self->store);
  store_fixture_free (self->files);
  store_fixture_clear_data ();
}

static void
reopen (Fixture *self)
{
  g_clear_object (&self->editor);
  g_clear_object (&self->store);
  open_plan (self);
}

static const XushiSnapshot *
find (Fixture *self, const char *name)
{
  return xushi_plan_find_snapshot (xushi_store_get_plan (self->store), name);
}

static void
freeze (Fixture *self, const char *name, int month, const char *since)
{
  g_autoptr (XushiJudgedPlan) judged
      = xushi_judged_plan_new (xushi_store_get_plan (self->store), month);
  XushiSnapshot snapshot = { .name = (char *) name, .held = (char *) "2016-10-12",
                             .pages = (char *) "paper=A3\n" };
  GError *error = NULL;

  if (since != NULL)
    snapshot.since = find (self, since)->id;
  xushi_meeting_freeze (self->editor, judged, &snapshot, &error);
  g_assert_no_error (error);
}

/* (transfer full) */
static XushiMeeting *
open_meeting (Fixture *self, const char *name)
{
  GError *error = NULL;
  XushiMeeting *meeting = xushi_meeting_open (self->store, find (self, name), &error);

  g_assert_no_error (error);
  return meeting;
}

static XushiIndicator *
get_indicator (Fixture *self, gint64 id)
{
  return xushi_plan_find_indicator (xushi_store_get_plan (self->store), id);
}

/* Changes all that can be: figures, names, targets, rules, areas, the plan's own words. */
static void
change_everything (Fixture *self)
{
  g_autoptr (XushiSpec) spec
      = xushi_spec_copy (xushi_indicator_get_spec (get_indicator (self, self->jobs)));
  XushiTarget target = { XUSHI_BOUND_AT_LEAST, 120, XUSHI_UNKNOWN, (char *) "示政〔2016〕9号", NULL,
                         NULL };
  XushiRules rules = *xushi_plan_get_rules (xushi_store_get_plan (self->store));
  GError *error = NULL;

  store_fixture_put (self->store, self->jobs, 8, 71);
  store_fixture_put (self->store, self->jobs, 9, 80);
  xushi_spec_set_string (&spec->name, "城镇新增就业");
  xushi_spec_set_string (&spec->lead_department, "人社局");
  g_assert_true (xushi_editor_set_spec (self->editor, get_indicator (self, self->jobs), spec,
                                        "修改", &error));
  g_assert_true (xushi_editor_adjust_target (self->editor, get_indicator (self, self->jobs), &target,
                                             &error));
  rules.slow_width = 5;
  g_assert_true (xushi_editor_set_rules (self->editor, &rules, &error));
  g_assert_true (xushi_editor_delete_indicator (self->editor, get_indicator (self, self->firms),
                                                &error));
  store_fixture_add_area (self->store, "创新驱动");
  g_assert_no_error (error);
}

static void
test_as_it_was (Fixture *self, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (xushi_store_get_plan (self->store));
  g_autofree char *after = NULL;
  g_autoptr (XushiMeeting) meeting = NULL;
  XushiIndicator *firms;

  freeze (self, "八月会", 8, NULL);
  change_everything (self);
  reopen (self);
  meeting = open_meeting (self, "八月会");
  after = store_fixture_dump (xushi_judged_plan_get_plan (xushi_meeting_get_judged (meeting)));
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (xushi_judged_plan_get_month (xushi_meeting_get_judged (meeting)), ==, 8);
  firms = xushi_plan_find_key (xushi_judged_plan_get_plan (xushi_meeting_get_judged (meeting)), "2");
  g_assert_cmpfloat (xushi_judged_plan_get (xushi_meeting_get_judged (meeting), firms)->lead, ==,
                     -6.7);
  g_assert_cmpuint (xushi_meeting_get_targets (meeting)->len, ==, 0);
  g_assert_null (xushi_meeting_describe_doubt (meeting));
  g_assert_cmpstr (xushi_meeting_get_snapshot (meeting)->held, ==, "2016-10-12");
  g_assert_cmpstr (xushi_meeting_get_snapshot (meeting)->pages, ==, "paper=A3\n");
}

static void
test_compared (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiMeeting) meeting = NULL;
  g_autoptr (XushiJudgedPlan) now = NULL, early = NULL;
  g_autoptr (XushiComparison) comparison = NULL;
  const GArray *rows;

  freeze (self, "八月会", 8, NULL);
  change_everything (self);
  meeting = open_meeting (self, "八月会");
  early = xushi_judged_plan_new (xushi_store_get_plan (self->store), 7);
  g_assert_null (xushi_meeting_compare (meeting, early));
  now = xushi_judged_plan_new (xushi_store_get_plan (self->store), 9);
  comparison = xushi_meeting_compare (meeting, now);
  rows = xushi_comparison_get_rows (comparison);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (g_array_index (rows, XushiComparisonRow, 0).changes, ==,
                   XUSHI_CHANGE_ADJUSTED | XUSHI_CHANGE_REVISED);
  g_assert_cmpint (g_array_index (rows, XushiComparisonRow, 1).changes, ==, XUSHI_CHANGE_GONE);
  g_assert_true (xushi_comparison_has_other_rules (comparison));
}

/* 上次 is the newest meeting on an earlier month, whatever the order in which they were frozen. */
static void
test_last (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiMeeting) meeting = NULL, none = NULL;
  GError *error = NULL;

  freeze (self, "八月会", 8, NULL);
  freeze (self, "九月会", 9, "八月会");
  g_assert_true (xushi_meeting_open_last (self->store, 9, &meeting, &error));
  g_assert_cmpstr (xushi_meeting_get_snapshot (meeting)->name, ==, "八月会");
  g_assert_true (xushi_meeting_open_last (self->store, 8, &none, &error));
  g_assert_null (none);
}

/* What a later meeting was compared with stays: its packet could not be printed again. */
static void
test_referred (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiMeeting) meeting = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  GError *error = NULL;
  gint64 last = 0;

  freeze (self, "八月会", 8, NULL);
  freeze (self, "九月会", 9, "八月会");
  steps = xushi_store_list_steps (self->store, 2, &error);
  g_assert_false (xushi_store_undo (self->store, ((XushiStep *) steps->pdata[1])->id, "撤销", NULL,
                                    &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "九月会"));
  g_clear_error (&error);
  g_assert_nonnull (find (self, "八月会"));
  g_assert_true (xushi_store_undo (self->store, ((XushiStep *) steps->pdata[0])->id, "撤销", &last,
                                   &error));
  g_assert_null (find (self, "九月会"));
  g_assert_true (xushi_store_undo (self->store, last, "重做", NULL, &error));
  g_assert_no_error (error);
  meeting = open_meeting (self, "九月会");
  g_assert_cmpint (xushi_meeting_get_snapshot (meeting)->since, ==, find (self, "八月会")->id);
}

static void
test_name_taken (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiJudgedPlan) judged
      = xushi_judged_plan_new (xushi_store_get_plan (self->store), 9);
  g_autoptr (GError) error = NULL;

  freeze (self, "例会", 8, NULL);
  g_assert_false (xushi_meeting_freeze (self->editor, judged,
                                        &(XushiSnapshot){ .name = (char *) "例会" }, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_assert_cmpuint (xushi_plan_get_snapshots (xushi_store_get_plan (self->store))->len, ==, 1);
}

/* A damaged part tells so, and leaves the plan usable. */
static void
assert_refused (Fixture *self, const char *sql, XushiStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiMeeting) meeting = NULL;

  g_clear_object (&self->editor);
  g_clear_object (&self->store);
  store_fixture_execute (self->files, sql);
  open_plan (self);
  meeting = xushi_meeting_open (self->store, find (self, "八月会"), &error);
  g_assert_null (meeting);
  g_assert_error (error, XUSHI_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "八月会"));
  store_fixture_put (self->store, self->jobs, 9, 75);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  freeze (self, "八月会", 8, NULL);
  assert_refused (self, "UPDATE snapshot SET plan = substr (plan, 1, length (plan) / 2)",
                  XUSHI_STORE_ERROR_DAMAGED);
  assert_refused (self, "UPDATE snapshot SET plan = x'00'", XUSHI_STORE_ERROR_DAMAGED);
  assert_refused (self, "UPDATE snapshot SET plan = x''", XUSHI_STORE_ERROR_DAMAGED);
  /* As an older program has left it. */
  assert_refused (self, "UPDATE snapshot SET plan = NULL", XUSHI_STORE_ERROR_INVALID);
  g_assert_null (xushi_plan_find_last_meeting (xushi_store_get_plan (self->store), 9));
}

/* (transfer full): @database as a snapshot keeps it. */
static GBytes *
pack (XushiDatabase *database)
{
  g_autoptr (GConverter) compressor
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  sqlite3_int64 size = 0;
  unsigned char *image = sqlite3_serialize (database->handle, "main", &size, 0);
  g_autofree char *result = g_malloc ((gsize) size + 1024);
  gsize n_read = 0, n_written = 0;

  g_assert_cmpint (g_converter_convert (compressor, image, (gsize) size, result,
                                        (gsize) size + 1024, G_CONVERTER_INPUT_AT_END, &n_read,
                                        &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);
  sqlite3_free (image);
  return g_bytes_new (result, n_written);
}

/* A plan of schema @version in memory, with one indicator in it. */
static XushiDatabase *
make_older (int version)
{
  XushiDatabase *database = xushi_database_open_memory ("old", NULL);
  GError *error = NULL;

  g_assert_true (xushi_schema_migrate_to (database, XUSHI_SCHEMA_FOLDER, version, &error));
  g_assert_true (xushi_database_execute (
      database,
      "INSERT INTO plan (id, year, uuid) VALUES (1, 2016, '0a1b2c3d-0000-4000-8000-00000000000f');"
      "INSERT OR IGNORE INTO rule (id) VALUES (1);"
      "INSERT INTO area (id, name, position) VALUES (1, '民生实事', 1);"
      "INSERT INTO indicator (id, key, area, position, name) VALUES (7, '1', 1, 1, '旧名');"
      "INSERT INTO target (indicator, version, low) VALUES (7, 1, 100), (7, 2, 90);"
      "INSERT INTO reading (indicator, month, version, value, entered_at, entered_by)"
      " VALUES (7, 8, 1, 50, '2016-09-01 08:00:00', '张三@h');",
      &error));
  g_assert_no_error (error);
  return database;
}

/* Replaces what is kept of the only snapshot. */
static void
put_packed (Fixture *self, GBytes *packed)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;

  g_clear_object (&self->editor);
  g_clear_object (&self->store);
  g_assert_cmpint (sqlite3_open (self->files->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "UPDATE snapshot SET plan = ?", -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_blob (statement, 1, g_bytes_get_data (packed, NULL), (int) g_bytes_get_size (packed),
                     SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  open_plan (self);
}

/* What an older program has frozen is upgraded whenever it is opened. */
static void
test_older_schema (Fixture *self, gconstpointer data)
{
  freeze (self, "八月会", 8, NULL);
  for (int version = 3; version < xushi_schema_get_version (XUSHI_SCHEMA_FOLDER); version++)
    {
      g_autoptr (XushiDatabase) old = make_older (version);
      g_autoptr (GBytes) packed = pack (old);
      g_autoptr (XushiMeeting) meeting = NULL;
      XushiIndicator *indicator;

      put_packed (self, packed);
      meeting = open_meeting (self, "八月会");
      indicator = xushi_plan_find_indicator (
          xushi_judged_plan_get_plan (xushi_meeting_get_judged (meeting)), 7);
      g_assert_cmpstr (xushi_indicator_get_name (indicator), ==, "旧名");
      g_assert_cmpfloat (xushi_indicator_get_reading (indicator, 8)->value, ==, 50);
      g_assert_cmpuint (xushi_meeting_get_targets (meeting)->len, ==, 2);
      g_assert_cmpint (((XushiTargetVersion *) xushi_meeting_get_targets (meeting)->pdata[1])->version,
                       ==, 2);
    }
}

/* That of a newer program, and a database that is no plan, are left alone. */
static void
test_other_schema (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiDatabase) newer = make_older (4), foreign = make_older (4);
  g_autoptr (GBytes) packed_newer = NULL, packed_foreign = NULL;
  g_autoptr (GError) error = NULL;

  freeze (self, "八月会", 8, NULL);
  g_assert_true (xushi_database_execute (newer, "PRAGMA user_version = 99", NULL));
  packed_newer = pack (newer);
  put_packed (self, packed_newer);
  g_assert_null (xushi_meeting_open (self->store, find (self, "八月会"), &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_NEWER);
  g_clear_error (&error);
  g_assert_true (xushi_database_execute (foreign, "CREATE VIEW node2 AS SELECT * FROM node", NULL));
  packed_foreign = pack (foreign);
  put_packed (self, packed_foreign);
  g_assert_null (xushi_meeting_open (self->store, find (self, "八月会"), &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_DAMAGED);
}

static void
test_judged_otherwise (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiMeeting) meeting = NULL;
  g_autofree char *doubt = NULL;

  freeze (self, "八月会", 8, NULL);
  g_clear_object (&self->editor);
  g_clear_object (&self->store);
  store_fixture_execute (self->files, "UPDATE snapshot_row SET light = 'done' WHERE key = '2'");
  open_plan (self);
  meeting = open_meeting (self, "八月会");
  doubt = xushi_meeting_describe_doubt (meeting);
  g_assert_nonnull (doubt);
  g_assert_nonnull (strstr (doubt, "培育企业"));
  g_assert_null (strstr (doubt, "新增就业"));
}

static const XushiPageSet *
get_set (Fixture *self, guint i)
{
  return g_ptr_array_index (xushi_plan_get_page_sets (xushi_store_get_plan (self->store)), i);
}

static guint
count_sets (Fixture *self)
{
  return xushi_plan_get_page_sets (xushi_store_get_plan (self->store))->len;
}

static void
test_page_sets (Fixture *self, gconstpointer data)
{
  g_autofree char *logged = NULL;
  GError *error = NULL;

  g_assert_true (xushi_editor_put_page_set (self->editor, "常务会", "paper=A4\n", &error));
  g_assert_true (xushi_editor_put_page_set (self->editor, "领导小组会", "paper=A3\n", &error));
  g_assert_true (xushi_editor_put_page_set (self->editor, "常务会", "paper=A3\n", &error));
  reopen (self);
  g_assert_cmpuint (count_sets (self), ==, 2);
  g_assert_cmpstr (get_set (self, 0)->name, ==, "常务会");
  g_assert_cmpstr (get_set (self, 0)->pages, ==, "paper=A3\n");
  logged = store_fixture_ask (self->files, "SELECT what || ' ' || old || new FROM change "
                                           "ORDER BY id DESC LIMIT 1");
  g_assert_cmpstr (logged, ==, "page-set.pages paper=A4\npaper=A3\n");
  g_assert_true (xushi_editor_delete_page_set (self->editor, get_set (self, 0), &error));
  g_assert_cmpuint (count_sets (self), ==, 1);
  g_assert_true (xushi_editor_undo (self->editor, &error));
  g_assert_cmpuint (count_sets (self), ==, 2);
  g_assert_cmpstr (get_set (self, 0)->pages, ==, "paper=A3\n");
  g_assert_no_error (error);
  g_assert_false (xushi_editor_put_page_set (self->editor, "", "paper=A4\n", &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_clear_error (&error);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/meeting/as-it-was", test_as_it_was },
    { "/meeting/compared", test_compared },
    { "/meeting/last", test_last },
    { "/meeting/referred", test_referred },
    { "/meeting/name-taken", test_name_taken },
    { "/meeting/damaged", test_damaged },
    { "/meeting/older-schema", test_older_schema },
    { "/meeting/other-schema", test_other_schema },
    { "/meeting/judged-otherwise", test_judged_otherwise },
    { "/meeting/page-sets", test_page_sets },
  };

  g_test_init (&argc, &argv, NULL);
  store_fixture_init_data ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
