/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-words.h"

G_BEGIN_DECLS

/* The kinds of words for tasks, in a lexicon of their own. */
typedef enum
{
  /* What a clause may begin with. */
  XUSHI_TASK_LEAD = 1 << 0, /* intent and manner, left out of the name: 确保, 尽快 */
  XUSHI_TASK_PUSH = 1 << 1, /* the same before a name with its verb behind it: 支持…落地 */
  XUSHI_TASK_DUTY = 1 << 2, /* what never ends, or belongs to another: 加强, 鼓励, 随着 */

  /* Verbs of beginning and completion, by what they take. */
  XUSHI_TASK_BUILD = 1 << 3,  /* 建成, 开工建设: things built */
  XUSHI_TASK_ERECT = 1 << 4,  /* 新建: the same, but it may go on */
  XUSHI_TASK_START = 1 << 5,  /* 启动: works too */
  XUSHI_TASK_FINISH = 1 << 6, /* 完成: works and stages */
  XUSHI_TASK_ISSUE = 1 << 7,  /* 出台: documents */
  XUSHI_TASK_FOUND = 1 << 8,  /* 组建: bodies */
  XUSHI_TASK_HOLD = 1 << 9,   /* 举办: events */
  XUSHI_TASK_WIN = 1 << 10,   /* 创成, 列入: titles and lists */
  XUSHI_TASK_SEEK = 1 << 11,  /* 争创: the same, but only sought */
  XUSHI_TASK_PERMIT = 1 << 12, /* 取得: permits */
  XUSHI_TASK_LAST = 1 << 13,  /* stands behind the name: 竣工 */
  XUSHI_TASK_PLAIN = 1 << 14, /* of these, one that says nothing of what the name is: 开放 */
  XUSHI_TASK_NO_VERB = 1 << 15, /* begins like a verb, and is none: 建成区 */

  /* The ends of the names of what they take. */
  XUSHI_TASK_THING = 1 << 16, /* built: 大桥 */
  XUSHI_TASK_SOFT = 1 << 17,  /* 平台, 系统 */
  XUSHI_TASK_WORK = 1 << 18,  /* 编制, 搬迁: ends when it is done */
  XUSHI_TASK_STAGE = 1 << 19, /* 主体, 立项: of a thing named before */
  XUSHI_TASK_TRIAL = 1 << 20, /* 试点, 行动: can be begun */
  XUSHI_TASK_PAPER = 1 << 21, /* 办法, 规划 */
  XUSHI_TASK_BODY = 1 << 22,  /* 公司, 局 */
  XUSHI_TASK_EVENT = 1 << 23, /* 运动会 */
  XUSHI_TASK_TITLE = 1 << 24, /* 示范县, 名录 */
  XUSHI_TASK_GRANT = 1 << 25, /* 批复 */
  XUSHI_TASK_NO_HEAD = 1 << 26, /* ends like a thing, and is none: 底线 */

  /* What tells one thing from another, or does not. */
  XUSHI_TASK_VAGUE = 1 << 27, /* said of anything: 重点, 具体 */
  XUSHI_TASK_FIELD = 1 << 28, /* says the field alone: 产业, 城市 */
  XUSHI_TASK_LOOSE = 1 << 29, /* begins no name: 各项, 更多 */
  XUSHI_TASK_DEGREE = 1 << 30, /* belongs to the verb behind it: 全线 */
} XushiTaskWordKind;

/* 迁入, 改造成: what becomes of a thing, with what it becomes; the enumeration is full. */
#define XUSHI_TASK_MOVE (1u << 31)

/**
 * xushi_task_lexicon_new:
 *
 * Returns: (transfer full): the words for tasks
 */
XushiLexicon *xushi_task_lexicon_new (void);

G_END_DECLS
