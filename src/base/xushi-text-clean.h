/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest text that a plan holds, in bytes: longer than any clause of a report, far shorter
 * than what would make a page take minutes. */
#define XUSHI_TEXT_LONGEST 100000

/* How far a text can be trusted. */
typedef enum
{
  XUSHI_TEXT_FIT,       /* as it could have been typed */
  XUSHI_TEXT_INVISIBLE, /* with marks that nobody sees and that turn or hide what is beside them:
                           C1 controls, bidirectional overrides, a byte order mark inside */
  XUSHI_TEXT_UNFIT,     /* no text: invalid UTF-8, a NUL, a control character other than tab and
                           line ends, or longer than XUSHI_TEXT_LONGEST */
} XushiTextState;

/**
 * xushi_text_judge:
 * @length: in bytes; NULs within it count
 *
 * The one rule for text that comes from outside: a plan's file, a table, a report, the clipboard.
 */
XushiTextState xushi_text_judge (const char *text, gsize length);

/**
 * xushi_text_clean:
 * @length: in bytes
 *
 * Returns: (transfer full): @text as valid UTF-8 that may be shown, printed and written out: what
 *   is invalid becomes U+FFFD, controls and invisible marks are left out. Its length is not
 *   limited. Equal to @text if that is fit.
 */
char *xushi_text_clean (const char *text, gsize length);

/* Whether @p, within valid UTF-8, is a control character: U+0000 to U+001F but for tab and line ends,
 * or U+007F to U+009F. */
gboolean xushi_text_is_control (const char *p);

/* In place of @text (transfer full) (nullable), which is valid: itself without the marks that nobody
 * sees, but with its control characters. */
char *xushi_text_take_visible (char *text);

/* What xushi_text_clean () makes of @text (transfer full) (nullable), in its place: itself where there is nothing to do. */
char *xushi_text_take_clean (char *text);

G_END_DECLS
