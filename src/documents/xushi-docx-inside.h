/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript-tally.h"
#include "documents/xushi-docx-numbering.h"

G_BEGIN_DECLS

/* Only for the files xushi-docx*.c. */

#define XUSHI_DOCX_MC "http://schemas.openxmlformats.org/markup-compatibility/2006"
#define XUSHI_DOCX_MATH                                                                            \
  "http://schemas.openxmlformats.org/officeDocument/2006/math "                                    \
  "http://purl.oclc.org/ooxml/officeDocument/math"

/* Beside the elements of 2003, what a reader need not compute. */
#define XUSHI_DOCX_HINT "http://schemas.microsoft.com/office/word/2003/auxHint"

/* What is known of the paragraph that is being read. */
typedef struct
{
  GString *text;     /* owned */
  XushiDocxLook look;
  char *number;      /* owned, nullable: the one that a document of 2003 gives */
  gboolean hidden;   /* its mark is hidden, so that it has no number */
  gboolean goes_on;  /* its mark was deleted: the next paragraph continues it */
  GPtrArray *boxes;  /* owned, nullable: of XushiManuscriptBox, those that stand at it */
} XushiDocxParagraph;

/* A document that is being read. */
typedef struct
{
  XushiXml *xml;                   /* borrowed */
  XushiManuscript *document;         /* borrowed */
  XushiDocxStyles *styles;         /* borrowed */
  XushiDocxNumbering *numbering;   /* borrowed */
  XushiTally tally;
  XushiDocxParagraph *paragraph;   /* borrowed, nullable: the one being read */
  GString *pending;                /* owned: the text of one that goes on in the next */
  GArray *fields;                  /* owned: of gboolean: for each field begun, whether its result
                                      is being read */
  GError **error;
} XushiDocx;

/* Reads an element: called on its beginning, returns on its end; FALSE with the error set. */
typedef gboolean (*XushiDocxHandler) (XushiDocx *self);

/* Calls @handler for each element in the one that begins here. */
gboolean xushi_docx_each (XushiDocx *self, XushiDocxHandler handler);

/* What an element holds of which programs know different forms: the first form that is there. */
gboolean xushi_docx_alternate (XushiDocx *self, XushiDocxHandler handler);

gboolean xushi_docx_skip (XushiDocx *self);
gboolean xushi_docx_is (const XushiDocx *self, const char *name);

/* Passes over an element and counts it. */
gboolean xushi_docx_leave_out (XushiDocx *self, XushiTallyKind kind);

/* A paragraph or table, or what holds them; in xushi-docx.c. */
gboolean xushi_docx_read_block (XushiDocx *self);
/* A paragraph; in xushi-docx-paragraph.c. */
gboolean xushi_docx_read_paragraph (XushiDocx *self);
/* A table; in xushi-docx-table.c. */
gboolean xushi_docx_read_table (XushiDocx *self);
/* A run: words of one look; in xushi-docx-run.c. */
gboolean xushi_docx_read_run (XushiDocx *self);

G_END_DECLS
