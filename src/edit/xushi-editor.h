/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/xushi-history.h"

G_BEGIN_DECLS

#define XUSHI_EDIT_ERROR (xushi_edit_error_quark ())
GQuark xushi_edit_error_quark (void);

typedef enum
{
  XUSHI_EDIT_ERROR_REFUSED, /* against a rule of the domain */
} XushiEditError;

/* XushiEditor: the only way to change a plan. Every command goes to the store first, in one
 * transaction with its lines in the log, and can be undone and redone, also after the plan was
 * closed; it has a translated name for menus (撤销“录入9月累计值”). Commands called between xushi_editor_begin () and
 * xushi_editor_end () make one step.
 *
 * Properties, read-only and notified: “can-undo”, “can-redo” (gboolean), “undo-label”,
 * “redo-label” (nullable strings), “saved-at”. */
#define XUSHI_TYPE_EDITOR (xushi_editor_get_type ())
G_DECLARE_FINAL_TYPE (XushiEditor, xushi_editor, XUSHI, EDITOR, GObject)

/* (transfer full): keeps a reference to @store. */
XushiEditor *xushi_editor_new (XushiStore *store);
/* (transfer none) */
XushiStore *xushi_editor_get_store (XushiEditor *self);
XushiPlan *xushi_editor_get_plan (XushiEditor *self);

gboolean xushi_editor_can_undo (XushiEditor *self);
gboolean xushi_editor_can_redo (XushiEditor *self);
/* (nullable) */
const char *xushi_editor_get_undo_label (XushiEditor *self);
const char *xushi_editor_get_redo_label (XushiEditor *self);
gboolean xushi_editor_undo (XushiEditor *self, GError **error);
gboolean xushi_editor_redo (XushiEditor *self, GError **error);

/**
 * xushi_editor_undo_step:
 * @step: of xushi_history_read ()
 *
 * Takes one step back, wherever it stands; a step that has undone another is redone by this. Refused
 * if a later step has touched the same.
 */
gboolean xushi_editor_undo_step (XushiEditor *self, const XushiHistoryStep *step, GError **error);

/* Groups commands: one transaction, one step named @label. cancel () discards all of it. The plan
 * in memory is updated at end (). May nest: the outermost pair counts. */
gboolean xushi_editor_begin (XushiEditor *self, const char *label, GError **error);
gboolean xushi_editor_end (XushiEditor *self, GError **error);
void xushi_editor_cancel (XushiEditor *self);

/* For a group of so many commands that the program must respond to its user in between. After
 * pause () every command is refused, undo and redo too, until resume () lets the group continue.
 * Not nested. */
void xushi_editor_pause (XushiEditor *self);
void xushi_editor_resume (XushiEditor *self);

/**
 * xushi_editor_end_slice:
 * @share: (out): the share of the commit done; 1 when the step is complete
 *
 * Ends a paused group, in which no command has failed, one slice at a time. It can be cancelled
 * until the last slice.
 *
 * Returns: FALSE with @error; all of it has then been discarded.
 */
gboolean xushi_editor_end_slice (XushiEditor *self, double *share, GError **error);

/* Commands that form one step; FALSE with @error if one of them fails. */
typedef gboolean (*XushiEditorFunc) (XushiEditor *self, gpointer data, GError **error);

/**
 * xushi_editor_run:
 * @label: of the step
 * @func: called once, inside the group
 *
 * Makes everything that @func does one step: all of it, or nothing if it fails.
 *
 * Returns: FALSE with the @error of @func or of the commit.
 */
gboolean xushi_editor_run (XushiEditor *self, const char *label, XushiEditorFunc func,
                           gpointer data, GError **error);

/* Commands. Each returns FALSE with @error (of the edit, store or model room), having changed
 * nothing; inside a group the caller then cancels the group. */

/* (transfer full): what would be written of @reading: figures that follow from others, without what
 * was confirmed of a figure that it replaces. */
XushiReading *xushi_editor_foresee_reading (XushiIndicator *indicator,
                                            const XushiReading *reading);

/* The month's cumulative value; XUSHI_UNKNOWN clears it but keeps the month's note. Refused: a
 * value for January of a joint indicator, a month outside 1 to 12. */
gboolean xushi_editor_set_value (XushiEditor *self, XushiIndicator *indicator, int month,
                                 double value, GError **error);
/* All of the month at once. A completion by hand without a note, or a light by hand without a
 * reason, is refused. Net indicators get their value from added − removed;
 * where neither is known, the given value is kept. */
gboolean xushi_editor_set_reading (XushiEditor *self, XushiIndicator *indicator,
                                   const XushiReading *reading, GError **error);
/* Whether set_reading () would take @reading; FALSE with @error. */
gboolean xushi_editor_check_reading (XushiIndicator *indicator, const XushiReading *reading,
                                     GError **error);
/* The same as set_reading () for an indicator that was added in the same group, with @spec. */
gboolean xushi_editor_set_reading_of (XushiEditor *self, gint64 indicator, const XushiSpec *spec,
                                      const XushiReading *reading, GError **error);
/* The month's note. */
gboolean xushi_editor_set_note (XushiEditor *self, XushiIndicator *indicator, int month,
                                const char *note, GError **error);
/**
 * xushi_editor_confirm_doubt:
 * @kind: of a doubt about the figure of @month
 * @sentence: the doubt's own, kept with the figure
 * @note: (nullable): what the clerk says to it
 *
 * Confirms the figure: that doubt is quiet as long as the figure stands. What was confirmed is
 * readable in the log. One step; not in a group that has already changed this month.
 */
gboolean xushi_editor_confirm_doubt (XushiEditor *self, XushiIndicator *indicator, int month,
                                     XushiDoubtKind kind, const char *sentence, const char *note,
                                     GError **error);
/* Any attributes: copy the indicator's spec, change it, pass it in. @label names the step. */
gboolean xushi_editor_set_spec (XushiEditor *self, XushiIndicator *indicator,
                                const XushiSpec *spec, const char *label, GError **error);
gboolean xushi_editor_adjust_target (XushiEditor *self, XushiIndicator *indicator,
                                     const XushiTarget *target, GError **error);
/* @before: (nullable). Returns: the new row, 0 with @error. In a group the indicator is not in the
 * plan until end (). */
gint64 xushi_editor_add_indicator (XushiEditor *self, XushiArea *area, const XushiSpec *spec,
                                   XushiIndicator *before, GError **error);
/* The same for an area that was added in the same group. */
gint64 xushi_editor_add_indicator_to (XushiEditor *self, gint64 area, const XushiSpec *spec,
                                      GError **error);
gboolean xushi_editor_delete_indicator (XushiEditor *self, XushiIndicator *indicator,
                                        GError **error);
gboolean xushi_editor_move_indicator (XushiEditor *self, XushiIndicator *indicator,
                                      XushiArea *area, const char *group, XushiIndicator *before,
                                      GError **error);
gint64 xushi_editor_add_area (XushiEditor *self, const char *name, int position, GError **error);
gboolean xushi_editor_rename_area (XushiEditor *self, XushiArea *area, const char *name,
                                   GError **error);
gboolean xushi_editor_move_area (XushiEditor *self, XushiArea *area, int position,
                                 GError **error);
gboolean xushi_editor_delete_area (XushiEditor *self, XushiArea *area, GError **error);
gboolean xushi_editor_rename_group (XushiEditor *self, XushiArea *area, const char *group,
                                    const char *name, GError **error);
gboolean xushi_editor_put_difficulty (XushiEditor *self, XushiIndicator *indicator,
                                      const XushiDifficulty *difficulty, GError **error);
gboolean xushi_editor_delete_difficulty (XushiEditor *self, XushiIndicator *indicator,
                                         gint64 difficulty, GError **error);
gboolean xushi_editor_set_info (XushiEditor *self, const XushiPlanInfo *info, GError **error);
gboolean xushi_editor_set_rules (XushiEditor *self, const XushiRules *rules, GError **error);
/* 定稿: see xushi_store_insert_snapshot (). */
gboolean xushi_editor_freeze (XushiEditor *self, const XushiSnapshot *snapshot,
                              const XushiSnapshotRow *rows, gsize n_rows, GError **error);
/* Keeps page settings under a name, in place of those that it had; or forgets a set. */
gboolean xushi_editor_put_page_set (XushiEditor *self, const char *name, const char *pages,
                                    GError **error);
gboolean xushi_editor_delete_page_set (XushiEditor *self, const XushiPageSet *set,
                                       GError **error);

G_END_DECLS
