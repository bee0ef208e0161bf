/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* The numbers of a plan's file: of its rows, of the versions of readings and targets, of the lines
 * of the log and of steps. Milliseconds since 2000 (UTC) stand in the upper 42 bits, 21 random bits
 * below, so that two copies of a plan do not give one number to two things. Each is greater than
 * any given before, whatever the clock says: their order is the order in which things happened. */

/* Of a number's bits the lower ones that chance sets; the others are the time. */
#define XUSHI_SEQUENCE_RANDOM_BITS 21

/* Numbers and ids lie below this. */
#define XUSHI_SEQUENCE_END (G_GINT64_CONSTANT (1) << 62)

/**
 * xushi_sequence_next:
 * @last: the greatest number given so far, 0 for none
 *
 * Returns: the number of this moment, or one above @last if the clock is behind. With
 *   $SOURCE_DATE_EPOCH there is no chance in it, so that the same input gives the same file.
 */
gint64 xushi_sequence_next (gint64 last);

/* Reads the greatest number in the file, in a transaction, before any is taken. The log and the
 * steps have it: each transaction writes to them last. */
gboolean xushi_sequence_read (XushiDatabase *database, GError **error);

/* A number for @database, greater than any in it. */
gint64 xushi_sequence_take (XushiDatabase *database);

/* The same, also greater than @other: a version that another program may have written. */
gint64 xushi_sequence_take_above (XushiDatabase *database, gint64 other);

/**
 * xushi_sequence_from_name:
 * @table: "department" or "leader"
 *
 * Returns: the id of a row that is nothing but its name; the same in every copy of every plan.
 */
gint64 xushi_sequence_from_name (const char *table, const char *name);

/**
 * xushi_sequence_make_uuid:
 * @text: (nullable): what the identity is derived from; NULL for a random one
 *
 * Returns: (transfer full): the identity of a plan, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx".
 */
char *xushi_sequence_make_uuid (const char *text);

G_END_DECLS
