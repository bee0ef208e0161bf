/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* What the matching of an office's table is called on the screen. */

/* (transfer full): what a column is: “Indicator”, “September”; for NULL, that it is not taken. */
char *xushi_match_dup_label (XushiMatchingKind kind, const char *id);

/* (transfer full): the head of a column of the sheet: its letters, what it is, and how sure that is:
 * “C Target, in doubt”. */
char *xushi_match_dup_title (const XushiMatching *matching, guint column);

/* Whether the clerk should look at the column: it is in doubt, or not known although it has text. */
gboolean xushi_match_is_open (const XushiMatchedColumn *column);

/**
 * xushi_match_dup_sentence:
 *
 * Returns: (transfer full): all about a column, to be read below the sheet: its head, what it is
 *   taken as, how sure that is and why it is in doubt.
 */
char *xushi_match_dup_sentence (const XushiMatching *matching, guint column);

/**
 * xushi_match_dup_open:
 *
 * Returns: (transfer full) (nullable): a sentence that names the columns at which the clerk should
 *   look; NULL if there are none.
 */
char *xushi_match_dup_open (const XushiMatching *matching);

/* Translated: “Taken”, “Sum” … */
const char *xushi_match_kind_to_label (XushiRowKind kind);

G_END_DECLS
