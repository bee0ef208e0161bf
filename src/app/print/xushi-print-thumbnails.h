/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintThumbnails: a narrow column with all pages of a document as small pictures, one of them
 * chosen.
 *
 * Signal “chosen” (guint page): the user has gone to another page. */
#define XUSHI_TYPE_PRINT_THUMBNAILS (xushi_print_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintThumbnails, xushi_print_thumbnails, XUSHI, PRINT_THUMBNAILS, GtkBox)

/* The pictures become those of @document: the old ones stay until the new ones are drawn. */
void xushi_print_thumbnails_set_document (XushiPrintThumbnails *self, XushiDocument *document);

/* To be called when the document has got more pages. While it is incomplete, pages that the one
 * before had may come again and stay listed. */
void xushi_print_thumbnails_update (XushiPrintThumbnails *self);

/* Marks @page, from 0, and scrolls to it; does not emit “chosen”. */
void xushi_print_thumbnails_set_page (XushiPrintThumbnails *self, guint page);

G_END_DECLS
