/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf-page.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-pdf-format.h"

#include <string.h>

/*
 * What the helper prints → pages and their runs.
 *
 * A helper that a PDF has taken over could print anything: each line that has another form ends the
 * reading, and figures are bounded.
 */

/* No page is larger, in tenths of a point: that is ten metres. */
#define LARGEST 300000

static void
free_run (XushiPdfRun *run)
{
  g_free (run->text);
  g_free (run);
}

static void
free_page (XushiPdfPage *page)
{
  g_ptr_array_unref (page->runs);
  g_free (page);
}

void
xushi_pdf_line_free (XushiPdfLine *line)
{
  g_ptr_array_unref (line->cells);
  g_free (line);
}

const char *
xushi_pdf_line_get_first (const XushiPdfLine *line)
{
  const XushiPdfCell *cell = g_ptr_array_index (line->cells, 0);

  return cell->text;
}

const char *
xushi_pdf_line_get_last (const XushiPdfLine *line)
{
  const XushiPdfCell *cell = g_ptr_array_index (line->cells, line->cells->len - 1);

  return cell->text;
}

/* Reads @n figures after blanks; NULL if they are not there, else what follows them. */
static const char *
read_figures (const char *p, double *figures, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      char *end;
      gint64 value;

      if (*p != ' ' || !(g_ascii_isdigit (p[1]) || p[1] == '-'))
        return NULL;
      value = g_ascii_strtoll (p + 1, &end, 10);
      if (end == p + 1 || value < -LARGEST || value > LARGEST)
        return NULL;
      figures[i] = (double) value / 10;
      p = end;
    }

  return p;
}

static gboolean
read_page (const char *line, GPtrArray *pages)
{
  double figures[3];
  const char *behind = read_figures (line, figures, G_N_ELEMENTS (figures));
  XushiPdfPage *page;

  if (behind == NULL || *behind != '\0' || pages->len >= XUSHI_PDF_MAX_PAGES)
    return FALSE;
  page = g_new0 (XushiPdfPage, 1);
  page->width = figures[0];
  page->height = figures[1];
  page->pictures = figures[2] > 0;
  page->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) free_run);
  g_ptr_array_add (pages, page);

  return TRUE;
}

static gboolean
read_run (const char *line, GPtrArray *pages)
{
  double figures[5];
  const char *behind = read_figures (line, figures, G_N_ELEMENTS (figures));
  XushiPdfPage *page;
  XushiPdfRun *run;

  if (behind == NULL || *behind != ' ' || pages->len == 0)
    return FALSE;
  if (behind[1] == '\0' || figures[0] > figures[2] || figures[1] > figures[3])
    return TRUE;
  page = g_ptr_array_index (pages, pages->len - 1);
  run = g_new0 (XushiPdfRun, 1);
  *run = (XushiPdfRun){ figures[0], figures[1], figures[2], figures[3], figures[4],
                        g_strdup (behind + 1) };
  /* The size that a font has in the file may be scaled on the page. */
  if (run->size <= 0 || run->size > 2 * (run->y2 - run->y1))
    run->size = MAX (run->y2 - run->y1, 1);
  g_ptr_array_add (page->runs, run);

  return TRUE;
}

GPtrArray *
xushi_pdf_pages_parse (const char *boxes, gsize length, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) free_page);
  gboolean begun = FALSE, ended = FALSE, sound = g_utf8_validate_len (boxes, length, NULL);
  const char *stop = boxes + length;

  for (const char *p = boxes; sound && !ended && p < stop;)
    {
      const char *end = memchr (p, '\n', (gsize) (stop - p));
      g_autofree char *line = g_strndup (p, (gsize) ((end != NULL ? end : stop) - p));

      if (!begun)
        sound = begun = g_str_equal (line, XUSHI_PDF_FIRST_LINE);
      else if (g_str_has_prefix (line, "run "))
        sound = read_run (line + 3, pages);
      else if (g_str_has_prefix (line, "page "))
        sound = read_page (line + 4, pages);
      else
        sound = ended = g_str_equal (line, "end");
      p = end != NULL ? end + 1 : stop;
    }
  if (sound && ended)
    return g_steal_pointer (&pages);
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                       _ ("The PDF is damaged and cannot be read to its end; take a new copy, or "
                          "save it as .docx or .txt."));
  return NULL;
}
