/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "page/xushi-kept-setup.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  return 0;
}

/* Any text as kept page settings: what is understood is written as the same again, and what is not is
 * told. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (XushiPlan) plan = xushi_plan_new ();
  g_autoptr (XushiKeptSetup) kept = xushi_kept_setup_new (text, plan, 9);
  g_autofree char *written = xushi_page_setup_to_text (&kept->setup, plan);
  g_autoptr (XushiKeptSetup) again = xushi_kept_setup_new (written, plan, 9);
  g_autofree char *rewritten = xushi_page_setup_to_text (&again->setup, plan);

  fuzz_require (again->unknown->len == 0, "settings that are written but not understood");
  fuzz_require (g_str_equal (written, rewritten), "settings that do not read back");
  return 0;
}
