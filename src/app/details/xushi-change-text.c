/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/details/xushi-change-text.h"

#include "app/details/xushi-details-attributes.h"
#include "base/xushi-i18n.h"

#include <string.h>

/* The words of the log that are no attributes of an indicator; those of a month and of a node
 * carry its number behind them. */
static const struct
{
  const char *what;
  const char *title;
} words[] = {
  { "reading.value", NC_ ("log", "Cumulative value") },
  { "reading.last_year", NC_ ("log", "Last year's value") },
  { "reading.completion", NC_ ("log", "Completion by hand") },
  { "reading.added", NC_ ("log", "Added") },
  { "reading.removed", NC_ ("log", "Removed") },
  { "reading.note", NC_ ("log", "Note") },
  { "reading.source", NC_ ("log", "Source") },
  { "reading.reason", NC_ ("log", "Reason") },
  { "reading.next_step", NC_ ("log", "Next step") },
  { "reading.light", NC_ ("log", "Light by hand") },
  { "reading.light_reason", NC_ ("log", "Reason of the light") },
  { "target.document", NC_ ("log", "Document of the adjustment") },
  { "target.decided", NC_ ("log", "Date of the adjustment") },
  { "target.reason", NC_ ("log", "Reason of the adjustment") },
  { "indicator", NC_ ("log", "Indicator") },
  { "indicator.name", NC_ ("log", "Name") },
  { "indicator.parent", NC_ ("log", "Part of") },
  { "indicator.area", NC_ ("log", "Area") },
  { "indicator.position", NC_ ("log", "Place") },
  { "node", NC_ ("log", "Node") },
  { "difficulty", NC_ ("log", "Difficulty") },
  { "difficulty.text", NC_ ("log", "Difficulty") },
  { "difficulty.level", NC_ ("log", "Level of the difficulty") },
  { "difficulty.leader", NC_ ("log", "Leader for the difficulty") },
  { "difficulty.department", NC_ ("log", "Department for the difficulty") },
  { "difficulty.due", NC_ ("log", "Due date of the difficulty") },
  { "difficulty.result", NC_ ("log", "Result of the difficulty") },
};

/* @word: "table.member" without a number. Returns: (nullable) */
static const char *
find_title (const char *word)
{
  const char *member = strchr (word, '.');

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].what, word))
      return g_dpgettext2 (GETTEXT_PACKAGE, "log", words[i].title);
  if (member != NULL
      && (g_str_has_prefix (word, "indicator.") || g_str_has_prefix (word, "target.")))
    return xushi_details_attribute_find_title (member + 1);
  return NULL;
}

/* (transfer full): the title, with its month or number. */
static char *
describe_what (const char *what)
{
  const char *bracket = strchr (what, '[');
  g_autofree char *word = bracket != NULL ? g_strndup (what, (gsize) (bracket - what))
                                          : g_strdup (what);
  const char *title = find_title (word);
  g_autofree char *month = NULL;
  int number = bracket != NULL ? atoi (bracket + 1) : 0;

  if (title == NULL)
    return g_strdup (what);
  if (number == 0)
    return g_strdup (title);
  if (g_str_has_prefix (word, "node"))
    return g_strdup_printf ("%s %d", title, number);
  month = g_strdup_printf (C_ ("month", "%d"), number);
  /* TRANSLATORS: what was changed, and of which month */
  return g_strdup_printf (_ ("%s (%s)"), title, month);
}

/* The words of closed vocabularies, each under the member that it belongs to. (nullable) */
static const char *
translate_word (const char *what, const char *value)
{
  XushiMeasure measure;
  XushiBound bound;
  XushiFrequency frequency;
  XushiAggregate aggregate;
  XushiLight light;

  if (g_str_equal (what, "indicator.measure") && xushi_measure_from_word (value, &measure))
    return xushi_measure_to_label (measure);
  if (g_str_equal (what, "target.bound") && xushi_bound_from_word (value, &bound))
    return xushi_bound_to_label (bound);
  if (g_str_equal (what, "indicator.frequency") && xushi_frequency_from_word (value, &frequency))
    return xushi_frequency_to_label (frequency);
  if (g_str_equal (what, "indicator.aggregate") && xushi_aggregate_from_word (value, &aggregate))
    return xushi_aggregate_to_label (aggregate);
  if (g_str_has_prefix (what, "reading.light[") && xushi_light_from_word (value, &light))
    return xushi_light_to_label (light);
  if (g_str_has_prefix (what, "indicator.") && g_str_equal (value, "yes"))
    return _ ("yes");
  if (g_str_has_prefix (what, "indicator.") && g_str_equal (value, "no"))
    return _ ("no");
  return NULL;
}

/* (transfer full) (nullable) */
static char *
describe_value (const char *what, const char *value)
{
  XushiPace pace;

  if (value == NULL || *value == '\0')
    return NULL;
  if (g_str_equal (what, "indicator.pace") && xushi_pace_parse (value, &pace, NULL))
    return xushi_pace_to_label (&pace);
  if (g_str_equal (what, "indicator.decimals") && atoi (value) < 0)
    return NULL;
  return g_strdup (translate_word (what, value) != NULL ? translate_word (what, value) : value);
}

char *
xushi_change_describe (const XushiChange *change)
{
  g_autofree char *title = describe_what (change->what);
  g_autofree char *before = describe_value (change->what, change->old_value);
  g_autofree char *after = describe_value (change->what, change->new_value);
  gboolean whole = strchr (change->what, '.') == NULL && strchr (change->what, '[') == NULL;

  if (before == NULL && after == NULL)
    return g_steal_pointer (&title);
  if (whole && before == NULL)
    return g_strdup_printf (_ ("Added: %s %s"), title, after);
  if (whole && after == NULL)
    return g_strdup_printf (_ ("Deleted: %s %s"), title, before);
  if (before == NULL)
    return g_strdup_printf ("%s %s", title, after);
  return g_strdup_printf ("%s %s → %s", title, before, after != NULL ? after : _ ("empty"));
}

char *
xushi_change_describe_when (const XushiChange *change)
{
  const char *when = change->when != NULL ? change->when : "";
  const char *host = change->who != NULL ? strchr (change->who, '@') : NULL;
  g_autofree char *who = host != NULL ? g_strndup (change->who, (gsize) (host - change->who))
                                      : g_strdup (change->who);

  /* "YYYY-MM-DD HH:MM:SS": this year is the rule, and seconds interest nobody. */
  return g_strdup_printf ("%.11s %s", strlen (when) >= 16 ? when + 5 : when,
                          who != NULL ? who : "");
}
