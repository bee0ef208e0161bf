/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-filled.h"

#include "tables/xushi-workbook.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_filled_open ();
  return 0;
}

/* Any bytes as a workbook, and its cells as values and as a plan. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiTable) table = xushi_workbook_read (bytes, &error);

  fuzz_require_answer (table != NULL, error);
  if (table != NULL)
    fuzz_filled_read (table);
  return 0;
}
