/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-vfs.h"
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "base/xushi-text-clean.h"
#include "store/xushi-rescue.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* What can be read of a damaged plan becomes a sound one, and what cannot is told. */

#define PAGE_SIZE 4096

typedef struct
{
  StoreFixture *files;
  char *output;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = NULL;
  gint64 area, other;

  fixture->files = store_fixture_new ();
  fixture->output = g_build_filename (fixture->files->folder, "rescued.xushi", NULL);
  store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (store, "民生实事");
  other = store_fixture_add_area (store, "重大项目");
  store_fixture_add_many (store, area, 1, 200);
  store_fixture_put (store, store_fixture_add (store, other, "P-1", "通站大道"), 4, 7);
  for (int i = 1; i <= 20; i++)
    store_fixture_put (store, i, 3, i);
  xushi_store_close (store);
  store_fixture_number_from_one (fixture->files);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  store_fixture_free (fixture->files);
  g_free (fixture->output);
}

/* Rescues; the damaged file stays as it is. Returns (transfer full): what was lost. */
static GPtrArray *
rescue (Fixture *fixture)
{
  g_autoptr (GBytes) before = store_fixture_read (fixture->files->path), after = NULL;
  GError *error = NULL;
  GPtrArray *lost = xushi_rescue (fixture->files->path, fixture->output, FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (lost);
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 2);
  return lost;
}

/* (transfer full): the rescued plan, which is sound. */
static XushiStore *
open_rescued (Fixture *fixture)
{
  GError *error = NULL;
  XushiStore *store = xushi_store_open (fixture->output, XUSHI_STORE_EXCLUSIVE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static gboolean
is_told (GPtrArray *lost, const char *text)
{
  for (guint i = 0; i < lost->len; i++)
    if (strstr (((XushiFault *) g_ptr_array_index (lost, i))->sentence, text) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) store = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_autoptr (GPtrArray) lost = rescue (fixture);
  g_autoptr (XushiStore) rescued = open_rescued (fixture);
  g_autofree char *before = store_fixture_dump (xushi_store_get_plan (store));
  g_autofree char *after = store_fixture_dump (xushi_store_get_plan (rescued));

  for (guint i = 0; i < lost->len; i++)
    g_test_message ("%s", ((XushiFault *) g_ptr_array_index (lost, i))->sentence);
  g_assert_cmpuint (lost->len, ==, 0);
  g_assert_cmpstr (before, ==, after);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (XushiStore) rescued = NULL;
  XushiPlan *plan;

  store_fixture_execute (
      fixture->files,
      "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
      "UPDATE indicator SET name = 'a' || CAST (x'ff' AS TEXT) WHERE id = 5;"
      "UPDATE indicator SET parent = 7 WHERE id = 8; UPDATE indicator SET parent = 8 WHERE id = 7;"
      "UPDATE reading SET value = 9e999 WHERE indicator = 3;"
      "DELETE FROM area WHERE id = 2; DELETE FROM plan;"
      "INSERT INTO snapshot (id, name, month, since, made_at, made_by)"
      " VALUES (9, '会', 6, 8, '2016-07-01 08:00:00', '张三');"
      "INSERT INTO page_set VALUES (1, '常务会', 'paper=A3');"
      "INSERT INTO node (indicator, position, name, due_month, weight) VALUES (4, 1, 'x', 99, 1);"
      "CREATE TRIGGER evil AFTER INSERT ON reading BEGIN DELETE FROM target; END");
  lost = rescue (fixture);
  rescued = open_rescued (fixture);
  plan = xushi_store_get_plan (rescued);
  g_assert_cmpuint (xushi_plan_get_n_indicators (plan), ==, 201);
  g_assert_cmpstr (xushi_indicator_get_spec (xushi_plan_find_key (plan, "5"))->name, ==,
                   "a\xef\xbf\xbd");
  g_assert_null (xushi_indicator_get_reading (xushi_plan_find_key (plan, "3"), 3));
  g_assert_cmpfloat (xushi_indicator_get_reading (xushi_plan_find_key (plan, "P-1"), 4)->value, ==,
                     7);
  g_assert_cmpuint (xushi_plan_get_n_areas (plan), ==, 2);
  g_assert_cmpint (xushi_plan_find_snapshot (plan, "会")->since, ==, 0);
  g_assert_cmpuint (xushi_plan_get_page_sets (plan)->len, ==, 1);
  g_assert_true (is_told (lost, "compared with"));
  g_assert_true (is_told (lost, "“name”"));
  g_assert_true (is_told (lost, "“value”"));
  g_assert_true (is_told (lost, "“due_month”"));
  g_assert_cmpuint (lost->len, >=, 6);
}

/* Pages in the middle of tables are gone: what stands on the others is kept. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = store_fixture_read (fixture->files->path);
  gsize size, n_partly = 0, every = (gsize) MIN (store_fixture_get_every (), 5);
  const char *bytes = g_bytes_get_data (whole, &size);

  for (gsize page = 1; page < size / PAGE_SIZE; page += every)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);
      g_autoptr (GPtrArray) lost = NULL;
      g_autoptr (XushiStore) rescued = NULL;
      guint n;

      memset (copy + page * PAGE_SIZE, 0xa5, PAGE_SIZE);
      g_assert_true (g_file_set_contents (fixture->files->path, copy, (gssize) size, NULL));
      lost = rescue (fixture);
      rescued = open_rescued (fixture);
      n = xushi_plan_get_n_indicators (xushi_store_get_plan (rescued));
      /* At least the page itself, but for free ones. */
      g_assert_true (lost->len > 0 || n == 201);
      n_partly += n > 0 && n < 201;
      g_clear_object (&rescued);
      g_unlink (fixture->output);
    }
  if (every == 1)
    g_assert_cmpuint (n_partly, >, 2);
}

static const char *
get_note (XushiStore *store, const char *key)
{
  return xushi_indicator_get_spec (xushi_plan_find_key (xushi_store_get_plan (store), key))->note;
}

/* A text is cut only where no plan can hold it, and then that is told. */
static void
test_long_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiStore) sound = NULL, rescued = NULL;
  g_autoptr (GPtrArray) lost = NULL;

  store_fixture_execute (
      fixture->files,
      "UPDATE indicator SET note = substr (replace (hex (zeroblob (20000)), '0', '长'), 1, 33333) "
      "WHERE id = 5;"
      "UPDATE indicator SET note = hex (zeroblob (20000)) || CAST (x'ff' AS TEXT) WHERE id = 6");
  lost = rescue (fixture);
  rescued = open_rescued (fixture);
  sound = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_assert_cmpuint (strlen (get_note (rescued, "5")), ==, 99999);
  g_assert_cmpstr (get_note (rescued, "5"), ==, get_note (sound, "5"));
  g_assert_cmpuint (strlen (get_note (rescued, "6")), ==, 40000 + strlen ("\xef\xbf\xbd"));
  g_assert_cmpuint (lost->len, ==, 1);
  g_assert_false (is_told (lost, "only its beginning"));
}

static void
test_texts_too_long (Fixture *fixture, gconstpointer sql)
{
  g_autoptr (XushiStore) rescued = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  gsize length;

  store_fixture_execute (fixture->files, sql);
  lost = rescue (fixture);
  rescued = open_rescued (fixture);
  length = strlen (get_note (rescued, "5"));
  g_assert_cmpuint (length, <=, XUSHI_TEXT_LONGEST);
  g_assert_cmpuint (length, >, XUSHI_TEXT_LONGEST - 4);
  g_assert_true (g_str_has_suffix (get_note (rescued, "5"), "长")
                 || g_str_has_suffix (get_note (rescued, "5"), "\xef\xbf\xbd"));
  g_assert_true (is_told (lost, "“note”"));
  g_assert_true (is_told (lost, "only its beginning"));
}

/* No room on the disk at any single write: a sentence that names the plan that was asked for, and
 * nothing is left. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  GPtrArray *lost = NULL;
  int every = store_fixture_get_every (), n_failed = 0;

  for (int call = 1; lost == NULL; call += every)
    {
      g_autoptr (GError) error = NULL;

      faulty_vfs_arm (FAULTY_VFS_ALWAYS, call, SQLITE_FULL);
      lost = xushi_rescue (fixture->files->path, fixture->output, FALSE, NULL, &error);
      faulty_vfs_disarm ();
      if (lost != NULL)
        break;
      n_failed++;
      g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FULL);
      g_assert_null (strstr (error->message, ".~"));
      g_assert_nonnull (strstr (error->message, fixture->output));
      g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
    }
  g_assert_cmpint (n_failed, >, 0);
  g_ptr_array_unref (lost);
}

/* How the statement begins that is to be interrupted, once, at its first row; NULL for none. */
static const char *interrupted;

static int
trace_cb (unsigned kind, gpointer data, gpointer statement, gpointer unused)
{
  const char *sql = sqlite3_sql (statement);

  if (interrupted != NULL && sql != NULL && g_str_has_prefix (sql, interrupted))
    {
      interrupted = NULL;
      sqlite3_interrupt (sqlite3_db_handle (statement));
    }
  return 0;
}

static int
open_cb (sqlite3 *handle, char **message, gconstpointer unused)
{
  return sqlite3_trace_v2 (handle, SQLITE_TRACE_ROW, trace_cb, NULL);
}

/* A list of tables or columns that could not be read to its end is no shorter plan. */
static void
test_cut_list (Fixture *fixture, gconstpointer sql)
{
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GError) error = NULL;

  interrupted = sql;
  sqlite3_auto_extension ((void (*) (void)) open_cb);
  lost = xushi_rescue (fixture->files->path, fixture->output, FALSE, NULL, &error);
  sqlite3_reset_auto_extension ();
  g_assert_null (interrupted);
  g_assert_null (lost);
  g_assert_nonnull (error);
  g_assert_null (strstr (error->message, ".~"));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (xushi_rescue (fixture->files->path, fixture->files->path, FALSE, NULL, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (fixture->files->path, "text", 4, NULL));
  g_assert_null (xushi_rescue (fixture->files->path, fixture->output, FALSE, NULL, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, fixture->files->path));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
}

/* In the program's own words, not those of a library. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      xushi_rescue (fixture->files->folder, fixture->output, FALSE, NULL, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_IO);
  g_assert_true (g_str_has_suffix (error->message, "looked at: it is a folder."));
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (fixture->files->path), ==, 0);
  g_assert_null (xushi_rescue (fixture->files->path, fixture->output, FALSE, NULL, &error));
  g_assert_true (g_str_has_suffix (error->message, "looked at: it is not there."));
  g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 0);
}

/* Of the running test, since SQLite's hooks for new connections take no data. */
static struct
{
  GCancellable *cancellable;
  const char *table;
} cancelling;

static void
row_written_cb (void *data, int operation, const char *database, const char *table,
                sqlite3_int64 row)
{
  if (g_strcmp0 (table, cancelling.table) == 0)
    g_cancellable_cancel (cancelling.cancellable);
}

static int
opened_cb (sqlite3 *database, char **message, const struct sqlite3_api_routines *routines)
{
  sqlite3_update_hook (database, row_written_cb, NULL);
  return SQLITE_OK;
}

/* Cancelled before it begins, in the midst, and when the last rows are written: nothing is left. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  static const char *const tables[] = { NULL, "indicator", "change" };

  sqlite3_auto_extension ((void (*) (void)) opened_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      if (tables[i] == NULL)
        g_cancellable_cancel (cancellable);
      cancelling.cancellable = cancellable;
      cancelling.table = tables[i];
      g_assert_null (
          xushi_rescue (fixture->files->path, fixture->output, TRUE, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (store_fixture_count_files (fixture->files), ==, 1);
    }
  sqlite3_reset_auto_extension ();
}

#define ADD(name, function) ADD_WITH (name, NULL, function)
#define ADD_WITH(name, data, function) \
  g_test_add ("/store/rescue/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  ADD ("sound", test_sound);
  ADD ("rows", test_rows);
  ADD ("pages", test_pages);
  ADD ("refused", test_refused);
  ADD ("long-texts", test_long_texts);
  ADD_WITH ("too-long",
            "UPDATE indicator SET note = replace (hex (zeroblob (20000)), '0', '长') WHERE id = 5",
            test_texts_too_long);
  ADD_WITH ("too-long-when-clean",
            "UPDATE indicator SET note = replace (hex (zeroblob (30000)), '0', "
            "CAST (x'ff' AS TEXT)) WHERE id = 5",
            test_texts_too_long);
  ADD ("full", test_full);
  ADD_WITH ("tables-cut", "SELECT name FROM sqlite_schema", test_cut_list);
  ADD_WITH ("columns-cut", "PRAGMA table_info (\"reading\")", test_cut_list);
  ADD ("unreadable", test_unreadable);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
