/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-overview.h"

#include "base/xushi-i18n.h"
#include "chart/xushi-distribution.h"
#include "page/xushi-page-table.h"

/* XushiOverview: three boxes. Side by side on landscape paper: areas left, main targets right,
 * the urgent ones below; one under the other on portrait paper.
 *
 * Positions are relative to the body of the page. */

#define TITLE_EMS 2.3
#define PITCH_EMS 2.15
#define GUTTER_EMS 3.0
#define WIDE_EMS 62.0
#define UPPER_SHARE 0.56

struct _XushiOverview
{
  GArray *areas;         /* owned, of XushiOverviewArea */
  guint n_areas;         /* that are shown */
  double area_pitch;
  XushiSection *main;    /* owned */
  XushiSection *urgent;  /* owned */
  guint n_urgent_hidden; /* that did not fit */
  double urgent_height;  /* of its rows on the page */
  XushiRect areas_box;
  XushiRect main_box;
  XushiRect urgent_box;
};

static XushiSection *
create_section (GPtrArray *rows, guint most, guint hidden)
{
  XushiSection *section = xushi_section_new (XUSHI_PAGE_OVERVIEW, g_strdup (""));

  section->hidden = hidden | 1u << XUSHI_COLUMN_NOTE;
  section->compact = TRUE;
  section->merged = TRUE;
  for (guint i = 0; i < MIN (rows->len, most); i++)
    xushi_section_add_row (section, g_ptr_array_index (rows, i), FALSE);
  return section;
}

static double
height_of_items (const XushiSection *section, guint n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height += g_array_index (section->items, XushiSectionItem, i).height;
  return height;
}

/* Lays @section out in a box; returns how many rows did not fit on the first page. */
static guint
layout_section (XushiSection *section, const XushiSectionRoom *room, const XushiRect *box)
{
  XushiSectionRoom inner = *room;
  double header = xushi_page_table_header_height (room->style);

  inner.width = box->width;
  inner.height = MAX (box->height - TITLE_EMS * room->style->text_size - header, 1);
  inner.quotes = inner.definitions = FALSE;
  xushi_section_layout (section, &inner);
  return section->items->len - g_array_index (section->pages, XushiPageBreak, 0).n_items;
}

static void
place_side_by_side (XushiOverview *self, const XushiSectionRoom *room, double em)
{
  double left = (room->width - GUTTER_EMS * em) * 0.47, upper;
  double wanted;

  self->areas_box = (XushiRect) { 0, 0, left, room->height };
  self->main_box = (XushiRect) { left + GUTTER_EMS * em, 0,
                                 room->width - left - GUTTER_EMS * em,
                                 room->height * UPPER_SHARE };
  layout_section (self->main, room, &self->main_box);
  wanted = MAX (MIN (self->areas->len, 12) * PITCH_EMS * em + TITLE_EMS * em,
                height_of_items (self->main, self->main->items->len) + (TITLE_EMS + 2) * em);
  upper = MIN (wanted + em * 0.4, room->height * UPPER_SHARE);
  self->areas_box.height = self->main_box.height = upper;
  self->urgent_box = (XushiRect) { 0, upper + em * 0.4, room->width,
                                   room->height - upper - em * 0.4 };
}

static void
place_stacked (XushiOverview *self, const XushiSectionRoom *room, double em)
{
  double areas = (TITLE_EMS + PITCH_EMS * self->areas->len) * em + em * 0.6;
  double top;

  self->areas_box = (XushiRect) { 0, 0, room->width, MIN (areas, room->height * 0.3) };
  top = self->areas_box.height + em * 0.4;
  self->main_box = (XushiRect) { 0, top, room->width, room->height * 0.36 };
  layout_section (self->main, room, &self->main_box);
  self->main_box.height = MIN (height_of_items (self->main, self->main->items->len) + (TITLE_EMS + 2.4) * em,
                               self->main_box.height);
  top += self->main_box.height + em * 0.4;
  self->urgent_box = (XushiRect) { 0, top, room->width, room->height - top };
}

guint
xushi_overview_get_most_urgent (const XushiSectionRoom *room)
{
  return (guint) (room->height / (2 * room->style->text_size)) + 1;
}

XushiOverview *
xushi_overview_new (GArray *areas, GPtrArray *main, GPtrArray *urgent, guint n_urgent,
                    const XushiSectionRoom *room)
{
  XushiOverview *self = g_new0 (XushiOverview, 1);
  double em = room->style->text_size, space;
  guint n_lost;

  self->areas = g_array_ref (areas);
  self->main = create_section (main, XUSHI_OVERVIEW_MOST_MAIN,
                               1u << XUSHI_COLUMN_AREA | 1u << XUSHI_COLUMN_DEPARTMENT);
  self->urgent = create_section (urgent, xushi_overview_get_most_urgent (room), 0);
  self->urgent->flat = TRUE;
  if (room->width / em >= WIDE_EMS)
    place_side_by_side (self, room, em);
  else
    place_stacked (self, room, em);
  self->n_urgent_hidden = n_urgent - self->urgent->items->len;
  self->urgent_box.height -= em * 1.3;
  n_lost = layout_section (self->urgent, room, &self->urgent_box);
  self->n_urgent_hidden += n_lost;
  self->urgent_height = height_of_items (self->urgent, self->urgent->items->len - n_lost);

  space = self->areas_box.height - TITLE_EMS * em;
  self->n_areas = MIN (areas->len, (guint) (space / (1.3 * em)));
  self->area_pitch = self->n_areas > 0 ? MIN (space / self->n_areas, PITCH_EMS * em * 1.35) : 0;
  return self;
}

void
xushi_overview_free (XushiOverview *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->areas);
  xushi_section_free (self->main);
  xushi_section_free (self->urgent);
  g_free (self);
}

static XushiRect
box_on_page (const XushiRect *box, const XushiRect *body)
{
  return (XushiRect) { body->x + box->x, body->y + box->y, box->width, box->height };
}

static void
draw_title (const XushiPen *pen, const XushiRect *box, const char *text)
{
  double em = pen->style->text_size;

  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BOLD, em * 1.08, XUSHI_ALIGN_START,
                                     &pen->style->text },
                   box->x, box->y + em * 1.5);
}

static void
draw_area (const XushiPen *pen, const XushiOverviewArea *area, const XushiRect *line)
{
  const XushiChartStyle *style = pen->style;
  double em = style->text_size, baseline = xushi_text_baseline (line->y + line->height / 2, em);
  double name = MIN (8.5 * em, line->width * 0.34), count = 4 * em;
  double height = MIN (em * 1.35, line->height * 0.75);
  XushiRect bar = { line->x + name + count + em, line->y + (line->height - height) / 2,
                    line->width - name - count - em, height };
  XushiDistributionSpec spec = { .with_numbers = TRUE };
  XushiWriting how = { XUSHI_FACE_BODY, em, XUSHI_ALIGN_START, &style->text };
  XushiWriting dim = { XUSHI_FACE_BODY, em * 0.9, XUSHI_ALIGN_END, &style->dim };
  g_autofree char *items = NULL;
  guint all = 0;

  for (guint i = 0; i < XUSHI_N_SHAPES; i++)
    {
      spec.counts[i] = area->totals.counts[i];
      all += spec.counts[i];
    }
  items = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", all), all);
  xushi_pen_write_fitted (pen, area->name, &how, line->x, baseline, name);
  xushi_pen_write (pen, items, &dim, line->x + name + count, baseline);
  xushi_distribution_draw (pen->cr, &spec, &bar, style, pen->texts);
}

static void
draw_areas (const XushiOverview *self, const XushiPen *pen, const XushiRect *box)
{
  double em = pen->style->text_size;

  draw_title (pen, box, _("Areas of work"));
  for (guint i = 0; i < self->n_areas; i++)
    {
      XushiRect line = { box->x, box->y + TITLE_EMS * em + self->area_pitch * i, box->width,
                         self->area_pitch };

      draw_area (pen, &g_array_index (self->areas, XushiOverviewArea, i), &line);
    }
}

static void
draw_table (const XushiSection *section, const XushiPen *pen, const XushiRect *box,
            const char *title)
{
  double em = pen->style->text_size;
  XushiRect inner = { box->x, box->y + TITLE_EMS * em, box->width,
                      box->height - TITLE_EMS * em };

  draw_title (pen, box, title);
  if (section->items->len > 0)
    xushi_page_table_draw (section, pen, &inner, 0, FALSE);
}

static void
draw_rest (const XushiOverview *self, const XushiPen *pen, const XushiRect *box)
{
  double em = pen->style->text_size;
  XushiWriting how = { XUSHI_FACE_BODY, em * 0.85, XUSHI_ALIGN_START, &pen->style->dim };
  g_autofree char *text = NULL;

  if (self->n_urgent_hidden > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "… and %u more", "… and %u more",
                                         self->n_urgent_hidden),
                            self->n_urgent_hidden);
  else if (self->urgent->items->len == 0)
    text = g_strdup (_("Nothing is behind, slow or overdue."));
  if (text != NULL)
    xushi_pen_write (pen, text, &how, box->x,
                     box->y + (TITLE_EMS + 1.2) * em
                       + (self->urgent->items->len > 0
                            ? xushi_page_table_header_height (pen->style)
                                + self->urgent_height : 0));
}

void
xushi_overview_draw (const XushiOverview *self, const XushiPen *pen, const XushiRect *body)
{
  XushiRect areas = box_on_page (&self->areas_box, body);
  XushiRect main = box_on_page (&self->main_box, body);
  XushiRect urgent = box_on_page (&self->urgent_box, body);
  double em = pen->style->text_size;

  draw_areas (self, pen, &areas);
  draw_table (self->main, pen, &main, _("Main targets"));
  xushi_pen_rule (pen, body->x, urgent.y, body->width, 0.7, &pen->style->faint);
  urgent.y += em * 0.2;
  draw_table (self->urgent, pen, &urgent,
              _("Red flags and slow items, in the order of their lead"));
  draw_rest (self, pen, &urgent);
}
