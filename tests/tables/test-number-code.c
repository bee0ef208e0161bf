/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-number-code.h"

/* A number in a format: what is read; whether there is a doubt (?) or a flaw (!). */
static const struct
{
  const char *code;
  double value;
  const char *text;
  char mark;
} cases[] = {
  /* percent, and what only looks like it */
  { "0%", 0.08, "8%", 0 },
  { "0.00%", 0.0725, "7.25%", 0 },
  { "0.0%", 0.07, "7%", 0 },
  { "0%;[Red]-0%", -0.05, "-5%", 0 },
  { "0%;(0%)", -0.05, "-5%", 0 },
  { "0\"%\"", 8, "8%", 0 },
  { "0\\%", 8, "8%", 0 },
  { "0!%", 8, "8%", 0 },
  { "0.0\"%\"", 8.5, "8.5%", 0 },
  { "0_%", 8, "8", 0 },
  { "0*%", 8, "8", 0 },
  { "0.0\"‰\"", 8.5, "8.5‰", 0 },
  { "0%\"以上\"", 0.08, "8%以上", 0 },
  { "0.0\" %\"", 8.5, "8.5%", 0 },
  { "\"%\";0", 5, "%", 0 },
  { "0;0%", 5, "5", 0 },
  { "0;0%", -0.5, "-50%", '?' },
  { "0%%", 0.08, "0.08", '?' },
  { "[<1]0%;0", 0.5, "50%", 0 },
  { "[<1]0%;0", 5, "5", 0 },
  { "[$-804]0%", 0.08, "8%", 0 },
  /* plain numbers */
  { "General", 12.5, "12.5", 0 },
  { "", 12.5, "12.5", 0 },
  { "G/通用格式", 12.5, "12.5", 0 },
  { "G/通用格式\"元\"", 12.5, "12.5元", 0 },
  { "General\"家\"", 7, "7家", 0 },
  { "0.0", 0.1 + 0.2, "0.3", 0 },
  { "0", 7.6000000000000005, "7.6", 0 },
  { "#,##0.00", 1234567.891, "1234567.891", 0 },
  { "#,##0_);(#,##0)", -5, "-5", 0 },
  { "#,##0.00_);[Red]\\(#,##0.00\\)", -5.5, "-5.5", 0 },
  { "0.00;[Red]0.00", -5, "-5", 0 },
  { "0.00;0.00", -5, "-5", '?' },
  { "-0", 5, "5", '?' },
  { "+0.0;-0.0", 5, "5", 0 },
  { "0;▲0", -5, "-5", 0 },
  { "0.00E+00", 12300, "12300", 0 },
  { "# ?/?", 0.5, "0.5", 0 },
  { "@", 2016, "2016", 0 },
  { "[DBNum2][$-804]General", 12, "12", 0 },
  { "[Blue]0", 3, "3", 0 },
  { "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ ", 0, "0", 0 },
  { "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"?\?_ ;_ @_ ", -12.5, "-12.5", 0 },
  { "[$¥-804]#,##0.00", 12.5, "12.5", 0 },
  { "\"￥\"#,##0.00;\"￥\"-#,##0.00", -12.5, "-12.5", 0 },
  { "[$$-409]#,##0.00", 12.5, "$12.5", 0 },
  { "[$€-2] #,##0.00", 12.5, "€12.5", 0 },
  /* units */
  { "0\"万元\"", 5, "5万元", 0 },
  { "0.0\"万人\"", 1.2, "1.2万人", 0 },
  { "0\\家", 8, "8家", 0 },
  { "\"约\"0", 5, "约5", 0 },
  { "\"≥\"0.0", 8, "≥8", 0 },
  /* scaled */
  { "0.0,", 12345, "12345", '?' },
  { "0!.0,", 123456, "123456", '?' },
  { "0\\.0,", 123456, "123456", '?' },
  { "0!.0000", 123456, "123456", '?' },
  { "0!.0000\"万元\"", 123456, "12.3456万元", 0 },
  { "0!.0,\"万\"", 123456, "12.3456万", 0 },
  { "0!.0,\"元\"", 123456, "123456", '?' },
  { "0.00,,\"百万\"", 2500000, "2.5百万", 0 },
  { "0.0,\"千元\"", 2500, "2.5千元", 0 },
  { "0.0,\"K\"", 2500, "2.5千", 0 },
  { "0.0,,\\M", 2500000, "2.5百万", 0 },
  { "0!.00,,\"亿\"", 250000000, "2.5亿", 0 },
  { "[>=10000]0!.0,\"万\";0", 123456, "12.3456万", 0 },
  { "[>=10000]0!.0,\"万\";0", 12, "12", 0 },
  { "#,##0,", 5000, "5000", '?' },
  { "#,##0", 5000, "5000", 0 },
  /* keys */
  { "000", 7, "007", 0 },
  { "\"A\"0000", 12, "A0012", 0 },
  { "000.0", 7.25, "007.25", 0 },
  { "00%", 0.05, "5%", 0 },
  /* numbers that are shown as something else */
  { "000-0000", 1234567, "1234567", '?' },
  { "0;-0;;@", 0, "0", '?' },
  { "0;-0;", 0, "0", '?' },
  { "0;;", -3, "-3", '?' },
  { ";;;", 5, "5", '?' },
  { "0;-0;\"-\"", 0, "0", 0 },
  { "0;-0;\"—\"", 0, "0", 0 },
  { "[=1]\"是\";[=0]\"否\"", 1, "是", 0 },
  { "[=1]\"是\";[=0]\"否\"", 0, "否", 0 },
  { "[=1]\"是\";[=0]\"否\"", 7, "7", '?' },
  { "0;-0;\"未报\"", 0, "未报", 0 },
  /* dates */
  { "yyyy-m-d", 42491, "2016-05-01", 0 },
  { "yyyy/m/d;@", 42491, "2016-05-01", 0 },
  { "[$-804]yyyy\"年\"m\"月\"d\"日\"", 42491, "2016-05-01", 0 },
  { "yyyy年m月d日", 42491, "2016-05-01", 0 },
  { "m\"月\"d\"日\"", 42491, "2016-05-01", 0 },
  { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 42491, "2016-05-01", 0 },
  { "yyyy\"年\"m\"月\";@", 42491, "2016-05", 0 },
  { "mmm-yy", 42504, "2016-05", 0 },
  { "e-m-d", 42491, "2016-05-01", 0 },
  { "aaaa", 42491, "2016-05-01", 0 },
  { "yyyy", 42491, "2016-05-01", 0 },
  { "yyyy-m-d h:mm", 42491, "2016-05-01", 0 },
  { "yyyy-m-d h:mm", 42491.395833333336, "2016-05-01 09:30", 0 },
  { "yyyy-m-d", 42491.395833333336, "2016-05-01", 0 },
  { "yyyy-m-d h:mm:ss", 42490.999999, "2016-05-01", 0 },
  { "h:mm", 0.395833333333333, "09:30", 0 },
  { "h:mm:ss AM/PM", 0.75, "18:00", 0 },
  { "上午/下午h\"时\"mm\"分\"", 0.75, "18:00", 0 },
  { "mm:ss", 0.0010416666666666667, "00:01:30", 0 },
  { "[h]:mm", 1.5, "", '!' },
  { "[mm]:ss", 1.5, "", '!' },
  { "yyyy-m-d", -1, "-1", '!' },
  { "yyyy-m-d", 0, "0", '!' },
  { "yyyy-m-d", 60, "60", '!' },
  { "yyyy-m-d", 59, "1900-02-28", 0 },
  { "yyyy-m-d", 61, "1900-03-01", 0 },
  { "yyyy-m-d", 2958465, "9999-12-31", 0 },
  { "yyyy-m-d", 2958466, "2958466", '!' },
  { "yyyy-m-d", 1e300, NULL, '!' },
  { "\"day\"0", 5, "day5", 0 },
  /* what is broken */
  { "\"", 5, "5", '?' },
  { "[", 5, "[", 0 },
  { "\\", 5, "5", '?' },
  { "0_", 5, "5", 0 },
  { "0;0;0;0;0;0", 5, "5", 0 },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XushiNumberCode) code = xushi_number_code_new (cases[i].code);
      g_auto (XushiCellText) cell = { 0 };
      char mark;

      xushi_number_code_show (code, cases[i].value, FALSE, &cell);
      mark = cell.flaw != NULL ? '!' : cell.doubt != NULL ? '?' : 0;
      if (cases[i].text != NULL
          && (mark != cases[i].mark
              || g_strcmp0 (cell.text != NULL ? cell.text : "", cases[i].text) != 0))
        g_error ("%s of %.17g: “%s” %c %s%s", cases[i].code, cases[i].value, cell.text,
                 mark != 0 ? mark : ' ', cell.flaw != NULL ? cell.flaw : "",
                 cell.doubt != NULL ? cell.doubt : "");
    }
}

static void
test_1904 (void)
{
  g_autoptr (XushiNumberCode) code = xushi_number_code_new ("yyyy-mm-dd");
  g_auto (XushiCellText) first = { 0 }, later = { 0 };

  xushi_number_code_show (code, 0, TRUE, &first);
  xushi_number_code_show (code, 41029, TRUE, &later);
  g_assert_cmpstr (first.text, ==, "1904-01-01");
  g_assert_cmpstr (later.text, ==, "2016-05-01");
}

static void
test_built_in (void)
{
  static const struct
  {
    guint number;
    double value;
    const char *text;
  } built_in[] = {
    { 1, 5, "5" },           { 4, 1234.5, "1234.5" },      { 9, 0.08, "8%" },
    { 10, 0.0825, "8.25%" }, { 14, 42491, "2016-05-01" },  { 17, 42491, "2016-05" },
    { 20, 0.5, "12:00" },    { 27, 42491, "2016-05" },     { 28, 42491, "2016-05-01" },
    { 31, 42491, "2016-05-01" }, { 36, 42491, "2016-05" }, { 37, -5, "-5" },
    { 38, -5, "-5" },        { 43, 0, "0" },               { 44, -5, "-5" },
    { 49, 5, "5" },          { 57, 42491, "2016-05" },     { 58, 42491, "2016-05-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (built_in); i++)
    {
      g_autoptr (XushiNumberCode) code
          = xushi_number_code_new (xushi_number_code_get_built_in (built_in[i].number));
      g_auto (XushiCellText) cell = { 0 };

      xushi_number_code_show (code, built_in[i].value, FALSE, &cell);
      g_assert_cmpstr (cell.text, ==, built_in[i].text);
      g_assert_null (cell.flaw);
      g_assert_null (cell.doubt);
    }
  g_assert_null (xushi_number_code_get_built_in (164));
}

static void
test_texts (void)
{
  static const struct
  {
    const char *code, *shown;
  } texts[] = { { "@", NULL },        { "0", NULL },           { "@\"局\"", "发改局" },
                { "0;0;0;@", NULL },  { "0;-0;0;\"县\"@", "县发改" } };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (XushiNumberCode) code = xushi_number_code_new (texts[i].code);
      g_autofree char *shown = xushi_number_code_show_text (code, "发改");

      g_assert_cmpstr (shown, ==, texts[i].shown);
    }
}

static void
test_digits (void)
{
  static const struct
  {
    double value;
    const char *digits;
  } numbers[] = {
    { 0, "0" },         { -1e-12, "0" },          { 1234567890.123456789, "1234567890.12346" },
    { 1e11, "100000000000" }, { 330521199001011000.0, "330521199001011000" },
    { 1234567890123.0, "1234567890123" }, { 1e300, "1e+300" }, { 0.1 * 3, "0.3" },      { 33.333333333333336, "33.333333" },
    { -2.5, "-2.5" },    { 999999999999.9, "999999999999.9" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *digits = xushi_number_to_digits (numbers[i].value);

      g_assert_cmpstr (digits, ==, numbers[i].digits);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/number-code/numbers", test_numbers);
  g_test_add_func ("/tables/number-code/1904", test_1904);
  g_test_add_func ("/tables/number-code/built-in", test_built_in);
  g_test_add_func ("/tables/number-code/texts", test_texts);
  g_test_add_func ("/tables/number-code/digits", test_digits);
  return g_test_run ();
}
