/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-database.h"
#include "store/xushi-fault.h"

G_BEGIN_DECLS

/* The parts of a rescue. @lost: (element-type XushiFault): what was left out is appended. */

/* Copies what can be read of @table. FALSE with @error where @target cannot be written. */
gboolean xushi_rescue_table (XushiDatabase *source, XushiDatabase *target, const char *table,
                             GHashTable *keys, GPtrArray *lost, GError **error);

/* Makes what was copied a plan: references, the tree of indicators, the rows that every plan has. */
gboolean xushi_rescue_mend (XushiDatabase *target, GPtrArray *lost, GError **error);

G_END_DECLS
