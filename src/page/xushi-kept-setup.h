/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/**
 * xushi_page_setup_to_text:
 * @plan: whose areas @setup names
 *
 * Page settings as they are kept in a plan, for a meeting or under a name: a line “word=value” each,
 * with the words of the command, those of the parts, and the names of areas and departments. The month,
 * the resolution, and what comes from the plan itself are no settings.
 *
 * Returns: (transfer full): the same settings give the same text.
 */
char *xushi_page_setup_to_text (const XushiPageSetup *setup, XushiPlan *plan);

/* Page settings that own their strings: free it when no document is made of @setup any more. */
typedef struct
{
  XushiPageSetup setup;
  GArray *area_ids;    /* owned, nullable */
  GStrv departments;   /* owned, nullable */
  char *office;        /* owned, nullable */
  char *date;          /* owned, nullable */
  char *due;           /* owned, nullable */
  GPtrArray *unknown;  /* owned, of char *: lines that were not understood, and areas and departments
                          that the plan has not; none of them is in @setup */
} XushiKeptSetup;

/**
 * xushi_kept_setup_new:
 * @text: (nullable): what xushi_page_setup_to_text () wrote; NULL for the usual settings
 * @plan: whose areas are meant
 * @month: the data month, 1 to 12
 *
 * Returns: (transfer full): never NULL; tell what is in its list of unknown ones.
 */
XushiKeptSetup *xushi_kept_setup_new (const char *text, XushiPlan *plan, int month);
void xushi_kept_setup_free (XushiKeptSetup *kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiKeptSetup, xushi_kept_setup_free)

G_END_DECLS
