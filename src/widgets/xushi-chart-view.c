/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/xushi-chart-view.h"

/* XushiChartView: shows what a function draws with cairo, as the painters of charts and pages do.
 * It owns nothing of the drawing; the function gets its colours from the view's style.
 *
 * CSS node: chart. Accessible role: image, with the label that was set. No keys. */

struct _XushiChartView
{
  GtkWidget parent_instance;

  XushiDrawStyle style;
  XushiChartViewDraw draw; /* nullable */
  gpointer user_data;
  GDestroyNotify destroy; /* nullable */
  int width, height;      /* at normal text size */
};

G_DEFINE_FINAL_TYPE (XushiChartView, xushi_chart_view, GTK_TYPE_WIDGET)

static void
release_draw (XushiChartView *self)
{
  GDestroyNotify destroy = g_steal_pointer (&self->destroy);

  self->draw = NULL;
  if (destroy != NULL)
    destroy (g_steal_pointer (&self->user_data));
}

static void
xushi_chart_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  XushiChartView *self = XUSHI_CHART_VIEW (widget);
  int size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;

  xushi_draw_style_init (&self->style, widget);
  *minimum = *natural = (int) (size * self->style.scale + 0.5);
}

static void
xushi_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XushiChartView *self = XUSHI_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->draw == NULL || width <= 0 || height <= 0)
    return;
  xushi_draw_style_init (&self->style, widget);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  self->draw (cr, width, height, &self->style.chart, self->user_data);
  cairo_destroy (cr);
}

static void
xushi_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (xushi_chart_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
xushi_chart_view_dispose (GObject *object)
{
  release_draw (XUSHI_CHART_VIEW (object));
  G_OBJECT_CLASS (xushi_chart_view_parent_class)->dispose (object);
}

static void
xushi_chart_view_class_init (XushiChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_chart_view_dispose;
  widget_class->measure = xushi_chart_view_measure;
  widget_class->snapshot = xushi_chart_view_snapshot;
  widget_class->css_changed = xushi_chart_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
xushi_chart_view_init (XushiChartView *self)
{
}

GtkWidget *
xushi_chart_view_new (void)
{
  return g_object_new (XUSHI_TYPE_CHART_VIEW, NULL);
}

void
xushi_chart_view_set_draw (XushiChartView *self,
                           XushiChartViewDraw draw,
                           gpointer user_data,
                           GDestroyNotify destroy)
{
  g_return_if_fail (XUSHI_IS_CHART_VIEW (self));
  release_draw (self);
  self->draw = draw;
  self->user_data = user_data;
  self->destroy = destroy;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
xushi_chart_view_set_size (XushiChartView *self, int width, int height)
{
  g_return_if_fail (XUSHI_IS_CHART_VIEW (self));
  self->width = MAX (width, 0);
  self->height = MAX (height, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
xushi_chart_view_set_label (XushiChartView *self, const char *label)
{
  g_return_if_fail (XUSHI_IS_CHART_VIEW (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
}

void
xushi_chart_view_refresh (XushiChartView *self)
{
  g_return_if_fail (XUSHI_IS_CHART_VIEW (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
