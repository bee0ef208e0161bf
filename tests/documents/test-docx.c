/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include <gsf/gsf-utils.h>

#define T(text) "<w:r><w:t>" text "</w:t></w:r>"
#define P(text) "<w:p>" T (text) "</w:p>"
#define STYLED(style, text) "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" T (text) "</w:p>"
#define ITEM(num, level, text)                                                                     \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" num "'/></w:numPr></w:pPr>"   \
  T (text) "</w:p>"
#define LEVEL(at, form, text, more)                                                                \
  "<w:lvl w:ilvl='" at "'><w:start w:val='1'/><w:numFmt w:val='" form "'/>" more                   \
  "<w:lvlText w:val='" text "'/></w:lvl>"
#define LIST(num, kind, more)                                                                      \
  "<w:num w:numId='" num "'><w:abstractNumId w:val='" kind "'/>" more "</w:num>"
#define CELL(properties, body) "<w:tc><w:tcPr>" properties "</w:tcPr>" body "</w:tc>"
#define FIELD(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define BOX(text) "<w:txbxContent>" P (text) "</w:txbxContent>"

#define NUMBERING                                                                                  \
  "<w:abstractNum w:abstractNumId='1'>" LEVEL ("0", "chineseCountingThousand", "（%1）", "")       \
  LEVEL ("1", "decimal", "%2.", "") LEVEL ("2", "decimal", "%1.%2.%3", "<w:isLgl/>")               \
  "</w:abstractNum><w:abstractNum w:abstractNumId='2'>" LEVEL ("0", "bullet", "•", "")             \
  LEVEL ("1", "decimal", "%2)", "<w:lvlRestart w:val='0'/>")                                       \
  "</w:abstractNum><w:abstractNum w:abstractNumId='3'><w:numStyleLink w:val='heading'/>"           \
  "</w:abstractNum>" LIST ("1", "1", "") LIST ("2", "1", "") LIST ("3", "2", "")                   \
  LIST ("4", "1", "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>")        \
  LIST ("5", "3", "")

#define STYLES                                                                                     \
  "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"     \
  "<w:style w:type='paragraph' w:styleId='heading'><w:name w:val='heading 2'/><w:basedOn "         \
  "w:val='a'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"                    \
  "<w:style w:type='paragraph' w:styleId='own'><w:name w:val='我的'/><w:basedOn "                  \
  "w:val='heading'/></w:style>"                                                                    \
  "<w:style w:type='paragraph' w:styleId='toc1'><w:name w:val='toc 1'/></w:style>"                 \
  "<w:style w:type='character' w:styleId='hid'><w:name w:val='h'/><w:rPr><w:vanish/></w:rPr>"      \
  "</w:style><w:style w:type='paragraph' w:styleId='loop'><w:name w:val='l'/><w:basedOn "          \
  "w:val='loop'/></w:style>"

static const struct
{
  const char *name, *body, *dump, *notes;
} cases[] = {
  { "text", "<w:p><w:r><w:t>投资1</w:t><w:br/><w:t>20亿元</w:t><w:tab/><w:noBreakHyphen/></w:r></w:p>"
            "<w:p><w:r><w:sym w:font='Symbol' w:char='F0B3'/><w:t>5</w:t><w:softHyphen/></w:r></w:p>",
    "P: 投资1\n20亿元\t-\nP: ≥5\n", NULL },
  { "numbering", ITEM ("1", "0", "甲") ITEM ("1", "1", "乙") ITEM ("1", "1", "2016年")
                     ITEM ("2", "0", "丙") ITEM ("1", "1", "丁") ITEM ("1", "2", "戊")
                         ITEM ("4", "0", "己") ITEM ("4", "0", "庚") P ("辛"),
    "I1: （一）甲\nI2: 1.乙\nI2: 2、2016年\nI1: （二）丙\nI2: 1.丁\nI3: 2.1.1、戊\n"
    "I1: （五）己\nI1: （六）庚\nP: 辛\n", NULL },
  { "bullets", ITEM ("3", "0", "甲") ITEM ("3", "1", "乙") ITEM ("3", "0", "丙")
                   ITEM ("3", "1", "丁") ITEM ("9", "0", "戊"),
    "I1: 甲\nI2: 1)乙\nI1: 丙\nI2: 2)丁\nP: 戊\n", "1 paragraph of a numbered list" },
  { "styles", STYLED ("heading", "改革") STYLED ("own", "创新") STYLED ("loop", "正文")
                  ITEM ("5", "0", "开放") STYLED ("toc1", "目录一行"),
    "H2: （一）改革\nH2: （二）创新\nP: 正文\nI1: （三）开放\n", "table of contents" },
  { "outline", "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>" T ("总纲") "</w:p>", "H1: 总纲\n",
    NULL },
  { "changes", "<w:p>" T ("增长") "<w:del><w:r><w:delText>7%</w:delText></w:r></w:del><w:ins>"
               T ("8%") "</w:ins></w:p><w:p><w:moveFrom>" T ("旧处") "</w:moveFrom></w:p><w:p>"
               "<w:moveTo>" T ("新处") "</w:moveTo></w:p>",
    "P: 增长8%\nP: 新处\n", "1 deleted passage|1 inserted passage|1 moved passage" },
  { "joined", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" T ("新增就业") "</w:p>" P ("1.2万人"),
    "P: 新增就业1.2万人\n", NULL },
  { "hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>9人</w:t></w:r><w:r><w:rPr><w:rStyle "
              "w:val='hid'/></w:rPr><w:t>8人</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr>"
              "<w:t>见</w:t></w:r></w:p>",
    "P: 见\n", "2 passages of hidden text" },
  { "fields", "<w:p>" FIELD ("begin") "<w:r><w:instrText>REF 9人</w:instrText></w:r>"
              FIELD ("begin") T ("内") FIELD ("end") FIELD ("separate") T ("果") FIELD ("end")
              T ("后") "</w:p>", "P: 果后\n", NULL },
  { "open field", "<w:p>" T ("前") FIELD ("begin") T ("后") "</w:p>", "P: 前\n",
    "field that has no end; save the document again in its own program. The first one stands "
    "after “前”" },
  { "box", "<w:p>" T ("前") "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
           BOX ("框") "</w:drawing></mc:Choice><mc:Fallback><w:pict>" BOX ("框")
           "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" T ("后") "</w:p>",
    "P: 前后\nP: 框\n", "1 text box" },
  { "left out", "<w:p>" T ("甲") "<w:r><w:footnoteReference w:id='1'/><w:endnoteReference w:id='1'/>"
                "<w:commentReference w:id='1'/><w:drawing/><w:object/><w:sym w:font='Wingdings' "
                "w:char='F0A7'/></w:r><m:oMath><m:r><m:t>3</m:t></m:r></m:oMath></w:p><w:altChunk/>",
    "P: 甲\n", "2 footnotes or endnotes|1 comment|1 picture|1 embedded object|1 formula|1 sign|"
               "another document" },
  { "holders", "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>" T ("甲")
               "</w:hyperlink><w:smartTag>" T ("乙") "</w:smartTag><w:fldSimple>" T ("丙")
               "</w:fldSimple><w:r><w:ruby><w:rt>" T ("x") "</w:rt><w:rubyBase>" T ("丁")
               "</w:rubyBase></w:ruby></w:r></w:p></w:sdtContent></w:sdt>", "P: 甲乙丙丁\n", NULL },
  { "table", "<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>" CELL ("", P ("工作领域"))
             CELL ("", P ("指标")) CELL ("", P ("2016年") P ("目标")) "</w:tr><w:tr>"
             CELL ("<w:vMerge w:val='restart'/>", P ("工业")) CELL ("", P ("技改")) CELL ("", P ("50项"))
             "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" CELL ("", P ("旧")) "</w:tr><w:tr>"
             CELL ("<w:vMerge/>", "<w:p/>") CELL ("", P ("投资")) CELL ("", P ("9亿元")) "</w:tr></w:tbl>",
    "T: 工作领域；指标；2016年目标\nR: {技改50项}；工作领域：工业\nR: {投资9亿元}；工作领域：工业\n",
    "1 deleted passage" },
  { "nested", "<w:tbl><w:tr>" CELL ("", P ("上")) CELL ("", "<w:tbl><w:tr>" CELL ("", P ("内"))
              "</w:tr></w:tbl>" P ("下")) "</w:tr></w:tbl>", "P: 上\nP: 内\nP: 下\n", NULL },
  { "short rows", "<w:tbl><w:tr>" CELL ("", P ("指标")) CELL ("", P ("目标")) "</w:tr><w:tr><w:trPr>"
                  "<w:gridBefore w:val='1'/></w:trPr>" CELL ("", P ("8%")) "</w:tr><w:tr>"
                  CELL ("<w:gridSpan w:val='5'/>", P ("注")) CELL ("", P ("多")) "</w:tr></w:tbl>",
    "T: 指标；目标\nR: {}8%\nR: {注}；多\n", NULL },
};

static void
test_body (gconstpointer data)
{
  guint at = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = fixture_pack_docx (cases[at].body, NUMBERING, STYLES);

  fixture_assert_read (bytes, cases[at].dump, cases[at].notes);
}

/* The strict form has other namespaces; a part may have another name and prefix. */
static void
test_strict (void)
{
  g_autoptr (GBytes) bytes = fixture_pack (
      "_rels/.rels",
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      "<Relationship Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' "
      "Target='/word/document2.xml'/></Relationships>",
      "word/document2.xml",
      "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p><x:r>"
      "<x:t>甲</x:t></x:r></x:p></x:body></x:document>",
      NULL);

  fixture_assert_read (bytes, "P: 甲\n", NULL);
}

/* The flat form of 2003 gives the numbers itself. */
static void
test_flat (void)
{
  static const char text[] =
      "<?xml version='1.0'?><w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/"
      "wordml' xmlns:wx='http://schemas.microsoft.com/office/word/2003/auxHint'><w:styles><w:style "
      "w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style></w:styles><w:body>"
      "<wx:sect><w:p><w:pPr><w:pStyle w:val='1'/><w:listPr><w:ilvl w:val='0'/><w:ilfo w:val='1'/>"
      "<wx:t wx:val='(A)'/></w:listPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p></wx:sect></w:body>"
      "</w:wordDocument>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);

  fixture_assert_read (bytes, "H1: (A)x\n", NULL);
}

static void
test_unsound (void)
{
  g_autoptr (GBytes) open = fixture_pack ("word/document.xml", "<w:document>", NULL);
  g_autoptr (GBytes) bodiless = fixture_pack ("word/document.xml", "<document/>", NULL);
  g_autoptr (GBytes) style = fixture_pack ("word/document.xml", "<a/>", "word/styles.xml", "<b>",
                                           NULL);
  g_autoptr (GBytes) empty = fixture_pack_docx ("<w:p/>", NULL, NULL);
  g_autoptr (GBytes) whole = fixture_pack_docx (P ("x"), NULL, NULL);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, 40);

  fixture_assert_refused (open, XUSHI_FILE_ERROR_BINARY, "damaged");
  fixture_assert_refused (bodiless, XUSHI_FILE_ERROR_BINARY, "no body");
  fixture_assert_refused (style, XUSHI_FILE_ERROR_BINARY, "damaged");
  fixture_assert_refused (empty, XUSHI_FILE_ERROR_EMPTY, "no text");
  fixture_assert_refused (cut, XUSHI_FILE_ERROR_BINARY, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gsf_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/documents/docx/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_body);
    }
  g_test_add_func ("/documents/docx/strict", test_strict);
  g_test_add_func ("/documents/docx/flat", test_flat);
  g_test_add_func ("/documents/docx/unsound", test_unsound);
  return g_test_run ();
}
