/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-xml.h"
#include "tables/xushi-sheet-builder.h"

G_BEGIN_DECLS

#define XUSHI_ODS_OFFICE "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
#define XUSHI_ODS_TABLE "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
#define XUSHI_ODS_TEXT "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
#define XUSHI_ODS_STYLE "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
#define XUSHI_ODS_DRAW "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
#define XUSHI_ODS_CALC "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

/* One cell, with what stands for it in the cells to its right. */
typedef struct
{
  XushiCellText shown;
  gint64 n_repeats;      /* columns that hold the same */
  gint64 n_columns, n_rows; /* that are merged into it */
} XushiOdsCell;

/**
 * xushi_ods_read_cell:
 * @text: for its use, for nothing else
 * @cell: (out)
 *
 * On the beginning of a cell: reads it to its end.
 *
 * Returns: FALSE with @error.
 */
gboolean xushi_ods_read_cell (XushiXml *xml, GString *text, XushiOdsCell *cell, GError **error);

/**
 * xushi_ods_read_table:
 *
 * On the beginning of a table: reads it to its end.
 *
 * Returns: (transfer full): NULL with @error: of XUSHI_TABLE_ERROR where the document may be sound
 *   beyond it.
 */
XushiTable *xushi_ods_read_table (XushiXml *xml, XushiSheetBudget *budget, GError **error);

G_END_DECLS
