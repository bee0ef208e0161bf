/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/area/xushi-area-page.h"

#include "rows/xushi-area-source.h"
#include "app/support/xushi-counts-bar.h"
#include "app/support/xushi-settings.h"
#include "base/xushi-i18n.h"
#include "chart/xushi-distribution.h"
#include "widgets/xushi-chart-view.h"
#include "widgets/xushi-grid.h"

/* XushiAreaPage: see the header. CSS node “areapage”. */
struct _XushiAreaPage
{
  GtkWidget parent_instance;

  XushiSession *session;   /* owned */
  XushiArea *area;         /* owned */
  XushiAreaSource *source; /* owned */
  XushiTotals totals;

  /* Template children. */
  GtkWidget *head;
  GtkLabel *title;
  GtkLabel *count;
  XushiCountsBar *counts;
  XushiChartView *distribution;
  GtkWidget *scroller;
  XushiGrid *grid;
  GtkWidget *menu; /* built when first asked for; nullable */
};

G_DEFINE_FINAL_TYPE (XushiAreaPage, xushi_area_page, GTK_TYPE_WIDGET)

enum
{
  CURSOR_MOVED,
  MESSAGE,
  DETAILS_REQUESTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

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
  if (xushi_plan_is_area_touched (touched, self->area))
    refresh_head (self);
}

static void
emit_message (XushiAreaPage *self, const char *message)
{
  g_signal_emit (self, signals[MESSAGE], 0, message);
}

static void
cursor_moved_cb (XushiAreaPage *self)
{
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static void
commit_failed_cb (XushiGrid *grid, guint row, guint column, const char *text,
                  const char *reason, gpointer data)
{
  /* A refused text stays in its cell with the reason beside it; only a refused block has no place
   * of its own to show why. */
  if (*text == '\0')
    emit_message (data, reason);
}

static void
edit_refused_cb (XushiGrid *grid, guint row, guint column, const char *text, gpointer data)
{
  XushiAreaPage *self = data;
  g_autofree char *refusal = xushi_grid_source_dup_refusal (xushi_grid_get_source (grid), row, column);

  if (refusal != NULL)
    emit_message (self, refusal);
}

static void
activated_cb (XushiGrid *grid, guint row, guint column, gpointer data)
{
  g_signal_emit (data, signals[DETAILS_REQUESTED], 0);
}

static void
menu_requested_cb (XushiGrid *grid, double x, double y, gpointer data)
{
  XushiAreaPage *self = data;
  GdkRectangle at = { 0, 0, 1, 1 };

  gtk_widget_translate_coordinates (GTK_WIDGET (grid), GTK_WIDGET (self), x, y, &x, &y);
  at.x = (int) x;
  at.y = (int) y;
  if (self->menu == NULL)
    {
      g_autoptr (GtkBuilder) builder
          = gtk_builder_new_from_resource ("/io/github/xushi/Xushi/menus.ui");

      self->menu = gtk_popover_menu_new_from_model (
          G_MENU_MODEL (gtk_builder_get_object (builder, "row-menu")));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      /* Not the table: only a layout manager tells a popover that its size has changed. */
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
xushi_area_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XUSHI_AREA_PAGE (widget)->grid));
}

static void
xushi_area_page_dispose (GObject *object)
{
  XushiAreaPage *self = XUSHI_AREA_PAGE (object);

  if (self->grid != NULL)
    xushi_grid_set_source (self->grid, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);
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
  widget_class->grab_focus = xushi_area_page_grab_focus;
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
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, commit_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_requested_cb);

  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", XUSHI_TYPE_AREA_PAGE, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", XUSHI_TYPE_AREA_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DETAILS_REQUESTED]
      = g_signal_new ("details-requested", XUSHI_TYPE_AREA_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
xushi_area_page_init (XushiAreaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  xushi_chart_view_set_size (self->distribution, 300, 10);
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
  follow_read_only (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  xushi_area_get_name (area), -1);
  g_settings_bind (xushi_settings_get (), "column-widths", self->grid, "column-widths",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (follow_read_only), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::month", G_CALLBACK (xushi_grid_drop_errors),
                           self->grid, G_CONNECT_SWAPPED);
  g_signal_connect_object (area, "notify::name", G_CALLBACK (refresh_head), self,
                           G_CONNECT_SWAPPED);
  refresh_head (self);
  return GTK_WIDGET (self);
}

XushiArea *
xushi_area_page_get_area (XushiAreaPage *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_PAGE (self), NULL);

  return self->area;
}

XushiIndicator *
xushi_area_page_get_indicator (XushiAreaPage *self)
{
  guint row;

  g_return_val_if_fail (XUSHI_IS_AREA_PAGE (self), NULL);

  if (!xushi_grid_get_cursor (self->grid, &row, NULL))
    return NULL;
  return xushi_area_source_get_indicator (self->source, row);
}

void
xushi_area_page_show_indicator (XushiAreaPage *self, XushiIndicator *indicator)
{
  g_return_if_fail (XUSHI_IS_AREA_PAGE (self));

  xushi_area_source_reveal (self->source, indicator);
  xushi_grid_set_cursor_key (self->grid, xushi_area_source_key_of (indicator), NULL);
}

void
xushi_area_page_move (XushiAreaPage *self, int steps)
{
  XushiGridSource *source = XUSHI_GRID_SOURCE (self->source);
  int n_rows = (int) xushi_grid_source_get_n_rows (source), row, direction = steps < 0 ? -1 : 1;
  guint cursor, column;

  if (!xushi_grid_get_cursor (self->grid, &cursor, &column))
    return;
  for (row = (int) cursor + direction; row >= 0 && row < n_rows; row += direction)
    if (xushi_area_source_get_indicator (self->source, (guint) row) != NULL)
      {
        xushi_grid_set_cursor (self->grid, (guint) row, column);
        return;
      }
}

gboolean
xushi_area_page_finish_edit (XushiAreaPage *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_PAGE (self), FALSE);

  return xushi_grid_finish_edit (self->grid);
}

void
xushi_area_page_list_refused (XushiAreaPage *self, GPtrArray *texts)
{
  g_return_if_fail (XUSHI_IS_AREA_PAGE (self));

  xushi_grid_list_errors (self->grid, texts);
}

gboolean
xushi_area_page_is_editing (XushiAreaPage *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_PAGE (self), FALSE);

  return xushi_grid_get_editing (self->grid);
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
  at = xushi_area_page_get_indicator (self);
  next = at != NULL ? find_neighbour (self, at, 1) : NULL;
  if (xushi_grid_get_cursor (self->grid, &row, NULL))
    xushi_spec_set_string (&spec->group, xushi_area_source_get_group (self->source, row));
  if (next != NULL
      && g_strcmp0 (xushi_indicator_get_spec (next)->group, spec->group) != 0)
    next = NULL;
  id = xushi_editor_add_indicator (editor, self->area, spec, next, &error);
  if (id == 0)
    {
      emit_message (self, error->message);
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

  indicator = xushi_area_page_get_indicator (self);
  return indicator == NULL
         || xushi_editor_delete_indicator (xushi_session_get_editor (self->session), indicator,
                                           error);
}

gboolean
xushi_area_page_move_indicator (XushiAreaPage *self, int steps, GError **error)
{
  XushiIndicator *indicator = xushi_area_page_get_indicator (self), *other, *before;
  const char *group;

  if (indicator == NULL)
    return TRUE;
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

void
xushi_area_page_set_compact (XushiAreaPage *self, gboolean compact)
{
  g_return_if_fail (XUSHI_IS_AREA_PAGE (self));

  xushi_area_source_set_compact (self->source, compact);
  gtk_widget_set_visible (GTK_WIDGET (self->distribution), !compact);
}
