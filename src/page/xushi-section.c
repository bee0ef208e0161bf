/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-section.h"

#include "base/xushi-i18n.h"

#include <math.h>

/* A section: rows are collected, measured and divided into pages. */

#define ROW_EMS 2.2
#define COMPACT_ROW_EMS 1.9
#define HEADING_EMS 2.3
#define LINE_EMS 1.3
#define NOTE_SIZE 0.85
#define QUOTE_EMS 1.25
#define DEFINITION_LINES_MAX 3
#define STRETCH_MAX 1.22
#define SQUEEZE_MIN 0.88
#define LOST_SHARE 0.4
#define EVEN_PAGES_MAX 20
#define NAME_LINES_MAX 2
#define INDENT_EMS 1.2

XushiSection *
xushi_section_new (XushiPageParts part, char *title)
{
  XushiSection *section = g_new0 (XushiSection, 1);

  section->part = part;
  section->title = title;
  section->items = g_array_new (FALSE, TRUE, sizeof (XushiSectionItem));
  section->flat = part == XUSHI_PAGE_FLAGS || part == XUSHI_PAGE_DEPARTMENTS;
  section->with_reasons = section->merged = part == XUSHI_PAGE_FLAGS;
  if (part == XUSHI_PAGE_AREAS)
    section->hidden = 1u << XUSHI_COLUMN_AREA;
  if (part == XUSHI_PAGE_DEPARTMENTS)
    section->hidden = 1u << XUSHI_COLUMN_AREA | 1u << XUSHI_COLUMN_DEPARTMENT;
  xushi_totals_init (&section->totals);
  return section;
}

void
xushi_section_free (XushiSection *section)
{
  if (section == NULL)
    return;
  g_free (section->title);
  g_array_unref (section->items);
  g_clear_pointer (&section->pages, g_array_unref);
  g_free (section);
}

void
xushi_section_add_heading (XushiSection *section, const char *heading)
{
  XushiSectionItem item = { .heading = heading };

  g_array_append_val (section->items, item);
}

void
xushi_section_add_row (XushiSection *section, const XushiPageRow *row, gboolean counted)
{
  XushiSectionItem item = { .row = row };

  g_array_append_val (section->items, item);
  if (counted && row->light < XUSHI_LIGHT_NONE)
    section->totals.counts[row->light]++;
}

double
xushi_section_indent_ems (const XushiSection *section, const XushiPageRow *row)
{
  return row->depth > 0 && !section->flat ? INDENT_EMS : 0;
}

double
xushi_section_marks_ems (XushiRowMarks marks)
{
  double ems = 0;

  for (guint i = 0; i < XUSHI_ROW_N_MARKS; i++)
    if (marks & 1u << i)
      ems += 0.7 * xushi_page_text_ems (xushi_page_mark_label (1u << i)) + 0.9;
  return ems;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

double
xushi_section_span (GPtrArray *rows)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));
  double largest, middle;

  for (guint i = 0; i < rows->len; i++)
    {
      const XushiPageRow *row = g_ptr_array_index (rows, i);
      double gap = fabs (row->gap);

      if (row->figure.kind == XUSHI_FIGURE_STRIP && row->figure.percent && !isnan (row->gap))
        g_array_append_val (gaps, gap);
    }
  if (gaps->len == 0)
    return 1;
  g_array_sort (gaps, compare_doubles);
  largest = g_array_index (gaps, double, gaps->len - 1);
  middle = g_array_index (gaps, double, gaps->len / 2);
  return xushi_strip_span (MIN (largest, MAX (4 * middle, 1)));
}

static void
widen (double *need, const char *text, double factor)
{
  *need = MAX (*need, xushi_page_text_ems (text) * factor);
}

static const char *
note_of (const XushiSection *section, const XushiPageRow *row)
{
  return section->with_reasons ? row->reason : row->note;
}

static void
find_needs (const XushiSection *section, XushiColumnNeeds *needs)
{
  *needs = (XushiColumnNeeds) { 0 };
  for (guint i = 0; i < section->items->len; i++)
    {
      const XushiPageRow *row = g_array_index (section->items, XushiSectionItem, i).row;
      double name;

      if (row == NULL)
        continue;
      name = xushi_page_text_ems (row->name) + 0.5 + xushi_section_marks_ems (row->marks)
             + xushi_section_indent_ems (section, row);
      needs->width[XUSHI_COLUMN_NAME] = MAX (needs->width[XUSHI_COLUMN_NAME], name);
      widen (&needs->width[XUSHI_COLUMN_TARGET], row->target, 1);
      widen (&needs->width[XUSHI_COLUMN_VALUE], row->value, 1.04);
      widen (&needs->merged, row->merged, 1.04);
      widen (&needs->width[XUSHI_COLUMN_COMPLETION], row->completion, 1);
      widen (&needs->width[XUSHI_COLUMN_LEAD], row->lead, 1.04);
      widen (&needs->width[XUSHI_COLUMN_NOTE], note_of (section, row), NOTE_SIZE);
      widen (&needs->width[XUSHI_COLUMN_DEPARTMENT], row->department, 1);
      widen (&needs->width[XUSHI_COLUMN_AREA], row->area, NOTE_SIZE);
    }
  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    if (section->hidden & 1u << i)
      needs->width[i] = 0;
  needs->always_merged = section->merged;
  needs->note_first = section->with_reasons;
}

static int
count_lines (const XushiSectionRoom *room, const char *text, double size, double width, int most)
{
  XushiLabel spec = { .text = text, .size = size, .width = width, .lines = most };
  XushiTextSize measured;

  if (*text == '\0' || width <= 0)
    return *text != '\0';
  if (most == 1 || xushi_page_text_ems (text) * size <= width)
    return 1;
  xushi_text_measure (room->texts, &spec, &measured);
  return MIN (measured.lines, most);
}

char *
xushi_section_define (const XushiPageRow *row)
{
  return g_strdup_printf (C_ ("page", "Definition: %s"), row->definition);
}

double
xushi_section_definition_ems (int lines)
{
  return lines > 0 ? QUOTE_EMS + (lines - 1) * LINE_EMS * XUSHI_SECTION_DEFINITION_SIZE : 0;
}

/* It begins below the name and may extend to the edge of the page. */
static int
count_definition (const XushiSection *section, const XushiPageRow *row,
                  const XushiSectionRoom *room)
{
  double size = room->style->text_size * XUSHI_SECTION_DEFINITION_SIZE;
  g_autofree char *text = NULL;

  if (!room->definitions || *row->definition == '\0')
    return 0;
  text = xushi_section_define (row);
  return count_lines (room, text, size, room->width - section->columns.x[XUSHI_COLUMN_NAME],
                      DEFINITION_LINES_MAX);
}

static void
measure_row (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room)
{
  const XushiPageRow *row = item->row;
  double em = room->style->text_size, note = em * NOTE_SIZE;
  double name_width = section->columns.width[XUSHI_COLUMN_NAME]
                      - em * (xushi_section_marks_ems (row->marks)
                              + xushi_section_indent_ems (section, row));
  int note_lines = section->with_reasons ? 4 : 2;

  item->name_lines = item->note_lines = 1;
  item->height = COMPACT_ROW_EMS * em;
  if (section->compact)
    return;
  item->name_lines = count_lines (room, row->name, em, name_width, NAME_LINES_MAX);
  item->note_lines = count_lines (room, note_of (section, row), note,
                                  section->columns.width[XUSHI_COLUMN_NOTE], note_lines);
  item->height = MAX (ROW_EMS * em, (item->name_lines * LINE_EMS + 0.75) * em);
  if (section->columns.width[XUSHI_COLUMN_NOTE] > 0)
    item->height = MAX (item->height, item->note_lines * LINE_EMS * note + 0.7 * em);
  if (room->quotes && *row->quote != '\0')
    item->height += QUOTE_EMS * em;
  item->definition_lines = count_definition (section, row, room);
  item->height += xushi_section_definition_ems (item->definition_lines) * em;
}

static void
collect_charts (XushiSection *section)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gboolean any_strip = FALSE, any_other = FALSE;

  for (guint i = 0; i < section->items->len; i++)
    {
      const XushiPageRow *row = g_array_index (section->items, XushiSectionItem, i).row;

      if (row == NULL)
        continue;
      g_ptr_array_add (rows, (gpointer) row);
      any_strip |= row->figure.kind == XUSHI_FIGURE_STRIP;
      any_other |= row->figure.kind == XUSHI_FIGURE_BAR || row->figure.kind == XUSHI_FIGURE_TRACK;
    }
  section->only_rates = any_strip && !any_other;
  section->span = xushi_section_span (rows);
}

/* A parent is not left at the bottom of a page with its first part on the next one. */
static gboolean
has_part_behind (const XushiSection *section, guint index)
{
  const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, index);

  if (item->row == NULL || index + 1 >= section->items->len)
    return FALSE;
  return item[1].row != NULL && item[1].row->depth > item->row->depth;
}

static GArray *
divide (const XushiSection *section, double factor, double height)
{
  guint n = section->items->len;
  g_autofree XushiPageItem *pieces = g_new0 (XushiPageItem, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      pieces[i] = (XushiPageItem) { item->height * factor, item->heading != NULL,
                                    has_part_behind (section, i) };
    }
  return xushi_paginate (pieces, n, height);
}

static double
height_of_page (const XushiSection *section, const XushiPageBreak *page)
{
  const XushiSectionItem *items = (const XushiSectionItem *) (gpointer) section->items->data;
  double height = page->continued >= 0 ? items[page->continued].height : 0;

  for (guint i = page->first; i < page->first + page->n_items; i++)
    height += items[i].height;
  return height;
}

/* A few rows alone on a last page look lost: set more closely, they may fit on the previous
 * page. */
static double
squeeze (XushiSection *section, double height)
{
  const XushiPageBreak *last = &g_array_index (section->pages, XushiPageBreak,
                                               section->pages->len - 1);
  g_autoptr (GArray) closer = NULL;

  if (section->pages->len < 2 || height_of_page (section, last) > height * LOST_SHARE)
    return 1;
  closer = divide (section, SQUEEZE_MIN, height);
  if (closer->len >= section->pages->len)
    return 1;
  g_array_unref (section->pages);
  section->pages = g_steal_pointer (&closer);
  return SQUEEZE_MIN;
}

/* Finds the smallest page height that needs no more pages: the rows are spread evenly. */
static void
balance (XushiSection *section, double factor, double height)
{
  for (double share = 0.95; share > 0.5; share -= 0.05)
    {
      g_autoptr (GArray) lower = divide (section, factor, height * share);

      if (lower->len > section->pages->len)
        return;
      g_array_unref (section->pages);
      section->pages = g_steal_pointer (&lower);
    }
}

/* Rows take some of the space that the fullest page leaves. */
static double
find_stretch (const XushiSection *section, double height)
{
  double fullest = 0;

  for (guint i = 0; i < section->pages->len; i++)
    fullest = MAX (fullest, height_of_page (section, &g_array_index (section->pages,
                                                                     XushiPageBreak, i)));
  return fullest > 0 ? CLAMP (height / fullest, SQUEEZE_MIN, STRETCH_MAX) : 1;
}

static void
fill_pages (XushiSection *section, double height)
{
  double factor;

  section->pages = divide (section, 1, height);
  if (section->compact)
    return;
  factor = squeeze (section, height);
  /* Many pages are even enough by themselves. */
  if (section->pages->len > 1 && section->pages->len <= EVEN_PAGES_MAX)
    balance (section, factor, height);
  factor = find_stretch (section, height);
  for (guint i = 0; i < section->items->len; i++)
    g_array_index (section->items, XushiSectionItem, i).height *= factor;
}

void
xushi_section_layout (XushiSection *section, const XushiSectionRoom *room)
{
  XushiColumnNeeds needs;

  g_return_if_fail (section->pages == NULL);
  collect_charts (section);
  find_needs (section, &needs);
  xushi_page_columns_layout (&needs, room->width, room->style->text_size, &section->columns);
  for (guint i = 0; i < section->items->len; i++)
    {
      XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      if (item->heading != NULL)
        item->height = HEADING_EMS * room->style->text_size;
      else
        measure_row (section, item, room);
    }
  fill_pages (section, room->height);
}
