/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-section-private.h"

#include "base/xushi-i18n.h"

#include <math.h>
#include <string.h>

/* Laying out: what the columns need, how each text fits its place, and the heights that follow. A row
 * of one line has the pitch; every further line makes it higher. */

#define HEADING_PITCHES 0.85
#define HEADER_PITCHES 1.3
#define TITLE_GAP_PITCHES 0.3
#define USUAL_PERCENT 90
#define FIGURE_SLACK 1.03
/* In points: a little above the least of all, for widths are estimates. */
#define FIGURE_LEAST (XUSHI_PAGE_TEXT_MIN * 1.04)
#define PLATE_EMS 1.7
#define TALL_SHARE 0.3
/* A longer name would keep so many rows together that pages end early. */
#define PLATE_ROWS_MOST 4
/* What is free above and below the text of a row of several lines. */
#define ROW_AIR 3

double
xushi_section_header_height (const XushiPageLook *look)
{
  return HEADER_PITCHES * look->pitch;
}

double
xushi_section_plate_size (const XushiPageLook *look)
{
  return look->small;
}

/* --- what the columns need --- */

static double
name_width (const XushiSection *section, const XushiPageRow *row, const XushiPageLook *look)
{
  double em = look->style.text_size;

  return (xushi_page_text_ems (row->name) + xushi_section_indent_ems (section, row)) * em
         + (row->marks != 0 ? 0.4 * em + xushi_section_marks_width (look, row) : 0);
}

static double
people_width (const XushiSection *section, const XushiPageRow *row, const XushiPageLook *look)
{
  const char *support = xushi_section_get_support (section, row);
  double lead = xushi_page_text_ems (row->department) * look->small;

  if (*support == '\0')
    return lead;
  return lead + (0.6 + xushi_page_text_ems (support)) * look->tiny;
}

/* A task without a figure has its note in place of the figures. */
static double
note_width (const XushiSection *section, const XushiPageRow *row, const XushiPageLook *look)
{
  const XushiSectionItem item = { .row = row };

  return row->light == XUSHI_LIGHT_NONE
           ? 0 : xushi_page_text_ems (xushi_section_get_note (section, &item)) * look->tiny;
}

static double
width_of (const XushiSection *section, const XushiPageRow *row, const XushiPageLook *look,
          XushiPageColumn column)
{
  double em = look->style.text_size;

  switch (column)
    {
    case XUSHI_COLUMN_NAME:
      return name_width (section, row, look);
    case XUSHI_COLUMN_AREA:
      return xushi_page_text_ems (row->area) * look->tiny;
    case XUSHI_COLUMN_TARGET:
      return xushi_page_text_ems (row->target) * em;
    case XUSHI_COLUMN_VALUE:
      return xushi_page_text_ems (row->value) * em * FIGURE_SLACK;
    case XUSHI_COLUMN_COMPLETION:
      return xushi_page_text_ems (row->completion) * em;
    case XUSHI_COLUMN_LEAD:
      return xushi_page_text_ems (row->lead) * em * FIGURE_SLACK;
    case XUSHI_COLUMN_CHANGE:
      return xushi_page_text_ems (row->change) * look->small;
    case XUSHI_COLUMN_DEPARTMENT:
      return people_width (section, row, look);
    case XUSHI_COLUMN_LEADER:
      return xushi_page_text_ems (row->leader) * look->tiny;
    case XUSHI_COLUMN_NOTE:
      return note_width (section, row, look);
    case XUSHI_COLUMN_PLATE:
    case XUSHI_COLUMN_NUMBER:
    case XUSHI_COLUMN_LIGHT:
    case XUSHI_COLUMN_CHART:
    default:
      return 0;
    }
}

/* The widest of @column, and what nine of ten need. */
static void
find_need (const XushiSection *section, const XushiPageLook *look, XushiPageColumn column,
           GArray *widths, XushiColumnNeeds *needs)
{
  double usual;

  g_array_set_size (widths, 0);
  for (guint i = 0; i < section->items->len; i++)
    {
      const XushiPageRow *row = g_array_index (section->items, XushiSectionItem, i).row;
      double width = row != NULL ? width_of (section, row, look, column) : 0;

      if (width > 0)
        g_array_append_val (widths, width);
    }
  if (widths->len == 0)
    return;
  g_array_sort (widths, xushi_section_compare_doubles);
  usual = g_array_index (widths, double, (widths->len - 1) * USUAL_PERCENT / 100);
  needs->width[column] = g_array_index (widths, double, widths->len - 1);
  needs->usual[column] = usual;
}

/* The headings must fit, too; those of English are longer than most of what is below them. */
static void
widen_for_headings (const XushiPageLook *look, XushiColumnNeeds *needs)
{
  const struct
  {
    XushiPageColumn column;
    const char *text;
  } headings[] = {
    { XUSHI_COLUMN_TARGET, _("year's target") }, { XUSHI_COLUMN_VALUE, _("done so far") },
    { XUSHI_COLUMN_COMPLETION, _("completion") }, { XUSHI_COLUMN_LEAD, _("lead") },
    { XUSHI_COLUMN_CHANGE, C_ ("column", "change") },
    { XUSHI_COLUMN_AREA, _("area") }, { XUSHI_COLUMN_DEPARTMENT, _("lead department") },
    { XUSHI_COLUMN_LEADER, _("leader") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      double *width = &needs->width[headings[i].column], *usual = &needs->usual[headings[i].column];
      double least = xushi_page_text_ems (headings[i].text) * look->tiny * 1.05;

      if (*width <= 0)
        continue;
      *width = MAX (*width, least);
      *usual = MAX (*usual, least);
    }
}

static void
find_needs (const XushiSection *section, const XushiPageLook *look, XushiColumnNeeds *needs)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  double em = look->style.text_size;
  gboolean plates = FALSE;
  guint number = 0;

  *needs = (XushiColumnNeeds) { .prefer_merged = section->prefer_merged,
                                .chart_least = section->chart_least * look->chart_min,
                                .chart_most = section->chart_most * look->chart_min };
  for (guint i = 0; i < XUSHI_N_COLUMNS; i++)
    if ((section->hidden & 1u << i) == 0)
      find_need (section, look, i, widths, needs);
  for (guint i = 0; i < section->items->len; i++)
    {
      const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      number = MAX (number, item->number);
      plates |= item->plate;
      if (item->row != NULL)
        needs->merged
            = MAX (needs->merged, xushi_page_text_ems (item->row->merged) * em * FIGURE_SLACK);
    }
  /* A few long figures are set smaller, rather than that names give way to them. */
  needs->width[XUSHI_COLUMN_VALUE]
      = MAX (needs->usual[XUSHI_COLUMN_VALUE],
             needs->width[XUSHI_COLUMN_VALUE] * CLAMP (FIGURE_LEAST / em, 0.86, 1));
  if ((section->hidden & 1u << XUSHI_COLUMN_NUMBER) == 0)
    needs->width[XUSHI_COLUMN_NUMBER] = look->small * (number > 999 ? 2.9 : number > 99 ? 2 : 1.9);
  needs->width[XUSHI_COLUMN_LIGHT] = 1.15 * em;
  needs->width[XUSHI_COLUMN_PLATE] = plates ? PLATE_EMS * xushi_section_plate_size (look) : 0;
  widen_for_headings (look, needs);
}

/* --- plates --- */

/* Where all rows of a group can carry its name upright, its heading is left out: the rows get a
 * plate. */
static void
set_plates (XushiSection *section, const XushiPageLook *look)
{
  XushiSectionItem *items = (XushiSectionItem *) (gpointer) section->items->data;
  guint n = section->items->len, kept = 0, length;

  for (guint i = 0; i < n; i++)
    {
      gboolean plate = FALSE;

      for (length = 0; i + 1 + length < n && items[i + 1 + length].kind == XUSHI_ITEM_ROW
                       && items[i + 1 + length].group == items[i + 1].group; length++)
        ;
      if (items[i].kind == XUSHI_ITEM_HEADING)
        {
          double letters = xushi_section_plate_height (items[i].text, look);

          plate = letters <= PLATE_ROWS_MOST * look->pitch && letters <= length * look->pitch;
        }
      for (guint j = 0; plate && j < length; j++)
        items[i + 1 + j].plate = TRUE;
      if (!plate)
        items[kept++] = items[i];
    }
  g_array_set_size (section->items, kept);
}

/* --- mentions --- */

/* Makes an item of each line of the mentions of @item. */
static void
break_mentions (const XushiSectionItem *item, const XushiSectionRoom *room, GArray *lines)
{
  const XushiPageLook *look = room->look;
  double right = room->width - look->style.text_size, x = 0;

  for (guint i = 0; i < item->mentions->len; i++)
    {
      g_autofree char *text = xushi_section_mention (g_ptr_array_index (item->mentions, i));
      double width = look->tiny * (xushi_page_text_ems (text) + XUSHI_MENTION_SIGN_EMS);
      XushiSectionItem line = { .kind = XUSHI_ITEM_MENTIONS, .mentions = item->mentions,
                                .first = i, .n = 1, .height = look->tiny_line };

      if (x > 0 && x + width <= right)
        g_array_index (lines, XushiSectionItem, lines->len - 1).n++;
      else
        {
          x = 0;
          xushi_page_fit (room->texts, text, XUSHI_FACE_BODY, look->tiny,
                          right - look->tiny * XUSHI_MENTION_SIGN_EMS, &line.mention);
          line.height *= line.mention.lines;
          g_array_append_val (lines, line);
        }
      x += width + look->tiny * XUSHI_MENTION_GAP_EMS;
    }
}

static void
set_mentions (XushiSection *section, const XushiSectionRoom *room)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (XushiSectionItem));

  for (guint i = 0; i < section->items->len; i++)
    {
      const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      if (item->kind == XUSHI_ITEM_MENTIONS)
        break_mentions (item, room, items);
      else
        g_array_append_vals (items, item, 1);
    }
  g_array_unref (section->items);
  section->items = items;
}

/* --- heights --- */

static void
fit (const XushiSectionRoom *room, const char *text, double size, double width, XushiFit *result)
{
  *result = (XushiFit) { 0 };
  if (width > 0)
    xushi_page_fit (room->texts, text, XUSHI_FACE_BODY, size, width, result);
}

/* The lead department, and those that support it: on its line where they fit, below it otherwise. */
static double
fit_people (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room)
{
  const XushiPageLook *look = room->look;
  double width = section->columns.width[XUSHI_COLUMN_DEPARTMENT];

  fit (room, item->row->department, look->small, width, &item->lead);
  fit (room, xushi_section_get_support (section, item->row), look->tiny, width, &item->support);
  if (item->support.lines == 1 && people_width (section, item->row, look) <= width)
    {
      item->support.lines = -1;
      return look->tiny_line;
    }
  return (item->lead.lines + item->support.lines) * look->tiny_line;
}

/* A name that is a little too long is set smaller; returns its height. */
static double
fit_name (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room)
{
  const XushiPageLook *look = room->look;
  const XushiPageRow *row = item->row;
  double em = look->style.text_size;
  double column = section->columns.name_above ? room->width - section->columns.x[XUSHI_COLUMN_NAME]
                                              : section->columns.width[XUSHI_COLUMN_NAME];
  double width = column - em * xushi_section_indent_ems (section, row)
                 - (row->marks != 0 ? 0.4 * em + xushi_section_marks_width (look, row) : 0);
  double natural = xushi_page_text_ems (row->name) * em, height;

  width = MAX (width, 3 * em);
  item->name_size = em;
  if (natural > width && natural * look->tiny / em <= width)
    item->name_size = MAX (em * width / natural, look->tiny);
  fit (room, row->name, item->name_size, width, &item->name);
  height = item->name.lines * look->line;
  if (!section->columns.area_below)
    return height;
  fit (room, row->area, look->tiny, column, &item->area);
  return height + item->area.lines * look->tiny_line;
}

/* The height of the highest of the cells beside each other. */
static double
measure_cells (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room)
{
  const XushiPageLook *look = room->look;
  const XushiPageRow *row = item->row;
  const double *width = section->columns.width;
  double name = fit_name (section, item, room), height = 0;
  int lines;

  if (!section->columns.area_below)
    fit (room, row->area, look->tiny, width[XUSHI_COLUMN_AREA], &item->area);
  fit (room, row->leader, look->tiny, width[XUSHI_COLUMN_LEADER], &item->leader);
  fit (room, row->light != XUSHI_LIGHT_NONE ? xushi_section_get_note (section, item) : "",
       look->tiny, width[XUSHI_COLUMN_NOTE], &item->note);
  lines = MAX (item->leader.lines, item->note.lines);
  if (!section->columns.area_below)
    lines = MAX (lines, item->area.lines);
  height = MAX (height, fit_people (section, item, room));
  height = MAX (height, lines * look->tiny_line);
  if (section->columns.stacked && *row->value != '\0')
    height = MAX (height, 2 * look->line);
  item->above = section->columns.name_above ? name : 0;
  return section->columns.name_above ? name + MAX (height, look->pitch - ROW_AIR)
                                     : MAX (height, name);
}

/* A task without a figure has its sentence in place of the figures. */
static double
measure_sentence (const XushiSection *section, XushiSectionItem *item,
                  const XushiSectionRoom *room)
{
  double start, end;

  xushi_section_place_sentence (section, room->look, &start, &end);
  fit (room, item->row->note, room->look->tiny, end - start, &item->note);
  return item->note.lines * room->look->tiny_line;
}

static void
fit_below (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room,
           const char *text, XushiFit *result)
{
  fit (room, text, room->look->tiny, room->width - section->columns.x[XUSHI_COLUMN_NAME], result);
}

/* The lines that are as wide as the table, below the row. */
static int
count_below (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room,
             gboolean repeated)
{
  const XushiPageRow *row = item->row;
  g_autofree char *below = xushi_section_get_below (section, item);

  item->people = (XushiFit) { 0 };
  if (xushi_section_has_people_line (section, row))
    {
      g_autofree char *people = xushi_section_list_people (row);

      fit_below (section, item, room, people, &item->people);
    }
  fit_below (section, item, room, below, &item->below);
  if (room->quotes && *row->quote != '\0' && !repeated)
    {
      g_autofree char *quote = xushi_section_quote (row);

      fit_below (section, item, room, quote, &item->quote);
    }
  if (room->definitions && *row->definition != '\0')
    {
      g_autofree char *definition = xushi_section_define (row);

      fit_below (section, item, room, definition, &item->definition);
    }
  return item->people.lines + item->below.lines + item->quote.lines + item->definition.lines;
}

static void
measure_row_so (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room,
                gboolean repeated)
{
  const XushiPageLook *look = room->look;
  double cells = measure_cells (section, item, room);
  int below;

  if (item->row->light == XUSHI_LIGHT_NONE)
    cells = MAX (cells, measure_sentence (section, item, room));
  item->main = MAX (look->pitch, cells + ROW_AIR);
  below = count_below (section, item, room, repeated);
  item->height = item->main + (below > 0 ? below * look->tiny_line - XUSHI_SECTION_BELOW_RISE : 0);
}

/* A note of several lines goes below its row where that makes it lower. */
static void
measure_row (const XushiSection *section, XushiSectionItem *item, const XushiSectionRoom *room,
             gboolean repeated)
{
  XushiSectionItem other;

  item->note_below = FALSE;
  other = *item;
  measure_row_so (section, item, room, repeated);
  if (item->note.lines <= 1 || section->columns.note_below
      || item->row->light == XUSHI_LIGHT_NONE)
    return;
  other.note_below = TRUE;
  measure_row_so (section, &other, room, repeated);
  if (other.height < item->height)
    *item = other;
}

/* Titles that are not in the head of a page. */
static void
measure_title (XushiSectionItem *item, const XushiSectionRoom *room, gboolean small)
{
  XushiPageTitle title = { item->text, item->totals, FALSE, small };

  item->height = xushi_page_title_measure (&title, room->look, room->texts, room->width)
                 + TITLE_GAP_PITCHES * room->look->pitch + 3;
  if (item->axis)
    item->height += xushi_section_header_height (room->look);
}

/* Whether the rows after title or beginning @start are all judged by their gap. */
static gboolean
has_only_rates (const XushiSection *section, guint start)
{
  gboolean any = FALSE;

  for (guint i = start; i < section->items->len; i++)
    {
      const XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      if (item->kind == XUSHI_ITEM_TITLE)
        break;
      if (item->row == NULL)
        continue;
      any |= item->row->figure.kind == XUSHI_FIGURE_STRIP;
      if (item->row->figure.kind == XUSHI_FIGURE_BAR || item->row->figure.kind == XUSHI_FIGURE_TRACK)
        return FALSE;
    }
  return any;
}

static void
set_axes (XushiSection *section)
{
  gboolean rates = has_only_rates (section, 0), before = rates;

  for (guint i = 0; i < section->items->len; i++)
    {
      XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      if (item->kind == XUSHI_ITEM_TITLE)
        {
          rates = has_only_rates (section, i + 1);
          item->axis = i > 0 && rates != before;
          before = rates;
        }
      item->rates = rates;
    }
}

static double
find_span (const XushiSection *section)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < section->items->len; i++)
    {
      const XushiPageRow *row = g_array_index (section->items, XushiSectionItem, i).row;

      if (row != NULL)
        g_ptr_array_add (rows, (gpointer) row);
    }
  return xushi_section_span (rows);
}

/* Determines all heights with the columns of @needs; returns their sum. */
static double
measure (XushiSection *section, const XushiSectionRoom *room, const XushiColumnNeeds *needs)
{
  const char *quote = NULL;
  double sum = 0;

  xushi_page_columns_layout (needs, room->width, room->look, &section->columns);
  for (guint i = 0; i < section->items->len; i++)
    {
      XushiSectionItem *item = &g_array_index (section->items, XushiSectionItem, i);

      if (item->kind == XUSHI_ITEM_TITLE)
        measure_title (item, room, section->small_titles);
      else if (item->kind == XUSHI_ITEM_HEADING)
        item->height = HEADING_PITCHES * room->look->pitch;
      else if (item->kind == XUSHI_ITEM_ROW)
        {
          /* A clause that stands under the row above is not repeated: equal texts of the document
           * have one address. */
          measure_row (section, item, room, item->row->quote == quote);
          quote = item->row->quote;
        }
      sum += item->height;
    }
  return sum;
}

/* Whether a row is so high that pages would end early, or that it would not fit any. */
static gboolean
is_any_too_tall (const XushiSection *section, const XushiSectionRoom *room)
{
  for (guint i = 0; i < section->items->len; i++)
    if (g_array_index (section->items, XushiSectionItem, i).main > room->height * TALL_SHARE)
      return TRUE;
  return FALSE;
}

/* Long texts may need less room below their rows than in a column: the lower way is taken. */
static void
measure_both (XushiSection *section, const XushiSectionRoom *room, XushiColumnNeeds *needs)
{
  double beside = measure (section, room, needs), below;

  if (is_any_too_tall (section, room))
    {
      needs->people_below = TRUE;
      beside = measure (section, room, needs);
    }
  if (section->note != XUSHI_NOTE_ALL || section->columns.note_below)
    return;
  needs->note_below = TRUE;
  below = measure (section, room, needs);
  if (below <= beside)
    return;
  needs->note_below = FALSE;
  measure (section, room, needs);
}

void
xushi_section_layout (XushiSection *section, const XushiSectionRoom *room, double span)
{
  XushiColumnNeeds needs;

  g_return_if_fail (section->pages == NULL);
  section->span = span > 0 ? span : find_span (section);
  if (!section->flat)
    set_plates (section, room->look);
  if (section->mentioned->len > 0)
    set_mentions (section, room);
  find_needs (section, room->look, &needs);
  set_axes (section);
  measure_both (section, room, &needs);
  xushi_section_divide (section, room);
}
