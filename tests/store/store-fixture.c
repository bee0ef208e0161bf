/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "model/xushi-attribute.h"
#include "store/xushi-database.h"
#include "store/xushi-schema.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

void
store_fixture_init_data (void)
{
  g_autofree char *path = g_dir_make_tmp ("xushi-data-XXXXXX", NULL);

  g_assert_nonnull (path);
  g_setenv ("XDG_DATA_HOME", path, TRUE);
  g_assert_cmpstr (g_get_user_data_dir (), ==, path);
}

/* A link is deleted and not followed. */
static void
delete_tree (const char *path)
{
  gboolean is_folder
      = g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
  g_autoptr (GDir) dir = is_folder ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      delete_tree (child);
    }
  g_remove (path);
}

void
store_fixture_clear_data (void)
{
  delete_tree (g_get_user_data_dir ());
}

StoreFixture *
store_fixture_new (void)
{
  StoreFixture *self = g_new0 (StoreFixture, 1);

  self->folder = g_dir_make_tmp ("xushi-store-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "plan.xushi", NULL);
  return self;
}

void
store_fixture_free (StoreFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

XushiStore *
store_fixture_create (StoreFixture *self)
{
  XushiPlanInfo info = { .title = (char *) "德清县2016年政府工作报告目标进度",
                         .place = (char *) "德清县",
                         .office = (char *) "德清县发展和改革局",
                         .year = 2016 };
  GError *error = NULL;
  XushiStore *store = xushi_store_create (self->path, &info, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

XushiStore *
store_fixture_open (StoreFixture *self, XushiStoreMode mode)
{
  GError *error = NULL;
  XushiStore *store = xushi_store_open (self->path, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static void
begin (XushiStore *store, const char *label)
{
  GError *error = NULL;

  xushi_store_begin (store, label, &error);
  g_assert_no_error (error);
}

static void
commit (XushiStore *store, GError *error)
{
  g_assert_no_error (error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

gint64
store_fixture_add_area (XushiStore *store, const char *name)
{
  GError *error = NULL;
  gint64 row;

  begin (store, "add area");
  row = xushi_store_insert_area (store, name, -1, &error);
  commit (store, error);
  g_assert_cmpint (row, !=, 0);
  return row;
}

static gint64
insert (XushiStore *store, gint64 area, const char *key, const char *name, GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_new (name);

  xushi_spec_set_string (&spec->key, key);
  spec->target.low = 100;
  return xushi_store_insert_indicator (store, area, spec, 0, error);
}

gint64
store_fixture_add (XushiStore *store, gint64 area, const char *key, const char *name)
{
  GError *error = NULL;
  gint64 row;

  begin (store, "add indicator");
  row = insert (store, area, key, name, &error);
  commit (store, error);
  g_assert_cmpint (row, !=, 0);
  return row;
}

void
store_fixture_add_many (XushiStore *store, gint64 area, int first, int n)
{
  GError *error = NULL;

  begin (store, "add indicators");
  for (int i = first; i < first + n && error == NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", i);

      insert (store, area, key, "其他指标", &error);
    }
  commit (store, error);
}

void
store_fixture_put (XushiStore *store, gint64 indicator, int month, double value)
{
  g_autoptr (XushiReading) reading = xushi_reading_new (month);
  GError *error = NULL;

  reading->value = value;
  if (xushi_plan_find_indicator (xushi_store_get_plan (store), indicator) == NULL)
    {
      g_autofree char *key = g_strdup_printf ("%d", (int) indicator);

      indicator = store_fixture_find (store, key);
    }
  begin (store, "put value");
  xushi_store_put_reading (store, indicator, reading, &error);
  commit (store, error);
}

/* Names and numbers of a struct in one line; unknown numbers are "?". */
static void
dump_text (GString *text, const char *name, const char *value)
{
  g_string_append_printf (text, " %s=%s", name, value != NULL ? value : "-");
}

/* Every attribute in @list of @record. */
static void
dump_record (GString *text, const XushiAttributeList *list, gconstpointer record)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];
      g_autofree char *value = NULL;

      if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
        {
          dump_record (text, attribute->members,
                       xushi_attribute_get_member (attribute, record));
          continue;
        }
      value = xushi_attribute_to_text (attribute, record);
      dump_text (text, attribute->id, *value != '\0' ? value : NULL);
    }
}

static void
dump_reading (GString *text, const XushiReading *reading)
{
  g_string_append_printf (text, "      month %d version %d revised %d", reading->month,
                          reading->n_versions, reading->revised);
  dump_record (text, &xushi_reading_attributes, reading);
  dump_text (text, "at", reading->entered_at);
  dump_text (text, "by", reading->entered_by);
  g_string_append_c (text, '\n');
}

static void
dump_spec (GString *text, const XushiSpec *spec)
{
  dump_record (text, &xushi_spec_attributes, spec);
  g_string_append_c (text, '\n');
}

static void
dump_indicator (GString *text, XushiIndicator *indicator)
{
  GPtrArray *difficulties = xushi_indicator_get_difficulties (indicator);

  g_string_append_printf (text, "    %" G_GINT64_FORMAT " area %" G_GINT64_FORMAT
                                " depth %d targets %d",
                          xushi_indicator_get_id (indicator),
                          xushi_indicator_get_area_id (indicator),
                          xushi_indicator_get_depth (indicator),
                          xushi_indicator_get_n_targets (indicator));
  dump_spec (text, xushi_indicator_get_spec (indicator));
  for (int month = 1; month <= 12; month++)
    if (xushi_indicator_get_reading (indicator, month) != NULL)
      dump_reading (text, xushi_indicator_get_reading (indicator, month));
  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      g_string_append_printf (text, "      difficulty %" G_GINT64_FORMAT, difficulty->id);
      dump_record (text, &xushi_difficulty_attributes, difficulty);
      g_string_append_c (text, '\n');
    }
}

char *
store_fixture_dump (XushiPlan *plan)
{
  GString *text = g_string_new ("plan");
  GPtrArray *snapshots = xushi_plan_get_snapshots (plan);
  GPtrArray *page_sets = xushi_plan_get_page_sets (plan);

  dump_record (text, &xushi_plan_attributes, xushi_plan_get_info (plan));
  g_string_append (text, "\n  rules");
  dump_record (text, &xushi_rule_attributes, xushi_plan_get_rules (plan));
  g_string_append_printf (text, "\n  indicators %u\n", xushi_plan_get_n_indicators (plan));
  for (guint i = 0; i < snapshots->len; i++)
    {
      const XushiSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      g_string_append_printf (text, "  snapshot %s %d %s %d\n", snapshot->name, snapshot->month,
                              snapshot->held != NULL ? snapshot->held : "", snapshot->is_whole);
    }
  for (guint i = 0; i < page_sets->len; i++)
    {
      const XushiPageSet *set = g_ptr_array_index (page_sets, i);

      g_string_append_printf (text, "  pages %s: %s", set->name, set->pages);
    }
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      g_string_append_printf (text, "  area %" G_GINT64_FORMAT " %s\n", xushi_area_get_id (area),
                              xushi_area_get_name (area));
      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        dump_indicator (text, xushi_area_get_indicator (area, j));
    }
  return g_string_free (text, FALSE);
}

GBytes *
store_fixture_read (const char *path)
{
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_bytes_new_take (data, size);
}

void
store_fixture_copy_file (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = store_fixture_read (from);
  int fd = g_open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  g_assert_cmpint (write (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), ==,
                   (gssize) g_bytes_get_size (bytes));
  close (fd);
}

guint
store_fixture_count_files (StoreFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static sqlite3 *
open_beside (StoreFixture *self)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  /* Somebody may be looking at the plan. */
  sqlite3_busy_timeout (handle, 10000);
  return handle;
}

char *
store_fixture_ask (StoreFixture *self, const char *sql)
{
  sqlite3 *handle = open_beside (self);
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return answer;
}

void
store_fixture_execute (StoreFixture *self, const char *sql)
{
  sqlite3 *handle = open_beside (self);

  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

gint64
store_fixture_find (XushiStore *store, const char *key)
{
  XushiIndicator *indicator = xushi_plan_find_key (xushi_store_get_plan (store), key);

  g_assert_nonnull (indicator);
  return xushi_indicator_get_id (indicator);
}

void
store_fixture_forget_steps (StoreFixture *self)
{
  store_fixture_execute (self, "DELETE FROM step");
}

static void
run_migration (XushiDatabase *database, int version)
{
  g_autofree char *path = g_strdup_printf ("%s/%04d.sql", XUSHI_SCHEMA_FOLDER, version);
  g_autofree char *set = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, 0, NULL);

  xushi_database_execute (database, g_bytes_get_data (sql, NULL), NULL);
  xushi_database_execute (database, set, NULL);
}

guint
store_fixture_get_number (const char *name, guint usual)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) atoi (text) : usual;
}

int
store_fixture_get_every (void)
{
  return MAX ((int) store_fixture_get_number ("XUSHI_TEST_EVERY", 1), 1);
}

void
store_fixture_write_old (StoreFixture *self)
{
  g_autoptr (XushiDatabase) database = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "store", "plans", "rows-2.sql", NULL);
  GError *error = NULL;

  /* It registers the migrations. */
  g_assert_cmpint (xushi_schema_get_version (XUSHI_SCHEMA_FOLDER), >=, 3);
  database = xushi_database_create (self->path, &error);
  g_assert_no_error (error);
  run_migration (database, 1);
  run_migration (database, 2);
  g_file_get_contents (path, &rows, NULL, &error);
  g_assert_no_error (error);
  xushi_database_execute (database, rows, &error);
  g_assert_no_error (error);
}

void
store_fixture_number_from_one (StoreFixture *self)
{
#define NUMBER(column, table) \
  "UPDATE " table " SET " column " = (SELECT n FROM numbers WHERE old = " column ");"
  static const struct
  {
    const char *table;
    const char *sql;
  } numbered[] = {
    { "indicator", NUMBER ("indicator", "support") NUMBER ("indicator", "target")
                       NUMBER ("indicator", "reading") NUMBER ("indicator", "node")
                           NUMBER ("indicator", "difficulty") NUMBER ("parent", "indicator")
                               NUMBER ("id", "indicator") },
    { "area", NUMBER ("area", "indicator") NUMBER ("area", "\"group\"") NUMBER ("id", "area") },
    { "change", NUMBER ("id", "change") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "CREATE TEMP TABLE numbers AS SELECT id AS old, row_number () OVER (ORDER BY id) AS n "
          "FROM %s; %s",
          numbered[i].table, numbered[i].sql);

      store_fixture_execute (self, sql);
    }
  store_fixture_forget_steps (self);
}

void
store_fixture_forget_versions (char **dump)
{
  g_autoptr (GRegex) versions = g_regex_new (" version [0-9]+", 0, 0, NULL);
  char *without = g_regex_replace_literal (versions, *dump, -1, 0, "", 0, NULL);

  g_free (*dump);
  *dump = without;
}
