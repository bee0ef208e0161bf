/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-xml-guard.h"

#include "base/xushi-i18n.h"
#include "base/xushi-xml.h"

#include <string.h>

/* Where in the document the next character stands. */
typedef enum
{
  IN_TEXT,
  IN_OPENING, /* after “<”, before it is known what that begins */
  IN_TAG,
  IN_VALUE, /* of an attribute */
  IN_COMMENT,
  IN_LITERAL, /* a CDATA section */
  IN_INSTRUCTION,
} Place;

/* How much of a declaration of the encoding is looked at. */
#define MAX_DECLARATION 256

struct _XushiXmlGuard
{
  Place place;
  guint8 head[4]; /* the first bytes, by which the width of a character is known */
  guint n_head;
  guint width;      /* bytes of a character: 1, or 2 in UTF-16; 0 while not known */
  gboolean is_big;  /* UTF-16 with the high byte first */
  guint8 half;      /* the first byte of a character of two */
  gboolean has_half;
  char quote;       /* that ends a value */
  char last[2];     /* the characters before the next one */
  char opening[9];  /* after “<” */
  guint n_opening;
  guint n_values;   /* in this tag */
  guint depth;      /* of elements that are open */
  gsize length;     /* of this tag or text */
  GString *declaration; /* owned, nullable: until it has been looked at */
};

XushiXmlGuard *
xushi_xml_guard_new (void)
{
  XushiXmlGuard *self = g_new0 (XushiXmlGuard, 1);

  self->declaration = g_string_new (NULL);
  return self;
}

static void
drop_declaration (XushiXmlGuard *self)
{
  if (self->declaration != NULL)
    g_string_free (g_steal_pointer (&self->declaration), TRUE);
}

void
xushi_xml_guard_free (XushiXmlGuard *self)
{
  if (self == NULL)
    return;
  drop_declaration (self);
  g_free (self);
}

static gboolean
refuse (int code, const char *sentence, GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, code, sentence);
  return FALSE;
}

static gboolean
refuse_encoding (GError **error)
{
  return refuse (XUSHI_FILE_ERROR_ENCODING,
                 _ ("It is written in an encoding that no office program uses; save it again in "
                    "its own program."),
                 error);
}

/* In these no other character has a byte that means “<”, a quotation mark or “>”. */
static gboolean
is_known_encoding (const char *name)
{
  static const char *const known[]
      = { "utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-", "windows-125", "gb", "big5" };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strncasecmp (name, known[i], strlen (known[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_declaration (XushiXmlGuard *self, GError **error)
{
  const char *name = strstr (self->declaration->str, "encoding");
  gboolean known;

  name = name != NULL ? strpbrk (name, "\"'") : NULL;
  known = name == NULL || is_known_encoding (name + 1);
  drop_declaration (self);
  return known || refuse_encoding (error);
}

/* What begins with “<” and the characters that have been read since. */
static gboolean
open_markup (XushiXmlGuard *self, char c, GError **error)
{
  static const char comment[] = "!--", literal[] = "![CDATA[";

  /* No document has a zero, which would end what follows. */
  if (c == '\0')
    {
      self->place = IN_TAG;
      return TRUE;
    }
  self->opening[self->n_opening++] = c;
  self->opening[self->n_opening] = '\0';
  if (c == '?' && self->n_opening == 1)
    self->place = IN_INSTRUCTION;
  else if (*self->opening != '!')
    self->place = c == '>' ? IN_TEXT : IN_TAG;
  else if (g_str_equal (self->opening, comment))
    self->place = IN_COMMENT;
  else if (g_str_equal (self->opening, literal))
    self->place = IN_LITERAL;
  else if (!g_str_has_prefix (comment, self->opening)
           && !g_str_has_prefix (literal, self->opening))
    return refuse (XUSHI_FILE_ERROR_UNSUPPORTED,
                   _ ("It declares entities, which no office program does; save it again in its "
                      "own program."),
                   error);
  return TRUE;
}

static gboolean
begin_value (XushiXmlGuard *self, char quote, GError **error)
{
  self->place = IN_VALUE;
  self->quote = quote;
  self->n_values++;
  return self->n_values <= XUSHI_XML_MAX_ATTRIBUTES
         || refuse (XUSHI_FILE_ERROR_TOO_LARGE,
                    _ ("One of its elements has more attributes than any office program writes; "
                       "the file was not made by one."),
                    error);
}

/* Whether the mark that ends here, two times @before and “>”, has been read. */
static gboolean
is_end (const XushiXmlGuard *self, char first, char second, char c)
{
  return c == '>' && self->last[1] == second && (first == '\0' || self->last[0] == first);
}

static gboolean
take_instruction (XushiXmlGuard *self, char c, GError **error)
{
  if (self->declaration != NULL && self->declaration->len < MAX_DECLARATION)
    g_string_append_c (self->declaration, c);
  if (!is_end (self, '\0', '?', c))
    return TRUE;
  self->place = IN_TEXT;
  return self->declaration == NULL || check_declaration (self, error);
}

static gboolean
end_tag (XushiXmlGuard *self, GError **error)
{
  self->place = IN_TEXT;
  if (*self->opening == '/')
    self->depth -= self->depth > 0;
  else if (self->last[1] != '/')
    self->depth++;
  return self->depth <= XUSHI_XML_MAX_DEPTH
         || refuse (XUSHI_FILE_ERROR_TOO_LARGE,
                    _ ("Its elements stand in each other deeper than any office program puts "
                       "them; the file was not made by one."),
                    error);
}

static void
begin_markup (XushiXmlGuard *self)
{
  self->place = IN_OPENING;
  self->n_opening = 0;
  self->n_values = 0;
  self->length = 0;
}

static gboolean
take_character (XushiXmlGuard *self, char c, GError **error)
{
  Place before = self->place;
  gboolean sound = TRUE;

  if (before == IN_TEXT && c == '<')
    begin_markup (self);
  else if (before == IN_OPENING)
    sound = open_markup (self, c, error);
  else if (before == IN_TAG && (c == '"' || c == '\''))
    sound = begin_value (self, c, error);
  else if (before == IN_VALUE && c == self->quote)
    self->place = IN_TAG;
  else if (before == IN_INSTRUCTION)
    sound = take_instruction (self, c, error);
  else if (before == IN_TAG && c == '>')
    sound = end_tag (self, error);
  else if ((before == IN_COMMENT && is_end (self, '-', '-', c))
           || (before == IN_LITERAL && is_end (self, ']', ']', c)))
    self->place = IN_TEXT;
  if (before == IN_TAG || self->place == IN_TAG)
    drop_declaration (self);
  if (before != IN_TEXT && self->place == IN_TEXT)
    self->length = 0;
  self->last[0] = self->last[1];
  self->last[1] = before == IN_OPENING ? '\0' : c;
  return sound;
}

static gboolean
check_length (const XushiXmlGuard *self, GError **error)
{
  return self->length <= XUSHI_XML_MAX_TOKEN
         || refuse (XUSHI_FILE_ERROR_TOO_LARGE,
                    _ ("A single text in it is longer than 2 MB; no table or report has such a "
                       "one."),
                    error);
}

/* Characters of one byte. */
static gboolean
check_narrow (XushiXmlGuard *self, const char *bytes, gsize length, GError **error)
{
  const char *end = bytes + length;

  for (const char *p = bytes; p < end; p++)
    {
      if (self->place == IN_TEXT)
        {
          const char *mark = memchr (p, '<', (gsize) (end - p));

          self->length += (gsize) ((mark != NULL ? mark : end) - p);
          p = mark;
        }
      else
        self->length++;
      if (!check_length (self, error))
        return FALSE;
      if (p == NULL)
        return TRUE;
      if (!take_character (self, *p, error))
        return FALSE;
    }
  return TRUE;
}

/* Characters of two bytes, which may come apart. */
static gboolean
check_wide (XushiXmlGuard *self, const char *bytes, gsize length, GError **error)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) bytes[i];
      guint8 high = self->is_big ? self->half : byte, low = self->is_big ? byte : self->half;

      self->has_half = !self->has_half;
      if (self->has_half)
        {
          self->half = byte;
          continue;
        }
      self->length += 2;
      /* What is beyond Latin means nothing here. */
      if (!check_length (self, error) || !take_character (self, high == 0 ? (char) low : 'x', error))
        return FALSE;
    }
  return TRUE;
}

/* Characters of four bytes, and those of another alphabet's mainframes. */
static gboolean
is_strange (const guint8 *head)
{
  static const guint8 heads[][4] = { { 0, 0, 0xfe, 0xff }, { 0xff, 0xfe, 0, 0 },
                                     { 0, 0, 0, '<' },     { '<', 0, 0, 0 },
                                     { 0, 0, '<', 0 },     { 0, '<', 0, 0 },
                                     { 0x4c, 0x6f, 0xa7, 0x94 } };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (memcmp (head, heads[i], 4) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
find_width (XushiXmlGuard *self, GError **error)
{
  const guint8 *head = self->head;

  if (is_strange (head))
    return refuse_encoding (error);
  self->is_big = (head[0] == 0xfe && head[1] == 0xff) || (head[0] == 0 && head[1] == '<');
  self->width
      = self->is_big || (head[0] == 0xff && head[1] == 0xfe) || (head[0] == '<' && head[1] == 0)
            ? 2
            : 1;
  return TRUE;
}

static gboolean
check_characters (XushiXmlGuard *self, const char *bytes, gsize length, GError **error)
{
  return self->width == 1 ? check_narrow (self, bytes, length, error)
                          : check_wide (self, bytes, length, error);
}

gboolean
xushi_xml_guard_check (XushiXmlGuard *self, const char *bytes, gsize length, GError **error)
{
  gsize used = 0;

  if (self->width == 0)
    {
      while (used < length && self->n_head < sizeof self->head)
        self->head[self->n_head++] = (guint8) bytes[used++];
      if (self->n_head < sizeof self->head)
        return TRUE;
      if (!find_width (self, error)
          || !check_characters (self, (const char *) self->head, self->n_head, error))
        return FALSE;
    }
  return check_characters (self, bytes + used, length - used, error);
}
