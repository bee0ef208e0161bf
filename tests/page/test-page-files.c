/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xushi-test-plan.h"

#include "base/xushi-i18n.h"
#include "base/xushi-signals.h"
#include "page/xushi-document.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

/* Documents as files: bytes, text and fonts of a PDF, pictures, and what a failure leaves. */

typedef struct
{
  char *folder;
  XushiPlan *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("xushi-page-XXXXXX", NULL);
  fixture->plan = test_plan_new ();
  g_assert_nonnull (fixture->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->plan);
}

static XushiDocument *
make (Fixture *fixture, gboolean portrait)
{
  XushiPageSetup setup;

  xushi_page_setup_init (&setup, 9);
  setup.parts = XUSHI_PAGE_OVERVIEW | XUSHI_PAGE_AREAS | XUSHI_PAGE_FLAGS;
  setup.date = "2016-10-08";
  setup.portrait = portrait;
  setup.dpi = 72;
  return xushi_document_new (fixture->plan, &setup);
}

static char *
save (Fixture *fixture, const char *name)
{
  g_autoptr (XushiDocument) document = make (fixture, FALSE);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  xushi_document_save (document, path, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/* The output of a tool over the saved PDF. */
static char *
run_tool (Fixture *fixture, const char *tool, const char *option)
{
  g_autofree char *path = NULL, *program = g_find_program_in_path (tool);
  char *output = NULL;
  const char *arguments[] = { tool, NULL, NULL, NULL, NULL };
  gboolean text = strcmp (tool, "pdftotext") == 0;

  if (program == NULL)
    g_error ("%s is not installed; ./dev test installs it", tool);
  path = save (fixture, "pages.pdf");
  arguments[1] = option != NULL ? option : path;
  arguments[2] = option != NULL ? path : NULL;
  if (text)
    arguments[3] = "-";
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &output, NULL, NULL, NULL));
  return output;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in the text:\n%s", part, text);
}

/* pdftotext decides which gaps become blanks, so blanks are ignored. */
static void
assert_prints (const char *text, const char *part)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1), wanted = g_strsplit (part, " ", -1);
  g_autofree char *joined = g_strjoinv ("", words), *needle = g_strjoinv ("", wanted);

  assert_has (joined, needle);
}

static void
test_pdf_text (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = {
    "德清县2016年政府工作报告目标进度", "主要预期目标", "地区生产总值", "7.9%", "−0.1", "余 0.6",
    "淘汰高污染燃料小锅炉", "84.0%", "+9.0", "168 台", "约束", "修订", "手工", "−43.0",
    "地块未交付", "征地未完成", "征地（5月）", "开展宣传十二场",
    "演示数据", "截至 2016 年 9 月", "序时75.0%", "第 1 页 / 共 3 页", "第 3 页 / 共 3 页",
    "德清县发展和改革局 2016-10-08 制", "122.0%", "大气治理", "节点 1 / 3",
  };
  g_autofree char *text = run_tool (fixture, "pdftotext", "-raw");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_prints (text, parts[i]);
}

/* Each page has its column headings and its data month; what the rules are stands once. */
static void
test_pdf_every_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = run_tool (fixture, "pdftotext", "-raw");
  g_auto (GStrv) pages = NULL;
  guint n = 0;

  pages = g_strsplit (text, "\f", -1);
  for (; pages[n] != NULL && *g_strstrip (pages[n]) != '\0'; n++)
    {
      assert_prints (pages[n], "演示数据");
      assert_prints (pages[n], "截至 2016 年 9 月");
      assert_prints (pages[n], "指标");
      assert_prints (pages[n], "牵头单位");
      assert_prints (pages[n], "年度目标");
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_nonnull (strstr (text, "说明："));
  g_assert_null (strstr (strstr (text, "说明：") + 1, "说明："));
}

/* All fonts are embedded as subsets, and none has Japanese shapes. */
static void
test_pdf_fonts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = run_tool (fixture, "pdffonts", NULL);
  g_auto (GStrv) lines = NULL;
  guint n_fonts = 0;

  g_assert_null (strstr (text, "JP"));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++, n_fonts++)
    assert_has (lines[i], "yes yes");
  g_assert_cmpuint (n_fonts, >=, 2);
}

static void
test_pdf_metadata (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = run_tool (fixture, "pdfinfo", "-isodates");

  assert_has (text, "德清县2016年政府工作报告目标进度");
  assert_has (text, "2016-10-08T00:00:00");
  g_assert_null (strstr (text, "202"));
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  /* What is saved, and which of its files is compared. */
  static const char *const names[][4] = {
    { "a.pdf", "a.pdf", "b.pdf", "b.pdf" },
    { "a.png", "a-2.png", "b.png", "b-2.png" },
    { "a.svg", "a-2.svg", "b.svg", "b-2.svg" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *saved = save (fixture, names[i][0]);
      g_autofree char *again = save (fixture, names[i][2]);
      g_autofree char *one = g_build_filename (fixture->folder, names[i][1], NULL);
      g_autofree char *two = g_build_filename (fixture->folder, names[i][3], NULL);
      g_autofree char *first = NULL, *second = NULL;
      gsize length, other;

      g_assert_cmpstr (saved, !=, again);
      g_assert_true (g_file_get_contents (one, &first, &length, NULL));
      g_assert_true (g_file_get_contents (two, &second, &other, NULL));
      g_assert_cmpuint (length, ==, other);
      g_assert_true (memcmp (first, second, length) == 0);
    }
}

static void
test_a_file_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiDocument) document = make (fixture, TRUE);
  g_autofree char *path = g_build_filename (fixture->folder, "pages.PNG", NULL);
  g_auto (GStrv) files = NULL;
  cairo_surface_t *picture;

  g_assert_true (xushi_document_save (document, path, NULL, &files, NULL));
  g_assert_cmpuint (g_strv_length (files), ==, xushi_document_get_n_pages (document));
  g_assert_true (g_str_has_suffix (files[0], "/pages-1.PNG"));
  g_assert_cmpuint (count_files (fixture->folder), ==, g_strv_length (files));
  picture = cairo_image_surface_create_from_png (files[0]);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 595);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 842);
  cairo_surface_destroy (picture);
}

static void
assert_refused (XushiDocument *document, const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;

  g_assert_false (xushi_document_save (document, path, NULL, &files, &error));
  g_assert_error (error, XUSHI_PAGE_ERROR, code);
  g_assert_null (files);
  assert_has (error->message, path);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiDocument) document = make (fixture, FALSE);
  g_autofree char *word = g_build_filename (fixture->folder, "pages.docx", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "pages.pdf", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.pdf", NULL);

  assert_refused (document, word, XUSHI_PAGE_ERROR_BAD_SUFFIX);
  assert_refused (document, nowhere, XUSHI_PAGE_ERROR_NOT_WRITTEN);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_refused (document, folder, XUSHI_PAGE_ERROR_NOT_WRITTEN);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* The disk is full: the previous file is untouched, and nothing else is left. */
static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "pages.pdf", "pages.png", "pages.svg" };
  g_autoptr (XushiDocument) document = make (fixture, FALSE);
  g_autofree char *before = g_build_filename (fixture->folder, "pages.pdf", NULL);
  g_autofree char *content = NULL;
  struct rlimit limit, tight;

  g_assert_true (g_file_set_contents (before, "before", -1, NULL));
  getrlimit (RLIMIT_FSIZE, &limit);
  tight = limit;
  tight.rlim_cur = 2000;
  xushi_signals_prepare ();
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (xushi_document_save (document, path, NULL, NULL, &error));
      g_assert_error (error, XUSHI_PAGE_ERROR, XUSHI_PAGE_ERROR_NOT_WRITTEN);
    }
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (g_file_get_contents (before, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
}

typedef struct
{
  double last;
  double until; /* where it is cancelled */
  guint n;
  GCancellable *cancellable;
} Told;

static void
tell_cb (double share, gpointer data)
{
  Told *told = data;

  g_assert_cmpfloat (share, >=, told->last);
  g_assert_cmpfloat (share, <=, 1);
  told->last = share;
  told->n++;
  if (share >= told->until)
    g_cancellable_cancel (told->cancellable);
}

static const char *const formats[] = { "pages.pdf", "pages.png", "pages.svg" };

/* Saving a copy in another thread gives the same bytes as in this one. */
static gpointer
save_in_thread (gpointer data)
{
  g_autoptr (XushiDocument) document = data;
  const char *path = g_object_get_data (G_OBJECT (document), "path");
  Told told = { .until = 2 };
  const XushiSaveWatch watch = { NULL, tell_cb, &told };
  g_autoptr (GError) error = NULL;

  xushi_document_save (document, path, &watch, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (told.last, ==, 1);
  g_assert_cmpuint (told.n, >, xushi_document_get_n_pages (document));
  return NULL;
}

static void
test_thread (Fixture *fixture, gconstpointer data)
{
  g_autofree char *here = save (fixture, "here.pdf");
  g_autofree char *there = g_build_filename (fixture->folder, "there.pdf", NULL);
  g_autoptr (XushiDocument) document = make (fixture, FALSE);
  XushiDocument *copy = xushi_document_copy (document);
  g_autofree char *one = NULL, *other = NULL;
  gsize length, other_length;

  g_object_set_data (G_OBJECT (copy), "path", there);
  g_thread_join (g_thread_new ("saving", save_in_thread, copy));
  g_assert_true (g_file_get_contents (here, &one, &length, NULL));
  g_assert_true (g_file_get_contents (there, &other, &other_length, NULL));
  g_assert_cmpuint (length, ==, other_length);
  g_assert_true (memcmp (one, other, length) == 0);
}

/* Wherever it is cancelled, nothing is written and the previous file stays. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XushiDocument) document = make (fixture, FALSE);
  g_autofree char *before = g_build_filename (fixture->folder, "pages.pdf", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (before, "before", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (double until = 0; until < 0.98; until += 0.2)
      {
        g_autofree char *path = g_build_filename (fixture->folder, formats[i], NULL);
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        g_autoptr (GError) error = NULL;
        Told told = { .until = until, .cancellable = cancellable };
        const XushiSaveWatch watch = { cancellable, tell_cb, &told };

        g_assert_false (xushi_document_save (document, path, &watch, NULL, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        g_assert_cmpuint (count_files (fixture->folder), ==, 1);
      }
  g_assert_true (g_file_get_contents (before, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  xushi_i18n_init ();
#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/page/files/text", test_pdf_text);
  ADD ("/page/files/every-page", test_pdf_every_page);
  ADD ("/page/files/fonts", test_pdf_fonts);
  ADD ("/page/files/metadata", test_pdf_metadata);
  ADD ("/page/files/same-bytes", test_same_bytes);
  ADD ("/page/files/pictures", test_a_file_a_page);
  ADD ("/page/files/refusals", test_refusals);
  ADD ("/page/files/thread", test_thread);
  ADD ("/page/files/cancelled", test_cancelled);
  ADD ("/page/files/disk-full", test_disk_full);
#undef ADD
  return g_test_run ();
}
