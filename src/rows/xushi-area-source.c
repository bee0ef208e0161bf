/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-area-source.h"

#include "rows/xushi-area-cells.h"
#include "rows/xushi-area-commit.h"
#include "rows/xushi-area-rows.h"
#include "rows/xushi-entry-cell.h"
#include "base/xushi-i18n.h"
#include "chart/xushi-shape.h"
#include "figure/xushi-figure.h"

#define MAX_ROWS_TOLD 32

/* XushiAreaSource: see the header.
 *
 * The rows borrow from the plan and are rebuilt at every “changed” of the session that may have
 * moved any, before anything is drawn; differences are reported to the table by the rows' keys, so
 * that the cursor keeps its row. */
struct _XushiAreaSource
{
  GObject parent_instance;

  XushiSession *session; /* owned */
  XushiArea *area;       /* owned */
  GArray *rows;          /* owned: of XushiAreaRow */
  GArray *keys;          /* owned: guint64, of the rows as the table knows them */
  GHashTable *folded;    /* owned: names of folded groups */
  gboolean compact;
};

static void xushi_area_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiAreaSource, xushi_area_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_area_source_iface_init))

static const XushiAreaRow *
row_at (XushiAreaSource *self, guint row)
{
  return &g_array_index (self->rows, XushiAreaRow, row);
}

static GArray *
collect_keys (GArray *rows)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (guint64), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      guint64 key = xushi_area_row_get_key (&g_array_index (rows, XushiAreaRow, i));

      g_array_append_val (keys, key);
    }
  return keys;
}

/* Rebuilds the rows and reports to the table the range whose keys differ. */
static void
rebuild (XushiAreaSource *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->keys);
  guint head = 0, tail = 0, shorter;

  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = xushi_area_rows_build (self->area, self->folded,
                                      !xushi_session_is_read_only (self->session));
  self->keys = collect_keys (self->rows);
  if (before == NULL)
    return;
  shorter = MIN (before->len, self->keys->len);
  while (head < shorter
         && g_array_index (before, guint64, head) == g_array_index (self->keys, guint64, head))
    head++;
  while (tail < shorter - head
         && g_array_index (before, guint64, before->len - 1 - tail)
                == g_array_index (self->keys, guint64, self->keys->len - 1 - tail))
    tail++;
  if (head + tail < before->len || head + tail < self->keys->len)
    xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), head, before->len - head - tail,
                                     self->keys->len - head - tail);
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
      rebuild (self);
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
  if (XUSHI_AREA_SOURCE (source)->compact)
    info->visible = column != XUSHI_COLUMN_DEPARTMENT && column != XUSHI_COLUMN_NOTE;
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
  XushiIndicator *indicator = row_at (self, row)->indicator;

  if (column == XUSHI_COLUMN_VALUE)
    return indicator != NULL && xushi_entry_cell_takes_figure (self->session, indicator);
  return indicator != NULL || column == XUSHI_COLUMN_NAME;
}

static gboolean
xushi_area_source_clear (XushiGridSource *source, const XushiGridBlock *block, GError **error)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new ();

  for (guint row = block->row; row < block->row + block->n_rows && row < self->rows->len; row++)
    if (row_at (self, row)->indicator != NULL)
      g_ptr_array_add (indicators, row_at (self, row)->indicator);
  return xushi_area_commit_clear (self->session, indicators, (XushiAreaColumn) block->column,
                                  block->n_columns, error);
}

static gboolean
xushi_area_source_paste (XushiGridSource *source, guint row, guint column, GPtrArray *cells,
                         GError **error)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);

  return xushi_area_commit_block (self, self->session, row, column, cells, error);
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
  const XushiAssessment *assessment;
  XushiRect area = *rect;

  if (it->indicator == NULL)
    return;
  assessment = xushi_session_assess (self->session, it->indicator);
  if (column == XUSHI_COLUMN_LIGHT && assessment->light != XUSHI_LIGHT_NONE)
    xushi_shape_draw (cr, xushi_figure_shape (assessment->light), rect->x + rect->width / 2,
                      rect->y + rect->height / 2, 13 * style->scale, style);
  else if (column == XUSHI_COLUMN_FIGURE)
    {
      double height = MIN (22 * style->scale, rect->height);

      area.y += (rect->height - height) / 2;
      area.height = height;
      xushi_figure_draw (cr, it->indicator, assessment, xushi_session_get_year (self->session),
                         xushi_session_get_month (self->session), &area, 0, style, texts);
    }
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
  rebuild (self);
  xushi_grid_source_row_changed (source, row);
}

static char *
xushi_area_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (source);
  const XushiAreaRow *it = row_at (self, row);

  if (it->indicator == NULL)
    return NULL;
  return xushi_area_cells_dup_tooltip (self->session, it->indicator, (XushiAreaColumn) column);
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
  iface->clear = xushi_area_source_clear;
  iface->paste = xushi_area_source_paste;
  iface->dup_refusal = xushi_area_source_dup_refusal;
  iface->draw = xushi_area_source_draw;
  iface->toggle_fold = xushi_area_source_toggle_fold;
  iface->dup_tooltip = xushi_area_source_dup_tooltip;
}

static void
xushi_area_source_finalize (GObject *object)
{
  XushiAreaSource *self = XUSHI_AREA_SOURCE (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
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
  rebuild (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  return self;
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

void
xushi_area_source_reveal (XushiAreaSource *self, XushiIndicator *indicator)
{
  const char *group = xushi_indicator_get_spec (indicator)->group;

  g_return_if_fail (XUSHI_IS_AREA_SOURCE (self));

  if (group != NULL && g_hash_table_remove (self->folded, group))
    rebuild (self);
}

void
xushi_area_source_set_compact (XushiAreaSource *self, gboolean compact)
{
  g_return_if_fail (XUSHI_IS_AREA_SOURCE (self));

  if (self->compact == compact)
    return;
  self->compact = compact;
  xushi_grid_source_columns_changed (XUSHI_GRID_SOURCE (self));
}
