/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/xushi-print.h"
#include "intake/xushi-new-plan.h"
#include "page/xushi-document.h"

#include <glib/gstdio.h>

#include <string.h>

/* The printing system gets the pages of the document, on the paper that was chosen. */

typedef struct
{
  char *folder;
  char *plan_path;
  char *pdf_path;
  XushiStore *store;
  XushiSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("xushi-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->plan_path = g_build_filename (fixture->folder, "plan.xushi", NULL);
  fixture->pdf_path = g_build_filename (fixture->folder, "pages.pdf", NULL);
  g_assert_true (xushi_new_plan_from_sample (fixture->plan_path, TRUE, &error));
  g_assert_no_error (error);
  fixture->store = xushi_store_open (fixture->plan_path, XUSHI_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  fixture->session = xushi_session_new (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->store);
  g_remove (fixture->pdf_path);
  g_remove (fixture->plan_path);
  g_rmdir (fixture->folder);
  g_free (fixture->pdf_path);
  g_free (fixture->plan_path);
  g_free (fixture->folder);
}

/* (transfer full): what the command @name of poppler says about the printed file. @output: (nullable):
 * where it is to say so, if not by itself */
static char *
ask (const char *name, const char *path, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) command = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, name,
                                                      path, output, NULL);
  char *said = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (command, NULL, NULL, &said, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (command));
  return said;
}

static void
assert_printed (Fixture *fixture, const XushiPageSetup *setup, const char *size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiPrintMatter) matter = xushi_print_matter_new (fixture->session);
  g_autoptr (XushiDocument) document
      = xushi_document_new (xushi_session_get_plan (fixture->session), setup);
  g_autofree char *pages
      = g_strdup_printf ("\nPages: +%u\n", xushi_document_get_n_pages (document));
  g_autofree char *info = NULL;

  g_assert_true (xushi_print_to_file (matter, setup, fixture->pdf_path, &error));
  g_assert_no_error (error);
  info = ask ("pdfinfo", fixture->pdf_path, NULL);
  g_assert_true (g_regex_match_simple (pages, info, 0, 0));
  g_assert_nonnull (strstr (info, size));
  g_assert_nonnull (strstr (info, xushi_plan_get_info (xushi_session_get_plan (fixture->session))->title));
}

static void
test_landscape (Fixture *fixture, gconstpointer data)
{
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  setup.date = "2016-10-08";
  assert_printed (fixture, &setup, "(A4)");
}

static void
test_portrait_a3 (Fixture *fixture, gconstpointer data)
{
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  setup.paper = XUSHI_PAPER_A3;
  setup.portrait = TRUE;
  setup.parts = XUSHI_PAGE_FLAGS;
  assert_printed (fixture, &setup, "(A3)");
}

/* What is chosen for the slips, and of the plan, reaches the printer. */
static void
test_slips (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiPrintMatter) matter = xushi_print_matter_new (fixture->session);
  g_autofree char *due = g_strdup ("2016-10-12"), *text = NULL;
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  setup.parts = XUSHI_PAGE_SLIPS;
  setup.due = due;
  g_assert_true (xushi_print_to_file (matter, &setup, fixture->pdf_path, &error));
  g_assert_no_error (error);
  text = ask ("pdftotext", fixture->pdf_path, "-");
  g_assert_nonnull (strstr (text, "10-12"));
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiPrintMatter) matter = xushi_print_matter_new (fixture->session);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "x.pdf", NULL);
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  g_assert_false (xushi_print_to_file (matter, &setup, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, run) g_test_add (path, Fixture, NULL, set_up, run, tear_down)
  ADD ("/app/print/landscape", test_landscape);
  ADD ("/app/print/portrait-a3", test_portrait_a3);
  ADD ("/app/print/slips", test_slips);
  ADD ("/app/print/failure", test_failure);
#undef ADD
  return g_test_run ();
}
