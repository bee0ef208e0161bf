/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-table.h"

#include "store-fixture.h"
#include "tables/xushi-plan-table.h"

/* A table of an office under review: what is proposed, what the clerk changes, what is remembered. */

static XushiTableReview *
open_plan (StoreFixture *fixture)
{
  XushiTableReview *review = office_table_open (fixture->folder, XUSHI_MATCHING_PLAN);

  xushi_table_review_read (review, NULL, 2016);
  return review;
}

static const XushiMatchedColumn *
get_column (XushiTableReview *review, guint column)
{
  return xushi_matching_get_column (xushi_table_review_get_matching (review), column);
}

static const XushiPlanRow *
get_row (XushiTableReview *review, guint row)
{
  return g_ptr_array_index (xushi_table_review_get_rows (review), row);
}

static void
test_proposal (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  g_autofree char *choice = xushi_table_review_dup_choice (review);

  g_assert_cmpstr (xushi_table_review_get_name (review), ==, "任务分解表.fods");
  g_assert_cmpuint (xushi_table_review_get_n_sheets (review), ==, 3);
  g_assert_cmpuint (xushi_table_review_get_sheet (review), ==, 1);
  g_assert_true (xushi_table_review_is_sheet_hidden (review, 2));
  g_assert_cmpuint (xushi_table_review_get_rows (review)->len, ==, 3);
  g_assert_cmpstr (get_row (review, 0)->spec->name, ==, "高新技术企业");
  g_assert_cmpstr (get_row (review, 0)->spec->unit, ==, "家");
  g_assert_cmpuint (xushi_table_review_count (review, XUSHI_ROW_SUM), ==, 1);
  g_assert_cmpuint (xushi_table_review_count (review, XUSHI_ROW_REMARK), ==, 1);
  g_assert_null (xushi_table_review_get_block (review));
  g_assert_null (choice);
  /* 简述 is not known: the clerk should look. */
  g_assert_null (get_column (review, 5)->id);
  g_assert_false (xushi_table_review_is_plain (review));
}

static void
count_cb (XushiTableReview *review, guint *n)
{
  (*n)++;
}

static void
test_changes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  guint n = 0;

  g_signal_connect (review, "changed", G_CALLBACK (count_cb), &n);
  xushi_table_review_set_column (review, 2, NULL);
  g_assert_cmpint (xushi_table_review_get_origin (review), ==, XUSHI_TABLE_REVIEW_CHOSEN);
  g_assert_nonnull (xushi_table_review_get_block (review));
  g_assert_cmpuint (xushi_table_review_get_rows (review)->len, ==, 0);
  xushi_table_review_set_column (review, 5, "note");
  xushi_table_review_set_column (review, 2, "name");
  g_assert_null (xushi_table_review_get_block (review));
  g_assert_cmpstr (get_row (review, 0)->spec->note, ==, "已有8家");
  xushi_table_review_reset (review);
  g_assert_cmpint (xushi_table_review_get_origin (review), ==, XUSHI_TABLE_REVIEW_PROPOSED);
  g_assert_null (get_column (review, 5)->id);
  g_assert_cmpuint (n, ==, 4);
}

/* What was chosen fits the next table with the same heads, also where they begin elsewhere. */
static void
test_memory (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  g_autofree char *fingerprint = g_strdup (xushi_table_review_get_fingerprint (review));
  g_autofree char *choice = NULL, *again = NULL, *moved = NULL;
  g_autoptr (XushiTableReview) other = NULL;
  g_autoptr (GError) error = NULL;

  xushi_table_review_set_column (review, 5, "note");
  choice = xushi_table_review_dup_choice (review);
  g_assert_nonnull (choice);
  g_assert_cmpstr (xushi_table_review_get_fingerprint (review), ==, fingerprint);

  moved = office_table_write (fixture->folder, "表", "某县\n" OFFICE_TABLE, NULL);
  other = xushi_table_review_open (moved, XUSHI_MATCHING_PLAN, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (xushi_table_review_get_fingerprint (other), ==, fingerprint);
  g_assert_true (xushi_table_review_recall (other, choice));
  xushi_table_review_read (other, NULL, 2016);
  g_assert_cmpint (xushi_table_review_get_origin (other), ==, XUSHI_TABLE_REVIEW_RECALLED);
  g_assert_cmpstr (get_row (other, 0)->spec->note, ==, "已有8家");
  again = xushi_table_review_dup_choice (other);
  g_assert_cmpstr (again, ==, choice);
}

/* Under the same head the next table has another month's figures. */
static void
test_months_are_not_kept (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path
      = office_table_write (fixture->folder, "表", "指标|截至目前|看法\n甲|5|好", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTableReview) review
      = xushi_table_review_open (path, XUSHI_MATCHING_VALUES, &error);
  g_autofree char *choice = NULL, *none = NULL;

  g_assert_no_error (error);
  xushi_table_review_set_column (review, 1, "9");
  none = xushi_table_review_dup_choice (review);
  g_assert_null (none);
  xushi_table_review_set_column (review, 2, "note");
  choice = xushi_table_review_dup_choice (review);
  g_assert_cmpstr (choice, ==, "0:1 note=C");
}

static void
test_heads (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  const XushiMatching *matching = xushi_table_review_get_matching (review);
  guint first = xushi_matching_get_first_head (matching);
  g_autofree char *choice = NULL;

  /* Line 2 is blank: from the heads, in line 3, one goes up to the title; from there down to the
   * heads. */
  g_assert_cmpuint (xushi_table_review_find_row (review, 3), ==, 1);
  g_assert_cmpuint (xushi_table_review_find_row (review, 2), ==, 0);
  g_assert_cmpuint (xushi_table_review_find_row (review, 900), ==, 6);
  /* The title for the heads: no column is a name then. */
  xushi_table_review_set_heads (review, 0, 1);
  g_assert_nonnull (xushi_table_review_get_block (review));
  g_assert_cmpuint (xushi_table_review_find_row (review, 2), ==, 1);
  choice = xushi_table_review_dup_choice (review);
  g_assert_nonnull (choice);
  xushi_table_review_reset (review);
  matching = xushi_table_review_get_matching (review);
  g_assert_cmpuint (xushi_matching_get_first_head (matching), ==, first);
  g_assert_true (xushi_table_review_recall (review, choice));
  matching = xushi_table_review_get_matching (review);
  g_assert_cmpuint (xushi_matching_get_first_head (matching), ==, 0);

  /* What does not fit, or is no choice at all, leaves the proposal. */
  g_assert_false (xushi_table_review_recall (review, "900:1 name=C"));
  g_assert_false (xushi_table_review_recall (review, "-900:1 name=C"));
  g_assert_false (xushi_table_review_recall (review, "0:1 name=ZZ"));
  g_assert_false (xushi_table_review_recall (review, "name=C"));
  matching = xushi_table_review_get_matching (review);
  g_assert_cmpuint (xushi_matching_get_first_head (matching), ==, first);
  g_assert_null (xushi_table_review_get_block (review));
}

static void
test_sheets (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiTableReview) review = open_plan (fixture);
  g_autofree char *path = NULL;
  g_autoptr (XushiTableReview) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_table_review_set_sheet (review, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (xushi_table_review_get_rows (review)->len, ==, 1);
  g_assert_true (xushi_table_review_set_sheet (review, 0, &error));
  g_assert_nonnull (xushi_table_review_get_block (review));

  /* None of the sheets is such a table: the clerk says what the columns are. */
  path = office_table_write (fixture->folder, "甲", "a|b\nc|d", "空", "", NULL);
  other = xushi_table_review_open (path, XUSHI_MATCHING_PLAN, &error);
  g_assert_no_error (error);
  xushi_table_review_read (other, NULL, 2016);
  g_assert_nonnull (xushi_table_review_get_block (other));
  g_assert_false (xushi_table_review_set_sheet (other, 1, &error));
  g_assert_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY);
  g_assert_cmpuint (xushi_table_review_get_sheet (other), ==, 0);
  xushi_table_review_set_column (other, 0, "name");
  g_assert_null (xushi_table_review_get_block (other));
}

/* The reasons of refused rows stand in their outcomes, and nothing of the table is taken. */
static void
test_refused (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path
      = office_table_write (fixture->folder, "表",
                            "指标|目标值|权数\n甲|5|1\n乙|abc|1\n丙|7|1\n甲||", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTableReview) review = xushi_table_review_open (path, XUSHI_MATCHING_PLAN, &error);
  g_autofree char *remarks = NULL;
  guint n, n_refused = 0;

  g_assert_no_error (error);
  xushi_table_review_read (review, NULL, 2016);
  for (guint i = 0; i < xushi_table_review_get_outcomes (review)->len; i++)
    {
      const XushiRowOutcome *outcome
          = g_ptr_array_index (xushi_table_review_get_outcomes (review), i);

      if (outcome->kind != XUSHI_ROW_REFUSED && outcome->kind != XUSHI_ROW_DOUBTFUL)
        continue;
      n_refused++;
      g_assert_nonnull (outcome->reason);
    }
  g_assert_cmpuint (n_refused, >, 0);
  remarks = xushi_table_review_dup_remarks (review, &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_nonnull (strstr (remarks, "权数"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (void);
  } tests[] = {
    { "/intake/table-review/proposal", test_proposal },
    { "/intake/table-review/changes", test_changes },
    { "/intake/table-review/memory", test_memory },
    { "/intake/table-review/months", test_months_are_not_kept },
    { "/intake/table-review/heads", test_heads },
    { "/intake/table-review/sheets", test_sheets },
    { "/intake/table-review/refused", test_refused },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].path, tests[i].run);
  return g_test_run ();
}
