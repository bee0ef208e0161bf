/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "intake/xushi-proposal-departments.h"
#include "intake/xushi-review.h"
#include "store-fixture.h"

#include <string.h>

/* Until when and by whom: goals of several years, deadlines, instalments, departments; and what a second
 * report does with them. */

#define REPORT "示例县2026年政府工作报告\n\n2026年工作建议\n推进粮库建设。\n"

static XushiCandidate
candidate (const char *subject, const char *measure, double value, const char *unit)
{
  return (XushiCandidate) { .quote = (char *) subject, .length = (guint) g_utf8_strlen (subject, -1),
                            .subject = (char *) subject, .value = value, .value2 = XUSHI_UNKNOWN,
                            .unit = (char *) unit, .area = (char *) "民生实事", .group = (char *) "",
                            .kind = g_str_equal (unit, "家") ? XUSHI_KIND_COUNT : XUSHI_KIND_AMOUNT,
                            .measure = measure, .bound = "at-least", .pace = "", .frequency = "monthly",
                            .parent = -1, .total = -1, .confidence = 0.95 };
}

static XushiReview *
new_review (XushiCandidate *candidates, guint n, XushiPlan *plan)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, &candidates[i]);
  return xushi_review_new_from_candidates (REPORT, list, plan);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int horizon, month, day; /* all -1: refused */
    const char *edit;
  } table[] = {
    { "", 0, 0, 0, "" },
    { "6月", 0, 6, 0, "2026-06" },
    { "6月底前", 0, 6, 0, "2026-06" },
    { "6月15日", 0, 6, 15, "2026-06-15" },
    { "6月15日前", 0, 6, 15, "2026-06-15" },
    { "2026-06-15", 0, 6, 15, "2026-06-15" },
    { "2026年9月", 0, 9, 0, "2026-09" },
    { "三季度", 0, 9, 0, "2026-09" },
    { "年底前", 0, 12, 0, "2026-12" },
    { "2030", 2030, 0, 0, "2030" },
    { "到2030年", 2030, 0, 0, "2030" },
    { "2027年6月", 2027, 0, 0, "2027" },
    { "13月", -1, -1, -1, NULL },
    { "早日", -1, -1, -1, NULL },
    { "2025年6月", -1, -1, -1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      XushiTerm term = { .horizon = 7 };
      g_autoptr (GError) error = NULL;
      g_autofree char *edit = NULL;

      if (!xushi_term_parse (table[i].text, 2026, &term, &error))
        {
          g_assert_cmpint (table[i].horizon, ==, -1);
          g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
          g_assert_cmpint (term.horizon, ==, 7);
          continue;
        }
      edit = xushi_term_to_edit_text (&term, 2026);
      g_assert_cmpint (term.horizon, ==, table[i].horizon);
      g_assert_cmpint (term.deadline.month, ==, table[i].month);
      g_assert_cmpint (term.deadline.day, ==, table[i].day);
      g_assert_cmpstr (edit, ==, table[i].edit);
    }
}

/* The share of a year: whole things, three figures, the side on which the shares reach the goal. */
static void
test_share (void)
{
  static const struct
  {
    const char *measure;
    XushiBound bound;
    gboolean yearly, counted;
    double value;
    int horizon;
    double share; /* unknown: refused */
  } table[] = {
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, TRUE, 100, 2030, 20 },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, TRUE, 12, 2030, 3 },
    { "total", XUSHI_BOUND_AT_MOST, FALSE, TRUE, 12, 2030, 2 },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 5, 2030, 1 },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 12, 2030, 2.4 },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 100, 2028, 33.4 },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 1000, 2028, 334 },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 0.7, 2028, 0.234 },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 7, 2026, 7 },
    { "total", XUSHI_BOUND_AT_LEAST, TRUE, FALSE, 7, 2030, 7 },
    { "growth", XUSHI_BOUND_AT_LEAST, TRUE, FALSE, 5.5, 2030, 5.5 },
    { "growth", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 30, 2030, XUSHI_UNKNOWN },
    { "level", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 80, 2030, XUSHI_UNKNOWN },
    { "points", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 5, 2030, XUSHI_UNKNOWN },
    { "milestone", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, XUSHI_UNKNOWN, 2030, XUSHI_UNKNOWN },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 100, 2025, XUSHI_UNKNOWN },
    { "total", XUSHI_BOUND_AT_LEAST, FALSE, FALSE, 100, 0, XUSHI_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      XushiTerm term = { table[i].horizon, table[i].yearly, { 0 } };
      g_autoptr (XushiSpec) spec = xushi_spec_new ("企业");
      g_autoptr (GError) error = NULL;
      g_autofree char *how = NULL;

      xushi_measure_from_word (table[i].measure, &spec->measure);
      spec->target.bound = table[i].bound;
      spec->target.low = table[i].value;
      how = xushi_term_take_share (&term, spec, 2026, table[i].counted, &error);
      g_assert_cmpint (how != NULL, ==, xushi_is_known (table[i].share));
      g_assert_cmpint (how == NULL, ==, error != NULL);
      g_assert_cmpint (term.horizon, ==, how != NULL ? 0 : table[i].horizon);
      if (how != NULL)
        g_assert_cmpfloat (spec->target.low, ==, table[i].share);
    }
}

/* A goal of several years is neither ticked nor judged, and has a share of the year. */
static void
test_horizon (void)
{
  XushiCandidate found[] = { candidate ("培育企业", "total", 100, "家"), candidate ("投资", "total", 50, "亿元"),
                             candidate ("覆盖率", "level", 80, "%") };
  g_autoptr (XushiReview) review = NULL;
  g_autoptr (XushiSpec) stored = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *doubt = NULL;
  XushiReviewCounts counts;
  XushiReviewSure sure;

  found[0].horizon = found[2].horizon = 2030;
  review = new_review (found, 3, NULL);
  xushi_review_count (review, &counts);
  g_assert_cmpuint (counts.states[XUSHI_PROPOSAL_PENDING], ==, 2);
  g_assert_cmpuint (counts.undecided_long, ==, 2);
  doubt = xushi_proposal_dup_doubt (xushi_review_find (review, 1));
  g_assert_nonnull (strstr (doubt, "2030"));
  xushi_review_accept_sure (review, &sure);
  g_assert_cmpuint (sure.accepted, ==, 1);
  g_assert_cmpuint (sure.goals, ==, 2);
  g_assert_false (xushi_review_can_undo (review));

  g_assert_true (xushi_review_take_share (review, &(guint64) { 1 }, 1, &error));
  g_assert_cmpfloat (xushi_review_find (review, 1)->spec->target.low, ==, 20);
  g_assert_cmpint (xushi_review_find (review, 1)->state, ==, XUSHI_PROPOSAL_ACCEPTED);
  stored = xushi_proposal_dup_stored (xushi_review_find (review, 1));
  g_assert_nonnull (strstr (stored->note, "2030"));
  g_assert_null (stored->exempt);
  g_assert_false (xushi_review_take_share (review, &(guint64) { 3 }, 1, &error));
  g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "覆盖率"));
  xushi_review_undo (review);
  g_assert_cmpint (xushi_review_find (review, 1)->term.horizon, ==, 2030);
  g_assert_cmpfloat (xushi_review_find (review, 1)->spec->target.low, ==, 100);
  g_clear_pointer (&stored, xushi_spec_free);
  stored = xushi_proposal_dup_stored (xushi_review_find (review, 3));
  g_assert_nonnull (strstr (stored->exempt, "2030"));
}

/* A deadline is a node of a task, and a word beside a figure. */
static void
test_deadline (void)
{
  XushiCandidate found[] = { candidate ("建成大剧院", "milestone", XUSHI_UNKNOWN, ""),
                             candidate ("投资", "total", 50, "亿元") };
  g_autoptr (XushiReview) review = NULL;
  g_autoptr (XushiSpec) task = NULL, figure = NULL;

  found[0].deadline = found[1].deadline = (XushiDeadline) { 2026, 6, 15 };
  review = new_review (found, 2, NULL);
  task = xushi_proposal_dup_stored (xushi_review_find (review, 1));
  figure = xushi_proposal_dup_stored (xushi_review_find (review, 2));
  g_assert_cmpuint (task->nodes->len, ==, 1);
  g_assert_cmpint (((XushiNode *) g_ptr_array_index (task->nodes, 0))->due_month, ==, 6);
  g_assert_null (task->note);
  g_assert_cmpuint (figure->nodes->len, ==, 0);
  g_assert_nonnull (strstr (figure->note, "15"));
}

static void
test_edit_term (void)
{
  XushiCandidate found[] = { candidate ("投资", "total", 50, "亿元") };
  g_autoptr (XushiReview) review = new_review (found, 1, NULL);
  const XushiTerm later = { .horizon = 2028 };
  g_autoptr (GError) error = NULL;

  g_assert_true (xushi_review_edit (review, 1, xushi_review_find (review, 1)->spec, NULL, &later, &error));
  g_assert_cmpint (xushi_review_find (review, 1)->term.horizon, ==, 2028);
  g_assert_true (xushi_review_edit (review, 1, xushi_review_find (review, 1)->spec, NULL, NULL, &error));
  g_assert_cmpint (xushi_review_find (review, 1)->term.horizon, ==, 2028);
  xushi_review_undo (review);
  xushi_review_undo (review);
  g_assert_cmpint (xushi_review_find (review, 1)->term.horizon, ==, 0);
}

typedef struct
{
  int month;
  double value;
  const char *unit;
} Instalment;

static XushiProposal *
with_instalments (const Instalment *instalments, guint n)
{
  XushiCandidate found[4] = { candidate ("投资", "total", 120, "亿元") };
  g_autoptr (XushiReview) review = NULL;

  for (guint i = 0; i < n; i++)
    {
      found[i + 1] = candidate ("一期", "total", instalments[i].value, instalments[i].unit);
      found[i + 1].total = 0;
      found[i + 1].deadline.month = instalments[i].month;
    }
  review = new_review (found, n + 1, NULL);
  g_assert_cmpuint (xushi_review_get_n_proposals (review), ==, 1);
  return xushi_proposal_ref ((XushiProposal *) (gpointer) xushi_review_get_proposal (review, 0));
}

static void
assert_pace (const Instalment *instalments, guint n, const char *pace)
{
  g_autoptr (XushiProposal) proposal = with_instalments (instalments, n);
  g_autofree char *text = xushi_pace_to_text (&proposal->spec->pace);

  g_assert_cmpstr (text, ==, pace);
  g_assert_nonnull (proposal->remark);
  g_assert_true (xushi_spec_check (proposal->spec, NULL));
  /* Instalments that do not fit are a reason to look. */
  g_assert_cmpint (proposal->state, ==,
                   *pace != '\0' ? XUSHI_PROPOSAL_ACCEPTED : XUSHI_PROPOSAL_PENDING);
}

/* Instalments are no proposals of their own: they are the pace of the year's total. */
static void
test_instalments (void)
{
  const Instalment half[] = { { 3, 20, "亿元" }, { 6, 60, "亿元" } };
  const Instalment other_unit[] = { { 6, 600000, "万元" } };
  const Instalment single[] = { { 3, 30, "亿元" }, { 6, 40, "亿元" }, { 12, 50, "亿元" } };
  const Instalment falling[] = { { 3, 60, "亿元" }, { 6, 20, "亿元" } };
  const Instalment beyond[] = { { 6, 130, "亿元" } };
  const Instalment timeless[] = { { 0, 60, "亿元" } };
  const Instalment foreign[] = { { 6, 60, "家" } };

  assert_pace (half, 2, "5.6/11.1/16.7/27.8/38.9/50/58.3/66.7/75/83.3/91.7/100");
  assert_pace (other_unit, 1, "8.3/16.7/25/33.3/41.7/50/58.3/66.7/75/83.3/91.7/100");
  assert_pace (single, 3, "8.3/16.7/25/36.1/47.2/58.3/65.3/72.2/79.2/86.1/93.1/100");
  assert_pace (falling, 2, "");
  assert_pace (beyond, 1, "");
  assert_pace (timeless, 1, "");
  assert_pace (foreign, 1, "");
}

static void
test_departments (void)
{
  static const struct
  {
    const char *written, *found;
  } table[] = {
    { "教育局", "县教育局" },   { "县教育局", "县教育局" },     { "德清县教育局", "县教育局" }, { "教育部门", "县教育局" },
    { "县发改局", "发改局" },   { "发改部门", "发改局" },       { "市发改局", "发改局" },       { "县教体局", "县教体局" },
    { "卫生部门", "卫生部门" }, { "县财政局", "县财政局" },     { "财政局", "财政局" },         { "财政部门", "财政部门" },
    { "县", "县" },             { "各镇（街道）", "各镇（街道）" },
  };
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (XushiSpec) spec = xushi_spec_new ("企业");

  g_ptr_array_add (known, (gpointer) "县教育局");
  g_ptr_array_add (known, (gpointer) "发改局");
  /* Two that one name may mean: the report's is kept. */
  g_ptr_array_add (known, (gpointer) "县财政局");
  g_ptr_array_add (known, (gpointer) "财政局");
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpstr (xushi_departments_match (known, "德清县", table[i].written), ==, table[i].found);
  xushi_departments_take (spec, "教育部门", "县发改局、教育局、民政局、发改局", known, "德清县");
  g_assert_cmpstr (spec->lead_department, ==, "县教育局");
  g_assert_cmpuint (g_strv_length (spec->support), ==, 2);
  g_assert_cmpstr (spec->support[0], ==, "发改局");
  g_assert_cmpstr (spec->support[1], ==, "民政局");
}

/* What is less sure waits; what the clerk has decided stays; one step. */
static void
test_sure (void)
{
  XushiCandidate found[] = { candidate ("甲项", "total", 1, "家"), candidate ("乙项", "total", 2, "家"),
                             candidate ("丙项", "total", 3, "家"), candidate ("丁项", "total", 4, "家") };
  g_autoptr (XushiReview) review = NULL;
  g_autoptr (GError) error = NULL;
  XushiReviewSure sure;

  found[0].confidence = 0.8961; /* shown as 0.90 */
  found[1].confidence = found[2].confidence = 0.85;
  review = new_review (found, 4, NULL);
  g_assert_true (xushi_review_set_state (review, &(guint64) { 3 }, 1, XUSHI_PROPOSAL_PENDING, &error));
  g_assert_true (xushi_review_set_state (review, &(guint64) { 3 }, 1, XUSHI_PROPOSAL_ACCEPTED, &error));
  g_assert_true (xushi_review_set_state (review, &(guint64) { 4 }, 1, XUSHI_PROPOSAL_REJECTED, &error));
  xushi_review_accept_sure (review, &sure);
  g_assert_cmpuint (sure.accepted, ==, 2);
  g_assert_cmpuint (sure.doubtful, ==, 1);
  g_assert_cmpuint (sure.rejected, ==, 1);
  g_assert_cmpint (xushi_review_find (review, 1)->state, ==, XUSHI_PROPOSAL_ACCEPTED);
  g_assert_cmpint (xushi_review_find (review, 2)->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_cmpint (xushi_review_find (review, 3)->state, ==, XUSHI_PROPOSAL_ACCEPTED);
  xushi_review_undo (review);
  g_assert_cmpint (xushi_review_find (review, 2)->state, ==, XUSHI_PROPOSAL_ACCEPTED);
}

/* (transfer full): a plan of what the first report has, open for writing. */
static XushiStore *
make_plan (StoreFixture *fixture)
{
  XushiPlanInfo info = { (char *) "示例县2026", (char *) "示例县", NULL, 2026, FALSE };
  XushiCandidate found[] = { candidate ("培育企业", "total", 100, "家"), candidate ("地区生产总值", "growth", 6, "%"),
                             candidate ("新增城镇就业", "total", 8000, "人"), candidate ("老旧小区改造", "total", 18, "个"),
                             candidate ("农民人均纯收入", "growth", 9, "%"),
                             candidate ("推进粮库建设", "milestone", XUSHI_UNKNOWN, "") };
  g_autoptr (XushiReview) review = NULL;
  g_autoptr (GError) error = NULL;

  found[0].horizon = 2030;
  found[3].lead = (char *) "县住建局";
  review = new_review (found, G_N_ELEMENTS (found), NULL);
  g_assert_true (xushi_review_set_state (review, &(guint64) { 1 }, 1, XUSHI_PROPOSAL_ACCEPTED, &error));
  g_assert_true (xushi_review_create_plan (review, fixture->path, &info, &error));
  g_assert_no_error (error);
  return store_fixture_open (fixture, XUSHI_STORE_WRITABLE);
}

/* The same a year later, in other words. */
static void
test_second (void)
{
  XushiCandidate found[] = { candidate ("GDP", "growth", 5.5, "%"), candidate ("城镇新增就业", "total", 0.8, "万人"),
                             candidate ("培育企业", "total", 30, "家"),
                             candidate ("农村居民人均可支配收入", "growth", 9, "%"),
                             candidate ("出版读物", "total", 3, "家") };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = make_plan (fixture);
  XushiPlan *plan = xushi_store_get_plan (store);
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  g_autoptr (XushiReview) review = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;
  XushiIndicator *growth;

  found[4].lead = (char *) "住建局";
  review = new_review (found, G_N_ELEMENTS (found), plan);
  growth = xushi_plan_find_indicator (plan, xushi_review_find (review, 1)->match);
  g_assert_cmpstr (xushi_indicator_get_name (growth), ==, "地区生产总值");
  g_assert_cmpint (xushi_review_find (review, 1)->state, ==, XUSHI_PROPOSAL_ACCEPTED);
  g_assert_cmpint (xushi_review_find (review, 2)->effect, ==, XUSHI_PROPOSAL_KNOWN);
  /* What the plan does not judge is not changed unseen. */
  g_assert_cmpint (xushi_review_find (review, 3)->effect, ==, XUSHI_PROPOSAL_CHANGES);
  g_assert_cmpint (xushi_review_find (review, 3)->state, ==, XUSHI_PROPOSAL_PENDING);
  /* With the same figure, and perhaps another thing: to be compared. */
  g_assert_cmpint (xushi_review_find (review, 4)->effect, ==, XUSHI_PROPOSAL_NEW);
  g_assert_cmpint (xushi_review_find (review, 4)->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_nonnull (strstr (xushi_review_find (review, 4)->reason, "农民人均纯收入"));
  g_assert_cmpstr (xushi_review_find (review, 5)->spec->lead_department, ==, "县住建局");

  /* The clause of the granary is in the text, though nothing was found there. */
  left = xushi_review_list_unmentioned (review);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (xushi_indicator_get_name (g_ptr_array_index (left, 0)), ==, "老旧小区改造");

  g_assert_true (xushi_review_store (review, editor, "示例县2026年政府工作报告", &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (xushi_indicator_get_spec (growth)->target.low, ==, 5.5);
  g_assert_cmpstr (xushi_indicator_get_spec (growth)->target.reason, ==, "GDP");
  g_assert_cmpstr (xushi_indicator_get_spec (growth)->target.document, ==, "示例县2026年政府工作报告");
}

/* A goal of several years is known again, and is not the target of the year. */
static void
test_second_horizon (void)
{
  XushiCandidate found[] = { candidate ("培育企业", "total", 120, "家"), candidate ("地区生产总值", "growth", 40, "%") };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = make_plan (fixture);
  g_autoptr (XushiReview) review = NULL;
  g_autoptr (GError) error = NULL;

  found[0].horizon = found[1].horizon = 2030;
  review = new_review (found, 2, xushi_store_get_plan (store));
  g_assert_cmpint (xushi_review_find (review, 1)->effect, ==, XUSHI_PROPOSAL_CHANGES);
  g_assert_cmpint (xushi_review_find (review, 1)->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_cmpint (xushi_review_find (review, 2)->effect, ==, XUSHI_PROPOSAL_NEW);
  /* As a target of the year it is another indicator, which is compared anew. */
  g_assert_true (xushi_review_take_share (review, &(guint64) { 1 }, 1, &error));
  g_assert_cmpint (xushi_review_find (review, 1)->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_cmpfloat (xushi_review_find (review, 1)->spec->target.low, ==, 24);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/terms/parse", test_parse);
  g_test_add_func ("/terms/share", test_share);
  g_test_add_func ("/terms/horizon", test_horizon);
  g_test_add_func ("/terms/deadline", test_deadline);
  g_test_add_func ("/terms/edit", test_edit_term);
  g_test_add_func ("/terms/instalments", test_instalments);
  g_test_add_func ("/terms/departments", test_departments);
  g_test_add_func ("/terms/sure", test_sure);
  g_test_add_func ("/terms/second", test_second);
  g_test_add_func ("/terms/second-horizon", test_second_horizon);
  return g_test_run ();
}
