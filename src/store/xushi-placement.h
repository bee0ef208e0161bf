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

/* Reads the place of the indicator @id; fails if there is no such row. */
gboolean xushi_placement_read (XushiDatabase *database, gint64 id, XushiPlacement *slot,
                               GError **error);

/**
 * xushi_placement_find:
 * @moving: the indicator to be placed, 0 for a new one
 * @area: the requested one; a sub-target is always in its parent's area and group
 * @group: (nullable): created if the area does not have it
 * @parent_key: (nullable): must name an indicator that is not below @moving
 * @before: the indicator to place it before, 0 for the end; if that one is deeper or in another
 *   group, as near to it as the order of groups and sub-targets allows
 * @slot: (out):
 */
gboolean xushi_placement_find (XushiDatabase *database, gint64 moving, gint64 area,
                               const char *group, const char *parent_key, gint64 before,
                               XushiPlacement *slot, GError **error);

/* Deletes the groups of @area that have become empty. */
gboolean xushi_placement_prune_groups (XushiDatabase *database, gint64 area, GError **error);

/**
 * xushi_placement_between:
 *
 * Returns: a position between two neighbours, unknown if none is left; an unknown neighbour is an
 *   open end.
 */
double xushi_placement_between (double before, double after);

G_END_DECLS
