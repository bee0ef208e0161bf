/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-types.h"

G_BEGIN_DECLS

/* What is known about one indicator at one data month: the newest version. Older versions stay in
 * the store. Numbers that are absent are XUSHI_UNKNOWN, strings NULL. A reading without a value is
 * possible: an unreported month with a note. */
typedef struct
{
  int month;         /* 1 to 12 */
  int n_versions;    /* 1 for the first entry, 2 and up for a correction */
  gint64 version;    /* its number in the file: later ones are greater; 0 if not stored */
  double value;      /* cumulative since January, or the level or rate itself, in the unit */
  double last_year;  /* 上年同期, a separate input */
  double completion; /* 手工 (形象进度): percent, replaces the computed one; needs @note */
  double added;      /* 净增: 新增 */
  double removed;    /* 净增: 退出 */
  char *note;        /* owned: 备注 of the month */
  char *source;      /* owned: who reported it */
  char *reason;      /* owned: 主要原因 */
  char *next_step;   /* owned: 下一步 */
  XushiLight light;  /* set by hand; XUSHI_LIGHT_NONE: as computed */
  char *light_reason; /* owned: needed with @light */
  guint confirmed;   /* doubts that somebody has confirmed: a bit (1 << XushiDoubtKind) each */
  char *confirmed_note; /* owned: what was confirmed, a line a doubt, with the clerk's note */
  gboolean revised;  /* 修订: changed after a snapshot froze it */
  GRefString *entered_at; /* owned: "YYYY-MM-DD HH:MM:SS"; shared, since most months of a plan */
  GRefString *entered_by; /* owned: "user@host"            came in together */
} XushiReading;

/* (transfer full): version 1, nothing known. */
XushiReading *xushi_reading_new (int month);
XushiReading *xushi_reading_copy (const XushiReading *reading);
void xushi_reading_free (XushiReading *reading);

/* Whether it is empty: neither value nor text nor light. */
gboolean xushi_reading_is_blank (const XushiReading *reading);

/**
 * xushi_reading_drop_confirmed:
 * @present: (nullable): what stands for the month so far
 *
 * A confirmed doubt is about one figure: takes out of @reading what was confirmed of @present if the
 * figure is another one now. What was confirmed together with a new figure stays.
 */
void xushi_reading_drop_confirmed (XushiReading *reading, const XushiReading *present);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiReading, xushi_reading_free)

G_END_DECLS
