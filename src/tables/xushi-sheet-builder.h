/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-number-shown.h"
#include "tables/xushi-table.h"

G_BEGIN_DECLS

/* XushiSheetBuilder: makes a table of the cells of a sheet, whichever kind of file it comes from. It
 * holds the sheet to the limits, names the cell in every sentence, keeps texts that cells share
 * once, applies merged ranges in the end and says what was hidden. */
typedef struct _XushiSheetBuilder XushiSheetBuilder;

/* What the sheets that are in memory at the same time take together. */
typedef struct
{
  gsize text;    /* bytes */
  guint n_cells; /* with the blank ones before them */
} XushiSheetBudget;

/* @budget: (nullable): what other sheets have taken; this one adds to it. It must outlive the
 * builder. */
XushiSheetBuilder *xushi_sheet_builder_new (XushiSheetBudget *budget);
void xushi_sheet_builder_free (XushiSheetBuilder *self);

/**
 * xushi_sheet_builder_begin_row:
 * @line: of the sheet, from 1
 *
 * Returns: FALSE with @error of XUSHI_TABLE_ERROR for a line that does not come after the one
 *   before, or beyond the limits.
 */
gboolean xushi_sheet_builder_begin_row (XushiSheetBuilder *self, gint64 line, gboolean is_hidden,
                                        GError **error);

/**
 * xushi_sheet_builder_add:
 * @column: of the sheet, from 0
 * @cell: its strings are taken; a blank cell is left out
 *
 * Returns: FALSE with @error of XUSHI_TABLE_ERROR for a column that does not come after the one
 *   before, for what is no text, and beyond the limits.
 */
gboolean xushi_sheet_builder_add (XushiSheetBuilder *self, gint64 column, XushiCellText *cell,
                                  GError **error);

/* The same for a text that many cells may have. @kept: (inout): where it is kept, 0 at first. */
gboolean xushi_sheet_builder_add_shared (XushiSheetBuilder *self, gint64 column, const char *text,
                                         gsize *kept, GError **error);

/* Columns from 0. */
void xushi_sheet_builder_hide_columns (XushiSheetBuilder *self, gint64 first, gint64 last);

/**
 * xushi_sheet_builder_merge:
 *
 * As xushi_table_merge (), at any time.
 *
 * Returns: FALSE with @error beyond the limits.
 */
gboolean xushi_sheet_builder_merge (XushiSheetBuilder *self, gint64 first_line, gint64 last_line,
                                    gint64 first_column, gint64 last_column, GError **error);

/* (transfer full): the table, with its notes; NULL with @error beyond the limits. */
XushiTable *xushi_sheet_builder_end (XushiSheetBuilder *self, GError **error);

/* (transfer full): what makes a cell unfit: a formula without a result; one that the program that
 * wrote the file has not calculated; an error such as #DIV/0!. Translated. */
char *xushi_sheet_builder_flaw_formula (void);
char *xushi_sheet_builder_flaw_stale (void);
char *xushi_sheet_builder_flaw_error (const char *shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiSheetBuilder, xushi_sheet_builder_free)

G_END_DECLS
