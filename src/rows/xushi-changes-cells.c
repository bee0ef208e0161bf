/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-changes-cells.h"

#include "assess/xushi-assess-text.h"
#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-chart-fill.h"
#include "figure/xushi-figure.h"
#include "rows/xushi-cell-marks.h"

#define DRAWN XUSHI_GRID_COLUMN_DRAWN
#define TEXT XUSHI_GRID_COLUMN_TEXT
#define NUMBER XUSHI_GRID_COLUMN_NUMBER
#define START XUSHI_GRID_ALIGN_START
#define CENTER XUSHI_GRID_ALIGN_CENTER
#define END XUSHI_GRID_ALIGN_END

typedef enum
{
  MARK,
  LIGHTS,
  NAME,
  WHAT,
  THEN,
  NOW,
  LEAD_THEN,
  LEAD_NOW,
  DEPARTMENT,
  AREA,
  N_COLUMNS
} Column;

static const XushiGridColumn columns[N_COLUMNS] = {
  [MARK] = { "mark", NC_ ("column", "Since then"), TEXT, START, 72, 88, 0, FALSE, TRUE, TRUE },
  [LIGHTS] = { "lights", NC_ ("column", "Lights"), DRAWN, CENTER, 60, 68, 0, FALSE, TRUE, TRUE },
  [NAME] = { "name", NC_ ("column", "Indicator"), TEXT, START, 130, 180, 2, FALSE, TRUE, TRUE },
  [WHAT] = { "what", NC_ ("column", "What has happened"), TEXT, START, 180, 380, 6, FALSE, TRUE },
  [THEN] = { "then", NC_ ("column", "Figure then"), NUMBER, END, 60, 78, 0, FALSE, TRUE },
  [NOW] = { "now", NC_ ("column", "Figure now"), NUMBER, END, 60, 78, 0, FALSE, TRUE },
  [LEAD_THEN] = { "lead-then", NC_ ("column", "Lead then"), NUMBER, END, 60, 72, 0, FALSE, TRUE },
  [LEAD_NOW] = { "lead-now", NC_ ("column", "Lead now"), NUMBER, END, 60, 72, 0, FALSE, TRUE },
  [DEPARTMENT]
  = { "department", NC_ ("column", "Lead department"), TEXT, START, 62, 88, 0, FALSE, TRUE },
  [AREA] = { "area", NC_ ("column", "Area"), TEXT, START, 56, 76, 0, FALSE, TRUE },
};

guint
xushi_changes_cells_get_n_columns (void)
{
  return N_COLUMNS;
}

void
xushi_changes_cells_get_column (guint column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
}

static const XushiSpec *
get_spec (const XushiComparisonRow *row)
{
  return xushi_indicator_get_spec (row->indicator != NULL ? row->indicator : row->before);
}

const char *
xushi_changes_cells_get_name (const XushiComparisonRow *row)
{
  return get_spec (row)->name;
}

static XushiGridRole
get_role (const XushiComparisonRow *row)
{
  if (row->trend == XUSHI_TREND_WORSE)
    return XUSHI_GRID_ROLE_RED;
  if (row->trend == XUSHI_TREND_BETTER)
    return XUSHI_GRID_ROLE_GREEN;
  if (row->changes & XUSHI_CHANGE_NEW)
    return XUSHI_GRID_ROLE_BLUE;
  return row->changes != 0 ? XUSHI_GRID_ROLE_NORMAL : XUSHI_GRID_ROLE_DIM;
}

static void
get_mark (const XushiComparisonRow *row, XushiGridCell *cell)
{
  g_autofree char *mark = xushi_comparison_mark (row);

  xushi_grid_cell_print (cell, "%s", mark);
  cell->role = get_role (row);
  cell->bold = TRUE;
}

/* (transfer full): the light in words; a dash where the indicator has none, or was not there. */
static char *
light_text (const XushiAssessment *judged)
{
  char *text = xushi_assess_light_text (judged);

  if (*text != '\0')
    return text;
  g_free (text);
  return g_strdup ("—");
}

static void
get_lights (const XushiComparisonRow *row, XushiGridCell *cell)
{
  g_autofree char *then = light_text (&row->then);
  g_autofree char *now = light_text (&row->now);

  xushi_grid_cell_print (cell, "%s→%s", then, now);
}

/* @indicator: (nullable): as it was or is on that side */
static void
get_figure (XushiIndicator *indicator, const XushiAssessment *judged, int month,
            XushiGridCell *cell)
{
  const XushiSpec *spec = indicator != NULL ? xushi_indicator_get_spec (indicator) : NULL;
  gboolean task = spec != NULL && spec->measure == XUSHI_MEASURE_MILESTONE;
  g_autofree char *text = NULL;

  if (spec == NULL)
    return;
  text = task ? xushi_assess_completion_text (judged) : xushi_assess_value_text (judged);
  xushi_grid_cell_print (cell, "%s%s", text,
                         !task && spec->unit != NULL && xushi_is_known (judged->value)
                             ? spec->unit
                             : "");
  if (xushi_cell_is_carried (spec, judged, month))
    xushi_cell_mark_month (cell, judged->value_month);
}

static void
get_lead (XushiIndicator *indicator, const XushiAssessment *judged, XushiGridCell *cell)
{
  g_autofree char *text = NULL;

  if (indicator == NULL)
    return;
  text = xushi_assess_lead_text (xushi_indicator_get_spec (indicator), judged);
  xushi_grid_cell_print (cell, "%s", text);
}

static XushiGridRole
get_lead_role (XushiLight light)
{
  return light == XUSHI_LIGHT_BEHIND ? XUSHI_GRID_ROLE_RED
         : light == XUSHI_LIGHT_SLOW ? XUSHI_GRID_ROLE_AMBER
                                     : XUSHI_GRID_ROLE_NORMAL;
}

static void
get_sides (const XushiComparison *comparison, const XushiComparisonRow *row, Column column,
           XushiGridCell *cell)
{
  gboolean then = column == THEN || column == LEAD_THEN;
  XushiIndicator *indicator = then ? row->before : row->indicator;
  const XushiAssessment *judged = then ? &row->then : &row->now;

  if (column == THEN || column == NOW)
    get_figure (indicator, judged,
                then ? xushi_comparison_get_month (comparison)
                     : xushi_comparison_get_now_month (comparison),
                cell);
  else
    get_lead (indicator, judged, cell);
  if (then)
    cell->role = XUSHI_GRID_ROLE_DIM;
  else if (column == LEAD_NOW)
    cell->role = get_lead_role (judged->light);
}

static void
get_sentence (const XushiComparison *comparison, const XushiComparisonRow *row,
              XushiGridCell *cell)
{
  g_autofree char *text = xushi_comparison_sentence (comparison, row, XUSHI_TELL_ALL);

  xushi_grid_cell_print (cell, "%s", text);
}

void
xushi_changes_cells_get_cell (const XushiComparison *comparison, const XushiComparisonRow *row,
                              guint column, XushiGridCell *cell)
{
  switch ((Column) column)
    {
    case MARK:
      get_mark (row, cell);
      break;
    case LIGHTS:
      get_lights (row, cell);
      break;
    case NAME:
      cell->text = get_spec (row)->name;
      cell->role = row->indicator != NULL ? XUSHI_GRID_ROLE_NORMAL : XUSHI_GRID_ROLE_DIM;
      break;
    case AREA:
      cell->text = xushi_area_get_name (row->area);
      cell->role = XUSHI_GRID_ROLE_DIM;
      cell->small = TRUE;
      break;
    case DEPARTMENT:
      cell->text = get_spec (row)->lead_department;
      break;
    case WHAT:
      get_sentence (comparison, row, cell);
      break;
    case THEN:
    case NOW:
    case LEAD_THEN:
    case LEAD_NOW:
    case N_COLUMNS:
    default:
      get_sides (comparison, row, (Column) column, cell);
      break;
    }
}

/* An arrow of lines, which no font has to have. */
static void
draw_arrow (cairo_t *cr, double x, double y, const XushiChartStyle *style)
{
  double half = 5 * style->scale, head = 3 * style->scale;

  xushi_chart_set_color (cr, &style->dim);
  cairo_set_line_width (cr, 1.2 * style->scale);
  cairo_move_to (cr, x - half, y);
  cairo_line_to (cr, x + half, y);
  cairo_move_to (cr, x + half - head, y - head);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x + half - head, y + head);
  cairo_stroke (cr);
}

void
xushi_changes_cells_draw (const XushiComparisonRow *row, cairo_t *cr, const XushiRect *rect,
                          const XushiChartStyle *style)
{
  double width = 24 * style->scale, x = rect->x + rect->width / 2;
  XushiRect then = { x - width * 1.5, rect->y, width, rect->height };
  XushiRect now = { x + width / 2, rect->y, width, rect->height };

  xushi_cell_draw_light (cr, &row->then, &then, style);
  xushi_cell_draw_light (cr, &row->now, &now, style);
  draw_arrow (cr, x, rect->y + rect->height / 2, style);
}

char *
xushi_changes_cells_dup_tooltip (const XushiComparison *comparison, const XushiComparisonRow *row,
                                 guint column)
{
  g_autofree char *text = NULL;

  if (column != MARK && column != LIGHTS)
    return NULL;
  text = xushi_comparison_sentence (comparison, row, XUSHI_TELL_ALL);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}
