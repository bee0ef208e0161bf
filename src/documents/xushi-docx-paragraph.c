/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-docx-inside.h"

#include <string.h>

static gboolean
read_list_property (XushiDocx *self)
{
  XushiDocxLook *look = &self->paragraph->look;

  if (xushi_xml_is (self->xml, XUSHI_DOCX_HINT, "t"))
    {
      g_free (self->paragraph->number);
      self->paragraph->number = xushi_xml_dup_attribute (self->xml, XUSHI_DOCX_HINT, "val");
    }
  if (xushi_docx_is (self, "ilvl"))
    look->level = (int) CLAMP (xushi_xml_get_number (self->xml, XUSHI_DOCX_W, "val", 0), 0, 8);
  else if (xushi_docx_is (self, "numId") || xushi_docx_is (self, "ilfo"))
    look->num = (int) CLAMP (xushi_xml_get_number (self->xml, XUSHI_DOCX_W, "val", 0), 0, G_MAXINT);
  return xushi_docx_skip (self);
}

/* Of the mark that ends the paragraph. */
static gboolean
read_mark_property (XushiDocx *self)
{
  if (xushi_docx_is (self, "del") || xushi_docx_is (self, "moveFrom"))
    self->paragraph->goes_on = TRUE;
  else if (xushi_docx_is (self, "vanish"))
    self->paragraph->hidden = xushi_docx_is_on (self->xml);
  return xushi_docx_skip (self);
}

/* The properties are in the order that the schema wants: the style comes first. */
static gboolean
read_property (XushiDocx *self)
{
  XushiDocxLook *look = &self->paragraph->look;

  if (xushi_docx_is (self, "pStyle"))
    {
      g_autofree char *id = xushi_xml_dup_attribute (self->xml, XUSHI_DOCX_W, "val");

      *look = xushi_docx_styles_look (self->styles, id);
      look->level = xushi_docx_numbering_find_level (self->numbering, look->num, id, look->level);
    }
  else if (xushi_docx_is (self, "numPr") || xushi_docx_is (self, "listPr"))
    {
      look->level = 0;
      return xushi_docx_each (self, read_list_property);
    }
  else if (xushi_docx_is (self, "outlineLvl"))
    {
      gint64 level = xushi_xml_get_number (self->xml, XUSHI_DOCX_W, "val", 9);

      look->outline = level >= 0 && level < 9 ? (int) level : -1;
    }
  else if (xushi_docx_is (self, "rPr"))
    return xushi_docx_each (self, read_mark_property);
  return xushi_docx_skip (self);
}

/* What stands in a line, or holds what does. */
static gboolean
read_inline (XushiDocx *self)
{
  static const char *const holders[] = { "hyperlink", "smartTag", "customXml", "fldSimple", "dir",
                                         "bdo",       "sdt",      "sdtContent" };

  if (xushi_docx_is (self, "r"))
    return xushi_docx_read_run (self);
  if (xushi_docx_is (self, "pPr"))
    return xushi_docx_each (self, read_property);
  if (xushi_docx_is (self, "del") || xushi_docx_is (self, "moveFrom"))
    return xushi_docx_leave_out (self, xushi_docx_is (self, "del") ? XUSHI_TALLY_DELETED
                                                                   : XUSHI_TALLY_MOVED);
  if (xushi_docx_is (self, "ins"))
    {
      xushi_tally_count (&self->tally, XUSHI_TALLY_INSERTED, self->paragraph->text->str);
      return xushi_docx_each (self, read_inline);
    }
  if (xushi_docx_is (self, "moveTo"))
    return xushi_docx_each (self, read_inline);
  if (xushi_xml_is (self->xml, XUSHI_DOCX_MATH, "oMath")
      || xushi_xml_is (self->xml, XUSHI_DOCX_MATH, "oMathPara"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_FORMULA);
  if (xushi_docx_is (self, "subDoc"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_ELSEWHERE);
  if (xushi_xml_is (self->xml, XUSHI_DOCX_MC, "AlternateContent"))
    return xushi_docx_alternate (self, read_inline);
  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    if (xushi_docx_is (self, holders[i]))
      return xushi_docx_each (self, read_inline);
  return xushi_docx_skip (self);
}

/* The number of the list (transfer full), with what keeps it apart from the text. */
static char *
dup_mark (XushiDocx *self, gboolean *is_item)
{
  const XushiDocxLook *look = &self->paragraph->look;
  g_autofree char *mark = NULL;

  *is_item = FALSE;
  if (self->paragraph->number != NULL)
    {
      *is_item = TRUE;
      return xushi_manuscript_part_mark (self->paragraph->number, self->paragraph->text->str);
    }
  if (self->paragraph->hidden || look->num == 0)
    return NULL;
  mark = xushi_docx_numbering_count (self->numbering, look->num, look->level);
  *is_item = mark != NULL;
  if (mark == NULL && self->paragraph->text->len > 0)
    xushi_tally_count (&self->tally, XUSHI_TALLY_UNNUMBERED, NULL);
  return mark != NULL ? xushi_manuscript_part_mark (mark, self->paragraph->text->str) : NULL;
}

static gboolean
add_boxes (XushiDocx *self)
{
  XushiDocxParagraph *paragraph = self->paragraph;

  while (paragraph->boxes != NULL && paragraph->boxes->len > 0)
    if (!xushi_manuscript_add_box (self->document, g_ptr_array_steal_index (paragraph->boxes, 0),
                                 self->error))
      return FALSE;
  return TRUE;
}

static gboolean
add_paragraph (XushiDocx *self)
{
  XushiDocxParagraph *paragraph = self->paragraph;
  const XushiDocxLook *look = &paragraph->look;
  gboolean is_item = FALSE;
  g_autofree char *mark = NULL;
  XushiBlockKind kind;

  if (look->contents)
    {
      if (paragraph->text->len > 0)
        xushi_tally_count (&self->tally, XUSHI_TALLY_CONTENTS, NULL);
      return add_boxes (self);
    }
  mark = dup_mark (self, &is_item);
  kind = look->outline >= 0 ? XUSHI_BLOCK_HEADING
         : is_item          ? XUSHI_BLOCK_ITEM
                            : XUSHI_BLOCK_PARAGRAPH;
  return xushi_manuscript_add (self->document, kind,
                             look->outline >= 0 ? (guint) look->outline + 1
                             : is_item          ? (guint) look->level + 1
                                                : 0,
                             mark, paragraph->text->str, 0, self->error)
         && add_boxes (self);
}

gboolean
xushi_docx_read_paragraph (XushiDocx *self)
{
  XushiDocxParagraph *outer = self->paragraph;
  XushiDocxParagraph paragraph = { 0 };
  gboolean is_read;

  paragraph.text = g_string_new (self->pending->str);
  paragraph.look = xushi_docx_styles_look (self->styles, NULL);
  g_string_truncate (self->pending, 0);
  self->paragraph = &paragraph;
  is_read = xushi_docx_each (self, read_inline);
  if (is_read && paragraph.goes_on)
    {
      g_string_assign (self->pending, paragraph.text->str);
      is_read = add_boxes (self);
    }
  else if (is_read)
    is_read = add_paragraph (self);
  self->paragraph = outer;
  g_string_free (paragraph.text, TRUE);
  g_free (paragraph.number);
  g_clear_pointer (&paragraph.boxes, g_ptr_array_unref);
  return is_read;
}
