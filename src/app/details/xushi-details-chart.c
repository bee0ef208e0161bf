/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-chart.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-line-chart.h"
#include "figure/xushi-figure.h"
#include "widgets/xushi-chart-view.h"

/* At normal text size; the width is the pane's. */
#define VIEW_WIDTH 200
#define VIEW_HEIGHT 150

/* Its text size relative to that of the rows: a step smaller, like all explanations. */
#define SMALL_TEXT 0.85

struct _XushiDetailsChart
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  XushiTextCache *texts;        /* owned */

  /* Template children. */
  XushiChartView *view;
};

G_DEFINE_FINAL_TYPE (XushiDetailsChart, xushi_details_chart, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void
draw_line (cairo_t *cr, double width, double height, const XushiChartStyle *style, gpointer data)
{
  XushiDetailsChart *self = data;
  XushiSession *session = xushi_details_context_get_session (self->context);
  XushiIndicator *indicator = xushi_details_context_get_indicator (self->context);
  XushiRect area = { 0, 0, width, height };
  XushiChartStyle small = *style;
  XushiLineSpec line;

  if (indicator == NULL)
    return;
  small.text_size *= SMALL_TEXT;
  xushi_figure_init_line (&line, indicator, xushi_session_assess (session, indicator),
                          xushi_session_get_month (session));
  line.pace_label = C_ ("chart", "Pace");
  line.target_label = C_ ("chart", "Target");
  xushi_line_chart_draw (cr, &line, &area, &small, self->texts);
}

static gboolean
has_line (XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  return spec->measure != XUSHI_MEASURE_MILESTONE && spec->measure != XUSHI_MEASURE_TEXT
         && xushi_figure_get_kind (indicator) != XUSHI_FIGURE_NONE;
}

static void
refresh (XushiDetailsChart *self)
{
  XushiIndicator *indicator = xushi_details_context_get_indicator (self->context);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), indicator != NULL && has_line (indicator));
  if (indicator == NULL)
    return;
  label = g_strdup_printf (_ ("Chart of “%s” by month against the pace"),
                           xushi_indicator_get_name (indicator));
  xushi_chart_view_set_label (self->view, label);
  xushi_chart_view_refresh (self->view);
}

static void
set_context (XushiDetailsChart *self)
{
  if (self->context != NULL)
    {
      g_signal_connect_object (self->context, "refresh", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
      refresh (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
xushi_details_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, XUSHI_DETAILS_CHART (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_chart_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  XushiDetailsChart *self = XUSHI_DETAILS_CHART (object);

  if (id != PROP_CONTEXT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->context, g_value_get_object (value)))
    set_context (self);
}

static void
xushi_details_chart_dispose (GObject *object)
{
  XushiDetailsChart *self = XUSHI_DETAILS_CHART (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_chart_parent_class)->dispose (object);
}

static void
xushi_details_chart_finalize (GObject *object)
{
  xushi_text_cache_free (XUSHI_DETAILS_CHART (object)->texts);
  G_OBJECT_CLASS (xushi_details_chart_parent_class)->finalize (object);
}

static void
xushi_details_chart_class_init (XushiDetailsChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_details_chart_get_property;
  object_class->set_property = xushi_details_chart_set_property;
  object_class->dispose = xushi_details_chart_dispose;
  object_class->finalize = xushi_details_chart_finalize;
  properties[PROP_CONTEXT] = g_param_spec_object (
      "context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (XUSHI_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsChart, view);
  gtk_widget_class_set_css_name (widget_class, "detailschart");
}

static void
xushi_details_chart_init (XushiDetailsChart *self)
{
  XushiChartStyle style;

  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_chart_style_init (&style, XUSHI_PALETTE_LIGHT, FALSE);
  self->texts = xushi_text_cache_new (&style);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  xushi_chart_view_set_size (self->view, VIEW_WIDTH, VIEW_HEIGHT);
  xushi_chart_view_set_draw (self->view, draw_line, self, NULL);
}
