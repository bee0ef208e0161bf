/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-document-private.h"

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
 * Ownership: the document owns rows and their texts; sections and overview borrow both.
 * Invariants: there is at least one section, and every section has at least one page. */

typedef struct
{
  guint section;
  guint page; /* within the section */
} Leaf;

struct _XushiDocument
{
  GObject parent_instance;

  XushiPageSetup setup;     /* its strings are not valid any more */
  char *date;               /* owned */
  XushiChartStyle style;
  XushiTextCache *texts;    /* owned */
  XushiPageFrame frame;
  XushiChapters *chapters;  /* owned: rows and sections */
  XushiOverview *overview;  /* owned, nullable */
  GArray *leaves;           /* owned, of Leaf */
};

G_DEFINE_FINAL_TYPE (XushiDocument, xushi_document, G_TYPE_OBJECT)

static void
xushi_document_finalize (GObject *object)
{
  XushiDocument *self = XUSHI_DOCUMENT (object);

  g_clear_pointer (&self->overview, xushi_overview_free);
  g_clear_pointer (&self->chapters, xushi_chapters_free);
  g_clear_pointer (&self->texts, xushi_text_cache_free);
  g_clear_pointer (&self->leaves, g_array_unref);
  g_clear_pointer (&self->date, g_free);
  xushi_page_frame_clear (&self->frame);
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
  self->leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));
}

static void
set_style (XushiDocument *self)
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

static void
layout_sections (XushiDocument *self)
{
  XushiRect body;
  XushiSectionRoom room = { .quotes = self->setup.quotes,
                            .definitions = self->setup.definitions,
                            .style = &self->style,
                            .texts = self->texts };

  xushi_page_frame_get_body (&self->frame, &self->style, &body);
  room.width = body.width;
  room.height = body.height;
  if (self->setup.parts & XUSHI_PAGE_OVERVIEW)
    self->overview = xushi_chapters_create_overview (self->chapters, &room);
  room.height -= xushi_page_table_header_height (&self->style);
  for (guint i = 0; i < self->chapters->sections->len; i++)
    {
      XushiSection *section = g_ptr_array_index (self->chapters->sections, i);

      if (section->part == XUSHI_PAGE_OVERVIEW)
        section->pages = xushi_paginate (NULL, 0, room.height);
      else
        xushi_section_layout (section, &room);
      for (guint j = 0; j < section->pages->len; j++)
        g_array_append_val (self->leaves, ((Leaf) { i, j }));
    }
}

/* A PDF must have a creation date, or cairo takes the clock's. */
static char *
choose_date (XushiPlan *plan, const XushiPageSetup *setup)
{
  if (setup->date != NULL)
    return g_strdup (setup->date);
  return g_strdup_printf ("%04d-%02d-%02d", xushi_plan_get_info (plan)->year, setup->month,
                          (int) g_date_get_days_in_month (
                            (GDateMonth) setup->month,
                            (GDateYear) xushi_plan_get_info (plan)->year));
}

XushiDocument *
xushi_document_new (XushiPlan *plan, const XushiPageSetup *setup)
{
  XushiDocument *self;

  g_return_val_if_fail (XUSHI_IS_PLAN (plan), NULL);
  g_return_val_if_fail (setup != NULL && setup->month >= 1 && setup->month <= 12, NULL);

  self = g_object_new (XUSHI_TYPE_DOCUMENT, NULL);
  self->setup = *setup;
  self->date = choose_date (plan, setup);
  set_style (self);
  self->texts = xushi_text_cache_new (&self->style);
  xushi_page_frame_init (&self->frame, plan, setup, &self->style, self->texts);
  self->chapters = xushi_chapters_new (plan, setup);
  layout_sections (self);
  self->setup.department = self->setup.office = self->setup.date = NULL;
  return self;
}

guint
xushi_document_get_n_pages (XushiDocument *self)
{
  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self), 0);
  return self->leaves->len;
}

void
xushi_document_get_page_size (XushiDocument *self, double *width, double *height)
{
  g_return_if_fail (XUSHI_IS_DOCUMENT (self));
  xushi_page_setup_get_size (&self->setup, width, height);
}

static const XushiSection *
find_section (XushiDocument *self, guint page)
{
  const Leaf *leaf = &g_array_index (self->leaves, Leaf, page);

  return g_ptr_array_index (self->chapters->sections, leaf->section);
}

const char *
xushi_document_get_page_title (XushiDocument *self, guint page)
{
  g_return_val_if_fail (XUSHI_IS_DOCUMENT (self) && page < self->leaves->len, NULL);
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
  XushiPen pen = { cr, &self->style, self->texts };
  XushiPageHead head;
  XushiRect body;

  g_return_if_fail (XUSHI_IS_DOCUMENT (self) && page < self->leaves->len);
  leaf = &g_array_index (self->leaves, Leaf, page);
  section = find_section (self, page);
  head = (XushiPageHead) {
    .title = section->title,
    .continued = leaf->page > 0,
    .totals = &section->totals,
    .last = leaf->page + 1 == section->pages->len,
    .page = page + 1,
    .n_pages = self->leaves->len,
  };
  cairo_save (cr);
  xushi_page_frame_draw (&self->frame, &pen, &head);
  xushi_page_frame_get_body (&self->frame, &self->style, &body);
  if (section->part == XUSHI_PAGE_OVERVIEW && self->chapters->rows->len > 0)
    xushi_overview_draw (self->overview, &pen, &body);
  else if (section->items->len == 0)
    draw_nothing (section, &pen, &body);
  else
    xushi_page_table_draw (section, &pen, &body, leaf->page, self->setup.quotes);
  cairo_restore (cr);
}

const char *
xushi_document_get_title (XushiDocument *self)
{
  return self->frame.title;
}

const char *
xushi_document_get_date (XushiDocument *self)
{
  return self->date;
}

double
xushi_document_get_dpi (XushiDocument *self)
{
  return self->setup.dpi > 0 ? self->setup.dpi : 144;
}
