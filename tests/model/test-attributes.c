/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-attribute.h"
#include "model/xushi-plan.h"
#include "xushi-test-attributes.h"

#include <string.h>

/* The lists of attributes: what they know about each struct, and text of every type. */

static const struct
{
  const XushiAttributeList *list;
  gsize size;
} structs[] = {
  { &xushi_spec_attributes, sizeof (XushiSpec) },
  { &xushi_target_attributes, sizeof (XushiTarget) },
  { &xushi_reading_attributes, sizeof (XushiReading) },
  { &xushi_node_attributes, sizeof (XushiNode) },
  { &xushi_difficulty_attributes, sizeof (XushiDifficulty) },
  { &xushi_plan_attributes, sizeof (XushiPlanInfo) },
  { &xushi_rule_attributes, sizeof (XushiRules) },
};

static void
test_lists (void)
{
  for (gsize s = 0; s < G_N_ELEMENTS (structs); s++)
    for (guint i = 0; i < structs[s].list->n_attributes; i++)
      {
        const XushiAttribute *a = &structs[s].list->attributes[i];

        g_assert_true (xushi_attributes_find (structs[s].list, a->id) == a);
        g_assert_cmpuint (a->offset, <, structs[s].size);
        g_assert_true ((a->type == XUSHI_ATTRIBUTE_WORD || a->type == XUSHI_ATTRIBUTE_WORDS)
                       == (a->words != NULL));
        g_assert_true ((a->type == XUSHI_ATTRIBUTE_STRUCT) == (a->members != NULL));
        g_assert_cmpstr (xushi_attribute_get_title (a), !=, "");
        for (guint j = 0; j < i; j++)
          g_assert_cmpuint (a->offset, !=, structs[s].list->attributes[j].offset);
      }
  g_assert_null (xushi_attributes_find (&xushi_spec_attributes, "colour"));
}

/* At first no attribute is set; then each is set, copied, and makes the two differ. */
static void
test_copies (void)
{
  for (gsize s = 0; s < G_N_ELEMENTS (structs); s++)
    {
      const XushiAttributeList *list = structs[s].list;
      g_autofree gpointer blank = g_malloc0 (structs[s].size);
      g_autofree gpointer full = g_malloc0 (structs[s].size);
      g_autofree gpointer copy = g_malloc0 (structs[s].size);

      xushi_attributes_init (list, blank);
      xushi_attributes_init (list, full);
      g_assert_true (xushi_attributes_equal (list, blank, full));
      xushi_test_attributes_fill (list, full, 0);
      for (guint i = 0; i < list->n_attributes; i++)
        {
          g_assert_true (xushi_attribute_is_given (&list->attributes[i], full));
          g_assert_false (xushi_attribute_equal (&list->attributes[i], full, blank));
        }
      memcpy (copy, full, structs[s].size);
      xushi_attributes_own (list, copy);
      g_assert_true (xushi_attributes_equal (list, copy, full));
      xushi_attributes_clear (list, full);
      xushi_attributes_clear (list, copy);
      xushi_attributes_clear (list, copy);
      xushi_attributes_clear (list, blank);
    }
}

/* from_text () reads what to_text () writes, for every attribute of every list. */
static void
test_text_and_back (void)
{
  for (gsize s = 0; s < G_N_ELEMENTS (structs); s++)
    {
      const XushiAttributeList *list = structs[s].list;
      g_autofree gpointer full = g_malloc0 (structs[s].size);
      g_autofree gpointer read = g_malloc0 (structs[s].size);

      xushi_attributes_init (list, full);
      xushi_attributes_init (list, read);
      xushi_test_attributes_fill (list, full, 0);
      for (guint i = 0; i < list->n_attributes; i++)
        {
          const XushiAttribute *a = &list->attributes[i];
          g_autofree char *text = NULL;
          GError *error = NULL;

          if (a->type == XUSHI_ATTRIBUTE_STRUCT)
            continue;
          text = xushi_attribute_to_text (a, full);
          xushi_attribute_from_text (a, read, text, NULL, &error);
          g_assert_no_error (error);
          g_assert_true (xushi_attribute_equal (a, full, read));
          /* A blank text unsets it. */
          xushi_attribute_from_text (a, read, " ", NULL, &error);
          g_assert_no_error (error);
          g_assert_false (xushi_attribute_equal (a, full, read));
        }
      xushi_attributes_clear (list, full);
      xushi_attributes_clear (list, read);
    }
}

static const XushiAttribute *
find (const char *id)
{
  const XushiAttribute *found = xushi_attributes_find (&xushi_spec_attributes, id);

  g_assert_nonnull (found);
  return found;
}

static void
test_written_by_clerks (void)
{
  static const struct
  {
    const char *id, *written, *text;
  } cases[] = {
    { "unit", "　万元 ", "万元" },
    { "support", " 国土局、住建局，财政局, ,农办；", "国土局、住建局、财政局、农办" },
    { "support", " 、 ", "" },
    { "measure", "增速", "growth" },
    { "measure", "Growth", "growth" },
    { "frequency", "", "monthly" },
    { "decimals", "２", "2" },
    { "decimals", "", "" },
    { "available_from", "9月", "9" },
    { "available_from", "", "1" },
    { "joint", "ＹＥＳ", "yes" },
    { "joint", "√", "yes" },
    { "joint", "否", "no" },
    { "passed_share", "75%", "0.75" },
    { "passed_share", "0.75", "0.75" },
    { "baseline", "1.2万人", "12000" },
    { "pace", "前低后高", "works" },
    { "exempt", "否", "" },
    { "exempt", "缓建", "缓建" },
    { "nodes", "立项＠2", "立项@2*1" },
    { "nodes", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XushiSpec) spec = xushi_spec_new ("甲");
      g_autofree char *text = NULL;
      GError *error = NULL;

      xushi_attribute_from_text (find (cases[i].id), spec, cases[i].written, "人", &error);
      g_assert_no_error (error);
      text = xushi_attribute_to_text (find (cases[i].id), spec);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The message for any invalid text quotes it and says what is allowed, and nothing is changed. */
static void
test_refused (void)
{
  static const struct
  {
    const char *id, *written, *sentence;
  } cases[] = {
    { "measure", "率", "“率”无法识别；可填：total (总量)" },
    { "decimals", "7", "“7”不是0到6之间的整数。" },
    { "decimals", "1.5", "“1.5”不是0到6之间的整数。" },
    { "available_from", "13", "“13”不是1到12之间的整数。" },
    { "joint", "也许", "“也许”应填“是”或“否”" },
    { "passed_share", "75", "这里不能填“75”；应为0到1之间的数。" },
    { "tolerance", "-1", "这里不能填“-1”；应不小于0。" },
    { "slow_width", "-0.5", "这里不能填“-0.5”；应不小于0。" },
    { "baseline", "许多", "许多" },
    { "pace", "快", "快" },
    { "nodes", "立项", "立项" },
    { "exempt", "是", "不考核须写明理由" },
  };
  static const char *const dates[] = { "七月", "2016-13-01", "7-28", "2016" };
  const XushiAttribute *decided = xushi_attributes_find (&xushi_target_attributes, "decided");
  g_autoptr (XushiSpec) spec = xushi_spec_new ("甲");
  g_autoptr (XushiSpec) before = NULL;

  xushi_test_attributes_fill (&xushi_spec_attributes, spec, 0);
  before = xushi_spec_copy (spec);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          xushi_attribute_from_text (find (cases[i].id), spec, cases[i].written, NULL, &error));
      if (strstr (error->message, cases[i].sentence) == NULL)
        g_error ("%s: %s", cases[i].id, error->message);
      g_assert_true (xushi_spec_equal (spec, before));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          xushi_attribute_from_text (decided, &spec->target, dates[i], NULL, &error));
      g_assert_nonnull (strstr (error->message, dates[i]));
    }
}

static void
test_dates (void)
{
  const XushiAttribute *decided = xushi_attributes_find (&xushi_target_attributes, "decided");
  g_autoptr (XushiSpec) spec = xushi_spec_new ("甲");

  g_assert_true (
      xushi_attribute_from_text (decided, &spec->target, "2016年7月8日", NULL, NULL));
  g_assert_cmpstr (spec->target.decided, ==, "2016-07-08");
}

/* Attributes that are set replace the previous ones; nothing else does. */
static void
test_overlay (void)
{
  g_autoptr (XushiReading) blank = xushi_reading_new (9);
  g_autoptr (XushiReading) full = xushi_reading_new (9);
  g_autoptr (XushiReading) other = xushi_reading_new (9);
  g_autoptr (XushiReading) laid = NULL;

  xushi_test_attributes_fill (&xushi_reading_attributes, full, 0);
  laid = xushi_reading_copy (full);
  xushi_attributes_overlay (&xushi_reading_attributes, laid, blank);
  g_assert_true (xushi_attributes_equal (&xushi_reading_attributes, laid, full));
  other->value = 7;
  other->note = g_strdup ("更正");
  xushi_attributes_overlay (&xushi_reading_attributes, laid, other);
  g_assert_cmpfloat (laid->value, ==, 7);
  g_assert_cmpstr (laid->note, ==, "更正");
  g_assert_true (laid->note != other->note);
  g_assert_cmpfloat (laid->last_year, ==, full->last_year);
  g_assert_cmpstr (laid->reason, ==, full->reason);
  xushi_attributes_overlay (&xushi_reading_attributes, blank, full);
  g_assert_true (xushi_attributes_equal (&xushi_reading_attributes, blank, full));
}

/* A member of a pace that its kind does not use makes no difference. */
static void
test_equal (void)
{
  XushiRules a, b;
  XushiPace x = { .kind = XUSHI_PACE_LINEAR, .month = 3 }, y = { .kind = XUSHI_PACE_LINEAR };

  memset (&a, 0xff, sizeof a);
  memset (&b, 0, sizeof b);
  xushi_rules_init (&a);
  xushi_rules_init (&b);
  g_assert_true (xushi_rules_equal (&a, &b));
  b.tolerance_level = 1;
  g_assert_false (xushi_rules_equal (&a, &b));
  g_assert_true (xushi_pace_equal (&x, &y));
  x.kind = y.kind = XUSHI_PACE_ONCE;
  g_assert_false (xushi_pace_equal (&x, &y));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/model/attributes/lists", test_lists);
  g_test_add_func ("/model/attributes/copies", test_copies);
  g_test_add_func ("/model/attributes/text-and-back", test_text_and_back);
  g_test_add_func ("/model/attributes/written-by-clerks", test_written_by_clerks);
  g_test_add_func ("/model/attributes/refused", test_refused);
  g_test_add_func ("/model/attributes/dates", test_dates);
  g_test_add_func ("/model/attributes/equal", test_equal);
  g_test_add_func ("/model/attributes/overlay", test_overlay);
  return g_test_run ();
}
