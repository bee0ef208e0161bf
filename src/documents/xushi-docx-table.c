/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-docx-inside.h"

/* What the properties of a row or cell say. */
typedef struct
{
  guint columns, before; /* over how many it is merged; how many are left free before it */
  gboolean continues, is_head, deleted, hidden;
} Place;

/* Reads the properties that begin here. */
static gboolean
read_place (XushiDocx *self, Place *place)
{
  guint depth = xushi_xml_get_depth (self->xml);

  while (TRUE)
    switch (xushi_xml_next (self->xml, self->error))
      {
      case XUSHI_XML_START:
        if (xushi_docx_is (self, "gridSpan"))
          place->columns
              = (guint) CLAMP (xushi_xml_get_number (self->xml, XUSHI_DOCX_W, "val", 1), 1, 1000);
        else if (xushi_docx_is (self, "gridBefore"))
          place->before
              = (guint) CLAMP (xushi_xml_get_number (self->xml, XUSHI_DOCX_W, "val", 0), 0, 1000);
        else if (xushi_docx_is (self, "vMerge"))
          {
            g_autofree char *value = xushi_xml_dup_attribute (self->xml, XUSHI_DOCX_W, "val");

            place->continues = g_strcmp0 (value, "restart") != 0;
          }
        else if (xushi_docx_is (self, "tblHeader"))
          place->is_head = xushi_docx_is_on (self->xml);
        else if (xushi_docx_is (self, "del") || xushi_docx_is (self, "cellDel"))
          place->deleted = TRUE;
        else if (xushi_docx_is (self, "hidden"))
          place->hidden = xushi_docx_is_on (self->xml);
        break;
      case XUSHI_XML_END:
        if (xushi_xml_get_depth (self->xml) == depth)
          return TRUE;
        break;
      case XUSHI_XML_TEXT:
      case XUSHI_XML_DONE:
        break;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* A cell: its properties come first; the cell begins with what comes after them. */
static gboolean
read_cell (XushiDocx *self)
{
  Place place = { 1, 0, FALSE, FALSE, FALSE, FALSE };
  gboolean begun = FALSE;

  while (TRUE)
    switch (xushi_xml_next (self->xml, self->error))
      {
      case XUSHI_XML_START:
        if (xushi_docx_is (self, "tcPr"))
          {
            if (!read_place (self, &place))
              return FALSE;
            break;
          }
        if (!begun)
          xushi_manuscript_begin_cell (self->document, place.columns, 1, place.continues);
        begun = TRUE;
        if (place.deleted ? !xushi_docx_leave_out (self, XUSHI_TALLY_DELETED)
                          : !xushi_docx_read_block (self))
          return FALSE;
        break;
      case XUSHI_XML_END:
      case XUSHI_XML_DONE:
        if (!begun)
          xushi_manuscript_begin_cell (self->document, place.columns, 1, place.continues);
        return TRUE;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* A cell, or what holds cells. */
static gboolean
read_in_row (XushiDocx *self)
{
  if (xushi_docx_is (self, "tc"))
    return read_cell (self);
  if (xushi_docx_is (self, "sdt") || xushi_docx_is (self, "sdtContent")
      || xushi_docx_is (self, "customXml"))
    return xushi_docx_each (self, read_in_row);
  return xushi_docx_skip (self);
}

/* What stands in a row after its properties. */
static gboolean
read_row_part (XushiDocx *self, Place *place, gboolean *begun)
{
  if (xushi_docx_is (self, "trPr"))
    return read_place (self, place);
  if (xushi_docx_is (self, "tblPrEx"))
    return xushi_docx_skip (self);
  if (place->deleted || place->hidden)
    return xushi_docx_skip (self);
  if (!*begun)
    {
      xushi_manuscript_begin_row (self->document, place->is_head);
      if (place->before > 0)
        xushi_manuscript_begin_cell (self->document, place->before, 1, FALSE);
    }
  *begun = TRUE;
  return read_in_row (self);
}

static gboolean
read_row (XushiDocx *self)
{
  Place place = { 1, 0, FALSE, FALSE, FALSE, FALSE };
  gboolean begun = FALSE;

  while (TRUE)
    switch (xushi_xml_next (self->xml, self->error))
      {
      case XUSHI_XML_START:
        if (!read_row_part (self, &place, &begun))
          return FALSE;
        break;
      case XUSHI_XML_END:
      case XUSHI_XML_DONE:
        if (place.deleted || place.hidden)
          xushi_tally_count (&self->tally,
                             place.deleted ? XUSHI_TALLY_DELETED : XUSHI_TALLY_HIDDEN, NULL);
        return TRUE;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* A row, or what holds rows. */
static gboolean
read_in_table (XushiDocx *self)
{
  if (xushi_docx_is (self, "tr"))
    return read_row (self);
  if (xushi_docx_is (self, "sdt") || xushi_docx_is (self, "sdtContent")
      || xushi_docx_is (self, "customXml") || xushi_docx_is (self, "ins")
      || xushi_docx_is (self, "moveTo"))
    return xushi_docx_each (self, read_in_table);
  if (xushi_docx_is (self, "del") || xushi_docx_is (self, "moveFrom"))
    return xushi_docx_leave_out (self, XUSHI_TALLY_DELETED);
  return xushi_docx_skip (self);
}

gboolean
xushi_docx_read_table (XushiDocx *self)
{
  XushiDocxParagraph *outer = self->paragraph;
  gboolean is_read;

  /* What stands at the text before it is no place in the table. */
  self->paragraph = NULL;
  xushi_manuscript_begin_table (self->document);
  is_read = xushi_docx_each (self, read_in_table)
            && xushi_manuscript_end_table (self->document, self->error);
  self->paragraph = outer;
  return is_read;
}
