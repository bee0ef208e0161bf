/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook.h"

#include "base/xushi-i18n.h"
#include "tables/xushi-package.h"
#include "tables/xushi-workbook-private.h"

#define USUAL_PART "xl/workbook.xml"

typedef struct
{
  char *name; /* owned */
  char *path; /* owned, nullable: of its part */
  gboolean is_hidden;
} SheetPlace;

struct _XushiWorkbook
{
  XushiArchive *archive;         /* borrowed */
  XushiPackageLinks *relations;     /* owned: of the part that names the sheets */
  GPtrArray *sheets;             /* owned: SheetPlace */
  XushiWorkbookStrings *strings; /* owned, nullable: until a sheet is read */
  XushiWorkbookStyles *styles;   /* owned, nullable: the same */
  gboolean since_1904;
  gboolean is_stale;
};

static void
sheet_place_free (SheetPlace *sheet)
{
  g_free (sheet->name);
  g_free (sheet->path);
  g_free (sheet);
}

/* (transfer full) (nullable): the path of the part that names the sheets. */
static char *
find_main_part (XushiArchive *archive, GError **error)
{
  g_autoptr (XushiPackageLinks) relations = xushi_package_links_read (archive, "", error);
  const char *path;

  if (relations == NULL)
    return NULL;
  path = xushi_package_links_find (relations, "/officeDocument");
  return g_strdup (path != NULL ? path : USUAL_PART);
}

gboolean
xushi_workbook_is_one (XushiArchive *archive)
{
  g_autofree char *path = find_main_part (archive, NULL);
  g_autoptr (XushiXml) xml = NULL;
  XushiXmlEvent event = XUSHI_XML_TEXT;

  if (xushi_archive_has (archive, USUAL_PART))
    return TRUE;
  if (path == NULL || !xushi_archive_has (archive, path))
    return FALSE;
  xml = xushi_xml_open_part (archive, path, NULL);
  while (xml != NULL && event == XUSHI_XML_TEXT)
    event = xushi_xml_next (xml, NULL);
  return event == XUSHI_XML_START && xushi_xml_is (xml, XUSHI_SHEET_SPACES, "workbook");
}

/* Sheets of charts, dialogs and macros have no cells. */
static gboolean
has_cells (const char *kind)
{
  return kind == NULL || g_str_has_suffix (kind, "/worksheet");
}

static gboolean
take_sheet (XushiWorkbook *self, XushiXml *xml, GError **error)
{
  g_autofree char *id = xushi_xml_dup_attribute (xml, XUSHI_RELATION_SPACES, "id");
  g_autofree char *state = xushi_xml_dup_attribute (xml, NULL, "state");
  const char *kind = NULL;
  const char *path = id != NULL ? xushi_package_links_get (self->relations, id, &kind) : NULL;
  SheetPlace *sheet;

  if (!has_cells (kind))
    return TRUE;
  if (self->sheets->len == XUSHI_WORKBOOK_MAX_SHEETS)
    {
      g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                   _ ("The workbook has more than %d sheets; copy the one that is meant into a "
                      "workbook of its own."),
                   XUSHI_WORKBOOK_MAX_SHEETS);
      return FALSE;
    }
  sheet = g_new (SheetPlace, 1);
  *sheet = (SheetPlace) { xushi_xml_dup_attribute (xml, NULL, "name"), g_strdup (path),
                          state != NULL && !g_str_equal (state, "visible") };
  if (sheet->name == NULL)
    sheet->name = g_strdup ("");
  g_ptr_array_add (self->sheets, sheet);
  return TRUE;
}

static gboolean
take_element (XushiWorkbook *self, XushiXml *xml, GError **error)
{
  if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "sheet"))
    return take_sheet (self, xml, error);
  if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "workbookPr"))
    self->since_1904 = xushi_xml_get_flag (xml, NULL, "date1904");
  else if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "calcPr"))
    self->is_stale = xushi_xml_get_flag (xml, NULL, "fullCalcOnLoad");
  return TRUE;
}

static gboolean
read_places (XushiWorkbook *self, XushiXml *xml, GError **error)
{
  XushiXmlEvent event;

  while ((event = xushi_xml_next_start (xml, error)) == XUSHI_XML_START)
    if (!take_element (self, xml, error))
      return FALSE;
  return event == XUSHI_XML_DONE;
}

XushiWorkbook *
xushi_workbook_open (XushiArchive *archive, GError **error)
{
  g_autoptr (XushiWorkbook) self = g_new0 (XushiWorkbook, 1);
  g_autofree char *path = find_main_part (archive, error);
  g_autoptr (XushiXml) xml = NULL;

  self->archive = archive;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_place_free);
  if (path == NULL)
    return NULL;
  self->relations = xushi_package_links_read (archive, path, error);
  if (self->relations == NULL)
    return NULL;
  xml = xushi_xml_open_part (archive, path, error);
  if (xml == NULL || !read_places (self, xml, error))
    return NULL;
  if (self->sheets->len > 0)
    return g_steal_pointer (&self);
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_EMPTY,
                       _ ("The workbook has no sheet with cells; is it the right file?"));
  return NULL;
}

void
xushi_workbook_free (XushiWorkbook *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->relations, xushi_package_links_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->strings, xushi_workbook_strings_free);
  g_clear_pointer (&self->styles, xushi_workbook_styles_free);
  g_free (self);
}

static const SheetPlace *
get_place (const XushiWorkbook *self, guint sheet)
{
  return g_ptr_array_index (self->sheets, sheet);
}

guint
xushi_workbook_get_n_sheets (const XushiWorkbook *self)
{
  return self->sheets->len;
}

const char *
xushi_workbook_get_name (const XushiWorkbook *self, guint sheet)
{
  return get_place (self, sheet)->name;
}

gboolean
xushi_workbook_is_hidden (const XushiWorkbook *self, guint sheet)
{
  return get_place (self, sheet)->is_hidden;
}

/* What all sheets need is read with the first one. */
static gboolean
read_shared (XushiWorkbook *self, GError **error)
{
  if (self->styles == NULL)
    self->styles = xushi_workbook_styles_read (
        self->archive, xushi_package_links_find (self->relations, "/styles"), error);
  if (self->styles != NULL && self->strings == NULL)
    self->strings = xushi_workbook_strings_read (
        self->archive, xushi_package_links_find (self->relations, "/sharedStrings"), error);
  return self->styles != NULL && self->strings != NULL;
}

XushiTable *
xushi_workbook_read_sheet (XushiWorkbook *self, guint sheet, GError **error)
{
  const SheetPlace *place = get_place (self, sheet);

  if (place->path == NULL)
    {
      g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
                   _ ("The sheet “%s” is missing in the file; open it in Excel or WPS and save it "
                      "again."),
                   place->name);
      return NULL;
    }
  if (!read_shared (self, error))
    return NULL;
  return xushi_workbook_sheet_read (self->archive, place->path,
                                    &(XushiWorkbookShared) { self->strings, self->styles,
                                                             self->since_1904, self->is_stale },
                                    error);
}
