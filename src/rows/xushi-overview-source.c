/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-overview-source.h"

#include "rows/xushi-overview-cells.h"

/* XushiOverviewSource: see the header. The rows borrow from the plan and are collected again at
 * every “changed” of the session. */
struct _XushiOverviewSource
{
  GObject parent_instance;

  XushiSession *session; /* owned */
  XushiOverviewList list;
  GArray *rows; /* owned: of XushiOverviewRow */
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
append_targets (XushiOverviewSource *self, XushiJudgedPlan *judged)
{
  XushiArea *area = xushi_judged_plan_get_main_area (judged);
  g_autoptr (GPtrArray) targets = xushi_judged_plan_list_targets (judged, area);

  for (guint i = 0; i < targets->len; i++)
    append_row (self, area, g_ptr_array_index (targets, i));
}

static void
append_concerns (XushiOverviewSource *self, XushiJudgedPlan *judged)
{
  GArray *concerns = xushi_judged_plan_get_concerns (judged);

  for (guint i = 0; i < xushi_judged_plan_get_n_flagged (judged); i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);

      append_row (self, concern->area, concern->indicator);
    }
}

static void
collect (XushiOverviewSource *self)
{
  XushiJudgedPlan *judged = xushi_session_get_judged (self->session);
  XushiPlan *plan = xushi_judged_plan_get_plan (judged);

  g_array_set_size (self->rows, 0);
  switch (self->list)
    {
    case XUSHI_OVERVIEW_AREAS:
      for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
        append_row (self, xushi_plan_get_area (plan, i), NULL);
      break;
    case XUSHI_OVERVIEW_TARGETS:
      append_targets (self, judged);
      break;
    case XUSHI_OVERVIEW_CONCERNS:
    default:
      append_concerns (self, judged);
      break;
    }
}

static gboolean
is_same_row (GArray *a, guint i, GArray *b, guint j)
{
  const XushiOverviewRow *one = &g_array_index (a, XushiOverviewRow, i);
  const XushiOverviewRow *other = &g_array_index (b, XushiOverviewRow, j);

  return one->area == other->area && one->indicator == other->indicator;
}

/* Reports the range in which the rows differ from those @before. */
static void
tell_difference (XushiOverviewSource *self, GArray *before)
{
  guint n = self->rows->len, shorter = MIN (before->len, n), head = 0, tail = 0;

  while (head < shorter && is_same_row (before, head, self->rows, head))
    head++;
  while (tail < shorter - head
         && is_same_row (before, before->len - 1 - tail, self->rows, n - 1 - tail))
    tail++;
  if (head + tail < before->len || head + tail < n)
    xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), head, before->len - head - tail,
                                     n - head - tail);
}

static gboolean
find_row (GArray *rows, XushiIndicator *indicator, guint *found)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, XushiOverviewRow, i).indicator == indicator)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

/* A concern appears, disappears, or moves: reported as two small changes, since the range between
 * the two places may be most of the list. */
static void
move_concern (XushiOverviewSource *self, XushiIndicator *indicator)
{
  XushiJudgedPlan *judged = xushi_session_get_judged (self->session);
  guint from = 0, to = 0;
  gboolean was = find_row (self->rows, indicator, &from);
  gboolean is = xushi_judged_plan_find_concern (judged, indicator, &to)
                && to < xushi_judged_plan_get_n_flagged (judged);

  if (was && is && from == to)
    {
      xushi_grid_source_row_changed (XUSHI_GRID_SOURCE (self), to);
      return;
    }
  if (was)
    {
      g_array_remove_index (self->rows, from);
      xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), from, 1, 0);
    }
  if (is)
    {
      const XushiConcern *concern
          = &g_array_index (xushi_judged_plan_get_concerns (judged), XushiConcern, to);
      XushiOverviewRow row = { concern->area, indicator };

      g_array_insert_val (self->rows, to, row);
      xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), to, 0, 1);
    }
}

/* FALSE if more than the row of @indicator may differ. */
static gboolean
update_target (XushiOverviewSource *self, XushiIndicator *indicator)
{
  XushiJudgedPlan *judged = xushi_session_get_judged (self->session);
  XushiArea *area = xushi_judged_plan_get_main_area (judged);
  guint row;

  if (area == NULL || xushi_area_get_id (area) != xushi_indicator_get_area_id (indicator))
    return TRUE;
  if (!find_row (self->rows, indicator, &row)
      || xushi_judged_plan_get (judged, indicator)->light == XUSHI_LIGHT_NONE)
    return FALSE;
  xushi_grid_source_row_changed (XUSHI_GRID_SOURCE (self), row);
  return TRUE;
}

static void
tell_area (XushiOverviewSource *self, XushiIndicator *indicator)
{
  for (guint row = 0; row < self->rows->len; row++)
    if (xushi_area_get_id (row_at (self, row)->area) == xushi_indicator_get_area_id (indicator))
      xushi_grid_source_row_changed (XUSHI_GRID_SOURCE (self), row);
}

/* Updates the list for one indicator. FALSE if the list must be collected again. */
static gboolean
update_row (XushiOverviewSource *self, XushiIndicator *indicator)
{
  switch (self->list)
    {
    case XUSHI_OVERVIEW_AREAS:
      tell_area (self, indicator);
      return TRUE;
    case XUSHI_OVERVIEW_TARGETS:
      return update_target (self, indicator);
    case XUSHI_OVERVIEW_CONCERNS:
    default:
      move_concern (self, indicator);
      return TRUE;
    }
}

static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiOverviewSource *self)
{
  g_autoptr (GArray) before = NULL;

  if (touched != NULL && touched->len == 1 && update_row (self, g_ptr_array_index (touched, 0)))
    return;
  before = g_steal_pointer (&self->rows);
  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (XushiOverviewRow), before->len);
  collect (self);
  tell_difference (self, before);
  if (self->rows->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->rows->len);
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
                            const XushiRect *rect, const XushiChartStyle *style,
                            XushiTextCache *texts)
{
  XushiOverviewSource *self = XUSHI_OVERVIEW_SOURCE (source);

  xushi_overview_cells_draw (self->list, self->session, row_at (self, row), column, cr, rect,
                             style, texts);
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
  self->rows = g_array_new (FALSE, FALSE, sizeof (XushiOverviewRow));
}

XushiOverviewSource *
xushi_overview_source_new (XushiSession *session, XushiOverviewList list)
{
  XushiOverviewSource *self = g_object_new (XUSHI_TYPE_OVERVIEW_SOURCE, NULL);

  self->session = g_object_ref (session);
  self->list = list;
  collect (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  return self;
}

XushiArea *
xushi_overview_source_get_area (XushiOverviewSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_OVERVIEW_SOURCE (self), NULL);

  return row < self->rows->len ? row_at (self, row)->area : NULL;
}

XushiIndicator *
xushi_overview_source_get_indicator (XushiOverviewSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_OVERVIEW_SOURCE (self), NULL);

  return row < self->rows->len ? row_at (self, row)->indicator : NULL;
}
