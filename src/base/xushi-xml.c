/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xushi-xml.h"

#include "base/xushi-i18n.h"
#include "base/xushi-xml-guard.h"

#include <libxml/xmlreader.h>
#include <string.h>

/* How many names of namespaces may hold at one place: the library looks through all of them for
 * every element. */
#define MAX_SPACES 600

struct _XushiXml
{
  XushiArchivePart *part;  /* owned, nullable: what is read */
  GBytes *bytes;           /* owned, nullable: or this */
  gsize at;                /* how much of bytes has been read */
  XushiXmlGuard *guard;    /* owned */
  xmlTextReaderPtr reader; /* owned */
  GError *stopped;         /* owned, nullable: why reading the bytes stopped */
  XushiXmlEvent event;
  gboolean is_empty; /* the element that began has no end of its own */
  gboolean failed;
  guint n_spaces[XUSHI_XML_MAX_DEPTH]; /* names of namespaces that hold at each depth */
  const char *own_space;     /* borrowed from the library, which keeps one copy of each */
  const char *asked_space;   /* borrowed: what it was last compared with */
  gboolean was_one_of;       /* and the answer */
};

static gssize
read_bytes (XushiXml *self, char *buffer, gsize length)
{
  gsize whole = 0;
  const char *data = g_bytes_get_data (self->bytes, &whole);
  gsize wanted = MIN (length, whole - self->at);

  if (wanted == 0)
    return 0;
  memcpy (buffer, data + self->at, wanted);
  self->at += wanted;
  return (gssize) wanted;
}

static int
read_cb (void *data, char *buffer, int length)
{
  XushiXml *self = data;
  gssize n;

  if (self->stopped != NULL)
    return -1;
  n = self->part != NULL
          ? xushi_archive_part_read (self->part, buffer, (gsize) length, &self->stopped)
          : read_bytes (self, buffer, (gsize) length);
  if (n > 0 && !xushi_xml_guard_check (self->guard, buffer, (gsize) n, &self->stopped))
    return -1;
  return (int) n;
}

/* What is wrong is told by our own sentence. */
static void
ignore_error_cb (void *data, const char *message, xmlParserSeverities severity,
                 xmlTextReaderLocatorPtr locator)
{
}

/* No network, no entities, no warnings on the standard error. */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT)

static void
begin (XushiXml *self)
{
  self->guard = xushi_xml_guard_new ();
  self->reader = xmlReaderForIO (read_cb, NULL, self, NULL, NULL, OPTIONS);
  if (self->reader != NULL)
    xmlTextReaderSetErrorHandler (self->reader, ignore_error_cb, NULL);
}

XushiXml *
xushi_xml_open_part (XushiArchive *archive, const char *path, GError **error)
{
  XushiArchivePart *part = xushi_archive_open_part (archive, path, error);
  XushiXml *self;

  if (part == NULL)
    return NULL;
  self = g_new0 (XushiXml, 1);
  self->part = part;
  begin (self);
  return self;
}

XushiXml *
xushi_xml_open_bytes (GBytes *bytes)
{
  XushiXml *self = g_new0 (XushiXml, 1);

  self->bytes = g_bytes_ref (bytes);
  begin (self);
  return self;
}

void
xushi_xml_free (XushiXml *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->guard, xushi_xml_guard_free);
  g_clear_pointer (&self->part, xushi_archive_part_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->stopped);
  g_free (self);
}

static XushiXmlEvent
fail (XushiXml *self, int code, const char *sentence, GError **error)
{
  self->failed = TRUE;
  self->event = XUSHI_XML_FAILED;
  if (self->stopped != NULL)
    g_propagate_error (error, g_error_copy (self->stopped));
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

static XushiXmlEvent
begin_element (XushiXml *self, GError **error)
{
  int depth = xmlTextReaderDepth (self->reader);
  xmlNodePtr node = xmlTextReaderCurrentNode (self->reader);
  guint n = 0;

  if (depth < 0 || depth >= XUSHI_XML_MAX_DEPTH)
    return fail_damaged (self, error);
  for (xmlNsPtr space = node != NULL ? node->nsDef : NULL; space != NULL; space = space->next)
    n++;
  self->n_spaces[depth] = n + (depth > 0 ? self->n_spaces[depth - 1] : 0);
  if (self->n_spaces[depth] > MAX_SPACES)
    return fail (self, XUSHI_FILE_ERROR_TOO_LARGE,
                 _ ("It names more namespaces than any office program does; the file was not made "
                    "by one."),
                 error);
  self->is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
  return XUSHI_XML_START;
}

/* What the node is on which the library's reader stands; XUSHI_XML_DONE for one to pass over. */
static XushiXmlEvent
take_node (XushiXml *self, GError **error)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return begin_element (self, error);
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

XushiXmlEvent
xushi_xml_next_start (XushiXml *self, GError **error)
{
  XushiXmlEvent event;

  do
    event = xushi_xml_next (self, error);
  while (event == XUSHI_XML_TEXT || event == XUSHI_XML_END);
  return event;
}

XushiXmlEvent
xushi_xml_next_child (XushiXml *self, GError **error)
{
  XushiXmlEvent event;

  do
    event = xushi_xml_next (self, error);
  while (event == XUSHI_XML_TEXT);
  return event;
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

/* Most elements of a document ask for the same namespace as the one before. */
static gboolean
is_in_space (XushiXml *self, const char *space)
{
  const char *own = (const char *) xmlTextReaderConstNamespaceUri (self->reader);

  if (own == NULL || *own == '\0')
    return FALSE;
  if (own != self->own_space || space != self->asked_space)
    {
      self->own_space = own;
      self->asked_space = space;
      self->was_one_of = is_one_of (space, own);
    }
  return self->was_one_of;
}

gboolean
xushi_xml_is (XushiXml *self, const char *space, const char *name)
{
  return g_str_equal (xushi_xml_get_name (self), name) && is_in_space (self, space);
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

/* @space: (nullable): one */
static char *
dup_attribute (const XushiXml *self, const char *space, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttributeNs (self->reader, (const xmlChar *) name,
                                                (const xmlChar *) space);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

char *
xushi_xml_dup_attribute (const XushiXml *self, const char *space, const char *name)
{
  g_auto (GStrv) spaces = NULL;
  char *copy = NULL;

  g_return_val_if_fail (self->event == XUSHI_XML_START, NULL);

  if (space == NULL || strchr (space, ' ') == NULL)
    return dup_attribute (self, space, name);
  spaces = g_strsplit (space, " ", -1);
  for (guint i = 0; copy == NULL && spaces[i] != NULL; i++)
    copy = dup_attribute (self, spaces[i], name);
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

gboolean
xushi_xml_get_flag (const XushiXml *self, const char *space, const char *name)
{
  g_autofree char *text = xushi_xml_dup_attribute (self, space, name);

  return text != NULL && (g_str_equal (text, "1") || g_str_equal (text, "true"));
}
