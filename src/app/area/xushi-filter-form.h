/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-row-filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiFilterForm: in which a clerk says what an area's table shows: words, lights with their
 * counts, the star, the department, the leader. CSS node “filterform”.
 * Signal: “changed” () at each change that the user makes. */
#define XUSHI_TYPE_FILTER_FORM (xushi_filter_form_get_type ())
G_DECLARE_FINAL_TYPE (XushiFilterForm, xushi_filter_form, XUSHI, FILTER_FORM, GtkWidget)

/* Shows @filter, and what there is to choose from in @area. */
void xushi_filter_form_fill (XushiFilterForm *self, XushiSession *session, XushiArea *area,
                             const XushiRowFilter *filter);

/* @filter: (out): what it owned is freed; to be cleared. */
void xushi_filter_form_read (XushiFilterForm *self, XushiRowFilter *filter);

/* Puts the cursor into the words. */
void xushi_filter_form_begin (XushiFilterForm *self);

G_END_DECLS
