/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

#define XUSHI_TYPE_DETAILS_SECTION (xushi_details_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (XushiDetailsSection, xushi_details_section, XUSHI, DETAILS_SECTION,
                          GtkWidget)

/* XushiDetailsSection: a part of the pane that folds. Folded, it is one line with its title and
 * what is in it in short; empty ones say so.
 *
 * Each section of the pane is a subclass with a template of its own, which sets title and child.
 *
 * Properties
 *   context   XushiDetailsContext: bound from who holds the section
 *   title     its heading, translated
 *   child     GtkWidget, nullable: what is inside; seen while the section is open
 *   open      whether it is open; notified
 *
 * CSS node “detailssection” with a flat “button” and what is inside. Keys: Enter and Space on the
 * heading open and fold. The heading is a button whose state tells whether it is expanded.
 * Accessible role: group, named by the title. */

/**
 * XushiDetailsSectionClass:
 * @refresh: (nullable): shows the context's indicator. Called only while the section is open,
 *   each time when anything may have changed; also when there is no indicator any more, to let
 *   go of what it showed
 * @summarize: (transfer full) (nullable): what the folded section says of what is inside; NULL
 *   or a function that returns NULL for nothing. Called with an indicator shown
 * @is_relevant: (nullable): whether the section is one of those that this indicator is about,
 *   which are open when it is first shown; NULL for never. Called with an indicator shown
 */
struct _XushiDetailsSectionClass
{
  GtkWidgetClass parent_class;

  void (*refresh) (XushiDetailsSection *self);
  char *(*summarize) (XushiDetailsSection *self);
  gboolean (*is_relevant) (XushiDetailsSection *self);
};

/* (transfer none) (nullable): NULL only while the section is being built. */
XushiDetailsContext *xushi_details_section_get_context (XushiDetailsSection *self);
/* (transfer none) (nullable): what the context shows. */
XushiIndicator *xushi_details_section_get_indicator (XushiDetailsSection *self);
const XushiSpec *xushi_details_section_get_spec (XushiDetailsSection *self);

gboolean xushi_details_section_get_open (XushiDetailsSection *self);
void xushi_details_section_set_open (XushiDetailsSection *self, gboolean open);

/* Something that only the section knows of has changed: it is shown anew. */
void xushi_details_section_refresh (XushiDetailsSection *self);

G_END_DECLS
