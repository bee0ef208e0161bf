/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-table-review-private.h"
#include "tables/xushi-place.h"

#include <stdio.h>

/* What a clerk has chosen for a sheet, as a text for the next one with the same heads. */

/* What is remembered of a column. Not that it is of a month: under the same head the next table has
 * the figures of another one. */
static gboolean
is_kept (const XushiMatchedColumn *column)
{
  return column->certainty == XUSHI_MATCH_CHOSEN && column->id != NULL
         && !g_ascii_isdigit (*column->id);
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
      g_autofree char *letters = xushi_place_name_column (i);

      if (is_kept (column))
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
      xushi_table_review_change (self, XUSHI_TABLE_REVIEW_RECALLED);
      return TRUE;
    }
  xushi_table_review_reset (self);
  return FALSE;
}
