/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows/xushi-grid-html.h"

#include "rows/xushi-grid-tsv.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Tables on the clipboard as HTML. It comes from any program, so sizes are limited: of a span, and
 * of the whole table, which is bounded by what a window can hold. */
#define MAX_SPAN 1000
#define MAX_COLUMNS 1000
#define MAX_ROWS 200000
#define MAX_CELLS 4000000

static gboolean
is_named (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

/* In the order of the document, not of a subtree only: the next node after @node, without its
 * children if @over. */
static xmlNode *
get_next (xmlNode *node, const xmlNode *top, gboolean over)
{
  if (!over && node->children != NULL)
    return node->children;
  for (; node != NULL && node != top; node = node->parent)
    if (node->next != NULL)
      return node->next;
  return NULL;
}

/* The only table below @root; NULL if there is none, or another, or one within it. */
static xmlNode *
find_table (xmlNode *root)
{
  xmlNode *found = NULL;

  for (xmlNode *node = root; node != NULL; node = get_next (node, root, FALSE))
    if (is_named (node, "table"))
      {
        if (found != NULL)
          return NULL;
        found = node;
      }
  return found;
}

static gboolean
is_hidden (const xmlNode *node)
{
  return is_named (node, "style") || is_named (node, "script") || is_named (node, "comment");
}

static gboolean
is_block (const xmlNode *node)
{
  return is_named (node, "p") || is_named (node, "div") || is_named (node, "li");
}

/* Appends @content as HTML shows it: runs of blanks are one. */
static void
append_content (GString *text, const char *content)
{
  for (const char *p = content; *p != '\0'; p++)
    {
      if (strchr (" \t\r\n\f", *p) == NULL)
        g_string_append_c (text, *p);
      else if (text->len > 0 && strchr (" \n", text->str[text->len - 1]) == NULL)
        g_string_append_c (text, ' ');
    }
}

static void
break_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/* (transfer full): what is shown in @cell. */
static char *
dup_cell (xmlNode *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);
  xmlNode *next;

  for (xmlNode *node = cell->children; node != NULL; node = next)
    {
      next = get_next (node, cell, is_hidden (node));
      if (is_named (node, "br") || (is_block (node) && text->len > 0))
        break_line (text);
      else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        append_content (text, (const char *) node->content);
    }
  return g_strdup (g_strstrip (text->str));
}

static guint
get_span (xmlNode *cell, const char *name)
{
  xmlChar *value = xmlGetProp (cell, (const xmlChar *) name);
  gint64 span = value != NULL ? g_ascii_strtoll ((const char *) value, NULL, 10) : 1;

  xmlFree (value);
  return (guint) CLAMP (span, 1, MAX_SPAN);
}

/* The table as far as it is read. */
typedef struct
{
  GPtrArray *rows; /* of GPtrArray of text, nullable: of a cell that another covers */
  GArray *covered; /* guint: for each column, how many of the next rows are covered there */
  guint width;
  guint n_cells;
} Grid;

static guint
get_covered (const Grid *grid, guint column)
{
  return column < grid->covered->len ? g_array_index (grid->covered, guint, column) : 0;
}

static void
cover (Grid *grid, guint column, guint n)
{
  if (column >= grid->covered->len)
    g_array_set_size (grid->covered, column + 1);
  g_array_index (grid->covered, guint, column) = n;
}

/* Passes over the cells of @row that those of rows above reach into. */
static void
pass_covered (Grid *grid, GPtrArray *row)
{
  while (get_covered (grid, row->len) > 0)
    {
      cover (grid, row->len, get_covered (grid, row->len) - 1);
      g_ptr_array_add (row, g_strdup (""));
    }
}

static void
read_row (Grid *grid, xmlNode *element)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  for (xmlNode *cell = element->children; cell != NULL && row->len < MAX_COLUMNS; cell = cell->next)
    {
      guint n_columns, n_rows;

      if (!is_named (cell, "td") && !is_named (cell, "th"))
        continue;
      pass_covered (grid, row);
      n_columns = get_span (cell, "colspan");
      n_rows = get_span (cell, "rowspan");
      for (guint i = 0; i < n_columns && row->len < MAX_COLUMNS; i++)
        {
          cover (grid, row->len, n_rows - 1);
          g_ptr_array_add (row, i == 0 ? dup_cell (cell) : g_strdup (""));
        }
    }
  while (row->len < grid->covered->len)
    {
      if (get_covered (grid, row->len) > 0)
        pass_covered (grid, row);
      else
        g_ptr_array_add (row, g_strdup (""));
    }
  grid->width = MAX (grid->width, row->len);
  grid->n_cells += row->len;
  g_ptr_array_add (grid->rows, row);
}

/* (transfer full): @row as texts, with blanks up to @width. */
static GStrv
take_texts (GPtrArray *row, guint width)
{
  GStrv texts = g_new0 (char *, width + 1);

  for (guint i = 0; i < width; i++)
    texts[i] = g_strdup (i < row->len ? row->pdata[i] : "");
  return texts;
}

static GPtrArray *
read_table (xmlNode *table)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) covered = g_array_new (FALSE, TRUE, sizeof (guint));
  Grid grid = { .rows = rows, .covered = covered };
  GPtrArray *texts;

  for (xmlNode *node = table->children; node != NULL; node = get_next (node, table, FALSE))
    if (rows->len >= MAX_ROWS || grid.n_cells >= MAX_CELLS)
      break;
    else if (is_named (node, "tr"))
      read_row (&grid, node);
  if (grid.width == 0 || (guint64) grid.width * rows->len > MAX_CELLS)
    return NULL;
  texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (texts, take_texts (rows->pdata[i], grid.width));
  return texts;
}

GPtrArray *
xushi_grid_html_parse (const char *html)
{
  gsize length = strlen (html);
  GPtrArray *rows = NULL;
  htmlDocPtr document;
  xmlNode *table;

  if (length == 0 || length > G_MAXINT)
    return NULL;
  document = htmlReadMemory (html, (int) length, NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                 | HTML_PARSE_NONET);
  if (document == NULL)
    return NULL;
  table = xmlDocGetRootElement (document) != NULL ? find_table (xmlDocGetRootElement (document))
                                                  : NULL;
  if (table != NULL)
    rows = read_table (table);
  xmlFreeDoc (document);
  return rows;
}

static guint
get_width (GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, g_strv_length (rows->pdata[i]));
  return width;
}

/* Whether two texts differ in blanks only. */
static gboolean
is_same_but_blanks (const char *a, const char *b)
{
  for (;; a++, b++)
    {
      while (g_ascii_isspace (*a))
        a++;
      while (g_ascii_isspace (*b))
        b++;
      if (*a != *b || *a == '\0')
        return *a == *b;
    }
}

/* Line breaks within a cell, which some programs write as a blank. */
static void
take_breaks (GPtrArray *rows, GPtrArray *table)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv texts = rows->pdata[i], shown = table->pdata[i];

      for (guint k = 0; texts[k] != NULL; k++)
        if (strchr (shown[k], '\n') != NULL && is_same_but_blanks (texts[k], shown[k]))
          {
            g_free (texts[k]);
            texts[k] = g_strdup (shown[k]);
          }
    }
}

GPtrArray *
xushi_grid_html_choose (const char *text, const char *html)
{
  g_autoptr (GPtrArray) table = html != NULL ? xushi_grid_html_parse (html) : NULL;
  g_autoptr (GPtrArray) rows = xushi_grid_tsv_parse (text != NULL ? text : "");

  if (table == NULL)
    return g_steal_pointer (&rows);
  if (rows->len != table->len || get_width (rows) != get_width (table))
    return g_steal_pointer (&table);
  take_breaks (rows, table);
  return g_steal_pointer (&rows);
}
