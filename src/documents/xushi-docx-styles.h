/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-xml.h"

G_BEGIN_DECLS

/* The namespace of the flat documents of Word 2003. */
#define XUSHI_DOCX_2003 "http://schemas.microsoft.com/office/word/2003/wordml"

/* The namespaces of WordprocessingML, transitional and strict; the elements of 2003 are the same as
 * far as they are read here. */
#define XUSHI_DOCX_W                                                                               \
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main "                                  \
  "http://purl.oclc.org/ooxml/wordprocessingml/main " XUSHI_DOCX_2003

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

/* Reads the styles of a flat document, whose list of styles begins here. */
XushiDocxStyles *xushi_docx_styles_new (void);
gboolean xushi_docx_styles_read_list (XushiDocxStyles *self, XushiXml *xml, GError **error);

/* @id: (nullable): NULL for the default of paragraphs */
XushiDocxLook xushi_docx_styles_look (const XushiDocxStyles *self, const char *id);

/* Whether a switch such as <w:vanish/> on which @xml stands is on. */
gboolean xushi_docx_is_on (const XushiXml *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiDocxStyles, xushi_docx_styles_free)

G_END_DECLS
