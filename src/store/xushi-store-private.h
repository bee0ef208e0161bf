/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-file-error.h"
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
  XushiDatabase *database; /* owned; NULL when closed */
  XushiLock *lock;         /* owned, nullable */
  XushiPlan *plan;         /* owned */
  char *read_only_reason;  /* owned, nullable */
  char *who;               /* owned: "user@host" */
  char *saved_at;          /* owned, nullable */
  gboolean final;          /* steps are not recorded for undo */
  GPtrArray *faults;       /* owned, nullable: what was found in the file */
  gboolean inspected;      /* all of it was looked at */
  GThread *inspector;      /* owned, nullable: looks at it at the moment */

  /* While a transaction is open: */
  sqlite3_session *session; /* owned, nullable: records what it changes */
  GArray *watched;          /* owned, nullable: in place of a session, the rows it touches */
  char *label;              /* owned, nullable */
  char *now;                /* owned, nullable: the time of everything that it writes */
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

/* Whether nothing was found that forbids writing. FALSE with @error, which tells the first fault. */
gboolean xushi_store_require_sound (XushiStore *self, GError **error);

/* Takes over @faults (transfer full) and makes a writable plan read-only because of them. */
void xushi_store_take_faults (XushiStore *self, GPtrArray *faults);

/* Waits for the thread that looks at the file, if there is one. */
void xushi_store_end_inspection (XushiStore *self);

/* Writes the row of the plan, creating it if there is none. */
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
