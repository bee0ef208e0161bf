/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-filled.h"

#include "base/xushi-number.h"
#include "slips/xushi-collection.h"

static RowsFixture *filled;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  filled = fuzz_filled_open ();
  return 0;
}

static void
check_item (const XushiCollectItem *item)
{
  fuzz_require (item->department != NULL && item->cell != NULL && item->name != NULL
                    && item->old_text != NULL && item->new_text != NULL,
                "a value without its place");
  fuzz_require (g_utf8_validate (item->new_text, -1, NULL), "a value that is not text");
  fuzz_require (!(fabs (item->value) > XUSHI_NUMBER_LIMIT), "a figure beyond the limit");
  fuzz_require (item->verdict == XUSHI_VERDICT_TAKEN || !item->take, "what is not new is taken");
  fuzz_require (item->verdict == XUSHI_VERDICT_TAKEN || item->verdict == XUSHI_VERDICT_SAME
                    || item->reason != NULL,
                "refused or doubtful without a reason");
}

/* Any bytes as what a department has sent back: it is judged, entered with all doubts, and taken back. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (XushiCollection) collection = xushi_collection_new (filled->plan, "fuzz", 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gboolean entered;

  xushi_collection_add_bytes (collection, "x.xlsx", bytes);
  xushi_collection_settle (collection);
  for (guint i = 0; i < xushi_collection_get_n_items (collection); i++)
    check_item (xushi_collection_get_item (collection, i));
  xushi_collection_set_take_doubts (collection, TRUE);
  if (xushi_collection_get_n_taken (collection) == 0)
    return 0;
  before = fuzz_filled_dump ();
  entered = xushi_collection_apply (collection, filled->editor, NULL, &error);
  fuzz_require_answer (entered, error);
  fuzz_filled_undo (before);
  return 0;
}
