/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/xushi-node-track.h"

#include "chart/xushi-bar.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-shape.h"

#include <math.h>

/* A track: a line along the year with a sign for every node, and their labels in rows that
 * do not collide. All sizes come from the text size of the style. */

#define LABEL_GAP 4.0
#define SIGN_PER_TEXT 1.1
#define WHEN_PER_TEXT 0.85
#define LEVEL_PER_TEXT 2.5

static double
node_x (const XushiTrackSpec *spec, const XushiRect *area, double percent)
{
  if (spec->shared_axis)
    return xushi_bar_x (area, percent);
  return area->x + area->width * CLAMP (percent, 0, 100) / 100;
}

/* Signs of the same month are moved apart to the right, and at the end of the track back to the
 * left. */
/* Signs of the same month stand above each other around the line. */
static void
stack_signs (const XushiTrackSpec *spec, const XushiRect *area, XushiTrackMark *marks)
{
  guint n;

  for (guint i = 0; i < spec->n_nodes; i += n)
    {
      for (n = 1; i + n < spec->n_nodes && spec->nodes[i + n].month == spec->nodes[i].month; n++)
        ;
      for (guint j = 0; j < n; j++)
        marks[i + j] = (XushiTrackMark) {
          .x = node_x (spec, area, spec->nodes[i].month * 100.0 / 12),
          .y = j - (n - 1) / 2.0,
          .level = -1,
        };
    }
}

/* The diameter with which no two signs touch. */
static double
find_sign_size (const XushiTrackSpec *spec, const XushiRect *area, double usual)
{
  double month = node_x (spec, area, 100.0 / 12) - node_x (spec, area, 0);
  double size = usual;
  guint n = 1;

  for (guint i = 1; spec->strict && i < spec->n_nodes; i++)
    {
      int apart = spec->nodes[i].month - spec->nodes[i - 1].month;

      n = apart == 0 ? n + 1 : 1;
      size = MIN (size, apart == 0 ? area->height / n : apart * month);
    }
  return size;
}

static void
place_signs (const XushiTrackSpec *spec, const XushiRect *area, double sign,
             XushiTrackMark *marks)
{
  double first = area->x + sign / 2, end = area->x + area->width - sign / 2;

  if (spec->strict)
    {
      stack_signs (spec, area, marks);
      return;
    }
  for (guint i = 0; i < spec->n_nodes; i++)
    {
      double x = node_x (spec, area, spec->nodes[i].month * 100.0 / 12);

      marks[i] = (XushiTrackMark) { .x = MAX (x, first), .level = -1 };
      if (i > 0 && marks[i].x < marks[i - 1].x + sign)
        marks[i].x = marks[i - 1].x + sign;
    }
  for (guint i = spec->n_nodes; i-- > 0;)
    {
      marks[i].x = MIN (marks[i].x, end);
      end = marks[i].x - sign;
    }
}

/* The free space around x in a row of labels; FALSE if x is already under a label. */
static gboolean
find_room (const XushiTrackSpec *spec, const XushiRect *area, const XushiTrackMark *marks,
           double x, int level, double *start, double *end)
{
  *start = area->x;
  *end = area->x + area->width;
  for (guint i = 0; i < spec->n_nodes; i++)
    {
      double left = marks[i].label_x - LABEL_GAP;
      double right = marks[i].label_x + marks[i].label_width + LABEL_GAP;

      if (marks[i].level != level)
        continue;
      if (x > left && x < right)
        return FALSE;
      if (right <= x)
        *start = MAX (*start, right);
      else
        *end = MIN (*end, left);
    }
  return TRUE;
}

static void
place_label (const XushiTrackSpec *spec, const XushiRect *area, double wanted, double least,
             XushiTrackMark *marks, guint index)
{
  XushiTrackMark *mark = &marks[index];
  double best_room = 0, best_start = 0, start, end;
  int best = -1;

  for (int level = 0; level < (int) MIN (spec->levels, XUSHI_TRACK_LEVELS_MAX); level++)
    {
      if (!find_room (spec, area, marks, mark->x, level, &start, &end))
        continue;
      if (end - start > best_room)
        {
          best_room = end - start;
          best_start = start;
          best = level;
        }
      if (end - start >= wanted)
        break;
    }
  if (best < 0 || best_room < MIN (least, wanted))
    return;
  mark->level = best;
  mark->label_width = MIN (wanted, best_room);
  mark->label_x = CLAMP (mark->x - mark->label_width / 2, best_start,
                         best_start + best_room - mark->label_width);
}

void
xushi_node_track_layout (const XushiTrackSpec *spec, const XushiRect *area,
                         const double *wanted, double sign, double least,
                         XushiTrackMark *marks)
{
  static const XushiTrackState order[] = { XUSHI_TRACK_OVERDUE, XUSHI_TRACK_COMING,
                                           XUSHI_TRACK_FINISHED };

  place_signs (spec, area, sign, marks);
  for (guint pass = 0; pass < G_N_ELEMENTS (order); pass++)
    for (guint i = 0; i < spec->n_nodes; i++)
      if (spec->nodes[i].state == order[pass] && wanted[i] > 0)
        place_label (spec, area, wanted[i], least, marks, i);
}

double
xushi_node_track_height (guint levels, const XushiChartStyle *style)
{
  double size = style->text_size;

  return size * (SIGN_PER_TEXT + 0.5 + LEVEL_PER_TEXT * MIN (levels, XUSHI_TRACK_LEVELS_MAX));
}

static void
draw_signs (cairo_t *cr, const XushiTrackSpec *spec, const XushiTrackMark *marks, double y,
            double size, const XushiChartStyle *style)
{
  static const XushiShape shapes[] = {
    [XUSHI_TRACK_FINISHED] = XUSHI_SHAPE_DONE,
    [XUSHI_TRACK_OVERDUE] = XUSHI_SHAPE_BEHIND,
    [XUSHI_TRACK_COMING] = XUSHI_SHAPE_UNREPORTED,
  };
  g_autofree XushiSign *signs = g_new (XushiSign, spec->n_nodes + 1);

  /* A background disc keeps the line out of the rings. */
  xushi_chart_set_color (cr, &style->ground);
  for (guint i = 0; i < spec->n_nodes; i++)
    {
      signs[i] = (XushiSign) { shapes[spec->nodes[i].state], marks[i].x, y + marks[i].y * size };
      cairo_rectangle (cr, marks[i].x - size / 2, signs[i].y - size * 0.2, size, size * 0.4);
    }
  cairo_fill (cr);
  xushi_signs_draw (cr, signs, spec->n_nodes, size * 0.96, style);
}

static void
draw_line (cairo_t *cr, const XushiTrackSpec *spec, const XushiRect *area, double middle,
           double thickness, const XushiChartStyle *style)
{
  XushiRect line = { area->x, middle - thickness / 2, node_x (spec, area, 100) - area->x,
                     thickness };

  xushi_chart_set_color (cr, &style->track);
  if (spec->strict)
    {
      /* Thin and dark, with a tick at both ends of the year: it has to survive the copier. */
      line.height = 1.1 * style->scale;
      line.y = middle - line.height / 2;
      xushi_chart_set_color (cr, &style->dim);
      xushi_chart_fill_line (cr, line.x, middle - thickness, middle + thickness, line.height);
      xushi_chart_fill_line (cr, line.x + line.width, middle - thickness, middle + thickness,
                             line.height);
    }
  xushi_chart_round_rect (cr, &line, line.height / 2);
  cairo_fill (cr);
}

/* The end of the data month. */
static void
draw_now (cairo_t *cr, const XushiTrackSpec *spec, const XushiRect *area, double middle,
          double sign, const XushiChartStyle *style)
{
  const double dashes[] = { 1.8 * style->scale, 1.6 * style->scale };
  double x = node_x (spec, area, spec->now);

  if (isnan (spec->now))
    return;
  if (!spec->strict)
    {
      xushi_bar_draw_pace (cr, x, middle - sign * 0.78, middle + sign * 0.78, sign * 0.42, style);
      return;
    }
  xushi_chart_set_color (cr, &style->mark);
  cairo_set_line_width (cr, 0.8 * style->scale);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, x, area->y);
  cairo_line_to (cr, x, area->y + area->height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_label (cairo_t *cr, const XushiTrackNode *node, const XushiTrackMark *mark, double top,
            const XushiChartStyle *style, XushiTextCache *texts)
{
  gboolean overdue = node->state == XUSHI_TRACK_OVERDUE;
  const XushiColor *color = overdue ? &style->ink[XUSHI_SHAPE_BEHIND] : &style->text;
  double size = style->text_size, centre = mark->label_x + mark->label_width / 2;
  double y = top + mark->level * LEVEL_PER_TEXT * size;
  XushiLabel name = { .text = node->name != NULL ? node->name : "", .size = size,
                      .face = overdue ? XUSHI_FACE_BOLD : XUSHI_FACE_BODY };
  XushiLabel when = { .text = node->when != NULL ? node->when : "", .size = size * WHEN_PER_TEXT };
  XushiTextSize measured;

  xushi_text_measure (texts, &name, &measured);
  if (measured.width > mark->label_width)
    name.width = mark->label_width;
  if (mark->level > 0)
    {
      xushi_chart_set_color (cr, &style->faint);
      xushi_chart_fill_line (cr, mark->x, top, y, 0.8 * style->scale);
    }
  xushi_chart_set_color (cr, &style->ground);
  cairo_rectangle (cr, mark->label_x - 1, y, mark->label_width + 2, size * LEVEL_PER_TEXT);
  cairo_fill (cr);
  xushi_text_draw (texts, cr, &name, centre, xushi_text_baseline (y + size * 0.65, size),
                   XUSHI_ALIGN_CENTRE, color);
  xushi_text_draw (texts, cr, &when, centre,
                   xushi_text_baseline (y + size * 1.75, size * WHEN_PER_TEXT),
                   XUSHI_ALIGN_CENTRE, overdue ? color : &style->dim);
}

static double
measure_label (const XushiTrackNode *node, const XushiChartStyle *style, XushiTextCache *texts)
{
  XushiLabel name = { .text = node->name != NULL ? node->name : "", .size = style->text_size,
                      .face = node->state == XUSHI_TRACK_OVERDUE ? XUSHI_FACE_BOLD
                                                                 : XUSHI_FACE_BODY };
  XushiLabel when = { .text = node->when != NULL ? node->when : "",
                      .size = style->text_size * WHEN_PER_TEXT };
  XushiTextSize name_size, when_size;

  xushi_text_measure (texts, &name, &name_size);
  xushi_text_measure (texts, &when, &when_size);
  return MAX (name_size.width, when_size.width);
}

static void
draw_labels (cairo_t *cr, const XushiTrackSpec *spec, const XushiTrackMark *marks, double top,
             const XushiChartStyle *style, XushiTextCache *texts)
{
  /* Leader lines of lower rows pass behind the labels of upper ones. */
  for (int level = XUSHI_TRACK_LEVELS_MAX - 1; level >= 0; level--)
    for (guint i = 0; i < spec->n_nodes; i++)
      if (marks[i].level == level)
        draw_label (cr, &spec->nodes[i], &marks[i], top, style, texts);
}

void
xushi_node_track_draw (cairo_t *cr, const XushiTrackSpec *spec, const XushiRect *area,
                       const XushiChartStyle *style, XushiTextCache *texts)
{
  gboolean labelled = spec->levels > 0 && texts != NULL;
  double sign = labelled ? style->text_size * SIGN_PER_TEXT
                         : find_sign_size (spec, area, MIN (area->height * 0.6, 14));
  double middle = labelled ? area->y + sign * 0.6 : area->y + area->height / 2;
  g_autofree XushiTrackMark *marks = g_new0 (XushiTrackMark, spec->n_nodes + 1);
  g_autofree double *wanted = g_new0 (double, spec->n_nodes + 1);

  for (guint i = 0; labelled && i < spec->n_nodes; i++)
    wanted[i] = measure_label (&spec->nodes[i], style, texts);
  xushi_node_track_layout (spec, area, wanted, sign, style->text_size * 2.2, marks);

  draw_line (cr, spec, area, middle, sign * 0.22, style);
  draw_now (cr, spec, area, middle, sign, style);
  draw_signs (cr, spec, marks, middle, sign, style);
  if (labelled)
    draw_labels (cr, spec, marks, middle + sign * 0.7, style, texts);
}
