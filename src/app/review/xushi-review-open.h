/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/review/xushi-review-window.h"

G_BEGIN_DECLS

/**
 * XushiReviewOpened:
 * @window: the review, with the report in it: to connect to its signals
 */
typedef void (*XushiReviewOpened) (XushiReviewWindow *window, gpointer user_data);

/* Asks for a report file and shows its review over @parent. @session: (nullable): the plan that it
 * is read into. Errors are reported. */
void xushi_review_open_file (GtkWindow *parent, XushiSession *session, XushiReviewOpened opened,
                             gpointer user_data);

/* The same with the text on the clipboard. */
void xushi_review_open_clipboard (GtkWindow *parent, XushiSession *session,
                                  XushiReviewOpened opened, gpointer user_data);

G_END_DECLS
