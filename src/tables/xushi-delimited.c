/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-delimited.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"
#include "base/xushi-text.h"
#include "tables/xushi-delimiter.h"

#include <string.h>

/* The positions of the reader in the table's copy of the text: it reads at @at and writes at @end,
 * which is never ahead. */
typedef struct
{
  XushiTable *table;
  char *text;
  gsize at;
  gsize end;
  guint line;
  guint column; /* of the current cell, from 1 */
  const char *delimiter;
  gsize delimiter_length;
} Reader;

char *
xushi_delimited_decode (GBytes *bytes, const char *encoding, GError **error)
{
  return xushi_text_decode_raw (bytes, encoding, NULL, error);
}

/* Whether the whole of @text is a number as spreadsheets know it. */
static gboolean
is_number (const char *text)
{
  gboolean any = FALSE;

  text += *text == '-' || *text == '+';
  for (; g_ascii_isdigit (*text) || *text == '.' || *text == ','; text++)
    any = any || g_ascii_isdigit (*text);
  if (any && (*text == 'e' || *text == 'E'))
    {
      text += text[1] == '-' || text[1] == '+' ? 2 : 1;
      any = g_ascii_isdigit (*text);
      while (g_ascii_isdigit (*text))
        text++;
    }
  text += *text == '%';
  return any && *text == '\0';
}

gboolean
xushi_delimited_needs_guard (const char *cell)
{
  gsize n_tabs = strspn (cell, "\t");
  char first = cell[n_tabs];

  return first != '\0' && strchr ("=+-@", first) != NULL && (n_tabs > 0 || !is_number (cell));
}

static gboolean
is_delimiter (const Reader *reader)
{
  const char *at = reader->text + reader->at;

  return *at == *reader->delimiter
         && strncmp (at, reader->delimiter, reader->delimiter_length) == 0;
}

static gboolean
is_cell_end (const Reader *reader)
{
  char c = reader->text[reader->at];

  return c == '\n' || c == '\r' || c == '\0' || is_delimiter (reader);
}

static gboolean
is_blank (const Reader *reader, char c)
{
  return c == ' ' || (c == '\t' && *reader->delimiter != '\t');
}

static gboolean
fail (GError **error, int code, const char *format, guint line)
{
  g_autoptr (GString) sentence = g_string_new (format);
  g_autofree char *number = g_strdup_printf ("%u", line);

  g_string_replace (sentence, "%u", number, 1);
  g_set_error_literal (error, XUSHI_TABLE_ERROR, code, sentence->str);
  return FALSE;
}

/* Takes over one byte of a cell. */
static gboolean
take_byte (Reader *reader, GError **error)
{
  const char *at = reader->text + reader->at;

  if (xushi_text_is_control (at))
    {
      g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_CONTROLS,
                   _ ("line %u, column %u: the cell holds a control character, which nobody sees; "
                      "type the cell anew, and save the table again."),
                   reader->line, reader->column);
      return FALSE;
    }
  reader->text[reader->end++] = *at;
  reader->at++;
  return TRUE;
}

/* Drops the tab that keeps the cell that begins at @begin from being a formula. */
static void
drop_guard (Reader *reader, gsize begin)
{
  char *cell = reader->text + begin;

  if (reader->end - begin < 2 || *cell != '\t')
    return;
  /* What is read next stands behind, at least by the quotation marks. */
  reader->text[reader->end] = '\0';
  if (!xushi_delimited_needs_guard (cell + 1))
    return;
  memmove (cell, cell + 1, reader->end - begin - 1);
  reader->end--;
}

/* Reads after an opening quotation mark; stops after the closing one. */
static gboolean
read_quoted (Reader *reader, GError **error)
{
  guint line = reader->line;
  gsize begin = reader->end;

  for (;;)
    {
      char c = reader->text[reader->at];

      if (c == '\0')
        return fail (error, XUSHI_TABLE_ERROR_QUOTE,
                     _ ("A quotation mark in line %u is never closed; add the missing \", and "
                        "double those within a cell."),
                     line);
      if (c == '"' && reader->text[reader->at + 1] != '"')
        break;
      if (c == '"')
        reader->at++;
      if (c == '\n' || (c == '\r' && reader->text[reader->at + 1] != '\n'))
        reader->line++;
      if (!take_byte (reader, error))
        return FALSE;
    }
  drop_guard (reader, begin);
  reader->at++;
  while (is_blank (reader, reader->text[reader->at]))
    reader->at++;
  if (!is_cell_end (reader))
    return fail (error, XUSHI_TABLE_ERROR_QUOTE,
                 _ ("In line %u text follows a closing quotation mark; double the marks within a "
                    "cell and put the whole cell in quotes."),
                 reader->line);
  return TRUE;
}

static gboolean
read_bare (Reader *reader, GError **error)
{
  gsize begin = reader->end;

  while (!is_cell_end (reader))
    if (!take_byte (reader, error))
      return FALSE;
  while (reader->end > begin && is_blank (reader, reader->text[reader->end - 1]))
    reader->end--;
  return TRUE;
}

/* Reads one cell and stops at what ended it. */
static gboolean
read_cell (Reader *reader, GError **error)
{
  gsize begin = reader->end;

  while (is_blank (reader, reader->text[reader->at]))
    reader->at++;
  if (reader->text[reader->at] == '"')
    {
      reader->at++;
      if (!read_quoted (reader, error))
        return FALSE;
    }
  else if (!read_bare (reader, error))
    return FALSE;
  if (reader->end - begin > XUSHI_TABLE_MAX_CELL)
    return fail (error, XUSHI_TABLE_ERROR_TOO_LARGE,
                 _ ("A cell in line %u is longer than 64 KB; a quotation mark may be missing."),
                 reader->line);
  xushi_table_add_offset (reader->table, begin);
  return TRUE;
}

/* Skips what ended a cell, with CR LF as one; returns whether another cell follows in the row. The
 * zero that ends the cell's text replaces the mark, which has been read by now. */
static gboolean
end_cell (Reader *reader)
{
  char c = reader->text[reader->at];
  gboolean more = is_delimiter (reader);

  if (more)
    reader->at += reader->delimiter_length;
  else if (c != '\0')
    reader->at++;
  if (c == '\r' && reader->text[reader->at] == '\n')
    reader->at++;
  reader->text[reader->end++] = '\0';
  return more;
}

static gboolean
read_row (Reader *reader, GError **error)
{
  xushi_table_begin_row (reader->table, reader->line);
  if (xushi_table_get_n_rows (reader->table) > XUSHI_TABLE_MAX_ROWS)
    return fail (error, XUSHI_TABLE_ERROR_TOO_LARGE,
                 _ ("The table has too many rows; only the lines before line %u could be taken."),
                 reader->line);
  reader->column = 0;
  do
    {
      reader->column++;
      if (!read_cell (reader, error))
        return FALSE;
      if (reader->column > XUSHI_TABLE_MAX_COLUMNS)
        return fail (error, XUSHI_TABLE_ERROR_TOO_LARGE,
                     _ ("Line %u has too many columns; check which mark separates them."),
                     reader->line);
    }
  while (end_cell (reader));
  reader->line++;
  return TRUE;
}

/* Chooses what separates the cells; passes over the line that says so. @mark gets it. */
static void
choose_delimiter (Reader *reader, char mark[XUSHI_DELIMITER_SIZE])
{
  gsize skip = *mark == '\0' ? xushi_delimiter_announced (reader->text, mark) : 0;

  if (skip > 0)
    {
      reader->at = skip;
      reader->line = 2;
    }
  else if (*mark == '\0')
    g_strlcpy (mark, xushi_delimiter_find (reader->text), XUSHI_DELIMITER_SIZE);
  reader->delimiter = mark;
  reader->delimiter_length = strlen (mark);
}

XushiTable *
xushi_table_parse (const char *text, char delimiter, GError **error)
{
  g_autoptr (XushiTable) self = xushi_table_new ();
  char mark[XUSHI_DELIMITER_SIZE] = { delimiter };
  Reader reader = { .table = self, .line = 1 };
  gsize length = strlen (text);

  reader.text = xushi_table_take_text (self, text, length);
  choose_delimiter (&reader, mark);
  while (reader.at < length)
    if (!read_row (&reader, error))
      return NULL;
  xushi_table_end (self);
  return g_steal_pointer (&self);
}
