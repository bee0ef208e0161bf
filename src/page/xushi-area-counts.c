/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-area-counts.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-chart-fill.h"
#include "chart/xushi-distribution.h"
#include "chart/xushi-shape.h"

/* A column for each light that occurs. All positions are relative to the left of the matrix. */

#define NAME_SHARE 0.36
#define COUNT_EMS 1.9
#define BAR_SHARE 0.62
#define BAR_LEAST 40.0

struct _XushiAreaCounts
{
  GArray *areas;      /* owned, of XushiOverviewArea */
  XushiTotals totals; /* of all areas */
  GArray *fits;       /* owned, of XushiFit: of the names */
  guint lights;       /* those that occur, as bits */
  double width, name, count, bar_x;
  double pitch, line;
};

static guint
count_all (const XushiTotals *totals)
{
  guint all = 0;

  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    all += totals->counts[light];
  return all;
}

static guint
count_digits (guint number)
{
  return number > 9999 ? 5 : number > 999 ? 4 : number > 99 ? 3 : 2;
}

XushiAreaCounts *
xushi_area_counts_new (GArray *areas, const XushiTotals *totals, double width,
                       const XushiPageLook *look, XushiTextCache *texts)
{
  XushiAreaCounts *self = g_new0 (XushiAreaCounts, 1);
  double em = look->style.text_size, widest = 0;
  guint n = 1;

  self->areas = g_array_ref (areas);
  self->totals = *totals;
  self->fits = g_array_new (FALSE, FALSE, sizeof (XushiFit));
  self->width = width;
  self->pitch = look->pitch;
  self->line = look->line;
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    if (totals->counts[light] > 0 || light <= XUSHI_LIGHT_UNREPORTED)
      {
        self->lights |= 1u << light;
        n++;
      }
  self->count = em * MAX (COUNT_EMS, 0.57 * count_digits (count_all (totals)) + 0.3);
  for (guint i = 0; i < areas->len; i++)
    widest = MAX (widest, em * xushi_page_text_ems (g_array_index (areas, XushiOverviewArea, i).name));
  self->name = MIN (widest, MAX (width - n * self->count - BAR_LEAST - em, width * NAME_SHARE));
  self->bar_x = self->name + n * self->count + em;
  for (guint i = 0; i < areas->len; i++)
    {
      XushiFit fit;

      xushi_page_fit (texts, g_array_index (areas, XushiOverviewArea, i).name, XUSHI_FACE_BODY, em,
                      self->name, &fit);
      g_array_append_val (self->fits, fit);
    }
  return self;
}

void
xushi_area_counts_free (XushiAreaCounts *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->areas);
  g_array_unref (self->fits);
  g_free (self);
}

static double
height_of (const XushiAreaCounts *self, guint index)
{
  int lines = g_array_index (self->fits, XushiFit, index).lines;

  return self->pitch + MAX (lines - 1, 0) * self->line;
}

double
xushi_area_counts_get_height (const XushiAreaCounts *self)
{
  double height = 2 * self->pitch;

  for (guint i = 0; i < self->areas->len; i++)
    height += height_of (self, i);
  return height;
}

guint
xushi_area_counts_fit (const XushiAreaCounts *self, guint first, double height)
{
  double used = 2 * self->pitch;
  guint n = 0;

  while (first + n < self->areas->len && used + height_of (self, first + n) <= height + 0.1)
    used += height_of (self, first + n++);
  return first < self->areas->len ? MAX (n, 1) : 0;
}

static double
count_end (const XushiAreaCounts *self, guint column)
{
  return self->name + self->count * (column + 1);
}

static void
draw_heads (const XushiAreaCounts *self, const XushiPen *pen, double x, double y)
{
  double middle = y + self->pitch / 2, size = pen->look->tiny;
  XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_END, &pen->style->dim };
  guint column = 1;

  xushi_pen_write (pen, C_ ("counts", "items"), &how, x + count_end (self, 0),
                   xushi_text_baseline (middle, size));
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    if (self->lights & 1u << light)
      xushi_shape_draw (pen->cr, (XushiShape) light,
                        x + count_end (self, column++) - pen->style->text_size * 0.5, middle,
                        pen->style->text_size * 0.95, pen->style);
}

/* The counts of one line; a light that nothing has is a small point. */
static void
draw_counts (const XushiAreaCounts *self, const XushiPen *pen, const XushiTotals *totals, double x,
             double middle, XushiFace face)
{
  const XushiChartStyle *style = pen->style;
  double em = style->text_size, baseline = xushi_text_baseline (middle, em);
  char text[16];
  guint column = 1;

  g_snprintf (text, sizeof text, "%u", count_all (totals));
  xushi_pen_write (pen, text, &(XushiWriting) { face, em, XUSHI_ALIGN_END, &style->dim },
                   x + count_end (self, 0), baseline);
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    {
      gboolean worrying = light == XUSHI_LIGHT_SLOW || light == XUSHI_LIGHT_BEHIND;

      if ((self->lights & 1u << light) == 0)
        continue;
      g_snprintf (text, sizeof text, totals->counts[light] > 0 ? "%u" : "·", totals->counts[light]);
      xushi_pen_write (pen, text,
                       &(XushiWriting) { light == XUSHI_LIGHT_BEHIND ? XUSHI_FACE_BOLD : face, em,
                                         XUSHI_ALIGN_END,
                                         worrying ? &style->ink[light] : &style->text },
                       x + count_end (self, column++), baseline);
    }
}

static void
draw_area (const XushiAreaCounts *self, const XushiPen *pen, guint index, double x, double y)
{
  const XushiOverviewArea *area = &g_array_index (self->areas, XushiOverviewArea, index);
  const XushiFit *fit = &g_array_index (self->fits, XushiFit, index);
  double em = pen->style->text_size, height = height_of (self, index), middle = y + height / 2;
  double thickness = self->pitch * BAR_SHARE;
  XushiRect bar = { x + self->bar_x, middle - thickness / 2, self->width - self->bar_x, thickness };
  XushiWriting how = { XUSHI_FACE_BODY, em, XUSHI_ALIGN_START, &pen->style->text };
  XushiDistributionSpec spec = { .with_numbers = FALSE };

  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    spec.counts[i] = area->totals.counts[i];
  xushi_pen_write_fit (pen, area->name, fit, &how, x,
                       middle - MAX (fit->lines, 1) * self->line / 2, self->line);
  draw_counts (self, pen, &area->totals, x, middle, XUSHI_FACE_BODY);
  if (bar.width >= BAR_LEAST / 2)
    xushi_distribution_draw (pen->cr, &spec, &bar, pen->style, pen->texts);
  xushi_pen_rule (pen, x, y + height, self->width, 0.4, &pen->style->faint);
}

double
xushi_area_counts_draw (const XushiAreaCounts *self, const XushiPen *pen, double x, double y,
                        guint first, guint n)
{
  double em = pen->style->text_size, top = y;

  draw_heads (self, pen, x, y);
  y += self->pitch;
  xushi_pen_rule (pen, x, y, self->width, 0.7, &pen->style->dim);
  for (guint i = first; i < first + n; i++)
    {
      draw_area (self, pen, i, x, y);
      y += height_of (self, i);
    }
  if (first + n < self->areas->len)
    return y - top;
  xushi_pen_rule (pen, x, y, self->width, 0.8, &pen->style->dim);
  xushi_pen_write (pen, C_ ("counts", "all"),
                   &(XushiWriting) { XUSHI_FACE_BOLD, em, XUSHI_ALIGN_START, &pen->style->text }, x,
                   xushi_text_baseline (y + self->pitch / 2, em));
  draw_counts (self, pen, &self->totals, x, y + self->pitch / 2, XUSHI_FACE_BOLD);
  return y + self->pitch - top;
}

void
xushi_area_counts_place (const XushiAreaCounts *self, double x, double y, guint first,
                         guint index, XushiRect *place)
{
  *place = (XushiRect) { x, y + self->pitch, self->width, height_of (self, index) };
  for (guint i = first; i < index; i++)
    place->y += height_of (self, i);
}
