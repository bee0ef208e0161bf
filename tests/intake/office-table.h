/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-table-review.h"

/* The task table of an office, as a file with three sheets: the table, a page of instructions, and
 * an old table that is hidden. In the table, row 1 is a title, rows 3 and 4 are the heads, 5 to 7
 * the indicators 高新技术企业, 工业增加值, 新增就业, 8 is a sum, 9 a remark. Column F, 简述, is not
 * known. */
#define OFFICE_TABLE                                                                              \
  "2016年目标任务分解表\n\n"                                                                      \
  "序号|工作领域|重点任务|年度目标|牵头单位|简述\n"                                               \
  "\n"                                                                                            \
  "1|创新驱动|高新技术企业|12家以上|科技局|已有8家\n"                                             \
  "2|创新驱动|工业增加值|增长8%以上|经信委|正常\n"                                                \
  "3|民生实事|新增就业|1.2万人以上|人社局|正常\n"                                                 \
  "|小计||3\n"                                                                                    \
  "注：每月10日前报送。"

/* (transfer full): a path in @folder of a flat spreadsheet of these sheets: name, rows of cells between
 * bars, a name that begins with “-” for a hidden sheet; up to NULL. */
char *office_table_write (const char *folder, ...) G_GNUC_NULL_TERMINATED;

/* (transfer full): the file above, opened as a table of @kind but not read. */
XushiTableReview *office_table_open (const char *folder, XushiMatchingKind kind);
