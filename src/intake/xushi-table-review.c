/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-table-review.h"

#include "base/xushi-i18n.h"
#include "intake/xushi-row-outcomes.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-sheet.h"
#include "tables/xushi-values-table.h"

#include <stdio.h>

/* Kinds of outcomes, of which the last one counts. */
#define N_KINDS (XUSHI_ROW_LEFT_OUT + 1)

struct _XushiTableReview
{
  GObject parent_instance;

  XushiMatchingKind kind;
  char *name;                /* owned */
  XushiBook *book;           /* owned */
  guint sheet;
  XushiTable *table;         /* owned: of the sheet */
  XushiMatching *matching;   /* owned; borrows table */
  char *fingerprint;         /* owned: of the proposal */
  guint first_head, n_heads; /* of the proposal */
  XushiTableReviewOrigin origin;
  gboolean is_read;          /* whether rows are read at all */
  int year;                  /* of the plan; 0 if it is not known */
  XushiPlan *plan;           /* owned, nullable */
  XushiProblems *problems;   /* owned */
  GPtrArray *outcomes;       /* owned: of XushiRowOutcome */
  GPtrArray *rows;           /* owned: of XushiPlanRow or XushiValueRow */
  guint counts[N_KINDS];
  char *block;               /* owned, nullable */
};

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

static void
count_outcomes (XushiTableReview *self)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    self->counts[kind] = 0;
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const XushiRowOutcome *outcome = g_ptr_array_index (self->outcomes, i);

      self->counts[outcome->kind]++;
    }
}

/* The first thing wrong with the table as a whole. (transfer full) (nullable) */
static char *
find_fault (XushiTableReview *self)
{
  for (guint i = 0; i < xushi_problems_get_n_kept (self->problems); i++)
    {
      const XushiProblem *problem = xushi_problems_get (self->problems, i);

      if (!problem->told && !problem->warning)
        return xushi_problem_to_text (problem);
    }
  return NULL;
}

/* (transfer full) (nullable) @error: (nullable): why the sheet cannot be read */
static char *
dup_block (XushiTableReview *self, const GError *error)
{
  guint n_refused = self->counts[XUSHI_ROW_REFUSED];

  if (!xushi_matching_is_usable (self->matching))
    return g_strdup (self->kind == XUSHI_MATCHING_PLAN
                         ? _ ("No column is the indicator's name. Say which one is, at its head.")
                         : _ ("No column is the indicator's name or key. Say which one is, at its "
                              "head."));
  if (self->kind == XUSHI_MATCHING_PLAN && n_refused > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "%u row is wrong. Correct it in the file and open that again, or leave out the "
                     "column that is wrong.",
                     "%u rows are wrong. Correct them in the file and open that again, or leave "
                     "out the column that is wrong.",
                     n_refused),
        n_refused);
  if (self->kind == XUSHI_MATCHING_PLAN && xushi_problems_get_n_errors (self->problems) > 0)
    return find_fault (self);
  if (self->rows->len > 0)
    return NULL;
  return g_strdup (error != NULL ? error->message : _ ("No row can be taken."));
}

/* (transfer full) (element-type guint) */
static GArray *
list_lines (XushiTableReview *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);
      guint line = self->kind == XUSHI_MATCHING_PLAN ? ((XushiPlanRow *) row)->line
                                                     : ((XushiValueRow *) row)->line;

      g_array_append_val (lines, line);
    }
  return lines;
}

static void
read_rows (XushiTableReview *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->is_read)
    return;
  g_clear_pointer (&self->problems, xushi_problems_free);
  g_ptr_array_set_size (self->outcomes, 0);
  self->problems = xushi_problems_new ();
  if (self->kind == XUSHI_MATCHING_PLAN)
    rows = xushi_plan_table_read_matched (self->matching, self->outcomes, self->problems, &error);
  else
    rows = xushi_values_table_read_matched (self->matching, self->plan, self->outcomes,
                                            self->problems, &error);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows != NULL ? g_steal_pointer (&rows) : g_ptr_array_new ();
  lines = list_lines (self);
  xushi_row_outcomes_complete (self->outcomes, self->matching, lines, self->problems);
  count_outcomes (self);
  g_free (self->block);
  self->block = dup_block (self, error);
}

static void
change (XushiTableReview *self, XushiTableReviewOrigin origin)
{
  self->origin = origin;
  read_rows (self);
  g_signal_emit (self, changed_signal, 0);
}

void
xushi_table_review_read (XushiTableReview *self, XushiPlan *plan, int year)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  self->is_read = TRUE;
  self->year = year;
  xushi_matching_set_year (self->matching, year);
  g_set_object (&self->plan, plan);
  change (self, self->origin);
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
  change (self, XUSHI_TABLE_REVIEW_PROPOSED);
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

void
xushi_table_review_set_heads (XushiTableReview *self, guint first, guint n)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  if (first == xushi_matching_get_first_head (self->matching)
      && n == xushi_matching_get_n_heads (self->matching))
    return;
  xushi_matching_set_heads (self->matching, first, n);
  change (self, XUSHI_TABLE_REVIEW_CHOSEN);
}

void
xushi_table_review_set_column (XushiTableReview *self, guint column, const char *id)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  xushi_matching_set_column (self->matching, column, id);
  change (self, XUSHI_TABLE_REVIEW_CHOSEN);
}

void
xushi_table_review_reset (XushiTableReview *self)
{
  g_return_if_fail (XUSHI_IS_TABLE_REVIEW (self));

  propose (self);
  change (self, XUSHI_TABLE_REVIEW_PROPOSED);
}

const char *
xushi_table_review_get_fingerprint (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), "");

  return self->fingerprint;
}

/* “0:2 name=C,ignore=F”: how far the heads are from the proposed ones, for the same table may begin
 * in another row next time; how many they are; what was chosen for columns. */
char *
xushi_table_review_dup_choice (XushiTableReview *self)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  int moved;
  guint n_heads;

  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  moved = (int) xushi_matching_get_first_head (self->matching) - (int) self->first_head;
  n_heads = xushi_matching_get_n_heads (self->matching);
  for (guint i = 0; i < xushi_matching_get_n_columns (self->matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self->matching, i);
      g_autofree char *letters = xushi_matching_get_letters (i);

      if (column->certainty == XUSHI_MATCH_CHOSEN && column->id != NULL)
        g_string_append_printf (columns, "%s%s=%s", columns->len > 0 ? "," : "", column->id,
                                letters);
    }
  if (moved == 0 && n_heads == self->n_heads && columns->len == 0)
    return NULL;
  return g_strdup_printf ("%d:%u %s", moved, n_heads, columns->str);
}

static gboolean
apply_choice (XushiTableReview *self, const char *choice)
{
  int moved, start = 0;
  unsigned n_heads;
  gint64 first;

  if (sscanf (choice, "%d:%u %n", &moved, &n_heads, &start) != 2 || start == 0)
    return FALSE;
  first = (gint64) self->first_head + moved;
  if (first < 0 || first + n_heads > xushi_table_get_n_rows (self->table))
    return FALSE;
  if (moved != 0 || n_heads != self->n_heads)
    xushi_matching_set_heads (self->matching, (guint) first, n_heads);
  return xushi_matching_apply (self->matching, choice + start, NULL);
}

gboolean
xushi_table_review_recall (XushiTableReview *self, const char *choice)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self) && choice != NULL, FALSE);

  if (apply_choice (self, choice))
    {
      change (self, XUSHI_TABLE_REVIEW_RECALLED);
      return TRUE;
    }
  xushi_table_review_reset (self);
  return FALSE;
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
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self) && kind < N_KINDS, 0);

  return self->counts[kind];
}

const char *
xushi_table_review_get_block (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  return self->block;
}

/* The line of the file where the body begins. */
static guint
get_body_line (XushiTableReview *self)
{
  guint row = xushi_matching_get_first_row (self->matching);

  return row < xushi_table_get_n_rows (self->table) ? xushi_table_get_line (self->table, row)
                                                    : G_MAXUINT;
}

char *
xushi_table_review_dup_remarks (XushiTableReview *self, guint *n)
{
  GString *text = g_string_new (NULL);
  guint body;

  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), NULL);

  body = get_body_line (self);
  *n = 0;
  for (guint i = 0; i < xushi_problems_get_n_kept (self->problems); i++)
    {
      const XushiProblem *problem = xushi_problems_get (self->problems, i);
      g_autofree char *said = problem->line < body ? xushi_problem_to_text (problem) : NULL;

      if (said == NULL)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", said);
      (*n)++;
    }
  return g_string_free (text, FALSE);
}

gboolean
xushi_table_review_is_plain (XushiTableReview *self)
{
  g_return_val_if_fail (XUSHI_IS_TABLE_REVIEW (self), FALSE);

  for (guint i = 0; i < xushi_matching_get_n_columns (self->matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self->matching, i);

      if (column->certainty != XUSHI_MATCH_SURE && column->n_filled > 0)
        return FALSE;
    }
  return self->block == NULL && self->origin == XUSHI_TABLE_REVIEW_PROPOSED
         && xushi_problems_get_n_errors (self->problems)
                    + xushi_problems_get_n_warnings (self->problems)
                == 0
         && self->counts[XUSHI_ROW_DOUBTFUL] + self->counts[XUSHI_ROW_REFUSED]
                    + self->counts[XUSHI_ROW_LEFT_OUT] + self->counts[XUSHI_ROW_SUM]
                == 0;
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
