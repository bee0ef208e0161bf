/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-xml.h"

#include "base/xushi-i18n.h"

#include <libxml/xmlreader.h>
#include <string.h>

struct _XushiXml
{
  XushiArchivePart *part;  /* owned, nullable: what is read */
  GBytes *bytes;           /* owned, nullable: or this */
  xmlTextReaderPtr reader; /* owned */
  GError *part_error;      /* owned, nullable: why reading the part stopped */
  XushiXmlEvent event;
  gboolean is_empty; /* the element that began has no end of its own */
  gboolean failed;
};

static int
read_part_cb (void *data, char *buffer, int length)
{
  XushiXml *self = data;

  if (self->part_error != NULL)
    return -1;
  return (int) xushi_archive_part_read (self->part, buffer, (gsize) length, &self->part_error);
}

/* What is wrong is told by our own sentence. */
static void
ignore_error_cb (void *data, const char *message, xmlParserSeverities severity,
                 xmlTextReaderLocatorPtr locator)
{
}

static XushiXml *
take_reader (XushiXml *self)
{
  if (self->reader != NULL)
    xmlTextReaderSetErrorHandler (self->reader, ignore_error_cb, NULL);
  return self;
}

/* No network, no entities, no warnings on the standard error. */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT)

XushiXml *
xushi_xml_open_part (XushiArchive *archive, const char *path, GError **error)
{
  XushiArchivePart *part = xushi_archive_open_part (archive, path, error);
  XushiXml *self;

  if (part == NULL)
    return NULL;
  self = g_new0 (XushiXml, 1);
  self->part = part;
  self->reader = xmlReaderForIO (read_part_cb, NULL, self, NULL, NULL, OPTIONS);
  return take_reader (self);
}

XushiXml *
xushi_xml_open_bytes (GBytes *bytes)
{
  XushiXml *self = g_new0 (XushiXml, 1);
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  self->bytes = g_bytes_ref (bytes);
  if (length <= XUSHI_ARCHIVE_MAX_PART)
    self->reader = xmlReaderForMemory (data, (int) length, NULL, NULL, OPTIONS);
  return take_reader (self);
}

void
xushi_xml_free (XushiXml *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->part, xushi_archive_part_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->part_error);
  g_free (self);
}

static XushiXmlEvent
fail (XushiXml *self, int code, const char *sentence, GError **error)
{
  self->failed = TRUE;
  self->event = XUSHI_XML_FAILED;
  if (self->part_error != NULL)
    g_propagate_error (error, g_error_copy (self->part_error));
  else
    g_set_error_literal (error, XUSHI_FILE_ERROR, code, sentence);
  return XUSHI_XML_FAILED;
}

static XushiXmlEvent
fail_damaged (XushiXml *self, GError **error)
{
  return fail (self, XUSHI_FILE_ERROR_BINARY,
               _ ("The file is damaged or cut; open it in its own program and save it again."),
               error);
}

/* What the node is on which the library's reader stands; XUSHI_XML_DONE for one to pass over. */
static XushiXmlEvent
take_node (XushiXml *self, GError **error)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      if (xmlTextReaderDepth (self->reader) >= XUSHI_XML_MAX_DEPTH)
        return fail (self, XUSHI_FILE_ERROR_TOO_LARGE,
                     _ ("Its elements stand in each other deeper than any office program puts "
                        "them; the file was not made by one."),
                     error);
      self->is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
      return XUSHI_XML_START;
    case XML_READER_TYPE_END_ELEMENT:
      return XUSHI_XML_END;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return XUSHI_XML_TEXT;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return fail (self, XUSHI_FILE_ERROR_UNSUPPORTED,
                   _ ("It declares entities, which no office program does; save it again in its "
                      "own program."),
                   error);
    default:
      return XUSHI_XML_DONE;
    }
}

XushiXmlEvent
xushi_xml_next (XushiXml *self, GError **error)
{
  int more = 1;

  if (self->failed || self->reader == NULL)
    return fail_damaged (self, error);
  if (self->event == XUSHI_XML_START && self->is_empty)
    {
      self->is_empty = FALSE;
      return self->event = XUSHI_XML_END;
    }
  do
    {
      more = xmlTextReaderRead (self->reader);
      self->event = more == 1 ? take_node (self, error) : XUSHI_XML_DONE;
    }
  while (more == 1 && self->event == XUSHI_XML_DONE);
  return more < 0 ? fail_damaged (self, error) : self->event;
}

gboolean
xushi_xml_skip (XushiXml *self, GError **error)
{
  guint depth = 1;

  g_return_val_if_fail (self->event == XUSHI_XML_START, FALSE);

  while (depth > 0)
    switch (xushi_xml_next (self, error))
      {
      case XUSHI_XML_START:
        depth++;
        break;
      case XUSHI_XML_END:
        depth--;
        break;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
  return TRUE;
}

/* Whether @space is one of the words of @spaces. */
static gboolean
is_one_of (const char *spaces, const char *space)
{
  gsize length = strlen (space);
  const char *at = spaces;

  while ((at = strstr (at, space)) != NULL)
    {
      if ((at == spaces || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
        return TRUE;
      at += length;
    }
  return FALSE;
}

gboolean
xushi_xml_is (const XushiXml *self, const char *space, const char *name)
{
  const char *own = (const char *) xmlTextReaderConstNamespaceUri (self->reader);

  return own != NULL && *own != '\0' && g_str_equal (xushi_xml_get_name (self), name)
         && is_one_of (space, own);
}

const char *
xushi_xml_get_name (const XushiXml *self)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->reader);

  return name != NULL ? name : "";
}

guint
xushi_xml_get_depth (const XushiXml *self)
{
  return (guint) xmlTextReaderDepth (self->reader) + 1;
}

const char *
xushi_xml_get_text (const XushiXml *self)
{
  const char *text = (const char *) xmlTextReaderConstValue (self->reader);

  return text != NULL ? text : "";
}

char *
xushi_xml_dup_attribute (const XushiXml *self, const char *space, const char *name)
{
  g_auto (GStrv) spaces = g_strsplit (space != NULL ? space : "", " ", -1);
  char *copy = NULL;

  g_return_val_if_fail (self->event == XUSHI_XML_START, NULL);

  for (guint i = 0; copy == NULL && (i == 0 || spaces[i] != NULL); i++)
    {
      xmlChar *value
          = space == NULL
                ? xmlTextReaderGetAttributeNs (self->reader, (const xmlChar *) name, NULL)
                : xmlTextReaderGetAttributeNs (self->reader, (const xmlChar *) name,
                                               (const xmlChar *) spaces[i]);

      copy = g_strdup ((const char *) value);
      xmlFree (value);
    }
  return copy;
}

gint64
xushi_xml_get_number (const XushiXml *self, const char *space, const char *name,
                      gint64 otherwise)
{
  g_autofree char *text = xushi_xml_dup_attribute (self, space, name);
  gint64 number = otherwise;

  if (text == NULL
      || !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return otherwise;
  return number;
}
