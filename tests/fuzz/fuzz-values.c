/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-filled.h"

#include "tables/xushi-delimited.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_filled_open ();
  return 0;
}

/* Any bytes as a table of values for a plan that has indicators: the figures are really read. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autofree char *text = xushi_delimited_decode (bytes, NULL, NULL);
  g_autoptr (XushiTable) table = text != NULL ? xushi_table_parse (text, 0, NULL) : NULL;

  if (table != NULL)
    fuzz_filled_read (table);
  return 0;
}
