/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-note.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* Notes and reasons, collected from where clerks write them. */

/* The reading that applies to the data month: its own, or that of the month last due. */
static const XushiReading *
find_reading (XushiIndicator *indicator, const XushiAssessment *judged, int month)
{
  const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

  if (reading == NULL && judged->due_month >= 1)
    reading = xushi_indicator_get_reading (indicator, judged->due_month);
  return reading;
}

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

static char *
describe_steps (const XushiSpec *spec, int year, int month)
{
  g_autofree char *late = NULL, *next = NULL;

  if (spec->measure != XUSHI_MEASURE_MILESTONE)
    return NULL;
  late = list_steps (spec, year, month, TRUE);
  if (late != NULL)
    return g_strdup_printf (_("Overdue: %s"), late);
  next = list_steps (spec, year, month, FALSE);
  return next != NULL ? g_strdup_printf (_("Next: %s"), next) : NULL;
}

static const char *
first_text (const char *a, const char *b)
{
  return a != NULL && *a != '\0' ? a : b;
}

char *
xushi_page_note_short (XushiIndicator *indicator, const XushiAssessment *judged, int year,
                       int month)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiReading *reading = find_reading (indicator, judged, month);
  const char *text = NULL;
  char *steps;

  if (spec->exempt != NULL)
    return g_strdup (spec->exempt);
  if (judged->by_hand && reading != NULL)
    text = reading->light_reason;
  if (reading != NULL)
    text = first_text (text, first_text (reading->note, reading->reason));
  if (text != NULL)
    return g_strdup (text);
  steps = describe_steps (spec, year, month);
  if (steps != NULL)
    return steps;
  if (judged->basic)
    return g_strdup (_("basically reached"));
  if (judged->above_range)
    return g_strdup (_("above the range"));
  return g_strdup (first_text (spec->note, ""));
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

char *
xushi_page_note_reason (XushiIndicator *indicator, const XushiAssessment *judged, int year,
                        int month)
{
  const XushiSpec *spec = xushi_indicator_get_spec (indicator);
  const XushiReading *reading = find_reading (indicator, judged, month);
  GPtrArray *difficulties = xushi_indicator_get_difficulties (indicator);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *steps = describe_steps (spec, year, month);

  if (judged->by_hand && reading != NULL)
    append_clause (text, reading->light_reason);
  if (judged->n_overdue > 0)
    append_clause (text, steps);
  if (reading != NULL)
    {
      append_clause (text, reading->note);
      append_clause (text, reading->reason);
      append_clause (text, reading->next_step);
    }
  for (guint i = 0; i < difficulties->len; i++)
    {
      const XushiDifficulty *difficulty = g_ptr_array_index (difficulties, i);

      if (difficulty->result == NULL)
        append_difficulty (text, difficulty);
    }
  if (text->len == 0)
    append_clause (text, spec->note);
  return g_strdup (text->str);
}
