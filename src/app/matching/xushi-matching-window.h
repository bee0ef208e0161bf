/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "intake/xushi-table-review.h"

G_BEGIN_DECLS

/* XushiMatchingWindow: shows, before anything of an office's table is stored, its sheet as it is,
 * what each column is taken for, and what each row becomes; all of it can be changed. What was
 * changed is remembered for the next table with the same heads.
 *
 * Signal: “accepted” (XushiTableReview *review), once: its rows are to be taken. The window closes
 * itself. */
#define XUSHI_TYPE_MATCHING_WINDOW (xushi_matching_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiMatchingWindow, xushi_matching_window, XUSHI, MATCHING_WINDOW, AdwWindow)

/**
 * xushi_matching_window_new:
 * @review: with its rows read
 *
 * Returns: (transfer none): modal over @parent, and closed with it.
 */
XushiMatchingWindow *xushi_matching_window_new (GtkWindow *parent, XushiTableReview *review);

G_END_DECLS
