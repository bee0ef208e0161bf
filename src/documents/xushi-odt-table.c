/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/xushi-odt-inside.h"

/* An empty cell or row is repeated to fill a sheet; in a document so many are enough. */
#define REPEATED_MAX 64

static guint
get_count (const XushiOdt *self, const char *name, guint most)
{
  return (guint) CLAMP (xushi_xml_get_number (self->xml, XUSHI_ODT_TABLE, name, 1), 1, most);
}

static gboolean
read_cell (XushiOdt *self)
{
  XushiOdtItem item = self->item;
  gboolean is_read;

  for (guint n = get_count (self, "number-columns-repeated", REPEATED_MAX); n > 1; n--)
    xushi_manuscript_begin_cell (self->document, 1, 1, FALSE);
  xushi_manuscript_begin_cell (self->document, get_count (self, "number-columns-spanned", 1000),
                               get_count (self, "number-rows-spanned", 100000), FALSE);
  self->item = (XushiOdtItem){ NULL, 0, -1, FALSE };
  is_read = xushi_odt_each (self, xushi_odt_read_block);
  self->item = item;
  return is_read;
}

/* Cells that another one covers have their place by that one. */
static gboolean
read_in_row (XushiOdt *self)
{
  if (xushi_xml_is (self->xml, XUSHI_ODT_TABLE, "table-cell"))
    return read_cell (self);
  return xushi_odt_skip (self);
}

static gboolean read_in_table (XushiOdt *self);

static gboolean
read_in_head (XushiOdt *self)
{
  if (!xushi_xml_is (self->xml, XUSHI_ODT_TABLE, "table-row"))
    return read_in_table (self);
  xushi_manuscript_begin_row (self->document, TRUE);
  return xushi_odt_each (self, read_in_row);
}

static gboolean
read_row (XushiOdt *self)
{
  g_autofree char *seen = xushi_xml_dup_attribute (self->xml, XUSHI_ODT_TABLE, "visibility");

  if (seen != NULL && !g_str_equal (seen, "visible"))
    return xushi_odt_leave_out (self, XUSHI_TALLY_HIDDEN);
  xushi_manuscript_begin_row (self->document, FALSE);
  return xushi_odt_each (self, read_in_row);
}

static gboolean
read_in_table (XushiOdt *self)
{
  if (xushi_xml_is (self->xml, XUSHI_ODT_TABLE, "table-row"))
    return read_row (self);
  if (xushi_xml_is (self->xml, XUSHI_ODT_TABLE, "table-header-rows"))
    return xushi_odt_each (self, read_in_head);
  if (xushi_xml_is (self->xml, XUSHI_ODT_TABLE, "table-rows")
      || xushi_xml_is (self->xml, XUSHI_ODT_TABLE, "table-row-group"))
    return xushi_odt_each (self, read_in_table);
  return xushi_odt_skip (self);
}

gboolean
xushi_odt_read_table (XushiOdt *self)
{
  GString *text = self->text;
  GPtrArray *boxes = self->boxes;
  gboolean is_read;

  self->text = NULL;
  self->boxes = NULL;
  xushi_manuscript_begin_table (self->document);
  is_read = xushi_odt_each (self, read_in_table)
            && xushi_manuscript_end_table (self->document, self->error);
  self->text = text;
  self->boxes = boxes;
  return is_read;
}
