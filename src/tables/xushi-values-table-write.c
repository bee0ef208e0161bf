/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-values-table.h"

#include "base/xushi-i18n.h"
#include "tables/xushi-values-table-words.h"

/* The columns that are written. */
#define N_COLUMNS XUSHI_VALUES_COLUMN_PREVIOUS

/* (nullable): what a column holds; NULL for those that say which reading it is. */
static const XushiAttribute *
find_attribute (guint column)
{
  return column > XUSHI_VALUES_COLUMN_MONTH
             ? xushi_attributes_find (&xushi_reading_attributes, xushi_values_columns[column].name)
             : NULL;
}

/* (transfer full) */
static char *
write_cell (const XushiSpec *spec, const XushiReading *reading, guint column, gboolean sheet)
{
  const XushiAttribute *attribute = find_attribute (column);

  if (column == XUSHI_VALUES_COLUMN_KEY)
    return g_strdup (spec->key);
  if (column == XUSHI_VALUES_COLUMN_NAME)
    return g_strdup (spec->name);
  if (column == XUSHI_VALUES_COLUMN_MONTH)
    return g_strdup_printf ("%d", reading->month);
  return sheet ? xushi_worksheet_write_attribute (attribute, reading, spec->decimals)
               : xushi_attribute_to_text (attribute, reading);
}

static void
add_indicator (XushiTable *table, XushiIndicator *indicator, gboolean sheet)
{
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

      if (reading == NULL || xushi_reading_is_blank (reading))
        continue;
      xushi_table_begin_row (table, xushi_table_get_n_rows (table) + 1);
      for (guint i = 0; i < N_COLUMNS; i++)
        {
          g_autofree char *text
              = write_cell (xushi_indicator_get_spec (indicator), reading, i, sheet);

          xushi_table_add_cell (table, text);
        }
    }
}

static void
add_plan (XushiTable *table, XushiPlan *plan, gboolean sheet)
{
  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_indicator (table, xushi_area_get_indicator (area, i), sheet);
    }
}

XushiTable *
xushi_values_table_write (XushiPlan *plan)
{
  XushiTable *table = xushi_table_new ();

  xushi_table_begin_row (table, 1);
  for (guint i = 0; i < N_COLUMNS; i++)
    xushi_table_add_cell (table, xushi_values_columns[i].name);
  add_plan (table, plan, FALSE);
  return table;
}

XushiWorksheet *
xushi_values_table_write_sheet (XushiPlan *plan)
{
  /* TRANSLATORS: the name of the sheet with the values table */
  XushiWorksheet *sheet
      = xushi_worksheet_new (C_ ("sheet", "Values"), XUSHI_VALUES_COLUMN_NAME + 1);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const XushiAttribute *attribute = find_attribute (i);
      g_autofree char *head = xushi_worksheet_write_head (&xushi_values_columns[i]);

      xushi_worksheet_add_column (sheet, head,
                              attribute != NULL ? xushi_worksheet_get_kind (attribute)
                              : i == XUSHI_VALUES_COLUMN_MONTH ? XUSHI_WORKSHEET_NUMBER
                                                               : XUSHI_WORKSHEET_TEXT);
    }
  add_plan (sheet->table, plan, TRUE);
  return sheet;
}
