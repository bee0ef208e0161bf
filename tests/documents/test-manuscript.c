/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document-fixture.h"

#include <string.h>

/* Tables as lines of cells with | between them; ^ is the lower part of the cell above, and a cell
 * that begins with *2 is two columns wide. */
static const struct
{
  const char *name, *table, *dump;
} cases[] = {
  { "years", "指标|单位|2015年完成|2016年目标|责任单位\n地区生产总值|%|7.5|8以上|发改局\n"
             "城镇登记失业率|%|3.2|3.5以内|人社局",
    "T: 指标；单位；2015年完成；2016年目标；责任单位\n"
    "R: {地区生产总值8%以上}；单位：%；2015年完成：7.5；责任单位：发改局\n"
    "R: {城镇登记失业率3.5%以内}；单位：%；2015年完成：3.2；责任单位：人社局\n" },
  { "bare years", "指标|2015|2016\n财政收入（亿元）|60|66", "T: 指标；2015；2016\nR: {财政收入66亿元}；2015：60\n" },
  { "old target", "指标|2015年目标|2015年完成|2016年目标\n粮食产量|9|10吨|11吨",
    "T: 指标；2015年目标；2015年完成；2016年目标\n"
    "R: {粮食产量11吨}；2015年目标：9；2015年完成：10吨\n" },
  { "later target", "指标|2016年目标|2020年目标\n人口|40万人|45万人",
    "T: 指标；2016年目标；2020年目标\nR: {人口40万人}；2020年目标：45万人\n" },
  { "last year alone", "指标|2015年目标|2015年完成\n人口|40万人|41万人",
    "T: 指标；2015年目标；2015年完成\nR: {人口}；2015年目标：40万人；2015年完成：41万人\n" },
  { "two rows", "*5重点工作表\n*5单位：亿元\n序号|指标名称|*2目标值|牵头单位\n^|^|总量|增长（%）|^\n"
                "1|工业投资|95|8|经信委\n2|合计|95||",
    "T: 重点工作表\nT: 单位：亿元\nT: 序号；指标名称；目标值；牵头单位\nT: 序号；指标名称；总量；增长（%）；牵头单位\n"
    "R: {工业投资95亿元，增长8%}；序号：1；牵头单位：经信委\nR: {}合计95亿元；序号：2\n" },
  { "merged down", "工作领域|任务|牵头单位\n工业|新增企业8家|经信局\n^|技改50项|^",
    "T: 工作领域；任务；牵头单位\nR: {新增企业8家}；工作领域：工业；牵头单位：经信局\n"
    "R: {技改50项}；工作领域：工业；牵头单位：经信局\n" },
  { "groups", "指标|目标\n*2一、经济发展\n投资|20亿元", "T: 指标；目标\nH3: 一、经济发展\nR: {投资20亿元}\n" },
  { "repeated head", "指标|目标\n投资|20亿元\n指标|目标\n人口|4万人",
    "T: 指标；目标\nR: {投资20亿元}\nT: 指标；目标\nR: {人口4万人}\n" },
  { "matter", "项目名称|建设内容|年度目标|投资计划\n城北大道|长3公里|建成通车|完成投资2亿元",
    "T: 项目名称；建设内容；年度目标；投资计划\n"
    "R: {城北大道建成通车，完成投资2亿元}；建设内容：长3公里\n" },
  { "name is matter", "序号|目标任务|责任单位\n1|新建学校3所|教育局",
    "T: 序号；目标任务；责任单位\nR: {新建学校3所}；序号：1；责任单位：教育局\n" },
  { "negative", "指标|计量单位|目标\n能耗|%|-3.5\nPM2.5|微克/立方米|45", "T: 指标；计量单位；目标\nR: {能耗下降3.5%}；计量单位：%\n"
    "R: {PM2.5为45微克/立方米}；计量单位：微克/立方米\n" },
  { "no head", "地区生产总值|8%以上|发改局\n失业率|3.2|3.5", "R: {地区生产总值8%以上}；发改局\nR: {失业率；3.2；3.5}\n" },
  { "arranges", "一、2016年目标", "P: 一、2016年目标\n" },
};

static void
build (XushiManuscript *document, const char *table)
{
  g_auto (GStrv) rows = g_strsplit (table, "\n", -1);

  xushi_manuscript_begin_table (document);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "|", -1);

      xushi_manuscript_begin_row (document, FALSE);
      for (guint j = 0; cells[j] != NULL; j++)
        {
          gboolean wide = cells[j][0] == '*', lower = g_str_equal (cells[j], "^");

          xushi_manuscript_begin_cell (document, wide ? (guint) (cells[j][1] - '0') : 1, 1, lower);
          g_assert_true (xushi_manuscript_add (document, XUSHI_BLOCK_PARAGRAPH, 0, NULL,
                                               cells[j] + (wide ? 2 : 0), 0, NULL));
        }
    }
  g_assert_true (xushi_manuscript_end_table (document, NULL));
}

static void
test_table (gconstpointer data)
{
  guint at = GPOINTER_TO_UINT (data);
  g_autoptr (XushiManuscript) document = xushi_manuscript_new ();
  g_autofree char *dump = NULL;

  build (document, cases[at].table);
  dump = fixture_dump (document);
  g_assert_cmpstr (dump, ==, cases[at].dump);
}

/* The roles and heads of the cells are handed on, with their places in the text. */
static void
test_cells (void)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_new ();
  const XushiBlock *row;
  const XushiBlockCell *cell;

  build (document, "任务|牵头单位|责任单位|完成时限\n建桥1座|交通局|水利局|6月底");
  row = g_ptr_array_index (xushi_manuscript_get_blocks (document), 1);
  g_assert_cmpuint (row->cells->len, ==, 4);
  cell = &g_array_index (row->cells, XushiBlockCell, 1);
  g_assert_cmpint (cell->role, ==, XUSHI_CELL_LEAD);
  g_assert_cmpstr (cell->head, ==, "牵头单位");
  g_assert_true (g_str_has_prefix (xushi_manuscript_get_text (document) + cell->start, "交通局"));
  g_assert_cmpint (g_array_index (row->cells, XushiBlockCell, 2).role, ==, XUSHI_CELL_SUPPORT);
  g_assert_cmpint (g_array_index (row->cells, XushiBlockCell, 3).role, ==, XUSHI_CELL_DEADLINE);
}

/* A line that is indented, or follows an empty one, begins a paragraph; the text has an empty line
 * between two blocks. */
static void
test_paragraphs (void)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_new ();
  g_autofree char *dump = NULL;

  g_assert_true (xushi_manuscript_add (document, XUSHI_BLOCK_ITEM, 1, "1、",
                                       "投资1\n20亿元\n\n　　新增\r\n　　就业\u202e\r", 2, NULL));
  dump = fixture_dump (document);
  g_assert_cmpstr (dump, ==, "I1: 1、投资1\n20亿元\nI1: 　　新增\nI1: 　　就业\n");
  g_assert_true (g_str_has_prefix (xushi_manuscript_get_text (document),
                                   "1、投资1\n20亿元\n\n　　新增"));
}

static void
test_marks (void)
{
  static const char *const marks[][3]
      = { { "1.", "2016年", "1、" }, { "1.", "新建", "1." }, { "1.1", "新建", "1.1、" },
          { "一", "新建", "一、" },  { "（一）", "新建", "（一）" }, { "", "新建", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *mark = xushi_manuscript_part_mark (marks[i][0], marks[i][1]);

      g_assert_cmpstr (mark, ==, marks[i][2]);
    }
}

static void
test_limits (void)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_new ();
  g_autofree char *long_text = g_strnfill (XUSHI_MANUSCRIPT_MAX_TEXT + 1, 'x');
  g_autoptr (GError) error = NULL, many = NULL;

  g_assert_false (xushi_manuscript_add (document, XUSHI_BLOCK_PARAGRAPH, 0, NULL, long_text, 0,
                                        &error));
  g_assert_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE);
  xushi_manuscript_begin_table (document);
  for (guint i = 0; i < XUSHI_MANUSCRIPT_MAX_CELLS + 10; i++)
    xushi_manuscript_begin_cell (document, 1000, 100000, FALSE);
  g_assert_false (xushi_manuscript_end_table (document, &many));
  g_assert_error (many, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/documents/table/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_table);
    }
  g_test_add_func ("/documents/manuscript/cells", test_cells);
  g_test_add_func ("/documents/manuscript/paragraphs", test_paragraphs);
  g_test_add_func ("/documents/manuscript/marks", test_marks);
  g_test_add_func ("/documents/manuscript/limits", test_limits);
  return g_test_run ();
}
