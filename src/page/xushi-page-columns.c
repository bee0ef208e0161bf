/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-columns.h"

/* Widths are in ems until the end, so that one set of bounds serves every paper. */

#define GAP 0.9
#define LIGHT_WIDTH 0.9
#define NAME_MIN 9.0
#define CHART_MIN 8.0
#define CHART_MAX 30.0
#define NOTE_MIN 7.5
#define NOTE_MAX 26.0

static const struct
{
  double least;
  double most;
} bounds[XUSHI_N_COLUMNS] = {
  [XUSHI_COLUMN_LIGHT] = { LIGHT_WIDTH, LIGHT_WIDTH },
  [XUSHI_COLUMN_AREA] = { 3.5, 6.5 },
  [XUSHI_COLUMN_TARGET] = { 3.6, 8 },
  [XUSHI_COLUMN_VALUE] = { 3.8, 11 },
  [XUSHI_COLUMN_COMPLETION] = { 3.4, 4.5 },
  [XUSHI_COLUMN_LEAD] = { 3.6, 6 },
  [XUSHI_COLUMN_DEPARTMENT] = { 3.6, 5.5 },
};

static double
char_ems (guchar first)
{
  if (first >= 0x80)
    return 1.0;
  if (first == ' ')
    return 0.25;
  return g_ascii_isdigit (first) ? 0.58 : 0.65;
}

double
xushi_page_text_ems (const char *text)
{
  double ems = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    ems += char_ems ((guchar) *p);
  return ems;
}

static double
sum_fixed (const double *width)
{
  double sum = 0;

  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    if (width[i] > 0)
      sum += width[i] + GAP;
  return sum;
}

static void
set_fixed (const XushiColumnNeeds *needs, double *width)
{
  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    width[i] = bounds[i].most > 0 && needs->width[i] > 0
                 ? CLAMP (needs->width[i], bounds[i].least, bounds[i].most)
                 : 0;
  width[XUSHI_COLUMN_LIGHT] = LIGHT_WIDTH;
}

/* The width that name, chart and note share. */
static double
find_rest (const double *width, double total, gboolean with_note)
{
  return total + GAP - sum_fixed (width) - (with_note ? 3 : 2) * GAP;
}

static gboolean
drop_columns (const XushiColumnNeeds *needs, double *width, double total, gboolean *with_note)
{
  const double wanted = NAME_MIN + CHART_MIN;
  gboolean merged = FALSE;

  if (*with_note && find_rest (width, total, TRUE) < wanted + 3 + NOTE_MIN)
    *with_note = FALSE;
  if (needs->always_merged
      || (find_rest (width, total, *with_note) < wanted && width[XUSHI_COLUMN_TARGET] > 0))
    {
      merged = TRUE;
      width[XUSHI_COLUMN_TARGET] = 0;
      width[XUSHI_COLUMN_VALUE] = CLAMP (needs->merged, 4, 15);
    }
  if (find_rest (width, total, *with_note) < wanted)
    width[XUSHI_COLUMN_AREA] = 0;
  return merged;
}

/* The name gets what it needs up to a good half, the chart up to its limit, the note what it can
 * use; what is left goes to the name again. */
static void
share_rest (const XushiColumnNeeds *needs, double *width, double rest, gboolean with_note)
{
  double name_share = !with_note ? 0.58 : needs->note_first ? 0.32 : 0.42;
  double chart_share = needs->note_first ? 0.27 : 0.36;
  double least = MIN (NAME_MIN, rest / 2);
  double name = CLAMP (needs->width[XUSHI_COLUMN_NAME], least, MAX (rest * name_share, least));
  double chart = MIN (CHART_MAX, with_note ? MAX (rest * chart_share, CHART_MIN) : rest - name);
  double note = 0;

  if (with_note)
    {
      note = CLAMP (needs->width[XUSHI_COLUMN_NOTE], NOTE_MIN, NOTE_MAX);
      note = MIN (rest - name - chart, note);
      chart = MIN (CHART_MAX, rest - name - note);
    }
  width[XUSHI_COLUMN_NAME] = rest - chart - note;
  width[XUSHI_COLUMN_CHART] = chart;
  width[XUSHI_COLUMN_NOTE] = note;
}

void
xushi_page_columns_layout (const XushiColumnNeeds *needs, double width, double em,
                           XushiColumns *columns)
{
  double ems[XUSHI_N_COLUMNS], x = 0;
  gboolean with_note = needs->width[XUSHI_COLUMN_NOTE] > 0;

  *columns = (XushiColumns) { 0 };
  set_fixed (needs, ems);
  columns->merged = drop_columns (needs, ems, width / em, &with_note);
  share_rest (needs, ems, MAX (find_rest (ems, width / em, with_note), 2), with_note);
  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    {
      if (ems[i] <= 0)
        continue;
      columns->x[i] = x;
      columns->width[i] = ems[i] * em;
      x += (ems[i] + GAP) * em;
    }
}
