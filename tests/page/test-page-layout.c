/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page/xushi-page-columns.h"
#include "page/xushi-page-setup.h"
#include "page/xushi-pagination.h"

/* The pure parts of the page folder: breaking, columns, set-up. */

#define TITLE { .height = 15, .title = TRUE }
#define HEADING { .height = 10, .heading = TRUE }
#define ROW { .height = 20 }
#define PARENT { .height = 20, .keep_with_next = TRUE }

static const XushiPageBreak *
page_at (GArray *pages, guint index)
{
  g_assert_cmpuint (index, <, pages->len);
  return &g_array_index (pages, XushiPageBreak, index);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) pages = xushi_paginate (NULL, 0, 100, 100);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 0);
}

static void
test_heading_is_not_left_alone (void)
{
  static const XushiPageItem items[] = { HEADING, ROW, ROW, ROW, HEADING, ROW };
  /* The second heading would just fit at the foot: 10 + 60 + 10 = 80. */
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 85, 85);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 4);
  g_assert_cmpuint (page_at (pages, 1)->first, ==, 4);
  g_assert_cmpint (page_at (pages, 1)->continued, ==, -1);
}

static void
test_heading_is_repeated (void)
{
  static const XushiPageItem items[] = { HEADING, ROW, ROW, ROW, ROW, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 50, 50);

  /* 10 + 20 + 20, then the repeated heading leaves room for two rows again. */
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 3);
  g_assert_cmpuint (page_at (pages, 1)->n_items, ==, 2);
  g_assert_cmpint (page_at (pages, 1)->continued, ==, 0);
  g_assert_cmpuint (page_at (pages, 2)->n_items, ==, 1);
}

/* A title at the top of a page stands in its head and takes no room; a page that goes on has the
 * title that it belongs to. */
static void
test_title_in_the_head (void)
{
  static const XushiPageItem items[] = { TITLE, ROW, ROW, ROW, TITLE, HEADING, ROW, ROW, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 65, 65);

  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 4);
  g_assert_cmpint (page_at (pages, 0)->title, ==, 0);
  g_assert_cmpuint (page_at (pages, 1)->first, ==, 4);
  g_assert_cmpuint (page_at (pages, 1)->n_items, ==, 4);
  g_assert_cmpint (page_at (pages, 1)->title, ==, 4);
  g_assert_cmpint (page_at (pages, 2)->title, ==, 4);
  g_assert_cmpint (page_at (pages, 2)->continued, ==, 5);
}

/* A title amid a page takes its room, and begins no page alone. */
static void
test_title_amid_a_page (void)
{
  static const XushiPageItem items[] = { TITLE, ROW, TITLE, ROW, TITLE, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 56, 56);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (page_at (pages, 0)->n_items, ==, 4);
  g_assert_cmpint (page_at (pages, 1)->title, ==, 4);
}

/* Where the first page has little room, it may stay empty. */
static void
test_low_first_page (void)
{
  static const XushiPageItem items[] = { ROW, ROW, ROW };
  g_autoptr (GArray) low = xushi_paginate (items, G_N_ELEMENTS (items), 50, 25);
  g_autoptr (GArray) none = xushi_paginate (items, G_N_ELEMENTS (items), 50, 10);

  g_assert_cmpuint (low->len, ==, 2);
  g_assert_cmpuint (page_at (low, 0)->n_items, ==, 1);
  g_assert_cmpuint (none->len, ==, 3);
  g_assert_cmpuint (page_at (none, 0)->n_items, ==, 0);
  g_assert_cmpuint (page_at (none, 1)->first, ==, 0);
}

static void
test_parent_keeps_its_part (void)
{
  static const XushiPageItem items[] = { ROW, ROW, PARENT, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 70, 70);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (page_at (pages, 1)->first, ==, 2);
}

static void
test_too_tall (void)
{
  static const XushiPageItem items[] = { ROW, { .height = 500 }, ROW, PARENT, PARENT, ROW };
  g_autoptr (GArray) pages = xushi_paginate (items, G_N_ELEMENTS (items), 50, 50);
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
      pages = xushi_paginate (items, n, MIXTURE_HEIGHT, MIXTURE_HEIGHT);
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
      [XUSHI_COLUMN_PLATE] = 15, [XUSHI_COLUMN_NUMBER] = 18, [XUSHI_COLUMN_LIGHT] = 11,
      [XUSHI_COLUMN_NAME] = 300, [XUSHI_COLUMN_AREA] = 50, [XUSHI_COLUMN_TARGET] = 42,
      [XUSHI_COLUMN_VALUE] = 60, [XUSHI_COLUMN_COMPLETION] = 38, [XUSHI_COLUMN_LEAD] = 34,
      [XUSHI_COLUMN_DEPARTMENT] = 260, [XUSHI_COLUMN_LEADER] = 66, [XUSHI_COLUMN_NOTE] = 500,
    },
    .usual = {
      [XUSHI_COLUMN_NAME] = 160, [XUSHI_COLUMN_AREA] = 34, [XUSHI_COLUMN_DEPARTMENT] = 110,
      [XUSHI_COLUMN_LEADER] = 66, [XUSHI_COLUMN_NOTE] = 200,
    },
    .merged = 90,
  };
}

static XushiPageLook
compact_look (void)
{
  XushiPageSetup setup;
  XushiPageLook look;

  xushi_page_setup_init (&setup, 9);
  setup.density = XUSHI_DENSITY_COMPACT;
  xushi_page_look_init (&look, &setup);
  return look;
}

/* At every width the columns are in order, end with the table, and no figure is narrower than it has
 * to be. */
static void
test_columns_in_order (void)
{
  static const XushiPageColumn figures[] = { XUSHI_COLUMN_NUMBER, XUSHI_COLUMN_VALUE,
                                             XUSHI_COLUMN_COMPLETION, XUSHI_COLUMN_LEAD };
  XushiPageLook look = compact_look ();
  XushiColumnNeeds needs = usual_needs ();

  for (double width = 400; width < 1200; width += 7)
    {
      XushiColumns columns;
      double end = 0;

      xushi_page_columns_layout (&needs, width, &look, &columns);
      for (guint j = 0; j < XUSHI_N_COLUMNS; j++)
        if (columns.width[j] > 0)
          {
            g_assert_cmpfloat (columns.x[j], >=, end);
            end = columns.x[j] + columns.width[j];
          }
      g_assert_cmpfloat_with_epsilon (end, width, 0.01);
      for (guint j = 0; j < G_N_ELEMENTS (figures); j++)
        g_assert_cmpfloat (columns.width[figures[j]], >=, needs.width[figures[j]] - 0.01);
      g_assert_cmpfloat (columns.width[XUSHI_COLUMN_CHART], >=, 70);
      g_assert_true (columns.name_above || columns.width[XUSHI_COLUMN_NAME] >= 80);
    }
}

/* What gives way does so in order, and stays given: area, target, note, people. */
static void
test_giving_way (void)
{
  XushiPageLook look = compact_look ();
  XushiColumnNeeds needs = usual_needs ();
  gboolean before[4] = { TRUE, TRUE, TRUE, TRUE };
  guint seen = 0;

  for (double width = 400; width < 1200; width += 3)
    {
      XushiColumns columns;
      gboolean now[4];

      xushi_page_columns_layout (&needs, width, &look, &columns);
      now[0] = columns.area_below;
      now[1] = columns.stacked;
      now[2] = columns.note_below;
      now[3] = columns.people_below;
      for (guint i = 0; i < 4; i++)
        {
          /* Once there is room, there is room at any greater width; and what gives way later is
           * back earlier. */
          g_assert_true (before[i] || !now[i]);
          g_assert_true (i == 0 || !now[i] || now[i - 1]);
          before[i] = now[i];
        }
      g_assert_true (columns.width[XUSHI_COLUMN_DEPARTMENT] > 0 || columns.people_below);
      g_assert_true (columns.width[XUSHI_COLUMN_LEADER] > 0 || columns.people_below);
      g_assert_true (columns.width[XUSHI_COLUMN_NOTE] > 0 || columns.note_below);
      g_assert_true (columns.width[XUSHI_COLUMN_TARGET] > 0 || columns.stacked);
      seen |= 1u << (now[0] + now[1] + now[2] + now[3]);
    }
  /* Each step was seen. */
  g_assert_cmpuint (seen, ==, 0x1f);
}

/* Nothing on paper is smaller than 8 points, in any density. */
static void
test_sizes (void)
{
  for (XushiDensity density = XUSHI_DENSITY_COMPACT; density <= XUSHI_DENSITY_WALL; density++)
    {
      XushiPageSetup setup;
      XushiPageLook look;

      xushi_page_setup_init (&setup, 9);
      setup.density = density;
      xushi_page_look_init (&look, &setup);
      g_assert_cmpfloat (look.tiny, >=, XUSHI_PAGE_TEXT_MIN);
      g_assert_cmpfloat (look.small, >=, look.tiny);
      g_assert_cmpfloat (look.style.text_size, >=, look.small);
      g_assert_cmpfloat (look.pitch, >=, look.line);
    }
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

  /* GB/T 9704: 37, 35, 28 and 26 mm. */
  setup.form = XUSHI_FORM_OFFICIAL;
  xushi_page_setup_get_content (&setup, &content);
  g_assert_cmpfloat_with_epsilon (content.x, 28 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (content.y, 37 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (width - content.x - content.width, 26 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (height - content.y - content.height, 35 * 72 / 25.4, 0.01);
  setup.form = XUSHI_FORM_BINDING;
  xushi_page_setup_get_content (&setup, &content);
  g_assert_cmpfloat_with_epsilon (content.x, 28 * 72 / 25.4, 0.01);
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

static void
test_looks (void)
{
  g_autoptr (GError) error = NULL;

  for (XushiDensity density = XUSHI_DENSITY_COMPACT; density <= XUSHI_DENSITY_WALL; density++)
    {
      XushiDensity read = XUSHI_DENSITY_NORMAL;

      g_assert_true (xushi_density_parse (xushi_density_to_word (density), &read, NULL));
      g_assert_cmpint (read, ==, density);
    }
  for (XushiForm form = XUSHI_FORM_NORMAL; form <= XUSHI_FORM_OFFICIAL; form++)
    {
      XushiForm read = XUSHI_FORM_NORMAL;

      g_assert_true (xushi_form_parse (xushi_form_to_word (form), &read, NULL));
      g_assert_cmpint (read, ==, form);
    }
  g_assert_false (xushi_density_parse ("loose", &(XushiDensity) { 0 }, &error));
  g_assert_nonnull (strstr (error->message, "loose"));
  g_clear_error (&error);
  g_assert_false (xushi_form_parse ("wide", &(XushiForm) { 0 }, &error));
  g_assert_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_BAD_OPTION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/break/nothing", test_nothing);
  g_test_add_func ("/page/break/heading-alone", test_heading_is_not_left_alone);
  g_test_add_func ("/page/break/heading-repeated", test_heading_is_repeated);
  g_test_add_func ("/page/break/title", test_title_in_the_head);
  g_test_add_func ("/page/break/title-amid", test_title_amid_a_page);
  g_test_add_func ("/page/break/low-first", test_low_first_page);
  g_test_add_func ("/page/break/parent", test_parent_keeps_its_part);
  g_test_add_func ("/page/break/too-tall", test_too_tall);
  g_test_add_func ("/page/break/any", test_any_mixture);
  g_test_add_func ("/page/columns/order", test_columns_in_order);
  g_test_add_func ("/page/columns/giving-way", test_giving_way);
  g_test_add_func ("/page/sizes", test_sizes);
  g_test_add_func ("/page/looks", test_looks);
  g_test_add_func ("/page/setup", test_setup);
  g_test_add_func ("/page/words", test_words);
  return g_test_run ();
}
