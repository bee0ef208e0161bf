/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-month-source.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-cell-marks.h"
#include "rows/xushi-doubt-cell.h"
#include "rows/xushi-month-commit.h"
#include "rows/xushi-row-draw.h"
#include "rows/xushi-row-edit.h"

/* XushiMonthSource: see the header. Rows and counts are collected when the view or the month
 * changes; after an edit only what it touched is counted again. */
struct _XushiMonthSource
{
  GObject parent_instance;

  XushiSession *session;  /* owned */
  XushiMonthRows *rows;   /* owned */
  GHashTable *folded;     /* owned: titles of folded groups */
  XushiRowFilter filter;  /* owned: the words */
  char *department;       /* owned, nullable */
  XushiMonthView view;    /* what is shown */
  gboolean stale;         /* edited since the rows were collected: some may not belong any more */
};

enum
{
  COUNTS_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void xushi_month_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiMonthSource, xushi_month_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_month_source_iface_init))

static const XushiMonthRow *
row_at (XushiMonthSource *self, guint row)
{
  return &g_array_index (self->rows->rows, XushiMonthRow, row);
}

static const XushiMonthGroup *
group_at (XushiMonthSource *self, guint row)
{
  return &g_array_index (self->rows->groups, XushiMonthGroup, row_at (self, row)->group);
}

static GArray *
collect_keys (XushiMonthSource *self)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (guint64), self->rows->rows->len);

  for (guint i = 0; i < self->rows->rows->len; i++)
    {
      guint64 key = xushi_month_row_get_key (self->rows, row_at (self, i));

      g_array_append_val (keys, key);
    }
  return keys;
}

/* Shows what the view asks for now. */
static void
refresh (XushiMonthSource *self)
{
  g_autoptr (GArray) before = NULL, after = NULL;

  before = collect_keys (self);
  self->view.department = self->department;
  self->view.filter = &self->filter;
  xushi_month_rows_free (self->rows);
  self->rows = xushi_month_rows_build (self->session, &self->view, self->folded);
  self->stale = FALSE;
  after = collect_keys (self);
  xushi_grid_source_keys_changed (XUSHI_GRID_SOURCE (self), before, after);
  if (after->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, after->len);
  g_signal_emit (self, signals[COUNTS_CHANGED], 0);
}

void
xushi_month_source_catch_up (XushiMonthSource *self)
{
  g_return_if_fail (XUSHI_IS_MONTH_SOURCE (self));

  if (self->stale)
    refresh (self);
}

static void
tell_row_of (XushiMonthSource *self, XushiIndicator *indicator)
{
  guint heading = 0;

  for (guint row = 0; row < self->rows->rows->len; row++)
    if (row_at (self, row)->indicator == NULL)
      heading = row;
    else if (row_at (self, row)->indicator == indicator)
      {
        xushi_grid_source_row_changed (XUSHI_GRID_SOURCE (self), row);
        xushi_grid_source_row_changed (XUSHI_GRID_SOURCE (self), heading);
        return;
      }
}

static void
session_changed_cb (XushiSession *session, GPtrArray *touched, XushiMonthSource *self)
{
  for (guint i = 0; touched != NULL && i < touched->len; i++)
    {
      if (!xushi_month_rows_update (self->rows, session, g_ptr_array_index (touched, i)))
        touched = NULL;
      else if (touched->len == 1)
        tell_row_of (self, g_ptr_array_index (touched, 0));
    }
  if (touched == NULL)
    {
      refresh (self);
      return;
    }
  self->stale = TRUE;
  if (touched->len > 1 && self->rows->rows->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->rows->rows->len);
  g_signal_emit (self, signals[COUNTS_CHANGED], 0);
}

static guint
xushi_month_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_MONTH_SOURCE (source)->rows->rows->len;
}

static guint
xushi_month_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_N_SHEET_COLUMNS;
}

/* Under a heading of its area or department, a row need not name it. */
static void
xushi_month_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  gboolean by_area = XUSHI_MONTH_SOURCE (source)->view.grouping == XUSHI_MONTH_BY_AREA;

  xushi_month_cells_get_column ((XushiSheetColumn) column, info);
  if (column == XUSHI_SHEET_AREA || column == XUSHI_SHEET_DEPARTMENT)
    info->visible = (column == XUSHI_SHEET_DEPARTMENT) == by_area;
}

static void
xushi_month_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  const XushiMonthGroup *group = group_at (self, row);
  const guint *n = group->counts.n;

  if (row_at (self, row)->indicator != NULL)
    {
      info->kind = XUSHI_GRID_ROW_DATA;
      info->title = xushi_indicator_get_name (row_at (self, row)->indicator);
      return;
    }
  info->kind = XUSHI_GRID_ROW_HEADING;
  info->title = xushi_month_group_get_title (group);
  info->foldable = TRUE;
  info->folded = g_hash_table_contains (self->folded, info->title);
  if (n[XUSHI_MONTH_WANTED] > 0)
    /* TRANSLATORS: behind a heading: filled in / expected, still to fill in */
    g_snprintf (info->scratch, sizeof info->scratch, _ ("%u/%u  %u to fill in"),
                n[XUSHI_MONTH_FILLED], n[XUSHI_MONTH_EXPECTED], n[XUSHI_MONTH_WANTED]);
  else if (n[XUSHI_MONTH_EXPECTED] > 0)
    g_snprintf (info->scratch, sizeof info->scratch, _ ("%u/%u  complete"),
                n[XUSHI_MONTH_FILLED], n[XUSHI_MONTH_EXPECTED]);
  info->note = info->scratch;
  info->n_all = n[XUSHI_MONTH_EXPECTED];
  info->n_done = n[XUSHI_MONTH_FILLED];
}

static guint64
xushi_month_source_get_row_key (XushiGridSource *source, guint row)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);

  return xushi_month_row_get_key (self->rows, row_at (self, row));
}

static gboolean
xushi_month_source_has_key (XushiGridSource *source, guint64 key)
{
  return xushi_plan_find_indicator (
             xushi_session_get_plan (XUSHI_MONTH_SOURCE (source)->session), (gint64) key)
         != NULL;
}

static void
xushi_month_source_get_cell (XushiGridSource *source, guint row, guint column,
                             XushiGridCell *cell)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);

  xushi_month_cells_get_cell (self->session, row_at (self, row)->indicator,
                              (XushiSheetColumn) column, cell);
}

static char *
xushi_month_source_dup_edit_text (XushiGridSource *source, guint row, guint column)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  XushiIndicator *indicator = row_at (self, row)->indicator;

  return indicator != NULL ? xushi_month_cells_dup_edit_text (self->session, indicator,
                                                              (XushiSheetColumn) column)
                           : g_strdup (xushi_month_group_get_title (group_at (self, row)));
}

static gboolean
xushi_month_source_commit (XushiGridSource *source, guint row, guint column, const char *text,
                           GError **error)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);

  return xushi_month_commit_cell (self->session, row_at (self, row)->indicator,
                                  (XushiSheetColumn) column, text, error);
}

static gboolean
xushi_month_source_is_entry (XushiGridSource *source, guint row, guint column)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  XushiIndicator *indicator = row_at (self, row)->indicator;

  return indicator != NULL
         && xushi_month_cells_is_entry (self->session, indicator, (XushiSheetColumn) column);
}

static gboolean
xushi_month_source_confirm (XushiGridSource *source, guint row, guint column, GError **error)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);

  return xushi_doubt_cell_confirm (self->session, row_at (self, row)->indicator, error);
}

static char *
xushi_month_source_dup_proposal (XushiGridSource *source, guint row, guint column)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);

  return column == XUSHI_SHEET_VALUE
             ? xushi_doubt_cell_dup_proposal (self->session, row_at (self, row)->indicator)
             : NULL;
}

static gboolean
xushi_month_source_toggle (XushiGridSource *source, guint row, guint column, GError **error)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  XushiIndicator *indicator = row_at (self, row)->indicator;

  return indicator != NULL && column == XUSHI_SHEET_VALUE
         && xushi_month_commit_toggle (self->session, indicator, error);
}

static gboolean
xushi_month_source_clear (XushiGridSource *source, guint row, guint n_rows,
                          GArray *columns, char **left, GError **error)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (xushi_row_edit_free);

  for (guint end = MIN (row + n_rows, self->rows->rows->len); row < end; row++)
    if (row_at (self, row)->indicator != NULL)
      g_ptr_array_add (edits, xushi_row_edit_new (self->session, row_at (self, row)->indicator));
  return xushi_month_commit_clear (self->session, edits, columns, left, error);
}

static char *
xushi_month_source_dup_refusal (XushiGridSource *source, guint row, guint column)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  XushiIndicator *indicator = row_at (self, row)->indicator;

  return indicator != NULL ? xushi_month_cells_dup_refusal (self->session, indicator,
                                                            (XushiSheetColumn) column)
                           : NULL;
}

static void
xushi_month_source_draw (XushiGridSource *source, guint row, guint column, cairo_t *cr,
                         const XushiRect *rect, const XushiChartStyle *style,
                         XushiTextCache *texts)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  XushiIndicator *indicator = row_at (self, row)->indicator;

  if (indicator == NULL)
    return;
  if (column == XUSHI_SHEET_LIGHT)
    xushi_cell_draw_light (cr, xushi_session_assess (self->session, indicator), rect, style);
  else if (column == XUSHI_SHEET_FIGURE)
    xushi_row_draw_figure (self->session, indicator, cr, rect, style, texts);
}

static void
xushi_month_source_toggle_fold (XushiGridSource *source, guint row)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  g_autofree char *title = g_strdup (xushi_month_group_get_title (group_at (self, row)));

  if (row_at (self, row)->indicator != NULL)
    return;
  if (!g_hash_table_remove (self->folded, title))
    g_hash_table_add (self->folded, g_steal_pointer (&title));
  refresh (self);
}

static char *
xushi_month_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (source);
  XushiIndicator *indicator = row_at (self, row)->indicator;

  return indicator != NULL ? xushi_month_cells_dup_tooltip (self->session, indicator,
                                                            (XushiSheetColumn) column)
                           : NULL;
}

static void
xushi_month_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_month_source_get_n_rows;
  iface->get_n_columns = xushi_month_source_get_n_columns;
  iface->get_column = xushi_month_source_get_column;
  iface->get_row = xushi_month_source_get_row;
  iface->get_row_key = xushi_month_source_get_row_key;
  iface->has_key = xushi_month_source_has_key;
  iface->get_cell = xushi_month_source_get_cell;
  iface->dup_edit_text = xushi_month_source_dup_edit_text;
  iface->commit = xushi_month_source_commit;
  iface->is_entry = xushi_month_source_is_entry;
  iface->confirm = xushi_month_source_confirm;
  iface->dup_proposal = xushi_month_source_dup_proposal;
  iface->toggle = xushi_month_source_toggle;
  iface->clear = xushi_month_source_clear;
  iface->edits = &xushi_month_edits;
  iface->dup_refusal = xushi_month_source_dup_refusal;
  iface->draw = xushi_month_source_draw;
  iface->toggle_fold = xushi_month_source_toggle_fold;
  iface->dup_tooltip = xushi_month_source_dup_tooltip;
}

static void
xushi_month_source_finalize (GObject *object)
{
  XushiMonthSource *self = XUSHI_MONTH_SOURCE (object);

  g_clear_pointer (&self->rows, xushi_month_rows_free);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  xushi_row_filter_clear (&self->filter);
  g_clear_object (&self->session);
  g_free (self->department);
  G_OBJECT_CLASS (xushi_month_source_parent_class)->finalize (object);
}

static void
xushi_month_source_class_init (XushiMonthSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_month_source_finalize;

  signals[COUNTS_CHANGED]
      = g_signal_new ("counts-changed", XUSHI_TYPE_MONTH_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);
}

static void
xushi_month_source_init (XushiMonthSource *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->view.grouping = XUSHI_MONTH_BY_DEPARTMENT;
}

XushiMonthSource *
xushi_month_source_new (XushiSession *session)
{
  XushiMonthSource *self = g_object_new (XUSHI_TYPE_MONTH_SOURCE, NULL);

  self->session = g_object_ref (session);
  self->rows = xushi_month_rows_build (session, &self->view, self->folded);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, 0);
  return self;
}

XushiMonthGrouping
xushi_month_source_get_grouping (XushiMonthSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTH_SOURCE (self), XUSHI_MONTH_BY_DEPARTMENT);

  return self->view.grouping;
}

void
xushi_month_source_set_grouping (XushiMonthSource *self, XushiMonthGrouping grouping)
{
  g_return_if_fail (XUSHI_IS_MONTH_SOURCE (self));

  self->view.grouping = grouping;
  refresh (self);
  xushi_grid_source_columns_changed (XUSHI_GRID_SOURCE (self));
}

XushiMonthKind
xushi_month_source_get_kind (XushiMonthSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTH_SOURCE (self), XUSHI_MONTH_EXPECTED);

  return self->view.kind;
}

void
xushi_month_source_set_kind (XushiMonthSource *self, XushiMonthKind kind)
{
  g_return_if_fail (XUSHI_IS_MONTH_SOURCE (self));

  self->view.kind = kind;
  refresh (self);
}

gboolean
xushi_month_source_get_with_idle (XushiMonthSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTH_SOURCE (self), FALSE);

  return self->view.with_idle;
}

void
xushi_month_source_set_with_idle (XushiMonthSource *self, gboolean with_idle)
{
  g_return_if_fail (XUSHI_IS_MONTH_SOURCE (self));

  self->view.with_idle = with_idle;
  refresh (self);
}

void
xushi_month_source_set_department (XushiMonthSource *self, const char *department)
{
  g_return_if_fail (XUSHI_IS_MONTH_SOURCE (self));

  g_free (self->department);
  self->department = g_strdup (department);
  refresh (self);
}

void
xushi_month_source_set_text (XushiMonthSource *self, const char *text)
{
  g_return_if_fail (XUSHI_IS_MONTH_SOURCE (self));

  g_free (self->filter.text);
  self->filter.text = g_strdup (text);
  refresh (self);
}

const XushiMonthCounts *
xushi_month_source_get_counts (XushiMonthSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTH_SOURCE (self), NULL);

  return &self->rows->counts;
}

guint
xushi_month_source_get_n_shown (XushiMonthSource *self)
{
  guint n = 0;

  g_return_val_if_fail (XUSHI_IS_MONTH_SOURCE (self), 0);

  for (guint i = 0; i < self->rows->groups->len; i++)
    n += g_array_index (self->rows->groups, XushiMonthGroup, i).n_shown;
  return n;
}

XushiSession *
xushi_month_source_get_session (XushiMonthSource *self)
{
  g_return_val_if_fail (XUSHI_IS_MONTH_SOURCE (self), NULL);

  return self->session;
}

XushiIndicator *
xushi_month_source_get_indicator (XushiMonthSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_MONTH_SOURCE (self), NULL);

  return row < self->rows->rows->len ? row_at (self, row)->indicator : NULL;
}

guint
xushi_month_source_find_wanted (XushiMonthSource *self, guint *column)
{
  static const XushiSheetColumn asked[] = { XUSHI_SHEET_VALUE, XUSHI_SHEET_REMARK };
  XushiGridSource *source = XUSHI_GRID_SOURCE (self);

  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    for (guint row = 0; row < self->rows->rows->len; row++)
      if (xushi_month_source_is_entry (source, row, asked[i]))
        {
          *column = asked[i];
          return row;
        }
  return XUSHI_GRID_NONE;
}

void
xushi_month_source_reveal (XushiMonthSource *self, XushiIndicator *indicator)
{
  guint64 key = (guint64) xushi_indicator_get_id (indicator);
  XushiGridSource *source = XUSHI_GRID_SOURCE (self);
  guint n = self->rows->rows->len;

  g_return_if_fail (XUSHI_IS_MONTH_SOURCE (self));

  if (xushi_grid_source_find_key (source, key, 0, n) != XUSHI_GRID_NONE)
    return;
  g_hash_table_remove_all (self->folded);
  self->view.kind = XUSHI_MONTH_EXPECTED;
  xushi_row_filter_clear (&self->filter);
  self->filter = (XushiRowFilter) { 0 };
  g_clear_pointer (&self->department, g_free);
  self->view.with_idle
      = self->view.with_idle
        || xushi_month_kinds_has (xushi_month_classify (self->session, indicator),
                                  XUSHI_MONTH_IDLE);
  refresh (self);
}
