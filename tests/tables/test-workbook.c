/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book.h"

#include <string.h>

/* Checks that the workbook is read as @wanted. */
static void
check (GBytes *bytes, const char *wanted)
{
  g_autofree char *found = book_dump (bytes, 0);

  g_assert_cmpstr (found, ==, wanted);
  g_bytes_unref (bytes);
}

/* Checks that the sentence of the refusal has @word. */
static void
check_refused (GBytes *bytes, const char *word)
{
  g_autofree char *found = book_dump (bytes, 0);

  if (!g_str_has_prefix (found, "error: ") || strstr (found, word) == NULL)
    g_error ("“%s” is not in: %s", word, found);
  g_bytes_unref (bytes);
}

static void
test_texts (void)
{
  check (book_make ("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                    "<c r='C1' t='s'><v>0</v></c></row>"
                    "<row r='3'><c r='B3' t='inlineStr'><is><r><t xml:space='preserve'>行 </t></r>"
                    " <r><t>内</t></r></is></c><c r='C3' t='s'><v>2</v></c></row>"
                    "<row r='4'><c r='A4' t='b'><v>1</v></c><c r='B4' t='b'><v>0</v></c>"
                    "<c r='C4' t='str'><f>A1</f><v>文</v></c><c r='D4' t='str'><f>B9</f><v></v></c>"
                    "<c r='E4'><v> 5 </v></c></row>",
                    NULL,
                    "<si><t>指标</t><rPh sb='0' eb='2'><t>zhibiao</t></rPh><phoneticPr/></si>"
                    "<si>\n <r><rPr/><t>目标</t></r>\n <r><t>值</t></r>\n</si>"
                    "<si><t>一_x000D_\n二_x000D_三_x005F_x0041_ _x4e2d__xD83D__xDE00__x_</t></si>",
                    NULL),
         "1:指标|目标值|指标\n3:|行 内|一\n二\n三_x0041_ 中😀_x_\n4:TRUE|FALSE|文||5\n");
}

static void
test_refused_texts (void)
{
  check_refused (book_make ("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", NULL,
                            "<si><t>a_x0001_</t></si>", NULL),
                 "A1");
  check (book_make ("<row r='1'><c r='A1' t='s'><v>7</v></c><c r='B1' t='s'><v>x</v></c></row>",
                    NULL, NULL, NULL),
         "1:!|!\n");
}

/* Rows and cells may leave their places out, but not be in disorder. */
static void
test_places (void)
{
  check (book_make ("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c r='c5'><v>3</v></c>"
                    "<c><v>4</v></c></row><row><c><v>6</v></c></row>",
                    NULL, NULL, NULL),
         "1:1||2\n5:||3|4\n6:6\n");
  check_refused (book_make ("<row r='5'/><row r='5'/>", NULL, NULL, NULL), "not in order");
  check_refused (book_make ("<row r='5'/><row r='3'/>", NULL, NULL, NULL), "not in order");
  check_refused (book_make ("<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>2</v></c></row>", NULL,
                            NULL, NULL),
                 "B1");
  check_refused (book_make ("<row r='1'><c r='B2'><v>1</v></c></row>", NULL, NULL, NULL), "place");
  check_refused (book_make ("<row r='1'><c r='12'><v>1</v></c></row>", NULL, NULL, NULL), "place");
  check_refused (book_make ("<c r='A1'><v>1</v></c>", NULL, NULL, NULL), "place");
  check_refused (book_make ("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>", NULL, NULL, NULL),
                 "too large");
  /* Columns that are only coloured do no harm. */
  check (book_make ("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1' s='1'/></row>", NULL, NULL, NULL),
         "1:1\n");
}

#define STYLES                                                                                    \
  "<numFmts><numFmt numFmtId='164' formatCode='0\"%\"'/><numFmt numFmtId='165' "                  \
  "formatCode='yyyy\"年\"m\"月\"'/><numFmt numFmtId='166' formatCode='0!.0,'/>"                    \
  "<numFmt numFmtId='167' formatCode='[h]:mm'/></numFmts>"                                        \
  "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"                                               \
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='164'/><xf numFmtId='14'/>"          \
  "<xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='167'/></cellXfs>"

static void
test_formats (void)
{
  check (book_make ("<row r='1'><c s='0'><v>0.08</v></c><c s='1'><v>0.08</v></c>"
                    "<c s='2'><v>8</v></c><c s='3'><v>42491</v></c><c s='4'><v>42491</v></c>"
                    "<c s='5'><v>123456</v></c><c s='6'><v>1.5</v></c><c s='99'><v>7</v></c>"
                    "<c t='d'><v>2016-05-01T00:00:00</v></c><c t='d'><v>2016-05-01T09:30:00</v></c>"
                    "<c><v>7.6000000000000005</v></c><c><v>0x10</v></c><c><v>nan</v></c></row>",
                    NULL, NULL, STYLES),
         "1:0.08|8%|8%|2016-05-01|2016-05|123456?|!|7|2016-05-01|2016-05-01 09:30:00|7.6|0x10|nan\n");
}

static void
test_formulas (void)
{
  check (book_make ("<row r='1'><c><f>A2+1</f><v>3</v></c><c><f>A2+1</f></c><c><f>A2</f><v/></c>"
                    "<c><f t='shared' si='0'/></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                    "<c t='e'><v>#N/A</v></c><c t='str'><f>T()</f></c></row>",
                    NULL, NULL, NULL),
         "1:3|!|!|!|#DIV/0!!|#N/A!|!\n");
}

static void
test_merged (void)
{
  check (book_make ("<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>3</v></c></row>"
                    "<row r='2'><c r='B2'><v>9</v></c><c r='C2'><v>4</v></c></row>"
                    "<row r='3'><c r='C3'><v>5</v></c></row>",
                    "<mergeCells><mergeCell ref='A1:A3'/><mergeCell ref='$C$2:$D$2'/>"
                    "<mergeCell ref='E9:F1048576'/><mergeCell ref='A7'/></mergeCells>",
                    NULL, NULL),
         "1:1||3\n2:^1|9|4\n3:^1||5\n");
  check (book_make ("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>9</v></c></row>",
                    "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>", NULL, NULL),
         "1:1\n2:^1\nnote 2: 1 cell under a merged one holds a text that nobody sees (A2); it was "
         "not read.\n");
  check_refused (book_make ("<row r='1'><c><v>1</v></c></row>",
                            "<mergeCells><mergeCell ref='B2:A1'/></mergeCells>", NULL, NULL),
                 "place");
}

static void
test_hidden (void)
{
  g_autoptr (GBytes) bytes = book_pack ((const BookPart[]) {
      { "xl/workbook.xml", "<workbook " BOOK_MAIN " " BOOK_R "><sheets><sheet name='a' r:id='s'/>"
                           "</sheets></workbook>" },
      { "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        "<Relationship Id='s' Type='x/worksheet' Target='s.xml'/></Relationships>" },
      { "xl/s.xml",
        "<worksheet " BOOK_MAIN "><cols><col min='2' max='3' hidden='1'/><col min='9' max='16384' "
        "hidden='true'/></cols><sheetData><row r='1'><c><v>1</v></c><c><v>2</v></c></row>"
        "<row r='2' hidden='1'><c><v>3</v></c></row><row r='3' hidden='1'><c/></row>"
        "<row r='4' ht='0' customHeight='1'><c><v>4</v></c></row></sheetData></worksheet>" },
      { NULL, NULL } });
  g_autofree char *found = book_dump (bytes, 0);

  g_assert_nonnull (strstr (found, "1:1|2\n2:3\n4:4\nnote 2: 2 rows of the sheet are hidden"));
  g_assert_nonnull (strstr (found, "note 0: Columns of the sheet are hidden (B);"));
}

/* A workbook with parts of any name, as other programs write it: a prefix for every element, the
 * strict namespaces, paths that are absolute or climb, other cases of letters, UTF-16. */
static void
test_names (void)
{
  g_autoptr (GBytes) bytes = book_pack ((const BookPart[]) {
      { "_rels/.rels", "<p:Relationships xmlns:p='http://purl.oclc.org/ooxml/package/relationships'>"
                       "<p:Relationship Id='1' Type='http://purl.oclc.org/ooxml/officeDocument/"
                       "relationships/officeDocument' Target='/Other/Book.XML'/></p:Relationships>" },
      { "other/book.xml",
        "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='http://purl."
        "oclc.org/ooxml/officeDocument/relationships'><x:workbookPr date1904='1'/><x:sheets>"
        "<x:sheet name='图' q:id='c'/><x:sheet name='一' q:id='w' state='veryHidden'/>"
        "<x:sheet name='二' q:id='v'/><x:sheet name='无' q:id='no'/></x:sheets></x:workbook>" },
      { "other/_rels/book.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        "<Relationship Id='c' Type='http://a/chartsheet' Target='c.xml'/>"
        "<Relationship Id='w' Type='http://a/worksheet' Target='../Sheets/./one%201.xml'/>"
        "<Relationship Id='v' Type='http://a/worksheet' Target='\\sheets\\two.xml'/>"
        "<Relationship Id='s' Type='http://a/styles' Target='s.xml'/></Relationships>" },
      { "other/s.xml", "<x:styleSheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                       "<x:cellXfs><x:xf numFmtId='14'/></x:cellXfs></x:styleSheet>" },
      { "sheets/one 1.xml",
        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:y='urn:other'>"
        "<x:sheetData><y:row/><x:row r='1'><x:c s='0'><x:v>41029</x:v></x:c></x:row></x:sheetData>"
        "</x:worksheet>" },
      { "sheets/two.xml", "<worksheet " BOOK_MAIN "/>" },
      { NULL, NULL } });
  g_autoptr (XushiBook) book = xushi_book_open_bytes (bytes, NULL, NULL);
  g_autofree char *first = book_dump (bytes, 0), *second = book_dump (bytes, 1);
  g_autofree char *third = book_dump (bytes, 2);

  g_assert_nonnull (book);
  g_assert_cmpuint (xushi_book_get_n_sheets (book), ==, 3);
  g_assert_cmpstr (xushi_book_get_name (book, 0), ==, "一");
  g_assert_cmpstr (xushi_book_get_name (book, 1), ==, "二");
  g_assert_true (xushi_book_is_hidden (book, 0));
  g_assert_false (xushi_book_is_hidden (book, 1));
  g_assert_cmpstr (first, ==, "1:2016-05-01\n");
  g_assert_cmpstr (second, ==, "");
  g_assert_nonnull (strstr (third, "无"));
}

/* A program that has not calculated its formulas says so. */
static void
test_stale (void)
{
  check (book_pack ((const BookPart[]) {
             { "xl/workbook.xml",
               "<workbook " BOOK_MAIN " " BOOK_R "><sheets><sheet name='a' r:id='s'/></sheets>"
               "<calcPr calcId='124519' fullCalcOnLoad='1'/></workbook>" },
             { "xl/_rels/workbook.xml.rels",
               "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
               "<Relationship Id='s' Type='x/worksheet' Target='s.xml'/></Relationships>" },
             { "xl/s.xml", "<worksheet " BOOK_MAIN "><sheetData><row r='1'><c><f>1+1</f><v>0</v></c>"
                           "<c><v>5</v></c></row></sheetData></worksheet>" },
             { NULL, NULL } }),
         "1:0!|5\n");
}

/* The same sheet as LibreOffice and Gnumeric write it. Each has its own way to write the format
 * 0!.0000"万元", and Gnumeric does not know the Chinese ones by their number. */
static void
test_programs (void)
{
  static const struct
  {
    const char *file, *scaled, *date;
  } files[] = { { "libreoffice.xlsx", "123456?", "2016-05-01" },
                { "libreoffice.ods", "123456?", "2016-05-01" },
                { "gnumeric.xlsx", "12.3456万元", "42491" },
                { "gnumeric.ods", "123456?", "42491" } };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path
          = g_test_build_filename (G_TEST_DIST, "data", "books", files[i].file, NULL);
      g_autofree char *contents = NULL;
      gsize length = 0;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *found = NULL;
      g_autofree char *wanted = g_strdup_printf (
          "1:任务分解表|^任务分解表|^任务分解表|^任务分解表\n2:指标|目标|日期|牵头单位\n"
          "3:8%%|7.25%%|8%%|8.5%%|2016-05-01|2016-05|123456?|%s|7家|!\n"
          "4:-12.5|-5|09:30|2016-05-01 09:30|2.5千元|12|0|%s|0.3|TRUE\n"
          "5:甲|2|#DIV/0!!|6||多\n行\n6:^甲|5\nnote 4: ",
          files[i].scaled, files[i].date);

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
      found = book_dump (bytes, 0);
      if (!g_str_has_prefix (found, wanted))
        g_error ("%s: %s, not %s", files[i].file, found, wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/workbook/texts", test_texts);
  g_test_add_func ("/tables/workbook/refused-texts", test_refused_texts);
  g_test_add_func ("/tables/workbook/places", test_places);
  g_test_add_func ("/tables/workbook/formats", test_formats);
  g_test_add_func ("/tables/workbook/formulas", test_formulas);
  g_test_add_func ("/tables/workbook/merged", test_merged);
  g_test_add_func ("/tables/workbook/hidden", test_hidden);
  g_test_add_func ("/tables/workbook/names", test_names);
  g_test_add_func ("/tables/workbook/stale", test_stale);
  g_test_add_func ("/tables/workbook/programs", test_programs);
  return g_test_run ();
}
