/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rows/xushi-area-shown.h"
#include "rows/xushi-area-source.h"

G_BEGIN_DECLS

/* XushiAreaSource: see the header.
 *
 * The rows borrow from the plan and are rebuilt at every “changed” of the session that may have
 * moved any, before anything is drawn; differences are reported to the table by the rows' keys, so
 * that the cursor keeps its row. */
struct _XushiAreaSource
{
  GObject parent_instance;

  XushiSession *session; /* owned */
  XushiArea *area;       /* owned */
  GArray *rows;          /* owned: of XushiAreaRow */
  GArray *keys;          /* owned: guint64, of the rows as the table knows them */
  GHashTable *folded;    /* owned: names of folded groups */
  XushiAreaShown shown;  /* owned */
  int shown_month;       /* in which that was asked */
};

/* Rebuilds the rows and reports to the table the range whose keys differ. */
void xushi_area_source_rebuild (XushiAreaSource *self);
/* Filters and sorts anew, and says what has changed. */
void xushi_area_source_ask (XushiAreaSource *self);

G_END_DECLS
