/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-unreported.h"
#include "page/xushi-page-pen.h"
#include "page/xushi-section.h"

G_BEGIN_DECLS

/**
 * XushiPhoneList:
 *
 * The list from which departments are telephoned: each with its figures that are due and missing,
 * its due milestones that are open, and room to write down what was said. It is set as
 * closely as needed to fit one page, within limits; beyond them it continues on further pages. It
 * refers to
 * nothing of the plan.
 */
typedef struct _XushiPhoneList XushiPhoneList;

/**
 * xushi_phone_list_new:
 * @area_ids: (nullable): only the items of these areas; ends in 0
 * @departments: (nullable): only these departments; NULL-terminated
 *
 * Returns: (transfer full): the list at the month of @judged, not laid out yet.
 */
XushiPhoneList *xushi_phone_list_new (XushiJudgedPlan *judged, const gint64 *area_ids,
                                      const char *const *departments);
void xushi_phone_list_free (XushiPhoneList *list);

/* How many figures are missing. */
guint xushi_phone_list_get_n_missing (const XushiPhoneList *list);

/**
 * xushi_phone_list_layout:
 * @room: the body of a page, its whole height
 *
 * Lays the list out; call it once.
 *
 * Returns: (transfer full) (element-type XushiPageBreak): its pages, at least one.
 */
GArray *xushi_phone_list_layout (XushiPhoneList *list, const XushiSectionRoom *room);

/* Draws one page of the list that was laid out in a room of the size of @body. */
void xushi_phone_list_draw (const XushiPhoneList *list, const XushiPen *pen, const XushiRect *body,
                            guint page);

G_END_DECLS
