/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/xushi-manuscript.h"
#include "documents/xushi-pdf-page.h"

G_BEGIN_DECLS

/**
 * xushi_pdf_flow:
 * @lines: (element-type XushiPdfLine): in the order of reading; those that were passed are left out
 *
 * Adds paragraphs, headings and tables to @document: lines that fill their column go on in the next,
 * over the end of a column and of a page as well.
 *
 * Returns: FALSE with @error as in xushi_manuscript_add ().
 */
gboolean xushi_pdf_flow (const GPtrArray *lines, XushiManuscript *document, GError **error);

/**
 * xushi_pdf_flow_table:
 * @from: the first of @lines that may be a row of a table
 * @behind: (out): what follows its last row; @from where there is none
 *
 * Adds a table to @document: lines with cells that stand under each other.
 *
 * Returns: FALSE with @error as in xushi_manuscript_add ().
 */
gboolean xushi_pdf_flow_table (const GPtrArray *lines, guint from, XushiManuscript *document,
                               guint *behind, GError **error);

G_END_DECLS
