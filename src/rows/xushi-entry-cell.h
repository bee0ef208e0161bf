/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-entry.h"
#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* The cell in which the figure of the data month is typed, in whatever table it stands. */

/* What @session's month asks for. @entry: (out caller-allocates). */
void xushi_entry_cell_find (XushiSession *session, XushiIndicator *indicator, XushiEntry *entry);

/* Whether a figure of the data month can be typed for @indicator. */
gboolean xushi_entry_cell_takes_figure (XushiSession *session, XushiIndicator *indicator);

/* (transfer full): the text to edit: the figure in full, or "120-35" for a net figure; empty where
 * there is none. */
char *xushi_entry_cell_dup_text (XushiSession *session, XushiIndicator *indicator);
/* (transfer full): the same of a @reading that is yet to be written. */
char *xushi_entry_cell_dup_text_of (const XushiSpec *spec, const XushiReading *reading);

/**
 * xushi_entry_cell_type:
 * @spec: the attributes of @indicator, or those that will be when the figure is written
 * @text: a figure, or a sum such as "=700+35"; for a net figure two of them, as "120-35"
 * @reading: of the data month: the figure is put there; nothing is written yet
 *
 * Returns: FALSE with @error if @text is no figure, or if the month takes none; @reading is then as
 *   before.
 */
gboolean xushi_entry_cell_type (XushiSession *session, XushiIndicator *indicator,
                                const XushiSpec *spec, const char *text, XushiReading *reading, GError **error);

/* The month whose figure the cell shows; 0 for none. */
int xushi_entry_cell_get_shown_month (XushiSession *session, XushiIndicator *indicator);

/* The month whose figure the cell shows instead of one of the data month, and which can be opened to
 * enter it; 0 where the cell takes a figure itself or nothing was due. */
int xushi_entry_cell_get_other_month (XushiSession *session, XushiIndicator *indicator);

/* (transfer full): why no figure can be typed, and where to go instead. */
char *xushi_entry_cell_dup_refusal (XushiSession *session, XushiIndicator *indicator);

G_END_DECLS
