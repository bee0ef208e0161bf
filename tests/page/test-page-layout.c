/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-columns.h"
#include "page/xushi-page-setup.h"
#include "page/xushi-pagination.h"

/* The pure parts of the page folder: breaking, columns, set-up. */

#define HEADING { 10, TRUE, FALSE }
#define ROW { 20, FALSE, FALSE }
#define PARENT { 20, FALSE, TRUE }

static const XushiPageBreak *
page_at (GArray *pages, guint index)
{
  g_assert_cmpuint (index, <, pages->len);
  return &g_array_index (pages, XushiPageBreak, index);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) pages = xushi_paginate (NULL, 0, 100);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 0);
}

static void
test_heading_is_not_left_alone (void)
{
  static const XushiPageItem items[] = { HEADING, ROW, ROW, ROW, HEADING, ROW };
  /* The second heading would just fit at the foot: 10 + 60 + 10 = 80. */
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 85);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 4);
  g_assert_cmpuint (page_at (pages, 1)->first, ==, 4);
  g_assert_cmpint (page_at (pages, 1)->continued, ==, -1);
}

static void
test_heading_is_repeated (void)
{
  static const XushiPageItem items[] = { HEADING, ROW, ROW, ROW, ROW, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 50);

  /* 10 + 20 + 20, then the repeated heading leaves room for two rows again. */
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 3);
  g_assert_cmpuint (page_at (pages, 1)->n_items, ==, 2);
  g_assert_cmpint (page_at (pages, 1)->continued, ==, 0);
  g_assert_cmpuint (page_at (pages, 2)->n_items, ==, 1);
}

static void
test_parent_keeps_its_part (void)
{
  static const XushiPageItem items[] = { ROW, ROW, PARENT, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 70);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (page_at (pages, 1)->first, ==, 2);
}

static void
test_too_tall (void)
{
  static const XushiPageItem items[] = { ROW, { 500, FALSE, FALSE }, ROW, PARENT, PARENT, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 50);
  guint next = 0;

  /* Every item is printed once, even if it does not fit. */
  for (guint i = 0; i < pages->len; i++)
    {
      g_assert_cmpuint (page_at (pages, i)->first, ==, next);
      g_assert_cmpuint (page_at (pages, i)->n_items, >, 0);
      next += page_at (pages, i)->n_items;
    }
  g_assert_cmpuint (next, ==, G_N_ELEMENTS (items));
}

#define MIXTURE_HEIGHT 100

/* The last of the items that must be on the same page as the one at @first. */
static guint
find_chain_last (const XushiPageItem *items, guint n, guint first)
{
  guint last = first;

  while (last + 1 < n && (items[last].heading || items[last].keep_with_next))
    last++;
  return last;
}

static double
measure (const XushiPageItem *items, guint first, guint last)
{
  double height = 0;

  for (guint i = first; i <= last; i++)
    height += items[i].height;
  return height;
}

static double
measure_chain (const XushiPageItem *items, guint n, guint first)
{
  return measure (items, first, find_chain_last (items, n, first));
}

/* The height of the heading repeated above the items of @page. */
static double
measure_repeated (const XushiPageItem *items, const XushiPageBreak *page)
{
  return page->continued >= 0 ? items[page->continued].height : 0;
}

/* The heading above the item at @index, not counting the item itself; -1 for none. */
static int
find_heading (const XushiPageItem *items, guint index)
{
  for (guint i = index; i-- > 0;)
    if (items[i].heading)
      return (int) i;
  return -1;
}

/* @next: the first item after the page. Returns whether the page ends in a kept-together item. */
static gboolean
assert_ends_well (const XushiPageItem *items, guint n, const XushiPageBreak *page, guint next)
{
  const XushiPageItem *last = &items[next - 1];
  double used = measure_repeated (items, page) + measure (items, page->first, next - 1);
  gboolean bound = last->heading || last->keep_with_next;

  /* Only what fits on no page at all is separated from what follows. */
  if (bound)
    g_assert_cmpfloat (measure_chain (items, n, next - 1), >, MIXTURE_HEIGHT);
  /* And no page ends earlier than it must. */
  else
    g_assert_cmpfloat (used + measure_chain (items, n, next), >, MIXTURE_HEIGHT);
  return bound;
}

static void
assert_begins_well (const XushiPageItem *items, const XushiPageBreak *page)
{
  if (items[page->first].heading)
    g_assert_cmpint (page->continued, ==, -1);
  else
    g_assert_cmpint (page->continued, ==, find_heading (items, page->first));
}

static void
roll_items (GRand *dice, XushiPageItem *items, guint n)
{
  /* Every third round has items so tall that few chains fit. */
  double tallest = g_rand_int_range (dice, 0, 3) == 0 ? 60 : 30;

  for (guint i = 0; i < n; i++)
    items[i] = (XushiPageItem) {
      .height = g_rand_double_range (dice, 5, tallest),
      .heading = i + 1 < n && g_rand_int_range (dice, 0, 4) == 0,
      .keep_with_next = i + 1 < n && g_rand_int_range (dice, 0, 6) == 0,
    };
}

/* For any mixture: nothing is lost, no heading or parent is last on a page unless it fits nowhere
 * with what follows, continued groups repeat their heading, and pages are filled. */
static void
test_any_mixture (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (2016);
  guint n_pages = 0, n_headings = 0, n_bound = 0;

  for (guint round = 0; round < 3000; round++)
    {
      XushiPageItem items[60];
      guint n = (guint) g_rand_int_range (dice, 1, 60), next = 0;
      g_autoptr (GArray) pages = NULL;

      roll_items (dice, items, n);
      pages = xushi_paginate (items, n, MIXTURE_HEIGHT);
      for (guint i = 0; i < pages->len; i++)
        {
          const XushiPageBreak *page = page_at (pages, i);

          g_assert_cmpuint (page->first, ==, next);
          g_assert_cmpuint (page->n_items, >, 0);
          assert_begins_well (items, page);
          next += page->n_items;
          /* Items after the page's first chain do not extend below the foot. */
          if (next - 1 > find_chain_last (items, n, page->first))
            g_assert_cmpfloat (measure_repeated (items, page)
                                   + measure (items, page->first, next - 1),
                               <=, MIXTURE_HEIGHT + 0.1);
          if (next < n && assert_ends_well (items, n, page, next))
            n_bound++;
          n_headings += next < n && items[next].heading ? 1 : 0;
        }
      g_assert_cmpuint (next, ==, n);
      n_pages += pages->len;
    }
  /* The mixtures contained what the property is about. */
  g_assert_cmpuint (n_pages, >, 10000);
  g_assert_cmpuint (n_headings, >, 1000);
  g_assert_cmpuint (n_bound, >, 10);
  g_assert_cmpuint (n_bound, <, n_pages / 10);
}

static XushiColumnNeeds
usual_needs (void)
{
  return (XushiColumnNeeds) {
    .width = {
      [XUSHI_COLUMN_LIGHT] = 1, [XUSHI_COLUMN_NAME] = 18, [XUSHI_COLUMN_TARGET] = 4,
      [XUSHI_COLUMN_VALUE] = 5, [XUSHI_COLUMN_COMPLETION] = 4, [XUSHI_COLUMN_LEAD] = 3,
      [XUSHI_COLUMN_DEPARTMENT] = 4, [XUSHI_COLUMN_NOTE] = 20,
    },
    .merged = 8,
  };
}

static void
test_columns_in_order (void)
{
  static const double widths[] = { 300, 420, 511, 600, 758, 1100, 1600 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      XushiColumnNeeds needs = usual_needs ();
      XushiColumns columns;
      double end = 0;

      xushi_page_columns_layout (&needs, widths[i], 10, &columns);
      for (guint j = 0; j < XUSHI_N_COLUMNS; j++)
        if (columns.width[j] > 0)
          {
            g_assert_cmpfloat (columns.x[j], >=, end);
            end = columns.x[j] + columns.width[j];
          }
      g_assert_cmpfloat_with_epsilon (end, MAX (widths[i], end), 0.01);
      g_assert_cmpfloat (columns.width[XUSHI_COLUMN_NAME], >, 0);
      g_assert_cmpfloat (columns.width[XUSHI_COLUMN_CHART], >, 0);
      g_assert_cmpfloat (columns.width[XUSHI_COLUMN_AREA], ==, 0);
    }
}

static void
test_narrow_columns (void)
{
  XushiColumnNeeds needs = usual_needs ();
  XushiColumns wide, narrow;

  xushi_page_columns_layout (&needs, 758, 10, &wide);
  g_assert_false (wide.merged);
  g_assert_cmpfloat (wide.width[XUSHI_COLUMN_NOTE], >, 70);
  xushi_page_columns_layout (&needs, 420, 10, &narrow);
  g_assert_true (narrow.merged);
  g_assert_cmpfloat (narrow.width[XUSHI_COLUMN_TARGET], ==, 0);
  g_assert_cmpfloat (narrow.width[XUSHI_COLUMN_NOTE], ==, 0);
}

static void
test_setup (void)
{
  XushiPageSetup setup;
  XushiRect content;
  double width, height;

  xushi_page_setup_init (&setup, 9);
  xushi_page_setup_get_size (&setup, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 595.28, 0.01);
  setup.portrait = TRUE;
  setup.paper = XUSHI_PAPER_A3;
  xushi_page_setup_get_size (&setup, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 1190.55, 0.01);

  /* Margins that leave no room are reduced. */
  setup.margins = (XushiPageMargins) { 9000, -5, 9000, 9000 };
  xushi_page_setup_get_content (&setup, &content);
  g_assert_cmpfloat_with_epsilon (content.width, 200, 0.01);
  g_assert_cmpfloat_with_epsilon (content.height, 200, 0.01);
}

static void
test_words (void)
{
  g_autoptr (GError) error = NULL;
  XushiPageParts parts = 0;
  XushiPaper paper = XUSHI_PAPER_A4;
  gboolean portrait = FALSE;

  g_assert_true (xushi_page_parts_parse ("flags, Overview", &parts, NULL));
  g_assert_cmpuint (parts, ==, XUSHI_PAGE_FLAGS | XUSHI_PAGE_OVERVIEW);
  g_assert_false (xushi_page_parts_parse ("areas,pictures", &parts, &error));
  g_assert_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION);
  g_assert_nonnull (strstr (error->message, "pictures"));
  g_clear_error (&error);
  g_assert_true (xushi_paper_parse ("a3", &paper, NULL));
  g_assert_cmpint (paper, ==, XUSHI_PAPER_A3);
  g_assert_false (xushi_paper_parse ("letter", &paper, &error));
  g_assert_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION);
  g_clear_error (&error);
  g_assert_true (xushi_orientation_parse ("portrait", &portrait, NULL));
  g_assert_true (portrait);
  g_assert_false (xushi_orientation_parse ("slanted", &portrait, &error));
  g_assert_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/break/nothing", test_nothing);
  g_test_add_func ("/page/break/heading-alone", test_heading_is_not_left_alone);
  g_test_add_func ("/page/break/heading-repeated", test_heading_is_repeated);
  g_test_add_func ("/page/break/parent", test_parent_keeps_its_part);
  g_test_add_func ("/page/break/too-tall", test_too_tall);
  g_test_add_func ("/page/break/any", test_any_mixture);
  g_test_add_func ("/page/columns/order", test_columns_in_order);
  g_test_add_func ("/page/columns/narrow", test_narrow_columns);
  g_test_add_func ("/page/setup", test_setup);
  g_test_add_func ("/page/words", test_words);
  return g_test_run ();
}
