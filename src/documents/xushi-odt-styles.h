/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-xml.h"

G_BEGIN_DECLS

#define XUSHI_ODT_SPACE(name) "urn:oasis:names:tc:opendocument:xmlns:" name ":1.0"
#define XUSHI_ODT_OFFICE XUSHI_ODT_SPACE ("office")
#define XUSHI_ODT_TEXT XUSHI_ODT_SPACE ("text")
#define XUSHI_ODT_TABLE XUSHI_ODT_SPACE ("table")
#define XUSHI_ODT_DRAW XUSHI_ODT_SPACE ("drawing")
#define XUSHI_ODT_STYLE XUSHI_ODT_SPACE ("style")

/* XushiOdtStyles: the styles of paragraphs, words and lists, and how far each list has counted. */
typedef struct _XushiOdtStyles XushiOdtStyles;

XushiOdtStyles *xushi_odt_styles_new (void);
void xushi_odt_styles_free (XushiOdtStyles *self);

/* Whether @xml begins an element that xushi_odt_styles_read () takes. */
gboolean xushi_odt_styles_is_one (const XushiXml *xml);

/* Reads the style that begins here, to its end. */
gboolean xushi_odt_styles_read (XushiOdtStyles *self, XushiXml *xml, GError **error);

/* Reads all styles of a part of an archive; one that is not there has none. */
gboolean xushi_odt_styles_read_part (XushiOdtStyles *self, XushiArchive *archive,
                                     const char *path, GError **error);

/* @name: (nullable): of a style of paragraphs or words */
gboolean xushi_odt_styles_is_hidden (const XushiOdtStyles *self, const char *name);
/* (transfer none) (nullable): the list that a paragraph of this style belongs to */
const char *xushi_odt_styles_get_list (const XushiOdtStyles *self, const char *name);

/* The name of the numbering of headings. */
#define XUSHI_ODT_OUTLINE "\001outline"

/* A list begins that does not go on with what was counted. @start: of its first item, or -1 */
void xushi_odt_styles_restart (XushiOdtStyles *self, const char *list);

/**
 * xushi_odt_styles_count:
 * @list: the style of the list; @level: from 1; @start: the number that this item begins with, or -1
 *
 * Returns: (transfer full) (nullable): the number as the document shows it; empty for a bullet; NULL
 *   where there is no such list.
 */
char *xushi_odt_styles_count (XushiOdtStyles *self, const char *list, guint level, int start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiOdtStyles, xushi_odt_styles_free)

G_END_DECLS
