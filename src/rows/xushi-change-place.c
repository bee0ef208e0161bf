/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-change-place.h"

#include "rows/xushi-entry-cell.h"
#include "model/xushi-attribute.h"

#include <string.h>

/* The words of the log that are in a column of the table, and in which. Those of a reading are in
 * it only for the month that the column shows. */
static const struct
{
  const char *what;
  const char *column;
} columns[] = {
  { "indicator", "name" },
  { "indicator.name", "name" },
  { "indicator.star", "name" },
  { "indicator.position", "name" },
  { "indicator.area", "name" },
  { "indicator.group", "name" },
  { "indicator.unit", "unit" },
  { "indicator.lead", "department" },
  { "reading.value", "value" },
  { "reading.note", "note" },
  { "target.low", "target" },
  { "target.high", "target" },
  { "target.bound", "target" },
};

/* And where the others are; a word stands for all that begin with it. */
static const struct
{
  const char *what;
  XushiChangeSection section;
} sections[] = {
  { "node", XUSHI_CHANGE_IN_NODES },
  { "difficulty", XUSHI_CHANGE_IN_DIFFICULTIES },
  { "reading.reason", XUSHI_CHANGE_IN_REASON },
  { "reading.next_step", XUSHI_CHANGE_IN_REASON },
  { "reading.light", XUSHI_CHANGE_IN_LIGHT },
  { "reading", XUSHI_CHANGE_IN_MONTHS },
  { "target", XUSHI_CHANGE_IN_TARGET },
};

static XushiChangeSection
find_section_of_part (XushiPart part)
{
  switch (part)
    {
    case XUSHI_PART_RESPONSIBILITY:
      return XUSHI_CHANGE_IN_RESPONSIBILITY;
    case XUSHI_PART_TARGET:
      return XUSHI_CHANGE_IN_TARGET;
    case XUSHI_PART_MEASURING:
    case XUSHI_PART_RECORD:
      return XUSHI_CHANGE_IN_MEASURING;
    case XUSHI_PART_REPORT:
      return XUSHI_CHANGE_IN_REPORT;
    case XUSHI_PART_NONE:
    default:
      return XUSHI_CHANGE_IN_TABLE;
    }
}

static XushiChangeSection
find_section (const char *word)
{
  const XushiAttribute *attribute;

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_has_prefix (word, sections[i].what))
      return sections[i].section;
  if (!g_str_has_prefix (word, "indicator."))
    return XUSHI_CHANGE_IN_TABLE;
  attribute = xushi_attributes_find (&xushi_spec_attributes, word + strlen ("indicator."));
  return attribute != NULL ? find_section_of_part (attribute->part) : XUSHI_CHANGE_IN_TABLE;
}

static const char *
find_column (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (word, columns[i].what))
      return columns[i].column;
  return NULL;
}

/* Whether the table shows @month of the reading: of the value, the last month that was due; of the
 * note, the data month. */
static gboolean
is_in_table (XushiSession *session, XushiIndicator *indicator, const char *word, int month)
{
  return month == 0
         || month == (g_str_equal (word, "reading.value")
                          ? xushi_entry_cell_get_shown_month (session, indicator)
                          : xushi_session_get_month (session));
}

static void
place_in_indicator (XushiSession *session, const char *what, XushiChangePlace *place)
{
  const char *bracket = strchr (what, '[');
  g_autofree char *word = g_strndup (what, strcspn (what, "["));
  int number = bracket != NULL ? atoi (bracket + 1) : 0;

  if (is_in_table (session, place->indicator, word, number))
    place->column = find_column (word);
  if (place->column == NULL)
    place->section = find_section (word);
}

static gboolean
find_place_of (XushiSession *session, const XushiChange *change, XushiChangePlace *place)
{
  XushiPlan *plan = xushi_session_get_plan (session);

  *place = (XushiChangePlace) { 0 };
  if (change->key != NULL)
    place->indicator = xushi_plan_find_key (plan, change->key);
  if (place->indicator != NULL)
    {
      place->area = xushi_plan_find_area (plan, xushi_indicator_get_area_id (place->indicator));
      place_in_indicator (session, change->what, place);
    }
  else if (change->key == NULL && g_str_has_prefix (change->what, "area"))
    {
      place->area = change->name != NULL ? xushi_plan_find_area_by_name (plan, change->name) : NULL;
      if (place->area == NULL && change->new_value != NULL)
        place->area = xushi_plan_find_area_by_name (plan, change->new_value);
    }
  return place->area != NULL;
}

void
xushi_change_find_place (XushiSession *session, GPtrArray *changes, XushiArea *shown,
                         XushiChangePlace *place)
{
  XushiChangePlace found;

  *place = (XushiChangePlace) { 0 };
  for (guint i = 0; i < changes->len; i++)
    if (find_place_of (session, g_ptr_array_index (changes, i), &found)
        && (place->area == NULL || (found.area == shown && place->area != shown)))
      *place = found;
}
