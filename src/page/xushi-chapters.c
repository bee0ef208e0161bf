/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-chapters.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* Rows that are made per step: a few milliseconds. */
#define ROWS_A_STEP 200

/* Chapters: the rows of a plan, arranged as overview, areas, flags, departments and phone list. */

/* The state of an arrangement in progress, during which the plan must not be edited.
 *
 * Rows are most of the work. The first page makes its few on demand; the others are made step by
 * step, and sections are filled when all exist. */
struct _XushiArrangement
{
  XushiJudgedPlan *judged; /* owned */
  XushiPageParts parts;
  gint64 area_id;
  char *department; /* owned, nullable */
  GHashTable *rows; /* owned: XushiIndicator * to its row, until the chapters own it */
  guint area, position; /* of the indicator whose row comes next */
};

typedef struct _XushiArrangement Arrangement;

static void
arrangement_free (Arrangement *arrangement)
{
  g_hash_table_unref (arrangement->rows);
  g_object_unref (arrangement->judged);
  g_free (arrangement->department);
  g_free (arrangement);
}

static gboolean
is_shown (const Arrangement *arrangement, XushiArea *area)
{
  return arrangement->area_id == 0 || arrangement->area_id == xushi_area_get_id (area);
}

static void
list_areas (XushiChapters *self)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (self->arrangement->judged);

  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);
      XushiOverviewArea summary = { .name = NULL };

      if (!is_shown (self->arrangement, area) || xushi_area_get_n_indicators (area) == 0)
        continue;
      summary.name = g_string_chunk_insert_const (self->texts, xushi_area_get_name (area));
      xushi_judged_plan_get_area_totals (self->arrangement->judged, area, &summary.totals);
      g_array_append_val (self->areas, summary);
    }
}

/* The row of @indicator of @area, made on first use. */
static XushiPageRow *
ensure_row (XushiChapters *self, XushiIndicator *indicator, XushiArea *area)
{
  XushiPageRow *row = g_hash_table_lookup (self->arrangement->rows, indicator);
  XushiRowMaker maker = { self->arrangement->judged, self->texts };

  if (row == NULL)
    {
      row = xushi_page_row_new (&maker, indicator, area);
      g_hash_table_insert (self->arrangement->rows, indicator, row);
      g_ptr_array_add (self->made, row);
    }
  return row;
}

/* Makes the next @n rows in order. Returns FALSE when there are no more. */
static gboolean
make_rows (XushiChapters *self, guint n)
{
  Arrangement *arrangement = self->arrangement;
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);

  while (arrangement->area < xushi_plan_get_n_areas (plan))
    {
      XushiArea *area = xushi_plan_get_area (plan, arrangement->area);
      guint length = is_shown (arrangement, area) ? xushi_area_get_n_indicators (area) : 0;

      for (; arrangement->position < length && n > 0; arrangement->position++, n--)
        g_ptr_array_add (self->rows,
                         ensure_row (self, xushi_area_get_indicator (area, arrangement->position),
                                     area));
      if (arrangement->position < length)
        return TRUE;
      arrangement->position = 0;
      arrangement->area++;
    }
  return FALSE;
}

static void
list_main_targets (XushiChapters *self)
{
  Arrangement *arrangement = self->arrangement;
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);
  XushiArea *area = arrangement->area_id != 0
                        ? xushi_plan_find_area (plan, arrangement->area_id)
                        : xushi_judged_plan_get_main_area (arrangement->judged);
  g_autoptr (GPtrArray) targets = xushi_judged_plan_list_targets (arrangement->judged, area);

  for (guint i = 0; i < MIN (targets->len, XUSHI_OVERVIEW_MOST_MAIN); i++)
    g_ptr_array_add (self->main_targets,
                     ensure_row (self, g_ptr_array_index (targets, i), area));
}

/* The rows for indicators named by the judged plan, as far as their areas are printed. */
static void
list_concerns (XushiChapters *self)
{
  GArray *concerns = xushi_judged_plan_get_concerns (self->arrangement->judged);

  for (guint i = 0; i < concerns->len; i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);

      if (is_shown (self->arrangement, concern->area))
        g_ptr_array_add (self->concerns, ensure_row (self, concern->indicator, concern->area));
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
  const GArray *areas = self->areas;

  if (self->arrangement->area_id == 0)
    xushi_judged_plan_get_totals (self->arrangement->judged, &section->totals);
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
      /* Equal texts have the same address in the chunk. A part is in its parent's group. */
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
add_departments (XushiChapters *self)
{
  const Arrangement *arrangement = self->arrangement;
  const char *only = arrangement->department;
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
add_phone (XushiChapters *self)
{
  const Arrangement *arrangement = self->arrangement;
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);
  XushiArea *only = arrangement->area_id != 0 ? xushi_plan_find_area (plan, arrangement->area_id)
                                              : NULL;
  XushiSection *section = add_section (self, XUSHI_PAGE_PHONE, _("Phone list"));

  self->phone = xushi_phone_list_new (arrangement->judged, only, arrangement->department);
  section->totals.counts[XUSHI_LIGHT_UNREPORTED] = xushi_phone_list_get_n_missing (self->phone);
}

static void
fill_sections (XushiChapters *self)
{
  XushiPageParts parts = self->arrangement->parts;

  list_concerns (self);
  if (parts & XUSHI_PAGE_AREAS)
    add_areas (self);
  if (parts & XUSHI_PAGE_FLAGS)
    add_flags (self);
  if (parts & XUSHI_PAGE_DEPARTMENTS)
    add_departments (self);
  if (parts & XUSHI_PAGE_PHONE)
    add_phone (self);
  if (self->sections->len == 0)
    add_section (self, XUSHI_PAGE_AREAS, "");
}

XushiChapters *
xushi_chapters_new (XushiJudgedPlan *judged, const XushiPageSetup *setup)
{
  XushiChapters *self = g_new0 (XushiChapters, 1);

  self->texts = g_string_chunk_new (4096);
  self->made = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_page_row_free);
  self->rows = g_ptr_array_new ();
  self->areas = g_array_new (FALSE, FALSE, sizeof (XushiOverviewArea));
  self->main_targets = g_ptr_array_new ();
  self->concerns = g_ptr_array_new ();
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_section_free);
  self->arrangement = g_new0 (Arrangement, 1);
  self->arrangement->judged = g_object_ref (judged);
  self->arrangement->parts = setup->parts;
  self->arrangement->area_id = setup->area_id;
  self->arrangement->department = g_strdup (setup->department);
  self->arrangement->rows = g_hash_table_new (NULL, NULL);
  list_areas (self);
  list_main_targets (self);
  if (setup->parts & XUSHI_PAGE_OVERVIEW)
    add_overview (self);
  return self;
}

gboolean
xushi_chapters_step (XushiChapters *self)
{
  if (self->arrangement == NULL)
    return FALSE;
  if (make_rows (self, ROWS_A_STEP))
    return TRUE;
  fill_sections (self);
  g_clear_pointer (&self->arrangement, arrangement_free);
  return FALSE;
}

void
xushi_chapters_free (XushiChapters *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->arrangement, arrangement_free);
  g_clear_pointer (&self->phone, xushi_phone_list_free);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->concerns);
  g_ptr_array_unref (self->main_targets);
  g_array_unref (self->areas);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->made);
  g_string_chunk_free (self->texts);
  g_free (self);
}

XushiOverview *
xushi_chapters_create_overview (XushiChapters *self, const XushiSectionRoom *room)
{
  GArray *concerns = xushi_judged_plan_get_concerns (self->arrangement->judged);
  guint most = xushi_overview_get_most_urgent (room), n_urgent = 0;
  g_autoptr (GPtrArray) urgent = g_ptr_array_new ();

  for (guint i = 0; i < concerns->len; i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);

      if (concern->kind >= XUSHI_CONCERN_UNREPORTED
          || !is_shown (self->arrangement, concern->area))
        continue;
      if (n_urgent++ < most)
        g_ptr_array_add (urgent, ensure_row (self, concern->indicator, concern->area));
    }
  return xushi_overview_new (self->areas, self->main_targets, urgent, n_urgent, room);
}
