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
 * honoured. A locale that is not installed still gets its language, via C.UTF-8. The Chinese of
 * another country (zh_TW, zh_HK) falls to zh_CN rather than to English.
 *
 * The catalogue is looked for in $XUSHI_LOCALEDIR, relative to the program (for a build, and an
 * installation that was moved), and under the configured prefix, in this order.
 */
void xushi_i18n_init (void);

/**
 * xushi_i18n_begin_chinese:
 *
 * Until xushi_i18n_end_chinese () messages are Chinese, whatever the user's language: for sentences
 * within a machine format, which say the same everywhere. Not beside other threads, and only after
 * xushi_i18n_allow_chinese ().
 *
 * Returns: (transfer full): what the other one takes.
 */
char *xushi_i18n_begin_chinese (void);

/* @before: (transfer full) */
void xushi_i18n_end_chinese (char *before);

/* To be called before the first message is asked for, by programs that write machine formats. */
void xushi_i18n_allow_chinese (void);

G_END_DECLS
