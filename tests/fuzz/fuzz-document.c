/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "documents/xushi-document-text.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Any bytes as a document: either text or a sentence that says why not. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = xushi_document_text_decode (bytes, NULL, &error);

  fuzz_require_answer (text != NULL, error);
  fuzz_require (text == NULL || g_utf8_validate (text, -1, NULL), "a text that is not UTF-8");
  return 0;
}
