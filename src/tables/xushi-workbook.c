/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook.h"

#include "base/xushi-archive.h"
#include "base/xushi-i18n.h"
#include "base/xushi-text-clean.h"
#include "tables/xushi-workbook-styles.h"

#include <string.h>

/* A workbook is an archive of XML parts. Those that matter: xl/workbook.xml names the sheets,
 * xl/_rels/workbook.xml.rels gives their paths, xl/sharedStrings.xml holds the texts, and a sheet
 * has rows (r: number) of cells (r: place, t: kind, s: style) with a value each. */

/* All cells together: far above any plan, and a limit on repeated texts. */
#define MAX_TEXT (128 * 1024 * 1024)

/* Finding the first sheet. */
typedef struct
{
  char *sheet;  /* owned: the first sheet's relation */
  char *wanted; /* borrowed: the relation looked for */
  char *target; /* owned: its target */
} Places;

static void
start_place_cb (GMarkupParseContext *context, const char *element, const char **names,
                const char **values, gpointer data, GError **error)
{
  Places *places = data;
  const char *id = NULL, *target = NULL;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "Target"))
        target = values[i];
      else if (g_str_equal (names[i], "Id") || g_str_has_suffix (names[i], ":id"))
        id = values[i];
    }
  if (places->wanted == NULL && places->sheet == NULL && id != NULL
      && g_str_equal (element, "sheet"))
    places->sheet = g_strdup (id);
  if (places->wanted != NULL && places->target == NULL && target != NULL
      && g_strcmp0 (id, places->wanted) == 0)
    places->target = g_strdup (target);
}

/* (transfer full): the path of the first sheet. */
static char *
find_sheet (XushiArchive *archive, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_place_cb };
  Places places = { 0 };
  g_autofree char *sheet = NULL;
  g_autofree char *target = NULL;
  gboolean sound = xushi_archive_parse (archive, "xl/workbook.xml", &parser, &places, error);

  sheet = places.sheet;
  if (!sound)
    return NULL;
  places.wanted = sheet;
  sound = sheet == NULL
          || xushi_archive_parse (archive, "xl/_rels/workbook.xml.rels", &parser, &places, error);
  target = places.target;
  if (!sound)
    return NULL;
  if (target == NULL)
    return g_strdup ("xl/worksheets/sheet1.xml");
  return target[0] == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
}

/* Collecting the shared texts: one <si> each, of one or more <t>, without the phonetic readings
 * (<rPh>) above Asian characters. */
typedef struct
{
  GPtrArray *texts; /* borrowed: utf8 */
  GString *text;    /* owned */
  int in_text;
  int in_reading;
} Strings;

static void
start_string_cb (GMarkupParseContext *context, const char *element, const char **names,
                 const char **values, gpointer data, GError **error)
{
  Strings *strings = data;

  strings->in_text += g_str_equal (element, "t");
  strings->in_reading += g_str_equal (element, "rPh");
  if (g_str_equal (element, "si"))
    g_string_truncate (strings->text, 0);
}

static void
end_string_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Strings *strings = data;

  strings->in_text -= g_str_equal (element, "t");
  strings->in_reading -= g_str_equal (element, "rPh");
  if (g_str_equal (element, "si"))
    g_ptr_array_add (strings->texts, g_strdup (strings->text->str));
}

static void
string_text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
                GError **error)
{
  Strings *strings = data;

  if (strings->in_text > 0 && strings->in_reading == 0)
    g_string_append_len (strings->text, text, (gssize) length);
}

static GPtrArray *
read_strings (XushiArchive *archive, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = start_string_cb, .end_element = end_string_cb, .text = string_text_cb };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Strings strings = { texts, text, 0, 0 };

  if (xushi_archive_has (archive, "xl/sharedStrings.xml")
      && !xushi_archive_parse (archive, "xl/sharedStrings.xml", &parser, &strings, error))
    return NULL;
  return g_steal_pointer (&texts);
}

/* Reading the rows of a sheet. */
typedef struct
{
  XushiTable *table;      /* borrowed */
  GPtrArray *texts;       /* borrowed: the shared ones */
  XushiWorkbookStyles *styles; /* borrowed */
  GString *value;         /* owned: of the current cell */
  char kind[12];          /* its t */
  guint style;            /* its s */
  guint column;           /* its index, from 0 */
  guint n_cells;          /* in its row so far */
  guint line;
  gsize size; /* of all texts so far */
  int in_value;
} Sheet;

/* "AB12" is column 27; a cell without a valid reference follows the previous one. */
static guint
parse_column (const char *place, guint otherwise)
{
  guint column = 0;

  for (; g_ascii_isupper (*place) && column <= XUSHI_TABLE_MAX_COLUMNS; place++)
    column = column * 26 + (guint) (*place - 'A' + 1);
  return column > 0 ? column - 1 : otherwise;
}

static void
begin_cell (Sheet *sheet, const char **names, const char **values)
{
  sheet->kind[0] = '\0';
  sheet->style = 0;
  sheet->column = sheet->n_cells;
  g_string_truncate (sheet->value, 0);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "t"))
        g_strlcpy (sheet->kind, values[i], sizeof sheet->kind);
      else if (g_str_equal (names[i], "s"))
        sheet->style = (guint) g_ascii_strtoull (values[i], NULL, 10);
      else if (g_str_equal (names[i], "r"))
        sheet->column = parse_column (values[i], sheet->n_cells);
    }
}

static void
begin_row (Sheet *sheet, const char **names, const char **values)
{
  sheet->line++;
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "r"))
      sheet->line = MAX (sheet->line, (guint) g_ascii_strtoull (values[i], NULL, 10));
  sheet->n_cells = 0;
  xushi_table_begin_row (sheet->table, sheet->line);
}

static void
refuse_size (GError **error)
{
  g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                       _ ("The sheet is too large for a plan; delete what does not belong to the "
                          "table."));
}

static void
start_cell_cb (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer data, GError **error)
{
  Sheet *sheet = data;

  if (g_str_equal (element, "row"))
    begin_row (sheet, names, values);
  else if (g_str_equal (element, "c"))
    begin_cell (sheet, names, values);
  sheet->in_value += g_str_equal (element, "v") || g_str_equal (element, "t");
  if (xushi_table_get_n_rows (sheet->table) > XUSHI_TABLE_MAX_ROWS
      || sheet->column >= XUSHI_TABLE_MAX_COLUMNS)
    refuse_size (error);
}

/* References such as &#1; let in what no cell shows, and what the plan's file would not take. */
static char *
refuse_text (Sheet *sheet, GError **error)
{
  g_set_error (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_CONTROLS,
               _ ("Row %u, cell %u holds control characters or is longer than 100,000 bytes; type "
                  "it anew."),
               sheet->line, sheet->column + 1);
  return NULL;
}

/* (transfer full): the text as a plan may hold it; NULL with @error. */
static char *
make_fit (Sheet *sheet, const char *text, GError **error)
{
  gsize length = strlen (text);

  switch (xushi_text_judge (text, length))
    {
    case XUSHI_TEXT_FIT:
      return g_strndup (text, length);
    case XUSHI_TEXT_INVISIBLE:
      return xushi_text_clean (text, length);
    case XUSHI_TEXT_UNFIT:
    default:
      return refuse_text (sheet, error);
    }
}

/* (transfer none): the text of the current cell. */
static const char *
get_text (Sheet *sheet)
{
  const char *value = sheet->value->str;

  if (g_str_equal (sheet->kind, "s"))
    {
      guint64 number = g_ascii_strtoull (value, NULL, 10);

      return number < sheet->texts->len ? g_ptr_array_index (sheet->texts, number) : "";
    }
  if (*sheet->kind == '\0' || g_str_equal (sheet->kind, "n"))
    {
      g_autofree char *number
          = xushi_workbook_styles_format (sheet->styles, sheet->style, value);

      g_string_assign (sheet->value, number);
    }
  return sheet->value->str;
}

static void
end_cell_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Sheet *sheet = data;
  g_autofree char *text = NULL;

  sheet->in_value -= g_str_equal (element, "v") || g_str_equal (element, "t");
  if (!g_str_equal (element, "c") || xushi_table_get_n_rows (sheet->table) == 0)
    return;
  text = make_fit (sheet, get_text (sheet), error);
  if (text == NULL || *text == '\0')
    return;
  sheet->size += strlen (text) + 1;
  if (sheet->size > MAX_TEXT)
    {
      refuse_size (error);
      return;
    }
  for (; sheet->n_cells < sheet->column; sheet->n_cells++)
    xushi_table_add_cell (sheet->table, NULL);
  xushi_table_add_cell (sheet->table, text);
  sheet->n_cells++;
}

static void
cell_text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
              GError **error)
{
  Sheet *sheet = data;

  if (sheet->in_value > 0)
    g_string_append_len (sheet->value, text, (gssize) length);
}

static XushiTable *
read_sheet (XushiArchive *archive, const char *path, GPtrArray *texts,
            XushiWorkbookStyles *styles, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = start_cell_cb, .end_element = end_cell_cb, .text = cell_text_cb };
  g_autoptr (XushiTable) table = xushi_table_new ();
  g_autoptr (GString) value = g_string_new (NULL);
  Sheet sheet = { .table = table, .texts = texts, .styles = styles, .value = value };

  if (!xushi_archive_parse (archive, path, &parser, &sheet, error))
    return NULL;
  /* Drops the last row if it is blank. */
  xushi_table_end (table);
  return g_steal_pointer (&table);
}

XushiTable *
xushi_workbook_read (GBytes *bytes, GError **error)
{
  g_autoptr (XushiArchive) archive = xushi_archive_open (bytes, error);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (XushiWorkbookStyles) styles = NULL;

  if (archive == NULL)
    return NULL;
  if (!xushi_archive_has (archive, "xl/workbook.xml"))
    {
      g_set_error_literal (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_BINARY,
                           _ ("This is neither a table nor a workbook; save it as .xlsx or .csv."));
      return NULL;
    }
  path = find_sheet (archive, error);
  if (path == NULL)
    return NULL;
  texts = read_strings (archive, error);
  if (texts == NULL)
    return NULL;
  styles = xushi_workbook_styles_read (archive, error);
  if (styles == NULL)
    return NULL;
  return read_sheet (archive, path, texts, styles, error);
}
