/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-number.h"

G_BEGIN_DECLS

/* Shared by the files that read figures. */

/* Returns (transfer full): @text, which is valid UTF-8, stripped, with full-width digits and signs
 * made half-width. */
char *xushi_number_make_plain (const char *text);

/* Returns (transfer full): @text for a message: valid, and not longer than a line. */
char *xushi_number_shorten (const char *text);

/* Whether @unit counts in percent or in points of percent. */
gboolean xushi_number_is_share (const char *unit);

G_END_DECLS
