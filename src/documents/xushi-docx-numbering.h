/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-xml.h"
#include "documents/xushi-docx-styles.h"

G_BEGIN_DECLS

/* XushiDocxNumbering: the lists of a document, and how far each has counted. */
typedef struct _XushiDocxNumbering XushiDocxNumbering;

/* @path: the part; a document without it has no lists. @styles must outlive it. Returns: (transfer
 * full): NULL with @error for a damaged part. */
XushiDocxNumbering *xushi_docx_numbering_read (XushiArchive *archive, const char *path,
                                               const XushiDocxStyles *styles, GError **error);
/* The lists of a document that has none. */
XushiDocxNumbering *xushi_docx_numbering_new (const XushiDocxStyles *styles);
void xushi_docx_numbering_free (XushiDocxNumbering *self);

/* The level of the list @num that is made for paragraphs of the style @id; @otherwise for none. */
int xushi_docx_numbering_find_level (const XushiDocxNumbering *self, int num, const char *id,
                                     int otherwise);

/**
 * xushi_docx_numbering_count:
 * @num: the list; @level: from 0
 *
 * Counts one paragraph.
 *
 * Returns: (transfer full) (nullable): its number as the document shows it, such as （一）; empty for
 *   a bullet; NULL where there is no such list.
 */
char *xushi_docx_numbering_count (XushiDocxNumbering *self, int num, int level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDocxNumbering, xushi_docx_numbering_free)

G_END_DECLS
