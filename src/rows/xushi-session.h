/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assess/xushi-judged-plan.h"
#include "base/xushi-pinyin.h"
#include "edit/xushi-editor.h"

G_BEGIN_DECLS

/* XushiSession: an open plan as one window sees it: its editor, and the plan as judged at the
 * displayed data month. Passed to every page, pane and dialog.
 *
 * Properties: “month” (gint, 1 to 12, read-write, notified); “read-only” (gboolean, read-only,
 * notified: a file that turns out to be damaged or gone makes it true).
 * Signal “changed” (GPtrArray *touched): (nullable) (element-type XushiIndicator): as for the
 * judged plan: what was drawn from assessments must be redrawn; if @touched is given, only what
 * shows these indicators. Emitted once per command. Lists of areas and indicators emit their own
 * changes (GListModel) before this. */
#define XUSHI_TYPE_SESSION (xushi_session_get_type ())
G_DECLARE_FINAL_TYPE (XushiSession, xushi_session, XUSHI, SESSION, GObject)

/* (transfer full): keeps a reference to @store; begins at the latest month with values. */
XushiSession *xushi_session_new (XushiStore *store);

/* (transfer none) */
XushiStore *xushi_session_get_store (XushiSession *self);

/* (transfer none) (nullable): the identity of the plan, the same in each of its copies. */
const char *xushi_session_get_plan_id (XushiSession *self);
XushiEditor *xushi_session_get_editor (XushiSession *self);
XushiPlan *xushi_session_get_plan (XushiSession *self);
XushiJudgedPlan *xushi_session_get_judged (XushiSession *self);
/* The readings of Chinese that all of its tables share. */
XushiPinyin *xushi_session_get_pinyin (XushiSession *self);

gboolean xushi_session_is_read_only (XushiSession *self);

/* Takes over at once what another program has changed in the file, so that old figures are not
 * printed. Returns: FALSE with @error, a sentence: what is shown may be older than the file. */
gboolean xushi_session_look (XushiSession *self, GError **error);

int xushi_session_get_year (XushiSession *self);
int xushi_session_get_month (XushiSession *self);
void xushi_session_set_month (XushiSession *self, int month);

/* (transfer none): the assessment at the session's month, valid until the next change. */
const XushiAssessment *xushi_session_assess (XushiSession *self, XushiIndicator *indicator);

/* (transfer full): the one-line explanation at the session's month. */
char *xushi_session_explain (XushiSession *self, XushiIndicator *indicator);

/* (transfer full): "2016年9月（累计）". Translated. */
char *xushi_session_get_month_text (XushiSession *self);

G_END_DECLS
