/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf.h"

#include <string.h>

/*
 * From boxes to text, without a PDF: what the helper would print is written here, in points.
 */

static void
begin (GString *boxes)
{
  g_string_append (boxes, "xushi-pdf 1\n");
}

static void
add_page (GString *boxes)
{
  g_string_append (boxes, "page 5950 8420 0\n");
}

/* A run of Chinese characters whose top is at @y. */
static void
add (GString *boxes, int x, int y, int size, const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += (guchar) *p < 0x80 ? size * 5 : size * 10;
  g_string_append_printf (boxes, "run %d %d %d %d %d %s\n", x * 10, y * 10, x * 10 + width,
                          (y + size) * 10, size * 10, text);
}

static XushiManuscript *
lay_out (GString *boxes)
{
  g_autoptr (GError) error = NULL;
  XushiManuscript *document;

  g_string_append (boxes, "end\n");
  document = xushi_pdf_lay_out (boxes->str, boxes->len, &error);
  g_assert_no_error (error);
  return document;
}

static void
assert_text (GString *boxes, const char *text)
{
  g_autoptr (XushiManuscript) document = lay_out (boxes);
  g_autofree char *found = g_strdup (xushi_manuscript_get_text (document));

  g_assert_cmpstr (g_strchomp (found), ==, text);
}

static const XushiBlock *
nth_block (const XushiManuscript *document, guint i)
{
  GPtrArray *blocks = xushi_manuscript_get_blocks (document);

  g_assert_cmpuint (blocks->len, >, i);
  return g_ptr_array_index (blocks, i);
}

/* Ten characters fill a line; 2 characters are an indent. */
static void
test_paragraphs (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL);

  begin (boxes);
  add_page (boxes);
  add (boxes, 70, 100, 10, "甲乙丙丁戊己庚辛");
  add (boxes, 50, 115, 10, "一二三四五六七八九投");
  add (boxes, 50, 130, 10, "资1");
  add (boxes, 70, 145, 10, "新的段从这里开始");
  add (boxes, 50, 160, 10, "完成固定资产投资1");
  add_page (boxes);
  add (boxes, 50, 100, 10, "20亿元。");
  assert_text (boxes, "甲乙丙丁戊己庚辛一二三四五六七八九投资1\n\n"
                      "新的段从这里开始完成固定资产投资120亿元。");
}

/* A line that is short and open may go on: that is for the reader of the text to say. */
static void
test_open_line (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL);

  begin (boxes);
  add_page (boxes);
  for (int i = 0; i < 5; i++)
    add (boxes, 50, 40 + 15 * i, 10, "一二三四五六七八九十");
  add (boxes, 50, 115, 10, "增长8");
  add (boxes, 50, 130, 10, "%以上。");
  add (boxes, 50, 145, 10, "另一句。");
  assert_text (boxes, "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
                      "一二三四五六七八九十增长8\n%以上。\n\n另一句。");
}

static void
test_words (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL);

  begin (boxes);
  add_page (boxes);
  add (boxes, 50, 100, 10, "work");
  add (boxes, 73, 100, 10, "report");
  add (boxes, 106, 100, 10, "of a coun-");
  add (boxes, 50, 115, 10, "ty is read here, and");
  add (boxes, 50, 130, 10, "words");
  assert_text (boxes, "work report of a county is read here, and words");
}

static void
test_headings (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL);
  g_autoptr (XushiManuscript) document = NULL;

  begin (boxes);
  add_page (boxes);
  add (boxes, 60, 60, 20, "总标题");
  add (boxes, 50, 100, 14, "第一节");
  for (int i = 0; i < 4; i++)
    add (boxes, 50, 120 + 15 * i, 10, "一二三四五六七八九。");
  add_page (boxes);
  add (boxes, 50, 100, 14, "第二节");
  document = lay_out (boxes);
  g_assert_cmpint (nth_block (document, 0)->kind, ==, XUSHI_BLOCK_HEADING);
  g_assert_cmpuint (nth_block (document, 0)->level, ==, 1);
  g_assert_cmpuint (nth_block (document, 1)->level, ==, 2);
  g_assert_cmpint (nth_block (document, 2)->kind, ==, XUSHI_BLOCK_PARAGRAPH);
  g_assert_cmpuint (nth_block (document, 3)->level, ==, 2);
  g_assert_cmpuint (nth_block (document, 3)->page, ==, 2);
}

static void
test_columns (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL), left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);
  g_autofree char *text = NULL;

  begin (boxes);
  add_page (boxes);
  add (boxes, 100, 60, 18, "跨过两栏的标题");
  for (int i = 0; i < 5; i++)
    {
      add (boxes, 50, 100 + 15 * i, 10, "左左左左左左左左左左");
      add (boxes, 170, 100 + 15 * i, 10, "右右右右右右右右右右");
    }
  for (int i = 0; i < 5; i++)
    {
      g_string_append (left, "左左左左左左左左左左");
      g_string_append (right, "右右右右右右右右右右");
    }
  text = g_strconcat ("跨过两栏的标题\n\n", left->str, right->str, NULL);
  assert_text (boxes, text);
}

static void
test_table (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL);
  g_autoptr (XushiManuscript) document = NULL;
  const char *text;

  begin (boxes);
  add_page (boxes);
  for (int i = 0; i < 3; i++)
    {
      add (boxes, 50, 100 + 20 * i, 10, i == 0 ? "失业率" : i == 1 ? "新增就业" : "投资");
      add (boxes, 150, 100 + 20 * i, 10, i == 0 ? "3%" : i == 1 ? "800人" : "12亿元");
      add (boxes, 250, 100 + 20 * i, 10, i == 0 ? "人社局" : i == 1 ? "人社局" : "发改局");
    }
  document = lay_out (boxes);
  text = xushi_manuscript_get_text (document);
  g_assert_null (strstr (text, "失业率人社局"));
  g_assert_null (strstr (text, "3%人社局"));
  g_assert_nonnull (strstr (text, "失业率"));
  g_assert_cmpint (nth_block (document, 0)->kind, ==, XUSHI_BLOCK_ROW);
}

/* A raised digit is left out and told; one that is only smaller is kept. */
static void
test_marks (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL);
  g_autoptr (XushiManuscript) document = NULL;

  begin (boxes);
  add_page (boxes);
  add (boxes, 50, 100, 16, "增长20");
  add (boxes, 98, 98, 8, "1");
  add (boxes, 102, 100, 16, "个百分点，PM");
  add (boxes, 198, 110, 8, "2.5");
  add (boxes, 214, 100, 16, "下降");
  document = lay_out (boxes);
  g_assert_cmpstr (xushi_manuscript_get_text (document), ==, "增长20个百分点，PM2.5下降\n\n");
  g_assert_cmpuint (xushi_manuscript_get_notes (document)->len, ==, 1);
}

/* Heads and numbers of three pages go; a line that stands there only once stays. */
static void
test_edges (void)
{
  g_autoptr (GString) boxes = g_string_new (NULL);
  g_autoptr (XushiManuscript) document = NULL;

  begin (boxes);
  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 4);

      add_page (boxes);
      add (boxes, 50, 40, 10, "工作报告");
      add (boxes, 50, 100, 10, i == 1 ? "一二三四五六七八九，" : i == 2 ? "2016年一二三四，" : "增长8%。");
      add (boxes, 50, 800, 10, number);
    }
  document = lay_out (boxes);
  g_assert_null (strstr (xushi_manuscript_get_text (document), "工作报告"));
  g_assert_null (strstr (xushi_manuscript_get_text (document), "5"));
  g_assert_nonnull (strstr (xushi_manuscript_get_text (document), "2016年"));
  g_assert_nonnull (strstr (xushi_manuscript_get_text (document), "增长8%。"));
  g_assert_cmpuint (xushi_manuscript_get_notes (document)->len, ==, 1);
}

/* What the helper never prints is an error, and so is an end that is missing. */
static void
test_refused (void)
{
  static const char *const bad[]
      = { "", "xushi-pdf 2\nend\n", "xushi-pdf 1\n", "xushi-pdf 1\npage 1 1 0\n",
          "xushi-pdf 1\npage 1 1\nend\n", "xushi-pdf 1\nrun 1 1 2 2 1 a\nend\n",
          "xushi-pdf 1\npage 1 1 0\nrun 1 1 2 2 a\nend\n", "xushi-pdf 1\npage 99999999 1 0\nend\n",
          "xushi-pdf 1\npage 1 1 0\nrun 1 1 2 2 1 \xff\nend\n", "xushi-pdf 1\nnoise\nend\n" };
  static const char *const empty[] = { "xushi-pdf 1\npage 1 1 0\nend\n",
                                       "xushi-pdf 1\npage 1 1 1\nend\n", "xushi-pdf 1\nend\n" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (xushi_pdf_lay_out (bad[i], strlen (bad[i]), &error));
      g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY);
    }
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (xushi_pdf_lay_out (empty[i], strlen (empty[i]), &error));
      g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EMPTY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/pdf/paragraphs", test_paragraphs);
  g_test_add_func ("/documents/pdf/open-line", test_open_line);
  g_test_add_func ("/documents/pdf/words", test_words);
  g_test_add_func ("/documents/pdf/headings", test_headings);
  g_test_add_func ("/documents/pdf/columns", test_columns);
  g_test_add_func ("/documents/pdf/table", test_table);
  g_test_add_func ("/documents/pdf/marks", test_marks);
  g_test_add_func ("/documents/pdf/edges", test_edges);
  g_test_add_func ("/documents/pdf/refused", test_refused);
  return g_test_run ();
}
