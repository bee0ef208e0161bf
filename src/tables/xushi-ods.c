/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-ods.h"

#include "base/xushi-i18n.h"
#include "tables/xushi-ods-private.h"

#include <string.h>

#define CONTENT_PART "content.xml"

typedef struct
{
  char *name; /* owned */
  gboolean is_hidden;
  XushiTable *table; /* owned, nullable: until it is taken */
  GError *error;     /* owned, nullable: why there is none */
} OdsSheet;

struct _XushiOds
{
  XushiArchive *archive; /* borrowed, nullable */
  GBytes *bytes;         /* owned, nullable */
  GPtrArray *sheets;     /* owned: OdsSheet */
};

static void
ods_sheet_free (OdsSheet *sheet)
{
  g_free (sheet->name);
  g_clear_pointer (&sheet->table, xushi_table_free);
  g_clear_error (&sheet->error);
  g_free (sheet);
}

/* Whether the kind stands in the first bytes of the part. */
static gboolean
names_kind (XushiArchive *archive, const char *path)
{
  char start[4096] = "";
  g_autoptr (XushiArchivePart) part
      = xushi_archive_has (archive, path) ? xushi_archive_open_part (archive, path, NULL) : NULL;

  return part != NULL && xushi_archive_part_read (part, start, sizeof start - 1, NULL) > 0
         && strstr (start, "application/vnd.oasis.opendocument.spreadsheet") != NULL;
}

/* Some programs leave the part out that is there to be found easily. */
gboolean
xushi_ods_is_one (XushiArchive *archive)
{
  return names_kind (archive, "mimetype")
         || (!xushi_archive_has (archive, "mimetype")
             && names_kind (archive, "META-INF/manifest.xml"));
}

gboolean
xushi_ods_is_flat (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (XushiXml) xml = NULL;
  XushiXmlEvent event = XUSHI_XML_TEXT;

  /* Only what can be XML is worth the look. */
  if (length == 0 || memchr (data, '<', MIN (length, 64)) == NULL)
    return FALSE;
  xml = xushi_xml_open_bytes (bytes);
  while (event == XUSHI_XML_TEXT)
    event = xushi_xml_next (xml, NULL);
  return event == XUSHI_XML_START && xushi_xml_is (xml, XUSHI_ODS_OFFICE, "document");
}

/* Names of the styles of tables that hide them. */
static void
take_style (XushiXml *xml, GString *style, GHashTable *hiding)
{
  g_autofree char *display = NULL;

  if (xushi_xml_is (xml, XUSHI_ODS_STYLE, "style"))
    {
      g_autofree char *name = xushi_xml_dup_attribute (xml, XUSHI_ODS_STYLE, "name");

      g_string_assign (style, name != NULL ? name : "");
      return;
    }
  if (!xushi_xml_is (xml, XUSHI_ODS_STYLE, "table-properties"))
    return;
  display = xushi_xml_dup_attribute (xml, XUSHI_ODS_TABLE, "display");
  if (g_strcmp0 (display, "false") == 0
      && g_hash_table_size (hiding) < XUSHI_WORKBOOK_MAX_SHEETS)
    g_hash_table_add (hiding, g_strdup (style->str));
}

/* After a sheet that is too large, on whichever element: to its end, which is at @depth. */
static gboolean
leave_table (XushiXml *xml, guint depth, GError **error)
{
  for (;;)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_END:
        if (xushi_xml_get_depth (xml) <= depth)
          return TRUE;
        break;
      case XUSHI_XML_START:
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* The sheet number @number, which may be known from an earlier reading. */
static OdsSheet *
get_sheet (XushiOds *self, guint number)
{
  if (number == self->sheets->len)
    g_ptr_array_add (self->sheets, g_new0 (OdsSheet, 1));
  return g_ptr_array_index (self->sheets, number);
}

static gboolean
take_table (XushiOds *self, XushiXml *xml, guint number, GHashTable *hiding,
            XushiSheetBudget *budget, GError **error)
{
  g_autofree char *name = xushi_xml_dup_attribute (xml, XUSHI_ODS_TABLE, "name");
  g_autofree char *style = xushi_xml_dup_attribute (xml, XUSHI_ODS_TABLE, "style-name");
  g_autoptr (GError) local = NULL;
  guint depth = xushi_xml_get_depth (xml);
  OdsSheet *sheet;

  if (number == XUSHI_WORKBOOK_MAX_SHEETS)
    {
      g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                   _ ("The workbook has more than %d sheets; copy the one that is meant into a "
                      "workbook of its own."),
                   XUSHI_WORKBOOK_MAX_SHEETS);
      return FALSE;
    }
  sheet = get_sheet (self, number);
  g_free (sheet->name);
  sheet->name = g_strdup (name != NULL ? name : "");
  sheet->is_hidden = style != NULL && g_hash_table_contains (hiding, style);
  g_clear_pointer (&sheet->table, xushi_table_free);
  g_clear_error (&sheet->error);
  sheet->table = xushi_ods_read_table (xml, budget, &local);
  if (sheet->table != NULL)
    return TRUE;
  if (local->domain != XUSHI_TABLE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  sheet->error = g_steal_pointer (&local);
  return xushi_xml_get_depth (xml) <= depth || leave_table (xml, depth, error);
}

/* Whether a table that begins here is a sheet: not one within a drawing or a note of changes. */
static gboolean
is_sheet (XushiXml *xml)
{
  return xushi_xml_is (xml, XUSHI_ODS_TABLE, "table");
}

static gboolean
read_document (XushiOds *self, XushiXml *xml, GError **error)
{
  g_autoptr (GHashTable) hiding = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) style = g_string_new (NULL);
  XushiSheetBudget budget = { 0, 0 };
  XushiXmlEvent event;
  guint n = 0;

  while ((event = xushi_xml_next_start (xml, error)) == XUSHI_XML_START)
    {
      take_style (xml, style, hiding);
      if (xushi_xml_is (xml, XUSHI_ODS_TABLE, "tracked-changes"))
        {
          if (!xushi_xml_skip (xml, error))
            return FALSE;
        }
      else if (is_sheet (xml) && !take_table (self, xml, n++, hiding, &budget, error))
        return FALSE;
    }
  return event == XUSHI_XML_DONE;
}

static gboolean
load (XushiOds *self, GError **error)
{
  g_autoptr (XushiXml) xml = self->archive != NULL
                                 ? xushi_xml_open_part (self->archive, CONTENT_PART, error)
                                 : xushi_xml_open_bytes (self->bytes);

  return xml != NULL && read_document (self, xml, error);
}

XushiOds *
xushi_ods_open (XushiArchive *archive, GBytes *bytes, GError **error)
{
  g_autoptr (XushiOds) self = g_new0 (XushiOds, 1);

  self->archive = archive;
  self->bytes = archive == NULL ? g_bytes_ref (bytes) : NULL;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) ods_sheet_free);
  if (!load (self, error))
    return NULL;
  if (self->sheets->len > 0)
    return g_steal_pointer (&self);
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                       _ ("The workbook has no sheet with cells; is it the right file?"));
  return NULL;
}

void
xushi_ods_free (XushiOds *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self);
}

static const OdsSheet *
get (const XushiOds *self, guint sheet)
{
  return g_ptr_array_index (self->sheets, sheet);
}

guint
xushi_ods_get_n_sheets (const XushiOds *self)
{
  return self->sheets->len;
}

const char *
xushi_ods_get_name (const XushiOds *self, guint sheet)
{
  return get (self, sheet)->name;
}

gboolean
xushi_ods_is_hidden (const XushiOds *self, guint sheet)
{
  return get (self, sheet)->is_hidden;
}

XushiTable *
xushi_ods_read_sheet (XushiOds *self, guint sheet, GError **error)
{
  OdsSheet *found = g_ptr_array_index (self->sheets, sheet);

  /* A table is given away; who asks for it again gets another one. */
  if (found->table == NULL && found->error == NULL && !load (self, error))
    return NULL;
  if (found->table == NULL)
    {
      g_propagate_error (error, g_error_copy (found->error));
      return NULL;
    }
  return g_steal_pointer (&found->table);
}
