/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden-compare.h"
#include "golden-faces.h"
#include "golden-pages.h"
#include "page/xushi-page-setup.h"

#include <glib/gstdio.h>

/* Golden pictures: the pages of each part look as they did, in colour, in mono and in black and
 * white, in tests/data/golden. With --renew this program makes them anew (`./dev golden`). */

#define RENEW "If that is meant: ./dev golden, and look at what it has changed."
#define CUT "To cut the faces anew, and the pictures with them: ./dev golden --fonts."

typedef struct
{
  GoldenPages *pages;      /* borrowed */
  const GoldenView *view;  /* borrowed */
} Case;

/* (transfer full): the name of a picture with @end in place of ".png", where failures are kept. */
static char *
name_failure (const char *name, const char *end)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "golden-failed", NULL);
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".png"));
  g_autofree char *file = g_strconcat (stem, end, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
  return g_build_filename (folder, file, NULL);
}

/* (transfer full): the path of a picture that is kept. */
static char *
keep_failure (const GoldenPicture *picture, const char *name, const char *end)
{
  g_autofree char *path = name_failure (name, end);
  g_autoptr (GError) error = NULL;

  golden_picture_write (picture, path, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static gboolean
is_as_large (const GoldenPicture *one, const GoldenPicture *other)
{
  return one->width == other->width && one->height == other->height;
}

/* (transfer full) (nullable): how @drawn differs from the golden picture; NULL if it does not. */
static char *
describe_difference (const GoldenView *view, const GoldenPicture *drawn, GoldenPicture **shown)
{
  g_autofree char *path = golden_pages_find_data ("golden", view->name);
  g_autoptr (GoldenPicture) golden = golden_picture_read (path, view->form);
  double limit = golden_compare_get_limit (view->form);
  GoldenDifference difference;

  if (golden == NULL)
    return g_strdup ("there is no golden picture that can be read");
  if (!is_as_large (golden, drawn))
    return g_strdup_printf ("the golden picture has %d × %d dots, and the page %d × %d",
                            golden->width, golden->height, drawn->width, drawn->height);
  golden_compare (golden, drawn, &difference, shown);
  if (g_test_initialized ())
    g_test_message ("%s: %.1f of %.0f", view->name, difference.worst, limit);
  if (difference.worst <= limit)
    return NULL;
  return g_strdup_printf ("it differs by %.1f at %d, %d, where %.0f is no difference",
                          difference.worst, difference.x, difference.y, limit);
}

/* (transfer full) (nullable): why a page cannot be pictured; NULL if it can. */
static char *
describe_fault (const GoldenPicture *drawn)
{
  if (golden_faces_get_missing () != NULL)
    return g_strdup_printf ("a face of tests/data/fonts lacks characters. %s. %s",
                            golden_faces_get_missing (), CUT);
  return drawn == NULL ? g_strdup ("there are colours on a page in black and white") : NULL;
}

static void
fail_view (const GoldenView *view,
           const GoldenPicture *drawn,
           const char *difference,
           const GoldenPicture *shown)
{
  g_autofree char *path = keep_failure (drawn, view->name, ".png");
  g_autofree char *shown_path
      = shown != NULL ? keep_failure (shown, view->name, "-difference.png") : NULL;

  g_test_fail_printf ("%s: %s. The page as it is now: %s%s%s. %s", view->name, difference, path,
                      shown_path != NULL ? "; in red where it differs: " : "",
                      shown_path != NULL ? shown_path : "", RENEW);
}

static void
test_view (gconstpointer data)
{
  const GoldenView *view = ((const Case *) data)->view;
  g_autoptr (GoldenPicture) drawn = golden_pages_draw (((const Case *) data)->pages, view);
  g_autoptr (GoldenPicture) shown = NULL;
  g_autofree char *fault = describe_fault (drawn), *difference = NULL;

  if (fault != NULL)
    g_test_fail_printf ("%s: %s", view->name, fault);
  else
    difference = describe_difference (view, drawn, &shown);
  if (difference != NULL)
    fail_view (view, drawn, difference, shown);
}

/* (transfer full) (element-type utf8): the files in the folder that no part has, such as those of a
 * part that there was. */
static GPtrArray *
list_strangers (void)
{
  g_autoptr (GPtrArray) views = golden_pages_list (XUSHI_PAGE_N_PARTS);
  g_autofree char *path = golden_pages_find_data ("golden", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray *strangers = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      gboolean known = FALSE;

      for (guint i = 0; i < views->len; i++)
        known |= g_str_equal (((GoldenView *) g_ptr_array_index (views, i))->name, name);
      if (!known)
        g_ptr_array_add (strangers, golden_pages_find_data ("golden", name));
    }
  return strangers;
}

static void
test_no_strangers (void)
{
  g_autoptr (GPtrArray) strangers = list_strangers ();

  for (guint i = 0; i < strangers->len; i++)
    g_test_fail_printf ("%s is no picture of any part. %s",
                        (char *) g_ptr_array_index (strangers, i), RENEW);
}

/* Writes the picture if it is another, and says so. */
static gboolean
renew_view (GoldenPages *pages, const GoldenView *view)
{
  g_autofree char *path = golden_pages_find_data ("golden", view->name);
  g_autoptr (GoldenPicture) drawn = golden_pages_draw (pages, view);
  g_autofree char *fault = describe_fault (drawn), *difference = NULL;
  g_autoptr (GError) error = NULL;

  if (fault == NULL)
    difference = describe_difference (view, drawn, NULL);
  if (difference != NULL && !golden_picture_write (drawn, path, &error))
    fault = g_strdup (error->message);
  if (fault != NULL)
    g_printerr ("%s: %s\n", view->name, fault);
  else if (difference != NULL)
    g_print ("%s: %s\n", view->name, difference);
  return fault == NULL;
}

static int
renew (GoldenPages *pages)
{
  g_autoptr (GPtrArray) views = golden_pages_list (XUSHI_PAGE_N_PARTS);
  g_autofree char *folder = golden_pages_find_data ("golden", NULL);
  g_autoptr (GPtrArray) strangers = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
  for (guint i = 0; i < views->len; i++)
    if (!renew_view (pages, g_ptr_array_index (views, i)))
      return 1;
  strangers = list_strangers ();
  for (guint i = 0; i < strangers->len; i++)
    {
      g_print ("%s: deleted\n", (char *) g_ptr_array_index (strangers, i));
      g_assert_cmpint (g_unlink (g_ptr_array_index (strangers, i)), ==, 0);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) views = golden_pages_list (XUSHI_PAGE_N_PARTS);
  g_autofree Case *cases = g_new0 (Case, views->len);
  g_autoptr (GoldenPages) pages = NULL;
  gboolean renewing = argc == 2 && g_str_equal (argv[1], "--renew");

  if (!renewing)
    g_test_init (&argc, &argv, NULL);
  pages = golden_pages_new ();
  if (renewing)
    return renew (pages);
  for (guint i = 0; i < views->len; i++)
    {
      const GoldenView *view = g_ptr_array_index (views, i);
      g_autofree char *path = g_strconcat ("/golden/", view->name, NULL);

      cases[i] = (Case) { pages, view };
      g_test_add_data_func (path, &cases[i], test_view);
    }
  g_test_add_func ("/golden/no-others", test_no_strangers);
  return g_test_run ();
}
