/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-filled.h"

#include "tables/xushi-book.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_filled_open ();
  return 0;
}

/* Any bytes as a file with a table, and its cells as values and as a plan. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiBook) book = xushi_book_open_bytes (bytes, NULL, &error);

  fuzz_require_answer (book != NULL, error);
  for (guint sheet = 0; book != NULL && sheet < MIN (xushi_book_get_n_sheets (book), 3); sheet++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (XushiTable) table = xushi_book_read_sheet (book, sheet, &local);

      fuzz_require_answer (table != NULL, local);
      if (table != NULL)
        fuzz_filled_read (table);
    }
  return 0;
}
