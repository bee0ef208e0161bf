/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * XushiPageItem:
 * @height: in points
 * @title: the title of what follows. At the top of a page it takes no room, for the head of the page
 *   shows it; a page that continues what is below it shows it there, too
 * @heading: a heading below such a title; repeated at the top of a page that continues its group
 * @keep_with_next: must be on the same page as the next item (a parent with its first 其中). Titles
 *   and headings always must
 *
 * A piece of a table that is never split.
 */
typedef struct
{
  double height;
  gboolean title;
  gboolean heading;
  gboolean keep_with_next;
} XushiPageItem;

/**
 * XushiPageBreak:
 * @first: index of the first item on the page
 * @n_items: the number of items on it
 * @title: index of the title in its head, which is @first or before it; -1 for none
 * @continued: index of the heading that is repeated above them, or -1
 */
typedef struct
{
  guint first;
  guint n_items;
  int title;
  int continued;
} XushiPageBreak;

/**
 * xushi_paginate:
 * @items: (array length=n_items):
 * @height: of the body of a page
 * @first_height: of the body of the first page
 *
 * Divides @items into pages: no item is split, no title or heading is alone at the bottom, what is
 * kept together stays together unless it is taller than a page, and an item taller than a page gets
 * its own page.
 *
 * Returns: (transfer full) (element-type XushiPageBreak): at least one page; an empty one for
 *   no items, and one where not even the first item fits on a first page that is lower than others.
 */
GArray *xushi_paginate (const XushiPageItem *items, guint n_items, double height,
                        double first_height);

G_END_DECLS
