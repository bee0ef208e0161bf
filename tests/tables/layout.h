/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A layout: the sheet of an office as a text, and what is to become of it. Cells are separated by
 * tabs; “<” is merged into the cell on the left, “^” into the one above; \n is a line end in a cell;
 * lines that begin with “#” are comments. Below “=====” stands what the table reads as. */

/* (transfer full): what the sheet in @text reads as: a line an indicator, then the rows that are not
 * taken, then the places of warnings and errors. */
char *layout_read (const char *text);

/* (transfer full): what it is to be, from below the line. */
char *layout_expected (const char *text);

G_END_DECLS
