/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-lists.h"

#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "page/xushi-page-keep.h"

/* The register of adjusted targets: from which to which, by what decision, and why. */

static const char *
or_nothing (const char *text)
{
  return text != NULL && *text != '\0' ? text : "—";
}

/* The index of the first version of @indicator; past the end where its target was never adjusted. */
static guint
find_first (const GPtrArray *versions, XushiIndicator *indicator)
{
  gint64 id = xushi_indicator_get_id (indicator);

  for (guint i = 0; i + 1 < versions->len; i++)
    if (((XushiTargetVersion *) g_ptr_array_index (versions, i))->indicator == id)
      return ((XushiTargetVersion *) g_ptr_array_index (versions, i + 1))->indicator == id
               ? i : versions->len;
  return versions->len;
}

/* A line for each adjustment: the first one names the indicator. */
static void
add_versions (const XushiListMaker *maker, XushiTextTable *table, XushiIndicator *indicator,
              XushiArea *area, guint first, guint number)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  for (guint i = first; i + 1 < maker->versions->len; i++)
    {
      const XushiTargetVersion *before = g_ptr_array_index (maker->versions, i);
      const XushiTargetVersion *now = g_ptr_array_index (maker->versions, i + 1);
      gboolean names = i == first;
      const char *cells[] = {
        names ? xushi_keep (maker->texts, spec->name) : "",
        names ? xushi_keep (maker->texts, xushi_area_get_name (area)) : "",
        names ? xushi_keep (maker->texts, or_nothing (spec->lead_department)) : "",
        xushi_keep_taken (maker->texts,
                          xushi_assess_target_figure (&before->target, spec->unit, TRUE)),
        xushi_keep_taken (maker->texts,
                          xushi_assess_target_figure (&now->target, spec->unit, TRUE)),
        xushi_keep (maker->texts, or_nothing (now->target.document)),
        xushi_keep (maker->texts, or_nothing (now->target.decided)),
        xushi_keep (maker->texts, or_nothing (now->target.reason)),
      };

      if (now->indicator != before->indicator)
        break;
      xushi_text_table_add_row (table, cells, -1, names ? number : 0);
    }
}

XushiTextTable *
xushi_list_register (const XushiListMaker *maker)
{
  const XushiTextColumn columns[] = {
    { _("indicator"), FALSE, FALSE, 8 },       { _("area"), FALSE, FALSE, 4 },
    { _("lead department"), FALSE, FALSE, 4 }, { _("target before"), TRUE, FALSE, 0 },
    { _("target now"), TRUE, FALSE, 0 },       { _("document"), FALSE, FALSE, 6 },
    { _("decided on"), TRUE, FALSE, 0 },       { _("reason of the adjustment"), FALSE, FALSE, 8 },
  };
  XushiTextTable *table = xushi_text_table_new (columns, G_N_ELEMENTS (columns));
  XushiPlan *plan = xushi_judged_plan_get_plan (maker->judged);
  guint number = 0;

  for (guint i = 0; maker->versions != NULL && i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);
          guint first = find_first (maker->versions, indicator);

          if (first < maker->versions->len && maker->shows (indicator, area, maker->data))
            add_versions (maker, table, indicator, area, first, ++number);
        }
    }
  return table;
}
