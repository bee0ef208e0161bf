/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "model/xushi-attribute.h"

G_BEGIN_DECLS

/* XushiDetailsAttributeRow: shows and edits one attribute of the indicator: as a text, a list of
 * words, a switch or a pace, depending on the attribute's type.
 *
 * CSS node “detailsattribute” with one of “detailsfield”, “detailschoice”, “detailsswitch” and
 * “detailspace”. */
#define XUSHI_TYPE_DETAILS_ATTRIBUTE_ROW (xushi_details_attribute_row_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsAttributeRow, xushi_details_attribute_row, XUSHI,
                      DETAILS_ATTRIBUTE_ROW, GtkWidget)

/**
 * xushi_details_attribute_row_new:
 * @attribute: any but a struct or nodes
 * @offset: of the struct that contains @attribute within XushiSpec, in bytes
 *
 * Returns: (transfer floating)
 */
GtkWidget *xushi_details_attribute_row_new (XushiDetailsContext *context,
                                            const XushiAttribute *attribute, gsize offset);

/* Shows the context's indicator. */
void xushi_details_attribute_row_refresh (XushiDetailsAttributeRow *self);

G_END_DECLS
