/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "intake/xushi-review.h"
#include "store-fixture.h"

#include <string.h>

/* A report under review: deciding, editing, undoing; then storing it, and reading a second one into
 * the plan made from it. */

static const char report[]
    = "示例县2026年政府工作报告\n\n2026年工作建议\n\n"
      "全年主要预期目标：地区生产总值增长6%以上；城镇登记失业率控制在3%以内。\n"
      "（一）坚持创新驱动，加快产业升级\n"
      "全年新认定高新技术企业12家、科技型中小企业60家。规模以上工业增加值增长7.5%以上，"
      "其中高技术制造业增长10%左右。开工建设智能装备产业园。\n"
      "（二）坚持惠民优先，办好民生实事\n"
      "新增城镇就业8000人。\n";

static const char second[]
    = "示例县2026年政府工作报告（调整）\n\n2026年下半年工作建议\n\n"
      "全年主要预期目标：地区生产总值增长5.5%以上；城镇登记失业率控制在3%以内。\n"
      "（二）坚持惠民优先，办好民生实事\n"
      "新增城镇就业0.9万人，改造老旧小区18个。\n";

/* (nullable): the first proposal with this part in its name. */
static const XushiProposal *
find_name (XushiReview *review, const char *part)
{
  for (guint i = 0; i < xushi_review_get_n_proposals (review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (review, i);

      if (strstr (proposal->spec->name, part) != NULL)
        return proposal;
    }
  return NULL;
}

static void
assert_counts (XushiReview *review, guint found, guint accepted, guint pending, guint rejected)
{
  XushiReviewCounts counts;

  xushi_review_count (review, &counts);
  g_assert_cmpuint (counts.found, ==, found);
  g_assert_cmpuint (counts.states[XUSHI_PROPOSAL_ACCEPTED], ==, accepted);
  g_assert_cmpuint (counts.states[XUSHI_PROPOSAL_PENDING], ==, pending);
  g_assert_cmpuint (counts.states[XUSHI_PROPOSAL_REJECTED], ==, rejected);
}

static void
set_state (XushiReview *review, guint64 id, XushiProposalState state)
{
  g_autoptr (GError) error = NULL;

  xushi_review_set_state (review, &id, 1, state, &error);
  g_assert_no_error (error);
}

static void
count_cb (XushiReview *review, guint *n)
{
  ++*n;
}

static void
test_header (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);

  g_assert_cmpstr (xushi_review_get_header (review)->place, ==, "示例县");
  g_assert_cmpint (xushi_review_get_header (review)->year, ==, 2026);
}

static void
test_decide (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  const XushiProposal *proposal = find_name (review, "城镇登记失业率");
  guint64 id = proposal->id;
  guint changes = 0;

  g_signal_connect (review, "changed", G_CALLBACK (count_cb), &changes);
  assert_counts (review, 8, 8, 0, 0);
  g_assert_cmpint (proposal->spec->target.bound, ==, XUSHI_BOUND_AT_MOST);
  set_state (review, id, XUSHI_PROPOSAL_REJECTED);
  assert_counts (review, 8, 7, 0, 1);
  set_state (review, id, XUSHI_PROPOSAL_REJECTED);
  g_assert_cmpuint (changes, ==, 1);
  set_state (review, id, XUSHI_PROPOSAL_PENDING);
  assert_counts (review, 8, 7, 1, 0);
  xushi_review_undo (review);
  xushi_review_undo (review);
  assert_counts (review, 8, 8, 0, 0);
  g_assert_false (xushi_review_can_undo (review));
  xushi_review_redo (review);
  assert_counts (review, 8, 7, 0, 1);
  g_assert_true (xushi_review_can_redo (review));
  set_state (review, id, XUSHI_PROPOSAL_ACCEPTED);
  g_assert_false (xushi_review_can_redo (review));
  g_assert_cmpuint (changes, ==, 6);
}

static void
test_tasks (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);

  xushi_review_set_tasks (review, FALSE);
  assert_counts (review, 7, 7, 0, 0);
  xushi_review_set_tasks (review, TRUE);
  assert_counts (review, 8, 8, 0, 0);
}

static void
test_find_at (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  const XushiProposal *proposal = find_name (review, "城镇就业");

  g_assert_true (xushi_review_find_at (review, proposal->offset) == proposal);
  g_assert_true (xushi_review_find_at (review, proposal->offset + proposal->length - 1)
                 == proposal);
  g_assert_null (xushi_review_find_at (review, proposal->offset + proposal->length));
  g_assert_null (xushi_review_find_at (review, 0));
}

static void
test_edit (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  const XushiProposal *proposal = find_name (review, "城镇就业");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (proposal->spec);
  g_autoptr (GError) error = NULL;
  guint64 id = proposal->id;

  spec->target.low = 8500;
  xushi_spec_set_string (&spec->lead_department, "人社局");
  g_assert_true (xushi_review_edit (review, id, spec, "民生", NULL, &error));
  proposal = xushi_review_find (review, id);
  g_assert_cmpfloat (proposal->spec->target.low, ==, 8500);
  g_assert_cmpstr (proposal->spec->lead_department, ==, "人社局");
  g_assert_cmpstr (proposal->area, ==, "民生");

  spec->target.low = 0;
  g_assert_false (xushi_review_edit (review, id, spec, NULL, NULL, &error));
  g_assert_error (error, XUSHI_SPEC_ERROR, XUSHI_SPEC_ERROR_BAD_TARGET);
  g_assert_cmpfloat (xushi_review_find (review, id)->spec->target.low, ==, 8500);
  xushi_review_undo (review);
  g_assert_cmpfloat (xushi_review_find (review, id)->spec->target.low, ==, 8000);
  g_assert_cmpstr (xushi_review_find (review, id)->area, ==, "民生实事");
}

static void
test_merge (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint64 parent = find_name (review, "规模以上工业增加值")->id;
  guint64 ids[] = { find_name (review, "智能装备产业园")->id, parent };
  guint64 part = find_name (review, "高技术制造业")->id;

  g_assert_cmpuint (xushi_review_find (review, part)->parent, ==, parent);
  g_assert_false (xushi_review_merge (review, ids, 1, &error));
  g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (xushi_review_merge (review, ids, 2, &error));
  assert_counts (review, 7, 7, 0, 0);
  g_assert_null (xushi_review_find (review, parent));
  g_assert_cmpuint (xushi_review_find (review, part)->parent, ==, ids[0]);
  g_assert_cmpfloat (xushi_review_find (review, ids[0])->spec->target.low, ==, 7.5);
  xushi_review_undo (review);
  g_assert_nonnull (xushi_review_find (review, parent));
  g_assert_cmpuint (xushi_review_find (review, part)->parent, ==, parent);
}

static void
test_split (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  const XushiProposal *proposal = find_name (review, "城镇就业");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (proposal->spec);
  g_autoptr (GError) error = NULL;
  guint64 id = proposal->id;

  g_assert_false (xushi_review_split (review, id, &error));
  g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
  g_clear_error (&error);
  xushi_spec_set_string (&spec->name, "城镇就业、农村就业");
  g_assert_true (xushi_review_edit (review, id, spec, NULL, NULL, &error));
  g_assert_true (xushi_review_split (review, id, &error));
  assert_counts (review, 9, 9, 0, 0);
  g_assert_cmpstr (xushi_review_find (review, id)->spec->name, ==, "城镇就业");
  g_assert_cmpfloat (find_name (review, "农村就业")->spec->target.low, ==, 8000);
}

static guint
offset_of (const char *text, const char *part)
{
  return (guint) g_utf8_pointer_to_offset (text, g_strstr_len (text, -1, part));
}

static void
test_add (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint64 id = xushi_review_add (review, offset_of (report, "加快产业升级"), 6, &error);
  const XushiProposal *proposal = xushi_review_find (review, id);

  g_assert_cmpstr (proposal->spec->name, ==, "加快产业升级");
  g_assert_cmpstr (proposal->spec->quote, ==, "加快产业升级");
  g_assert_cmpint (proposal->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_cmpuint (proposal->offset, ==, offset_of (report, "加快产业升级"));

  /* Already read: a clause picked again becomes the clerk's own proposal. */
  id = xushi_review_add (review, offset_of (report, "新增城镇就业"), 11, &error);
  proposal = xushi_review_find (review, id);
  g_assert_false (xushi_is_known (proposal->spec->target.low));
  g_assert_cmpstr (proposal->area, ==, "民生实事");

  id = xushi_review_add (review, offset_of (report, "城镇就业"), 9, &error);
  proposal = xushi_review_find (review, id);
  g_assert_cmpfloat (proposal->spec->target.low, ==, 8000);
  g_assert_cmpstr (proposal->area, ==, "民生实事");
  g_assert_cmpuint (proposal->offset, ==, offset_of (report, "城镇就业"));

  g_assert_cmpuint (xushi_review_add (review, offset_of (report, "\n\n"), 2, &error), ==, 0);
  g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
}

/* (transfer full): a plan of all proposals of the report but one, open for writing. */
static XushiStore *
make_plan (StoreFixture *fixture)
{
  XushiPlanInfo info = { (char *) "示例县2026", (char *) "示例县", NULL, 2026, FALSE };
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  g_autoptr (GError) error = NULL;

  set_state (review, find_name (review, "科技型中小企业")->id, XUSHI_PROPOSAL_REJECTED);
  g_assert_true (xushi_review_create_plan (review, fixture->path, &info, &error));
  g_assert_no_error (error);
  return store_fixture_open (fixture, XUSHI_STORE_WRITABLE);
}

static XushiIndicator *
find_indicator (XushiPlan *plan, const char *part)
{
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        if (strstr (xushi_indicator_get_name (xushi_area_get_indicator (area, j)), part) != NULL)
          return xushi_area_get_indicator (area, j);
    }
  return NULL;
}

static void
test_create (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = make_plan (fixture);
  XushiPlan *plan = xushi_store_get_plan (store);
  XushiIndicator *part = find_indicator (plan, "高技术制造业");
  XushiIndicator *employment = find_indicator (plan, "城镇就业");

  g_assert_cmpuint (xushi_plan_get_n_indicators (plan), ==, 7);
  g_assert_cmpuint (xushi_plan_get_n_areas (plan), ==, 3);
  g_assert_cmpstr (xushi_area_get_name (xushi_plan_get_area (plan, 1)), ==, "创新驱动");
  g_assert_null (find_indicator (plan, "科技型中小企业"));
  g_assert_cmpint (xushi_indicator_get_depth (part), ==, 1);
  g_assert_cmpstr (xushi_indicator_get_spec (employment)->quote, ==, "新增城镇就业8000人");
  g_assert_cmpfloat (xushi_indicator_get_spec (employment)->target.low, ==, 8000);
}

static void
test_create_refused (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  XushiPlanInfo info = { (char *) "示例县2026", (char *) "示例县", NULL, 2026, FALSE };
  g_autoptr (XushiReview) review = xushi_review_new ("没有目标的文字。\n", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (xushi_review_create_plan (review, fixture->path, &info, &error));
  g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
  g_assert_cmpuint (store_fixture_count_files (fixture), ==, 0);
}

static void
test_second (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = make_plan (fixture);
  XushiPlan *plan = xushi_store_get_plan (store);
  g_autofree char *before = store_fixture_dump (plan), *after = NULL;
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  g_autoptr (XushiReview) review = xushi_review_new (second, NULL, plan);
  g_autoptr (GError) error = NULL;
  const XushiProposal *employment = find_name (review, "城镇就业");
  XushiIndicator *growth = find_indicator (plan, "地区生产总值");
  XushiReviewCounts counts;

  g_assert_cmpint (find_name (review, "地区生产总值")->effect, ==, XUSHI_PROPOSAL_CHANGES);
  g_assert_cmpint (find_name (review, "城镇登记失业率")->effect, ==, XUSHI_PROPOSAL_KNOWN);
  g_assert_cmpint (find_name (review, "老旧小区")->effect, ==, XUSHI_PROPOSAL_NEW);
  /* 0.9万人, in the unit of the plan. */
  g_assert_cmpint (employment->effect, ==, XUSHI_PROPOSAL_CHANGES);
  g_assert_cmpfloat (employment->spec->target.low, ==, 9000);
  g_assert_cmpstr (employment->spec->unit, ==, "人");
  xushi_review_count (review, &counts);
  g_assert_cmpuint (counts.known, ==, 1);

  g_assert_true (xushi_review_store (review, editor, "示例县2026年政府工作报告", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (xushi_plan_get_n_indicators (plan), ==, 8);
  g_assert_cmpint (xushi_indicator_get_n_targets (growth), ==, 2);
  g_assert_cmpfloat (xushi_indicator_get_spec (growth)->target.low, ==, 5.5);
  g_assert_cmpstr (xushi_indicator_get_spec (growth)->target.document, ==,
                   "示例县2026年政府工作报告");
  g_assert_cmpint (xushi_indicator_get_n_targets (find_indicator (plan, "城镇登记失业率")), ==, 1);

  g_assert_true (xushi_editor_undo (editor, &error));
  g_assert_cmpuint (xushi_plan_get_n_indicators (plan), ==, 7);
  g_assert_cmpfloat (xushi_indicator_get_spec (growth)->target.low, ==, 6);
  after = store_fixture_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_separate (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = make_plan (fixture);
  g_autoptr (XushiReview) review = xushi_review_new (second, NULL, xushi_store_get_plan (store));
  g_autoptr (GError) error = NULL;
  guint64 id = find_name (review, "城镇登记失业率")->id;

  g_assert_true (xushi_review_separate (review, id, &error));
  g_assert_cmpint (xushi_review_find (review, id)->effect, ==, XUSHI_PROPOSAL_NEW);
  g_assert_false (xushi_review_separate (review, id, &error));
  g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
}

/* What is taken for an indicator of the plan by a guess is never accepted by itself. */
static void
test_doubtful_match (void)
{
  static const char text[] = "示例县2026年政府工作报告（调整）\n\n2026年下半年工作建议\n\n"
                             "（一）坚持创新驱动，加快产业升级\n"
                             "新认定国家高新技术企业20家。\n"
                             "（二）坚持惠民优先，办好民生实事\n"
                             "新增城镇就业8000户。\n";
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = make_plan (fixture);
  g_autoptr (XushiReview) review = xushi_review_new (text, NULL, xushi_store_get_plan (store));
  const XushiProposal *alike = find_name (review, "高新技术企业");
  const XushiProposal *other_unit = find_name (review, "城镇就业");

  g_assert_cmpint (alike->effect, ==, XUSHI_PROPOSAL_CHANGES);
  g_assert_cmpint (alike->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_nonnull (strstr (alike->reason, "高新技术企业"));
  /* Households are no people: the figure stays as it was read. */
  g_assert_cmpint (other_unit->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_cmpstr (other_unit->spec->unit, ==, "户");
  g_assert_cmpfloat (other_unit->spec->target.low, ==, 8000);
  g_assert_nonnull (strstr (other_unit->reason, "人"));
}

/* An indicator of the plan belongs to one proposal: a passage that is added later gets none. */
static void
test_match_is_taken (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (XushiStore) store = make_plan (fixture);
  g_autoptr (XushiReview) review = xushi_review_new (second, NULL, xushi_store_get_plan (store));
  const char *passage = strstr (second, "城镇就业0.9万人");
  guint offset = (guint) g_utf8_pointer_to_offset (second, passage);
  gint64 taken = find_name (review, "城镇就业")->match;
  g_autoptr (GError) error = NULL;
  guint64 id = xushi_review_add (review, offset, 9, &error);

  g_assert_no_error (error);
  g_assert_cmpint (taken, !=, 0);
  g_assert_cmpint (xushi_review_find (review, id)->match, ==, 0);
  g_assert_cmpint (xushi_review_find (review, id)->effect, ==, XUSHI_PROPOSAL_NEW);
}

static void
test_edit_refused (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  const XushiProposal *proposal = find_name (review, "城镇登记失业率");
  g_autoptr (XushiSpec) spec = xushi_spec_copy (proposal->spec);
  g_autoptr (GError) error = NULL;
  guint64 id = proposal->id;

  g_assert_false (xushi_review_edit (review, 9999, spec, NULL, NULL, &error));
  g_assert_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED);
  g_clear_error (&error);
  g_free (spec->name);
  spec->name = g_strnfill (2000, 'x');
  g_assert_false (xushi_review_edit (review, id, spec, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (xushi_review_can_undo (review));
  /* What was rejected and is then edited is wanted after all, but not yet looked at. */
  set_state (review, id, XUSHI_PROPOSAL_REJECTED);
  g_clear_pointer (&spec, xushi_spec_free);
  spec = xushi_spec_copy (xushi_review_find (review, id)->spec);
  g_assert_true (xushi_review_edit (review, id, spec, NULL, NULL, &error));
  g_assert_cmpint (xushi_review_find (review, id)->state, ==, XUSHI_PROPOSAL_PENDING);
}

/* The oldest steps are forgotten; all others are taken back. */
static void
test_many_steps (void)
{
  g_autoptr (XushiReview) review = xushi_review_new (report, NULL, NULL);
  guint64 id = find_name (review, "城镇登记失业率")->id;
  int n = 0;

  for (int i = 0; i < 400; i++)
    set_state (review, id, i % 2 == 0 ? XUSHI_PROPOSAL_REJECTED : XUSHI_PROPOSAL_PENDING);
  for (; xushi_review_can_undo (review); n++)
    xushi_review_undo (review);
  g_assert_cmpint (n, >=, 100);
  g_assert_cmpint (n, <, 400);
  for (; xushi_review_can_redo (review); n--)
    xushi_review_redo (review);
  g_assert_cmpint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/header", test_header);
  g_test_add_func ("/review/decide", test_decide);
  g_test_add_func ("/review/tasks", test_tasks);
  g_test_add_func ("/review/find-at", test_find_at);
  g_test_add_func ("/review/edit", test_edit);
  g_test_add_func ("/review/merge", test_merge);
  g_test_add_func ("/review/split", test_split);
  g_test_add_func ("/review/add", test_add);
  g_test_add_func ("/review/create", test_create);
  g_test_add_func ("/review/create-refused", test_create_refused);
  g_test_add_func ("/review/second", test_second);
  g_test_add_func ("/review/separate", test_separate);
  g_test_add_func ("/review/doubtful-match", test_doubtful_match);
  g_test_add_func ("/review/match-is-taken", test_match_is_taken);
  g_test_add_func ("/review/edit-refused", test_edit_refused);
  g_test_add_func ("/review/many-steps", test_many_steps);
  return g_test_run ();
}
