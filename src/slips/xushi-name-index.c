/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-name-index.h"

#include "base/xushi-number.h"
#include "base/xushi-text.h"

#include <string.h>

struct _XushiNameIndex
{
  GHashTable *by_name; /* owned: folded name → GPtrArray of indicators */
  gsize longest;       /* of the names, in bytes */
};

XushiNameIndex *
xushi_name_index_new (XushiPlan *plan)
{
  XushiNameIndex *self = g_new0 (XushiNameIndex, 1);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);
          char *folded = xushi_text_fold (xushi_indicator_get_name (indicator));
          GPtrArray *list = g_hash_table_lookup (self->by_name, folded);

          self->longest = MAX (self->longest, strlen (folded));
          if (list == NULL)
            {
              list = g_ptr_array_new_with_free_func (g_object_unref);
              g_hash_table_insert (self->by_name, g_steal_pointer (&folded), list);
            }
          g_ptr_array_add (list, g_object_ref (indicator));
          g_free (folded);
        }
    }
  return self;
}

void
xushi_name_index_free (XushiNameIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_name);
  g_free (self);
}

GPtrArray *
xushi_name_index_find (XushiNameIndex *self, const char *name)
{
  g_autofree char *folded = xushi_text_fold (name);

  return g_hash_table_lookup (self->by_name, folded);
}

GPtrArray *
xushi_name_index_find_prefix (XushiNameIndex *self, const char *text, gsize *length)
{
  gsize longest = MIN (strlen (text), self->longest);
  g_autofree char *prefix = g_strndup (text, longest);

  for (gsize n = longest; n > 0; n--)
    {
      GPtrArray *found;

      prefix[n] = '\0';
      /* Between two characters only. */
      if (((guchar) text[n] & 0xc0) == 0x80)
        continue;
      found = g_hash_table_lookup (self->by_name, prefix);
      if (found == NULL)
        continue;
      *length = n;
      return found;
    }
  return NULL;
}

static gboolean
fits (XushiIndicator *indicator, const char *unit, const char *text)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const char *own = spec->unit != NULL ? spec->unit : "";
  double value;

  if (unit != NULL && *unit != '\0')
    {
      g_autofree char *folded = xushi_text_fold (unit);
      g_autofree char *folded_own = xushi_text_fold (own);

      return g_str_equal (folded, folded_own);
    }
  /* A bare number is in any unit. */
  return text != NULL && *text != '\0' && !g_ascii_isdigit (text[strlen (text) - 1])
         && xushi_number_parse (text, own, &value, NULL);
}

XushiIndicator *
xushi_name_index_choose (GPtrArray *candidates, const char *unit, const char *text)
{
  XushiIndicator *chosen = NULL;

  if (candidates->len == 1)
    return g_ptr_array_index (candidates, 0);
  for (guint i = 0; i < candidates->len; i++)
    {
      XushiIndicator *one = g_ptr_array_index (candidates, i);

      if (!fits (one, unit, text))
        continue;
      if (chosen != NULL)
        return NULL;
      chosen = one;
    }
  return chosen;
}

/* How many characters of @a occur in @b. */
static guint
count_common (const char *a, const char *b)
{
  guint n = 0;

  for (const char *p = a; *p != '\0'; p = g_utf8_next_char (p))
    n += g_utf8_strchr (b, -1, g_utf8_get_char (p)) != NULL;
  return n;
}

gboolean
xushi_name_is_near (const char *name, const char *other)
{
  g_autofree char *a = xushi_text_fold (name);
  g_autofree char *b = xushi_text_fold (other);
  glong longer = MAX (g_utf8_strlen (a, -1), g_utf8_strlen (b, -1));
  guint common = MIN (count_common (a, b), count_common (b, a));

  return common * 3 >= (guint) longer * 2 || (*a != '\0' && *b != '\0'
         && (strstr (a, b) != NULL || strstr (b, a) != NULL));
}
