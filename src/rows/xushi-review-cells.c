/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-review-cells.h"

#include "assess/xushi-assess.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "model/xushi-target-text.h"
#include "rows/xushi-tick-draw.h"

/* Sizes of what is drawn, in pixels at normal text size. */
#define BAR_WIDTH 40.0
#define BAR_HEIGHT 6.0
#define NUMBER_GAP 8.0

static const XushiGridColumn columns[XUSHI_REVIEW_N_COLUMNS] = {
  [XUSHI_REVIEW_ACCEPT] = { "accept", NC_ ("column", "Take"), XUSHI_GRID_COLUMN_DRAWN,
                            XUSHI_GRID_ALIGN_CENTER, 40, 48, 0, FALSE, TRUE },
  [XUSHI_REVIEW_NAME] = { "name", NC_ ("column", "Indicator"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 116, 210, 3, TRUE, TRUE },
  [XUSHI_REVIEW_MEASURE] = { "measure", NC_ ("column", "Kind"), XUSHI_GRID_COLUMN_TEXT,
                             XUSHI_GRID_ALIGN_START, 52, 56, 0, TRUE, TRUE },
  [XUSHI_REVIEW_TARGET] = { "target", NC_ ("column", "Target"), XUSHI_GRID_COLUMN_NUMBER,
                            XUSHI_GRID_ALIGN_END, 64, 92, 0, TRUE, TRUE },
  [XUSHI_REVIEW_UNIT] = { "unit", NC_ ("column", "Unit"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 52, 68, 0, TRUE, TRUE },
  [XUSHI_REVIEW_TERM] = { "term", NC_ ("column", "Until"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 60, 64, 0, TRUE, TRUE },
  [XUSHI_REVIEW_LEAD] = { "lead", NC_ ("column", "Department"), XUSHI_GRID_COLUMN_TEXT,
                          XUSHI_GRID_ALIGN_START, 66, 92, 1, TRUE, TRUE },
  [XUSHI_REVIEW_CONFIDENCE]
  = { "confidence", NC_ ("column", "Certainty"), XUSHI_GRID_COLUMN_DRAWN, XUSHI_GRID_ALIGN_START,
      94, 104, 0, FALSE, TRUE },
};

void
xushi_review_cells_get_column (XushiReviewColumn column, XushiGridColumn *info)
{
  *info = columns[column];
  info->title = g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
}

/* The word for the state of a proposal. */
static const char *
state_word (const XushiProposal *proposal)
{
  if (proposal->effect == XUSHI_PROPOSAL_KNOWN)
    return C_ ("proposal", "Known");
  switch (proposal->state)
    {
    case XUSHI_PROPOSAL_ACCEPTED:
      return C_ ("proposal", "Taken");
    case XUSHI_PROPOSAL_REJECTED:
      return C_ ("proposal", "Not taken");
    case XUSHI_PROPOSAL_PENDING:
    default:
      return C_ ("proposal", "Undecided");
    }
}

static gboolean
is_dim (const XushiProposal *proposal)
{
  return proposal->state == XUSHI_PROPOSAL_REJECTED || proposal->effect == XUSHI_PROPOSAL_KNOWN;
}

static const char *
effect_mark (const XushiProposal *proposal)
{
  if (proposal->effect == XUSHI_PROPOSAL_CHANGES)
    return C_ ("mark", "Adjusts");
  if (xushi_proposal_is_long (proposal))
    return C_ ("mark", "Several years");
  return proposal->effect == XUSHI_PROPOSAL_KNOWN ? C_ ("proposal", "Known") : NULL;
}

static void
get_term_cell (const XushiProposal *proposal, XushiGridCell *cell)
{
  g_autofree char *text = xushi_term_to_label (&proposal->term);

  xushi_grid_cell_print (cell, "%s", text);
  cell->small = TRUE;
}

static void
get_target_cell (const XushiProposal *proposal, XushiGridCell *cell)
{
  g_autofree char *text = xushi_assess_target_text (proposal->spec);

  xushi_grid_cell_print (cell, "%s", text);
  if (proposal->spec->reduction)
    cell->mark = C_ ("mark", "Fall");
}

void
xushi_review_cells_get_cell (const XushiProposal *proposal, XushiReviewColumn column,
                             const char *part_name, XushiGridCell *cell)
{
  switch (column)
    {
    case XUSHI_REVIEW_ACCEPT:
      cell->text = state_word (proposal);
      break;
    case XUSHI_REVIEW_NAME:
      cell->text = part_name != NULL ? part_name : proposal->spec->name;
      cell->indent = part_name != NULL;
      cell->mark = effect_mark (proposal);
      break;
    case XUSHI_REVIEW_MEASURE:
      cell->text = xushi_measure_to_label (proposal->spec->measure);
      cell->small = TRUE;
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    case XUSHI_REVIEW_TARGET:
      get_target_cell (proposal, cell);
      break;
    case XUSHI_REVIEW_UNIT:
      cell->text = proposal->spec->unit;
      cell->small = TRUE;
      cell->role = XUSHI_GRID_ROLE_DIM;
      break;
    case XUSHI_REVIEW_TERM:
      get_term_cell (proposal, cell);
      break;
    case XUSHI_REVIEW_LEAD:
      cell->text = proposal->spec->lead_department;
      cell->small = TRUE;
      break;
    case XUSHI_REVIEW_CONFIDENCE:
      xushi_grid_cell_print (cell, "%.2f", proposal->confidence);
      break;
    case XUSHI_REVIEW_N_COLUMNS:
    default:
      break;
    }
  if (is_dim (proposal))
    cell->role = XUSHI_GRID_ROLE_DIM;
}

char *
xushi_review_cells_dup_edit_text (XushiReview *review, const XushiProposal *proposal,
                                  XushiReviewColumn column)
{
  g_auto (XushiGridCell) cell = { 0 };

  if (column == XUSHI_REVIEW_TERM)
    return xushi_term_to_edit_text (&proposal->term, xushi_review_get_year (review));
  if (column == XUSHI_REVIEW_TARGET)
    return xushi_target_to_edit_text (&proposal->spec->target);
  xushi_review_cells_get_cell (proposal, column, NULL, &cell);
  return g_strdup (cell.text != NULL ? cell.text : "");
}

/* A figure typed for a task makes it a total; a task has no figure. */
static void
fit_measure (XushiSpec *spec, XushiReviewColumn column)
{
  gboolean task
      = spec->measure == XUSHI_MEASURE_MILESTONE || spec->measure == XUSHI_MEASURE_TEXT;

  if (column == XUSHI_REVIEW_TARGET && task && xushi_is_known (spec->target.low))
    spec->measure = XUSHI_MEASURE_TOTAL;
  else if (column == XUSHI_REVIEW_MEASURE && task)
    {
      spec->target.low = spec->target.high = XUSHI_UNKNOWN;
      spec->target.bound = XUSHI_BOUND_AT_LEAST;
      xushi_spec_set_string (&spec->unit, NULL);
    }
  else
    return;
  spec->pace = (XushiPace) { .kind = XUSHI_PACE_AUTO };
}

static void
refuse_measure (GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int i = 0; i < XUSHI_N_MEASURES; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                            xushi_measure_to_label ((XushiMeasure) i));
  g_set_error (error, XUSHI_REVIEW_ERROR, XUSHI_REVIEW_ERROR_REFUSED,
               _ ("The kind is one of: %s."), names->str);
}

static gboolean
set_measure (XushiSpec *spec, const char *text, GError **error)
{
  g_autofree char *word = g_strstrip (g_strdup (text));

  if (!xushi_measure_from_word (word, &spec->measure))
    {
      refuse_measure (error);
      return FALSE;
    }
  /* The pace was proposed for its former kind. */
  spec->pace = (XushiPace) { .kind = XUSHI_PACE_AUTO };
  return TRUE;
}

gboolean
xushi_review_cells_commit (XushiReview *review, const XushiProposal *proposal,
                           XushiReviewColumn column, const char *text, GError **error)
{
  g_autoptr (XushiSpec) spec = xushi_spec_copy (proposal->spec);
  XushiTerm term = proposal->term;
  gboolean sound = TRUE;

  if (column == XUSHI_REVIEW_TERM)
    sound = xushi_term_parse (text, xushi_review_get_year (review), &term, error);
  else if (column == XUSHI_REVIEW_LEAD)
    xushi_spec_set_string (&spec->lead_department, text);
  else if (column == XUSHI_REVIEW_NAME)
    xushi_spec_set_string (&spec->name, text);
  else if (column == XUSHI_REVIEW_UNIT)
    xushi_spec_set_string (&spec->unit, text);
  else if (column == XUSHI_REVIEW_MEASURE)
    sound = set_measure (spec, text, error);
  else
    sound = xushi_target_parse (text, spec->unit, &spec->target, NULL, error);
  if (!sound)
    return FALSE;
  fit_measure (spec, column);
  return xushi_review_edit (review, proposal->id, spec, NULL, &term, error);
}

static void
set_source (cairo_t *cr, const XushiColor *color, double opacity)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * opacity);
}

static void
rounded (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* What the plan already has is no matter of decision. */
static XushiTick
get_tick (const XushiProposal *proposal)
{
  if (proposal->effect == XUSHI_PROPOSAL_KNOWN)
    return XUSHI_TICK_KNOWN;
  switch (proposal->state)
    {
    case XUSHI_PROPOSAL_ACCEPTED:
      return XUSHI_TICK_TAKEN;
    case XUSHI_PROPOSAL_REJECTED:
      return XUSHI_TICK_LEFT;
    case XUSHI_PROPOSAL_PENDING:
    default:
      return XUSHI_TICK_OPEN;
    }
}

static void
draw_confidence (const XushiProposal *proposal, cairo_t *cr, const XushiRect *rect,
                 const XushiChartStyle *style, XushiTextCache *texts)
{
  double width = BAR_WIDTH * style->scale, height = BAR_HEIGHT * style->scale;
  double middle = rect->y + rect->height / 2, filled = width * CLAMP (proposal->confidence, 0, 1);
  gboolean doubtful = xushi_proposal_is_doubtful (proposal);
  const XushiColor *fill = &style->ink[doubtful ? XUSHI_SHAPE_SLOW : XUSHI_SHAPE_DONE];
  char number[8];
  XushiLabel text = { .text = number, .size = 0.88 * style->text_size };

  g_snprintf (number, sizeof number, "%.2f", proposal->confidence);
  rounded (cr, rect->x, middle - height / 2, width, height, height / 2);
  set_source (cr, &style->track, 1);
  cairo_fill (cr);
  set_source (cr, fill, is_dim (proposal) ? 0.3 : doubtful ? 1 : 0.6);
  rounded (cr, rect->x, middle - height / 2, MAX (filled, height), height, height / 2);
  cairo_fill (cr);
  xushi_text_draw (texts, cr, &text, rect->x + width + NUMBER_GAP * style->scale,
                   xushi_text_baseline (middle, text.size), XUSHI_ALIGN_START,
                   doubtful ? fill : &style->dim);
}

void
xushi_review_cells_draw (const XushiProposal *proposal, XushiReviewColumn column, cairo_t *cr,
                         const XushiRect *rect, const XushiChartStyle *style,
                         XushiTextCache *texts)
{
  if (column == XUSHI_REVIEW_ACCEPT)
    xushi_tick_draw (get_tick (proposal), cr, rect, style);
  else if (column == XUSHI_REVIEW_CONFIDENCE)
    draw_confidence (proposal, cr, rect, style, texts);
}

/* The target that the plan has now. */
static char *
dup_before (XushiReview *review, const XushiProposal *proposal)
{
  XushiPlan *plan = xushi_review_get_plan (review);
  XushiIndicator *indicator = plan != NULL && proposal->match != 0
                                  ? xushi_plan_find_indicator (plan, proposal->match)
                                  : NULL;
  g_autofree char *target = NULL, *text = NULL;

  if (indicator == NULL)
    return NULL;
  target = xushi_assess_target_text (xushi_indicator_get_spec (indicator));
  /* TRANSLATORS: an indicator of the plan: its name, its target */
  text = g_strdup_printf (_ ("In the plan: %s %s"), xushi_indicator_get_name (indicator), target);
  if (proposal->term.deadline.month == 0 && proposal->spec->lead_department == NULL
      && proposal->spec->support == NULL)
    return g_steal_pointer (&text);
  return g_strjoin (" ", text, _ ("(Its deadline and departments stay as they are.)"), NULL);
}

/* What a cell of the term cuts short. */
static char *
dup_term_tooltip (const XushiProposal *proposal)
{
  if (xushi_proposal_is_long (proposal))
    return g_strdup_printf (_ ("A goal of several years (to %d), not judged by this year's pace"),
                            proposal->term.horizon);
  return g_strdup (proposal->remark);
}

/* The departments in full. (transfer full) (nullable) */
static char *
dup_departments (const XushiProposal *proposal)
{
  const XushiSpec *spec = proposal->spec;
  g_autofree char *support = spec->support != NULL ? g_strjoinv (_ (", "), spec->support) : NULL;
  g_autofree char *supporting
      = support != NULL ? g_strdup_printf (_ ("Supporting: %s"), support) : NULL;

  if (spec->lead_department == NULL)
    return g_steal_pointer (&supporting);
  return g_strjoin ("\n", spec->lead_department, supporting, NULL);
}

char *
xushi_review_cells_dup_tooltip (XushiReview *review, const XushiProposal *proposal,
                                XushiReviewColumn column)
{
  switch (column)
    {
    case XUSHI_REVIEW_ACCEPT:
      return g_strdup (state_word (proposal));
    case XUSHI_REVIEW_NAME:
      return g_strdup (proposal->spec->quote);
    case XUSHI_REVIEW_TARGET:
      return dup_before (review, proposal);
    case XUSHI_REVIEW_TERM:
      return dup_term_tooltip (proposal);
    case XUSHI_REVIEW_LEAD:
      return dup_departments (proposal);
    case XUSHI_REVIEW_CONFIDENCE:
      return xushi_proposal_dup_doubt (proposal);
    case XUSHI_REVIEW_MEASURE:
    case XUSHI_REVIEW_UNIT:
    case XUSHI_REVIEW_N_COLUMNS:
    default:
      return NULL;
    }
}
