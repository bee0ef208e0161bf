/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-comparison.h"
#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/**
 * xushi_meeting_freeze:
 * @judged: at the data month of the meeting; follows the plan of @editor
 * @snapshot: the name, the date, what the pages are compared with, and their settings; the month is
 *   that of @judged
 *
 * 定稿: freezes the plan as it is, and how every indicator is judged, in one step.
 */
gboolean xushi_meeting_freeze (XushiEditor *editor, XushiJudgedPlan *judged,
                               const XushiSnapshot *snapshot, GError **error);

/**
 * XushiMeeting:
 *
 * What a meeting has seen: the plan as it was frozen, judged at its data month by its own rules. It
 * belongs to no file and never changes. Counted from one thread.
 */
typedef struct _XushiMeeting XushiMeeting;

/**
 * xushi_meeting_open:
 * @snapshot: of the plan of @store
 *
 * Returns: (transfer full): NULL with @error: what was kept is damaged, or an older program kept
 *   figures only.
 */
XushiMeeting *xushi_meeting_open (XushiStore *store, const XushiSnapshot *snapshot,
                                  GError **error);

/**
 * xushi_meeting_open_last:
 * @month: a data month
 * @meeting: (out) (nullable) (transfer full): 上次: the newest meeting on an earlier month; NULL where
 *   there was none
 *
 * Returns: FALSE with @error, as above.
 */
gboolean xushi_meeting_open_last (XushiStore *store, int month, XushiMeeting **meeting,
                                  GError **error);

XushiMeeting *xushi_meeting_ref (XushiMeeting *self);
void xushi_meeting_unref (XushiMeeting *self);

/* (transfer none) */
const XushiSnapshot *xushi_meeting_get_snapshot (const XushiMeeting *self);
XushiJudgedPlan *xushi_meeting_get_judged (const XushiMeeting *self);
/* (transfer none) (element-type XushiTargetVersion): of the targets that had been adjusted. */
GPtrArray *xushi_meeting_get_targets (const XushiMeeting *self);

/**
 * xushi_meeting_describe_doubt:
 *
 * Returns: (transfer full) (nullable): a sentence that names the indicators that this program judges
 *   otherwise than the one that froze them; NULL where all are the same.
 */
char *xushi_meeting_describe_doubt (const XushiMeeting *self);

/**
 * xushi_meeting_compare:
 * @now: at the month of the meeting or a later one
 *
 * Returns: (transfer full) (nullable): what has changed since; NULL where @now is of an earlier month.
 */
XushiComparison *xushi_meeting_compare (const XushiMeeting *self, XushiJudgedPlan *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiMeeting, xushi_meeting_unref)

G_END_DECLS
