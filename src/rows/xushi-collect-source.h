/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "slips/xushi-collection.h"

G_BEGIN_DECLS

/* Which values are shown. */
typedef enum
{
  XUSHI_COLLECT_SHOW_CHANGES, /* all but those that the plan has already */
  XUSHI_COLLECT_SHOW_LOOK,    /* refused and doubtful: what a clerk must look at */
  XUSHI_COLLECT_SHOW_NEW,     /* those that are taken without a doubt */
  XUSHI_COLLECT_SHOW_SAME,
  XUSHI_COLLECT_SHOW_ALL,
} XushiCollectShow;
#define XUSHI_N_COLLECT_SHOWS 5

/* (transfer none): translated. */
const char *xushi_collect_show_to_label (XushiCollectShow show);

/* XushiCollectSource: what came back from the departments beside what the plan has, as a table: a
 * heading a department, a row a value, with the columns old, new, take. Space in any cell takes a
 * value or leaves it. */
#define XUSHI_TYPE_COLLECT_SOURCE (xushi_collect_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiCollectSource, xushi_collect_source, XUSHI, COLLECT_SOURCE, GObject)

/* (transfer full): @collection is settled; a reference is kept. */
XushiCollectSource *xushi_collect_source_new (XushiCollection *collection);

XushiCollectShow xushi_collect_source_get_show (XushiCollectSource *self);
void xushi_collect_source_set_show (XushiCollectSource *self, XushiCollectShow show);

/* How many values there would be. */
guint xushi_collect_source_count (XushiCollectSource *self, XushiCollectShow show);

/* (transfer none) (nullable): the value of @row; NULL for a heading. */
const XushiCollectItem *xushi_collect_source_get_item (XushiCollectSource *self, guint row);

/* (transfer full): how many values there are of each verdict: “未采用1，存疑2，采用5”. */
char *xushi_collect_source_dup_counts (XushiCollectSource *self);

/* The row of a department's heading; XUSHI_GRID_NONE where it has none at present. */
guint xushi_collect_source_find_department (XushiCollectSource *self, const char *department);

/**
 * xushi_collect_source_dup_sentence:
 *
 * Returns: (transfer full): all about @row in words: where it was written, what, and why it is
 *   refused or doubtful; of a heading its counts.
 */
char *xushi_collect_source_dup_sentence (XushiCollectSource *self, guint row);

/* The column that a click takes or leaves. */
guint xushi_collect_source_get_take_column (void);

G_END_DECLS
