/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/xushi-load.h"
#include "store/xushi-record.h"

G_BEGIN_DECLS

/* How a row differs after a transaction. */
typedef enum
{
  XUSHI_TOUCH_INSERTED = 1 << 0,
  XUSHI_TOUCH_DELETED = 1 << 1,
  XUSHI_TOUCH_CONTENT = 1 << 2, /* it, or a row that belongs to it */
  XUSHI_TOUCH_PLACE = 1 << 3,   /* where it stands */
} XushiTouch;

/* The new order of one area. */
typedef struct
{
  gint64 area;
  GArray *places; /* owned: of XushiPlace */
} XushiOrder;

/* XushiRefresh: what the plan in memory must learn from one transaction. Everything is read
 * before the commit, so that after it nothing can fail: file and memory never differ. */
typedef struct
{
  GHashTable *indicators; /* owned: row to XushiTouch */
  GHashTable *areas;      /* owned: row to XushiTouch */
  GHashTable *reordered;  /* owned: rows of areas whose order is read anew */

  GArray *records;      /* owned: of XushiRecord, those that are there now */
  GArray *orders;       /* owned: of XushiOrder */
  GArray *area_rows;    /* owned, nullable: of XushiAreaRecord, where any area differs */
  XushiPlanInfo *info;  /* owned, nullable */
  XushiRules *rules;    /* owned, nullable */
  GPtrArray *snapshots; /* owned, nullable */
  gboolean info_differs;
  gboolean rules_differ;
  gboolean snapshots_differ;
} XushiRefresh;

/**
 * xushi_refresh_new:
 * @changeset: (nullable): of a transaction that is still open
 * @watched: (nullable): where there is no changeset, what xushi_touch_watch () was told of it
 * @plan: as it was before it
 *
 * Returns: (transfer full): NULL with @error.
 */
XushiRefresh *xushi_refresh_new (XushiDatabase *database, XushiPlan *plan, GBytes *changeset,
                                 GArray *watched, GError **error);
void xushi_refresh_free (XushiRefresh *self);

/* The touches of a row of the area or indicator table; 0 for none. */
XushiTouch xushi_refresh_get_touch (GHashTable *rows, gint64 id);

/* Brings @plan to the state after the commit; emits its “changed” once. */
void xushi_refresh_apply (XushiRefresh *self, XushiPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiRefresh, xushi_refresh_free)

G_END_DECLS
