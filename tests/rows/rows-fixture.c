/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-number.h"

static XushiIndicator *
add (RowsFixture *self, const char *area, XushiSpec *spec)
{
  g_autoptr (XushiSpec) owned = spec;
  GError *error = NULL;
  gint64 id;

  id = xushi_editor_add_indicator (self->editor, xushi_plan_find_area_by_name (self->plan, area),
                                   owned, NULL, &error);
  g_assert_no_error (error);
  return xushi_plan_find_indicator (self->plan, id);
}

static XushiSpec *
make (const char *name, const char *group, XushiMeasure measure, double low, const char *unit)
{
  XushiSpec *spec = xushi_spec_new (name);

  xushi_spec_set_string (&spec->group, group);
  spec->measure = measure;
  spec->target.low = low;
  xushi_spec_set_string (&spec->unit, unit);
  return spec;
}

static void
put (RowsFixture *self, XushiIndicator *indicator, int month, double value)
{
  GError *error = NULL;

  xushi_editor_set_value (self->editor, indicator, month, value, &error);
  g_assert_no_error (error);
}

static void
fill_rest (RowsFixture *self)
{
  const char *area = "其他";
  XushiSpec *spec;

  put (self, add (self, area, make ("新增就业", "就业", XUSHI_MEASURE_TOTAL, 12000, "人")), 9, 5000);
  spec = make ("净增企业", "就业", XUSHI_MEASURE_TOTAL, 100, "家");
  spec->net = TRUE;
  add (self, area, spec);
  spec = make ("单位能耗", "环境", XUSHI_MEASURE_GROWTH, 3, "%");
  spec->reduction = TRUE;
  put (self, add (self, area, spec), 9, 2.5);
  spec = make ("居民收入", "环境", XUSHI_MEASURE_GROWTH, 9, "%");
  spec->frequency = XUSHI_FREQUENCY_QUARTERLY;
  put (self, add (self, area, spec), 9, 9.1);
  spec = make ("大剧院", NULL, XUSHI_MEASURE_MILESTONE, XUSHI_UNKNOWN, NULL);
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 90, "2016-02-20"));
  g_ptr_array_add (spec->nodes, xushi_node_new ("开工", 6, 10, NULL));
  add (self, area, spec);
  spec = make ("迁建", NULL, XUSHI_MEASURE_MILESTONE, XUSHI_UNKNOWN, NULL);
  g_ptr_array_add (spec->nodes, xushi_node_new ("选址", 3, 10, NULL));
  xushi_spec_set_string (&spec->exempt, "划转市级");
  add (self, area, spec);
  add (self, area, make ("加强宣传", NULL, XUSHI_MEASURE_TEXT, XUSHI_UNKNOWN, NULL));
}

static void
fill_main (RowsFixture *self)
{
  const char *area = "二、主要预期目标";
  g_autoptr (XushiReading) reading = xushi_reading_new (9);
  XushiSpec *spec;
  XushiIndicator *by_hand;
  GError *error = NULL;

  put (self, add (self, area, make ("地区生产总值", NULL, XUSHI_MEASURE_GROWTH, 8, "%")), 9, 8.1);
  spec = make ("失业率", NULL, XUSHI_MEASURE_LEVEL, 3, "%");
  spec->target.bound = XUSHI_BOUND_AT_MOST;
  put (self, add (self, area, spec), 9, 3.4);
  by_hand = add (self, area, make ("完工率", NULL, XUSHI_MEASURE_TOTAL, 100, "万元"));
  reading->value = 10;
  reading->completion = 70;
  reading->note = g_strdup ("监理核定");
  xushi_editor_set_reading (self->editor, by_hand, reading, &error);
  g_assert_no_error (error);
  spec = make ("奥体中心", NULL, XUSHI_MEASURE_MILESTONE, XUSHI_UNKNOWN, NULL);
  g_ptr_array_add (spec->nodes, xushi_node_new ("立项", 2, 50, "2016-02-20"));
  g_ptr_array_add (spec->nodes, xushi_node_new ("征地", 6, 10, NULL));
  g_ptr_array_add (spec->nodes, xushi_node_new ("招标", 12, 40, "2016-08-30"));
  add (self, area, spec);
}

void
rows_fixture_set_up (RowsFixture *self, gconstpointer data)
{
  XushiStore *store;
  GError *error = NULL;

  self->files = store_fixture_new ();
  store = store_fixture_create (self->files);
  self->session = xushi_session_new (store);
  g_object_unref (store);
  self->editor = xushi_session_get_editor (self->session);
  self->plan = xushi_session_get_plan (self->session);
  xushi_editor_add_area (self->editor, "其他", -1, &error);
  g_assert_no_error (error);
  xushi_editor_add_area (self->editor, "二、主要预期目标", -1, &error);
  g_assert_no_error (error);
  fill_rest (self);
  fill_main (self);
  xushi_session_set_month (self->session, 9);
}

void
rows_fixture_tear_down (RowsFixture *self, gconstpointer data)
{
  xushi_store_close (xushi_session_get_store (self->session));
  g_clear_object (&self->session);
  g_clear_pointer (&self->files, store_fixture_free);
}

XushiIndicator *
rows_fixture_find (RowsFixture *self, const char *name)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (self->plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (self->plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (g_str_equal (xushi_indicator_get_name (xushi_area_get_indicator (area, j)), name))
          return xushi_area_get_indicator (area, j);
    }
  g_error ("there is no indicator %s", name);
}

double
rows_fixture_get_value (XushiIndicator *indicator, int month)
{
  const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

  return reading != NULL ? reading->value : XUSHI_UNKNOWN;
}

guint
rows_fixture_find_row (XushiGridSource *source, const char *title)
{
  for (guint row = 0; row < xushi_grid_source_get_n_rows (source); row++)
    {
      XushiGridRow info;

      xushi_grid_source_get_row (source, row, &info);
      if (g_strcmp0 (info.title, title) == 0)
        return row;
    }
  g_error ("there is no row %s", title);
}

char *
rows_fixture_dup_text (XushiGridSource *source, guint row, guint column)
{
  XushiGridColumn info;
  XushiGridRow line;
  g_auto (XushiGridCell) cell = { 0 };

  xushi_grid_source_get_column (source, column, &info);
  xushi_grid_source_get_row (source, row, &line);
  xushi_grid_source_get_cell (source, row, column, &info, line.kind, &cell);
  return g_strdup (cell.text != NULL ? cell.text : "");
}

void
rows_fixture_type (XushiGridSource *source, guint row, guint column, const char *text,
                   const char *refusal)
{
  g_autoptr (GError) error = NULL;
  gboolean taken = xushi_grid_source_commit (source, row, column, text, &error);

  if (refusal == NULL)
    {
      g_assert_no_error (error);
      g_assert_true (taken);
      return;
    }
  g_assert_false (taken);
  g_assert_nonnull (error);
  if (strstr (error->message, refusal) == NULL)
    g_error ("“%s” was refused with “%s”, not with “%s”", text, error->message, refusal);
}

GPtrArray *
rows_fixture_make_block (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_ptr_array_add (rows, g_strsplit (*line, "\t", -1));
  return rows;
}

void
rows_fixture_undo (RowsFixture *self)
{
  GError *error = NULL;

  xushi_editor_undo (self->editor, &error);
  g_assert_no_error (error);
}

static void
append_keys (RowsMirror *self, GArray *keys, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      guint64 key = xushi_grid_source_get_row_key (self->source, i);

      g_array_append_val (keys, key);
    }
}

static void
items_changed_cb (RowsMirror *self, guint position, guint removed, guint added)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));

  g_assert_cmpuint (position + removed, <=, self->keys->len);
  append_keys (self, keys, position, added);
  if (removed > 0)
    g_array_remove_range (self->keys, position, removed);
  if (added > 0)
    g_array_insert_vals (self->keys, position, keys->data, added);
}

static void
rows_changed_cb (RowsMirror *self, guint first, guint n)
{
  g_assert_cmpuint (first + n, <=, self->keys->len);
  self->n_rows_changed += n;
}

RowsMirror *
rows_mirror_new (XushiGridSource *source)
{
  RowsMirror *self = g_new0 (RowsMirror, 1);

  self->source = g_object_ref (source);
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  append_keys (self, self->keys, 0, xushi_grid_source_get_n_rows (source));
  g_signal_connect_swapped (source, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (source, "rows-changed", G_CALLBACK (rows_changed_cb), self);
  return self;
}

void
rows_mirror_free (RowsMirror *self)
{
  g_signal_handlers_disconnect_by_data (self->source, self);
  g_object_unref (self->source);
  g_array_unref (self->keys);
  g_free (self);
}

void
rows_mirror_check (RowsMirror *self)
{
  g_assert_cmpuint (xushi_grid_source_get_n_rows (self->source), ==, self->keys->len);
  for (guint i = 0; i < self->keys->len; i++)
    g_assert_cmpuint (xushi_grid_source_get_row_key (self->source, i), ==,
                      g_array_index (self->keys, guint64, i));
  self->n_rows_changed = 0;
}
