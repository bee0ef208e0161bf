/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-types.h"

G_BEGIN_DECLS

/* 定稿: what one meeting has seen, frozen. Its figures, and the plan as it was, stay in the store. */
typedef struct
{
  gint64 id;
  char *name;    /* owned: of the meeting */
  int month;     /* data month */
  char *held;    /* owned, nullable: "YYYY-MM-DD", the date of the meeting */
  gint64 since;  /* the snapshot that its pages are compared with; 0 for none */
  char *pages;   /* owned, nullable: how its pages were set, see xushi_page_setup_to_text () */
  gboolean is_whole; /* the plan as it was is kept; one of an older program has only figures */
  char *made_at; /* owned: "YYYY-MM-DD HH:MM:SS" */
  char *made_by; /* owned */
} XushiSnapshot;

void xushi_snapshot_free (XushiSnapshot *snapshot);
/* (transfer full) */
XushiSnapshot *xushi_snapshot_copy (const XushiSnapshot *snapshot);

/* Page settings under a name (领导小组会, 常务会 …). */
typedef struct
{
  gint64 id;
  char *name;  /* owned */
  char *pages; /* owned: see xushi_page_setup_to_text () */
} XushiPageSet;

void xushi_page_set_free (XushiPageSet *set);

/* One figure of a snapshot: how an indicator was judged. Numbers as in its assessment. */
typedef struct
{
  gint64 indicator; /* its row */
  double value;
  double completion;
  double lead;
  XushiLight light;
} XushiSnapshotRow;

G_END_DECLS
