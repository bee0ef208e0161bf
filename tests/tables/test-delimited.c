/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-table-write.h"

#include "tables/xushi-delimited.h"

#include <string.h>

/* (transfer full): the cells of @text, those of a row separated by “|”, the rows by “/”, each after
 * the number of its line; or the error. */
static char *
show (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTable) table = xushi_table_parse (text, 0, &error);
  GString *shown = g_string_new (NULL);

  if (table == NULL)
    g_string_assign (shown, error->message);
  for (guint row = 0; table != NULL && row < xushi_table_get_n_rows (table); row++)
    {
      g_string_append_printf (shown, "%s%u:", row > 0 ? "/" : "",
                              xushi_table_get_line (table, row));
      for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
        g_string_append_printf (shown, "%s%s", i > 0 ? "|" : "",
                                xushi_table_get_cell (table, row, i));
    }
  return g_string_free (shown, FALSE);
}

static void
assert_all (const char *const (*cases)[2], gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *shown = show (cases[i][0]);

      g_assert_cmpstr (shown, ==, cases[i][1]);
    }
}

static void
test_separators (void)
{
  static const char *const cases[][2] = {
    { "a|b\n1|2", "1:a|b/2:1|2" },
    { "a，b，c\n1，2，3\n", "1:a|b|c/2:1|2|3" },
    { "a；b\r\n1；2\r\n", "1:a|b/2:1|2" },
    /* The full-width comma is a mark of the sentence here. */
    { "name\n建设一，二期\n三期，四期\n", "1:name/2:建设一，二期/3:三期，四期" },
    { "name,note\na，b,c，d\n", "1:name|note/2:a，b|c，d" },
    { "a，b\n", "1:a，b" },
    /* Not the first row alone. */
    { "分解表\na;b;c\n1;2;3\n", "1:分解表/2:a|b|c/3:1|2|3" },
    { "表一，二\na\tb\tc\n1\t2\t3\n", "1:表一，二/2:a|b|c/3:1|2|3" },
    { "a;b\n1,5;2,5\n3,5;4,5\n", "1:a|b/2:1,5|2,5/3:3,5|4,5" },
    { "\"a;b;c\",d\n\"1;2;3\",4\n", "1:a;b;c|d/2:1;2;3|4" },
    { "5\" pipe,a\n6\" pipe,b\n", "1:5\" pipe|a/2:6\" pipe|b" },
    { ";;\n  \n;;\na;b;\n", "4:a|b|" },
    { ";;;\n;;;\n", "" },
  };

  assert_all (cases, G_N_ELEMENTS (cases));
}

static void
test_announced (void)
{
  static const char *const cases[][2] = {
    { "sep=;\na,b;c\n", "2:a,b|c" },
    { "SEP=\t\r\na,b\tc", "2:a,b|c" },
    { "sep=，\ra，b;c", "2:a|b;c" },
    { "sep=|", "" },
    /* No announcements. */
    { "sep=\na,b\n", "1:sep=/2:a|b" },
    { "sep=ab\na,b\n", "1:sep=ab/2:a|b" },
    { "\"sep=;\"\na,b\n", "1:sep=;/2:a|b" },
    { "a,b\nsep=;\n", "1:a|b/2:sep=;" },
  };

  assert_all (cases, G_N_ELEMENTS (cases));
}

static void
test_ends (void)
{
  static const char *const cases[][2] = {
    { "a,b\r1,2\r", "1:a|b/2:1|2" },
    { "a,b\r\n\"1\r\n2\",3", "1:a|b/2:1\r\n2|3" },
    { "a,b\n1,\"2\"", "1:a|b/2:1|2" },
    { "a,b\n1,", "1:a|b/2:1|" },
    { "“a,b”\n", "1:“a|b”" },
    { "", "" },
  };

  assert_all (cases, G_N_ELEMENTS (cases));
}

/* What no cell shows is refused by its place; marks that nobody sees are left out by the decoder. */
static void
test_controls (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    const char *place;
  } cases[] = {
#define CASE(text, place) { text, sizeof text - 1, place }
    CASE ("a,b\n1,x\001y\n", "line 2, column 2"),
    CASE ("a,b\n1,\"x\ny\001\"\n", "line 3, column 2"),
    CASE ("a,b\nx\000y,1\n", "line 2, column 1"),
    CASE ("a,b\nx\000,1\n", "line 2, column 1"),
    CASE ("a,b\n1,2,5\v6\n", "line 2, column 3"),
    CASE ("a,b\n1,\177\n", "line 2, column 2"),
    CASE ("a\xc2\x85,b\n", "line 1, column 1"),
    CASE ("a\xe2\x80\xae,b\xef\xbb\xbf\n", NULL),
#undef CASE
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, cases[i].length);
      g_autofree char *text = xushi_delimited_decode (bytes, NULL, NULL);
      g_autofree char *shown = show (text);

      if (cases[i].place != NULL)
        g_assert_nonnull (strstr (shown, cases[i].place));
      else
        g_assert_cmpstr (shown, ==, "1:a|b");
    }
}

/* Excel's “Unicode text”. */
static void
test_unicode_text (void)
{
  static const char text[] = "\xef\xbb\xbf名称\t值\r\n就业\t\"1,2\"\r\n";
  gsize length = 0;
  char *utf16 = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (utf16, length);
  g_autofree char *decoded = xushi_delimited_decode (bytes, NULL, NULL);
  g_autofree char *shown = show (decoded);

  g_assert_cmpstr (shown, ==, "1:名称|值/2:就业|1,2");
}

/* A text like a formula stands behind a tab, in quotes; numbers stay, and all is read as it was. */
static void
test_guard (void)
{
  static const struct
  {
    const char *cell;
    gboolean guarded;
  } cases[] = {
    { "=1+1", TRUE },      { "-abc", TRUE },     { "@SUM(1)", TRUE },  { "+cmd|' /C calc'!A0", TRUE },
    { "-", TRUE },         { "-5%x", TRUE },     { "-1-1", TRUE },     { "+1.2万", TRUE },
    { "\t=1", TRUE },      { "\t\t-5", TRUE },   { "\t@", TRUE },      { "-1e", TRUE },
    { "-5", FALSE },       { "+5.25", FALSE },   { "-1,234.5", FALSE }, { "-5%", FALSE },
    { "-1.5e-3", FALSE },  { "a=1", FALSE },     { "\tx", FALSE },     { " =1", FALSE },
    { "'=1", FALSE },      { "—", FALSE },       { "", FALSE },        { "sep=;", FALSE },
    { "say \"=1\"", FALSE },
  };
  const char delimiters[] = { ',', '\t' };

  for (gsize i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      const char *cell = cases[i / 2].cell;
      g_autoptr (XushiTable) table = xushi_table_new ();
      g_autoptr (XushiTable) back = NULL;
      g_autofree char *text = NULL;

      xushi_table_begin_row (table, 1);
      xushi_table_add_cell (table, cell);
      xushi_table_add_cell (table, "x");
      text = xushi_table_to_guarded_text (table, delimiters[i % 2]);
      back = xushi_table_parse (text, delimiters[i % 2], NULL);
      g_assert_nonnull (back);
      g_assert_cmpstr (xushi_table_get_cell (back, 0, 0), ==, cell);
      g_assert_cmpint (xushi_delimited_needs_guard (cell), ==, cases[i / 2].guarded);
      g_assert_cmpint (g_str_has_prefix (text, "\"\t"), ==,
                       cases[i / 2].guarded || *cell == '\t');
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/delimited/separators", test_separators);
  g_test_add_func ("/tables/delimited/announced", test_announced);
  g_test_add_func ("/tables/delimited/ends", test_ends);
  g_test_add_func ("/tables/delimited/controls", test_controls);
  g_test_add_func ("/tables/delimited/unicode-text", test_unicode_text);
  g_test_add_func ("/tables/delimited/guard", test_guard);
  return g_test_run ();
}
