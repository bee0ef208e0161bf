/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"
#include "store/xushi-backup-daily.h"
#include "store/xushi-database.h"
#include "store/xushi-lock.h"
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
  XushiPlan *plan;         /* owned */
  char *read_only_reason;  /* owned, nullable */
  char *who;               /* owned: "user@host" */
  XushiBackupDaily *daily; /* owned */
  char *backup_problem;    /* owned, nullable: why there is no backup of today */
  char *saved_at;          /* owned, nullable */
  gboolean final;          /* steps are not recorded for undo */
  gboolean steps_dropped;  /* those too old were dropped from the file */
  GHashTable *kept;        /* owned, nullable: gint64 * to GBytes *: the changesets of steps that are
                              too large for the file */
  gsize kept_size;         /* of these, bytes */

  /* While a transaction is open: */
  sqlite3_session *session; /* owned, nullable: records what it changes */
  GArray *watched;          /* owned, nullable: in place of a session, the rows it touches */
  char *label;              /* owned, nullable */
  char *now;                /* owned, nullable: the time of everything that it writes */
  gint64 undoes;            /* the step that it takes back, 0 for none */
  gint64 next_key;          /* the next number to try as a key; 0 if it was not looked up yet */
  XushiCommit *commit;      /* owned, nullable: set once the commit has begun */
};

/* Whether a transaction is open; calling a writer without one is a programming error. */
gboolean xushi_store_is_writing (XushiStore *self);

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
 * xushi_store_stop:
 * @reason: (transfer full): a translated sentence for the clerk
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

/* Whether the file of @copy is sound, once everything is copied and before it is published. FALSE
 * with @error. */
gboolean xushi_store_copy_check (XushiStoreCopy *copy, GError **error);

/* Writes the row of the plan, creating it if there is none. */
gboolean xushi_store_write_info (XushiDatabase *database, const XushiPlanInfo *info,
                                 GError **error);

/* Sets @error of XUSHI_STORE_ERROR_INVALID to @sentence, which is freed. Returns FALSE. */
gboolean xushi_store_refuse (GError **error, char *sentence);

/* Turns @failure (transfer full), of XUSHI_FILE_ERROR, into @error of XUSHI_STORE_ERROR. Returns
 * FALSE. */
gboolean xushi_store_take_file_error (GError *failure, GError **error);

G_END_DECLS
