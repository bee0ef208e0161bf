/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-export.h"

#include "base/xushi-number.h"
#include "book.h"
#include "tables/xushi-export-sheets.h"
#include "tables/xushi-workbook.h"

#include <glib/gstdio.h>
#include <string.h>

/* (transfer full): a plan of one indicator, 12000 people. */
static XushiPlan *
make_plan (void)
{
  XushiPlan *plan = xushi_plan_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);
  XushiArea *area = xushi_area_new (1, "Area");
  XushiSpec *spec = xushi_spec_new ("Jobs");

  spec->key = g_strdup ("A");
  spec->target.low = 12000;
  g_ptr_array_add (areas, area);
  g_ptr_array_add (indicators, xushi_indicator_new (1, spec));
  xushi_area_set_indicators (area, indicators);
  xushi_plan_set_areas (plan, areas);
  for (guint i = 0; i < indicators->len; i++)
    xushi_plan_register (plan, g_ptr_array_index (indicators, i));
  return plan;
}

/* (transfer full): two versions of its target. */
static GPtrArray *
make_versions (void)
{
  GPtrArray *versions
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_target_version_free);

  for (int i = 1; i <= 2; i++)
    {
      XushiTargetVersion *version = g_new0 (XushiTargetVersion, 1);

      version->indicator = 1;
      version->version = i;
      version->target = (XushiTarget) { XUSHI_BOUND_AT_LEAST, 10000 + 2000 * (i - 1),
                                        XUSHI_UNKNOWN, NULL, NULL, NULL };
      g_ptr_array_add (versions, version);
    }
  return versions;
}

static void
add_the_rest (XushiPlan *plan)
{
  XushiIndicator *indicator = xushi_plan_find_key (plan, "A");
  GPtrArray *difficulties
      = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_difficulty_free);
  XushiReading *reading = xushi_indicator_copy_reading (indicator, 3);
  XushiRules rules = *xushi_plan_get_rules (plan);

  g_ptr_array_add (difficulties, xushi_difficulty_new ("=No land"));
  xushi_indicator_take_difficulties (indicator, difficulties);
  reading->value = 3000;
  xushi_indicator_take_reading (indicator, reading);
  xushi_indicator_set_n_targets (indicator, 2);
  rules.start_month = 1;
  xushi_plan_set_rules (plan, &rules);
}

static void
test_sheets (void)
{
  g_autoptr (XushiPlan) plan = make_plan ();
  g_autoptr (GPtrArray) versions = make_versions ();
  const char *const sentences[] = { "Read me.", NULL };
  XushiWorksheet *sheets[4];

  g_assert_null (xushi_export_write_targets (plan, NULL));
  g_assert_null (xushi_export_write_difficulties (plan));
  g_assert_null (xushi_export_write_rules (plan));
  add_the_rest (plan);
  sheets[0] = xushi_export_write_targets (plan, versions);
  sheets[1] = xushi_export_write_difficulties (plan);
  sheets[2] = xushi_export_write_rules (plan);
  sheets[3] = xushi_export_write_remarks (plan, sentences);
  g_assert_cmpstr (xushi_table_get_cell (sheets[0]->table, 1, 1), ==, "Jobs");
  g_assert_cmpstr (xushi_table_get_cell (sheets[0]->table, 1, 3), ==, "10000");
  g_assert_cmpuint (xushi_table_get_n_rows (sheets[0]->table), ==, 3);
  g_assert_cmpstr (xushi_table_get_cell (sheets[1]->table, 1, 2), ==, "=No land");
  g_assert_cmpuint (xushi_table_get_n_rows (sheets[2]->table), ==,
                    xushi_rule_attributes.n_attributes + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (XushiWorksheet) plain = xushi_worksheet_new ("Plan", 0);

      xushi_worksheet_add_column (plain, "key", XUSHI_WORKSHEET_TEXT);
      g_assert_true (xushi_export_wrote_sheet (sheets[i]->table));
      g_assert_false (xushi_export_wrote_sheet (plain->table));
      xushi_worksheet_free (sheets[i]);
    }
}

/* What each format lacks is counted. */
static void
test_left_out (void)
{
  g_autoptr (XushiPlan) plan = make_plan ();
  g_autoptr (GPtrArray) versions = make_versions ();
  g_autoptr (XushiExport) bare = xushi_export_new (plan, NULL, XUSHI_EXPORT_PLAN, "t.csv");
  g_autoptr (XushiExport) text = NULL;
  g_autoptr (XushiExport) book = NULL;
  g_autoptr (XushiExport) values = NULL;

  g_assert_null (xushi_export_get_lost (bare));
  g_assert_null (xushi_export_get_apart (bare));
  add_the_rest (plan);
  text = xushi_export_new (plan, versions, XUSHI_EXPORT_PLAN, "t.TSV");
  book = xushi_export_new (plan, versions, XUSHI_EXPORT_PLAN, "t.xlsx");
  values = xushi_export_new (plan, versions, XUSHI_EXPORT_VALUES, "t.csv");
  g_assert_nonnull (strstr (xushi_export_get_lost (text), "1 earlier version of a target"));
  g_assert_nonnull (strstr (xushi_export_get_lost (text), "1 rule"));
  g_assert_nonnull (strstr (xushi_export_get_apart (text), "1 difficulty"));
  g_assert_null (xushi_export_get_lost (book));
  g_assert_null (strstr (xushi_export_get_apart (book), "difficulty"));
  g_assert_nonnull (strstr (xushi_export_get_apart (book), "1 month's reading"));
  g_assert_null (xushi_export_get_lost (values));
  g_assert_null (xushi_export_get_apart (values));
}

/* Only the first sheet is read back; a name of another kind is refused. */
static void
test_files (void)
{
  g_autoptr (XushiPlan) plan = make_plan ();
  g_autoptr (GPtrArray) versions = make_versions ();
  g_autofree char *folder = g_dir_make_tmp ("xushi-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "t.xlsx", NULL);
  g_autoptr (XushiExport) book = NULL;
  g_autoptr (XushiExport) other = xushi_export_new (plan, NULL, XUSHI_EXPORT_PLAN, "t.ods");
  g_autoptr (XushiTable) back = NULL;
  g_autoptr (GError) error = NULL;

  add_the_rest (plan);
  book = xushi_export_new (plan, versions, XUSHI_EXPORT_PLAN, path);
  g_assert_true (xushi_export_write (book, &error));
  g_assert_no_error (error);
  back = book_read_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (xushi_table_get_n_rows (back), ==, 2);
  g_assert_cmpstr (xushi_table_get_cell (back, 1, 0), ==, "A");
  g_unlink (path);
  g_rmdir (folder);
  g_assert_false (xushi_export_write (other, &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/export/sheets", test_sheets);
  g_test_add_func ("/tables/export/left-out", test_left_out);
  g_test_add_func ("/tables/export/files", test_files);
  return g_test_run ();
}
