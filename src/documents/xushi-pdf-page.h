/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"

G_BEGIN_DECLS

/* Characters of one size beside each other. Lengths are in points, from the top left corner. */
typedef struct
{
  double x1, y1, x2, y2;
  double size;
  char *text; /* owned */
} XushiPdfRun;

/* A cell of a line: what a wide gap parts from the rest. */
typedef struct
{
  double x1, x2;
  char *text; /* owned */
} XushiPdfCell;

/* A line of a column, with at least one cell. */
typedef struct
{
  double x1, y1, x2, y2;
  double size;      /* of most of its characters */
  guint page;       /* from 1 */
  guint column;     /* counted through the document: two lines of one column have the same */
  gboolean passed;  /* it belongs to the page and is not read */
  GPtrArray *cells; /* owned: XushiPdfCell */
} XushiPdfLine;

typedef struct
{
  double width, height;
  gboolean pictures; /* there are pictures in it, and no text */
  GPtrArray *runs;   /* owned: XushiPdfRun, in the order of the file */
} XushiPdfPage;

void xushi_pdf_line_free (XushiPdfLine *line);

/* The text of the first, or of the last, cell: never empty. */
const char *xushi_pdf_line_get_first (const XushiPdfLine *line);
const char *xushi_pdf_line_get_last (const XushiPdfLine *line);

/**
 * xushi_pdf_pages_parse:
 * @boxes: what the helper has printed (xushi-pdf-format.h)
 *
 * Returns: (transfer full) (element-type XushiPdfPage): NULL with @error if it breaks off, or is
 *   nothing that the helper prints.
 */
GPtrArray *xushi_pdf_pages_parse (const char *boxes, gsize length, GError **error);

/**
 * xushi_pdf_page_read_lines:
 * @number: of the page, from 1
 * @column: (inout): how many columns there were before
 * @n_marks: (inout): raised digits that were left out: marks of footnotes
 *
 * Adds the lines of @page to @lines in the order of reading: where text stands in two columns, the
 * left one before the right one.
 */
void xushi_pdf_page_read_lines (const XushiPdfPage *page, guint number, guint *column,
                                guint *n_marks, GPtrArray *lines);

/**
 * xushi_pdf_lines_pass_edges:
 * @pages: (element-type XushiPdfPage)
 * @lines: (element-type XushiPdfLine): of all pages
 * @first: (out) (nullable) (transfer full): the text of the first
 *
 * Marks page numbers, and heads and feet that stand at the same place of several pages.
 *
 * Returns: how many there are.
 */
guint xushi_pdf_lines_pass_edges (const GPtrArray *pages, GPtrArray *lines, char **first);

G_END_DECLS
