/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/xushi-collection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* XushiCollectFiles: the list beside what was collected: each file with its department, what was
 * filled in and what is wrong with it; then who has not answered yet. CSS node “collectfiles”.
 *
 * Signal “department” (const char *name): a file was chosen whose values are this department's */
#define XUSHI_TYPE_COLLECT_FILES (xushi_collect_files_get_type ())
G_DECLARE_FINAL_TYPE (XushiCollectFiles, xushi_collect_files, XUSHI, COLLECT_FILES, GtkWidget)

/* @collection: settled */
void xushi_collect_files_show (XushiCollectFiles *self, XushiCollection *collection);

G_END_DECLS
