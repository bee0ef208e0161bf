/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/xushi-archive.h"

G_BEGIN_DECLS

/* How deep elements may stand in each other: office programs need some twenty. */
#define XUSHI_XML_MAX_DEPTH 200

/* What the reader stands on. */
typedef enum
{
  XUSHI_XML_START, /* an element begins */
  XUSHI_XML_END,   /* an element ends; also one that is empty */
  XUSHI_XML_TEXT,  /* characters, blanks between elements among them; a long text may come in
                      several events */
  XUSHI_XML_DONE,  /* the document has ended and was sound */
  XUSHI_XML_FAILED /* it is not sound; the error is set */
} XushiXmlEvent;

/* XushiXml: reads an XML document from its beginning to its end, one event after another, through
 * libxml2's reader. Only a few elements are in memory at a time. Elements and attributes are known
 * by their namespace, whatever prefix a program writes for it. Nothing but the bytes given is ever
 * opened; a document type (which could declare entities) is refused, and so are elements deeper
 * than XUSHI_XML_MAX_DEPTH, parts that unpack to more than XUSHI_ARCHIVE_MAX_PART bytes, and what
 * XushiXmlGuard stops. */
typedef struct _XushiXml XushiXml;

/**
 * xushi_xml_open_part:
 * @archive: must outlive the reader
 * @path: such as "word/document.xml"
 *
 * Returns: (transfer full): NULL with @error of XUSHI_FILE_ERROR where @archive has no such part.
 */
XushiXml *xushi_xml_open_part (XushiArchive *archive, const char *path, GError **error);

/* Returns: (transfer full): a reader of a whole document in @bytes, such as flat OpenDocument. */
XushiXml *xushi_xml_open_bytes (GBytes *bytes);

void xushi_xml_free (XushiXml *self);

/**
 * xushi_xml_next:
 *
 * Goes on to the next event. Comments and processing instructions are passed over.
 *
 * Returns: XUSHI_XML_FAILED with @error, of XUSHI_FILE_ERROR, for a document that is not sound or
 *   beyond the limits; asked again it fails again.
 */
XushiXmlEvent xushi_xml_next (XushiXml *self, GError **error);

/* The same, but only to where an element begins, at whatever depth: XUSHI_XML_START, _DONE or
 * _FAILED. */
XushiXmlEvent xushi_xml_next_start (XushiXml *self, GError **error);

/* The same for reading an element child by child, each of them to its end before the next is asked
 * for: XUSHI_XML_START on a child, _END where the element itself ends, _DONE or _FAILED. */
XushiXmlEvent xushi_xml_next_child (XushiXml *self, GError **error);

/**
 * xushi_xml_skip:
 *
 * On XUSHI_XML_START: goes on to the end of this element, so that the next event comes after it.
 *
 * Returns: FALSE with @error, as in xushi_xml_next ().
 */
gboolean xushi_xml_skip (XushiXml *self, GError **error);

/* Whether the element that begins or ends here is @name of the namespace @space. @space may name
 * several, separated by blanks: an office format has one for its transitional form and one for its
 * strict form; it must stay where it is, unchanged, as long as the reader. */
gboolean xushi_xml_is (XushiXml *self, const char *space, const char *name);

/* (transfer none): the name of the element that begins or ends here, without a prefix. */
const char *xushi_xml_get_name (const XushiXml *self);

/* Of the element that begins or ends here: 1 for the root. */
guint xushi_xml_get_depth (const XushiXml *self);

/* (transfer none): the characters of a text, valid until the next event. */
const char *xushi_xml_get_text (const XushiXml *self);

/* On XUSHI_XML_START. @space: (nullable): as in xushi_xml_is (), NULL for an attribute without a
 * namespace. Returns: (transfer full) (nullable): NULL where the element has no such attribute. */
char *xushi_xml_dup_attribute (const XushiXml *self, const char *space, const char *name);

/* The same read as a whole number; @otherwise where there is none, or where it is no number. */
gint64 xushi_xml_get_number (const XushiXml *self, const char *space, const char *name,
                             gint64 otherwise);

/* Whether the attribute is there and means yes: “1” or “true”. */
gboolean xushi_xml_get_flag (const XushiXml *self, const char *space, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XushiXml, xushi_xml_free)

G_END_DECLS
