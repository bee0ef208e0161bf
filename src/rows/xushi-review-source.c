/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-review-source.h"

#include "rows/xushi-review-cells.h"
#include "base/xushi-i18n.h"

#include <string.h>

/* Keys of headings are larger than all ids. */
#define HEADING_KEYS ((guint64) 1 << 62)

/* Instead of an area: what is to be decided first, and the goals of several years. */
#define FIRST ""
#define LONG "\001"

/* One row: a heading, which has an area, or a proposal. Rows are collected again at each change of
 * the review, so that the proposals that they borrow exist. */
typedef struct
{
  const char *area; /* heading: interned; or FIRST, LONG */
  const XushiProposal *proposal; /* borrowed; NULL for a heading */
  guint64 id;       /* of the proposal, or the heading's key */
  guint n;          /* heading: its proposals */
  char *part_name;  /* owned; NULL except for a part: 其中 and its name */
} Row;

static void
clear_row (gpointer row)
{
  g_free (((Row *) row)->part_name);
}

struct _XushiReviewSource
{
  GObject parent_instance;

  XushiReview *review; /* owned */
  GArray *rows;        /* owned: of Row */
  GHashTable *folded;  /* owned: interned names of areas */
  GHashTable *keys;    /* owned: interned name of an area → number of its key */
  gboolean doubtful_first;
  gboolean hide_rejected;
};

static void xushi_review_source_iface_init (XushiGridSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (XushiReviewSource, xushi_review_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (XUSHI_TYPE_GRID_SOURCE,
                                                      xushi_review_source_iface_init))

static const Row *
row_at (XushiReviewSource *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

static gboolean
is_listed (XushiReviewSource *self, const XushiProposal *proposal)
{
  return xushi_review_is_listed (self->review, proposal)
         && (!self->hide_rejected || proposal->state != XUSHI_PROPOSAL_REJECTED);
}

static gboolean
stands_first (XushiReviewSource *self, const XushiProposal *proposal)
{
  return self->doubtful_first && xushi_proposal_is_doubtful (proposal)
         && !xushi_proposal_is_long (proposal);
}

/* The heading under which the proposal stands, interned. */
static const char *
heading_of (XushiReviewSource *self, const XushiProposal *proposal)
{
  if (xushi_proposal_is_long (proposal))
    return g_intern_static_string (LONG);
  return g_intern_string (stands_first (self, proposal) ? FIRST : proposal->area);
}

static guint64
heading_key (XushiReviewSource *self, const char *area)
{
  gpointer number = g_hash_table_lookup (self->keys, area);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (self->keys) + 1);
      g_hash_table_insert (self->keys, (gpointer) area, number);
    }
  return HEADING_KEYS + GPOINTER_TO_UINT (number);
}

static int
compare_confidence (gconstpointer a, gconstpointer b)
{
  const XushiProposal *x = *(const XushiProposal *const *) a;
  const XushiProposal *y = *(const XushiProposal *const *) b;

  if (x->confidence != y->confidence)
    return x->confidence < y->confidence ? -1 : 1;
  return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* (transfer full): the proposals of each area in the order of the report, under its interned name;
 * @areas gets the names in the order of occurrence. */
static GHashTable *
sort_into_areas (XushiReviewSource *self, GPtrArray *areas)
{
  GHashTable *lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < xushi_review_get_n_proposals (self->review); i++)
    {
      const XushiProposal *proposal = xushi_review_get_proposal (self->review, i);
      const char *area = heading_of (self, proposal);
      GPtrArray *list = g_hash_table_lookup (lists, area);

      if (!is_listed (self, proposal))
        continue;
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (lists, (gpointer) area, list);
          if (!g_str_equal (area, LONG))
            g_ptr_array_insert (areas, g_str_equal (area, FIRST) ? 0 : -1, (gpointer) area);
        }
      g_ptr_array_add (list, (gpointer) proposal);
    }
  /* What this year does not judge comes last. */
  if (g_hash_table_contains (lists, g_intern_static_string (LONG)))
    g_ptr_array_add (areas, (gpointer) g_intern_static_string (LONG));
  return lists;
}

/* (transfer full) (nullable): the name of a part below its whole; NULL if it is not a part. */
static char *
name_part (XushiReviewSource *self, const XushiProposal *proposal)
{
  const XushiProposal *parent
      = proposal->parent != 0 ? xushi_review_find (self->review, proposal->parent) : NULL;

  if (parent == NULL || !is_listed (self, parent) || stands_first (self, proposal)
      || heading_of (self, parent) != heading_of (self, proposal))
    return NULL;
  /* TRANSLATORS: a part of the indicator above: its name */
  return g_strdup_printf (_ ("of which %s"), proposal->spec->name);
}

static void
append_area (XushiReviewSource *self, GArray *rows, const char *area, GPtrArray *list)
{
  Row heading = { area, NULL, heading_key (self, area), list->len, NULL };

  g_array_append_val (rows, heading);
  if (g_hash_table_contains (self->folded, area))
    return;
  if (g_str_equal (area, FIRST))
    g_ptr_array_sort (list, compare_confidence);
  for (guint i = 0; i < list->len; i++)
    {
      const XushiProposal *proposal = g_ptr_array_index (list, i);
      Row row = { NULL, proposal, proposal->id, 0, name_part (self, proposal) };

      g_array_append_val (rows, row);
    }
}

static GArray *
collect (XushiReviewSource *self)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GHashTable) lists = sort_into_areas (self, areas);

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < areas->len; i++)
    {
      const char *area = g_ptr_array_index (areas, i);

      append_area (self, rows, area, g_hash_table_lookup (lists, area));
    }
  return rows;
}

/* Collects the rows again and reports only the range that differs, so that cursor and view stay. */
static void
refresh (XushiReviewSource *self)
{
  g_autoptr (GArray) before = self->rows;
  GArray *after = collect (self);
  guint shorter = MIN (before->len, after->len), head = 0, tail = 0;

  self->rows = after;
  while (head < shorter
         && g_array_index (before, Row, head).id == g_array_index (after, Row, head).id)
    head++;
  while (tail < shorter - head
         && g_array_index (before, Row, before->len - 1 - tail).id
                == g_array_index (after, Row, after->len - 1 - tail).id)
    tail++;
  if (before->len - head - tail > 0 || after->len - head - tail > 0)
    xushi_grid_source_items_changed (XUSHI_GRID_SOURCE (self), head, before->len - head - tail,
                                     after->len - head - tail);
  if (after->len > 0)
    xushi_grid_source_rows_changed (XUSHI_GRID_SOURCE (self), 0, after->len);
}

static guint
xushi_review_source_get_n_rows (XushiGridSource *source)
{
  return XUSHI_REVIEW_SOURCE (source)->rows->len;
}

static guint
xushi_review_source_get_n_columns (XushiGridSource *source)
{
  return XUSHI_REVIEW_N_COLUMNS;
}

static void
xushi_review_source_get_column (XushiGridSource *source, guint column, XushiGridColumn *info)
{
  xushi_review_cells_get_column ((XushiReviewColumn) column, info);
}

static void
xushi_review_source_get_row (XushiGridSource *source, guint row, XushiGridRow *info)
{
  XushiReviewSource *self = XUSHI_REVIEW_SOURCE (source);
  const Row *it = row_at (self, row);
  const XushiProposal *proposal = xushi_review_source_get_proposal (self, row);

  if (proposal != NULL)
    {
      info->kind = XUSHI_GRID_ROW_DATA;
      info->title = proposal->spec->name;
      return;
    }
  info->kind = XUSHI_GRID_ROW_HEADING;
  info->title = g_str_equal (it->area, FIRST)  ? _ ("To be decided first")
                : g_str_equal (it->area, LONG) ? _ ("Goals of several years, not judged this year")
                                               : it->area;
  info->foldable = TRUE;
  info->folded = g_hash_table_contains (self->folded, it->area);
  g_snprintf (info->scratch, sizeof info->scratch,
              g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", it->n), it->n);
  info->note = info->scratch;
}

static guint64
xushi_review_source_get_row_key (XushiGridSource *source, guint row)
{
  return row_at (XUSHI_REVIEW_SOURCE (source), row)->id;
}

static void
xushi_review_source_get_cell (XushiGridSource *source, guint row, guint column,
                              XushiGridCell *cell)
{
  XushiReviewSource *self = XUSHI_REVIEW_SOURCE (source);

  xushi_review_cells_get_cell (xushi_review_source_get_proposal (self, row),
                               (XushiReviewColumn) column, row_at (self, row)->part_name, cell);
}

static char *
xushi_review_source_dup_edit_text (XushiGridSource *source, guint row, guint column)
{
  const XushiProposal *proposal
      = xushi_review_source_get_proposal (XUSHI_REVIEW_SOURCE (source), row);

  return proposal != NULL
             ? xushi_review_cells_dup_edit_text (XUSHI_REVIEW_SOURCE (source)->review, proposal,
                                                 (XushiReviewColumn) column)
             : g_strdup ("");
}

static gboolean
xushi_review_source_commit (XushiGridSource *source, guint row, guint column, const char *text,
                            GError **error)
{
  XushiReviewSource *self = XUSHI_REVIEW_SOURCE (source);

  return xushi_review_cells_commit (self->review, xushi_review_source_get_proposal (self, row),
                                    (XushiReviewColumn) column, text, error);
}

static void
xushi_review_source_draw (XushiGridSource *source, guint row, guint column, cairo_t *cr,
                          const XushiRect *rect, const XushiChartStyle *style,
                          XushiTextCache *texts)
{
  XushiReviewSource *self = XUSHI_REVIEW_SOURCE (source);

  xushi_review_cells_draw (xushi_review_source_get_proposal (self, row),
                           (XushiReviewColumn) column, cr, rect, style, texts);
}

static void
xushi_review_source_toggle_fold (XushiGridSource *source, guint row)
{
  XushiReviewSource *self = XUSHI_REVIEW_SOURCE (source);
  const char *area = row_at (self, row)->area;

  if (!g_hash_table_remove (self->folded, area))
    g_hash_table_add (self->folded, (gpointer) area);
  refresh (self);
}

static char *
xushi_review_source_dup_tooltip (XushiGridSource *source, guint row, guint column)
{
  XushiReviewSource *self = XUSHI_REVIEW_SOURCE (source);
  const XushiProposal *proposal = xushi_review_source_get_proposal (self, row);

  return proposal == NULL ? NULL
                          : xushi_review_cells_dup_tooltip (self->review, proposal,
                                                            (XushiReviewColumn) column);
}

static void
xushi_review_source_iface_init (XushiGridSourceInterface *iface)
{
  iface->get_n_rows = xushi_review_source_get_n_rows;
  iface->get_n_columns = xushi_review_source_get_n_columns;
  iface->get_column = xushi_review_source_get_column;
  iface->get_row = xushi_review_source_get_row;
  iface->get_row_key = xushi_review_source_get_row_key;
  iface->get_cell = xushi_review_source_get_cell;
  iface->dup_edit_text = xushi_review_source_dup_edit_text;
  iface->commit = xushi_review_source_commit;
  iface->draw = xushi_review_source_draw;
  iface->toggle_fold = xushi_review_source_toggle_fold;
  iface->dup_tooltip = xushi_review_source_dup_tooltip;
}

static void
xushi_review_source_finalize (GObject *object)
{
  XushiReviewSource *self = XUSHI_REVIEW_SOURCE (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (xushi_review_source_parent_class)->finalize (object);
}

static void
xushi_review_source_class_init (XushiReviewSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_review_source_finalize;
}

static void
xushi_review_source_init (XushiReviewSource *self)
{
  self->folded = g_hash_table_new (NULL, NULL);
  self->keys = g_hash_table_new (NULL, NULL);
}

XushiReviewSource *
xushi_review_source_new (XushiReview *review)
{
  XushiReviewSource *self = g_object_new (XUSHI_TYPE_REVIEW_SOURCE, NULL);

  self->review = g_object_ref (review);
  self->rows = collect (self);
  g_signal_connect_object (review, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return self;
}

void
xushi_review_source_set_doubtful_first (XushiReviewSource *self, gboolean doubtful_first)
{
  g_return_if_fail (XUSHI_IS_REVIEW_SOURCE (self));

  self->doubtful_first = doubtful_first;
  refresh (self);
}

void
xushi_review_source_set_hide_rejected (XushiReviewSource *self, gboolean hide_rejected)
{
  g_return_if_fail (XUSHI_IS_REVIEW_SOURCE (self));

  self->hide_rejected = hide_rejected;
  refresh (self);
}

const XushiProposal *
xushi_review_source_get_proposal (XushiReviewSource *self, guint row)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW_SOURCE (self), NULL);

  return row < self->rows->len ? row_at (self, row)->proposal : NULL;
}

guint
xushi_review_source_find_doubtful (XushiReviewSource *self, guint row)
{
  guint n;

  g_return_val_if_fail (XUSHI_IS_REVIEW_SOURCE (self), 0);

  n = self->rows->len;
  for (guint i = 1; i <= n; i++)
    {
      const XushiProposal *proposal = xushi_review_source_get_proposal (self, (row + i) % n);

      if (proposal != NULL && xushi_proposal_is_doubtful (proposal))
        return (row + i) % n;
    }
  return XUSHI_GRID_NONE;
}

void
xushi_review_source_reveal (XushiReviewSource *self, guint64 id)
{
  const XushiProposal *proposal;

  g_return_if_fail (XUSHI_IS_REVIEW_SOURCE (self));

  proposal = xushi_review_find (self->review, id);
  if (proposal != NULL
      && g_hash_table_remove (self->folded, heading_of (self, proposal)))
    refresh (self);
}

char *
xushi_review_source_dup_before (XushiReviewSource *self, const XushiProposal *proposal)
{
  g_return_val_if_fail (XUSHI_IS_REVIEW_SOURCE (self), NULL);

  return xushi_review_cells_dup_tooltip (self->review, proposal, XUSHI_REVIEW_TARGET);
}

guint
xushi_review_source_get_accept_column (void)
{
  return XUSHI_REVIEW_ACCEPT;
}
