/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-file-name.h"
#include "base/xushi-i18n.h"
#include "slips/xushi-name-index.h"
#include "slips/xushi-slip-mark.h"
#include "slips/xushi-slip-return.h"
#include "slips/xushi-slip-words.h"
#include "tables/xushi-place.h"

/* Marks, headings and words of slips, and the names of their files. */

#define UUID "12345678-1234-1234-1234-123456789abc"

static void
test_marks (void)
{
  static const XushiSlipMarkKind kinds[]
      = { XUSHI_SLIP_MARK_DEPARTMENT, XUSHI_SLIP_MARK_LIST, XUSHI_SLIP_MARK_COLUMN,
          XUSHI_SLIP_MARK_INDICATOR, XUSHI_SLIP_MARK_NODE, XUSHI_SLIP_MARK_TAIL };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      XushiSlipMark mark = { .year = 2016, .month = 9, .kind = kinds[i], .rest = "a:b\n编号" };
      XushiSlipMark read;
      g_autofree char *text = NULL;

      mark.node = kinds[i] == XUSHI_SLIP_MARK_NODE ? G_MAXINT64 : 0;
      xushi_slip_mark_set_uuid (&mark, UUID);
      text = xushi_slip_mark_write (&mark);
      g_assert_true (xushi_slip_mark_read (text, &read));
      g_assert_cmpint (read.schema, ==, XUSHI_SLIP_SCHEMA);
      g_assert_cmpstr (read.uuid, ==, UUID);
      g_assert_cmpint (read.year, ==, 2016);
      g_assert_cmpint (read.month, ==, 9);
      g_assert_cmpint (read.kind, ==, kinds[i]);
      g_assert_cmpint (read.node, ==, mark.node);
      g_assert_cmpstr (read.rest, ==, mark.rest);
    }
}

static void
test_no_marks (void)
{
  static const char *const texts[]
      = { "", "X", "XS", "XS:", "XS1", "XS1:", "XS1::2016-09:I:A", "XS1:u:2016-13:I:A",
          "XS1:u:2016-00:I:A", "XS1:u:2016-09:Z:A", "XS1:u:2016-09:I", "XS1:u:2016-09:",
          "XS1:u:2016-09:N:A", "XS1:u:2016-09:N9223372036854775808:A", "XS1:u:99999-09:I:A",
          "XS1:1234567890123456789012345678901234567890:2016-09:I:A", " XS1:u:2016-09:I:A" };
  XushiSlipMark mark;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (xushi_slip_mark_read (texts[i], &mark))
      g_error ("“%s” is read as a mark", texts[i]);
  g_assert_true (xushi_slip_mark_read ("XS2:whatever", &mark));
  g_assert_cmpint (mark.schema, ==, 2);
}

/* What a slip is written with is understood when it comes back, and so is what offices write. */
static void
test_heads (void)
{
  static const struct
  {
    const char *head;
    guint column;
  } heads[] = { { "指 标", XUSHI_SLIP_COLUMN_NAME },
                { "本月累计\n（亿元）", XUSHI_SLIP_FIELD_VALUE },
                { "累计完成", XUSHI_SLIP_FIELD_VALUE },
                { "上月累计", XUSHI_SLIP_COLUMN_LAST },
                { "去年同期", XUSHI_SLIP_FIELD_LAST_YEAR },
                { "存在问题", XUSHI_SLIP_FIELD_REASON },
                { "下一步工作", XUSHI_SLIP_FIELD_NEXT_STEP },
                { "累", XUSHI_N_SLIP_COLUMNS },
                { "", XUSHI_N_SLIP_COLUMNS },
                { "（）", XUSHI_N_SLIP_COLUMNS } };

  for (guint i = 0; i < XUSHI_N_SLIP_FIELDS; i++)
    g_assert_cmpuint (xushi_slip_column_from_head (xushi_slip_field_to_label (i)), ==, i);
  for (guint i = 0; i < XUSHI_N_SLIP_COLUMNS; i++)
    g_assert_cmpuint (xushi_slip_column_from_word (xushi_slip_column_to_word (i)), ==, i);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    g_assert_cmpuint (xushi_slip_column_from_head (heads[i].head), ==, heads[i].column);
}

static void
test_months (void)
{
  static const struct
  {
    const char *text;
    int year;
    int month;
  } texts[] = { { "2016年1—9月完成情况", 2016, 9 }, { "9月数据", 0, 9 }, { "１２月", 0, 12 },
                { "截至2016年 9 月底", 2016, 9 },   { "13月", 0, 0 },  { "9个月", 0, 0 },
                { "2016年", 0, 0 },               { "1-10月", 0, 10 } };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int year = 0, month = 0;

      if (!xushi_slip_find_month (texts[i].text, &year, &month))
        year = month = 0;
      g_assert_cmpint (month, ==, texts[i].month);
      g_assert_cmpint (year, ==, texts[i].year);
    }
}

static void
test_cells (void)
{
  static const struct
  {
    guint line;
    guint column;
    const char *name;
  } cells[] = { { 1, 0, "A1" }, { 7, 25, "Z7" }, { 3, 26, "AA3" }, { 9, 701, "ZZ9" },
                { 1, 702, "AAA1" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *name = xushi_place_name_cell (cells[i].line, cells[i].column);

      g_assert_cmpstr (name, ==, cells[i].name);
    }
}

static void
test_file_names (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } names[] = { { "城管局", "城管局" },   { "a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j" },
                { "../..", "_.." },     { "  . ", "_" },
                { "", "_" },            { "con", "_con" },
                { "COM1.x", "_COM1.x" }, { "compare", "compare" },
                { "行\n尾", "行_尾" } };
  g_autofree char *many = g_strnfill (1000, 'x');
  g_autofree char *cut = xushi_file_name_make_safe (many);
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autofree char *cut_wide = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = xushi_file_name_make_safe (names[i].text);

      if (!g_str_equal (names[i].text, "../.."))
        g_assert_cmpstr (name, ==, names[i].name);
      g_assert_null (strchr (name, '/'));
      g_assert_false (g_str_has_prefix (name, "."));
    }
  g_assert_cmpuint (strlen (cut), ==, XUSHI_FILE_NAME_MAX);
  for (guint i = 0; i < 200; i++)
    g_string_append (wide, "局");
  cut_wide = xushi_file_name_make_safe (wide->str);
  g_assert_true (g_utf8_validate (cut_wide, -1, NULL));
  g_assert_cmpuint (strlen (cut_wide), <=, XUSHI_FILE_NAME_MAX);
}

static void
test_near_names (void)
{
  g_assert_true (xushi_name_is_near ("工业投资", "工业性投资"));
  g_assert_true (xushi_name_is_near ("新增城镇就业", "新增城镇就业人数"));
  g_assert_false (xushi_name_is_near ("工业投资", "完全不同的事情"));
  g_assert_false (xushi_name_is_near ("工业投资", ""));
}

int
main (int argc, char **argv)
{
  xushi_i18n_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slips/marks", test_marks);
  g_test_add_func ("/slips/no-marks", test_no_marks);
  g_test_add_func ("/slips/heads", test_heads);
  g_test_add_func ("/slips/months", test_months);
  g_test_add_func ("/slips/cells", test_cells);
  g_test_add_func ("/slips/file-names", test_file_names);
  g_test_add_func ("/slips/near-names", test_near_names);
  return g_test_run ();
}
