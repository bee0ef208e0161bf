/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/overview/xushi-overview-page.h"

#include "rows/xushi-overview-source.h"
#include "app/support/xushi-counts-bar.h"
#include "base/xushi-i18n.h"
#include "widgets/xushi-grid.h"

/* The largest share of the height that the two lists above take by default. */
#define UPPER_SHARE 0.62

/* XushiOverviewPage: see the header. CSS node “overviewpage”. Its three lists are read-only tables,
 * which are drawn, so that a plan's first page costs no more than any other. */
struct _XushiOverviewPage
{
  GtkWidget parent_instance;

  XushiSession *session; /* owned */
  int position;          /* of the divider, as last placed; -1 before that */

  /* Template children. */
  GtkWidget *head;
  GtkWidget *body;
  GtkLabel *title;
  XushiCountsBar *counts;
  XushiGrid *areas;
  XushiGrid *targets;
  XushiGrid *concerns;
};

G_DEFINE_FINAL_TYPE (XushiOverviewPage, xushi_overview_page, GTK_TYPE_WIDGET)

enum
{
  AREA_ACTIVATED,
  INDICATOR_ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
refresh_head (XushiOverviewPage *self)
{
  XushiTotals totals;

  xushi_judged_plan_get_totals (xushi_session_get_judged (self->session), &totals);
  gtk_label_set_label (self->title,
                       xushi_plan_get_info (xushi_session_get_plan (self->session))->title);
  xushi_counts_bar_set_totals (self->counts, &totals);
}

static void
area_activated_cb (XushiGrid *grid, guint row, guint column, gpointer data)
{
  XushiOverviewSource *source = XUSHI_OVERVIEW_SOURCE (xushi_grid_get_source (grid));
  XushiArea *area = xushi_overview_source_get_area (source, row);

  if (area != NULL)
    g_signal_emit (data, signals[AREA_ACTIVATED], 0, area);
}

static void
indicator_activated_cb (XushiGrid *grid, guint row, guint column, gpointer data)
{
  XushiOverviewSource *source = XUSHI_OVERVIEW_SOURCE (xushi_grid_get_source (grid));
  XushiIndicator *indicator = xushi_overview_source_get_indicator (source, row);

  if (indicator != NULL)
    g_signal_emit (data, signals[INDICATOR_ACTIVATED], 0, indicator);
}

static gboolean
xushi_overview_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_OVERVIEW_PAGE (widget)->areas));
}

/* GTK would take the focus, when it leaves, back to where grab_focus () puts it. */
static gboolean
xushi_overview_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (direction == GTK_DIR_TAB_FORWARD
      && (focus == NULL || !gtk_widget_is_ancestor (focus, widget)))
    return gtk_widget_grab_focus (widget);
  return gtk_widget_child_focus (XUSHI_OVERVIEW_PAGE (widget)->body, direction);
}

static void
xushi_overview_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  XushiOverviewPage *self = XUSHI_OVERVIEW_PAGE (widget);
  int head_minimum, head_natural;

  gtk_widget_measure (self->head, orientation, -1, &head_minimum, &head_natural, NULL, NULL);
  gtk_widget_measure (self->body, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, head_minimum);
      *natural = MAX (*natural, head_natural);
      return;
    }
  *minimum += head_minimum;
  *natural += head_natural;
}

/* The lists above are shown whole if that leaves a share for the one below, until the divider is
 * moved by hand. */
static void
place_divider (XushiOverviewPage *self, int height)
{
  GtkPaned *body = GTK_PANED (self->body);
  int areas, targets, position;

  if (self->position >= 0 && gtk_paned_get_position (body) != self->position)
    return;
  gtk_widget_measure (GTK_WIDGET (self->areas), GTK_ORIENTATION_VERTICAL, -1, NULL, &areas, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (self->targets), GTK_ORIENTATION_VERTICAL, -1, NULL, &targets,
                      NULL, NULL);
  position = MIN (MAX (areas, targets), (int) (height * UPPER_SHARE));
  if (position == self->position)
    return;
  gtk_paned_set_position (body, position);
  self->position = gtk_paned_get_position (body);
}

static void
xushi_overview_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XushiOverviewPage *self = XUSHI_OVERVIEW_PAGE (widget);
  GtkAllocation area = { 0, 0, width, 0 };

  gtk_widget_measure (self->head, GTK_ORIENTATION_VERTICAL, -1, NULL, &area.height, NULL, NULL);
  gtk_widget_size_allocate (self->head, &area, -1);
  area.y = area.height;
  area.height = MAX (height - area.height, 0);
  gtk_widget_measure (self->body, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  place_divider (self, area.height);
  gtk_widget_size_allocate (self->body, &area, -1);
}

static void
xushi_overview_page_dispose (GObject *object)
{
  XushiOverviewPage *self = XUSHI_OVERVIEW_PAGE (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_overview_page_parent_class)->dispose (object);
}

static void
xushi_overview_page_class_init (XushiOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_overview_page_dispose;
  widget_class->measure = xushi_overview_page_measure;
  widget_class->size_allocate = xushi_overview_page_size_allocate;
  widget_class->focus = xushi_overview_page_focus;
  widget_class->grab_focus = xushi_overview_page_grab_focus;
  g_type_ensure (XUSHI_TYPE_COUNTS_BAR);
  g_type_ensure (XUSHI_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-overview-page.ui");
  gtk_widget_class_set_css_name (widget_class, "overviewpage");
  gtk_widget_class_bind_template_child (widget_class, XushiOverviewPage, head);
  gtk_widget_class_bind_template_child (widget_class, XushiOverviewPage, body);
  gtk_widget_class_bind_template_child (widget_class, XushiOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, XushiOverviewPage, counts);
  gtk_widget_class_bind_template_child (widget_class, XushiOverviewPage, areas);
  gtk_widget_class_bind_template_child (widget_class, XushiOverviewPage, targets);
  gtk_widget_class_bind_template_child (widget_class, XushiOverviewPage, concerns);
  gtk_widget_class_bind_template_callback (widget_class, area_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, indicator_activated_cb);

  signals[AREA_ACTIVATED]
      = g_signal_new ("area-activated", XUSHI_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, XUSHI_TYPE_AREA);
  signals[INDICATOR_ACTIVATED]
      = g_signal_new ("indicator-activated", XUSHI_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 1, XUSHI_TYPE_INDICATOR);
}

static void
xushi_overview_page_init (XushiOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->position = -1;
}

static void
set_list (XushiOverviewPage *self, XushiGrid *grid, XushiOverviewList list, const char *label)
{
  g_autoptr (XushiOverviewSource) source = xushi_overview_source_new (self->session, list);

  xushi_grid_set_source (grid, XUSHI_GRID_SOURCE (source));
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

GtkWidget *
xushi_overview_page_new (XushiSession *session)
{
  XushiOverviewPage *self = g_object_new (XUSHI_TYPE_OVERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  set_list (self, self->areas, XUSHI_OVERVIEW_AREAS, _ ("Areas"));
  set_list (self, self->targets, XUSHI_OVERVIEW_TARGETS,
            C_ ("column", "Main targets"));
  set_list (self, self->concerns, XUSHI_OVERVIEW_CONCERNS,
            C_ ("column", "Red flags and slow items"));
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh_head), self,
                           G_CONNECT_SWAPPED);
  refresh_head (self);
  return GTK_WIDGET (self);
}
