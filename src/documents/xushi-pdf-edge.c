/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-pdf-page.h"

#include <math.h>
#include <string.h>

/*
 * Page numbers, heads and feet.
 *
 * What is printed on each page stands at the same height of several, at the top or the bottom, with
 * the same words but for the number of the page. A line that is nothing but the number of its page goes by itself.
 */

#define HEAD_LINES 3
/* On so few pages a line need only be on two of them. */
#define FEW_PAGES 4
/* Two lines within this, in points, are at one height. */
#define HEIGHT_STEP 4
/* A bare number below this share of a page is the number of the page, if there is no other page. */
#define BOTTOM_SHARE 0.88
#define TEXT_MAX 200

/* The outermost line of each page that is still to be read. */
static GPtrArray *
find_edges (const GPtrArray *pages, const GPtrArray *lines, gboolean foot)
{
  GPtrArray *edges = g_ptr_array_new ();

  g_ptr_array_set_size (edges, (int) pages->len);
  for (guint i = 0; i < lines->len; i++)
    {
      XushiPdfLine *line = g_ptr_array_index (lines, i), *edge;

      if (line->passed)
        continue;
      edge = g_ptr_array_index (edges, line->page - 1);
      if (edge == NULL || (foot ? line->y2 > edge->y2 : line->y1 < edge->y1))
        edges->pdata[line->page - 1] = line;
    }

  return edges;
}

static const char *
skip_dashes (const char *p)
{
  while (*p == '-' || *p == ' ' || g_str_has_prefix (p, "—") || g_str_has_prefix (p, "－")
         || g_str_has_prefix (p, "–") || g_str_has_prefix (p, "·") || g_str_has_prefix (p, "/"))
    p = g_utf8_next_char (p);

  return p;
}

/* 3, — 3 —, 第3页, 第 3 页 共 10 页, 3/10: the first number, or 0. */
static guint
read_number (const XushiPdfLine *line, gboolean *plain)
{
  const char *p = xushi_pdf_line_get_first (line);
  guint64 number = 0;

  *plain = FALSE;
  if (line->cells->len > 1 || strlen (p) > TEXT_MAX)
    return 0;
  *plain = skip_dashes (p) != p;
  for (p = skip_dashes (p); *p != '\0'; p = skip_dashes (p))
    {
      char *end;
      guint64 value;

      if (g_str_has_prefix (p, "第") || g_str_has_prefix (p, "共"))
        {
          *plain = TRUE;
          p = skip_dashes (g_utf8_next_char (p));
        }
      if (!g_ascii_isdigit (*p))
        return 0;
      value = g_ascii_strtoull (p, &end, 10);
      if (end - p > 4 || value == 0)
        return 0;
      number = number > 0 ? number : value;
      p = skip_dashes (end);
      if (g_str_has_prefix (p, "页"))
        p = g_utf8_next_char (p);
    }

  return (guint) number;
}

static guint
count_vote (GHashTable *votes, char *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (votes, key)) + 1;

  g_hash_table_insert (votes, key, GUINT_TO_POINTER (n));

  return n;
}

static guint
get_votes (GHashTable *votes, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (votes, key));
}

static gboolean
is_numbering (char c)
{
  return g_ascii_isdigit (c) || c == '-' || c == ' ' || c == '/';
}

/* (transfer full) (nullable): the words of a head at their height, without the number of the page
 * before or behind them. */
static char *
dup_head (const XushiPdfLine *line)
{
  g_autoptr (GString) key = g_string_new (NULL);
  gsize start = 0;

  for (guint i = 0; i < line->cells->len && key->len <= TEXT_MAX; i++)
    g_string_append (key, ((XushiPdfCell *) g_ptr_array_index (line->cells, i))->text);
  if (key->len > TEXT_MAX)
    return NULL;
  while (key->len > 0 && is_numbering (key->str[key->len - 1]))
    g_string_truncate (key, key->len - 1);
  while (start < key->len && is_numbering (key->str[start]))
    start++;
  if (start == key->len)
    return NULL;

  return g_strdup_printf ("%s %d", key->str + start, (int) lround (line->y1 / HEIGHT_STEP));
}

static char *
dup_start (guint number, guint page)
{
  return g_strdup_printf ("%d", (int) number - (int) page);
}

/* Marks one line of each page where it is a number, or a head; returns how many. */
static guint
pass_edges (const GPtrArray *pages, const GPtrArray *edges)
{
  g_autoptr (GHashTable) heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint wanted = pages->len <= FEW_PAGES ? 2 : 3, n = 0;
  gboolean plain;

  for (guint i = 0; i < edges->len; i++)
    {
      const XushiPdfLine *line = g_ptr_array_index (edges, i);
      char *head = line != NULL ? dup_head (line) : NULL;
      guint number = line != NULL ? read_number (line, &plain) : 0;

      if (head != NULL)
        count_vote (heads, head);
      if (number > 0)
        count_vote (starts, dup_start (number, i));
    }
  for (guint i = 0; i < edges->len; i++)
    {
      XushiPdfLine *line = g_ptr_array_index (edges, i);
      g_autofree char *head = line != NULL ? dup_head (line) : NULL, *start = NULL;
      guint number = line != NULL ? read_number (line, &plain) : 0;
      const XushiPdfPage *page = g_ptr_array_index (pages, i);

      start = dup_start (number, i);
      if ((head != NULL && get_votes (heads, head) >= wanted)
          || (number > 0 && (plain || get_votes (starts, start) > 1))
          || (number > 0 && pages->len == 1 && line->y1 > page->height * BOTTOM_SHARE))
        {
          line->passed = TRUE;
          n++;
        }
    }

  return n;
}

guint
xushi_pdf_lines_pass_edges (const GPtrArray *pages, GPtrArray *lines, char **first)
{
  guint n = 0;

  for (guint foot = 0; foot < 2; foot++)
    for (guint i = 0; i < HEAD_LINES; i++)
      {
        g_autoptr (GPtrArray) edges = find_edges (pages, lines, foot);
        guint found = pass_edges (pages, edges);

        n += found;
        if (found == 0)
          break;
      }
  *first = NULL;
  for (guint i = 0; i < lines->len && *first == NULL; i++)
    {
      const XushiPdfLine *line = g_ptr_array_index (lines, i);

      if (line->passed)
        *first = g_strdup (xushi_pdf_line_get_first (line));
    }

  return n;
}
