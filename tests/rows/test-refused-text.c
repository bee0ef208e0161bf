/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-refused-text.h"

#include "base/xushi-i18n.h"

static void
test_list (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *none = xushi_refused_text_list (texts);
  g_autofree char *two = NULL, *many = NULL;

  g_assert_cmpstr (none, ==, "");
  xushi_refused_text_add (texts, "应完成", "1x");
  xushi_refused_text_add (texts, NULL, "民生");
  two = xushi_refused_text_list (texts);
  g_assert_cmpstr (two, ==, "应完成：“1x”\n“民生”");
  for (int i = 0; i < 5; i++)
    xushi_refused_text_add (texts, "备注", "");
  many = xushi_refused_text_list (texts);
  g_assert_cmpstr (many, ==, "应完成：“1x”\n“民生”\n备注：“”\n备注：“”\n另有3处");
}

/* A note of a page does not fill the question. */
static void
test_long (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *list = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append (note, "长");
  xushi_refused_text_add (texts, "备注", note->str);
  list = xushi_refused_text_list (texts);
  g_assert_cmpint (g_utf8_strlen (list, -1), ==, 2 + 1 + 1 + 30 + 1 + 1);
  g_assert_true (g_str_has_suffix (list, "长…”"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/rows/refused-text/list", test_list);
  g_test_add_func ("/rows/refused-text/long", test_long);
  return g_test_run ();
}
