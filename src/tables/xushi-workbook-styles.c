/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook-styles.h"

#include "base/xushi-i18n.h"
#include "base/xushi-xml.h"
#include "tables/xushi-table-error.h"
#include "tables/xushi-workbook-private.h"

/* Excel allows 65,490 styles. */
#define MAX_STYLES 100000

/* A workbook has a list of number formats, each with its number, and a list of the styles of cells
 * (cellXfs), each with the number of its format. Formats are read when a cell needs them. */
struct _XushiWorkbookStyles
{
  GHashTable *written;  /* owned: the workbook's own formats, number → owned text */
  GHashTable *codes;    /* owned: those read so far, number → XushiNumberCode */
  GArray *formats;      /* owned: guint, the number of the format, by style */
};

static gboolean
check_number (guint number, GError **error)
{
  if (number < MAX_STYLES)
    return TRUE;
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                       _ ("The workbook has more styles than a program can use; copy the table into "
                          "a new workbook."));
  return FALSE;
}

static guint
get_format (XushiXml *xml)
{
  return (guint) CLAMP (xushi_xml_get_number (xml, NULL, "numFmtId", 0), 0, G_MAXINT32);
}

static gboolean
take_element (XushiWorkbookStyles *self, XushiXml *xml, gboolean in_cell_styles, GError **error)
{
  guint format = get_format (xml);

  if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "numFmt"))
    {
      char *code = xushi_xml_dup_attribute (xml, NULL, "formatCode");

      if (code != NULL)
        g_hash_table_replace (self->written, GUINT_TO_POINTER (format), code);
      return check_number (g_hash_table_size (self->written), error);
    }
  if (in_cell_styles && xushi_xml_is (xml, XUSHI_SHEET_SPACES, "xf"))
    {
      g_array_append_val (self->formats, format);
      return check_number (self->formats->len, error);
    }
  return TRUE;
}

static gboolean
read_elements (XushiWorkbookStyles *self, XushiXml *xml, GError **error)
{
  gboolean in_cell_styles = FALSE;

  for (;;)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "cellXfs"))
          in_cell_styles = TRUE;
        else if (!take_element (self, xml, in_cell_styles, error))
          return FALSE;
        break;
      case XUSHI_XML_END:
        if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "cellXfs"))
          in_cell_styles = FALSE;
        break;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
        return TRUE;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

XushiWorkbookStyles *
xushi_workbook_styles_read (XushiArchive *archive, const char *path, GError **error)
{
  g_autoptr (XushiWorkbookStyles) self = g_new0 (XushiWorkbookStyles, 1);
  g_autoptr (XushiXml) xml = NULL;

  self->written = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->codes = g_hash_table_new_full (NULL, NULL, NULL,
                                       (GDestroyNotify) xushi_number_code_free);
  self->formats = g_array_new (FALSE, FALSE, sizeof (guint));
  if (path == NULL || !xushi_archive_has (archive, path))
    return g_steal_pointer (&self);
  xml = xushi_xml_open_part (archive, path, error);
  if (xml == NULL || !read_elements (self, xml, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
xushi_workbook_styles_free (XushiWorkbookStyles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->written);
  g_hash_table_unref (self->codes);
  g_array_unref (self->formats);
  g_free (self);
}

const XushiNumberCode *
xushi_workbook_styles_get (XushiWorkbookStyles *self, guint style)
{
  guint format = style < self->formats->len ? g_array_index (self->formats, guint, style) : 0;
  const char *written = g_hash_table_lookup (self->written, GUINT_TO_POINTER (format));
  XushiNumberCode *code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (format));

  if (code != NULL)
    return code;
  if (written == NULL)
    written = format != 0 ? xushi_number_code_get_built_in (format) : NULL;
  if (written == NULL)
    return NULL;
  code = xushi_number_code_new (written);
  g_hash_table_insert (self->codes, GUINT_TO_POINTER (format), code);
  return code;
}
