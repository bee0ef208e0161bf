/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_suggest:
 * @word: what was written, UTF-8
 * @words: (array zero-terminated=1): those that there are
 *
 * Compares by the number of letters that were changed, added, left out or swapped, without regard to
 * the case. A word that begins as @word does is near, too, from its third letter on.
 *
 * Returns: (transfer none) (nullable): the word that was probably meant; NULL if none is near, or if
 *   two are equally near.
 */
const char *xushi_suggest (const char *word, const char *const *words);

G_END_DECLS
