/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-xml.h"

G_BEGIN_DECLS

/* The namespaces of WordprocessingML, transitional and strict. */
#define XUSHI_DOCX_W                                                                               \
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main "                                  \
  "http://purl.oclc.org/ooxml/wordprocessingml/main"

/* What a style says of a paragraph or of words. */
typedef struct
{
  int outline;     /* 0 for the first level of headings; -1 for none */
  int num;         /* the list it belongs to; 0 for none */
  int level;       /* in the list, from 0 */
  gboolean hidden;
  gboolean contents; /* a line of a table of contents */
} XushiDocxLook;

/* XushiDocxStyles: the styles of a document, each with what it inherits. */
typedef struct _XushiDocxStyles XushiDocxStyles;

/* @path: the part; a document without it has no styles. Returns: (transfer full): NULL with @error
 * for a damaged part. */
XushiDocxStyles *xushi_docx_styles_read (XushiArchive *archive, const char *path, GError **error);
void xushi_docx_styles_free (XushiDocxStyles *self);

/* @id: (nullable): NULL for the default of paragraphs */
XushiDocxLook xushi_docx_styles_look (const XushiDocxStyles *self, const char *id);

/* Whether a switch such as <w:vanish/> on which @xml stands is on. */
gboolean xushi_docx_is_on (const XushiXml *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDocxStyles, xushi_docx_styles_free)

G_END_DECLS
