/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiAreaPage: the page of one area: its name, counts and distribution, and below them the table.
 * Signals: “cursor-moved” () when another indicator is under the cursor, or typing has begun or
 * ended; “message” (char *) with a sentence for the foot of the window; “details-requested” (). */
#define XUSHI_TYPE_AREA_PAGE (xushi_area_page_get_type ())
G_DECLARE_FINAL_TYPE (XushiAreaPage, xushi_area_page, XUSHI, AREA_PAGE, GtkWidget)

/* (transfer floating): keeps references to both. */
GtkWidget *xushi_area_page_new (XushiSession *session, XushiArea *area);

XushiArea *xushi_area_page_get_area (XushiAreaPage *self);

/* (transfer none) (nullable): the indicator under the cursor. */
XushiIndicator *xushi_area_page_get_indicator (XushiAreaPage *self);

/* Moves the cursor to @indicator, unfolding its group. */
void xushi_area_page_show_indicator (XushiAreaPage *self, XushiIndicator *indicator);

/* Moves the cursor by whole indicators, skipping headings. */
void xushi_area_page_move (XushiAreaPage *self, int steps);

/* Commits what is being typed. Returns FALSE if it was refused and stays in its cell. */
gboolean xushi_area_page_finish_edit (XushiAreaPage *self);

/* Adds a line on each refused text that the table holds, which are lost with it, to @texts, as
 * xushi_refused_text_add () does. */
void xushi_area_page_list_refused (XushiAreaPage *self, GPtrArray *texts);
gboolean xushi_area_page_is_editing (XushiAreaPage *self);

/* For the actions of the window. @before: in front of the cursor's indicator, otherwise at the end
 * of its group; the name is then typed in place. */
void xushi_area_page_add_indicator (XushiAreaPage *self);
gboolean xushi_area_page_delete_indicator (XushiAreaPage *self, GError **error);
gboolean xushi_area_page_move_indicator (XushiAreaPage *self, int steps, GError **error);

void xushi_area_page_set_compact (XushiAreaPage *self, gboolean compact);

G_END_DECLS
