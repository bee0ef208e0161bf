/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-export.h"

#include "base/xushi-i18n.h"
#include "tables/xushi-export-sheets.h"
#include "tables/xushi-plan-table.h"
#include "tables/xushi-table-write.h"
#include "tables/xushi-values-table.h"
#include "tables/xushi-workbook.h"

struct _XushiExport
{
  char *path;
  XushiTable *table; /* owned, nullable: of a text file */
  GPtrArray *sheets; /* owned, nullable: of a workbook */
  char *title;       /* owned, nullable */
  char *author;      /* owned, nullable */
  int year;
  char *lost;  /* owned, nullable */
  char *apart; /* owned, nullable */
};

/* What a plan has beside its plan table. */
typedef struct
{
  guint n_versions; /* earlier ones of targets */
  guint n_difficulties;
  guint n_rules; /* that differ from the usual ones */
  guint n_readings;
  guint n_meetings;
  guint n_page_sets;
} Counts;

static void
count_indicator (XushiIndicator *indicator, Counts *counts)
{
  counts->n_versions += (guint) MAX (xushi_indicator_get_n_targets (indicator), 1) - 1;
  counts->n_difficulties += xushi_indicator_get_difficulties (indicator)->len;
  for (int month = 1; month <= 12; month++)
    {
      const XushiReading *reading = xushi_indicator_get_reading (indicator, month);

      counts->n_readings += reading != NULL && !xushi_reading_is_blank (reading);
    }
}

static void
count_rules (const XushiRules *rules, Counts *counts)
{
  XushiRules usual;

  xushi_rules_init (&usual);
  for (guint i = 0; i < xushi_rule_attributes.n_attributes; i++)
    counts->n_rules
        += !xushi_attribute_equal (&xushi_rule_attributes.attributes[i], rules, &usual);
}

static Counts
count (XushiPlan *plan)
{
  Counts counts = { .n_meetings = xushi_plan_get_snapshots (plan)->len,
                    .n_page_sets = xushi_plan_get_page_sets (plan)->len };

  for (guint a = 0; a < xushi_plan_get_n_areas (plan); a++)
    {
      XushiArea *area = xushi_plan_get_area (plan, a);

      for (guint i = 0; i < xushi_area_get_n_indicators (area); i++)
        count_indicator (xushi_area_get_indicator (area, i), &counts);
    }
  count_rules (xushi_plan_get_rules (plan), &counts);
  return counts;
}

/* @text: (transfer full): about @n things; nothing is added where there are none. */
static void
add_count (GString *list, guint n, char *text)
{
  /* TRANSLATORS: between the words of a list */
  const char *joint = list->len > 0 ? C_ ("list", ", ") : "";

  if (n > 0)
    g_string_append_printf (list, "%s%s", joint, text);
  g_free (text);
}

/* (transfer full) */
static char *
list_lost (const Counts *counts)
{
  guint versions = counts->n_versions, rules = counts->n_rules;
  g_autoptr (GString) list = g_string_new (NULL);

  add_count (list, versions,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u earlier version of a target",
                                           "%u earlier versions of targets", versions),
                              versions));
  add_count (list, rules,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%u rule that differs from the usual one",
                                           "%u rules that differ from the usual ones", rules),
                              rules));
  return g_strdup (list->str);
}

/* (transfer full): what was entered and belongs elsewhere; the empty text where nothing was. @book:
 * whether difficulties have a sheet. */
static char *
list_apart (const Counts *counts, gboolean book)
{
  guint difficulties = book ? 0 : counts->n_difficulties;
  guint readings = counts->n_readings, meetings = counts->n_meetings, sets = counts->n_page_sets;
  g_autoptr (GString) list = g_string_new (NULL);

  add_count (list, readings,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u month's reading (--values)",
                                           "%u months' readings (--values)", readings),
                              readings));
  add_count (list, difficulties,
             g_strdup_printf (
                 g_dngettext (GETTEXT_PACKAGE, "%u difficulty (.xlsx has a sheet for it)",
                              "%u difficulties (.xlsx has a sheet for them)", difficulties),
                 difficulties));
  add_count (list, meetings,
             g_strdup_printf (
                 g_dngettext (GETTEXT_PACKAGE, "%u frozen meeting", "%u frozen meetings", meetings),
                 meetings));
  add_count (list, sets,
             g_strdup_printf (
                 g_dngettext (GETTEXT_PACKAGE, "%u set of pages", "%u sets of pages", sets), sets));
  return g_strdup (list->str);
}

static void
fill_plan_book (XushiExport *self, XushiPlan *plan, const GPtrArray *versions)
{
  XushiWorksheet *sheets[] = { xushi_export_write_targets (plan, versions),
                           xushi_export_write_difficulties (plan),
                           xushi_export_write_rules (plan) };
  const char *sentences[] = { _ ("Only the first sheet is read as a plan; the others are there to "
                                 "be looked at."),
                              self->apart, NULL };

  g_ptr_array_add (self->sheets, xushi_plan_table_write_sheet (plan));
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (sheets[i] != NULL)
      g_ptr_array_add (self->sheets, sheets[i]);
  if (self->sheets->len > 1)
    g_ptr_array_add (self->sheets, xushi_export_write_remarks (plan, sentences));
}

static void
tell_lost (XushiExport *self, const Counts *counts)
{
  g_autofree char *list = list_lost (counts);

  if (*list == '\0')
    return;
  if (self->sheets == NULL)
    self->lost = g_strdup_printf (
        _ ("The file lacks what this format has no place for: %s. An .xlsx file has sheets for it."),
        list);
}

/* What every plan has, its title and its log, is told only beside what was entered. */
static void
tell_apart (XushiExport *self, const Counts *counts)
{
  g_autofree char *list = list_apart (counts, self->sheets != NULL);

  if (*list != '\0')
    self->apart = g_strdup_printf (_ ("Not part of a plan table: %s; nor title, place and office of "
                                      "the plan, nor its change log."),
                                   list);
}

static void
fill_plan (XushiExport *self, XushiPlan *plan, const GPtrArray *versions)
{
  const Counts counts = count (plan);

  tell_lost (self, &counts);
  tell_apart (self, &counts);
  if (self->sheets != NULL)
    fill_plan_book (self, plan, versions);
  else
    self->table = xushi_plan_table_write (plan);
}

static void
fill_values (XushiExport *self, XushiPlan *plan)
{
  if (self->sheets != NULL)
    g_ptr_array_add (self->sheets, xushi_values_table_write_sheet (plan));
  else
    self->table = xushi_values_table_write (plan);
}

XushiExport *
xushi_export_new (XushiPlan *plan, const GPtrArray *versions, XushiExportMatter matter,
                  const char *path)
{
  const XushiPlanInfo *info = xushi_plan_get_info (plan);
  XushiExport *self = g_new0 (XushiExport, 1);

  self->path = g_strdup (path);
  self->title = g_strdup (info->title);
  self->author = g_strdup (info->office != NULL ? info->office : info->place);
  self->year = info->year;
  if (xushi_table_is_workbook_name (path))
    self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_worksheet_free);
  if (matter == XUSHI_EXPORT_PLAN)
    fill_plan (self, plan, versions);
  else
    fill_values (self, plan);
  return self;
}

void
xushi_export_free (XushiExport *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_clear_pointer (&self->table, xushi_table_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->author);
  g_free (self->lost);
  g_free (self->apart);
  g_free (self);
}

gboolean
xushi_export_write (const XushiExport *self, GError **error)
{
  const XushiWorkbookInfo info = { self->title, self->author, self->year };

  return self->sheets != NULL ? xushi_workbook_write (self->sheets, &info, self->path, error)
                              : xushi_table_write_file (self->table, self->path, error);
}

const char *
xushi_export_get_lost (const XushiExport *self)
{
  return self->lost;
}

const char *
xushi_export_get_apart (const XushiExport *self)
{
  return self->apart;
}
