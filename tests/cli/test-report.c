/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/xushi-cli.h"
#include "intake/xushi-review.h"
#include "store-fixture.h"

#include <string.h>

/* Two targets and a task that are certain, and two that a clerk has to check: a Chinese numeral,
 * which may belong to the name, and a task whose end is uncertain. */
static const char report[]
    = "示例县2026年政府工作报告\n2026年工作建议\n一、坚持惠民优先\n"
      "地区生产总值增长6%以上。新增城镇就业8000人。开工建设智能装备产业园。\n"
      "新建幼儿园三所。创建省级示范园区。\n";

static void
write_report (StoreFixture *fixture, const char *text, char **path)
{
  g_autoptr (GError) error = NULL;

  *path = g_build_filename (fixture->folder, "report.txt", NULL);
  g_file_set_contents (*path, text, -1, &error);
  g_assert_no_error (error);
}

/* (transfer full): the plan as text, without the numbers of its rows, which no two plans share. */
static char *
dump_content (XushiPlan *plan)
{
  g_autofree char *dump = store_fixture_dump (plan);
  g_autoptr (GRegex) numbers = g_regex_new ("[0-9]{16,}", 0, 0, NULL);

  return g_regex_replace_literal (numbers, dump, -1, 0, "#", 0, NULL);
}

/* (transfer full) (nullable): the plan that xushi-cli new makes from @text; NULL if it makes
 * none. */
static char *
dump_of_command (const char *text, gboolean tasks, int status)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = NULL;
  g_autoptr (XushiStore) store = NULL;
  const char *argv[] = { "xushi-cli", "new", fixture->path, "--report", NULL, NULL, NULL };

  write_report (fixture, text, &path);
  argv[4] = path;
  argv[5] = tasks ? NULL : "--no-tasks";
  g_assert_cmpint (xushi_cli_main (tasks ? 5 : 6, (char **) argv), ==, status);
  if (!g_file_test (fixture->path, G_FILE_TEST_EXISTS))
    return NULL;
  store = store_fixture_open (fixture, XUSHI_STORE_READ_ONLY);
  return dump_content (xushi_store_get_plan (store));
}

/* (transfer full): the plan stored by an editor from the same text, without any decisions. */
static char *
dump_of_review (const char *text, gboolean tasks)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiReview) header = xushi_review_new (text, NULL, NULL);
  const XushiReportHeader *told = xushi_review_get_header (header);
  XushiPlanInfo info = { told->title, told->place, NULL, told->year, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiStore) store = xushi_store_create (fixture->path, &info, &error);
  g_autoptr (XushiEditor) editor = NULL;
  g_autoptr (XushiReview) review = NULL;

  g_assert_no_error (error);
  editor = xushi_editor_new (store);
  review = xushi_review_new (text, NULL, xushi_store_get_plan (store));
  xushi_review_set_tasks (review, tasks);
  xushi_review_store (review, editor, NULL, &error);
  g_assert_no_error (error);
  return dump_content (xushi_store_get_plan (store));
}

/* 3: done, with warnings. */
static void
test_same (gconstpointer tasks)
{
  gboolean with_tasks = GPOINTER_TO_INT (tasks);
  g_autofree char *command = dump_of_command (report, with_tasks, 3);
  g_autofree char *review = dump_of_review (report, with_tasks);

  g_assert_cmpstr (command, ==, review);
  g_assert_nonnull (strstr (command, "地区生产总值"));
  g_assert_nonnull (strstr (command, "城镇就业"));
  g_assert_cmpint (strstr (command, "智能装备产业园") != NULL, ==, with_tasks);
  g_assert_null (strstr (command, "幼儿园"));
  g_assert_null (strstr (command, "示范园区"));
}

/* 2: nothing was made. */
static void
test_all_doubtful (void)
{
  g_autofree char *command = dump_of_command ("新建幼儿园三所。\n", TRUE, 2);

  g_assert_null (command);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/cli/report/same-as-review", GINT_TO_POINTER (TRUE), test_same);
  g_test_add_data_func ("/cli/report/without-tasks", GINT_TO_POINTER (FALSE), test_same);
  g_test_add_func ("/cli/report/all-doubtful", test_all_doubtful);
  return g_test_run ();
}
