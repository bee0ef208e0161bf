/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-collection.h"
#include "slips/xushi-slip-return.h"

G_BEGIN_DECLS

struct _XushiCollection
{
  GObject parent_instance;
  XushiPlan *plan;       /* owned */
  char *uuid;            /* owned, nullable */
  int wanted;            /* the month that was asked for; 0 */
  int month;             /* the one that is collected; 0 before settle () */
  GPtrArray *files;      /* owned, of XushiCollectFile */
  GPtrArray *backs;      /* owned, of XushiSlipReturn: of each file; NULL elements possible */
  GPtrArray *items;      /* owned, of XushiCollectItem */
  GPtrArray *unanswered; /* owned, of names */
  gboolean settled;
};

/* A file that is read now. Its problems may be added to. */
XushiCollectFile *xushi_collection_begin_file (XushiCollection *self, const char *path);

/* Adds one file, whatever it is. */
void xushi_collection_read_file (XushiCollection *self, const char *path);

/* Makes the items out of what the files say, judges and orders them. */
void xushi_collection_judge (XushiCollection *self);

/* Makes an item out of what was filled in, by itself; what it is beside others comes later. */
XushiCollectItem *xushi_collect_item_new (XushiCollection *self, const XushiSlipEntry *entry,
                                          guint file);
void xushi_collect_item_free (XushiCollectItem *item);

/* @reason: (transfer full): before what was said about it so far */
void xushi_collect_item_refuse (XushiCollectItem *item, char *reason);
void xushi_collect_item_doubt (XushiCollectItem *item, char *reason);

/* Sets the item's attribute in @reading. Not for nodes. */
void xushi_collect_item_set (const XushiCollectItem *item, XushiReading *reading);
/* (nullable): the text attribute of a reading that @field is; NULL for figures and dates. */
char **xushi_collect_field_text (XushiSlipField field, XushiReading *reading);
double *xushi_collect_field_figure (XushiSlipField field, XushiReading *reading);

/* Gives a net increase its value, where both of its parts are known. */
void xushi_collect_complete_net (const XushiSpec *spec, XushiReading *reading);

G_END_DECLS
