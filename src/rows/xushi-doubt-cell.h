/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-grid-source.h"
#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* Doubts about a figure, as a cell shows and settles them: that of the data month, or that of any
 * month in the table of an indicator's months. */

/* Marks @cell if its figure is in doubt. */
void xushi_doubt_cell_mark (XushiSession *session, XushiIndicator *indicator,
                            XushiGridCell *cell);

/* Notes that the figure is right, as a step with its line in the log. */
gboolean xushi_doubt_cell_confirm (XushiSession *session, XushiIndicator *indicator,
                                   GError **error);

/* (transfer full) (nullable): the figure that was probably meant, as typed. */
char *xushi_doubt_cell_dup_proposal (XushiSession *session, XushiIndicator *indicator);

/* (transfer full) (nullable): the strongest doubt about the stored figure of @month that nobody has
 * confirmed. */
XushiDoubt *xushi_doubt_cell_find_at (XushiSession *session, XushiIndicator *indicator, int month);

/* Notes that the figure that @doubt is about is right, as a step with its line in the log. */
gboolean xushi_doubt_cell_settle (XushiSession *session, XushiIndicator *indicator,
                                  const XushiDoubt *doubt, GError **error);

/* (transfer full) (nullable): the figure that was probably meant, as typed. */
char *xushi_doubt_cell_dup_meant (const XushiDoubt *doubt);

/* (transfer full) (nullable): what is odd about the figure of @reading, which is yet to be written. */
char *xushi_doubt_cell_dup_sentence (XushiSession *session, XushiIndicator *indicator,
                                     const XushiReading *reading);

G_END_DECLS
