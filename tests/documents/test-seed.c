/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include "documents/xushi-manuscript-read.h"
#include "extract/xushi-extract.h"

#include <gsf/gsf-utils.h>
#include <string.h>

/*
 * A report as a document gives the same targets as its plain text. The real one, deqing-2016.txt,
 * is not part of the source; its folder is given by XUSHI_SHARED_DATA, or is beside the source tree.
 * A short one of our own stands for it, so that something is always tried.
 */

static const char own[]
    = "德清县2016年政府工作报告\n"
      "一、2015年工作回顾\n过去一年，地区生产总值增长7.5%，新建学校2所。\n"
      "二、2016年主要工作\n2016年经济社会发展的主要预期目标是：地区生产总值增长8%以上，财政总收入增长7.5%。\n"
      "(一)坚持创新驱动，加快转型升级。新认定科技型中小企业100家以上。\n培育上市企业2家。\n"
      "(二)坚持城乡统筹。改造农村公路50公里，新建改建公厕12座。\n";

static char *
load_report (void)
{
  const char *folder = g_getenv ("XUSHI_SHARED_DATA");
  g_autofree char *beside = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "..", "shared",
                                              "data", NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : beside, "deqing-2016.txt",
                                            NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

/* (transfer full): the targets, each as a line that can be compared. */
static GPtrArray *
list_targets (const char *text, const GPtrArray *blocks)
{
  const XushiExtractOptions options = { .blocks = blocks };
  g_autoptr (GPtrArray) found = xushi_extract_targets (text, &options);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);

      g_ptr_array_add (lines, g_strdup_printf ("%s %s %g %g %s | %s | %s", c->subject,
                                               xushi_operator_to_string (c->op), c->value,
                                               c->value2, c->unit, c->area, c->group));
    }
  return lines;
}

typedef enum
{
  TYPED,   /* .docx, with the numbers as text */
  COUNTED, /* .docx, with the numbers of lists */
  ODT,
  HTML,
  N_FORMS
} Form;

/* How a line that begins with a number like (一) is written, without it; and any other. */
static const struct
{
  const char *heading, *end_heading, *line, *end_line;
} forms[] = {
  { "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>" },
  { "<w:p><w:pPr><w:pStyle w:val='2'/></w:pPr><w:r><w:t>", "</w:t></w:r></w:p>", "<w:p><w:r><w:t>",
    "</w:t></w:r></w:p>" },
  { "<text:list text:style-name='L' text:continue-numbering='true'><text:list-item><text:h "
    "text:outline-level='2'>",
    "</text:h></text:list-item></text:list>", "<text:p>", "</text:p>" },
  { "<h2>", "</h2>", "<p>", "</p>" },
};

/* The length of a number like (一) at the start of a line. */
static gsize
measure_mark (const char *line)
{
  const char *end = g_str_has_prefix (line, "(") ? strchr (line, ')') : NULL;

  return end != NULL && end - line <= 8 ? (gsize) (end + 1 - line) : 0;
}

static char *
write_body (const char *text, Form form)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *body = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize mark = measure_mark (lines[i]);
      gboolean is_heading = mark > 0;
      g_autofree char *rest = NULL;

      if (form == TYPED || form == HTML)
        mark = 0;
      rest = g_markup_escape_text (lines[i] + mark, -1);
      g_string_append_printf (body, "%s%s%s\n", is_heading ? forms[form].heading : forms[form].line,
                              rest, is_heading ? forms[form].end_heading : forms[form].end_line);
    }
  return g_string_free (body, FALSE);
}

static GBytes *
write_document (const char *text, Form form)
{
  g_autofree char *body = write_body (text, form);

  if (form == ODT)
    return fixture_flat_odt (
        "<text:list-style style:name='L'><text:list-level-style-number text:level='1' "
        "style:num-format='一' style:num-prefix='(' style:num-suffix=')'/></text:list-style>",
        body);
  if (form == HTML)
    {
      char *page = g_strconcat ("<html><meta charset=utf-8><body>", body, "</body></html>", NULL);

      return g_bytes_new_take (page, strlen (page));
    }
  return fixture_pack_docx (
      body,
      "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt "
      "w:val='chineseCounting'/><w:lvlText w:val='(%1)'/></w:lvl></w:abstractNum>"
      "<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>",
      "<w:style w:type='paragraph' w:styleId='2'><w:name w:val='heading 2'/><w:pPr><w:numPr>"
      "<w:numId w:val='3'/></w:numPr></w:pPr></w:style>");
}

static void
assert_same_targets (const char *text)
{
  g_autoptr (GPtrArray) plain = list_targets (text, NULL);

  g_assert_cmpuint (plain->len, >, 4);
  for (Form form = 0; form < N_FORMS; form++)
    {
      g_autoptr (GBytes) bytes = write_document (text, form);
      g_autoptr (GError) error = NULL;
      g_autoptr (XushiManuscript) document = xushi_manuscript_decode (bytes, NULL, &error);
      g_autoptr (GPtrArray) found = NULL;

      g_assert_no_error (error);
      found = list_targets (xushi_manuscript_get_text (document),
                            xushi_manuscript_get_blocks (document));
      for (guint i = 0; i < MIN (found->len, plain->len); i++)
        g_assert_cmpstr (g_ptr_array_index (found, i), ==, g_ptr_array_index (plain, i));
      g_assert_cmpuint (found->len, ==, plain->len);
    }
}

static void
test_own (void)
{
  assert_same_targets (own);
}

static void
test_real (void)
{
  g_autofree char *text = load_report ();

  if (text == NULL)
    g_test_skip ("deqing-2016.txt is not here; name its folder in XUSHI_SHARED_DATA");
  else
    assert_same_targets (text);
}

/* The area of a row is that of its column; a table in the review sets no targets, unless its head
 * says that they are the plan's. */
static void
test_rows (void)
{
  static const char *const page
      = "<h1>德清县2016年政府工作报告</h1><h2>一、2015年工作回顾</h2>"
        "<table><tr><td>指标<td>目标<td>完成情况<tr><td>人口<td>40万人<td>41万人</table>"
        "<table><tr><td>领域<td>指标<td>2015年完成<td>2016年目标<td>牵头单位"
        "<tr><td>工业<td>技改投资<td>19亿元<td>20亿元<td>经信局</table>"
        "<h2>二、2016年工作</h2><p>新建学校3所。</p>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = xushi_manuscript_decode (bytes, NULL, &error);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_no_error (error);
  found = list_targets (xushi_manuscript_get_text (document),
                        xushi_manuscript_get_blocks (document));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (found, 0), ==, "技改投资 = 20 nan 亿元 | 工业 | ");
  g_assert_cmpstr (g_ptr_array_index (found, 1), ==, "学校(新建) = 3 nan 所 | 2016年工作 | ");
}

/* Headings without a number: what their levels mean follows from the document. */
static void
test_levels (void)
{
  static const char *const page
      = "<h1>德清县2016年政府工作报告</h1><h2>2016年主要任务</h2><h3>做强工业</h3><p>技改50项。</p>"
        "<h3>做优服务业</h3><p>新增企业8家。</p>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = xushi_manuscript_decode (bytes, NULL, &error);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_no_error (error);
  found = list_targets (xushi_manuscript_get_text (document),
                        xushi_manuscript_get_blocks (document));
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (found, 0), "| 做强工业 | "));
  g_assert_true (g_str_has_suffix (g_ptr_array_index (found, 1), "| 做优服务业 | "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gsf_init ();
  g_test_add_func ("/documents/seed/own", test_own);
  g_test_add_func ("/documents/seed/real", test_real);
  g_test_add_func ("/documents/seed/rows", test_rows);
  g_test_add_func ("/documents/seed/levels", test_levels);
  return g_test_run ();
}
