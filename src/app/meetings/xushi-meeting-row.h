/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-snapshot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): a row for a list of frozen meetings: its name, when it was held, the month of
 * its figures, when and by whom it was frozen. One whose figures alone were kept is dim, and says so. */
GtkWidget *xushi_meeting_row_new (const XushiSnapshot *snapshot);

/* The number of the snapshot that the row is for. */
gint64 xushi_meeting_row_get_id (GtkListBoxRow *row);

G_END_DECLS
