/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "extract/xushi-extract-blocks.h"

G_BEGIN_DECLS

/* Whether the line [@start, @end) is a row of a table whose cells are parted by tabs. */
gboolean xushi_tabs_is_row (const XushiText *text, guint start, guint end);

/* Where in the row [@start, @end) it says who does it and by when, by what the cells hold: plain text has no heads
 * that could be told from its other lines. */
XushiBlockPlace xushi_tabs_locate (const XushiText *text, guint start, guint end);

G_END_DECLS
