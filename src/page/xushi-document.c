/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-document-private.h"

#include "base/xushi-date.h"
#include "base/xushi-i18n.h"
#include "page/xushi-chapters.h"
#include "page/xushi-overview.h"
#include "page/xushi-page-frame.h"
#include "page/xushi-page-table.h"

#define A4_TEXT 10.0
#define A4_PORTRAIT_TEXT 9.2
#define A3_TEXT 12.0

/* XushiDocument: rows → sections → pages.
 *
 * Ownership: the content owns rows and their texts; sections and overview borrow both. Documents
 * that draw the same pages in other threads share the content, but each has its own shaped texts,
 * created in the thread that first draws.
 * Invariants: there is at least one page. A complete content is immutable; while incomplete, it
 * belongs to one document only. A complete one has at least one section, and every section at least
 * one page. */

typedef struct
{
  guint section;
  guint page; /* within the section */
} Leaf;

/* Reference-counted, from any thread. */
typedef struct
{
  XushiPageSetup setup;     /* its strings are no longer valid */
  char *date;               /* owned */
  XushiChartStyle style;
  XushiPageFrame frame;
  XushiChapters *chapters;  /* owned: rows and sections */
  XushiOverview *overview;  /* owned, nullable */
  GArray *leaves;           /* owned, of Leaf */
  guint n_laid_out;         /* sections */
} Content;

struct _XushiDocument
{
  GObject parent_instance;

  Content *content;      /* owned, shared */
  XushiTextCache *texts; /* owned; NULL before anything was measured or drawn */
};

G_DEFINE_FINAL_TYPE (XushiDocument, xushi_document, G_TYPE_OBJECT)

static void
content_clear (gpointer data)
{
  Content *content = data;

  g_clear_pointer (&content->overview, xushi_overview_free);
  g_clear_pointer (&content->chapters, xushi_chapters_free);
  g_clear_pointer (&content->leaves, g_array_unref);
  g_clear_pointer (&content->date, g_free);
  xushi_page_frame_clear (&content->frame);
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
    self->texts = xushi_text_cache_new (&self->content->style);
  return self->texts;
}

static void
set_style (Content *self)
{
  const XushiPageSetup *setup = &self->setup;

  xushi_chart_style_init (&self->style,
                          setup->mono ? XUSHI_PALETTE_MONO : XUSHI_PALETTE_LIGHT,
                          setup->festive);
  if (setup->paper == XUSHI_PAPER_A3)
    self->style.text_size = setup->portrait ? A4_TEXT : A3_TEXT;
  else
    self->style.text_size = setup->portrait ? A4_PORTRAIT_TEXT : A4_TEXT;
  self->style.scale = self->style.text_size / 12;
}

/* The body of a page; below the column headings if there is a table. */
static void
get_room (XushiDocument *self, gboolean table, XushiSectionRoom *room)
{
  const Content *content = self->content;
  XushiRect body;

  xushi_page_frame_get_body (&content->frame, &content->style, &body);
  *room = (XushiSectionRoom) { .width = body.width,
                               .height = body.height,
                               .quotes = content->setup.quotes,
                               .definitions = content->setup.definitions,
                               .style = &content->style,
                               .texts = ensure_texts (self) };
  if (table)
    room->height -= xushi_page_table_header_height (&content->style);
}

static void
layout_next_section (XushiDocument *self)
{
  Content *content = self->content;
  guint index = content->n_laid_out++;
  XushiSection *section = g_ptr_array_index (content->chapters->sections, index);
  XushiSectionRoom room;

  get_room (self, section->part != XUSHI_PAGE_PHONE, &room);
  if (section->part == XUSHI_PAGE_OVERVIEW)
    section->pages = xushi_paginate (NULL, 0, room.height);
  else if (section->part == XUSHI_PAGE_PHONE)
    section->pages = xushi_phone_list_layout (content->chapters->phone, &room);
  else
    xushi_section_layout (section, &room);
  for (guint i = 0; i < section->pages->len; i++)
    g_array_append_val (content->leaves, ((Leaf) { index, i }));
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
  Content *content;
  XushiSectionRoom room;

  g_return_val_if_fail (XUSHI_IS_JUDGED_PLAN (judged), NULL);
  g_return_val_if_fail (setup != NULL && setup->month == xushi_judged_plan_get_month (judged),
                        NULL);

  plan = xushi_judged_plan_get_plan (judged);
  self = g_object_new (XUSHI_TYPE_DOCUMENT, NULL);
  self->content = content = g_atomic_rc_box_new0 (Content);
  content->setup = *setup;
  content->date = choose_date (plan, setup);
  content->leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));
  set_style (content);
  xushi_page_frame_init (&content->frame, plan, setup, &content->style, ensure_texts (self));
  content->chapters = xushi_chapters_new (judged, setup);
  if (setup->parts & XUSHI_PAGE_OVERVIEW)
    {
      get_room (self, FALSE, &room);
      content->overview = xushi_chapters_create_overview (content->chapters, &room);
      layout_next_section (self);
    }
  content->setup.department = content->setup.office = content->setup.date = NULL;
  while (content->leaves->len == 0)
    xushi_document_step (self);
  return self;
}

gboolean
xushi_document_step (XushiDocument *self)
{
  Content *content;

  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self), FALSE);
  content = self->content;
  if (!xushi_chapters_step (content->chapters)
      && content->n_laid_out < content->chapters->sections->len)
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
  XushiDocument *self;

  g_return_val_if_fail (XUSHI_IS_PLAN (plan), NULL);
  g_return_val_if_fail (setup != NULL && setup->month >= 1 && setup->month <= 12, NULL);

  judged = xushi_judged_plan_new (plan, setup->month);
  self = xushi_document_begin (judged, setup);
  while (xushi_document_step (self))
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
  return self->content->leaves->len;
}

void
xushi_document_get_page_size (XushiDocument *self, double *width, double *height)
{
  g_return_if_fail (XUSHI_IS_DOCUMENT (self));
  xushi_page_setup_get_size (&self->content->setup, width, height);
}

static const XushiSection *
find_section (XushiDocument *self, guint page)
{
  const Leaf *leaf = &g_array_index (self->content->leaves, Leaf, page);

  return g_ptr_array_index (self->content->chapters->sections, leaf->section);
}

const char *
xushi_document_get_page_title (XushiDocument *self, guint page)
{
  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self) && page < self->content->leaves->len, NULL);
  return find_section (self, page)->title;
}

static void
draw_nothing (const XushiSection *section, const XushiPen *pen, const XushiRect *body)
{
  double em = pen->style->text_size;
  const char *text = section->part == XUSHI_PAGE_FLAGS
                       ? _("Nothing is behind, slow, overdue or unreported.")
                       : _("There are no indicators here yet.");

  xushi_pen_write (pen, text,
                   &(XushiWriting) { XUSHI_FACE_BODY, em * 1.3, XUSHI_ALIGN_CENTRE,
                                     &pen->style->dim },
                   body->x + body->width / 2, body->y + body->height * 0.4);
}

void
xushi_document_draw_page (XushiDocument *self, cairo_t *cr, guint page)
{
  const Leaf *leaf;
  const XushiSection *section;
  XushiPen pen;
  XushiPageHead head;
  XushiRect body;

  g_return_if_fail (XUSHI_IS_DOCUMENT (self) && page < self->content->leaves->len);
  pen = (XushiPen) { cr, &self->content->style, ensure_texts (self) };
  leaf = &g_array_index (self->content->leaves, Leaf, page);
  section = find_section (self, page);
  head = (XushiPageHead) {
    .title = section->title,
    .continued = leaf->page > 0,
    .totals = &section->totals,
    .last = leaf->page + 1 == section->pages->len,
    .page = page + 1,
    .n_pages = xushi_document_is_complete (self) ? self->content->leaves->len : 0,
  };
  cairo_save (cr);
  xushi_page_frame_draw (&self->content->frame, &pen, &head);
  xushi_page_frame_get_body (&self->content->frame, &self->content->style, &body);
  if (section->part == XUSHI_PAGE_OVERVIEW && self->content->chapters->areas->len > 0)
    xushi_overview_draw (self->content->overview, &pen, &body);
  else if (section->part == XUSHI_PAGE_PHONE)
    xushi_phone_list_draw (self->content->chapters->phone, &pen, &body, leaf->page);
  else if (section->items->len == 0)
    draw_nothing (section, &pen, &body);
  else
    xushi_page_table_draw (section, &pen, &body, leaf->page, self->content->setup.quotes);
  cairo_restore (cr);
}

const char *
xushi_document_get_title (XushiDocument *self)
{
  return self->content->frame.title;
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
