/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "rows/xushi-area-source.h"
#include "rows/xushi-month-source.h"

#include <stdlib.h>

/* The month sheet of a large plan: what opening it costs, a letter in its filter, and one figure
 * typed; beside opening the table of an area that holds the same indicators, already judged.
 *
 * usage: bench-month [ROWS] [ROUNDS] */

static double
get_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000.0;
}

static double
time_area (XushiSession *session)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (XushiAreaSource) area
      = xushi_area_source_new (session, xushi_plan_get_area (xushi_session_get_plan (session), 0));
  XushiGridSource *source = XUSHI_GRID_SOURCE (area);
  guint n = xushi_grid_source_get_n_rows (source);

  /* Every row is judged, as its light on a tab wants. */
  for (guint i = 0; i < n; i++)
    if (xushi_area_source_get_indicator (area, i) != NULL)
      xushi_session_assess (session, xushi_area_source_get_indicator (area, i));
  return get_ms (start);
}

/* The slowest of a word's letters, each asked after the other. */
static double
time_filter (XushiMonthSource *sheet)
{
  static const char *const typed[] = { "x", "xz", "xzj", "xzjy", "xzj", "民", "民生" };
  double most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gint64 start = g_get_monotonic_time ();

      xushi_month_source_set_text (sheet, typed[i]);
      most = MAX (most, get_ms (start));
    }
  xushi_month_source_set_text (sheet, "");
  return most;
}

static double
time_typing (XushiMonthSource *sheet)
{
  XushiGridSource *source = XUSHI_GRID_SOURCE (sheet);
  guint column, row = xushi_month_source_find_wanted (sheet, &column);
  gint64 start = g_get_monotonic_time ();
  GError *error = NULL;

  g_assert_cmpuint (row, !=, XUSHI_GRID_NONE);
  xushi_grid_source_commit (source, row, column, "1", &error);
  g_assert_no_error (error);
  return get_ms (start);
}

static void
bench (guint n)
{
  g_autoptr (StoreFixture) files = store_fixture_new ();
  g_autoptr (XushiStore) store = store_fixture_create (files);
  g_autoptr (XushiSession) session = NULL;
  g_autoptr (XushiMonthSource) sheet = NULL;
  double area, opened, first, filter, typed;
  gint64 start;

  store_fixture_add_many (store, store_fixture_add_area (store, "民生实事"), 1, (int) n);
  xushi_store_close (store);
  g_clear_object (&store);
  store = store_fixture_open (files, XUSHI_STORE_WRITABLE);
  session = xushi_session_new (store);
  xushi_session_set_month (session, 9);
  area = time_area (session);
  start = g_get_monotonic_time ();
  sheet = xushi_month_source_new (session);
  opened = get_ms (start);
  start = g_get_monotonic_time ();
  xushi_month_source_set_text (sheet, "z");
  first = get_ms (start);
  filter = time_filter (sheet);
  /* The first step has the whole file inspected, if nobody has asked for that before. */
  time_typing (sheet);
  typed = time_typing (sheet);
  g_print ("%u rows: area %.1f ms; month sheet %.1f ms: %.1f times; first letter %.1f ms, slowest of "
           "the next %.1f ms; a figure %.1f ms\n",
           n, area, opened, opened / area, first, filter, typed);
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
