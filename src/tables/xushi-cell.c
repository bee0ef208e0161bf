/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-cell.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-text.h"

#include <string.h>

char *
xushi_cell_get_text (const XushiCellReader *reader, guint column)
{
  const char *text = xushi_header_get_cell (reader->header, reader->row, column);
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

void
xushi_cell_refuse (const XushiCellReader *reader, guint column, char *reason)
{
  xushi_problems_take (reader->problems, FALSE, reader->line,
                       xushi_header_get_title (reader->header, column), reason);
}

void
xushi_cell_warn (const XushiCellReader *reader, guint column, char *reason)
{
  xushi_problems_take (reader->problems, TRUE, reader->line,
                       xushi_header_get_title (reader->header, column), reason);
}

gboolean
xushi_cell_read_number (const XushiCellReader *reader, guint column, const char *unit,
                        double *value)
{
  g_autofree char *text = xushi_cell_get_text (reader, column);
  g_autoptr (GError) error = NULL;
  double number = XUSHI_UNKNOWN;

  if (*text == '\0')
    return TRUE;
  if (!xushi_number_parse (text, unit, &number, &error))
    {
      xushi_cell_refuse (reader, column, g_strdup (error->message));
      return FALSE;
    }
  *value = number;
  return TRUE;
}

void
xushi_cell_refuse_word (const XushiCellReader *reader, guint column, const char *word,
                        const XushiVocabulary *vocabulary)
{
  xushi_cell_refuse (reader, column, xushi_vocabulary_refuse (vocabulary, word));
}
