/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"
#include "tables/xushi-header.h"

G_BEGIN_DECLS

/* How a column of a sheet stands. */
typedef enum
{
  XUSHI_WORKSHEET_TEXT,   /* as text, whatever is typed into it */
  XUSHI_WORKSHEET_WORD,   /* the same, centred */
  XUSHI_WORKSHEET_NUMBER, /* numbers with the decimals that the cells have */
} XushiWorksheetKind;

/* XushiWorksheet: a table as one sheet of a workbook. Its heads and words are Chinese where the
 * program's language is Chinese, else the stable English ones; either is read back alike. */
typedef struct
{
  char *name;        /* owned, translated */
  XushiTable *table; /* owned: its first row are the heads */
  GArray *kinds;     /* owned: XushiWorksheetKind, by column */
  guint n_still;     /* how many columns stay in view */
  guint n_printed;   /* how many columns are printed; 0 for all */
} XushiWorksheet;

/* @name: translated. The heads follow by xushi_worksheet_add_column (), then the rows in the
 * table. */
XushiWorksheet *xushi_worksheet_new (const char *name, guint n_still);
void xushi_worksheet_free (XushiWorksheet *self);
void xushi_worksheet_add_column (XushiWorksheet *self, const char *head, XushiWorksheetKind kind);

/* The kind of column that holds @attribute. */
XushiWorksheetKind xushi_worksheet_get_kind (const XushiAttribute *attribute);

/* (transfer full): the head of a column in the language of sheets. */
char *xushi_worksheet_write_head (const XushiColumn *column);

/**
 * xushi_worksheet_write_attribute:
 * @decimals: to which figures are written, or more where they have more; -1: as many as they have
 *
 * Returns: (transfer full): the attribute as xushi_attribute_from_text () reads it, in the language
 *   of sheets.
 */
char *xushi_worksheet_write_attribute (const XushiAttribute *attribute, gconstpointer record,
                                       int decimals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiWorksheet, xushi_worksheet_free)

G_END_DECLS
