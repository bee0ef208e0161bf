/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-manuscript.h"
#include "fuzz.h"

#include "documents/xushi-html.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* A page of the web that is given as a report. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (GError) error = NULL;
  XushiManuscript *document = xushi_html_read (text, &error);

  fuzz_take_manuscript (document, error);
  return 0;
}
