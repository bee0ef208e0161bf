/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-pinyin.h"

#include <string.h>

/* How Chinese is spelled, what typed letters find in it, and the order of names. */

static const struct
{
  const char *text;
  const char *spelled;
} spellings[] = {
  { "新增就业", "xin zeng jiu ye" },
  { "GDP增长", "g d p zeng zhang" },
  { "5G基站", "5 g ji zhan" },
  { "绿色、女性", "lv se nv xing" },
  { "城镇新增（就业）", "cheng zhen xin zeng jiu ye" },
  /* One reading of several. */
  { "银行", "yin xing" },
  { "ＧＤＰ", "g d p" },
  { "й新", "? xin" },
  { "", "" },
  { " ，。", "" },
};

static void
test_spell (void)
{
  g_autoptr (XushiPinyin) pinyin = xushi_pinyin_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *first = xushi_pinyin_spell (pinyin, spellings[i].text);
      g_autofree char *again = xushi_pinyin_spell (pinyin, spellings[i].text);

      g_assert_cmpstr (first, ==, spellings[i].spelled);
      g_assert_cmpstr (again, ==, spellings[i].spelled);
    }
}

static const struct
{
  const char *text;
  const char *typed;
  gboolean found;
} typed[] = {
  { "新增就业", "xzjy", TRUE },
  { "新增就业", "xinzeng", TRUE },
  { "新增就业", "xinzengjiuye", TRUE },
  { "新增就业", "xinzengji", TRUE },
  { "新增就业", "xinzjy", TRUE },
  { "城镇新增就业", "xzjy", TRUE },
  { "城镇新增就业", "jiuye", TRUE },
  { "新增就业", "inzeng", FALSE },
  { "新增就业", "xzy", FALSE },
  { "新增就业", "xzjyx", FALSE },
  { "新增就业", "xizeng", FALSE },
  { "GDP增长", "gdpzz", TRUE },
  { "GDP增长", "gdpzengzhang", TRUE },
  { "GDP增长", "dp", TRUE },
  { "5G基站", "5gjz", TRUE },
  { "绿色", "lvse", TRUE },
  { "绿色", "luse", TRUE },
  { "绿色", "lüse", TRUE },
  { "绿色", "ls", TRUE },
  { "", "a", FALSE },
};

static void
test_matches (void)
{
  g_autoptr (XushiPinyin) pinyin = xushi_pinyin_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *spelled = xushi_pinyin_spell (pinyin, typed[i].text);

      g_assert_true (xushi_pinyin_is_typed (typed[i].typed));
      if (xushi_pinyin_matches (spelled, typed[i].typed) != typed[i].found)
        g_error ("%s is%s found in %s", typed[i].typed, typed[i].found ? " not" : "", spelled);
    }
  g_assert_false (xushi_pinyin_matches (NULL, "a"));
}

static void
test_is_typed (void)
{
  g_assert_true (xushi_pinyin_is_typed ("xzjy"));
  g_assert_true (xushi_pinyin_is_typed ("5g"));
  g_assert_false (xushi_pinyin_is_typed ("12"));
  g_assert_false (xushi_pinyin_is_typed ("就业"));
  g_assert_false (xushi_pinyin_is_typed ("j业"));
  g_assert_false (xushi_pinyin_is_typed ("a-b"));
  g_assert_false (xushi_pinyin_is_typed (""));
}

static void
test_order (void)
{
  static const char *const names[] = { "2035年", "安全", "财政", "就业", "居民", "中小企业", "GDP" };
  g_autoptr (XushiPinyin) pinyin = xushi_pinyin_new ();
  g_autofree char *before = g_strdup ("");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = xushi_pinyin_sort_key (pinyin, names[i]);

      g_assert_cmpint (strcmp (before, key), <, 0);
      g_free (before);
      before = g_steal_pointer (&key);
    }
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_warm (void)
{
  g_autoptr (XushiPinyin) pinyin = xushi_pinyin_new ();
  g_autofree char *spelled = NULL;
  guint n_loaded = 0;

  xushi_pinyin_warm (NULL, NULL);
  xushi_pinyin_warm (loaded_cb, &n_loaded);
  xushi_pinyin_warm (loaded_cb, &n_loaded);
  while (n_loaded < 2)
    g_main_context_iteration (NULL, TRUE);
  spelled = xushi_pinyin_spell (pinyin, "就业");
  g_assert_cmpstr (spelled, ==, "jiu ye");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pinyin/warm", test_warm);
  g_test_add_func ("/pinyin/spell", test_spell);
  g_test_add_func ("/pinyin/matches", test_matches);
  g_test_add_func ("/pinyin/is-typed", test_is_typed);
  g_test_add_func ("/pinyin/order", test_order);
  return g_test_run ();
}
