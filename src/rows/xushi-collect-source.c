/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-collect-source.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-collect-cells.h"

/* What sets the key of a heading apart from that of a value. */
#define HEADING_KEY (G_GUINT64_CONSTANT (1) << 62)

/* A row that is shown: a value, or the heading of the department whose first value it is. */
typedef struct
{
  guint item; /* its index in the collection */
  gboolean heading;
} Row;

/* XushiCollectSource: see the header. */
struct _XushiCollectSource
{
  GObject parent_instance;

  XushiCollection *collection; /* owned */
  XushiCollectShow show;
  GArray *rows; /* owned, of Row */
};

static void xushi_collect_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiCollectSource, xushi_collect_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_collect_source_iface_init))

const char *
xushi_collect_show_to_label (XushiCollectShow show)
{
  switch (show)
    {
    case XUSHI_COLLECT_SHOW_CHANGES:
      return C_ ("collect", "Changes");
    case XUSHI_COLLECT_SHOW_LOOK:
      return C_ ("collect", "To Look At");
    case XUSHI_COLLECT_SHOW_NEW:
      return C_ ("collect", "New Values");
    case XUSHI_COLLECT_SHOW_SAME:
      return C_ ("collect", "Same");
    case XUSHI_COLLECT_SHOW_ALL:
    default:
      return C_ ("collect", "Everything");
    }
}

static gboolean
is_shown (XushiCollectShow show, XushiVerdict verdict)
{
  switch (show)
    {
    case XUSHI_COLLECT_SHOW_CHANGES:
      return verdict != XUSHI_VERDICT_SAME;
    case XUSHI_COLLECT_SHOW_LOOK:
      return verdict == XUSHI_VERDICT_REFUSED || verdict == XUSHI_VERDICT_DOUBT;
    case XUSHI_COLLECT_SHOW_NEW:
      return verdict == XUSHI_VERDICT_TAKEN;
    case XUSHI_COLLECT_SHOW_SAME:
      return verdict == XUSHI_VERDICT_SAME;
    case XUSHI_COLLECT_SHOW_ALL:
    default:
      return TRUE;
    }
}

static const Row *
row_at (XushiCollectSource *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

static const XushiCollectItem *
item_of (XushiCollectSource *self, const Row *row)
{
  return xushi_collection_get_item (self->collection, row->item);
}

static const XushiCollectFile *
file_of (XushiCollectSource *self, const XushiCollectItem *item)
{
  return xushi_collection_get_file (self->collection, item->file);
}

static void
fill (XushiCollectSource *self)
{
  const char *department = NULL;

  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < xushi_collection_get_n_items (self->collection); i++)
    {
      const XushiCollectItem *item = xushi_collection_get_item (self->collection, i);
      const Row heading = { i, TRUE }, row = { i, FALSE };

      if (!is_shown (self->show, item->verdict))
        continue;
      if (g_strcmp0 (department, item->department) != 0)
        g_array_append_val (self->rows, heading);
      department = item->department;
      g_array_append_val (self->rows, row);
    }
}

static void
refresh (XushiCollectSource *self)
{
  guint before = self->rows->len;

  fill (self);
  xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), 0, before, self->rows->len);
}

static void
takes_changed_cb (XushiCollectSource *self)
{
  if (self->rows->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, self->rows->len);
}

/* (transfer full): “未采用1，存疑2，采用5”. */
static char *
describe_counts (const guint counts[XUSHI_N_VERDICTS])
{
  GString *text = g_string_new (NULL);

  for (int verdict = 0; verdict < XUSHI_N_VERDICTS; verdict++)
    if (counts[verdict] > 0)
      g_string_append_printf (text, "%s%s %u", text->len > 0 ? _ (", ") : "",
                              xushi_verdict_to_label ((XushiVerdict) verdict), counts[verdict]);
  return g_string_free (text, FALSE);
}

/* (transfer full): the values of a department, shown or not. */
static char *
describe_department (XushiCollectSource *self, const char *department)
{
  guint counts[XUSHI_N_VERDICTS] = { 0 };

  for (guint i = 0; i < xushi_collection_get_n_items (self->collection); i++)
    {
      const XushiCollectItem *item = xushi_collection_get_item (self->collection, i);

      if (g_strcmp0 (item->department, department) == 0)
        counts[item->verdict]++;
    }
  return describe_counts (counts);
}

static const char *
name_department (const char *department)
{
  return department != NULL && *department != '\0' ? department
                                                   : C_ ("collect", "Without a department");
}

static guint
xushi_collect_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_COLLECT_SOURCE (source)->rows->len;
}

static guint
xushi_collect_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_COLLECT_N_COLUMNS;
}

static void
xushi_collect_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  xushi_collect_cells_get_column ((XushiCollectColumn) column, info);
}

static void
xushi_collect_source_get_row (XushiGridSource *source, guint number, XushiGridRow *info)
{
  XushiCollectSource *self = XUSHI_COLLECT_SOURCE (source);
  const Row *row = row_at (self, number);
  const XushiCollectItem *item = item_of (self, row);

  info->kind = row->heading ? XUSHI_GRID_ROW_HEADING : XUSHI_GRID_ROW_DATA;
  info->title = row->heading ? name_department (item->department) : item->name;
  if (row->heading)
    {
      g_autofree char *note = describe_department (self, item->department);

      g_strlcpy (info->scratch, note, sizeof info->scratch);
      info->note = info->scratch;
    }
}

static guint64
xushi_collect_source_get_row_key (XushiGridSource *source, guint number)
{
  const Row *row = row_at (XUSHI_COLLECT_SOURCE (source), number);

  return ((guint64) row->item + 1) | (row->heading ? HEADING_KEY : 0);
}

static void
xushi_collect_source_get_cell (XushiGridSource *source, guint row, guint column,
                               XushiGridCell *cell)
{
  XushiCollectSource *self = XUSHI_COLLECT_SOURCE (source);
  const XushiCollectItem *item = item_of (self, row_at (self, row));

  xushi_collect_cells_get_cell (item, file_of (self, item), (XushiCollectColumn) column, cell);
}

static void
xushi_collect_source_draw (XushiGridSource *source, guint row, guint column, cairo_t *cr,
                           const XushiRect *rect, const XushiChartStyle *style,
                           XushiTextCache *texts)
{
  XushiCollectSource *self = XUSHI_COLLECT_SOURCE (source);

  xushi_collect_cells_draw (item_of (self, row_at (self, row)), cr, rect, style);
}

static void
refuse (const XushiCollectItem *item, GError **error)
{
  if (item->verdict == XUSHI_VERDICT_SAME)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("The plan has this value already."));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("This cannot be taken: %s"),
                 item->reason != NULL ? item->reason : "");
}

static gboolean
xushi_collect_source_toggle (XushiGridSource *source, guint number, guint column, GError **error)
{
  XushiCollectSource *self = XUSHI_COLLECT_SOURCE (source);
  const Row *row = row_at (self, number);
  const XushiCollectItem *item = item_of (self, row);

  if (row->heading)
    return FALSE;
  if (xushi_collection_set_take (self->collection, row->item, !item->take))
    return TRUE;
  refuse (item, error);
  return FALSE;
}

static char *
xushi_collect_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  XushiCollectSource *self = XUSHI_COLLECT_SOURCE (source);

  return row_at (self, row)->heading ? NULL : xushi_collect_source_dup_sentence (self, row);
}

static void
xushi_collect_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_collect_source_get_n_rows;
  iface->get_n_columns = xushi_collect_source_get_n_columns;
  iface->get_column = xushi_collect_source_get_column;
  iface->get_row = xushi_collect_source_get_row;
  iface->get_row_key = xushi_collect_source_get_row_key;
  iface->get_cell = xushi_collect_source_get_cell;
  iface->draw = xushi_collect_source_draw;
  iface->toggle = xushi_collect_source_toggle;
  iface->dup_tooltip = xushi_collect_source_dup_tooltip;
}

static void
xushi_collect_source_finalize (GObject *object)
{
  XushiCollectSource *self = XUSHI_COLLECT_SOURCE (object);

  g_clear_object (&self->collection);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (xushi_collect_source_parent_class)->finalize (object);
}

static void
xushi_collect_source_class_init (XushiCollectSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_collect_source_finalize;
}

static void
xushi_collect_source_init (XushiCollectSource *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

XushiCollectSource *
xushi_collect_source_new (XushiCollection *collection)
{
  XushiCollectSource *self = g_object_new (XUSHI_TYPE_COLLECT_SOURCE, NULL);

  self->collection = g_object_ref (collection);
  g_signal_connect_object (collection, "changed", G_CALLBACK (takes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  return self;
}

XushiCollectShow
xushi_collect_source_get_show (XushiCollectSource *self)
{
  g_return_val_if_fail (XUSHI_IS_COLLECT_SOURCE (self), XUSHI_COLLECT_SHOW_CHANGES);

  return self->show;
}

void
xushi_collect_source_set_show (XushiCollectSource *self, XushiCollectShow show)
{
  g_return_if_fail (XUSHI_IS_COLLECT_SOURCE (self));

  if (self->show == show)
    return;
  self->show = show;
  refresh (self);
}

guint
xushi_collect_source_count (XushiCollectSource *self, XushiCollectShow show)
{
  guint n = 0;

  g_return_val_if_fail (XUSHI_IS_COLLECT_SOURCE (self), 0);

  for (int verdict = 0; verdict < XUSHI_N_VERDICTS; verdict++)
    if (is_shown (show, (XushiVerdict) verdict))
      n += xushi_collection_count (self->collection, (XushiVerdict) verdict);
  return n;
}

const XushiCollectItem *
xushi_collect_source_get_item (XushiCollectSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_COLLECT_SOURCE (self), NULL);

  return row < self->rows->len && !row_at (self, row)->heading
             ? item_of (self, row_at (self, row))
             : NULL;
}

char *
xushi_collect_source_dup_counts (XushiCollectSource *self)
{
  guint counts[XUSHI_N_VERDICTS];

  g_return_val_if_fail (XUSHI_IS_COLLECT_SOURCE (self), NULL);

  for (int verdict = 0; verdict < XUSHI_N_VERDICTS; verdict++)
    counts[verdict] = xushi_collection_count (self->collection, (XushiVerdict) verdict);
  return describe_counts (counts);
}

guint
xushi_collect_source_find_department (XushiCollectSource *self, const char *department)
{
  g_return_val_if_fail (XUSHI_IS_COLLECT_SOURCE (self), XUSHI_GRID_NONE);

  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->heading
        && g_strcmp0 (item_of (self, row_at (self, i))->department, department) == 0)
      return i;
  return XUSHI_GRID_NONE;
}

char *
xushi_collect_source_dup_sentence (XushiCollectSource *self, guint row)
{
  const XushiCollectItem *item;
  g_autofree char *counts = NULL;

  g_return_val_if_fail (XUSHI_IS_COLLECT_SOURCE (self), NULL);

  if (row >= self->rows->len)
    return g_strdup ("");
  item = item_of (self, row_at (self, row));
  if (!row_at (self, row)->heading)
    return xushi_collect_cells_dup_sentence (item, file_of (self, item));
  counts = describe_department (self, item->department);
  return g_strdup_printf (_ ("%s: %s"), name_department (item->department), counts);
}

guint
xushi_collect_source_get_take_column (void)
{
  return XUSHI_COLLECT_TAKE;
}
