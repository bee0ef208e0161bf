/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-document.h"

G_BEGIN_DECLS

/* What saving needs to know about a document beyond its pages. */

/* (transfer none): of the plan, for the file's metadata. */
const char *xushi_document_get_title (XushiDocument *self);

/* (transfer none) (not nullable): "YYYY-MM-DD" */
const char *xushi_document_get_date (XushiDocument *self);

double xushi_document_get_dpi (XushiDocument *self);

/* Whether pages are drawn with links to each other: only where all of them go to one surface, for a
 * link to a page that is not there spoils a PDF. */
void xushi_document_set_links (XushiDocument *self, gboolean links);

/* (transfer none) (nullable): the office that made the pages. */
const char *xushi_document_get_office (XushiDocument *self);

/**
 * XushiOutlineEntry:
 * @title: borrowed from the document
 * @page: counted from 1
 * @y: of its title on the page, in points from the top
 * @level: 0 for a part, 1 for an area or a department in it
 */
typedef struct
{
  const char *title;
  guint page;
  double y;
  guint level;
} XushiOutlineEntry;

/* (transfer full) (element-type XushiOutlineEntry): parts, areas and departments in the order of the
 * pages. */
GArray *xushi_document_list_outline (XushiDocument *self);

G_END_DECLS
