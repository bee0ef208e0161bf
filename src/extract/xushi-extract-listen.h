/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-section.h"

G_BEGIN_DECLS

/* What a word says. */
typedef enum
{
  XUSHI_SAYS_NOTHING,
  XUSHI_SAYS_WEAK, /* past, if nothing says otherwise */
  XUSHI_SAYS_PART, /* a part of the year, or a year: as weak */
  XUSHI_SAYS_PAST,
  XUSHI_SAYS_AHEAD, /* a time: this year or later */
  XUSHI_SAYS_WILL,  /* intent */
} XushiSays;

/**
 * xushi_listen:
 * @section: for its years
 * @start, @end: the clause around @i
 * @length: (out): of the word
 *
 * Returns: what the word at @i says about the time.
 */
XushiSays xushi_listen (const XushiReportSection *section, guint start, guint i, guint end,
                        guint *length);

/* Whether a phrase at @i tells that a plan was carried out: 完成年度任务的117%, 超额完成. */
gboolean xushi_listen_done (const XushiText *text, guint i, guint end);

/* Whether a month at @i is told of as a whole: 1月份自营出口, not 1月份开工. */
gboolean xushi_listen_is_month_told (const XushiText *text, guint i, guint end);

/* What a stretch of the year at @i, at the head of its clause, says in its context alone; sets @length, 0 for none. */
XushiSays xushi_listen_stretch (const XushiReportSection *section, guint start, guint i, guint end, guint *length);

/* The same for a period of five years (“十五”期间): past if a later period or year is planned. */
XushiSays xushi_listen_period (const XushiReportSection *section, guint i, guint end, guint *length);

G_END_DECLS
