/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"
#include "store/xushi-backup-daily.h"
#include "store/xushi-database.h"
#include "store/xushi-file-watch.h"
#include "store/xushi-lock.h"
#include "store/xushi-model-sync.h"
#include "store/xushi-statement.h"
#include "store/xushi-store.h"

G_BEGIN_DECLS

/* What a commit in slices has done so far; see xushi-store-transaction.c. */
typedef struct _XushiCommit XushiCommit;

/* Shared by the files of the store, and by its tests. */
struct _XushiStore
{
  GObject parent_instance;

  char *path;              /* owned: as requested */
  char *uuid;              /* owned, nullable: as the file says */
  XushiDatabase *database; /* owned; NULL when closed */
  XushiLock *lock;         /* owned, nullable */
  XushiLockFunc lock_file; /* nullable: in place of flock () */
  gboolean seizable;       /* another computer holds the lock */
  char *pending_reason;    /* owned, nullable: why the lock was lost, before that is told */
  XushiPlan *plan;         /* owned */
  char *read_only_reason;  /* owned, nullable */
  char *who;               /* owned: "user@host" */
  XushiBackupDaily *daily; /* owned */
  char *backup_problem;    /* owned, nullable: why there is no backup of today */
  char *saved_at;          /* owned, nullable */
  gboolean final;          /* steps are not recorded for undo */
  gboolean restoring;      /* what is written stood in the plan before: nothing but the rules of the
                              tables is asked of it, not what may be entered today */
  gboolean steps_dropped;  /* those too old were dropped from the file */
  GHashTable *kept;        /* owned, nullable: gint64 * to GBytes *: the changesets of steps that are
                              too large for the file */
  gsize kept_size;         /* of these, bytes */

  XushiFileWatch *watch; /* owned; NULL without a file */
  char *step;            /* owned, nullable: the newest line of the log that we know to be in the
                            file; NULL where there is none */
  char *usual_reason;    /* owned, nullable: the reason to go back to, of a plan opened for reading
                            whose file cannot be read at the moment */
  gboolean rereading;    /* its file is being read again: an older one is upgraded in memory only */
  gboolean unsaved;      /* the file does not hold what is in memory, which is all there is */
  gboolean overwritten;  /* nor does @database: a copy can only be made from the plan in memory */
  GPtrArray *faults;       /* owned, nullable: what was found in the file */
  gboolean inspected;      /* all of it was looked at */
  GThread *inspector;      /* owned, nullable: looks at it at the moment */

  /* While a transaction is open: */
  sqlite3_session *session; /* owned, nullable: records what it changes */
  GArray *watched;          /* owned, nullable: in place of a session, the rows it touches */
  char *label;              /* owned, nullable */
  char *now;                /* owned, nullable: the time of everything that it writes */
  gint64 undoes;            /* the step that it takes back, 0 for none */
  gint64 next_key;          /* the next number to try as a key; 0 if it was not looked up yet */
  XushiCommit *commit;      /* owned, nullable: set once the commit has begun */
  XushiModelSync *foreign;  /* owned, nullable: what another program had changed just before */
  char *foreign_deleted;    /* owned, nullable: the name of something that it has deleted */
  char *next_step;          /* owned, nullable: what @step will be after the commit */
};

/* (transfer full) (nullable): a query of the open plan; NULL with @error while a transaction is
 * open: a query would see rows that may yet be rolled back. */
XushiStatement *xushi_store_query (XushiStore *self, const char *sql, GError **error);

/* Whether no meeting that @changeset has frozen is one that a later meeting was compared with. FALSE
 * with @error, which names that one. */
gboolean xushi_store_check_referred (XushiStore *self, GBytes *changeset, GError **error);

/* Whether a transaction is open; calling a writer without one is a programming error. */
gboolean xushi_store_is_writing (XushiStore *self);

/* Whether the plan is open and may be written; FALSE with the reason in @error. */
gboolean xushi_store_check_writable (XushiStore *self, GError **error);

/* Frees what was kept for the transaction, which has ended. */
void xushi_store_end_transaction (XushiStore *self);

/**
 * xushi_store_delete_indicators:
 * @indicator: a row to delete with its tree of sub-targets, or 0
 * @area: a row whose indicators are all deleted, or 0
 */
gboolean xushi_store_delete_indicators (XushiStore *self, gint64 indicator, gint64 area,
                                        GError **error);

/**
 * xushi_store_take_access:
 * @code: (out): what kind of reason it is
 *
 * Takes the lock of the plan, or sets the reason why it can only be read.
 */
void xushi_store_take_access (XushiStore *self, XushiStoreError *code);

/* Whether we still have the lock, if we had it. If not, xushi_store_tell_access () stops the plan,
 * once no transaction is open. */
gboolean xushi_store_check_access (XushiStore *self);
void xushi_store_tell_access (XushiStore *self);

/* xushi_store_open () with another function in place of flock (), for tests. */
XushiStore *xushi_store_open_with (const char *path, XushiStoreMode mode, XushiLockFunc lock_file,
                                   GError **error);

/* (transfer full): why nothing can be written beside @path, by the errno of the attempt. */
char *xushi_store_tell_refusal (const char *path, int number);

/* Opens the file and migrates it to this program's schema, in memory if it must not be written. */
gboolean xushi_store_open_database (XushiStore *self, GError **error);

/* A file without a table or column that its version should have is damaged, whatever SQLite's code.
 * @failure: (transfer full). Returns FALSE with @error. */
gboolean xushi_store_fail_damaged (XushiStore *self, GError *failure, GError **error);

/* Writes the rows that a new plan has. @uuid: (nullable): its identity */
gboolean xushi_store_write_first_rows (XushiDatabase *database, const XushiPlanInfo *info,
                                       const char *uuid, GError **error);

/* xushi-store-watch.c */

/**
 * xushi_store_begin_known:
 *
 * Begins SQLite's transaction on a file that is known to be ours and unchanged. If another program
 * has changed it, the plan is read again first, and @foreign says what differed; if it has lost
 * what we had written, or is not at its place any more, the plan is stopped.
 */
gboolean xushi_store_begin_known (XushiStore *self, GError **error);

/* Opens the file anew, for writing if there is no reason against it, and follows its content. */
gboolean xushi_store_reopen (XushiStore *self, GError **error);

/* Frees @foreign and what belongs to it. */
void xushi_store_forget_foreign (XushiStore *self);

/* Before SQLite's commit: whether the step contradicts what another program had changed just before
 * it began, and whether the file is still at its place. */
gboolean xushi_store_check_step (XushiStore *self, const XushiModelSync *step, GError **error);

/* In a transaction: reads the newest line of the log into @next_step. */
gboolean xushi_store_note_step (XushiStore *self, GError **error);

/* After SQLite's commit: the file is as we left it. */
void xushi_store_remember (XushiStore *self);

/* After a failure and rollback: if it is the file that has changed, says so in place of @error. */
void xushi_store_explain (XushiStore *self, GError **error);

/* Emits “reread”. */
void xushi_store_tell_reread (XushiStore *self, const char *sentence);

/**
 * xushi_store_stop:
 * @reason: (transfer full) (nullable): a translated sentence for the clerk; NULL if it may be
 *   written again
 *
 * From now on the plan can only be read, because of something found while it was open: its file is
 * damaged, gone, or was replaced. Notifies “read-only-reason”. What is in memory stays as it is.
 */
void xushi_store_stop (XushiStore *self, char *reason);

/* Looks after the backup of today, before a transaction begins; see xushi-backup-daily.h. Notifies
 * “backup-problem”. */
void xushi_store_look_after_backup (XushiStore *self);

/* Makes a backup of the file, open for writing, before it is upgraded to this program's schema. */
void xushi_store_keep_old (XushiStore *self);

/* Copies the file as it is to @path, which must not exist, and does not look at it: what another
 * program has changed is found by the step that comes next, which must not miss it. */
gboolean xushi_store_back_up (XushiStore *self, const char *path, GError **error);

/* Whether the file of @copy is sound, once everything is copied and before it is published. FALSE
 * with @error. */
gboolean xushi_store_copy_check (XushiStoreCopy *copy, GError **error);

/* Whether nothing was found that forbids writing. FALSE with @error, which tells the first fault. */
gboolean xushi_store_require_sound (XushiStore *self, GError **error);
/* The same after a look at all of the file, unless it was looked at since it was read. No
 * transaction may be open. */
gboolean xushi_store_check_sound (XushiStore *self, GError **error);

/* Takes over @faults (transfer full) and makes a writable plan read-only because of them. */
void xushi_store_take_faults (XushiStore *self, GPtrArray *faults);

/* Waits for the thread that looks at the file, if there is one. */
void xushi_store_end_inspection (XushiStore *self);

/* Whether @info may be entered. */
gboolean xushi_store_check_info (const XushiPlanInfo *info, GError **error);

/* Writes the row of the plan, creating it if there is none, without asking that. */
gboolean xushi_store_write_info (XushiDatabase *database, const XushiPlanInfo *info,
                                 GError **error);

/* Whether nobody has the file at @path open as a plan, so that it may be replaced. */
gboolean xushi_store_require_free (const char *path, GError **error);

/* Sets @error of XUSHI_STORE_ERROR_INVALID to @sentence, which is freed. Returns FALSE. */
gboolean xushi_store_refuse (GError **error, char *sentence);

/* Turns @failure (transfer full), of XUSHI_FILE_ERROR, into @error of XUSHI_STORE_ERROR. Returns
 * FALSE. */
gboolean xushi_store_take_file_error (GError *failure, GError **error);

G_END_DECLS
