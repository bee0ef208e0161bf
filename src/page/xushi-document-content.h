/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-chapters.h"
#include "page/xushi-overview.h"
#include "page/xushi-page-frame.h"

G_BEGIN_DECLS

/* What a document shows, and where: shared by laying out, drawing and finding pages. */

/* A page of a section, on a page of the document. */
typedef struct
{
  guint section;
  guint page; /* within the section */
  double top; /* below the head of the page; above 0 for what follows another section there */
} XushiLeaf;

/* The leaves of a page of the document: one, or those of parts that follow each other. */
typedef struct
{
  guint first;
  guint n;
} XushiSheet;

/* Reference-counted, from any thread. */
typedef struct
{
  XushiPageSetup setup;     /* its strings are no longer valid */
  char *date;               /* owned */
  XushiPageLook look;
  XushiFootnotes *footnotes; /* owned */
  XushiPageFrame frame;
  double first_head;        /* of the first page of the overview */
  XushiChapters *chapters;  /* owned: rows and sections */
  XushiOverview *overview;  /* owned, nullable */
  GArray *leaves;           /* owned, of XushiLeaf */
  GArray *sheets;           /* owned, of XushiSheet */
  double used;              /* of the body of the last sheet; 0 where nothing may follow there */
  double body;              /* its height */
  guint n_laid_out;         /* sections */
  gboolean rules;           /* a section has the rules */
  double span;              /* of all strips in percentage points; 0 until all rows are made */
} XushiDocumentContent;

/* The number of the page, from 1, on which the first section of @part behind the overview begins; 0
 * for none. */
guint xushi_outline_find_part (const XushiDocumentContent *content, XushiPageParts part);

/* (transfer full) (element-type guint): the page of each area of the overview, and of each of its
 * late rows among the flags; 0 for none. */
GArray *xushi_outline_find_areas (const XushiDocumentContent *content);
GArray *xushi_outline_find_late (const XushiDocumentContent *content);

/* (transfer full) (element-type XushiOutlineEntry) */
GArray *xushi_outline_list (const XushiDocumentContent *content);

G_END_DECLS
