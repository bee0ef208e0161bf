/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-column-claim.h"

#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "model/xushi-types.h"

#include <string.h>

/* What a column is by itself: what its head says, and what its cells say where the head can mean two
 * things (单位). */

#define EXAMPLES 3
/* So many cells of a column are looked at. */
#define CELLS_MAX 200



void
xushi_column_claim_clear (gpointer data)
{
  g_free (((XushiColumnClaim *) data)->word);
}

/* Counts a cell that is a target and nothing else (增长8%以上), or that has figures in it. */
static void
count_target (const XushiMatching *self, XushiColumnClaim *claim, const char *text)
{
  guint n_numbers = 0;
  g_autofree char *rest = NULL;
  g_autoptr (XushiCandidate) candidate = NULL;

  if (self->kind != XUSHI_MATCHING_PLAN)
    return;
  candidate = xushi_cell_target_read (self->reader, "", text, NULL, &n_numbers, &rest);
  claim->n_sums += n_numbers > 0;
  claim->n_targets += candidate != NULL && rest == NULL && g_utf8_strlen (text, -1) <= 40;
}

static void
count_cell (const XushiMatching *self, XushiColumnClaim *claim, guint row, guint column,
            GPtrArray *examples)
{
  const char *text = xushi_table_get_cell (self->table, row, column);
  g_autofree char *folded = NULL;
  XushiMeasure measure;
  double value;

  if (!xushi_matching_has_text (text))
    {
      /* What is merged into a section's head on its left says nothing of the column. */
      claim->n_merged += xushi_matching_is_from_above (self->table, row, column);
      claim->n_blank += !xushi_table_is_covered (self->table, row, column) && claim->n_cells > 0;
      return;
    }
  folded = xushi_text_fold (text);
  if (examples->len < EXAMPLES)
    g_ptr_array_add (examples, g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 24)));
  claim->n_cells++;
  claim->n_figures += xushi_number_parse (text, NULL, &value, NULL)
                      || (g_ascii_isdigit (*folded) && g_utf8_strlen (folded, -1) < 12);
  claim->n_units += xushi_cell_target_is_unit (self->reader, folded);
  claim->n_departments += xushi_head_words_is_department (folded);
  claim->n_measures += xushi_measure_from_word (folded, &measure);
  count_target (self, claim, folded);
  claim->n_long += g_utf8_strlen (folded, -1) > 16;
  claim->n_repeated += row > xushi_matching_get_first_row (self)
                       && g_str_equal (text, xushi_table_get_cell (self->table, row - 1, column));
}

/* A row with one text alone heads a section, or is a remark. */
static gboolean
is_alone (const XushiMatching *self, guint row)
{
  guint n = xushi_table_get_n_cells (self->table, row), filled = 0;

  for (guint i = 0; i < n && filled < 2; i++)
    filled += xushi_matching_has_text (xushi_table_get_cell (self->table, row, i))
              && !xushi_table_is_covered (self->table, row, i);
  for (guint i = 0; i < n && filled == 1; i++)
    filled += xushi_table_is_covered (self->table, row, i)
              && *xushi_table_get_cell (self->table, row, 0) == '\0';
  return filled < 2 && self->columns->len != 1;
}

static void
count_cells (const XushiMatching *self, XushiColumnClaim *claim, guint place)
{
  g_autoptr (GPtrArray) examples = g_ptr_array_new ();
  guint first = xushi_matching_get_first_row (self);
  guint n_rows = xushi_table_get_n_rows (self->table);

  for (guint row = first; row < n_rows; row++)
    {
      if (row - first < CELLS_MAX && !is_alone (self, row))
        count_cell (self, claim, row, place, examples);
      claim->column->n_filled
          += xushi_matching_has_text (xushi_table_get_cell (self->table, row, place));
    }
  g_ptr_array_add (examples, NULL);
  claim->column->examples = (GStrv) g_ptr_array_steal (examples, NULL);
}

/* Whether all heads are those of the plan table itself, in Chinese: their words mean what they mean
 * there. */
static gboolean
is_own_form (const XushiMatching *self)
{
  guint n = xushi_table_get_n_cells (self->table, self->first_head);

  if (self->first_head > 0 || self->n_heads != 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded = xushi_text_fold (xushi_table_get_cell (self->table, 0, i));
      XushiHeadMeaning meaning;

      if (!xushi_matched_words_find (self->kind, folded, &meaning)
          || (meaning.claim != XUSHI_CLAIM_OWN && !g_str_equal (meaning.id, "measure")
              && !g_str_equal (meaning.id, XUSHI_MATCHED_DEPARTMENTS)))
        return FALSE;
    }
  return TRUE;
}

/* 单位 beside figures is their unit; where departments stand below it, or below a head that is not
 * known, they are responsible. */
static void
decide_by_cells (const XushiMatching *self, XushiColumnClaim *claim)
{
  const char *id = claim->meaning.id;

  if (self->kind == XUSHI_MATCHING_PLAN && *claim->word != '\0'
      && (id == NULL || (g_str_equal (id, XUSHI_MATCHED_CONTENT) && strstr (claim->word, "责") != NULL))
      && claim->n_cells > 0 && claim->n_departments * 4 > claim->n_cells * 3)
    {
      claim->meaning = (XushiHeadMeaning) { XUSHI_MATCHED_DEPARTMENTS, "support", XUSHI_CLAIM_PART };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
    }
  else if (self->kind == XUSHI_MATCHING_PLAN && id == NULL && *claim->word != '\0'
           && claim->n_cells > 0 && claim->n_units * 4 > claim->n_cells * 3)
    {
      claim->meaning = (XushiHeadMeaning) { "unit", NULL, XUSHI_CLAIM_PART };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
    }
  else if (self->kind == XUSHI_MATCHING_PLAN && g_strcmp0 (id, "unit") == 0
      && claim->n_departments > claim->n_units)
    {
      claim->meaning
          = (XushiHeadMeaning) { XUSHI_MATCHED_DEPARTMENTS, "support", XUSHI_CLAIM_STRONG };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
    }
  else if (self->kind == XUSHI_MATCHING_VALUES && g_strcmp0 (id, XUSHI_MATCHED_UNIT) == 0
           && claim->n_departments > claim->n_units)
    claim->meaning.id = XUSHI_MATCHED_KNOWN;
  else if (g_strcmp0 (id, "measure") == 0 && claim->meaning.claim == XUSHI_CLAIM_WEAK
           && claim->n_measures < claim->n_cells && !is_own_form (self))
    claim->meaning = (XushiHeadMeaning) { "area", "group", XUSHI_CLAIM_WEAK };
  else if (id != NULL && g_str_equal (id, "binding") && claim->meaning.claim != XUSHI_CLAIM_OWN
           && claim->n_cells == 0)
    claim->meaning.id = NULL;
}

/* 完成, 实际 alone may be this year's: a baseline only under an earlier year's head. */
static gboolean
is_vague_result (const XushiColumnClaim *claim)
{
  static const char *const past[] = { "上年", "去年", "基", "现状", "往年", "上一年" };

  if (g_strcmp0 (claim->meaning.id, "baseline") != 0 || claim->year != 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (past); i++)
    if (strstr (claim->word, past[i]) != NULL)
      return FALSE;
  return !g_str_equal (claim->word, "实绩") && !g_str_equal (claim->word, "baseline");
}

/* Whether the figures below the folded @head are rates of growth, and not amounts as well. */
static gboolean
says_growth (const char *head)
{
  static const char *const growth[] = { "增长", "增速", "增幅", "涨幅", "增减", "同比", NULL };
  static const char *const amount[] = { "总量", "绝对", "或", "及", "和", "/", NULL };

  return xushi_text_has_any (head, growth) && !xushi_text_has_any (head, amount);
}

/* (transfer full) (nullable): of (万元) and (单位:万元). */
static char *
read_unit_in_brackets (const XushiMatching *self, const char *note)
{
  if (note != NULL && g_str_has_prefix (note, "单位:"))
    note += strlen ("单位:");
  return note != NULL && xushi_cell_target_is_unit (self->reader, note) ? g_strdup (note) : NULL;
}

void
xushi_column_claim_read (XushiMatching *self, guint place, XushiColumnClaim *claim)
{
  XushiMatchedColumn *column = g_new0 (XushiMatchedColumn, 1);
  g_autofree char *parent = NULL, *own = NULL;
  XushiHeadText text;

  *claim = (XushiColumnClaim) { .column = column };
  g_ptr_array_add (self->columns, column);
  xushi_matching_split_head (self->table, self->first_head, self->n_heads, place, &parent, &own);
  column->head = g_strconcat (parent, own, NULL);
  xushi_head_text_read (column->head, &text);
  claim->word = xushi_text_fold (column->head);
  claim->year = text.year;
  column->growth = says_growth (claim->word);
  column->unit = read_unit_in_brackets (self, text.note);
  xushi_head_text_clear (&text);
  count_cells (self, claim, place);
  if (*own != '\0'
      && xushi_matching_find_meaning (self->kind, parent, own, &claim->meaning, &column->month))
    column->certainty
        = claim->meaning.claim == XUSHI_CLAIM_PART ? XUSHI_MATCH_LIKELY : XUSHI_MATCH_SURE;
  if (self->strict && claim->meaning.id != NULL
      && g_str_equal (claim->meaning.id, XUSHI_MATCHED_DEPARTMENTS))
    claim->meaning.id = "support";
  if (!self->strict)
    decide_by_cells (self, claim);
  if (is_vague_result (claim))
    claim->meaning.id = NULL;
}

gboolean
xushi_column_claim_is_category (const XushiColumnClaim *claim)
{
  return claim->n_merged > 0 || claim->n_repeated * 2 > claim->n_cells
         || (claim->n_cells > 0 && claim->n_blank > 0 && claim->n_blank * 2 >= claim->n_cells);
}

gboolean
xushi_column_claims_have (const GArray *claims, const char *id)
{
  for (guint i = 0; i < claims->len; i++)
    if (g_strcmp0 (g_array_index (claims, XushiColumnClaim, i).meaning.id, id) == 0)
      return TRUE;
  return FALSE;
}
