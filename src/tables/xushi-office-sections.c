/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-office-walk.h"

#include <string.h>

/* The sections of a sheet, and which area and group its rows belong to. */

XushiRowSort *
xushi_office_get_sort (const XushiOfficeWalk *walk, guint i)
{
  return &g_array_index (walk->sorts, XushiRowSort, i);
}

/* Whether the sections are above the column of areas: some hold several of its areas, and none of
 * these goes on into another section. */
static gboolean
has_areas_within (const XushiOfficeWalk *walk)
{
  int column = xushi_matching_find (walk->matching, XUSHI_PLAN_TABLE_AREA);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint section = 0;
  const char *last = NULL;
  gboolean several = FALSE;

  for (guint i = 0; column >= 0 && i < walk->sorts->len; i++)
    {
      const char *area = xushi_matching_get_cell (walk->matching, walk->first + i, (guint) column);
      guint before;

      if (xushi_office_get_sort (walk, i)->kind == XUSHI_ROW_SECTION)
        {
          section++;
          last = NULL;
        }
      if (xushi_office_get_sort (walk, i)->kind != XUSHI_ROW_TAKEN || *area == '\0')
        continue;
      before = GPOINTER_TO_UINT (g_hash_table_lookup (seen, area));
      if (section == 0 || (before != 0 && before != section))
        return FALSE;
      g_hash_table_insert (seen, (gpointer) area, GUINT_TO_POINTER (section));
      several = several || (last != NULL && !g_str_equal (last, area));
      last = area;
    }
  return several;
}

/* Whether a task stands below the section @i, before the next one that is not within it. */
static gboolean
has_tasks (const XushiOfficeWalk *walk, guint i)
{
  int level = xushi_office_get_sort (walk, i)->level;

  for (guint below = i + 1; below < walk->sorts->len; below++)
    {
      const XushiRowSort *sort = xushi_office_get_sort (walk, below);

      if (sort->kind == XUSHI_ROW_TAKEN)
        return TRUE;
      if (sort->kind == XUSHI_ROW_SECTION && (sort->level <= level || level == 0))
        return FALSE;
    }
  return FALSE;
}

/* A section without a task is none: a task that stands alone in its row, or a line below the table. */
void
xushi_office_settle_sections (XushiOfficeWalk *walk)
{
  int name = xushi_matching_find (walk->matching, "name");

  for (guint i = walk->sorts->len; i > 0; i--)
    {
      XushiRowSort *sort = xushi_office_get_sort (walk, i - 1);
      guint row = walk->first + i - 1;

      if (sort->kind != XUSHI_ROW_SECTION || has_tasks (walk, i - 1))
        continue;
      if (name >= 0 && xushi_matching_has_text (xushi_table_get_cell (walk->table, row, (guint) name))
          && !xushi_table_is_covered (walk->table, row, (guint) name + 1) && sort->level > 0)
        sort->kind = XUSHI_ROW_TAKEN;
      else
        sort->kind = XUSHI_ROW_LEFT_OUT;
    }
  walk->levels[0] = walk->levels[1] = -1;
  for (guint i = 0; i < walk->sorts->len; i++)
    {
      const XushiRowSort *sort = xushi_office_get_sort (walk, i);

      if (sort->kind != XUSHI_ROW_SECTION || sort->level == walk->levels[0])
        continue;
      if (walk->levels[0] < 0)
        walk->levels[0] = sort->level;
      else if (walk->levels[1] < 0)
        walk->levels[1] = sort->level;
    }
  walk->above = has_areas_within (walk);
}

/* (transfer full): the area or group of a cell in one line: narrow columns are written downwards. */
static char *
get_line (const XushiOfficeRow *reader, const char *id)
{
  g_autofree char *text = xushi_office_get (reader, id);
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autofree char *joined = NULL;

  for (gsize i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  joined = g_strjoinv ("", lines);
  return xushi_row_kind_trim_title (joined);
}

/* The area or group of a row: its own cell, that of the row above where the column is one of
 * categories, or the section. */
void
xushi_office_place_row (XushiOfficeWalk *walk, XushiOfficeRow *reader)
{
  XushiPlanRow *row = reader->row;
  g_autofree char *area = get_line (reader, XUSHI_PLAN_TABLE_AREA);
  g_autofree char *group = get_line (reader, "group");

  if (*area != '\0')
    {
      if (g_strcmp0 (walk->last_area, area) != 0)
        g_clear_pointer (&walk->last_group, g_free);
      xushi_spec_set_string (&walk->last_area, area);
    }
  else if (walk->carries[0] && walk->last_area != NULL)
    walk->told[XUSHI_OFFICE_AREA]++;
  if (*group != '\0')
    xushi_spec_set_string (&walk->last_group, group);
  else if (walk->carries[1] && walk->last_group != NULL)
    walk->told[XUSHI_OFFICE_GROUP]++;
  g_free (row->area);
  row->area = g_strdup (*area != '\0' ? area
                        : walk->carries[0] && walk->last_area != NULL ? walk->last_area
                        : walk->area != NULL                          ? walk->area
                                                                      : XUSHI_PLAN_TABLE_OTHER_AREA);
  xushi_spec_set_string (&row->spec->group,
                         *group != '\0' ? group
                         : walk->carries[1] && walk->last_group != NULL ? walk->last_group
                                                                        : walk->group);
  if (walk->above && walk->area != NULL)
    {
      if (row->spec->group == NULL && !g_str_equal (row->area, walk->area))
        row->spec->group = g_steal_pointer (&row->area);
      g_free (row->area);
      row->area = g_strdup (walk->area);
    }
  /* 方面 alone is the area. */
  if (g_str_equal (row->area, XUSHI_PLAN_TABLE_OTHER_AREA) && row->spec->group != NULL)
    {
      g_free (row->area);
      row->area = g_steal_pointer (&row->spec->group);
    }
}
