/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xushi-test-plan.h"

#include "base/xushi-i18n.h"
#include "page/xushi-document.h"

#include <glib/gstdio.h>
#include <time.h>

/* The cost of laying out the areas of a plan of 200 and of 10,000 indicators and writing them as
 * PDF: processor time, which hardly depends on other load. Gnumeric takes 2.8 to 3.7 s for 10,000
 * rows of 12 columns on the machine on which the limits were measured. */

static double
milliseconds_since (clock_t start)
{
  return (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

static void
run (guint n_rows)
{
  g_autoptr (XushiPlan) plan = test_plan_new_large (n_rows);
  g_autoptr (XushiDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("xushi-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pages.pdf", NULL);
  XushiPageSetup setup;
  GStatBuf info;
  clock_t start = clock ();
  double layout;

  xushi_page_setup_init (&setup, 9);
  setup.parts = XUSHI_PAGE_AREAS;
  document = xushi_document_new (plan, &setup);
  layout = milliseconds_since (start);
  start = clock ();
  if (!xushi_document_save (document, path, NULL, NULL, &error))
    g_error ("%s", error->message);
  g_stat (path, &info);
  g_print ("%6u rows, %4u pages: layout %5.0f ms, PDF %6.0f ms, %5.0f KiB\n", n_rows,
           xushi_document_get_n_pages (document), layout, milliseconds_since (start),
           (double) info.st_size / 1024);
  g_remove (path);
  g_rmdir (folder);
}

int
main (void)
{
  xushi_i18n_init ();
  run (200);
  run (10000);
  return 0;
}
