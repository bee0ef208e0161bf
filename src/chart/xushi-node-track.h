/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/xushi-chart-style.h"
#include "chart/xushi-chart-text.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The maximum number of rows of labels of a track. */
#define XUSHI_TRACK_LEVELS_MAX 3

/**
 * XushiTrackState:
 *
 * The state of a node of a milestone. Overdue is the red flag.
 */
typedef enum
{
  XUSHI_TRACK_FINISHED,
  XUSHI_TRACK_OVERDUE,
  XUSHI_TRACK_COMING,
} XushiTrackState;

/**
 * XushiTrackNode:
 * @name: (nullable): its name
 * @when: (nullable): its month as displayed, for instance "5月"
 * @month: when it is due, 1 to 12
 * @state: its state
 */
typedef struct
{
  const char *name;
  const char *when;
  int month;
  XushiTrackState state;
} XushiTrackNode;

/**
 * XushiTrackSpec:
 * @nodes: (array length=n_nodes): in the order of their months
 * @n_nodes: how many
 * @now: the data month in percent of the year, where the marker is; NAN for none
 * @shared_axis: December is at the target line of the bars above and below, and the area reaches to
 *   125 %; otherwise December is the end of the area
 * @levels: the number of rows for labels, 0 for none
 * @strict: for paper: every node stays on its month, however crowded: the signs get smaller, and
 *   those of one month stand above each other; @now is a dashed line, which is no pace
 *
 * The contents of a node track: the dated steps of a task along the year.
 */
typedef struct
{
  const XushiTrackNode *nodes;
  guint n_nodes;
  double now;
  gboolean shared_axis;
  guint levels;
  gboolean strict;
} XushiTrackSpec;

/**
 * XushiTrackMark:
 * @x: the middle of the node's sign
 * @y: how far the sign is below the line of the track, in its diameters
 * @label_x: left end of the space for its label
 * @label_width: that space; less than the label's width if it must be shortened
 * @level: the row of its label from the top, or -1 if there is no room
 */
typedef struct
{
  double x;
  double y;
  double label_x;
  double label_width;
  int level;
} XushiTrackMark;

/**
 * xushi_node_track_layout:
 * @area: of the track
 * @wanted: (array): the width of each node's label
 * @sign: diameter of a sign; nodes of one month are placed side by side at this distance
 * @least: a label is not shortened below this width
 * @marks: (out) (array): one for each node, allocated by the caller
 *
 * Places signs and labels. Labels never overlap and stay within @area; overdue nodes get theirs
 * first, then upcoming ones. A pure function.
 */
void xushi_node_track_layout (const XushiTrackSpec *spec,
                              const XushiRect *area,
                              const double *wanted,
                              double sign,
                              double least,
                              XushiTrackMark *marks);

/**
 * xushi_node_track_height:
 *
 * Returns: the height of a track with @levels rows of labels.
 */
double xushi_node_track_height (guint levels, const XushiChartStyle *style);

/**
 * xushi_node_track_draw:
 * @texts: (nullable): may be %NULL without labels
 *
 * Draws the track: finished nodes with a tick, overdue ones as red flags, upcoming ones as rings.
 * The signs are at the top of @area (in the middle if there are no labels), the labels below them.
 */
void xushi_node_track_draw (cairo_t *cr,
                            const XushiTrackSpec *spec,
                            const XushiRect *area,
                            const XushiChartStyle *style,
                            XushiTextCache *texts);

G_END_DECLS
