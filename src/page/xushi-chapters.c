/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-chapters.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* Chapters: the rows of a plan, arranged as overview, areas, flags and departments. */

/* The area whose targets lead a report; the first one where no area bears the name. */
#define MAIN_AREA "主要预期目标"

static void
make_rows (XushiChapters *self, XushiPlan *plan, const XushiPageSetup *setup)
{
  XushiRowMaker maker = { xushi_plan_get_rules (plan), xushi_plan_get_info (plan)->year,
                          setup->month, self->texts };

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      if (setup->area_id != 0 && setup->area_id != xushi_area_get_id (area))
        continue;
      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        g_ptr_array_add (self->rows,
                         xushi_page_row_new (&maker, xushi_area_get_indicator (area, j), area));
    }
}

static XushiSection *
add_section (XushiChapters *self, XushiPageParts part, const char *title)
{
  XushiSection *section = xushi_section_new (part, g_strdup (title));

  g_ptr_array_add (self->sections, section);
  return section;
}

static void
add_overview (XushiChapters *self)
{
  XushiSection *section = add_section (self, XUSHI_PAGE_OVERVIEW, _("Overview"));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);

      if (row->light < XUSHI_LIGHT_NONE)
        section->totals.counts[row->light]++;
    }
}

static void
add_areas (XushiChapters *self)
{
  XushiSection *section = NULL;
  const XushiPageRow *previous = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);
      gboolean new_area = previous == NULL || previous->area_id != row->area_id
                          || previous->area != row->area;

      if (new_area)
        section = add_section (self, XUSHI_PAGE_AREAS, row->area);
      /* Equal texts are the same text in the chunk. A part stands in its parent's group. */
      if (row->depth == 0 && *row->group != '\0'
          && (new_area || previous->group != row->group))
        xushi_section_add_heading (section, row->group);
      xushi_section_add_row (section, row, TRUE);
      previous = row;
    }
}

static const char *
heading_of_flag (const XushiPageRow *row)
{
  if (row->light == XUSHI_LIGHT_BEHIND || row->light == XUSHI_LIGHT_SLOW
      || row->light == XUSHI_LIGHT_UNREPORTED)
    return xushi_light_to_label (row->light);
  return _("Steps overdue");
}

static GPtrArray *
list_urgent (const XushiChapters *self, gboolean with_unreported)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      XushiPageRow *row = g_ptr_array_index (self->rows, i);

      if (xushi_page_row_is_flagged (row)
          && (with_unreported || row->light != XUSHI_LIGHT_UNREPORTED || row->n_overdue > 0))
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, xushi_page_row_compare_urgency);
  return rows;
}

static void
add_flags (XushiChapters *self)
{
  XushiSection *section = add_section (self, XUSHI_PAGE_FLAGS, _("Flagged items"));
  g_autoptr (GPtrArray) rows = list_urgent (self, TRUE);
  const char *heading = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (rows, i);

      if (heading != heading_of_flag (row))
        {
          heading = heading_of_flag (row);
          xushi_section_add_heading (section, heading);
        }
      xushi_section_add_row (section, row, TRUE);
    }
}

/* The sheet of one department: what it leads by area, then what it takes part in. */
static void
add_department (XushiChapters *self, const char *name, GPtrArray *supported)
{
  XushiSection *section = NULL;
  const char *area = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);

      if (strcmp (row->department, name) != 0)
        continue;
      if (section == NULL)
        section = add_section (self, XUSHI_PAGE_DEPARTMENTS,
                               *name != '\0' ? name : _("No lead department yet"));
      if (area != row->area)
        {
          area = row->area;
          xushi_section_add_heading (section, area);
        }
      xushi_section_add_row (section, row, TRUE);
    }
  if (section == NULL || supported == NULL)
    return;
  xushi_section_add_heading (section, _("Taking part in"));
  for (guint i = 0; i < supported->len; i++)
    xushi_section_add_row (section, g_ptr_array_index (supported, i), FALSE);
}

/* (transfer full): department → the rows it takes part in. */
static GHashTable *
list_supported (const XushiChapters *self, XushiPlan *plan, gint64 area_id)
{
  GHashTable *lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);
  guint at = 0;

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      if (area_id != 0 && area_id != xushi_area_get_id (area))
        continue;
      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++, at++)
        {
          GStrv support = xushi_indicator_get_spec (xushi_area_get_indicator (area, j))->support;

          for (guint k = 0; support != NULL && support[k] != NULL; k++)
            {
              GPtrArray *list = g_hash_table_lookup (lists, support[k]);

              if (list == NULL)
                {
                  list = g_ptr_array_new ();
                  g_hash_table_insert (lists, g_strdup (support[k]), list);
                }
              g_ptr_array_add (list, g_ptr_array_index (self->rows, at));
            }
        }
    }
  return lists;
}

static void
add_departments (XushiChapters *self, XushiPlan *plan, const XushiPageSetup *setup)
{
  g_autoptr (GPtrArray) names = xushi_plan_list_departments (plan);
  g_autoptr (GHashTable) supported = list_supported (self, plan, setup->area_id);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (setup->department == NULL || strcmp (setup->department, name) == 0)
        add_department (self, name, g_hash_table_lookup (supported, name));
    }
  if (setup->department == NULL)
    add_department (self, "", NULL);
}

XushiChapters *
xushi_chapters_new (XushiPlan *plan, const XushiPageSetup *setup)
{
  XushiChapters *self = g_new0 (XushiChapters, 1);

  self->texts = g_string_chunk_new (4096);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_page_row_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_section_free);
  make_rows (self, plan, setup);
  if (setup->parts & XUSHI_PAGE_OVERVIEW)
    add_overview (self);
  if (setup->parts & XUSHI_PAGE_AREAS)
    add_areas (self);
  if (setup->parts & XUSHI_PAGE_FLAGS)
    add_flags (self);
  if (setup->parts & XUSHI_PAGE_DEPARTMENTS)
    add_departments (self, plan, setup);
  if (self->sections->len == 0)
    add_section (self, XUSHI_PAGE_AREAS, "");
  return self;
}

void
xushi_chapters_free (XushiChapters *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static GArray *
list_areas (const XushiChapters *self)
{
  GArray *areas = g_array_new (FALSE, TRUE, sizeof (XushiOverviewArea));
  XushiOverviewArea *area = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);

      if (area == NULL || area->name != row->area)
        {
          XushiOverviewArea fresh = { .name = row->area };

          xushi_totals_init (&fresh.totals);
          g_array_append_val (areas, fresh);
          area = &g_array_index (areas, XushiOverviewArea, areas->len - 1);
        }
      if (row->light < XUSHI_LIGHT_NONE)
        area->totals.counts[row->light]++;
    }
  return areas;
}

static GPtrArray *
list_main_targets (const XushiChapters *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  const char *main_area = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);

      if (main_area == NULL || (strcmp (row->area, MAIN_AREA) == 0))
        main_area = row->area;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      XushiPageRow *row = g_ptr_array_index (self->rows, i);

      if (row->area == main_area && row->light != XUSHI_LIGHT_NONE)
        g_ptr_array_add (rows, row);
    }
  return rows;
}

XushiOverview *
xushi_chapters_create_overview (const XushiChapters *self, const XushiSectionRoom *room)
{
  g_autoptr (GArray) areas = list_areas (self);
  g_autoptr (GPtrArray) main = list_main_targets (self);
  g_autoptr (GPtrArray) urgent = list_urgent (self, FALSE);

  return xushi_overview_new (areas, main, urgent, room);
}
