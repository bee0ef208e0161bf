/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-odt.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-odt-inside.h"

#include <string.h>

#define COUNT_MAX 99999
#define CONTENT "content.xml"
#define STYLES "styles.xml"
#define MANIFEST "META-INF/manifest.xml"
#define MANIFEST_SPACE XUSHI_ODT_SPACE ("manifest")

gboolean
xushi_odt_each (XushiOdt *self, XushiOdtHandler handler)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_child (self->xml, self->error)) == XUSHI_XML_START)
    if (!handler (self))
      return FALSE;
  return event != XUSHI_XML_FAILED;
}

gboolean
xushi_odt_skip (XushiOdt *self)
{
  return xushi_xml_skip (self->xml, self->error);
}

gboolean
xushi_odt_is (const XushiOdt *self, const char *name)
{
  return xushi_xml_is (self->xml, XUSHI_ODT_TEXT, name);
}

gboolean
xushi_odt_leave_out (XushiOdt *self, XushiTallyKind kind)
{
  xushi_tally_count (&self->tally, kind, self->text != NULL ? self->text->str : NULL);
  return xushi_odt_skip (self);
}

/* What was deleted stands by itself, not in the text. */
static gboolean
read_change (XushiOdt *self)
{
  if (xushi_odt_is (self, "changed-region"))
    return xushi_odt_each (self, read_change);
  if (xushi_odt_is (self, "deletion"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_DELETED);
  if (xushi_odt_is (self, "insertion"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_INSERTED);
  return xushi_odt_skip (self);
}

static gboolean
read_item (XushiOdt *self)
{
  if (!xushi_odt_is (self, "list-item") && !xushi_odt_is (self, "list-header"))
    return xushi_odt_skip (self);
  self->item.is_first = xushi_odt_is (self, "list-item");
  self->item.start = (int) CLAMP (
      xushi_xml_get_number (self->xml, XUSHI_ODT_TEXT, "start-value", -1), -1, COUNT_MAX);
  return xushi_odt_each (self, xushi_odt_read_block);
}

static gboolean
read_list (XushiOdt *self)
{
  XushiOdtItem outer = self->item;
  g_autofree char *style = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "style-name");
  g_autofree char *goes_on
      = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "continue-numbering");
  g_autofree char *continued = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "continue-list");
  gboolean is_read;

  self->item.style = style != NULL ? style : outer.style;
  self->item.level = outer.level + 1;
  if (outer.level == 0 && g_strcmp0 (goes_on, "true") != 0 && continued == NULL)
    xushi_odt_styles_restart (self->styles, self->item.style);
  is_read = xushi_odt_each (self, read_item);
  self->item = outer;
  /* The number of the item stands before what came first in it. */
  self->item.is_first = FALSE;
  return is_read;
}

static gboolean
read_section (XushiOdt *self)
{
  g_autofree char *display = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TEXT, "display");

  if (g_strcmp0 (display, "none") == 0)
    return xushi_odt_leave_out (self, XUSHI_TALLY_HIDDEN);
  return xushi_odt_each (self, xushi_odt_read_block);
}

gboolean
xushi_odt_read_block (XushiOdt *self)
{
  if (xushi_odt_is (self, "p") || xushi_odt_is (self, "h"))
    return xushi_odt_read_paragraph (self);
  if (xushi_odt_is (self, "list"))
    return read_list (self);
  if (xushi_xml_is (self->xml, XUSHI_ODT_TABLE, "table"))
    return xushi_odt_read_table (self);
  if (xushi_odt_is (self, "section"))
    return read_section (self);
  if (xushi_odt_is (self, "tracked-changes"))
    return xushi_odt_each (self, read_change);
  if (xushi_odt_is (self, "table-of-content"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_CONTENTS);
  if (xushi_odt_is (self, "numbered-paragraph") || xushi_odt_is (self, "index-body"))
    return xushi_odt_each (self, xushi_odt_read_block);
  if (xushi_xml_is (self->xml, XUSHI_ODT_OFFICE, "annotation"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_COMMENT);
  if (xushi_xml_is (self->xml, XUSHI_ODT_DRAW, "frame"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_PICTURE);
  return xushi_odt_skip (self);
}

/* The whole of a file, in which styles come before the text. */
static gboolean
read_document (XushiOdt *self)
{
  gboolean found = FALSE;
  XushiXmlEvent event;

  while ((event = xushi_xml_next_start (self->xml, self->error)) == XUSHI_XML_START)
    if (xushi_odt_styles_is_one (self->xml))
      {
        if (!xushi_odt_styles_read (self->styles, self->xml, self->error))
          return FALSE;
      }
    else if (xushi_xml_is (self->xml, XUSHI_ODT_OFFICE, "text"))
      {
        found = TRUE;
        if (!xushi_odt_each (self, xushi_odt_read_block))
          return FALSE;
      }
  if (event == XUSHI_XML_DONE && !found)
    g_set_error_literal (self->error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                         _ ("The OpenDocument file holds no text document, perhaps a "
                            "workbook or slides; save the report as .docx."));
  return event == XUSHI_XML_DONE && found;
}

static XushiManuscript *
read_all (XushiXml *xml, XushiOdtStyles *styles, GError **error)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_new ();
  XushiOdt self = { .xml = xml, .document = document, .styles = styles, .error = error };
  gboolean is_read;

  self.item.start = -1;
  is_read = read_document (&self);
  if (is_read)
    xushi_tally_tell (&self.tally, document);
  xushi_tally_clear (&self.tally);
  return is_read ? g_steal_pointer (&document) : NULL;
}

XushiManuscript *
xushi_odt_read (XushiArchive *archive, GError **error)
{
  g_autoptr (XushiOdtStyles) styles = xushi_odt_styles_new ();
  g_autoptr (XushiXml) xml = NULL;

  if (!xushi_odt_styles_read_part (styles, archive, STYLES, error))
    return NULL;
  xml = xushi_xml_open_part (archive, CONTENT, error);
  return xml != NULL ? read_all (xml, styles, error) : NULL;
}

XushiManuscript *
xushi_odt_read_flat (GBytes *bytes, GError **error)
{
  g_autoptr (XushiOdtStyles) styles = xushi_odt_styles_new ();
  g_autoptr (XushiXml) xml = xushi_xml_open_bytes (bytes);

  return read_all (xml, styles, error);
}

gboolean
xushi_odt_is_one (XushiArchive *archive)
{
  return xushi_archive_has (archive, CONTENT) && xushi_archive_has (archive, MANIFEST);
}

gboolean
xushi_odt_is_locked (XushiArchive *archive)
{
  g_autoptr (XushiXml) xml = xushi_xml_open_part (archive, MANIFEST, NULL);
  XushiXmlEvent event = XUSHI_XML_FAILED;

  while (xml != NULL && (event = xushi_xml_next (xml, NULL)) < XUSHI_XML_DONE)
    if (event == XUSHI_XML_START && xushi_xml_is (xml, MANIFEST_SPACE, "encryption-data"))
      return TRUE;
  return FALSE;
}
