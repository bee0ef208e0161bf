/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-pages.h"

#include "base/xushi-i18n.h"
#include "cli/xushi-cli.h"
#include "golden-faces.h"
#include "base/xushi-number.h"
#include "meeting/xushi-meeting.h"
#include "page/xushi-document.h"
#include "store-fixture.h"

/* Dots per inch of the pictures: as few as leave small letters their shape. */
#define DPI 72

/* The list of parts is that of page; of each its first page is pictured, on its side, if it does not
 * stand here. (On the first page of slips a line is broken before a quotation mark, which Pango
 * 1.56 does otherwise than 1.50.) */
static const struct
{
  const char *part;
  gboolean portrait;
  guint first;
  guint n_pages;
} others[] = {
  { "areas", FALSE, 0, 2 },
  { "phone", TRUE, 0, 1 },
  { "slips", TRUE, 1, 1 },
};

/* The data month. */
#define MONTH 9

struct _GoldenPages
{
  StoreFixture *fixture;
  XushiStore *store;
  XushiJudgedPlan *judged;
  XushiComparison *comparison; /* with the sample's meeting of August */
  GPtrArray *targets;
  /* The latest document, which serves several views. */
  XushiDocument *document;
  guint part;
  gboolean mono;
};

void
golden_view_free (GoldenView *view)
{
  g_free (view->name);
  g_free (view);
}

char *
golden_pages_find_data (const char *folder, const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", folder, name, NULL);
}

char *
golden_pages_get_scratch (GoldenPages *self, const char *name)
{
  return g_build_filename (self->fixture->folder, name, NULL);
}

/* One target is adjusted after the meeting. */
static void
adjust_target (StoreFixture *files)
{
  g_autoptr (XushiStore) store = store_fixture_open (files, XUSHI_STORE_EXCLUSIVE);
  g_autoptr (XushiEditor) editor = xushi_editor_new (store);
  XushiIndicator *indicator = xushi_plan_find_key (xushi_store_get_plan (store), "D043");
  XushiTarget target = { XUSHI_BOUND_AT_LEAST, 1800, XUSHI_UNKNOWN,
                         (char *) "德政发〔2016〕12号", (char *) "2016-09-20",
                         (char *) "专利申请政策调整" };
  GError *error = NULL;

  g_assert_true (xushi_editor_adjust_target (editor, indicator, &target, &error));
  g_assert_no_error (error);
}

static void
open_plan (GoldenPages *self)
{
  g_autoptr (XushiMeeting) meeting = NULL;
  GError *error = NULL;

  self->store = store_fixture_open (self->fixture, XUSHI_STORE_READ_ONLY);
  self->judged = xushi_judged_plan_new (xushi_store_get_plan (self->store), MONTH);
  g_assert_true (xushi_meeting_open_last (self->store, MONTH, &meeting, &error));
  g_assert_no_error (error);
  self->comparison = xushi_meeting_compare (meeting, self->judged);
  self->targets = xushi_store_list_adjusted_targets (self->store, &error);
  g_assert_no_error (error);
}

GoldenPages *
golden_pages_new (void)
{
  GoldenPages *self = g_new0 (GoldenPages, 1);
  g_autofree char *fonts = golden_pages_find_data ("fonts", NULL);
  const char *argv[] = { "xushi-cli", "new", NULL, "--sample", "--demo-values", NULL };

  xushi_i18n_init ();
  g_setenv ("XUSHI_USER", "tester", TRUE);
  g_setenv ("TZ", "UTC", TRUE);
  self->fixture = store_fixture_new ();
  golden_faces_pin (fonts, self->fixture->folder);
  argv[2] = self->fixture->path;
  g_assert_cmpint (xushi_cli_main (G_N_ELEMENTS (argv) - 1, (char **) argv), ==, 0);
  adjust_target (self->fixture);
  open_plan (self);
  return self;
}

void
golden_pages_free (GoldenPages *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->comparison, xushi_comparison_unref);
  g_clear_object (&self->judged);
  g_ptr_array_unref (self->targets);
  g_clear_object (&self->store);
  store_fixture_free (self->fixture);
  g_free (self);
}

static void
list_part (guint part, GPtrArray *views)
{
  static const char *const forms[GOLDEN_N_FORMS] = { "colour", "mono", "bit" };
  const char *word = xushi_page_part_to_word (part);
  guint first = 0, n_pages = 1;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (word, others[i].part))
      {
        first = others[i].first;
        n_pages = others[i].n_pages;
      }
  for (guint form = 0; form < GOLDEN_N_FORMS; form++)
    for (guint page = first; page < first + n_pages; page++)
      {
        GoldenView *view = g_new0 (GoldenView, 1);

        *view = (GoldenView) { part, page, form, NULL };
        view->name = g_strdup_printf ("%s-%u-%s.png", word, page + 1, forms[form]);
        g_ptr_array_add (views, view);
      }
}

GPtrArray *
golden_pages_list (guint part)
{
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify) golden_view_free);

  for (guint i = 0; i < XUSHI_PAGE_N_PARTS; i++)
    if (part == i || part == XUSHI_PAGE_N_PARTS)
      list_part (i, views);
  return views;
}

static void
lay_out (GoldenPages *self, guint part, gboolean mono)
{
  XushiPageSetup setup;

  if (self->document != NULL && self->part == part && self->mono == mono)
    return;
  xushi_page_setup_init (&setup, MONTH);
  setup.parts = 1u << part;
  setup.density = XUSHI_DENSITY_COMPACT;
  setup.mono = mono;
  setup.date = "2016-10-10";
  setup.comparison = self->comparison;
  setup.target_versions = self->targets;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (xushi_page_part_to_word (part), others[i].part))
      setup.portrait = others[i].portrait;
  g_clear_object (&self->document);
  self->document = xushi_document_new_judged (self->judged, &setup);
  self->part = part;
  self->mono = mono;
}

GoldenPicture *
golden_pages_draw (GoldenPages *self, const GoldenView *view)
{
  double width, height, scale = DPI * GOLDEN_FINENESS / 72.0;
  cairo_surface_t *surface;
  GoldenPicture *picture;
  cairo_t *cr;

  lay_out (self, view->part, view->form != GOLDEN_COLOUR);
  g_assert_cmpuint (view->page, <, xushi_document_get_n_pages (self->document));
  xushi_document_get_page_size (self->document, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale),
                                        (int) (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  golden_faces_forget ();
  xushi_document_draw_page (self->document, cr, view->page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  picture = golden_picture_from_surface (surface, view->form);
  cairo_surface_destroy (surface);
  return picture;
}
