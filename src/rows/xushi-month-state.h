/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-entry.h"
#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* The kinds of rows of the month sheet, as its filters name them. */
typedef enum
{
  XUSHI_MONTH_EXPECTED, /* something is expected for the month: wanted or filled */
  XUSHI_MONTH_WANTED,   /* 待填 */
  XUSHI_MONTH_FILLED,   /* 已填 */
  XUSHI_MONTH_DOUBTFUL, /* 有疑问 */
  XUSHI_MONTH_REASON,   /* 缺原因: behind, and nobody has written why */
  XUSHI_MONTH_IDLE,     /* nothing is expected: not due, exempt, told in words */
  XUSHI_MONTH_STARRED,  /* 重点关注, whether anything is expected or not */
} XushiMonthKind;
#define XUSHI_N_MONTH_KINDS 7

/* A set of kinds, as bits 1 << XushiMonthKind. */
typedef guint XushiMonthKinds;

static inline gboolean
xushi_month_kinds_has (XushiMonthKinds kinds, XushiMonthKind kind)
{
  return (kinds & (1u << kind)) != 0;
}

/* The kinds that @indicator is of at the session's month. */
XushiMonthKinds xushi_month_classify (XushiSession *session, XushiIndicator *indicator);

/* Whether a reason is to be written for the session's month: the light is red and there is none. */
gboolean xushi_month_needs_reason (XushiSession *session, XushiIndicator *indicator);

/* How many rows are of each kind. */
typedef struct
{
  guint n[XUSHI_N_MONTH_KINDS];
} XushiMonthCounts;

/* Adds @by (1 or -1) for each of @kinds. */
void xushi_month_counts_add (XushiMonthCounts *counts, XushiMonthKinds kinds, int by);

/* What @month, 1 to 12, asks for in the whole plan: how much is expected, wanted, filled, idle; the
 * other kinds, which are judged at the session's month only, stay 0. */
void xushi_month_count (XushiSession *session, int month, XushiMonthCounts *counts);

G_END_DECLS
