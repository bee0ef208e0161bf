/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include <gsf/gsf-utils.h>

#define P(text) "<text:p>" text "</text:p>"
#define LIST(attributes, items)                                                                    \
  "<text:list text:style-name='L' " attributes ">" items "</text:list>"
#define ITEM(text) "<text:list-item>" text "</text:list-item>"
#define CELL(attributes, text)                                                                     \
  "<table:table-cell " attributes ">" P (text) "</table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"

#define STYLES                                                                                     \
  "<style:style style:name='hid'><style:text-properties text:display='none'/></style:style>"       \
  "<style:style style:name='sub' style:parent-style-name='hid'/>"                                  \
  "<style:style style:name='listed' style:list-style-name='N'/>"                                   \
  "<text:list-style style:name='L'><text:list-level-style-number text:level='1' "                  \
  "style:num-format='一' style:num-prefix='（' style:num-suffix='）'/><text:list-level-style-number " \
  "text:level='2' style:num-format='1' style:num-suffix='.' text:display-levels='2'/>"             \
  "<text:list-level-style-bullet text:level='3'/></text:list-style>"                               \
  "<text:list-style style:name='N'><text:list-level-style-number text:level='1' "                  \
  "xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0' "            \
  "loext:num-list-format='第%1%条' style:num-format='①' text:start-value='3'/></text:list-style>"  \
  "<text:outline-style><text:outline-level-style text:level='2' style:num-format='I' "             \
  "style:num-suffix='. '/></text:outline-style>"

static const struct
{
  const char *name, *text, *dump, *notes;
} cases[] = {
  { "text", P ("投资1<text:line-break/>20\n 亿元<text:s text:c='2'/>甲<text:tab/>乙"
               "<text:soft-page-break/><text:span>丙</text:span><text:a>丁</text:a>"
               "<text:page-number>3</text:page-number>"),
    "P: 投资1\n20 亿元  甲\t乙丙丁3\n", NULL },
  { "headings", "<text:h text:outline-level='1'>总</text:h><text:h text:outline-level='2'>甲</text:h>"
                "<text:h text:outline-level='2' text:is-list-header='true'>乙</text:h>"
                "<text:h text:outline-level='2'>丙</text:h>",
    "H1: 总\nH2: I. 甲\nH2: 乙\nH2: II. 丙\n", NULL },
  { "lists", LIST ("", ITEM (P ("甲") P ("续")) ITEM (P ("乙") LIST ("", ITEM (P ("子")) ITEM (P ("丑")))))
                 P ("间") LIST ("text:continue-numbering='true'", ITEM (P ("丙")))
                     LIST ("", "<text:list-header>" P ("头") "</text:list-header>"
                               "<text:list-item text:start-value='7'>" P ("丁") "</text:list-item>")
                         LIST ("", ITEM (LIST ("", ITEM (LIST ("", ITEM (P ("点"))))))),
    "I1: （一）甲\nP: 续\nI1: （二）乙\nI2: 二.1.子\nI2: 二.2.丑\nP: 间\nI1: （三）丙\nP: 头\n"
    "I1: （七）丁\nI3: 点\n", NULL },
  { "styled list", "<text:list>" ITEM ("<text:p text:style-name='listed'>甲</text:p>") "</text:list>",
    "I1: 第③条甲\n", NULL },
  { "left out", "<text:tracked-changes><text:changed-region><text:deletion>" P ("旧9人")
                "</text:deletion></text:changed-region><text:changed-region><text:insertion/>"
                "</text:changed-region></text:tracked-changes>" P ("新<text:change text:change-id='a'/>"
                "<text:note><text:note-body>" P ("注") "</text:note-body></text:note>"
                "<office:annotation>" P ("批") "</office:annotation>") "<text:table-of-content><text:"
                "index-body>" P ("目录") "</text:index-body></text:table-of-content>",
    "P: 新\n", "1 deleted passage|1 inserted passage|1 footnote|1 comment|table of contents" },
  { "hidden", P ("见<text:span text:style-name='sub'>9人</text:span><text:hidden-text "
                 "text:string-value='8人'>8人</text:hidden-text>")
                  P ("7人<text:hidden-paragraph text:is-hidden='true'/>")
                      "<text:p text:style-name='hid'>6人</text:p><text:section text:display='none'>"
                      P ("5人") "</text:section><text:section>" P ("段") "</text:section>",
    "P: 见\nP: 段\n", "5 passages of hidden text" },
  { "frames", P ("前<draw:frame><draw:text-box>" P ("框") "</draw:text-box></draw:frame>后<draw:frame>"
                 "<draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame>"
                 "<draw:custom-shape>" P ("形") "</draw:custom-shape>"),
    "P: 前后\nP: 框\nP: 形\n", "1 picture|1 embedded object|2 text boxes" },
  { "table", "<table:table><table:table-column/><table:table-header-rows>"
             ROW (CELL ("table:number-columns-spanned='2'", "指标") "<table:covered-table-cell/>"
                  CELL ("", "2016年目标")) "</table:table-header-rows>"
             ROW (CELL ("table:number-rows-spanned='2'", "居民收入") CELL ("", "（城镇）") CELL ("", "8.5%"))
             ROW ("<table:covered-table-cell/>" CELL ("", "（农村）") CELL ("", "9%"))
             "</table:table>",
    "T: 指标；2016年目标\nR: {居民收入（城镇）8.5%}\nR: {居民收入（农村）9%}\n", NULL },
};

static void
test_text (gconstpointer data)
{
  guint at = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = fixture_flat_odt (STYLES, cases[at].text);

  fixture_assert_read (bytes, cases[at].dump, cases[at].notes);
}

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define CONTENT(body)                                                                              \
  "<o:document-content xmlns:o='" ODF "office:1.0' xmlns:t='" ODF "text:1.0'><o:body>" body        \
  "</o:body></o:document-content>"
#define MANIFEST(entry)                                                                            \
  "<m:manifest xmlns:m='" ODF "manifest:1.0'><m:file-entry>" entry "</m:file-entry></m:manifest>"

static void
test_archive (void)
{
  g_autoptr (GBytes) whole = fixture_pack (
      "mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
      CONTENT ("<o:text><t:p>甲</t:p></o:text>"), "META-INF/manifest.xml", MANIFEST (""), NULL);
  g_autoptr (GBytes) sheet
      = fixture_pack ("content.xml", CONTENT ("<o:spreadsheet/>"), "META-INF/manifest.xml",
                      MANIFEST (""), NULL);
  g_autoptr (GBytes) locked
      = fixture_pack ("content.xml", "\x12\x34", "META-INF/manifest.xml",
                      MANIFEST ("<m:encryption-data/>"), NULL);
  g_autoptr (GBytes) damaged
      = fixture_pack ("content.xml", "<a>", "META-INF/manifest.xml", MANIFEST (""), NULL);

  fixture_assert_read (whole, "P: 甲\n", NULL);
  fixture_assert_refused (sheet, XUSHI_FILE_ERROR_BINARY, "workbook");
  fixture_assert_refused (locked, XUSHI_FILE_ERROR_UNSUPPORTED, "password");
  fixture_assert_refused (damaged, XUSHI_FILE_ERROR_BINARY, "damaged");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gsf_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/documents/odt/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_text);
    }
  g_test_add_func ("/documents/odt/archive", test_archive);
  return g_test_run ();
}
