/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-overview.h"

#include "base/xushi-i18n.h"
#include "page/xushi-area-counts.h"
#include "page/xushi-overview-changes.h"
#include "page/xushi-overview-sentence.h"
#include "page/xushi-page-flow.h"
#include "page/xushi-page-table.h"

/* XushiOverview: the sentence, below it areas and main targets side by side, or under each other on
 * narrow paper, and below them what is late.
 *
 * Positions are relative to the body of the page. */

#define TITLE_PITCHES 1.05
#define GUTTER_EMS 2.6
#define WIDE_EMS 56.0
/* From here on there is room for what has changed beside the main targets, with closer gutters. */
#define BOX_EMS 72.0
#define BOX_GUTTER_EMS 1.9
#define BOX_AREAS_SHARE 0.49
#define AREAS_SHARE 0.46
#define UPPER_SHARE 0.55
/* The column of changes makes late rows higher on narrow paper; there are to be as many. */
#define UPPER_SHARE_COMPARED 0.41
#define LATE_GAP_EMS 0.4
/* In parts of the narrowest chart. */
#define LATE_CHART 1.15
#define LATE_CHART_LEAST 0.65
#define MAIN_CHART 0.72

/* Main targets show their figures alone: who is responsible stands where they are listed. */
#define MAIN_HIDDEN                                                                            \
  (1u << XUSHI_COLUMN_AREA | 1u << XUSHI_COLUMN_DEPARTMENT | 1u << XUSHI_COLUMN_LEADER         \
   | 1u << XUSHI_COLUMN_CHANGE | 1u << XUSHI_COLUMN_NOTE | 1u << XUSHI_COLUMN_NUMBER | 1u << XUSHI_COLUMN_COMPLETION)

struct _XushiOverview
{
  XushiTotals totals;
  guint n_texts;
  guint n_slow, n_overdue, n_unreported, n_late;
  char *main_title;        /* owned */
  XushiAreaCounts *areas;  /* owned */
  XushiOverviewChanges *changes; /* owned, nullable */
  gboolean boxed;          /* their box is beside the main targets */
  double box_width;
  guint n_areas;
  XushiSection *main;      /* owned */
  XushiSection *late;      /* owned */
  guint n_main;
  gboolean main_whole;     /* its targets go on to further pages */
  gboolean wide;           /* areas and main targets are side by side */
  double width, height, upper_height;
  double sentence_height;
  double areas_height;     /* of its box on the first page, with its title */
  double main_height;      /* the same */
  double main_x, main_width;
  guint n_areas_first;     /* on the first page */
  GArray *area_pages;      /* owned, of guint: the first area of each further page */
};

XushiSection *
xushi_overview_create_late_section (const char *title)
{
  XushiSection *section = xushi_section_new (XUSHI_PAGE_OVERVIEW, g_strdup (title));

  section->flat = section->prefer_merged = section->lead_only = TRUE;
  section->note = XUSHI_NOTE_WHY;
  /* The reasons need the room more than the bars do. */
  section->chart_least = LATE_CHART_LEAST;
  section->chart_most = LATE_CHART;
  section->hidden = 1u << XUSHI_COLUMN_AREA;
  return section;
}

static XushiSection *
create_section (GPtrArray *rows, gboolean late)
{
  XushiSection *section = late ? xushi_overview_create_late_section (NULL)
                               : xushi_section_new (XUSHI_PAGE_OVERVIEW, g_strdup (""));

  if (!late)
    {
      section->hidden = MAIN_HIDDEN;
      section->note = XUSHI_NOTE_NONE;
      section->chart_least = MAIN_CHART;
    }
  for (guint i = 0; i < rows->len; i++)
    xushi_section_add_row (section, g_ptr_array_index (rows, i), TRUE);
  return section;
}

/* --- the sentence --- */

/* What has changed since the last meeting, and what is not counted. Returns the height of the lines.
 * @page: where the changes are listed */
static double
flow_second (const XushiOverview *self, const XushiPen *pen, double x, double y, double width,
             guint page)
{
  double size = self->changes != NULL && !self->boxed ? pen->look->tiny : pen->style->text_size;
  g_autofree char *left_out = xushi_overview_list_left_out (&self->totals, self->n_texts);
  XushiPageFlow flow = { .pen = pen, .left = x, .right = x + width, .x = x, .top = y,
                         .line = size * 1.4, .size = size, .gap = size * 0.8,
                         .lines = 1 };
  XushiFit fit;

  if (self->changes == NULL)
    {
      XushiWriting how = { XUSHI_FACE_BODY, size, XUSHI_ALIGN_START, &pen->style->dim };

      xushi_page_fit (pen->texts, left_out, how.face, how.size, width, &fit);
      if (pen->cr != NULL)
        xushi_pen_write_fit (pen, left_out, &fit, &how, x, y, pen->look->line);
      return fit.lines * pen->look->line;
    }
  xushi_overview_changes_flow (self->changes, &flow, page, self->boxed);
  if (*left_out != '\0')
    xushi_page_flow_place (&flow, 0, left_out, XUSHI_FACE_BODY, &pen->style->dim, NULL);
  return flow.lines * flow.line;
}

static double
measure_sentence (const XushiOverview *self, const XushiSectionRoom *room)
{
  const XushiPen pen = { .style = &room->look->style, .look = room->look, .texts = room->texts };

  /* The page is not known yet; none has more digits. */
  return xushi_overview_flow_sentence (&self->totals, &pen, 0, 0, room->width)
         + flow_second (self, &pen, 0, 0, room->width, 8888) + room->look->pitch * 0.35;
}

/* --- the layout --- */

static double
title_height (const XushiPageLook *look)
{
  return TITLE_PITCHES * look->pitch;
}

static double
height_of_items (const XushiSection *section, guint n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height += g_array_index (section->items, XushiSectionItem, i).height;
  return height;
}

static guint
count_first (const XushiSection *section)
{
  return g_array_index (section->pages, XushiPageBreak, 0).n_items;
}

/* Lays @section out with @first for its rows on the first page, and @height on the others, both
 * without titles. */
static void
lay_out (XushiSection *section, const XushiSectionRoom *room, double width, double first,
         double height)
{
  XushiSectionRoom inner = *room;

  inner.width = width;
  inner.height = MAX (height, 1);
  inner.first_height = MAX (first, 1);
  inner.quotes = inner.definitions = FALSE;
  xushi_section_layout (section, &inner, 0);
}

/* The height of @section in full, with its title and headings. */
static double
measure_whole (GPtrArray *rows, gboolean late, const XushiSectionRoom *room, double width)
{
  XushiSection *section = create_section (rows, late);
  double height;

  lay_out (section, room, width, G_MAXDOUBLE / 4, G_MAXDOUBLE / 4);
  height = height_of_items (section, section->items->len)
           + xushi_section_header_height (room->look) + title_height (room->look);
  xushi_section_free (section);
  return height;
}

/* The least height of a table with its title, and a line that tells of the rest. */
static double
least_height (const XushiPageLook *look)
{
  return title_height (look) + xushi_section_header_height (look) + 2 * look->pitch
         + look->tiny_line;
}

/* Under each other: the main targets go on to the next page altogether where there is no room for a
 * few of them. */
static void
place_stacked (XushiOverview *self, const XushiPageLook *look, double areas, double main,
               double most)
{
  double least = least_height (look), none = title_height (look) + look->tiny_line;

  if (areas + main <= most)
    {
      self->areas_height = areas;
      self->main_height = main;
    }
  else if (most >= 2 * least)
    {
      self->areas_height = MIN (areas, MAX (most / 2, most - main));
      self->main_height = MIN (main, most - self->areas_height);
    }
  else
    {
      self->main_height = main > 0 ? none : 0;
      self->areas_height = MIN (areas, MAX (most - self->main_height, least));
    }
  self->upper_height = self->areas_height + self->main_height;
}

/* Where something goes on to a further page, what its box has left is given to what is below. */
static void
close_up (XushiOverview *self, const XushiPageLook *look, double areas, double main)
{
  double title = title_height (look), more = look->tiny_line;
  XushiRect last;

  if (self->areas_height < areas && self->n_areas_first > 0)
    {
      xushi_area_counts_place (self->areas, 0, 0, 0, self->n_areas_first - 1, &last);
      self->areas_height = MIN (self->areas_height, title + last.y + last.height + 1.5 * more);
    }
  if (self->main_height < main && count_first (self->main) > 0)
    self->main_height
        = MIN (self->main_height, title + xushi_section_measure_page (self->main, 0, look)
                                    + 1.5 * more);
  self->upper_height = self->areas_height + self->main_height;
}

/* Divides the height above the late ones among areas and main targets; where something goes on to a
 * further page, a line is kept to say so. @limit: what leaves room to count the late ones. */
static void
place_upper (XushiOverview *self, const XushiSectionRoom *room, double areas, double main,
             double most, double limit)
{
  double title = title_height (room->look), more = room->look->tiny_line;

  if (self->wide)
    self->areas_height = self->main_height = self->upper_height = MIN (MAX (areas, main), most);
  else
    place_stacked (self, room->look, areas, main, most);
  self->n_areas_first = self->n_areas;
  if (self->areas_height < areas)
    self->n_areas_first = xushi_area_counts_fit (self->areas, 0, self->areas_height - title - more);
  lay_out (self->main, room, self->main_width,
           self->main_height - title - (self->main_height < main ? more : 0), room->height - title);
  if (self->wide)
    return;
  close_up (self, room->look, areas, main);
  /* Where not even the count of what is late finds room, no area is shown either. */
  if (self->n_areas_first == 1 && self->n_areas > 1 && self->upper_height > limit)
    {
      self->n_areas_first = 0;
      self->areas_height = title + room->look->pitch + 1.5 * more;
      self->upper_height = self->areas_height + self->main_height;
    }
}

/* The areas of the further pages. */
static void
place_more_areas (XushiOverview *self, const XushiSectionRoom *room)
{
  double height = room->height - title_height (room->look);
  guint first = self->n_areas_first;

  while (first < self->n_areas)
    {
      g_array_append_val (self->area_pages, first);
      first += xushi_area_counts_fit (self->areas, first, height);
    }
}

/* Divides the width; returns that of the areas. */
static double
place_columns (XushiOverview *self, const XushiSectionRoom *room)
{
  double em = room->look->style.text_size, gutter = GUTTER_EMS * em, rest = room->width, areas;

  if (self->boxed)
    {
      gutter = BOX_GUTTER_EMS * em;
      self->box_width = xushi_overview_changes_get_width (self->changes, room->look);
      rest -= self->box_width + gutter;
    }
  areas = self->wide ? (rest - gutter) * (self->boxed ? BOX_AREAS_SHARE : AREAS_SHARE) : rest;
  self->main_x = self->wide ? areas + gutter : 0;
  self->main_width = rest - self->main_x;
  return areas;
}

static void
place (XushiOverview *self, const XushiOverviewMatter *matter, const XushiSectionRoom *room)
{
  const XushiPageLook *look = room->look;
  double em = look->style.text_size, title = title_height (look);
  double areas_width, areas, main = 0, late = title, below, upper, box = 0;
  double share = self->changes != NULL && !self->wide ? UPPER_SHARE_COMPARED : UPPER_SHARE;

  areas_width = place_columns (self, room);
  self->areas = xushi_area_counts_new (matter->areas, &matter->totals, areas_width, look,
                                       room->texts);
  self->main = create_section (matter->main, FALSE);
  self->late = create_section (matter->late, TRUE);
  areas = xushi_area_counts_get_height (self->areas) + title;
  if (matter->main->len > 0)
    main = measure_whole (matter->main, FALSE, room, self->main_width);
  if (matter->late->len > 0)
    late = measure_whole (matter->late, TRUE, room, room->width);
  below = room->first_height - self->sentence_height - LATE_GAP_EMS * em;
  upper = self->wide ? MAX (areas, main) : areas + main;
  if (self->boxed)
    box = xushi_overview_changes_get_height (self->changes, look, room->texts) + title;
  /* The box takes no room from what is late. */
  if (box > upper && box + late <= below)
    upper = box;
  place_upper (self, room, areas, main,
               upper + late <= below ? upper : MAX (below - late, below * share),
               below - title - look->tiny_line);
  below -= self->upper_height;
  lay_out (self->late, room, room->width, below - title - (late > below ? look->tiny_line : 0),
           room->height);
  place_more_areas (self, room);
}

guint
xushi_overview_get_most_late (const XushiSectionRoom *room)
{
  return (guint) (room->first_height / room->look->pitch) + 1;
}

XushiOverview *
xushi_overview_new (const XushiOverviewMatter *matter, const XushiSectionRoom *room)
{
  XushiOverview *self = g_new0 (XushiOverview, 1);
  double em = room->look->style.text_size;

  self->totals = matter->totals;
  self->n_texts = matter->n_texts;
  self->n_areas = matter->areas->len;
  self->n_late = matter->n_late;
  self->n_slow = matter->n_slow;
  self->n_overdue = matter->n_overdue;
  self->n_unreported = matter->n_unreported;
  self->main_title = g_strdup (matter->main_title);
  self->n_main = matter->n_main;
  self->main_whole = matter->main_whole;
  self->area_pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->width = room->width;
  self->wide = room->width / em >= WIDE_EMS && matter->main->len > 0;
  if (matter->meeting != NULL)
    self->changes = xushi_overview_changes_new (matter->meeting, matter->changes);
  self->boxed = self->changes != NULL && self->wide && room->width / em >= BOX_EMS;
  self->sentence_height = measure_sentence (self, room);
  place (self, matter, room);
  return self;
}

void
xushi_overview_free (XushiOverview *self)
{
  if (self == NULL)
    return;
  xushi_area_counts_free (self->areas);
  xushi_overview_changes_free (self->changes);
  xushi_section_free (self->main);
  xushi_section_free (self->late);
  g_array_unref (self->area_pages);
  g_free (self->main_title);
  g_free (self);
}

/* On which of the pages the main targets go on: beside the areas, or after them. */
static guint
get_main_offset (const XushiOverview *self)
{
  return self->wide ? 0 : self->area_pages->len;
}

guint
xushi_overview_get_n_pages (const XushiOverview *self)
{
  guint areas = self->area_pages->len + 1;

  return self->main_whole ? MAX (areas, get_main_offset (self) + self->main->pages->len) : areas;
}

guint
xushi_overview_get_n_late (const XushiOverview *self)
{
  return self->late->items->len > 0 ? count_first (self->late) : 0;
}

/* --- drawing --- */

const XushiPageRow *
xushi_overview_get_late (const XushiOverview *self, guint index)
{
  return g_array_index (self->late->items, XushiSectionItem, index).row;
}

static guint
find_place (GArray *places, guint index)
{
  return places != NULL && index < places->len ? g_array_index (places, guint, index) : 0;
}

static void
draw_title (const XushiPen *pen, const char *text, double x, double y)
{
  double size = pen->style->text_size * 1.12;

  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BOLD, size, XUSHI_ALIGN_START, &pen->style->text },
                   x, xushi_text_baseline (y + title_height (pen->look) * 0.55, size));
}

/* "另有n项，见第m页": where what found no room is. */
static void
draw_more (const XushiPen *pen, guint n, guint page, double x, double y)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = page > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more, see page %u",
                                                  "and %u more, see page %u", n), n, page)
                  : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n),
                                     n);
  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, pen->look->tiny, XUSHI_ALIGN_START,
                                     &pen->style->text },
                   x, xushi_text_baseline (y + pen->look->tiny_line * 0.6, pen->look->tiny));
}

static void
draw_main (const XushiOverview *self, const XushiPen *pen, const XushiRect *box, guint page,
           guint next)
{
  XushiRect table = { box->x, box->y + title_height (pen->look), box->width,
                      box->height - title_height (pen->look) };
  guint shown = 0;
  double used = 0;

  if (self->main->items->len == 0)
    return;
  draw_title (pen, self->main_title, box->x, box->y);
  if (g_array_index (self->main->pages, XushiPageBreak, page).n_items > 0)
    used = xushi_page_table_draw (self->main, pen, &table, page);
  for (guint i = 0; i <= page; i++)
    shown += g_array_index (self->main->pages, XushiPageBreak, i).n_items;
  draw_more (pen, self->n_main - shown, next, box->x, table.y + used);
}

static void
draw_areas (const XushiOverview *self, const XushiPen *pen, double x, double y, guint first,
            guint n, guint next, GArray *places)
{
  XushiRect line;
  double used;

  draw_title (pen, _("Areas of work"), x, y);
  y += title_height (pen->look);
  used = xushi_area_counts_draw (self->areas, pen, x, y, first, n);
  draw_more (pen, self->n_areas - first - n, next, x, y + used);
  for (guint i = first; i < first + n; i++)
    {
      xushi_area_counts_place (self->areas, x, y, first, i, &line);
      xushi_pen_link (pen, &line, find_place (places, i));
    }
}

/* Slow ones, overdue steps, what is not reported: counted here, listed among the flags. */
static void
draw_others (const XushiOverview *self, const XushiPen *pen, guint flags, double x, double y)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  xushi_overview_add_count (list, xushi_light_to_label (XUSHI_LIGHT_SLOW), self->n_slow);
  xushi_overview_add_count (list, _("Steps overdue"), self->n_overdue);
  xushi_overview_add_count (list, xushi_light_to_label (XUSHI_LIGHT_UNREPORTED), self->n_unreported);
  if (list->len == 0)
    return;
  text = flags > 0 ? g_strdup_printf (_("Further: %s, see page %u."), list->str, flags)
                   : g_strdup_printf (_("Further: %s."), list->str);
  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, pen->look->tiny, XUSHI_ALIGN_START,
                                     &pen->style->text },
                   x, xushi_text_baseline (y, pen->look->tiny));
}

/* Each row leads to its entry among the flags. */
static void
link_late (const XushiOverview *self, const XushiPen *pen, const XushiRect *table, GArray *places)
{
  XushiRect row = { table->x, table->y + xushi_section_header_height (pen->look), table->width, 0 };

  for (guint i = 0; i < xushi_overview_get_n_late (self); i++)
    {
      row.height = g_array_index (self->late->items, XushiSectionItem, i).height;
      xushi_pen_link (pen, &row, find_place (places, i));
      row.y += row.height;
    }
}

static void
draw_late (const XushiOverview *self, const XushiPen *pen, const XushiRect *box,
           const XushiOverviewPlaces *places)
{
  double title = title_height (pen->look), em = pen->style->text_size, used = 0, width;
  guint shown = xushi_overview_get_n_late (self);
  XushiRect table = { box->x, box->y + title, box->width, box->height - title };
  g_autofree char *text = self->n_late > 0
                            ? g_strdup_printf (_("Behind: %u"), self->n_late)
                            : g_strdup (_("Nothing is behind."));

  draw_title (pen, text, box->x, box->y);
  width = xushi_pen_measure (pen, text, XUSHI_FACE_BOLD, em * 1.12) + 1.5 * em;
  draw_others (self, pen, places->flags, box->x + width, box->y + title * 0.57);
  if (shown > 0)
    used = xushi_page_table_draw (self->late, pen, &table, 0);
  draw_more (pen, self->n_late - shown, places->late, box->x, table.y + used);
  link_late (self, pen, &table, places->of_late);
}

static void
draw_sentence (const XushiOverview *self, const XushiPen *pen, const XushiRect *body, guint changes)
{
  double y = body->y + xushi_overview_flow_sentence (&self->totals, pen, body->x, body->y, body->width);

  flow_second (self, pen, body->x, y, body->width, changes);
  xushi_pen_rule (pen, body->x, body->y + self->sentence_height - pen->look->pitch * 0.15,
                  body->width, 0.6, &pen->style->faint);
}

static void
draw_first (const XushiOverview *self, const XushiPen *pen, const XushiRect *body,
            const XushiOverviewPlaces *places)
{
  double y = body->y + self->sentence_height, em = pen->style->text_size;
  XushiRect main = { body->x + self->main_x, self->wide ? y : y + self->areas_height,
                     self->main_width, self->main_height };
  XushiRect late = { body->x, y + self->upper_height + LATE_GAP_EMS * em, body->width,
                     body->height - self->sentence_height - self->upper_height };

  draw_sentence (self, pen, body, places->changes);
  draw_areas (self, pen, body->x, y, 0, self->n_areas_first, places->here + 1, places->of_areas);
  draw_main (self, pen, &main, 0,
             self->main_whole ? places->here + 1 + get_main_offset (self) : places->areas);
  if (self->boxed)
    {
      XushiRect box = { body->x + body->width - self->box_width, y, self->box_width,
                        self->upper_height };

      xushi_overview_changes_draw (self->changes, pen, &box, title_height (pen->look),
                                   places->changes);
    }
  xushi_pen_rule (pen, body->x, late.y, body->width, 0.9, &pen->style->mark);
  draw_late (self, pen, &late, places);
}

void
xushi_overview_draw (const XushiOverview *self, const XushiPen *pen, const XushiRect *body,
                     guint page, const XushiOverviewPlaces *places)
{
  XushiRect main = { body->x + self->main_x, body->y, self->main_width, body->height };

  if (page == 0)
    {
      draw_first (self, pen, body, places);
      return;
    }
  if (page <= self->area_pages->len)
    {
      guint first = g_array_index (self->area_pages, guint, page - 1);
      guint end = page < self->area_pages->len ? g_array_index (self->area_pages, guint, page)
                                               : self->n_areas;

      draw_areas (self, pen, body->x, body->y, first, end - first, places->here + page + 1,
                  places->of_areas);
    }
  if (self->main_whole && page > get_main_offset (self)
      && page - get_main_offset (self) < self->main->pages->len)
    draw_main (self, pen, &main, page - get_main_offset (self), places->here + page + 1);
}
