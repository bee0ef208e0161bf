/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "rows/xushi-area-source.h"
#include "rows/xushi-grid-copy.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-session.h"

#include <sqlite3.h>
#include <stdlib.h>

/* The cost of a large block: all rows of a table with twelve columns, as copied and with a new figure
 * and note in each row, pasted back; against plain SQLite inserting the same readings and lines of
 * the log into a copy of the file, with prepared statements in one transaction and the settings of
 * the store. Nothing is checked, read back, or kept for an undo there.
 *
 * usage: bench-paste [ROWS] [ROUNDS] */

#define SETTINGS                                                                            \
  "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE; "    \
  "PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE;"

static double
get_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000.0;
}

static sqlite3_stmt *
prepare (sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  return statement;
}

static void
run (sqlite3_stmt *statement)
{
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_reset (statement);
}

/* Readings of month 9 of all indicators, each with its two lines of the log. */
static double
time_bare (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3_stmt *find, *reading, *change;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, SETTINGS, NULL, NULL, NULL), ==, SQLITE_OK);
  find = prepare (handle, "SELECT id, key, name FROM indicator ORDER BY id");
  reading = prepare (handle, "INSERT INTO reading (indicator, month, version, entered_at, "
                             "entered_by, value, note) VALUES (?1, 9, 1, '2016-09-30 08:00:00', "
                             "'clerk@office', ?2, ?3)");
  change = prepare (handle, "INSERT INTO change (at, who, key, name, what, old, new, why) VALUES "
                            "('2016-09-30 08:00:00', 'clerk@office', ?1, ?2, ?3, NULL, ?4, "
                            "'粘贴')");
  for (int i = 0; sqlite3_step (find) == SQLITE_ROW; i++)
    {
      g_autofree char *note = g_strdup_printf ("第%d行的情况说明", i);

      sqlite3_bind_int64 (reading, 1, sqlite3_column_int64 (find, 0));
      sqlite3_bind_double (reading, 2, i + 0.5);
      sqlite3_bind_text (reading, 3, note, -1, SQLITE_STATIC);
      run (reading);
      sqlite3_bind_value (change, 1, sqlite3_column_value (find, 1));
      sqlite3_bind_value (change, 2, sqlite3_column_value (find, 2));
      sqlite3_bind_text (change, 3, "reading.value[9]", -1, SQLITE_STATIC);
      sqlite3_bind_double (change, 4, i + 0.5);
      run (change);
      sqlite3_bind_text (change, 3, "reading.note[9]", -1, SQLITE_STATIC);
      sqlite3_bind_text (change, 4, note, -1, SQLITE_STATIC);
      run (change);
    }
  g_assert_cmpint (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_finalize (find);
  sqlite3_finalize (reading);
  sqlite3_finalize (change);
  sqlite3_close (handle);
  return get_ms (start);
}

static GPtrArray *
make_block (XushiGridSource *source)
{
  const XushiGridBlock all = { 0, 0, xushi_grid_source_get_n_rows (source),
                               xushi_grid_source_get_n_columns (source) };
  g_autoptr (GPtrArray) copied = xushi_grid_copy_read (source, &all, NULL);
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  /* The last row is the one that adds. */
  for (guint i = 0; i + 1 < copied->len; i++)
    {
      GStrv from = copied->pdata[i], line = g_new0 (char *, 13);

      for (guint k = 0; k < 12; k++)
        line[k] = k == XUSHI_COLUMN_VALUE  ? g_strdup_printf ("%u.5", i)
                  : k == XUSHI_COLUMN_NOTE ? g_strdup_printf ("第%u行的情况说明", i)
                                           : g_strdup (k < XUSHI_N_COLUMNS ? from[k] : "");
      g_ptr_array_add (cells, line);
    }
  return cells;
}

static double
time_paste (XushiSession *session, guint n)
{
  g_autoptr (XushiAreaSource) area
      = xushi_area_source_new (session, xushi_plan_get_area (xushi_session_get_plan (session), 0));
  XushiGridSource *source = XUSHI_GRID_SOURCE (area);
  g_autoptr (GPtrArray) cells = make_block (source);
  const XushiGridBlock at = { 0, 0, 1, 1 };
  g_autoptr (XushiGridPaste) plan = NULL;
  gint64 start = g_get_monotonic_time ();
  GError *error = NULL;
  double planned, all;

  plan = xushi_grid_paste_new (source, &at, NULL, cells);
  planned = get_ms (start);
  g_assert_cmpuint (xushi_grid_paste_get_n_entered (plan), ==, 2 * n);
  g_assert_false (xushi_grid_paste_is_partial (plan));
  xushi_grid_paste_apply (plan, &error);
  g_assert_no_error (error);
  all = get_ms (start);
  g_print ("%u × 12: planned in %.0f ms, planned and entered in %.0f ms", n, planned, all);
  return all;
}

static void
bench (guint n)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autofree char *copy = g_build_filename (files->folder, "bare.xushi", NULL);
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (XushiSession) session = NULL;
  double bare, paste;

  store_fixture_add_many (store, store_fixture_add_area (store, "民生实事"), 1, (int) n);
  xushi_store_close (store);
  store_fixture_copy_file (files->path, copy);
  g_clear_object (&store);
  store = store_fixture_open (files, XUSHI_STORE_WRITABLE);
  session = xushi_session_new (store);
  xushi_session_set_month (session, 9);
  paste = time_paste (session, n);
  bare = time_bare (copy);
  g_print ("; bare inserts %.0f ms: %.1f times\n", bare, paste / bare);
  xushi_store_close (store);
}

int
main (int argc, char **argv)
{
  int rounds = argc > 2 ? atoi (argv[2]) : 3;

  store_fixture_init_data ();
  for (int i = 0; i < rounds; i++)
    bench (argc > 1 ? (guint) atoi (argv[1]) : 10000);
  store_fixture_clear_data ();
  return 0;
}
