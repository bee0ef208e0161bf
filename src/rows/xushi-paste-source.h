/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-paste.h"

G_BEGIN_DECLS

/* The columns of the list. */
typedef enum
{
  XUSHI_PASTE_SOURCE_ROW,
  XUSHI_PASTE_SOURCE_COLUMN,
  XUSHI_PASTE_SOURCE_BEFORE,
  XUSHI_PASTE_SOURCE_AFTER,
  XUSHI_PASTE_SOURCE_RESULT,
  XUSHI_N_PASTE_SOURCE_COLUMNS,
} XushiPasteSourceColumn;

/* XushiPasteSource: what a block would do, cell by cell, as rows of a table to read: what is refused
 * first, then what is skipped, what is past the end, and what goes in. Cells that stay as they are
 * are not listed. */
#define XUSHI_TYPE_PASTE_SOURCE (xushi_paste_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiPasteSource, xushi_paste_source, XUSHI, PASTE_SOURCE, GObject)

/* (transfer full): keeps a reference to @plan. */
XushiPasteSource *xushi_paste_source_new (XushiGridPaste *plan);

/* To be called when the plan has changed: whether rows are added, or that one was refused. */
void xushi_paste_source_refresh (XushiPasteSource *self);

/* (transfer full): “40 can be entered · 3 skipped · 2 refused”. */
char *xushi_paste_source_dup_summary (XushiPasteSource *self);

G_END_DECLS
