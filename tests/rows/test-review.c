/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows-fixture.h"

#include "base/xushi-number.h"
#include "rows/xushi-review-cells.h"
#include "rows/xushi-review-source.h"

#include <string.h>

/* The table of a report's proposals: its columns, its headings, what its cells take. */

static XushiReview *
make_review (void)
{
  XushiCandidate first = { .quote = (char *) "培育企业100家", .length = 8, .subject = (char *) "企业(培育)",
                           .value = 100, .value2 = XUSHI_UNKNOWN, .unit = (char *) "家",
                           .kind = XUSHI_KIND_COUNT, .area = (char *) "民生实事", .measure = "total",
                           .bound = "at-least", .frequency = "monthly", .parent = -1, .total = -1,
                           .horizon = 2030, .confidence = 0.95 };
  XushiCandidate second = first;
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  second.subject = (char *) "棚户区改造";
  second.horizon = 0;
  second.deadline = (XushiDeadline) { 2026, 9, 0 };
  second.lead = (char *) "住建局";
  second.support = (char *) "财政局";
  g_ptr_array_add (list, &first);
  g_ptr_array_add (list, &second);
  return xushi_review_new_from_candidates ("示例县2026年政府工作报告\n", list, NULL);
}

static void
check (XushiGridSource *source, guint row, guint column, const char *wanted)
{
  g_autofree char *text = rows_fixture_dup_text (source, row, column);

  g_assert_cmpstr (text, ==, wanted);
}

static char *
dup_title (XushiGridSource *source, guint row)
{
  XushiGridRow info = { 0 };

  xushi_grid_source_get_row (source, row, &info);
  return g_strdup (info.title);
}

/* Goals of several years stand under a heading of their own, at the end, and move away when their share
 * of a year is taken. */
static void
test_headings (void)
{
  g_autoptr (XushiReview) review = make_review ();
  g_autoptr (XushiReviewSource) source = xushi_review_source_new (review);
  XushiGridSource *grid = XUSHI_GRID_SOURCE (source);
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (xushi_grid_source_get_n_rows (grid), ==, 4);
  check (grid, 1, XUSHI_REVIEW_NAME, "棚户区改造");
  last = dup_title (grid, 2);
  g_assert_nonnull (strstr (last, "several years"));
  check (grid, 3, XUSHI_REVIEW_NAME, "培育企业");
  /* They stay there when what is undecided comes first. */
  xushi_review_source_set_doubtful_first (source, TRUE);
  g_assert_cmpuint (xushi_review_source_find_doubtful (source, 0), ==, 3);
  xushi_grid_source_toggle_fold (grid, 2);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (grid), ==, 3);
  xushi_review_source_reveal (source, 1);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (grid), ==, 4);
  g_assert_true (xushi_review_take_share (review, &(guint64) { 1 }, 1, &error));
  g_assert_cmpuint (xushi_grid_source_get_n_rows (grid), ==, 3);
  check (grid, 1, XUSHI_REVIEW_TERM, "");
  check (grid, 1, XUSHI_REVIEW_TARGET, "≥ 20");
}

static void
test_cells (void)
{
  g_autoptr (XushiReview) review = make_review ();
  g_autoptr (XushiReviewSource) source = xushi_review_source_new (review);
  XushiGridSource *grid = XUSHI_GRID_SOURCE (source);
  g_autofree char *edit = NULL, *departments = NULL;

  check (grid, 1, XUSHI_REVIEW_TERM, "month 9");
  check (grid, 3, XUSHI_REVIEW_TERM, "2030");
  check (grid, 1, XUSHI_REVIEW_LEAD, "住建局");
  edit = xushi_grid_source_dup_edit_text (grid, 1, XUSHI_REVIEW_TERM);
  g_assert_cmpstr (edit, ==, "2026-09");
  departments = xushi_grid_source_dup_tooltip (grid, 1, XUSHI_REVIEW_LEAD);
  g_assert_nonnull (strstr (departments, "财政局"));
  rows_fixture_type (grid, 1, XUSHI_REVIEW_TERM, "6月15日", NULL);
  check (grid, 1, XUSHI_REVIEW_TERM, "6-15");
  rows_fixture_type (grid, 1, XUSHI_REVIEW_TERM, "早日", "早日");
  check (grid, 1, XUSHI_REVIEW_TERM, "6-15");
  rows_fixture_type (grid, 1, XUSHI_REVIEW_LEAD, "县住建局", NULL);
  check (grid, 1, XUSHI_REVIEW_LEAD, "县住建局");
  xushi_review_undo (review);
  xushi_review_undo (review);
  check (grid, 1, XUSHI_REVIEW_TERM, "month 9");
  /* A later year makes it a goal of several years, under their heading. */
  rows_fixture_type (grid, 1, XUSHI_REVIEW_TERM, "2028", NULL);
  g_assert_cmpuint (xushi_grid_source_get_n_rows (grid), ==, 3);
  check (grid, 2, XUSHI_REVIEW_TERM, "2028");
  rows_fixture_type (grid, 2, XUSHI_REVIEW_TERM, "", NULL);
  check (grid, 1, XUSHI_REVIEW_TERM, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/headings", test_headings);
  g_test_add_func ("/review/cells", test_cells);
  return g_test_run ();
}
