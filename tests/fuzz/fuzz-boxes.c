/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "documents/xushi-pdf.h"

#include <string.h>

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Whatever a helper prints that a PDF has taken over: a text whose blocks lie in it, or a sentence
 * that says why not. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XushiManuscript) document = xushi_pdf_lay_out ((const char *) data, size, &error);
  const char *text;
  GPtrArray *blocks;
  gsize at = 0;

  fuzz_require_answer (document != NULL, error);
  if (document == NULL)
    return 0;
  text = xushi_manuscript_get_text (document);
  blocks = xushi_manuscript_get_blocks (document);
  fuzz_require (g_utf8_validate (text, -1, NULL), "a text that is not UTF-8");
  for (guint i = 0; i < blocks->len; i++)
    {
      const XushiBlock *block = g_ptr_array_index (blocks, i);

      fuzz_require (block->start >= at && block->end >= block->start && block->end <= strlen (text),
                    "a block that is not in the text");
      at = block->end;
    }
  return 0;
}
