/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-plan-table.h"

#include "base/xushi-number.h"
#include "tables/xushi-plan-table-words.h"

/* A target keeps its printed decimals, or more if it has more. */
static char *
write_printed (double value, int decimals)
{
  return xushi_number_format (value, MAX (decimals, xushi_number_decimals_of (value)));
}

static void
add_attribute (XushiTable *table, const XushiPlanColumn *column, const XushiSpec *spec)
{
  const XushiAttribute *attribute = column->attribute;
  gconstpointer record = xushi_plan_column_get_record (column, spec);
  g_autofree char *text = NULL;

  if (attribute->flags & XUSHI_ATTRIBUTE_PRINTED)
    text = write_printed (*(const double *) xushi_attribute_get_member (attribute, record),
                          spec->decimals);
  else
    text = xushi_attribute_to_text (attribute, record);
  xushi_table_add_cell (table, text);
}

static void
add_indicator (XushiTable *table, const XushiPlanColumns *columns, XushiArea *area,
               XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const XushiPlanColumn *column = xushi_plan_columns_get (columns, i);

      if (column->attribute == NULL)
        xushi_table_add_cell (table, xushi_area_get_name (area));
      else
        add_attribute (table, column, spec);
    }
}

XushiTable *
xushi_plan_table_write (XushiPlan *plan)
{
  g_autoptr (XushiPlanColumns) columns = xushi_plan_columns_new ();
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (guint i = 0; i < columns->heads->len; i++)
    xushi_table_add_cell (table, g_array_index (columns->heads, XushiColumn, i).name);
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_indicator (table, columns, area, xushi_area_get_indicator (area, i));
    }
  return table;
}
