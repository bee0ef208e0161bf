/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-match-words.h"

#include "base/xushi-i18n.h"
#include "model/xushi-attribute.h"
#include "tables/xushi-place.h"

#include <stdlib.h>

/* So many columns are named in the sentence about open ones; the others are counted. */
#define NAMED_MAX 4

/* What no attribute is, or is called otherwise by the side of a table. */
static const struct
{
  const char *id;
  const char *label;
} labels[] = {
  { "area", NC_ ("match", "Area") },
  { "name", NC_ ("match", "Indicator") },
  { "low", NC_ ("match", "Target") },
  { "high", NC_ ("match", "Upper end of the target") },
  { "lead", NC_ ("match", "Lead department") },
  { "support", NC_ ("match", "Supporting departments") },
  { "month", NC_ ("match", "Month") },
  { "value", NC_ ("match", "Value to date") },
  { "previous", NC_ ("match", "Value before correction") },
  { "note", NC_ ("match", "Note") },
  { XUSHI_MATCHED_NUMBER, NC_ ("match", "Row number") },
  { XUSHI_MATCHED_IGNORE, NC_ ("match", "Leave out") },
  { XUSHI_MATCHED_DEADLINE, NC_ ("match", "Deadline") },
  { XUSHI_MATCHED_FIGURE, NC_ ("match", "Target of each department") },
  { XUSHI_MATCHED_GROWTH, NC_ ("match", "Target as growth") },
  { XUSHI_MATCHED_STEP, NC_ ("match", "Step") },
  { XUSHI_MATCHED_CONTENT, NC_ ("match", "Contents, into the note") },
  { XUSHI_MATCHED_DEPARTMENTS, NC_ ("match", "Departments, the first leads") },
  { XUSHI_MATCHED_KNOWN, NC_ ("match", "In the plan already") },
};

static const char *
find_label (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].id, id))
      return g_dpgettext2 (GETTEXT_PACKAGE, "match", labels[i].label);
  return NULL;
}

static const XushiAttribute *
find_attribute (XushiMatchingKind kind, const char *id)
{
  const XushiAttribute *attribute = NULL;

  if (kind == XUSHI_MATCHING_VALUES)
    attribute = xushi_attributes_find (&xushi_reading_attributes, id);
  if (attribute == NULL)
    attribute = xushi_attributes_find (&xushi_spec_attributes, id);
  return attribute != NULL ? attribute : xushi_attributes_find (&xushi_target_attributes, id);
}

char *
xushi_match_dup_label (XushiMatchingKind kind, const char *id)
{
  const char *label = id == NULL ? C_ ("match", "Not taken") : find_label (id);
  const XushiAttribute *attribute = label == NULL ? find_attribute (kind, id) : NULL;

  if (label != NULL)
    return g_strdup (label);
  if (attribute != NULL)
    return g_strdup (xushi_attribute_get_title (attribute));
  if (g_ascii_isdigit (*id))
    /* TRANSLATORS: a column with the figures of this month */
    return g_strdup_printf (C_ ("match", "Month %d"), atoi (id));
  return g_strdup (id);
}

gboolean
xushi_match_is_open (const XushiMatchedColumn *column)
{
  return column->certainty == XUSHI_MATCH_DOUBTFUL
         || (column->certainty == XUSHI_MATCH_UNKNOWN && column->n_filled > 0);
}

/* (nullable) */
static const char *
certainty_word (const XushiMatchedColumn *column)
{
  switch (column->certainty)
    {
    case XUSHI_MATCH_LIKELY:
      return C_ ("match", "likely");
    case XUSHI_MATCH_DOUBTFUL:
      return C_ ("match", "in doubt");
    case XUSHI_MATCH_UNKNOWN:
      return column->n_filled > 0 ? C_ ("match", "not known") : NULL;
    case XUSHI_MATCH_CHOSEN:
      return C_ ("match", "chosen");
    case XUSHI_MATCH_SURE:
    default:
      return NULL;
    }
}

char *
xushi_match_dup_title (const XushiMatching *matching, guint column)
{
  const XushiMatchedColumn *matched = xushi_matching_get_column (matching, column);
  g_autofree char *letters = xushi_place_name_column (column);
  g_autofree char *label
      = xushi_match_dup_label (xushi_matching_get_kind (matching), matched->id);
  const char *certainty = certainty_word (matched);

  if (certainty == NULL)
    return g_strdup_printf ("%s %s", letters, label);
  /* TRANSLATORS: a column's letters, what it is, how sure that is */
  return g_strdup_printf (C_ ("match", "%s %s, %s"), letters, label, certainty);
}

char *
xushi_match_dup_sentence (const XushiMatching *matching, guint column)
{
  const XushiMatchedColumn *matched = xushi_matching_get_column (matching, column);
  g_autofree char *letters = xushi_place_name_column (column);
  g_autofree char *label
      = xushi_match_dup_label (xushi_matching_get_kind (matching), matched->id);
  const char *certainty = certainty_word (matched);
  GString *text = g_string_new (NULL);

  if (*matched->head != '\0')
    /* TRANSLATORS: a column's letters, its head in the file, what it is taken as */
    g_string_printf (text, _ ("Column %s “%s”: %s"), letters, matched->head, label);
  else
    g_string_printf (text, _ ("Column %s: %s"), letters, label);
  if (certainty != NULL)
    g_string_append_printf (text, _ (" (%s)"), certainty);
  if (matched->unit != NULL)
    g_string_append_printf (text, _ ("; figures in %s"), matched->unit);
  if (matched->month > 0)
    g_string_append_printf (text, _ ("; for month %d"), matched->month);
  if (matched->doubt != NULL)
    g_string_append_printf (text, _ ("; %s"), matched->doubt);
  return g_string_free (text, FALSE);
}

char *
xushi_match_dup_open (const XushiMatching *matching)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < xushi_matching_get_n_columns (matching); i++)
    {
      const XushiMatchedColumn *column = xushi_matching_get_column (matching, i);
      g_autofree char *letters = xushi_place_name_column (i);

      if (!xushi_match_is_open (column) || n++ >= NAMED_MAX)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", letters);
      if (*column->head != '\0')
        /* TRANSLATORS: the head of a column, after its letters */
        g_string_append_printf (names, _ (" “%s”"), column->head);
    }
  if (n == 0)
    return NULL;
  if (n > NAMED_MAX)
    return g_strdup_printf (
        _ ("%u columns are in doubt or not known: %s and others. Say what they are, at their "
           "heads."),
        n, names->str);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "A column is in doubt or not known: %s. Say what it is, at "
                                       "its head.",
                                       "Columns are in doubt or not known: %s. Say what they are, "
                                       "at their heads.",
                                       n),
                          names->str);
}

const char *
xushi_match_kind_to_label (XushiRowKind kind)
{
  switch (kind)
    {
    case XUSHI_ROW_DOUBTFUL:
      return C_ ("match", "In doubt");
    case XUSHI_ROW_REFUSED:
      return C_ ("match", "Wrong");
    case XUSHI_ROW_TITLE:
      return C_ ("match", "Above the heads");
    case XUSHI_ROW_HEAD:
      return C_ ("match", "Head row");
    case XUSHI_ROW_SECTION:
      return C_ ("match", "Area or group");
    case XUSHI_ROW_SUM:
      return C_ ("match", "Sum");
    case XUSHI_ROW_REMARK:
      return C_ ("match", "Remark");
    case XUSHI_ROW_LEFT_OUT:
      return C_ ("match", "Not taken");
    case XUSHI_ROW_TAKEN:
    default:
      return C_ ("match", "Taken");
    }
}
