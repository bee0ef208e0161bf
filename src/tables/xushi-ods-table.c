/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-ods-private.h"

#include "base/xushi-i18n.h"

#include <string.h>

/* A table has columns and rows, either of them perhaps in groups and heads; rows have cells. Any of
 * them can stand for many that are the same, mostly blank ones to the end of the sheet. */

/* Sheets have 16384 columns. */
#define MAX_CELLS 65536

typedef struct
{
  XushiXml *xml;              /* borrowed */
  XushiSheetBuilder *builder; /* borrowed */
  GArray *cells;              /* owned: XushiOdsCell, of the current row */
  GString *text;              /* owned */
  gint64 line;                /* of the last row */
  gint64 column;              /* of the columns that were declared so far */
} Reading;

static void
clear_cells (GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    xushi_cell_text_clear (&g_array_index (cells, XushiOdsCell, i).shown);
  g_array_set_size (cells, 0);
}

static gboolean
is_blank (const XushiOdsCell *cell)
{
  return (cell->shown.text == NULL || *cell->shown.text == '\0') && cell->shown.flaw == NULL;
}

/* Beyond these positions nothing is read; adding up repeats must not overflow. */
static gint64
advance (gint64 position, gint64 n)
{
  return MIN (position + MIN (n, G_MAXINT32), G_MAXINT32);
}

static gboolean
take_cell (Reading *reading, GError **error)
{
  XushiOdsCell cell;

  if (!xushi_ods_read_cell (reading->xml, reading->text, &cell, error))
    {
      xushi_cell_text_clear (&cell.shown);
      return FALSE;
    }
  g_array_append_val (reading->cells, cell);
  if (reading->cells->len <= MAX_CELLS)
    return TRUE;
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                       _ ("A row of the sheet has more cells than any program writes; delete what "
                          "does not belong to the table."));
  return FALSE;
}

static gboolean
read_cells (Reading *reading, GError **error)
{
  XushiXml *xml = reading->xml;

  for (;;)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        if (xushi_xml_is (xml, XUSHI_ODS_TABLE, "table-cell")
            || xushi_xml_is (xml, XUSHI_ODS_TABLE, "covered-table-cell"))
          {
            if (!take_cell (reading, error))
              return FALSE;
          }
        else if (!xushi_xml_skip (xml, error))
          return FALSE;
        break;
      case XUSHI_XML_END:
        return TRUE;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* Adds one cell as often as it stands for others. */
static gboolean
add_cell (Reading *reading, const XushiOdsCell *cell, gint64 column, GError **error)
{
  if (cell->n_columns > 1 || cell->n_rows > 1)
    if (!xushi_sheet_builder_merge (reading->builder, reading->line,
                                    advance (reading->line, MAX (cell->n_rows, 1) - 1), column,
                                    advance (column, MAX (cell->n_columns, 1) - 1), error))
      return FALSE;
  for (gint64 i = 0; !is_blank (cell) && i < cell->n_repeats; i++)
    {
      g_auto (XushiCellText) copy = { g_strdup (cell->shown.text), g_strdup (cell->shown.flaw),
                                      g_strdup (cell->shown.doubt) };

      if (!xushi_sheet_builder_add (reading->builder, column + i, &copy, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_row (Reading *reading, gboolean is_hidden, GError **error)
{
  gint64 column = 0;

  reading->line++;
  if (!xushi_sheet_builder_begin_row (reading->builder, reading->line, is_hidden, error))
    return FALSE;
  for (guint i = 0; i < reading->cells->len; i++)
    {
      const XushiOdsCell *cell = &g_array_index (reading->cells, XushiOdsCell, i);

      if (!add_cell (reading, cell, column, error))
        return FALSE;
      column = advance (column, cell->n_repeats);
    }
  return TRUE;
}

static gboolean
has_contents (GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const XushiOdsCell *cell = &g_array_index (cells, XushiOdsCell, i);

      if (!is_blank (cell) || cell->n_rows > 1 || cell->n_columns > 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_hidden (XushiXml *xml)
{
  g_autofree char *visibility = xushi_xml_dup_attribute (xml, XUSHI_ODS_TABLE, "visibility");

  return visibility != NULL && !g_str_equal (visibility, "visible");
}

static gboolean
read_row (Reading *reading, GError **error)
{
  gint64 n = xushi_xml_get_number (reading->xml, XUSHI_ODS_TABLE, "number-rows-repeated", 1);
  gboolean hidden = is_hidden (reading->xml);

  clear_cells (reading->cells);
  if (!read_cells (reading, error))
    return FALSE;
  if (!has_contents (reading->cells))
    {
      reading->line = advance (reading->line, MAX (n, 1));
      return TRUE;
    }
  for (gint64 i = 0; i < MAX (n, 1); i++)
    if (!add_row (reading, hidden, error))
      return FALSE;
  return TRUE;
}

static gboolean
take_column (Reading *reading, GError **error)
{
  gint64 n = xushi_xml_get_number (reading->xml, XUSHI_ODS_TABLE, "number-columns-repeated", 1);
  gint64 end = advance (reading->column, MAX (n, 1));

  if (is_hidden (reading->xml))
    xushi_sheet_builder_hide_columns (reading->builder, reading->column, end - 1);
  reading->column = end;
  return xushi_xml_skip (reading->xml, error);
}

/* Whether the element only holds rows or columns. */
static gboolean
is_group (XushiXml *xml)
{
  static const char *const names[]
      = { "table-rows", "table-header-rows", "table-row-group", "table-columns",
          "table-header-columns", "table-column-group" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (xushi_xml_is (xml, XUSHI_ODS_TABLE, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
read_rows (Reading *reading, GError **error)
{
  XushiXml *xml = reading->xml;
  guint depth = 1;

  while (depth > 0)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        if (is_group (xml))
          depth++;
        else if (xushi_xml_is (xml, XUSHI_ODS_TABLE, "table-row")
                     ? !read_row (reading, error)
                     : xushi_xml_is (xml, XUSHI_ODS_TABLE, "table-column")
                           ? !take_column (reading, error)
                           : !xushi_xml_skip (xml, error))
          return FALSE;
        break;
      case XUSHI_XML_END:
        depth--;
        break;
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
  return TRUE;
}

XushiTable *
xushi_ods_read_table (XushiXml *xml, XushiSheetBudget *budget, GError **error)
{
  g_autoptr (XushiSheetBuilder) builder = xushi_sheet_builder_new (budget);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (XushiOdsCell));
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { xml, builder, cells, text, 0, 0 };
  gboolean sound = read_rows (&reading, error);

  clear_cells (cells);
  return sound ? xushi_sheet_builder_end (builder, error) : NULL;
}
