/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-pagination.h"

/* Pages are filled chain by chain. A chain is an item with everything that must follow it on the
 * same page: heading, parent, first part. */

/* A tiny tolerance: heights are sums of doubles. */
#define SLACK 0.01

static guint
find_chain_end (const XushiPageItem *items, guint n_items, guint start, double *height)
{
  guint end = start;

  *height = items[end].height;
  while (end + 1 < n_items && (items[end].heading || items[end].keep_with_next))
    *height += items[++end].height;
  return end + 1;
}

static XushiPageBreak
begin_page (const XushiPageItem *items, guint first, int heading)
{
  return (XushiPageBreak) { .first = first, .continued = items[first].heading ? -1 : heading };
}

GArray *
xushi_paginate (const XushiPageItem *items, guint n_items, double height)
{
  GArray *pages = g_array_new (FALSE, TRUE, sizeof (XushiPageBreak));
  XushiPageBreak page = { .continued = -1 };
  double used = 0, chain_height;
  int heading = -1;

  for (guint start = 0, end; start < n_items; start = end)
    {
      end = find_chain_end (items, n_items, start, &chain_height);
      if (chain_height > height)
        {
          /* It fits nowhere: break the chain. */
          end = start + 1;
          chain_height = items[start].height;
        }
      if (page.n_items > 0 && used + chain_height > height + SLACK)
        {
          g_array_append_val (pages, page);
          page = begin_page (items, start, heading);
          used = page.continued >= 0 ? items[page.continued].height : 0;
        }
      for (guint i = start; i < end; i++)
        if (items[i].heading)
          heading = (int) i;
      page.n_items += end - start;
      used += chain_height;
    }
  g_array_append_val (pages, page);
  return pages;
}
