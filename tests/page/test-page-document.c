/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xushi-test-plan.h"

#include "base/xushi-i18n.h"
#include "page/xushi-document.h"

/* Documents as a whole: which pages there are, and that nothing is drawn off the paper. */

/* All but the slips, which have margins of their own. */
#define ALL (XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_AREAS | XUSHI_PAGE_FLAGS                       \
             | XUSHI_PAGE_DEPARTMENTS | XUSHI_PAGE_PHONE | XUSHI_PAGE_NODES | XUSHI_PAGE_VALUES)

static XushiDocument *
make (XushiPageParts parts)
{
  g_autoptr (XushiPlan) plan = test_plan_new ();
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  setup.parts = parts;
  return xushi_document_new (plan, &setup);
}

static void
assert_titles (XushiDocument *document, const char *const *titles)
{
  guint n = g_strv_length ((char **) titles);

  g_assert_cmpuint (xushi_document_get_n_pages (document), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (xushi_document_get_page_title (document, i), ==, titles[i]);
}

static void
test_parts (void)
{
  /* Small areas follow each other on one page, whose head has the first. */
  const char *areas[] = { "主要预期目标", NULL };
  const char *overview[] = { _("Overview"), NULL };
  const char *flags[] = { _("Behind and slow items"), NULL };
  g_autoptr (XushiDocument) one = make (XUSHI_PAGE_AREAS);
  g_autoptr (XushiDocument) two = make (XUSHI_PAGE_OVERVIEW);
  g_autoptr (XushiDocument) three = make (XUSHI_PAGE_FLAGS);

  assert_titles (one, areas);
  assert_titles (two, overview);
  assert_titles (three, flags);
}

static void
test_selection (void)
{
  static const gint64 second[] = { 2, 0 };
  static const char *const lead[] = { "城管局", NULL };
  g_autoptr (XushiPlan) plan = test_plan_new ();
  g_autoptr (XushiDocument) area = NULL;
  g_autoptr (XushiDocument) sheet = NULL;
  const char *areas[] = { "民生实事", NULL }, *sheets[] = { "城管局", NULL };
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  setup.parts = XUSHI_PAGE_AREAS;
  setup.area_ids = second;
  area = xushi_document_new (plan, &setup);
  assert_titles (area, areas);
  setup.area_ids = NULL;
  setup.parts = XUSHI_PAGE_DEPARTMENTS;
  setup.departments = lead;
  sheet = xushi_document_new (plan, &setup);
  assert_titles (sheet, sheets);
}

/* Parts follow each other on a page where there is room; with signatures each has its own. */
static void
test_flowing (void)
{
  g_autoptr (XushiPlan) plan = test_plan_new ();
  XushiPageSetup setup;

  for (guint signature = 0; signature < 2; signature++)
    {
      g_autoptr (XushiDocument) document = NULL;

      xushi_page_setup_init (&setup, 9);
      setup.density = XUSHI_DENSITY_COMPACT;
      setup.parts = XUSHI_PAGE_AREAS | XUSHI_PAGE_FLAGS;
      setup.lights = 1u << XUSHI_LIGHT_SLOW | 1u << XUSHI_LIGHT_BEHIND;
      setup.signature = signature == 1;
      document = xushi_document_new (plan, &setup);
      g_assert_cmpuint (xushi_document_get_n_pages (document), ==, 1 + signature);
    }
}

/* The page number of the official form stands below its type area. */
static void
assert_on_paper (XushiDocument *document, const XushiPageSetup *setup)
{
  double below = setup->form == XUSHI_FORM_OFFICIAL ? 25 : 3;
  XushiRect place, *content = &place;

  xushi_page_setup_get_content (setup, content);
  for (guint i = 0; i < xushi_document_get_n_pages (document); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, w, h;

      xushi_document_draw_page (document, cr, i);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
      /* Within the margins, apart from the overhang allowed for signs and frames. */
      g_assert_cmpfloat (x, >=, content->x - 3.5);
      g_assert_cmpfloat (y, >=, content->y - 3);
      g_assert_cmpfloat (x + w, <=, content->x + content->width + 3.5);
      g_assert_cmpfloat (y + h, <=, content->y + content->height + below);
      g_assert_cmpfloat (w, >, content->width * 0.95);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_stays_on_paper (void)
{
  g_autoptr (XushiPlan) plan = test_plan_new ();

  for (guint variant = 0; variant < 16 * 9; variant++)
    {
      g_autoptr (XushiDocument) document = NULL;
      XushiPageSetup setup;

      xushi_page_setup_init (&setup, 9);
      setup.parts = ALL;
      setup.paper = variant & 1 ? XUSHI_PAPER_A3 : XUSHI_PAPER_A4;
      setup.portrait = (variant & 2) != 0;
      setup.density = variant / 16 % 3;
      setup.form = variant / 48;
      setup.mono = (variant & 4) != 0;
      setup.quotes = setup.definitions = setup.signature = (variant & 8) != 0;
      document = xushi_document_new (plan, &setup);
      assert_on_paper (document, &setup);
    }
}

/* Forms have margins of their own: 20 mm on the left, for the file. Two share an upright sheet, and
 * each department begins a form. */
static void
test_slips (void)
{
  static const char *const one[] = { "城管局", NULL };
  g_autoptr (XushiPlan) plan = test_plan_new ();
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 10);
  setup.parts = XUSHI_PAGE_SLIPS;
  for (guint portrait = 0; portrait < 2; portrait++)
    {
      g_autoptr (XushiDocument) all = NULL, single = NULL;
      double width, height;

      setup.portrait = portrait;
      setup.departments = NULL;
      all = xushi_document_new (plan, &setup);
      /* 发改局 经信委 人社局 环保局 城管局 交通局 文广局; 国土局 leads nothing. */
      g_assert_cmpuint (xushi_document_get_n_pages (all), ==, portrait ? 4 : 7);
      setup.departments = one;
      single = xushi_document_new (plan, &setup);
      g_assert_cmpuint (xushi_document_get_n_pages (single), ==, 1);
      xushi_document_get_page_size (all, &width, &height);
      for (guint i = 0; i < xushi_document_get_n_pages (all); i++)
        {
          cairo_surface_t *surface
              = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
          cairo_t *cr = cairo_create (surface);
          double x, y, w, h;

          xushi_document_draw_page (all, cr, i);
          cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
          g_assert_cmpfloat (x, >=, portrait ? 12 : 55);
          g_assert_cmpfloat (y, >=, 20);
          g_assert_cmpfloat (x + w, <=, width - (portrait ? 12 : 25));
          g_assert_cmpfloat (y + h, <=, height - 15);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
    }
}

static void
test_every_month (void)
{
  g_autoptr (XushiPlan) plan = test_plan_new ();

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (XushiDocument) document = NULL;
      XushiPageSetup setup;

      xushi_page_setup_init (&setup, month);
      setup.parts = ALL;
      document = xushi_document_new (plan, &setup);
      assert_on_paper (document, &setup);
    }
}

static void
test_empty_plan (void)
{
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  XushiPlanInfo info = { .year = 2016 };

  xushi_plan_set_info (plan, &info);
  for (guint part = 0; part <= XUSHI_PAGE_N_PARTS; part++)
    {
      g_autoptr (XushiDocument) document = NULL;
      XushiPageSetup setup;

      xushi_page_setup_init (&setup, 1);
      setup.parts = part < XUSHI_PAGE_N_PARTS ? 1u << part : 0;
      document = xushi_document_new (plan, &setup);
      /* Steps and difficulties are two lists. */
      g_assert_cmpuint (xushi_document_get_n_pages (document), ==,
                        setup.parts == XUSHI_PAGE_NODES ? 2 : 1);
      if (setup.parts == XUSHI_PAGE_SLIPS)
        continue;
      assert_on_paper (document, &setup);
    }
}

/* The rows of a long area continue on further pages, and none of them is lost. */
static void
test_long_area (void)
{
  g_autoptr (XushiPlan) plan = test_plan_new_large (600);
  g_autoptr (XushiDocument) document = NULL;
  XushiPageSetup setup;
  guint first = 0;

  xushi_page_setup_init (&setup, 9);
  setup.parts = XUSHI_PAGE_AREAS;
  document = xushi_document_new (plan, &setup);
  for (guint i = 0; i < xushi_document_get_n_pages (document); i++)
    first += g_strcmp0 (xushi_document_get_page_title (document, i), "工作领域1") == 0;
  g_assert_cmpuint (first, >=, 2);
  g_assert_cmpuint (first, <=, 3);
  assert_on_paper (document, &setup);
}

/* The document is a snapshot: later changes of the plan do not affect it. */
static void
test_keeps_nothing_of_the_plan (void)
{
  XushiPlan *plan = test_plan_new ();
  g_autoptr (XushiDocument) document = NULL;
  g_autofree char *office = g_strdup ("督查室");
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  setup.office = office;
  document = xushi_document_new (plan, &setup);
  g_object_unref (plan);
  office[0] = '\0';
  assert_on_paper (document, &setup);
}

/* The first page is there at once, without the number of pages; in the end all pages are the same
 * as in a document made in one go. */
static void
test_step_by_step (void)
{
  g_autoptr (XushiPlan) plan = test_plan_new_large (1000);
  g_autoptr (XushiJudgedPlan) judged = xushi_judged_plan_new (plan, 9);
  g_autoptr (XushiDocument) whole = NULL, document = NULL;
  XushiPageSetup setup;
  guint n_steps = 1;

  xushi_page_setup_init (&setup, 9);
  setup.parts = ALL;
  whole = xushi_document_new (plan, &setup);
  document = xushi_document_begin (judged, &setup);
  g_assert_false (xushi_document_is_complete (document));
  g_assert_cmpuint (xushi_document_get_n_pages (document), ==, 1);
  assert_on_paper (document, &setup);
  while (xushi_document_step (document))
    n_steps++;
  g_assert_cmpuint (n_steps, >, 7);
  g_assert_true (xushi_document_is_complete (document));
  g_assert_false (xushi_document_step (document));
  g_assert_cmpuint (xushi_document_get_n_pages (document), ==,
                    xushi_document_get_n_pages (whole));
  for (guint i = 0; i < xushi_document_get_n_pages (whole); i++)
    g_assert_cmpstr (xushi_document_get_page_title (document, i), ==,
                     xushi_document_get_page_title (whole, i));
  /* A finished document keeps nothing of the plan, and an unfinished one can be abandoned. */
  g_assert_finalize_object (g_steal_pointer (&judged));
  judged = xushi_judged_plan_new (plan, 9);
  setup.parts = XUSHI_PAGE_AREAS;
  g_object_unref (xushi_document_begin (judged, &setup));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
  g_test_add_func ("/page/document/parts", test_parts);
  g_test_add_func ("/page/document/flowing", test_flowing);
  g_test_add_func ("/page/document/selection", test_selection);
  g_test_add_func ("/page/document/on-paper", test_stays_on_paper);
  g_test_add_func ("/page/document/slips", test_slips);
  g_test_add_func ("/page/document/months", test_every_month);
  g_test_add_func ("/page/document/empty", test_empty_plan);
  g_test_add_func ("/page/document/long", test_long_area);
  g_test_add_func ("/page/document/step-by-step", test_step_by_step);
  g_test_add_func ("/page/document/picture", test_keeps_nothing_of_the_plan);
  return g_test_run ();
}
