/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "store/xushi-store-private.h"

/* What another program leaves in the file: its log, months that are none, and the need to look at all
 * of it again. */

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  gint64 row;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 area;

  fixture->files = store_fixture_new ();
  fixture->store = store_fixture_create (fixture->files);
  area = store_fixture_add_area (fixture->store, "民生实事");
  fixture->row = store_fixture_add (fixture->store, area, "1", "新增就业");
  store_fixture_put (fixture->store, fixture->row, 3, 11);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  store_fixture_free (fixture->files);
}

/* A plan that another program has left with a write-ahead log keeps it as long as it is only looked
 * at; the first step gives it up. */
static void
test_write_ahead_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autofree char *mode = NULL, *value = NULL;

  g_clear_object (&fixture->store);
  store_fixture_execute (fixture->files,
                         "PRAGMA journal_mode = WAL; UPDATE plan SET office = '县府办'");
  before = store_fixture_read (fixture->files->path);
  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  g_assert_cmpuint (xushi_store_inspect (fixture->store, NULL)->len, ==, 0);
  g_clear_object (&fixture->store);
  after = store_fixture_read (fixture->files->path);
  g_assert_true (g_bytes_equal (before, after));

  fixture->store = store_fixture_open (fixture->files, XUSHI_STORE_EXCLUSIVE);
  store_fixture_put (fixture->store, fixture->row, 4, 12);
  mode = store_fixture_ask (fixture->files, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
  g_clear_object (&fixture->store);
  value = store_fixture_ask (fixture->files, "SELECT value FROM reading WHERE month = 4");
  g_assert_cmpstr (value, ==, "12.0");
}

/* What the file has got since it was read is not taken for a month. */
static void
test_month_that_is_none (Fixture *fixture, gconstpointer data)
{
  double corrected[12];
  GError *error = NULL;

  store_fixture_execute (fixture->files, "PRAGMA ignore_check_constraints = ON; "
                                         "UPDATE reading SET month = 30000");
  g_assert_true (xushi_store_find_corrections (fixture->store, fixture->row, corrected, &error));
  g_assert_no_error (error);
  g_assert_false (xushi_is_known (corrected[2]));
}

/* After a change by another program the plan is inspected again, before the next edit asks for it. */
static void
test_inspected_again (Fixture *fixture, gconstpointer data)
{
  g_assert_true (fixture->store->inspected);
  store_fixture_execute (fixture->files, "UPDATE plan SET office = '县府办'");
  g_assert_true (xushi_store_look (fixture->store, NULL));
  g_assert_nonnull (fixture->store->inspector);
  while (fixture->store->inspector != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (fixture->store->inspected);
}

#define ADD(name, function) \
  g_test_add ("/store/foreign/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("write-ahead-log", test_write_ahead_log);
  ADD ("month-that-is-none", test_month_that_is_none);
  ADD ("inspected-again", test_inspected_again);
  return g_test_run ();
}
