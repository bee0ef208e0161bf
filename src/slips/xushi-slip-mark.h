/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The schema of the marks that this program writes, and the newest that it reads. */
#define XUSHI_SLIP_SCHEMA 1

/* What a hidden cell of a slip is about. */
typedef enum
{
  XUSHI_SLIP_MARK_DEPARTMENT = 'D', /* the sheet: rest is the department */
  XUSHI_SLIP_MARK_LIST = 'K',       /* rest lists the rows that were sent, a line each */
  XUSHI_SLIP_MARK_COLUMN = 'C',     /* its column: rest is the column's word */
  XUSHI_SLIP_MARK_INDICATOR = 'I',  /* its row: rest is the key */
  XUSHI_SLIP_MARK_NODE = 'N',       /* its row: a node of the indicator whose key is the rest */
  XUSHI_SLIP_MARK_TAIL = 'T',       /* its row holds no values: title, signatures */
} XushiSlipMarkKind;

/* XushiSlipMark: the text of a hidden cell: “XS1:UUID:2016-09:I:KEY”, “XS1:UUID:2016-09:N12:KEY”.
 * Each says by itself which plan and month it is about, so that rows may be sorted, moved, or copied
 * into another workbook. */
typedef struct
{
  int schema;
  char uuid[40];
  int year;
  int month;
  XushiSlipMarkKind kind;
  gint64 node;      /* of a NODE: its row */
  const char *rest; /* borrowed from the text that was read */
} XushiSlipMark;

/* Returns: whether @text is a mark, of any schema. Of a newer one only the schema is set. */
gboolean xushi_slip_mark_read (const char *text, XushiSlipMark *mark);

/* (transfer full): the text of @mark. */
char *xushi_slip_mark_write (const XushiSlipMark *mark);

/* Sets the plan of @mark. @uuid: (nullable) */
void xushi_slip_mark_set_uuid (XushiSlipMark *mark, const char *uuid);

G_END_DECLS
