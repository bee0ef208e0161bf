/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript-tally.h"
#include "documents/xushi-odt-styles.h"

G_BEGIN_DECLS

/* Only for the files xushi-odt*.c. */

/* The item of a list that is being read. */
typedef struct
{
  const char *style; /* borrowed, nullable: of the list */
  guint level;       /* from 1; 0 outside of lists */
  int start;         /* the number it begins with, or -1 */
  gboolean is_first; /* its number stands before its first paragraph */
} XushiOdtItem;

/* A document that is being read. */
typedef struct
{
  XushiXml *xml;             /* borrowed */
  XushiManuscript *document; /* borrowed */
  XushiOdtStyles *styles;    /* borrowed */
  XushiTally tally;
  XushiOdtItem item;
  GString *text;             /* borrowed, nullable: of the paragraph that is being read */
  GPtrArray *boxes;          /* borrowed, nullable: the frames that stand at it */
  gboolean hidden;           /* the paragraph is hidden as a whole */
  GError **error;
} XushiOdt;

typedef gboolean (*XushiOdtHandler) (XushiOdt *self);

/* Calls @handler for each element in the one that begins here; text between them is passed over. */
gboolean xushi_odt_each (XushiOdt *self, XushiOdtHandler handler);
gboolean xushi_odt_skip (XushiOdt *self);
gboolean xushi_odt_is (const XushiOdt *self, const char *name);
gboolean xushi_odt_leave_out (XushiOdt *self, XushiTallyKind kind);

/* A paragraph, list, table or what holds them. */
gboolean xushi_odt_read_block (XushiOdt *self);
/* A paragraph or heading. */
gboolean xushi_odt_read_paragraph (XushiOdt *self);
gboolean xushi_odt_read_table (XushiOdt *self);

G_END_DECLS
