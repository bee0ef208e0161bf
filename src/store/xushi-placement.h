/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-statement.h"

G_BEGIN_DECLS

/* A place in the table for an indicator: rows, 0 for none. */
typedef struct
{
  gint64 area;
  gint64 group;
  gint64 parent;
  double position;
} XushiPlacement;

/* Reads where the indicator @id stands; refuses a row that is not there. */
gboolean xushi_placement_read (XushiDatabase *database, gint64 id, XushiPlacement *slot, GError **error);

/**
 * xushi_placement_find:
 * @moving: the indicator that is to stand there, 0 for a new one
 * @area: wanted; a sub-target stands in its parent's area and group, whatever is wanted
 * @group: (nullable): made where the area lacks it
 * @parent_key: (nullable): must name an indicator, and none below @moving
 * @before: the indicator it will stand in front of, 0 for the end; one that stands deeper or in
 *   another group is taken as near as the order of groups and sub-targets allows
 * @slot: (out):
 */
gboolean xushi_placement_find (XushiDatabase *database, gint64 moving, gint64 area, const char *group,
                          const char *parent_key, gint64 before, XushiPlacement *slot,
                          GError **error);

/* Groups of @area in which nothing stands any more are no groups. */
gboolean xushi_placement_prune_groups (XushiDatabase *database, gint64 area, GError **error);

/**
 * xushi_placement_between:
 *
 * Returns: a position between two neighbours, unknown where there is none left; an unknown
 *   neighbour is the open end.
 */
double xushi_placement_between (double before, double after);

G_END_DECLS
