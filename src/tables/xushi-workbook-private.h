/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-xml.h"
#include "tables/xushi-sheet-builder.h"
#include "tables/xushi-workbook-styles.h"

G_BEGIN_DECLS

/* The namespaces of workbooks, transitional and strict; for xushi_xml_is (). */
#define XUSHI_SHEET_SPACES                                                                        \
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main "                                    \
  "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define XUSHI_RELATION_SPACES                                                                     \
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships "                          \
  "http://purl.oclc.org/ooxml/officeDocument/relationships"

/* XushiWorkbookStrings: the texts that the cells of a workbook share. */
typedef struct _XushiWorkbookStrings XushiWorkbookStrings;

/* @path: (nullable): of the part. Returns: (transfer full): NULL with @error. */
XushiWorkbookStrings *xushi_workbook_strings_read (XushiArchive *archive, const char *path,
                                                   GError **error);
void xushi_workbook_strings_free (XushiWorkbookStrings *self);

guint xushi_workbook_strings_get_n (const XushiWorkbookStrings *self);
/* (transfer none): @number must be less than their number. */
const char *xushi_workbook_strings_get (const XushiWorkbookStrings *self, guint number);

/**
 * xushi_workbook_read_text:
 * @text: gets the text, no more of it than is needed to see that it is too long
 *
 * On the beginning of an element: reads its text to its end, of one run or several, without the
 * readings that stand above Asian characters, escapes such as _x000D_ undone.
 *
 * Returns: FALSE with @error.
 */
gboolean xushi_workbook_read_text (XushiXml *xml, GString *text, GError **error);

/* What the sheets of a workbook have in common. Everything is borrowed. */
typedef struct
{
  const XushiWorkbookStrings *strings;
  XushiWorkbookStyles *styles;
  gboolean since_1904;
  gboolean is_stale; /* formulas are to be calculated when the workbook is opened */
} XushiWorkbookShared;

/* Returns: (transfer full): the sheet in the part at @path; NULL with @error. */
XushiTable *xushi_workbook_sheet_read (XushiArchive *archive, const char *path,
                                       const XushiWorkbookShared *shared, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiWorkbookStrings, xushi_workbook_strings_free)

G_END_DECLS
