/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places of a sheet as spreadsheets call them. */

/* (transfer full): the letters of a column, counted from 0: A, B … AA. */
char *xushi_place_name_column (guint column);

/* (transfer full): “H7”. @line: from 1; @column: from 0 */
char *xushi_place_name_cell (guint line, guint column);

G_END_DECLS
