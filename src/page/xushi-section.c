/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-section.h"

#include "base/xushi-i18n.h"
#include "page/xushi-section-private.h"

#include <math.h>

/* A section: rows are collected, measured (xushi-section-layout.c) and divided into pages. */

#define INDENT_EMS 1.1

XushiSection *
xushi_section_new (XushiPageParts part, char *title)
{
  XushiSection *section = g_new0 (XushiSection, 1);

  section->part = part;
  section->title = title;
  section->items = g_array_new (FALSE, TRUE, sizeof (XushiSectionItem));
  section->areas = g_ptr_array_new_with_free_func (g_free);
  section->mentioned = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  section->small_titles = part == XUSHI_PAGE_DEPARTMENTS;
  section->flat = part == XUSHI_PAGE_FLAGS || part == XUSHI_PAGE_DEPARTMENTS;
  section->note = part == XUSHI_PAGE_FLAGS ? XUSHI_NOTE_ALL : XUSHI_NOTE_REMARKS;
  if (part == XUSHI_PAGE_AREAS)
    section->hidden = 1u << XUSHI_COLUMN_AREA;
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
  g_ptr_array_unref (section->areas);
  g_ptr_array_unref (section->mentioned);
  xushi_text_table_free (section->list);
  g_clear_pointer (&section->pages, g_array_unref);
  g_free (section);
}

void
xushi_section_add_title (XushiSection *section, const char *title)
{
  XushiTotals *totals = g_new0 (XushiTotals, 1);
  XushiSectionItem item = { .kind = XUSHI_ITEM_TITLE, .text = title, .totals = totals };

  xushi_totals_init (totals);
  g_ptr_array_add (section->areas, totals);
  g_array_append_val (section->items, item);
}

void
xushi_section_add_heading (XushiSection *section, const char *heading)
{
  XushiSectionItem item = { .kind = XUSHI_ITEM_HEADING, .text = heading };

  g_array_append_val (section->items, item);
}

/* The number after that of the last counted row since the last title. */
static guint
find_number (const XushiSection *section)
{
  for (guint i = section->items->len; i-- > 0;)
    {
      const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      if (item->kind == XUSHI_ITEM_TITLE)
        break;
      if (item->number > 0)
        return item->number + 1;
    }
  return MAX (section->first_number, 1);
}

static const char *
find_group (const XushiSection *section, const XushiPageRow *row)
{
  const XushiSectionItem *last;

  if (row->depth == 0 || section->flat || section->items->len == 0)
    return row->group;
  last = &g_array_index (section->items, XushiSectionItem, section->items->len - 1);
  return last->kind == XUSHI_ITEM_ROW ? last->group : row->group;
}

void
xushi_section_add_row (XushiSection *section, const XushiPageRow *row, gboolean counted)
{
  XushiSectionItem item = { .kind = XUSHI_ITEM_ROW, .row = row, .group = find_group (section, row) };

  if (counted && (section->flat || row->depth == 0))
    item.number = find_number (section);
  g_array_append_val (section->items, item);
  section->nodes |= row->figure.kind == XUSHI_FIGURE_TRACK;
  section->gaps |= row->is_rate && *row->lead != '\0';
  section->supported |= *row->support != '\0';
  if (!counted || row->light >= XUSHI_LIGHT_NONE)
    return;
  section->totals.counts[row->light]++;
  if (section->areas->len > 0)
    ((XushiTotals *) g_ptr_array_index (section->areas, section->areas->len - 1))
        ->counts[row->light]++;
}

void
xushi_section_take_mentions (XushiSection *section, GPtrArray *rows)
{
  XushiSectionItem item = { .kind = XUSHI_ITEM_MENTIONS, .mentions = rows, .n = rows->len };

  g_ptr_array_add (section->mentioned, rows);
  g_array_append_val (section->items, item);
}

char *
xushi_section_mention (const XushiPageRow *row)
{
  if (*row->department == '\0')
    return g_strdup_printf (C_ ("mention", "%s (%s)"), row->name, row->area);
  /* TRANSLATORS: an indicator, its lead department, its area */
  return g_strdup_printf (C_ ("mention", "%s (%s, %s)"), row->name, row->department, row->area);
}

double
xushi_section_indent_ems (const XushiSection *section, const XushiPageRow *row)
{
  return row->depth > 0 && !section->flat ? INDENT_EMS * MIN (row->depth, 3) : 0;
}

double
xushi_section_marks_width (const XushiPageLook *look, const XushiPageRow *row)
{
  double width = 0;

  for (guint i = 0; i < XUSHI_ROW_N_MARKS; i++)
    if (row->marks & 1u << i)
      {
        g_autofree char *label = xushi_page_mark_label (row, 1u << i);

        width += look->tiny * (xushi_page_text_ems (label) + 0.9);
      }
  return width;
}

/* The words that the note column has, if they fit. */
static const char *
get_column_words (const XushiSection *section, const XushiPageRow *row)
{
  switch (section->note)
    {
    case XUSHI_NOTE_ALL:
      return row->remarks;
    case XUSHI_NOTE_WHY:
      return row->why;
    case XUSHI_NOTE_NONE:
      return "";
    case XUSHI_NOTE_REMARKS:
    case XUSHI_NOTE_SHORT:
    default:
      return row->note;
    }
}

/* What is below a row whose note fits its column. */
static const char *
get_reason (const XushiSection *section, const XushiPageRow *row)
{
  return section->note == XUSHI_NOTE_REMARKS || row->concern == XUSHI_CONCERN_NONE ? row->reason
                                                                                   : "";
}

static gboolean
has_reasons (const XushiSection *section)
{
  return section->note == XUSHI_NOTE_REMARKS || section->note == XUSHI_NOTE_SHORT;
}

/* A task without a figure has its sentence in place of the figures. */
static gboolean
has_note_below (const XushiSection *section, const XushiSectionItem *item)
{
  return item->row->light != XUSHI_LIGHT_NONE
         && (section->columns.note_below || item->note_below);
}

const char *
xushi_section_get_note (const XushiSection *section, const XushiSectionItem *item)
{
  return has_note_below (section, item) ? "" : get_column_words (section, item->row);
}

/* (transfer full): @note and @reason as one text. */
static char *
join (const char *note, const char *reason)
{
  return g_strconcat (note, *note != '\0' && *reason != '\0' ? _("; ") : "", reason, NULL);
}

char *
xushi_section_get_below (const XushiSection *section, const XushiSectionItem *item)
{
  const char *note = has_note_below (section, item) ? get_column_words (section, item->row) : "";
  g_autofree char *words
      = join (note, has_reasons (section) ? get_reason (section, item->row) : "");
  g_autofree char *people = NULL;

  if (!section->columns.people_below || xushi_section_has_people_line (section, item->row))
    return g_steal_pointer (&words);
  people = xushi_section_list_people (item->row);
  /* Steps keep the first place: their sign is drawn there. */
  return item->row->step_shape >= 0 && *note != '\0' ? join (words, people) : join (people, words);
}

gboolean
xushi_section_has_people_line (const XushiSection *section, const XushiPageRow *row)
{
  return section->columns.people_below && row->light == XUSHI_LIGHT_BEHIND;
}

const char *
xushi_section_get_support (const XushiSection *section, const XushiPageRow *row)
{
  return section->lead_only ? "" : row->support;
}

void
xushi_section_place_sentence (const XushiSection *section, const XushiPageLook *look,
                              double *start, double *end)
{
  const XushiColumns *columns = &section->columns;
  XushiPageColumn before = columns->width[XUSHI_COLUMN_AREA] > 0 ? XUSHI_COLUMN_AREA
                                                                 : XUSHI_COLUMN_NAME;

  *start = columns->x[before] + columns->width[before] + look->style.text_size;
  *end = columns->x[XUSHI_COLUMN_CHART] + columns->width[XUSHI_COLUMN_CHART];
}

char *
xushi_section_define (const XushiPageRow *row)
{
  return g_strdup_printf (C_ ("page", "Definition: %s"), row->definition);
}

char *
xushi_section_quote (const XushiPageRow *row)
{
  return g_strdup_printf (_("“%s”"), row->quote);
}

char *
xushi_section_list_people (const XushiPageRow *row)
{
  const struct
  {
    const char *word;
    const char *name;
  } people[] = { { _("lead department"), row->department },
                 { _("supporting departments"), row->support },
                 { _("leader"), row->leader } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      if (*people[i].name == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, _("; "));
      /* TRANSLATORS: a role and who has it: "lead department: …" */
      g_string_append_printf (text, C_ ("people", "%s: %s"), people[i].word, people[i].name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

int
xushi_section_compare_doubles (gconstpointer a, gconstpointer b)
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
  g_array_sort (gaps, xushi_section_compare_doubles);
  largest = g_array_index (gaps, double, gaps->len - 1);
  middle = g_array_index (gaps, double, gaps->len / 2);
  return xushi_strip_span (MIN (largest, MAX (8 * middle, 1)));
}

void
xushi_section_get_title (const XushiSection *section, guint page, XushiPageTitle *title)
{
  const XushiPageBreak *breaks = &g_array_index (section->pages, XushiPageBreak, page);
  const XushiSectionItem *item;

  *title = (XushiPageTitle) { section->title, &section->totals, page > 0 };
  if (breaks->title < 0)
    return;
  item = &g_array_index (section->items, XushiSectionItem, breaks->title);
  *title = (XushiPageTitle) { item->text, item->totals, (guint) breaks->title < breaks->first };
}

double
xushi_section_measure_page (const XushiSection *section, guint page, const XushiPageLook *look)
{
  const XushiSectionItem *items = (const XushiSectionItem *) (gpointer) section->items->data;
  const XushiPageBreak *breaks = &g_array_index (section->pages, XushiPageBreak, page);
  double height = xushi_section_header_height (look);

  if (breaks->continued >= 0)
    height += items[breaks->continued].height;
  for (guint i = breaks->first; i < breaks->first + breaks->n_items; i++)
    if (i > breaks->first || items[i].kind != XUSHI_ITEM_TITLE)
      height += items[i].height;
  return height;
}

/* --- the division into pages --- */

double
xushi_section_plate_height (const char *group, const XushiPageLook *look)
{
  return (double) g_utf8_strlen (group, -1) * XUSHI_PLATE_LINE * xushi_section_plate_size (look);
}

/* The height of the rows of the plate of row @index, counted from it in the direction of @step; no
 * more than @enough. */
static double
measure_plate (const XushiSection *section, guint index, int step, double enough)
{
  const XushiSectionItem *items = (const XushiSectionItem *) (gpointer) section->items->data;
  const char *group = items[index].group;
  double height = 0;

  for (gint64 i = index; i >= 0 && i < section->items->len && height < enough; i += step)
    {
      if (!items[i].plate || items[i].group != group)
        break;
      height += items[i].height;
    }
  return height;
}

/* Whether row @index and the next one must be on one page: a parent with its first part, and enough
 * rows at the beginning and at the end of a plate for its letters. */
static gboolean
keeps_next (const XushiSection *section, guint index, const XushiPageLook *look)
{
  const XushiSectionItem *items = (const XushiSectionItem *) (gpointer) section->items->data;
  const XushiSectionItem *item = &items[index], *next = item + 1;
  double letters;

  if (item->kind != XUSHI_ITEM_ROW || index + 1 >= section->items->len
      || next->kind != XUSHI_ITEM_ROW)
    return FALSE;
  if (next->row->depth > item->row->depth && !section->flat)
    return TRUE;
  if (!item->plate || !next->plate || item->group != next->group)
    return FALSE;
  letters = xushi_section_plate_height (item->group, look);
  return measure_plate (section, index, -1, letters) < letters
         || measure_plate (section, index + 1, 1, letters) < letters;
}

void
xushi_section_divide (XushiSection *section, const XushiSectionRoom *room)
{
  guint n = section->items->len;
  double header = xushi_section_header_height (room->look);
  g_autofree XushiPageItem *pieces = g_new0 (XushiPageItem, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      pieces[i] = (XushiPageItem) { item->height, item->kind == XUSHI_ITEM_TITLE,
                                    item->kind == XUSHI_ITEM_HEADING,
                                    keeps_next (section, i, room->look) };
    }
  section->pages = xushi_paginate (pieces, n, room->height - header,
                                   (room->first_height > 0 ? room->first_height : room->height)
                                     - header);
}
