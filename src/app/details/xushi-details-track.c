/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-details-track.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-node-track.h"
#include "figure/xushi-figure.h"
#include "widgets/xushi-chart-view.h"

/* At normal text size; the width is the pane's. */
#define VIEW_WIDTH 200

/* Labels of nodes closer than this many months need a second row. */
#define CLOSE_MONTHS 2

/* Its text size relative to that of the rows: a step smaller, like all explanations. */
#define SMALL_TEXT 0.85

struct _XushiDetailsTrack
{
  GtkWidget parent_instance;

  XushiDetailsContext *context; /* owned, nullable */
  XushiTextCache *texts;        /* owned */

  /* Template children. */
  XushiChartView *view;
};

G_DEFINE_FINAL_TYPE (XushiDetailsTrack, xushi_details_track, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

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
  XushiDetailsTrack *self = data;
  XushiSession *session = xushi_details_context_get_session (self->context);
  XushiIndicator *indicator = xushi_details_context_get_indicator (self->context);
  XushiRect area = { 0, 0, width, height };
  XushiChartStyle small = *style;
  XushiFigure figure = { 0 };

  if (indicator == NULL)
    return;
  small.text_size *= SMALL_TEXT;
  xushi_figure_init_track (&figure, indicator, xushi_session_get_year (session),
                           xushi_session_get_month (session),
                           count_levels (xushi_indicator_get_spec (indicator)));
  xushi_figure_paint (&figure, cr, &area, &small, self->texts);
  xushi_figure_clear (&figure);
}

/* What the flags show, in words. */
static char *
describe_track (XushiSession *session, XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int year = xushi_session_get_year (session), month = xushi_session_get_month (session);
  guint overdue = 0;

  for (guint i = 0; i < spec->nodes->len; i++)
    overdue += xushi_node_is_overdue (g_ptr_array_index (spec->nodes, i), year, month);
  return g_strdup_printf (_ ("%u of %u nodes finished, %u overdue"),
                          xushi_nodes_count_finished (spec->nodes, year, month), spec->nodes->len,
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
xushi_details_track_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, XUSHI_DETAILS_TRACK (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
xushi_details_track_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  XushiDetailsTrack *self = XUSHI_DETAILS_TRACK (object);

  if (id != PROP_CONTEXT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_object (&self->context, g_value_get_object (value)))
    g_object_notify_by_pspec (object, properties[PROP_CONTEXT]);
}

static void
xushi_details_track_dispose (GObject *object)
{
  XushiDetailsTrack *self = XUSHI_DETAILS_TRACK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (xushi_details_track_parent_class)->dispose (object);
}

static void
xushi_details_track_finalize (GObject *object)
{
  xushi_text_cache_free (XUSHI_DETAILS_TRACK (object)->texts);
  G_OBJECT_CLASS (xushi_details_track_parent_class)->finalize (object);
}

static void
xushi_details_track_class_init (XushiDetailsTrackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = xushi_details_track_get_property;
  object_class->set_property = xushi_details_track_set_property;
  object_class->dispose = xushi_details_track_dispose;
  object_class->finalize = xushi_details_track_finalize;
  properties[PROP_CONTEXT] = g_param_spec_object (
      "context", NULL, NULL, XUSHI_TYPE_DETAILS_CONTEXT,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (XUSHI_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-details-track.ui");
  gtk_widget_class_bind_template_child (widget_class, XushiDetailsTrack, view);
  gtk_widget_class_set_css_name (widget_class, "detailstrack");
}

static void
xushi_details_track_init (XushiDetailsTrack *self)
{
  XushiChartStyle style;

  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_chart_style_init (&style, XUSHI_PALETTE_LIGHT, FALSE);
  self->texts = xushi_text_cache_new (&style);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  xushi_chart_view_set_draw (self->view, draw_track, self, NULL);
}

void
xushi_details_track_refresh (XushiDetailsTrack *self)
{
  XushiIndicator *indicator;
  g_autofree char *label = NULL;
  const XushiSpec *spec;
  gboolean shown;

  g_return_if_fail (XUSHI_IS_DETAILS_TRACK (self));
  indicator = xushi_details_context_get_indicator (self->context);
  spec = xushi_details_context_get_spec (self->context);
  shown = spec != NULL && spec->nodes->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (!shown)
    return;
  xushi_chart_view_set_size (self->view, VIEW_WIDTH, get_track_height (count_levels (spec)));
  label = describe_track (xushi_details_context_get_session (self->context), indicator);
  xushi_chart_view_set_label (self->view, label);
  xushi_chart_view_refresh (self->view);
}
