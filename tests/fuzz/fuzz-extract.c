/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "extract/xushi-extract.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Whatever a report contains: no crash, and every quote is where its offset says. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  XushiExtractOptions options = { .milestones = TRUE };
  g_autoptr (GPtrArray) found = xushi_extract_targets (text, &options);
  g_autoptr (XushiReportHeader) header = xushi_extract_header (bytes);

  for (guint i = 0; i < found->len; i++)
    {
      const XushiCandidate *c = g_ptr_array_index (found, i);

      fuzz_require (g_str_has_prefix (g_utf8_offset_to_pointer (text, c->offset), c->quote),
                    "a quote that is not where it should be");
      fuzz_require (c->parent < (int) found->len && c->measure != NULL && c->subject != NULL,
                    "a proposal without its parts");
    }
  fuzz_require (header->place != NULL, "a header without a place");
  return 0;
}
