/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-row-filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A part of what a table shows that can be taken back by itself: XUSHI_SHOWN_LIGHT plus a light, or
 * one of the others. */
typedef enum
{
  XUSHI_SHOWN_TEXT,
  XUSHI_SHOWN_DEPARTMENT,
  XUSHI_SHOWN_LEADER,
  XUSHI_SHOWN_STAR,
  XUSHI_SHOWN_SORT,
  XUSHI_SHOWN_LIGHT,
} XushiShownPart;

/* XushiShownBar: tells above a table how much of it is shown, of how much, and by what: a small
 * button for each part, which takes it back. It is not seen where everything is shown in the plan's
 * order. CSS node “shownbar”.
 * Signals: “part-dropped” (int part); “all-requested” (). */
#define XUSHI_TYPE_SHOWN_BAR (xushi_shown_bar_get_type ())
G_DECLARE_FINAL_TYPE (XushiShownBar, xushi_shown_bar, XUSHI, SHOWN_BAR, GtkWidget)

/* @sort: (nullable): by what the rows are sorted, in words. */
void xushi_shown_bar_tell (XushiShownBar *self, const XushiRowFilter *filter, guint n_shown,
                           guint n_all, const char *sort);

/* Takes @part out of @filter. */
void xushi_shown_drop_part (XushiRowFilter *filter, int part);

G_END_DECLS
