/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-chapters-private.h"

#include "base/xushi-i18n.h"
#include "page/xushi-lists.h"
#include "page/xushi-page-keep.h"

/* The chapters that are lists of texts. */

static gboolean
shows_in_list (XushiIndicator *indicator, XushiArea *area, gpointer data)
{
  return xushi_chapters_shows (data, indicator, area);
}

static XushiListMaker
get_maker (const XushiChapters *self)
{
  return (XushiListMaker) { .judged = self->arrangement->judged,
                            .comparison = self->arrangement->comparison,
                            .texts = self->texts,
                            .shows = shows_in_list,
                            .data = self->arrangement };
}

static XushiSection *
add_list (XushiChapters *self, XushiPageParts part, const char *title,
          XushiTextTable *(*make) (const XushiListMaker *maker))
{
  const XushiListMaker maker = get_maker (self);
  XushiSection *section = xushi_chapters_add_section (self, part, title);

  section->list = make (&maker);
  section->nothing = _("There is nothing to list.");
  return section;
}

void
xushi_chapters_begin_lists (XushiChapters *self, const XushiPageSetup *setup)
{
  XushiListMaker maker = get_maker (self);

  maker.versions = setup->target_versions;
  if (setup->parts & XUSHI_PAGE_REGISTER)
    self->arrangement->registered = xushi_list_register (&maker);
}

void
xushi_chapters_count_changes (const XushiChapters *self, XushiComparisonCounts *counts)
{
  const GArray *rows = xushi_comparison_get_rows (self->arrangement->comparison);

  *counts = (XushiComparisonCounts) { 0 };
  for (guint i = 0; i < rows->len; i++)
    {
      const XushiComparisonRow *row = &g_array_index (rows, XushiComparisonRow, i);

      if (xushi_chapters_shows (self->arrangement,
                                row->indicator != NULL ? row->indicator : row->before, row->area))
        xushi_comparison_counts_add (counts, row);
    }
}

void
xushi_chapters_add_changes (XushiChapters *self)
{
  const XushiComparison *comparison = self->arrangement->comparison;
  XushiSection *section;
  const char *name;

  if (comparison == NULL)
    {
      section = xushi_chapters_add_section (self, XUSHI_PAGE_CHANGES,
                                            _("Changes since the last meeting"));
      section->nothing = _("No meeting's figures are frozen yet, so there is nothing to compare "
                           "with.");
      return;
    }
  name = xushi_comparison_get_name (comparison);
  section = add_list (self, XUSHI_PAGE_CHANGES,
                      xushi_keep_taken (self->texts,
                                        g_strdup_printf (_("Changes since %s"), name)),
                      xushi_list_changes);
  section->nothing
      = xushi_keep_taken (self->texts, g_strdup_printf (_("Nothing has changed since %s."), name));
}

void
xushi_chapters_add_register (XushiChapters *self)
{
  XushiSection *section = xushi_chapters_add_section (self, XUSHI_PAGE_REGISTER,
                                                      _("Register of adjusted targets"));

  section->list = g_steal_pointer (&self->arrangement->registered);
  section->nothing = _("No target was adjusted.");
}

void
xushi_chapters_add_phone (XushiChapters *self)
{
  const struct _XushiArrangement *arrangement = self->arrangement;
  XushiSection *section
      = xushi_chapters_add_section (self, XUSHI_PAGE_PHONE, _("Phone list"));

  self->phone = xushi_phone_list_new (arrangement->judged,
                                      arrangement->area_ids != NULL
                                        ? (const gint64 *) (gpointer) arrangement->area_ids->data
                                        : NULL,
                                      (const char *const *) arrangement->departments);
  section->totals.counts[XUSHI_LIGHT_UNREPORTED] = xushi_phone_list_get_n_missing (self->phone);
}

void
xushi_chapters_add_nodes (XushiChapters *self)
{
  add_list (self, XUSHI_PAGE_NODES, C_ ("part", "Steps"), xushi_list_nodes);
  add_list (self, XUSHI_PAGE_NODES, _("Difficulties"), xushi_list_difficulties);
}

void
xushi_chapters_add_values (XushiChapters *self)
{
  add_list (self, XUSHI_PAGE_VALUES, _("All values of the year"), xushi_list_values);
}
