/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-changes-kind.h"

#include "assess/xushi-comparison-counts.h"
#include "base/xushi-i18n.h"

gboolean
xushi_since_kind_has (XushiSinceKind kind, const XushiComparisonRow *row)
{
  switch (kind)
    {
    case XUSHI_SINCE_TOLD:
      return xushi_comparison_row_is_told (row);
    case XUSHI_SINCE_BETTER:
      return xushi_comparison_row_has_turned (row) && row->trend == XUSHI_TREND_BETTER;
    case XUSHI_SINCE_WORSE:
      return xushi_comparison_row_has_turned (row) && row->trend == XUSHI_TREND_WORSE;
    case XUSHI_SINCE_REVISED:
      return (row->changes & XUSHI_CHANGE_REVISED) != 0;
    case XUSHI_SINCE_ADJUSTED:
      return (row->changes & XUSHI_CHANGE_ADJUSTED) != 0;
    case XUSHI_SINCE_NEW:
      return (row->changes & XUSHI_CHANGE_NEW) != 0;
    case XUSHI_SINCE_GONE:
      return (row->changes & XUSHI_CHANGE_GONE) != 0;
    case XUSHI_SINCE_ALL:
    default:
      return TRUE;
    }
}

/* The words are those of the headings on paper. */
const char *
xushi_since_kind_to_label (XushiSinceKind kind)
{
  static const XushiComparisonClass classes[XUSHI_N_SINCE_KINDS] = {
    [XUSHI_SINCE_BETTER] = XUSHI_COMPARISON_BETTER,
    [XUSHI_SINCE_WORSE] = XUSHI_COMPARISON_WORSE,
    [XUSHI_SINCE_REVISED] = XUSHI_COMPARISON_REVISED,
    [XUSHI_SINCE_ADJUSTED] = XUSHI_COMPARISON_ADJUSTED,
    [XUSHI_SINCE_NEW] = XUSHI_COMPARISON_NEW,
    [XUSHI_SINCE_GONE] = XUSHI_COMPARISON_GONE,
  };

  if (kind == XUSHI_SINCE_TOLD)
    return C_ ("since a meeting", "To be told");
  if (kind == XUSHI_SINCE_ALL)
    return C_ ("since a meeting", "Everything");
  return xushi_comparison_class_to_label (classes[kind]);
}

char *
xushi_since_describe (const XushiComparison *comparison, const guint *counts)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  if (comparison == NULL)
    return g_strdup ("");
  for (int kind = XUSHI_SINCE_BETTER; kind < XUSHI_SINCE_ALL; kind++)
    if (counts[kind] > 0)
      /* TRANSLATORS: a kind of change, and how many items are of it: 进步3项 */
      g_string_append_printf (parts, C_ ("since a meeting", "%s%s: %u"),
                              parts->len > 0 ? _ (", ") : "",
                              xushi_since_kind_to_label ((XushiSinceKind) kind), counts[kind]);
  /* TRANSLATORS: the name of a meeting, the month of its figures, counts of what has changed */
  return g_strdup_printf (_ ("Since “%s” (figures to month %d): %s"),
                          xushi_comparison_get_name (comparison),
                          xushi_comparison_get_month (comparison),
                          parts->len > 0 ? parts->str
                                         : C_ ("since a meeting", "nothing has changed"));
}
