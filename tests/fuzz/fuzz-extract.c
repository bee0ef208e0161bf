/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "extract/xushi-extract.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* A failed precondition is a fault, as a crash is. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);

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

      if (!g_str_has_prefix (g_utf8_offset_to_pointer (text, c->offset), c->quote)
          || c->parent >= (int) found->len || c->measure == NULL || c->subject == NULL)
        abort ();
    }
  if (header->place == NULL)
    abort ();

  return 0;
}
