/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-copy.h"
#include "rows/xushi-grid-html.h"
#include "rows/xushi-grid-tsv.h"

/* Tables of HTML on the clipboard, of other programs and of ours. */

static char *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "rows", "clipboard", name, NULL);
  char *text = NULL;
  GError *error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* (transfer full): cells with bars between them, lines with newlines; a line break is a slash. */
static char *
dup_cells (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("|", rows->pdata[i]);

      g_strdelimit (line, "\n", '/');
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

static const char table[] = "指标|1月|2月|备注\n"
                            "城镇新增就业|1200|1,234.6|正常 & <好>\n"
                            "地区生产总值|8.25%|7.9|第一行/第二行\n"
                            "一、就业|||\n"
                            "待报|—||说 \"好\"";

static void
test_programs (void)
{
  static const char *const names[] = { "libreoffice.html", "excel.html", "wps.html" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *html = read_sample (names[i]), *cells = NULL;
      g_autoptr (GPtrArray) rows = xushi_grid_html_parse (html);
      g_autoptr (GString) plain = NULL;

      cells = dup_cells (rows);
      plain = g_string_new (cells);
      /* Excel writes a blank that does not break. */
      g_string_replace (plain, "\u00a0", " ", 0);
      g_assert_cmpstr (plain->str, ==, table);
    }
}

/* LibreOffice writes the line break in a cell as a blank of its text: HTML knows better. */
static void
test_libreoffice (void)
{
  g_autofree char *html = read_sample ("libreoffice.html"), *text = read_sample ("libreoffice.txt");
  g_autoptr (GPtrArray) both = xushi_grid_html_choose (text, html);
  g_autoptr (GPtrArray) plain = xushi_grid_html_choose (text, NULL);
  g_autofree char *cells = dup_cells (both), *without = dup_cells (plain);

  g_assert_cmpstr (cells, ==, table);
  g_assert_nonnull (strstr (without, "第一行 第二行"));
}

static const struct
{
  const char *html;
  const char *cells; /* "": no table */
} tables[] = {
  { "<table><tr><td>1<td>2<tr><td>3", "1|2\n3|" },
  { "<table><tr><td rowspan=2>一</td><td>1</td></tr><tr><td>2</td></tr></table>", "一|1\n|2" },
  { "<table><tr><td>1</td><td rowspan=2>二</td></tr><tr><td>2</td></tr></table>", "1|二\n2|" },
  { "<table><tr><td colspan=2 rowspan=2>一</td><td>1</td></tr><tr><td>2</td></tr></table>",
    "一||1\n||2" },
  { "<table><tr><td> 城 镇\n  新增 </td></tr></table>", "城 镇 新增" },
  { "<table><tr><td><p>一</p><p>二</p></td></tr></table>", "一/二" },
  { "<table><thead><tr><th>一</th></tr></thead><tbody><tr><td>二</td></tr></tbody></table>",
    "一\n二" },
  { "<table><tr><td><b>12</b><style>x{}</style><script>y</script></td></tr></table>", "12" },
  { "<table><tr><td colspan=99999999>1</td></tr></table>", NULL },
  { "<table><tr><td colspan=-1 rowspan=0>1</td></tr></table>", "1" },
  { "<table><tr><td>&#19968;&lt;</td></tr></table>", "一<" },
  { "<p>一</p>", "" },
  { "<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>", "" },
  { "<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>", "" },
  { "<table></table>", "" },
  { "", "" },
  { "<", "" },
};

static void
test_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = xushi_grid_html_parse (tables[i].html);
      g_autofree char *cells = dup_cells (rows);

      if (tables[i].cells != NULL)
        g_assert_cmpstr (cells, ==, tables[i].cells);
      else
        g_assert_cmpuint (g_strv_length (rows->pdata[0]), <=, 1000);
    }
}

static void
test_choice (void)
{
  static const char html[] = "<table><tr><td>一<br>二</td><td>3</td></tr></table>";
  static const struct
  {
    const char *text, *html, *cells;
  } cases[] = {
    { "一\n二\t3", html, "一/二|3" },
    { "一 二\t3", html, "一/二|3" },
    { "别的\t3", html, "别的|3" },
    { "1.2\t3", "<table><tr><td sdval=1.25>1.2</td><td>3</td></tr></table>", "1.2|3" },
    { NULL, html, "一/二|3" },
    { "一\t二", "<p>一 二</p>", "一|二" },
    { "一\t二", NULL, "一|二" },
    { NULL, NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = xushi_grid_html_choose (cases[i].text, cases[i].html);
      g_autofree char *cells = dup_cells (rows);

      g_assert_cmpstr (cells, ==, cases[i].cells);
    }
}

/* What is copied here reads back as the same, in both forms. */
static void
test_copied (void)
{
  g_autoptr (GPtrArray) rows = xushi_grid_tsv_parse ("指标\t1200\t2/4\n\"一\n二\"\t<b>&amp;\t\n");
  g_autofree char *html = xushi_grid_copy_to_html (rows), *text = xushi_grid_copy_to_text (rows);
  g_autoptr (GPtrArray) from_html = xushi_grid_html_parse (html);
  g_autoptr (GPtrArray) from_text = xushi_grid_tsv_parse (text);
  g_autofree char *before = dup_cells (rows), *after = dup_cells (from_html);
  g_autofree char *read = dup_cells (from_text);

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (read, ==, before);
  /* A figure is a number there, a count of nodes is no date. */
  g_assert_nonnull (strstr (html, "<td>1200</td>"));
  g_assert_nonnull (strstr (html, "\\@\"' sdnum=\"1033;0;@\">2/4</td>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/grid-html/programs", test_programs);
  g_test_add_func ("/rows/grid-html/libreoffice", test_libreoffice);
  g_test_add_func ("/rows/grid-html/tables", test_tables);
  g_test_add_func ("/rows/grid-html/choice", test_choice);
  g_test_add_func ("/rows/grid-html/copied", test_copied);
  return g_test_run ();
}
