/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/xushi-details-context.h"

G_BEGIN_DECLS

/* The attributes of an indicator as the pane edits them, in the order of its sections. */
typedef enum
{
  /* Responsibility. */
  XUSHI_ATTRIBUTE_LEAD,
  XUSHI_ATTRIBUTE_SUPPORT,
  XUSHI_ATTRIBUTE_LEADER,
  /* Target. */
  XUSHI_ATTRIBUTE_BOUND,
  XUSHI_ATTRIBUTE_LOW,
  XUSHI_ATTRIBUTE_HIGH,
  XUSHI_ATTRIBUTE_UNIT,
  XUSHI_ATTRIBUTE_DECIMALS,
  XUSHI_ATTRIBUTE_TOLERANCE,
  XUSHI_ATTRIBUTE_BASELINE,
  /* How it is measured and judged. */
  XUSHI_ATTRIBUTE_MEASURE,
  XUSHI_ATTRIBUTE_PACE,
  XUSHI_ATTRIBUTE_CURVE,
  XUSHI_ATTRIBUTE_FREQUENCY,
  XUSHI_ATTRIBUTE_AVAILABLE_FROM,
  XUSHI_ATTRIBUTE_JOINT,
  XUSHI_ATTRIBUTE_AGGREGATE,
  XUSHI_ATTRIBUTE_BINDING,
  XUSHI_ATTRIBUTE_REDUCTION,
  XUSHI_ATTRIBUTE_NET,
  XUSHI_ATTRIBUTE_PASSED_SHARE,
  XUSHI_ATTRIBUTE_OVERRIDE_REASON,
  XUSHI_ATTRIBUTE_SLOW_WIDTH,
  XUSHI_ATTRIBUTE_EXEMPT,
  XUSHI_ATTRIBUTE_KEY,
  XUSHI_ATTRIBUTE_GROUP,
  XUSHI_ATTRIBUTE_NOTE,
  /* The clause of the report. */
  XUSHI_ATTRIBUTE_QUOTE,
  XUSHI_N_ATTRIBUTES,
} XushiAttribute;

/* (transfer floating): the row that shows and edits @attribute. */
GtkWidget *xushi_details_attribute_new (XushiDetailsContext *context, XushiAttribute attribute);

/* (transfer floating): the rows from @first to @last, one under the other. */
GtkWidget *xushi_details_attributes_new (XushiDetailsContext *context, XushiAttribute first,
                                         XushiAttribute last);

G_END_DECLS
