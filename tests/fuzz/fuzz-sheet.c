/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "book.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
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
  g_autofree char *read = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    parts[i] = (BookPart) { paths[i], texts[i] };
  if (parts[0].path == NULL)
    return 0;
  bytes = book_pack (parts);
  read = book_dump (bytes, 0);
  fuzz_require (g_utf8_validate (read, -1, NULL), "a text that is none");
  return 0;
}
