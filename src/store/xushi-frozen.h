/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"

G_BEGIN_DECLS

/* A plan as a meeting has seen it, kept inside of a plan's file: a whole database of its own, with
 * all that plans have but log and steps, as SQLite writes it, compressed (zlib). It has the schema of
 * the program that made it and is upgraded by the same migrations as a file whenever it is read, so
 * it needs no format of its own, and no migration of files ever touches it. */

/**
 * xushi_frozen_pack:
 * @database: of this program's schema; a transaction may be open
 *
 * Returns: (transfer full): NULL with @error.
 */
GBytes *xushi_frozen_pack (XushiDatabase *database, GError **error);

/**
 * xushi_frozen_open:
 * @name: of the meeting, for messages
 *
 * Returns: (transfer full): a database in memory of this program's schema; NULL with @error where
 *   @packed is damaged, was made by a newer program, or is none of ours.
 */
XushiDatabase *xushi_frozen_open (GBytes *packed, const char *name, GError **error);

G_END_DECLS
