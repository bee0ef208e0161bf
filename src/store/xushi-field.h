/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"
#include "store/xushi-statement.h"

G_BEGIN_DECLS

/* The attributes of the model in columns of the same names. What is not given is NULL. */

/* Whether @attribute has a column in its struct's table: support, nodes and target have tables of
 * their own. */
gboolean xushi_field_is_column (const XushiAttribute *attribute);

/**
 * xushi_fields_bind:
 *
 * Binds every column of @record except references to other tables. Infinite numbers are not data
 * and are refused by the schema's limits.
 */
void xushi_fields_bind (const XushiAttributeList *list, XushiStatement *statement,
                        gconstpointer record);

/**
 * xushi_fields_read:
 * @column: where the list's columns begin
 * @first: the attribute in that column
 * @record: (inout): its texts must be NULL
 *
 * Returns: FALSE where a column holds a word unknown to the program, or a month or count out of
 *   bounds; texts read so far belong to @record.
 */
gboolean xushi_fields_read (const XushiAttributeList *list, guint first,
                            XushiStatement *statement, int column, gpointer record);

G_END_DECLS
