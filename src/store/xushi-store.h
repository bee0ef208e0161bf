/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-plan.h"
#include "store/xushi-fault.h"

G_BEGIN_DECLS

#define XUSHI_STORE_ERROR (xushi_store_error_quark ())
GQuark xushi_store_error_quark (void);

typedef enum
{
  XUSHI_STORE_ERROR_MISSING,      /* no such file or folder */
  XUSHI_STORE_ERROR_EXISTS,       /* would overwrite a file */
  XUSHI_STORE_ERROR_FOREIGN,      /* another program's file */
  XUSHI_STORE_ERROR_DAMAGED,      /* truncated or damaged */
  XUSHI_STORE_ERROR_NEWER,        /* schema of a newer Xushi */
  XUSHI_STORE_ERROR_READ_ONLY,    /* the plan was opened for reading only */
  XUSHI_STORE_ERROR_IN_USE,       /* another process holds it for writing */
  XUSHI_STORE_ERROR_FULL,         /* disk full */
  XUSHI_STORE_ERROR_IO,           /* the medium failed or was removed */
  XUSHI_STORE_ERROR_INVALID,      /* refused by a rule of the schema, such as a key used twice */
  XUSHI_STORE_ERROR_INTERNAL,     /* anything else SQLite says */
} XushiStoreError;

/* One line of the change log. Strings are owned; those that do not apply are NULL. */
typedef struct
{
  char *when; /* "YYYY-MM-DD HH:MM:SS", local */
  char *who;
  char *key;  /* the indicator's */
  char *name; /* the indicator's name, or the area's */
  char *what; /* stable English, such as "reading.value[9]" or "indicator.name" */
  char *old_value;
  char *new_value;
  char *why;  /* the name of the step */
} XushiChange;

void xushi_change_free (XushiChange *change);

/* One step: what was committed at once. Strings are owned. */
typedef struct
{
  gint64 id;
  char *when;       /* "YYYY-MM-DD HH:MM:SS", local */
  char *who;
  char *why;        /* the name of the step, as it was when it was made */
  gint64 undoes;    /* the step that it took back, 0 for none */
  gboolean is_kept; /* its changes are still there, so that it can be taken back */
} XushiStep;

void xushi_step_free (XushiStep *step);

/* XushiStore: one open plan file, and the plan that mirrors it. The only place with SQL.
 *
 * A change is made inside a transaction: xushi_store_begin (), writers, xushi_store_commit ().
 * The store records which rows differ; from this one record come the lines of the change log
 * (written in the same transaction), the step that undoes it, and the refresh of the plan in
 * memory, which happens only after SQLite has committed. Any failure leaves file and plan as they
 * were.
 *
 * Before every transaction the file is compared with what was left of it, see
 * xushi_store_look (). Before the first edit of each day it makes a backup (xushi-backup.h); where
 * that fails, the edit goes on.
 *
 * Properties, read-only and notified: “read-only-reason” (nullable string); a plan that was writable
 * becomes read-only where its file turns out to be damaged, gone or replaced. “backup-problem”
 * (nullable string): why today's backup could not be made.
 * Signal “reread” (const char *sentence): another program has changed the file, and the plan in
 * memory follows it now; @sentence says who, if that is known. */
#define XUSHI_TYPE_STORE (xushi_store_get_type ())
G_DECLARE_FINAL_TYPE (XushiStore, xushi_store, XUSHI, STORE, GObject)

typedef enum
{
  XUSHI_STORE_WRITABLE,  /* opens read-only, with a reason, if writing is impossible */
  XUSHI_STORE_READ_ONLY, /* takes no lock: for printing, status, export */
  XUSHI_STORE_EXCLUSIVE, /* fails if writing is impossible: for the command line */
} XushiStoreMode;

/**
 * xushi_store_create:
 * @path: must not exist
 *
 * Returns: (transfer full): the store of a new, empty plan; NULL with @error; no file is left.
 */
XushiStore *xushi_store_create (const char *path, const XushiPlanInfo *info, GError **error);

/**
 * xushi_store_open:
 *
 * Opens the file, checks that its tables are those of a plan, migrates an older schema to the
 * current one, and loads the plan. Not one byte of a file in which something is wrong is written,
 * with one exception: what a killed program left half written is rolled back first, since only then
 * it is a plan.
 *
 * Returns: (transfer full): NULL with @error; the file is then unchanged.
 */
XushiStore *xushi_store_open (const char *path, XushiStoreMode mode, GError **error);

/* Closes file and lock; every later write fails. Disposing does the same. */
void xushi_store_close (XushiStore *self);

/* (transfer none) */
XushiPlan *xushi_store_get_plan (XushiStore *self);
const char *xushi_store_get_path (XushiStore *self);
/* (nullable): the plan's identity, the same in every copy of its file; NULL where the file, changed
 * by another program, has none. */
const char *xushi_store_get_uuid (XushiStore *self);

/* (nullable): why it is read-only, a translated sentence (in use by whom, no permission); NULL if
 * it is writable. */
const char *xushi_store_get_read_only_reason (XushiStore *self);

/* (nullable): why there is no backup of today, a translated sentence to be shown once. */
const char *xushi_store_get_backup_problem (XushiStore *self);

/**
 * xushi_store_look:
 *
 * Whether the file is still the one that was opened, and as this process left it; takes some
 * microseconds if so. If another program has changed it, the plan is read again: objects of the
 * same row stay the same objects, and “reread” is emitted. A plan that is open for writing is
 * stopped (“read-only-reason”) if its file was deleted, renamed, replaced, taken away or made
 * read-only, or does not hold our last step any more; what is in memory stays, and can be saved
 * under another name. To be called when a window is shown again, and from time to time. Does nothing
 * while a transaction is open.
 *
 * Returns: FALSE with @error, a sentence: the plan in memory does not follow the file at the moment.
 */
gboolean xushi_store_look (XushiStore *self, GError **error);

/* Renews the sign of life in the lock, without looking at what others have written: to be called from
 * time to time where xushi_store_look () has to wait. A lock that was lost is told by the next look
 * or step. */
void xushi_store_renew_lock (XushiStore *self);

/* Whether it can only be read because another computer holds it, which may have left it behind. */
gboolean xushi_store_may_take_over (XushiStore *self);

/**
 * xushi_store_take_over:
 *
 * Takes the right to write from the other computer, after the user has been asked. If it is still
 * at work there, it stops writing before its next step.
 *
 * Returns: FALSE with @error; the plan can still only be read.
 */
gboolean xushi_store_take_over (XushiStore *self, GError **error);

/* Whether what is in memory is in no file: it was deleted, replaced or overwritten. It is lost when
 * the store is closed, unless a copy is saved before. */
gboolean xushi_store_is_unsaved (XushiStore *self);

/* (nullable): the time of the last commit by this process, "YYYY-MM-DD HH:MM:SS". */
const char *xushi_store_get_saved_at (XushiStore *self);

/**
 * xushi_store_make_final:
 *
 * From the next transaction on there are no changesets, and so these steps cannot be undone: for programs that end after
 * the step. Large steps then cost about half.
 */
void xushi_store_make_final (XushiStore *self);

/**
 * xushi_store_begin:
 * @label: the name of the step as the clerk sees it in undo and in the log's “why”, translated
 *
 * Begins a transaction. Nesting is a programming error.
 */
gboolean xushi_store_begin (XushiStore *self, const char *label, GError **error);

/**
 * xushi_store_commit:
 * @step: (out) (optional): the number of the step, for xushi_store_undo (); 0 if nothing differs, in
 *   which case nothing is written or logged
 *
 * Writes the log and the step, commits, and refreshes the plan. A step that this has returned TRUE
 * for survives a power cut. On failure everything is rolled back; but where the file has the step
 * and only the disk does not confirm it, the plan has it, too, and becomes read-only.
 */
gboolean xushi_store_commit (XushiStore *self, gint64 *step, GError **error);

/**
 * xushi_store_commit_slice:
 * @share: (out): the share done; 1 when it is committed
 * @step: as for xushi_store_commit (), with the last slice
 *
 * Like xushi_store_commit (), one slice at a time, for a transaction of many rows: the program may
 * do something else between two slices, but not write. Until the last one, xushi_store_rollback ()
 * discards everything.
 */
gboolean xushi_store_commit_slice (XushiStore *self, double *share, gint64 *step, GError **error);

/* (nullable): the label of the open transaction; NULL if none is open. */
const char *xushi_store_get_label (XushiStore *self);

/* Discards the transaction; file and plan are as they were before begin. */
void xushi_store_rollback (XushiStore *self);

/**
 * xushi_store_undo:
 * @step: one of xushi_store_list_steps (); to redo, the step that has undone the other
 * @label: for the log's “why”, and the name of the new step
 * @new_step: (out) (optional): its number; 0 if nothing differs
 *
 * Takes one step back, as a step of its own, in its own transaction: also one that others followed,
 * as long as none of them has touched the same rows. Otherwise nothing is changed.
 */
gboolean xushi_store_undo (XushiStore *self, gint64 step, const char *label, gint64 *new_step,
                           GError **error);

/* The writers. Call each between begin and commit; FALSE (or 0 for a new row) with @error means
 * that the caller must roll back. They see what was written earlier in the same transaction; the
 * plan in memory does not, until the commit. */

/* @position: among the areas, -1 for the end. Returns: the new row. */
gint64 xushi_store_insert_area (XushiStore *self, const char *name, int position, GError **error);
gboolean xushi_store_rename_area (XushiStore *self, gint64 area, const char *name, GError **error);
gboolean xushi_store_move_area (XushiStore *self, gint64 area, int position, GError **error);
/* Deletes it with everything in it. */
gboolean xushi_store_delete_area (XushiStore *self, gint64 area, GError **error);

/* @before: the indicator to insert it before, 0 for the end of its group (or of the area if the
 * group is new). A missing key is generated and unique. A sub-target is in the area and group of
 * its parent, which must already exist. Indicators without a group come before the groups. Returns:
 * the new row. */
gint64 xushi_store_insert_indicator (XushiStore *self, gint64 area, const XushiSpec *spec,
                                     gint64 before, GError **error);
/* Writes what differs. A changed target is corrected in place, in its newest version. */
gboolean xushi_store_update_indicator (XushiStore *self, gint64 indicator, const XushiSpec *spec,
                                       GError **error);
/* Deletes it with the sub-targets (其中) below it. */
gboolean xushi_store_delete_indicator (XushiStore *self, gint64 indicator, GError **error);
/* Its sub-targets move with it. A sub-target that leaves its parent's area or group becomes a main
 * indicator. */
gboolean xushi_store_move_indicator (XushiStore *self, gint64 indicator, gint64 area,
                                     const char *group, gint64 before, GError **error);
gboolean xushi_store_rename_group (XushiStore *self, gint64 area, const char *group,
                                   const char *name, GError **error);
/* Adds a version of the target: 调整, with its document, date and reason. */
gboolean xushi_store_adjust_target (XushiStore *self, gint64 indicator, const XushiTarget *target,
                                    GError **error);
/* Adds a version of the month's reading; version, entered_at and entered_by are filled in. A blank
 * one clears the month, keeping the earlier versions. */
gboolean xushi_store_put_reading (XushiStore *self, gint64 indicator, const XushiReading *reading,
                                  GError **error);
/* Inserts if the id is 0, otherwise replaces. */
gboolean xushi_store_put_difficulty (XushiStore *self, gint64 indicator,
                                     const XushiDifficulty *difficulty, GError **error);
gboolean xushi_store_delete_difficulty (XushiStore *self, gint64 difficulty, GError **error);
gboolean xushi_store_set_info (XushiStore *self, const XushiPlanInfo *info, GError **error);
gboolean xushi_store_set_rules (XushiStore *self, const XushiRules *rules, GError **error);

/**
 * xushi_store_insert_snapshot:
 * @snapshot: name, month, date, what its pages are compared with, and their settings; the others are
 *   filled in
 * @rows: (array length=n_rows): how every indicator is judged
 *
 * 定稿: keeps the plan as it is in this transaction, so that it can be printed again and compared
 * with, whatever is edited later.
 *
 * Returns: the new row.
 */
gint64 xushi_store_insert_snapshot (XushiStore *self, const XushiSnapshot *snapshot,
                                    const XushiSnapshotRow *rows, gsize n_rows, GError **error);

/* Page settings under a name, in place of those that it had. */
gboolean xushi_store_put_page_set (XushiStore *self, const char *name, const char *pages,
                                   GError **error);
gboolean xushi_store_delete_page_set (XushiStore *self, gint64 set, GError **error);

/* Queries. */

/* (transfer full) (element-type XushiChange): newest first; @key NULL for all; @limit 0 for all. */
GPtrArray *xushi_store_list_changes (XushiStore *self, const char *key, guint limit,
                                     GError **error);
/* (transfer full) (element-type XushiChange): the lines of @step, oldest first, at most @limit. */
GPtrArray *xushi_store_list_step_changes (XushiStore *self, gint64 step, guint limit,
                                          GError **error);
/* (transfer full) (element-type XushiStep): newest first; @limit 0 for all. */
GPtrArray *xushi_store_list_steps (XushiStore *self, guint limit, GError **error);
/* (transfer full) (nullable): NULL if it is not in the file any more, or with @error. */
XushiStep *xushi_store_find_step (XushiStore *self, gint64 id, GError **error);
/* (transfer full) (element-type XushiReading): every version of the month, oldest first. */
GPtrArray *xushi_store_list_readings (XushiStore *self, gint64 indicator, int month,
                                      GError **error);

/**
 * xushi_store_find_corrections:
 * @corrected: (out) (array fixed-size=12): for each month the last value before the current one
 *   that differed from it; unknown if the value was never corrected, or was cleared
 *
 * Returns: FALSE with @error, all of @corrected unknown.
 */
gboolean xushi_store_find_corrections (XushiStore *self, gint64 indicator, double corrected[12],
                                       GError **error);

/* (transfer full) (element-type XushiTargetVersion): oldest first. */
GPtrArray *xushi_store_list_targets (XushiStore *self, gint64 indicator, GError **error);

/* (transfer full) (element-type XushiTargetVersion): every version of the targets that were adjusted,
 * by indicator, oldest first. */
GPtrArray *xushi_store_list_adjusted_targets (XushiStore *self, GError **error);

/* What a meeting has seen. Owned. */
typedef struct
{
  XushiSnapshot *snapshot;
  XushiPlan *plan;    /* as it was; belongs to no file */
  GPtrArray *targets; /* xushi_store_list_adjusted_targets () of it */
  GArray *rows;       /* xushi_store_list_snapshot (): how it was judged then */
} XushiFrozen;

void xushi_frozen_free (XushiFrozen *frozen);

/* (transfer full): NULL with @error: damaged, or of an older program that kept figures only. */
XushiFrozen *xushi_store_open_snapshot (XushiStore *self, const XushiSnapshot *snapshot,
                                        GError **error);

/* (transfer full): the rows of a snapshot, XushiSnapshotRow. */
GArray *xushi_store_list_snapshot (XushiStore *self, gint64 snapshot, GError **error);

/* Whether something was found that forbids writing: then only a rescue makes a sound copy. */
gboolean xushi_store_is_damaged (XushiStore *self);

/**
 * xushi_store_save_copy:
 * @path: replaced only when the copy is complete, and only if @overwrite
 *
 * 另存为: a consistent copy, made next to @path and renamed. The file is looked at first: where it
 * was overwritten, what is in memory is copied.
 */
gboolean xushi_store_save_copy (XushiStore *self, const char *path, gboolean overwrite,
                                GError **error);

/* XushiStoreCopy: the same step by step, so that the window stays responsive with a large plan.
 * Edits made between two steps are in the copy. If freed before it is published, it leaves nothing
 * behind. */
typedef struct _XushiStoreCopy XushiStoreCopy;

/* (transfer full): NULL with @error. Free it before the store is closed. */
XushiStoreCopy *xushi_store_copy_new (XushiStore *self, const char *path, gboolean overwrite,
                                      GError **error);
void xushi_store_copy_free (XushiStoreCopy *copy);

/* @share: (out): the share copied; 1 after the last step, which fails where the plan's file was lost
 * since the copy was begun. */
gboolean xushi_store_copy_step (XushiStoreCopy *copy, double *share, GError **error);

/* Whether the plan's file was kept since the copy was begun; FALSE with @error where it was lost, so
 * that the copy may hold something else than what is in memory. */
gboolean xushi_store_copy_check_kept (XushiStoreCopy *copy, GError **error);

/* After the last step: syncs the copy to disk and renames it. May be called in another thread,
 * since it waits for the disk. */
gboolean xushi_store_copy_publish (XushiStoreCopy *copy, GError **error);

/**
 * xushi_store_inspect:
 *
 * Looks at everything in the file, unless that has been done since it was opened. A plan that is
 * open for writing becomes read-only where something is found that forbids writing; a step begins
 * only after this.
 *
 * Returns: (transfer none) (element-type XushiFault): what is wrong; empty for a sound file; NULL
 *   with @error where it could not be read.
 */
GPtrArray *xushi_store_inspect (XushiStore *self, GError **error);

/**
 * xushi_store_inspect_later:
 *
 * The same in a thread of its own, so that the plan is on the screen before it ends. The result
 * arrives in the main loop; a step that begins earlier waits for it.
 */
void xushi_store_inspect_later (XushiStore *self);

/**
 * xushi_store_inspect_file:
 *
 * The same of a file that need not be fit to be opened as a plan.
 *
 * Returns: (transfer full) (element-type XushiFault): NULL with @error where it is no plan at all, or
 *   could not be read.
 */
GPtrArray *xushi_store_inspect_file (const char *path, GError **error);

/* (transfer none) (nullable) (element-type XushiFault): what has been found so far; NULL where
 * nothing was looked for yet or nothing found. */
GPtrArray *xushi_store_get_faults (XushiStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiChange, xushi_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiFrozen, xushi_frozen_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiStep, xushi_step_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiStoreCopy, xushi_store_copy_free)

G_END_DECLS
