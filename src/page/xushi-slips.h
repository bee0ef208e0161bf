/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"
#include "page/xushi-page-pen.h"
#include "page/xushi-page-setup.h"

G_BEGIN_DECLS

/**
 * XushiSlips:
 *
 * 报送表: for each lead department a form to be filled in by hand and sent back: what is due at the
 * month, its target, the last figure, empty columns, a line for signatures and a box for the stamp.
 * Each has its own page numbers. On upright paper two forms share a sheet, to be cut apart. It refers
 * to nothing of the plan.
 */
typedef struct _XushiSlips XushiSlips;

/* (transfer full): the forms for the month of @setup, for its departments, not laid out yet. */
XushiSlips *xushi_slips_new (XushiPlan *plan, const XushiPageSetup *setup);
void xushi_slips_free (XushiSlips *slips);

/* Lays the forms out; call it once. Returns the number of sheets: at least one. */
guint xushi_slips_layout (XushiSlips *slips, const XushiPageSetup *setup,
                          const XushiPageLook *look, XushiTextCache *texts);

/* Draws one sheet, on the whole paper. */
void xushi_slips_draw (const XushiSlips *slips, const XushiPen *pen, guint sheet);

/* (transfer none): the department of the first form on @sheet; empty where there is none. */
const char *xushi_slips_get_department (const XushiSlips *slips, guint sheet);

G_END_DECLS
