/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "base/xushi-number.h"
#include "intake/xushi-import.h"
#include "tables/xushi-values-table.h"

/* A values table entered in slices: all of it or nothing, and nothing else in between. */

#define N_INDICATORS 300

typedef struct
{
  StoreFixture *files;
  XushiStore *store;
  XushiEditor *editor;
  XushiPlan *plan;
  GPtrArray *rows;
  char *before; /* the plan before, as text */
} Fixture;

static XushiValueRow *
make_row (XushiIndicator *indicator, int month, guint line)
{
  XushiValueRow *row = g_new0 (XushiValueRow, 1);

  row->line = line;
  row->indicator = g_object_ref (indicator);
  row->reading = xushi_reading_new (month);
  row->reading->value = line;
  row->previous = XUSHI_UNKNOWN;
  return row;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  XushiArea *area;

  fixture->files = store_fixture_new ();
  fixture->store = store_fixture_create (fixture->files);
  store_fixture_add_many (fixture->store, store_fixture_add_area (fixture->store, "民生实事"), 1,
                          N_INDICATORS);
  store_fixture_forget_steps (fixture->files);
  fixture->editor = xushi_editor_new (fixture->store);
  fixture->plan = xushi_editor_get_plan (fixture->editor);
  fixture->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_value_row_free);
  area = xushi_plan_get_area (fixture->plan, 0);
  for (guint i = 0; i < N_INDICATORS * 2; i++)
    g_ptr_array_add (fixture->rows, make_row (xushi_area_get_indicator (area, i / 2),
                                              3 + (int) (i % 2), i + 2));
  fixture->before = store_fixture_dump (fixture->plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->rows);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->store);
  store_fixture_free (fixture->files);
  g_free (fixture->before);
}

/* Plan and file are unchanged, and nothing can be undone. */
static void
assert_nothing_entered (Fixture *fixture)
{
  g_autofree char *said = store_fixture_dump (fixture->plan);
  g_autofree char *count = store_fixture_ask (fixture->files, "SELECT count (*) FROM reading");

  g_assert_cmpstr (said, ==, fixture->before);
  g_assert_cmpstr (count, ==, "0");
  g_assert_false (xushi_editor_can_undo (fixture->editor));
}

static void
assert_refused (gboolean done, GError *error)
{
  g_assert_false (done);
  g_assert_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Enter a values table"));
  g_error_free (error);
}

/* A clerk's edits are refused meanwhile: they would be lost with the table if it is cancelled. */
static void
assert_takes_nothing_else (Fixture *fixture)
{
  XushiIndicator *indicator
      = xushi_area_get_indicator (xushi_plan_get_area (fixture->plan, 0), 0);
  GError *error = NULL;
  gboolean done = xushi_editor_set_note (fixture->editor, indicator, 3, "说明", &error);

  assert_refused (done, g_steal_pointer (&error));
  done = xushi_editor_begin (fixture->editor, "step", &error);
  assert_refused (done, g_steal_pointer (&error));
  done = xushi_editor_undo (fixture->editor, &error);
  assert_refused (done, g_steal_pointer (&error));
  done = xushi_editor_redo (fixture->editor, &error);
  assert_refused (done, g_steal_pointer (&error));
  /* Nor is anything told of what may yet be dropped. */
  g_assert_null (xushi_store_list_changes (fixture->store, NULL, 0, &error));
  g_assert_error (error, XUSHI_STORE_ERROR, XUSHI_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Enter a values table"));
  g_clear_error (&error);
}

/* Returns: how many steps it took. */
static guint
enter_all (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiValuesImport) import
      = xushi_values_import_new (fixture->editor, fixture->rows, &error);
  double share = 0, before = 0;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (xushi_values_import_get_n_rows (import), ==, fixture->rows->len);
  for (; share < 1; n++)
    {
      assert_takes_nothing_else (fixture);
      assert_nothing_entered (fixture);
      xushi_values_import_step (import, &share, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (share, >=, before);
      before = share;
    }
  return n;
}

static void
test_slices (Fixture *fixture, gconstpointer data)
{
  guint n = enter_all (fixture);
  g_autoptr (XushiStore) again = store_fixture_open (fixture->files, XUSHI_STORE_READ_ONLY);
  g_autofree char *said = store_fixture_dump (fixture->plan);
  g_autofree char *file = store_fixture_dump (xushi_store_get_plan (again));
  g_autofree char *undone = NULL;
  XushiIndicator *last
      = xushi_area_get_indicator (xushi_plan_get_area (fixture->plan, 0), N_INDICATORS - 1);

  g_assert_cmpuint (n, >, 5);
  g_assert_cmpstr (said, ==, file);
  g_assert_cmpfloat (xushi_indicator_get_reading (last, 4)->value, ==, N_INDICATORS * 2 + 1);
  g_assert_true (xushi_editor_undo (fixture->editor, NULL));
  undone = store_fixture_dump (fixture->plan);
  g_assert_cmpstr (undone, ==, fixture->before);
  g_assert_false (xushi_editor_can_undo (fixture->editor));
}

/* Wherever it is abandoned, nothing of it is left, and the plan accepts the next step. */
static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  guint n;

  for (guint steps = 0;; steps++)
    {
      XushiValuesImport *import
          = xushi_values_import_new (fixture->editor, fixture->rows, &error);
      double share = 0;

      g_assert_no_error (error);
      for (n = 0; n < steps && share < 1; n++)
        g_assert_true (xushi_values_import_step (import, &share, NULL));
      xushi_values_import_free (import);
      if (share >= 1)
        break;
      assert_nothing_entered (fixture);
    }
  g_assert_cmpuint (n, >, 5);
  g_assert_true (xushi_editor_can_undo (fixture->editor));
}

/* One row, far into the table, breaks the rules: its line is named, and nothing is entered. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  XushiValueRow *row = g_ptr_array_index (fixture->rows, fixture->rows->len - 1);
  g_autoptr (XushiValuesImport) import
      = xushi_values_import_new (fixture->editor, fixture->rows, NULL);
  g_autoptr (GError) error = NULL;
  double share = 0;

  row->reading->completion = 50;
  while (xushi_values_import_step (import, &share, &error))
    g_assert_cmpfloat (share, <, 1);
  g_assert_error (error, XUSHI_EDIT_ERROR, XUSHI_EDIT_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "line 601: "));
  assert_nothing_entered (fixture);
  row->reading->completion = XUSHI_UNKNOWN;
  enter_all (fixture);
}

/* The store is closed during the import, as when a window is closed. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  XushiValuesImport *import = xushi_values_import_new (fixture->editor, fixture->rows, NULL);
  double share = 0;

  g_assert_true (xushi_values_import_step (import, &share, NULL));
  xushi_values_import_free (import);
  xushi_store_close (fixture->store);
  assert_nothing_entered (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/intake/import/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("slices", test_slices);
  ADD ("dropped", test_dropped);
  ADD ("refused", test_refused);
  ADD ("closed", test_closed);
#undef ADD
  return g_test_run ();
}
