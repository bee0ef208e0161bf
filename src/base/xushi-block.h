/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a piece of a document is, as its file says, not as its words suggest. */
typedef enum
{
  XUSHI_BLOCK_PARAGRAPH,
  XUSHI_BLOCK_HEADING, /* of a level from 1 */
  XUSHI_BLOCK_ITEM,    /* of a list; its level is from 1, its number stands in the text */
  XUSHI_BLOCK_ROW,     /* of a table */
  XUSHI_BLOCK_HEAD,    /* a row of a table that says what its columns are, or a title over it */
} XushiBlockKind;

/* What a cell of a row says, by the words at the head of its column. */
typedef enum
{
  XUSHI_CELL_OTHER, /* the head is not known, or the table has none */
  XUSHI_CELL_ORDER, /* 序号 */
  XUSHI_CELL_AREA,  /* 工作领域 */
  XUSHI_CELL_NAME,  /* 指标, 任务 */
  XUSHI_CELL_UNIT,  /* 计量单位 */
  XUSHI_CELL_PAST,  /* 上年完成: a figure that is no target */
  XUSHI_CELL_TARGET,
  XUSHI_CELL_LEAD,
  XUSHI_CELL_SUPPORT,
  XUSHI_CELL_LEADER,
  XUSHI_CELL_DEADLINE,
  XUSHI_CELL_NOTE,
} XushiCellRole;

/* A cell of a row, in the order of its columns; the text of the row may have another order. */
typedef struct
{
  gsize start, end; /* in bytes of the document's text; equal for an empty cell */
  XushiCellRole role;
  char *head;       /* owned, nullable: the words at the head of its column */
} XushiBlockCell;

/**
 * XushiBlock:
 * @start, @end: in bytes of the document's text, without the line ends that follow. There may be
 *   single line ends within: breaks of a line that the author or a page made, over which a sentence
 *   goes on. Between two blocks there is always an empty line, over which none does.
 * @mark: how many bytes at the start are a number that the list gives: （一）
 * @level: from 1, of a heading or list item; 0 otherwise
 * @page: from 1; 0 where the file does not say
 * @read_start, @read_end: where in it targets may stand: of a row whose columns are known, its name
 *   with its target and unit, written as one clause; elsewhere the whole block
 * @cells: (nullable) (element-type XushiBlockCell): of a row
 *
 * A piece of a document's text. Free with xushi_block_free ().
 */
typedef struct
{
  XushiBlockKind kind;
  gsize start, end;
  gsize mark;
  guint level;
  guint page;
  gsize read_start, read_end;
  GArray *cells;
} XushiBlock;

/* Returns: (transfer full): a block without cells that is to be read as a whole. */
XushiBlock *xushi_block_new (XushiBlockKind kind, gsize start, gsize end);

/* Adds a cell of a row. @head: (nullable) */
void xushi_block_add_cell (XushiBlock *self, gsize start, gsize end, XushiCellRole role,
                           const char *head);

void xushi_block_free (XushiBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiBlock, xushi_block_free)

G_END_DECLS
