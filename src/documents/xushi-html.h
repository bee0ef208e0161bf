/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"

G_BEGIN_DECLS

/* Whether @text is a page of the web, whatever its file is called. */
gboolean xushi_html_is_one (const char *text);

/* (transfer full) (nullable): the encoding that a page in @bytes names for itself, if it is one that
 * text is read in. */
char *xushi_html_find_encoding (GBytes *bytes);

/**
 * xushi_html_read:
 * @text: a page in UTF-8
 *
 * Reads the text of its body: headings, paragraphs, lists, tables. Scripts, navigation and what is
 * hidden are left out; nothing is fetched.
 *
 * Returns: (transfer full): NULL with @error of XUSHI_FILE_ERROR.
 */
XushiManuscript *xushi_html_read (const char *text, GError **error);

G_END_DECLS
