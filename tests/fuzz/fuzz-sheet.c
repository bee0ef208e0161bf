/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-filled.h"

#include "book.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_filled_open ();
  return 0;
}

static void
read_book (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiBook) book = xushi_book_open_bytes (bytes, NULL, &error);
  g_autoptr (XushiTable) table = NULL;
  g_autoptr (GError) local = NULL;

  fuzz_require_answer (book != NULL, error);
  if (book == NULL)
    return;
  table = xushi_book_read_sheet (book, 0, &local);
  fuzz_require_answer (table != NULL, local);
  if (table != NULL && xushi_table_get_n_rows (table) < 1000)
    fuzz_filled_read (table);
}

/* The parts of a workbook, with a line ---- between them: the sheet, the texts that cells share, the
 * styles, the part that names the sheets and its relations. They are packed here, so that what is
 * made up is XML, and not the archive. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const paths[] = { "xl/s.xml", "xl/t.xml", "xl/y.xml", "xl/workbook.xml",
                                       "xl/_rels/workbook.xml.rels" };
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) texts = g_strsplit (text, "\n----\n", G_N_ELEMENTS (paths));
  BookPart parts[G_N_ELEMENTS (paths) + 1] = { { NULL, NULL } };
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    parts[i] = (BookPart) { paths[i], texts[i] };
  if (parts[0].path == NULL)
    return 0;
  bytes = book_pack (parts);
  read_book (bytes);
  return 0;
}
