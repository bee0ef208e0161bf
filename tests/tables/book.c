/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>
#include <string.h>

#define WORKBOOK                                                                                  \
  "<workbook " BOOK_MAIN " " BOOK_R "><sheets><sheet name='表' sheetId='1' r:id='s'/></sheets>"    \
  "</workbook>"
#define RELATIONS                                                                                 \
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"          \
  "<Relationship Id='s' Type='" BOOK_RELATION "/worksheet' Target='worksheets/sheet1.xml'/>"      \
  "<Relationship Id='t' Type='" BOOK_RELATION "/sharedStrings' Target='sharedStrings.xml'/>"      \
  "<Relationship Id='y' Type='" BOOK_RELATION "/styles' Target='styles.xml'/></Relationships>"

static void
write_part (GsfOutfile *archive, const BookPart *part)
{
  g_auto (GStrv) names = g_strsplit (part->path, "/", -1);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  GsfOutfile *folder = archive;

  for (guint i = 0; names[i] != NULL; i++)
    {
      /* Nothing is packed: the fuzz targets would do little else. */
      GsfOutput *child
          = gsf_outfile_new_child_full (folder, names[i], names[i + 1] != NULL,
                                        "compression-level", 0, NULL);

      g_assert_nonnull (child);
      g_ptr_array_add (open, child);
      folder = names[i + 1] != NULL ? GSF_OUTFILE (child) : folder;
      if (names[i + 1] == NULL)
        gsf_output_write (child, strlen (part->text), (const guint8 *) part->text);
    }
  for (guint i = open->len; i > 0; i--)
    gsf_output_close (open->pdata[i - 1]);
}

GBytes *
book_pack (const BookPart *parts)
{
  GsfOutput *memory;
  GsfOutfile *archive;
  GBytes *bytes;

  gsf_init ();
  memory = gsf_output_memory_new ();
  archive = gsf_outfile_zip_new (memory, NULL);
  for (; parts->path != NULL; parts++)
    if (parts->text != NULL)
      write_part (archive, parts);
  gsf_output_close (GSF_OUTPUT (archive));
  bytes = g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (memory)),
                       (gsize) gsf_output_size (memory));
  g_object_unref (archive);
  g_object_unref (memory);
  return bytes;
}

GBytes *
book_make (const char *rows, const char *after, const char *strings, const char *styles)
{
  g_autofree char *sheet = g_strdup_printf ("<worksheet " BOOK_MAIN "><sheetData>%s</sheetData>%s"
                                            "</worksheet>",
                                            rows, after != NULL ? after : "");
  g_autofree char *shared
      = g_strdup_printf ("<sst " BOOK_MAIN ">%s</sst>", strings != NULL ? strings : "");
  g_autofree char *style
      = g_strdup_printf ("<styleSheet " BOOK_MAIN ">%s</styleSheet>", styles != NULL ? styles : "");

  return book_pack ((const BookPart[]) { { "xl/workbook.xml", WORKBOOK },
                                         { "xl/_rels/workbook.xml.rels", RELATIONS },
                                         { "xl/worksheets/sheet1.xml", sheet },
                                         { "xl/sharedStrings.xml", shared },
                                         { "xl/styles.xml", style },
                                         { NULL, NULL } });
}

GBytes *
book_make_flat (const char *tables)
{
  g_autofree char *text = g_strdup_printf (
      "<?xml version='1.0'?><office:document office:mimetype="
      "'application/vnd.oasis.opendocument.spreadsheet'"
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
      " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
      " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
      " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
      " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'"
      " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
      "<office:automatic-styles><style:style style:name='hid' style:family='table'>"
      "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
      "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document>",
      tables);

  return g_bytes_new (text, strlen (text));
}

static void
dump_cell (GString *text, const XushiTable *table, guint row, guint column)
{
  g_string_append_printf (text, "%s%s%s", column > 0 ? "|" : "",
                          xushi_table_is_covered (table, row, column) ? "^" : "",
                          xushi_table_get_spread (table, row, column));
  if (xushi_table_get_flaw (table, row, column) != NULL)
    g_string_append_c (text, '!');
  if (xushi_table_get_doubt (table, row, column) != NULL)
    g_string_append_c (text, '?');
}

static char *
dump_table (const XushiTable *table)
{
  GString *text = g_string_new (NULL);
  guint width = 0;

  for (guint row = 0; row < xushi_table_get_n_rows (table); row++)
    width = MAX (width, xushi_table_get_n_cells (table, row));
  for (guint row = 0; row < xushi_table_get_n_rows (table); row++)
    {
      guint n = xushi_table_get_n_cells (table, row);

      while (n < width && xushi_table_is_covered (table, row, n))
        n++;
      g_string_append_printf (text, "%u:", xushi_table_get_line (table, row));
      for (guint column = 0; column < n; column++)
        dump_cell (text, table, row, column);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < xushi_table_get_n_notes (table); i++)
    {
      guint line = 0;
      const char *note = xushi_table_get_note (table, i, &line);

      g_string_append_printf (text, "note %u: %s\n", line, note);
    }
  return g_string_free (text, FALSE);
}

char *
book_dump (GBytes *bytes, guint sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiBook) book = xushi_book_open_bytes (bytes, NULL, &error);
  g_autoptr (XushiTable) table = NULL;

  if (book != NULL && sheet < xushi_book_get_n_sheets (book))
    table = xushi_book_read_sheet (book, sheet, &error);
  if (table != NULL)
    return dump_table (table);
  g_assert_nonnull (error);
  return g_strdup_printf ("error: %s", error->message);
}

XushiTable *
book_read_file (const char *path, GError **error)
{
  g_autoptr (XushiBook) book = xushi_book_open (path, NULL, error);

  return book != NULL ? xushi_book_read_sheet (book, 0, error) : NULL;
}
