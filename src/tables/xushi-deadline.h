/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-spec.h"

G_BEGIN_DECLS

/* How a deadline was written. */
typedef enum
{
  XUSHI_DEADLINE_MONTH,   /* a month of the plan's year */
  XUSHI_DEADLINE_ALWAYS,  /* 长期坚持, 全年: none */
  XUSHI_DEADLINE_OTHER,   /* of another year */
  XUSHI_DEADLINE_UNKNOWN, /* not understood */
} XushiDeadlineKind;

/**
 * xushi_deadline_read:
 * @text: 2016年10月, 10月底前, 2016-10-31, 三季度, 年底前, 上半年
 * @year: of the plan; 0 takes any
 * @month: (out): 1 to 12, of XUSHI_DEADLINE_MONTH
 */
XushiDeadlineKind xushi_deadline_read (const char *text, int year, int *month);

/**
 * xushi_deadline_read_steps:
 * @text: 3月底前完成立项；6月底前开工；12月底前完工
 *
 * Returns: (transfer full) (element-type XushiNode): one node a piece; NULL where a piece has no month
 */
GPtrArray *xushi_deadline_read_steps (const char *text, int year);

/**
 * xushi_deadline_set_node:
 * @month: 1 to 12
 *
 * A date is a node of a task, and only a word beside a figure. A task that has nodes keeps them.
 *
 * Returns: FALSE for an indicator with a figure: the caller keeps the date in its note.
 */
gboolean xushi_deadline_set_node (XushiSpec *spec, int month);

/* (transfer full): a name that the text of nodes can hold: without its marks ; @ * = */
char *xushi_deadline_make_node_name (const char *text);

/* Whether @text has digits that are no part of a date or a grade (4A): 9月1日投用 has none. */
gboolean xushi_deadline_has_other_digits (const char *text);

/* Whether the words are those of a task that is done by a date: 建成投用. */
gboolean xushi_deadline_is_task (const char *text);

G_END_DECLS
