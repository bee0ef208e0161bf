/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract-lines.h"

/*
 * Lines that belong to the pages of a report and not to its text.
 *
 * A line that can be nothing but a page number (第3页, — 3 —) is one wherever it stands. A bare 3 is
 * one only at the edge of a page that ends with a form feed, and only if the pages count on from
 * there. A head or foot is a line at the same edge of three pages, or of both of two.
 */

#define NUMBER_MAX 4
#define HEAD_MAX 60
/* A head or foot has at most so many lines, its page number counted. */
#define HEAD_LINES 3

typedef struct
{
  guint first, last; /* lines, @last is behind the page */
} Page;

static guint
read_digits (const XushiText *text, guint at, guint end, guint *value)
{
  guint i = at;

  *value = 0;
  while (i < end && i - at <= NUMBER_MAX && xushi_char_is_digit (text->ch[i]))
    *value = *value * 10 + (text->ch[i++] - '0');

  return i - at <= NUMBER_MAX ? i - at : 0;
}

static guint
skip_dashes (const XushiText *text, guint at, guint end)
{
  guint i = at;

  while (i < end && (text->ch[i] == '-' || text->ch[i] == U'·'))
    i++;

  return i;
}

/* 第3页, 共10页第3页, 第3页/共10页, — 3 — */
static gboolean
is_page_number (const XushiText *text, const XushiLine *line)
{
  guint i = skip_dashes (text, line->start, line->end), length, value, pages = 0;

  if (i > line->start)
    {
      length = read_digits (text, i, line->end, &value);
      return length > 0 && i + length < line->end
             && skip_dashes (text, i + length, line->end) == line->end;
    }
  while (i < line->end && (length = xushi_text_starts (text, i, line->end, "第|共")) > 0)
    {
      guint digits = read_digits (text, i + length, line->end, &value);

      i += length + digits;
      if (digits == 0 || !xushi_text_is (text, i, line->end, "页"))
        return FALSE;
      i++;
      i += xushi_text_starts (text, i, line->end, "/|,");
      pages++;
    }

  return pages > 0 && i == line->end;
}

/* A line of nothing but one number, or of 3/10. */
static guint
read_bare_number (const XushiText *text, const XushiLine *line)
{
  guint value, pages, length = read_digits (text, line->start, line->end, &value);
  guint i = line->start + length;

  if (length > 0 && i < line->end && text->ch[i] == '/')
    {
      length = read_digits (text, i + 1, line->end, &pages);
      i += length > 0 && value <= pages ? length + 1 : 0;
    }

  return i == line->end ? value : 0;
}

static void
pass (XushiText *text, XushiLine *line)
{
  if (text->passed == NULL)
    text->passed = xushi_text_slice (text, line->start, line->end);
  text->n_passed++;
  line->passed = TRUE;
}

/* Page numbers that are plain; the line behind one begins a page. */
static void
pass_page_numbers (XushiText *text, GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      XushiLine *line = &g_array_index (lines, XushiLine, i);

      if (line->end == line->start || !is_page_number (text, line))
        continue;
      pass (text, line);
      if (i + 1 < lines->len)
        (line + 1)->page = TRUE;
    }
}

static GArray *
find_pages (const GArray *lines)
{
  GArray *pages = g_array_new (FALSE, TRUE, sizeof (Page));
  Page page = { 0, 0 };

  for (guint i = 1; i < lines->len; i++)
    if (g_array_index (lines, XushiLine, i).page)
      {
        page.last = i;
        g_array_append_val (pages, page);
        page.first = i;
      }
  page.last = lines->len;
  g_array_append_val (pages, page);

  return pages;
}

/* The outermost line of a page that is still to be read; NULL if there is none near the edge. */
static XushiLine *
find_edge (const GArray *lines, const Page *page, gboolean foot)
{
  guint n = page->last - page->first;

  for (guint i = 0; i < n; i++)
    {
      XushiLine *line = &g_array_index (lines, XushiLine,
                                        foot ? page->last - 1 - i : page->first + i);

      if (line->end > line->start && !line->passed)
        return line;
    }

  return NULL;
}

static void
pass_bare_numbers (XushiText *text, GArray *lines, const GArray *pages, gboolean foot)
{
  g_autoptr (GHashTable) votes = g_hash_table_new (NULL, NULL);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < pages->len; i++)
      {
        XushiLine *line = find_edge (lines, &g_array_index (pages, Page, i), foot);
        guint number = line != NULL ? read_bare_number (text, line) : 0;
        gpointer start = GUINT_TO_POINTER (number + pages->len - i);

        if (number == 0)
          continue;
        if (round == 0)
          g_hash_table_insert (
              votes, start, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (votes, start)) + 1));
        else if (GPOINTER_TO_UINT (g_hash_table_lookup (votes, start)) > 1)
          pass (text, line);
      }
}

/* (transfer full) (nullable): a head without the page's number at its edges. */
static char *
dup_head (const XushiText *text, const XushiLine *line)
{
  guint start = line->start, end = line->end;

  if (end - start > HEAD_MAX)
    return NULL;
  while (start < end && (xushi_char_is_digit (text->ch[start]) || text->ch[start] == '-'))
    start++;
  while (start < end && (xushi_char_is_digit (text->ch[end - 1]) || text->ch[end - 1] == '-'))
    end--;

  return start < end ? xushi_text_slice_tight (text, start, end) : NULL;
}

/* One line of the heads or feet. Returns whether there was one. */
static gboolean
pass_heads (XushiText *text, GArray *lines, const GArray *pages, gboolean foot)
{
  g_autoptr (GHashTable) votes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint wanted = pages->len == 2 ? 2 : 3;
  gboolean found = FALSE;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < pages->len; i++)
      {
        XushiLine *line = find_edge (lines, &g_array_index (pages, Page, i), foot);
        g_autofree char *head = line != NULL ? dup_head (text, line) : NULL;
        guint n = head != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (votes, head)) : 0;

        if (head == NULL)
          continue;
        if (round == 0)
          g_hash_table_insert (votes, g_steal_pointer (&head), GUINT_TO_POINTER (n + 1));
        /* The first head of all may be the title itself. */
        else if (n >= wanted && (foot || i > 0))
          {
            pass (text, line);
            found = TRUE;
          }
      }

  return found;
}

void
xushi_lines_pass_pages (XushiText *text, GArray *lines)
{
  g_autoptr (GArray) pages = NULL;

  pass_page_numbers (text, lines);
  pages = find_pages (lines);
  if (pages->len < 2)
    return;
  for (guint foot = 0; foot < 2; foot++)
    {
      pass_bare_numbers (text, lines, pages, foot);
      for (guint i = 0; i < HEAD_LINES && pass_heads (text, lines, pages, foot); i++)
        pass_bare_numbers (text, lines, pages, foot);
    }
}
