/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-changes-source.h"

#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "rows/xushi-changes-cells.h"

/* What sets the key of a row that is gone apart: its number may be given to another one. */
#define GONE_KEY (G_GUINT64_CONSTANT (1) << 62)

/* XushiChangesSource: see the header.
 *
 * Ownership: the rows belong to the comparison; what of the plan they name is kept besides, for until
 * the plan is compared anew a row may be drawn whose indicator was just deleted. */
struct _XushiChangesSource
{
  GObject parent_instance;

  XushiSession *session;       /* owned */
  XushiMeeting *meeting;       /* owned, nullable */
  XushiComparison *comparison; /* owned, nullable */
  XushiSinceKind kind;
  GPtrArray *rows; /* owned: of const XushiComparisonRow, those shown */
  GPtrArray *kept; /* owned: of GObject */
  guint counts[XUSHI_N_SINCE_KINDS];
  guint idle; /* the source that compares anew; 0 for none */
};

static void xushi_changes_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiChangesSource, xushi_changes_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_changes_source_iface_init))

enum
{
  COMPARED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const XushiComparisonRow *
row_at (XushiChangesSource *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

static guint64
key_of (const XushiComparisonRow *row)
{
  return row->indicator != NULL
             ? (guint64) xushi_indicator_get_id (row->indicator)
             : (guint64) xushi_indicator_get_id (row->before) | GONE_KEY;
}

/* (transfer full) (element-type guint64) */
static GArray *
list_keys (XushiChangesSource *self)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (guint64), self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint64 key = key_of (row_at (self, i));

      g_array_append_val (keys, key);
    }
  return keys;
}

/* Chooses and counts the rows, and keeps what they name. */
static void
collect (XushiChangesSource *self)
{
  const GArray *rows
      = self->comparison != NULL ? xushi_comparison_get_rows (self->comparison) : NULL;

  g_ptr_array_set_size (self->rows, 0);
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      XushiComparisonRow *row = &g_array_index (rows, XushiComparisonRow, i);

      for (int kind = 0; kind < XUSHI_N_SINCE_KINDS; kind++)
        self->counts[kind] += xushi_since_kind_has ((XushiSinceKind) kind, row);
      if (!xushi_since_kind_has (self->kind, row))
        continue;
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->kept, g_object_ref (row->area));
      if (row->indicator != NULL)
        g_ptr_array_add (self->kept, g_object_ref (row->indicator));
    }
}

/* Shows @comparison (transfer full) (nullable), and tells in which rows it differs. */
static void
show (XushiChangesSource *self, XushiComparison *comparison)
{
  g_autoptr (GArray) before = list_keys (self);
  g_autoptr (GArray) after = NULL;
  XushiComparison *old = self->comparison;
  GPtrArray *kept = self->kept;

  self->comparison = comparison;
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  collect (self);
  after = list_keys (self);
  xushi_grid_source_keys_changed (XUSHI_GRID_SOURCE (self), before, after);
  if (self->rows->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->rows->len);
  g_signal_emit (self, signals[COMPARED], 0);
  /* Not before those who are told have let go of it. */
  g_ptr_array_unref (kept);
  g_clear_pointer (&old, xushi_comparison_unref);
}

static void
compare (XushiChangesSource *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  show (self, self->meeting != NULL
                  ? xushi_meeting_compare (self->meeting,
                                           xushi_session_get_judged (self->session))
                  : NULL);
}

static gboolean
idle_cb (gpointer data)
{
  XushiChangesSource *self = data;

  self->idle = 0;
  compare (self);
  return G_SOURCE_REMOVE;
}

static void
session_changed_cb (XushiChangesSource *self)
{
  if (self->meeting != NULL && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static guint
xushi_changes_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_CHANGES_SOURCE (source)->rows->len;
}

static guint
xushi_changes_source_get_n_columns (XushiGridSource *source)
{
  return xushi_changes_cells_get_n_columns ();
}

static void
xushi_changes_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  xushi_changes_cells_get_column (column, info);
}

static void
xushi_changes_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  info->kind = XUSHI_GRID_ROW_DATA;
  info->title = xushi_changes_cells_get_name (row_at (XUSHI_CHANGES_SOURCE (source), row));
}

static guint64
xushi_changes_source_get_row_key (XushiGridSource *source, guint row)
{
  return key_of (row_at (XUSHI_CHANGES_SOURCE (source), row));
}

static void
xushi_changes_source_get_cell (XushiGridSource *source, guint row, guint column,
                               XushiGridCell *cell)
{
  XushiChangesSource *self = XUSHI_CHANGES_SOURCE (source);

  xushi_changes_cells_get_cell (self->comparison, row_at (self, row), column, cell);
}

static void
xushi_changes_source_draw (XushiGridSource *source, guint row, guint column, cairo_t *cr,
                           const XushiRect *rect, const XushiChartStyle *style,
                           XushiTextCache *texts)
{
  xushi_changes_cells_draw (row_at (XUSHI_CHANGES_SOURCE (source), row), cr, rect, style);
}

static char *
xushi_changes_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  XushiChangesSource *self = XUSHI_CHANGES_SOURCE (source);

  return xushi_changes_cells_dup_tooltip (self->comparison, row_at (self, row), column);
}

static void
xushi_changes_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_changes_source_get_n_rows;
  iface->get_n_columns = xushi_changes_source_get_n_columns;
  iface->get_column = xushi_changes_source_get_column;
  iface->get_row = xushi_changes_source_get_row;
  iface->get_row_key = xushi_changes_source_get_row_key;
  iface->get_cell = xushi_changes_source_get_cell;
  iface->draw = xushi_changes_source_draw;
  iface->dup_tooltip = xushi_changes_source_dup_tooltip;
}

static void
xushi_changes_source_finalize (GObject *object)
{
  XushiChangesSource *self = XUSHI_CHANGES_SOURCE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->kept);
  g_clear_pointer (&self->comparison, xushi_comparison_unref);
  g_clear_pointer (&self->meeting, xushi_meeting_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xushi_changes_source_parent_class)->finalize (object);
}

static void
xushi_changes_source_class_init (XushiChangesSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_changes_source_finalize;
  signals[COMPARED] = g_signal_new ("compared", XUSHI_TYPE_CHANGES_SOURCE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xushi_changes_source_init (XushiChangesSource *self)
{
  self->rows = g_ptr_array_new ();
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
}

XushiChangesSource *
xushi_changes_source_new (XushiSession *session)
{
  XushiChangesSource *self = g_object_new (XUSHI_TYPE_CHANGES_SOURCE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
xushi_changes_source_set_meeting (XushiChangesSource *self, XushiMeeting *meeting)
{
  g_return_if_fail (XUSHI_IS_CHANGES_SOURCE (self));

  g_clear_pointer (&self->meeting, xushi_meeting_unref);
  self->meeting = meeting != NULL ? xushi_meeting_ref (meeting) : NULL;
  compare (self);
}

const XushiComparison *
xushi_changes_source_get_comparison (XushiChangesSource *self)
{
  g_return_val_if_fail (XUSHI_IS_CHANGES_SOURCE (self), NULL);

  return self->comparison;
}

XushiSinceKind
xushi_changes_source_get_kind (XushiChangesSource *self)
{
  g_return_val_if_fail (XUSHI_IS_CHANGES_SOURCE (self), XUSHI_SINCE_TOLD);

  return self->kind;
}

void
xushi_changes_source_set_kind (XushiChangesSource *self, XushiSinceKind kind)
{
  g_return_if_fail (XUSHI_IS_CHANGES_SOURCE (self));

  if (self->kind == kind)
    return;
  self->kind = kind;
  compare (self);
}

const guint *
xushi_changes_source_get_counts (XushiChangesSource *self)
{
  g_return_val_if_fail (XUSHI_IS_CHANGES_SOURCE (self), NULL);

  return self->counts;
}

XushiIndicator *
xushi_changes_source_get_indicator (XushiChangesSource *self, guint row)
{
  XushiPlan *plan;
  XushiIndicator *indicator;

  g_return_val_if_fail (XUSHI_IS_CHANGES_SOURCE (self), NULL);

  indicator = row < self->rows->len ? row_at (self, row)->indicator : NULL;
  if (indicator == NULL)
    return NULL;
  /* It may have been deleted, and the plan not have been compared since. */
  plan = xushi_session_get_plan (self->session);
  return xushi_plan_find_indicator (plan, xushi_indicator_get_id (indicator)) == indicator
             ? indicator
             : NULL;
}

char *
xushi_changes_source_dup_sentence (XushiChangesSource *self, guint row)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (XUSHI_IS_CHANGES_SOURCE (self), NULL);

  if (row >= self->rows->len)
    return g_strdup ("");
  sentence = xushi_comparison_sentence (self->comparison, row_at (self, row), XUSHI_TELL_ALL);
  /* TRANSLATORS: the name of an indicator, what has happened to it */
  return *sentence != '\0' ? g_strdup_printf (_ ("%s: %s"),
                                              xushi_changes_cells_get_name (row_at (self, row)),
                                              sentence)
                           : g_strdup (xushi_changes_cells_get_name (row_at (self, row)));
}
