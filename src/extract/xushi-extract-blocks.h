/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-block.h"
#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/* A block of the original text in the prepared one. */
typedef struct
{
  guint start, end;           /* the whole block */
  guint read_start, read_end; /* where targets may stand */
  XushiSpan area;             /* of a row: the area that a column gives; empty for none */
  XushiSpan lead, support;    /* of a row: who does it; empty for none */
  XushiSpan deadline;         /* of a row: by when; empty for none */
  gboolean is_plan;           /* of a row: its column of targets is that of the plan's year */
} XushiBlockPlace;

/* Where @block is in @text. @plan_year: 0 where it is not known */
XushiBlockPlace xushi_block_locate (const XushiBlock *block, const XushiText *text,
                                    int plan_year);

/**
 * xushi_blocks_learn_levels:
 * @levels: (out caller-allocates): for each level of headings of the file, from 1, the level among
 *   一、 (一) 1. that it has in the report, or 0 for a title over all of it
 *
 * What a level of headings means is learnt from those headings that have a mark.
 */
void xushi_blocks_learn_levels (const GPtrArray *blocks, const XushiText *text, guint levels[10]);

G_END_DECLS
