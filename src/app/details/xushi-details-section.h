/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

/**
 * XushiDetailsSectionSpec:
 * @title: translated
 * @build: (transfer floating): makes what is inside, when the section is first opened
 * @summarize: (transfer full) (nullable): what the folded section says of what is inside; NULL
 *   or a function that returns NULL for nothing
 * @is_open: (nullable): whether it is open when an indicator is first shown; NULL for never
 * @data: handed to all of them
 *
 * What a section of the pane is about. All are called with an indicator shown.
 */
typedef struct
{
  const char *title;
  GtkWidget *(*build) (XushiDetailsContext *context, gpointer data);
  char *(*summarize) (XushiDetailsContext *context, gpointer data);
  gboolean (*is_open) (XushiDetailsContext *context, gpointer data);
  gpointer data;
} XushiDetailsSectionSpec;

/* XushiDetailsSection: a part of the pane that folds. Folded, it is one line with its title and
 * what is in it in short; empty ones say so. What is inside is built when it is first opened.
 *
 * CSS node “detailssection” with a flat “button” and what is inside. Keys: Enter and Space on the
 * heading open and fold. The heading is a button whose state tells whether it is expanded. */
#define XUSHI_TYPE_DETAILS_SECTION (xushi_details_section_get_type ())
G_DECLARE_FINAL_TYPE (XushiDetailsSection, xushi_details_section, XUSHI, DETAILS_SECTION,
                      GtkWidget)

/* (transfer floating): copies @spec. */
GtkWidget *xushi_details_section_new (XushiDetailsContext *context,
                                      const XushiDetailsSectionSpec *spec);

gboolean xushi_details_section_get_open (XushiDetailsSection *self);
void xushi_details_section_set_open (XushiDetailsSection *self, gboolean open);

G_END_DECLS
