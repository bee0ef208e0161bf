/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-chapters.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* Chapters: the rows of a plan, arranged as overview, areas, flags and departments. */

/* What is arranged, while it is. */
typedef struct
{
  XushiChapters *chapters;
  XushiJudgedPlan *judged;
  const XushiPageSetup *setup;
  GHashTable *rows; /* XushiIndicator * to its row in the chapters */
} Arrangement;

static gboolean
is_shown (const Arrangement *arrangement, XushiArea *area)
{
  gint64 wanted = arrangement->setup->area_id;

  return wanted == 0 || wanted == xushi_area_get_id (area);
}

static void
make_rows (Arrangement *arrangement)
{
  XushiChapters *self = arrangement->chapters;
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);
  XushiRowMaker maker = { arrangement->judged, self->texts };

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);
      XushiOverviewArea summary = { .name = NULL };

      if (!is_shown (arrangement, area) || xushi_area_get_n_indicators (area) == 0)
        continue;
      summary.name = g_string_chunk_insert_const (self->texts, xushi_area_get_name (area));
      xushi_judged_plan_get_area_totals (arrangement->judged, area, &summary.totals);
      g_array_append_val (self->areas, summary);
      for (guint j = 0; j < xushi_area_get_n_indicators (area); j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);
          XushiPageRow *row = xushi_page_row_new (&maker, indicator, area);

          g_ptr_array_add (self->rows, row);
          g_hash_table_insert (arrangement->rows, indicator, row);
        }
    }
}

/* The rows that the judged plan names, those of areas that are printed. */
static void
choose_rows (Arrangement *arrangement)
{
  XushiChapters *self = arrangement->chapters;
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);
  GArray *concerns = xushi_judged_plan_get_concerns (arrangement->judged);
  gint64 only = arrangement->setup->area_id;
  XushiArea *area = only != 0 ? xushi_plan_find_area (plan, only)
                              : xushi_judged_plan_get_main_area (arrangement->judged);
  g_autoptr (GPtrArray) targets = xushi_judged_plan_list_targets (arrangement->judged, area);

  for (guint i = 0; i < targets->len; i++)
    g_ptr_array_add (self->main_targets,
                     g_hash_table_lookup (arrangement->rows, g_ptr_array_index (targets, i)));
  for (guint i = 0; i < concerns->len; i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);
      XushiPageRow *row = g_hash_table_lookup (arrangement->rows, concern->indicator);

      if (row != NULL)
        g_ptr_array_add (self->concerns, row);
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
add_overview (const Arrangement *arrangement)
{
  XushiSection *section
      = add_section (arrangement->chapters, XUSHI_PAGE_OVERVIEW, _("Overview"));
  const GArray *areas = arrangement->chapters->areas;

  if (arrangement->setup->area_id == 0)
    xushi_judged_plan_get_totals (arrangement->judged, &section->totals);
  else if (areas->len > 0)
    section->totals = g_array_index (areas, XushiOverviewArea, 0).totals;
}

static void
add_areas (XushiChapters *self)
{
  XushiSection *section = NULL;
  const XushiPageRow *previous = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);
      gboolean new_area = previous == NULL || previous->area_id != row->area_id;

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
heading_of_concern (XushiConcernKind kind, XushiLight light)
{
  return kind == XUSHI_CONCERN_OVERDUE ? _("Steps overdue") : xushi_light_to_label (light);
}

static void
add_flags (XushiChapters *self)
{
  XushiSection *section = add_section (self, XUSHI_PAGE_FLAGS, _("Flagged items"));
  XushiConcernKind kind = XUSHI_CONCERN_NONE;

  for (guint i = 0; i < self->concerns->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->concerns, i);

      if (row->concern != kind)
        {
          kind = row->concern;
          xushi_section_add_heading (section, heading_of_concern (kind, row->light));
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

/* Enters @row for every department that takes part in it. */
static void
list_support (GHashTable *lists, XushiIndicator *indicator, XushiPageRow *row)
{
  GStrv support = xushi_indicator_get_spec (indicator)->support;

  for (guint i = 0; support != NULL && support[i] != NULL; i++)
    {
      GPtrArray *list = g_hash_table_lookup (lists, support[i]);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (lists, g_strdup (support[i]), list);
        }
      g_ptr_array_add (list, row);
    }
}

/* (transfer full): department → the rows it takes part in. */
static GHashTable *
list_supported (const Arrangement *arrangement)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);
  GHashTable *lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);

      for (guint j = 0; is_shown (arrangement, area) && j < xushi_area_get_n_indicators (area);
           j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);

          list_support (lists, indicator, g_hash_table_lookup (arrangement->rows, indicator));
        }
    }
  return lists;
}

static void
add_departments (const Arrangement *arrangement)
{
  XushiChapters *self = arrangement->chapters;
  const char *only = arrangement->setup->department;
  g_autoptr (GPtrArray) names
      = xushi_plan_list_departments (xushi_judged_plan_get_plan (arrangement->judged));
  g_autoptr (GHashTable) supported = list_supported (arrangement);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (only == NULL || strcmp (only, name) == 0)
        add_department (self, name, g_hash_table_lookup (supported, name));
    }
  if (only == NULL)
    add_department (self, "", NULL);
}

static void
arrange (Arrangement *arrangement)
{
  XushiChapters *self = arrangement->chapters;
  XushiPageParts parts = arrangement->setup->parts;

  make_rows (arrangement);
  choose_rows (arrangement);
  if (parts & XUSHI_PAGE_OVERVIEW)
    add_overview (arrangement);
  if (parts & XUSHI_PAGE_AREAS)
    add_areas (self);
  if (parts & XUSHI_PAGE_FLAGS)
    add_flags (self);
  if (parts & XUSHI_PAGE_DEPARTMENTS)
    add_departments (arrangement);
  if (self->sections->len == 0)
    add_section (self, XUSHI_PAGE_AREAS, "");
}

XushiChapters *
xushi_chapters_new (XushiPlan *plan, const XushiPageSetup *setup)
{
  XushiChapters *self = g_new0 (XushiChapters, 1);
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, setup->month);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  Arrangement arrangement = { self, judged, setup, rows };

  self->texts = g_string_chunk_new (4096);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_page_row_free);
  self->areas = g_array_new (FALSE, FALSE, sizeof (XushiOverviewArea));
  self->main_targets = g_ptr_array_new ();
  self->concerns = g_ptr_array_new ();
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_section_free);
  arrange (&arrangement);
  return self;
}

void
xushi_chapters_free (XushiChapters *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->concerns);
  g_ptr_array_unref (self->main_targets);
  g_array_unref (self->areas);
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

XushiOverview *
xushi_chapters_create_overview (const XushiChapters *self, const XushiSectionRoom *room)
{
  g_autoptr (GPtrArray) flagged = g_ptr_array_new ();

  for (guint i = 0; i < self->concerns->len; i++)
    {
      XushiPageRow *row = g_ptr_array_index (self->concerns, i);

      if (row->concern < XUSHI_CONCERN_UNREPORTED)
        g_ptr_array_add (flagged, row);
    }
  return xushi_overview_new (self->areas, self->main_targets, flagged, room);
}
