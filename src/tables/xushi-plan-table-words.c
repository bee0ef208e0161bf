/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-plan-table-words.h"

static void
add_column (XushiPlanColumns *self, const char *id, const char *heads,
            const XushiAttribute *attribute, gsize offset)
{
  const XushiColumn head = { id, heads };
  const XushiPlanColumn column = { attribute, offset };

  g_array_append_val (self->heads, head);
  g_array_append_val (self->columns, column);
}

static void
add_attributes (XushiPlanColumns *self, const XushiAttributeList *list, gsize offset)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      const XushiAttribute *attribute = &list->attributes[i];

      /* The area is not an attribute of the indicator, and comes before its subdivision, the
       * group. */
      if (g_str_equal (attribute->id, "group"))
        add_column (self, XUSHI_PLAN_TABLE_AREA, "工作领域", NULL, 0);
      if (attribute->type == XUSHI_ATTRIBUTE_STRUCT)
        add_attributes (self, attribute->members, offset + attribute->offset);
      else if (attribute->heads != NULL)
        add_column (self, attribute->id, attribute->heads, attribute, offset);
    }
}

XushiPlanColumns *
xushi_plan_columns_new (void)
{
  XushiPlanColumns *self = g_new (XushiPlanColumns, 1);

  self->heads = g_array_new (FALSE, FALSE, sizeof (XushiColumn));
  self->columns = g_array_new (FALSE, FALSE, sizeof (XushiPlanColumn));
  add_attributes (self, &xushi_spec_attributes, 0);
  return self;
}

void
xushi_plan_columns_free (XushiPlanColumns *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->heads);
  g_array_unref (self->columns);
  g_free (self);
}

const XushiPlanColumn *
xushi_plan_columns_get (const XushiPlanColumns *self, guint i)
{
  g_return_val_if_fail (i < self->columns->len, NULL);

  return &g_array_index (self->columns, XushiPlanColumn, i);
}

guint
xushi_plan_columns_find (const XushiPlanColumns *self, const char *id)
{
  for (guint i = 0; i < self->heads->len; i++)
    if (g_str_equal (g_array_index (self->heads, XushiColumn, i).name, id))
      return i;
  g_return_val_if_reached (0);
}

gpointer
xushi_plan_column_get_record (const XushiPlanColumn *column, gconstpointer spec)
{
  return (char *) spec + column->offset;
}
