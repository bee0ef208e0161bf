/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-row.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "page/xushi-page-note.h"

#include <string.h>

/* Rows: the texts and chart of an indicator at the data month. */

static const char *
keep (const XushiRowMaker *maker, const char *text)
{
  return g_string_chunk_insert_const (maker->texts, text != NULL ? text : "");
}

static const char *
keep_taken (const XushiRowMaker *maker, char *text)
{
  g_autofree char *taken = text;

  return keep (maker, taken);
}

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
  g_autofree char *number = xushi_number_format (judged->value, judged->decimals);

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
  row->target = keep_taken (maker, g_strdup_printf (
                  g_dngettext (GETTEXT_PACKAGE, "%u step", "%u steps", n), n));
  row->value = keep_taken (maker, g_strdup_printf (_("%u done"), finished));
  row->merged = keep_taken (maker, g_strdup_printf (_("%u of %u steps"), finished, n));
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

  row->target = keep (maker, g_strcmp0 (spec->unit, "%") == 0 ? full_target : target);
  if (!xushi_is_known (judged->value))
    {
      row->stale = TRUE;
      row->value = keep (maker, "—");
      row->merged = keep_taken (maker, g_strdup_printf ("— / %s", full_target));
      return;
    }
  if (judged->value_month != 0 && judged->value_month < judged->due_month)
    {
      row->stale = TRUE;
      row->value = keep_taken (maker, format_older_value (spec, judged));
      row->merged = keep_taken (maker, g_strdup_printf ("%s / %s", row->value, full_target));
      return;
    }
  row->carried = judged->value_month != xushi_judged_plan_get_month (maker->judged);
  row->value = keep_taken (maker, row->carried ? format_older_value (spec, judged)
                                               : format_value (spec, judged));
  if (plain && !row->carried)
    {
      g_autofree char *value = xushi_number_format (judged->value, judged->decimals);
      g_autofree char *low = xushi_number_format_plain (spec->target.low);
      g_autofree char *of = g_strdup_printf ("%s / %s", value, low);

      row->merged = keep_taken (maker, join_unit (of, spec->unit));
    }
  else
    row->merged = keep_taken (maker, g_strdup_printf ("%s / %s", row->value, full_target));
}

/* A ceiling's gap is the headroom below it, or the excess above it. */
static char *
format_gap (const XushiSpec *spec, const XushiAssessment *judged)
{
  g_autofree char *number = NULL;

  if (spec->target.bound != XUSHI_BOUND_AT_MOST)
    return xushi_number_format_signed (judged->gap, judged->gap_decimals);
  number = xushi_number_format (ABS (judged->gap), judged->gap_decimals);
  return g_strdup_printf (judged->gap < 0 ? _("over by %s") : _("%s left"), number);
}

static void
set_lead_text (const XushiRowMaker *maker, const XushiSpec *spec, const XushiAssessment *judged,
               XushiPageRow *row)
{
  if (row->light > XUSHI_LIGHT_BEHIND)
    return;
  if (xushi_is_known (judged->lead))
    row->lead = keep_taken (maker, xushi_number_format_signed (judged->lead, 1));
  else if (xushi_is_known (judged->gap))
    row->lead = keep_taken (maker, format_gap (spec, judged));
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
  if (spec->measure == XUSHI_MEASURE_MILESTONE && spec->exempt == NULL
      && xushi_page_note_has_steps (spec, year, month))
    row->step_shape = judged->n_overdue > 0 ? XUSHI_SHAPE_BEHIND : XUSHI_SHAPE_UNREPORTED;
  row->note = keep_taken (maker, xushi_page_note_remarks (indicator, judged, maker->footnotes, year, month));
  row->reason = keep_taken (maker, xushi_page_note_reason (indicator, judged, year, month));
  row->why = keep_taken (maker, xushi_page_note_why (indicator, judged, year, month));
  row->labelled_why = keep_taken (maker, xushi_page_note_labelled_why (indicator, judged, month));
  both = *row->note != '\0' && *row->reason != '\0';
  row->remarks = keep_taken (maker, g_strconcat (row->note, both ? _("; ") : "", row->reason, NULL));
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
  row->area = keep (maker, xushi_area_get_name (area));
  row->group = keep (maker, spec->group);
  row->name = keep (maker, spec->name);
  row->department = keep (maker, spec->lead_department);
  row->support = spec->support != NULL ? keep_taken (maker, g_strjoinv (_(", "), spec->support))
                                       : keep (maker, "");
  row->leader = keep (maker, spec->leader);
  row->quote = keep_taken (maker, quote_within (spec->quote));
  row->definition = keep_taken (maker, join_lines (spec->definition));
  row->target = row->value = row->merged = row->completion = row->lead = keep (maker, "");
  row->is_rate = xushi_spec_is_rate (spec);
  row->n_overdue = judged->n_overdue;
  row->gap = judged->gap;
  if (spec->measure == XUSHI_MEASURE_MILESTONE)
    set_milestone_texts (maker, spec, row);
  else if (spec->measure != XUSHI_MEASURE_TEXT)
    set_value_texts (maker, spec, judged, row);
  if (row->light != XUSHI_LIGHT_NONE && !row->is_rate)
    row->completion = xushi_is_known (judged->completion)
                        ? keep_taken (maker, g_strdup_printf ("%.1f%%", judged->completion))
                        : keep (maker, "—");
  set_lead_text (maker, spec, judged, row);
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

const char *
xushi_page_mark_label (XushiRowMarks mark)
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
