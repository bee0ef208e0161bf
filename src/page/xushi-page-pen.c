/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-pen.h"

#include "chart/xushi-chart-fill.h"
#include "page/xushi-page-columns.h"

#include <math.h>

/* Writing on a page, in terms of the chart room's text cache. */

/* A last line shorter than this looks lost, in ems. */
#define ORPHAN_EMS 2.2
/* No text has more lines: enough for the longest that a plan can hold. */
#define LINES_MAX 1000

static void
measure (XushiTextCache *texts, const char *text, XushiFace face, double size, double width,
         XushiTextSize *measured)
{
  xushi_text_measure (texts,
                      &(XushiLabel) { .text = text, .face = face, .size = size, .width = width,
                                      .lines = LINES_MAX },
                      measured);
}

void
xushi_page_fit (XushiTextCache *texts, const char *text, XushiFace face, double size,
                double width, XushiFit *fit)
{
  XushiTextSize whole, wrapped, even;
  double last, closer;

  *fit = (XushiFit) { .lines = *text != '\0' };
  if (*text == '\0' || xushi_page_text_ems (text) * size <= width)
    return;
  measure (texts, text, face, size, 0, &whole);
  if (whole.width <= width)
    return;
  measure (texts, text, face, size, width, &wrapped);
  *fit = (XushiFit) { wrapped.lines, width };
  last = whole.width - (wrapped.lines - 1) * wrapped.width;
  if (last > ORPHAN_EMS * size || wrapped.lines > 4)
    return;
  closer = MIN (whole.width / wrapped.lines + size, width);
  measure (texts, text, face, size, closer, &even);
  if (even.lines == wrapped.lines)
    fit->width = closer;
}

double
xushi_pen_measure (const XushiPen *pen, const char *text, XushiFace face, double size)
{
  XushiTextSize measured;

  xushi_text_measure (pen->texts, &(XushiLabel) { .text = text, .face = face, .size = size },
                      &measured);
  return measured.width;
}

void
xushi_pen_begin (const XushiPen *pen, const char *role)
{
  if (pen->in_leaf == NULL)
    return;
  *pen->in_leaf = TRUE;
  cairo_tag_begin (pen->cr, role, NULL);
}

void
xushi_pen_end (const XushiPen *pen, const char *role)
{
  if (pen->in_leaf == NULL)
    return;
  *pen->in_leaf = FALSE;
  cairo_tag_end (pen->cr, role);
}

static void
draw (const XushiPen *pen, const XushiLabel *label, const XushiWriting *how, double x,
      double baseline)
{
  gboolean alone = pen->in_leaf != NULL && !*pen->in_leaf;

  if (alone)
    xushi_pen_begin (pen, "P");
  xushi_text_draw (pen->texts, pen->cr, label, x, baseline, how->align, how->color);
  if (alone)
    xushi_pen_end (pen, "P");
}

void
xushi_pen_write (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                 double baseline)
{
  draw (pen, &(XushiLabel) { .text = text, .face = how->face, .size = how->size }, how, x, baseline);
}

void
xushi_pen_write_fitted (const XushiPen *pen, const char *text, const XushiWriting *how, double x,
                        double baseline, double width)
{
  double natural = xushi_pen_measure (pen, text, how->face, how->size);
  XushiWriting fitted = *how;

  if (natural > width && natural > 0)
    fitted.size = MAX (how->size * width / natural, XUSHI_PAGE_TEXT_MIN);
  xushi_pen_write (pen, text, &fitted, x, baseline);
}

void
xushi_pen_write_fit (const XushiPen *pen, const char *text, const XushiFit *fit,
                     const XushiWriting *how, double x, double top, double line)
{
  double baseline = xushi_text_baseline (top + line / 2, how->size);
  XushiLabel label = { .text = text, .face = how->face, .size = how->size, .width = fit->width,
                       .lines = LINES_MAX, .pitch = line };

  if (fit->lines == 0)
    return;
  if (fit->width <= 0)
    {
      xushi_pen_write (pen, text, how, x, baseline);
      return;
    }
  draw (pen, &label, how, x, baseline);
}

void
xushi_pen_anchor (const XushiPen *pen, guint page)
{
  g_autofree char *attributes = NULL;

  if (pen->in_leaf == NULL)
    return;
  attributes = g_strdup_printf ("name='page-%u' x=0 y=0", page);
  cairo_tag_begin (pen->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (pen->cr, CAIRO_TAG_DEST);
}

void
xushi_pen_link (const XushiPen *pen, const XushiRect *rect, guint page)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes = NULL;

  if (page == 0 || pen->in_leaf == NULL)
    return;
  attributes = g_strdup_printf ("rect=[%s %s %s %s] dest='page-%u'",
                                g_ascii_formatd (x, sizeof x, "%.2f", rect->x),
                                g_ascii_formatd (y, sizeof y, "%.2f", rect->y),
                                g_ascii_formatd (width, sizeof width, "%.2f", rect->width),
                                g_ascii_formatd (height, sizeof height, "%.2f", rect->height),
                                page);
  cairo_tag_begin (pen->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (pen->cr, CAIRO_TAG_LINK);
}

void
xushi_pen_rule (const XushiPen *pen, double x, double y, double width, double thickness,
                const XushiColor *color)
{
  xushi_chart_set_color (pen->cr, color);
  cairo_rectangle (pen->cr, x, y - thickness / 2, width, thickness);
  cairo_fill (pen->cr);
}
