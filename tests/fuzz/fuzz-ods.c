/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "book.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Any bytes as an OpenDocument spreadsheet of one XML document: every sheet is read or refused with
 * a sentence, and each can be read again. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (XushiBook) book = xushi_book_open_bytes (bytes, "UTF-8", NULL);

  for (guint sheet = 0; book != NULL && sheet < MIN (xushi_book_get_n_sheets (book), 3); sheet++)
    {
      g_autofree char *first = book_dump (bytes, sheet), *again = book_dump (bytes, sheet);

      fuzz_require (g_utf8_validate (first, -1, NULL), "a text that is none");
      fuzz_require (g_str_equal (first, again), "a sheet that reads otherwise the second time");
    }
  return 0;
}
