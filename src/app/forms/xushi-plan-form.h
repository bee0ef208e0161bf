/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XushiPlanForm: a plan's own information, as four rows to fill in. Until the title is typed by
 * hand, it follows place and year. */
#define XUSHI_TYPE_PLAN_FORM (xushi_plan_form_get_type ())
G_DECLARE_FINAL_TYPE (XushiPlanForm, xushi_plan_form, XUSHI, PLAN_FORM, AdwPreferencesGroup)

void xushi_plan_form_set_info (XushiPlanForm *self, const XushiPlanInfo *info);

/**
 * xushi_plan_form_get_info:
 * @info: (inout): title, place, office and year are replaced; invalid rows are marked
 *
 * Returns: FALSE with @error, a sentence that says which row is wrong.
 */
gboolean xushi_plan_form_get_info (XushiPlanForm *self, XushiPlanInfo *info, GError **error);

/* The year, which may still be changed; 0 if none that a plan can have is typed. */
int xushi_plan_form_get_year (XushiPlanForm *self);

G_END_DECLS
