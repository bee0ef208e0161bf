/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "rows/xushi-area-source.h"
#include "rows/xushi-grid-copy.h"
#include "rows/xushi-grid-paste.h"
#include "rows/xushi-session.h"

#include <sqlite3.h>
#include <stdlib.h>

/* The cost of a large block: all rows of a table with twelve columns, as copied and with a new figure
 * and note in each row, pasted back; and the same with every cell changed that can be. Against plain
 * SQLite writing the same rows and lines of the log into a copy of the file, with prepared statements
 * in one transaction and the settings of the store. Nothing is checked, read back, or kept for an undo there. The plan has been inspected
 * and has had its backup of the day before, as in a window that has been open for a while.
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

typedef struct
{
  sqlite3_stmt *find, *reading, *indicator, *target, *change;
} Statements;

static void
log_line (const Statements *on, const char *what, const char *new_text)
{
  sqlite3_bind_value (on->change, 1, sqlite3_column_value (on->find, 1));
  sqlite3_bind_value (on->change, 2, sqlite3_column_value (on->find, 2));
  sqlite3_bind_text (on->change, 3, what, -1, SQLITE_STATIC);
  sqlite3_bind_text (on->change, 4, new_text, -1, SQLITE_TRANSIENT);
  run (on->change);
}

static void
write_reading (const Statements *on, int i)
{
  g_autofree char *note = g_strdup_printf ("第%d行的情况说明", i);
  g_autofree char *value = g_strdup_printf ("%d.5", i % 90);

  sqlite3_bind_int64 (on->reading, 1, sqlite3_column_int64 (on->find, 0));
  sqlite3_bind_double (on->reading, 2, i % 90 + 0.5);
  sqlite3_bind_text (on->reading, 3, note, -1, SQLITE_STATIC);
  run (on->reading);
  log_line (on, "reading.value[9]", value);
  log_line (on, "reading.note[9]", note);
}

static void
write_spec (const Statements *on, int i)
{
  g_autofree char *name = g_strdup_printf ("第%d项", i);

  sqlite3_bind_int64 (on->indicator, 1, sqlite3_column_int64 (on->find, 0));
  sqlite3_bind_text (on->indicator, 2, name, -1, SQLITE_STATIC);
  run (on->indicator);
  sqlite3_bind_int64 (on->target, 1, sqlite3_column_int64 (on->find, 0));
  run (on->target);
  log_line (on, "indicator.name", name);
  log_line (on, "indicator.unit", "户");
  log_line (on, "indicator.lead", "人社局");
  log_line (on, "target.low", "120");
}

/* Of all indicators the readings of month 9, and where @every is set all that the table shows. */
static double
time_bare (const char *path, gboolean every)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3 *handle = NULL;
  Statements on;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, SETTINGS "INSERT INTO department VALUES (1, '人社局')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  on.find = prepare (handle, "SELECT id, key, name FROM indicator ORDER BY id");
  on.reading = prepare (handle, "INSERT INTO reading (indicator, month, version, entered_at, "
                                "entered_by, value, note) VALUES (?1, 9, 1, "
                                "'2016-09-30 08:00:00', 'clerk@office', ?2, ?3)");
  on.indicator = prepare (handle, "UPDATE indicator SET name = ?2, unit = '户', lead = 1 "
                                  "WHERE id = ?1");
  on.target = prepare (handle, "UPDATE target SET low = 120 WHERE indicator = ?1");
  on.change = prepare (handle, "INSERT INTO change (at, who, key, name, what, old, new, why) VALUES "
                               "('2016-09-30 08:00:00', 'clerk@office', ?1, ?2, ?3, NULL, ?4, "
                               "'粘贴')");
  for (int i = 0; sqlite3_step (on.find) == SQLITE_ROW; i++)
    {
      write_reading (&on, i);
      if (every)
        write_spec (&on, i);
    }
  g_assert_cmpint (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_finalize (on.find);
  sqlite3_finalize (on.reading);
  sqlite3_finalize (on.indicator);
  sqlite3_finalize (on.target);
  sqlite3_finalize (on.change);
  sqlite3_close (handle);
  return get_ms (start);
}

/* (transfer full): the new text of a cell; NULL where it stays. */
static char *
make_text (guint row, guint column, gboolean every)
{
  switch ((XushiAreaColumn) column)
    {
    case XUSHI_COLUMN_VALUE:
      return g_strdup_printf ("%u.5", row % 90);
    case XUSHI_COLUMN_NOTE:
      return g_strdup_printf ("第%u行的情况说明", row);
    case XUSHI_COLUMN_NAME:
      return every ? g_strdup_printf ("第%u项", row) : NULL;
    case XUSHI_COLUMN_UNIT:
      return every ? g_strdup ("户") : NULL;
    case XUSHI_COLUMN_DEPARTMENT:
      return every ? g_strdup ("人社局") : NULL;
    case XUSHI_COLUMN_TARGET:
      return every ? g_strdup ("120") : NULL;
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
    case XUSHI_COLUMN_LEAD:
    default:
      return NULL;
    }
}

static GPtrArray *
make_block (XushiGridSource *source, gboolean every)
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
        {
          line[k] = make_text (i, k, every);
          if (line[k] == NULL)
            line[k] = g_strdup (k < XUSHI_N_COLUMNS ? from[k] : "");
        }
      g_ptr_array_add (cells, line);
    }
  return cells;
}

static double
time_paste (XushiSession *session, guint n, gboolean every)
{
  g_autoptr (XushiAreaSource) area
      = xushi_area_source_new (session, xushi_plan_get_area (xushi_session_get_plan (session), 0));
  XushiGridSource *source = XUSHI_GRID_SOURCE (area);
  g_autoptr (GPtrArray) cells = make_block (source, every);
  const XushiGridBlock at = { 0, 0, 1, 1 };
  g_autoptr (XushiGridPaste) plan = NULL;
  gint64 start = g_get_monotonic_time ();
  GError *error = NULL;
  double planned, all;

  plan = xushi_grid_paste_new (source, &at, NULL, cells);
  planned = get_ms (start);
  g_assert_cmpuint (xushi_grid_paste_get_n_entered (plan), ==, (every ? 6 : 2) * n);
  g_assert_false (xushi_grid_paste_is_partial (plan));
  xushi_grid_paste_apply (plan, &error);
  g_assert_no_error (error);
  all = get_ms (start);
  g_print ("%u × 12, %s: planned in %.0f ms, planned and entered in %.0f ms", n,
           every ? "every cell" : "figures and notes", planned, all);
  return all;
}

/* What the first step after opening does besides. */
static void
warm_up (XushiSession *session)
{
  XushiArea *area = xushi_plan_get_area (xushi_session_get_plan (session), 0);
  GError *error = NULL;

  xushi_editor_set_value (xushi_session_get_editor (session), xushi_area_get_indicator (area, 0), 1,
                          1, &error);
  g_assert_no_error (error);
}

static void
bench (guint n, gboolean every)
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
  warm_up (session);
  paste = time_paste (session, n, every);
  bare = time_bare (copy, every);
  g_print ("; bare inserts %.0f ms: %.1f times\n", bare, paste / bare);
  xushi_store_close (store);
}

int
main (int argc, char **argv)
{
  int rounds = argc > 2 ? atoi (argv[2]) : 3;

  store_fixture_init_data ();
  for (int i = 0; i < 2 * rounds; i++)
    bench (argc > 1 ? (guint) atoi (argv[1]) : 10000, i % 2 == 1);
  store_fixture_clear_data ();
  return 0;
}
