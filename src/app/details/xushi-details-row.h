/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsRow: one line of the pane: a title in the column of titles, and beside it what is
 * shown or edited.
 *
 * Properties
 *   context   XushiDetailsContext, which has the column of titles
 *   title     translated; also the accessible name of the child; NULL for no visible title
 *   child     GtkWidget, nullable: takes the rest of the width
 *
 * CSS node “detailsrow” with the class “details-row”, a label “row-title” and the child. */
#define XUSHI_TYPE_DETAILS_ROW (xushi_details_row_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsRow, xushi_details_row, XUSHI, DETAILS_ROW, GtkWidget)

/* (transfer floating) */
GtkWidget *xushi_details_row_new (GtkWidget *child);

G_END_DECLS
