/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-area-shown.h"

G_BEGIN_DECLS

/* One row of the table. An indicator; or a heading, if @indicator is NULL and @n counts its rows;
 * or the last row, if both are unset. */
typedef struct
{
  XushiIndicator *indicator; /* borrowed from the area; NULL for a heading and the last row */
  const char *group;         /* interned, so that it outlives a changed spec; NULL for none */
  guint n;                   /* heading: how many indicators it heads */
} XushiAreaRow;

/**
 * xushi_area_rows_build:
 * @folded: (element-type utf8): the names of the folded groups, as a set
 * @shown: what of the area is shown, and how
 * @with_add: whether a last row takes new indicators
 *
 * Returns: (transfer full): an array of XushiAreaRow. An area without any group has no headings,
 *   nor has a sorted one; a group of which nothing is shown has none, either.
 */
GArray *xushi_area_rows_build (XushiPlan *plan, XushiArea *area, const XushiAreaShown *shown,
                               GHashTable *folded, gboolean with_add);

/* A number that identifies the row as long as it exists; never 0. */
guint64 xushi_area_row_get_key (const XushiAreaRow *row);
/* (transfer full) (element-type guint64): the keys of @rows. */
GArray *xushi_area_rows_list_keys (GArray *rows);
/* The indicator of a row's key, as from xushi_indicator_get_id (); 0 for other rows. */
gint64 xushi_area_row_key_to_id (guint64 key);

G_END_DECLS
