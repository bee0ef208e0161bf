/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"
#include "tables/xushi-values-table.h"

G_BEGIN_DECLS

/* One value that a table changes. */
typedef struct
{
  XushiIndicator *indicator;      /* owned */
  int month;                      /* 0 for what is about the indicator as a whole */
  const XushiAttribute *attribute;
  char *old_text; /* owned: stable English words, as in the change log; the empty string for none */
  char *new_text; /* owned */
} XushiValueChange;

void xushi_value_change_free (XushiValueChange *self);

/**
 * xushi_values_list_changes:
 * @rows: (element-type XushiValueRow): as from xushi_values_table_read (), not entered yet
 *
 * Finds what xushi_import_values () would change, figures that follow from others among it.
 *
 * Returns: (transfer full) (element-type XushiValueChange): in the order of the rows; NULL with @error,
 *   naming the line, where one of them would be refused.
 */
GPtrArray *xushi_values_list_changes (GPtrArray *rows, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiValueChange, xushi_value_change_free)

G_END_DECLS
