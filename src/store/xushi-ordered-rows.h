/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store-private.h"

G_BEGIN_DECLS

/* The rows of an indicator that stand in an order: its nodes and supporting departments. A row
 * keeps its identity when others are put before it, so that what happens to one of them in another
 * copy of the plan happens to the same one here. */

/* Each makes the rows match the list; rows that already do are left alone. A department that is
 * listed twice is stored once. @support: (nullable) */
gboolean xushi_store_write_support (XushiStore *self, gint64 indicator, GStrv support,
                                    GError **error);

/* A node is the row of its id; one without an id (from a table, or typed as text) is the row with
 * its name, if there is one, or a new row. */
gboolean xushi_store_write_nodes (XushiStore *self, gint64 indicator, GPtrArray *nodes,
                                  GError **error);

/**
 * xushi_ordered_rows_place:
 * @positions: (inout) (array length=n): where the rows stand now, XUSHI_UNKNOWN for new ones
 *
 * Makes them ascend, changing as few as is simple: a row that is already behind the one before it
 * stays where it is.
 */
void xushi_ordered_rows_place (double *positions, guint n);

G_END_DECLS
