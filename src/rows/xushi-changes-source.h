/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meeting/xushi-meeting.h"
#include "rows/xushi-changes-kind.h"
#include "rows/xushi-grid-source.h"
#include "rows/xushi-session.h"

G_BEGIN_DECLS

/* XushiChangesSource: 较上次: what has changed since a meeting, for a read-only table, in the order of
 * the plan; what is gone comes last. It keeps a reference to the session and follows it: after a
 * change the plan is compared anew when the main loop is idle, once for all that has happened until
 * then.
 *
 * Signal “compared” (): the plan was compared anew, or the meeting or the kind is another. */
#define XUSHI_TYPE_CHANGES_SOURCE (xushi_changes_source_get_type ())
G_DECLARE_FINAL_TYPE (XushiChangesSource, xushi_changes_source, XUSHI, CHANGES_SOURCE, GObject)

/* (transfer full): without a meeting, and so without rows. */
XushiChangesSource *xushi_changes_source_new (XushiSession *session);

/* @meeting: (nullable): of the session's plan; a reference is kept. */
void xushi_changes_source_set_meeting (XushiChangesSource *self, XushiMeeting *meeting);

/* (transfer none) (nullable): NULL without a meeting, and where the month that is shown is before that
 * of the meeting. */
const XushiComparison *xushi_changes_source_get_comparison (XushiChangesSource *self);

/* Which rows are shown; at first those that a meeting must be told of. */
XushiSinceKind xushi_changes_source_get_kind (XushiChangesSource *self);
void xushi_changes_source_set_kind (XushiChangesSource *self, XushiSinceKind kind);

/* (transfer none): how many rows there are of each kind. */
const guint *xushi_changes_source_get_counts (XushiChangesSource *self);

/* (transfer none) (nullable): what @row leads to; NULL for what is gone. */
XushiIndicator *xushi_changes_source_get_indicator (XushiChangesSource *self, guint row);

/**
 * xushi_changes_source_dup_sentence:
 *
 * Returns: (transfer full): what has happened to @row, with its name: “新增停车位：正常→滞后；…”.
 */
char *xushi_changes_source_dup_sentence (XushiChangesSource *self, guint row);

G_END_DECLS
