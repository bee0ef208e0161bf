/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/xushi-proposal-unit.h"

#include "base/xushi-number.h"
#include "intake/xushi-proposal-words.h"

#include <string.h>

static gboolean
parse_as (double *value, const char *from, const char *to)
{
  g_autofree char *number = xushi_number_format_plain (*value);
  g_autofree char *text = g_strconcat (number, from, NULL);

  return xushi_number_parse (text, to, value, NULL);
}

/* The word of @set that @unit ends with, behind a scale or nothing (万户). */
static const char *
find_counter (const char *unit, const char *const *set, gsize n)
{
  static const char *const scales[] = { "", XUSHI_UNIT_SCALES };

  for (gsize i = 0; i < n; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (scales); j++)
      if (g_str_has_suffix (unit, set[i])
          && strlen (unit) == strlen (scales[j]) + strlen (set[i]) && g_str_has_prefix (unit, scales[j]))
        return set[i];
  return NULL;
}

/* Gives both units the same word: 家 becomes 个, where one counts in 家 and the other in 个. */
static gboolean
convert_counter (double *value, const char *from, const char *to, const char *const *set, gsize n)
{
  const char *a = find_counter (from, set, n), *b = find_counter (to, set, n);
  g_autofree char *same = NULL, *stem = NULL;

  if (a == NULL || b == NULL)
    return FALSE;
  stem = g_strndup (from, strlen (from) - strlen (a));
  same = g_strconcat (stem, b, NULL);
  return parse_as (value, same, to);
}

gboolean
xushi_proposal_convert (double *value, const char *from, const char *to)
{
  static const char *const counters[] = { XUSHI_COUNTERS };
  static const char *const persons[] = { XUSHI_PERSONS };
  const char *own = from != NULL ? from : "";

  return !xushi_is_known (*value) || parse_as (value, own, to)
         || convert_counter (value, own, to, counters, G_N_ELEMENTS (counters))
         || convert_counter (value, own, to, persons, G_N_ELEMENTS (persons));
}
