/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-store.h"

G_BEGIN_DECLS

typedef enum
{
  XUSHI_HISTORY_EDIT, /* the clerk has changed something */
  XUSHI_HISTORY_UNDO, /* an earlier edit was taken back */
  XUSHI_HISTORY_REDO, /* and was made again */
} XushiHistoryKind;

/* XushiHistoryStep: a step in the plan's file, and what has become of it. Strings are owned. */
typedef struct
{
  gint64 id;
  gint64 edit;        /* the step that was made, undone or redone: this one, or an earlier one */
  XushiHistoryKind kind;
  char *when;         /* "YYYY-MM-DD HH:MM:SS", local */
  char *who;          /* "user@host" */
  char *what;         /* the name of the edit that was made, undone or redone */
  char *title;        /* the name of the step itself: “Undo: ” and that, for one that undid it */
  gboolean is_undone; /* a later step has taken it back */
  gboolean is_kept;   /* its changes are still there, so that it can be taken back */
} XushiHistoryStep;

void xushi_history_step_free (XushiHistoryStep *step);

/**
 * xushi_history_read:
 * @limit: at most so many steps; 0 for all
 *
 * Returns: (transfer full) (element-type XushiHistoryStep): the newest first; NULL with @error.
 */
GPtrArray *xushi_history_read (XushiStore *store, guint limit, GError **error);

/**
 * xushi_history_describe_when:
 * @when: "YYYY-MM-DD HH:MM:SS"
 * @who: "user@host"
 *
 * Returns: (transfer full): both as a clerk reads them in a list: "09-30 08:15 张三".
 */
char *xushi_history_describe_when (const char *when, const char *who);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiHistoryStep, xushi_history_step_free)

G_END_DECLS
