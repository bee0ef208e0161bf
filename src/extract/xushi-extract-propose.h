/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract.h"

G_BEGIN_DECLS

/* What the words around a number say about it, as input for the proposal. */
typedef struct
{
  gboolean rise;     /* 增长, 提高 before the number */
  gboolean fall;     /* 下降, 减少 */
  gboolean reach;    /* 达到, 为: a level */
  gboolean about;    /* 左右 */
  gboolean corridor; /* 在 a 与 b 之间 */
  gboolean counted;  /* the unit counts things or people */
  gboolean rate;     /* the unit is a rate: %, 倍 */
} XushiWording;

/**
 * xushi_propose:
 * @candidate: with quote, subject, op, value and unit set
 *
 * Sets kind, reduction, measure, bound, pace and frequency (docs/domain.md, sections 2 to 4) from
 * @wording and the subject.
 */
void xushi_propose (XushiCandidate *candidate, const XushiWording *wording);

/**
 * xushi_propose_is_rate:
 *
 * Returns: whether what is called @name can only be a percentage: 增速, …率, …比重. An amount (投资) can
 *   have one, too, but then it is written with its sign.
 */
gboolean xushi_propose_is_rate (const char *name);

/* Whether what is called @name is a burden, so that −3.5 % of it is a fall to be reached: 能耗, 排放量. */
gboolean xushi_propose_is_to_fall (const char *name);

G_END_DECLS
