/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-source-private.h"

#include "rows/xushi-area-cells.h"
#include "rows/xushi-area-commit.h"
#include "rows/xushi-area-rows.h"
#include "rows/xushi-plan-names.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-entry-cell.h"
#include "rows/xushi-row-draw.h"
#include "rows/xushi-row-edit.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-cell-marks.h"

#define MAX_ROWS_TOLD 32

static void xushi_area_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiAreaSource, xushi_area_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_area_source_iface_init))

static const XushiAreaRow *
row_at (XushiAreaSource *self, guint row)
{
  return &g_array_index (self->rows, XushiAreaRow, row);
}

void
xushi_area_source_rebuild (XushiAreaSource *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->keys);

  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = xushi_area_rows_build (xushi_session_get_plan (self->session), self->area,
                                      &self->shown, self->folded,
                                      !xushi_session_is_read_only (self->session));
  self->keys = xushi_area_rows_list_keys (self->rows);
  if (before == NULL)
    return;
  xushi_grid_source_keys_changed (XUSHI_GRID_SOURCE (self), before, self->keys);
}

void
xushi_area_source_ask (XushiAreaSource *self)
{
  xushi_area_shown_ask (&self->shown, self->session, self->area);
  self->shown_month = xushi_session_get_month (self->session);
  xushi_area_source_rebuild (self);
}

static void
tell_row_of (XushiAreaSource *self, XushiIndicator *indicator)
{
  for (guint row = 0; row < self->rows->len; row++)
    if (row_at (self, row)->indicator == indicator)
      {
        xushi_grid_source_row_changed (XUSHI_GRID_SOURCE (self), row);
        return;
      }
}

static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiAreaSource *self)
{
  if (touched == NULL)
    {
      if (self->shown_month != xushi_session_get_month (session))
        xushi_area_source_ask (self);
      else
        xushi_area_source_rebuild (self);
      if (self->rows->len > 0)
        xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->rows->len);
      return;
    }
  if (!xushi_plan_is_area_touched (touched, self->area))
    return;
  /* If much has changed, reporting all rows costs less than finding each. */
  if (touched->len > MAX_ROWS_TOLD && self->rows->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->rows->len);
  else
    for (guint i = 0; i < touched->len; i++)
      tell_row_of (self, g_ptr_array_index (touched, i));
}

static guint
xushi_area_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_AREA_SOURCE (source)->rows->len;
}

static guint
xushi_area_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_N_COLUMNS;
}

static void
xushi_area_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  xushi_area_cells_get_column ((XushiAreaColumn) column, info);
}

static void
xushi_area_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  if (it->indicator != NULL)
    {
      info->kind = XUSHI_GRID_ROW_DATA;
      info->title = xushi_indicator_get_name (it->indicator);
    }
  else if (it->n > 0)
    {
      info->kind = XUSHI_GRID_ROW_HEADING;
      info->title = it->group;
      info->foldable = TRUE;
      info->editable = !xushi_session_is_read_only (self->session);
      info->folded = g_hash_table_contains (self->folded, it->group);
      g_snprintf (info->scratch, sizeof info->scratch, "%u", it->n);
      info->note = info->folded ? info->scratch : NULL;
    }
  else
    {
      info->kind = XUSHI_GRID_ROW_ADD;
      info->title = _ ("New indicator");
    }
}

static guint64
xushi_area_source_get_row_key (XushiGridSource *source, guint row)
{
  const GArray *keys = XUSHI_AREA_SOURCE (source)->keys;

  g_return_val_if_fail (row < keys->len, 0);

  return g_array_index (keys, guint64, row);
}

/* Finds rows in folded groups, too. */
static gboolean
xushi_area_source_has_key (XushiGridSource *source, guint64 key)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  XushiIndicator *indicator = xushi_plan_find_indicator (xushi_session_get_plan (self->session),
                                                         xushi_area_row_key_to_id (key));

  return indicator != NULL
         && xushi_indicator_get_area_id (indicator) == xushi_area_get_id (self->area);
}

static void
xushi_area_source_get_cell (XushiGridSource *source, guint row, guint column,
                            XushiGridCell *cell)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  if (it->indicator != NULL)
    {
      xushi_area_cells_get_cell (self->session, it->indicator, (XushiAreaColumn) column, cell);
      /* Its whole may stand anywhere. */
      if (self->shown.sorted)
        cell->indent = 0;
      return;
    }
  if (column == XUSHI_COLUMN_NAME)
    {
      cell->text = _ ("Type a name here to add an indicator");
      cell->role = XUSHI_GRID_ROLE_DIM;
      cell->small = TRUE;
    }
  cell->editable = column == XUSHI_COLUMN_NAME;
}

static char *
xushi_area_source_dup_edit_text (XushiGridSource *source, guint row, guint column)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  if (it->indicator != NULL)
    return xushi_area_cells_dup_edit_text (self->session, it->indicator, (XushiAreaColumn) column);
  return g_strdup (it->n > 0 ? it->group : "");
}

static gboolean
xushi_area_source_commit (XushiGridSource *source, guint row, guint column, const char *text,
                          GError **error)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);
  XushiEditor *editor = xushi_session_get_editor (self->session);

  if (it->indicator != NULL)
    return xushi_area_commit_cell (self->session, it->indicator, (XushiAreaColumn) column, text,
                                   error);
  if (it->n > 0)
    {
      g_autofree char *group = g_strdup (it->group);

      return xushi_editor_rename_group (editor, self->area, group, text, error);
    }
  return xushi_area_commit_new (self->session, self->area, text, error);
}

static gboolean
xushi_area_source_is_entry (XushiGridSource *source, guint row, guint column)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  if (it->indicator == NULL)
    return column == XUSHI_COLUMN_NAME;
  return xushi_area_cells_is_entry (self->session, it->indicator, (XushiAreaColumn) column);
}

static gboolean
xushi_area_source_is_empty (XushiGridSource *source, guint row, guint column)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  return it->indicator == NULL
         || xushi_area_cells_is_empty (self->session, it->indicator, (XushiAreaColumn) column);
}

static GStrv
xushi_area_source_list_completions (XushiGridSource *source, guint row, guint column,
                                    const char *typed)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  gboolean named = column == XUSHI_COLUMN_DEPARTMENT && row_at (self, row)->indicator != NULL;

  return named ? xushi_plan_names_complete (self->session, XUSHI_ROW_DEPARTMENT, typed) : NULL;
}

static gboolean
xushi_area_source_confirm (XushiGridSource *source, guint row, guint column, GError **error)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);

  return xushi_doubt_cell_confirm (self->session, row_at (self, row)->indicator, error);
}

static char *
xushi_area_source_dup_proposal (XushiGridSource *source, guint row, guint column)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  XushiIndicator *indicator = row_at (self, row)->indicator;

  return column == XUSHI_COLUMN_VALUE && indicator != NULL
             ? xushi_doubt_cell_dup_proposal (self->session, indicator)
             : NULL;
}

static gboolean
xushi_area_source_clear (XushiGridSource *source, guint row, guint n_rows, GArray *columns,
                         char **left, GError **error)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (xushi_row_edit_free);

  for (guint end = MIN (row + n_rows, self->rows->len); row < end; row++)
    if (row_at (self, row)->indicator != NULL)
      g_ptr_array_add (edits, xushi_row_edit_new (self->session, row_at (self, row)->indicator));
  return xushi_area_commit_clear (self->session, edits, columns, left, error);
}

static char *
xushi_area_source_dup_copy_text (XushiGridSource *source, guint row, guint column)
{
  XushiIndicator *indicator = row_at (XUSHI_AREA_SOURCE (source), row)->indicator;

  return indicator != NULL ? xushi_area_cells_dup_copy_text (indicator, (XushiAreaColumn) column)
                           : NULL;
}

static char *
xushi_area_source_dup_refusal (XushiGridSource *source, guint row, guint column)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  XushiIndicator *indicator = xushi_area_source_get_indicator (self, row);

  if (indicator == NULL)
    return row_at (self, row)->n > 0 ? xushi_area_cells_dup_heading_refusal (self->session) : NULL;
  return xushi_area_cells_dup_refusal (self->session, indicator, (XushiAreaColumn) column);
}

static void
xushi_area_source_draw (XushiGridSource *source, guint row, guint column, cairo_t *cr,
                        const XushiRect *rect, const XushiChartStyle *style,
                        XushiTextCache *texts)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  if (it->indicator == NULL)
    return;
  if (column == XUSHI_COLUMN_LIGHT)
    xushi_cell_draw_light (cr, xushi_session_assess (self->session, it->indicator), rect, style);
  else if (column == XUSHI_COLUMN_FIGURE)
    xushi_row_draw_figure (self->session, it->indicator, cr, rect, style, texts);
}

static void
xushi_area_source_toggle_fold (XushiGridSource *source, guint row)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  if (it->indicator != NULL || it->n == 0)
    return;
  if (!g_hash_table_remove (self->folded, it->group))
    g_hash_table_add (self->folded, g_strdup (it->group));
  xushi_area_source_rebuild (self);
  xushi_grid_source_row_changed (source, row);
}

/* What a sorted table does not show by the places of its rows. */
static char *
dup_place (XushiAreaSource *self, const XushiAreaRow *row)
{
  const XushiSpec *spec = xushi_indicator_get_spec (row->indicator);
  XushiPlan *plan = xushi_session_get_plan (self->session);
  XushiIndicator *whole
      = spec->parent_key != NULL ? xushi_plan_find_key (plan, spec->parent_key) : NULL;

  if (whole != NULL)
    /* TRANSLATORS: where a part belongs: the group, if there is one, and the name of the whole */
    return g_strdup_printf (_ ("%s: part of “%s”"),
                            row->group != NULL ? row->group : xushi_area_get_name (self->area),
                            xushi_indicator_get_name (whole));
  return g_strdup (row->group);
}

static char *
xushi_area_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);
  g_autofree char *told = NULL;
  g_autofree char *place = NULL;

  if (it->indicator == NULL)
    return NULL;
  told = xushi_area_cells_dup_tooltip (self->session, it->indicator, (XushiAreaColumn) column);
  if (column == XUSHI_COLUMN_NAME && self->shown.sorted)
    place = dup_place (self, it);
  if (place != NULL && told != NULL)
    return g_strdup_printf ("%s\n%s", place, told);
  return place != NULL ? g_steal_pointer (&place) : g_steal_pointer (&told);
}

static gboolean
xushi_area_source_get_sort_of_grid (XushiGridSource *source, guint *column, gboolean *descending)
{
  const XushiAreaShown *shown = &XUSHI_AREA_SOURCE (source)->shown;

  *column = shown->column;
  *descending = shown->descending;
  return shown->sorted;
}

static void
xushi_area_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_area_source_get_n_rows;
  iface->get_n_columns = xushi_area_source_get_n_columns;
  iface->get_column = xushi_area_source_get_column;
  iface->get_row = xushi_area_source_get_row;
  iface->get_row_key = xushi_area_source_get_row_key;
  iface->has_key = xushi_area_source_has_key;
  iface->get_cell = xushi_area_source_get_cell;
  iface->dup_edit_text = xushi_area_source_dup_edit_text;
  iface->commit = xushi_area_source_commit;
  iface->is_entry = xushi_area_source_is_entry;
  iface->confirm = xushi_area_source_confirm;
  iface->dup_proposal = xushi_area_source_dup_proposal;
  iface->is_empty = xushi_area_source_is_empty;
  iface->list_completions = xushi_area_source_list_completions;
  iface->clear = xushi_area_source_clear;
  iface->dup_copy_text = xushi_area_source_dup_copy_text;
  iface->edits = &xushi_area_edits;
  iface->dup_refusal = xushi_area_source_dup_refusal;
  iface->draw = xushi_area_source_draw;
  iface->toggle_fold = xushi_area_source_toggle_fold;
  iface->dup_tooltip = xushi_area_source_dup_tooltip;
  iface->get_sort = xushi_area_source_get_sort_of_grid;
}

static void
xushi_area_source_finalize (GObject *object)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  xushi_area_shown_clear (&self->shown);
  g_clear_object (&self->area);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_area_source_parent_class)->finalize (object);
}

static void
xushi_area_source_class_init (XushiAreaSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_area_source_finalize;
}

static void
xushi_area_source_init (XushiAreaSource *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

XushiAreaSource *
xushi_area_source_new (XushiSession *session, XushiArea *area)
{
  XushiAreaSource *self = g_object_new (XUSHI_TYPE_AREA_SOURCE, NULL);

  self->session = g_object_ref (session);
  self->area = g_object_ref (area);
  xushi_area_source_rebuild (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  return self;
}

XushiSession *
xushi_area_source_get_session (XushiAreaSource *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), NULL);

  return self->session;
}

XushiArea *
xushi_area_source_get_area (XushiAreaSource *self)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), NULL);

  return self->area;
}

XushiIndicator *
xushi_area_source_get_indicator (XushiAreaSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), NULL);

  return row < self->rows->len ? row_at (self, row)->indicator : NULL;
}

const char *
xushi_area_source_get_group (XushiAreaSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_AREA_SOURCE (self), NULL);

  return row < self->rows->len ? row_at (self, row)->group : NULL;
}

guint64
xushi_area_source_key_of (XushiIndicator *indicator)
{
  XushiAreaRow row = { .indicator = indicator };

  return xushi_area_row_get_key (&row);
}
