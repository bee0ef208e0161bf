/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/* XushiDetailsChart: the chart of values against the pace; hidden where there is none.
 *
 * Property: “context” (XushiDetailsContext), whose indicator it shows. CSS node “detailschart” with
 * a “chart”, which describes its content in words. */
#define XUSHI_TYPE_DETAILS_CHART (xushi_details_chart_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsChart, xushi_details_chart, XUSHI, DETAILS_CHART, GtkWidget)

G_END_DECLS
