/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page/xushi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What fits the view instead of a scale in percent. */
#define XUSHI_PRINT_FIT_PAGE 0
#define XUSHI_PRINT_FIT_WIDTH (-1)

/* XushiPrintSheet: one page of a document on the desk, in a scrolled window.
 *
 * Signal “zoom-turned” (int steps): the wheel was turned with Ctrl: 1 for larger, -1 for smaller. */
#define XUSHI_TYPE_PRINT_SHEET (xushi_print_sheet_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintSheet, xushi_print_sheet, XUSHI, PRINT_SHEET, GtkWidget)

/**
 * xushi_print_sheet_show:
 * @document: (nullable): kept
 * @page: from 0; of @document
 * @label: what the page is, in words, for the screen reader
 *
 * Where another page than before is larger than the view, it begins at its top.
 */
void xushi_print_sheet_show (XushiPrintSheet *self, XushiDocument *document, guint page,
                             const char *label);

/**
 * xushi_print_sheet_set_zoom:
 * @zoom: percent of the size on paper, at 96 pixels an inch, or XUSHI_PRINT_FIT_…
 *
 * What is in the middle of the view stays there.
 */
void xushi_print_sheet_set_zoom (XushiPrintSheet *self, int zoom);

/* The scale in percent; 0 as long as nothing is shown. */
double xushi_print_sheet_get_scale (XushiPrintSheet *self);

G_END_DECLS
