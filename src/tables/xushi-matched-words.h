/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-head-words.h"
#include "tables/xushi-matching.h"

G_BEGIN_DECLS

/* All that a column of an office's table can be, and how it is known by the words over it. */

/* The meaning of a whole word, or of a word in it. Both are folded. */
gboolean xushi_matched_words_find (XushiMatchingKind kind, const char *word,
                                   XushiHeadMeaning *meaning);
gboolean xushi_matched_words_find_within (XushiMatchingKind kind, const char *word,
                                          XushiHeadMeaning *meaning);

/* All that a column can be. */
const XushiMatchedWord *xushi_matched_words_get (XushiMatchingKind kind, guint *n_words);

/* (nullable): the static identifier of a column by its English or Chinese word. */
const char *xushi_matched_words_get_id (XushiMatchingKind kind, const char *word);

/* (transfer full): a column for people: “low (目标值)”. */
char *xushi_matched_words_make_label (XushiMatchingKind kind, const char *id);

/* Whether several columns may be @id at once. */
gboolean xushi_matched_words_is_many (const char *id);

G_END_DECLS
