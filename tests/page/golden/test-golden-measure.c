/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-compare.h"
#include "golden-faces.h"
#include "golden-pages.h"
#include "page/xushi-page-setup.h"

#include <math.h>

/* The measure of the golden pictures tells what a reader would miss from what another release of
 * cairo makes: on pages of the sample every single digit that is wiped out, every text that is moved
 * by two dots, and every light that has another colour or is missing is a difference; noise and a
 * shift of a fifth of a dot are none, nor is what a file of few colours loses. */

/* The dots around what was altered, as far as the measure looks. */
#define AROUND 12

typedef struct
{
  int x;
  int y;
  int width;
  int height;
} Area;

/* A page as it is, and a copy to be altered at one place at a time. */
typedef struct
{
  GoldenForm form;
  GoldenPicture *page;
  GoldenPicture *altered;
} Trial;

static GoldenPages *
get_pages (void)
{
  static GoldenPages *pages;

  if (pages == NULL)
    pages = golden_pages_new ();
  return pages;
}

/* The first page of the areas: the table, with lights, bars, nodes and the legend. */
static void
begin (Trial *trial, GoldenForm form)
{
  g_autoptr (GPtrArray) views = golden_pages_list (g_bit_nth_lsf (XUSHI_PAGE_AREAS, -1));

  for (guint i = 0; i < views->len; i++)
    {
      const GoldenView *view = g_ptr_array_index (views, i);

      if (view->form == form && view->page == 0)
        *trial = (Trial) { form, golden_pages_draw (get_pages (), view), NULL };
    }
  g_assert_nonnull (trial->page);
  trial->altered = golden_picture_copy (trial->page);
}

static void
end (Trial *trial)
{
  golden_picture_free (trial->page);
  golden_picture_free (trial->altered);
}

/* From fine dots to those of the picture. */
static Area
area_of (double x, double y, double width, double height)
{
  return (Area) { (int) floor (x / GOLDEN_FINENESS), (int) floor (y / GOLDEN_FINENESS),
                  (int) ceil (width / GOLDEN_FINENESS) + 1,
                  (int) ceil (height / GOLDEN_FINENESS) + 1 };
}

static guint8 *
dot_at (const GoldenPicture *picture, int plane, int x, int y)
{
  return picture->planes[plane] + y * picture->width + x;
}

static void
copy_area (const GoldenPicture *from, const Area *area, GoldenPicture *to, int x, int y)
{
  for (int plane = 0; plane < from->n_planes; plane++)
    for (int row = 0; row < area->height; row++)
      memcpy (dot_at (to, plane, x, y + row), dot_at (from, plane, area->x, area->y + row),
              area->width);
}

/* Fills an area with the colour above its middle, which is that of the ground. */
static void
wipe (Trial *trial, const Area *area)
{
  for (int plane = 0; plane < trial->page->n_planes; plane++)
    for (int row = 0; row < area->height; row++)
      memset (dot_at (trial->altered, plane, area->x, area->y + row),
              *dot_at (trial->page, plane, area->x + area->width / 2, area->y), area->width);
}

static void
move (Trial *trial, const Area *area, int right, int down)
{
  wipe (trial, area);
  copy_area (trial->page, area, trial->altered, area->x + right, area->y + down);
}

/* The difference that is seen around the area, which is then as it was. */
static double
look_at (Trial *trial, const Area *area)
{
  Area around = { MAX (area->x - AROUND, 0), MAX (area->y - AROUND, 0), 0, 0 };
  g_autoptr (GoldenPicture) before = NULL, after = NULL;
  GoldenDifference difference;

  around.width = MIN (area->x + area->width + AROUND, trial->page->width) - around.x;
  around.height = MIN (area->y + area->height + AROUND, trial->page->height) - around.y;
  before = golden_picture_new (around.width, around.height, trial->page->n_planes);
  after = golden_picture_copy (before);
  copy_area (trial->page, &around, before, 0, 0);
  copy_area (trial->altered, &around, after, 0, 0);
  golden_compare (before, after, &difference, NULL);
  copy_area (trial->page, &around, trial->altered, around.x, around.y);
  return difference.worst;
}

static void
expect (Trial *trial, const Area *area, const char *what, const char *text)
{
  double seen = look_at (trial, area), limit = golden_compare_get_limit (trial->form);

  if (seen <= limit)
    g_test_fail_printf ("%s, “%s” at %d, %d, makes %.1f, and %.0f is none", what, text, area->x,
                        area->y, seen, limit);
}

static void
test_digits (gconstpointer data)
{
  Trial trial;
  GPtrArray *texts;
  guint n = 0;

  begin (&trial, GPOINTER_TO_UINT (data));
  texts = golden_faces_get_texts ();
  for (guint i = 0; i < texts->len; i++)
    {
      const GoldenText *text = g_ptr_array_index (texts, i);
      Area area = area_of (text->digit_x, text->y + 0.2 * text->height, text->digit_width,
                           0.6 * text->height);

      if (text->digit_width <= 0)
        continue;
      wipe (&trial, &area);
      expect (&trial, &area, "a digit that is wiped out", text->text);
      n++;
    }
  g_assert_cmpuint (n, >, 50);
  end (&trial);
}

/* A single letter has too little ink for the limit. */
static void
test_moved (gconstpointer data)
{
  Trial trial;
  GPtrArray *texts;
  guint n = 0;

  begin (&trial, GPOINTER_TO_UINT (data));
  texts = golden_faces_get_texts ();
  for (guint i = 0; i < texts->len; i++)
    {
      const GoldenText *text = g_ptr_array_index (texts, i);
      Area area = area_of (text->x, text->y + 0.15 * text->height, text->width,
                           0.75 * text->height);

      if (g_utf8_strlen (text->text, -1) < 2)
        continue;
      move (&trial, &area, 2, 0);
      expect (&trial, &area, "what is moved to the right", text->text);
      move (&trial, &area, 0, 2);
      expect (&trial, &area, "what is moved down", text->text);
      n++;
    }
  g_assert_cmpuint (n, >, 100);
  end (&trial);
}

/* Where the lights of the first column stand, in dots: fully coloured, below each other. */
static GArray *
find_lights (const GoldenPicture *page)
{
  GArray *lights = g_array_new (FALSE, FALSE, sizeof (Area));
  gboolean inside = FALSE;

  for (int y = 0; y < page->height; y++)
    {
      int first = -1, last = -1;

      for (int x = page->width / 15; x < page->width / 9; x++)
        {
          int red = *dot_at (page, 0, x, y), green = *dot_at (page, 1, x, y);

          if (ABS (red - green) < 60)
            continue;
          first = first < 0 ? x : first;
          last = x;
        }
      if (first >= 0 && !inside)
        g_array_append_val (lights, ((Area) { first, y, last - first + 1, 1 }));
      else if (first >= 0)
        {
          Area *light = &g_array_index (lights, Area, lights->len - 1);

          light->width = MAX (light->x + light->width, last + 1) - MIN (light->x, first);
          light->x = MIN (light->x, first);
          light->height++;
        }
      inside = first >= 0;
    }
  return lights;
}

/* In colour another light; else none. */
static void
change_light (Trial *trial, const Area *light)
{
  Area around = { light->x - 1, light->y - 1, light->width + 2, light->height + 2 };

  if (trial->form != GOLDEN_COLOUR)
    {
      wipe (trial, &around);
      return;
    }
  for (int y = light->y; y < light->y + light->height; y++)
    for (int x = light->x; x < light->x + light->width; x++)
      {
        *dot_at (trial->altered, 0, x, y) = *dot_at (trial->page, 1, x, y);
        *dot_at (trial->altered, 1, x, y) = *dot_at (trial->page, 0, x, y);
      }
}

static void
test_lights (gconstpointer data)
{
  Trial colour, trial;
  g_autoptr (GArray) lights = NULL;

  begin (&colour, GOLDEN_COLOUR);
  lights = find_lights (colour.page);
  g_assert_cmpuint (lights->len, >, 10);
  begin (&trial, GPOINTER_TO_UINT (data));
  for (guint i = 0; i < lights->len; i++)
    {
      const Area *light = &g_array_index (lights, Area, i);

      g_assert_cmpint (light->width, <, 16);
      change_light (&trial, light);
      expect (&trial, light, "a light", "");
    }
  end (&colour);
  end (&trial);
}

static guint8
clamp (double value)
{
  return (guint8) CLAMP (value + 0.5, 0, 255);
}

/* A fifth of a dot to the right and down, every dot up to eight lighter or darker. */
static void
add_noise (Trial *trial)
{
  const double part = 0.2;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (int plane = 0; plane < trial->page->n_planes; plane++)
    for (int y = 1; y < trial->page->height; y++)
      for (int x = 1; x < trial->page->width; x++)
        {
          double above = (1 - part) * *dot_at (trial->page, plane, x, y - 1)
                         + part * *dot_at (trial->page, plane, x - 1, y - 1);
          double here = (1 - part) * *dot_at (trial->page, plane, x, y)
                        + part * *dot_at (trial->page, plane, x - 1, y);

          *dot_at (trial->altered, plane, x, y)
              = clamp ((1 - part) * here + part * above + g_rand_double_range (random, -8, 8));
        }
}

static void
test_noise (gconstpointer data)
{
  g_autofree char *path = golden_pages_get_scratch (get_pages (), "golden.png");
  g_autoptr (GoldenPicture) golden = NULL;
  g_autoptr (GError) error = NULL;
  GoldenDifference difference;
  Trial trial;

  begin (&trial, GPOINTER_TO_UINT (data));
  golden_picture_write (trial.page, path, &error);
  g_assert_no_error (error);
  golden = golden_picture_read (path, trial.form);
  g_assert_nonnull (golden);
  add_noise (&trial);
  golden_compare (golden, trial.altered, &difference, NULL);
  g_test_message ("noise: %.1f", difference.worst);
  g_assert_cmpfloat (difference.worst, <, golden_compare_get_limit (trial.form));
  end (&trial);
}

static void
add (const char *what, GoldenForm form, GTestDataFunc test)
{
  static const char *const words[GOLDEN_N_FORMS] = { "colour", "mono", "bit" };
  g_autofree char *path = g_strdup_printf ("/golden-measure/%s/%s", what, words[form]);

  g_test_add_data_func (path, GUINT_TO_POINTER (form), test);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (GoldenForm form = 0; form < GOLDEN_N_FORMS; form++)
    {
      add ("digits", form, test_digits);
      /* In black and white the limit is too high for it. */
      if (form != GOLDEN_BIT)
        add ("moved", form, test_moved);
      add ("lights", form, test_lights);
      add ("noise", form, test_noise);
    }
  status = g_test_run ();
  golden_pages_free (get_pages ());
  return status;
}
