/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-column-claim.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"

#include <string.h>

/* Which of several columns is meant where they claim the same. What loses and has no other meaning is
 * not taken, and says so. */

/* Takes the other meaning of a column that lost @id. */
static void
lose (XushiMatchingKind kind, const GArray *claims, XushiColumnClaim *claim, const char *other)
{
  g_autofree char *lost = xushi_matched_words_make_label (kind, claim->meaning.id);

  claim->meaning.id = NULL;
  /* Of several targets the best is found afterwards. */
  if (other != NULL
      && (xushi_matched_words_is_many (other) || g_str_equal (other, "low")
          || !xushi_column_claims_have (claims, other)))
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
rate_name (const XushiColumnClaim *claim, gboolean others_full)
{
  int rate = 40 - 10 * (int) claim->meaning.claim;

  if (claim->n_cells == 0)
    return -1;
  if (xushi_column_claim_is_category (claim) && others_full)
    rate -= 50;
  /* 目标任务 is the name where it says what, and not how much. */
  if (g_strcmp0 (claim->meaning.other, "low") == 0)
    rate += claim->n_sums * 2 > claim->n_cells ? -4 : 4;
  if (strstr (claim->word, "指标") != NULL || strstr (claim->word, "名称") != NULL
      || strstr (claim->word, "具体") != NULL || strstr (claim->word, "三级") != NULL)
    rate += 3;
  return rate;
}

/* What a column is that is not the name: 考核项目 over several rows is an area, 重点任务 a group within
 * one; figures are the target, and so is what is to be done where no column is. */
static const char *
find_other_name (const GArray *claims, const XushiColumnClaim *claim)
{
  gboolean task = strstr (claim->word, "任务") != NULL || strstr (claim->word, "工作") != NULL
                  || strstr (claim->word, "事项") != NULL;

  if (g_strcmp0 (claim->meaning.other, "low") == 0 && claim->n_sums * 2 > claim->n_cells)
    return "low";
  if (xushi_column_claim_is_category (claim))
    return !xushi_column_claims_have (claims, "area") && (!task || xushi_column_claims_have (claims, "group")) ? "area" : "group";
  if (!xushi_column_claims_have (claims, "low")
      && (claim->n_figures * 2 > claim->n_cells || claim->meaning.claim == XUSHI_CLAIM_WEAK)
      && g_strcmp0 (claim->meaning.other, "group") != 0)
    return "low";
  return claim->meaning.claim == XUSHI_CLAIM_WEAK ? claim->meaning.other : XUSHI_MATCHED_CONTENT;
}

/* The column of the target; NULL for none. */
static XushiColumnClaim *
find_target (GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    if (g_strcmp0 (g_array_index (claims, XushiColumnClaim, i).meaning.id, "low") == 0)
      return &g_array_index (claims, XushiColumnClaim, i);
  return NULL;
}

/* Whether the rates of growth in @claim are to be reached, as the figures of @target (nullable) are,
 * and not what was. */
static gboolean
is_growth_to_come (const XushiColumnClaim *claim, const XushiColumnClaim *target)
{
  static const char *const past[] = { "上年实", "上年完成", "去年实", "去年完成", "实际", "完成", "实绩", "基", "预计", NULL };

  if (xushi_text_has_any (claim->word, past))
    return FALSE;
  if (target == NULL)
    return TRUE;
  /* Without a year of its own it belongs to what stands before it. */
  return claim->year != 0 && target->year != 0 ? claim->year == target->year : claim > target;
}

/* A column of growth is the target where there is no other, and beside one that of the rows without
 * an amount. */
static void
settle_growth (XushiMatchingKind kind, GArray *claims)
{
  XushiColumnClaim *target = find_target (claims), *found = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, XUSHI_MATCHED_GROWTH) != 0)
        continue;
      if (!is_growth_to_come (claim, target)
          || (found != NULL && (target != NULL || claim->year <= found->year)))
        lose (kind, claims, claim, NULL);
      else
        {
          if (found != NULL)
            lose (kind, claims, found, NULL);
          found = claim;
        }
    }
  if (found != NULL && target == NULL)
    found->meaning.id = "low";
}

/* A name over several rows, beside what is to be done in each of them: that is the name, and the
 * other one its group. */
static void
settle_merged_name (XushiMatchingKind kind, GArray *claims)
{
  XushiColumnClaim *name = NULL, *low = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, "name") == 0)
        name = claim;
      else if (g_strcmp0 (claim->meaning.id, "low") == 0)
        low = claim;
    }
  if (name == NULL || low == NULL || name->n_merged == 0 || low->n_merged > 0
      || low->n_targets * 2 >= low->n_cells || low->n_figures * 2 >= low->n_cells)
    return;
  lose (kind, claims, name, xushi_column_claims_have (claims, "group") ? "area" : "group");
  low->meaning.id = "name";
  low->column->certainty = XUSHI_MATCH_LIKELY;
}

/* 目标任务 over figures names nothing, though nothing else does. */
static gboolean
is_no_name (const XushiColumnClaim *claim)
{
  return g_strcmp0 (claim->meaning.id, "name") != 0
         || (claim->n_figures * 2 > claim->n_cells && g_strcmp0 (claim->meaning.other, "low") == 0);
}

static void
settle_names (XushiMatchingKind kind, GArray *claims)
{
  int best = -1, best_rate = G_MININT;
  gboolean full = FALSE;

  for (guint i = 0; i < claims->len; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      full = full || (g_strcmp0 (claim->meaning.id, "name") == 0 && claim->n_cells > 0
                      && !xushi_column_claim_is_category (claim));
    }
  for (guint i = 0; i < claims->len; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);
      int rate = is_no_name (claim) ? G_MININT : rate_name (claim, full);

      if (rate > best_rate)
        {
          best = (int) i;
          best_rate = rate;
        }
    }
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if ((int) i == best || g_strcmp0 (claim->meaning.id, "name") != 0)
        continue;
      lose (kind, claims, claim, find_other_name (claims, claim));
    }
}

/* Whose target it is: that of a county's plan is the county's, beside those set from above. */
static int
rate_level (const char *word)
{
  static const char *const own[] = { "县定", "县级", "本县", "全县", "我县", "区定", "区级", "本级", "本地" };
  static const char *const above[] = { "国定", "国家", "省定", "省级", "省下达", "全省", "市定", "市级",
                                       "市下达", "全市", "上级" };

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    if (strstr (word, own[i]) != NULL)
      return 4;
  for (gsize i = 0; i < G_N_ELEMENTS (above); i++)
    if (strstr (word, above[i]) != NULL)
      return -4;
  return 0;
}

/* The year that the table plans: that of its titles, or the one after the results in it; 0 if neither
 * says so. */
static int
find_plan_year (const XushiMatching *self, const GArray *claims)
{
  int year = xushi_matching_get_year (self);

  for (guint i = 0; year == 0 && i < claims->len; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, "baseline") == 0 && claim->year != 0)
        year = claim->year + 1;
    }
  return year;
}

/* The target of the plan's year comes first, then that of the earliest one after it; of two without a
 * year the one with figures. */
static int
rate_target (const XushiColumnClaim *claim, int plan_year)
{
  int rate = 20 - 5 * (int) claim->meaning.claim + rate_level (claim->word);

  /* What is spent on a thing is its target only where nothing else is. */
  if (strstr (claim->word, "投资") != NULL || strstr (claim->word, "资金") != NULL)
    rate -= 8;
  rate += claim->n_cells > 0 ? (int) (10 * claim->n_sums / claim->n_cells) : -20;
  if (claim->year != 0)
    rate += claim->year < plan_year ? -1000 : 3000 - claim->year;
  return rate;
}

static void
settle_targets (XushiMatchingKind kind, GArray *claims, int plan_year)
{
  int best = -1, best_rate = G_MININT;

  for (guint i = 0; i < claims->len; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, "low") == 0 && rate_target (claim, plan_year) > best_rate)
        {
          best = (int) i;
          best_rate = rate_target (claim, plan_year);
        }
    }
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if ((int) i == best || g_strcmp0 (claim->meaning.id, "low") != 0)
        continue;
      /* 量化指标 without a figure names what is to be reached. */
      if (claim->n_cells > 0 && claim->n_sums * 2 < claim->n_cells
          && !xushi_column_claim_is_category (claim))
        {
          claim->meaning = (XushiHeadMeaning) { "name", XUSHI_MATCHED_CONTENT, XUSHI_CLAIM_WEAK };
          claim->column->certainty = XUSHI_MATCH_LIKELY;
          continue;
        }
      lose (kind, claims, claim, claim->n_long * 2 > claim->n_cells ? XUSHI_MATCHED_CONTENT : NULL);
    }
}

/* Of several columns that claim the same, the strongest word wins, then the first with contents. */
static void
settle_same (XushiMatchingKind kind, GArray *claims, guint first)
{
  XushiColumnClaim *winner = &g_array_index (claims, XushiColumnClaim, first);
  const char *id = winner->meaning.id;

  for (guint i = first + 1; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);
      gboolean stronger = claim->meaning.claim < winner->meaning.claim
                          || (claim->meaning.claim == winner->meaning.claim
                              && (winner->n_cells == 0
                                  /* Of two years' results, the later one. */
                                  || (g_str_equal (id, "baseline") && claim->year > winner->year)));
      XushiColumnClaim *loser = stronger ? winner : claim;

      if (g_strcmp0 (claim->meaning.id, id) != 0)
        continue;
      if (stronger)
        winner = claim;
      if (g_str_equal (id, "lead") || g_str_equal (id, "departments"))
        lose (kind, claims, loser, xushi_column_claims_have (claims, "support") ? XUSHI_MATCHED_CONTENT : "support");
      else if (loser->n_cells > 0)
        lose (kind, claims, loser,
              g_str_equal (id, "support") ? XUSHI_MATCHED_CONTENT : loser->meaning.other);
      else
        loser->meaning.id = NULL;
    }
}

/* Where another column leads, the departments support it. */
static void
settle_departments (XushiMatchingKind kind, GArray *claims)
{
  if (!xushi_column_claims_have (claims, "lead"))
    return;
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, XUSHI_MATCHED_DEPARTMENTS) == 0)
        lose (kind, claims, claim, xushi_column_claims_have (claims, "support") ? XUSHI_MATCHED_CONTENT : "support");
    }
}

/* One column of a month beside others is the month of a table with a row an indicator. */
static void
settle_only_month (GArray *claims)
{
  XushiColumnClaim *only = NULL;
  guint n = 0;
  gboolean beside = xushi_column_claims_have (claims, "last_year") || xushi_column_claims_have (claims, "completion")
                    || xushi_column_claims_have (claims, "note") || xushi_column_claims_have (claims, "reason");

  for (guint i = 0; i < claims->len; i++)
    if (g_array_index (claims, XushiColumnClaim, i).column->month > 0)
      {
        only = &g_array_index (claims, XushiColumnClaim, i);
        n++;
      }
  if (n == 1 && beside && !xushi_column_claims_have (claims, "value") && !xushi_column_claims_have (claims, "month"))
    only->meaning.id = "value";
}

static void
settle_months (GArray *claims)
{
  /* Of a month of two years, the earlier one is last year's value. */
  for (guint i = 0; i < claims->len; i++)
    for (guint k = 0; k < claims->len; k++)
      {
        XushiColumnClaim *earlier = &g_array_index (claims, XushiColumnClaim, i);
        const XushiColumnClaim *later = &g_array_index (claims, XushiColumnClaim, k);

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
        const XushiColumnClaim *first = &g_array_index (claims, XushiColumnClaim, i);
        XushiColumnClaim *twin = &g_array_index (claims, XushiColumnClaim, k);

        if (*first->word == '\0' || !g_str_equal (first->word, twin->word)
            || twin->meaning.id == NULL || xushi_matched_words_is_many (twin->meaning.id))
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
  int plan_year = find_plan_year (self, claims);

  settle_twins (claims);
  if (self->kind == XUSHI_MATCHING_PLAN)
    {
      xushi_matching_settle_bare_years (claims, plan_year);
      xushi_matching_settle_missing_name (claims);
    }
  if (self->kind == XUSHI_MATCHING_PLAN && xushi_matching_take_figures (self, claims, plan_year))
    settle_departments (self->kind, claims);
  else if (self->kind == XUSHI_MATCHING_PLAN)
    {
      settle_targets (self->kind, claims, plan_year);
      settle_names (self->kind, claims);
      settle_targets (self->kind, claims, plan_year);
      settle_growth (self->kind, claims);
      settle_merged_name (self->kind, claims);
      settle_departments (self->kind, claims);
      xushi_matching_settle_missing_target (claims);
      xushi_matching_settle_missing_area (claims);
    }
  else
    settle_months (claims);
  for (guint i = 0; i < claims->len; i++)
    {
      const char *id = g_array_index (claims, XushiColumnClaim, i).meaning.id;

      if (id != NULL && !xushi_matched_words_is_many (id))
        settle_same (self->kind, claims, i);
    }
}

/* A column of numbers without a head, before the others, numbers the rows. */
static void
find_numbers (const XushiMatching *self, GArray *claims)
{
  XushiColumnClaim *first = claims->len > 1 ? &g_array_index (claims, XushiColumnClaim, 0) : NULL;

  if (first != NULL && self->n_heads > 0 && *first->word == '\0' && first->n_cells > 0
      && first->n_figures == first->n_cells)
    first->meaning.id = XUSHI_MATCHED_NUMBER;
}

/* A table of the program's own form: one head row, of headings in English at the top, “name” among
 * them and hardly any of another's, or of nearly all of those in Chinese. In it nothing is guessed. */
static gboolean
is_strict (const XushiMatching *self)
{
  guint n = self->n_heads > 0 ? xushi_table_get_n_cells (self->table, self->first_head) : 0;
  guint chinese = 0, english = 0, foreign = 0;
  gboolean named = FALSE;

  if (self->n_heads != 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded
          = xushi_text_fold (xushi_table_get_cell (self->table, self->first_head, i));
      XushiHeadMeaning meaning;

      if (!xushi_matched_words_find (self->kind, folded, &meaning))
        continue;
      if (meaning.claim != XUSHI_CLAIM_OWN)
        foreign += g_str_is_ascii (folded);
      else
        {
          chinese++;
          english += g_str_equal (folded, meaning.id) && !g_ascii_isdigit (*folded);
          named = named || g_str_equal (folded, "name") || g_str_equal (folded, "key");
        }
    }
  return chinese >= 14 || (self->first_head == 0 && english > 0 && (foreign == 0 || (named && english > 2 * foreign)));
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
  g_autoptr (GArray) claims = g_array_new (FALSE, TRUE, sizeof (XushiColumnClaim));
  guint n_rows = xushi_table_get_n_rows (self->table), n = 0;

  g_array_set_clear_func (claims, xushi_column_claim_clear);
  g_ptr_array_set_size (self->columns, 0);
  for (guint row = self->first_head; row < n_rows; row++)
    n = MAX (n, xushi_table_get_n_cells (self->table, row));
  self->strict = is_strict (self);
  propose_unit (self);
  for (guint i = 0; i < n; i++)
    {
      XushiColumnClaim claim;

      xushi_column_claim_read (self, i, &claim);
      g_array_append_val (claims, claim);
    }
  find_numbers (self, claims);
  if (!self->strict)
    settle (self, claims);
  for (guint i = 0; i < n; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      claim->column->id = claim->meaning.id;
      if (claim->meaning.id == NULL && claim->column->certainty != XUSHI_MATCH_DOUBTFUL)
        claim->column->certainty = XUSHI_MATCH_UNKNOWN;
    }
}
