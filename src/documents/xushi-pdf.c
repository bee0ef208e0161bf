/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-pdf-flow.h"
#include "documents/xushi-pdf-page.h"
#include "documents/xushi-pdf-run.h"

#include <string.h>

/* Programs find the mark of a PDF anywhere in so many bytes. */
#define MARK_WITHIN 1024
#define PAGES_NAMED 8

gboolean
xushi_pdf_is_one (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return data != NULL && memmem (data, MIN (length, MARK_WITHIN), "%PDF-", 5) != NULL;
}

/* (transfer full) (nullable): the numbers of the pages that hold pictures and no text. */
static char *
list_pictures (const GPtrArray *pages, guint *n)
{
  GString *list = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < pages->len; i++)
    {
      if (!((XushiPdfPage *) g_ptr_array_index (pages, i))->pictures)
        continue;
      if (*n < PAGES_NAMED)
        g_string_append_printf (list, "%s%u", *n > 0 ? ", " : "", i + 1);
      (*n)++;
    }
  if (*n > PAGES_NAMED)
    g_string_append (list, " …");

  return g_string_free (list, FALSE);
}

static void
add_notes (XushiManuscript *document, const GPtrArray *pages, guint n_edges, const char *first,
           guint n_marks)
{
  guint n_pictures;
  g_autofree char *pictures = list_pictures (pages, &n_pictures);

  if (n_pictures > 0)
    xushi_manuscript_add_note (
        document,
        g_strdup_printf (ngettext ("Page %s is a picture; its text was not read. Enter by hand "
                                   "what it holds.",
                                   "Pages %s are pictures; their text was not read. Enter by hand "
                                   "what they hold.",
                                   n_pictures),
                         pictures));
  if (n_edges > 0)
    xushi_manuscript_add_note (
        document,
        g_strdup_printf (ngettext ("%u line belongs to the pages and was not read: “%s”.",
                                   "%u lines belong to the pages and were not read, the first is "
                                   "“%s”.",
                                   n_edges),
                         n_edges, first));
  if (n_marks > 0)
    xushi_manuscript_add_note (
        document, g_strdup_printf (ngettext ("%u raised mark of a footnote was left out.",
                                             "%u raised marks of footnotes were left out.", n_marks),
                                   n_marks));
}

static gboolean
check_text (const GPtrArray *pages, const GPtrArray *lines, GError **error)
{
  guint n_pictures = 0;

  if (lines->len > 0)
    return TRUE;
  g_free (list_pictures (pages, &n_pictures));
  if (n_pictures > 0)
    g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EMPTY,
                         _ ("The pages of the PDF are pictures, as a scanner makes them, and hold "
                            "no text; take the file that was printed, or have the text recognised "
                            "and save it as .docx or .txt."));
  else
    g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EMPTY,
                         _ ("There is no text in the PDF; take the file that was printed, or save "
                            "it as .docx or .txt."));
  return FALSE;
}

XushiManuscript *
xushi_pdf_lay_out (const char *boxes, gsize length, GError **error)
{
  g_autoptr (GPtrArray) pages = xushi_pdf_pages_parse (boxes, length, error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (XushiManuscript) document = NULL;
  g_autofree char *first = NULL;
  guint column = 0, n_marks = 0, n_edges;

  if (pages == NULL)
    return NULL;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) xushi_pdf_line_free);
  for (guint i = 0; i < pages->len; i++)
    xushi_pdf_page_read_lines (g_ptr_array_index (pages, i), i + 1, &column, &n_marks, lines);
  if (!check_text (pages, lines, error))
    return NULL;
  n_edges = xushi_pdf_lines_pass_edges (pages, lines, &first);
  document = xushi_manuscript_new ();
  if (!xushi_pdf_flow (lines, document, error))
    return NULL;
  add_notes (document, pages, n_edges, first, n_marks);

  return g_steal_pointer (&document);
}

XushiManuscript *
xushi_pdf_read (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) boxes = xushi_pdf_run (bytes, error);
  gsize length;
  const char *data;

  if (boxes == NULL)
    return NULL;
  data = g_bytes_get_data (boxes, &length);

  return xushi_pdf_lay_out (data != NULL ? data : "", length, error);
}
