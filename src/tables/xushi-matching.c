/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-matching-private.h"

#include "base/xushi-date.h"
#include "base/xushi-text.h"

#include <stdlib.h>
#include <string.h>

static void
free_column (gpointer data)
{
  XushiMatchedColumn *column = data;

  g_free (column->head);
  g_strfreev (column->examples);
  g_free (column->unit);
  g_free (column->doubt);
  g_free (column);
}

void
xushi_row_outcome_free (XushiRowOutcome *outcome)
{
  if (outcome == NULL)
    return;
  g_free (outcome->reason);
  g_free (outcome);
}

XushiMatching *
xushi_matching_propose (const XushiTable *table, XushiMatchingKind kind)
{
  XushiMatching *self = g_new0 (XushiMatching, 1);

  self->table = table;
  self->kind = kind;
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->reader = xushi_cell_target_reader_new ();
  self->overhang = XUSHI_OVERHANG_ERROR;
  xushi_matching_find_heads (self);
  xushi_matching_propose_columns (self);
  return self;
}

void
xushi_matching_free (XushiMatching *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->columns);
  xushi_cell_target_reader_free (self->reader);
  g_free (self->unit);
  g_free (self);
}

gboolean
xushi_matching_is_usable (const XushiMatching *self)
{
  return xushi_matching_find (self, "name") >= 0
         || (self->kind == XUSHI_MATCHING_PLAN && xushi_matching_find (self, XUSHI_MATCHED_FIGURE) >= 0)
         || (self->kind == XUSHI_MATCHING_VALUES && xushi_matching_find (self, "key") >= 0);
}

guint
xushi_matching_get_score (const XushiMatching *self)
{
  guint score = 0;

  for (guint i = 0; i < self->columns->len; i++)
    score += xushi_matching_get_column (self, i)->id != NULL;
  return score;
}

XushiMatchingKind
xushi_matching_get_kind (const XushiMatching *self)
{
  return self->kind;
}

const XushiTable *
xushi_matching_get_table (const XushiMatching *self)
{
  return self->table;
}

guint
xushi_matching_get_first_head (const XushiMatching *self)
{
  return self->first_head;
}

guint
xushi_matching_get_n_heads (const XushiMatching *self)
{
  return self->n_heads;
}

guint
xushi_matching_get_first_row (const XushiMatching *self)
{
  return self->first_head + self->n_heads;
}

void
xushi_matching_set_heads (XushiMatching *self, guint first, guint n)
{
  guint n_rows = xushi_table_get_n_rows (self->table);

  self->first_head = MIN (first, n_rows);
  self->n_heads = MIN (n, n_rows - self->first_head);
  xushi_matching_propose_columns (self);
}

const char *
xushi_matching_get_unit (const XushiMatching *self)
{
  return self->unit;
}

/* The first year in @text: 2016年. */
static int
find_year (const char *text)
{
  g_autofree char *folded = xushi_text_fold (text);

  for (const char *mark = strstr (folded, "年"); mark != NULL; mark = strstr (mark + 1, "年"))
    if (mark - folded >= 4 && strspn (mark - 4, "0123456789") == 4
        && (mark - folded == 4 || strchr ("0123456789-", mark[-5]) == NULL))
      return atoi (mark - 4);
  return 0;
}

/* The year that most deadlines are in. */
static int
find_year_of_deadlines (const XushiMatching *self)
{
  int column = xushi_matching_find (self, XUSHI_MATCHED_DEADLINE);
  guint counts[XUSHI_YEAR_MAX - XUSHI_YEAR_MIN + 1] = { 0 };
  int best = 0;

  for (guint row = xushi_matching_get_first_row (self);
       column >= 0 && row < xushi_table_get_n_rows (self->table); row++)
    {
      int year = atoi (xushi_table_get_cell (self->table, row, (guint) column));

      if (year < XUSHI_YEAR_MIN || year > XUSHI_YEAR_MAX)
        continue;
      counts[year - XUSHI_YEAR_MIN]++;
      if (best == 0 || counts[year - XUSHI_YEAR_MIN] > counts[best - XUSHI_YEAR_MIN])
        best = year;
    }
  return best;
}

int
xushi_matching_get_year (const XushiMatching *self)
{
  int year = self->year;

  for (guint row = 0; row < self->first_head && year == 0; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (self->table, row) && year == 0; i++)
      year = find_year (xushi_table_get_cell (self->table, row, i));
  if (year == 0 && xushi_matching_find (self, "low") >= 0)
    year = find_year (
        xushi_matching_get_column (self, (guint) xushi_matching_find (self, "low"))->head);
  if (year == 0)
    year = find_year_of_deadlines (self);
  return year >= XUSHI_YEAR_MIN && year <= XUSHI_YEAR_MAX ? year : 0;
}

void
xushi_matching_set_year (XushiMatching *self, int year)
{
  gboolean chosen = FALSE;

  if (self->year == year)
    return;
  self->year = year;
  for (guint i = 0; i < self->columns->len; i++)
    chosen = chosen || xushi_matching_get_column (self, i)->certainty == XUSHI_MATCH_CHOSEN;
  /* Which of several years is the plan's may be another now. */
  if (!chosen)
    xushi_matching_propose_columns (self);
}

guint
xushi_matching_get_n_columns (const XushiMatching *self)
{
  return self->columns->len;
}

const XushiMatchedColumn *
xushi_matching_get_column (const XushiMatching *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

void
xushi_matching_set_column (XushiMatching *self, guint column, const char *id)
{
  XushiMatchedColumn *changed;

  g_return_if_fail (column < self->columns->len);

  changed = g_ptr_array_index (self->columns, column);
  if (id != NULL)
    id = xushi_matched_words_get_id (self->kind, id);
  for (guint i = 0; id != NULL && !xushi_matched_words_is_many (id) && i < self->columns->len; i++)
    {
      XushiMatchedColumn *other = g_ptr_array_index (self->columns, i);

      if (i == column || other->id == NULL || !g_str_equal (other->id, id))
        continue;
      other->id = NULL;
      other->certainty = XUSHI_MATCH_UNKNOWN;
    }
  changed->id = id != NULL ? id : XUSHI_MATCHED_IGNORE;
  changed->certainty = XUSHI_MATCH_CHOSEN;
  g_clear_pointer (&changed->doubt, g_free);
  /* What a clerk has chosen is no longer the program's own form. */
  self->strict = FALSE;
}

int
xushi_matching_find (const XushiMatching *self, const char *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (xushi_matching_get_column (self, i)->id, id) == 0)
      return (int) i;
  return -1;
}

gboolean
xushi_matching_has_text (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

const char *
xushi_matching_get_cell (const XushiMatching *self, guint row, guint column)
{
  guint first_row, first_column;
  const char *text;

  xushi_table_get_first (self->table, row, column, &first_row, &first_column);
  text = first_column == column ? xushi_table_get_cell (self->table, first_row, column) : "";
  return xushi_matching_has_text (text) ? text : "";
}

void
xushi_matching_allow_overhang (XushiMatching *self)
{
  self->overhang = XUSHI_OVERHANG_WARNING;
}

const XushiMatchedWord *
xushi_matching_get_words (const XushiMatching *self, guint *n_words)
{
  return xushi_matched_words_get (self->kind, n_words);
}

