/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract-rows.h"

#include "base/xushi-number.h"
#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"
#include "extract/xushi-extract.h"

#include <locale.h>
#include <string.h>

/*
 * Until when, by when and by whom, sentence by sentence, from the table when.tsv:
 *
 *   plan's year <TAB> text <TAB> what is to be found
 *
 * "\n" in the text is a line end; a heading that says the year is put before it, but for year 0. What
 * is to be found is a list joined by " / " of
 *
 *   value horizon[y] deadline lead support [>total]
 *
 * or "-" for nothing: y says that the figure is one of each year, ? stands for a year not known.
 */

static char *
describe_deadline (const XushiDeadline *deadline)
{
  if (deadline->month == 0)
    return g_strdup ("-");
  if (deadline->year > 0)
    return xushi_deadline_to_string (deadline);

  return deadline->day > 0 ? g_strdup_printf ("?-%02d-%02d", deadline->month, deadline->day)
                           : g_strdup_printf ("?-%02d", deadline->month);
}

static char *
describe (const XushiCandidate *c)
{
  g_autofree char *value = xushi_number_format_plain (c->value);
  g_autofree char *horizon = c->horizon > 0 ? g_strdup_printf ("%d", c->horizon) : g_strdup ("-");
  g_autofree char *deadline = describe_deadline (&c->deadline);
  g_autofree char *total = c->total >= 0 ? g_strdup_printf (" >%d", c->total) : g_strdup ("");

  return g_strdup_printf ("%s %s%s %s %s %s%s", value, horizon, c->yearly ? "y" : "", deadline,
                          c->lead != NULL ? c->lead : "-",
                          c->support != NULL ? c->support : "-", total);
}

static char *
describe_all (const GPtrArray *found)
{
  GString *all = g_string_new (found->len == 0 ? "-" : NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *one = describe (g_ptr_array_index (found, i));

      g_string_append_printf (all, "%s%s", i > 0 ? " / " : "", one);
    }

  return g_string_free (all, FALSE);
}

static void
test_case (gconstpointer data)
{
  const char *const *row = data;
  g_auto (GStrv) lines = g_strsplit (row[1], "\\n", -1);
  g_autofree char *body = g_strjoinv ("\n", lines);
  g_autofree char *text = g_str_equal (row[0], "0")
                              ? g_strdup (body)
                              : g_strdup_printf ("二、%s年工作安排\n%s", row[0], body);
  g_autoptr (GPtrArray) found = xushi_extract_targets (text, NULL);
  g_autofree char *got = describe_all (found);

  if (!g_str_equal (got, row[2]))
    {
      g_test_message ("%s", row[1]);
      g_test_message ("wanted %s", row[2]);
      g_test_message ("found  %s", got);
      g_test_fail ();
    }
}

static void
add_row (GStrv row, guint line)
{
  g_autofree char *path = g_strdup_printf ("/extract/when/%u", line);

  g_test_add_data_func_full (path, row, test_case, (GDestroyNotify) g_strfreev);
}

/* The words that are skipped in front of a name, "" for none. */
static void
test_skip (void)
{
  static const struct
  {
    const char *text, *when, *who;
  } cases[] = {
    { "到2020年，森林覆盖率", "到2020年，", "" },
    { "今年6月底前完成投资", "今年6月底前", "" },
    { "“十四五”时期生产总值", "“十四五”时期", "" },
    { "“十四五”规划项目", "", "" },
    { "2022年冬奥会场馆", "", "" },
    { "2015年水平的1.5倍", "", "" },
    { "6个月内办结", "", "" },
    { "三年行动计划", "", "" },
    { "前50家企业", "", "" },
    { "县住建局要完成改造", "", "县住建局要" },
    { "由县交通局会同县财政局负责新建", "", "由县交通局会同县财政局负责" },
    { "县住建局9月底前完成改造", "", "县住建局" },
    { "各镇(街道)要新建公厕", "", "各镇(街道)要" },
    { "县委组织部要培训干部", "", "县委组织部要" },
    { "国家安全局负责", "", "国家安全局负责" },
    { "县住建局要素保障", "", "" },
    { "县住建局负责人培训", "", "" },
    { "全会要求", "", "" },
    { "社会要稳定", "", "" },
    { "东部要率先发展", "", "" },
    { "职能部门要主动", "", "" },
    { "构建新发展格局要加快", "", "" },
  };
  g_autoptr (XushiLexicon) lexicon = xushi_lexicon_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XushiText) text = xushi_text_new (lexicon, cases[i].text);
      guint when = xushi_when_skip (text, 0, text->n), who = xushi_who_skip (text, 0, text->n);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (when, ==, g_utf8_strlen (cases[i].when, -1));
      g_assert_cmpint (who, ==, g_utf8_strlen (cases[i].who, -1));
    }
}

static void
add_cell (XushiBlock *row, const char *text, const char *words, XushiCellRole role)
{
  gsize start = (gsize) (strstr (text, words) - text);

  xushi_block_add_cell (row, start, start + strlen (words), role, NULL);
}

/* The columns of a table: who, with whom, by when. */
static void
test_row (void)
{
  static const char *const dates[][2] = { { "2017年10月底前", "2017-10" }, { "2017.9", "2017-09" },
                                          { "6月底", "2017-06" },          { "三季度", "2017-09" },
                                          { "年底", "" },                  { "长期", "" },
                                          { "2018年6月", "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = g_strconcat ("二、2017年工作安排\n\n新建公厕20座\t县住建局、县财政局\t县公安局，县教育局\t",
                                           dates[i][0], NULL);
      g_autoptr (GPtrArray) blocks
          = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_block_free);
      XushiBlock *row = xushi_block_new (XUSHI_BLOCK_ROW, (gsize) (strstr (text, "新") - text),
                                         strlen (text));
      XushiExtractOptions options = { .blocks = blocks };
      g_autoptr (GPtrArray) found = NULL;
      g_autofree char *deadline = NULL;
      const XushiCandidate *c;

      add_cell (row, text, "新建公厕20座", XUSHI_CELL_TARGET);
      add_cell (row, text, "县住建局、县财政局", XUSHI_CELL_LEAD);
      add_cell (row, text, "县公安局，县教育局", XUSHI_CELL_SUPPORT);
      add_cell (row, text, dates[i][0], XUSHI_CELL_DEADLINE);
      row->read_end = row->read_start + strlen ("新建公厕20座");
      g_ptr_array_add (blocks, row);
      found = xushi_extract_targets (text, &options);
      g_assert_cmpint (found->len, ==, 1);
      c = g_ptr_array_index (found, 0);
      deadline = xushi_deadline_to_string (&c->deadline);
      g_assert_cmpstr (c->lead, ==, "县住建局");
      g_assert_cmpstr (c->support, ==, "县财政局、县公安局、县教育局");
      g_assert_cmpstr (deadline, ==, dates[i][1]);
      g_assert_cmpint (c->horizon, ==, 0);
    }
}

/* A table in plain text: each cell is a sentence, who and by when are found by what the cells hold. */
static void
test_tabs (void)
{
  g_autoptr (GPtrArray) found = xushi_extract_targets (
      "2024年民生实事项目\n序号\t任务\t牵头单位\t完成时间\t进展情况\n"
      "1\t新增老年食堂15个\t区民政局\t11月底前\t其中3个点位已完成建设。\n"
      "2\t新增床位100张\t区民政局\t10月底前\t目前已完成选址，分别为东院40张、西院20张。\n"
      "3\t\t新建公厕5座\t区城管局\t\t\n",
      NULL);
  static const char *const wanted[][4] = { { "老年食堂(新增)", "15", "区民政局", "2024-11" },
                                           { "床位(新增)", "100", "区民政局", "2024-10" },
                                           { "公厕(新建)", "5", "区城管局", "" } };

  g_assert_cmpint (found->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);
      g_autofree char *value = xushi_number_format_plain (c->value);
      g_autofree char *deadline = xushi_deadline_to_string (&c->deadline);

      g_assert_cmpstr (c->subject, ==, wanted[i][0]);
      g_assert_cmpstr (value, ==, wanted[i][1]);
      g_assert_cmpstr (c->lead, ==, wanted[i][2]);
      g_assert_cmpstr (deadline, ==, wanted[i][3]);
    }
}

/* What is no part of a name does not stay in it; what only a clerk knows is doubtful. */
static void
test_names (void)
{
  static const char *const cases[][2] = {
    { "到2020年森林覆盖率达到50%。", "森林覆盖率" },
    { "固定资产投资一季度完成20亿元。", "固定资产投资" },
    { "县住建局要在9月底前完成老旧小区改造20个。", "老旧小区改造" },
    { "改造老旧小区20个（牵头单位：县住建局；责任单位：县财政局、县发改局、县公安局、县民政局、县水利局、各镇（街道）、"
      "县开发区管委会、县城投公司）。", "老旧小区(改造)" },
    { "一季度完成20亿元，全年完成固定资产投资120亿元。", "固定资产投资" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("二、2017年工作安排\n", cases[i][0], NULL);
      g_autoptr (GPtrArray) found = xushi_extract_targets (text, NULL);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpint (found->len, >, 0);
      g_assert_cmpstr (((const XushiCandidate *) g_ptr_array_index (found, 0))->subject, ==,
                       cases[i][1]);
    }
}

/* A rate of each year, until nobody knows when, is no target of this year that needs no look. */
static void
test_endless (void)
{
  g_autoptr (GPtrArray) found
      = xushi_extract_targets ("二、2017年工作安排\n力争地区生产总值年均增长8%。", NULL);
  const XushiCandidate *c;

  g_assert_cmpint (found->len, ==, 1);
  c = g_ptr_array_index (found, 0);
  g_assert_cmpfloat (c->confidence, <, XUSHI_EXTRACT_DOUBT);
  g_assert_nonnull (c->reason);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  extract_each_row ("when.tsv", 3, add_row);
  g_test_add_func ("/extract/when/skip", test_skip);
  g_test_add_func ("/extract/when/row", test_row);
  g_test_add_func ("/extract/when/tabs", test_tabs);
  g_test_add_func ("/extract/when/names", test_names);
  g_test_add_func ("/extract/when/endless", test_endless);

  return g_test_run ();
}
