/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-plan-table.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "tables/xushi-plan-table-words.h"

/* The writing of one cell: as a table for programs, or as a sheet for people. */
typedef char *(*WriteFunc) (const XushiAttribute *attribute, gconstpointer record, int decimals);

/* A target keeps its printed decimals, or more if it has more. */
static char *
write_plain (const XushiAttribute *attribute, gconstpointer record, int decimals)
{
  double value;

  if (!(attribute->flags & XUSHI_ATTRIBUTE_PRINTED))
    return xushi_attribute_to_text (attribute, record);
  value = *(const double *) xushi_attribute_get_member (attribute, record);
  return xushi_number_format (value, MAX (decimals, xushi_number_decimals_of (value)));
}

/* The table is made column by column in @order: of indexes into @columns. */
static void
add_indicator (XushiTable *table, const XushiPlanColumns *columns, GArray *order, XushiArea *area,
               XushiIndicator *indicator, WriteFunc write)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
  for (guint i = 0; i < order->len; i++)
    {
      const XushiPlanColumn *column
          = xushi_plan_columns_get (columns, g_array_index (order, guint, i));
      g_autofree char *text
          = column->attribute == NULL
                ? g_strdup (xushi_area_get_name (area))
                : write (column->attribute, xushi_plan_column_get_record (column, spec),
                         spec->decimals);

      xushi_table_add_cell (table, text);
    }
}

static void
add_plan (XushiTable *table, const XushiPlanColumns *columns, GArray *order, XushiPlan *plan,
          WriteFunc write)
{
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_indicator (table, columns, order, area, xushi_area_get_indicator (area, i), write);
    }
}

XushiTable *
xushi_plan_table_write (XushiPlan *plan)
{
  g_autoptr (XushiPlanColumns) columns = xushi_plan_columns_new ();
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (guint i = 0; i < columns->heads->len; i++)
    {
      xushi_table_add_cell (table, g_array_index (columns->heads, XushiColumn, i).name);
      g_array_append_val (order, i);
    }
  add_plan (table, columns, order, plan, write_plain);
  return table;
}

/* Whether any indicator of @plan has in this column something other than a new one. */
static gboolean
is_used (XushiPlan *plan, const XushiPlanColumn *column, const XushiSpec *fresh)
{
  gconstpointer usual = xushi_plan_column_get_record (column, fresh);

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        {
          const XushiSpec *spec
              = xushi_indicator_get_spec (xushi_area_get_indicator (area, i));

          if (!xushi_attribute_equal (column->attribute,
                                      xushi_plan_column_get_record (column, spec), usual))
            return TRUE;
        }
    }
  return FALSE;
}

/* (transfer full): the columns that say something before the others, which are not printed: with
 * them a page would be too small to read. @n_used: (out): how many do. */
static GArray *
order_columns (XushiPlan *plan, const XushiPlanColumns *columns, guint *n_used)
{
  static const char *const always[]
      = { "key", "name", "measure", "bound", "low", "unit", "lead", NULL };
  g_autoptr (XushiSpec) fresh = xushi_spec_new (NULL);
  g_autoptr (GArray) idle = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < columns->columns->len; i++)
    {
      const XushiPlanColumn *column = xushi_plan_columns_get (columns, i);

      if (column->attribute == NULL || g_strv_contains (always, column->attribute->id)
          || is_used (plan, column, fresh))
        g_array_append_val (order, i);
      else
        g_array_append_val (idle, i);
    }
  *n_used = order->len;
  g_array_append_vals (order, idle->data, idle->len);
  return order;
}

static void
add_head (XushiWorksheet *sheet, const XushiPlanColumns *columns, guint i)
{
  const XushiAttribute *attribute = xushi_plan_columns_get (columns, i)->attribute;
  g_autofree char *head
      = xushi_worksheet_write_head (&g_array_index (columns->heads, XushiColumn, i));

  xushi_worksheet_add_column (
      sheet, head, attribute != NULL ? xushi_worksheet_get_kind (attribute) : XUSHI_WORKSHEET_TEXT);
  if (attribute != NULL && g_str_equal (attribute->id, "name"))
    sheet->n_still = sheet->kinds->len;
}

XushiWorksheet *
xushi_plan_table_write_sheet (XushiPlan *plan)
{
  g_autoptr (XushiPlanColumns) columns = xushi_plan_columns_new ();
  /* TRANSLATORS: the name of the sheet with the plan table */
  XushiWorksheet *sheet = xushi_worksheet_new (C_ ("sheet", "Plan"), 0);
  g_autoptr (GArray) order = order_columns (plan, columns, &sheet->n_printed);

  for (guint i = 0; i < order->len; i++)
    add_head (sheet, columns, g_array_index (order, guint, i));
  add_plan (sheet->table, columns, order, plan, xushi_worksheet_write_attribute);
  return sheet;
}
