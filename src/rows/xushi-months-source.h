/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "rows/xushi-session.h"

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

/* XushiMonthsSource: the twelve months of an indicator as rows of a table: January is row 0. */
#define XUSHI_TYPE_MONTHS_SOURCE (xushi_months_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiMonthsSource, xushi_months_source, XUSHI, MONTHS_SOURCE, GObject)

/* (transfer full): without rows until an indicator is shown. Keeps a reference to @session. */
XushiMonthsSource *xushi_months_source_new (XushiSession *session);

/* @indicator: (nullable): shown from now on; call it again when anything in it, or the data month,
 * has changed. */
void xushi_months_source_show (XushiMonthsSource *self, XushiIndicator *indicator);

/* (transfer none) (nullable): why the values before corrections cannot be shown, a translated
 * sentence; NULL if there is no problem. */
const char *xushi_months_source_get_problem (XushiMonthsSource *self);

/* (transfer none) */
XushiSession *xushi_months_source_get_session (XushiMonthsSource *self);
/* (transfer none) (nullable): the one that is shown. */
XushiIndicator *xushi_months_source_get_indicator (XushiMonthsSource *self);

G_END_DECLS
