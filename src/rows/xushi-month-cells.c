/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-month-cells.h"

#include "assess/xushi-doubt.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "rows/xushi-area-cells.h"
#include "rows/xushi-cell-marks.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-month-state.h"

#define DRAWN XUSHI_GRID_COLUMN_DRAWN
#define TEXT XUSHI_GRID_COLUMN_TEXT
#define NUMBER XUSHI_GRID_COLUMN_NUMBER
#define START XUSHI_GRID_ALIGN_START
#define CENTER XUSHI_GRID_ALIGN_CENTER
#define END XUSHI_GRID_ALIGN_END

static const XushiGridColumn columns[XUSHI_N_SHEET_COLUMNS] = {
  [XUSHI_SHEET_LIGHT] = { "light", NC_ ("column", "Light"), DRAWN, CENTER, 32, 40, 0, FALSE, TRUE },
  [XUSHI_SHEET_NAME]
  = { "name", NC_ ("column", "Indicator"), TEXT, START, 160, 240, 3, FALSE, TRUE },
  [XUSHI_SHEET_TARGET]
  = { "target", NC_ ("column", "Year's target"), NUMBER, END, 68, 84, 0, FALSE, TRUE },
  [XUSHI_SHEET_BEFORE]
  = { "before", NC_ ("column", "Last month"), NUMBER, END, 68, 82, 0, FALSE, TRUE },
  [XUSHI_SHEET_VALUE]
  = { "value", NC_ ("column", "This month"), NUMBER, END, 96, 124, 0, TRUE, TRUE },
  [XUSHI_SHEET_UNIT] = { "unit", NC_ ("column", "Unit"), TEXT, START, 72, 76, 0, FALSE, TRUE },
  [XUSHI_SHEET_IN_MONTH]
  = { "in-month", NC_ ("column", "In the month"), NUMBER, END, 52, 68, 0, FALSE, TRUE },
  [XUSHI_SHEET_LAST_YEAR]
  = { "last-year", NC_ ("column", "Last year"), NUMBER, END, 72, 80, 0, TRUE, TRUE },
  [XUSHI_SHEET_COMPLETION]
  = { "completion", NC_ ("column", "Completion"), NUMBER, END, 60, 76, 0, FALSE, TRUE },
  [XUSHI_SHEET_FIGURE]
  = { "figure", NC_ ("column", "Progress"), DRAWN, START, 84, 120, 1, FALSE, TRUE },
  [XUSHI_SHEET_LEAD] = { "lead", NC_ ("column", "Lead"), NUMBER, END, 56, 68, 0, FALSE, TRUE },
  [XUSHI_SHEET_REMARK]
  = { "remark", NC_ ("column", "Doubt, reason or note"), TEXT, START, 140, 240, 4, TRUE, TRUE },
  [XUSHI_SHEET_AREA] = { "area", NC_ ("column", "Area"), TEXT, START, 72, 108, 0, FALSE, TRUE },
  [XUSHI_SHEET_DEPARTMENT]
  = { "department", NC_ ("column", "Lead department"), TEXT, START, 64, 92, 0, FALSE, TRUE },
};

void
xushi_month_cells_get_column (XushiSheetColumn column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
  info->frozen = column <= XUSHI_SHEET_NAME;
}

static const XushiReading *
get_reading (XushiSession *session, XushiIndicator *indicator)
{
  return xushi_indicator_get_reading (indicator, xushi_session_get_month (session));
}

static void
set_number (XushiGridCell *cell, double value, int decimals)
{
  g_autofree char *text = NULL;

  if (!xushi_is_known (value))
    return;
  text = xushi_number_format (value, MAX (decimals, xushi_number_decimals_of (value)));
  xushi_grid_cell_print (cell, "%s", text);
}

/* The newest figure before the data month. */
static void
get_before_cell (XushiSession *session, XushiIndicator *indicator, XushiGridCell *cell)
{
  int month = xushi_session_get_month (session) - 1, before = month;

  cell->role = XUSHI_GRID_ROLE_DIM;
  for (; before > 0; before--)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, before);

      if (reading == NULL || !xushi_is_known (reading->value))
        continue;
      set_number (cell, reading->value, xushi_indicator_get_spec (indicator)->decimals);
      if (before != month)
        xushi_cell_mark_month (cell, before);
      return;
    }
}

static const XushiNode *
get_node (XushiIndicator *indicator, const XushiEntry *entry)
{
  const GPtrArray *nodes = xushi_indicator_get_spec (indicator)->nodes;

  return entry->kind == XUSHI_ENTRY_NODE && entry->node < nodes->len
             ? g_ptr_array_index (nodes, entry->node)
             : NULL;
}

/* A task's cell is the node that is next: a box to tick, and its name. */
static void
get_node_cell (const XushiNode *node, const XushiEntry *entry, XushiGridCell *cell)
{
  gboolean finished = entry->state != XUSHI_ENTRY_WANTED && node->finished != NULL;

  xushi_grid_cell_print (cell, "%s %s", finished ? "☑" : "☐", node->name);
  cell->align = START;
  cell->role = finished || entry->state == XUSHI_ENTRY_IDLE ? XUSHI_GRID_ROLE_DIM
                                                            : XUSHI_GRID_ROLE_NORMAL;
}

static void
get_figure_cell (XushiSession *session, XushiIndicator *indicator, const XushiEntry *entry,
                 XushiGridCell *cell)
{
  const XushiReading *reading = entry->month > 0
                                    ? xushi_indicator_get_reading (indicator, entry->month)
                                    : NULL;

  if (reading != NULL)
    set_number (cell, reading->value, xushi_indicator_get_spec (indicator)->decimals);
  if (entry->kind != XUSHI_ENTRY_NOT_DUE)
    {
      cell->role = XUSHI_GRID_ROLE_DIM;
      if (entry->state != XUSHI_ENTRY_WANTED && reading != NULL && reading->revised)
        cell->mark = _ ("Revised");
      return;
    }
  cell->role = XUSHI_GRID_ROLE_DIM;
  if (entry->month == 0)
    {
      cell->text = "—";
      return;
    }
  xushi_cell_mark_month (cell, entry->month);
  if (cell->text == NULL)
    cell->text = xushi_light_to_label (XUSHI_LIGHT_UNREPORTED);
}

static void
get_value_cell (XushiSession *session, XushiIndicator *indicator, const XushiEntry *entry,
                XushiGridCell *cell)
{
  const XushiNode *node = get_node (indicator, entry);

  cell->editable = cell->editable && entry->kind != XUSHI_ENTRY_NOT_DUE
                   && entry->kind != XUSHI_ENTRY_NOTHING;
  cell->wanted = cell->editable && entry->state == XUSHI_ENTRY_WANTED;
  if (node != NULL)
    get_node_cell (node, entry, cell);
  else if (entry->kind != XUSHI_ENTRY_NOTHING)
    get_figure_cell (session, indicator, entry, cell);
  xushi_doubt_cell_mark (session, indicator, cell);
}

static void
get_unit_cell (XushiSession *session, XushiIndicator *indicator, const XushiEntry *entry,
               XushiGridCell *cell)
{
  const XushiNode *node = get_node (indicator, entry);

  if (node == NULL)
    {
      xushi_area_cells_get_cell (session, indicator, XUSHI_COLUMN_UNIT, cell);
      return;
    }
  cell->small = TRUE;
  /* TRANSLATORS: the month in which a node is due, as small as a unit: 应8月 */
  xushi_grid_cell_print (cell, C_ ("node", "due %d"), node->due_month);
  cell->role = xushi_node_is_overdue (node, xushi_session_get_year (session),
                                      xushi_session_get_month (session))
                   ? XUSHI_GRID_ROLE_RED
                   : XUSHI_GRID_ROLE_DIM;
}

static void
get_in_month_cell (XushiSession *session, XushiIndicator *indicator, XushiGridCell *cell)
{
  const XushiAssessment *judged = xushi_session_assess (session, indicator);

  if (judged->value_month != xushi_session_get_month (session))
    return;
  set_number (cell, judged->in_month, judged->decimals);
  cell->role = judged->in_month < 0 ? XUSHI_GRID_ROLE_AMBER : XUSHI_GRID_ROLE_DIM;
}

static void
get_last_year_cell (XushiSession *session, XushiIndicator *indicator, const XushiEntry *entry,
                    XushiGridCell *cell)
{
  const XushiNode *node = get_node (indicator, entry);
  const XushiReading *reading = get_reading (session, indicator);
  int month, day;

  cell->role = XUSHI_GRID_ROLE_DIM;
  cell->editable = cell->editable
                   && (entry->kind == XUSHI_ENTRY_FIGURE || entry->kind == XUSHI_ENTRY_NET);
  if (node != NULL && node->finished != NULL
      && xushi_date_parse (node->finished, NULL, &month, &day))
    /* TRANSLATORS: month, day: 9月28日 */
    xushi_grid_cell_print (cell, C_ ("date", "%d-%d"), month, day);
  else if (reading != NULL && node == NULL)
    set_number (cell, reading->last_year, xushi_indicator_get_spec (indicator)->decimals);
}

gboolean
xushi_month_cells_asks_reason (XushiSession *session, XushiIndicator *indicator)
{
  const XushiReading *reading = get_reading (session, indicator);
  XushiLight light = xushi_session_assess (session, indicator)->light;

  /* What is slow shows its note, if it has one: then it is the note that is edited. */
  return light == XUSHI_LIGHT_BEHIND || (reading != NULL && reading->reason != NULL)
         || (light == XUSHI_LIGHT_SLOW && xushi_row_get_note (session, indicator) == NULL);
}

static void
get_remark_cell (XushiSession *session, XushiIndicator *indicator, XushiGridCell *cell)
{
  const XushiReading *reading = get_reading (session, indicator);
  const XushiDoubt *doubt
      = xushi_judged_plan_get_doubt (xushi_session_get_judged (session), indicator);

  cell->small = TRUE;
  cell->role = XUSHI_GRID_ROLE_DIM;
  if (doubt != NULL)
    {
      xushi_grid_cell_print (cell, "? %s", doubt->sentence);
      cell->role = XUSHI_GRID_ROLE_AMBER;
    }
  else if (xushi_month_needs_reason (session, indicator))
    {
      cell->text = _ ("Why is it behind, and what is done?");
      cell->role = XUSHI_GRID_ROLE_RED;
      cell->wanted = cell->editable;
    }
  else if (reading != NULL && reading->reason != NULL)
    cell->text = reading->reason;
  else
    xushi_area_cells_get_cell (session, indicator, XUSHI_COLUMN_NOTE, cell);
}

/* Columns that the tables of areas have, too. */
static gboolean
get_common_cell (XushiSession *session, XushiIndicator *indicator, XushiSheetColumn column,
                 XushiGridCell *cell)
{
  static const struct
  {
    XushiSheetColumn column;
    XushiAreaColumn same;
  } common[] = {
    { XUSHI_SHEET_LIGHT, XUSHI_COLUMN_LIGHT },     { XUSHI_SHEET_NAME, XUSHI_COLUMN_NAME },
    { XUSHI_SHEET_TARGET, XUSHI_COLUMN_TARGET },   { XUSHI_SHEET_COMPLETION, XUSHI_COLUMN_COMPLETION },
    { XUSHI_SHEET_FIGURE, XUSHI_COLUMN_FIGURE },   { XUSHI_SHEET_LEAD, XUSHI_COLUMN_LEAD },
    { XUSHI_SHEET_DEPARTMENT, XUSHI_COLUMN_DEPARTMENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    if (common[i].column == column)
      {
        xushi_area_cells_get_cell (session, indicator, common[i].same, cell);
        cell->indent = 0;
        return TRUE;
      }
  return FALSE;
}

void
xushi_month_cells_get_cell (XushiSession *session, XushiIndicator *indicator,
                            XushiSheetColumn column, XushiGridCell *cell)
{
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  if (get_common_cell (session, indicator, column, cell))
    {
      /* What is left to do stands out. */
      if (column == XUSHI_SHEET_NAME && entry.state != XUSHI_ENTRY_WANTED)
        cell->role = XUSHI_GRID_ROLE_DIM;
      return;
    }
  if (column == XUSHI_SHEET_BEFORE)
    get_before_cell (session, indicator, cell);
  else if (column == XUSHI_SHEET_VALUE)
    get_value_cell (session, indicator, &entry, cell);
  else if (column == XUSHI_SHEET_UNIT)
    get_unit_cell (session, indicator, &entry, cell);
  else if (column == XUSHI_SHEET_IN_MONTH)
    get_in_month_cell (session, indicator, cell);
  else if (column == XUSHI_SHEET_LAST_YEAR)
    get_last_year_cell (session, indicator, &entry, cell);
  else if (column == XUSHI_SHEET_REMARK)
    get_remark_cell (session, indicator, cell);
  else
    {
      XushiArea *area = xushi_plan_find_area (xushi_session_get_plan (session),
                                              xushi_indicator_get_area_id (indicator));

      cell->text = area != NULL ? xushi_area_get_name (area) : NULL;
      cell->role = XUSHI_GRID_ROLE_DIM;
    }
}

static char *
dup_value_text (XushiSession *session, XushiIndicator *indicator)
{
  const XushiNode *node;
  XushiEntry entry;

  xushi_entry_cell_find (session, indicator, &entry);
  node = get_node (indicator, &entry);
  if (node == NULL)
    return xushi_entry_cell_dup_text (session, indicator);
  return g_strdup (node->finished != NULL && entry.state != XUSHI_ENTRY_WANTED ? node->finished
                                                                               : "");
}

char *
xushi_month_cells_dup_edit_text (XushiSession *session, XushiIndicator *indicator,
                                 XushiSheetColumn column)
{
  const XushiReading *reading = get_reading (session, indicator);

  if (column == XUSHI_SHEET_VALUE)
    return dup_value_text (session, indicator);
  if (column == XUSHI_SHEET_LAST_YEAR)
    return reading != NULL ? xushi_number_format_plain (reading->last_year) : g_strdup ("");
  if (column != XUSHI_SHEET_REMARK)
    return g_strdup ("");
  if (!xushi_month_cells_asks_reason (session, indicator))
    return xushi_area_cells_dup_edit_text (session, indicator, XUSHI_COLUMN_NOTE);
  return g_strdup (reading != NULL && reading->reason != NULL ? reading->reason : "");
}

char *
xushi_month_cells_dup_tooltip (XushiSession *session, XushiIndicator *indicator,
                               XushiSheetColumn column)
{
  XushiEntry entry;
  const XushiNode *node;

  if (column == XUSHI_SHEET_VALUE || column == XUSHI_SHEET_UNIT)
    {
      xushi_entry_cell_find (session, indicator, &entry);
      node = get_node (indicator, &entry);
      /* TRANSLATORS: name of a node, month */
      return node != NULL ? g_strdup_printf (_ ("%s, due in month %d"), node->name, node->due_month)
                          : NULL;
    }
  if (column == XUSHI_SHEET_NAME)
    return g_strdup (xushi_indicator_get_spec (indicator)->quote);
  return column == XUSHI_SHEET_LIGHT || column == XUSHI_SHEET_COMPLETION
                 || column == XUSHI_SHEET_FIGURE || column == XUSHI_SHEET_LEAD
             ? xushi_session_explain (session, indicator)
             : NULL;
}

char *
xushi_month_cells_dup_refusal (XushiSession *session, XushiIndicator *indicator,
                               XushiSheetColumn column)
{
  if (xushi_session_is_read_only (session))
    return g_strdup (_ ("This plan can only be read here."));
  if (column == XUSHI_SHEET_VALUE)
    return xushi_entry_cell_dup_refusal (session, indicator);
  if (column == XUSHI_SHEET_LAST_YEAR)
    return g_strdup (_ ("Last year's figure is entered where a figure of this month is."));
  if (column == XUSHI_SHEET_NAME || column == XUSHI_SHEET_TARGET || column == XUSHI_SHEET_UNIT
      || column == XUSHI_SHEET_DEPARTMENT || column == XUSHI_SHEET_AREA)
    return g_strdup (_ ("This is changed on the page of its area: Ctrl+J goes there."));
  if (column == XUSHI_SHEET_BEFORE)
    return g_strdup (_ ("An earlier month is corrected in the months of the details (F4)."));
  return g_strdup (_ ("This column is computed."));
}

gboolean
xushi_month_cells_is_entry (XushiSession *session, XushiIndicator *indicator,
                            XushiSheetColumn column)
{
  XushiEntry entry;

  if (column == XUSHI_SHEET_REMARK)
    return xushi_month_needs_reason (session, indicator);
  xushi_entry_cell_find (session, indicator, &entry);
  if (column != XUSHI_SHEET_VALUE)
    return entry.kind == XUSHI_ENTRY_FIGURE || entry.kind == XUSHI_ENTRY_NET;
  return entry.state == XUSHI_ENTRY_WANTED && entry.kind != XUSHI_ENTRY_NOT_DUE;
}
