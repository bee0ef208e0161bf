/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-title.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-chart-fill.h"
#include "page/xushi-page-flow.h"

/* Titles: a text in Song, and its counts: "39项 ✓完成 11 ●正常 17". */

#define TITLE_LINE 1.3
#define COUNT_LINE 1.5
#define COUNT_GAP 1.0
#define BETWEEN_EMS 1.3
#define SMALL_EMS 1.15

static char *
make_title (const XushiPageTitle *title)
{
  const char *text = title->text != NULL ? title->text : "";

  return title->continued ? g_strdup_printf (_("%s (continued)"), text) : g_strdup (text);
}

static void
flow_counts (XushiPageFlow *flow, const XushiTotals *totals)
{
  const XushiColor *color = &flow->pen->style->text;
  g_autofree char *items = NULL;
  guint all = 0;

  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    all += totals->counts[light];
  if (all == 0)
    return;
  items = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", all), all);
  xushi_page_flow_place (flow, 0, items, XUSHI_FACE_BODY, color, NULL);
  for (XushiLight light = 0; light < XUSHI_N_LIGHTS; light++)
    {
      g_autofree char *text = NULL;

      if (totals->counts[light] == 0)
        continue;
      /* TRANSLATORS: a light and how many items have it, "done 6" */
      text = g_strdup_printf (C_ ("counts", "%s %u"), xushi_light_to_label (light),
                              totals->counts[light]);
      xushi_page_flow_place_sign (flow, (XushiShape) light, text, XUSHI_FACE_BODY, color);
    }
}

static XushiPageFlow
begin_flow (const XushiPen *pen, double left, double right)
{
  double em = pen->style->text_size;

  return (XushiPageFlow) { .pen = pen, .left = left, .right = right, .x = left,
                           .line = COUNT_LINE * em, .size = em, .gap = COUNT_GAP * em,
                           .lines = 1, .end = left };
}

/* The width of all counts on one line. */
static double
measure_counts (const XushiTotals *totals, const XushiPen *pen)
{
  const XushiPen dry = { .style = pen->style, .look = pen->look, .texts = pen->texts };
  XushiPageFlow flow = begin_flow (&dry, 0, G_MAXDOUBLE);

  if (totals != NULL)
    flow_counts (&flow, totals);
  return flow.end;
}

typedef struct
{
  char *text; /* owned */
  double size;
  XushiFit fit;
  double width;    /* of the title, where it has one line */
  gboolean beside; /* the counts are on its line */
  double height;   /* of the title alone */
} Layout;

static void
lay_out (const XushiPageTitle *title, const XushiPen *pen, double width, Layout *layout)
{
  const XushiPageLook *look = pen->look;
  double counts = measure_counts (title->totals, pen), natural;

  *layout = (Layout) { .text = make_title (title),
                       .size = title->small ? look->style.text_size * SMALL_EMS : look->title };
  natural = *layout->text != '\0'
              ? xushi_pen_measure (pen, layout->text, XUSHI_FACE_TITLE, layout->size) : 0;
  /* A long title is set smaller before it is wrapped. */
  if (natural > width)
    {
      double size = MAX (layout->size * width / natural, look->style.text_size * SMALL_EMS);

      natural *= size / layout->size;
      layout->size = size;
    }
  xushi_page_fit (pen->texts, layout->text, XUSHI_FACE_TITLE, layout->size, width, &layout->fit);
  layout->width = natural;
  layout->beside = layout->fit.lines <= 1
                   && natural + BETWEEN_EMS * look->style.text_size + counts <= width;
  layout->height = MAX (layout->fit.lines, 1) * layout->size * TITLE_LINE;
}

/* Places the counts of @title below or beside it; returns the lines below. */
static int
place_counts (const XushiPageTitle *title, const XushiPen *pen, const Layout *layout, double x,
              double top, double width)
{
  double beside = layout->width > 0 ? layout->width + BETWEEN_EMS * pen->style->text_size : 0;
  XushiPageFlow flow = begin_flow (pen, x + (layout->beside ? beside : 0), x + width);

  if (title->totals == NULL)
    return 0;
  flow.top = layout->beside ? top : top + layout->height;
  if (layout->beside)
    flow.line = layout->height;
  flow_counts (&flow, title->totals);
  return layout->beside ? 0 : flow.lines;
}

double
xushi_page_title_measure (const XushiPageTitle *title, const XushiPageLook *look,
                          XushiTextCache *texts, double width)
{
  const XushiPen pen = { .style = &look->style, .look = look, .texts = texts };
  Layout layout;
  int lines;

  lay_out (title, &pen, width, &layout);
  lines = place_counts (title, &pen, &layout, 0, 0, width);
  g_free (layout.text);
  return layout.height + lines * COUNT_LINE * look->style.text_size;
}

double
xushi_page_title_width (const XushiPageTitle *title, const XushiPageLook *look,
                        XushiTextCache *texts)
{
  const XushiPen pen = { .style = &look->style, .look = look, .texts = texts };
  g_autofree char *text = make_title (title);

  return xushi_pen_measure (&pen, text, XUSHI_FACE_TITLE, look->title)
         + BETWEEN_EMS * look->style.text_size + measure_counts (title->totals, &pen);
}

void
xushi_page_title_draw (const XushiPageTitle *title, const XushiPen *pen, double x, double top,
                       double width)
{
  XushiWriting how = { XUSHI_FACE_TITLE, 0, XUSHI_ALIGN_START, &pen->style->text };
  Layout layout;

  lay_out (title, pen, width, &layout);
  how.size = layout.size;
  xushi_pen_begin (pen, "H1");
  xushi_pen_write_fit (pen, layout.text, &layout.fit, &how, x, top, layout.size * TITLE_LINE);
  xushi_pen_end (pen, "H1");
  place_counts (title, pen, &layout, x, top, width);
  g_free (layout.text);
}

void
xushi_page_heading_draw (const char *text, gboolean continued, const XushiPen *pen,
                         const XushiRect *place)
{
  double size = pen->look->small;
  XushiWriting how = { XUSHI_FACE_BOLD, size, XUSHI_ALIGN_START, &pen->style->text };
  g_autofree char *whole = continued ? g_strdup_printf (_("%s (continued)"), text)
                                     : g_strdup (text);

  xushi_chart_set_color (pen->cr, &pen->style->track);
  cairo_rectangle (pen->cr, place->x, place->y + 0.6, place->width, place->height - 1.2);
  cairo_fill (pen->cr);
  xushi_pen_begin (pen, "H2");
  xushi_pen_write_fitted (pen, whole, &how, place->x + size * 0.4,
                          xushi_text_baseline (place->y + place->height / 2, size),
                          place->width - size);
  xushi_pen_end (pen, "H2");
}
