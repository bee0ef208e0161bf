/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "rows/xushi-collect-source.h"

#include <math.h>
#include <string.h>

/* What was sent in, as a table: headings, filters, what is taken by Space. */

typedef struct
{
  RowsFixture rows;
  XushiCollection *collection; /* owned */
  XushiCollectSource *collect; /* owned */
  XushiGridSource *source;     /* the same */
} Fixture;

/* 新增就业 has 5000 in September; a tenfold rate is a doubt, and what is no number is refused. */
static void
set_up (Fixture *self, gconstpointer data)
{
  rows_fixture_set_up (&self->rows, data);
  self->collection = xushi_collection_new (
      self->rows.plan, xushi_session_get_plan_id (self->rows.session), 10);
  xushi_collection_add_text (self->collection, "粘贴",
                             "新增就业 5600\n失业率 2.6\n地区生产总值 81\n完工率 待定3\n");
  xushi_collection_settle (self->collection);
  self->collect = xushi_collect_source_new (self->collection);
  self->source = XUSHI_GRID_SOURCE (self->collect);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->collect);
  g_clear_object (&self->collection);
  rows_fixture_tear_down (&self->rows, data);
}

static guint
find_column (XushiGridSource *source, const char *id)
{
  XushiGridColumn info;

  for (guint i = 0; i < xushi_grid_source_get_n_columns (source); i++)
    {
      xushi_grid_source_get_column (source, i, &info);
      if (g_str_equal (info.id, id))
        return i;
    }
  g_error ("there is no column %s", id);
}

static void
expect_text (Fixture *self, const char *title, const char *column, const char *wanted)
{
  g_autofree char *text
      = rows_fixture_dup_text (self->source, rows_fixture_find_row (self->source, title),
                               find_column (self->source, column));

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_cells (Fixture *self, gconstpointer data)
{
  XushiGridRow heading;
  g_autofree char *sentence = NULL;

  xushi_grid_source_get_row (self->source, 0, &heading);
  g_assert_cmpint (heading.kind, ==, XUSHI_GRID_ROW_HEADING);
  expect_text (self, "新增就业", "take", "Taken");
  /* The month has no figure: the last one before it, with its month. */
  expect_text (self, "新增就业", "old", "5000");
  expect_text (self, "新增就业", "new", "5600");
  expect_text (self, "失业率", "old", "3");
  expect_text (self, "地区生产总值", "take", "Not taken");
  sentence = xushi_collect_source_dup_sentence (
      self->collect, rows_fixture_find_row (self->source, "地区生产总值"));
  g_assert_nonnull (strstr (sentence, "81"));
  g_assert_nonnull (strchr (sentence, '\n'));
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  RowsMirror *mirror = rows_mirror_new (self->source);
  guint n_all = xushi_grid_source_get_n_rows (self->source);

  xushi_collect_source_set_show (self->collect, XUSHI_COLLECT_SHOW_LOOK);
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (self->source), <, n_all);
  g_assert_cmpuint (xushi_collect_source_count (self->collect, XUSHI_COLLECT_SHOW_LOOK), ==, 2);
  g_assert_cmpuint (xushi_collect_source_count (self->collect, XUSHI_COLLECT_SHOW_NEW), ==, 2);
  xushi_collect_source_set_show (self->collect, XUSHI_COLLECT_SHOW_SAME);
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (self->source), ==, 0);
  xushi_collect_source_set_show (self->collect, XUSHI_COLLECT_SHOW_ALL);
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (self->source), ==, n_all);
  rows_mirror_free (mirror);
}

static void
test_toggle (Fixture *self, gconstpointer data)
{
  RowsMirror *mirror = rows_mirror_new (self->source);
  guint row = rows_fixture_find_row (self->source, "地区生产总值");
  g_autoptr (GError) error = NULL;
  guint n = xushi_collection_get_n_taken (self->collection);

  g_assert_true (xushi_grid_source_toggle (self->source, row, 3, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mirror->n_rows_changed, >, 0);
  expect_text (self, "地区生产总值", "take", "Taken");
  g_assert_cmpuint (xushi_collection_get_n_taken (self->collection), ==, n + 1);

  /* A heading means nothing, and what is refused stays out, with the reason. */
  g_assert_false (xushi_grid_source_toggle (self->source, 0, 0, &error));
  g_assert_no_error (error);
  for (row = 0; xushi_collect_source_get_item (self->collect, row) == NULL
                || xushi_collect_source_get_item (self->collect, row)->verdict
                       != XUSHI_VERDICT_REFUSED;
       row++)
    ;
  g_assert_false (xushi_grid_source_toggle (self->source, row, 0, &error));
  g_assert_nonnull (error);
  rows_mirror_free (mirror);
}

static void
test_enter (Fixture *self, gconstpointer data)
{
  XushiIndicator *jobs = rows_fixture_find (&self->rows, "新增就业");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (xushi_collection_apply (self->collection, self->rows.editor, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (rows_fixture_get_value (jobs, 10), ==, 5600);
  rows_fixture_undo (&self->rows);
  g_assert_true (isnan (rows_fixture_get_value (jobs, 10)));
  g_assert_true (isnan (rows_fixture_get_value (rows_fixture_find (&self->rows, "失业率"), 10)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/rows/collect/cells", test_cells);
  ADD ("/rows/collect/filter", test_filter);
  ADD ("/rows/collect/toggle", test_toggle);
  ADD ("/rows/collect/enter", test_enter);
#undef ADD
  return g_test_run ();
}
