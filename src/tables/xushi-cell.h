/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-vocabulary.h"
#include "tables/xushi-header.h"

G_BEGIN_DECLS

/* XushiCellReader: reads the cells of one row and reports what is wrong with each, with its
 * position. A plain value; header and problems are borrowed. */
typedef struct
{
  const XushiHeader *header;
  XushiProblems *problems;
  guint row;
  guint line;
} XushiCellReader;

/* (transfer full): the text without leading and trailing blanks, full-width ones included. */
char *xushi_cell_get_text (const XushiCellReader *reader, guint column);

/* @reason: (transfer full). Reports an error, or a warning, at @column. */
void xushi_cell_refuse (const XushiCellReader *reader, guint column, char *reason);
void xushi_cell_warn (const XushiCellReader *reader, guint column, char *reason);

/* @unit: (nullable): as in xushi_number_parse (). Leaves @value alone where the cell is blank, and
 * returns FALSE where it was reported. */
gboolean xushi_cell_read_number (const XushiCellReader *reader, guint column, const char *unit,
                                 double *value);

/* Reports that @word is not in @vocabulary. */
void xushi_cell_refuse_word (const XushiCellReader *reader, guint column, const char *word,
                             const XushiVocabulary *vocabulary);

G_END_DECLS
