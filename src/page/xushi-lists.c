/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-lists.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "chart/xushi-chart-types.h"
#include "page/xushi-page-keep.h"

#define MONTHS 12

/* Adds the rows of one indicator; @number counts those of its area. Returns how many were added. */
typedef guint (*AddRows) (const XushiListMaker *maker, XushiTextTable *table,
                          XushiIndicator *indicator, guint number);

/* Visits what is shown, with a heading for each area that has rows. */
static void
fill (const XushiListMaker *maker, XushiTextTable *table, AddRows add,
      gboolean (*has_rows) (XushiIndicator *indicator))
{
  XushiPlan *plan = xushi_judged_plan_get_plan (maker->judged);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);
      guint number = 0;

      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);

          if (!has_rows (indicator) || !maker->shows (indicator, area, maker->data))
            continue;
          if (number == 0)
            xushi_text_table_add_heading (table,
                                          xushi_keep (maker->texts, xushi_area_get_name (area)));
          number += add (maker, table, indicator, number + 1);
        }
    }
}

/* --- every value --- */

static gboolean
has_values (XushiIndicator *indicator)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);

  return spec->measure != XUSHI_MEASURE_TEXT
         && (spec->measure != XUSHI_MEASURE_MILESTONE || spec->nodes->len == 0);
}

/* A figure; or a completion that was given, in percent. */
static char *
format_reading (const XushiSpec *spec, const XushiReading *reading)
{
  g_autofree char *percent = NULL;

  if (reading == NULL)
    return NULL;
  if (xushi_is_known (reading->value))
    return spec->decimals == XUSHI_DECIMALS_AUTO
             ? xushi_number_print_plain (reading->value)
             : xushi_number_print (reading->value, spec->decimals);
  if (!xushi_is_known (reading->completion))
    return NULL;
  percent = xushi_number_print_plain (reading->completion);
  return g_strconcat (percent, "%", NULL);
}

static guint
add_values (const XushiListMaker *maker, XushiTextTable *table, XushiIndicator *indicator,
            guint number)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const char *cells[3 + MONTHS];

  cells[0] = xushi_keep (maker->texts, spec->name);
  cells[1] = xushi_keep (maker->texts, spec->unit);
  cells[2] = xushi_keep_taken (maker->texts, xushi_assess_target_text (spec));
  for (int month = 1; month <= MONTHS; month++)
    cells[2 + month]
        = xushi_keep_taken (maker->texts,
                            format_reading (spec, xushi_indicator_get_reading (indicator, month)));
  xushi_text_table_add_row (table, cells, -1, number);
  return 1;
}

XushiTextTable *
xushi_list_values (const XushiListMaker *maker)
{
  const XushiTextColumn columns[] = {
    { _("indicator"), FALSE, FALSE, 7 },
    { _("unit"), FALSE, FALSE, 3 },
    { _("year's target"), TRUE, FALSE, 0 },
    { NULL, TRUE, TRUE, 0 },
  };
  XushiTextTable *table = xushi_text_table_new (columns, G_N_ELEMENTS (columns));

  fill (maker, table, add_values, has_values);
  return table;
}

/* --- steps --- */

static gboolean
has_nodes (XushiIndicator *indicator)
{
  return xushi_indicator_get_spec (indicator)->nodes->len > 0;
}

static XushiShape
shape_of (const XushiNode *node, int year, int month)
{
  if (xushi_node_is_finished (node, year, month))
    return XUSHI_SHAPE_DONE;
  return xushi_node_is_overdue (node, year, month) ? XUSHI_SHAPE_BEHIND : XUSHI_SHAPE_UNREPORTED;
}

static guint
add_nodes (const XushiListMaker *maker, XushiTextTable *table, XushiIndicator *indicator,
           guint number)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  int year = xushi_judged_plan_get_year (maker->judged);
  int month = xushi_judged_plan_get_month (maker->judged);

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);
      gboolean finished = xushi_node_is_finished (node, year, month);
      const char *cells[] = {
        i == 0 ? xushi_keep (maker->texts, spec->name) : "",
        xushi_keep (maker->texts, node->name),
        xushi_keep_taken (maker->texts, g_strdup_printf (C_ ("axis", "m%d"), node->due_month)),
        finished ? xushi_keep (maker->texts, node->finished) : "",
        i == 0 ? xushi_keep (maker->texts, spec->lead_department) : "",
        i == 0 ? xushi_keep (maker->texts, spec->leader) : "",
      };

      xushi_text_table_add_row (table, cells, (int) shape_of (node, year, month),
                                i == 0 ? number : 0);
    }
  return 1;
}

XushiTextTable *
xushi_list_nodes (const XushiListMaker *maker)
{
  const XushiTextColumn columns[] = {
    { _("indicator"), FALSE, FALSE, 8 },    { _("step"), FALSE, FALSE, 6 },
    { _("due"), TRUE, FALSE, 0 },           { _("finished on"), TRUE, FALSE, 0 },
    { _("lead department"), FALSE, FALSE, 5 }, { _("leader"), FALSE, FALSE, 5 },
  };
  XushiTextTable *table = xushi_text_table_new (columns, G_N_ELEMENTS (columns));

  fill (maker, table, add_nodes, has_nodes);
  return table;
}

/* --- difficulties --- */

static gboolean
has_difficulties (XushiIndicator *indicator)
{
  return xushi_indicator_get_difficulties (indicator)->len > 0;
}

/* Level, leader, department, as far as they are given. */
static char *
tell_handed (const XushiDifficulty *difficulty)
{
  const char *to[] = { difficulty->level, difficulty->leader, difficulty->department };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (to); i++)
    if (to[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", to[i]);
  return g_string_free (text, FALSE);
}

static guint
add_difficulties (const XushiListMaker *maker, XushiTextTable *table, XushiIndicator *indicator,
                  guint number)
{
  GPtrArray *list = xushi_indicator_get_difficulties (indicator);

  for (guint i = 0; i < list->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (list, i);
      const char *cells[] = {
        i == 0 ? xushi_keep (maker->texts, xushi_indicator_get_name (indicator)) : "",
        xushi_keep (maker->texts, difficulty->text),
        xushi_keep_taken (maker->texts, tell_handed (difficulty)),
        xushi_keep (maker->texts, difficulty->due),
        xushi_keep (maker->texts, difficulty->result != NULL ? difficulty->result : _("open")),
      };

      xushi_text_table_add_row (table, cells,
                                difficulty->result != NULL ? XUSHI_SHAPE_DONE
                                                           : XUSHI_SHAPE_UNREPORTED,
                                i == 0 ? number : 0);
    }
  return 1;
}

XushiTextTable *
xushi_list_difficulties (const XushiListMaker *maker)
{
  const XushiTextColumn columns[] = {
    { _("indicator"), FALSE, FALSE, 8 }, { _("difficulty"), FALSE, FALSE, 8 },
    { _("handed to"), FALSE, FALSE, 7 }, { _("until"), TRUE, FALSE, 0 },
    { _("result"), FALSE, FALSE, 6 },
  };
  XushiTextTable *table = xushi_text_table_new (columns, G_N_ELEMENTS (columns));

  fill (maker, table, add_difficulties, has_difficulties);
  return table;
}
