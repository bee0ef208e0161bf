/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/area/xushi-area-page-private.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-distribution.h"
#include "rows/xushi-entry-cell.h"

static void xushi_area_page_iface_init (XushiPlanPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiAreaPage, xushi_area_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_PLAN_PAGE,
                                                      xushi_area_page_iface_init))

static void
draw_distribution (cairo_t *cr, double width, double height, const XushiChartStyle *style,
                   gpointer data)
{
  XushiAreaPage *self = data;
  XushiDistributionSpec spec = { 0 };
  XushiRect rect = { 0, 0, width, height };

  for (int light = 0; light < XUSHI_N_LIGHTS; light++)
    spec.counts[light] = self->totals.counts[light];
  xushi_distribution_draw (cr, &spec, &rect, style, NULL);
}

static void
refresh_head (XushiAreaPage *self)
{
  g_autofree char *count = NULL;

  xushi_judged_plan_get_area_totals (xushi_session_get_judged (self->session), self->area,
                                     &self->totals);
  count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", self->totals.n_all),
      self->totals.n_all);
  gtk_label_set_label (self->title, xushi_area_get_name (self->area));
  gtk_label_set_label (self->count, count);
  xushi_counts_bar_set_totals (self->counts, &self->totals);
  xushi_chart_view_refresh (self->distribution);
}

static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiAreaPage *self)
{
  if (!xushi_plan_is_area_touched (touched, self->area))
    return;
  refresh_head (self);
  /* Only then may rows have come or gone. */
  if (touched == NULL)
    xushi_area_page_refresh_shown (self);
}

static XushiGrid *
xushi_area_page_get_grid (XushiPlanPage *page)
{
  return XUSHI_AREA_PAGE (page)->grid;
}

static XushiIndicator *
xushi_area_page_get_indicator (XushiPlanPage *page, guint row)
{
  return xushi_area_source_get_indicator (XUSHI_AREA_PAGE (page)->source, row);
}

static void
xushi_area_page_show_indicator (XushiPlanPage *page, XushiIndicator *indicator,
                                const char *column)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (page);

  xushi_area_source_reveal (self->source, indicator);
  xushi_area_page_refresh_shown (self);
  xushi_grid_set_cursor_key (self->grid, xushi_area_source_key_of (indicator), column);
}

static int
xushi_area_page_get_entry_month (XushiPlanPage *page, guint row, guint column)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (page);
  XushiIndicator *indicator = xushi_area_source_get_indicator (self->source, row);

  return indicator != NULL && column == XUSHI_COLUMN_VALUE
             ? xushi_entry_cell_get_other_month (self->session, indicator)
             : 0;
}

static void
xushi_area_page_set_compact (XushiPlanPage *page, gboolean compact)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (page);

  gtk_widget_set_visible (GTK_WIDGET (self->distribution), !compact);
}

static void
xushi_area_page_iface_init (XushiPlanPageInterface *iface)
{
  iface->get_grid = xushi_area_page_get_grid;
  iface->get_indicator = xushi_area_page_get_indicator;
  iface->show_indicator = xushi_area_page_show_indicator;
  iface->get_entry_month = xushi_area_page_get_entry_month;
  iface->set_compact = xushi_area_page_set_compact;
}

static gboolean
xushi_area_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_AREA_PAGE (widget)->grid));
}

/* While the page was away nobody's hands were on its rows. */
static void
xushi_area_page_map (GtkWidget *widget)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (widget);

  GTK_WIDGET_CLASS (xushi_area_page_parent_class)->map (widget);
  xushi_area_source_ask_again (self->source);
  xushi_area_page_refresh_shown (self);
}

/* GTK would take the focus, when it leaves, back to where grab_focus () puts it. */
static gboolean
xushi_area_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (direction == GTK_DIR_TAB_FORWARD
      && (focus == NULL || !gtk_widget_is_ancestor (focus, widget)))
    return gtk_widget_grab_focus (widget);
  return gtk_widget_child_focus (XUSHI_AREA_PAGE (widget)->scroller, direction);
}

static void
xushi_area_page_dispose (GObject *object)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (object);

  if (self->grid != NULL)
    {
      xushi_plan_page_dispose (XUSHI_PLAN_PAGE (self));
      xushi_grid_set_source (self->grid, NULL);
    }
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->shown_bar, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  self->grid = NULL;
  g_clear_object (&self->source);
  g_clear_object (&self->area);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_area_page_parent_class)->dispose (object);
}

static void
xushi_area_page_class_init (XushiAreaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xushi_area_page_dispose;
  widget_class->focus = xushi_area_page_focus;
  widget_class->grab_focus = xushi_area_page_grab_focus;
  widget_class->map = xushi_area_page_map;
  g_type_ensure (XUSHI_TYPE_COUNTS_BAR);
  g_type_ensure (XUSHI_TYPE_CHART_VIEW);
  g_type_ensure (XUSHI_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/xushi/Xushi/xushi-area-page.ui");
  gtk_widget_class_set_css_name (widget_class, "areapage");
  gtk_widget_class_bind_template_child (widget_class, XushiAreaPage, head);
  gtk_widget_class_bind_template_child (widget_class, XushiAreaPage, title);
  gtk_widget_class_bind_template_child (widget_class, XushiAreaPage, count);
  gtk_widget_class_bind_template_child (widget_class, XushiAreaPage, counts);
  gtk_widget_class_bind_template_child (widget_class, XushiAreaPage, distribution);
  gtk_widget_class_bind_template_child (widget_class, XushiAreaPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, XushiAreaPage, grid);
  xushi_area_page_bind_view (widget_class);
}

static void
xushi_area_page_init (XushiAreaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_chart_view_set_size (self->distribution, 190, 10);
  xushi_chart_view_set_draw (self->distribution, draw_distribution, self, NULL);
  xushi_chart_view_set_label (self->distribution, _ ("Distribution of the lights"));
}

static void
follow_read_only (XushiAreaPage *self)
{
  xushi_grid_set_editable (self->grid, !xushi_session_is_read_only (self->session));
}

GtkWidget *
xushi_area_page_new (XushiSession *session, XushiArea *area)
{
  XushiAreaPage *self = g_object_new (XUSHI_TYPE_AREA_PAGE, NULL);

  self->session = g_object_ref (session);
  self->area = g_object_ref (area);
  self->source = xushi_area_source_new (session, area);
  xushi_grid_set_source (self->grid, XUSHI_GRID_SOURCE (self->source));
  xushi_plan_page_connect (XUSHI_PLAN_PAGE (self), "row-menu");
  follow_read_only (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  xushi_area_get_name (area), -1);
  /* All areas of a plan show the same columns. */
  xushi_plan_page_keep_columns (XUSHI_PLAN_PAGE (self), session, "area");
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (follow_read_only), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::month", G_CALLBACK (xushi_grid_drop_errors),
                           self->grid, G_CONNECT_SWAPPED);
  g_signal_connect_object (area, "notify::name", G_CALLBACK (refresh_head), self,
                           G_CONNECT_SWAPPED);
  refresh_head (self);
  xushi_area_page_refresh_shown (self);
  return GTK_WIDGET (self);
}

XushiArea *
xushi_area_page_get_area (XushiAreaPage *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_PAGE (self), NULL);

  return self->area;
}

/* The indicator @offset places after @indicator in its area; NULL beyond either end. */
static XushiIndicator *
find_neighbour (XushiAreaPage *self, XushiIndicator *indicator, int offset)
{
  int n = (int) xushi_area_get_n_indicators (self->area);

  for (int i = 0; i < n; i++)
    if (xushi_area_get_indicator (self->area, (guint) i) == indicator)
      return i + offset >= 0 && i + offset < n
                 ? xushi_area_get_indicator (self->area, (guint) (i + offset))
                 : NULL;
  return NULL;
}

void
xushi_area_page_add_indicator (XushiAreaPage *self)
{
  XushiEditor *editor;
  g_autoptr (XushiSpec) spec = xushi_spec_new (_ ("New indicator"));
  XushiIndicator *at;
  XushiIndicator *next;
  g_autoptr (GError) error = NULL;
  guint row = 0;
  gint64 id;

  g_return_if_fail (XUSHI_IS_AREA_PAGE (self));

  editor = xushi_session_get_editor (self->session);
  at = xushi_plan_page_get_indicator (XUSHI_PLAN_PAGE (self));
  next = at != NULL ? find_neighbour (self, at, 1) : NULL;
  if (xushi_grid_get_cursor (self->grid, &row, NULL))
    xushi_spec_set_string (&spec->group, xushi_area_source_get_group (self->source, row));
  if (next != NULL
      && g_strcmp0 (xushi_indicator_get_spec (next)->group, spec->group) != 0)
    next = NULL;
  id = xushi_editor_add_indicator (editor, self->area, spec, next, &error);
  if (id == 0)
    {
      xushi_plan_page_emit_message (XUSHI_PLAN_PAGE (self), error->message);
      return;
    }
  xushi_grid_set_cursor_key (self->grid, (guint64) id, "name");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  xushi_grid_begin_edit (self->grid);
}

gboolean
xushi_area_page_delete_indicator (XushiAreaPage *self, GError **error)
{
  XushiIndicator *indicator;

  g_return_val_if_fail (XUSHI_IS_AREA_PAGE (self), FALSE);

  indicator = xushi_plan_page_get_indicator (XUSHI_PLAN_PAGE (self));
  return indicator == NULL
         || xushi_editor_delete_indicator (xushi_session_get_editor (self->session), indicator,
                                           error);
}

gboolean
xushi_area_page_move_indicator (XushiAreaPage *self, int steps, GError **error)
{
  XushiIndicator *indicator = xushi_plan_page_get_indicator (XUSHI_PLAN_PAGE (self));
  XushiIndicator *other, *before;
  const char *group;

  if (indicator == NULL)
    return TRUE;
  if (!xushi_area_source_can_move (self->source, error))
    return FALSE;
  other = find_neighbour (self, indicator, steps);
  if (other == NULL)
    return TRUE;
  group = xushi_indicator_get_spec (other)->group;
  before = steps < 0 ? other : find_neighbour (self, indicator, steps + 1);
  /* When it crosses into the next group, it becomes the first one there. */
  if (steps > 0 && g_strcmp0 (group, xushi_indicator_get_spec (indicator)->group) != 0)
    before = other;
  return xushi_editor_move_indicator (xushi_session_get_editor (self->session), indicator,
                                      self->area, group, before, error);
}
