/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-export-sheets.h"

#include "base/xushi-i18n.h"

/* The first heads of these sheets, by which they are known again, whatever language wrote them. */
enum
{
  OWNER,
  RULE,
  ABOUT,
};
static const XushiColumn first_heads[] = {
  { "Belongs to (key)", "所属编号" },
  { "Rule", "规则" },
  { "About this workbook", "关于本工作簿" },
};

gboolean
xushi_export_wrote_sheet (const XushiTable *table)
{
  const char *first;

  if (xushi_table_get_n_rows (table) == 0)
    return FALSE;
  first = xushi_table_get_cell (table, 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (first_heads); i++)
    if (g_str_equal (first, first_heads[i].name) || g_str_equal (first, first_heads[i].chinese))
      return TRUE;
  return FALSE;
}

static void
add_first (XushiWorksheet *sheet, gsize i)
{
  g_autofree char *head = xushi_worksheet_write_head (&first_heads[i]);

  xushi_worksheet_add_column (sheet, head, XUSHI_WORKSHEET_TEXT);
}

static void
add_columns (XushiWorksheet *sheet, const XushiAttributeList *list)
{
  for (guint i = 0; i < list->n_attributes; i++)
    xushi_worksheet_add_column (sheet, xushi_attribute_get_title (&list->attributes[i]),
                            xushi_worksheet_get_kind (&list->attributes[i]));
}

static void
add_cells (XushiWorksheet *sheet, const XushiAttributeList *list, gconstpointer record,
           int decimals)
{
  for (guint i = 0; i < list->n_attributes; i++)
    {
      g_autofree char *text
          = xushi_worksheet_write_attribute (&list->attributes[i], record, decimals);

      xushi_table_add_cell (sheet->table, text);
    }
}

/* A sheet of which each row belongs to an indicator. */
static XushiWorksheet *
begin_sheet (const char *name, const XushiAttributeList *list)
{
  XushiWorksheet *sheet = xushi_worksheet_new (name, 2);

  add_first (sheet, OWNER);
  xushi_worksheet_add_column (sheet, C_ ("sheet", "Belongs to"), XUSHI_WORKSHEET_TEXT);
  add_columns (sheet, list);
  return sheet;
}

static void
begin_row (XushiWorksheet *sheet, const XushiSpec *spec)
{
  xushi_table_begin_row (sheet->table, xushi_table_get_n_rows (sheet->table) + 1);
  xushi_table_add_cell (sheet->table, spec->key);
  xushi_table_add_cell (sheet->table, spec->name);
}

XushiWorksheet *
xushi_export_write_targets (XushiPlan *plan, const GPtrArray *versions)
{
  XushiWorksheet *sheet;

  if (versions == NULL || versions->len == 0)
    return NULL;
  sheet = begin_sheet (C_ ("sheet", "Adjusted targets"), &xushi_target_attributes);
  xushi_worksheet_add_column (sheet, C_ ("sheet", "Unit of the target"), XUSHI_WORKSHEET_WORD);
  xushi_worksheet_add_column (sheet, C_ ("sheet", "Version"), XUSHI_WORKSHEET_NUMBER);
  for (guint i = 0; i < versions->len; i++)
    {
      const XushiTargetVersion *version = g_ptr_array_index (versions, i);
      XushiIndicator *indicator = xushi_plan_find_indicator (plan, version->indicator);
      const XushiSpec *spec = indicator != NULL ? xushi_indicator_get_spec (indicator) : NULL;
      g_autofree char *number = g_strdup_printf ("%d", version->version);

      if (spec == NULL)
        continue;
      begin_row (sheet, spec);
      add_cells (sheet, &xushi_target_attributes, &version->target, spec->decimals);
      xushi_table_add_cell (sheet->table, spec->unit);
      xushi_table_add_cell (sheet->table, number);
    }
  return sheet;
}

static void
add_difficulties (XushiWorksheet **sheet, XushiIndicator *indicator)
{
  GPtrArray *difficulties = xushi_indicator_get_difficulties (indicator);

  if (difficulties->len > 0 && *sheet == NULL)
    *sheet = begin_sheet (C_ ("sheet", "Difficulties"), &xushi_difficulty_attributes);
  for (guint i = 0; i < difficulties->len; i++)
    {
      begin_row (*sheet, xushi_indicator_get_spec (indicator));
      add_cells (*sheet, &xushi_difficulty_attributes, g_ptr_array_index (difficulties, i), -1);
    }
}

XushiWorksheet *
xushi_export_write_difficulties (XushiPlan *plan)
{
  XushiWorksheet *sheet = NULL;

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        add_difficulties (&sheet, xushi_area_get_indicator (area, i));
    }
  return sheet;
}

/* (transfer full) */
static char *
write_rule (const XushiAttribute *attribute, const XushiRules *rules)
{
  g_autofree char *text = xushi_attribute_to_text (attribute, rules);
  char *label = xushi_attribute_text_to_label (attribute, text);

  return label != NULL ? label : g_steal_pointer (&text);
}

XushiWorksheet *
xushi_export_write_rules (XushiPlan *plan)
{
  const XushiRules *rules = xushi_plan_get_rules (plan);
  XushiRules usual;
  XushiWorksheet *sheet;

  xushi_rules_init (&usual);
  if (xushi_rules_equal (rules, &usual))
    return NULL;
  sheet = xushi_worksheet_new (C_ ("sheet", "Rules"), 0);
  add_first (sheet, RULE);
  xushi_worksheet_add_column (sheet, C_ ("sheet", "In this plan"), XUSHI_WORKSHEET_WORD);
  xushi_worksheet_add_column (sheet, C_ ("sheet", "Usual"), XUSHI_WORKSHEET_WORD);
  for (guint i = 0; i < xushi_rule_attributes.n_attributes; i++)
    {
      const XushiAttribute *attribute = &xushi_rule_attributes.attributes[i];
      g_autofree char *here = write_rule (attribute, rules);
      g_autofree char *otherwise = write_rule (attribute, &usual);

      xushi_table_begin_row (sheet->table, i + 2);
      xushi_table_add_cell (sheet->table, xushi_attribute_get_title (attribute));
      xushi_table_add_cell (sheet->table, here);
      xushi_table_add_cell (sheet->table, otherwise);
    }
  return sheet;
}

XushiWorksheet *
xushi_export_write_remarks (XushiPlan *plan, const char *const *sentences)
{
  const XushiPlanInfo *info = xushi_plan_get_info (plan);
  XushiWorksheet *sheet = xushi_worksheet_new (C_ ("sheet", "Remarks"), 0);

  add_first (sheet, ABOUT);
  xushi_worksheet_add_column (sheet, "", XUSHI_WORKSHEET_TEXT);
  for (guint i = 0; i < xushi_plan_attributes.n_attributes; i++)
    {
      const XushiAttribute *attribute = &xushi_plan_attributes.attributes[i];
      g_autofree char *text = xushi_worksheet_write_attribute (attribute, info, -1);

      xushi_table_begin_row (sheet->table, xushi_table_get_n_rows (sheet->table) + 1);
      xushi_table_add_cell (sheet->table, xushi_attribute_get_title (attribute));
      xushi_table_add_cell (sheet->table, text);
    }
  for (; *sentences != NULL; sentences++)
    {
      xushi_table_begin_row (sheet->table, xushi_table_get_n_rows (sheet->table) + 1);
      xushi_table_add_cell (sheet->table, NULL);
      xushi_table_add_cell (sheet->table, *sentences);
    }
  return sheet;
}
