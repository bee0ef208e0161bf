/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-number.h"
#include "intake/xushi-proposal-parts.h"

#include <string.h>

/* One proposal, and its parts: the figure in the clause, merging, splitting. */

static XushiCandidate
candidate (char *quote, char *subject, double value, char *unit)
{
  return (XushiCandidate) { .quote = quote, .offset = 10, .length = (guint) g_utf8_strlen (quote, -1),
                            .subject = subject, .value = value, .value2 = XUSHI_UNKNOWN,
                            .unit = unit, .area = (char *) "", .group = (char *) "",
                            .measure = "total", .bound = "at-least", .pace = "linear",
                            .frequency = "monthly", .parent = -1, .confidence = 0.95 };
}

static void
test_figure (void)
{
  static const struct
  {
    const char *quote, *unit;
    double value;
    const char *figure; /* NULL: there is none */
  } table[] = {
    { "新认定高新技术企业12家", "家", 12, "12家" },
    { "城镇登记失业率控制在3%以内", "%", 3, "3%以内" },
    { "完成17家重点企业废气治理", "家", 17, "17家" },
    { "改造老旧小区、供水管网分别18个、42公里", "公里", 42, "42公里" },
    { "农村公路42公里、绿道60公里", "公里", 42, "42公里" },
    { "服务业占比提高1~2个百分点", "个百分点", 1, "1~2个百分点" },
    { "投入资金 250 万元", "万元", 250, "250 万元" },
    { "整治河道二十万亩左右", "万亩", 20, "二十万亩左右" },
    { "加强宣传", "", XUSHI_UNKNOWN, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *figure = NULL;
      guint start = 0, length = 0;

      if (xushi_parts_find_figure (table[i].quote, table[i].unit, table[i].value, &start, &length))
        figure = g_utf8_substring (table[i].quote, start, (glong) (start + length));
      g_assert_cmpstr (figure, ==, table[i].figure);
    }
}

static void
test_mapping (void)
{
  XushiCandidate found = candidate ((char *) "提高1~2个百分点", (char *) "服务业占比", 1,
                                    (char *) "个百分点");
  g_autoptr (XushiProposal) proposal = NULL;

  found.value2 = 2;
  found.measure = "points";
  found.bound = "range";
  found.pace = "none";
  found.frequency = "quarterly";
  found.group = (char *) "产业";
  proposal = xushi_proposal_new (7, &found);
  g_assert_cmpstr (proposal->spec->name, ==, "服务业占比");
  g_assert_cmpint (proposal->spec->measure, ==, XUSHI_MEASURE_POINTS);
  g_assert_cmpint (proposal->spec->target.bound, ==, XUSHI_BOUND_RANGE);
  g_assert_cmpfloat (proposal->spec->target.low, ==, 1);
  g_assert_cmpfloat (proposal->spec->target.high, ==, 2);
  g_assert_cmpstr (proposal->spec->unit, ==, "个百分点");
  g_assert_cmpstr (proposal->spec->group, ==, "产业");
  g_assert_cmpstr (proposal->spec->quote, ==, "提高1~2个百分点");
  g_assert_cmpint (proposal->spec->frequency, ==, XUSHI_FREQUENCY_QUARTERLY);
  g_assert_cmpint (proposal->spec->pace.kind, ==, XUSHI_PACE_NONE);
  g_assert_cmpstr (proposal->area, ==, "其他");
  g_assert_cmpint (xushi_proposal_get_mark (proposal), ==, XUSHI_MARK_LEVEL);
  g_assert_cmpuint (proposal->figure_offset, ==, 12);
  g_assert_cmpuint (proposal->figure_length, ==, 7);
}

static void
test_doubt (void)
{
  XushiCandidate sure = candidate ((char *) "企业8家", (char *) "企业", 8, (char *) "家");
  XushiCandidate unsure = sure, zero = sure;
  g_autoptr (XushiProposal) a = xushi_proposal_new (1, &sure);
  g_autoptr (XushiProposal) b = NULL, c = NULL;
  g_autofree char *reason = xushi_proposal_dup_doubt (a), *zero_reason = NULL, *own = NULL;

  unsure.confidence = XUSHI_EXTRACT_DOUBT - 0.01;
  unsure.reason = (char *) "三个对象对两个数";
  zero.value = 0;
  b = xushi_proposal_new (2, &unsure);
  c = xushi_proposal_new (3, &zero);
  own = xushi_proposal_dup_doubt (b);
  zero_reason = xushi_proposal_dup_doubt (c);
  g_assert_cmpint (a->state, ==, XUSHI_PROPOSAL_ACCEPTED);
  g_assert_null (reason);
  g_assert_cmpint (b->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_cmpstr (own, ==, "三个对象对两个数");
  g_assert_cmpint (c->state, ==, XUSHI_PROPOSAL_PENDING);
  g_assert_nonnull (zero_reason);
}

static void
test_merge (void)
{
  XushiCandidate task = candidate ((char *) "建成大剧院", (char *) "大剧院", XUSHI_UNKNOWN,
                                   (char *) "");
  XushiCandidate figure = candidate ((char *) "完成投资3亿元", (char *) "投资", 3, (char *) "亿元");
  g_autoptr (XushiProposal) a = NULL, b = NULL, merged = NULL;

  task.measure = "milestone";
  figure.offset = 16;
  a = xushi_proposal_new (1, &task);
  b = xushi_proposal_new (2, &figure);
  merged = xushi_parts_merge (a, b);
  g_assert_cmpstr (merged->spec->name, ==, "大剧院");
  g_assert_cmpstr (merged->spec->quote, ==, "建成大剧院；完成投资3亿元");
  g_assert_cmpint (merged->spec->measure, ==, XUSHI_MEASURE_TOTAL);
  g_assert_cmpfloat (merged->spec->target.low, ==, 3);
  g_assert_cmpstr (merged->spec->unit, ==, "亿元");
  g_assert_cmpuint (merged->offset, ==, 10);
  g_assert_cmpuint (merged->length, ==, 13);
  g_assert_cmpstr (a->spec->quote, ==, "建成大剧院");
}

static void
test_split (void)
{
  XushiCandidate list = candidate ((char *) "供水管网、农村公路和绿道分别42公里、60公里、7公里",
                                   (char *) "供水管网、农村公路和绿道", 42, (char *) "公里");
  XushiCandidate single = candidate ((char *) "企业8家", (char *) "企业", 8, (char *) "家");
  guint64 next = 5;
  g_autoptr (XushiProposal) a = xushi_proposal_new (1, &list);
  g_autoptr (XushiProposal) b = xushi_proposal_new (2, &single);
  g_autoptr (GPtrArray) parts = xushi_parts_split (a, &next);
  const XushiProposal *last;

  g_assert_cmpuint (parts->len, ==, 3);
  last = g_ptr_array_index (parts, 2);
  g_assert_cmpuint (((XushiProposal *) g_ptr_array_index (parts, 0))->id, ==, 1);
  g_assert_cmpuint (last->id, ==, 6);
  g_assert_cmpuint (next, ==, 7);
  g_assert_cmpstr (last->spec->name, ==, "绿道");
  g_assert_cmpfloat (last->spec->target.low, ==, 7);
  g_assert_null (xushi_parts_split (b, &next));
  g_assert_cmpuint (next, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/proposal/figure", test_figure);
  g_test_add_func ("/review/proposal/mapping", test_mapping);
  g_test_add_func ("/review/proposal/doubt", test_doubt);
  g_test_add_func ("/review/proposal/merge", test_merge);
  g_test_add_func ("/review/proposal/split", test_split);
  return g_test_run ();
}
