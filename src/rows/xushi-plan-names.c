/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-plan-names.h"

#include "rows/xushi-completions.h"

static void
count_use (GHashTable *uses, const char *name)
{
  if (name != NULL && *name != '\0')
    g_hash_table_insert (uses, (gpointer) name,
                         GUINT_TO_POINTER (
                             GPOINTER_TO_UINT (g_hash_table_lookup (uses, name)) + 1));
}

static void
count_names (GHashTable *uses, const XushiSpec *spec, XushiRowName which)
{
  if (which == XUSHI_ROW_LEADER)
    {
      count_use (uses, spec->leader);
      return;
    }
  count_use (uses, spec->lead_department);
  for (char **name = spec->support; name != NULL && *name != NULL; name++)
    count_use (uses, *name);
}

GStrv
xushi_plan_names_complete (XushiSession *session, XushiRowName which, const char *typed)
{
  XushiPlan *plan = xushi_session_get_plan (session);
  g_autoptr (GHashTable) uses = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        count_names (uses, xushi_indicator_get_spec (xushi_area_get_indicator (area, j)), which);
    }
  return xushi_completions_list (uses, typed);
}

static gboolean
is_separator (gunichar c)
{
  return c == U'、' || c == U'，' || c == ',' || c == ';' || c == U'；';
}

const char *
xushi_plan_names_find_last (const char *text)
{
  const char *begin = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_separator (g_utf8_get_char (p)))
      begin = g_utf8_next_char (p);
  while (g_ascii_isspace (*begin))
    begin++;
  return begin;
}
