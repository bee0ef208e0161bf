/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/xushi-slip-text.h"

#include "assess/xushi-assess.h"
#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"

gboolean
xushi_slip_has_nodes (const XushiSpec *spec)
{
  return spec->measure == XUSHI_MEASURE_MILESTONE && spec->nodes->len > 0;
}

const XushiNode *
xushi_slip_find_node (const XushiSpec *spec, gint64 node)
{
  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *one = g_ptr_array_index (spec->nodes, i);

      if (one->id == node)
        return one;
    }
  return NULL;
}

gboolean
xushi_slip_is_figure (XushiSlipField field)
{
  return field <= XUSHI_SLIP_FIELD_LAST_YEAR;
}

char *
xushi_slip_tell_name (const XushiSpec *spec, const XushiNode *node)
{
  /* TRANSLATORS: a task, and one of its steps */
  return node != NULL ? g_strdup_printf (C_ ("slip", "%s: %s"), spec->name, node->name)
                      : g_strdup (spec->name);
}

char *
xushi_slip_tell_target (const XushiSpec *spec, const XushiNode *node)
{
  g_autofree char *target = NULL;

  if (node != NULL)
    return g_strdup_printf (C_ ("slip", "due in month %d"), node->due_month);
  target = xushi_assess_target_text (spec);
  return g_strconcat (target, *target != '\0' ? spec->unit : NULL, NULL);
}

char *
xushi_slip_tell_figure (const XushiSpec *spec, double value)
{
  return spec->decimals == XUSHI_DECIMALS_AUTO || !xushi_is_known (value)
           ? xushi_number_format_plain (value)
           : xushi_number_format (value, spec->decimals);
}

char *
xushi_slip_tell_due (const XushiPlanInfo *info, const XushiSlipOptions *options)
{
  const char *office = info->office != NULL ? info->office : "";
  int month = 0, day = 0;

  if (options->due == NULL || !xushi_date_parse (options->due, NULL, &month, &day))
    return g_strdup_printf (C_ ("slip", "Return by ____ to %s"), office);
  /* TRANSLATORS: month, day, office */
  return g_strdup_printf (C_ ("slip", "Return by %d-%d to %s"), month, day, office);
}

char *
xushi_slip_tell_date (const XushiSlipOptions *options)
{
  int year = 0, month = 0, day = 0;

  if (options->due == NULL || !xushi_date_parse (options->due, &year, &month, &day))
    return g_strdup ("____");
  /* TRANSLATORS: month, day */
  return g_strdup_printf (C_ ("slip", "%d-%d"), month, day);
}

static char *
tell_value_hint (const XushiSpec *spec, int month)
{
  const char *unit = spec->unit != NULL ? spec->unit : "";

  if (xushi_assess_is_percent (spec))
    return g_strdup_printf (C_ ("slip", "Fill in the figure of January to month %d, in %s: for 8%%, "
                                        "write 8. Leave the cell empty while there is no figure."),
                            month, unit);
  if (spec->measure == XUSHI_MEASURE_TOTAL)
    return g_strdup_printf (C_ ("slip", "Fill in the sum of January to month %d%s%s. Write 0 where "
                                        "nothing has happened; leave the cell empty while there is "
                                        "no figure."),
                            month, *unit != '\0' ? C_ ("slip", ", in ") : "", unit);
  return g_strdup_printf (C_ ("slip", "Fill in the figure by month %d%s%s. Leave the cell empty "
                                      "while there is no figure."),
                          month, *unit != '\0' ? C_ ("slip", ", in ") : "", unit);
}

char *
xushi_slip_tell_hint (const XushiSpec *spec, XushiSlipField field, const XushiNode *node, int month)
{
  switch ((guint) field)
    {
    case XUSHI_SLIP_FIELD_VALUE:
      return tell_value_hint (spec, month);
    case XUSHI_SLIP_FIELD_ADDED:
      return g_strdup_printf (C_ ("slip", "How many were added from January to month %d."), month);
    case XUSHI_SLIP_FIELD_REMOVED:
      return g_strdup_printf (C_ ("slip", "How many left from January to month %d."), month);
    case XUSHI_SLIP_FIELD_LAST_YEAR:
      return g_strdup_printf (C_ ("slip", "The figure of January to month %d of last year, in the "
                                          "same unit."),
                              month);
    case XUSHI_SLIP_FIELD_FINISHED:
      return g_strdup_printf (C_ ("slip", "“%s” is due in month %d. Once it is finished, write the "
                                          "date, such as 9-18; leave the cell empty until then."),
                              node->name, node->due_month);
    case XUSHI_SLIP_FIELD_PROGRESS:
      return g_strdup (C_ ("slip", "Say in a sentence what has been done by now."));
    case XUSHI_SLIP_FIELD_REASON:
      return g_strdup (C_ ("slip", "If it is behind its pace: why."));
    case XUSHI_SLIP_FIELD_NEXT_STEP:
      return g_strdup (C_ ("slip", "What is to be done next, and by when."));
    case XUSHI_SLIP_FIELD_NOTE:
    default:
      return g_strdup (C_ ("slip", "Anything else, such as how the figure was counted."));
    }
}
