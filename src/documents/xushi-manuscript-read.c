/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-manuscript-read.h"

#include "base/xushi-i18n.h"
#include "base/xushi-text.h"
#include "base/xushi-xml.h"
#include "documents/xushi-docx.h"
#include "documents/xushi-html.h"
#include "documents/xushi-manuscript-kind.h"
#include "documents/xushi-odt-styles.h"
#include "documents/xushi-odt.h"
#include "documents/xushi-pdf.h"

#include <string.h>

static XushiManuscript *
read_archive (GBytes *bytes, GError **error)
{
  g_autoptr (XushiArchive) archive = NULL;
  g_autofree char *part = NULL;

  if (xushi_manuscript_is_locked (bytes))
    {
      xushi_manuscript_refuse (XUSHI_MAGIC_LOCKED, error);
      return NULL;
    }
  archive = xushi_archive_open (bytes, error);
  if (archive == NULL)
    return NULL;
  part = xushi_docx_find_part (archive);
  if (part != NULL)
    return xushi_docx_read (archive, part, error);
  if (xushi_odt_is_one (archive) && xushi_odt_is_locked (archive))
    {
      xushi_manuscript_refuse (XUSHI_MAGIC_LOCKED, error);
      return NULL;
    }
  if (xushi_odt_is_one (archive))
    return xushi_odt_read (archive, error);
  xushi_manuscript_refuse (xushi_magic_recognise_archive (archive), error);
  return NULL;
}

/* Turns CR LF, and CR alone, into LF. */
static char *
unify_lines (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p != '\r')
        *end++ = *p;
      else if (p[1] != '\n')
        *end++ = '\n';
    }
  *end = '\0';
  return text;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* Documents that are one XML file, by the namespace of their root. */
typedef enum
{
  FLAT_NONE,
  FLAT_ODT,
  FLAT_WORD,
  FLAT_OTHER,
} Flat;

/* What XML file @bytes are; FLAT_NONE for what is no XML, or a page of the web. */
static Flat
find_flat (GBytes *bytes)
{
  g_autoptr (XushiXml) xml = xushi_xml_open_bytes (bytes);

  if (xushi_xml_next (xml, NULL) != XUSHI_XML_START)
    return FLAT_NONE;
  if (xushi_xml_is (xml, XUSHI_ODT_OFFICE, "document"))
    return FLAT_ODT;
  if (xushi_docx_is_flat (xml))
    return FLAT_WORD;
  return g_ascii_strcasecmp (xushi_xml_get_name (xml), "html") == 0 ? FLAT_NONE : FLAT_OTHER;
}

static XushiManuscript *
refuse_xml (GError **error)
{
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_UNSUPPORTED,
                       _ ("This is an XML file that is no document which is read; open it in its "
                          "own program and save it as .docx."));
  return NULL;
}

static XushiManuscript *
read_plain (char *text, GError **error)
{
  g_autofree char *own = unify_lines (text);

  if (!xushi_manuscript_check_size (strlen (own), error))
    return NULL;
  if (!xushi_manuscript_is_table (own))
    return xushi_manuscript_new_plain (g_steal_pointer (&own));
  xushi_manuscript_refuse_table (error);
  return NULL;
}

/* A page says its encoding itself, not always rightly. */
static char *
decode_text (GBytes *bytes, const char *encoding, GError **error)
{
  g_autofree char *named = encoding == NULL ? xushi_html_find_encoding (bytes) : NULL;
  char *text = named != NULL ? xushi_text_decode (bytes, named, NULL, NULL) : NULL;

  return text != NULL ? text : xushi_text_decode (bytes, encoding, NULL, error);
}

static XushiManuscript *
read_text (GBytes *bytes, const char *encoding, GError **error)
{
  Flat flat = find_flat (bytes);
  g_autofree char *text = NULL;

  if (flat == FLAT_ODT)
    return xushi_odt_read_flat (bytes, error);
  if (flat == FLAT_WORD)
    return xushi_docx_read_flat (bytes, error);
  text = decode_text (bytes, encoding, error);
  if (text == NULL)
    return NULL;
  if (xushi_html_is_one (text))
    return xushi_html_read (text, error);
  if (flat == FLAT_OTHER || g_str_has_prefix (text, "<?xml"))
    return refuse_xml (error);
  return read_plain (g_steal_pointer (&text), error);
}

static XushiManuscript *
decode (GBytes *bytes, const char *encoding, GError **error)
{
  XushiMagic kind = xushi_magic_recognise (bytes);

  if (xushi_archive_is_one (bytes))
    return read_archive (bytes, error);
  if (xushi_pdf_is_one (bytes))
    return xushi_pdf_read (bytes, error);
  if (xushi_manuscript_is_text (kind))
    return read_text (bytes, encoding, error);
  xushi_manuscript_refuse (kind, error);
  return NULL;
}

XushiManuscript *
xushi_manuscript_decode (GBytes *bytes, const char *encoding, GError **error)
{
  g_autoptr (XushiManuscript) document = decode (bytes, encoding, error);

  if (document == NULL || !is_blank (xushi_manuscript_get_text (document)))
    return g_steal_pointer (&document);
  g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_EMPTY,
                       _ ("There is no text in it; if its pages are pictures, take a copy whose "
                          "text can be selected."));
  return NULL;
}

XushiManuscript *
xushi_manuscript_read (const char *path, const char *encoding, GError **error)
{
  g_autoptr (GBytes) bytes = xushi_text_read_bytes (path, error);

  return bytes != NULL ? xushi_manuscript_decode (bytes, encoding, error) : NULL;
}
