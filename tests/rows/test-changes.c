/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-chart-style.h"
#include "rows/xushi-changes-source.h"

/* What has changed since a meeting: kinds, cells, and a table that follows the plan. */

/* The plan is frozen in August, where 新增就业 was behind and 失业率 kept its ceiling; then it is
 * September. */
typedef struct
{
  RowsFixture rows;
  XushiChangesSource *changes; /* owned */
  XushiGridSource *source;     /* the same */
  guint n_compared;
} Fixture;

static void
put (Fixture *self, const char *name, int month, double value)
{
  GError *error = NULL;

  xushi_editor_set_value (self->rows.editor, rows_fixture_find (&self->rows, name), month, value,
                          &error);
  g_assert_no_error (error);
}

/* Until everything that waits for the main loop to be idle is done. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static XushiMeeting *
freeze (Fixture *self, const char *name)
{
  XushiSnapshot snapshot = { .name = (char *) name };
  GError *error = NULL;
  XushiMeeting *meeting;

  xushi_meeting_freeze (self->rows.editor, xushi_session_get_judged (self->rows.session),
                        &snapshot, &error);
  g_assert_no_error (error);
  meeting = xushi_meeting_open (xushi_session_get_store (self->rows.session),
                                xushi_plan_find_snapshot (self->rows.plan, name), &error);
  g_assert_no_error (error);
  return meeting;
}

static void
compared_cb (Fixture *self)
{
  self->n_compared++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiMeeting) meeting = NULL;

  rows_fixture_set_up (&self->rows, data);
  put (self, "新增就业", 8, 4800);
  put (self, "失业率", 8, 2.9);
  xushi_session_set_month (self->rows.session, 8);
  meeting = freeze (self, "八月会");
  xushi_session_set_month (self->rows.session, 9);
  self->changes = xushi_changes_source_new (self->rows.session);
  self->source = XUSHI_GRID_SOURCE (self->changes);
  xushi_changes_source_set_meeting (self->changes, meeting);
  settle ();
  g_signal_connect_swapped (self->changes, "compared", G_CALLBACK (compared_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->changes);
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
expect_counts (Fixture *self, const char *wanted)
{
  const guint *counts = xushi_changes_source_get_counts (self->changes);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int kind = 0; kind < XUSHI_N_SINCE_KINDS; kind++)
    g_string_append_printf (text, "%s%u", kind > 0 ? " " : "", counts[kind]);
  g_assert_cmpstr (text->str, ==, wanted);
}

/* (transfer full): the titles of all rows. */
static char *
list (Fixture *self)
{
  GString *text = g_string_new (NULL);
  XushiGridRow info;

  for (guint row = 0; row < xushi_grid_source_get_n_rows (self->source); row++)
    {
      xushi_grid_source_get_row (self->source, row, &info);
      g_string_append_printf (text, "%s ", info.title);
    }
  return g_string_free (text, FALSE);
}

static void
expect_rows (Fixture *self, XushiSinceKind kind, const char *wanted)
{
  g_autofree char *rows = NULL;

  xushi_changes_source_set_kind (self->changes, kind);
  rows = list (self);
  g_assert_cmpstr (rows, ==, wanted);
}

/* One item of each kind, in the order of the plan, what is gone last. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiSpec) added = xushi_spec_new ("新开公交线");
  XushiTarget target = { XUSHI_BOUND_AT_LEAST, 9, XUSHI_UNKNOWN, (char *) "示政〔2016〕9号", NULL,
                         NULL };
  g_autofree char *summary = NULL;
  GError *error = NULL;

  added->target.low = 4;
  put (self, "新增就业", 8, 4700);
  xushi_editor_delete_indicator (self->rows.editor, rows_fixture_find (&self->rows, "迁建"), &error);
  g_assert_no_error (error);
  xushi_editor_add_indicator (self->rows.editor,
                              xushi_plan_find_area_by_name (self->rows.plan, "二、主要预期目标"), added,
                              NULL, &error);
  g_assert_no_error (error);
  xushi_editor_adjust_target (self->rows.editor, rows_fixture_find (&self->rows, "地区生产总值"),
                              &target, &error);
  g_assert_no_error (error);
  settle ();
  expect_rows (self, XUSHI_SINCE_REVISED, "新增就业 ");
  expect_rows (self, XUSHI_SINCE_ADJUSTED, "地区生产总值 ");
  expect_rows (self, XUSHI_SINCE_NEW, "新开公交线 ");
  expect_rows (self, XUSHI_SINCE_GONE, "迁建 ");
  expect_rows (self, XUSHI_SINCE_WORSE, "失业率 ");
  expect_rows (self, XUSHI_SINCE_TOLD,
               "新增就业 单位能耗 居民收入 地区生产总值 失业率 完工率 新开公交线 迁建 ");
  expect_counts (self, "8 0 1 1 1 1 1 12");
  summary = xushi_since_describe (xushi_changes_source_get_comparison (self->changes),
                                  xushi_changes_source_get_counts (self->changes));
  g_assert_cmpstr (summary, ==,
                   "较“八月会”（截至8月数）：转差1项、数据更正1项、目标调整1项、新列入1项、撤出1项");
}

static void
test_cells (Fixture *self, gconstpointer data)
{
  g_auto (XushiGridCell) cell = { 0 };
  g_autofree char *tip = NULL, *sentence = NULL;
  XushiGridColumn info;
  guint row, column = find_column (self->source, "mark");

  put (self, "新增就业", 8, 4700);
  settle ();
  expect_text (self, "新增就业", "mark", "修 ↓ 5.8");
  expect_text (self, "新增就业", "lights", "滞后→滞后");
  expect_text (self, "新增就业", "then", "4800人");
  expect_text (self, "新增就业", "now", "5000人");
  expect_text (self, "新增就业", "lead-then", "−26.7");
  expect_text (self, "新增就业", "lead-now", "−33.3");
  expect_text (self, "新增就业", "area", "其他");
  expect_text (self, "新增就业", "what",
               "序时差−26.7→−33.3；累计4800人→5000人；8月数由4800更正为4700");
  expect_text (self, "失业率", "lights", "正常→滞后");
  row = rows_fixture_find_row (self->source, "失业率");
  xushi_grid_source_get_column (self->source, column, &info);
  xushi_grid_source_get_cell (self->source, row, column, &info, XUSHI_GRID_ROW_DATA, &cell);
  g_assert_cmpint (cell.role, ==, XUSHI_GRID_ROLE_RED);
  g_assert_false (cell.editable);
  sentence = xushi_changes_source_dup_sentence (self->changes, row);
  g_assert_cmpstr (sentence, ==, "失业率：正常→滞后；差距余0.1→−0.4；数值2.9%→3.4%");
  tip = xushi_grid_source_dup_tooltip (self->source, row, column);
  g_assert_nonnull (strstr (tip, "正常→滞后"));
  g_assert_true (xushi_changes_source_get_indicator (self->changes, row)
                 == rows_fixture_find (&self->rows, "失业率"));
}

static gboolean
has_ink (cairo_surface_t *surface, int from, int to)
{
  const guint32 *pixels;
  int stride = cairo_image_surface_get_stride (surface) / 4;

  cairo_surface_flush (surface);
  pixels = (gconstpointer) cairo_image_surface_get_data (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = from; x < to; x++)
      if (pixels[y * stride + x] != 0)
        return TRUE;
  return FALSE;
}

/* Both lights and the arrow between them; of a new one that of now alone. */
static void
test_drawn (Fixture *self, gconstpointer data)
{
  XushiRect rect = { 0, 0, 72, 30 };
  XushiChartStyle style;
  g_autoptr (XushiSpec) added = xushi_spec_new ("新开公交线");
  GError *error = NULL;

  added->target.low = 4;
  xushi_chart_style_init (&style, XUSHI_PALETTE_LIGHT, FALSE);
  xushi_editor_add_indicator (self->rows.editor, xushi_plan_get_area (self->rows.plan, 0), added,
                              NULL, &error);
  g_assert_no_error (error);
  settle ();
  for (int i = 0; i < 2; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 72, 30);
      cairo_t *cr = cairo_create (surface);
      guint row = rows_fixture_find_row (self->source, i == 0 ? "失业率" : "新开公交线");

      xushi_grid_source_draw (self->source, row, find_column (self->source, "lights"), cr, &rect,
                              &style, NULL);
      g_assert_cmpint (has_ink (surface, 0, 24), ==, i == 0);
      g_assert_true (has_ink (surface, 28, 44));
      g_assert_true (has_ink (surface, 48, 72));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Several edits at once are one comparison, and what the table knows from signals is what is there. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  g_autoptr (RowsMirror) mirror = rows_mirror_new (self->source);
  GError *error = NULL;

  put (self, "失业率", 9, 2.8);
  put (self, "居民收入", 9, 9.2);
  put (self, "单位能耗", 8, 2.4);
  settle ();
  g_assert_cmpuint (self->n_compared, ==, 1);
  rows_mirror_check (mirror);
  expect_counts (self, "4 0 0 0 0 0 0 11");
  xushi_session_set_month (self->rows.session, 7);
  settle ();
  rows_mirror_check (mirror);
  g_assert_null (xushi_changes_source_get_comparison (self->changes));
  g_assert_cmpuint (xushi_grid_source_get_n_rows (self->source), ==, 0);
  xushi_session_set_month (self->rows.session, 9);
  settle ();
  rows_mirror_check (mirror);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (self->source), ==, 4);
  while (xushi_editor_can_undo (self->rows.editor)
         && rows_fixture_get_value (rows_fixture_find (&self->rows, "失业率"), 9) != 3.4)
    xushi_editor_undo (self->rows.editor, &error);
  g_assert_no_error (error);
  settle ();
  rows_mirror_check (mirror);
  expect_text (self, "失业率", "lights", "正常→滞后");
}

/* Until the plan is compared anew, the row of what was just deleted can be drawn, but leads nowhere. */
static void
test_deleted (Fixture *self, gconstpointer data)
{
  guint row = rows_fixture_find_row (self->source, "失业率");
  GError *error = NULL;

  xushi_editor_delete_indicator (self->rows.editor, rows_fixture_find (&self->rows, "失业率"),
                                 &error);
  g_assert_no_error (error);
  expect_text (self, "失业率", "lights", "正常→滞后");
  expect_text (self, "失业率", "area", "二、主要预期目标");
  g_assert_null (xushi_changes_source_get_indicator (self->changes, row));
  settle ();
  expect_text (self, "失业率", "mark", "撤");
  expect_text (self, "失业率", "lights", "正常→—");
  expect_text (self, "失业率", "now", "");
}

/* Against a meeting of the same month nothing has moved; without one there is nothing. */
static void
test_meeting (Fixture *self, gconstpointer data)
{
  g_autoptr (XushiMeeting) meeting = freeze (self, "九月会");
  g_autofree char *summary = NULL, *empty = NULL;

  xushi_changes_source_set_meeting (self->changes, meeting);
  expect_counts (self, "0 0 0 0 0 0 0 11");
  summary = xushi_since_describe (xushi_changes_source_get_comparison (self->changes),
                                  xushi_changes_source_get_counts (self->changes));
  g_assert_cmpstr (summary, ==, "较“九月会”（截至9月数）：没有变化");
  expect_rows (self, XUSHI_SINCE_ALL,
               "大剧院 迁建 加强宣传 新增就业 净增企业 单位能耗 居民收入 地区生产总值 失业率 完工率 "
               "奥体中心 ");
  g_assert_cmpint (xushi_changes_source_get_kind (self->changes), ==, XUSHI_SINCE_ALL);
  xushi_changes_source_set_meeting (self->changes, NULL);
  expect_counts (self, "0 0 0 0 0 0 0 0");
  empty = xushi_since_describe (NULL, xushi_changes_source_get_counts (self->changes));
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char **argv)
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  ADD ("/rows/changes/kinds", test_kinds);
  ADD ("/rows/changes/cells", test_cells);
  ADD ("/rows/changes/drawn", test_drawn);
  ADD ("/rows/changes/follows", test_follows);
  ADD ("/rows/changes/deleted", test_deleted);
  ADD ("/rows/changes/meeting", test_meeting);
  return g_test_run ();
}
