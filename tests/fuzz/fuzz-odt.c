/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-manuscript.h"
#include "fuzz.h"

#include "documents/xushi-odt.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* A flat OpenDocument text, which has the elements of content.xml. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  XushiManuscript *document = xushi_odt_read_flat (bytes, &error);

  fuzz_take_manuscript (document, error);
  return 0;
}
