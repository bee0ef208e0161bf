/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook-private.h"

#include "base/xushi-i18n.h"

#include <math.h>
#include <string.h>

/* A sheet has columns, rows (r: number, hidden) of cells (r: place, t: kind, s: style) with a value
 * (v), a text of their own (is) and a formula (f), and a list of merged ranges. */

typedef struct
{
  XushiXml *xml;                     /* borrowed */
  const XushiWorkbookShared *shared; /* borrowed */
  XushiSheetBuilder *builder;        /* borrowed */
  GArray *kept;                      /* owned: gsize, where the shared texts are kept, by number */
  GString *value;                    /* owned: of the current cell */
  gint64 line;                       /* of the current row */
  gint64 column;                     /* of the last cell */
} Sheet;

/* The current cell. */
typedef struct
{
  char *kind; /* owned, nullable: its t */
  guint style;
  gboolean has_value;
  gboolean has_formula;
} Cell;

static void
cell_clear (Cell *cell)
{
  g_free (cell->kind);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cell, cell_clear)

/* Reads “AB12” at @place, and moves it behind. @column: (out): from 0; @line: (out): 0 for none.
 * Returns FALSE where there is no such place. */
static gboolean
parse_place (const char **place, gint64 *column, gint64 *line)
{
  gint64 letters = 0;

  for (; **place == '$' || g_ascii_isalpha (**place); (*place)++)
    if (**place != '$' && letters < XUSHI_WORKBOOK_MAX_LINES)
      letters = letters * 26 + (g_ascii_toupper (**place) - 'A' + 1);
  *column = letters - 1;
  *line = g_ascii_isdigit (**place) ? g_ascii_strtoll (*place, (char **) place, 10) : 0;
  return letters > 0;
}

static gboolean
refuse_damaged (GError **error)
{
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_INVALID,
                       _ ("A cell of the sheet stands in a place that there is not; open the file "
                          "in Excel or WPS and save it again."));
  return FALSE;
}

/* A cell without a place follows the one before it. */
static gboolean
take_place (Sheet *sheet, GError **error)
{
  g_autofree char *text = xushi_xml_dup_attribute (sheet->xml, NULL, "r");
  const char *place = text;
  gint64 line = 0;

  sheet->column++;
  if (place == NULL)
    return TRUE;
  if (!parse_place (&place, &sheet->column, &line) || *place != '\0'
      || (line != 0 && line != sheet->line))
    return refuse_damaged (error);
  return TRUE;
}

/* Reads what is in the cell, to its end. */
static gboolean
read_parts (Sheet *sheet, Cell *cell, GError **error)
{
  XushiXml *xml = sheet->xml;

  for (;;)
    switch (xushi_xml_next (xml, error))
      {
      case XUSHI_XML_START:
        if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "v")
            || xushi_xml_is (xml, XUSHI_SHEET_SPACES, "is"))
          {
            cell->has_value = TRUE;
            if (!xushi_workbook_read_text (xml, sheet->value, error))
              return FALSE;
            break;
          }
        cell->has_formula
            = cell->has_formula || xushi_xml_is (xml, XUSHI_SHEET_SPACES, "f");
        if (!xushi_xml_skip (xml, error))
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

static gboolean
is_number (const char *text)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);

  return *text != '\0' && text[strspn (text, "0123456789+-.eE")] == '\0' && *end == '\0'
         && isfinite (number);
}

static void
show_number (Sheet *sheet, const Cell *cell, XushiCellText *shown)
{
  const XushiNumberCode *code = xushi_workbook_styles_get (sheet->shared->styles, cell->style);
  double number = g_ascii_strtod (g_strstrip (sheet->value->str), NULL);

  if (!is_number (sheet->value->str))
    shown->text = g_strdup (sheet->value->str);
  else if (code == NULL)
    shown->text = xushi_number_to_digits (number);
  else
    xushi_number_code_show (code, number, sheet->shared->since_1904, shown);
}

/* “2016-05-01T00:00:00”: a date that is written out. */
static void
show_date (Sheet *sheet, XushiCellText *shown)
{
  char *text = sheet->value->str;
  char *time = strchr (text, 'T');

  if (time != NULL && (g_str_has_prefix (time, "T00:00:00") || time[1] == '\0'))
    *time = '\0';
  else if (time != NULL)
    *time = ' ';
  shown->text = g_strdup (text);
}

static void
show_text (Sheet *sheet, const Cell *cell, const char *text, XushiCellText *shown)
{
  const XushiNumberCode *code = xushi_workbook_styles_get (sheet->shared->styles, cell->style);

  if (code != NULL && *text != '\0')
    shown->text = xushi_number_code_show_text (code, text);
  if (shown->text == NULL)
    shown->text = g_strdup (text);
}

/* A text that cells share. */
static gboolean
add_shared (Sheet *sheet, const Cell *cell, GError **error)
{
  const XushiWorkbookStrings *strings = sheet->shared->strings;
  guint64 number = g_ascii_strtoull (sheet->value->str, NULL, 10);
  g_auto (XushiCellText) shown = { 0 };

  if (!is_number (sheet->value->str) || number >= xushi_workbook_strings_get_n (strings))
    {
      shown.flaw = g_strdup (_ ("The text of the cell is missing in the file; type it anew."));
      return xushi_sheet_builder_add (sheet->builder, sheet->column, &shown, error);
    }
  show_text (sheet, cell, xushi_workbook_strings_get (strings, (guint) number), &shown);
  if (!g_str_equal (shown.text, xushi_workbook_strings_get (strings, (guint) number)))
    return xushi_sheet_builder_add (sheet->builder, sheet->column, &shown, error);
  return xushi_sheet_builder_add_shared (sheet->builder, sheet->column, shown.text,
                                         &g_array_index (sheet->kept, gsize, number), error);
}

static void
show_value (Sheet *sheet, const Cell *cell, XushiCellText *shown)
{
  const char *kind = cell->kind != NULL ? cell->kind : "n";

  if (cell->has_formula && (!cell->has_value || (g_str_equal (kind, "n") && sheet->value->len == 0)))
    shown->flaw = xushi_sheet_builder_flaw_formula ();
  else if (g_str_equal (kind, "e"))
    {
      shown->text = g_strdup (sheet->value->str);
      shown->flaw = xushi_sheet_builder_flaw_error (sheet->value->str);
    }
  else if (g_str_equal (kind, "b"))
    shown->text = g_strdup (g_str_equal (sheet->value->str, "0") ? "FALSE" : "TRUE");
  else if (g_str_equal (kind, "d"))
    show_date (sheet, shown);
  else if (g_str_equal (kind, "n"))
    show_number (sheet, cell, shown);
  else
    show_text (sheet, cell, sheet->value->str, shown);
  if (cell->has_formula && sheet->shared->is_stale && shown->flaw == NULL)
    shown->flaw = xushi_sheet_builder_flaw_stale ();
}

static gboolean
read_cell (Sheet *sheet, GError **error)
{
  g_auto (Cell) cell = { 0 };
  g_auto (XushiCellText) shown = { 0 };

  cell.kind = xushi_xml_dup_attribute (sheet->xml, NULL, "t");
  cell.style = (guint) CLAMP (xushi_xml_get_number (sheet->xml, NULL, "s", 0), 0, G_MAXINT32);
  g_string_truncate (sheet->value, 0);
  if (sheet->line == 0)
    return refuse_damaged (error);
  if (!take_place (sheet, error) || !read_parts (sheet, &cell, error))
    return FALSE;
  if (!cell.has_value && !cell.has_formula)
    return TRUE;
  if (g_strcmp0 (cell.kind, "s") == 0 && cell.has_value)
    return add_shared (sheet, &cell, error);
  show_value (sheet, &cell, &shown);
  return xushi_sheet_builder_add (sheet->builder, sheet->column, &shown, error);
}

/* Rows without height and columns without width are hidden, too. */
static gboolean
is_hidden (XushiXml *xml, const char *size)
{
  return xushi_xml_get_flag (xml, NULL, "hidden") || xushi_xml_get_number (xml, NULL, size, 1) == 0;
}

static gboolean
begin_row (Sheet *sheet, GError **error)
{
  sheet->line = xushi_xml_get_number (sheet->xml, NULL, "r", sheet->line + 1);
  sheet->column = -1;
  return xushi_sheet_builder_begin_row (sheet->builder, sheet->line, is_hidden (sheet->xml, "ht"),
                                        error);
}

static gboolean
read_merge (Sheet *sheet, GError **error)
{
  g_autofree char *text = xushi_xml_dup_attribute (sheet->xml, NULL, "ref");
  const char *place = text != NULL ? text : "";
  gint64 first_line = 0, last_line = 0, first_column = 0, last_column = 0;

  if (!parse_place (&place, &first_column, &first_line) || first_line == 0)
    return refuse_damaged (error);
  if (*place == '\0')
    return TRUE;
  place++;
  if (!parse_place (&place, &last_column, &last_line) || last_line < first_line
      || last_column < first_column)
    return refuse_damaged (error);
  return xushi_sheet_builder_merge (sheet->builder, first_line, last_line, first_column,
                                    last_column, error);
}

/* Whether the element that begins only holds others that are read. */
static gboolean
is_container (XushiXml *xml)
{
  static const char *const names[] = { "worksheet", "cols", "sheetData", "mergeCells" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
take_element (Sheet *sheet, GError **error)
{
  XushiXml *xml = sheet->xml;

  if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "c"))
    return read_cell (sheet, error);
  if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "row"))
    return begin_row (sheet, error);
  if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "mergeCell"))
    return read_merge (sheet, error);
  if (xushi_xml_is (xml, XUSHI_SHEET_SPACES, "col") && is_hidden (xml, "width"))
    xushi_sheet_builder_hide_columns (sheet->builder,
                                      xushi_xml_get_number (xml, NULL, "min", 1) - 1,
                                      xushi_xml_get_number (xml, NULL, "max", 1) - 1);
  return is_container (xml) || xushi_xml_skip (xml, error);
}

static gboolean
read_elements (Sheet *sheet, GError **error)
{
  for (;;)
    switch (xushi_xml_next (sheet->xml, error))
      {
      case XUSHI_XML_START:
        if (!take_element (sheet, error))
          return FALSE;
        break;
      case XUSHI_XML_END:
      case XUSHI_XML_TEXT:
        break;
      case XUSHI_XML_DONE:
        return TRUE;
      case XUSHI_XML_FAILED:
      default:
        return FALSE;
      }
}

/* Where a part that is not sound could still be read. */
static void
tell_place (const Sheet *sheet, GError **error)
{
  if (sheet->line > 0 && error != NULL
      && g_error_matches (*error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY))
    g_prefix_error (error, _ ("After row %u of the sheet: "),
                    (guint) MIN (sheet->line, XUSHI_WORKBOOK_MAX_LINES));
}

XushiTable *
xushi_workbook_sheet_read (XushiArchive *archive, const char *path,
                           const XushiWorkbookShared *shared, GError **error)
{
  g_autoptr (XushiSheetBuilder) builder = xushi_sheet_builder_new (NULL);
  g_autoptr (GArray) kept = g_array_new (FALSE, TRUE, sizeof (gsize));
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (XushiXml) xml = xushi_xml_open_part (archive, path, error);
  Sheet sheet = { xml, shared, builder, kept, value, 0, -1 };

  if (xml == NULL)
    return NULL;
  g_array_set_size (kept, xushi_workbook_strings_get_n (shared->strings));
  if (!read_elements (&sheet, error))
    {
      tell_place (&sheet, error);
      return NULL;
    }
  return xushi_sheet_builder_end (builder, error);
}
