/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-tabs.h"

#include "extract/xushi-extract-when.h"
#include "extract/xushi-extract-who.h"

/*
 * Tables in plain text, pasted from a page or a sheet.
 */

static gboolean
is_cell_end (const XushiText *text, guint i)
{
  return text->ch[i] == XUSHI_CELL_END && text->utf8[text->byte[i]] == '\t';
}

gboolean
xushi_tabs_is_row (const XushiText *text, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (is_cell_end (text, i))
      return TRUE;
  return FALSE;
}

/* 10月底前, and nothing else */
static gboolean
is_time (const XushiText *text, XushiSpan cell)
{
  guint length = xushi_when_skip (text, cell.start, cell.end);

  return length > 0 && cell.start + length == cell.end;
}

static void
take_cell (const XushiText *text, XushiSpan cell, XushiBlockPlace *place)
{
  if (place->deadline.end == place->deadline.start && is_time (text, cell))
    place->deadline = cell;
  else if (place->lead.end == place->lead.start && xushi_who_is_department (text, cell.start, cell.end))
    place->lead = cell;
}

XushiBlockPlace
xushi_tabs_locate (const XushiText *text, guint start, guint end)
{
  XushiBlockPlace place = { .start = start, .end = end, .read_start = start, .read_end = end };
  guint from = start;

  for (guint i = start; i <= end; i++)
    if (i == end || is_cell_end (text, i))
      {
        if (i > from)
          take_cell (text, (XushiSpan){ from, i }, &place);
        from = i + 1;
      }

  return place;
}
