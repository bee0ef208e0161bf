/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiReviewWindow: a report on the left, the proposals read from it on the right; the clerk
 * decides, and one button stores what was accepted: as a new plan, or into the open one.
 *
 * Signals: “created” (char *path): a plan was made; “stored” (guint n): the open plan took @n.
 * Keys: see the shortcuts in ui/xushi-review-window.ui; in the table Space accepts and takes back,
 * Delete rejects. */
#define XUSHI_TYPE_REVIEW_WINDOW (xushi_review_window_get_type ())
G_DECLARE_FINAL_TYPE (XushiReviewWindow, xushi_review_window, XUSHI, REVIEW_WINDOW, AdwWindow)

/* @session: (nullable): the open plan that the report is read into; NULL for a new plan. */
XushiReviewWindow *xushi_review_window_new (GtkWindow *parent, XushiSession *session);

/* Reads a file (.txt, .docx, .odt, .html, .pdf and the like). FALSE with @error; the window must not
 * be shown then. */
gboolean xushi_review_window_read_file (XushiReviewWindow *self, const char *path,
                                        GError **error);

/* Reads a text; @name is shown in the title. */
void xushi_review_window_read_text (XushiReviewWindow *self, const char *text, const char *name);

G_END_DECLS
