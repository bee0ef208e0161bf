/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-document-content.h"
#include "page/xushi-document-private.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "page/xushi-page-frame.h"
#include "page/xushi-page-table.h"

/* A section follows another one on its page where there is room for this many rows. */
#define FLOW_PITCHES 5

/* XushiDocument: rows → sections → pages.
 *
 * Ownership: the content owns rows and their texts; sections and overview borrow both. Documents
 * that draw the same pages in other threads share the content, but each has its own shaped texts,
 * created in the thread that first draws.
 * Invariants: there is at least one page. A complete content is immutable; while incomplete, it
 * belongs to one document only. A complete one has at least one section, and every section at least
 * one page. */

struct _XushiDocument
{
  GObject parent_instance;

  XushiDocumentContent *content; /* owned, shared */
  XushiTextCache *texts; /* owned; NULL before anything was measured or drawn */
  gboolean links;        /* pages are drawn with their links */
};

G_DEFINE_FINAL_TYPE (XushiDocument, xushi_document, G_TYPE_OBJECT)

static void
content_clear (gpointer data)
{
  XushiDocumentContent *content = data;

  g_clear_pointer (&content->overview, xushi_overview_free);
  g_clear_pointer (&content->chapters, xushi_chapters_free);
  g_clear_pointer (&content->leaves, g_array_unref);
  g_clear_pointer (&content->sheets, g_array_unref);
  g_clear_pointer (&content->date, g_free);
  xushi_page_frame_clear (&content->frame);
  xushi_footnotes_free (content->footnotes);
}

static void
xushi_document_finalize (GObject *object)
{
  XushiDocument *self = XUSHI_DOCUMENT (object);

  g_clear_pointer (&self->texts, xushi_text_cache_free);
  if (self->content != NULL)
    g_atomic_rc_box_release_full (self->content, content_clear);
  G_OBJECT_CLASS (xushi_document_parent_class)->finalize (object);
}

static void
xushi_document_class_init (XushiDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xushi_document_finalize;
}

static void
xushi_document_init (XushiDocument *self)
{
}

/* (transfer none) */
static XushiTextCache *
ensure_texts (XushiDocument *self)
{
  if (self->texts == NULL)
    self->texts = xushi_text_cache_new (&self->content->look.style);
  return self->texts;
}

/* The room of the pages of @section; its heads are as high as they have to be. */
static void
get_room (XushiDocument *self, XushiSection *section, XushiSectionRoom *room)
{
  XushiDocumentContent *content = self->content;
  const XushiPageLook *look = &content->look;
  XushiTextCache *texts = ensure_texts (self);
  gboolean overview = section->part == XUSHI_PAGE_OVERVIEW && content->leaves->len == 0;
  XushiRect body, first;

  /* The overview needs its whole first page. */
  section->with_rules = !content->rules && (!overview || content->setup.parts == section->part);
  content->rules |= section->with_rules;
  xushi_page_frame_fit_head (&content->frame, look, texts, section);
  xushi_page_frame_get_body (&content->frame, look, section->head, FALSE, &body);
  xushi_page_frame_get_body (&content->frame, look,
                             overview ? content->first_head : section->head,
                             section->with_rules, &first);
  *room = (XushiSectionRoom) { .width = body.width,
                               .height = body.height,
                               .first_height = first.height,
                               .quotes = content->setup.quotes,
                               .definitions = content->setup.definitions,
                               .look = look,
                               .texts = texts };
}

static void
add_sheets (XushiDocumentContent *content, guint section, guint first, guint n)
{
  for (guint i = first; i < n; i++)
    {
      XushiSheet sheet = { content->leaves->len, 1 };

      g_array_append_val (content->sheets, sheet);
      g_array_append_val (content->leaves, ((XushiLeaf) { section, i, 0 }));
    }
}

/* The title with which @section begins. */
static XushiPageTitle
get_first_title (const XushiSection *section)
{
  const XushiSectionItem *item = section->items->len > 0
                                   ? &g_array_index (section->items, XushiSectionItem, 0) : NULL;

  if (item != NULL && item->kind == XUSHI_ITEM_TITLE)
    return (XushiPageTitle) { item->text, item->totals, FALSE };
  return (XushiPageTitle) { section->title, &section->totals, FALSE };
}

/* The height of the title of a section that follows another one on its page. */
static double
measure_band (const XushiPageLook *look, XushiTextCache *texts, const XushiSection *section,
              double width)
{
  const XushiPageTitle title = get_first_title (section);

  return xushi_page_title_measure (&title, look, texts, width) + look->pitch;
}

/* Keeps what is free below @section on its last page, whose body is @body high, for the one that
 * follows. */
static void
keep_free (XushiDocumentContent *content, const XushiSection *section, double body)
{
  const XushiLeaf *last = &g_array_index (content->leaves, XushiLeaf, content->leaves->len - 1);

  content->body = body;
  content->used = content->look.flowing && section->items->len > 0
                    ? last->top + xushi_section_measure_page (section, last->page, &content->look)
                    : 0;
}

/* Adds a leaf to the last sheet, below what is there. */
static void
add_to_sheet (XushiDocumentContent *content, guint section, double top)
{
  g_array_append_val (content->leaves, ((XushiLeaf) { section, 0, top }));
  g_array_index (content->sheets, XushiSheet, content->sheets->len - 1).n++;
}

/* Lays @section out; where it fits, its first rows follow the section before. */
static void
layout_table (XushiDocument *self, guint index, XushiSection *section, XushiSectionRoom *room)
{
  XushiDocumentContent *content = self->content;
  double band = measure_band (&content->look, room->texts, section, room->width);
  double rest = content->used > 0 ? content->body - content->used - band : 0;
  double whole = room->first_height, body = content->body;
  gboolean follows = section->items->len > 0 && rest > FLOW_PITCHES * content->look.pitch;

  if (follows)
    room->first_height = rest;
  xushi_section_layout (section, room, content->span);
  if (follows && g_array_index (section->pages, XushiPageBreak, 0).n_items == 0)
    {
      g_array_remove_index (section->pages, 0);
      follows = FALSE;
      whole = room->height;
    }
  if (follows)
    add_to_sheet (content, index, content->used + band);
  add_sheets (content, index, follows ? 1 : 0, section->pages->len);
  if (section->pages->len > 1)
    body = room->height;
  else if (!follows)
    body = whole;
  keep_free (content, section, body);
}

static void
layout_next_section (XushiDocument *self)
{
  XushiDocumentContent *content = self->content;
  guint index = content->n_laid_out++;
  XushiSection *section = g_ptr_array_index (content->chapters->sections, index);
  XushiSectionRoom room;

  get_room (self, section, &room);
  if (section->part == XUSHI_PAGE_SLIPS)
    {
      add_sheets (content, index, 0, xushi_slips_layout (content->chapters->slips, &content->setup,
                                                         &content->look, room.texts));
      section->pages = xushi_paginate (NULL, 0, room.height, room.height);
      content->used = 0;
      return;
    }
  if (section->list != NULL)
    {
      section->pages = xushi_text_table_layout (section->list, &content->look, room.texts,
                                                room.width, room.height, room.first_height);
      add_sheets (content, index, 0, section->pages->len);
      content->used = 0;
      return;
    }
  if (section->part != XUSHI_PAGE_PHONE)
    {
      layout_table (self, index, section, &room);
      return;
    }
  section->pages = xushi_phone_list_layout (content->chapters->phone, &room);
  add_sheets (content, index, 0, section->pages->len);
  content->used = 0;
}

/* The overview comes first. */
static void
layout_overview (XushiDocument *self)
{
  XushiDocumentContent *content = self->content;
  XushiSection *section = g_ptr_array_index (content->chapters->sections, 0);
  XushiSectionRoom room;

  get_room (self, section, &room);
  content->n_laid_out++;
  content->overview = xushi_chapters_create_overview (content->chapters, &room);
  section->pages = xushi_paginate (NULL, 0, room.height, room.height);
  add_sheets (content, 0, 0, xushi_overview_get_n_pages (content->overview));
}

/* A PDF must be given a creation date, or cairo uses the clock. */
static char *
choose_date (XushiPlan *plan, const XushiPageSetup *setup)
{
  if (setup->date != NULL)
    return g_strdup (setup->date);
  return xushi_date_last_of_month (xushi_plan_get_info (plan)->year, setup->month);
}

XushiDocument *
xushi_document_begin (XushiJudgedPlan *judged, const XushiPageSetup *setup)
{
  XushiPlan *plan;
  XushiDocument *self;
  XushiDocumentContent *content;

  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (judged), NULL);
  g_return_val_if_fail (setup != NULL && setup->month == xushi_judged_plan_get_month (judged),
                        NULL);

  plan = xushi_judged_plan_get_plan (judged);
  self = g_object_new (XUSHI_TYPE_DOCUMENT, NULL);
  self->content = content = g_atomic_rc_box_new0 (XushiDocumentContent);
  content->setup = *setup;
  content->date = choose_date (plan, setup);
  content->leaves = g_array_new (FALSE, FALSE, sizeof (XushiLeaf));
  content->sheets = g_array_new (FALSE, FALSE, sizeof (XushiSheet));
  xushi_page_look_init (&content->look, setup);
  content->footnotes = xushi_footnotes_new (plan, setup->target_versions);
  xushi_page_frame_init (&content->frame, judged, setup, &content->look, content->footnotes,
                         ensure_texts (self));
  content->first_head = xushi_page_frame_first_head (&content->frame, &content->look,
                                                     ensure_texts (self));
  content->chapters = xushi_chapters_new (judged, setup, content->footnotes);
  content->setup.departments = NULL;
  content->setup.area_ids = NULL;
  content->setup.office = content->setup.date = content->setup.due = NULL;
  content->setup.meeting = NULL;
  content->setup.comparison = NULL;
  content->setup.target_versions = NULL;
  if (setup->parts & XUSHI_PAGE_OVERVIEW)
    layout_overview (self);
  while (content->leaves->len == 0)
    xushi_document_step (self);
  return self;
}

gboolean
xushi_document_step (XushiDocument *self)
{
  XushiDocumentContent *content;

  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self), FALSE);
  content = self->content;
  if (xushi_chapters_step (content->chapters))
    return TRUE;
  if (content->span <= 0)
    content->span = xushi_section_span (content->chapters->rows);
  if (content->n_laid_out < content->chapters->sections->len)
    layout_next_section (self);
  return !xushi_document_is_complete (self);
}

gboolean
xushi_document_is_complete (XushiDocument *self)
{
  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self), FALSE);
  return self->content->chapters->arrangement == NULL
         && self->content->n_laid_out == self->content->chapters->sections->len;
}

XushiDocument *
xushi_document_new (XushiPlan *plan, const XushiPageSetup *setup)
{
  g_autoptr (XushiJudgedPlan) judged = NULL;

  g_return_val_if_fail (XUSHI_IS_PLAN (plan), NULL);
  g_return_val_if_fail (setup != NULL && setup->month >= 1 && setup->month <= 12, NULL);

  judged = xushi_judged_plan_new (plan, setup->month);
  return xushi_document_new_judged (judged, setup);
}

XushiDocument *
xushi_document_new_judged (XushiJudgedPlan *judged, const XushiPageSetup *setup)
{
  XushiDocument *self = xushi_document_begin (judged, setup);

  while (self != NULL && xushi_document_step (self))
    ;
  return self;
}

XushiDocument *
xushi_document_copy (XushiDocument *self)
{
  XushiDocument *copy;

  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self), NULL);
  while (xushi_document_step (self))
    ;
  copy = g_object_new (XUSHI_TYPE_DOCUMENT, NULL);
  copy->content = g_atomic_rc_box_acquire (self->content);
  return copy;
}

guint
xushi_document_get_n_pages (XushiDocument *self)
{
  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self), 0);
  return self->content->sheets->len;
}

void
xushi_document_get_page_size (XushiDocument *self, double *width, double *height)
{
  g_return_if_fail (XUSHI_IS_DOCUMENT (self));
  xushi_page_setup_get_size (&self->content->setup, width, height);
}

/* (transfer none): the first leaf of @page: its section stands in its head. */
static const XushiLeaf *
find_leaf (XushiDocument *self, guint page)
{
  const XushiSheet *sheet = &g_array_index (self->content->sheets, XushiSheet, page);

  return &g_array_index (self->content->leaves, XushiLeaf, sheet->first);
}

static const XushiSection *
find_section (XushiDocument *self, const XushiLeaf *leaf)
{
  return g_ptr_array_index (self->content->chapters->sections, leaf->section);
}

/* The title of @leaf of @section. */
static void
get_title (const XushiSection *section, const XushiLeaf *leaf, XushiPageTitle *title)
{
  if (leaf->page < section->pages->len)
    xushi_section_get_title (section, leaf->page, title);
  else
    *title = (XushiPageTitle) { section->title, NULL, TRUE };
}

const char *
xushi_document_get_page_title (XushiDocument *self, guint page)
{
  XushiPageTitle title;
  const XushiLeaf *leaf;

  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self) && page < self->content->sheets->len, NULL);
  leaf = find_leaf (self, page);
  get_title (find_section (self, leaf), leaf, &title);
  return title.text;
}

static void
draw_nothing (const XushiSection *section, const XushiPen *pen, const XushiRect *body)
{
  double em = pen->style->text_size;
  const char *text
      = section->nothing != NULL ? section->nothing : _("There are no indicators here yet.");

  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, em * 1.3, XUSHI_ALIGN_CENTRE,
                                     &pen->style->dim },
                   body->x + body->width / 2, body->y + body->height * 0.4);
}

static void
draw_overview (XushiDocument *self, const XushiPen *pen, const XushiRect *body, const XushiLeaf *leaf)
{
  const XushiDocumentContent *content = self->content;
  g_autoptr (GArray) areas = xushi_outline_find_areas (content);
  g_autoptr (GArray) late = xushi_outline_find_late (content);
  const XushiOverviewPlaces places = { xushi_outline_find_part (content, XUSHI_PAGE_CHANGES), 1, xushi_outline_find_part (content, XUSHI_PAGE_OVERVIEW),
                                       xushi_outline_find_part (content, XUSHI_PAGE_FLAGS),
                                       xushi_outline_find_part (content, XUSHI_PAGE_AREAS),
                                       areas, late };

  xushi_overview_draw (content->overview, pen, body, leaf->page, &places);
}

static void
draw_body (XushiDocument *self, const XushiPen *pen, const XushiRect *body, const XushiLeaf *leaf)
{
  const XushiDocumentContent *content = self->content;
  const XushiSection *section = g_ptr_array_index (content->chapters->sections, leaf->section);

  if (section->part == XUSHI_PAGE_OVERVIEW && leaf->section == 0 && content->chapters->areas->len > 0)
    draw_overview (self, pen, body, leaf);
  else if (section->part == XUSHI_PAGE_PHONE)
    xushi_phone_list_draw (content->chapters->phone, pen, body, leaf->page);
  else if (section->list != NULL && xushi_text_table_get_n_rows (section->list) > 0)
    xushi_text_table_draw (section->list, pen, body, leaf->page);
  else if (section->items->len == 0)
    draw_nothing (section, pen, body);
  else
    xushi_page_table_draw (section, pen, body, leaf->page);
}

/* Whether @page is the last one of the part of @leaf. */
static gboolean
is_last (XushiDocument *self, guint page, const XushiLeaf *leaf)
{
  return page + 1 == self->content->sheets->len
         || find_leaf (self, page + 1)->section != leaf->section;
}

/* A section that follows another one on its page: its title, and its rows. */
static void
draw_following (XushiDocument *self, const XushiPen *pen, const XushiRect *body, const XushiLeaf *leaf)
{
  const XushiSection *section = find_section (self, leaf);
  XushiRect place = { body->x, body->y + leaf->top, body->width, body->height - leaf->top };
  double band = measure_band (pen->look, pen->texts, section, body->width);
  XushiPageTitle title;

  get_title (section, leaf, &title);
  xushi_page_title_draw (&title, pen, body->x, place.y - band + pen->look->pitch * 0.7, body->width);
  xushi_pen_rule (pen, body->x, place.y - 1, body->width, 1.2, &pen->style->mark);
  xushi_page_table_draw (section, pen, &place, leaf->page);
}

void
xushi_document_draw_page (XushiDocument *self, cairo_t *cr, guint page)
{
  XushiDocumentContent *content;
  const XushiSheet *sheet;
  const XushiLeaf *leaf;
  const XushiSection *section;
  XushiPen pen;
  gboolean in_leaf = FALSE;
  XushiPageHead head;
  XushiRect body;
  double height;

  g_return_if_fail (XUSHI_IS_DOCUMENT (self) && page < self->content->sheets->len);
  content = self->content;
  pen = (XushiPen) { cr, &content->look.style, &content->look, ensure_texts (self),
                     self->links ? &in_leaf : NULL };
  sheet = &g_array_index (content->sheets, XushiSheet, page);
  leaf = find_leaf (self, page);
  section = find_section (self, leaf);
  head = (XushiPageHead) {
    .first = page == 0 && section->part == XUSHI_PAGE_OVERVIEW,
    .with_rules = leaf->page == 0 && section->with_rules,
    .last = is_last (self, page, leaf),
    .page = page + 1,
    .n_pages = xushi_document_is_complete (self) ? content->sheets->len : 0,
  };
  get_title (section, leaf, &head.title);
  height = head.first ? content->first_head : section->head;
  cairo_save (cr);
  xushi_pen_anchor (&pen, page + 1);
  if (self->links)
    cairo_tag_begin (cr, "Sect", NULL);
  /* A form has title, numbers and margins of its own. */
  if (section->part == XUSHI_PAGE_SLIPS)
    xushi_slips_draw (content->chapters->slips, &pen, leaf->page);
  else
    {
      xushi_page_frame_draw (&content->frame, &pen, &head, section->tall_head, height);
      xushi_page_frame_get_body (&content->frame, &content->look, height, head.with_rules,
                                 &body);
      draw_body (self, &pen, &body, leaf);
      for (guint i = 1; i < sheet->n; i++)
        draw_following (self, &pen, &body, leaf + i);
    }
  if (self->links)
    cairo_tag_end (cr, "Sect");
  cairo_restore (cr);
}

const char *
xushi_document_get_title (XushiDocument *self)
{
  return self->content->frame.title;
}

void
xushi_document_set_links (XushiDocument *self, gboolean links)
{
  self->links = links;
}

const char *
xushi_document_get_office (XushiDocument *self)
{
  return self->content->frame.office;
}

GArray *
xushi_document_list_outline (XushiDocument *self)
{
  return xushi_outline_list (self->content);
}

const char *
xushi_document_get_date (XushiDocument *self)
{
  return self->content->date;
}

double
xushi_document_get_dpi (XushiDocument *self)
{
  return self->content->setup.dpi > 0 ? self->content->setup.dpi : 144;
}
