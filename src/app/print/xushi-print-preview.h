/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintPreview: the pages of a document, one in view. Its first page is there at once; the
 * others are laid out between the user's actions.
 *
 * Property “number” (string, readable): which page is in view, of how many: "2 / 7".
 * Property “zoom-name” (string, readable): how large the page is shown: "Whole page", "150%".
 * Signal “completed”: all pages of the document are there. */
#define XUSHI_TYPE_PRINT_PREVIEW (xushi_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintPreview, xushi_print_preview, XUSHI, PRINT_PREVIEW, GtkBox)

/* Shows @document in place of the one before; the page in view keeps its number, as soon as there
 * is such a page. */
void xushi_print_preview_set_document (XushiPrintPreview *self, XushiDocument *document);

/* (transfer none) (nullable) */
XushiDocument *xushi_print_preview_get_document (XushiPrintPreview *self);

/* The page in view, from 0. */
guint xushi_print_preview_get_page (XushiPrintPreview *self);

/* (transfer none): “first”, “previous”, “next” and “last”, to turn the pages; enabled where there is
 * such a page. “zoom”, whose state is "page" or "width" for what fits, or percent from "50" to "300";
 * “zoom-in” and “zoom-out”. “print-thumbnails”, whose state is whether they are shown, and which is
 * remembered. */
GActionGroup *xushi_print_preview_get_actions (XushiPrintPreview *self);

G_END_DECLS
