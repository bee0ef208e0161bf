/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-collection.h"

G_BEGIN_DECLS

/* XushiCollectGather: everything that was given to a collect window so far, read one file after the
 * other into a collection. When something is added, or the month is another, all is read anew: values
 * given twice and files of other months are judged as a whole. What the clerk has taken or left stays
 * so. */
typedef struct _XushiCollectGather XushiCollectGather;

XushiCollectGather *xushi_collect_gather_new (XushiPlan *plan, const char *uuid);
void xushi_collect_gather_free (XushiCollectGather *self);

/* A path that was given before is not given twice. */
void xushi_collect_gather_add_path (XushiCollectGather *self, const char *path);
void xushi_collect_gather_add_text (XushiCollectGather *self, const char *text);

/* Begins to read all anew for @month. @former: (nullable): whose takes are kept */
void xushi_collect_gather_begin (XushiCollectGather *self, int month, XushiCollection *former);

/* Reads one more file, and settles after the last. As XushiJobSlice. */
gboolean xushi_collect_gather_step (XushiCollectGather *self, double *share);

/* (transfer full): the settled collection, after the last step. */
XushiCollection *xushi_collect_gather_end (XushiCollectGather *self);

G_END_DECLS
