/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "model/xushi-attribute.h"

G_BEGIN_DECLS

/* XushiDetailsAttributes: the rows that show and edit the attributes of one part, one below the
 * other, in the order of the indicator's attribute list. They are built when first shown.
 *
 * Property: “context” (XushiDetailsContext). CSS node “detailsattributes” with a “detailsattribute”
 * for each. */
#define XUSHI_TYPE_DETAILS_ATTRIBUTES (xushi_details_attributes_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsAttributes, xushi_details_attributes, XUSHI,
                      DETAILS_ATTRIBUTES, GtkWidget)

/* Shows the context's indicator. @part must be the same in every call. */
void xushi_details_attributes_show (XushiDetailsAttributes *self, XushiPart part);

G_END_DECLS
