/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-row.h"

#include "assess/xushi-assess-text.h"
#include "assess/xushi-comparison-text.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "page/xushi-page-keep.h"
#include "page/xushi-page-note.h"

#include <string.h>

/* Rows: the texts and chart of an indicator at the data month. */

/* (transfer full) (nullable): the lines joined to one paragraph. */
static char *
join_lines (const char *text)
{
  char *joined = g_strdup (text);

  return joined != NULL ? g_strdelimit (joined, "\r\n\t", ' ') : NULL;
}

/* (transfer full) (nullable): a clause that is printed within “ ”: its own quotation marks are the
 * inner ones. */
static char *
quote_within (const char *clause)
{
  g_autofree char *opened = NULL;
  g_auto (GStrv) parts = NULL;

  if (clause == NULL)
    return NULL;
  parts = g_strsplit (clause, "“", -1);
  opened = g_strjoinv ("‘", parts);
  g_strfreev (g_steal_pointer (&parts));
  parts = g_strsplit (opened, "”", -1);
  return g_strjoinv ("’", parts);
}

/* "168 台", but "71.2%": a percent sign has no space before it. */
static char *
join_unit (const char *number, const char *unit)
{
  if (unit == NULL || *unit == '\0' || *number == '\0')
    return g_strdup (number);
  return g_strconcat (number, strcmp (unit, "%") == 0 ? "" : " ", unit, NULL);
}

static char *
format_value (const XushiSpec *spec, const XushiAssessment *judged)
{
  g_autofree char *number = xushi_number_print (judged->value, judged->decimals);

  return join_unit (number, spec->unit);
}

static void
set_milestone_texts (const XushiRowMaker *maker, const XushiSpec *spec, XushiPageRow *row)
{
  guint n = spec->nodes->len;
  guint finished = xushi_nodes_count_finished (spec->nodes,
                                               xushi_judged_plan_get_year (maker->judged),
                                               xushi_judged_plan_get_month (maker->judged));

  if (n == 0)
    return;
  row->target = xushi_keep_taken (maker->texts, g_strdup_printf (
                  g_dngettext (GETTEXT_PACKAGE, "%u step", "%u steps", n), n));
  row->value = xushi_keep_taken (maker->texts, g_strdup_printf (_("%u done"), finished));
  row->merged = xushi_keep_taken (maker->texts, g_strdup_printf (_("%u of %u steps"), finished, n));
}

/* (transfer full): an older figure with its month. */
static char *
format_older_value (const XushiSpec *spec, const XushiAssessment *judged)
{
  g_autofree char *value = format_value (spec, judged);

  /* TRANSLATORS: an older figure with its month before it, so that the digits of a column stay
   * aligned: "Aug 520" */
  return g_strdup_printf (C_ ("older value", "[%d] %s"), judged->value_month, value);
}

static void
set_value_texts (const XushiRowMaker *maker, const XushiSpec *spec,
                 const XushiAssessment *judged, XushiPageRow *row)
{
  g_autofree char *target = xushi_assess_target_text (spec);
  g_autofree char *full_target = join_unit (target, spec->unit);
  gboolean plain = spec->target.bound == XUSHI_BOUND_AT_LEAST && !row->is_rate;

  row->target = xushi_keep (maker->texts, g_strcmp0 (spec->unit, "%") == 0 ? full_target : target);
  if (!xushi_is_known (judged->value))
    {
      row->stale = TRUE;
      row->value = xushi_keep (maker->texts, "—");
      row->merged = xushi_keep_taken (maker->texts, g_strdup_printf ("— / %s", full_target));
      return;
    }
  if (judged->value_month != 0 && judged->value_month < judged->due_month)
    {
      row->stale = TRUE;
      row->value = xushi_keep_taken (maker->texts, format_older_value (spec, judged));
      row->merged
          = xushi_keep_taken (maker->texts, g_strdup_printf ("%s / %s", row->value, full_target));
      return;
    }
  row->carried = judged->value_month != xushi_judged_plan_get_month (maker->judged);
  row->value = xushi_keep_taken (maker->texts, row->carried ? format_older_value (spec, judged)
                                               : format_value (spec, judged));
  if (plain && !row->carried)
    {
      g_autofree char *value = xushi_number_print (judged->value, judged->decimals);
      g_autofree char *low = xushi_number_print_plain (spec->target.low);
      g_autofree char *of = g_strdup_printf ("%s / %s", value, low);

      row->merged = xushi_keep_taken (maker->texts, join_unit (of, spec->unit));
    }
  else
    row->merged
        = xushi_keep_taken (maker->texts, g_strdup_printf ("%s / %s", row->value, full_target));
}

/* A ceiling's gap is the headroom below it, or the excess above it. */
static char *
format_gap (const XushiSpec *spec, const XushiAssessment *judged)
{
  g_autofree char *number = NULL;

  if (spec->target.bound != XUSHI_BOUND_AT_MOST)
    return xushi_number_format_signed (judged->gap, judged->gap_decimals);
  number = xushi_number_print (ABS (judged->gap), judged->gap_decimals);
  return g_strdup_printf (judged->gap < 0 ? _("over by %s") : _("%s left"), number);
}

static void
set_lead_text (const XushiRowMaker *maker, const XushiSpec *spec, const XushiAssessment *judged,
               XushiPageRow *row)
{
  if (row->light > XUSHI_LIGHT_BEHIND)
    return;
  if (xushi_is_known (judged->lead))
    row->lead = xushi_keep_taken (maker->texts, xushi_number_format_signed (judged->lead, 1));
  else if (xushi_is_known (judged->gap))
    row->lead = xushi_keep_taken (maker->texts, format_gap (spec, judged));
}

/* How it stands against the last meeting; nothing for a task in words that is as it was. */
static void
set_change (const XushiRowMaker *maker, XushiIndicator *indicator, XushiPageRow *row)
{
  const XushiComparisonRow *compared
      = maker->comparison != NULL ? xushi_comparison_find (maker->comparison, indicator) : NULL;

  row->change = xushi_keep (maker->texts, "");
  if (compared == NULL || (row->light == XUSHI_LIGHT_NONE && compared->changes == 0))
    return;
  row->change = xushi_keep_taken (maker->texts, xushi_comparison_mark (compared));
  row->trend = compared->trend;
}

static XushiRowMarks
find_marks (XushiIndicator *indicator, const XushiSpec *spec, const XushiAssessment *judged)
{
  return (spec->binding ? XUSHI_ROW_BINDING : 0) | (judged->manual ? XUSHI_ROW_MANUAL : 0)
         | (judged->revised ? XUSHI_ROW_REVISED : 0) | (judged->by_hand ? XUSHI_ROW_BY_HAND : 0)
         | (xushi_indicator_get_n_targets (indicator) > 1 ? XUSHI_ROW_ADJUSTED : 0);
}

/* What is told in words. */
static void
set_notes (const XushiRowMaker *maker, XushiIndicator *indicator, const XushiAssessment *judged,
           XushiPageRow *row)
{
  int year = xushi_judged_plan_get_year (maker->judged);
  int month = xushi_judged_plan_get_month (maker->judged);
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  gboolean both;

  row->step_shape = -1;
  xushi_footnotes_find_adjusted (maker->footnotes, xushi_indicator_get_id (indicator),
                                 &row->adjusted_sign);
  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->exempt == NULL
      && xushi_page_note_has_steps (spec, year, month))
    row->step_shape = judged->n_overdue > 0 ? XUSHI_SHAPE_BEHIND : XUSHI_SHAPE_UNREPORTED;
  row->note
      = xushi_keep_taken (maker->texts,
                          xushi_page_note_remarks (indicator,
                                                   judged, maker->footnotes, year, month));
  row->reason
      = xushi_keep_taken (maker->texts, xushi_page_note_reason (indicator, judged, year, month));
  row->why = xushi_keep_taken (maker->texts, xushi_page_note_why (indicator, judged, year, month));
  both = *row->note != '\0' && *row->reason != '\0';
  row->remarks = xushi_keep_taken (
      maker->texts, g_strconcat (row->note, both ? _("; ") : "", row->reason, NULL));
}

XushiPageRow *
xushi_page_row_new (const XushiRowMaker *maker, XushiIndicator *indicator, XushiArea *area)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiAssessment *judged = xushi_judged_plan_get (maker->judged, indicator);
  int year = xushi_judged_plan_get_year (maker->judged);
  int month = xushi_judged_plan_get_month (maker->judged);
  XushiPageRow *row = g_new0 (XushiPageRow, 1);

  row->light = judged->light;
  row->shape = xushi_figure_shape (row->light);
  row->marks = find_marks (indicator, spec, judged);
  row->concern = xushi_concern_kind (judged);
  row->depth = xushi_indicator_get_depth (indicator);
  row->area_id = xushi_area_get_id (area);
  row->area = xushi_keep (maker->texts, xushi_area_get_name (area));
  row->group = xushi_keep (maker->texts, spec->group);
  row->name = xushi_keep (maker->texts, spec->name);
  row->department = xushi_keep (maker->texts, spec->lead_department);
  row->support = xushi_keep_taken (
      maker->texts, spec->support != NULL ? g_strjoinv (_(", "), spec->support) : NULL);
  row->leader = xushi_keep (maker->texts, spec->leader);
  row->quote = xushi_keep_taken (maker->texts, quote_within (spec->quote));
  row->definition = xushi_keep_taken (maker->texts, join_lines (spec->definition));
  row->target
      = row->value = row->merged = row->completion = row->lead = xushi_keep (maker->texts, "");
  row->is_rate = xushi_spec_is_rate (spec);
  row->n_overdue = judged->n_overdue;
  row->gap = judged->gap;
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    set_milestone_texts (maker, spec, row);
  else if (spec->measure != XUSHI_MEASURE_TEXT)
    set_value_texts (maker, spec, judged, row);
  if (row->light != XUSHI_LIGHT_NONE && !row->is_rate)
    row->completion = xushi_keep_taken (maker->texts, xushi_assess_completion_text (judged));
  set_lead_text (maker, spec, judged, row);
  set_change (maker, indicator, row);
  xushi_figure_init (&row->figure, indicator, judged, year, month, 0);
  set_notes (maker, indicator, judged, row);
  return row;
}

void
xushi_page_row_free (XushiPageRow *row)
{
  if (row == NULL)
    return;
  xushi_figure_clear (&row->figure);
  g_free (row);
}

static const char *
name_mark (XushiRowMarks mark)
{
  switch (mark)
    {
    case XUSHI_ROW_BINDING:
      return C_ ("mark", "binding");
    case XUSHI_ROW_MANUAL:
      return C_ ("mark", "manual");
    case XUSHI_ROW_REVISED:
      return C_ ("mark", "revised");
    case XUSHI_ROW_BY_HAND:
      return C_ ("mark", "by hand");
    case XUSHI_ROW_ADJUSTED:
    default:
      return C_ ("mark", "adjusted");
    }
}

char *
xushi_page_mark_label (const XushiPageRow *row, XushiRowMarks mark)
{
  return g_strconcat (name_mark (mark), mark == XUSHI_ROW_ADJUSTED ? row->adjusted_sign : "",
                      NULL);
}
