/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tables/xushi-matching-private.h"

G_BEGIN_DECLS

/* What one column claims to be, by its head and its cells, before it is settled which of several
 * columns is meant. The counts are of the cells below the heads, but for those that stand alone in
 * their row. */
typedef struct
{
  XushiMatchedColumn *column; /* borrowed */
  char *word;                 /* owned: the head, folded */
  XushiHeadMeaning meaning;
  int year;
  guint n_cells, n_figures, n_departments, n_units, n_measures;
  guint n_targets;  /* read as a target and nothing else: 增长8%以上 */
  guint n_sums;     /* with a figure and its unit in it: 新建学校3所 */
  guint n_long;     /* texts longer than a name */
  guint n_merged;   /* merged into the cell above */
  guint n_repeated; /* the same as the cell above */
  guint n_blank;    /* blank below one that is not */
} XushiColumnClaim;

/* Of an array. */
void xushi_column_claim_clear (gpointer data);

/* Whether the column says the same for several rows. */
gboolean xushi_column_claim_is_category (const XushiColumnClaim *claim);

/* Whether any of the columns is @id. */
gboolean xushi_column_claims_have (const GArray *claims, const char *id);

/* Bare years: 2016年 is the target where no head is, 2015年 the baseline. @plan_year: 0: not known */
void xushi_matching_settle_bare_years (GArray *claims, int plan_year);

/* The name, the target or the area where no head says which column it is. */
void xushi_matching_settle_missing_name (GArray *claims);
void xushi_matching_settle_missing_target (GArray *claims);
void xushi_matching_settle_missing_area (GArray *claims);

/* Takes the columns of figures of a table whose rows are departments, and whose heads say what is to
 * be reached. Returns: whether it is such a table. */
gboolean xushi_matching_take_figures (const XushiMatching *self, GArray *claims, int plan_year);

/* Adds the column at @place to the matching, and reads what it claims. */
void xushi_column_claim_read (XushiMatching *self, guint place, XushiColumnClaim *claim);

G_END_DECLS
