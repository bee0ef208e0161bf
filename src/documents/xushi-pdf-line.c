/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf-page.h"

#include <math.h>
#include <string.h>

/*
 * Runs → lines, in the order of reading.
 *
 * Runs that overlap in height are a line. Two columns are seen by a gutter: a place at which many lines
 * have a gap with full text on both sides, and few go across. Lines that do, such as a title, cut the
 * page into bands, and of each band the left column is read before the right one. In a table the
 * cells are not full, and it stays in rows.
 */

/* Two runs further apart than this, in sizes, are cells. */
#define CELL_GAP 1.6
/* Latin words further apart than this have a blank between them. */
#define WORD_GAP 0.15
/* The least width of a gutter, in sizes, and how many lines must have it. */
#define GUTTER_GAP 1.0
#define GUTTER_LINES 4
/* The share of its column that text fills, in the mean. */
#define GUTTER_FILL 0.65
#define GUTTER_BINS 128
/* No page that somebody reads has more, and on others columns are not looked for. */
#define GUTTER_RUNS 10000
#define DEPTH_MAX 3
/* A raised digit is smaller than this share of its line. */
#define MARK_SHARE 0.8

/* Runs of one height, from left to right; and their bounds. */
typedef struct
{
  double x1, y1, x2, y2;
  GPtrArray *runs; /* owned; the runs are borrowed */
} Row;

typedef struct
{
  guint page;
  guint *column;
  guint *n_marks;
  GPtrArray *lines;
} Reading;

static void
free_row (Row *row)
{
  g_ptr_array_unref (row->runs);
  g_free (row);
}

static void
free_cell (XushiPdfCell *cell)
{
  g_free (cell->text);
  g_free (cell);
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const XushiPdfRun *first = *(XushiPdfRun *const *) a, *second = *(XushiPdfRun *const *) b;
  double one = first->y1 + first->y2, two = second->y1 + second->y2;

  return one < two ? -1 : one > two ? 1 : first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const XushiPdfRun *first = *(XushiPdfRun *const *) a, *second = *(XushiPdfRun *const *) b;

  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

static gboolean
is_in_row (const Row *row, const XushiPdfRun *run)
{
  double overlap = MIN (row->y2, run->y2) - MAX (row->y1, run->y1);

  return overlap * 2 > MIN (row->y2 - row->y1, run->y2 - run->y1);
}

/* (transfer full) (element-type Row) */
static GPtrArray *
find_rows (const GPtrArray *runs)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  Row *row = NULL;

  g_ptr_array_extend (sorted, (GPtrArray *) runs, NULL, NULL);
  g_ptr_array_sort (sorted, compare_heights);
  for (guint i = 0; i < sorted->len; i++)
    {
      XushiPdfRun *run = g_ptr_array_index (sorted, i);

      if (row == NULL || !is_in_row (row, run))
        {
          row = g_new0 (Row, 1);
          *row = (Row){ run->x1, run->y1, run->x2, run->y2, g_ptr_array_new () };
          g_ptr_array_add (rows, row);
        }
      row->x1 = MIN (row->x1, run->x1);
      row->x2 = MAX (row->x2, run->x2);
      row->y1 = MIN (row->y1, run->y1);
      row->y2 = MAX (row->y2, run->y2);
      g_ptr_array_add (row->runs, run);
    }
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_sort (((Row *) g_ptr_array_index (rows, i))->runs, compare_places);

  return rows;
}

/* The run of most characters: what it has, the line has. */
static const XushiPdfRun *
find_main_run (const Row *row)
{
  const XushiPdfRun *best = g_ptr_array_index (row->runs, 0);

  for (guint i = 1; i < row->runs->len; i++)
    {
      const XushiPdfRun *run = g_ptr_array_index (row->runs, i);

      if (strlen (run->text) > strlen (best->text)
          || (strlen (run->text) == strlen (best->text) && run->size > best->size))
        best = run;
    }

  return best;
}

/* The mark of a footnote: small, raised, nothing but digits; that of m² is part of a unit. */
static gboolean
is_footnote_mark (const XushiPdfRun *run, const XushiPdfRun *main, const XushiPdfRun *before)
{
  const char *p = run->text;
  gsize length = before != NULL ? strlen (before->text) : 0;

  if (run == main || run->size >= main->size * MARK_SHARE
      || run->y2 > main->y2 - (main->y2 - main->y1) * 0.15)
    return FALSE;
  if (length > 0 && before->text[length - 1] == 'm' && strlen (run->text) == 1)
    return FALSE;
  while (*p != '\0' && strchr ("0123456789[]()*,", *p) != NULL)
    p++;
  if (*p == '\0')
    return TRUE;
  /* ① to ⑳ */
  return g_utf8_get_char (p) >= 0x2460 && g_utf8_get_char (p) <= 0x2473
         && *g_utf8_next_char (p) == '\0';
}

static XushiPdfCell *
add_cell (XushiPdfLine *line, GString *text, double x1, double x2)
{
  XushiPdfCell *cell = g_new0 (XushiPdfCell, 1);

  *cell = (XushiPdfCell){ x1, x2, g_strdup (text->str) };
  g_ptr_array_add (line->cells, cell);
  g_string_truncate (text, 0);

  return cell;
}

/* A title is often spaced out: 目    录. Its characters are no cells. */
static gboolean
is_spaced_out (const Row *row)
{
  double gap = 0;

  if (row->runs->len < 2 || row->runs->len > 8)
    return FALSE;
  for (guint i = 0; i < row->runs->len; i++)
    {
      const XushiPdfRun *run = g_ptr_array_index (row->runs, i);
      double own;

      if ((guchar) run->text[0] < 0x80 || *g_utf8_next_char (run->text) != '\0')
        return FALSE;
      if (i == 0)
        continue;
      own = run->x1 - ((XushiPdfRun *) g_ptr_array_index (row->runs, i - 1))->x2;
      if (i > 1 && fabs (own - gap) > run->size * 0.3)
        return FALSE;
      gap = own;
    }

  return TRUE;
}

/* A blank between two words of Latin letters or digits; a wide gap ends the cell. */
static void
append_run (XushiPdfLine *line, GString *text, double *x1, const XushiPdfRun *before,
            const XushiPdfRun *run, gboolean spaced)
{
  double gap = before != NULL ? run->x1 - before->x2 : 0, size = MIN (line->size, run->size);

  if (text->len > 0 && gap > size * CELL_GAP && !spaced)
    {
      add_cell (line, text, *x1, before->x2);
      *x1 = run->x1;
    }
  else if (text->len > 0 && gap > size * WORD_GAP && (guchar) run->text[0] < 0x80
           && (guchar) text->str[text->len - 1] < 0x80)
    g_string_append_c (text, ' ');
  else if (text->len == 0)
    *x1 = run->x1;
  g_string_append (text, run->text);
}

static void
add_line (const Reading *reading, const Row *row)
{
  const XushiPdfRun *main = find_main_run (row), *before = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  XushiPdfLine *line = g_new0 (XushiPdfLine, 1);
  gboolean spaced = is_spaced_out (row);
  double x1 = row->x1;

  *line = (XushiPdfLine){ row->x1, main->y1, row->x2, main->y2, main->size,
                          reading->page, *reading->column, FALSE,
                          g_ptr_array_new_with_free_func ((GDestroyNotify) free_cell) };
  for (guint i = 0; i < row->runs->len; i++)
    {
      const XushiPdfRun *run = g_ptr_array_index (row->runs, i);

      if (is_footnote_mark (run, main, before))
        {
          (*reading->n_marks)++;
          continue;
        }
      append_run (line, text, &x1, before, run, spaced);
      before = run;
    }
  add_cell (line, text, x1, row->x2);
  g_ptr_array_add (reading->lines, line);
}

/* Whether a row has a wide gap at @x, and text on both sides. */
static gboolean
has_gap (const Row *row, double x)
{
  double from = -1, to = -1;

  for (guint i = 0; i < row->runs->len; i++)
    {
      const XushiPdfRun *run = g_ptr_array_index (row->runs, i);

      if (run->x1 <= x && run->x2 >= x)
        return FALSE;
      if (run->x2 < x)
        from = MAX (from, run->x2);
      else if (to < 0)
        to = run->x1;
    }

  return from >= 0 && to >= 0
         && to - from >= GUTTER_GAP * ((XushiPdfRun *) g_ptr_array_index (row->runs, 0))->size;
}

static gboolean
crosses (const Row *row, double x)
{
  for (guint i = 0; i < row->runs->len; i++)
    {
      const XushiPdfRun *run = g_ptr_array_index (row->runs, i);

      if (run->x1 < x && run->x2 > x)
        return TRUE;
    }

  return FALSE;
}

/* The share of a row that text covers, on the side of @x that it fills less. */
static double
measure_fill (const Row *row, double x, double left, double right)
{
  double before = 0, behind = 0;

  for (guint i = 0; i < row->runs->len; i++)
    {
      const XushiPdfRun *run = g_ptr_array_index (row->runs, i);

      *(run->x2 < x ? &before : &behind) += run->x2 - run->x1;
    }

  return MIN (before / (x - left), behind / (right - x));
}

/* How many rows have a gutter at @x; 0 if it is none. */
static guint
weigh_gutter (const GPtrArray *rows, double x, double left, double right)
{
  guint n = 0, across = 0;
  double fill = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      across += crosses (row, x);
      if (!has_gap (row, x))
        continue;
      n++;
      fill += measure_fill (row, x, left, right);
    }

  return n >= GUTTER_LINES && across * 2 <= n && fill >= GUTTER_FILL * n ? n : 0;
}

/* Returns FALSE if there are no two columns. */
static gboolean
find_gutter (const GPtrArray *rows, double *gutter)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, sum = 0;
  guint best = 0, same = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      left = MIN (left, row->x1);
      right = MAX (right, row->x2);
    }
  for (guint i = GUTTER_BINS / 5; i <= GUTTER_BINS - GUTTER_BINS / 5; i++)
    {
      double x = left + (right - left) * i / GUTTER_BINS;
      guint n = weigh_gutter (rows, x, left, right);

      if (n > best)
        {
          best = n;
          sum = 0;
          same = 0;
        }
      if (n > 0 && n == best)
        {
          sum += x;
          same++;
        }
    }
  if (best > 0)
    *gutter = sum / same;

  return best > 0;
}

static void read_region (const Reading *reading, const GPtrArray *runs, guint depth);

static void
read_band (const Reading *reading, const GPtrArray *rows, guint from, guint to, double gutter,
           guint depth)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new (), right = g_ptr_array_new ();

  for (guint i = from; i < to; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      for (guint k = 0; k < row->runs->len; k++)
        {
          XushiPdfRun *run = g_ptr_array_index (row->runs, k);

          g_ptr_array_add (run->x1 + run->x2 < 2 * gutter ? left : right, run);
        }
    }
  if (left->len > 0)
    read_region (reading, left, depth + 1);
  if (right->len > 0)
    read_region (reading, right, depth + 1);
}

static void
read_region (const Reading *reading, const GPtrArray *runs, guint depth)
{
  g_autoptr (GPtrArray) rows = find_rows (runs);
  double gutter = 0;
  gboolean columns = depth < DEPTH_MAX && runs->len <= GUTTER_RUNS && find_gutter (rows, &gutter);
  guint from = 0;

  (*reading->column)++;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      if (columns && !crosses (row, gutter))
        continue;
      if (columns)
        {
          read_band (reading, rows, from, i, gutter, depth);
          (*reading->column)++;
          from = i + 1;
        }
      add_line (reading, row);
    }
  if (columns)
    read_band (reading, rows, from, rows->len, gutter, depth);
}

void
xushi_pdf_page_read_lines (const XushiPdfPage *page, guint number, guint *column, guint *n_marks,
                           GPtrArray *lines)
{
  const Reading reading = { number, column, n_marks, lines };

  read_region (&reading, page->runs, 0);
}
