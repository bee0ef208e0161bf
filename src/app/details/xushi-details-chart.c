/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-head.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-node-track.h"
#include "figure/xushi-figure.h"
#include "widgets/xushi-chart-view.h"

/* At normal text size; the width is the pane's. */
#define VIEW_WIDTH 200
#define LINE_HEIGHT 150

/* Labels of nodes that are closer than so many months need a second row. */
#define CLOSE_MONTHS 2

/* The size of a chart's text to that of the rows. */
#define SMALL_TEXT 0.85

/* What is drawn of an indicator, by the functions that draw it on the page. */
typedef struct
{
  XushiDetailsContext *context; /* borrowed */
  XushiTextCache *texts;        /* owned */
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_clear_pointer (&drawing->texts, xushi_text_cache_free);
  g_free (drawing);
}

/* A step smaller than the rows, as everything that explains. */
static XushiChartStyle
make_small (const XushiChartStyle *style)
{
  XushiChartStyle small = *style;

  small.text_size *= SMALL_TEXT;
  return small;
}

static void
draw_line (cairo_t *cr, double width, double height, const XushiChartStyle *style, gpointer data)
{
  Drawing *drawing = data;
  XushiSession *session = xushi_details_context_get_session (drawing->context);
  XushiIndicator *indicator = xushi_details_context_get_indicator (drawing->context);
  XushiRect area = { 0, 0, width, height };
  XushiChartStyle small = make_small (style);
  XushiLineSpec line;

  if (indicator == NULL)
    return;
  xushi_figure_init_line (&line, indicator, xushi_session_assess (session, indicator),
                          xushi_session_get_month (session));
  line.pace_label = C_ ("chart", "Pace");
  line.target_label = C_ ("chart", "Target");
  xushi_line_chart_draw (cr, &line, &area, &small, drawing->texts);
}

static guint
count_levels (const XushiSpec *spec)
{
  for (guint i = 1; i < spec->nodes->len; i++)
    {
      const XushiNode *before = g_ptr_array_index (spec->nodes, i - 1);
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      if (node->due_month - before->due_month < CLOSE_MONTHS)
        return 2;
    }
  return 1;
}

static void
draw_track (cairo_t *cr, double width, double height, const XushiChartStyle *style, gpointer data)
{
  Drawing *drawing = data;
  XushiSession *session = xushi_details_context_get_session (drawing->context);
  XushiIndicator *indicator = xushi_details_context_get_indicator (drawing->context);
  XushiRect area = { 0, 0, width, height };
  XushiChartStyle small = make_small (style);
  XushiFigure figure = { 0 };

  if (indicator == NULL)
    return;
  xushi_figure_init_track (&figure, indicator, xushi_session_get_year (session),
                           xushi_session_get_month (session),
                           count_levels (xushi_indicator_get_spec (indicator)));
  xushi_figure_paint (&figure, cr, &area, &small, drawing->texts);
  xushi_figure_clear (&figure);
}

static gboolean
has_line (XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  return spec->measure != XUSHI_MEASURE_MILESTONE && spec->measure != XUSHI_MEASURE_TEXT
         && xushi_figure_get_kind (indicator) != XUSHI_FIGURE_NONE;
}

static void
refresh_line_cb (XushiDetailsContext *context, GtkWidget *view)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (view, indicator != NULL && has_line (indicator));
  if (indicator == NULL)
    return;
  label = g_strdup_printf (_ ("Chart of “%s” by month against the pace"),
                           xushi_indicator_get_name (indicator));
  xushi_chart_view_set_label (XUSHI_CHART_VIEW (view), label);
  xushi_chart_view_refresh (XUSHI_CHART_VIEW (view));
}

/* In words, what the flags show. */
static char *
describe_track (XushiSession *session, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int year = xushi_session_get_year (session), month = xushi_session_get_month (session);
  guint finished = 0, overdue = 0;

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);

      finished += xushi_node_is_finished (node, year, month);
      overdue += xushi_node_is_overdue (node, year, month);
    }
  return g_strdup_printf (_ ("%u of %u nodes finished, %u overdue"), finished, spec->nodes->len,
                          overdue);
}

/* The height that the track wants at normal text size. */
static int
get_track_height (guint levels)
{
  XushiChartStyle style;

  xushi_chart_style_init (&style, XUSHI_PALETTE_LIGHT, FALSE);
  style.text_size = XUSHI_DRAW_NORMAL_PX * SMALL_TEXT;
  style.scale = 1;
  return (int) ceil (xushi_node_track_height (levels, &style));
}

static void
refresh_track_cb (XushiDetailsContext *context, GtkWidget *view)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (context);
  g_autofree char *label = NULL;
  gboolean shown
      = indicator != NULL && xushi_indicator_get_spec (indicator)->nodes->len > 0;

  gtk_widget_set_visible (view, shown);
  if (!shown)
    return;
  xushi_chart_view_set_size (
      XUSHI_CHART_VIEW (view), VIEW_WIDTH,
      get_track_height (count_levels (xushi_indicator_get_spec (indicator))));
  label = describe_track (xushi_details_context_get_session (context), indicator);
  xushi_chart_view_set_label (XUSHI_CHART_VIEW (view), label);
  xushi_chart_view_refresh (XUSHI_CHART_VIEW (view));
}

static GtkWidget *
create_view (XushiDetailsContext *context, XushiChartViewDraw draw, int height)
{
  GtkWidget *view = xushi_chart_view_new ();
  Drawing *drawing = g_new0 (Drawing, 1);
  XushiChartStyle style;

  drawing->context = context;
  xushi_chart_style_init (&style, XUSHI_PALETTE_LIGHT, FALSE);
  drawing->texts = xushi_text_cache_new (&style);
  xushi_chart_view_set_size (XUSHI_CHART_VIEW (view), VIEW_WIDTH, height);
  xushi_chart_view_set_draw (XUSHI_CHART_VIEW (view), draw, drawing, drawing_free);
  return view;
}

GtkWidget *
xushi_details_chart_new (XushiDetailsContext *context)
{
  GtkWidget *view = create_view (context, draw_line, LINE_HEIGHT);

  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_line_cb), view, 0);
  refresh_line_cb (context, view);
  return view;
}

GtkWidget *
xushi_details_track_new (XushiDetailsContext *context)
{
  GtkWidget *view = create_view (context, draw_track, 0);

  g_signal_connect_object (context, "refresh", G_CALLBACK (refresh_track_cb), view, 0);
  refresh_track_cb (context, view);
  return view;
}
