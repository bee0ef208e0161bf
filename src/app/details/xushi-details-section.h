/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/details/xushi-details-context.h"

G_BEGIN_DECLS

#define XUSHI_TYPE_DETAILS_SECTION (xushi_details_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (XushiDetailsSection, xushi_details_section, XUSHI, DETAILS_SECTION,
                          GtkWidget)

/* XushiDetailsSection: a foldable part of the pane. Folded, it is one line with its title and a
 * summary of its content; empty ones say so.
 *
 * Each section of the pane is a subclass with a template of its own, which sets title and child.
 *
 * Properties
 *   context   XushiDetailsContext: bound by the widget that holds the section
 *   title     its heading, translated
 *   child     GtkWidget, nullable: the content; visible while the section is open
 *   open      whether it is open; notified
 *
 * CSS node “detailssection” with a flat “button” and the content. Keys: Enter and Space on the
 * heading open and fold it. The heading is a button whose state says whether it is expanded.
 * Accessible role: group, named by the title. */

/**
 * XushiDetailsSectionClass:
 * @refresh: (nullable): shows the context's indicator. Called only while the section is open,
 *   each time anything may have changed; also when there is no indicator any more, to release
 *   what it showed
 * @summarize: (transfer full) (nullable): what the folded section says about its content; NULL, or
 *   a function that returns NULL, for nothing. Called with an indicator shown
 * @is_relevant: (nullable): whether the section matters most for this indicator, and so is open
 *   when the indicator is first shown; NULL for never. Called with an indicator shown
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
/* (transfer none) (nullable): the indicator that the context shows. */
XushiIndicator *xushi_details_section_get_indicator (XushiDetailsSection *self);
const XushiSpec *xushi_details_section_get_spec (XushiDetailsSection *self);

gboolean xushi_details_section_get_open (XushiDetailsSection *self);
void xushi_details_section_set_open (XushiDetailsSection *self, gboolean open);

/* Shows the section anew, after a change that only the section knows of. */
void xushi_details_section_refresh (XushiDetailsSection *self);

G_END_DECLS
