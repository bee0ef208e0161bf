/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-column-claim.h"

#include "base/xushi-text.h"

#include <string.h>

/* What no head claims, though a plan needs it: the cells and the neighbours say which column it is. */

/* Whether the head is a year and nothing else, over figures. */
static gboolean
is_bare_year (const XushiColumnClaim *claim)
{
  gsize digits = strspn (claim->word, "0123456789");
  const char *rest = claim->word + digits;

  return claim->meaning.id == NULL && digits == 4 && claim->year != 0
         && (g_str_equal (rest, "年") || g_str_equal (rest, "年度"))
         && claim->n_sums * 2 >= claim->n_cells;
}

/* Of two years in a row the later one is planned; of more nobody can say which. 0 for none. */
static int
guess_plan_year (const GArray *claims)
{
  int first = 0, second = 0;
  guint n = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (!is_bare_year (claim))
        continue;
      second = n == 0 ? claim->year : MAX (second, claim->year);
      first = n == 0 ? claim->year : MIN (first, claim->year);
      n++;
    }
  return n == 2 && first + 1 == second ? second : 0;
}

/* 2016年 over figures is the target, and 2015年 the baseline, where no column says more. */
void
xushi_matching_settle_bare_years (GArray *claims, int plan_year)
{
  if (plan_year == 0)
    plan_year = guess_plan_year (claims);
  for (guint i = 0; plan_year > 0 && i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);
      const char *id = claim->year == plan_year       ? "low"
                       : claim->year + 1 == plan_year ? "baseline"
                                                      : NULL;

      if (id == NULL || !is_bare_year (claim) || xushi_column_claims_have (claims, id))
        continue;
      claim->meaning = (XushiHeadMeaning) { id, NULL, XUSHI_CLAIM_PART };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
    }
}

/* What is to be built (建设内容及规模) is all that says how much in the tables of 民生实事. */
static gboolean
says_how_much (const XushiColumnClaim *claim)
{
  return g_strcmp0 (claim->meaning.id, XUSHI_MATCHED_CONTENT) == 0
         && (strstr (claim->word, "内容") != NULL || strstr (claim->word, "规模") != NULL
             || g_str_equal (claim->word, "完成标准"));
}

/* Words with figures under a head that nobody knows, and that is not about what was or is. */
static gboolean
may_say_how_much (const XushiColumnClaim *claim)
{
  static const char *const others[]
      = { "进展", "完成", "问题", "情况", "分", "权重", "资金", "投资", "经费", "电话", "原因", "措施", "上年", "去年", "现状", NULL };

  return claim->meaning.id == NULL && *claim->word != '\0'
         && claim->n_figures * 2 <= claim->n_cells && !xushi_text_has_any (claim->word, others);
}

void
xushi_matching_settle_missing_target (GArray *claims)
{
  XushiColumnClaim *found = NULL;

  if (xushi_column_claims_have (claims, "low"))
    return;
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (claim->n_cells == 0 || claim->n_sums * 2 < claim->n_cells
          || !(says_how_much (claim) || may_say_how_much (claim)))
        continue;
      /* Of two nobody can say which. */
      if (found != NULL)
        return;
      found = claim;
    }
  if (found == NULL)
    return;
  found->meaning = (XushiHeadMeaning) { "low", XUSHI_MATCHED_CONTENT, XUSHI_CLAIM_PART };
  found->column->certainty = XUSHI_MATCH_LIKELY;
}

/* A table of targets and departments whose column of names has a head of its own: the first one of
 * different texts. */
void
xushi_matching_settle_missing_name (GArray *claims)
{
  /* 报告任务 is the name where nothing else is. */
  for (guint i = 0; !xushi_column_claims_have (claims, "name") && i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, "quote") != 0 || claim->n_cells == 0)
        continue;
      claim->meaning.id = "name";
      claim->column->certainty = XUSHI_MATCH_LIKELY;
    }
  if (xushi_column_claims_have (claims, "name") || !xushi_column_claims_have (claims, "low")
      || !(xushi_column_claims_have (claims, "lead") || xushi_column_claims_have (claims, XUSHI_MATCHED_DEPARTMENTS)
           || xushi_column_claims_have (claims, "unit") || xushi_column_claims_have (claims, XUSHI_MATCHED_DEADLINE)))
    return;
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (claim->meaning.id != NULL || *claim->word == '\0' || claim->n_cells == 0
          || xushi_column_claim_is_category (claim) || claim->n_figures * 2 > claim->n_cells)
        continue;
      claim->meaning = (XushiHeadMeaning) { "name", XUSHI_MATCHED_CONTENT, XUSHI_CLAIM_PART };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
      return;
    }
}

/* A column without a known head, before the names and merged over several of them, is their area:
 * 战役, 攻坚行动. */
void
xushi_matching_settle_missing_area (GArray *claims)
{
  if (xushi_column_claims_have (claims, "area") || xushi_column_claims_have (claims, "group"))
    return;
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, "name") == 0)
        return;
      if (claim->meaning.id != NULL || *claim->word == '\0' || claim->n_cells == 0
          || claim->n_merged < claim->n_cells || claim->n_figures > 0)
        continue;
      claim->meaning = (XushiHeadMeaning) { "area", NULL, XUSHI_CLAIM_PART };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
      g_clear_pointer (&claim->column->doubt, g_free);
      return;
    }
}
