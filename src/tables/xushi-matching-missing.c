/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-column-claim.h"

#include <string.h>

/* What no head claims, though a plan needs it: the cells and the neighbours say which column it is. */

/* 2016年 over figures is the target, and 2015年 the baseline, where no column says more. */
void
xushi_matching_settle_bare_years (GArray *claims, int plan_year)
{
  for (guint i = 0; plan_year > 0 && i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);
      gsize digits = strspn (claim->word, "0123456789");
      const char *rest = claim->word + digits;
      const char *id = claim->year == plan_year       ? "low"
                       : claim->year + 1 == plan_year ? "baseline"
                                                      : NULL;

      if (claim->meaning.id != NULL || digits != 4 || id == NULL || xushi_column_claims_have (claims, id)
          || !(g_str_equal (rest, "年") || g_str_equal (rest, "年度")) || claim->n_sums * 2 < claim->n_cells)
        continue;
      claim->meaning = (XushiHeadMeaning) { id, NULL, XUSHI_CLAIM_PART };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
    }
}

/* In the tables of 民生实事 what is to be built (建设内容及规模) is all that says how much. */
void
xushi_matching_settle_missing_target (GArray *claims)
{
  XushiColumnClaim *found = NULL;

  if (xushi_column_claims_have (claims, "low"))
    return;
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (g_strcmp0 (claim->meaning.id, XUSHI_MATCHED_CONTENT) != 0 || claim->n_cells == 0
          || claim->n_sums * 2 < claim->n_cells
          || (strstr (claim->word, "内容") == NULL && strstr (claim->word, "规模") == NULL
              && !g_str_equal (claim->word, "完成标准")))
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
