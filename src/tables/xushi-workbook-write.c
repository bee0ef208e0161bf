/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tables/xushi-workbook.h"

#include "base/xushi-file-replace.h"
#include "base/xushi-i18n.h"
#include "base/xushi-number.h"
#include "base/xushi-xml.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* Widths in letters: wide enough for a name, narrow enough for the screen. */
static const double text_width = 16, number_width = 10;

/* The limits of a workbook. */
#define MAX_ROWS 1048576
#define MAX_CELL 32767

typedef struct
{
  const XushiTable *table;
  lxw_worksheet *sheet;
  lxw_format *heading;
  gboolean *is_number; /* by column */
} Writer;

static void
write_heading (Writer *writer, const char *const *numbers)
{
  for (guint i = 0; i < xushi_table_get_n_cells (writer->table, 0); i++)
    {
      const char *title = xushi_table_get_cell (writer->table, 0, i);

      writer->is_number[i] = g_strv_contains (numbers, title);
      worksheet_write_string (writer->sheet, 0, (lxw_col_t) i, title, writer->heading);
      worksheet_set_column (writer->sheet, (lxw_col_t) i, (lxw_col_t) i,
                            writer->is_number[i] ? number_width : text_width, NULL);
    }
  worksheet_freeze_panes (writer->sheet, 1, 0);
}

static void
write_cell (Writer *writer, guint row, guint column)
{
  const char *cell = xushi_table_get_cell (writer->table, row, column);
  char *end = NULL;
  double number;

  if (*cell == '\0')
    return;
  number = g_ascii_strtod (cell, &end);
  if (writer->is_number[column] && *end == '\0' && isfinite (number))
    {
      worksheet_write_number (writer->sheet, row, (lxw_col_t) column, number, NULL);
      return;
    }
  worksheet_write_string (writer->sheet, row, (lxw_col_t) column, cell, NULL);
}

static void
write_rows (Writer *writer)
{
  guint n_columns = xushi_table_get_n_cells (writer->table, 0);

  for (guint row = 1; row < xushi_table_get_n_rows (writer->table); row++)
    for (guint i = 0; i < MIN (xushi_table_get_n_cells (writer->table, row), n_columns); i++)
      write_cell (writer, row, i);
}

/* The library stamps the time of writing, which would make each file differ. */
static void
fix_properties (lxw_workbook *book)
{
  lxw_doc_properties properties = { .created = 1 };

  workbook_set_properties (book, &properties);
}

/* The library tells its errors on standard error, too, in English and with the hidden name. */
static lxw_error
close_quietly (lxw_workbook *book)
{
  int nothing = g_open ("/dev/null", O_WRONLY | O_CLOEXEC, 0);
  int kept = fcntl (STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
  lxw_error failure;
  int number;

  fflush (stderr);
  if (nothing >= 0 && kept >= 0)
    dup2 (nothing, STDERR_FILENO);
  errno = 0;
  failure = workbook_close (book);
  number = errno;
  if (nothing >= 0 && kept >= 0)
    dup2 (kept, STDERR_FILENO);
  if (nothing >= 0)
    close (nothing);
  if (kept >= 0)
    close (kept);
  errno = number;
  return failure;
}

static lxw_error
write_book (const XushiTable *table, const char *path, const char *const *numbers)
{
  lxw_workbook *book = workbook_new (path);
  g_autofree gboolean *is_number = NULL;
  Writer writer = { .table = table };

  if (book == NULL)
    return LXW_ERROR_CREATING_XLSX_FILE;
  is_number = g_new0 (gboolean, MAX (xushi_table_get_n_cells (table, 0), 1));
  writer.is_number = is_number;
  writer.sheet = workbook_add_worksheet (book, NULL);
  writer.heading = workbook_add_format (book);
  format_set_bold (writer.heading);
  fix_properties (book);
  write_heading (&writer, numbers);
  write_rows (&writer);
  return close_quietly (book);
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

static gboolean
is_sound (XushiArchive *archive, const char *path)
{
  g_autoptr (XushiXml) xml = xushi_xml_open_part (archive, path, NULL);
  XushiXmlEvent event = xml != NULL ? XUSHI_XML_TEXT : XUSHI_XML_FAILED;

  while (event != XUSHI_XML_DONE && event != XUSHI_XML_FAILED)
    event = xushi_xml_next (xml, NULL);
  return event == XUSHI_XML_DONE;
}

/* The library overlooks that its temporary files are cut where the disk is full, so the sheet is
 * read once more, as far as its form goes. */
static gboolean
is_whole (const char *path)
{
  static const char *const parts[] = { "xl/workbook.xml", "xl/worksheets/sheet1.xml",
                                       "xl/sharedStrings.xml" };
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (XushiArchive) archive = bytes != NULL ? xushi_archive_open (bytes, NULL) : NULL;
  gboolean whole = archive != NULL;

  for (gsize i = 0; whole && i < G_N_ELEMENTS (parts); i++)
    whole = !xushi_archive_has (archive, parts[i]) || is_sound (archive, parts[i]);
  return whole;
}

/* @number: the errno value of the failure, 0 for none. Returns FALSE. */
static gboolean
fail (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (number != 0)
    return xushi_file_replace_fail (path, number, error);
  g_set_error (error, XUSHI_FILE_ERROR, XUSHI_FILE_ERROR_WRITE,
               _ ("“%s” did not come out whole as a workbook: there may be no room left in the "
                  "folder for temporary files (%s). Free some space there, or write a .csv file."),
               name, g_get_tmp_dir ());
  return FALSE;
}

gboolean
xushi_workbook_write (const XushiTable *table, const char *path, const char *const *numbers,
                      GError **error)
{
  g_autoptr (XushiFileReplace) file = NULL;

  if (!check_size (table, error))
    return FALSE;
  file = xushi_file_replace_new (path, TRUE, error);
  if (file == NULL)
    return FALSE;
  if (write_book (table, xushi_file_replace_get_path (file), numbers) != LXW_NO_ERROR)
    return fail (path, errno, error);
  if (!is_whole (xushi_file_replace_get_path (file)))
    return fail (path, 0, error);
  return xushi_file_replace_publish (file, TRUE, error);
}
