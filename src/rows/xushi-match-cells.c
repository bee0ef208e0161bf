/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-match-cells.h"

#include "assess/xushi-assess.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-attribute.h"
#include "rows/xushi-match-words.h"

/* The first two columns and the last one are those of both kinds. */
enum
{
  ROW,
  RESULT,
  FIRST_OWN,
};

enum
{
  PLAN_NAME = FIRST_OWN,
  PLAN_TARGET,
  PLAN_UNIT,
  PLAN_AREA,
  PLAN_GROUP,
  PLAN_LEAD,
  PLAN_SUPPORT,
  PLAN_DEADLINE,
  PLAN_NOTE,
  PLAN_REASON,
  N_PLAN,
};

enum
{
  VALUES_NAME = FIRST_OWN,
  VALUES_MONTH,
  VALUES_VALUE,
  VALUES_UNIT,
  VALUES_OTHERS,
  VALUES_REASON,
  N_VALUES,
};

#define TEXT XUSHI_GRID_COLUMN_TEXT
#define START XUSHI_GRID_ALIGN_START
#define END XUSHI_GRID_ALIGN_END
#define COLUMN_ROW { "row", NC_ ("column", "No."), TEXT, END, 44, 52, 0, FALSE, TRUE, TRUE }
#define COLUMN_RESULT { "result", NC_ ("column", "Result"), TEXT, START, 58, 76, 0, FALSE, TRUE }
#define COLUMN_NAME { "name", NC_ ("column", "Indicator"), TEXT, START, 130, 240, 3, FALSE, TRUE }
#define COLUMN_UNIT { "unit", NC_ ("column", "Unit"), TEXT, START, 46, 64, 0, FALSE, TRUE }
#define COLUMN_REASON { "reason", NC_ ("column", "Why"), TEXT, START, 130, 220, 3, FALSE, TRUE }

static const XushiGridColumn plan_columns[N_PLAN] = {
  [ROW] = COLUMN_ROW,
  [RESULT] = COLUMN_RESULT,
  [PLAN_NAME] = COLUMN_NAME,
  [PLAN_TARGET] = { "target", NC_ ("column", "Target"), TEXT, END, 70, 96, 0, FALSE, TRUE },
  [PLAN_UNIT] = COLUMN_UNIT,
  [PLAN_AREA] = { "area", NC_ ("column", "Area"), TEXT, START, 70, 100, 1, FALSE, TRUE },
  [PLAN_GROUP] = { "group", NC_ ("column", "Group"), TEXT, START, 60, 80, 0, FALSE, TRUE },
  [PLAN_LEAD] = { "lead", NC_ ("column", "Lead department"), TEXT, START, 70, 90, 0, FALSE, TRUE },
  [PLAN_SUPPORT] = { "support", NC_ ("column", "Support"), TEXT, START, 70, 100, 1, FALSE, TRUE },
  [PLAN_DEADLINE] = { "deadline", NC_ ("column", "Nodes"), TEXT, START, 60, 80, 0, FALSE, TRUE },
  [PLAN_NOTE] = { "note", NC_ ("column", "Note"), TEXT, START, 70, 150, 2, FALSE, TRUE },
  [PLAN_REASON] = COLUMN_REASON,
};

static const XushiGridColumn values_columns[N_VALUES] = {
  [ROW] = COLUMN_ROW,
  [RESULT] = COLUMN_RESULT,
  [VALUES_NAME] = COLUMN_NAME,
  [VALUES_MONTH] = { "month", NC_ ("column", "Month"), TEXT, END, 44, 56, 0, FALSE, TRUE },
  [VALUES_VALUE] = { "value", NC_ ("column", "Cumulative"), TEXT, END, 70, 96, 0, FALSE, TRUE },
  [VALUES_UNIT] = COLUMN_UNIT,
  [VALUES_OTHERS] = { "others", NC_ ("column", "Also"), TEXT, START, 80, 160, 2, FALSE, TRUE },
  [VALUES_REASON] = COLUMN_REASON,
};

guint
xushi_match_cells_get_n_columns (XushiMatchingKind kind)
{
  return kind == XUSHI_MATCHING_PLAN ? N_PLAN : N_VALUES;
}

void
xushi_match_cells_get_column (XushiMatchingKind kind, guint column, XushiGridColumn *info)
{
  *info = kind == XUSHI_MATCHING_PLAN ? plan_columns[column] : values_columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", info->title);
}

guint
xushi_match_cells_get_name_column (void)
{
  return FIRST_OWN;
}

/* “by month 12”, or how many nodes there are, and the last month. */
static void
print_nodes (const XushiSpec *spec, XushiGridCell *cell)
{
  int last = 0;

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      last = MAX (last, node->due_month);
    }
  if (spec->nodes->len == 1)
    xushi_grid_cell_print (cell, _ ("by month %d"), last);
  else if (spec->nodes->len > 1)
    xushi_grid_cell_print (cell,
                           g_dngettext (GETTEXT_PACKAGE, "%u, to month %d", "%u, to month %d",
                                        spec->nodes->len),
                           spec->nodes->len, last);
}

static void
print_names (GStrv names, XushiGridCell *cell)
{
  g_autofree char *joined = names != NULL ? g_strjoinv (_ (", "), names) : NULL;

  if (joined != NULL)
    xushi_grid_cell_print (cell, "%s", joined);
}

static void
get_plan_cell (const XushiPlanRow *row, guint column, XushiGridCell *cell)
{
  const XushiSpec *spec = row->spec;
  g_autofree char *target = NULL;

  switch (column)
    {
    case PLAN_NAME:
      cell->text = spec->name;
      break;
    case PLAN_TARGET:
      target = xushi_assess_target_text (spec);
      xushi_grid_cell_print (cell, "%s", target);
      break;
    case PLAN_UNIT:
      cell->text = spec->unit;
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    case PLAN_AREA:
      cell->text = row->area;
      break;
    case PLAN_GROUP:
      cell->text = spec->group;
      break;
    case PLAN_LEAD:
      cell->text = spec->lead_department;
      break;
    case PLAN_SUPPORT:
      print_names (spec->support, cell);
      break;
    case PLAN_DEADLINE:
      print_nodes (spec, cell);
      break;
    case PLAN_NOTE:
      cell->text = spec->note;
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    default:
      break;
    }
}

/* What else is given: “Note: …; Last year's value: 3”. */
static void
print_others (const XushiReading *reading, XushiGridCell *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < xushi_reading_attributes.n_attributes; i++)
    {
      const XushiAttribute *attribute = &xushi_reading_attributes.attributes[i];
      g_autofree char *value = NULL;

      if (!xushi_attribute_is_given (attribute, reading))
        continue;
      value = xushi_attribute_to_text (attribute, reading);
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? _ ("; ") : "",
                              xushi_attribute_get_title (attribute), value);
    }
  xushi_grid_cell_print (cell, "%s", text->str);
}

static void
get_value_cell (const XushiValueRow *row, guint column, XushiGridCell *cell)
{
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);
  g_autofree char *value = NULL;

  switch (column)
    {
    case VALUES_NAME:
      cell->text = spec->name;
      break;
    case VALUES_MONTH:
      xushi_grid_cell_print (cell, "%d", row->reading->month);
      break;
    case VALUES_VALUE:
      value = xushi_number_print_plain (row->reading->value);
      xushi_grid_cell_print (cell, "%s", xushi_is_known (row->reading->value) ? value : "");
      break;
    case VALUES_UNIT:
      cell->text = spec->unit;
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    case VALUES_OTHERS:
      print_others (row->reading, cell);
      break;
    default:
      break;
    }
}

static XushiGridRole
get_result_role (XushiRowKind kind)
{
  switch (kind)
    {
    case XUSHI_ROW_REFUSED:
      return XUSHI_GRID_ROLE_RED;
    case XUSHI_ROW_DOUBTFUL:
      return XUSHI_GRID_ROLE_AMBER;
    case XUSHI_ROW_TAKEN:
      return XUSHI_GRID_ROLE_NORMAL;
    case XUSHI_ROW_TITLE:
    case XUSHI_ROW_HEAD:
    case XUSHI_ROW_SECTION:
    case XUSHI_ROW_SUM:
    case XUSHI_ROW_REMARK:
    case XUSHI_ROW_LEFT_OUT:
    default:
      return XUSHI_GRID_ROLE_DIM;
    }
}

void
xushi_match_cells_get_cell (XushiMatchingKind kind, const XushiRowOutcome *outcome,
                            gconstpointer read, guint column, XushiGridCell *cell)
{
  guint reason = kind == XUSHI_MATCHING_PLAN ? (guint) PLAN_REASON : (guint) VALUES_REASON;

  if (column == ROW)
    {
      xushi_grid_cell_print (cell, "%u", outcome->line);
      cell->role = XUSHI_GRID_ROLE_DIM;
    }
  else if (column == RESULT)
    {
      cell->text = xushi_match_kind_to_label (outcome->kind);
      cell->role = get_result_role (outcome->kind);
      cell->bold = outcome->kind == XUSHI_ROW_REFUSED;
    }
  else if (column == reason)
    {
      cell->text = outcome->reason;
      cell->role = outcome->kind == XUSHI_ROW_TAKEN ? XUSHI_GRID_ROLE_DIM
                                                    : get_result_role (outcome->kind);
    }
  else if (read == NULL)
    cell->role = XUSHI_GRID_ROLE_DIM;
  else if (kind == XUSHI_MATCHING_PLAN)
    get_plan_cell (read, column, cell);
  else
    get_value_cell (read, column, cell);
}
