/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"

G_BEGIN_DECLS

/* How long the texts of a plan may be, in characters, far above what an office writes: a longer one
 * is a slip, such as a whole report pasted into a cell, and would make every page and table slow. */
#define XUSHI_LENGTH_SHORT 1000 /* names, keys, units, departments: a line */
#define XUSHI_LENGTH_LONG 10000 /* clauses, definitions, notes, reasons: XUSHI_ATTRIBUTE_LONG */

/* How many supporting departments, or nodes, an indicator may have. */
#define XUSHI_LENGTH_NAMES 200
#define XUSHI_LENGTH_NODES 200

/**
 * xushi_attributes_check_length:
 * @record: what the list describes
 *
 * Checks the texts, names and nodes of @record, those of the structs within it, too.
 *
 * Returns: FALSE with @error of XUSHI_ATTRIBUTE_ERROR_TOO_LONG, a translated sentence that names
 *   the attribute.
 */
gboolean xushi_attributes_check_length (const XushiAttributeList *list, gconstpointer record,
                                        GError **error);

/* The same for the name of something that has no list, such as an area; @title: what it is called,
 * translated. */
gboolean xushi_name_check_length (const char *name, const char *title, GError **error);

G_END_DECLS
