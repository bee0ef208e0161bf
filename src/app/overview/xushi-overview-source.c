/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/overview/xushi-overview-source.h"

#include "app/overview/xushi-overview-cells.h"
#include "app/support/xushi-chart-theme.h"
#include "assess/xushi-concerns.h"

/* XushiOverviewSource: see the header. The rows borrow from the plan and are collected again at
 * every “changed” of the session. */
struct _XushiOverviewSource
{
  GObject parent_instance;

  XushiSession *session; /* owned */
  XushiOverviewList list;
  GArray *rows; /* owned: of XushiOverviewRow */

  XushiDrawStyle theme;  /* of which @style was made */
  XushiChartStyle style;
  XushiTextCache *texts; /* owned; nullable until something is drawn */
};

static void xushi_overview_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiOverviewSource, xushi_overview_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_overview_source_iface_init))

static const XushiOverviewRow *
row_at (XushiOverviewSource *self, guint row)
{
  return &g_array_index (self->rows, XushiOverviewRow, row);
}

static void
append_row (XushiOverviewSource *self, XushiArea *area, XushiIndicator *indicator)
{
  XushiOverviewRow row = { area, indicator };

  g_array_append_val (self->rows, row);
}

static void
append_targets (XushiOverviewSource *self, XushiArea *area)
{
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      XushiIndicator *indicator = xushi_area_get_indicator (area, i);

      if (xushi_session_assess (self->session, indicator)->light != XUSHI_LIGHT_NONE)
        append_row (self, area, indicator);
    }
}

static const XushiAssessment *
assess_in_session (XushiIndicator *indicator, gpointer session)
{
  return xushi_session_assess (session, indicator);
}

static void
append_concerns (XushiOverviewSource *self, XushiPlan *plan)
{
  g_autoptr (GArray) concerns
      = xushi_assess_collect_concerns (plan, assess_in_session, self->session);

  for (guint i = 0; i < concerns->len; i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);

      append_row (self, concern->area, concern->indicator);
    }
}

static void
collect (XushiOverviewSource *self)
{
  XushiPlan *plan = xushi_session_get_plan (self->session);
  guint n_areas = xushi_plan_get_n_areas (plan);

  g_array_set_size (self->rows, 0);
  switch (self->list)
    {
    case XUSHI_OVERVIEW_AREAS:
      for (guint i = 0; i < n_areas; i++)
        append_row (self, xushi_plan_get_area (plan, i), NULL);
      break;
    case XUSHI_OVERVIEW_TARGETS:
      if (n_areas > 0)
        append_targets (self, xushi_plan_get_area (plan, 0));
      break;
    case XUSHI_OVERVIEW_CONCERNS:
    default:
      append_concerns (self, plan);
      break;
    }
}

static void
session_changed_cb (XushiOverviewSource *self)
{
  guint before = self->rows->len;

  collect (self);
  xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), 0, before, self->rows->len);
}

static guint
xushi_overview_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_OVERVIEW_SOURCE (source)->rows->len;
}

static guint
xushi_overview_source_get_n_columns (XushiGridSource *source)
{
  return xushi_overview_cells_get_n_columns (XUSHI_OVERVIEW_SOURCE (source)->list);
}

static void
xushi_overview_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  xushi_overview_cells_get_column (XUSHI_OVERVIEW_SOURCE (source)->list, column, info);
}

static void
xushi_overview_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  const XushiOverviewRow *it = row_at (XUSHI_OVERVIEW_SOURCE (source), row);

  info->kind = XUSHI_GRID_ROW_DATA;
  info->title = it->indicator != NULL ? xushi_indicator_get_name (it->indicator)
                                      : xushi_area_get_name (it->area);
}

static guint64
xushi_overview_source_get_row_key (XushiGridSource *source, guint row)
{
  const XushiOverviewRow *it = row_at (XUSHI_OVERVIEW_SOURCE (source), row);

  return (guint64) (it->indicator != NULL ? xushi_indicator_get_id (it->indicator)
                                          : xushi_area_get_id (it->area));
}

static void
xushi_overview_source_get_cell (XushiGridSource *source, guint row, guint column,
                                XushiGridCell *cell)
{
  XushiOverviewSource *self = XUSHI_OVERVIEW_SOURCE (source);

  xushi_overview_cells_get_cell (self->list, self->session, row_at (self, row), column, cell);
}

static void
xushi_overview_source_draw (XushiGridSource *source, guint row, guint column, cairo_t *cr,
                            const XushiGridRect *rect, const XushiDrawStyle *theme)
{
  XushiOverviewSource *self = XUSHI_OVERVIEW_SOURCE (source);

  if (self->texts == NULL || memcmp (&self->theme, theme, sizeof *theme) != 0)
    {
      self->theme = *theme;
      xushi_chart_theme_init (&self->style, theme);
      g_clear_pointer (&self->texts, xushi_text_cache_free);
      self->texts = xushi_text_cache_new (&self->style);
    }
  xushi_overview_cells_draw (self->list, self->session, row_at (self, row), column, cr, rect,
                             theme, &self->style, self->texts);
}

static char *
xushi_overview_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  XushiOverviewSource *self = XUSHI_OVERVIEW_SOURCE (source);
  const XushiOverviewRow *it = row_at (self, row);

  return it->indicator != NULL ? xushi_session_explain (self->session, it->indicator) : NULL;
}

static void
xushi_overview_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_overview_source_get_n_rows;
  iface->get_n_columns = xushi_overview_source_get_n_columns;
  iface->get_column = xushi_overview_source_get_column;
  iface->get_row = xushi_overview_source_get_row;
  iface->get_row_key = xushi_overview_source_get_row_key;
  iface->get_cell = xushi_overview_source_get_cell;
  iface->draw = xushi_overview_source_draw;
  iface->dup_tooltip = xushi_overview_source_dup_tooltip;
}

static void
xushi_overview_source_finalize (GObject *object)
{
  XushiOverviewSource *self = XUSHI_OVERVIEW_SOURCE (object);

  g_clear_pointer (&self->texts, xushi_text_cache_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_overview_source_parent_class)->finalize (object);
}

static void
xushi_overview_source_class_init (XushiOverviewSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_overview_source_finalize;
}

static void
xushi_overview_source_init (XushiOverviewSource *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (XushiOverviewRow));
}

XushiOverviewSource *
xushi_overview_source_new (XushiSession *session, XushiOverviewList list)
{
  XushiOverviewSource *self = g_object_new (XUSHI_TYPE_OVERVIEW_SOURCE, NULL);

  self->session = g_object_ref (session);
  self->list = list;
  collect (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

XushiArea *
xushi_overview_source_get_area (XushiOverviewSource *self, guint row)
{
  return row < self->rows->len ? row_at (self, row)->area : NULL;
}

XushiIndicator *
xushi_overview_source_get_indicator (XushiOverviewSource *self, guint row)
{
  return row < self->rows->len ? row_at (self, row)->indicator : NULL;
}
