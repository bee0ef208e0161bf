/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-magic.h"

G_BEGIN_DECLS

/* Sets @error to a sentence on what a file of this kind is and what to do with it. */
void xushi_manuscript_refuse (XushiMagic kind, GError **error);

/* Whether a file of this kind is a text, perhaps with the marks of a page or of XML in it. */
gboolean xushi_manuscript_is_text (XushiMagic kind);

/* Whether the first entry of the zip archive in @bytes has a password. */
gboolean xushi_manuscript_is_locked (GBytes *bytes);

/* Whether @text is a table that was written as text, with heads in its first line. */
gboolean xushi_manuscript_is_table (const char *text);

/* Sets @error to the sentence on a table that was given as a report. */
void xushi_manuscript_refuse_table (GError **error);

G_END_DECLS
