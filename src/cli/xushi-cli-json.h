/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-table.h"

G_BEGIN_DECLS

/**
 * xushi_cli_table_to_json:
 * @numbers: (array zero-terminated=1): the headings whose cells are numbers, null where blank
 *
 * Returns: (transfer full): an array with one object per row, with the headings as names.
 */
char *xushi_cli_table_to_json (const XushiTable *table, const char *const *numbers);

/* (transfer full): @table in @format, "json" or else "tsv". @numbers: as above */
char *xushi_cli_table_render (const XushiTable *table, const char *format,
                              const char *const *numbers);

G_END_DECLS
