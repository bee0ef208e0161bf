/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "page/xushi-page-setup.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiPrintOptions: the column in which it is chosen what is printed, on which paper, and how.
 *
 * Signal “changed”: the user has chosen. */
#define XUSHI_TYPE_PRINT_OPTIONS (xushi_print_options_get_type ())
G_DECLARE_FINAL_TYPE (XushiPrintOptions, xushi_print_options, XUSHI, PRINT_OPTIONS, GtkBox)

/* Offers the areas and departments of @plan; what was chosen stays so, if it is still there. */
void xushi_print_options_set_plan (XushiPrintOptions *self, XushiPlan *plan);

/* From now on also tells which characters of @plan no typeface has: ten thousand indicators take some
 * milliseconds, so not before the first page. */
void xushi_print_options_check_letters (XushiPrintOptions *self, XushiPlan *plan);

/* Shows the parts, the paper and the look of @setup; what is chosen of the plan stays as it is. */
void xushi_print_options_fill (XushiPrintOptions *self, const XushiPageSetup *setup);

/* Shows the same, and what @setup has chosen of @plan, but for the date of the slips. */
void xushi_print_options_choose (XushiPrintOptions *self, const XushiPageSetup *setup,
                                 XushiPlan *plan);

/* @due: (nullable): "YYYY-MM-DD" */
void xushi_print_options_set_due (XushiPrintOptions *self, const char *due);

/* Enters all that is chosen into @setup, which borrows its strings until the next choice. */
void xushi_print_options_read (XushiPrintOptions *self, XushiPageSetup *setup);

G_END_DECLS
