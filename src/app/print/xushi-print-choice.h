/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "page/xushi-page-setup.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintChoice: which area and which department are printed: all, or one of each,
 * or the several ones of a set of page settings.
 *
 * Signal “changed”: the user has chosen. */
#define XUSHI_TYPE_PRINT_CHOICE (xushi_print_choice_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintChoice, xushi_print_choice, XUSHI, PRINT_CHOICE, GtkBox)

/* Offers the areas and departments of @plan; what was chosen stays so, if it is still there. */
void xushi_print_choice_fill (XushiPrintChoice *self, XushiPlan *plan);

/* Shows what @setup has chosen of @plan. */
void xushi_print_choice_set (XushiPrintChoice *self, const XushiPageSetup *setup, XushiPlan *plan);

/* Enters what is chosen into @setup, which borrows it until the next choice. */
void xushi_print_choice_apply (XushiPrintChoice *self, XushiPageSetup *setup);

G_END_DECLS
