/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-chapters-private.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* As many targets of an area that is not named as the main one are shown on the first page. */
#define MAIN_MOST 16

/* Rows that are made per step: a few milliseconds. */
#define ROWS_A_STEP 200

/* Chapters: the rows of a plan, arranged as overview, areas, flags, departments and phone list. */

typedef struct _XushiArrangement Arrangement;

static void
arrangement_free (Arrangement *arrangement)
{
  g_hash_table_unref (arrangement->rows);
  g_object_unref (arrangement->judged);
  g_clear_pointer (&arrangement->comparison, xushi_comparison_unref);
  xushi_text_table_free (arrangement->registered);
  g_clear_pointer (&arrangement->area_ids, g_array_unref);
  g_strfreev (arrangement->departments);
  g_free (arrangement);
}

static gboolean
shows_area (const Arrangement *arrangement, XushiArea *area)
{
  gint64 id = xushi_area_get_id (area);

  for (guint i = 0; arrangement->area_ids != NULL && i < arrangement->area_ids->len; i++)
    if (g_array_index (arrangement->area_ids, gint64, i) == id)
      return TRUE;
  return arrangement->area_ids == NULL;
}

static gboolean
shows_department (const Arrangement *arrangement, const char *name)
{
  return arrangement->departments == NULL
         || g_strv_contains ((const char *const *) arrangement->departments,
                             name != NULL ? name : "");
}

static gboolean
shows_light (const Arrangement *arrangement, XushiLight light)
{
  return arrangement->lights == 0 || (arrangement->lights & 1u << light) != 0;
}

/* What the last meeting saw and is gone has no light. */
static gboolean
is_in_plan (const Arrangement *arrangement, XushiIndicator *indicator)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);

  return xushi_plan_find_indicator (plan, xushi_indicator_get_id (indicator)) == indicator;
}

gboolean
xushi_chapters_shows (const Arrangement *arrangement, XushiIndicator *indicator, XushiArea *area)
{
  if (!shows_area (arrangement, area)
      || !shows_department (arrangement, xushi_indicator_get_spec (indicator)->lead_department))
    return FALSE;
  if (arrangement->lights == 0)
    return TRUE;
  return is_in_plan (arrangement, indicator)
         && shows_light (arrangement,
                         xushi_judged_plan_get (arrangement->judged, indicator)->light);
}

/* Adds up what is printed of @area. */
static void
add_up (const Arrangement *arrangement, XushiArea *area, XushiTotals *totals, guint *n_texts)
{
  for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
    {
      XushiIndicator *indicator = xushi_area_get_indicator (area, i);
      const XushiAssessment *judged = xushi_judged_plan_get (arrangement->judged, indicator);

      if (!xushi_chapters_shows (arrangement, indicator, area))
        continue;
      xushi_totals_add (totals, judged);
      *n_texts += judged->light == XUSHI_LIGHT_NONE;
    }
}

static gboolean
is_empty (const XushiTotals *totals)
{
  return totals->n_all == 0;
}

static void
list_areas (XushiChapters *self)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (self->arrangement->judged);

  xushi_totals_init (&self->totals);
  for (guint i = 0; i < xushi_plan_get_n_areas (plan); i++)
    {
      XushiArea *area = xushi_plan_get_area (plan, i);
      XushiOverviewArea summary = { .name = NULL };
      guint n_texts = 0;

      if (!shows_area (self->arrangement, area))
        continue;
      xushi_totals_init (&summary.totals);
      add_up (self->arrangement, area, &summary.totals, &n_texts);
      add_up (self->arrangement, area, &self->totals, &self->n_texts);
      if (is_empty (&summary.totals) && n_texts == 0)
        continue;
      xushi_totals_finish (&summary.totals);
      summary.name = g_string_chunk_insert_const (self->texts, xushi_area_get_name (area));
      g_array_append_val (self->areas, summary);
    }
  xushi_totals_finish (&self->totals);
}

/* The row of @indicator of @area, made on first use. */
static XushiPageRow *
ensure_row (XushiChapters *self, XushiIndicator *indicator, XushiArea *area)
{
  XushiPageRow *row = g_hash_table_lookup (self->arrangement->rows, indicator);
  const Arrangement *arrangement = self->arrangement;
  XushiRowMaker maker = { arrangement->judged, arrangement->comparison, arrangement->footnotes,
                          self->texts };

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
      guint length = shows_area (arrangement, area) ? xushi_area_get_n_indicators (area) : 0;

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

/* (transfer none) (nullable): the area that leads what is printed. */
static XushiArea *
find_main_area (const Arrangement *arrangement)
{
  XushiPlan *plan = xushi_judged_plan_get_plan (arrangement->judged);
  XushiArea *area = xushi_judged_plan_get_main_area (arrangement->judged);

  if (area == NULL || shows_area (arrangement, area))
    return area;
  return xushi_plan_find_area (plan, g_array_index (arrangement->area_ids, gint64, 0));
}

static void
list_main_targets (XushiChapters *self)
{
  Arrangement *arrangement = self->arrangement;
  XushiArea *area = find_main_area (arrangement);
  g_autoptr (GPtrArray) targets = NULL;

  if (area == NULL)
    return;
  self->main_title = g_string_chunk_insert_const (self->texts, xushi_area_get_name (area));
  self->main_whole = xushi_judged_plan_is_named_main (area);
  targets = xushi_judged_plan_list_targets (arrangement->judged, area);
  for (guint i = 0; i < targets->len; i++)
    if (xushi_chapters_shows (arrangement, g_ptr_array_index (targets, i), area)
        && (self->n_main++ < MAIN_MOST || self->main_whole))
      g_ptr_array_add (self->main_targets,
                       ensure_row (self, g_ptr_array_index (targets, i), area));
}

/* The rows for indicators named by the judged plan, as far as they are printed. */
static void
list_concerns (XushiChapters *self)
{
  GArray *concerns = xushi_judged_plan_get_concerns (self->arrangement->judged);

  for (guint i = 0; i < concerns->len; i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);

      if (xushi_chapters_shows (self->arrangement, concern->indicator, concern->area))
        g_ptr_array_add (self->concerns, ensure_row (self, concern->indicator, concern->area));
    }
}

XushiSection *
xushi_chapters_add_section (XushiChapters *self, XushiPageParts part, const char *title)
{
  XushiSection *section = xushi_section_new (part, g_strdup (title));

  g_ptr_array_add (self->sections, section);
  return section;
}

static void
add_overview (XushiChapters *self)
{
  xushi_chapters_add_section (self, XUSHI_PAGE_OVERVIEW, _("Overview"))->totals = self->totals;
}

/* What is behind and found no room on the first page goes on behind the overview. */
static void
add_late (XushiChapters *self)
{
  XushiSection *section = NULL;
  guint n = 0;

  for (guint i = 0; i < self->concerns->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->concerns, i);

      if (row->concern != XUSHI_CONCERN_BEHIND || n++ < self->n_late_first)
        continue;
      if (section == NULL)
        {
          section = xushi_overview_create_late_section (xushi_light_to_label (XUSHI_LIGHT_BEHIND));
          section->first_number = n;
          g_ptr_array_add (self->sections, section);
        }
      xushi_section_add_row (section, row, TRUE);
    }
}

static gboolean
shows_row (const Arrangement *arrangement, const XushiPageRow *row)
{
  return shows_department (arrangement, row->department)
         && shows_light (arrangement, row->light);
}

static void
add_areas (XushiChapters *self)
{
  XushiSection *section = xushi_chapters_add_section (self, XUSHI_PAGE_AREAS, _("Areas of work"));
  const XushiPageRow *previous = NULL;

  if (self->arrangement->parts & XUSHI_PAGE_FLAGS)
    section->note = XUSHI_NOTE_SHORT;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);
      gboolean new_area = previous == NULL || previous->area_id != row->area_id;

      if (!shows_row (self->arrangement, row))
        continue;
      if (new_area)
        xushi_section_add_title (section, row->area);
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
  XushiSection *section
      = xushi_chapters_add_section (self, XUSHI_PAGE_FLAGS, _("Behind and slow items"));
  XushiConcernKind kind = XUSHI_CONCERN_NONE;

  section->prefer_merged = TRUE;
  section->nothing = _("Nothing is behind, slow, overdue or unreported.");
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

/* The entry of one department: what it leads, then what it supports, with lead and area of both. */
static void
add_department (XushiChapters *self, XushiSection *section, const char *name,
                GPtrArray *supported)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (self->rows, i);

      if (strcmp (row->department, name) != 0 || !shows_light (self->arrangement, row->light))
        continue;
      if (!any)
        xushi_section_add_title (section, *name != '\0' ? name : _("No lead department yet"));
      any = TRUE;
      xushi_section_add_row (section, row, TRUE);
    }
  if (supported == NULL)
    return;
  if (!any)
    xushi_section_add_title (section, name);
  xushi_section_add_heading (section, _("Taking part in"));
  xushi_section_take_mentions (section, g_ptr_array_ref (supported));
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

      for (guint j = 0; shows_area (arrangement, area) && j < xushi_area_get_n_indicators (area);
           j++)
        {
          XushiIndicator *indicator = xushi_area_get_indicator (area, j);

          if (shows_light (arrangement,
                           xushi_judged_plan_get (arrangement->judged, indicator)->light))
            list_support (lists, indicator, g_hash_table_lookup (arrangement->rows, indicator));
        }
    }
  return lists;
}

static void
add_departments (XushiChapters *self)
{
  const Arrangement *arrangement = self->arrangement;
  XushiSection *section = xushi_chapters_add_section (self, XUSHI_PAGE_DEPARTMENTS, _("Departments"));
  g_autoptr (GPtrArray) names
      = xushi_plan_list_departments (xushi_judged_plan_get_plan (arrangement->judged));
  g_autoptr (GHashTable) supported = list_supported (arrangement);

  if (arrangement->parts & XUSHI_PAGE_FLAGS)
    section->note = XUSHI_NOTE_SHORT;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_string_chunk_insert_const (self->texts, g_ptr_array_index (names, i));

      if (shows_department (arrangement, name))
        add_department (self, section, name, g_hash_table_lookup (supported, name));
    }
  if (arrangement->departments == NULL)
    add_department (self, section, "", NULL);
}

static void
fill_sections (XushiChapters *self)
{
  XushiPageParts parts = self->arrangement->parts;

  list_concerns (self);
  if (parts & XUSHI_PAGE_OVERVIEW)
    add_late (self);
  if (parts & XUSHI_PAGE_AREAS)
    add_areas (self);
  if (parts & XUSHI_PAGE_FLAGS)
    add_flags (self);
  if (parts & XUSHI_PAGE_CHANGES)
    xushi_chapters_add_changes (self);
  if (parts & XUSHI_PAGE_REGISTER)
    xushi_chapters_add_register (self);
  if (parts & XUSHI_PAGE_DEPARTMENTS)
    add_departments (self);
  if (parts & XUSHI_PAGE_PHONE)
    xushi_chapters_add_phone (self);
  if (parts & XUSHI_PAGE_NODES)
    xushi_chapters_add_nodes (self);
  if (parts & XUSHI_PAGE_VALUES)
    xushi_chapters_add_values (self);
  if (self->slips != NULL)
    xushi_chapters_add_section (self, XUSHI_PAGE_SLIPS, _("Return slips"));
  if (self->sections->len == 0)
    xushi_chapters_add_section (self, XUSHI_PAGE_AREAS, "");
}

static void
keep_selection (Arrangement *arrangement, const XushiPageSetup *setup)
{
  arrangement->departments = g_strdupv ((GStrv) setup->departments);
  arrangement->lights = setup->lights;
  if (setup->area_ids == NULL)
    return;
  arrangement->area_ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  for (const gint64 *id = setup->area_ids; *id != 0; id++)
    g_array_append_val (arrangement->area_ids, *id);
}

XushiChapters *
xushi_chapters_new (XushiJudgedPlan *judged, const XushiPageSetup *setup,
                    const XushiFootnotes *footnotes)
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
  self->arrangement->footnotes = footnotes;
  self->arrangement->parts = setup->parts;
  if (setup->comparison != NULL)
    self->arrangement->comparison = xushi_comparison_ref ((XushiComparison *) setup->comparison);
  keep_selection (self->arrangement, setup);
  self->arrangement->rows = g_hash_table_new (NULL, NULL);
  /* They are made at once: their words are those of the setup. */
  if (setup->parts & XUSHI_PAGE_SLIPS)
    self->slips = xushi_slips_new (xushi_judged_plan_get_plan (judged), setup);
  xushi_chapters_begin_lists (self, setup);
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
  xushi_slips_free (self->slips);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->concerns);
  g_ptr_array_unref (self->main_targets);
  g_array_unref (self->areas);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->made);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* Counts the concerns that are printed, and makes the rows of the first @most that are behind. */
static void
gather_concerns (XushiChapters *self, guint most, XushiOverviewMatter *matter)
{
  GArray *concerns = xushi_judged_plan_get_concerns (self->arrangement->judged);

  for (guint i = 0; i < concerns->len; i++)
    {
      const XushiConcern *concern = &g_array_index (concerns, XushiConcern, i);

      if (!xushi_chapters_shows (self->arrangement, concern->indicator, concern->area))
        continue;
      if (concern->kind == XUSHI_CONCERN_BEHIND && matter->n_late++ < most)
        g_ptr_array_add (matter->late, ensure_row (self, concern->indicator, concern->area));
      matter->n_slow += concern->kind == XUSHI_CONCERN_SLOW;
      matter->n_overdue += concern->kind == XUSHI_CONCERN_OVERDUE;
      matter->n_unreported += concern->kind == XUSHI_CONCERN_UNREPORTED;
    }
}

XushiOverview *
xushi_chapters_create_overview (XushiChapters *self, const XushiSectionRoom *room)
{
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  XushiOverviewMatter matter = {
    .areas = self->areas,
    .totals = self->totals,
    .n_texts = self->n_texts,
    .main_title = self->main_title != NULL ? self->main_title : "",
    .main = self->main_targets,
    .n_main = self->n_main,
    .main_whole = self->main_whole,
    .late = late,
  };
  XushiComparisonCounts changes = { 0 };
  XushiOverview *overview;

  if (self->arrangement->comparison != NULL)
    {
      xushi_chapters_count_changes (self, &changes);
      matter.meeting = xushi_comparison_get_name (self->arrangement->comparison);
      matter.changes = &changes;
    }
  gather_concerns (self, xushi_overview_get_most_late (room), &matter);
  overview = xushi_overview_new (&matter, room);
  self->n_late_first = xushi_overview_get_n_late (overview);
  return overview;
}
