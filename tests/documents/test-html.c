/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include "documents/xushi-manuscript-read.h"

#include <gsf/gsf-utils.h>
#include <string.h>

static const struct
{
  const char *name, *page, *dump, *notes;
} cases[] = {
  { "text", "<!DOCTYPE html>\n<html><head><title>网页</title><style>p{}</style><script>var a='9人<p>';"
            "</script></head><body><nav><a>首页</a></nav><div>投资1<br>20&nbsp;亿元&#x4ee5;上\n"
            "和   <b>就业</b></div>尾<!-- 注 --></body></html>",
    "P: 投资1\n20 亿元以上和 就业\nP: 尾\n", NULL },
  { "headings", "<h1>报告</h1><h2>一、目标</h2><p>甲<p>乙<h6>丙</h6>",
    "H1: 报告\nH2: 一、目标\nP: 甲\nP: 乙\nH6: 丙\n", NULL },
  { "lists", "<body><ol><li>甲<li value=5>乙<ul><li>子</ul><li>丙</ol><ol start=3><li><p>丁</p></ol>",
    "I1: 1、甲\nI1: 5、乙\nI2: 子\nI1: 6、丙\nI1: 3、丁\n", NULL },
  { "breaks", "<p>　　甲。<br><br>　　乙<br>丙</p><pre>a\n b</pre>", "P: 　　甲。\nP: 　　乙\n丙\nP: a\n b\n", NULL },
  { "hidden", "<div style='DISPLAY : none'>9人</div><p hidden>8人</p><p>见<span "
              "style='visibility:hidden'>7人</span></p>", "P: 见\n", "3 passages of hidden text" },
  { "left out", "<p>甲<img src=a><del>旧</del><iframe></iframe><select><option>1</select><svg><text>x"
                "</text></svg></p>",
    "P: 甲\n", "1 deleted passage|2 pictures|2 entry fields" },
  { "table", "<table><thead><tr><th rowspan=2>指标<th colspan=2>2016年目标<tr><th>总量（亿元）<th>增长%"
             "</thead><tbody><tr><td>投资<td>20<td>8<tr><td>合计<td>20<td></table><p>后",
    "T: 指标；2016年目标\nT: 指标；总量（亿元）；增长%\nR: {投资20亿元，增长8%}\nR: {}合计20亿元\nP: 后\n", NULL },
  { "arranged", "<table><tr><td><table><tr><td>导航</table><td><h2>一、目标</h2><p>正文</p></table>",
    "P: 导航\nH2: 一、目标\nP: 正文\n", NULL },
  { "unsound", "<table><td>甲</div></table></b><p>乙<li>丙</ul></body>丁", "P: 甲\nP: 乙\nI1: 丙\nP: 丁\n", NULL },
};

static void
test_page (gconstpointer data)
{
  guint at = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (cases[at].page, strlen (cases[at].page));

  fixture_assert_read (bytes, cases[at].dump, cases[at].notes);
}

/* The page names its encoding, not always rightly; a mark goes before it, the clerk before both. */
static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding, *named;
  } pages[] = { { "GB18030", "gb2312" }, { "GB18030", "GBK" },     { "UTF-8", "utf-8" },
                { "BIG5", "big5" },      { "GB18030", "utf-8" },   { "GB18030", "nonsense" },
                { "UTF-16", "utf-16" } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *page = g_strdup_printf (
          "<html><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\">"
          "<body><p>政府工作</p><p>人口和公路</p></body></html>",
          pages[i].named);
      gsize size = 0;
      char *data = g_convert (page, -1, pages[i].encoding, "UTF-8", NULL, &size, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);

      fixture_assert_read (bytes, "P: 政府工作\nP: 人口和公路\n", NULL);
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) page = g_string_new ("<html><body>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (page, "<div>");
  bytes = g_bytes_new (page->str, page->len);
  fixture_assert_refused (bytes, XUSHI_FILE_ERROR_TOO_LARGE, "deeper");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gsf_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/documents/html/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_page);
    }
  g_test_add_func ("/documents/html/encodings", test_encodings);
  g_test_add_func ("/documents/html/depth", test_depth);
  return g_test_run ();
}
