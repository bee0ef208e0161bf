/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-matching-private.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"
#include "model/xushi-types.h"

#include <string.h>

/* What each column is, in three steps: what its head says; what its cells say where the head can mean
 * two things (单位); and which of several columns is meant where they claim the same. What loses and
 * has no other meaning is not taken, and says so. */

#define EXAMPLES 3
/* So many cells of a column are looked at. */
#define CELLS_MAX 200

typedef struct
{
  XushiMatchedColumn *column; /* borrowed */
  char *word;                 /* owned: the head, folded */
  XushiHeadMeaning meaning;
  int year;
  guint n_cells, n_figures, n_departments, n_units, n_measures;
  guint n_targets;  /* read as a target and nothing else: 增长8%以上 */
  guint n_long;     /* texts longer than a name */
  guint n_merged;   /* merged into the cell above */
  guint n_repeated; /* the same as the cell above */
  guint n_blank;    /* blank below one that is not */
} Claim;

static void
clear_claim (gpointer data)
{
  g_free (((Claim *) data)->word);
}

static gboolean
is_target (const XushiMatching *self, const char *text)
{
  guint n_numbers = 0;
  g_autofree char *rest = NULL;
  g_autoptr (XushiCandidate) candidate = NULL;

  if (self->kind != XUSHI_MATCHING_PLAN || g_utf8_strlen (text, -1) > 40)
    return FALSE;
  candidate = xushi_cell_target_read (self->reader, "", text, NULL, &n_numbers, &rest);
  return candidate != NULL && rest == NULL;
}

static void
count_cell (const XushiMatching *self, Claim *claim, guint row, guint column, GPtrArray *examples)
{
  const char *text = xushi_table_get_cell (self->table, row, column);
  g_autofree char *folded = NULL;
  XushiMeasure measure;
  double value;

  if (!xushi_matching_has_text (text))
    {
      claim->n_merged += xushi_table_is_covered (self->table, row, column);
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
  claim->n_targets += is_target (self, folded);
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
count_cells (const XushiMatching *self, Claim *claim, guint place)
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

      if (!xushi_head_words_find (self->kind, folded, &meaning)
          || (meaning.claim != XUSHI_CLAIM_OWN && !g_str_equal (meaning.id, "measure")
              && !g_str_equal (meaning.id, XUSHI_MATCHED_DEPARTMENTS)))
        return FALSE;
    }
  return TRUE;
}

/* 单位 beside figures is their unit; where departments stand below it, they are responsible. */
static void
decide_by_cells (const XushiMatching *self, Claim *claim)
{
  const char *id = claim->meaning.id;

  if (self->kind == XUSHI_MATCHING_PLAN && g_strcmp0 (id, "unit") == 0
      && claim->n_departments > claim->n_units)
    {
      claim->meaning = (XushiHeadMeaning) { XUSHI_MATCHED_DEPARTMENTS, "support", XUSHI_CLAIM_STRONG };
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
is_vague_result (const Claim *claim)
{
  static const char *const past[] = { "上年", "去年", "基", "现状", "往年", "上一年" };

  if (g_strcmp0 (claim->meaning.id, "baseline") != 0 || claim->year != 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (past); i++)
    if (strstr (claim->word, past[i]) != NULL)
      return FALSE;
  return !g_str_equal (claim->word, "实绩") && !g_str_equal (claim->word, "baseline");
}

/* (transfer full) (nullable): of (万元) and (单位:万元). */
static char *
read_unit_in_brackets (const XushiMatching *self, const char *note)
{
  if (note != NULL && g_str_has_prefix (note, "单位:"))
    note += strlen ("单位:");
  return note != NULL && xushi_cell_target_is_unit (self->reader, note) ? g_strdup (note) : NULL;
}

static void
read_claim (XushiMatching *self, guint place, Claim *claim)
{
  XushiMatchedColumn *column = g_new0 (XushiMatchedColumn, 1);
  g_autofree char *parent = NULL, *own = NULL;
  XushiHeadText text;

  *claim = (Claim) { .column = column };
  g_ptr_array_add (self->columns, column);
  xushi_matching_split_head (self->table, self->first_head, self->n_heads, place, &parent, &own);
  column->head = g_strconcat (parent, own, NULL);
  xushi_head_text_read (column->head, &text);
  claim->word = xushi_text_fold (column->head);
  claim->year = text.year;
  column->unit = read_unit_in_brackets (self, text.note);
  xushi_head_text_clear (&text);
  count_cells (self, claim, place);
  if (*own != '\0'
      && xushi_matching_find_meaning (self->kind, parent, own, &claim->meaning, &column->month))
    column->certainty = claim->meaning.claim == XUSHI_CLAIM_PART ? XUSHI_MATCH_LIKELY : XUSHI_MATCH_SURE;
  if (self->strict && claim->meaning.id != NULL
      && g_str_equal (claim->meaning.id, XUSHI_MATCHED_DEPARTMENTS))
    claim->meaning.id = "support";
  if (!self->strict)
    decide_by_cells (self, claim);
  if (is_vague_result (claim))
    claim->meaning.id = NULL;
}

/* Whether the column says the same for several rows. */
static gboolean
is_category (const Claim *claim)
{
  return claim->n_merged > 0 || claim->n_repeated * 2 > claim->n_cells
         || (claim->n_cells > 0 && claim->n_blank > 0 && claim->n_blank * 2 >= claim->n_cells);
}

static gboolean
is_claimed (const GArray *claims, const char *id)
{
  for (guint i = 0; i < claims->len; i++)
    if (g_strcmp0 (g_array_index (claims, Claim, i).meaning.id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Takes the other meaning of a column that lost @id. */
static void
lose (XushiMatchingKind kind, const GArray *claims, Claim *claim, const char *other)
{
  g_autofree char *lost = xushi_head_words_make_label (kind, claim->meaning.id);

  claim->meaning.id = NULL;
  if (other != NULL && (xushi_head_words_is_many (other) || !is_claimed (claims, other)))
    {
      claim->meaning.id = other;
      claim->column->certainty = XUSHI_MATCH_LIKELY;
      return;
    }
  claim->column->certainty = XUSHI_MATCH_DOUBTFUL;
  g_free (claim->column->doubt);
  claim->column->doubt = g_strdup_printf (
      _ ("This column could be “%s” as well, which another one was taken for; it was left out."),
      lost);
}

/* How good a column is as the name: a category is a group rather than a name, and what offices call
 * the name comes before what may be its content. */
static int
rate_name (const Claim *claim, gboolean others_full)
{
  int rate = 40 - 10 * (int) claim->meaning.claim;

  if (claim->n_cells == 0)
    return -1;
  if (is_category (claim) && others_full)
    rate -= 50;
  if (strstr (claim->word, "指标") != NULL || strstr (claim->word, "名称") != NULL
      || strstr (claim->word, "具体") != NULL || strstr (claim->word, "三级") != NULL)
    rate += 3;
  return rate;
}

/* What a column is that is not the name: 考核项目 over several rows is an area, 重点任务 a group within
 * one; figures are the target, and so is what is to be done where no column is. */
static const char *
find_other_name (const GArray *claims, const Claim *claim)
{
  gboolean task = strstr (claim->word, "任务") != NULL || strstr (claim->word, "工作") != NULL
                  || strstr (claim->word, "事项") != NULL;

  if (is_category (claim))
    return !is_claimed (claims, "area") && (!task || is_claimed (claims, "group")) ? "area" : "group";
  if (!is_claimed (claims, "low")
      && (claim->n_figures * 2 > claim->n_cells || claim->meaning.claim == XUSHI_CLAIM_WEAK)
      && g_strcmp0 (claim->meaning.other, "group") != 0)
    return "low";
  return claim->meaning.claim == XUSHI_CLAIM_WEAK ? claim->meaning.other : XUSHI_MATCHED_CONTENT;
}

/* A name over several rows, beside what is to be done in each of them: that is the name, and the
 * other one its group. */
static void
settle_merged_name (XushiMatchingKind kind, GArray *claims)
{
  Claim *name = NULL, *low = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      Claim *claim = &g_array_index (claims, Claim, i);

      if (g_strcmp0 (claim->meaning.id, "name") == 0)
        name = claim;
      else if (g_strcmp0 (claim->meaning.id, "low") == 0)
        low = claim;
    }
  if (name == NULL || low == NULL || name->n_merged == 0 || low->n_merged > 0
      || low->n_targets * 2 >= low->n_cells || low->n_figures * 2 >= low->n_cells)
    return;
  lose (kind, claims, name, is_claimed (claims, "group") ? "area" : "group");
  low->meaning.id = "name";
  low->column->certainty = XUSHI_MATCH_LIKELY;
}

static void
settle_names (XushiMatchingKind kind, GArray *claims)
{
  int best = -1, best_rate = G_MININT;
  gboolean full = FALSE;

  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);

      full = full || (g_strcmp0 (claim->meaning.id, "name") == 0 && claim->n_cells > 0
                      && !is_category (claim));
    }
  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);
      int rate = g_strcmp0 (claim->meaning.id, "name") == 0 ? rate_name (claim, full) : G_MININT;

      if (rate > best_rate)
        {
          best = (int) i;
          best_rate = rate;
        }
    }
  for (guint i = 0; i < claims->len; i++)
    {
      Claim *claim = &g_array_index (claims, Claim, i);

      if ((int) i == best || g_strcmp0 (claim->meaning.id, "name") != 0)
        continue;
      lose (kind, claims, claim, find_other_name (claims, claim));
    }
}

/* The earliest year's target is that of the plan; of two without a year the one with figures. */
static int
rate_target (const Claim *claim)
{
  int rate = 20 - 5 * (int) claim->meaning.claim;

  rate += claim->n_cells > 0 ? (int) (10 * claim->n_figures / claim->n_cells) : -20;
  if (claim->year != 0)
    rate += 3000 - claim->year;
  return rate;
}

static void
settle_targets (XushiMatchingKind kind, GArray *claims)
{
  int best = -1, best_rate = G_MININT;

  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);

      if (g_strcmp0 (claim->meaning.id, "low") == 0 && rate_target (claim) > best_rate)
        {
          best = (int) i;
          best_rate = rate_target (claim);
        }
    }
  for (guint i = 0; i < claims->len; i++)
    {
      Claim *claim = &g_array_index (claims, Claim, i);

      if ((int) i == best || g_strcmp0 (claim->meaning.id, "low") != 0)
        continue;
      lose (kind, claims, claim, claim->n_long * 2 > claim->n_cells ? XUSHI_MATCHED_CONTENT : NULL);
    }
}

/* Of several columns that claim the same, the strongest word wins, then the first with contents. */
static void
settle_same (XushiMatchingKind kind, GArray *claims, guint first)
{
  Claim *winner = &g_array_index (claims, Claim, first);
  const char *id = winner->meaning.id;

  for (guint i = first + 1; i < claims->len; i++)
    {
      Claim *claim = &g_array_index (claims, Claim, i);
      gboolean stronger = claim->meaning.claim < winner->meaning.claim
                          || (claim->meaning.claim == winner->meaning.claim
                              && (winner->n_cells == 0
                                  /* Of two years' results, the later one. */
                                  || (g_str_equal (id, "baseline") && claim->year > winner->year)));
      Claim *loser = stronger ? winner : claim;

      if (g_strcmp0 (claim->meaning.id, id) != 0)
        continue;
      if (stronger)
        winner = claim;
      if (g_str_equal (id, "lead") || g_str_equal (id, "departments"))
        lose (kind, claims, loser, is_claimed (claims, "support") ? XUSHI_MATCHED_CONTENT : "support");
      else if (loser->n_cells > 0)
        lose (kind, claims, loser, g_str_equal (id, "support") ? XUSHI_MATCHED_CONTENT : loser->meaning.other);
      else
        loser->meaning.id = NULL;
    }
}

/* Where another column leads, the departments support it. */
static void
settle_departments (XushiMatchingKind kind, GArray *claims)
{
  if (!is_claimed (claims, "lead"))
    return;
  for (guint i = 0; i < claims->len; i++)
    {
      Claim *claim = &g_array_index (claims, Claim, i);

      if (g_strcmp0 (claim->meaning.id, XUSHI_MATCHED_DEPARTMENTS) == 0)
        lose (kind, claims, claim, is_claimed (claims, "support") ? XUSHI_MATCHED_CONTENT : "support");
    }
}

/* One column of a month beside others is the month of a table with a row an indicator. */
static void
settle_only_month (GArray *claims)
{
  Claim *only = NULL;
  guint n = 0;
  gboolean beside = is_claimed (claims, "last_year") || is_claimed (claims, "completion")
                    || is_claimed (claims, "note") || is_claimed (claims, "reason");

  for (guint i = 0; i < claims->len; i++)
    if (g_array_index (claims, Claim, i).column->month > 0)
      {
        only = &g_array_index (claims, Claim, i);
        n++;
      }
  if (n == 1 && beside && !is_claimed (claims, "value") && !is_claimed (claims, "month"))
    only->meaning.id = "value";
}

static void
settle_months (GArray *claims)
{
  /* Of a month of two years, the earlier one is last year's value. */
  for (guint i = 0; i < claims->len; i++)
    for (guint k = 0; k < claims->len; k++)
      {
        Claim *earlier = &g_array_index (claims, Claim, i);
        const Claim *later = &g_array_index (claims, Claim, k);

        if (earlier->column->month > 0 && earlier->column->month == later->column->month
            && earlier->meaning.id != NULL && earlier->year != 0 && earlier->year + 1 == later->year)
          {
            earlier->meaning.id = "last_year";
            earlier->column->month = 0;
          }
      }
  settle_only_month (claims);
}

/* A head that comes again, as where two tables stand side by side, has no other meaning. */
static void
settle_twins (GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    for (guint k = i + 1; k < claims->len; k++)
      {
        const Claim *first = &g_array_index (claims, Claim, i);
        Claim *twin = &g_array_index (claims, Claim, k);

        if (*first->word == '\0' || !g_str_equal (first->word, twin->word)
            || twin->meaning.id == NULL || xushi_head_words_is_many (twin->meaning.id))
          continue;
        twin->meaning.id = NULL;
        twin->column->certainty = XUSHI_MATCH_DOUBTFUL;
        g_free (twin->column->doubt);
        twin->column->doubt = g_strdup (_ ("This column comes twice; keep one of them."));
      }
}

static void
settle (XushiMatching *self, GArray *claims)
{
  settle_twins (claims);
  if (self->kind == XUSHI_MATCHING_PLAN)
    {
      settle_targets (self->kind, claims);
      settle_names (self->kind, claims);
      settle_targets (self->kind, claims);
      settle_merged_name (self->kind, claims);
      settle_departments (self->kind, claims);
    }
  else
    settle_months (claims);
  for (guint i = 0; i < claims->len; i++)
    {
      const char *id = g_array_index (claims, Claim, i).meaning.id;

      if (id != NULL && !xushi_head_words_is_many (id))
        settle_same (self->kind, claims, i);
    }
}

/* A column of numbers without a head, before the others, numbers the rows. */
static void
find_numbers (const XushiMatching *self, GArray *claims)
{
  Claim *first = claims->len > 1 ? &g_array_index (claims, Claim, 0) : NULL;

  if (first != NULL && self->n_heads > 0 && *first->word == '\0' && first->n_cells > 0
      && first->n_figures == first->n_cells)
    first->meaning.id = XUSHI_MATCHED_NUMBER;
}

/* A table of the program's own form: one head row, of headings in English at the top, or of nearly all
 * of those in Chinese. In it nothing is guessed. */
static gboolean
is_strict (const XushiMatching *self)
{
  guint n = self->n_heads > 0 ? xushi_table_get_n_cells (self->table, self->first_head) : 0;
  guint own = 0;

  if (self->n_heads != 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded
          = xushi_text_fold (xushi_table_get_cell (self->table, self->first_head, i));
      XushiHeadMeaning meaning;

      if (xushi_head_words_find (self->kind, folded, &meaning) && meaning.claim == XUSHI_CLAIM_OWN)
        {
          own++;
          if (self->first_head == 0 && g_str_equal (folded, meaning.id)
              && !g_ascii_isdigit (*folded))
            return TRUE;
        }
    }
  return own >= 14;
}

static void
propose_unit (XushiMatching *self)
{
  g_clear_pointer (&self->unit, g_free);
  for (guint row = 0; row < self->first_head && self->unit == NULL; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (self->table, row) && self->unit == NULL; i++)
      self->unit = xushi_matching_read_unit_line (self, xushi_table_get_cell (self->table, row, i));
}

void
xushi_matching_propose_columns (XushiMatching *self)
{
  g_autoptr (GArray) claims = g_array_new (FALSE, TRUE, sizeof (Claim));
  guint n_rows = xushi_table_get_n_rows (self->table), n = 0;

  g_array_set_clear_func (claims, clear_claim);
  g_ptr_array_set_size (self->columns, 0);
  for (guint row = self->first_head; row < n_rows; row++)
    n = MAX (n, xushi_table_get_n_cells (self->table, row));
  self->strict = is_strict (self);
  propose_unit (self);
  for (guint i = 0; i < n; i++)
    {
      Claim claim;

      read_claim (self, i, &claim);
      g_array_append_val (claims, claim);
    }
  find_numbers (self, claims);
  if (!self->strict)
    settle (self, claims);
  for (guint i = 0; i < n; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);

      claim->column->id = claim->meaning.id;
      if (claim->meaning.id == NULL && claim->column->certainty != XUSHI_MATCH_DOUBTFUL)
        claim->column->certainty = XUSHI_MATCH_UNKNOWN;
    }
}
