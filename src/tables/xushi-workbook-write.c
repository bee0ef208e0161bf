/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook.h"

#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "tables/xushi-workbook-finish.h"
#include "tables/xushi-workbook-look.h"

/* The limits of a workbook. */
#define MAX_ROWS 1048576
#define MAX_CELL 32767
/* Of the line above or below each page, in bytes. */
#define MAX_EDGE 200

/* Of two lines, in points. */
#define HEAD_HEIGHT 32

/* Plans have some forty columns, which A4 would make too small to read. */
#define PAPER_A3 8

typedef struct
{
  const XushiWorksheet *sheet;
  lxw_worksheet *target;
  const XushiWorkbookLook *look;
  double *widths; /* owned, by column */
} Writer;

static void
write_heads (const Writer *writer)
{
  const XushiTable *table = writer->sheet->table;

  for (guint i = 0; i < writer->sheet->kinds->len; i++)
    {
      worksheet_write_string (writer->target, 0, (lxw_col_t) i, xushi_table_get_cell (table, 0, i),
                              writer->look->head);
      writer->widths[i] = xushi_workbook_look_measure (table, i);
      worksheet_set_column (writer->target, (lxw_col_t) i, (lxw_col_t) i, writer->widths[i], NULL);
    }
  worksheet_set_row (writer->target, 0, HEAD_HEIGHT, NULL);
}

static void
write_cell (const Writer *writer, guint row, guint column)
{
  const char *cell = xushi_table_get_cell (writer->sheet->table, row, column);
  XushiWorksheetKind kind = g_array_index (writer->sheet->kinds, XushiWorksheetKind, column);
  lxw_format *format = kind == XUSHI_WORKSHEET_WORD ? writer->look->word : writer->look->text;
  char *end = NULL;
  double number;

  if (kind == XUSHI_WORKSHEET_NUMBER)
    format = xushi_workbook_look_get_number (writer->look, cell);
  if (*cell == '\0')
    {
      worksheet_write_blank (writer->target, row, (lxw_col_t) column, format);
      return;
    }
  number = g_ascii_strtod (cell, &end);
  if (kind == XUSHI_WORKSHEET_NUMBER && *end == '\0' && isfinite (number))
    worksheet_write_number (writer->target, row, (lxw_col_t) column, number, format);
  else
    worksheet_write_string (writer->target, row, (lxw_col_t) column, cell, format);
}

/* (transfer full): @text as a part of the line above or below each page, where & begins a code. */
static char *
write_edge (const char *text)
{
  g_autoptr (GString) edge = g_string_new (text != NULL ? text : "");

  if (edge->len > MAX_EDGE)
    {
      const char *end = g_utf8_find_prev_char (edge->str, edge->str + MAX_EDGE + 1);

      g_string_truncate (edge, (gsize) (end - edge->str));
    }
  g_string_replace (edge, "&", "&&", 0);
  return g_strdup (edge->str);
}

static void
set_pages (lxw_worksheet *target, const XushiWorkbookInfo *info)
{
  g_autofree char *title = write_edge (info->title);
  g_autofree char *author = write_edge (info->author);
  g_autofree char *header = g_strconcat ("&C", title, NULL);
  /* TRANSLATORS: below each page of a table; &P and &N become numbers */
  g_autofree char *footer = g_strconcat ("&L", author, "&C", _ ("Page &P of &N"), NULL);

  worksheet_set_landscape (target);
  worksheet_set_paper (target, PAPER_A3);
  worksheet_set_margins (target, 0.5, 0.5, 0.8, 0.7);
  worksheet_fit_to_pages (target, 1, 0);
  worksheet_repeat_rows (target, 0, 0);
  worksheet_set_header (target, header);
  worksheet_set_footer (target, footer);
}

static void
write_rows (const Writer *writer)
{
  const XushiTable *table = writer->sheet->table;

  for (guint row = 1; row < xushi_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < writer->sheet->kinds->len; i++)
        write_cell (writer, row, i);
      worksheet_set_row (writer->target, row,
                         xushi_workbook_look_get_height (table, row, writer->widths), NULL);
    }
}

static void
write_sheet (lxw_workbook *book, const XushiWorksheet *sheet, const XushiWorkbookLook *look,
             const XushiWorkbookInfo *info)
{
  lxw_row_t last = xushi_table_get_n_rows (sheet->table) - 1;
  lxw_col_t n_columns = (lxw_col_t) sheet->kinds->len;
  g_autofree double *widths = g_new (double, n_columns);
  const Writer writer = { sheet, workbook_add_worksheet (book, sheet->name), look, widths };

  write_heads (&writer);
  write_rows (&writer);
  worksheet_freeze_panes (writer.target, 1, (lxw_col_t) sheet->n_still);
  if (last > 0 && sheet->n_still > 0)
    worksheet_autofilter (writer.target, 0, 0, last, n_columns - 1);
  if (sheet->n_printed > 0 && sheet->n_printed < n_columns)
    worksheet_print_area (writer.target, 0, 0, last, (lxw_col_t) (sheet->n_printed - 1));
  set_pages (writer.target, info);
}

/* The library stamps the time of writing, which would make each file differ. */
static void
set_properties (lxw_workbook *book, const XushiWorkbookInfo *info)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (info->year, 1, 1, 0, 0, 0);
  /* The library copies them; older versions do not say so. */
  char *title = (char *) info->title, *author = (char *) info->author;
  lxw_doc_properties properties = { .title = title, .author = author, .company = author,
                                    .created = day != NULL ? g_date_time_to_unix (day) : 1 };

  workbook_set_properties (book, &properties);
}

/* (nullable): the workbook with everything in it, still open. */
static lxw_workbook *
write_book (const GPtrArray *sheets, const XushiWorkbookInfo *info, const char *path)
{
  lxw_workbook *book = workbook_new (path);
  XushiWorkbookLook look;

  if (book == NULL)
    return NULL;
  xushi_workbook_look_init (&look, book);
  set_properties (book, info);
  for (guint i = 0; i < sheets->len; i++)
    write_sheet (book, g_ptr_array_index (sheets, i), &look, info);
  return book;
}

/* A table too large for a sheet is refused before anything is written, rather than truncated. */
static gboolean
check_size (const XushiTable *table, GError **error)
{
  gboolean fits = xushi_table_get_n_rows (table) <= MAX_ROWS;

  for (guint row = 0; fits && row < xushi_table_get_n_rows (table); row++)
    for (guint i = 0; i < xushi_table_get_n_cells (table, row); i++)
      fits = fits && g_utf8_strlen (xushi_table_get_cell (table, row, i), -1) <= MAX_CELL;
  if (!fits)
    g_set_error_literal (error, XUSHI_TABLE_ERROR, XUSHI_TABLE_ERROR_TOO_LARGE,
                         _ ("A workbook cannot hold so much (1048576 rows, 32767 letters in a "
                            "cell); write a .csv file instead."));
  return fits;
}

gboolean
xushi_workbook_write (const GPtrArray *sheets, const XushiWorkbookInfo *info, const char *path,
                      GError **error)
{
  g_autoptr (XushiFileReplace) file = NULL;
  lxw_workbook *book;

  for (guint i = 0; i < sheets->len; i++)
    if (!check_size (((const XushiWorksheet *) g_ptr_array_index (sheets, i))->table, error))
      return FALSE;
  file = xushi_file_replace_new (path, TRUE, error);
  if (file == NULL)
    return FALSE;
  book = write_book (sheets, info, xushi_file_replace_get_path (file));
  return xushi_workbook_finish (book, file, TRUE, error);
}
