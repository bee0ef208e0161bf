/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "edit/xushi-editor.h"
#include "store/xushi-store-private.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdlib.h>

/* The cost of the store: one edit against a plain SQLite commit of one row with the same settings,
 * and loading plans of many indicators with nine months each.
 *
 * usage: bench-store [EDITS] [INDICATORS…] */

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return (double) g_array_index (times, gint64, times->len / 2) / 1000.0;
}

static double
get_megabytes (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / (1024.0 * 1024.0);
}

/* An area of @n indicators, each with nine months, in one step. */
static void
fill (XushiStore *store, int n)
{
  gint64 area = store_fixture_add_area (store, "民生实事");
  g_autoptr (XushiReading) reading = xushi_reading_new (1);
  GError *error = NULL;

  xushi_store_begin (store, "fill", &error);
  for (int i = 1; i <= n && error == NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%d项新增城镇就业人数", i);
      g_autoptr (XushiSpec) spec = xushi_spec_new (name);
      gint64 row;

      spec->key = g_strdup_printf ("K%d", i);
      spec->group = g_strdup_printf ("方面%d", i / 200);
      spec->unit = g_strdup ("人");
      spec->lead_department = g_strdup_printf ("第%d局", i % 40);
      spec->quote = g_strdup ("新增城镇就业人数12000人以上");
      spec->target.low = 12000 + i;
      row = xushi_store_insert_indicator (store, area, spec, 0, &error);
      for (reading->month = 1; reading->month <= 9 && error == NULL; reading->month++)
        {
          reading->value = i + reading->month * 1000;
          xushi_store_put_reading (store, row, reading, &error);
        }
    }
  g_assert_no_error (error);
  xushi_store_commit (store, NULL, &error);
  g_assert_no_error (error);
}

static void
bench_loading (int n)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = g_get_monotonic_time ();
  double before, memory = 0;
  GStatBuf status;

  fill (store, n);
  g_print ("%7d indicators: written in %.0f ms", n,
           (double) (g_get_monotonic_time () - start) / 1000.0);
  g_clear_object (&store);
  for (int i = 0; i < 5; i++)
    {
      gint64 time;

      before = get_megabytes ();
      start = g_get_monotonic_time ();
      store = store_fixture_open (files, XUSHI_STORE_WRITABLE);
      time = g_get_monotonic_time () - start;
      g_array_append_val (times, time);
      memory = get_megabytes () - before;
      g_clear_object (&store);
    }
  g_stat (files->path, &status);
  g_print (", loaded in %.0f ms, %.1f MB in memory, %.1f MB on disk\n", get_median (times), memory,
           (double) status.st_size / (1024.0 * 1024.0));
}

static sqlite3 *
open_bare (StoreFixture *files, const char *synchronous, sqlite3_stmt **insert)
{
  g_autofree char *path = g_build_filename (files->folder, synchronous, NULL);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, synchronous, NULL, NULL, NULL);
  sqlite3_exec (handle,
                "PRAGMA journal_mode = DELETE; CREATE TABLE reading "
                "(indicator INTEGER, month INTEGER, version INTEGER, value REAL, "
                "entered_at TEXT, entered_by TEXT, PRIMARY KEY (indicator, month, version)) "
                "STRICT, WITHOUT ROWID;",
                NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "INSERT INTO reading VALUES (?, 9, ?, 1.5, "
                                       "'2016-09-30 08:00:00', 'clerk@office')",
                                       -1, insert, NULL),
                   ==, SQLITE_OK);
  return handle;
}

static gint64
time_bare (sqlite3_stmt *insert, int i)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_bind_int (insert, 1, i % 97);
  sqlite3_bind_int (insert, 2, i);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_reset (insert);
  return g_get_monotonic_time () - start;
}

static gint64
time_edit (XushiEditor *editor, int i)
{
  g_autofree char *key = g_strdup_printf ("K%d", 1 + i % 97);
  XushiIndicator *indicator = xushi_plan_find_key (xushi_editor_get_plan (editor), key);
  gint64 start = g_get_monotonic_time ();
  GError *error = NULL;

  xushi_editor_set_value (editor, indicator, 9, 0.5 + i, &error);
  g_assert_no_error (error);
  return g_get_monotonic_time () - start;
}

/* Alternating, so that other disk activity affects all. Without syncing the folder a commit is
 * cheaper, but does not survive a power cut. */
static void
bench_edits (int n_edits, int n_indicators)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) unsafe = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *insert = NULL, *unsafe_insert = NULL;
  sqlite3 *handle = open_bare (files, "PRAGMA synchronous = EXTRA", &insert);
  sqlite3 *unsafe_handle = open_bare (files, "PRAGMA synchronous = FULL", &unsafe_insert);
  double bare_time, edit_time;

  fill (store, n_indicators);
  for (int i = 0; i < n_edits; i++)
    {
      gint64 bare_one = time_bare (insert, i), unsafe_one = time_bare (unsafe_insert, i);
      gint64 edit_one = time_edit (editor, i);

      g_array_append_val (bare, bare_one);
      g_array_append_val (unsafe, unsafe_one);
      g_array_append_val (edits, edit_one);
    }
  sqlite3_finalize (insert);
  sqlite3_finalize (unsafe_insert);
  sqlite3_close (handle);
  sqlite3_close (unsafe_handle);
  bare_time = get_median (bare);
  edit_time = get_median (edits);
  g_print ("%7d indicators: one edit %.3f ms, one bare commit %.3f ms, ratio %.2f; bare without "
           "syncing the folder %.3f ms\n",
           n_indicators, edit_time, bare_time, edit_time / bare_time, get_median (unsafe));
}

int
main (int argc, char **argv)
{
  static const char *const sizes[] = { "200", "10000", "100000", NULL };
  int n_edits = argc > 1 ? atoi (argv[1]) : 200;
  const char *const *size = argc > 2 ? (const char *const *) argv + 2 : sizes;

  for (; *size != NULL; size++)
    {
      bench_edits (n_edits, atoi (*size));
      bench_loading (atoi (*size));
    }
  return 0;
}
