/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf-format.h"

#include <math.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/*
 * The helper that reads a PDF: a file on the standard input becomes lines on the standard output
 * (documents/xushi-pdf-format.h).
 *
 * It is a process of its own, for a PDF may come from anywhere: whatever poppler does with one that is
 * damaged or hostile ends with the helper, within the limits that are set here first.
 */

/* A gap of this share of the size parts two runs: no blank is so narrow. */
#define GAP_SHARE 0.12

typedef struct
{
  const PopplerRectangle *boxes; /* borrowed */
  guint n_boxes;
  GList *attributes;             /* owned: PopplerTextAttributes */
  gsize printed;
} Output;

static void
limit (int what, rlim_t most)
{
  struct rlimit both = { most, most };

  setrlimit (what, &both);
}

/* The seconds that the helper may take; the environment can only shorten them. */
static guint
get_time (void)
{
  const char *wish = g_getenv ("XUSHI_PDF_MAX_TIME");
  guint64 seconds = wish != NULL ? g_ascii_strtoull (wish, NULL, 10) : 0;

  return seconds > 0 && seconds < XUSHI_PDF_MAX_TIME ? (guint) seconds : XUSHI_PDF_MAX_TIME;
}

/* Sanitizers take terabytes of addresses, so that their builds have no limit of memory. */
static void
set_limits (void)
{
#if !defined(__SANITIZE_ADDRESS__)
  limit (RLIMIT_DATA, XUSHI_PDF_MAX_MEMORY);
#endif
  limit (RLIMIT_CPU, XUSHI_PDF_MAX_CPU);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
  alarm (get_time ());
}

static int
tenths (double points)
{
  return isfinite (points) ? (int) lround (CLAMP (points, -1e6, 1e6) * 10) : 0;
}

static void
print (Output *output, const char *line, int length)
{
  output->printed += length;
  if (output->printed > XUSHI_PDF_MAX_OUTPUT)
    exit (XUSHI_PDF_TOO_LARGE);
  if (fwrite (line, 1, (gsize) length, stdout) != (gsize) length)
    exit (EXIT_FAILURE);
}

static void
print_run (Output *output, const PopplerRectangle *box, double size, const char *text, gsize length)
{
  g_autofree char *line = g_strdup_printf ("run %d %d %d %d %d %.*s\n", tenths (box->x1),
                                           tenths (box->y1), tenths (box->x2), tenths (box->y2),
                                           tenths (size), (int) length, text);

  print (output, line, (int) strlen (line));
}

/* The size of the character @i; @at moves along the attributes, which are in order. */
static double
find_size (GList **at, int i)
{
  while (*at != NULL && ((PopplerTextAttributes *) (*at)->data)->end_index < i)
    *at = (*at)->next;

  return *at != NULL ? ((PopplerTextAttributes *) (*at)->data)->font_size : 0;
}

static gboolean
is_beside (const PopplerRectangle *run, const PopplerRectangle *box, double size)
{
  double gap = box->x1 - run->x2;

  return fabs (box->y1 - run->y1) < 0.5 && fabs (box->y2 - run->y2) < 0.5
         && gap < size * GAP_SHARE && gap > -size * 0.5;
}

static void
print_text (Output *output, const char *text)
{
  const char *start = NULL;
  PopplerRectangle run = { 0 };
  GList *at = output->attributes;
  double size = 0;
  guint i = 0;

  for (const char *p = text; *p != '\0' && i < output->n_boxes; p = g_utf8_next_char (p), i++)
    {
      gunichar c = g_utf8_get_char (p);
      const PopplerRectangle *box = &output->boxes[i];
      gboolean blank = g_unichar_isspace (c) || g_unichar_iscntrl (c);
      double own = find_size (&at, (int) i);

      if (start != NULL && (blank || own != size || !is_beside (&run, box, size)))
        {
          print_run (output, &run, size, start, (gsize) (p - start));
          start = NULL;
        }
      if (blank)
        continue;
      if (start == NULL)
        {
          start = p;
          run = *box;
          size = own;
        }
      run.x2 = MAX (run.x2, box->x2);
    }
  if (start != NULL)
    print_run (output, &run, size, start, strlen (start));
}

static gboolean
has_pictures (PopplerPage *page)
{
  GList *pictures = poppler_page_get_image_mapping (page);
  gboolean any = pictures != NULL;

  poppler_page_free_image_mapping (pictures);

  return any;
}

static void
print_page (Output *output, PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page), *line = NULL;
  g_autofree PopplerRectangle *boxes = NULL;
  gboolean empty = text == NULL || *text == '\0' || !g_utf8_validate (text, -1, NULL);
  double width, height;

  poppler_page_get_size (page, &width, &height);
  line = g_strdup_printf ("page %d %d %d\n", tenths (width), tenths (height),
                          empty && has_pictures (page));
  print (output, line, (int) strlen (line));
  if (empty || !poppler_page_get_text_layout (page, &boxes, &output->n_boxes))
    return;
  output->boxes = boxes;
  output->attributes = poppler_page_get_text_attributes (page);
  print_text (output, text);
  poppler_page_free_text_attributes (g_steal_pointer (&output->attributes));
}

static int
print_document (PopplerDocument *document)
{
  Output output = { 0 };
  int n = poppler_document_get_n_pages (document), found = 0;

  if (n > XUSHI_PDF_MAX_PAGES)
    return XUSHI_PDF_TOO_LARGE;
  print (&output, XUSHI_PDF_FIRST_LINE "\n", (int) strlen (XUSHI_PDF_FIRST_LINE "\n"));
  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);

      if (page == NULL)
        continue;
      print_page (&output, page);
      g_object_unref (page);
      found++;
    }
  if (found == 0)
    return XUSHI_PDF_DAMAGED;
  print (&output, "end\n", 4);

  return fflush (stdout) == 0 ? XUSHI_PDF_DONE : EXIT_FAILURE;
}

int
main (void)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *document;
  g_autoptr (GError) error = NULL;
  int status;

  set_limits ();
  file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, &error);
  if (file == NULL)
    return EXIT_FAILURE;
  bytes = g_mapped_file_get_bytes (file);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  if (document == NULL)
    return g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? XUSHI_PDF_LOCKED
                                                                           : XUSHI_PDF_DAMAGED;
  status = print_document (document);
  g_object_unref (document);

  return status;
}
