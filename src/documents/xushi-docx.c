/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-docx.h"

#include "base/xushi-i18n.h"
#include "documents/xushi-docx-inside.h"

#include <string.h>

#define USUAL_PART "word/document.xml"
#define RELATIONS "_rels/.rels"
#define RELATIONS_SPACE "http://schemas.openxmlformats.org/package/2006/relationships"

gboolean
xushi_docx_is (const XushiDocx *self, const char *name)
{
  return xushi_xml_is (self->xml, XUSHI_DOCX_W, name);
}

gboolean
xushi_docx_skip (XushiDocx *self)
{
  return xushi_xml_skip (self->xml, self->error);
}

gboolean
xushi_docx_leave_out (XushiDocx *self, XushiTallyKind kind)
{
  xushi_tally_count (&self->tally, kind,
                     self->paragraph != NULL ? self->paragraph->text->str : NULL);
  return xushi_docx_skip (self);
}

gboolean
xushi_docx_each (XushiDocx *self, XushiDocxHandler handler)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_child (self->xml, self->error)) == XUSHI_XML_START)
    if (!handler (self))
      return FALSE;
  return event != XUSHI_XML_FAILED;
}

gboolean
xushi_docx_alternate (XushiDocx *self, XushiDocxHandler handler)
{
  gboolean taken = FALSE;
  XushiXmlEvent event;

  while ((event = xushi_xml_next_child (self->xml, self->error)) == XUSHI_XML_START)
    {
      if (taken ? !xushi_docx_skip (self) : !xushi_docx_each (self, handler))
        return FALSE;
      taken = TRUE;
    }
  return event != XUSHI_XML_FAILED;
}

gboolean
xushi_docx_read_block (XushiDocx *self)
{
  static const char *const holders[]
      = { "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body" };

  if (xushi_docx_is (self, "p"))
    return xushi_docx_read_paragraph (self);
  if (xushi_docx_is (self, "tbl"))
    return xushi_docx_read_table (self);
  if (xushi_docx_is (self, "altChunk") || xushi_docx_is (self, "subDoc"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_ELSEWHERE);
  if (xushi_docx_is (self, "del") || xushi_docx_is (self, "moveFrom"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_DELETED);
  if (xushi_xml_is (self->xml, XUSHI_DOCX_MC, "AlternateContent"))
    return xushi_docx_alternate (self, xushi_docx_read_block);
  if (xushi_xml_is (self->xml, XUSHI_DOCX_HINT, "sect")
      || xushi_xml_is (self->xml, XUSHI_DOCX_HINT, "sub-section"))
    return xushi_docx_each (self, xushi_docx_read_block);
  if (xushi_xml_is (self->xml, XUSHI_DOCX_MATH, "oMathPara"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_FORMULA);
  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    if (xushi_docx_is (self, holders[i]))
      return xushi_docx_each (self, xushi_docx_read_block);
  return xushi_docx_skip (self);
}

/* Fields that have begun and never ended hide what comes after them. */
static void
tell_fields (XushiDocx *self)
{
  if (self->fields->len == 0)
    self->tally.n[XUSHI_TALLY_FIELD] = 0;
}

static gboolean
read_document (XushiDocx *self, gboolean is_flat)
{
  gboolean found = FALSE;
  XushiXmlEvent event;

  while ((event = xushi_xml_next_start (self->xml, self->error)) == XUSHI_XML_START)
    {
      if (is_flat && xushi_docx_is (self, "styles")
          && !xushi_docx_styles_read_list (self->styles, self->xml, self->error))
        return FALSE;
      if (!xushi_docx_is (self, "body"))
        continue;
      found = TRUE;
      if (!xushi_docx_each (self, xushi_docx_read_block))
        return FALSE;
    }
  if (event == XUSHI_XML_DONE && !found)
    g_set_error_literal (self->error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                         _ ("The document has no body that can be read; open it in its own "
                            "program and save it again as .docx."));
  return event == XUSHI_XML_DONE && found;
}

/* (transfer full): a part beside @part. */
static char *
find_sibling (const char *part, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (part);

  return g_str_equal (folder, ".") ? g_strdup (name) : g_strconcat (folder, "/", name, NULL);
}

char *
xushi_docx_find_part (XushiArchive *archive)
{
  g_autoptr (XushiXml) xml = NULL;
  XushiXmlEvent event = XUSHI_XML_FAILED;

  if (xushi_archive_has (archive, USUAL_PART))
    return g_strdup (USUAL_PART);
  if (xushi_archive_has (archive, RELATIONS))
    xml = xushi_xml_open_part (archive, RELATIONS, NULL);
  while (xml != NULL && (event = xushi_xml_next (xml, NULL)) < XUSHI_XML_DONE)
    {
      g_autofree char *type = NULL;
      g_autofree char *target = NULL;
      const char *path;

      if (event != XUSHI_XML_START || !xushi_xml_is (xml, RELATIONS_SPACE, "Relationship"))
        continue;
      type = xushi_xml_dup_attribute (xml, NULL, "Type");
      target = xushi_xml_dup_attribute (xml, NULL, "Target");
      path = target != NULL && *target == '/' ? target + 1 : target;
      if (type != NULL && g_str_has_suffix (type, "/officeDocument") && path != NULL
          && g_str_has_prefix (path, "word") && xushi_archive_has (archive, path))
        return g_strdup (path);
    }
  return NULL;
}

static XushiManuscript *
read_all (XushiXml *xml, XushiDocxStyles *styles, XushiDocxNumbering *numbering,
          gboolean is_flat, GError **error)
{
  g_autoptr (XushiManuscript) document = xushi_manuscript_new ();
  XushiDocx self = { .xml = xml, .document = document, .styles = styles, .numbering = numbering,
                     .error = error };
  gboolean is_read;

  self.pending = g_string_new (NULL);
  self.fields = g_array_new (FALSE, FALSE, sizeof (gboolean));
  is_read = read_document (&self, is_flat);
  if (is_read)
    {
      tell_fields (&self);
      xushi_tally_tell (&self.tally, document);
    }
  xushi_tally_clear (&self.tally);
  g_string_free (self.pending, TRUE);
  g_array_unref (self.fields);
  return is_read ? g_steal_pointer (&document) : NULL;
}

XushiManuscript *
xushi_docx_read (XushiArchive *archive, const char *part, GError **error)
{
  g_autofree char *styles_part = find_sibling (part, "styles.xml");
  g_autofree char *numbering_part = find_sibling (part, "numbering.xml");
  g_autoptr (XushiDocxStyles) styles = xushi_docx_styles_read (archive, styles_part, error);
  g_autoptr (XushiDocxNumbering) numbering = NULL;
  g_autoptr (XushiXml) xml = NULL;

  if (styles != NULL)
    numbering = xushi_docx_numbering_read (archive, numbering_part, styles, error);
  if (numbering != NULL)
    xml = xushi_xml_open_part (archive, part, error);
  return xml != NULL ? read_all (xml, styles, numbering, FALSE, error) : NULL;
}

gboolean
xushi_docx_is_flat (XushiXml *xml)
{
  return xushi_xml_is (xml, XUSHI_DOCX_2003, "wordDocument");
}

XushiManuscript *
xushi_docx_read_flat (GBytes *bytes, GError **error)
{
  g_autoptr (XushiDocxStyles) styles = xushi_docx_styles_new ();
  g_autoptr (XushiDocxNumbering) numbering = xushi_docx_numbering_new (styles);
  g_autoptr (XushiXml) xml = xushi_xml_open_bytes (bytes);

  return read_all (xml, styles, numbering, TRUE, error);
}
