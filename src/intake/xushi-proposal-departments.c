/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-departments.h"

#include "base/xushi-text.h"
#include "intake/xushi-proposal-words.h"
#include "model/xushi-attribute.h"

#include <string.h>

static void
add_once (GPtrArray *names, const char *name)
{
  if (name != NULL && *name != '\0' && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

GPtrArray *
xushi_departments_list_known (XushiPlan *plan)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; plan != NULL && i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          const XushiSpec *spec = xushi_indicator_get_spec (xushi_area_get_indicator (area, j));

          add_once (names, spec->lead_department);
          for (guint k = 0; spec->support != NULL && spec->support[k] != NULL; k++)
            add_once (names, spec->support[k]);
        }
    }
  return names;
}

static const char *
skip (const char *name, const char *word)
{
  return word != NULL && *word != '\0' && g_str_has_prefix (name, word) && name[strlen (word)] != '\0'
             ? name + strlen (word)
             : name;
}

/* (transfer full): what @name is called among the departments of one place. */
static char *
fold (const char *name, const char *place)
{
  static const char *const levels[] = { XUSHI_DEPARTMENT_LEVELS };
  g_autofree char *folded = xushi_text_fold (name);
  const char *own = skip (folded, place);
  const char *bare = own;

  for (gsize i = 0; i < G_N_ELEMENTS (levels) && bare == own; i++)
    bare = skip (own, levels[i]);
  if (g_str_has_suffix (bare, XUSHI_DEPARTMENT_ANY))
    {
      g_autofree char *stem = g_strndup (bare, strlen (bare) - strlen (XUSHI_DEPARTMENT_ANY));

      return g_strconcat (stem, XUSHI_DEPARTMENT_OFFICE, NULL);
    }
  return g_strdup (bare);
}

const char *
xushi_departments_match (const GPtrArray *known, const char *place, const char *written)
{
  g_autofree char *wanted = fold (written, place);
  const char *found = NULL;

  if (g_ptr_array_find_with_equal_func ((GPtrArray *) known, written, g_str_equal, NULL))
    return written;
  for (guint i = 0; i < known->len; i++)
    {
      const char *name = g_ptr_array_index (known, i);
      g_autofree char *folded = fold (name, place);

      if (!g_str_equal (folded, wanted))
        continue;
      if (found != NULL)
        return written;
      found = name;
    }
  return found != NULL ? found : written;
}

void
xushi_departments_take (XushiSpec *spec, const char *lead, const char *support,
                        const GPtrArray *known, const char *place)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) further = NULL;

  if (lead != NULL && *lead != '\0')
    xushi_spec_set_string (&spec->lead_department, xushi_departments_match (known, place, lead));
  if (support == NULL || *support == '\0')
    return;
  further = xushi_names_split (support);
  for (guint i = 0; further != NULL && further[i] != NULL; i++)
    {
      const char *name = xushi_departments_match (known, place, further[i]);

      if (g_strcmp0 (name, spec->lead_department) != 0)
        add_once (names, name);
    }
  g_strfreev (spec->support);
  spec->support = NULL;
  g_ptr_array_add (names, NULL);
  if (names->len > 1)
    spec->support = (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
