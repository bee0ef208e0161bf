/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"
#include "store/xushi-store-private.h"

G_BEGIN_DECLS

/* The rows that belong to an indicator. */

/* Binds the departments and leaders of @record; inserts a row for each new one. */
gboolean xushi_store_bind_references (XushiStore *self, const XushiAttributeList *list,
                                      XushiStatement *statement, gconstpointer record,
                                      GError **error);

/* Inserts @version; 0 corrects the newest version in place. */
gboolean xushi_store_write_target (XushiStore *self, gint64 indicator, int version,
                                   const XushiTarget *target, GError **error);

/* Make the rows match the list; rows that already do are left alone.
 * @support: (nullable) */
gboolean xushi_store_write_support (XushiStore *self, gint64 indicator, GStrv support,
                                    GError **error);
gboolean xushi_store_write_nodes (XushiStore *self, gint64 indicator, GPtrArray *nodes,
                                  GError **error);

G_END_DECLS
