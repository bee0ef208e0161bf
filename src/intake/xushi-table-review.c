/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-table-review-private.h"

#include "tables/xushi-table-sheet.h"

G_DEFINE_FINAL_TYPE (XushiTableReview, xushi_table_review, G_TYPE_OBJECT)

static guint changed_signal;

static void
propose (XushiTableReview *self)
{
  g_clear_pointer (&self->matching, xushi_matching_free);
  g_free (self->fingerprint);
  self->matching = xushi_matching_propose (self->table, self->kind);
  self->fingerprint = xushi_matching_get_fingerprint (self->matching);
  self->first_head = xushi_matching_get_first_head (self->matching);
  self->n_heads = xushi_matching_get_n_heads (self->matching);
  self->origin = XUSHI_TABLE_REVIEW_PROPOSED;
  xushi_matching_set_year (self->matching, self->year);
}

/* Takes ownership of @table. */
static void
take_sheet (XushiTableReview *self, guint sheet, XushiTable *table)
{
  g_clear_pointer (&self->matching, xushi_matching_free);
  g_clear_pointer (&self->table, xushi_table_free);
  self->sheet = sheet;
  self->table = table;
  propose (self);
}

/* The sheet whose heads are known best, where none is such a table: the clerk will say what its
 * columns are. FALSE if none has any rows. */
static gboolean
take_nearest_sheet (XushiTableReview *self)
{
  guint best = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < xushi_book_get_n_sheets (self->book); i++)
    {
      g_autoptr (XushiTable) table
          = xushi_book_is_hidden (self->book, i) ? NULL
                                                 : xushi_book_read_sheet (self->book, i, NULL);
      g_autoptr (XushiMatching) matching = NULL;

      if (table == NULL || xushi_table_get_n_rows (table) == 0)
        continue;
      matching = xushi_matching_propose (table, self->kind);
      if (found && xushi_matching_get_score (matching) <= best)
        continue;
      best = xushi_matching_get_score (matching);
      found = TRUE;
      g_clear_pointer (&matching, xushi_matching_free);
      take_sheet (self, i, g_steal_pointer (&table));
    }
  return found;
}

static gboolean
choose_sheet (XushiTableReview *self, GError **error)
{
  g_autoptr (XushiProblems) problems = xushi_problems_new ();
  g_autoptr (GError) reason = NULL;
  g_autoptr (XushiTableSheet) sheet
      = xushi_table_sheet_choose (self->book, self->kind, NULL, problems, &reason);

  self->n_others = xushi_problems_get_n_warnings (problems);
  if (sheet != NULL)
    {
      take_sheet (self, sheet->number, g_steal_pointer (&sheet->table));
      return TRUE;
    }
  if (g_error_matches (reason, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID)
      && take_nearest_sheet (self))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

XushiTableReview *
xushi_table_review_open (const char *path, XushiMatchingKind kind, GError **error)
{
  g_autoptr (XushiTableReview) self = g_object_new (XUSHI_TYPE_TABLE_REVIEW, NULL);

  self->kind = kind;
  self->name = g_filename_display_basename (path);
  self->book = xushi_book_open (path, NULL, error);
  if (self->book == NULL || !choose_sheet (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
xushi_table_review_change (XushiTableReview *self, XushiTableReviewOrigin origin)
{
  self->origin = origin;
  self->serial++;
  xushi_table_review_read_rows (self);
  g_signal_emit (self, changed_signal, 0);
}

guint
xushi_table_review_get_serial (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), 0);

  return self->serial;
}

void
xushi_table_review_read (XushiTableReview *self, XushiPlan *plan, int year)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  self->is_read = TRUE;
  self->year = year;
  xushi_matching_set_year (self->matching, year);
  g_set_object (&self->plan, plan);
  xushi_table_review_change (self, self->origin);
}

XushiPlan *
xushi_table_review_get_plan (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  return self->plan;
}

int
xushi_table_review_get_year (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), 0);

  return self->year;
}

XushiMatchingKind
xushi_table_review_get_kind (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), XUSHI_MATCHING_PLAN);

  return self->kind;
}

const char *
xushi_table_review_get_name (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), "");

  return self->name;
}

guint
xushi_table_review_get_n_sheets (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), 0);

  return xushi_book_get_n_sheets (self->book);
}

const char *
xushi_table_review_get_sheet_name (XushiTableReview *self, guint sheet)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), "");

  return xushi_book_get_name (self->book, sheet);
}

gboolean
xushi_table_review_is_sheet_hidden (XushiTableReview *self, guint sheet)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), FALSE);

  return xushi_book_is_hidden (self->book, sheet);
}

guint
xushi_table_review_get_sheet (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), 0);

  return self->sheet;
}

gboolean
xushi_table_review_set_sheet (XushiTableReview *self, guint sheet, GError **error)
{
  g_autoptr (XushiTable) table = NULL;

  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), FALSE);

  if (sheet == self->sheet)
    return TRUE;
  table = xushi_book_read_sheet (self->book, sheet, error);
  if (table == NULL || !xushi_table_require_rows (table, error))
    return FALSE;
  take_sheet (self, sheet, g_steal_pointer (&table));
  xushi_table_review_change (self, XUSHI_TABLE_REVIEW_PROPOSED);
  return TRUE;
}

const XushiMatching *
xushi_table_review_get_matching (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  return self->matching;
}

XushiTableReviewOrigin
xushi_table_review_get_origin (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), XUSHI_TABLE_REVIEW_PROPOSED);

  return self->origin;
}

guint
xushi_table_review_find_row (XushiTableReview *self, guint line)
{
  guint row = 0, n_rows, first;

  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), 0);

  n_rows = xushi_table_get_n_rows (self->table);
  first = MIN (xushi_matching_get_first_head (self->matching), n_rows - 1);
  while (row + 1 < n_rows && xushi_table_get_line (self->table, row) < line)
    row++;
  if (row > 0 && xushi_table_get_line (self->table, row) > line
      && xushi_table_get_line (self->table, first) > line)
    row--;
  return row;
}

void
xushi_table_review_set_heads (XushiTableReview *self, guint first, guint n)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  if (first == xushi_matching_get_first_head (self->matching)
      && n == xushi_matching_get_n_heads (self->matching))
    return;
  xushi_matching_set_heads (self->matching, first, n);
  xushi_table_review_change (self, XUSHI_TABLE_REVIEW_CHOSEN);
}

void
xushi_table_review_set_column (XushiTableReview *self, guint column, const char *id)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  xushi_matching_set_column (self->matching, column, id);
  xushi_table_review_change (self, XUSHI_TABLE_REVIEW_CHOSEN);
}

void
xushi_table_review_reset (XushiTableReview *self)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  propose (self);
  xushi_table_review_change (self, XUSHI_TABLE_REVIEW_PROPOSED);
}

const char *
xushi_table_review_get_fingerprint (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), "");

  return self->fingerprint;
}

GPtrArray *
xushi_table_review_get_outcomes (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  return self->outcomes;
}

GPtrArray *
xushi_table_review_get_rows (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  return self->rows;
}

guint
xushi_table_review_count (XushiTableReview *self, XushiRowKind kind)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self) && kind < XUSHI_N_ROW_KINDS, 0);

  return self->counts[kind];
}

const char *
xushi_table_review_get_block (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  return self->block;
}

static void
xushi_table_review_finalize (GObject *object)
{
  XushiTableReview *self = XUSHI_TABLE_REVIEW (object);

  g_clear_pointer (&self->matching, xushi_matching_free);
  g_clear_pointer (&self->table, xushi_table_free);
  g_clear_pointer (&self->book, xushi_book_free);
  g_clear_pointer (&self->problems, xushi_problems_free);
  g_clear_object (&self->plan);
  g_ptr_array_unref (self->outcomes);
  g_ptr_array_unref (self->rows);
  g_free (self->fingerprint);
  g_free (self->name);
  g_free (self->block);
  G_OBJECT_CLASS (xushi_table_review_parent_class)->finalize (object);
}

static void
xushi_table_review_class_init (XushiTableReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_table_review_finalize;
  changed_signal = g_signal_new ("changed", XUSHI_TYPE_TABLE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
xushi_table_review_init (XushiTableReview *self)
{
  self->problems = xushi_problems_new ();
  self->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_row_outcome_free);
  self->rows = g_ptr_array_new ();
}
