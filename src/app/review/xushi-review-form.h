/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/xushi-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiReviewForm: all that can be changed in a proposal before it is stored. Applied as one step
 * of the review; errors are reported, and the form stays open. */
#define XUSHI_TYPE_REVIEW_FORM (xushi_review_form_get_type ())
G_DECLARE_FINAL_TYPE (XushiReviewForm, xushi_review_form, XUSHI, REVIEW_FORM, AdwWindow)

/* Shows the form of the proposal, which must be in @review. */
void xushi_review_form_present (GtkWindow *parent, XushiReview *review, guint64 id);

G_END_DECLS
