/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-load.h"
#include "store/xushi-row-mapper.h"

G_BEGIN_DECLS

/* How a row differs after a transaction. */
typedef enum
{
  XUSHI_ROW_CHANGE_INSERTED = 1 << 0,
  XUSHI_ROW_CHANGE_DELETED = 1 << 1,
  XUSHI_ROW_CHANGE_CONTENT = 1 << 2, /* it, or a row that belongs to it */
  XUSHI_ROW_CHANGE_PLACE = 1 << 3,   /* its place */
} XushiRowChange;

/* The new order of one area. */
typedef struct
{
  gint64 area;
  GArray *places; /* owned: of XushiPlace */
} XushiTreeOrder;

/* XushiModelSync: what must be updated in the plan in memory after one transaction. Everything is
 * read before the commit, so that nothing can fail after it: file and memory never differ. */
typedef struct
{
  GHashTable *indicators; /* owned: row to XushiRowChange */
  GHashTable *areas;      /* owned: row to XushiRowChange */
  GHashTable *reordered;  /* owned: rows of areas whose order is read again */
  GHashTable *parts;      /* owned, nullable: row of an indicator to the parts that differ, as bits;
                             only where plan and file were compared, see xushi-model-diff.c */

  GArray *records;      /* owned: of XushiMappedRow, those that exist now */
  GArray *orders;       /* owned: of XushiTreeOrder */
  GArray *area_rows;    /* owned, nullable: of XushiAreaRecord, where any area differs */
  XushiPlanInfo *info;  /* owned, nullable */
  XushiRules *rules;    /* owned, nullable */
  GPtrArray *snapshots; /* owned, nullable */
  GPtrArray *page_sets; /* owned, nullable */
  gboolean info_differs;
  gboolean rules_differ;
  gboolean snapshots_differ;
  gboolean page_sets_differ;
} XushiModelSync;

/**
 * xushi_model_sync_new:
 * @changeset: (nullable): of the transaction, which is still open
 * @watched: (nullable): where there is no changeset, what xushi_changeset_scan_watch () recorded
 * @plan: in its state before the transaction
 *
 * Returns: (transfer full): NULL with @error.
 */
XushiModelSync *xushi_model_sync_new (XushiDatabase *database, XushiPlan *plan, GBytes *changeset,
                                 GArray *watched, GError **error);
/* (transfer full): one that updates nothing, to be filled. */
XushiModelSync *xushi_model_sync_new_empty (void);
void xushi_model_sync_free (XushiModelSync *self);

/* The changes to a row of the area or indicator table; 0 for none. */
XushiRowChange xushi_model_sync_get_change (GHashTable *rows, gint64 id);

/* Brings @plan to the state after the commit; emits its “changed” once. */
void xushi_model_sync_apply (XushiModelSync *self, XushiPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiModelSync, xushi_model_sync_free)

G_END_DECLS
