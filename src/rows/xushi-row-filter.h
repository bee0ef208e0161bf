/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* XushiRowFilter: which indicators are wanted: those that meet every part that is set. All zero
 * wants everything. Copy it by xushi_row_filter_copy_into () only. */
typedef struct
{
  char *text;       /* owned, nullable: words, separated by blanks, that must all be found */
  guint lights;     /* a bit 1 << XushiLight for each wanted light, among them 未报; 0: any */
  char *department; /* owned, nullable: 牵头单位 */
  char *leader;     /* owned, nullable: 责任领导 */
  gboolean star;    /* only 重点关注 */
} XushiRowFilter;

void xushi_row_filter_clear (XushiRowFilter *self);
/* What @to owned is freed. */
void xushi_row_filter_copy_into (const XushiRowFilter *from, XushiRowFilter *to);
gboolean xushi_row_filter_equal (const XushiRowFilter *a, const XushiRowFilter *b);
/* Whether everything is wanted; a text of blanks alone is none. */
gboolean xushi_row_filter_is_empty (const XushiRowFilter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XushiRowFilter, xushi_row_filter_clear)

/* XushiRowMatcher: a filter made ready for asking about many indicators. It is the one rule by
 * which rows are found and filtered.
 *
 * A word is found in the name, the group, the key, the departments, the leader, the note that the
 * table shows and the report's clause, whatever the case and width of its letters; and, if it could
 * be pinyin, in the pinyin of name and departments (xushi_pinyin_matches ()). The words must all be
 * found, each anywhere. What is compared is kept with each indicator until that changes. */
typedef struct _XushiRowMatcher XushiRowMatcher;

/* (transfer full): for as long as @session lives and keeps its month. */
XushiRowMatcher *xushi_row_matcher_new (XushiSession *session, const XushiRowFilter *filter);
void xushi_row_matcher_free (XushiRowMatcher *self);

gboolean xushi_row_matcher_wants (XushiRowMatcher *self, XushiIndicator *indicator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiRowMatcher, xushi_row_matcher_free)

/**
 * xushi_row_matcher_prepare:
 * @from: 0 at first, then what the call before returned
 *
 * Makes ready what words are compared with, of some hundred indicators, so that the first letter of
 * a filter finds it.
 *
 * Returns: where to go on; 0 when all are ready.
 */
guint xushi_row_matcher_prepare (XushiSession *session, guint from);

/* What a clerk chooses from: the names that the indicators of @area have there. */
typedef enum
{
  XUSHI_ROW_DEPARTMENT,
  XUSHI_ROW_LEADER,
} XushiRowName;

/* (transfer full): each once, by their pinyin. */
GStrv xushi_row_list_names (XushiSession *session, XushiArea *area, XushiRowName which);

/* (transfer none) (nullable): the note that the table shows: the month's, or else the
 * indicator's. */
const char *xushi_row_get_note (XushiSession *session, XushiIndicator *indicator);

G_END_DECLS
