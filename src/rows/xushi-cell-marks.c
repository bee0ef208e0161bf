/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-cell-marks.h"

#include "assess/xushi-assess-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "figure/xushi-figure.h"

#define LIGHT_SIZE 13

gboolean
xushi_cell_is_carried (const XushiSpec *spec, const XushiAssessment *judged, int month)
{
  return xushi_is_known (judged->value) && judged->value_month != month
         && spec->measure != XUSHI_MEASURE_MILESTONE;
}

void
xushi_cell_mark_month (XushiGridCell *cell, int month)
{
  /* TRANSLATORS: a month as a small mark behind an older value, for instance 6月 */
  g_snprintf (cell->mark_scratch, sizeof cell->mark_scratch, C_ ("month", "%d"), month);
  cell->mark = cell->mark_scratch;
}

void
xushi_cell_mark_value (XushiGridCell *cell, const XushiSpec *spec, const XushiAssessment *judged,
                       int month)
{
  if (xushi_cell_is_carried (spec, judged, month))
    xushi_cell_mark_month (cell, judged->value_month);
  else if (judged->revised && xushi_is_known (judged->value))
    cell->mark = _ ("Revised");
}

void
xushi_cell_mark_completion (XushiGridCell *cell, const XushiAssessment *judged)
{
  if (judged->manual)
    cell->mark = _ ("By hand");
}

void
xushi_cell_print_light (XushiGridCell *cell, const XushiAssessment *judged)
{
  g_autofree char *text = NULL;

  if (!judged->by_hand)
    {
      cell->text = xushi_light_to_label (judged->light);
      return;
    }
  text = xushi_assess_light_text (judged);
  xushi_grid_cell_print (cell, "%s", text);
}

void
xushi_cell_draw_light (cairo_t *cr, const XushiAssessment *judged, const XushiRect *rect,
                       const XushiChartStyle *style)
{
  XushiSign sign = { xushi_figure_shape (judged->light), rect->x + rect->width / 2,
                     rect->y + rect->height / 2, judged->by_hand };

  if (judged->light != XUSHI_LIGHT_NONE)
    xushi_signs_draw (cr, &sign, 1, LIGHT_SIZE * style->scale, style);
}

char *
xushi_cell_dup_value_tooltip (const XushiSpec *spec, const XushiAssessment *judged, int month)
{
  if (xushi_cell_is_carried (spec, judged, month))
    return g_strdup_printf (_ ("Figure of month %d"), judged->value_month);
  if (judged->revised && xushi_is_known (judged->value))
    return g_strdup_printf (_ ("month %d was revised"), judged->due_month);
  return NULL;
}
