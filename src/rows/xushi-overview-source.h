/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"
#include "rows/xushi-grid-source.h"

G_BEGIN_DECLS

/* The three lists of the overview. */
typedef enum
{
  XUSHI_OVERVIEW_AREAS,    /* every area with its distribution */
  XUSHI_OVERVIEW_TARGETS,  /* the main targets: the indicators of the main area */
  XUSHI_OVERVIEW_CONCERNS, /* flags and slow items, the worst first */
} XushiOverviewList;

/* XushiOverviewSource: the rows of one list of the overview, for a read-only table. It keeps a
 * reference to @session and follows its changes. */
#define XUSHI_TYPE_OVERVIEW_SOURCE (xushi_overview_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiOverviewSource, xushi_overview_source, XUSHI, OVERVIEW_SOURCE, GObject)

/* (transfer full) */
XushiOverviewSource *xushi_overview_source_new (XushiSession *session, XushiOverviewList list);

/* (transfer none) (nullable): what @row leads to; the indicator is NULL in the list of areas. */
XushiArea *xushi_overview_source_get_area (XushiOverviewSource *self, guint row);
XushiIndicator *xushi_overview_source_get_indicator (XushiOverviewSource *self, guint row);

G_END_DECLS
