/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-values-change.h"

G_BEGIN_DECLS

/**
 * xushi_values_changes_render:
 * @changes: (element-type XushiValueChange)
 * @format: "text", for reading and translated; "tsv" or "json", with the columns key, name, month,
 *   what (the column of the values table), old, new
 *
 * Returns: (transfer full)
 */
char *xushi_values_changes_render (GPtrArray *changes, const char *format);

/* Says how many values were changed, of how many readings that a table had. */
void xushi_cli_tell_changes (guint n_changes, guint n_readings);

G_END_DECLS
