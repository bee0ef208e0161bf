/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-blocks.h"

#define LEVELS 10

/* The index of the first character that is at @byte of the original or after it. */
static guint
find_index (const XushiText *text, gsize byte)
{
  guint low = 0, high = text->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (text->byte[middle] < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The year at the head of a column, or 0. */
static int
find_year (const char *head)
{
  int year = 0;

  for (const char *p = head; *p != '\0'; p++)
    if (g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2])
        && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]))
      year = (int) g_ascii_strtoull (p, NULL, 10);
  return year;
}

XushiBlockPlace
xushi_block_locate (const XushiBlock *block, const XushiText *text, int plan_year)
{
  XushiBlockPlace place = { find_index (text, block->start), find_index (text, block->end),
                            find_index (text, block->read_start),
                            find_index (text, block->read_end), { 0, 0 }, { 0, 0 }, { 0, 0 }, { 0, 0 }, FALSE };
  gboolean has_past = FALSE, has_target = FALSE, is_year = FALSE;

  for (guint i = 0; block->cells != NULL && i < block->cells->len; i++)
    {
      const XushiBlockCell *cell = &g_array_index (block->cells, XushiBlockCell, i);

      XushiSpan span = { find_index (text, cell->start), find_index (text, cell->end) };

      has_past |= cell->role == XUSHI_CELL_PAST;
      if (cell->role == XUSHI_CELL_AREA)
        place.area = span;
      else if (cell->role == XUSHI_CELL_LEAD)
        place.lead = span;
      else if (cell->role == XUSHI_CELL_SUPPORT)
        place.support = span;
      else if (cell->role == XUSHI_CELL_DEADLINE)
        place.deadline = span;
      if (cell->role != XUSHI_CELL_TARGET)
        continue;
      has_target = TRUE;
      is_year |= plan_year > 0 && cell->head != NULL && find_year (cell->head) >= plan_year;
    }
  place.is_plan = has_target && (!has_past || is_year);
  return place;
}

void
xushi_blocks_learn_levels (const GPtrArray *blocks, const XushiText *text, guint levels[LEVELS])
{
  guint counts[LEVELS] = { 0 }, next = 1;
  gboolean is_known = FALSE, is_high = FALSE;

  for (guint i = 0; i < LEVELS; i++)
    levels[i] = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      const XushiBlock *block = g_ptr_array_index (blocks, i);
      guint told = MIN (block->level, LEVELS - 1), level = 0;

      if (block->kind != XUSHI_BLOCK_HEADING)
        continue;
      counts[told]++;
      if (levels[told] == 0
          && xushi_report_section_mark (text, find_index (text, block->start),
                                        find_index (text, block->end), &level) > 0)
        levels[told] = level;
      is_known |= level > 0;
      is_high |= level == 1 || level == 2;
    }
  /* All are numbered 1. 2. 3., as a page of the web numbers them: that says nothing. */
  if (!is_high)
    is_known = FALSE;
  /* No heading has a mark: the first level that has several is that of the report's parts. */
  for (guint i = 1; i < LEVELS && !is_known; i++)
    if (counts[i] > 1 || (counts[i] > 0 && next > 1))
      levels[i] = MIN (next++, 3);
  /* A level between two that are known goes with the one below it. */
  for (guint i = LEVELS - 1; i > 1 && is_known; i--)
    if (levels[i] > 1 && levels[i - 1] == 0 && counts[i - 1] > 1)
      levels[i - 1] = levels[i] - 1;
}
