/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book.h"

#include <string.h>

static void
check (const char *tables, guint sheet, const char *wanted)
{
  g_autoptr (GBytes) bytes = book_make_flat (tables);
  g_autofree char *found = book_dump (bytes, sheet);

  g_assert_cmpstr (found, ==, wanted);
}

static void
check_has (const char *tables, const char *word)
{
  g_autoptr (GBytes) bytes = book_make_flat (tables);
  g_autofree char *found = book_dump (bytes, 0);

  if (strstr (found, word) == NULL)
    g_error ("“%s” is not in: %s", word, found);
}

#define TABLE(rows) "<table:table table:name='表'>" rows "</table:table>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define FLOAT(value, shown)                                                                       \
  "<table:table-cell office:value-type='float' office:value='" value "'><text:p>" shown           \
  "</text:p></table:table-cell>"
#define TEXT(text)                                                                                \
  "<table:table-cell office:value-type='string'><text:p>" text "</text:p></table:table-cell>"
#define DATE(value, shown)                                                                        \
  "<table:table-cell office:value-type='date' office:date-value='" value "'><text:p>" shown       \
  "</text:p></table:table-cell>"

/* What is shown tells what the number format puts around the number. */
static void
test_numbers (void)
{
  check (TABLE (ROW (FLOAT ("8", "8") FLOAT ("8", "8%") FLOAT ("8.4567", "8.5")
                     FLOAT ("5", "5万元") FLOAT ("123456", "12.3") FLOAT ("123456", "12.3万元")
                     FLOAT ("1234.5", "1,234.50") FLOAT ("-5", "(5)") FLOAT ("0", "-")
                     FLOAT ("5", "") FLOAT ("1", "是") FLOAT ("0.5", "1/2")
                     FLOAT ("1200000", "1.2E+06") FLOAT ("1234567", "123-4567") FLOAT ("7", "007"))),
         0, "1:8|8%|8.4567|5万元|123456?|12.3456万元|1234.5|-5|0|5?|是|0.5|1200000|1234567?|007\n");
  check (TABLE (ROW ("<table:table-cell office:value-type='percentage' office:value='0.003'>"
                     "<text:p>0%</text:p></table:table-cell>"
                     "<table:table-cell office:value-type='percentage' office:value='0.08'/>"
                     "<table:table-cell office:value-type='currency' office:value='12.5'>"
                     "<text:p>¥12.50</text:p></table:table-cell>"
                     "<table:table-cell office:value-type='currency' office:value='-1.5'>"
                     "<text:p>-￥1.50</text:p></table:table-cell>"
                     "<table:table-cell office:value-type='float' office:value='0.30000000000000004'/>"
                     "<table:table-cell office:value-type='boolean' office:boolean-value='true'>"
                     "<text:p>真</text:p></table:table-cell>")),
         0, "1:0.3%|8%|12.5|-1.5|0.3|TRUE\n");
}

static void
test_dates (void)
{
  check (TABLE (ROW (DATE ("2016-05-01", "2016-05-01") DATE ("2016-05-01", "5月1日")
                     DATE ("2016-05-01", "2016年5月") DATE ("2016-05-01T00:00:00", "16/05/01")
                     DATE ("2016-05-01T09:30:00", "2016/5/1 9:30") DATE ("1899-12-30", "1899/12/30")
                     "<table:table-cell office:value-type='time' office:time-value='PT09H30M00S'>"
                     "<text:p>9:30</text:p></table:table-cell>"
                     "<table:table-cell office:value-type='time' office:time-value='PT36H30M00S'>"
                     "<text:p>36:30</text:p></table:table-cell>")),
         0, "1:2016-05-01|2016-05-01|2016-05|2016-05-01|2016-05-01 09:30|0!|09:30|!\n");
}

static void
test_texts (void)
{
  check (TABLE (ROW (TEXT ("一</text:p><text:p>二<text:s text:c='2'/>三<text:line-break/>"
                           "<text:span>四<text:a>五</text:a></text:span><text:tab/>")
                     "<table:table-cell office:value-type='string' office:string-value='值'/>"
                     "<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation>"
                     "<text:p>正文<text:ruby><text:ruby-base>县</text:ruby-base><text:ruby-text>xian"
                     "</text:ruby-text></text:ruby></text:p><draw:frame><text:p>图</text:p>"
                     "</draw:frame></table:table-cell>"
                     "<table:table-cell office:value-type='string'><text:p/></table:table-cell>"
                     TEXT ("5"))),
         0, "1:一\n二  三\n四五\t|值|正文县||5\n");
}

static void
test_formulas (void)
{
  check (TABLE (ROW ("<table:table-cell table:formula='of:=1+1' office:value-type='float' "
                     "office:value='2'><text:p>2</text:p></table:table-cell>"
                     "<table:table-cell table:formula='of:=1+1'/>"
                     "<table:table-cell table:formula='of:=1/0' office:value-type='string' "
                     "office:string-value='' calcext:value-type='error'><text:p>#DIV/0!</text:p>"
                     "</table:table-cell>"
                     "<table:table-cell table:formula='of:=1/0' office:value-type='float' "
                     "office:value='0'><text:p>#DIV/0!</text:p></table:table-cell>"
                     "<table:table-cell table:formula='of:=T()' office:value-type='string'>"
                     "<text:p/></table:table-cell>"
                     TEXT ("#N/A"))),
         0, "1:2|!|#DIV/0!!|#DIV/0!!||#N/A\n");
}

static void
test_repeats (void)
{
  check (TABLE ("<table:table-column table:number-columns-repeated='16384'/>"
                "<table:table-header-rows>" ROW (TEXT ("a") "<table:table-cell "
                "table:number-columns-repeated='2'/>" TEXT ("d")) "</table:table-header-rows>"
                "<table:table-row-group><table:table-row table:number-rows-repeated='2'>"
                "<table:table-cell office:value-type='float' office:value='7' "
                "table:number-columns-repeated='2'><text:p>7</text:p></table:table-cell>"
                "<table:table-cell table:number-columns-repeated='16382'/></table:table-row>"
                "</table:table-row-group>"
                "<table:table-row table:number-rows-repeated='5'><table:table-cell "
                "table:number-columns-repeated='16384'/></table:table-row>" ROW (TEXT ("e"))
                "<table:table-row table:number-rows-repeated='9999999999'><table:table-cell "
                "table:number-columns-repeated='9999999999'/></table:table-row>"
                "<table:table-row table:number-rows-repeated='9999999999'><table:table-cell/>"
                "</table:table-row>"),
         0, "1:a|||d\n2:7|7\n3:7|7\n9:e\n");
  check_has (TABLE ("<table:table-row table:number-rows-repeated='1000000000'>" TEXT ("x")
                    "</table:table-row>"),
             "too large");
  check_has (TABLE (ROW ("<table:table-cell table:number-columns-repeated='1000000000'><text:p>x"
                         "</text:p></table:table-cell>")),
             "too large");
}

static void
test_merged (void)
{
  check (TABLE (ROW ("<table:table-cell table:number-columns-spanned='2' "
                     "table:number-rows-spanned='2'><text:p>甲</text:p></table:table-cell>"
                     "<table:covered-table-cell/>" FLOAT ("1", "1"))
                ROW ("<table:covered-table-cell table:number-columns-repeated='2'/>"
                     FLOAT ("2", "2"))),
         0, "1:甲|^甲|1\n2:^甲|^甲|2\n");
  check_has (TABLE (ROW ("<table:table-cell table:number-rows-spanned='2'><text:p>甲</text:p>"
                         "</table:table-cell>" FLOAT ("1", "1"))
                    ROW ("<table:covered-table-cell><text:p>乙</text:p></table:covered-table-cell>"
                         FLOAT ("2", "2"))),
             "(A2)");
}

static void
test_sheets (void)
{
  static const char tables[]
      = "<table:tracked-changes><table:table><table:table-row/></table:table>"
        "</table:tracked-changes><table:table table:name='一' table:style-name='hid'>"
        "<table:table-column/><table:table-column table:visibility='collapse'/>"
        "<table:table-row table:visibility='filter'><table:table-cell><text:p>a</text:p>"
        "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
        "</table:table-row></table:table><table:table table:name='二'>"
        "<table:table-row><table:table-cell table:number-columns-repeated='401'><text:p>x</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        "<table:table table:name='三'><table:table-row><table:table-cell><text:p>c</text:p>"
        "</table:table-cell></table:table-row></table:table>";
  g_autoptr (GBytes) bytes = book_make_flat (tables);
  g_autoptr (XushiBook) book = xushi_book_open_bytes (bytes, NULL, NULL);
  g_autofree char *first = book_dump (bytes, 0), *second = book_dump (bytes, 1);
  g_autofree char *third = book_dump (bytes, 2);

  g_assert_cmpuint (xushi_book_get_n_sheets (book), ==, 3);
  g_assert_true (xushi_book_is_hidden (book, 0));
  g_assert_false (xushi_book_is_hidden (book, 2));
  g_assert_cmpstr (xushi_book_get_name (book, 2), ==, "三");
  g_assert_true (g_str_has_prefix (first, "1:a|b\nnote 1: 1 row of the sheet is hidden"));
  g_assert_nonnull (strstr (first, "(B)"));
  /* One that is too large does not keep the others from being read, and each can be read again. */
  g_assert_nonnull (strstr (second, "too large"));
  g_assert_cmpstr (third, ==, "1:c\n");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (XushiTable) table = xushi_book_read_sheet (book, 2, NULL);

      g_assert_nonnull (table);
      g_assert_cmpstr (xushi_table_get_cell (table, 0, 0), ==, "c");
    }
}

static void
test_archive (void)
{
  static const char kind[] = "application/vnd.oasis.opendocument.spreadsheet";
  static const char content[]
      = "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        "xmlns:p='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:spreadsheet><t:table "
        "t:name='a'><t:table-row><t:table-cell o:value-type='float' o:value='1.5'><p:p>1.5</p:p>"
        "</t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>";
  g_autoptr (GBytes) open = book_pack ((const BookPart[]) {
      { "mimetype", kind }, { "content.xml", content }, { NULL, NULL } });
  g_autoptr (GBytes) bare = book_pack ((const BookPart[]) {
      { "META-INF/manifest.xml",
        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry "
        "m:full-path='/' m:media-type='application/vnd.oasis.opendocument.spreadsheet'/>"
        "</m:manifest>" },
      { "content.xml", content },
      { NULL, NULL } });
  g_autoptr (GBytes) locked = book_pack ((const BookPart[]) {
      { "mimetype", kind },
      { "content.xml", "?" },
      { "META-INF/manifest.xml",
        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
        "<m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>" },
      { NULL, NULL } });
  g_autofree char *read = book_dump (open, 0), *refused = book_dump (locked, 0);
  g_autofree char *known = book_dump (bare, 0);

  g_assert_cmpstr (read, ==, "1:1.5\n");
  g_assert_cmpstr (known, ==, "1:1.5\n");
  g_assert_nonnull (strstr (refused, "password"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/ods/numbers", test_numbers);
  g_test_add_func ("/tables/ods/dates", test_dates);
  g_test_add_func ("/tables/ods/texts", test_texts);
  g_test_add_func ("/tables/ods/formulas", test_formulas);
  g_test_add_func ("/tables/ods/repeats", test_repeats);
  g_test_add_func ("/tables/ods/merged", test_merged);
  g_test_add_func ("/tables/ods/sheets", test_sheets);
  g_test_add_func ("/tables/ods/archive", test_archive);
  return g_test_run ();
}
