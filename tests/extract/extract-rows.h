/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @row: (transfer full): the cells of a line; @line: its number in the file, from 1 */
typedef void (*ExtractRowFunc) (GStrv row, guint line);

/**
 * extract_each_row:
 * @file: a table of tests/extract, tab separated; empty lines and those that begin with # are passed over
 * @n_columns: how many cells each line has; the last may contain tabs
 *
 * Calls @func for each line. A line with fewer cells is a fault.
 */
void extract_each_row (const char *file, guint n_columns, ExtractRowFunc func);

G_END_DECLS
