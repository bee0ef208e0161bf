/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "store-fixture.h"

#include <stdlib.h>

/* The folder of the file that is opened: one for the whole run. */
static StoreFixture *files;

static void
remove_files (void)
{
  store_fixture_free (files);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  files = store_fixture_new ();
  atexit (remove_files);
  return 0;
}

/* Any bytes as a plan's file: it opens or is refused with a sentence, and nothing of it breaks what
 * is shown. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_write_file (files->path, data, size);
  fuzz_read_plan (files->path);
  return 0;
}
