/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/support/xushi-counts-bar.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-shape.h"
#include "figure/xushi-figure.h"
#include "widgets/xushi-chart-view.h"

#define LIGHT_SIZE 15

struct _XushiCountsBar
{
  GtkWidget parent_instance;

  /* Children, in the order of the lights. */
  GtkWidget *boxes[XUSHI_N_LIGHTS];
  GtkWidget *labels[XUSHI_N_LIGHTS];
  guint counts[XUSHI_N_LIGHTS]; /* as shown; G_MAXUINT before that */
};

G_DEFINE_FINAL_TYPE (XushiCountsBar, xushi_counts_bar, GTK_TYPE_WIDGET)

static void
draw_light (cairo_t *cr, double width, double height, const XushiChartStyle *style, gpointer data)
{
  if (GPOINTER_TO_INT (data) == XUSHI_LIGHT_NONE)
    return;
  xushi_shape_draw (cr, xushi_figure_shape ((XushiLight) GPOINTER_TO_INT (data)), width / 2,
                    height / 2, MIN (width, height) - 2, style);
}

void
xushi_light_view_set (GtkWidget *view, XushiLight light)
{
  xushi_chart_view_set_draw (XUSHI_CHART_VIEW (view), draw_light, GINT_TO_POINTER (light), NULL);
  xushi_chart_view_set_label (XUSHI_CHART_VIEW (view), xushi_light_to_label (light));
}

GtkWidget *
xushi_light_view_new (XushiLight light)
{
  GtkWidget *view = xushi_chart_view_new ();

  xushi_chart_view_set_size (XUSHI_CHART_VIEW (view), LIGHT_SIZE, LIGHT_SIZE);
  gtk_widget_set_valign (view, GTK_ALIGN_CENTER);
  xushi_light_view_set (view, light);
  return view;
}

static void
xushi_counts_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (xushi_counts_bar_parent_class)->dispose (object);
}

static void
xushi_counts_bar_class_init (XushiCountsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_counts_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "countsbar");
}

static void
xushi_counts_bar_init (XushiCountsBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 14);
  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

      self->counts[light] = G_MAXUINT;
      self->boxes[light] = box;
      self->labels[light] = gtk_label_new (NULL);
      gtk_box_append (GTK_BOX (box), xushi_light_view_new ((XushiLight) light));
      gtk_box_append (GTK_BOX (box), self->labels[light]);
      gtk_widget_set_parent (box, GTK_WIDGET (self));
    }
}

GtkWidget *
xushi_counts_bar_new (void)
{
  return g_object_new (XUSHI_TYPE_COUNTS_BAR, NULL);
}

void
xushi_counts_bar_set_totals (XushiCountsBar *self, const XushiTotals *totals)
{
  g_return_if_fail (XUSHI_IS_COUNTS_BAR (self));

  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    {
      g_autofree char *text = NULL;

      if (self->counts[light] == totals->counts[light])
        continue;
      self->counts[light] = totals->counts[light];
      text = g_strdup_printf ("%s %u", xushi_light_to_label ((XushiLight) light),
                              totals->counts[light]);
      gtk_label_set_label (GTK_LABEL (self->labels[light]), text);
      gtk_widget_set_visible (self->boxes[light], totals->counts[light] > 0);
    }
}
