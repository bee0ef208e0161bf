/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

/**
 * xushi_i18n_init:
 *
 * Chooses the language of the messages and binds the catalogue. Call it once, at the very start of
 * main ().
 *
 * Xushi is Chinese first: where the environment names no language (nothing set, or only
 * C.UTF-8) the messages are Chinese. An explicit "C", "POSIX" or any other language is
 * honoured. A locale that is not installed still gets its language, via C.UTF-8.
 *
 * The catalogue is looked for in $XUSHI_LOCALEDIR, relative to the program (for a build, and an
 * installation that was moved), and under the configured prefix, in this order.
 */
void xushi_i18n_init (void);

G_END_DECLS
