/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * xushi_hant_simplify:
 *
 * Returns: the simplified form of a traditional character that occurs in the words the reader looks
 *   for; any other character unchanged. For matching only, not a full converter.
 */
gunichar xushi_hant_simplify (gunichar c);

/**
 * xushi_hant_simplify_text:
 *
 * Returns: (transfer full): @text with xushi_hant_simplify () applied to every character.
 */
char *xushi_hant_simplify_text (const char *text);

G_END_DECLS
