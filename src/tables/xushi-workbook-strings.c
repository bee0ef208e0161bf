/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook-private.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* All texts are in one buffer, each ending with a zero. */
struct _XushiWorkbookStrings
{
  GString *buffer; /* owned */
  GArray *offsets; /* owned: gsize */
};

static void
append_some (GString *text, const char *more)
{
  gsize length = strlen (more);

  /* One byte more than a cell may have tells that it is too long. */
  if (text->len <= XUSHI_TABLE_MAX_CELL)
    g_string_append_len (text, more,
                         (gssize) MIN (length, XUSHI_TABLE_MAX_CELL + 1 - text->len));
}

/* The character that “_x000D_” at @at stands for; −1 for another text. */
static int
read_escape (const char *at)
{
  int value = 0;

  if (at[0] != '_' || at[1] != 'x')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (at[i]);
    }
  return at[6] == '_' ? value : -1;
}

/* The character at @at, which may need two escapes. @length: (out): how many bytes were used; 0 for
 * no escape. */
static gunichar
read_character (const char *at, gsize *length)
{
  int first = read_escape (at), second;

  *length = first >= 0 ? 7 : 0;
  if (first < 0xd800 || first > 0xdfff)
    return (gunichar) MAX (first, 0);
  second = read_escape (at + 7);
  if (first > 0xdbff || second < 0xdc00 || second > 0xdfff)
    return 0xfffd;
  *length = 14;
  return 0x10000 + (((gunichar) first - 0xd800) << 10) + ((gunichar) second - 0xdc00);
}

/* Undoes the escapes in @text from @start on. The end of a line is one character. */
static void
undo_escapes (GString *text, gsize start)
{
  g_autoptr (GString) plain = NULL;

  if (strstr (text->str + start, "_x") == NULL)
    return;
  plain = g_string_new (NULL);
  for (const char *at = text->str + start; *at != '\0';)
    {
      gsize length = 0;
      gunichar character = read_character (at, &length);

      if (length == 0)
        g_string_append_c (plain, *at++);
      else if (character != '\r')
        /* A zero would end the text; any other control is refused as well as it would be. */
        g_string_append_unichar (plain, character != 0 ? character : 1);
      else if (at[length] != '\n')
        g_string_append_c (plain, '\n');
      at += length;
    }
  g_string_truncate (text, start);
  g_string_append (text, plain->str);
}

gboolean
xushi_workbook_read_text (XushiXml *xml, GString *text, GError **error)
{
  gsize start = text->len;
  guint depth = 1;
  /* Between the elements of a text of several runs are blanks that are none of it. */
  gboolean inside = xushi_xml_is (xml, XUSHI_SHEET_SPACES, "v");

  while (depth > 0)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        inside = xushi_xml_is (xml, XUSHI_SHEET_SPACES, "t");
        if (!xushi_xml_is (xml, XUSHI_SHEET_SPACES, "rPh"))
          depth++;
        else if (!xushi_xml_skip (xml, error))
          return FALSE;
        break;
      case XUSHI_XML_END:
        inside = FALSE;
        depth--;
        break;
      case XUSHI_XML_TEXT:
        if (inside)
          append_some (text, xushi_xml_get_text (xml));
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
  undo_escapes (text, start);
  return TRUE;
}

static gboolean
refuse_size (GError **error)
{
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                       _ ("The workbook holds more texts than belong to a plan; delete what does "
                          "not belong to the table."));
  return FALSE;
}

static gboolean
read_strings (XushiWorkbookStrings *self, XushiXml *xml, GError **error)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_start (xml, error)) == XUSHI_XML_START)
    {
      g_autoptr (GString) text = NULL;

      if (!xushi_xml_is (xml, XUSHI_SHEET_SPACES, "si"))
        continue;
      g_array_append_val (self->offsets, self->buffer->len);
      text = g_string_new (NULL);
      if (!xushi_workbook_read_text (xml, text, error))
        return FALSE;
      g_string_append_len (self->buffer, text->str, (gssize) text->len + 1);
      if (self->offsets->len > XUSHI_WORKBOOK_MAX_SHARED
          || self->buffer->len > XUSHI_WORKBOOK_MAX_SHARED_TEXT)
        return refuse_size (error);
    }
  return event == XUSHI_XML_DONE;
}

XushiWorkbookStrings *
xushi_workbook_strings_read (XushiArchive *archive, const char *path, GError **error)
{
  g_autoptr (XushiWorkbookStrings) self = g_new (XushiWorkbookStrings, 1);
  g_autoptr (XushiXml) xml = NULL;

  self->buffer = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (path == NULL || !xushi_archive_has (archive, path))
    return g_steal_pointer (&self);
  xml = xushi_xml_open_part (archive, path, error);
  if (xml == NULL || !read_strings (self, xml, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
xushi_workbook_strings_free (XushiWorkbookStrings *self)
{
  if (self == NULL)
    return;
  g_string_free (self->buffer, TRUE);
  g_array_unref (self->offsets);
  g_free (self);
}

guint
xushi_workbook_strings_get_n (const XushiWorkbookStrings *self)
{
  return self->offsets->len;
}

const char *
xushi_workbook_strings_get (const XushiWorkbookStrings *self, guint number)
{
  return self->buffer->str + g_array_index (self->offsets, gsize, number);
}
