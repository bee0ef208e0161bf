/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"
#include "figure/xushi-figure.h"
#include "page/xushi-footnotes.h"

G_BEGIN_DECLS

/* Words in small frames after the name. */
typedef enum
{
  XUSHI_ROW_BINDING = 1 << 0,  /* 约束性 */
  XUSHI_ROW_MANUAL = 1 << 1,   /* 手工: the completion was given */
  XUSHI_ROW_REVISED = 1 << 2,  /* 修订: changed since a snapshot */
  XUSHI_ROW_BY_HAND = 1 << 3,  /* the light was set by hand */
  XUSHI_ROW_ADJUSTED = 1 << 4, /* the target was adjusted */
} XushiRowMarks;

#define XUSHI_ROW_N_MARKS 5

/**
 * XushiPageRow:
 *
 * One indicator as it is printed, with all texts and assessments ready. Texts belong to the
 * document's string chunk and are never NULL; an empty one prints nothing. Nothing refers to the
 * plan, so later edits do not affect a document.
 */
typedef struct
{
  XushiLight light;
  XushiShape shape; /* of @light; meaningless for XUSHI_LIGHT_NONE */
  XushiRowMarks marks;
  const char *adjusted_sign; /* of the footnote about its target, behind the mark; "" for none */
  XushiConcernKind concern; /* why it is discussed */
  int depth;        /* 0 for a main indicator, 1 and up for 其中 */
  gint64 area_id;
  const char *group;
  const char *name;
  const char *area;
  const char *target;     /* "≥ 200" */
  const char *value;      /* "168台" */
  const char *merged;     /* "168 / 200台", for narrow tables */
  const char *completion; /* "84.0%" */
  const char *lead;       /* "+9.0", or the gap of a rate */
  const char *change;     /* "↑ 2.3", against the last meeting */
  XushiTrend trend;       /* the same */
  const char *department; /* 牵头单位 */
  const char *support;    /* 配合单位, joined by 、 */
  const char *leader;     /* 责任领导 */
  const char *note;       /* remarks: steps, pace, notes */
  const char *reason;     /* why, and what is done */
  const char *remarks;    /* both as one text, for a list of what is late */
  const char *why;        /* the main reason alone, or the overdue steps */
  const char *quote;      /* the clause of the report */
  const char *definition; /* how the figure is counted, one paragraph */
  gboolean stale;         /* the value is of a month before the one due, or there is none */
  gboolean carried;       /* the value is the one due, but of a month before the data month */
  int step_shape;         /* of the steps that note, remarks and why begin with after a wide blank
                             for their sign; -1 for none */
  gboolean is_rate;       /* judged by its gap */
  int n_overdue;          /* red flags */
  double gap;             /* unknown where there is none */
  XushiFigure figure;     /* owned contents; the table sets the span of strips in percent */
} XushiPageRow;

/**
 * XushiRowMaker:
 *
 * What is needed to make rows. Borrowed during that time. @comparison is nullable.
 */
typedef struct
{
  XushiJudgedPlan *judged;
  const XushiComparison *comparison;
  const XushiFootnotes *footnotes;
  GStringChunk *texts;
} XushiRowMaker;

/**
 * xushi_page_row_new:
 *
 * Returns: (transfer full): the row of @indicator.
 */
XushiPageRow *xushi_page_row_new (const XushiRowMaker *maker, XushiIndicator *indicator,
                                  XushiArea *area);

void xushi_page_row_free (XushiPageRow *row);

/* (transfer full): the word of one mark of @row, translated, with the sign of its footnote. */
char *xushi_page_mark_label (const XushiPageRow *row, XushiRowMarks mark);

G_END_DECLS
