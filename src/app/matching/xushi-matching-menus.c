/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matching/xushi-matching-menus.h"

#include "base/xushi-i18n.h"
#include "rows/xushi-match-words.h"

/* What columns of offices usually are; NULL begins another section. */
static const char *const plan_common[]
    = { "name",    "area", "group",   "low",  "unit",  NULL,   "lead", "departments",
        "support", "leader", NULL, "deadline", "step", "content", "note", "quote", "baseline" };
static const char *const values_common[]
    = { "name", "key", NULL, "value", "month", "last_year", "completion", "unit",
        NULL,   "note", "reason", "next_step", "known" };

static gboolean
is_common (const char *const *common, gsize n, const char *id)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (common[i], id) == 0)
      return TRUE;
  return FALSE;
}

static void
append_word (GMenu *menu, XushiMatchingKind kind, const char *id)
{
  g_autofree char *label = xushi_match_dup_label (kind, id);
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, plain);
  g_menu_item_set_action_and_target (item, "matching.column", "s", id);
  g_menu_append_item (menu, item);
}

static void
append_common (GMenu *menu, XushiMatchingKind kind, const char *const *common, gsize n)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; i < n; i++)
    {
      if (common[i] != NULL)
        {
          append_word (section, kind, common[i]);
          continue;
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      g_object_unref (section);
      section = g_menu_new ();
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* The months of a values table, or what is seldom met. */
static GMenuModel *
make_rest (const XushiMatching *matching, const char *const *common, gsize n_common,
           gboolean months)
{
  GMenu *menu = g_menu_new ();
  guint n;
  const XushiMatchedWord *words = xushi_matching_get_words (matching, &n);

  for (guint i = 0; i < n; i++)
    if (g_ascii_isdigit (*words[i].id) == months && !is_common (common, n_common, words[i].id)
        && !g_str_equal (words[i].id, XUSHI_MATCHED_IGNORE))
      append_word (menu, xushi_matching_get_kind (matching), words[i].id);
  return G_MENU_MODEL (menu);
}

GMenuModel *
xushi_matching_menus_new_columns (const XushiMatching *matching)
{
  XushiMatchingKind kind = xushi_matching_get_kind (matching);
  gboolean is_plan = kind == XUSHI_MATCHING_PLAN;
  const char *const *common = is_plan ? plan_common : values_common;
  gsize n = is_plan ? G_N_ELEMENTS (plan_common) : G_N_ELEMENTS (values_common);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) months = make_rest (matching, common, n, TRUE);
  g_autoptr (GMenuModel) rest = make_rest (matching, common, n, FALSE);

  append_common (menu, kind, common, n);
  if (g_menu_model_get_n_items (months) > 0)
    g_menu_append_submenu (last, _ ("Figures of a _Month"), months);
  g_menu_append_submenu (last, _ ("_Others"), rest);
  append_word (last, kind, XUSHI_MATCHED_IGNORE);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

GMenuModel *
xushi_matching_menus_new_row (const XushiMatching *matching)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) heads = g_menu_new ();
  g_autoptr (GMenu) column = g_menu_new ();
  g_autoptr (GMenuModel) columns = xushi_matching_menus_new_columns (matching);

  g_menu_append (heads, _ ("The Heads _Begin in This Row"), "matching.first-head");
  g_menu_append (heads, _ ("The Heads _End in This Row"), "matching.last-head");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (heads));
  g_menu_append_submenu (column, _ ("This _Column Is"), columns);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (column));
  return G_MENU_MODEL (menu);
}
