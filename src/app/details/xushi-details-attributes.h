/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "model/xushi-attribute.h"

G_BEGIN_DECLS

/**
 * xushi_details_attributes_new:
 *
 * Returns: (transfer floating): the rows that show and edit the attributes of the parts from
 *   @first to @last, one under the other, as the list of the indicator's attributes has them.
 */
GtkWidget *xushi_details_attributes_new (XushiDetailsContext *context, XushiPart first,
                                         XushiPart last);

G_END_DECLS
