/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-manuscript.h"
#include "fuzz.h"

#include "extract/xushi-extract.h"

#include <string.h>

/* What a document says of its structure lies within its text, in its order. */
static void
check_blocks (XushiManuscript *document)
{
  const GPtrArray *blocks = xushi_manuscript_get_blocks (document);
  gsize length = strlen (xushi_manuscript_get_text (document)), end = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const XushiBlock *block = g_ptr_array_index (blocks, i);

      fuzz_require (block->start >= end && block->end > block->start && block->end <= length,
                    "blocks that overlap");
      fuzz_require (block->read_start >= block->start && block->read_end <= block->end
                        && block->read_start <= block->read_end && block->mark <= block->end,
                    "a part to be read that is not in its block");
      for (guint j = 0; block->cells != NULL && j < block->cells->len; j++)
        {
          const XushiBlockCell *cell = &g_array_index (block->cells, XushiBlockCell, j);

          fuzz_require (cell->start >= block->start && cell->end <= block->end,
                        "a cell that is not in its row");
        }
      end = block->end;
    }
}

void
fuzz_take_manuscript (XushiManuscript *document, const GError *error)
{
  g_autoptr (XushiManuscript) own = document;
  g_autoptr (GPtrArray) found = NULL;
  XushiExtractOptions options = { .milestones = TRUE };

  fuzz_require_answer (own != NULL, error);
  if (own == NULL)
    return;
  fuzz_require (g_utf8_validate (xushi_manuscript_get_text (own), -1, NULL),
                "a text that is not UTF-8");
  check_blocks (own);
  options.blocks = xushi_manuscript_get_blocks (own);
  found = xushi_extract_targets (xushi_manuscript_get_text (own), &options);
}
