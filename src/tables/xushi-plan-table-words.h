/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/xushi-attribute.h"
#include "tables/xushi-header.h"

G_BEGIN_DECLS

/* The headings that belong to no attribute: the area of an indicator. */
#define XUSHI_PLAN_TABLE_AREA "area"

/* A column of the plan table: an attribute of XushiSpec, or of a struct within it. */
typedef struct
{
  const XushiAttribute *attribute; /* NULL: the area */
  gsize offset;                    /* of its struct within XushiSpec */
} XushiPlanColumn;

/* XushiPlanColumns: all columns, in the order in which they are written: the attributes in the
 * order of their list. */
typedef struct
{
  GArray *heads;   /* owned, of XushiColumn */
  GArray *columns; /* owned, of XushiPlanColumn, at the same indexes */
} XushiPlanColumns;

XushiPlanColumns *xushi_plan_columns_new (void);
void xushi_plan_columns_free (XushiPlanColumns *self);

const XushiPlanColumn *xushi_plan_columns_get (const XushiPlanColumns *self, guint i);

/* The column with this identifier, which must exist. */
guint xushi_plan_columns_find (const XushiPlanColumns *self, const char *id);

/* (transfer none): the struct within @spec that the column's attribute belongs to. */
gpointer xushi_plan_column_get_record (const XushiPlanColumn *column, gconstpointer spec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiPlanColumns, xushi_plan_columns_free)

G_END_DECLS
