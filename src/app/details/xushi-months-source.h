/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"
#include "widgets/xushi-grid-source.h"

G_BEGIN_DECLS

typedef enum
{
  XUSHI_MONTHS_MONTH,
  XUSHI_MONTHS_VALUE,
  XUSHI_MONTHS_ADDED,   /* net indicators only */
  XUSHI_MONTHS_REMOVED, /* net indicators only */
  XUSHI_MONTHS_IN_MONTH,
  XUSHI_MONTHS_LAST_YEAR,
  XUSHI_MONTHS_NOTE,
  XUSHI_MONTHS_COMPLETION, /* by hand */
  XUSHI_N_MONTHS_COLUMNS,
} XushiMonthsColumn;

/* XushiMonthsSource: the twelve months of the context's indicator as rows of a table: January is
 * row 0. Follows the context. */
#define XUSHI_TYPE_MONTHS_SOURCE (xushi_months_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiMonthsSource, xushi_months_source, XUSHI, MONTHS_SOURCE, GObject)

/* (transfer full) */
XushiMonthsSource *xushi_months_source_new (XushiDetailsContext *context);

/**
 * xushi_months_source_dup_refusal:
 *
 * Returns: (transfer full): why nothing can be typed into a cell that refuses typing.
 */
char *xushi_months_source_dup_refusal (XushiMonthsSource *self, guint row, guint column);

G_END_DECLS
