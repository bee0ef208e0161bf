/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the errno value @number means that no more can be stored: disk, quota or size limit. */
gboolean xushi_system_error_is_full (int number);

/**
 * xushi_system_error_to_text:
 * @number: an errno value
 *
 * What the C library says follows the locale, which may be English where the program speaks
 * Chinese. These are the causes that a file's reading and writing can have.
 *
 * Returns: (transfer full): the cause as the end of a sentence, without a mark after it, in the
 *   program's language.
 */
char *xushi_system_error_to_text (int number);

G_END_DECLS
