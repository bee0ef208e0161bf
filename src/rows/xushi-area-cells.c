/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-cells.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "figure/xushi-figure.h"
#include "model/xushi-target-text.h"
#include "rows/xushi-cell-marks.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-row-filter.h"

static const XushiGridColumn columns[XUSHI_N_COLUMNS] = {
  [XUSHI_COLUMN_LIGHT] = { "light", NC_ ("column", "Light"), XUSHI_GRID_COLUMN_DRAWN,
                           XUSHI_GRID_ALIGN_CENTER, 36, 44, 0, FALSE, TRUE },
  [XUSHI_COLUMN_NAME] = { "name", NC_ ("column", "Indicator"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 176, 260, 3, TRUE, TRUE },
  [XUSHI_COLUMN_TARGET] = { "target", NC_ ("column", "Year's target"), XUSHI_GRID_COLUMN_NUMBER,
                            XUSHI_GRID_ALIGN_END, 70, 92, 0, TRUE, TRUE },
  [XUSHI_COLUMN_VALUE] = { "value", NC_ ("column", "To date"), XUSHI_GRID_COLUMN_NUMBER,
                           XUSHI_GRID_ALIGN_END, 74, 98, 0, TRUE, TRUE },
  [XUSHI_COLUMN_UNIT] = { "unit", NC_ ("column", "Unit"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 44, 66, 0, TRUE, TRUE },
  [XUSHI_COLUMN_COMPLETION] = { "completion", NC_ ("column", "Completion"),
                                XUSHI_GRID_COLUMN_NUMBER, XUSHI_GRID_ALIGN_END, 64, 98, 0, FALSE,
                                TRUE },
  [XUSHI_COLUMN_FIGURE] = { "figure", NC_ ("column", "Progress"), XUSHI_GRID_COLUMN_DRAWN,
                            XUSHI_GRID_ALIGN_START, 110, 240, 2, FALSE, TRUE },
  [XUSHI_COLUMN_LEAD] = { "lead", NC_ ("column", "Lead"), XUSHI_GRID_COLUMN_NUMBER,
                          XUSHI_GRID_ALIGN_END, 64, 80, 0, FALSE, TRUE },
  [XUSHI_COLUMN_DEPARTMENT] = { "department", NC_ ("column", "Lead department"),
                                XUSHI_GRID_COLUMN_TEXT, XUSHI_GRID_ALIGN_START, 64, 92, 0, TRUE,
                                TRUE },
  [XUSHI_COLUMN_NOTE] = { "note", NC_ ("column", "Note"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 80, 180, 2, TRUE, TRUE },
};

void
xushi_area_cells_get_column (XushiAreaColumn column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
  info->frozen = column <= XUSHI_COLUMN_NAME;
  info->lines = column == XUSHI_COLUMN_NOTE;
}

/* A task shows how many of its nodes are finished. */
static void
get_nodes_cell (XushiSession *session, const XushiSpec *spec, XushiGridCell *cell)
{
  guint finished = xushi_nodes_count_finished (spec->nodes, xushi_session_get_year (session),
                                               xushi_session_get_month (session));

  xushi_grid_cell_print (cell, "%u/%u", finished, spec->nodes->len);
  cell->role = XUSHI_GRID_ROLE_DIM;
}

static void
get_value_cell (XushiSession *session, XushiIndicator *indicator, const XushiAssessment *judged,
                XushiGridCell *cell)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  g_autofree char *number = xushi_number_format (judged->value, judged->decimals);

  cell->editable = cell->editable && xushi_entry_cell_takes_figure (session, indicator);
  xushi_doubt_cell_mark (session, indicator, cell);
  if (spec->measure == XUSHI_MEASURE_TEXT)
    return;
  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0)
    {
      get_nodes_cell (session, spec, cell);
      return;
    }
  if (*number == '\0')
    {
      cell->text = "—";
      cell->role = XUSHI_GRID_ROLE_DIM;
      return;
    }
  xushi_grid_cell_print (cell, "%s", number);
  xushi_cell_mark_value (cell, spec, judged, xushi_session_get_month (session));
  if (judged->value_month < judged->due_month)
    cell->role = XUSHI_GRID_ROLE_DIM;
}

static XushiGridRole
light_role (XushiLight light)
{
  if (light == XUSHI_LIGHT_SLOW)
    return XUSHI_GRID_ROLE_AMBER;
  return light == XUSHI_LIGHT_BEHIND ? XUSHI_GRID_ROLE_RED : XUSHI_GRID_ROLE_DIM;
}

static void
get_completion_cell (const XushiAssessment *judged, XushiGridCell *cell)
{
  g_autofree char *number = xushi_number_format (judged->completion, 1);

  if (*number == '\0')
    {
      cell->text = judged->light == XUSHI_LIGHT_UNREPORTED ? "—" : NULL;
      cell->role = XUSHI_GRID_ROLE_DIM;
      return;
    }
  xushi_grid_cell_print (cell, "%s%%", number);
  cell->bold = judged->light == XUSHI_LIGHT_BEHIND;
  xushi_cell_mark_completion (cell, judged);
}

static void
get_lead_cell (const XushiAssessment *judged, XushiGridCell *cell)
{
  gboolean gap = !xushi_is_known (judged->lead);
  g_autofree char *number = gap ? xushi_number_format_signed (judged->gap, judged->gap_decimals)
                                : xushi_number_format_signed (judged->lead, 1);

  xushi_grid_cell_print (cell, "%s", number);
  cell->role = light_role (judged->light);
}

/* (nullable) */
static const char *
get_unit (const XushiSpec *spec)
{
  return spec->unit == NULL && spec->measure == XUSHI_MEASURE_MILESTONE ? C_ ("unit", "nodes")
                                                                        : spec->unit;
}

/* What is watched, and what is binding. */
static void
mark_name (const XushiSpec *spec, XushiGridCell *cell)
{
  cell->mark = spec->binding ? C_ ("mark", "Binding") : NULL;
  if (!spec->star)
    return;
  g_snprintf (cell->mark_scratch, sizeof cell->mark_scratch, "★%s",
              cell->mark != NULL ? cell->mark : "");
  cell->mark = cell->mark_scratch;
}

static void
get_attribute_cell (XushiSession *session, XushiIndicator *indicator, XushiAreaColumn column,
                    XushiGridCell *cell)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  if (column == XUSHI_COLUMN_NAME)
    {
      cell->text = spec->name;
      cell->indent = (guint) xushi_indicator_get_depth (indicator);
      mark_name (spec, cell);
    }
  else if (column == XUSHI_COLUMN_UNIT)
    {
      cell->text = get_unit (spec);
      cell->small = TRUE;
      cell->role = XUSHI_GRID_ROLE_DIM;
    }
  else if (column == XUSHI_COLUMN_DEPARTMENT)
    cell->text = spec->lead_department;
  else if (column == XUSHI_COLUMN_NOTE)
    {
      cell->text = xushi_row_get_note (session, indicator);
      cell->small = TRUE;
      cell->role = XUSHI_GRID_ROLE_DIM;
    }
}

static gboolean
has_number_target (const XushiSpec *spec)
{
  return spec->measure != XUSHI_MEASURE_MILESTONE && spec->measure != XUSHI_MEASURE_TEXT;
}

static void
get_target_cell (XushiIndicator *indicator, XushiGridCell *cell)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  g_autofree char *text = xushi_assess_target_text (spec);

  xushi_grid_cell_print (cell, "%s", text);
  if (xushi_indicator_get_n_targets (indicator) > 1)
    cell->mark = C_ ("mark", "Adjusted");
  cell->editable = cell->editable && has_number_target (spec);
}

void
xushi_area_cells_get_cell (XushiSession *session, XushiIndicator *indicator, XushiAreaColumn column,
                           XushiGridCell *cell)
{
  const XushiAssessment *judged = xushi_session_assess (session, indicator);

  switch (column)
    {
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_FIGURE:
      xushi_cell_print_light (cell, judged);
      break;
    case XUSHI_COLUMN_TARGET:
      get_target_cell (indicator, cell);
      break;
    case XUSHI_COLUMN_VALUE:
      get_value_cell (session, indicator, judged, cell);
      break;
    case XUSHI_COLUMN_COMPLETION:
      get_completion_cell (judged, cell);
      break;
    case XUSHI_COLUMN_LEAD:
      get_lead_cell (judged, cell);
      break;
    case XUSHI_COLUMN_NAME:
    case XUSHI_COLUMN_UNIT:
    case XUSHI_COLUMN_DEPARTMENT:
    case XUSHI_COLUMN_NOTE:
    default:
      get_attribute_cell (session, indicator, column, cell);
      break;
    }
}

gboolean
xushi_area_cells_is_entry (XushiSession *session, XushiIndicator *indicator,
                           XushiAreaColumn column)
{
  if (column == XUSHI_COLUMN_VALUE)
    return xushi_entry_cell_takes_figure (session, indicator);
  if (column == XUSHI_COLUMN_TARGET)
    return has_number_target (xushi_indicator_get_spec (indicator));
  return columns[column].editable;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
is_judged_empty (XushiSession *session, XushiIndicator *indicator, XushiAreaColumn column)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiAssessment *judged = xushi_session_assess (session, indicator);

  if (column == XUSHI_COLUMN_COMPLETION)
    return !xushi_is_known (judged->completion);
  if (column == XUSHI_COLUMN_LEAD)
    return !xushi_is_known (judged->lead) && !xushi_is_known (judged->gap);
  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0)
    return FALSE;
  return !xushi_is_known (judged->value) || spec->measure == XUSHI_MEASURE_TEXT;
}

gboolean
xushi_area_cells_is_empty (XushiSession *session, XushiIndicator *indicator,
                           XushiAreaColumn column)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  switch (column)
    {
    case XUSHI_COLUMN_VALUE:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_LEAD:
      return is_judged_empty (session, indicator, column);
    case XUSHI_COLUMN_TARGET:
      return !xushi_is_known (spec->target.low) && !xushi_is_known (spec->target.high);
    case XUSHI_COLUMN_UNIT:
      return is_blank (spec->unit) && spec->measure != XUSHI_MEASURE_MILESTONE;
    case XUSHI_COLUMN_DEPARTMENT:
      return is_blank (spec->lead_department);
    case XUSHI_COLUMN_NOTE:
      return is_blank (xushi_row_get_note (session, indicator));
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_FIGURE:
      return is_blank (xushi_light_to_label (xushi_session_assess (session, indicator)->light));
    case XUSHI_COLUMN_NAME:
    default:
      return FALSE;
    }
}

static char *
dup_string (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

char *
xushi_area_cells_dup_text_of (XushiAreaColumn column, const XushiSpec *spec,
                              const XushiReading *value, const XushiReading *note)
{
  switch (column)
    {
    case XUSHI_COLUMN_NAME:
      return dup_string (spec->name);
    case XUSHI_COLUMN_TARGET:
      return xushi_target_to_edit_text (&spec->target);
    case XUSHI_COLUMN_VALUE:
      return value != NULL ? xushi_entry_cell_dup_text_of (spec, value) : g_strdup ("");
    case XUSHI_COLUMN_UNIT:
      return dup_string (spec->unit);
    case XUSHI_COLUMN_DEPARTMENT:
      return dup_string (spec->lead_department);
    case XUSHI_COLUMN_NOTE:
      return dup_string (note != NULL && note->note != NULL ? note->note : spec->note);
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
    case XUSHI_COLUMN_LEAD:
    default:
      return g_strdup ("");
    }
}

char *
xushi_area_cells_dup_edit_text (XushiSession *session, XushiIndicator *indicator,
                                XushiAreaColumn column)
{
  const XushiReading *reading
      = xushi_indicator_get_reading (indicator, xushi_session_get_month (session));
  gboolean is_figure = column == XUSHI_COLUMN_VALUE
                       && xushi_entry_cell_takes_figure (session, indicator);

  return xushi_area_cells_dup_text_of (column, xushi_indicator_get_spec (indicator),
                                       is_figure ? reading : NULL, reading);
}

/* The bar tells nothing that the light and the figures beside it do not; its column stays, so that a
 * copied row can be pasted back. */
char *
xushi_area_cells_dup_copy_text (XushiIndicator *indicator, XushiAreaColumn column)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  if (column == XUSHI_COLUMN_FIGURE)
    return g_strdup ("");
  if (column == XUSHI_COLUMN_UNIT)
    return dup_string (get_unit (spec));
  return NULL;
}

char *
xushi_area_cells_dup_tooltip (XushiSession *session, XushiIndicator *indicator,
                              XushiAreaColumn column)
{
  switch (column)
    {
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_COMPLETION:
    case XUSHI_COLUMN_FIGURE:
    case XUSHI_COLUMN_LEAD:
      return xushi_session_explain (session, indicator);
    case XUSHI_COLUMN_NAME:
      return g_strdup (xushi_indicator_get_spec (indicator)->quote);
    case XUSHI_COLUMN_VALUE:
      return xushi_cell_dup_value_tooltip (xushi_indicator_get_spec (indicator),
                                           xushi_session_assess (session, indicator),
                                           xushi_session_get_month (session));
    case XUSHI_COLUMN_TARGET:
    case XUSHI_COLUMN_UNIT:
    case XUSHI_COLUMN_DEPARTMENT:
    case XUSHI_COLUMN_NOTE:
    default:
      return NULL;
    }
}

char *
xushi_area_cells_dup_refusal (XushiSession *session, XushiIndicator *indicator,
                              XushiAreaColumn column)
{
  if (xushi_session_is_read_only (session))
    return g_strdup (_ ("This plan can only be read here."));
  if (column == XUSHI_COLUMN_VALUE)
    return xushi_entry_cell_dup_refusal (session, indicator);
  if (column == XUSHI_COLUMN_TARGET)
    return g_strdup (_ ("A task has nodes instead of a number: edit them in the details (F4)."));
  return g_strdup (_ ("This column is computed."));
}

char *
xushi_area_cells_dup_heading_refusal (XushiSession *session)
{
  if (xushi_session_is_read_only (session))
    return g_strdup (_ ("This plan can only be read here."));
  return g_strdup (_ ("A heading names all rows below it: rename it with F2."));
}
