/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"
#include "store/xushi-store-private.h"

G_BEGIN_DECLS

/* The rows that belong to an indicator, but for those that stand in an order. */

/* Binds the departments and leaders of @record; inserts a row for each new one. */
gboolean xushi_store_bind_references (XushiStore *self, const XushiAttributeList *list,
                                      XushiStatement *statement, gconstpointer record,
                                      GError **error);

/* @id: (out): the row of the department, inserted if it is new; 0 for no name */
gboolean xushi_store_ensure_department (XushiStore *self, const char *name, gint64 *id,
                                        GError **error);

/* Refuses what is neither empty nor a calendar date. @date: (nullable) */
gboolean xushi_store_check_date (const char *date, GError **error);

/* Inserts @version; 0 corrects the newest version in place. */
gboolean xushi_store_write_target (XushiStore *self, gint64 indicator, gint64 version,
                                   const XushiTarget *target, GError **error);

G_END_DECLS
