/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-overview-cells.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-distribution.h"
#include "figure/xushi-figure.h"
#include "rows/xushi-cell-marks.h"

#include <string.h>

#define DRAWN XUSHI_GRID_COLUMN_DRAWN
#define TEXT XUSHI_GRID_COLUMN_TEXT
#define NUMBER XUSHI_GRID_COLUMN_NUMBER
#define START XUSHI_GRID_ALIGN_START
#define CENTER XUSHI_GRID_ALIGN_CENTER
#define END XUSHI_GRID_ALIGN_END

static const XushiGridColumn area_columns[] = {
  { "area", NC_ ("column", "Area"), TEXT, START, 90, 130, 1, FALSE, TRUE },
  { "count", NC_ ("column", "Items"), NUMBER, END, 44, 56, 0, FALSE, TRUE },
  { "distribution", NC_ ("column", "Distribution"), DRAWN, START, 150, 300, 4, FALSE, TRUE },
};

static const XushiGridColumn target_columns[] = {
  { "light", NC_ ("column", "Light"), DRAWN, CENTER, 32, 40, 0, FALSE, TRUE },
  { "name", NC_ ("column", "Main targets"), TEXT, START, 132, 200, 2, FALSE, TRUE },
  { "target", NC_ ("column", "Year's target"), NUMBER, END, 72, 80, 0, FALSE, TRUE },
  { "value", NC_ ("column", "To date"), NUMBER, END, 70, 76, 0, FALSE, TRUE },
  { "figure", NC_ ("column", "Progress"), DRAWN, START, 84, 170, 2, FALSE, TRUE },
  { "lead", NC_ ("column", "Lead"), NUMBER, END, 56, 78, 0, FALSE, TRUE },
};

static const XushiGridColumn concern_columns[] = {
  { "light", NC_ ("column", "Light"), DRAWN, CENTER, 36, 44, 0, FALSE, TRUE },
  { "name", NC_ ("column", "Red flags and slow items"), TEXT, START, 140, 280, 3, FALSE, TRUE },
  { "area", NC_ ("column", "Area"), TEXT, START, 70, 100, 0, FALSE, TRUE },
  { "reached", NC_ ("column", "Reached / target"), NUMBER, END, 90, 150, 0, FALSE, TRUE },
  { "figure", NC_ ("column", "Progress"), DRAWN, START, 140, 280, 3, FALSE, TRUE },
  { "lead", NC_ ("column", "Lead"), NUMBER, END, 64, 84, 0, FALSE, TRUE },
  { "department", NC_ ("column", "Lead department"), TEXT, START, 64, 100, 0, FALSE, TRUE },
};

static const struct
{
  const XushiGridColumn *columns;
  guint n;
} lists[] = {
  [XUSHI_OVERVIEW_AREAS] = { area_columns, G_N_ELEMENTS (area_columns) },
  [XUSHI_OVERVIEW_TARGETS] = { target_columns, G_N_ELEMENTS (target_columns) },
  [XUSHI_OVERVIEW_CONCERNS] = { concern_columns, G_N_ELEMENTS (concern_columns) },
};

guint
xushi_overview_cells_get_n_columns (XushiOverviewList list)
{
  return lists[list].n;
}

void
xushi_overview_cells_get_column (XushiOverviewList list, guint column, XushiGridColumn *info)
{
  *info = lists[list].columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", info->title);
}

static void
get_area_cell (XushiSession *session, XushiArea *area, const char *id, XushiGridCell *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);
  XushiTotals totals;

  if (g_str_equal (id, "area"))
    {
      cell->text = xushi_area_get_name (area);
      return;
    }
  xushi_judged_plan_get_area_totals (xushi_session_get_judged (session), area, &totals);
  if (g_str_equal (id, "count"))
    {
      xushi_grid_cell_print (cell, "%u", totals.n_all);
      cell->role = XUSHI_GRID_ROLE_DIM;
      return;
    }
  /* What the screen reader says for the drawn distribution. */
  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    if (totals.counts[light] > 0)
      g_string_append_printf (text, "%s %u ", xushi_light_to_label ((XushiLight) light),
                              totals.counts[light]);
  xushi_grid_cell_print (cell, "%s", text->str);
}

static char *
dup_value (const XushiAssessment *judged)
{
  return xushi_is_known (judged->value) ? xushi_number_format (judged->value, judged->decimals)
                                        : g_strdup ("—");
}

static void
get_reached_cell (const XushiSpec *spec, const XushiAssessment *judged, int month,
                  XushiGridCell *cell)
{
  g_autofree char *value = dup_value (judged);
  g_autofree char *low = xushi_number_format_plain (spec->target.low);
  g_autofree char *share = xushi_number_format (judged->completion, 1);
  g_autofree char *text = NULL;

  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    text = g_strdup_printf ("%s%s", share, *share != '\0' ? "%" : "");
  else if (spec->unit != NULL && g_str_equal (spec->unit, "%"))
    text = g_strdup_printf ("%s / %s%%", value, low);
  else
    text = g_strdup_printf ("%s / %s %s", value, low, spec->unit != NULL ? spec->unit : "");
  xushi_grid_cell_print (cell, "%s", text);
  cell->bold = !xushi_cell_is_carried (spec, judged, month);
  xushi_cell_mark_value (cell, spec, judged, month);
  /* The completion itself stands here for a task alone. */
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    xushi_cell_mark_completion (cell, judged);
}

static void
get_lead_cell (const XushiAssessment *judged, XushiGridCell *cell)
{
  gboolean gap = !xushi_is_known (judged->lead);
  g_autofree char *text = gap ? xushi_number_format_signed (judged->gap, judged->gap_decimals)
                              : xushi_number_format_signed (judged->lead, 1);

  xushi_grid_cell_print (cell, "%s", text);
  cell->role = judged->light == XUSHI_LIGHT_BEHIND ? XUSHI_GRID_ROLE_RED
               : judged->light == XUSHI_LIGHT_SLOW ? XUSHI_GRID_ROLE_AMBER
                                                   : XUSHI_GRID_ROLE_DIM;
  xushi_cell_mark_completion (cell, judged);
}

static void
get_indicator_cell (XushiSession *session, const XushiOverviewRow *row, const char *id,
                    XushiGridCell *cell)
{
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);
  const XushiAssessment *judged = xushi_session_assess (session, row->indicator);
  int month = xushi_session_get_month (session);

  if (g_str_equal (id, "name"))
    {
      cell->text = spec->name;
      cell->indent = (guint) xushi_indicator_get_depth (row->indicator);
    }
  else if (g_str_equal (id, "area"))
    {
      cell->text = xushi_area_get_name (row->area);
      cell->role = XUSHI_GRID_ROLE_DIM;
      cell->small = TRUE;
    }
  else if (g_str_equal (id, "target"))
    {
      g_autofree char *target = xushi_assess_target_text (spec);
      g_autofree char *text
          = g_strconcat (target, g_strcmp0 (spec->unit, "%") == 0 ? "%" : "", NULL);

      xushi_grid_cell_print (cell, "%s", text);
      cell->role = XUSHI_GRID_ROLE_DIM;
    }
  else if (g_str_equal (id, "value"))
    {
      g_autofree char *value = dup_value (judged);

      xushi_grid_cell_print (cell, "%s", value);
      cell->bold = !xushi_cell_is_carried (spec, judged, month);
      xushi_cell_mark_value (cell, spec, judged, month);
    }
  else if (g_str_equal (id, "reached"))
    get_reached_cell (spec, judged, month, cell);
  else if (g_str_equal (id, "lead"))
    get_lead_cell (judged, cell);
  else if (g_str_equal (id, "department"))
    cell->text = spec->lead_department;
  else
    xushi_cell_print_light (cell, judged);
}

void
xushi_overview_cells_get_cell (XushiOverviewList list, XushiSession *session,
                               const XushiOverviewRow *row, guint column, XushiGridCell *cell)
{
  const char *id = lists[list].columns[column].id;

  if (row->indicator == NULL)
    get_area_cell (session, row->area, id, cell);
  else
    get_indicator_cell (session, row, id, cell);
}

static void
draw_distribution (XushiSession *session, XushiArea *area, cairo_t *cr, const XushiRect *rect,
                   const XushiChartStyle *style, XushiTextCache *texts)
{
  XushiDistributionSpec spec = { .with_numbers = TRUE };
  XushiTotals totals;

  xushi_judged_plan_get_area_totals (xushi_session_get_judged (session), area, &totals);
  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    spec.counts[light] = totals.counts[light];
  xushi_distribution_draw (cr, &spec, rect, style, texts);
}

void
xushi_overview_cells_draw (XushiOverviewList list, XushiSession *session,
                           const XushiOverviewRow *row, guint column, cairo_t *cr,
                           const XushiRect *rect, const XushiChartStyle *style,
                           XushiTextCache *texts)
{
  const char *id = lists[list].columns[column].id;
  double wanted = (row->indicator == NULL ? 17 : 22) * style->scale;
  double height = MIN (wanted, rect->height);
  XushiRect area = { rect->x, rect->y + (rect->height - height) / 2, rect->width, height };
  const XushiAssessment *judged;

  if (row->indicator == NULL)
    {
      draw_distribution (session, row->area, cr, &area, style, texts);
      return;
    }
  judged = xushi_session_assess (session, row->indicator);
  if (g_str_equal (id, "light"))
    xushi_cell_draw_light (cr, judged, rect, style);
  else if (g_str_equal (id, "figure"))
    xushi_figure_draw (cr, row->indicator, judged, xushi_session_get_year (session),
                       xushi_session_get_month (session), &area, 0, style, texts);
}
