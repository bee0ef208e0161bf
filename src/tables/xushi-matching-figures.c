/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-column-claim.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"

#include <string.h>

/* The tables that give each town or department its share: a row is who answers for it, and what is
 * to be reached stands in the heads (固定资产投资 | 财政收入) or, where there is only one figure, in the
 * title. */

/* Cuts brackets and the words off the end that only say that it is a target, and of a title that it
 * is a table. (transfer full) */
static char *
trim_subject (const char *text, gboolean title)
{
  static const char *const tails[]
      = { "目标任务", "目标值", "目标数", "任务数", "计划数", "目标", "任务", "计划", "预期" };
  static const char *const table_tails[] = { "表", "一览", "分解", "责任", "下达", "情况", "指标", "汇总", "明细",
                                             "到乡镇", "各乡镇", "安排", "（草案）" };
  const char *year = strstr (text, "年度");
  g_autofree char *subject = NULL;
  gboolean cut = TRUE;

  if (year == NULL)
    year = strstr (text, "年");
  if (year != NULL && year - text >= 4 && g_ascii_isdigit (year[-1]))
    text = year + (g_str_has_prefix (year, "年度") ? strlen ("年度") : strlen ("年"));
  subject = g_strstrip (g_strdup (text));
  while (cut)
    {
      char *open = g_str_has_suffix (subject, "）") ? g_strrstr (subject, "（")
                   : g_str_has_suffix (subject, ")") ? strrchr (subject, '(') : NULL;

      cut = open != NULL;
      if (open != NULL)
        *open = '\0';
      for (gsize i = 0; i < G_N_ELEMENTS (tails) + (title ? G_N_ELEMENTS (table_tails) : 0); i++)
        {
          const char *tail = i < G_N_ELEMENTS (tails) ? tails[i] : table_tails[i - G_N_ELEMENTS (tails)];

          if (!g_str_has_suffix (subject, tail))
            continue;
          subject[strlen (subject) - strlen (tail)] = '\0';
          cut = TRUE;
        }
    }
  return g_strdup (g_strstrip (subject));
}

/* (transfer full): what the titles are about; blank if that cannot be told. */
static char *
read_title (const XushiMatching *self)
{
  for (guint row = 0; row < self->first_head; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (self->table, row); i++)
      {
        const char *text = xushi_table_get_cell (self->table, row, i);
        g_autofree char *subject = trim_subject (text, TRUE);

        if (g_utf8_strlen (text, -1) >= 6 && strstr (text, "：") == NULL && strchr (text, ':') == NULL
            && g_utf8_strlen (subject, -1) >= 2)
          return g_steal_pointer (&subject);
      }
  return g_strdup ("");
}

char *
xushi_matching_make_indicator (const XushiMatching *self, guint column)
{
  g_autofree char *parent = NULL, *own = NULL, *subject = NULL;

  xushi_matching_split_head (self->table, self->first_head, self->n_heads, column, &parent, &own);
  subject = trim_subject (own, FALSE);
  if (*subject == '\0')
    {
      g_free (subject);
      subject = trim_subject (parent, FALSE);
    }
  return *subject != '\0' ? g_steal_pointer (&subject) : read_title (self);
}

static gboolean
is_id (const XushiColumnClaim *claim, const char *id)
{
  return g_strcmp0 (claim->meaning.id, id) == 0;
}

static gboolean
holds_figures (const XushiColumnClaim *claim)
{
  return claim->n_cells > 0 && claim->n_figures * 2 > claim->n_cells;
}

/* Whether the column holds the targets of one indicator. */
static gboolean
is_figure (const XushiMatching *self, const XushiColumnClaim *claim, guint place, int plan_year)
{
  static const char *const others[] = { "上年", "去年", "完成", "实绩", "实际", "同比", "增长", "占", "比例", "排名", "得分",
                                        "分值", "权重", "电话", "编号", "年龄", "合计", NULL };
  g_autofree char *indicator = NULL;

  /* Half of the cells may be dashes. */
  if (claim->n_cells == 0 || claim->n_figures * 2 < claim->n_cells || *claim->word == '\0'
      || (claim->year != 0 && plan_year != 0 && claim->year != plan_year))
    return FALSE;
  if (!is_id (claim, "low") && !is_id (claim, "name")
      && (claim->meaning.id != NULL || xushi_text_has_any (claim->word, others)))
    return FALSE;
  indicator = xushi_matching_make_indicator (self, place);
  return *indicator != '\0';
}

/* Whether the table is about targets: its titles or heads say so. */
static gboolean
is_about_targets (const XushiMatching *self, const GArray *claims)
{
  static const char *const words[] = { "目标", "任务", "计划", "指标", "分解", "责任", NULL };

  for (guint i = 0; i < claims->len; i++)
    if (is_id (&g_array_index (claims, XushiColumnClaim, i), "low"))
      return TRUE;
  for (guint row = 0; row < self->first_head; row++)
    for (guint i = 0; i < xushi_table_get_n_cells (self->table, row); i++)
      if (xushi_text_has_any (xushi_table_get_cell (self->table, row, i), words))
        return TRUE;
  return FALSE;
}

/* Whether a column names what is to be done, so that the heads do not. */
static gboolean
has_names (const GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (is_id (claim, "name") && !holds_figures (claim) && claim->n_cells > 0)
        return TRUE;
      /* Different texts under a head that nobody knows are likely names. */
      if (claim->meaning.id == NULL && *claim->word != '\0' && claim->n_cells > 1
          && claim->n_sums * 2 < claim->n_cells && claim->n_departments * 2 < claim->n_cells
          && !xushi_column_claim_is_category (claim))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_departments (const GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (is_id (claim, "lead") || is_id (claim, XUSHI_MATCHED_DEPARTMENTS))
        return TRUE;
    }
  return FALSE;
}

/* What belongs to one of several figures would be taken for that of all of them. */
static void
leave_out (XushiColumnClaim *claim)
{
  claim->meaning.id = NULL;
  claim->column->certainty = XUSHI_MATCH_DOUBTFUL;
  g_free (claim->column->doubt);
  claim->column->doubt
      = g_strdup (_ ("This column belongs to one of several targets, and was left out."));
}

gboolean
xushi_matching_take_figures (const XushiMatching *self, GArray *claims, int plan_year)
{
  guint n = 0;

  if (has_names (claims) || !has_departments (claims) || !is_about_targets (self, claims))
    return FALSE;
  for (guint i = 0; i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (!is_figure (self, claim, i, plan_year))
        continue;
      claim->meaning = (XushiHeadMeaning) { XUSHI_MATCHED_FIGURE, NULL, XUSHI_CLAIM_PART };
      claim->column->certainty = XUSHI_MATCH_LIKELY;
      g_clear_pointer (&claim->column->doubt, g_free);
      n++;
    }
  for (guint i = 0; n > 1 && i < claims->len; i++)
    {
      XushiColumnClaim *claim = &g_array_index (claims, XushiColumnClaim, i);

      if (is_id (claim, "baseline") || is_id (claim, XUSHI_MATCHED_GROWTH) || is_id (claim, "low"))
        leave_out (claim);
    }
  return n > 0;
}
