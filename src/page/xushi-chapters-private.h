/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-chapters.h"

G_BEGIN_DECLS

/* Shared by the files that arrange a document. */

/* The state of an arrangement in progress, during which the plan must not be edited.
 *
 * Rows are most of the work. The first page makes its few on demand; the others are made step by
 * step, and sections are filled when all exist. */
struct _XushiArrangement
{
  XushiJudgedPlan *judged; /* owned */
  const XushiFootnotes *footnotes; /* borrowed */
  XushiComparison *comparison;     /* owned, nullable */
  XushiPageParts parts;
  GArray *area_ids;  /* owned, nullable, of gint64 */
  GStrv departments; /* owned, nullable */
  guint lights;      /* as bits; 0 for all */
  XushiTextTable *registered; /* owned, nullable: the register of targets, made at once */
  GHashTable *rows; /* owned: XushiIndicator * to its row, until the chapters own it */
  guint area, position; /* of the indicator whose row comes next */
};

/* Whether @indicator of @area is printed among areas, flags and counts. */
gboolean xushi_chapters_shows (const struct _XushiArrangement *arrangement,
                               XushiIndicator *indicator, XushiArea *area);

/* (transfer none): adds an empty section. */
XushiSection *xushi_chapters_add_section (XushiChapters *chapters, XushiPageParts part,
                                          const char *title);

/* Makes what of the setup must be read at once. */
void xushi_chapters_begin_lists (XushiChapters *chapters, const XushiPageSetup *setup);

/* What has changed since the last meeting, as far as it is printed. */
void xushi_chapters_count_changes (const XushiChapters *chapters, XushiComparisonCounts *counts);

/* The parts that are lists of texts. */
void xushi_chapters_add_changes (XushiChapters *chapters);
void xushi_chapters_add_register (XushiChapters *chapters);
void xushi_chapters_add_phone (XushiChapters *chapters);
void xushi_chapters_add_nodes (XushiChapters *chapters);
void xushi_chapters_add_values (XushiChapters *chapters);

G_END_DECLS
