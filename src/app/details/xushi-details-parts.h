/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-section.h"

G_BEGIN_DECLS

/* The sections of the pane of details, as the functions that XushiDetailsSectionSpec asks for.
 * What each builds is (transfer floating), each summary is (transfer full) (nullable). */

GtkWidget *xushi_details_build_months (XushiDetailsContext *context, gpointer data);

GtkWidget *xushi_details_build_nodes (XushiDetailsContext *context, gpointer data);
char *xushi_details_summarize_nodes (XushiDetailsContext *context, gpointer data);

GtkWidget *xushi_details_build_difficulties (XushiDetailsContext *context, gpointer data);
char *xushi_details_summarize_difficulties (XushiDetailsContext *context, gpointer data);

/* Reason and next step of the data month. */
GtkWidget *xushi_details_build_reason (XushiDetailsContext *context, gpointer data);
char *xushi_details_summarize_reason (XushiDetailsContext *context, gpointer data);

/* The light set by hand in the data month. */
GtkWidget *xushi_details_build_light (XushiDetailsContext *context, gpointer data);
char *xushi_details_summarize_light (XushiDetailsContext *context, gpointer data);

GtkWidget *xushi_details_build_target (XushiDetailsContext *context, gpointer data);
char *xushi_details_summarize_target (XushiDetailsContext *context, gpointer data);

GtkWidget *xushi_details_build_history (XushiDetailsContext *context, gpointer data);
char *xushi_details_summarize_history (XushiDetailsContext *context, gpointer data);

G_END_DECLS
