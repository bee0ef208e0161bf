/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meeting/xushi-meeting.h"
#include "page/xushi-page-setup.h"
#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* XushiPrintMatter: what pages tell: the plan as it is, or as a meeting has seen it, and with which
 * meeting it is compared. A meeting is opened once and kept. */
typedef struct _XushiPrintMatter XushiPrintMatter;

/* (transfer full): the plan as it is, compared with nothing. */
XushiPrintMatter *xushi_print_matter_new (XushiSession *session);

/**
 * xushi_print_matter_new_frozen:
 * @snapshot: of the plan of @session
 *
 * Returns: (transfer full): the plan as the meeting has seen it, compared with nothing; NULL with
 *   @error.
 */
XushiPrintMatter *xushi_print_matter_new_frozen (XushiSession *session,
                                                 const XushiSnapshot *snapshot, GError **error);

/* (transfer full): the same, for pages that are made later. */
XushiPrintMatter *xushi_print_matter_copy (const XushiPrintMatter *self);
void xushi_print_matter_free (XushiPrintMatter *self);

/* (transfer none) */
XushiJudgedPlan *xushi_print_matter_get_judged (const XushiPrintMatter *self);
XushiPlan *xushi_print_matter_get_plan (const XushiPrintMatter *self);
/* (transfer none) (nullable): the meeting that has seen the plan so; NULL for the plan as it is. */
const XushiMeeting *xushi_print_matter_get_frozen (const XushiPrintMatter *self);

/**
 * xushi_print_matter_set_since:
 * @since: (nullable): of the plan of the session; NULL for no comparison
 *
 * Opens the meeting that the pages are compared with, unless it is open.
 *
 * Returns: FALSE with @error; the pages are then compared with nothing.
 */
gboolean xushi_print_matter_set_since (XushiPrintMatter *self, const XushiSnapshot *since,
                                       GError **error);

/**
 * xushi_print_matter_update:
 *
 * Compares the plan as it is now, and reads its adjusted targets; frees what was read before.
 *
 * Returns: FALSE with @error: the targets could not be read; those that were read before stay.
 */
gboolean xushi_print_matter_update (XushiPrintMatter *self, GError **error);

/* Enters the month and all that was read into @setup, which borrows it until the next update. */
void xushi_print_matter_enter (const XushiPrintMatter *self, XushiPageSetup *setup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiPrintMatter, xushi_print_matter_free)

G_END_DECLS
