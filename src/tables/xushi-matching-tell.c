/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-matching-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "tables/xushi-place.h"
#include "tables/xushi-row-kind.h"

#include <string.h>

/* The unit in “(单位：万元)”, at the end of a title or alone. What the clerk's office is called (填报单位)
 * is none. */
char *
xushi_matching_read_unit_line (const XushiMatching *self, const char *text)
{
  g_autofree char *folded = xushi_text_fold (text);
  const char *at = strstr (folded, "单位:");
  g_autofree char *unit = NULL;

  if (at == NULL)
    return NULL;
  if (at > folded && g_str_has_suffix (folded, "计量") == FALSE && at[-1] != '('
      && !(at - folded >= (gssize) strlen ("计量")
           && strncmp (at - strlen ("计量"), "计量", strlen ("计量")) == 0))
    return NULL;
  at += strlen ("单位:");
  unit = g_strndup (at, strcspn (at, ")"));
  return xushi_cell_target_is_unit (self->reader, unit) ? g_steal_pointer (&unit) : NULL;
}

static void
note (XushiProblems *problems, guint line, const char *column, char *reason)
{
  xushi_problems_note (problems, line, column, reason);
}

/* 单位：亿元、% holds for no figure by itself. */
static void
tell_units (const XushiMatching *self, XushiProblems *problems)
{
  for (guint row = 0; row < self->first_head; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (self->table, row); i++)
      {
        const char *text = xushi_table_get_cell (self->table, row, i);
        g_autofree char *folded = xushi_text_fold (text);

        if (g_str_has_prefix (*folded == '(' ? folded + 1 : folded, "单位:"))
          xushi_problems_take (
              problems, TRUE, xushi_table_get_line (self->table, row), NULL,
              g_strdup_printf (_ ("“%s” is not one unit, and holds for no figure; write the unit "
                                  "beside each."),
                               text));
      }
}

/* What stands above the heads. */
static void
tell_titles (const XushiMatching *self, XushiProblems *problems)
{
  for (guint row = 0; row < self->first_head; row++)
    {
      g_autoptr (GString) said = g_string_new (NULL);

      for (guint i = 0; i < xushi_table_get_n_cells (self->table, row); i++)
        {
          const char *text = xushi_table_get_cell (self->table, row, i);

          if (xushi_matching_has_text (text))
            g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", text);
        }
      if (said->len > 0)
        note (problems, xushi_table_get_line (self->table, row), NULL,
              g_strdup_printf (_ ("“%s” stands above the heads and is no part of the table."),
                               said->str));
    }
  if (self->unit == NULL && self->kind == XUSHI_MATCHING_PLAN)
    tell_units (self, problems);
  if (self->unit != NULL && self->kind == XUSHI_MATCHING_PLAN)
    note (problems, 0, NULL,
          g_strdup_printf (_ ("Figures without a unit are in %s, as stands above the heads."),
                           self->unit));
}

/* (transfer full): the first cells, as an example. */
static char *
join_examples (const XushiMatchedColumn *column)
{
  return g_strjoinv (" / ", column->examples);
}

static void
tell_left_out (const XushiMatchedColumn *column, guint line, const char *name,
               XushiProblems *problems)
{
  g_autofree char *examples = join_examples (column);

  if (column->doubt != NULL)
    xushi_problems_take (problems, TRUE, line, name,
                         g_strdup_printf (_ ("%s Its first cells: %s."), column->doubt, examples));
  else
    xushi_problems_take (
        problems, TRUE, line, name,
        g_strdup_printf (_ ("This column is not known and was left out; check its heading, or say "
                            "what it is. Its first cells: %s."),
                         examples));
}

static void
tell_column (const XushiMatching *self, const XushiMatchedColumn *column, guint line,
             XushiProblems *problems)
{
  const char *id = column->id;

  if (g_str_equal (id, XUSHI_MATCHED_NUMBER))
    note (problems, line, column->head,
          g_strdup (_ ("These are the numbers of the rows and are not taken.")));
  else if (g_str_equal (id, XUSHI_MATCHED_CONTENT))
    note (problems, line, column->head,
          g_strdup (_ ("The plan has no such column; the texts go into the note.")));
  else if (g_str_equal (id, XUSHI_MATCHED_KNOWN))
    note (problems, line, column->head,
          g_strdup (_ ("This belongs to the plan and is not entered.")));
  else if (g_str_equal (id, XUSHI_MATCHED_DEPARTMENTS))
    note (problems, line, column->head,
          g_strdup (_ ("The first department leads, the others support it.")));
  else if (g_str_equal (id, XUSHI_MATCHED_IGNORE))
    note (problems, line, column->head, g_strdup (_ ("Left out, as was asked for.")));
  else if (column->certainty == XUSHI_MATCH_LIKELY)
    {
      g_autofree char *label = xushi_matched_words_make_label (self->kind, id);

      note (problems, line, column->head, g_strdup_printf (_ ("Taken as “%s”."), label));
    }
}

static gboolean
is_taken (const XushiMatching *self, guint row)
{
  XushiRowSort sort;

  xushi_row_kind_find (self, row, &sort);
  xushi_row_sort_clear (&sort);
  return sort.kind == XUSHI_ROW_TAKEN;
}

/* Reports each row with text beyond the last head: in a text file usually an extra delimiter. */
static void
refuse_overhang (const XushiMatching *self, guint first, XushiProblems *problems)
{
  for (guint row = xushi_matching_get_first_row (self); row < xushi_table_get_n_rows (self->table);
       row++)
    for (guint i = first; i < xushi_table_get_n_cells (self->table, row); i++)
      if (*xushi_matching_get_column (self, i)->head == '\0'
          && xushi_matching_has_text (xushi_table_get_cell (self->table, row, i))
          && is_taken (self, row))
        {
          xushi_problems_take (
              problems, FALSE, xushi_table_get_line (self->table, row), NULL,
              g_strdup (_ ("This row has text in a column without a heading; put cells that "
                           "contain a comma in quotes, or name the column.")));
          break;
        }
}

static void
tell_overhang (const XushiMatching *self, guint line, XushiProblems *problems)
{
  guint end = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (*xushi_matching_get_column (self, i)->head != '\0')
      end = i + 1;
  if (self->strict)
    end = 0;
  if (self->strict || self->overhang == XUSHI_OVERHANG_ERROR)
    refuse_overhang (self, end, problems);
  for (guint i = 0; i < (self->overhang == XUSHI_OVERHANG_ERROR ? end : self->columns->len); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self, i);
      g_autofree char *letters = xushi_place_name_column (i);

      if (column->id == NULL && *column->head == '\0' && column->n_filled > 0)
        tell_left_out (column, line, letters, problems);
    }
}

/* Two columns with one heading of the program's own form: which of them is meant cannot be told. */
static void
refuse_twins (const XushiMatching *self, guint line, XushiProblems *problems)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self, i);

      if (column->id != NULL && !xushi_matched_words_is_many (column->id)
          && xushi_matching_find (self, column->id) != (int) i)
        xushi_problems_take (problems, FALSE, line, column->head,
                             g_strdup (_ ("This column comes twice; keep one of them.")));
    }
}

void
xushi_matching_check_cells (const XushiMatching *self, guint row, XushiProblems *problems)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self, i);
      const char *flaw = xushi_table_get_flaw (self->table, row, i);
      const char *doubt = xushi_table_get_doubt (self->table, row, i);
      guint line = xushi_table_get_line (self->table, row);

      if (column->id == NULL || g_str_equal (column->id, XUSHI_MATCHED_NUMBER)
          || g_str_equal (column->id, XUSHI_MATCHED_IGNORE)
          || g_str_equal (column->id, XUSHI_MATCHED_KNOWN))
        continue;
      if (flaw != NULL)
        xushi_problems_take (problems, FALSE, line, column->head, g_strdup (flaw));
      else if (doubt != NULL)
        xushi_problems_take (problems, TRUE, line, column->head, g_strdup (doubt));
    }
}

/* What the file says about the table as a whole. */
static void
tell_notes (const XushiMatching *self, XushiProblems *problems)
{
  for (guint i = 0; i < xushi_table_get_n_notes (self->table); i++)
    {
      guint line = 0;
      const char *said = xushi_table_get_note (self->table, i, &line);

      xushi_problems_take (problems, TRUE, line, NULL, g_strdup (said));
    }
}

void
xushi_matching_tell (const XushiMatching *self, XushiProblems *problems)
{
  guint line = self->n_heads > 0
                   ? xushi_table_get_line (self->table, self->first_head + self->n_heads - 1)
                   : 0;

  tell_notes (self, problems);
  tell_titles (self, problems);
  if (self->strict)
    refuse_twins (self, line, problems);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (self, i);

      if (column->id != NULL && !self->strict)
        tell_column (self, column, line, problems);
      else if (column->id == NULL && *column->head != '\0'
               && (column->n_filled > 0 || self->strict))
        tell_left_out (column, line, column->head, problems);
    }
  tell_overhang (self, line, problems);
}
