/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-columns.h"

#include <string.h>

/* Columns: the ways to set the table are tried from the widest to the narrowest, until the least
 * widths of its columns fit. */

#define GAP_EMS 0.55
/* The chart of a table that fits no page whatever gives way. */
#define CHART_LAST 20.0

/* What may be wrapped is never narrower than this, in ems of the data text. */
static const double least_ems[XUSHI_N_COLUMNS] = {
  [XUSHI_COLUMN_NAME] = 8.5,
  [XUSHI_COLUMN_AREA] = 3.6,
  [XUSHI_COLUMN_DEPARTMENT] = 4.8,
  [XUSHI_COLUMN_LEADER] = 4.8,
  [XUSHI_COLUMN_NOTE] = 9.6,
};

/* Beyond this, a column takes only what the others leave. */
static const double enough_ems[XUSHI_N_COLUMNS] = {
  [XUSHI_COLUMN_NAME] = 15.5,
  [XUSHI_COLUMN_AREA] = 5,
  [XUSHI_COLUMN_DEPARTMENT] = 12.5,
  [XUSHI_COLUMN_LEADER] = 7.5,
  [XUSHI_COLUMN_NOTE] = 10.8,
};

/* One way to set a table. Each has what the one before it had. */
typedef enum
{
  WAY_WIDE,
  WAY_AREA_BELOW,
  WAY_STACKED,
  WAY_NOTE_BELOW,
  WAY_PEOPLE_BELOW,
  WAY_NAME_ABOVE,
  N_WAYS,
} Way;

static double
ascii_ems (guchar letter)
{
  if (letter == ' ')
    return 0.25;
  if (g_ascii_isdigit (letter))
    return 0.57;
  if (strchr ("ijl.,:;'|!", letter) != NULL)
    return 0.32;
  if (strchr ("MWmw@%", letter) != NULL)
    return 0.94;
  return g_ascii_isupper (letter) ? 0.72 : 0.62;
}

double
xushi_page_text_ems (const char *text)
{
  double ems = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    ems += (guchar) *p < 0x80 ? ascii_ems ((guchar) *p) : 1.0;
  return ems;
}

static gboolean
is_flexible (XushiPageColumn column)
{
  return least_ems[column] > 0;
}

static void
set_value_columns (const XushiColumnNeeds *needs, XushiColumns *columns, double *least)
{
  columns->merged = needs->prefer_merged && !columns->stacked;
  if (columns->merged)
    least[XUSHI_COLUMN_VALUE] = needs->merged;
  else if (columns->stacked)
    least[XUSHI_COLUMN_VALUE] = MAX (least[XUSHI_COLUMN_VALUE], least[XUSHI_COLUMN_TARGET]);
  if (columns->merged || columns->stacked)
    least[XUSHI_COLUMN_TARGET] = 0;
}

/* Finds the least width of every column, and what gives way, for @way. */
static void
choose (const XushiColumnNeeds *needs, const XushiPageLook *look, Way way, XushiColumns *columns,
        double *least)
{
  double em = look->style.text_size;

  *columns = (XushiColumns) {
    .area_below = way >= WAY_AREA_BELOW && needs->width[XUSHI_COLUMN_AREA] > 0,
    .stacked = way >= WAY_STACKED,
    .note_below = way >= WAY_NOTE_BELOW || needs->note_below,
    .people_below = way >= WAY_PEOPLE_BELOW || needs->people_below,
    .name_above = way >= WAY_NAME_ABOVE,
  };
  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    least[i] = is_flexible (i) ? MIN (needs->usual[i], least_ems[i] * em) : needs->width[i];
  least[XUSHI_COLUMN_CHART] = needs->chart_least > 0 ? needs->chart_least : look->chart_min;
  if (columns->name_above)
    least[XUSHI_COLUMN_NAME] = 1;
  if (columns->area_below)
    least[XUSHI_COLUMN_AREA] = 0;
  if (columns->note_below)
    least[XUSHI_COLUMN_NOTE] = 0;
  if (columns->people_below)
    least[XUSHI_COLUMN_DEPARTMENT] = least[XUSHI_COLUMN_LEADER] = 0;
  set_value_columns (needs, columns, least);
}

/* The width of all columns with the gaps between them. */
static double
sum_widths (const double *width, double gap)
{
  double sum = -gap;

  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    if (width[i] > 0)
      sum += width[i] + (i == XUSHI_COLUMN_PLATE ? gap / 2 : gap);
  return sum;
}

/* Widens @column to @wanted as far as @rest goes; returns what is left of it. */
static double
widen (double *width, XushiPageColumn column, double wanted, double rest)
{
  double more = width[column] > 0 ? CLAMP (wanted - width[column], 0, rest) : 0;

  width[column] += more;
  return rest - more;
}

/* What is short comes first: it costs little, and a second line for a single word looks poor. Each
 * gets what nine texts of ten need, the chart its usual width; then what the widest needs, and the
 * chart its full width; name and note divide what is left. */
static void
share_rest (const XushiColumnNeeds *needs, const XushiPageLook *look, double rest, double *width)
{
  static const XushiPageColumn order[] = {
    XUSHI_COLUMN_LEADER, XUSHI_COLUMN_AREA, XUSHI_COLUMN_DEPARTMENT, XUSHI_COLUMN_NAME,
    XUSHI_COLUMN_NOTE, XUSHI_COLUMN_CHART,
  };
  const double em = look->style.text_size;
  double most = needs->chart_most > 0 ? needs->chart_most : look->chart_max;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    rest = widen (width, order[i],
                  order[i] == XUSHI_COLUMN_CHART ? MIN (look->chart, most)
                                                 : MIN (needs->usual[order[i]],
                                                        enough_ems[order[i]] * em), rest);
  rest = widen (width, XUSHI_COLUMN_NOTE, needs->usual[XUSHI_COLUMN_NOTE], rest);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] != XUSHI_COLUMN_CHART)
      rest = widen (width, order[i],
                    MIN (needs->width[order[i]],
                         MAX (1.5 * needs->usual[order[i]], enough_ems[order[i]] * em)), rest);
  rest = widen (width, XUSHI_COLUMN_CHART, most, rest);
  /* Where texts are short, wider bars are better than a wide gap behind the names. */
  width[width[XUSHI_COLUMN_NOTE] > 0 ? XUSHI_COLUMN_NOTE : XUSHI_COLUMN_CHART] += rest * 0.7;
  width[XUSHI_COLUMN_NAME] += rest * 0.3;
}

void
xushi_page_columns_layout (const XushiColumnNeeds *needs, double width, const XushiPageLook *look,
                           XushiColumns *columns)
{
  double gap = GAP_EMS * look->style.text_size, x = 0, rest;
  double widths[XUSHI_N_COLUMNS];

  for (Way way = WAY_WIDE; way < N_WAYS; way++)
    {
      choose (needs, look, way, columns, widths);
      rest = width - sum_widths (widths, gap);
      if (rest >= 0)
        break;
    }
  if (rest < 0)
    widths[XUSHI_COLUMN_CHART] = MAX (widths[XUSHI_COLUMN_CHART] + rest, CHART_LAST);
  else
    share_rest (needs, look, rest, widths);
  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    {
      if (widths[i] <= 0)
        continue;
      columns->x[i] = x;
      columns->width[i] = widths[i];
      x += widths[i] + (i == XUSHI_COLUMN_PLATE ? gap / 2 : gap);
    }
}
