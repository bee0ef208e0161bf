/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-note.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "page/xushi-page-keep.h"

/* Notes and reasons, collected from where clerks write them. */

/* "征地（5月）、开工（9月）": the overdue steps, or the next open one; NULL for none. */
static char *
list_steps (const XushiSpec *spec, int year, int month, gboolean overdue)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < spec->nodes->len; i++)
    {
      const XushiNode *node = g_ptr_array_index (spec->nodes, i);
      gboolean late = xushi_node_is_overdue (node, year, month);

      if (late != overdue || xushi_node_is_finished (node, year, month))
        continue;
      if (list->len > 0)
        g_string_append (list, _(", "));
      g_string_append_printf (list, _("%s (month %d)"), node->name, node->due_month);
      if (!overdue)
        break;
    }
  return list->len > 0 ? g_strdup (list->str) : NULL;
}

/* The steps after a wide blank, in which their sign is drawn: a flag, or the ring of what is to
 * come. NULL for none. */
static char *
describe_steps (const XushiSpec *spec, int year, int month)
{
  g_autofree char *list = NULL;

  if (spec->measure != XUSHI_MEASURE_MILESTONE || spec->exempt != NULL)
    return NULL;
  list = list_steps (spec, year, month, TRUE);
  if (list == NULL)
    list = list_steps (spec, year, month, FALSE);
  return list != NULL ? g_strconcat (XUSHI_KEEP_BLANK, list, NULL) : NULL;
}

gboolean
xushi_page_note_has_steps (const XushiSpec *spec, int year, int month)
{
  g_autofree char *steps = describe_steps (spec, year, month);

  return steps != NULL;
}

static void
append_clause (GString *text, const char *clause)
{
  if (clause == NULL || *clause == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, _("; "));
  g_string_append (text, clause);
}

/* Appends @clause behind its word. */
static void
append_labelled (GString *text, const char *label, const char *clause)
{
  g_autofree char *all = NULL;

  if (clause == NULL || *clause == '\0')
    return;
  all = g_strconcat (label, clause, NULL);
  append_clause (text, all);
}

/* "序时90%（年底集中）": what a pace that is not linear is by now; NULL for the others. */
static char *
describe_pace (const XushiSpec *spec, const XushiAssessment *judged)
{
  XushiPace pace = xushi_spec_get_pace (spec);
  g_autofree char *label = NULL, *percent = NULL;

  if (pace.kind == XUSHI_PACE_LINEAR || pace.kind == XUSHI_PACE_NONE
      || !xushi_is_known (judged->pace) || spec->nodes->len > 0)
    return NULL;
  label = xushi_pace_to_label (&pace);
  percent = xushi_number_print_plain (judged->pace);
  /* TRANSLATORS: the pace by now and its name: "Pace 90% (at the end of the year)" */
  return g_strdup_printf (_("Pace %s%% (%s)"), percent, label);
}

char *
xushi_page_note_remarks (XushiIndicator *indicator, const XushiAssessment *judged,
                         const XushiFootnotes *footnotes, int year, int month)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiReading *reading = xushi_assess_find_reading (indicator, judged, month);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *steps = describe_steps (spec, year, month);
  g_autofree char *pace = describe_pace (spec, judged);
  const char *sign = xushi_footnotes_find (footnotes, spec->note), *of_target;

  append_clause (text, spec->exempt);
  append_clause (text, steps);
  append_clause (text, pace);
  append_clause (text, xushi_footnotes_find_adjusted (footnotes, xushi_indicator_get_id (indicator),
                                                      &of_target));
  if (judged->basic)
    append_clause (text, _("basically reached"));
  if (judged->above_range)
    append_clause (text, _("above the range"));
  if (reading != NULL)
    append_clause (text, reading->note);
  if (sign == NULL)
    append_clause (text, spec->note);
  else
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sign);
  return g_strdup (text->str);
}

/* "征地未完成 → 县级 王副县长 国土局（10-20前）" */
static void
append_difficulty (GString *text, const XushiDifficulty *difficulty)
{
  g_autoptr (GString) clause = g_string_new (difficulty->text);
  const char *to[] = { difficulty->level, difficulty->leader, difficulty->department };
  gboolean arrow = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (to); i++)
    {
      if (to[i] == NULL)
        continue;
      g_string_append (clause, arrow ? " " : " → ");
      g_string_append (clause, to[i]);
      arrow = TRUE;
    }
  if (difficulty->due != NULL)
    g_string_append_printf (clause, _(" (by %s)"), difficulty->due);
  append_clause (text, clause->str);
}

/* Why the light was set by hand; the computed one is not forgotten. */
static void
append_by_hand (GString *text, const XushiAssessment *judged, const XushiReading *reading)
{
  const char *label = judged->computed_light < XUSHI_LIGHT_NONE
                        ? xushi_light_to_label (judged->computed_light) : "—";
  g_autofree char *why = NULL;

  if (!judged->by_hand || reading == NULL)
    return;
  /* TRANSLATORS: why the light was set, and which it would be: "…, otherwise slow" */
  why = g_strdup_printf (_("%s (by its figure: %s)"), reading->light_reason, label);
  append_labelled (text, _("Light set by hand: "), why);
}

char *
xushi_page_note_reason (XushiIndicator *indicator, const XushiAssessment *judged, int year,
                        int month)
{
  const XushiReading *reading = xushi_assess_find_reading (indicator, judged, month);
  GPtrArray *difficulties = xushi_indicator_get_difficulties (indicator);
  g_autoptr (GString) text = g_string_new (NULL), open = g_string_new (NULL);

  append_by_hand (text, judged, reading);
  if (reading != NULL)
    {
      append_labelled (text, _("Reason: "), reading->reason);
      append_labelled (text, _("Measures: "), reading->next_step);
    }
  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      if (difficulty->result == NULL)
        append_difficulty (open, difficulty);
    }
  append_labelled (text, _("Difficulty: "), open->str);
  return g_strdup (text->str);
}

/* Appends why the light was set by hand, and the main reason. */
static void
append_why (GString *text, const XushiAssessment *judged, const XushiReading *reading)
{
  append_by_hand (text, judged, reading);
  if (reading != NULL)
    append_clause (text, reading->reason);
}

char *
xushi_page_note_why (XushiIndicator *indicator, const XushiAssessment *judged, int year, int month)
{
  g_autofree char *steps = describe_steps (xushi_indicator_get_spec (indicator), year, month);
  g_autoptr (GString) text = g_string_new (NULL);

  append_why (text, judged, xushi_assess_find_reading (indicator, judged, month));
  if (text->len == 0 && judged->n_overdue > 0)
    append_clause (text, steps);
  return g_strdup (text->str);
}
