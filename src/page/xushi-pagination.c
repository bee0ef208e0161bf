/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-pagination.h"

/* Pages are filled chain by chain. A chain is an item with everything that must follow it on the
 * same page: title, heading, parent, first part. */

/* A tiny tolerance: heights are sums of doubles. */
#define SLACK 0.01

typedef struct
{
  const XushiPageItem *items;
  guint n_items;
  GArray *pages;       /* of XushiPageBreak */
  XushiPageBreak page; /* the one that is filled */
  double height;       /* of its body */
  double used;
  int title, heading;  /* the last ones before the next chain; -1 for none */
} Filling;

static gboolean
is_bound (const XushiPageItem *item)
{
  return item->title || item->heading || item->keep_with_next;
}

static guint
find_chain_end (const Filling *self, guint start, double *height)
{
  guint end = start;

  *height = self->items[end].height;
  while (end + 1 < self->n_items && is_bound (&self->items[end]))
    *height += self->items[++end].height;
  return end + 1;
}

static void
begin_page (Filling *self, guint first)
{
  const XushiPageItem *item = &self->items[first];

  self->page = (XushiPageBreak) {
    .first = first,
    .title = item->title ? (int) first : self->title,
    .continued = item->title || item->heading ? -1 : self->heading,
  };
  self->used = self->page.continued >= 0 ? self->items[self->page.continued].height : 0;
}

static void
end_page (Filling *self, guint next, double height)
{
  g_array_append_val (self->pages, self->page);
  self->height = height;
  begin_page (self, next);
}

/* Enters the items from @start to before @end. */
static void
take (Filling *self, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      if (self->items[i].title)
        {
          self->title = (int) i;
          self->heading = -1;
        }
      else if (self->items[i].heading)
        self->heading = (int) i;
      if (i != self->page.first || !self->items[i].title)
        self->used += self->items[i].height;
    }
  self->page.n_items += end - start;
}

/* The height of the chain that begins at @start, if the page begins with it. */
static double
height_at_top (const Filling *self, guint start, double chain)
{
  return self->items[start].title ? chain - self->items[start].height : chain;
}

GArray *
xushi_paginate (const XushiPageItem *items, guint n_items, double height, double first_height)
{
  Filling self = { .items = items, .n_items = n_items, .height = first_height,
                   .title = -1, .heading = -1, .page = { .title = -1, .continued = -1 },
                   .pages = g_array_new (FALSE, TRUE, sizeof (XushiPageBreak)) };

  if (n_items > 0)
    begin_page (&self, 0);
  for (guint start = 0, end; start < n_items; start = end)
    {
      double chain, needed;

      end = find_chain_end (&self, start, &chain);
      if (height_at_top (&self, start, chain) > height + SLACK)
        {
          /* It fits nowhere: break the chain. */
          end = start + 1;
          chain = items[start].height;
        }
      needed = self.page.n_items == 0 ? height_at_top (&self, start, chain) : chain;
      if ((self.page.n_items > 0 || self.height < height)
          && self.used + needed > self.height + SLACK)
        end_page (&self, start, height);
      take (&self, start, end);
    }
  g_array_append_val (self.pages, self.page);
  return self.pages;
}
