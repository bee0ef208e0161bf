/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "assess/xushi-judged-plan.h"
#include "store/xushi-frozen.h"
#include "store/xushi-load.h"

#include <gio/gio.h>

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* (transfer full): the bytes as a plan's file keeps them. */
static GBytes *
compress (const uint8_t *data, size_t size)
{
  g_autoptr (GConverter) compressor
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));
  gsize room = size + 1024, n_read = 0, n_written = 0;
  g_autofree char *packed = g_malloc (room);

  fuzz_require (g_converter_convert (compressor, data, size, packed, room,
                                     G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL)
                    == G_CONVERTER_FINISHED,
                "the bytes cannot be compressed");
  return g_bytes_new (packed, n_written);
}

/* Any bytes as the plan that was kept for a meeting: it opens or is refused with a sentence, and
 * nothing of it breaks what is judged. The first byte says whether they are compressed here. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (XushiDatabase) database = NULL;
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (XushiJudgedPlan) judged = NULL;
  g_autoptr (GError) error = NULL;
  gboolean loaded;

  if (size == 0)
    return 0;
  packed = data[0] == '!' ? g_bytes_new (data + 1, size - 1) : compress (data, size);
  database = xushi_frozen_open (packed, "会", &error);
  fuzz_require_answer (database != NULL, error);
  if (database == NULL)
    return 0;
  loaded = xushi_load_plan (database, plan, &error);
  fuzz_require_answer (loaded, error);
  if (!loaded)
    return 0;
  judged = xushi_judged_plan_new (plan, 9);
  fuzz_require (xushi_judged_plan_get_concerns (judged) != NULL, "no list of concerns");
  return 0;
}
