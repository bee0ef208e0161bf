/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-assess.h"

G_BEGIN_DECLS

/* Whether a return slip (报送表) asks for an indicator, or why not. */
typedef enum
{
  XUSHI_ASKED_FOR,
  XUSHI_ASKED_NOT_DUE,  /* no figure is published at this month */
  XUSHI_ASKED_EXEMPT,   /* taken out of judgement */
  XUSHI_ASKED_FINISHED, /* a task all of whose nodes are finished */
} XushiAsked;
#define XUSHI_N_ASKED 4

/**
 * xushi_asked_find:
 * @year: of the plan
 * @month: the data month, 1 to 12
 *
 * Returns: what slips on paper and in workbooks, and those who wait for them, go by: figures and
 *   sentences at the months of their frequency, tasks until their last node is finished.
 */
XushiAsked xushi_asked_find (const XushiSpec *spec, int year, int month);

/**
 * xushi_asked_find_last:
 *
 * Returns: the newest month before @month that has a value; 0 for none.
 */
int xushi_asked_find_last (XushiIndicator *indicator, int month);

G_END_DECLS
